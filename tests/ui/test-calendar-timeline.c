/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: rows and their words, the keyboard, groups, and what stays where it is. */

#include "calendar-book.h"

#include "quitus-calendar-page.h"
#include "quitus-timeline-row.h"
#include "quitus-timeline-view.h"

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  GtkWidget *page;
  GtkWidget *window;
  QuitusTimelineView *view;
} Fixture;

static void
wait_for (Fixture *fixture)
{
  for (int i = 0; i < 3; i++)
    calendar_settle (fixture->window);
}

static void
set_up_with (Fixture *fixture, guint n_more, int width)
{
  fixture->book = calendar_book_new (TRUE);
  for (guint i = 0; i < n_more; i++)
    calendar_book_add_payments (fixture->book, quitus_day_new (2022, 6, 1) + 5 * i, 2);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_day_new (2023, 8, 3));
  fixture->page =
      g_object_new (QUITUS_TYPE_CALENDAR_PAGE, "model", fixture->model, "view", "timeline", NULL);
  fixture->window = calendar_window_new (fixture->page, width, 720);
  fixture->view =
      QUITUS_TIMELINE_VIEW (calendar_find (fixture->page, calendar_has_type, "QuitusTimelineView"));
  wait_for (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, 3, 1000);
}

static void
set_up_narrow (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, 3, 360);
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
find_list (Fixture *fixture)
{
  return calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "GtkListView");
}

static gboolean
shows_agreement (GtkWidget *widget, gconstpointer reference)
{
  const QuitusTimeline *timeline;

  if (!QUITUS_IS_TIMELINE_BAND (widget) ||
      quitus_timeline_band_get_row (QUITUS_TIMELINE_BAND (widget)) == NULL)
    return FALSE;
  timeline = quitus_timeline_row_get_timeline (
      quitus_timeline_band_get_row (QUITUS_TIMELINE_BAND (widget)));
  return g_str_equal (quitus_dossier_get_agreement (timeline->dossier)->reference, reference);
}

static GtkWidget *
find_row (Fixture *fixture, const char *reference)
{
  GtkWidget *band = calendar_find (GTK_WIDGET (fixture->view), shows_agreement, reference);

  g_assert_nonnull (band);
  return band;
}

static const QuitusTimeScale *
get_scale (Fixture *fixture)
{
  return quitus_time_axis_get_scale (quitus_timeline_view_get_axis (fixture->view));
}

static gboolean
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  return calendar_press (GTK_WIDGET (fixture->view), key, modifiers);
}

static QuitusDay
get_mark_day (Fixture *fixture)
{
  const QuitusTimelineMark *mark = quitus_timeline_view_get_mark (fixture->view);

  g_assert_nonnull (mark);
  return mark->deadline.date;
}

/* Today is in the middle of what is seen, and comes back. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  QuitusDay today = quitus_day_new (2023, 8, 3);

  g_assert_cmpint (ABS (quitus_timeline_view_get_day (fixture->view) - today), <=, 1);
  quitus_timeline_view_turn (fixture->view, 1);
  g_assert_cmpint (quitus_timeline_view_get_day (fixture->view), >, today + 300);
  g_assert_true (press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK));
  g_assert_cmpint (quitus_timeline_view_get_day (fixture->view), ==, today);
}

/* The day goes along to the other views and back. */
static void
test_views (Fixture *fixture, gconstpointer data)
{
  QuitusDay day = quitus_day_new (2024, 2, 29);
  g_autofree char *name = NULL;

  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (fixture->page), day);
  g_object_set (fixture->page, "view", "month", NULL);
  g_object_set (fixture->page, "view", "timeline", NULL);
  wait_for (fixture);
  g_object_get (fixture->page, "view", &name, NULL);
  g_assert_cmpstr (name, ==, "timeline");
  g_assert_cmpint (quitus_timeline_view_get_day (fixture->view), ==, day);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  double before = get_scale (fixture)->day_width;
  double day;

  g_assert_true (press (fixture, GDK_KEY_plus, 0));
  g_assert_cmpfloat (get_scale (fixture)->day_width, >, before);
  g_assert_true (press (fixture, GDK_KEY_minus, 0));
  g_assert_cmpfloat_with_epsilon (get_scale (fixture)->day_width, before, 1e-6);
  /* What is under the pointer stays there. */
  day = quitus_time_scale_get_day (
      get_scale (fixture),
      700 - quitus_time_axis_get_left (quitus_timeline_view_get_axis (fixture->view)));
  quitus_timeline_view_zoom (fixture->view, 3, 700);
  g_assert_cmpfloat_with_epsilon (
      quitus_time_scale_get_day (
          get_scale (fixture),
          700 - quitus_time_axis_get_left (quitus_timeline_view_get_axis (fixture->view))),
      day, 1e-6);
  g_assert_true (press (fixture, GDK_KEY_0, 0));
  g_assert_cmpint (quitus_time_axis_get_last (quitus_timeline_view_get_axis (fixture->view)), >=,
                   quitus_day_new (2023, 12, 31));
}

