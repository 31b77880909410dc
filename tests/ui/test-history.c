/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of the register: read as one scrolls, narrowed, opened, and undone last first. */

#include "quitus-history-page.h"
#include "quitus-history-row.h"

#include "pages-fixture.h"

/* More than two pages of the journal. */
#define N_STARTUPS 120

/* Helpers */

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 700);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

static void
add_startup (Pages *pages, const char *name)
{
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autofree char *label = g_strdup_printf ("Add %s", name);
  g_autoptr (QuitusChange) change = quitus_change_new (label);

  startup->name = g_strdup (name);
  quitus_change_insert (change, &startup->value);
  pages_commit (pages, change);
}

static void
add_startups (Pages *pages)
{
  for (guint i = 1; i <= N_STARTUPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Startup %u", i);

      add_startup (pages, name);
    }
}

static gboolean
is_idle (gpointer model)
{
  return !quitus_history_model_is_loading (model);
}

static gboolean
is_complete (gpointer model)
{
  return quitus_history_model_is_complete (model) && is_idle (model);
}

static GtkWidget *
show_page (Pages *pages)
{
  AdwNavigationPage *page = quitus_history_page_new (pages->session);

  pages_push (pages, page);
  pages_wait_until (is_idle, quitus_history_page_get_model (QUITUS_HISTORY_PAGE (page)));
  pages_settle (pages);
  return GTK_WIDGET (page);
}

static QuitusHistoryModel *
get_model (GtkWidget *page)
{
  return quitus_history_page_get_model (QUITUS_HISTORY_PAGE (page));
}

static guint
count (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (page)));
}

static void
assert_title (GtkWidget *page, guint position, const char *title)
{
  g_autoptr (QuitusHistoryItem) item =
      g_list_model_get_item (G_LIST_MODEL (get_model (page)), position);
  g_autofree char *actual = quitus_history_item_format_title (item);

  g_assert_cmpstr (actual, ==, title);
}

static QuitusStanding
get_standing (GtkWidget *page, guint position)
{
  g_autoptr (QuitusHistoryItem) item =
      g_list_model_get_item (G_LIST_MODEL (get_model (page)), position);

  return quitus_history_item_get_standing (item);
}

typedef struct
{
  GtkWidget *page;
  guint position;
  QuitusStanding standing;
} Standing;

static gboolean
stands (gpointer data)
{
  Standing *expected = data;

  return count (expected->page) > expected->position &&
         get_standing (expected->page, expected->position) == expected->standing;
}

static void
wait_standing (GtkWidget *page, guint position, QuitusStanding standing)
{
  Standing expected = { page, position, standing };

  pages_wait_until (stands, &expected);
}

/* Types into the search entry, which then does not wait for more. */
static void
look_for (Pages *pages, GtkWidget *page, const char *text)
{
  GtkWidget *entry = pages_child (page, "search_entry");

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  pages_settle (pages);
}

/* Tests */

/* A page at a time; what is recorded meanwhile comes by itself; older ones come when scrolled to. */
static void
test_endless (Pages *pages, gconstpointer width)
{
  GtkAdjustment *adjustment;
  GtkWidget *page;
  guint n_first;

  add_startups (pages);
  page = show_page (pages);
  n_first = count (page);
  g_assert_cmpuint (n_first, >=, 50);
  g_assert_cmpuint (n_first, <, N_STARTUPS + 1);
  assert_title (page, 0, "Add Startup 120");
  add_startup (pages, "Newest");
  pages_settle (pages);
  pages_wait_until (is_idle, get_model (page));
  assert_title (page, 0, "Add Newest");
  assert_title (page, 1, "Add Startup 120");

  adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (pages_child (page, "scrolled")));
  while (!quitus_history_model_is_complete (get_model (page)))
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      pages_settle (pages);
    }
  pages_wait_until (is_complete, get_model (page));
  g_assert_cmpuint (count (page), ==, N_STARTUPS + 2);
  assert_title (page, N_STARTUPS, "Add Startup 1");
}

