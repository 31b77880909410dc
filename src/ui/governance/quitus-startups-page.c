/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-startups-page.h"

#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-search-query.h"
#include "quitus-startup-facts.h"
#include "quitus-summary-row.h"
#include "quitus-template.h"

struct _QuitusStartupsPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;

  QuitusSession *session;
  GtkFilter *filter;
  GListModel *startups;
  QuitusSearchQuery *query;
};

G_DEFINE_FINAL_TYPE (QuitusStartupsPage, quitus_startups_page, ADW_TYPE_NAVIGATION_PAGE)

/* Helpers */

static const QuitusStartupValue *
get_value (gconstpointer record)
{
  return quitus_startup_value (quitus_record_get_value (QUITUS_RECORD ((gpointer) record)));
}

/* Callbacks */

static void
update (QuitusStartupsPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);

  gtk_stack_set_visible_child_name (self->stack, quitus_book_count (book, QUITUS_KIND_STARTUP) > 0
                                                     ? "list"
                                                     : "empty");
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (get_value (a)->name, get_value (b)->name);
}

static gboolean
match_cb (gpointer item, gpointer data)
{
  QuitusStartupsPage *self = data;
  const QuitusStartupValue *startup = get_value (item);

  return self->query == NULL ||
         quitus_search_query_matches (self->query, (const char *const[]) {
                                                       startup->name, startup->incubator, NULL });
}

static void
search_changed_cb (QuitusStartupsPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->query, quitus_search_query_free);
  if (text[0] != '\0')
    self->query = quitus_search_query_new (text);
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
update_row_cb (GtkListItem *list_item)
{
  QuitusStartupsPage *self = g_object_get_data (G_OBJECT (list_item), "quitus-page");
  QuitusRecord *record = gtk_list_item_get_item (list_item);
  const QuitusStartupValue *startup = record != NULL ? get_value (record) : NULL;
  g_autofree char *phase = NULL;
  g_autofree char *agreements = NULL;
  g_autofree char *spoken = NULL;

  if (startup == NULL)
    return;
  phase = quitus_startup_facts_get_phase (self->session, startup->value.id);
  agreements = quitus_startup_facts_get_agreements (self->session, startup->value.id);
  quitus_summary_row_show (QUITUS_SUMMARY_ROW (gtk_list_item_get_child (list_item)), startup->name,
                           startup->incubator, phase, agreements);
  spoken = g_strdup_printf ("%s, %s", phase != NULL ? phase : _ ("Phase not known"),
                            agreements != NULL ? agreements : _ ("in no agreement"));
  gtk_list_item_set_accessible_label (list_item, startup->name);
  gtk_list_item_set_accessible_description (list_item, spoken);
}

static void
setup_row_cb (QuitusStartupsPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_summary_row_new ());
  g_object_set_data (G_OBJECT (list_item), "quitus-page", self);
  g_signal_connect_object (quitus_session_get_book (self->session), "changed",
                           G_CALLBACK (update_row_cb), list_item, G_CONNECT_SWAPPED);
}

static void
bind_row_cb (QuitusStartupsPage *self, GtkListItem *list_item)
{
  update_row_cb (list_item);
}

static void
activate_cb (QuitusStartupsPage *self, guint position)
{
  g_autoptr (QuitusRecord) record = g_list_model_get_item (self->startups, position);
  g_autofree char *id = NULL;

  if (record == NULL)
    return;
  id = quitus_id_to_text (quitus_record_get_id (record));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-startup", "s", id);
}

/* Overrides */

static void
quitus_startups_page_dispose (GObject *object)
{
  QuitusStartupsPage *self = QUITUS_STARTUPS_PAGE (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_STARTUPS_PAGE);
  g_clear_object (&self->startups);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, quitus_search_query_free);
  G_OBJECT_CLASS (quitus_startups_page_parent_class)->dispose (object);
}

static void
quitus_startups_page_class_init (QuitusStartupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_startups_page_dispose;
  g_type_ensure (QUITUS_TYPE_NOTICES);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-startups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupsPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
quitus_startups_page_init (QuitusStartupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

static void
fill_list (QuitusStartupsPage *self)
{
  GListModel *records =
      quitus_book_get_records (quitus_session_get_book (self->session), QUITUS_KIND_STARTUP);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkFilterListModel *filtered;

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (records), g_object_ref (self->filter));
  self->startups = G_LIST_MODEL (gtk_sort_list_model_new (
      G_LIST_MODEL (filtered), GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL))));
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->startups)));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/* Public */

/**
 * quitus_startups_page_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the startups that the agreements fund, each with its phase
 */
AdwNavigationPage *
quitus_startups_page_new (QuitusSession *session)
{
  QuitusStartupsPage *self = g_object_new (QUITUS_TYPE_STARTUPS_PAGE, NULL);

  self->session = g_object_ref (session);
  quitus_notices_set_session (self->notices, session);
  fill_list (self);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