/* Marks one after the other, by day, said and brought into sight. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  QuitusDay before, after;
  GtkWidget *row;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  wait_for (fixture);
  row = find_row (fixture, "IGN-DINUM-2023");
  g_assert_null (quitus_timeline_view_get_mark (fixture->view));
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  before = get_mark_day (fixture);
  g_assert_cmpint (before, ==, quitus_day_new (2023, 8, 8));
  for (int i = 0; i < 8; i++)
    {
      g_assert_true (press (fixture, GDK_KEY_Right, 0));
      after = get_mark_day (fixture);
      g_assert_cmpint (after, >=, before);
      g_assert_cmpfloat (quitus_time_scale_get_x (get_scale (fixture), after), <,
                         get_scale (fixture)->width);
      before = after;
    }
  for (int i = 0; i < 20; i++)
    press (fixture, GDK_KEY_Left, 0);
  g_assert_cmpint (get_mark_day (fixture), <=, quitus_day_new (2023, 2, 8));
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_null (quitus_timeline_view_get_mark (fixture->view));
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

/* A row opens the agreement, a mark what falls due. */
static void
test_activate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  wait_for (fixture);
  for (guint i = 0; i < 4; i++)
    {
      calendar_last_action = NULL;
      g_signal_emit_by_name (find_list (fixture), "activate", i);
      g_assert_cmpstr (calendar_last_action, ==, "show-agreement");
    }
  row = find_row (fixture, "IGN-DINUM-2023");
  gtk_widget_grab_focus (row);
  press (fixture, GDK_KEY_Right, 0);
  calendar_last_action = NULL;
  for (guint i = 0; i < 4; i++)
    g_signal_emit_by_name (find_list (fixture), "activate", i);
  wait_for (fixture);
  row = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "QuitusDayPopover");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_popover_popdown (GTK_POPOVER (row));
  wait_for (fixture);
}

/* What stands at a place is found there again. */
static void
test_hit (Fixture *fixture, gconstpointer data)
{
  QuitusTimelineBand *band;
  const QuitusTimeline *timeline;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  wait_for (fixture);
  band = QUITUS_TIMELINE_BAND (find_row (fixture, "IGN-DINUM-2023"));
  timeline = quitus_timeline_row_get_timeline (quitus_timeline_band_get_row (band));
  g_assert_cmpuint (timeline->marks->len, >=, 6);
  for (guint i = 0; i < timeline->marks->len; i++)
    {
      QuitusTimeSpot spot, found;
      graphene_rect_t area;
      graphene_point_t middle;

      g_assert_true (quitus_timeline_band_find_mark (band, i, &spot, &area));
      graphene_rect_get_center (&area, &middle);
      if (middle.x < quitus_time_axis_get_left (quitus_timeline_view_get_axis (fixture->view)) ||
          middle.x > gtk_widget_get_width (GTK_WIDGET (band)))
        continue;
      g_assert_true (quitus_timeline_band_find_spot (band, middle.x, middle.y, &found));
      g_assert_cmpuint (found.first, ==, spot.first);
    }
}

