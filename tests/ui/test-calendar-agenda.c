/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda: its order and sections, what it says has changed, and where it begins. */

#include "calendar-book.h"

#include "quitus-agenda-heading.h"
#include "quitus-agenda-model.h"
#include "quitus-agenda-row.h"
#include "quitus-agenda-view.h"
#include "quitus-calendar-page.h"
#include "quitus-calendar-title.h"

/* The model */

static guint
get_size (QuitusAgendaModel *agenda)
{
  return g_list_model_get_n_items (G_LIST_MODEL (agenda));
}

/* Every deadline of the model once, in its order as far as it has a day; then the undetermined, then
 * the rest; and a gap for today when nothing falls due. */
static void
assert_order (QuitusAgendaModel *agenda, QuitusDeadlineModel *model)
{
  QuitusDay today = quitus_deadline_model_get_outlook (model)->today;
  guint n_gaps = 0, dated = 0, first = 0;
  int rank = 0;

  for (guint i = 0; i < get_size (agenda); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (agenda), i);
      const QuitusDeadline *deadline;
      int its_rank;

      if (QUITUS_IS_AGENDA_GAP (item))
        {
          g_assert_cmpint (quitus_agenda_model_get_day (agenda, i), ==, today);
          n_gaps++;
          continue;
        }
      deadline = quitus_deadline_item_get_deadline (QUITUS_DEADLINE_ITEM (item));
      g_assert_cmpint (quitus_agenda_model_get_day (agenda, i), ==, deadline->date);
      its_rank = deadline->date != QUITUS_DAY_NONE                ? 0
                 : deadline->status == QUITUS_STATUS_UNDETERMINED ? 1
                                                                  : 2;
      g_assert_cmpint (its_rank, >=, rank);
      rank = its_rank;
      if (rank == 0)
        g_assert_cmpint (quitus_deadline_compare (deadline,
                                                  quitus_deadline_model_get (model, dated++)),
                         ==, 0);
      if (i > 0 && rank == 0)
        g_assert_cmpint (quitus_agenda_model_get_day (agenda, i - 1), <=, deadline->date);
    }
  g_assert_cmpuint (n_gaps, ==,
                    quitus_deadline_model_find_range (model, today, today, &first) == 0);
  g_assert_cmpuint (get_size (agenda), ==, quitus_deadline_model_size (model) + n_gaps);
}

/* Sections follow each other without a hole, one for each day. */
static void
assert_sections (QuitusAgendaModel *agenda)
{
  guint start, end, n = get_size (agenda);

  for (guint i = 0; i < n; i = end)
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (agenda), i, &start, &end);
      g_assert_cmpuint (start, ==, i);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, n);
      for (guint j = start; j < end; j++)
        {
          guint other_start, other_end;

          gtk_section_model_get_section (GTK_SECTION_MODEL (agenda), j, &other_start, &other_end);
          g_assert_cmpuint (other_start, ==, start);
          g_assert_cmpuint (other_end, ==, end);
          g_assert_cmpint (quitus_agenda_model_get_day (agenda, j), ==,
                           quitus_agenda_model_get_day (agenda, start));
        }
      if (end < n && quitus_agenda_model_get_day (agenda, end) != QUITUS_DAY_NONE)
        g_assert_cmpint (quitus_agenda_model_get_day (agenda, end), !=,
                         quitus_agenda_model_get_day (agenda, start));
    }
  gtk_section_model_get_section (GTK_SECTION_MODEL (agenda), n, &start, &end);
  g_assert_cmpuint (start, ==, n);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

/* A list that knows the agenda by its signal alone. */
static void
items_changed_cb (GPtrArray *items,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GListModel *list)
{
  g_ptr_array_remove_range (items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (items, (int) (position + i), g_list_model_get_item (list, position + i));
}

static void
test_model (void)
{
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2023, 8, 3));
  g_autoptr (QuitusAgendaModel) agenda = quitus_agenda_model_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20230803);

  g_signal_connect_swapped (agenda, "items-changed", G_CALLBACK (items_changed_cb), items);
  quitus_agenda_model_set_deadlines (agenda, model);
  for (int i = 0; i < 60; i++)
    {
      QuitusDay day = quitus_day_new (2023, 7, 25) + g_rand_int_range (rand, 0, 20);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
          break;
        case 1:
          quitus_deadline_model_suppose (model, QUITUS_DAY_NONE);
          break;
        case 2:
          quitus_deadline_model_set_today (model, day);
          break;
        default:
          calendar_book_add_payments (book, day, 1 + (guint) g_rand_int_range (rand, 0, 3));
        }
      assert_order (agenda, model);
      assert_sections (agenda);
      g_assert_cmpuint (items->len, ==, get_size (agenda));
      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (agenda), j);

          g_assert_true (item == items->pdata[j]);
        }
    }
  g_signal_handlers_disconnect_by_func (agenda, items_changed_cb, items);
}

