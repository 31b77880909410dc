/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreements-page.h"

#include "quitus-agreement-index.h"
#include "quitus-agreement-row.h"
#include "quitus-agreement-status.h"
#include "quitus-cell-label.h"
#include "quitus-column-titles.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-search-query.h"
#include "quitus-template.h"

typedef enum
{
  COLUMN_REFERENCE,
  COLUMN_TITLE,
  COLUMN_PARTIES,
  COLUMN_STATUS,
  COLUMN_END,
  COLUMN_TOTAL,
  N_COLUMNS,
} Column;

/* What the callbacks of one column are given. */
typedef struct
{
  QuitusAgreementsPage *page;
  Column column;
} ColumnData;

struct _QuitusAgreementsPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkColumnView *table;
  GtkListView *list;

  QuitusSession *session;
  QuitusAgreementIndex *index;
  ColumnData columns[N_COLUMNS];
  GtkSorter *sorters[N_COLUMNS];
  GtkFilter *filter;
  GtkSelectionModel *model;
  /* What is searched, or NULL for all. */
  QuitusSearchQuery *query;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementsPage, quitus_agreements_page, ADW_TYPE_NAVIGATION_PAGE)

static const struct
{
  const char *title;
  int width;
  gboolean is_wide;
  gboolean is_numeric;
} looks[N_COLUMNS] = {
  [COLUMN_REFERENCE] = { N_ ("Reference"), 165, FALSE, FALSE },
  [COLUMN_TITLE] = { N_ ("Title"),     -1,  TRUE,  FALSE },
  [COLUMN_PARTIES] = { N_ ("Parties"),   135, FALSE, FALSE },
  [COLUMN_STATUS] = { N_ ("Status"),    140, FALSE, FALSE },
  [COLUMN_END] = { N_ ("End"),       115, FALSE, TRUE  },
  [COLUMN_TOTAL] = { N_ ("Total"),     140, FALSE, TRUE  },
};

/* Helpers */

