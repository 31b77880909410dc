/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid of a month: what its cells show, who does not see it, and the keyboard. */

#include "calendar-book.h"

#include "quitus-chip-words.h"
#include "quitus-day-cell.h"
#include "quitus-deadline-chip.h"
#include "quitus-month-view.h"

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  QuitusMonthView *view;
  GtkWidget *window;
} Fixture;

static void
set_up_with (Fixture *fixture, gboolean has_sample, QuitusDay today, int width, int height)
{
  fixture->book = calendar_book_new (has_sample);
  fixture->model = quitus_deadline_model_new (fixture->book, today);
  fixture->view = QUITUS_MONTH_VIEW (quitus_month_view_new (fixture->model));
  fixture->window = calendar_window_new (GTK_WIDGET (fixture->view), width, height);
}

/* The sample as if it had been signed on 8 February 2023, seen on 3 August. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, TRUE, quitus_day_new (2023, 8, 3), 900, 700);
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, FALSE, quitus_day_new (2023, 8, 3), 900, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->book);
}

static GtkWidget *
get_cell (Fixture *fixture, int year, int month, int day)
{
  GtkWidget *cell = quitus_month_view_get_cell (fixture->view, quitus_day_new (year, month, day));

  g_assert_nonnull (cell);
  return cell;
}

/* The first chip of a day. */
static GtkWidget *
get_chip (GtkWidget *cell)
{
  GtkWidget *chip = calendar_find (cell, calendar_has_type, "QuitusDeadlineChip");

  g_assert_nonnull (chip);
  return chip;
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* Days */

static void
test_days (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2022, 1, 1);

  for (int i = 0; i < 40; i++)
    {
      QuitusDay last = quitus_day_last_of_month (day);
      QuitusDay first = day - (quitus_day_get_weekday (day) - QUITUS_MONDAY);

      quitus_month_view_select_day (fixture->view, day);
      g_assert_cmpint (quitus_month_view_get_month (fixture->view), ==, day);
      for (QuitusDay shown = first; shown < first + 42; shown++)
        {
          GtkWidget *cell = quitus_month_view_get_cell (fixture->view, shown);

          g_assert_cmpint (quitus_day_cell_get_day (QUITUS_DAY_CELL (cell)), ==, shown);
          g_assert_cmpint (gtk_widget_has_css_class (cell, "other-month"), ==,
                           shown < day || shown > last);
          g_assert_cmpint (gtk_widget_has_css_class (cell, "weekend"), ==,
                           quitus_day_get_weekday (shown) >= QUITUS_SATURDAY);
        }
      g_assert_null (quitus_month_view_get_cell (fixture->view, first - 1));
      g_assert_null (quitus_month_view_get_cell (fixture->view, first + 42));
      day = last + 1;
    }
}

static void
test_today (Fixture *fixture, gconstpointer data)
{
  GtkWidget *before = get_cell (fixture, 2023, 8, 3), *after = get_cell (fixture, 2023, 8, 4);

  g_assert_true (gtk_widget_has_css_class (before, "today"));
  quitus_deadline_model_set_today (fixture->model, quitus_day_new (2023, 8, 4));
  calendar_settle (fixture->window);
  g_assert_false (gtk_widget_has_css_class (before, "today"));
  g_assert_true (gtk_widget_has_css_class (after, "today"));
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  QuitusDay first = QUITUS_DAY_MIN + 31, last = QUITUS_DAY_MAX - 31;

  quitus_month_view_select_day (fixture->view, last);
  g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==, last);
  quitus_month_view_turn (fixture->view, 1);
  g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==, last);
  quitus_month_view_select_day (fixture->view, first);
  quitus_month_view_turn (fixture->view, -1);
  g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==, first);
  quitus_month_view_select_day (fixture->view, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==, first);
}

