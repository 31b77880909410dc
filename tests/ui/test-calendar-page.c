/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the calendar: sums, what has no day yet, and what becomes of it where it is narrow. */

#include "calendar-book.h"

#include "quitus-calendar-page.h"
#include "quitus-deadline-card.h"
#include "quitus-month-view.h"
#include "quitus-place.h"
#include "quitus-undetermined-lane.h"

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up_with (Fixture *fixture, gboolean has_sample, int width, int height)
{
  fixture->book = calendar_book_new (has_sample);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_day_new (2023, 8, 3));
  fixture->page = g_object_new (QUITUS_TYPE_CALENDAR_PAGE, "model", fixture->model, NULL);
  fixture->window = calendar_window_new (fixture->page, width, height);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, TRUE, 1240, 720);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, TRUE, 360, 720);
}

static void
set_up_low (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, TRUE, 360, 580);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->book);
}

static GtkWidget *
find (Fixture *fixture, const char *type_name)
{
  GtkWidget *widget = calendar_find (fixture->page, calendar_has_type, type_name);

  g_assert_nonnull (widget);
  return widget;
}

static const char *
get_sums (Fixture *fixture)
{
  GtkWidget *foot = find (fixture, "QuitusMonthFoot");

  return gtk_label_get_label (GTK_LABEL (calendar_find (foot, calendar_has_class, "numeric")));
}

static const char *
get_layout (Fixture *fixture)
{
  return adw_multi_layout_view_get_layout_name (
      ADW_MULTI_LAYOUT_VIEW (find (fixture, "AdwMultiLayoutView")));
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up_with (&fixture, FALSE, 1000, 720);
  g_assert_cmpstr (get_sums (&fixture), ==, "August 2023: due €0.00 · received €0.00");
  g_assert_false (gtk_widget_get_visible (find (&fixture, "QuitusUndeterminedLane")));
  tear_down (&fixture, NULL);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_mapped_name (GtkWidget *widget, gconstpointer text)
{
  return has_text (widget, text) && gtk_widget_get_mapped (widget);
}

/* What a signature gives its days is listed, and the first of them is in sight. */
static void
test_dated (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *view = QUITUS_MONTH_VIEW (find (fixture, "QuitusMonthView"));
  GtkWidget *lane = find (fixture, "QuitusUndeterminedLane");
  GtkWidget *close;

  quitus_month_view_turn (view, 84);
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  g_assert_cmpint (quitus_month_view_get_month (view), ==, quitus_day_new (2023, 8, 1));
  g_assert_true (gtk_widget_get_visible (lane));
  g_assert_nonnull (calendar_find (lane, has_text, "Now Dated"));
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_nonnull (calendar_find (lane, has_text, "Undetermined"));
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  close = calendar_find (lane, has_text, "_Close");
  g_assert_nonnull (close);
  g_signal_emit_by_name (gtk_widget_get_ancestor (close, GTK_TYPE_BUTTON), "clicked");
  calendar_settle (fixture->window);
  /* The duties without a day stay, folded. */
  g_assert_null (calendar_find (lane, has_text, "Now Dated"));
  g_assert_cmpstr (get_layout (fixture), ==, "sheet");
}

/* A page may wait for its model, and be given another one. */
static void
test_model (void)
{
  Fixture fixture;
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2024, 1, 1));
  QuitusMonthView *view;

  fixture.book = calendar_book_new (FALSE);
  fixture.model = quitus_deadline_model_new (fixture.book, quitus_day_new (2023, 8, 3));
  fixture.page = g_object_new (QUITUS_TYPE_CALENDAR_PAGE, NULL);
  fixture.window = calendar_window_new (fixture.page, 1000, 720);
  view = QUITUS_MONTH_VIEW (find (&fixture, "QuitusMonthView"));
  g_object_set (fixture.page, "model", fixture.model, NULL);
  calendar_settle (fixture.window);
  g_assert_cmpint (quitus_month_view_get_month (view), ==, quitus_day_new (2023, 8, 1));
  g_object_set (fixture.page, "model", model, NULL);
  calendar_settle (fixture.window);
  g_assert_cmpint (quitus_month_view_get_month (view), ==, quitus_day_new (2023, 8, 1));
  g_assert_true (gtk_widget_get_visible (find (&fixture, "QuitusUndeterminedLane")));
  tear_down (&fixture, NULL);
}

