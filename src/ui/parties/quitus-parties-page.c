/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-parties-page.h"

#include "quitus-notices.h"
#include "quitus-party-index.h"
#include "quitus-party-row.h"
#include "quitus-search-query.h"
#include "quitus-template.h"

struct _QuitusPartiesPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;

  QuitusSession *session;
  QuitusPartyIndex *index;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSelectionModel *model;
  /* What is searched, or NULL for all. */
  QuitusSearchQuery *query;
};

G_DEFINE_FINAL_TYPE (QuitusPartiesPage, quitus_parties_page, ADW_TYPE_NAVIGATION_PAGE)

/* Helpers */

static const char *
get_name (QuitusRecord *organisation)
{
  const QuitusOrganisationValue *value =
      quitus_organisation_value (quitus_record_get_value (organisation));

  return value->short_name != NULL ? value->short_name : value->name;
}

static void
update_stack (QuitusPartiesPage *self)
{
  const char *name = "list";

  if (quitus_book_count (quitus_session_get_book (self->session), QUITUS_KIND_ORGANISATION) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    name = "nothing-found";
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Callbacks */

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  QuitusPartiesPage *self = data;
  const QuitusPartyEntry *first = quitus_party_index_get (self->index, (gpointer) a);
  const QuitusPartyEntry *second = quitus_party_index_get (self->index, (gpointer) b);

  return g_strcmp0 (first != NULL ? first->key : NULL, second != NULL ? second->key : NULL);
}

static gboolean
match_cb (gpointer item, gpointer data)
{
  QuitusPartiesPage *self = data;
  const QuitusPartyEntry *entry = quitus_party_index_get (self->index, item);

  return self->query == NULL ||
         (entry != NULL &&
          quitus_search_query_matches (self->query, (const char *const[]) { entry->search, NULL }));
}

static void
items_changed_cb (QuitusPartiesPage *self)
{
  update_stack (self);
}

static void
index_changed_cb (QuitusPartiesPage *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
search_changed_cb (QuitusPartiesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_clear_pointer (&self->query, quitus_search_query_free);
  if (text[0] != '\0')
    self->query = quitus_search_query_new (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusPartiesPage *self = QUITUS_PARTIES_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
activate_cb (QuitusPartiesPage *self, guint position)
{
  g_autoptr (QuitusRecord) organisation =
      g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_autofree char *id = NULL;

  if (organisation == NULL)
    return;
  id = quitus_id_to_text (quitus_record_get_id (organisation));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-organisation", "s", id);
}

/* Rows of the list */

static void
update_row_cb (GtkListItem *list_item)
{
  QuitusPartiesPage *self = g_object_get_data (G_OBJECT (list_item), "quitus-page");
  QuitusRecord *organisation = gtk_list_item_get_item (list_item);
  g_autofree char *description = NULL;

  if (organisation == NULL)
    return;
  description = quitus_party_row_describe (self->index, organisation);
  quitus_party_row_show (QUITUS_PARTY_ROW (gtk_list_item_get_child (list_item)), self->index,
                         organisation);
  gtk_list_item_set_accessible_label (list_item, get_name (organisation));
  gtk_list_item_set_accessible_description (list_item, description);
}

static void
setup_row_cb (QuitusPartiesPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_party_row_new ());
  g_object_set_data (G_OBJECT (list_item), "quitus-page", self);
  g_signal_connect_object (self->index, "changed", G_CALLBACK (update_row_cb), list_item,
                           G_CONNECT_SWAPPED);
}

static void
bind_row_cb (QuitusPartiesPage *self, GtkListItem *list_item)
{
  update_row_cb (list_item);
}

/* Helpers of construction */

static void
fill_list (QuitusPartiesPage *self)
{
  GListModel *records =
      quitus_book_get_records (quitus_session_get_book (self->session), QUITUS_KIND_ORGANISATION);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (records), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_model (self->list, self->model);
}

/* Overrides */

static void
quitus_parties_page_dispose (GObject *object)
{
  QuitusPartiesPage *self = QUITUS_PARTIES_PAGE (object);

  /* The list lets go of its rows, and of the models that call back, while the page is whole. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_PARTIES_PAGE);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, quitus_search_query_free);
  G_OBJECT_CLASS (quitus_parties_page_parent_class)->dispose (object);
}

static void
quitus_parties_page_class_init (QuitusPartiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_parties_page_dispose;

  g_type_ensure (QUITUS_TYPE_NOTICES);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-parties-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusPartiesPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartiesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartiesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartiesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusPartiesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "parties.search", NULL, search_cb);
}

static void
quitus_parties_page_init (QuitusPartiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_parties_page_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_parties_page_new (QuitusSession *session)
{
  QuitusPartiesPage *self = g_object_new (QUITUS_TYPE_PARTIES_PAGE, NULL);

  self->session = g_object_ref (session);
  self->index = quitus_party_index_new (session);
  quitus_notices_set_session (self->notices, session);
  fill_list (self);
  g_signal_connect_object (self->index, "changed", G_CALLBACK (index_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
  return ADW_NAVIGATION_PAGE (self);
}
