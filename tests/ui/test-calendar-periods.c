/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars of what lasts in the grid of a month, the room that they leave, and chips that are moved. */

#include "calendar-book.h"

#include "quitus-day-cell.h"
#include "quitus-deadline-chip.h"
#include "quitus-month-view-drag.h"
#include "quitus-period-bar.h"

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  QuitusMonthView *view;
  GtkWidget *window;
} Fixture;

/* Helpers */

static void
set_up_with (Fixture *fixture, gboolean has_sample, int height)
{
  fixture->book = calendar_book_new (has_sample);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_day_new (2023, 8, 3));
  fixture->view = QUITUS_MONTH_VIEW (quitus_month_view_new (fixture->model));
  fixture->window = calendar_window_new (GTK_WIDGET (fixture->view), 900, height);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, TRUE, 700);
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
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

/* Agreements whose last weeks all lie in August. */
static void
add_last_weeks (QuitusBook *book, guint n)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();

      agreement->reference = g_strdup_printf ("LAST-%u", i);
      agreement->title = g_strdup_printf ("Last %u", i);
      agreement->type = QUITUS_AGREEMENT_OTHER;
      agreement->renewal = QUITUS_RENEWAL_NONE;
      quitus_date_rule_parse ("day:2023-08-25", &agreement->end, NULL);
      quitus_date_rule_parse (i % 2 == 0 ? "end -2 weeks" : "end -5 days",
                              &agreement->amendment_request, NULL);
      quitus_change_insert (change, &agreement->value);
    }
  quitus_book_apply (book, change);
}

static GtkWidget *
get_cell (Fixture *fixture, QuitusDay day)
{
  return quitus_month_view_get_cell (fixture->view, day);
}

static GtkWidget *
get_row (Fixture *fixture, QuitusDay day)
{
  return gtk_widget_get_parent (get_cell (fixture, day));
}

static graphene_rect_t
get_bounds (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->view), &bounds));
  return bounds;
}

/* How many bars lie over a day. */
static guint
count_bars (Fixture *fixture, QuitusDay day)
{
  graphene_rect_t cell = get_bounds (fixture, get_cell (fixture, day));
  float middle = cell.origin.x + cell.size.width / 2;
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (get_row (fixture, day)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (QUITUS_IS_PERIOD_BAR (child) && gtk_widget_get_mapped (child))
      {
        graphene_rect_t bar = get_bounds (fixture, child);

        n += bar.origin.x < middle && bar.origin.x + bar.size.width > middle;
      }
  return n;
}

static GtkWidget *
get_bar (Fixture *fixture, QuitusDay day)
{
  return calendar_find (get_row (fixture, day), calendar_has_type, "QuitusPeriodBar");
}

/* Tests */

static void
test_bars (Fixture *fixture, gconstpointer data)
{
  QuitusDay first = quitus_day_new (2023, 8, 1), last = quitus_day_new (2023, 8, 8);
  GtkWidget *before, *after;
  g_autofree char *sentence = NULL;

  for (QuitusDay day = first - 1; day <= last + 1; day++)
    g_assert_cmpuint (count_bars (fixture, day), ==, day >= first && day <= last);
  before = get_bar (fixture, first);
  after = get_bar (fixture, last);
  g_assert_false (gtk_widget_has_css_class (before, "open-start"));
  g_assert_true (gtk_widget_has_css_class (before, "open-end"));
  g_assert_true (gtk_widget_has_css_class (after, "open-start"));
  g_assert_false (gtk_widget_has_css_class (after, "open-end"));
  g_assert_true (gtk_widget_has_css_class (after, "supposed"));
  sentence = quitus_period_bar_describe (QUITUS_PERIOD_BAR (after));
  calendar_assert_label (after, sentence);
  g_assert_cmpstr (sentence, ==,
                   "Committee preparation · IGN, IGN-DINUM-2023, from 1 August 2023 to 8 August "
                   "2023, simulation");
  /* Without the simulation nobody knows. */
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_cmpuint (count_bars (fixture, first), ==, 0);
}

static void
test_below (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2023, 8, 8);
  graphene_rect_t bar = get_bounds (fixture, get_bar (fixture, day));
  graphene_rect_t chip =
      get_bounds (fixture,
                  calendar_find (get_cell (fixture, day), calendar_has_type, "QuitusDeadlineChip"));

  g_assert_cmpfloat (chip.origin.y, >=, bar.origin.y + bar.size.height);
}