static void
test_sums (Fixture *fixture, gconstpointer data)
{
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  g_assert_cmpstr (get_sums (fixture), ==,
                   "August 2023: due €125,000.00 (€125,000.00 of it supposed) · received €0.00");
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 8, 31), 7500050);
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 8, 1), 1);
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 9, 1), 99);
  /* What is due on the days around belongs to other months. */
  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 7, 31), 1);
  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 9, 1), 1);
  calendar_settle (fixture->window);
  /* On 3 August nothing is known of what will have come by the end of the month. */
  g_assert_cmpstr (get_sums (fixture), ==,
                   "August 2023: due €125,000.00 (€125,000.00 of it supposed) · received €0.01");
  quitus_deadline_model_set_today (fixture->model, quitus_day_new (2023, 8, 31));
  calendar_settle (fixture->window);
  g_assert_cmpstr (
      get_sums (fixture), ==,
      "August 2023: due €125,000.00 (€125,000.00 of it supposed) · received €75,000.51");
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), quitus_day_new (2023, 2, 8));
  g_assert_cmpstr (get_sums (fixture), ==,
                   "February 2023: due €75,000.00 (€75,000.00 of it supposed) · received €0.00");
}

static void
test_lane (Fixture *fixture, gconstpointer data)
{
  GtkWidget *lane = find (fixture, "QuitusUndeterminedLane");
  GtkWidget *row = calendar_find (lane, calendar_has_type, "QuitusCalendarRow");
  GtkWidget *title = calendar_find (row, calendar_has_type, "GtkLabel");

  g_assert_true (gtk_widget_get_mapped (lane));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (title)), ==,
                   "Signature · IGN · IGN-DINUM-2023 · Premier versement, €75,000.00");
  /* What has just got its day is in the lane with it. */
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  g_assert_nonnull (calendar_find (
      lane, has_text, "Wed 8 Feb 2023 · IGN · IGN-DINUM-2023 · Premier versement, €75,000.00"));
  quitus_deadline_model_suppose (fixture->model, QUITUS_DAY_NONE);
  calendar_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (lane));
}

/* In the lane, nothing but what is undetermined and the duties without a day, and all of it. */
static void
test_lane_is_complete (Fixture *fixture, gconstpointer data)
{
  GtkWidget *lane = find (fixture, "QuitusUndeterminedLane");
  guint n = quitus_undetermined_lane_show (QUITUS_UNDETERMINED_LANE (lane), fixture->model, TRUE);
  guint n_expected = 0;

  for (guint i = 0; i < quitus_deadline_model_size (fixture->model); i++)
    {
      QuitusDeadlineStatus status = quitus_deadline_model_get (fixture->model, i)->status;

      if (status == QUITUS_STATUS_UNDETERMINED || status == QUITUS_STATUS_UNDATED)
        n_expected++;
    }
  g_assert_cmpuint (n, ==, n_expected);
  g_assert_cmpuint (n, >=, 3);
}

/* Adaptive */

static void
test_layouts (void)
{
  static const struct
  {
    int width;
    const char *layout;
    gboolean is_compact;
  } cases[] = {
    { 360,  "sheet", TRUE  },
    { 600,  "sheet", TRUE  },
    { 601,  "sheet", FALSE },
    { 900,  "sheet", FALSE },
    { 1179, "sheet", FALSE },
    { 1180, "pane",  FALSE },
    { 1280, "pane",  FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      gboolean is_compact;

      g_test_message ("%d pixels", cases[i].width);
      set_up_with (&fixture, TRUE, cases[i].width, 720);
      calendar_settle (fixture.window);
      g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, cases[i].width);
      g_assert_cmpstr (get_layout (&fixture), ==, cases[i].layout);
      g_object_get (fixture.page, "compact", &is_compact, NULL);
      g_assert_cmpint (is_compact, ==, cases[i].is_compact);
      g_assert_true (gtk_widget_get_mapped (find (&fixture, "QuitusMonthView")));
      tear_down (&fixture, NULL);
    }
}

static void
test_narrow_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find (fixture, "QuitusDayList");

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), quitus_day_new (2023, 8, 8));
  calendar_settle (fixture->window);
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_cmpuint (calendar_count (list, calendar_has_type, "QuitusCalendarRow"), ==, 2);
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), quitus_day_new (2023, 8, 9));
  calendar_settle (fixture->window);
  g_assert_cmpuint (calendar_count (list, calendar_has_type, "QuitusCalendarRow"), ==, 0);
}

static gboolean
shows_all (GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW)));

  return gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment);
}

/* However much falls due on the day, the month over its list stays whole; and the names of the views
 * have the room that they need. */
