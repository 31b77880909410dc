/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in everything: what is typed, found, walked through and opened. */

#include "pages-fixture.h"

#include "quitus-committees-page.h"
#include "quitus-search-palette.h"
#include "quitus-search-results.h"
#include "quitus-search-row.h"
#include "quitus-todo-page.h"

typedef struct
{
  Pages pages;
  GtkWidget *dialog;
  char *shown;
} Fixture;

/* Callbacks */

static void
show_record_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Fixture *) data)->shown, g_variant_get_string (parameter, NULL));
}

/* Helpers */

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  static const GActionEntry entries[] = {
    { .name = "show-record", .activate = show_record_cb, .parameter_type = "s" }
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  pages_set_up (&fixture->pages, TRUE, 360, 640);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (fixture->pages.window, "win", G_ACTION_GROUP (actions));
  pages_push (&fixture->pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  pages_tear_down (&fixture->pages);
  g_free (fixture->shown);
}

static void
open_palette (Fixture *fixture)
{
  AdwDialog *dialog = quitus_search_palette_new (fixture->pages.session);

  adw_dialog_present (dialog, fixture->pages.window);
  fixture->dialog = GTK_WIDGET (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &fixture->dialog);
  pages_settle (&fixture->pages);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (pages_child (fixture->dialog, "stack")));
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;

  return quitus_search_index_is_ready (quitus_session_get_search (fixture->pages.session)) &&
         !g_str_equal (get_page (fixture), "loading");
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (pages_child (fixture->dialog, "entry")), text);
  pages_wait_until (is_read, fixture);
  pages_settle (&fixture->pages);
}

static gboolean
press (Fixture *fixture, guint key)
{
  GtkWidget *entry = pages_child (fixture->dialog, "entry");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  pages_settle (&fixture->pages);
  return is_taken;
}

static guint
get_selected (Fixture *fixture)
{
  GtkSelectionModel *model =
      gtk_list_view_get_model (GTK_LIST_VIEW (pages_child (fixture->dialog, "list")));

  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model));
}

static QuitusKind
get_shown_kind (Fixture *fixture)
{
  QuitusId id = QUITUS_ID_NONE;

  g_assert_nonnull (fixture->shown);
  g_assert_true (quitus_id_from_text (fixture->shown, &id));
  return quitus_record_get_kind (
      quitus_book_lookup (quitus_session_get_book (fixture->pages.session), id));
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” is not in: %s", text, read);
}

/* Tests */

static void
test_states (Fixture *fixture, gconstpointer unused)
{
  open_palette (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "start");
  type (fixture, "dinum");
  g_assert_cmpstr (get_page (fixture), ==, "results");
  assert_reads (fixture->dialog, "IGN-DINUM-2023");
  assert_reads (fixture->dialog, "Agreements");
  type (fixture, "zzzz");
  g_assert_cmpstr (get_page (fixture), ==, "none");
  type (fixture, "€");
  g_assert_cmpstr (get_page (fixture), ==, "start");
  type (fixture, "125 000,00 €");
  g_assert_cmpstr (get_page (fixture), ==, "results");
  assert_reads (fixture->dialog, "125,000.00");
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  pages_wait_until (pages_is_null, &fixture->dialog);
}