/* A change leaves time, the keyboard and the mark where they are. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  QuitusTimelineMark mark;
  double start, day_width;
  GtkWidget *row;

  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  wait_for (fixture);
  quitus_timeline_view_zoom (fixture->view, 2, 500);
  row = find_row (fixture, "IGN-DINUM-2023");
  gtk_widget_grab_focus (row);
  press (fixture, GDK_KEY_Right, 0);
  mark = *quitus_timeline_view_get_mark (fixture->view);
  start = get_scale (fixture)->start;
  day_width = get_scale (fixture)->day_width;
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 8, 1), 100);
  calendar_book_add_payments (fixture->book, quitus_day_new (2021, 1, 1), 1);
  wait_for (fixture);
  g_assert_cmpfloat (get_scale (fixture)->start, ==, start);
  g_assert_cmpfloat (get_scale (fixture)->day_width, ==, day_width);
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_parent (find_row (fixture,
                                                                       "IGN-DINUM-2023"))));
  g_assert_true (quitus_id_equal (quitus_timeline_view_get_mark (fixture->view)->deadline.owner,
                                  mark.deadline.owner));
  g_assert_cmpuint (calendar_count (find_list (fixture), calendar_has_type, "QuitusTimelineBand"),
                    ==, 5);
}

/* A signature gives the bar its beginning. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  QuitusTimelineBand *band = QUITUS_TIMELINE_BAND (find_row (fixture, "IGN-DINUM-2023"));
  g_autofree char *before = quitus_timeline_band_describe (band);
  g_autofree char *after = NULL;

  g_assert_nonnull (strstr (before, "beginning undetermined"));
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  wait_for (fixture);
  band = QUITUS_TIMELINE_BAND (find_row (fixture, "IGN-DINUM-2023"));
  after = quitus_timeline_band_describe (band);
  g_assert_nonnull (strstr (after, "from 8 February 2023 to 31 December 2023, simulation"));
  calendar_assert_label (gtk_widget_get_parent (GTK_WIDGET (band)), after);
}

/* Groups have headings that say how many they are; rows stay all there. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  static const char *const groups[] = { "party", "incubator", "status", "end", "none" };
  static const guint n_headings[] = { 2, 2, 2, 2, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_test_message ("%s", groups[i]);
      gtk_widget_activate_action (GTK_WIDGET (fixture->view), "timeline.group", "s", groups[i]);
      wait_for (fixture);
      g_assert_cmpuint (calendar_count (find_list (fixture), calendar_has_class, "heading"), ==,
                        n_headings[i]);
      g_assert_cmpuint (calendar_count (find_list (fixture), calendar_has_type,
                                        "QuitusTimelineBand"),
                        ==, 4);
    }
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (fixture))));
  const char *before = "";

  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "timeline.sort", "s", "reference");
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (QuitusTimelineRow) row = g_list_model_get_item (model, i);
      const char *key = quitus_timeline_row_get_key (row)->reference_key;

      g_assert_cmpstr (key, >=, before);
      before = key;
    }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
}

/* Names stand above lines where it is narrow, and nothing is cut off. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  QuitusTimeAxis *axis = quitus_timeline_view_get_axis (fixture->view);
  GtkWidget *band = find_row (fixture, "IGN-DINUM-2023");

  g_assert_false (quitus_time_axis_has_names (axis));
  g_assert_cmpint (gtk_widget_get_width (fixture->window), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (band), ==, 360);
  g_assert_cmpint (gtk_widget_get_height (band), >, 70);
}

/* From right to left, names are at the right and Left goes on in time. */
static void
test_mirrored (void)
{
  Fixture fixture;
  QuitusTimeAxis *axis;
  QuitusDay before;
  GtkWidget *row;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up_with (&fixture, 3, 1000);
  quitus_deadline_model_suppose (fixture.model, quitus_day_new (2023, 2, 8));
  wait_for (&fixture);
  axis = quitus_timeline_view_get_axis (fixture.view);
  g_assert_true (quitus_time_axis_get_scale (axis)->is_mirrored);
  g_assert_cmpfloat (quitus_time_axis_get_left (axis), ==, 0);
  row = find_row (&fixture, "IGN-DINUM-2023");
  gtk_widget_grab_focus (row);
  press (&fixture, GDK_KEY_Left, 0);
  before = get_mark_day (&fixture);
  for (int i = 0; i < 4; i++)
    press (&fixture, GDK_KEY_Left, 0);
  g_assert_cmpint (get_mark_day (&fixture), >, before);
  before = quitus_timeline_view_get_day (fixture.view);
  press (&fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpint (quitus_timeline_view_get_day (fixture.view), >, before);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Groups of many rows show from the first one on. */
static void
test_many_groups (void)
{
  Fixture fixture;
  GtkWidget *heading;
  graphene_rect_t bounds;

  set_up_with (&fixture, 400, 1000);
  gtk_widget_activate_action (GTK_WIDGET (fixture.view), "timeline.group", "s", "status");
  wait_for (&fixture);
  heading = calendar_find (find_list (&fixture), calendar_has_class, "heading");
  g_assert_nonnull (heading);
  g_assert_true (gtk_widget_compute_bounds (heading, GTK_WIDGET (fixture.view), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >, 0);
  g_assert_cmpfloat (bounds.origin.y, <, 120);
  tear_down (&fixture, NULL);
}

/* However many agreements, rows are made for the screen and a little more. */
static void
test_many (void)
{
  Fixture fixture;
  gint64 begin;
  guint n;

  set_up_with (&fixture, 700, 1000);
  n = g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find_list (&fixture)))));
  g_assert_cmpuint (n, ==, 701);
  g_assert_cmpuint (calendar_count (find_list (&fixture), calendar_has_type, "QuitusTimelineBand"),
                    <, 300);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < 20; i++)
    {
      quitus_time_axis_pan (quitus_timeline_view_get_axis (fixture.view), 40);
      calendar_settle (fixture.window);
    }
  g_test_message ("%.1f ms a step", (double) (g_get_monotonic_time () - begin) / 20000);
  tear_down (&fixture, NULL);
}