/* Only what is looked for, wherever in the journal it stands. */
static void
test_filters (Pages *pages, gconstpointer width)
{
  QuitusHistoryModel *model;
  GtkWidget *page;

  pages_sign (pages, 0, quitus_day_new (2023, 2, 8));
  add_startups (pages);
  quitus_register_set_author (pages->reg, "Ada");
  add_startup (pages, "By Ada");
  page = show_page (pages);
  model = get_model (page);

  /* No hour has that number. */
  look_for (pages, page, "78 STÁRTUP");
  pages_wait_until (is_complete, model);
  g_assert_cmpuint (count (page), ==, 1);
  assert_title (page, 0, "Add Startup 78");
  /* What fields say is found too, in the words in which it is shown. */
  look_for (pages, page, "wednesday 8 february");
  pages_wait_until (is_complete, model);
  /* The visa of the sample is of the same day. */
  g_assert_cmpuint (count (page), ==, 2);
  assert_title (page, 0, "Test");
  look_for (pages, page, "nothing of the kind");
  pages_settle (pages);
  g_assert_cmpuint (count (page), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages_child (page, "stack"))), ==,
                   "none");
  look_for (pages, page, "");

  quitus_history_model_set_author (model, "Ada");
  pages_wait_until (is_complete, model);
  g_assert_cmpuint (count (page), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (quitus_history_model_get_authors (model)), ==, 2);
  quitus_history_model_set_author (model, NULL);
  g_assert_cmpuint (count (page), ==, N_STARTUPS + 3);

  /* The sample and the signature touch the agreement. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (pages_child (page, "agreement_dropdown")), 1);
  pages_wait_until (is_complete, model);
  g_assert_cmpuint (count (page), ==, 2);

  /* All of it was recorded today, by the clock. */
  quitus_history_model_set_period (model, QUITUS_DAY_NONE, quitus_day_new (2020, 1, 1));
  pages_wait_until (is_complete, model);
  g_assert_cmpuint (count (page), ==, 0);
  quitus_history_model_set_period (model, quitus_day_new (2020, 1, 1), QUITUS_DAY_NONE);
  pages_wait_until (is_complete, model);
  g_assert_cmpuint (count (page), ==, 2);
}

/* A change opens to the records that it touched, and says of each field what it was and is. */
static void
test_open (Pages *pages, gconstpointer width)
{
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *row;
  g_autofree char *text = NULL;

  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  page = show_page (pages);
  list = pages_child (page, "list_view");
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 0, GTK_LIST_SCROLL_FOCUS, NULL);
  g_assert_null (pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Signed on"));
  gtk_widget_activate_action (list, "list.activate-item", "u", 0);
  pages_settle (pages);
  row = pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Signed on");
  g_assert_nonnull (row);
  text = pages_read (row);
  g_assert_nonnull (strstr (text, "Party to the agreement “DINUM”"));
  g_assert_nonnull (strstr (text, "Signed on: – → Wednesday 8 February 2023"));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Party to the agreement “DINUM”, Signed on: – → Wednesday 8 February 2023");
  gtk_widget_activate_action (list, "list.activate-item", "u", 0);
  pages_settle (pages);
  g_assert_null (pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Signed on"));
}

/* The last change that stands has a button; it asks, undoes, and the one before has it then. */
static void
test_undo (Pages *pages, gconstpointer width)
{
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *row;
  AdwDialog *dialog;

  add_startup (pages, "A");
  add_startup (pages, "B");
  page = show_page (pages);
  list = pages_child (page, "list_view");
  wait_standing (page, 0, QUITUS_STANDING_LAST);
  g_assert_cmpint (get_standing (page, 1), ==, QUITUS_STANDING_EARLIER);
  row = pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Add B");
  g_assert_true (gtk_widget_get_visible (pages_child (row, "undo_button")));
  g_assert_false (gtk_widget_get_visible (
      pages_child (pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Add A"), "undo_button")));

  g_signal_emit_by_name (pages_child (row, "undo_button"), "clicked");
  pages_settle (pages);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (pages->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "Add B\n"));
  g_signal_emit_by_name (dialog, "response::undo", "undo");
  adw_dialog_force_close (dialog);
  wait_standing (page, 0, QUITUS_STANDING_UNDO);
  wait_standing (page, 1, QUITUS_STANDING_UNDONE);
  wait_standing (page, 2, QUITUS_STANDING_LAST);
  g_assert_cmpuint (quitus_book_count (quitus_register_get_book (pages->reg), QUITUS_KIND_STARTUP),
                    ==, 1);
  assert_title (page, 0, "Undo: Add B");
  pages_settle (pages);
  g_assert_nonnull (pages_find (list, QUITUS_TYPE_HISTORY_ROW, "Undone since"));
}

static void
test_narrow (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  int minimum;

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pages_child (page, "agreement_dropdown")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Agreement");
}

static void
test_empty (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages_child (page, "stack"))), ==,
                   "empty");
}

static void
set_up_empty (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, FALSE, GPOINTER_TO_INT (width), 700);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
#define ADD(path, width, function)                                                                 \
  g_test_add (path, Pages, GINT_TO_POINTER (width), set_up, function, tear_down)
  ADD ("/history/endless", 1000, test_endless);
  ADD ("/history/filters", 1000, test_filters);
  ADD ("/history/open", 1000, test_open);
  ADD ("/history/undo", 1000, test_undo);
  ADD ("/history/narrow", 360, test_narrow);
#undef ADD
  g_test_add ("/history/empty", Pages, GINT_TO_POINTER (1000), set_up_empty, test_empty, tear_down);
  return g_test_run ();
}