/* Deadlines */

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip = get_chip (cell);
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (
      quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip)));

  g_assert_cmpint (deadline->kind, ==, QUITUS_DEADLINE_PAYMENT);
  g_assert_cmpint (deadline->amount, ==, 12500000);
  g_assert_true (gtk_widget_has_css_class (chip, "upcoming"));
  g_assert_true (gtk_widget_has_css_class (chip, "supposed"));
  /* Without the simulation nothing is known of that day. */
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_cmpuint (calendar_count (cell, calendar_has_type, "QuitusDeadlineChip"), ==, 0);
}

/* Every deadline is a chip or counted by "+N", whatever the height. */
static void
test_room (void)
{
  for (int height = 420; height <= 1000; height += 145)
    for (guint n = 0; n <= 12; n += 3)
      {
        Fixture fixture;
        GtkWidget *cell, *more;
        guint n_chips;

        set_up_with (&fixture, FALSE, quitus_day_new (2023, 8, 3), 800, height);
        if (n > 0)
          calendar_book_add_payments (fixture.book, quitus_day_new (2023, 8, 17), n);
        calendar_settle (fixture.window);
        cell = get_cell (&fixture, 2023, 8, 17);
        more = calendar_find (cell, calendar_has_class, "day-more");
        n_chips = calendar_count (cell, calendar_has_type, "QuitusDeadlineChip");
        g_assert_cmpuint (n_chips, <=, QUITUS_DAY_CELL_MAX_CHIPS);
        g_assert_cmpint (gtk_widget_get_mapped (more), ==, n_chips < n);
        if (n_chips < n)
          {
            g_autofree char *text = g_strdup_printf ("+%u", n - n_chips);

            g_assert_cmpstr (calendar_get_text (more), ==, text);
          }
        if (n > 0 && height > 600)
          g_assert_cmpuint (n_chips, >, 0);
        tear_down (&fixture, NULL);
      }
}

/* No chip, nor "+N", stands outside of its cell, whatever the height. */
static void
test_chips_inside (void)
{
  for (int height = 420; height <= 1000; height += 29)
    {
      Fixture fixture;
      GtkWidget *cell;

      set_up_with (&fixture, FALSE, quitus_day_new (2023, 8, 3), 900, height);
      calendar_book_add_payments (fixture.book, quitus_day_new (2023, 8, 17), 50);
      calendar_settle (fixture.window);
      cell = get_cell (&fixture, 2023, 8, 17);
      for (GtkWidget *child = gtk_widget_get_first_child (cell); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          graphene_rect_t bounds;

          if (!gtk_widget_get_mapped (child))
            continue;
          g_assert_true (gtk_widget_compute_bounds (child, cell, &bounds));
          g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                             gtk_widget_get_height (cell));
          g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (cell));
        }
      tear_down (&fixture, NULL);
    }
}

/* What is late is never behind "+N" while something else is shown. */
static void
test_urgent_first (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2023, 8, 1);
  GtkWidget *cell = get_cell (fixture, 2023, 8, 1), *chip;
  guint first = 0, n;

  calendar_book_add_payments (fixture->book, day, 20);
  calendar_settle (fixture->window);
  n = quitus_deadline_model_find_range (fixture->model, day, day, &first);
  g_assert_cmpuint (n, ==, 21);
  g_assert_cmpint (quitus_deadline_model_get (fixture->model, first)->status, !=,
                   QUITUS_STATUS_LATE);
  chip = get_chip (cell);
  g_assert_cmpint (quitus_deadline_chip_get_deadline (QUITUS_DEADLINE_CHIP (chip))->status, ==,
                   QUITUS_STATUS_LATE);
}