static void
test_narrow_month (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Month", "Year", "Timeline", "Agenda" };

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), quitus_day_new (2023, 8, 8));
  calendar_settle (fixture->window);
  g_assert_true (shows_all (find (fixture, "QuitusMonthView")));
  g_assert_true (gtk_widget_get_mapped (find (fixture, "QuitusCalendarRow")));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *name = calendar_find (fixture->page, is_mapped_name, names[i]);

      g_assert_nonnull (name);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (name))));
    }
}

/* Agreements that end soon, so that their last weeks last on a day. */
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
      quitus_date_rule_parse ("end -3 weeks", &agreement->amendment_request, NULL);
      quitus_change_insert (change, &agreement->value);
    }
  quitus_book_apply (book, change);
}

/* However much falls due and lasts on a day, the six weeks show whole and its list begins with what
 * falls due. */
static void
test_narrow_full (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2023, 8, 17);
  GtkWidget *view = find (fixture, "QuitusMonthView"), *scrolled, *row, *list;
  graphene_rect_t bounds, last;

  calendar_book_add_payments (fixture->book, day, 5);
  add_last_weeks (fixture->book, 15);
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), day);
  calendar_settle (fixture->window);
  scrolled = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (scrolled, fixture->window, &bounds));
  for (QuitusDay shown = quitus_day_new (2023, 7, 31); shown <= quitus_day_new (2023, 9, 10);
       shown++)
    {
      GtkWidget *cell = quitus_month_view_get_cell (QUITUS_MONTH_VIEW (view), shown);

      g_assert_true (gtk_widget_compute_bounds (cell, fixture->window, &last));
      g_assert_true (graphene_rect_contains_rect (&bounds, &last));
    }
  list = find (fixture, "QuitusDayList");
  g_assert_cmpint (gtk_widget_get_height (list), >=, 150);
  row = calendar_find (list, calendar_has_type, "QuitusCalendarRow");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (row, list, &last));
  g_assert_cmpfloat (last.origin.y, <, 60);
}

static void
resize (Fixture *fixture, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 720);
  for (int i = 0; i < 5; i++)
    calendar_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, width);
}

/* The same width looks the same however one came to it, and no name is cut. */
static void
test_header (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Month", "Year", "Timeline", "Agenda" };
  static const int widths[] = { 1240, 675, 1240, 600, 675, 900, 360, 900, 661, 1240 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      resize (fixture, widths[i]);
      g_assert_cmpint (calendar_find (fixture->page, is_mapped_name, "Today") != NULL, ==,
                       widths[i] >= 900);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          GtkWidget *name = calendar_find (fixture->page, is_mapped_name, names[j]);

          g_assert_nonnull (name);
          g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (name))));
        }
    }
}

static guint
count_listed (GtkWidget *lane)
{
  GtkListView *list = GTK_LIST_VIEW (calendar_find (lane, calendar_has_type, "GtkListView"));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

/* Duties without a day are in the lane of every view but the agenda: folded beside what is
 * undetermined, in the bar under the views where they are alone. */
static void
test_undated (void)
{
  static const char *const names[] = { "month", "year", "timeline" };
  Fixture fixture;
  GtkWidget *lane, *button;

  set_up_with (&fixture, TRUE, 1240, 720);
  calendar_book_add_duties (fixture.book, QUITUS_DAY_NONE, 3);
  calendar_settle (fixture.window);
  lane = find (&fixture, "QuitusUndeterminedLane");
  g_assert_cmpstr (get_layout (&fixture), ==, "pane");
  g_assert_nonnull (calendar_find (lane, is_mapped_name, "21 duties without a day"));
  button = gtk_widget_get_ancestor (calendar_find (lane, is_mapped_name, "21 duties without a day"),
                                    GTK_TYPE_TOGGLE_BUTTON);
  g_assert_cmpuint (count_listed (lane), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  calendar_settle (fixture.window);
  g_assert_cmpuint (count_listed (lane), ==, 25);
  quitus_deadline_model_suppose (fixture.model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture.window);
  g_signal_emit_by_name (gtk_widget_get_ancestor (calendar_find (lane, has_text, "_Close"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_object_set (fixture.page, "view", names[i], NULL);
      calendar_settle (fixture.window);
      g_assert_true (gtk_widget_get_visible (lane));
      g_assert_cmpstr (get_layout (&fixture), ==, "sheet");
      g_assert_nonnull (calendar_find (fixture.page, is_mapped_name, "21 duties without a day"));
    }
  g_object_set (fixture.page, "view", "agenda", NULL);
  calendar_settle (fixture.window);
  g_assert_false (gtk_widget_get_visible (lane));
  tear_down (&fixture, NULL);
}

/* While a chip is dragged, the line of the sums says what follows. */
static void
test_drop_hint (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find (fixture, "QuitusMonthView");
  g_autofree char *sums = g_strdup (get_sums (fixture));
  g_autofree char *long_hint = g_strnfill (400, 'a');
  GtkStack *stack =
      GTK_STACK (calendar_find (find (fixture, "QuitusMonthFoot"), calendar_has_type, "GtkStack"));
  int height = gtk_widget_get_height (view);

  g_signal_emit_by_name (view, "drop-hinted", "Because");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_stack_get_visible_child (stack))),
                   ==, "Because");
  /* The days stay where they are, however long it is. */
  g_signal_emit_by_name (view, "drop-hinted", long_hint);
  calendar_settle (fixture->window);
  g_assert_cmpint (gtk_widget_get_height (view), ==, height);
  g_signal_emit_by_name (view, "drop-hinted", NULL);
  g_assert_cmpstr (get_sums (fixture), ==, sums);
  g_assert_false (GTK_IS_INSCRIPTION (gtk_stack_get_visible_child (stack)));
}

/* Whether it is a menu of a deadline; the timeline has one of its own. */
static gboolean
is_menu (GtkWidget *widget, gconstpointer wanted)
{
  GMenuModel *menu;

  if (!GTK_IS_POPOVER_MENU (widget))
    return FALSE;
  menu = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (widget));
  return menu != NULL && calendar_menu_has (menu, wanted);
}