/* Every deadline and every period is seen or counted by "+N", whatever the height. */
static void
test_overflow (void)
{
  for (int height = 420; height <= 1000; height += 116)
    for (guint n = 1; n <= 7; n += 2)
      {
        Fixture fixture;

        set_up_with (&fixture, FALSE, height);
        add_last_weeks (fixture.book, n);
        calendar_book_add_payments (fixture.book, quitus_day_new (2023, 8, 21), n);
        calendar_settle (fixture.window);
        for (QuitusDay day = quitus_day_new (2023, 8, 7); day <= quitus_day_new (2023, 8, 27);
             day++)
          {
            g_autoptr (GArray) periods = quitus_periods_find (fixture.model, day, day);
            GtkWidget *cell = get_cell (&fixture, day);
            GtkWidget *more = calendar_find (cell, calendar_has_class, "day-more");
            guint first, n_bars = count_bars (&fixture, day);
            guint n_chips = calendar_count (cell, calendar_has_type, "QuitusDeadlineChip");
            guint all =
                periods->len + quitus_deadline_model_find_range (fixture.model, day, day, &first);

            g_assert_cmpuint (n_bars, <=, 3);
            g_assert_cmpint (gtk_widget_get_mapped (more), ==, n_bars + n_chips < all);
            if (n_bars + n_chips < all)
              {
                g_autofree char *text = g_strdup_printf ("+%u", all - n_bars - n_chips);

                g_assert_cmpstr (calendar_get_text (more), ==, text);
              }
          }
        tear_down (&fixture, NULL);
      }
}

static guint
count_chips (Fixture *fixture, QuitusDay day)
{
  return calendar_count (get_cell (fixture, day), calendar_has_type, "QuitusDeadlineChip");
}

/* With few lines, what lasts gives way to what falls due; with none of that, it is there. */
static void
test_few_lines (void)
{
  QuitusDay day = quitus_day_new (2023, 8, 21);
  Fixture fixture;
  guint n_lines;

  set_up_with (&fixture, FALSE, 560);
  add_last_weeks (fixture.book, 3);
  calendar_settle (fixture.window);
  n_lines = quitus_day_cell_count_lines (QUITUS_DAY_CELL (get_cell (&fixture, day)),
                                         gtk_widget_get_height (get_cell (&fixture, day)));
  g_assert_cmpuint (n_lines, >=, 2);
  g_assert_cmpuint (n_lines, <=, 3);
  g_assert_cmpuint (count_bars (&fixture, day), ==, 1);
  calendar_book_add_payments (fixture.book, day, 3);
  calendar_settle (fixture.window);
  g_assert_cmpuint (count_bars (&fixture, day), ==, 0);
  g_assert_cmpuint (count_chips (&fixture, day), ==, n_lines);
  /* The other weeks keep theirs. */
  g_assert_cmpuint (count_bars (&fixture, day - 7), ==, 1);
  tear_down (&fixture, NULL);
}

/* What falls due comes before what lasts. */
static void
assert_list (GtkWidget *popover, guint n_deadlines, guint n_periods)
{
  GtkListView *list = GTK_LIST_VIEW (calendar_find (popover, calendar_has_type, "GtkListView"));
  GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (list));

  g_assert_cmpuint (g_list_model_get_n_items (items), ==, n_deadlines + n_periods);
  for (guint i = 0; i < n_deadlines + n_periods; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      g_assert_cmpint (QUITUS_IS_DEADLINE_ITEM (item), ==, i < n_deadlines);
    }
}

/* The list of a day has what lasts too, and the keyboard comes back to "+N". */
static void
test_more (void)
{
  QuitusDay day = quitus_day_new (2023, 8, 21);
  Fixture fixture;
  GtkWidget *more, *popover;

  set_up_with (&fixture, FALSE, 600);
  add_last_weeks (fixture.book, 5);
  calendar_book_add_payments (fixture.book, day, 9);
  quitus_month_view_select_day (fixture.view, day);
  calendar_settle (fixture.window);
  more = calendar_find (get_cell (&fixture, day), calendar_has_class, "day-more");
  g_assert_true (gtk_widget_grab_focus (more));
  g_signal_connect (fixture.view, "day-activated", G_CALLBACK (quitus_month_view_open_day), NULL);
  g_signal_emit_by_name (more, "clicked");
  calendar_settle (fixture.window);
  popover = calendar_find (GTK_WIDGET (fixture.view), calendar_has_type, "QuitusDayPopover");
  g_assert_true (gtk_widget_get_mapped (popover));
  assert_list (popover, 9, 5);
  gtk_popover_popdown (GTK_POPOVER (popover));
  calendar_settle (fixture.window);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture.window)) == more);
  tear_down (&fixture, NULL);
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2023, 8, 3);
  GtkWidget *bar = get_bar (fixture, day), *popover;

  quitus_month_view_select_day (fixture->view, day);
  gtk_widget_grab_focus (get_cell (fixture, day));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == bar);
  g_signal_connect (fixture->view, "deadline-activated",
                    G_CALLBACK (quitus_month_view_open_deadline), NULL);
  g_signal_emit_by_name (bar, "clicked");
  calendar_settle (fixture->window);
  popover = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "QuitusDayPopover");
  g_assert_true (gtk_widget_get_mapped (popover));
  gtk_popover_popdown (GTK_POPOVER (popover));
  calendar_settle (fixture->window);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == bar);
  /* Escape leads back to the day that the keyboard was on. */
  g_assert_true (calendar_press (GTK_WIDGET (fixture->view), GDK_KEY_Escape, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_cell (fixture, day));
}