/* "+N" says in shape, colour and words that something behind it is late. */
static void
test_more_is_late (Fixture *fixture, gconstpointer data)
{
  QuitusDay late = quitus_day_new (2023, 8, 1), upcoming = quitus_day_new (2023, 8, 17);
  GtkWidget *more;
  const char *tooltip;

  calendar_book_add_payments (fixture->book, upcoming, 9);
  calendar_settle (fixture->window);
  more = calendar_find (get_cell (fixture, 2023, 8, 17), calendar_has_class, "day-more");
  g_assert_true (gtk_widget_get_mapped (more));
  g_assert_false (gtk_widget_has_css_class (more, "late"));
  g_assert_cmpuint (calendar_count (more, calendar_has_type, "GtkImage"), ==, 0);
  calendar_book_add_duties (fixture->book, late, 9);
  calendar_settle (fixture->window);
  more = calendar_find (get_cell (fixture, 2023, 8, 1), calendar_has_class, "day-more");
  g_assert_true (gtk_widget_get_mapped (more));
  g_assert_true (gtk_widget_has_css_class (more, "late"));
  g_assert_cmpuint (calendar_count (more, calendar_has_type, "GtkImage"), ==, 1);
  tooltip = gtk_widget_get_tooltip_text (more);
  g_assert_nonnull (strstr (tooltip, "of them late"));
  calendar_assert_label (more, tooltip);
}

static int
count_letters (const char *text, gpointer unused)
{
  return (int) g_utf8_strlen (text, -1);
}

static void
assert_words (QuitusDeadlineItem *item,
              QuitusAmountStyle style,
              int room,
              const char *title,
              const char *amount,
              gboolean is_cut)
{
  QuitusChipWords words = { 0 };
  QuitusChipChoice choice;

  quitus_chip_words_set (&words, item);
  choice = quitus_chip_words_choose (&words, style, room, 1, count_letters, NULL);
  g_assert_cmpstr (choice.title, ==, title);
  g_assert_cmpstr (choice.amount, ==, amount);
  g_assert_cmpint (choice.is_cut, ==, is_cut);
  quitus_chip_words_clear (&words);
}

/* Less is said where there is less room, but no amount and no word is cut; how exact an amount is
 * at best is told to it. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  QuitusDeadlineItem *payment =
      quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (get_chip (cell)));
  QuitusDeadlineItem *committee = quitus_deadline_chip_get_item (
      QUITUS_DEADLINE_CHIP (gtk_widget_get_next_sibling (get_chip (cell))));

  g_autofree char *whole = g_strdup_printf ("IGN · %s", quitus_deadline_item_get_label (committee));

  assert_words (payment, QUITUS_AMOUNT_STYLE_CENTS, 43, "IGN · Solde", "€125,000.00", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_CENTS, 22, "IGN", "€125,000.00", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_CENTS, 11, NULL, "€125,000.00", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_CENTS, 10, NULL, "€125,000", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_EUROS, 20, "IGN · Solde", "€125,000", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_EUROS, 19, "IGN", "€125,000", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 43, "IGN · Solde", "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 17, "IGN · Solde", "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 16, "IGN", "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 9, "IGN", "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 8, NULL, "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 5, NULL, "€125k", FALSE);
  assert_words (payment, QUITUS_AMOUNT_STYLE_THOUSANDS, 4, NULL, NULL, FALSE);
  g_assert_cmpint (quitus_chip_words_find_style (22), ==, QUITUS_AMOUNT_STYLE_CENTS);
  g_assert_cmpint (quitus_chip_words_find_style (21), ==, QUITUS_AMOUNT_STYLE_EUROS);
  g_assert_cmpint (quitus_chip_words_find_style (10), ==, QUITUS_AMOUNT_STYLE_THOUSANDS);
  g_assert_cmpint (quitus_deadline_item_get_deadline (committee)->amount, ==, QUITUS_MONEY_NONE);
  assert_words (committee, QUITUS_AMOUNT_STYLE_EUROS, 200, whole, NULL, FALSE);
  assert_words (committee, QUITUS_AMOUNT_STYLE_EUROS, 12, whole, NULL, TRUE);
  assert_words (committee, QUITUS_AMOUNT_STYLE_EUROS, 9, "IGN", NULL, FALSE);
  assert_words (committee, QUITUS_AMOUNT_STYLE_EUROS, 2, NULL, NULL, FALSE);
}

/* Chips stay, and show another deadline. */
static void
test_rebind (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 17), *chip;

  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 8, 17), 1);
  calendar_settle (fixture->window);
  chip = get_chip (cell);
  g_assert_true (gtk_widget_get_mapped (chip));
  for (int i = 0; i < 24; i++)
    quitus_month_view_turn (fixture->view, i < 12 ? 1 : -1);
  calendar_settle (fixture->window);
  g_assert_true (calendar_find (get_cell (fixture, 2023, 8, 17), calendar_has_type,
                                "QuitusDeadlineChip") == chip);
  g_assert_true (gtk_widget_get_mapped (chip));
}