static void
assert_menu (Fixture *fixture, GtkWidget *from, gboolean has_menu)
{
  GtkWidget *view = find (fixture, "QuitusMonthView");
  GtkWidget *popover;

  g_assert_true (gtk_widget_grab_focus (from));
  g_assert_cmpint (calendar_press (view, GDK_KEY_F10, GDK_SHIFT_MASK), ==, has_menu);
  popover = calendar_find (fixture->page, is_menu, "win.show-deadline");
  g_assert_cmpint (popover != NULL, ==, has_menu);
  if (!has_menu)
    return;
  gtk_popover_popdown (GTK_POPOVER (popover));
  /* It closes with an animation, which takes as long as the machine is slow. */
  for (int i = 0; i < 1000 && !gtk_widget_is_focus (from); i++)
    {
      g_usleep (10000);
      calendar_settle (fixture->window);
    }
  g_assert_null (calendar_find (fixture->page, is_menu, "win.show-deadline"));
  g_assert_true (gtk_widget_is_focus (from));
}

/* The menu key asks what can be done about a chip, or about the only one of a day. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *view = QUITUS_MONTH_VIEW (find (fixture, "QuitusMonthView"));
  GtkWidget *cell;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  quitus_month_view_select_day (view, quitus_day_new (2023, 8, 8));
  cell = quitus_month_view_get_cell (view, quitus_day_new (2023, 8, 8));
  assert_menu (fixture, calendar_find (cell, calendar_has_type, "QuitusDeadlineChip"), TRUE);
  quitus_month_view_select_day (view, quitus_day_new (2023, 8, 9));
  assert_menu (fixture, quitus_month_view_get_cell (view, quitus_day_new (2023, 8, 9)), FALSE);
}

/* A card */

static gboolean
is_agreement_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_ACTIONABLE (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                    "win.show-deadline") == 0;
}

/* Opening the agreement lets go of the popover or dialog in which the card stood. */
static void
test_open_agreement (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *view = QUITUS_MONTH_VIEW (find (fixture, "QuitusMonthView"));
  GtkWidget *cell, *chip, *popover, *button;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  cell = quitus_month_view_get_cell (view, quitus_day_new (2023, 8, 8));
  chip = calendar_find (cell, calendar_has_type, "QuitusDeadlineChip");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  calendar_settle (fixture->window);
  popover = find (fixture, "QuitusDayPopover");
  g_assert_true (gtk_widget_get_mapped (popover));
  button = calendar_find (popover, is_agreement_button, NULL);
  g_assert_nonnull (button);
  g_assert_null (calendar_last_action);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (calendar_last_action, ==, "show-deadline");
  calendar_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (popover));
}