/* The first at or after each day, against a search one by one. */
static void
test_find_day (void)
{
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2023, 8, 3));
  g_autoptr (QuitusAgendaModel) agenda = quitus_agenda_model_new ();

  quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
  quitus_agenda_model_set_deadlines (agenda, model);
  for (QuitusDay day = quitus_day_new (2022, 12, 1); day < quitus_day_new (2024, 3, 1); day++)
    {
      guint expected = 0;

      while (expected < get_size (agenda) &&
             quitus_agenda_model_get_day (agenda, expected) != QUITUS_DAY_NONE &&
             quitus_agenda_model_get_day (agenda, expected) < day)
        expected++;
      g_assert_cmpuint (quitus_agenda_model_find_day (agenda, day), ==, expected);
    }
}

/* The view */

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  QuitusDeadlineFilter *filter;
  QuitusDeadlineModel *shown;
  GtkWidget *page;
  GtkWidget *window;
  QuitusAgendaView *view;
} Fixture;

static void
wait_for (Fixture *fixture)
{
  for (int i = 0; i < 4; i++)
    calendar_settle (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = calendar_book_new (TRUE);
  for (int i = 0; i < 40; i++)
    calendar_book_add_payments (fixture->book, quitus_day_new (2022, 6, 1) + 20 * i, 2);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_day_new (2023, 8, 3));
  fixture->filter = quitus_deadline_filter_new ();
  fixture->shown = quitus_deadline_model_new_filtered (fixture->model, fixture->filter);
  fixture->page =
      g_object_new (QUITUS_TYPE_CALENDAR_PAGE, "model", fixture->shown, "view", "agenda", NULL);
  fixture->window = calendar_window_new (fixture->page, 1000, 720);
  fixture->view =
      QUITUS_AGENDA_VIEW (calendar_find (fixture->page, calendar_has_type, "QuitusAgendaView"));
  wait_for (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->shown);
  g_assert_finalize_object (fixture->filter);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->book);
}

static gboolean
names_day (GtkWidget *widget, gconstpointer title)
{
  return QUITUS_IS_AGENDA_HEADING (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (quitus_agenda_heading_get_title (QUITUS_AGENDA_HEADING (widget)), title) == 0;
}

/* At the top of the list, with its heading. */
static void
assert_at_top (Fixture *fixture, const char *title)
{
  GtkWidget *heading = calendar_find (GTK_WIDGET (fixture->view), names_day, title);
  graphene_rect_t bounds;

  g_assert_nonnull (heading);
  g_assert_true (gtk_widget_compute_bounds (heading, GTK_WIDGET (fixture->view), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, <=, 30);
}

static void
test_today (Fixture *fixture, gconstpointer data)
{
  assert_at_top (fixture, "Thursday 3 August 2023");
  g_assert_true (gtk_widget_has_css_class (calendar_find (GTK_WIDGET (fixture->view), names_day,
                                                          "Thursday 3 August 2023"),
                                           "today"));
  g_assert_cmpint (quitus_agenda_view_get_day (fixture->view), ==, quitus_day_new (2023, 8, 3));
}

/* Months in which nothing falls due are passed over; Today comes back. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  quitus_agenda_view_turn (fixture->view, -1);
  wait_for (fixture);
  assert_at_top (fixture, "Thursday 6 July 2023");
  quitus_agenda_view_turn (fixture->view, 1);
  wait_for (fixture);
  /* 3 August is today and has a section of its own. */
  assert_at_top (fixture, "Thursday 3 August 2023");
  quitus_agenda_view_turn (fixture->view, 1);
  wait_for (fixture);
  assert_at_top (fixture, "Monday 4 September 2023");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (calendar_press (GTK_WIDGET (fixture->view), GDK_KEY_Home, GDK_CONTROL_MASK));
  wait_for (fixture);
  assert_at_top (fixture, "Thursday 3 August 2023");
}

typedef struct
{
  QuitusAgendaRow *row;
  float bottom;
} Top;

/* The first row that ends below the top. */
static void
find_first_row (GtkWidget *widget, GtkWidget *list, Top *top)
{
  graphene_rect_t bounds;

  if (QUITUS_IS_AGENDA_ROW (widget) && gtk_widget_get_mapped (widget) &&
      gtk_widget_compute_bounds (widget, list, &bounds))
    {
      float bottom = bounds.origin.y + bounds.size.height;

      if (bottom > 12 && bottom < top->bottom)
        *top = (Top) { QUITUS_AGENDA_ROW (widget), bottom };
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_first_row (child, list, top);
}

static void
assert_title (Fixture *fixture)
{
  GtkWidget *title = calendar_find (fixture->page, calendar_has_class, "title-3");
  QuitusDay day = quitus_agenda_view_get_day (fixture->view);
  g_autofree char *month = day != QUITUS_DAY_NONE ? quitus_calendar_format_month (day, FALSE)
                                                  : g_strdup ("Without a Day");

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (title)), ==, month);
}