static void
test_compact (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 17), *dots;

  g_object_set (fixture->view, "compact", TRUE, NULL);
  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 8, 17), 3);
  calendar_settle (fixture->window);
  dots = calendar_find (cell, calendar_has_type, "QuitusDayDots");
  g_assert_true (gtk_widget_get_mapped (dots));
  g_assert_cmpuint (calendar_count (cell, calendar_has_type, "QuitusDeadlineChip"), ==, 0);
  g_assert_cmpuint (calendar_count (dots, calendar_has_type, "GtkImage"), ==, 3);
  g_assert_cmpuint (calendar_count (dots, calendar_has_type, "GtkLabel"), ==, 0);
  /* More than three are one shape for each state, and a number. */
  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 8, 17), 9);
  calendar_settle (fixture->window);
  g_assert_cmpuint (calendar_count (dots, calendar_has_type, "GtkImage"), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (calendar_find (dots, calendar_has_type,
                                                                  "GtkLabel"))),
                   ==, "12");
}

/* Who does not see it */

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view), *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *row = gtk_widget_get_parent (cell), *header = gtk_widget_get_first_child (view);
  GtkWidget *chip = get_chip (cell);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_ROLE_ROW);
  for (GtkWidget *name = gtk_widget_get_first_child (header); name != NULL;
       name = gtk_widget_get_next_sibling (name))
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (row)),
                                   GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_cell (fixture, 2023, 8, 3)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip = get_chip (cell);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (fixture->view));
  GtkWidget *name = gtk_widget_get_first_child (header);

  calendar_assert_label (cell, "Tuesday 8 August 2023, 2 deadlines, 1 period");
  calendar_assert_label (get_cell (fixture, 2023, 8, 3), "Thursday 3 August 2023, today, 1 period");
  calendar_assert_label (get_cell (fixture, 2023, 8, 1),
                         "Tuesday 1 August 2023, 1 deadline, 1 of them late, 1 period");
  calendar_assert_label (get_cell (fixture, 2023, 8, 15),
                         "Tuesday 15 August 2023, public holiday: Assumption Day");
  calendar_assert_label (chip, "Payment, Solde, IGN → DINUM, IGN-DINUM-2023, €125,000.00, "
                               "Upcoming, simulation");
  calendar_assert_label (name, "Week");
  calendar_assert_label (gtk_widget_get_next_sibling (name), "Monday");
  calendar_assert_label (gtk_widget_get_first_child (gtk_widget_get_parent (cell)), "Week 32");
}