/* Who is in a view with the keyboard is in the one that comes. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *view, *type;
  } steps[] = {
    { "timeline", "QuitusTimelineView" },
    { "agenda",   "QuitusAgendaView"   },
    { "month",    "QuitusMonthView"    },
  };

  gtk_widget_grab_focus (find (fixture, "QuitusMonthView"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *focus;

      g_object_set (fixture->page, "view", steps[i].view, NULL);
      calendar_settle (fixture->window);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, find (fixture, steps[i].type)));
      g_assert_false (GTK_IS_BUTTON (focus));
    }
}

static void
test_card (void)
{
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2023, 8, 3));
  g_autoptr (QuitusDeadlineItem) item = NULL;
  g_autofree char *id = NULL;
  const char *target = NULL;
  GtkWidget *card = g_object_ref_sink (quitus_deadline_card_new ());
  GtkWidget *button;
  guint first = 0;

  /* The amendment must be asked by Friday 1 December 2023, strictly Saturday 2 December. */
  g_assert_cmpuint (quitus_deadline_model_find_range (model, quitus_day_new (2023, 12, 1),
                                                      quitus_day_new (2023, 12, 1), &first),
                    >=, 1);
  item = g_list_model_get_item (G_LIST_MODEL (model), first);
  quitus_deadline_card_bind (QUITUS_DEADLINE_CARD (card), item);
  g_assert_nonnull (calendar_find (card, has_text, "Fri 1 Dec 2023"));
  g_assert_nonnull (calendar_find (card, has_text, "Sat 2 Dec 2023"));
  g_assert_nonnull (calendar_find (card, has_text, "IGN-DINUM-2023"));
  g_assert_nonnull (calendar_find (card, has_text, quitus_deadline_item_get_why (item)));
  button = calendar_find (card, is_agreement_button, NULL);
  id = quitus_place_get_deadline (quitus_deadline_item_get_deadline (item));
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), "&s", &target);
  g_assert_cmpstr (target, ==, id);
  g_assert_finalize_object (card);
}

static void
put_off (QuitusBook *book, const QuitusDeadline *deadline, QuitusDay day)
{
  g_autoptr (QuitusRemarkValue) remark = quitus_remark_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Put off");

  remark->agreement = deadline->agreement;
  remark->deadline = quitus_deadline_get_id (deadline);
  remark->reason = g_strdup ("The budget is late");
  remark->postponed_to = day;
  quitus_change_insert (change, &remark->value);
  quitus_book_apply (book, change);
}

static GtkWidget *
get_button (GtkWidget *card, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (card, QUITUS_TYPE_DEADLINE_CARD, name));
}

static void
assert_buttons (GtkWidget *card, const char *step, const char *other, gboolean has_put_off)
{
  const char *labels[] = { step, other };
  const char *names[] = { "step_button", "other_button" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = get_button (card, names[i]);

      g_assert_cmpint (gtk_widget_get_visible (button), ==, labels[i] != NULL);
      if (labels[i] != NULL)
        g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, labels[i]);
    }
  g_assert_cmpint (gtk_widget_get_visible (get_button (card, "put_off_button")), ==, has_put_off);
}

static void
bind_on (GtkWidget *card, QuitusDeadlineModel *model, QuitusDay day, QuitusDeadlineKind kind)
{
  guint first = 0, n = quitus_deadline_model_find_range (model, day, day, &first);

  for (guint i = first; i < first + n; i++)
    {
      g_autoptr (QuitusDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (quitus_deadline_item_get_deadline (item)->kind == kind)
        {
          quitus_deadline_card_bind (QUITUS_DEADLINE_CARD (card), item);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
sign (QuitusBook *book, QuitusDay day)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Sign");

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PARTY, i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);

      ((QuitusPartyValue *) (gpointer) after)->signed_on = day;
      quitus_change_update (change, before, after);
    }
  quitus_book_apply (book, change);
}

/* A card offers what can be done, and no move of a day that follows from a rule. */
static void
test_card_buttons (void)
{
  QuitusDay day = quitus_day_new (2023, 8, 8), other = quitus_day_new (2023, 8, 17);
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2023, 8, 3));
  GtkWidget *card = g_object_ref_sink (quitus_deadline_card_new ());

  quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
  bind_on (card, model, day, QUITUS_DEADLINE_COMMITTEE);
  assert_buttons (card, "Sign…", NULL, TRUE);
  g_assert_false (gtk_widget_get_visible (get_button (card, "move_button")));
  quitus_deadline_model_suppose (model, QUITUS_DAY_NONE);
  sign (book, quitus_day_new (2023, 2, 8));
  bind_on (card, model, day, QUITUS_DEADLINE_COMMITTEE);
  assert_buttons (card, "Plan…", "Record…", TRUE);
  g_assert_false (gtk_widget_get_visible (get_button (card, "move_button")));
  bind_on (card, model, day, QUITUS_DEADLINE_PAYMENT);
  assert_buttons (card, "Call for Payment…", "Record the Receipt…", TRUE);
  bind_on (card, model, quitus_day_new (2023, 12, 31), QUITUS_DEADLINE_END);
  assert_buttons (card, NULL, NULL, FALSE);
  calendar_book_add_payments (book, other, 1);
  bind_on (card, model, other, QUITUS_DEADLINE_PAYMENT);
  g_assert_true (gtk_widget_get_visible (get_button (card, "move_button")));
  g_assert_finalize_object (card);
}