static const QuitusAgreementValue *
get_value (gconstpointer agreement)
{
  return quitus_agreement_value (quitus_record_get_value (QUITUS_RECORD ((gpointer) agreement)));
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static char *
format_cell (QuitusAgreementsPage *self, Column column, QuitusRecord *agreement)
{
  QuitusLanguage language = quitus_language_get_default ();
  const QuitusAgreementValue *value = get_value (agreement);
  QuitusMoney total;
  QuitusDay end;

  switch (column)
    {
    case COLUMN_REFERENCE:
      return g_strdup (value->reference);
    case COLUMN_TITLE:
      return g_strdup (value->title);
    case COLUMN_PARTIES:
      return g_strdup (quitus_agreement_index_get_entry (self->index, agreement)->parties);
    case COLUMN_END:
      end = quitus_agreement_index_get_state (self->index, agreement)->end;
      return end != QUITUS_DAY_NONE ? quitus_format_day (language, end, QUITUS_DAY_STYLE_SHORT)
                                    : g_strdup (_ ("undetermined"));
    case COLUMN_TOTAL:
      total = quitus_agreement_index_get_state (self->index, agreement)->total;
      return total != QUITUS_MONEY_NONE ? quitus_format_money (language, total) : g_strdup ("");
    case COLUMN_STATUS:
    case N_COLUMNS:
      break;
    }
  g_return_val_if_reached (NULL);
}

static void
show_cell (QuitusAgreementsPage *self, Column column, GtkLabel *label, QuitusRecord *agreement)
{
  g_autofree char *text = NULL;

  if (column == COLUMN_STATUS)
    {
      quitus_agreement_status_show (
          label, quitus_agreement_index_get_state (self->index, agreement)->status);
      return;
    }
  text = format_cell (self, column, agreement);
  gtk_label_set_label (label, text);
}

/* The table and the list show the same; the one that is hidden makes no rows. */
static void
update_layout (QuitusAgreementsPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  const char *name = self->is_narrow ? "list" : "table";

  if (self->is_narrow)
    gtk_column_view_set_model (self->table, NULL);
  else
    gtk_list_view_set_model (self->list, NULL);
  if (self->is_narrow)
    gtk_list_view_set_model (self->list, self->model);
  else
    gtk_column_view_set_model (self->table, self->model);
  if (quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    name = "nothing-found";
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Callbacks */

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  ColumnData *column = data;
  QuitusAgreementIndex *index = column->page->index;
  QuitusRecord *first = (gpointer) a, *second = (gpointer) b;

  switch (column->column)
    {
    case COLUMN_REFERENCE:
      return strcmp (quitus_agreement_index_get_entry (index, first)->reference_key,
                     quitus_agreement_index_get_entry (index, second)->reference_key);
    case COLUMN_TITLE:
      return strcmp (quitus_agreement_index_get_entry (index, first)->title_key,
                     quitus_agreement_index_get_entry (index, second)->title_key);
    case COLUMN_PARTIES:
      return strcmp (quitus_agreement_index_get_entry (index, first)->parties_key,
                     quitus_agreement_index_get_entry (index, second)->parties_key);
    case COLUMN_STATUS:
      return compare_numbers (quitus_agreement_index_get_state (index, first)->status,
                              quitus_agreement_index_get_state (index, second)->status);
    case COLUMN_END:
      return compare_numbers (quitus_agreement_index_get_state (index, first)->end,
                              quitus_agreement_index_get_state (index, second)->end);
    case COLUMN_TOTAL:
      return compare_numbers (quitus_agreement_index_get_state (index, first)->total,
                              quitus_agreement_index_get_state (index, second)->total);
    case N_COLUMNS:
      break;
    }
  g_return_val_if_reached (0);
}

static gboolean
match_cb (gpointer item, gpointer data)
{
  QuitusAgreementsPage *self = data;
  const QuitusAgreementEntry *entry;

  if (self->query == NULL)
    return TRUE;
  entry = quitus_agreement_index_get_entry (self->index, item);
  return quitus_search_query_matches (self->query,
                                      (const char *const[]) { entry->search, entry->total, NULL });
}

static void
items_changed_cb (QuitusAgreementsPage *self)
{
  update_layout (self);
}

static void
index_changed_cb (QuitusAgreementsPage *self)
{
  for (int column = 0; column < N_COLUMNS; column++)
    gtk_sorter_changed (self->sorters[column], GTK_SORTER_CHANGE_DIFFERENT);
  if (self->query != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_changed_cb (QuitusAgreementsPage *self)
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
  QuitusAgreementsPage *self = QUITUS_AGREEMENTS_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
activate_cb (QuitusAgreementsPage *self, guint position)
{
  g_autoptr (QuitusRecord) agreement = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_autofree char *id = NULL;

  if (agreement == NULL)
    return;
  id = quitus_id_to_text (quitus_record_get_id (agreement));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-agreement", "s", id);
}

static void
narrowed_cb (QuitusAgreementsPage *self)
{
  self->is_narrow = TRUE;
  if (self->model != NULL)
    update_layout (self);
}

static void
widened_cb (QuitusAgreementsPage *self)
{
  self->is_narrow = FALSE;
  if (self->model != NULL)
    update_layout (self);
}

/* Cells of the table */

static void
update_cell_cb (GtkListItem *list_item)
{
  QuitusRecord *agreement = gtk_list_item_get_item (list_item);
  ColumnData *column = g_object_get_data (G_OBJECT (list_item), "quitus-column");

  if (agreement != NULL)
    show_cell (column->page, column->column, GTK_LABEL (gtk_list_item_get_child (list_item)),
               agreement);
}

static void
setup_cell_cb (ColumnData *column, GtkListItem *list_item)
{
  GtkWidget *label = quitus_cell_label_new (looks[column->column].is_numeric);

  if (column->column == COLUMN_STATUS)
    gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_list_item_set_child (list_item, label);
  g_object_set_data (G_OBJECT (list_item), "quitus-column", column);
  g_signal_connect_object (column->page->index, "changed", G_CALLBACK (update_cell_cb), list_item,
                           G_CONNECT_SWAPPED);
}

static void
bind_cell_cb (ColumnData *column, GtkListItem *list_item)
{
  update_cell_cb (list_item);
}

static void
bind_table_row_cb (QuitusAgreementsPage *self, GtkColumnViewRow *row)
{
  const QuitusAgreementValue *value = get_value (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, value->title);
  gtk_column_view_row_set_accessible_description (row, value->reference);
}

/* Rows of the list */

static void
update_row_cb (GtkListItem *list_item)
{
  QuitusAgreementsPage *self = g_object_get_data (G_OBJECT (list_item), "quitus-page");
  QuitusRecord *agreement = gtk_list_item_get_item (list_item);

  if (agreement == NULL)
    return;
  quitus_agreement_row_show (QUITUS_AGREEMENT_ROW (gtk_list_item_get_child (list_item)),
                             self->index, agreement);
  gtk_list_item_set_accessible_label (list_item, get_value (agreement)->title);
  gtk_list_item_set_accessible_description (list_item, get_value (agreement)->reference);
}

static void
setup_row_cb (QuitusAgreementsPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_agreement_row_new ());
  g_object_set_data (G_OBJECT (list_item), "quitus-page", self);
  g_signal_connect_object (self->index, "changed", G_CALLBACK (update_row_cb), list_item,
                           G_CONNECT_SWAPPED);
}

static void
bind_row_cb (QuitusAgreementsPage *self, GtkListItem *list_item)
{
  update_row_cb (list_item);
}

/* Helpers of construction */

static void
add_column (QuitusAgreementsPage *self, Column number)
{
  ColumnData *data = &self->columns[number];
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  data->page = self;
  data->column = number;
  self->sorters[number] = GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, NULL));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), data);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), data);
  column = gtk_column_view_column_new (_ (looks[number].title), factory);
  gtk_column_view_column_set_fixed_width (column, looks[number].width);
  gtk_column_view_column_set_expand (column, looks[number].is_wide);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, self->sorters[number]);
  gtk_column_view_append_column (self->table, column);
  if (looks[number].is_numeric)
    quitus_column_titles_align_last (self->table);
  if (number == COLUMN_REFERENCE)
    gtk_column_view_sort_by_column (self->table, column, GTK_SORT_ASCENDING);
}