/* The title says what is at the top, however it got there: by one jump of the keyboard as well. */
static void
test_title_follows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "GtkListView");
  guint n =
      g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  static const double places[] = { 0, 1, 0.5, 0.2, 1, 0.7, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      QuitusDeadlineItem *item;
      Top top = { NULL, 0 };

      gtk_list_view_scroll_to (GTK_LIST_VIEW (list), (guint) (places[i] * (n - 1)),
                               GTK_LIST_SCROLL_FOCUS, NULL);
      wait_for (fixture);
      top.bottom = 720;
      find_first_row (list, list, &top);
      g_assert_nonnull (top.row);
      item = quitus_agenda_row_get_item (top.row);
      g_assert_cmpint (quitus_agenda_view_get_day (fixture->view), ==,
                       item != NULL ? quitus_deadline_item_get_deadline (item)->date
                                    : quitus_day_new (2023, 8, 3));
      assert_title (fixture);
    }
}

/* In this view the lane is the last section. */
static void
test_undetermined (Fixture *fixture, gconstpointer data)
{
  GtkWidget *lane = calendar_find (fixture->page, calendar_has_type, "QuitusUndeterminedLane");

  g_assert_false (gtk_widget_get_visible (lane));
  for (int i = 0; i < 12; i++)
    quitus_agenda_view_turn (fixture->view, 1);
  wait_for (fixture);
  g_assert_nonnull (calendar_find (GTK_WIDGET (fixture->view), names_day, "Undetermined"));
  g_object_set (fixture->page, "view", "year", NULL);
  g_assert_true (gtk_widget_get_visible (lane));
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "GtkListView");
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  calendar_last_action = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      calendar_last_action = NULL;
      g_signal_emit_by_name (list, "activate", i);
      g_assert_cmpstr (calendar_last_action, ==,
                       QUITUS_IS_AGENDA_GAP (item) ? NULL : "show-deadline");
    }
}

/* A change elsewhere leaves the list where it is. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  calendar_book_add_payments (fixture->book, quitus_day_new (2022, 1, 10), 3);
  wait_for (fixture);
  assert_at_top (fixture, "Thursday 3 August 2023");
}

static void
filter (Fixture *fixture, const char *text)
{
  quitus_deadline_filter_set_text (fixture->filter, text);
  while (quitus_deadline_model_advance (fixture->shown))
    ;
  wait_for (fixture);
}

/* A filter leaves the reader on the day where he is, or on the next that is left, and gives the day
 * back. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  filter (fixture, "nothing is called so");
  filter (fixture, "");
  assert_at_top (fixture, "Thursday 3 August 2023");
  /* The amount of one in two of the payments of a day. */
  quitus_agenda_view_turn (fixture->view, -1);
  wait_for (fixture);
  quitus_deadline_filter_set_amounts (fixture->filter, 200, 200);
  filter (fixture, "");
  assert_at_top (fixture, "Thursday 6 July 2023");
  quitus_deadline_filter_clear (fixture->filter);
  filter (fixture, "");
  assert_at_top (fixture, "Thursday 6 July 2023");
}

static QuitusDeadline
get_focused (Fixture *fixture)
{
  GtkWidget *row = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  g_assert_true (QUITUS_IS_AGENDA_ROW (child));
  return *quitus_deadline_item_get_deadline (
      quitus_agenda_row_get_item (QUITUS_AGENDA_ROW (child)));
}

/* Who opens a deadline and comes back is on it again. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = calendar_find (GTK_WIDGET (fixture->view), calendar_has_type, "GtkListView");
  guint position =
      g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) / 2;
  QuitusDeadline before, after;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  wait_for (fixture);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), position, GTK_LIST_SCROLL_FOCUS, NULL);
  wait_for (fixture);
  before = get_focused (fixture);
  g_signal_emit_by_name (list, "activate", position);
  gtk_widget_set_visible (fixture->page, FALSE);
  wait_for (fixture);
  gtk_widget_set_visible (fixture->page, TRUE);
  wait_for (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  wait_for (fixture);
  after = get_focused (fixture);
  g_assert_true (quitus_deadline_is_same (&before, &after));
  /* What is asked for comes before what was left. */
  quitus_agenda_view_show_day (fixture->view, quitus_day_new (2023, 8, 3));
  wait_for (fixture);
  assert_at_top (fixture, "Thursday 3 August 2023");
}

/* The list would take these keys for itself. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (calendar_press (GTK_WIDGET (fixture->view), GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  wait_for (fixture);
  assert_at_top (fixture, "Monday 4 September 2023");
  g_assert_true (calendar_press (GTK_WIDGET (fixture->view), GDK_KEY_Page_Up, GDK_CONTROL_MASK));
  wait_for (fixture);
  assert_at_top (fixture, "Thursday 3 August 2023");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  g_test_add_func ("/calendar/agenda/model", test_model);
  g_test_add_func ("/calendar/agenda/find-day", test_find_day);
  ADD ("/calendar/agenda/today", test_today);
  ADD ("/calendar/agenda/turn", test_turn);
  ADD ("/calendar/agenda/title-follows", test_title_follows);
  ADD ("/calendar/agenda/undetermined", test_undetermined);
  ADD ("/calendar/agenda/activate", test_activate);
  ADD ("/calendar/agenda/stays", test_stays);
  ADD ("/calendar/agenda/filter", test_filter);
  ADD ("/calendar/agenda/back", test_back);
  ADD ("/calendar/agenda/keys", test_keys);
#undef ADD
  return g_test_run ();
}