/* The keyboard stays in the entry, and Enter opens what the arrows chose. */
static void
test_keyboard (Fixture *fixture, gconstpointer unused)
{
  guint n;

  open_palette (fixture);
  g_assert_false (press (fixture, GDK_KEY_Down));
  type (fixture, "ign");
  n = g_list_model_get_n_items (G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (pages_child (fixture->dialog, "list")))));
  g_assert_cmpuint (n, >, 2);
  g_assert_cmpuint (get_selected (fixture), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpuint (get_selected (fixture), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  g_assert_cmpuint (get_selected (fixture), ==, MIN (9, n - 1));
  for (int i = 0; i < 10; i++)
    g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_cmpuint (get_selected (fixture), ==, 0);
  g_assert_false (press (fixture, GDK_KEY_a));
  type (fixture, "IGN-DINUM-2023");
  g_signal_emit_by_name (pages_child (fixture->dialog, "entry"), "activate");
  g_assert_cmpint (get_shown_kind (fixture), ==, QUITUS_KIND_AGREEMENT);
  pages_wait_until (pages_is_null, &fixture->dialog);
}

static void
test_escape (Fixture *fixture, gconstpointer unused)
{
  open_palette (fixture);
  type (fixture, "ign");
  g_signal_emit_by_name (pages_child (fixture->dialog, "entry"), "stop-search");
  pages_wait_until (pages_is_null, &fixture->dialog);
  g_assert_null (fixture->shown);
}

/* What is recorded while it is open is found. */
static void
test_follows (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();

  open_palette (fixture);
  type (fixture, "cadastre");
  g_assert_cmpstr (get_page (fixture), ==, "none");
  organisation->name = g_strdup ("Cadastre");
  quitus_change_insert (change, &organisation->value);
  pages_commit (&fixture->pages, change);
  pages_settle (&fixture->pages);
  g_assert_cmpstr (get_page (fixture), ==, "results");
  assert_reads (fixture->dialog, "Cadastre");
  pages_undo (&fixture->pages);
  pages_settle (&fixture->pages);
  g_assert_cmpstr (get_page (fixture), ==, "none");
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  pages_wait_until (pages_is_null, &fixture->dialog);
}

static void
test_accessible (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *row;

  open_palette (fixture);
  gtk_test_accessible_assert_property (pages_child (fixture->dialog, "entry"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Search in everything");
  type (fixture, "solde");
  gtk_test_accessible_assert_property (pages_child (fixture->dialog, "list"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Results");
  row = pages_find (fixture->dialog, QUITUS_TYPE_SEARCH_ROW, "Payment");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  pages_wait_until (pages_is_null, &fixture->dialog);
}

/* Sections bring the kinds together, whatever the order in which they were found. */
static void
test_sections (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (QuitusSearchResults) results = quitus_search_results_new (fixture->pages.session);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint n, start, end, n_listed = 0;

  quitus_search_results_search (results, "ign");
  n = g_list_model_get_n_items (G_LIST_MODEL (results));
  g_assert_cmpuint (n, >, 3);
  for (guint i = 0; i < n; i = end)
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (results), i, &start, &end);
      g_assert_cmpuint (start, ==, i);
      g_assert_cmpuint (end, >, start);
      g_assert_true (g_hash_table_add (titles,
                                       (gpointer) quitus_search_results_get_title (results, i)));
      n_listed += end - start;
    }
  g_assert_cmpuint (n_listed, ==, n);
}

static void
search_in_page (Fixture *fixture, GtkWidget *page, const char *text)
{
  gboolean is_todo = g_str_equal (G_OBJECT_TYPE_NAME (page), "QuitusTodoPage");
  GtkWidget *entry;

  gtk_widget_activate_action (page, is_todo ? "filter.search" : "committees.search", NULL);
  entry =
      is_todo ? pages_find (page, GTK_TYPE_SEARCH_ENTRY, "") : pages_child (page, "search_entry");
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  pages_settle (&fixture->pages);
}

static void
test_todo (Fixture *fixture, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_todo_page_new (fixture->pages.session);
  GtkStack *stack = GTK_STACK (pages_child (GTK_WIDGET (page), "stack"));

  pages_push (&fixture->pages, page);
  search_in_page (fixture, GTK_WIDGET (page), "125000 ign");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  search_in_page (fixture, GTK_WIDGET (page), "zzzz");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "hidden");
  search_in_page (fixture, GTK_WIDGET (page), "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

static void
test_committees (Fixture *fixture, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_committees_page_new (fixture->pages.session);
  GtkStack *stack = GTK_STACK (pages_child (GTK_WIDGET (page), "coming_stack"));

  pages_push (&fixture->pages, page);
  search_in_page (fixture, GTK_WIDGET (page), "dinum");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  search_in_page (fixture, GTK_WIDGET (page), "zzzz");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "nothing-found");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/search/states", test_states);
  ADD ("/search/keyboard", test_keyboard);
  ADD ("/search/escape", test_escape);
  ADD ("/search/follows", test_follows);
  ADD ("/search/accessible", test_accessible);
  ADD ("/search/sections", test_sections);
  ADD ("/search/todo", test_todo);
  ADD ("/search/committees", test_committees);
#undef ADD
  return g_test_run ();
}