static void
test_right_to_left (void)
{
  Fixture fixture;
  graphene_rect_t bar, cell;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, NULL);
  bar = get_bounds (&fixture, get_bar (&fixture, quitus_day_new (2023, 8, 1)));
  cell = get_bounds (&fixture, get_cell (&fixture, quitus_day_new (2023, 8, 1)));
  g_assert_cmpfloat (bar.origin.x, <=, 1);
  g_assert_cmpfloat (bar.origin.x + bar.size.width, <=, cell.origin.x + cell.size.width);
  g_assert_cmpfloat (bar.origin.x + bar.size.width, >, cell.origin.x);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Dropping */

static void
test_drop (void)
{
  QuitusDay day = quitus_day_new (2023, 8, 17), other = day + 5;
  Fixture fixture;
  GtkWidget *chip;
  QuitusDeadlineItem *item;

  set_up_with (&fixture, FALSE, 700);
  calendar_book_add_payments (fixture.book, day, 1);
  calendar_settle (fixture.window);
  chip = calendar_find (get_cell (&fixture, day), calendar_has_type, "QuitusDeadlineChip");
  item = quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip));
  quitus_month_view_mark_drop (fixture.view, other, item);
  g_assert_true (gtk_widget_has_css_class (get_cell (&fixture, other), "drop-target"));
  quitus_month_view_mark_drop (fixture.view, other + 1, item);
  g_assert_false (gtk_widget_has_css_class (get_cell (&fixture, other), "drop-target"));
  calendar_last_action = NULL;
  g_assert_false (quitus_month_view_drop (fixture.view, day, item));
  g_assert_null (calendar_last_action);
  g_assert_true (quitus_month_view_drop (fixture.view, other, item));
  calendar_settle (fixture.window);
  g_assert_cmpstr (calendar_last_action, ==, "move-deadline");
  g_assert_false (gtk_widget_has_css_class (get_cell (&fixture, other + 1), "drop-target"));
  tear_down (&fixture, NULL);
}

static void
keep_hint_cb (QuitusMonthView *view, const char *hint, char **kept)
{
  g_free (*kept);
  *kept = g_strdup (hint);
}

/* While a chip is dragged, what follows or what forbids it is said. */
static void
test_drop_refused (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2023, 8, 8);
  GtkWidget *chip =
      calendar_find (get_cell (fixture, day), calendar_has_type, "QuitusDeadlineChip");
  g_autofree char *hint = NULL;

  g_signal_connect (fixture->view, "drop-hinted", G_CALLBACK (keep_hint_cb), &hint);

  quitus_month_view_mark_drop (fixture->view, day + 1,
                               quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip)));
  g_assert_true (gtk_widget_has_css_class (get_cell (fixture, day + 1), "drop-refused"));
  g_assert_false (gtk_widget_has_css_class (get_cell (fixture, day + 1), "drop-target"));
  g_assert_cmpstr (hint, ==,
                   "Solde — This day follows from a supposed signature: suppose another day to see "
                   "it move.");
  quitus_month_view_mark_drop (fixture->view, QUITUS_DAY_NONE, NULL);
  g_assert_null (hint);
  calendar_book_add_payments (fixture->book, day, 1);
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  chip = calendar_find (get_cell (fixture, day), calendar_has_type, "QuitusDeadlineChip");
  quitus_month_view_mark_drop (fixture->view, day + 1,
                               quitus_deadline_chip_get_item (QUITUS_DEADLINE_CHIP (chip)));
  g_assert_cmpstr (
      hint, ==, "Payment 1 — move to Wednesday 9 August 2023; what moves with it is shown first");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/calendar/periods/bars", test_bars);
  ADD ("/calendar/periods/below", test_below);
  g_test_add_func ("/calendar/periods/overflow", test_overflow);
  g_test_add_func ("/calendar/periods/few-lines", test_few_lines);
  g_test_add_func ("/calendar/periods/more", test_more);
  ADD ("/calendar/periods/keyboard", test_keyboard);
  g_test_add_func ("/calendar/periods/right-to-left", test_right_to_left);
  g_test_add_func ("/calendar/periods/drop", test_drop);
  ADD ("/calendar/periods/drop-refused", test_drop_refused);
#undef ADD
  return g_test_run ();
}