static void
add_ended (QuitusBook *book, guint n, int year)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
      g_autofree char *start = g_strdup_printf ("day:%d-01-01", year);
      g_autofree char *end = g_strdup_printf ("day:%d-12-31", year);

      agreement->reference = g_strdup_printf ("Y%d-%u", year, i);
      agreement->title = g_strdup_printf ("Of %d", year);
      agreement->type = QUITUS_AGREEMENT_OTHER;
      agreement->renewal = QUITUS_RENEWAL_NONE;
      g_assert_true (quitus_date_rule_parse (start, &agreement->start, NULL));
      g_assert_true (quitus_date_rule_parse (end, &agreement->end, NULL));
      quitus_change_insert (change, &agreement->value);
    }
  quitus_book_apply (book, change);
}

/* It opens on what is alive in the time shown; what is not has an arrow that leads there. */
static void
test_beyond (void)
{
  Fixture fixture;
  GtkWidget *band, *list;
  graphene_rect_t bounds;
  g_autofree char *before = NULL;

  fixture.book = calendar_book_new (FALSE);
  add_ended (fixture.book, 40, 2015);
  add_ended (fixture.book, 2, 2023);
  add_ended (fixture.book, 1, 2040);
  fixture.model = quitus_deadline_model_new (fixture.book, quitus_day_new (2023, 8, 3));
  fixture.page =
      g_object_new (QUITUS_TYPE_CALENDAR_PAGE, "model", fixture.model, "view", "timeline", NULL);
  fixture.window = calendar_window_new (fixture.page, 1000, 720);
  fixture.view =
      QUITUS_TIMELINE_VIEW (calendar_find (fixture.page, calendar_has_type, "QuitusTimelineView"));
  wait_for (&fixture);
  list = gtk_widget_get_ancestor (find_list (&fixture), GTK_TYPE_SCROLLED_WINDOW);
  band = find_row (&fixture, "Y2023-0");
  g_assert_true (gtk_widget_compute_bounds (band, list, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (list) - bounds.size.height);
  g_assert_null (quitus_timeline_band_describe_beyond (QUITUS_TIMELINE_BAND (band)));
  band = find_row (&fixture, "Y2015-39");
  before = quitus_timeline_band_describe_beyond (QUITUS_TIMELINE_BAND (band));
  g_assert_cmpstr (
      before, ==,
      "Ended before the time shown, on Thursday 31 December 2015: the arrow or the Left key "
      "leads there");
  quitus_timeline_band_lead (QUITUS_TIMELINE_BAND (band));
  wait_for (&fixture);
  g_assert_null (quitus_timeline_band_describe_beyond (QUITUS_TIMELINE_BAND (band)));
  band = find_row (&fixture, "Y2040-0");
  g_clear_pointer (&before, g_free);
  before = quitus_timeline_band_describe_beyond (QUITUS_TIMELINE_BAND (band));
  g_assert_true (g_str_has_prefix (before,
                                   "Begins after the time shown, on Sunday 1 January 2040"));
  tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, begin, test) g_test_add (name, Fixture, NULL, begin, test, tear_down)
  ADD ("/calendar/timeline/today", set_up, test_today);
  ADD ("/calendar/timeline/views", set_up, test_views);
  ADD ("/calendar/timeline/zoom", set_up, test_zoom);
  ADD ("/calendar/timeline/walk", set_up, test_walk);
  ADD ("/calendar/timeline/activate", set_up, test_activate);
  ADD ("/calendar/timeline/hit", set_up, test_hit);
  ADD ("/calendar/timeline/stays", set_up, test_stays);
  ADD ("/calendar/timeline/follows", set_up, test_follows);
  ADD ("/calendar/timeline/groups", set_up, test_groups);
  ADD ("/calendar/timeline/sort", set_up, test_sort);
  ADD ("/calendar/timeline/narrow", set_up_narrow, test_narrow);
  g_test_add_func ("/calendar/timeline/beyond", test_beyond);
  g_test_add_func ("/calendar/timeline/mirrored", test_mirrored);
  g_test_add_func ("/calendar/timeline/many", test_many);
  g_test_add_func ("/calendar/timeline/many-groups", test_many_groups);
#undef ADD
  return g_test_run ();
}