static void
fill_views (QuitusAgreementsPage *self)
{
  GListModel *records =
      quitus_book_get_records (quitus_session_get_book (self->session), QUITUS_KIND_AGREEMENT);
  g_autoptr (GtkListItemFactory) table_rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  for (int column = 0; column < N_COLUMNS; column++)
    add_column (self, column);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (records), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                    g_object_ref (gtk_column_view_get_sorter (self->table)));
  self->model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (table_rows, "bind", G_CALLBACK (bind_table_row_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (self->table, table_rows);
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
}

/* Overrides */

static void
quitus_agreements_page_dispose (GObject *object)
{
  QuitusAgreementsPage *self = QUITUS_AGREEMENTS_PAGE (object);

  /* The views let go of their rows, and of the models that call back, while the page is whole. */
  if (self->table != NULL)
    {
      gtk_column_view_set_model (self->table, NULL);
      gtk_list_view_set_model (self->list, NULL);
    }
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENTS_PAGE);
  for (int column = 0; column < N_COLUMNS; column++)
    g_clear_object (&self->sorters[column]);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, quitus_search_query_free);
  G_OBJECT_CLASS (quitus_agreements_page_parent_class)->dispose (object);
}

static void
quitus_agreements_page_class_init (QuitusAgreementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreements_page_dispose;

  g_type_ensure (QUITUS_TYPE_NOTICES);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, table);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrowed_cb);
  gtk_widget_class_bind_template_callback (widget_class, widened_cb);
  gtk_widget_class_install_action (widget_class, "agreements.search", NULL, search_cb);
}

static void
quitus_agreements_page_init (QuitusAgreementsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/* Public */

/**
 * quitus_agreements_page_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_agreements_page_new (QuitusSession *session)
{
  QuitusAgreementsPage *self = g_object_new (QUITUS_TYPE_AGREEMENTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->index = quitus_agreement_index_new (session);
  quitus_notices_set_session (self->notices, session);
  fill_views (self);
  /* After the cells have what they show. */
  g_signal_connect_object (self->index, "changed", G_CALLBACK (index_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_layout (self);
  return ADW_NAVIGATION_PAGE (self);
}