/* Keyboard */

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int from[3];
    guint key;
    GdkModifierType modifiers;
    int to[3];
  } cases[] = {
    { { 2023, 8, 8 },   GDK_KEY_Left,       0,                { 2023, 8, 7 }  },
    { { 2023, 8, 8 },   GDK_KEY_Right,      0,                { 2023, 8, 9 }  },
    { { 2023, 8, 8 },   GDK_KEY_Up,         0,                { 2023, 8, 1 }  },
    { { 2023, 8, 8 },   GDK_KEY_KP_Down,    0,                { 2023, 8, 15 } },
    { { 2023, 8, 1 },   GDK_KEY_Left,       0,                { 2023, 7, 31 } },
    { { 2023, 8, 31 },  GDK_KEY_Right,      0,                { 2023, 9, 1 }  },
    { { 2023, 8, 1 },   GDK_KEY_Up,         0,                { 2023, 7, 25 } },
    { { 2023, 12, 28 }, GDK_KEY_Down,       0,                { 2024, 1, 4 }  },
    { { 2023, 8, 10 },  GDK_KEY_Home,       0,                { 2023, 8, 7 }  },
    { { 2023, 8, 10 },  GDK_KEY_End,        0,                { 2023, 8, 13 } },
    { { 2023, 8, 31 },  GDK_KEY_End,        0,                { 2023, 9, 3 }  },
    { { 2023, 8, 10 },  GDK_KEY_Page_Up,    0,                { 2023, 7, 10 } },
    { { 2024, 2, 29 },  GDK_KEY_Page_Up,    GDK_CONTROL_MASK, { 2023, 2, 28 } },
    { { 2024, 1, 31 },  GDK_KEY_Page_Down,  0,                { 2024, 2, 29 } },
    { { 2023, 3, 31 },  GDK_KEY_KP_Page_Up, 0,                { 2023, 2, 28 } },
    { { 2030, 3, 31 },  GDK_KEY_Home,       GDK_CONTROL_MASK, { 2023, 8, 3 }  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDay from = quitus_day_new (cases[i].from[0], cases[i].from[1], cases[i].from[2]);
      QuitusDay to = quitus_day_new (cases[i].to[0], cases[i].to[1], cases[i].to[2]);
      GtkWidget *cell;

      g_test_message ("case %u", i);
      quitus_month_view_select_day (fixture->view, from);
      gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
      g_assert_true (calendar_press (GTK_WIDGET (fixture->view), cases[i].key, cases[i].modifiers));
      g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==, to);
      g_assert_cmpint (quitus_month_view_get_month (fixture->view), ==,
                       quitus_day_first_of_month (to));
      cell = quitus_month_view_get_cell (fixture->view, to);
      g_assert_true (get_focus (fixture) == cell);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
    }
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *monday = get_cell (fixture, 2023, 8, 7), *sunday = get_cell (fixture, 2023, 8, 13);
  graphene_rect_t first, last;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  calendar_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (monday, fixture->window, &first));
  g_assert_true (gtk_widget_compute_bounds (sunday, fixture->window, &last));
  g_assert_cmpfloat (first.origin.x, >, last.origin.x);
  quitus_month_view_select_day (fixture->view, quitus_day_new (2023, 8, 8));
  calendar_press (GTK_WIDGET (fixture->view), GDK_KEY_Left, 0);
  g_assert_cmpint (quitus_month_view_get_selected_day (fixture->view), ==,
                   quitus_day_new (2023, 8, 9));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The grid is one stop; inside it Tab walks the chips of the day and goes out. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view), *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip;
  guint n_stops = 0;

  quitus_month_view_select_day (fixture->view, quitus_day_new (2023, 8, 8));
  for (QuitusDay day = quitus_day_new (2023, 7, 31); day <= quitus_day_new (2023, 9, 10); day++)
    n_stops += gtk_widget_get_can_focus (quitus_month_view_get_cell (fixture->view, day));
  g_assert_cmpuint (n_stops, ==, 1);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_true (get_focus (fixture) == cell);
  for (int i = 0; i < 2; i++)
    {
      g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
      chip = get_focus (fixture);
      g_assert_true (QUITUS_IS_DEADLINE_CHIP (chip));
      g_assert_true (gtk_widget_get_parent (chip) == cell);
    }
  /* The bar of the committee's preparation crosses the day; no other day's does. */
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (get_focus (fixture)), ==, "QuitusPeriodBar");
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (chip);
  g_assert_true (calendar_press (view, GDK_KEY_Escape, 0));
  g_assert_true (get_focus (fixture) == cell);
  g_assert_false (calendar_press (view, GDK_KEY_Escape, 0));
}