/* What was put off is on its new day in the month and nowhere else, with an icon and a word. */
static void
test_put_off (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *view = QUITUS_MONTH_VIEW (find (fixture, "QuitusMonthView"));
  QuitusDay day = quitus_day_new (2023, 8, 17), new_day = day + 5;
  GtkWidget *chip, *card;
  guint first = 0;

  calendar_book_add_payments (fixture->book, day, 1);
  g_assert_cmpuint (quitus_deadline_model_find_range (fixture->model, day, day, &first), ==, 1);
  put_off (fixture->book, quitus_deadline_model_get (fixture->model, first), new_day);
  calendar_settle (fixture->window);
  g_assert_null (calendar_find (quitus_month_view_get_cell (view, day), calendar_has_type,
                                "QuitusDeadlineChip"));
  chip = calendar_find (quitus_month_view_get_cell (view, new_day), calendar_has_type,
                        "QuitusDeadlineChip");
  g_assert_nonnull (chip);
  calendar_assert_label (chip, "Payment 1, TEST-1, €1.00, Upcoming, put off");
  /* From its card it can be put off again, by whoever may write. */
  g_signal_emit_by_name (chip, "clicked");
  calendar_settle (fixture->window);
  card = find (fixture, "QuitusDeadlineCard");
  g_assert_true (gtk_widget_is_sensitive (get_button (card, "put_off_button")));
  calendar_last_action = NULL;
  g_signal_emit_by_name (get_button (card, "put_off_button"), "clicked");
  g_assert_cmpstr (calendar_last_action, ==, "explain-deadline");
  calendar_last_action = NULL;
  calendar_settle (fixture->window);
  card = g_object_ref_sink (quitus_deadline_card_new ());
  bind_on (card, fixture->model, new_day, QUITUS_DEADLINE_PAYMENT);
  g_assert_nonnull (calendar_find (card, has_text, "Upcoming, put off"));
  g_assert_nonnull (calendar_find (card, has_text, "Original deadline"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (
                       card, QUITUS_TYPE_DEADLINE_CARD, "original_day_label"))),
                   ==, "Thu 17 Aug 2023");
  g_assert_finalize_object (card);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, begin, test) g_test_add (name, Fixture, NULL, begin, test, tear_down)
  g_test_add_func ("/calendar/page/empty", test_empty);
  g_test_add_func ("/calendar/page/model", test_model);
  ADD ("/calendar/page/sums", set_up, test_sums);
  ADD ("/calendar/page/keyboard", set_up, test_keyboard);
  ADD ("/calendar/page/dated", set_up, test_dated);
  ADD ("/calendar/page/lane", set_up, test_lane);
  ADD ("/calendar/page/lane-is-complete", set_up, test_lane_is_complete);
  g_test_add_func ("/calendar/page/layouts", test_layouts);
  ADD ("/calendar/page/narrow-month", set_up_low, test_narrow_month);
  ADD ("/calendar/page/narrow-full", set_up_narrow, test_narrow_full);
  ADD ("/calendar/page/header", set_up, test_header);
  g_test_add_func ("/calendar/page/undated", test_undated);
  ADD ("/calendar/page/drop-hint", set_up, test_drop_hint);
  ADD ("/calendar/page/menu", set_up, test_menu);
  ADD ("/calendar/page/narrow-list", set_up_narrow, test_narrow_list);
  g_test_add_func ("/calendar/page/card", test_card);
  g_test_add_func ("/calendar/page/card-buttons", test_card_buttons);
  g_test_add ("/calendar/page/put-off", Fixture, NULL, set_up, test_put_off, tear_down);
  ADD ("/calendar/page/open-agreement", set_up, test_open_agreement);
#undef ADD
  return g_test_run ();
}