/* The chip that the keyboard is on may go; the keyboard stays on the day. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip = get_chip (cell);

  quitus_month_view_select_day (fixture->view, quitus_day_new (2023, 8, 8));
  g_assert_true (gtk_widget_grab_focus (chip));
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_true (get_focus (fixture) == cell);
}

/* Opening */

static void
day_cb (QuitusMonthView *view, int day, int *opened)
{
  *opened = day;
}

static void
deadline_cb (QuitusMonthView *view, QuitusDeadlineItem *item, GtkWidget *chip, gpointer *opened)
{
  *opened = item;
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip = get_chip (cell);
  gpointer item = NULL;
  int day = QUITUS_DAY_NONE;

  g_signal_connect (fixture->view, "day-activated", G_CALLBACK (day_cb), &day);
  g_signal_connect (fixture->view, "deadline-activated", G_CALLBACK (deadline_cb), &item);
  quitus_month_view_select_day (fixture->view, quitus_day_new (2023, 8, 8));
  gtk_widget_grab_focus (cell);
  g_assert_true (calendar_press (cell, GDK_KEY_Return, 0));
  g_assert_cmpint (day, ==, quitus_day_new (2023, 8, 8));
  /* On a chip, Return is for the chip. */
  gtk_widget_grab_focus (chip);
  day = QUITUS_DAY_NONE;
  g_assert_false (calendar_press (cell, GDK_KEY_Return, 0));
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpint (day, ==, QUITUS_DAY_NONE);
  g_assert_true (item == quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip)));
}

static void
test_popover (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = get_cell (fixture, 2023, 8, 8);
  GtkWidget *chip = get_chip (cell), *popover;

  quitus_month_view_select_day (fixture->view, quitus_day_new (2023, 8, 8));
  gtk_widget_grab_focus (chip);
  quitus_month_view_open_deadline (fixture->view,
                                   quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip)),
                                   chip);
  calendar_settle (fixture->window);
  popover = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "QuitusDayPopover");
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  calendar_settle (fixture->window);
  g_assert_true (get_focus (fixture) == chip);

  quitus_month_view_open_day (fixture->view, quitus_day_new (2023, 8, 8));
  calendar_settle (fixture->window);
  g_assert_cmpuint (calendar_count (popover, calendar_has_type, "QuitusCalendarRow"), ==, 2);
  /* What it shows may not be true any more. */
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (get_focus (fixture) == cell);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, begin, test) g_test_add (name, Fixture, NULL, begin, test, tear_down)
  ADD ("/calendar/month/days", set_up_empty, test_days);
  ADD ("/calendar/month/today", set_up_empty, test_today);
  ADD ("/calendar/month/bounds", set_up_empty, test_bounds);
  ADD ("/calendar/month/sample", set_up, test_sample);
  g_test_add_func ("/calendar/month/room", test_room);
  g_test_add_func ("/calendar/month/chips-inside", test_chips_inside);
  ADD ("/calendar/month/urgent-first", set_up, test_urgent_first);
  ADD ("/calendar/month/more-is-late", set_up, test_more_is_late);
  ADD ("/calendar/month/words", set_up, test_words);
  ADD ("/calendar/month/rebind", set_up_empty, test_rebind);
  ADD ("/calendar/month/compact", set_up_empty, test_compact);
  ADD ("/calendar/month/roles", set_up, test_roles);
  ADD ("/calendar/month/labels", set_up, test_labels);
  ADD ("/calendar/month/keys", set_up, test_keys);
  ADD ("/calendar/month/right-to-left", set_up, test_right_to_left);
  ADD ("/calendar/month/tab", set_up, test_tab);
  ADD ("/calendar/month/focus-stays", set_up, test_focus_stays);
  ADD ("/calendar/month/activate", set_up, test_activate);
  ADD ("/calendar/month/popover", set_up, test_popover);
#undef ADD
  return g_test_run ();
}
