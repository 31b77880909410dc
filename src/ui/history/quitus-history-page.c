/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-page.h"

#include "quitus-date-row.h"
#include "quitus-format.h"
#include "quitus-history-printer.h"
#include "quitus-history-row.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-printable.h"
#include "quitus-template.h"

/* Older changes are read when fewer points than this are left below. */
#define MARGIN 600

struct _QuitusHistoryPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *agreement_dropdown;
  GtkDropDown *author_dropdown;
  GtkMenuButton *period_button;
  QuitusDateRow *from_row;
  QuitusDateRow *to_row;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkListView *list_view;
  AdwStatusPage *failed_page;
  GtkRevealer *busy_revealer;

  QuitusSession *session;
  QuitusHistoryModel *model;
  GtkTreeListModel *tree;
  /* The agreement of each item of the drop-down after the first. */
  GArray *agreements;
};

static void printable_init (QuitusPrintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuitusHistoryPage,
                               quitus_history_page,
                               ADW_TYPE_NAVIGATION_PAGE,
                               G_IMPLEMENT_INTERFACE (QUITUS_TYPE_PRINTABLE, printable_init))

/* Helpers */

static void
show_period (QuitusHistoryPage *self)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *from = quitus_format_day (language, quitus_date_row_get_day (self->from_row),
                                             QUITUS_DAY_STYLE_SHORT);
  g_autofree char *to =
      quitus_format_day (language, quitus_date_row_get_day (self->to_row), QUITUS_DAY_STYLE_SHORT);
  g_autofree char *text = NULL;

  if (from != NULL && to != NULL)
    /* Translators: two days */
    text = g_strdup_printf (_ ("From %s to %s"), from, to);
  else if (from != NULL)
    text = g_strdup_printf (_ ("From %s"), from);
  else if (to != NULL)
    text = g_strdup_printf (_ ("Until %s"), to);
  gtk_menu_button_set_label (self->period_button, text != NULL ? text : _ ("Any time"));
}

static gboolean
is_narrowed (QuitusHistoryPage *self)
{
  return quitus_history_model_is_filtered (self->model) ||
         !quitus_id_is_none (quitus_history_model_get_agreement (self->model));
}

static const char *
choose_page (QuitusHistoryPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    return "list";
  if (quitus_history_model_get_problem (self->model) != NULL)
    return "failed";
  if (!quitus_history_model_is_complete (self->model))
    return "loading";
  return is_narrowed (self) ? "none" : "empty";
}

/* Callbacks */

static void
update (QuitusHistoryPage *self)
{
  const char *page = choose_page (self);
  const char *problem = quitus_history_model_get_problem (self->model);
  g_autofree char *description = g_markup_escape_text (problem != NULL ? problem : "", -1);

  adw_status_page_set_description (self->failed_page, description);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_revealer_set_reveal_child (self->busy_revealer,
                                 g_str_equal (page, "list") &&
                                     quitus_history_model_is_loading (self->model));
}

/* Something is read ahead of who scrolls, and as long as there is room on the screen. */
static void
scrolled_cb (QuitusHistoryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) -
                gtk_adjustment_get_page_size (adjustment);

  if (left < MARGIN && gtk_adjustment_get_page_size (adjustment) > 0)
    quitus_history_model_load_more (self->model);
}

static void
loading_cb (QuitusHistoryPage *self)
{
  update (self);
  if (!quitus_history_model_is_loading (self->model) &&
      g_str_equal (gtk_stack_get_visible_child_name (self->stack), "list"))
    scrolled_cb (self);
}

static void
search_changed_cb (QuitusHistoryPage *self)
{
  quitus_history_model_set_text (self->model,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update (self);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusHistoryPage *self = QUITUS_HISTORY_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
agreement_cb (QuitusHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->agreement_dropdown);

  if (self->model == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  quitus_history_model_set_agreement (self->model, selected == 0
                                                       ? QUITUS_ID_NONE
                                                       : g_array_index (self->agreements, QuitusId,
                                                                        selected - 1));
  update (self);
}

static void
author_cb (QuitusHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->author_dropdown);
  GtkStringObject *author = gtk_drop_down_get_selected_item (self->author_dropdown);

  if (self->model == NULL || author == NULL)
    return;
  quitus_history_model_set_author (self->model,
                                   selected == 0 ? NULL : gtk_string_object_get_string (author));
  update (self);
}

static void
period_cb (QuitusHistoryPage *self)
{
  if (self->model == NULL)
    return;
  quitus_history_model_set_period (self->model, quitus_date_row_get_day (self->from_row),
                                   quitus_date_row_get_day (self->to_row));
  show_period (self);
  update (self);
}

static void
any_time_cb (QuitusHistoryPage *self)
{
  quitus_date_row_set_day (self->from_row, QUITUS_DAY_NONE);
  quitus_date_row_set_day (self->to_row, QUITUS_DAY_NONE);
  gtk_menu_button_popdown (self->period_button);
}

static void
activate_cb (QuitusHistoryPage *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* Agreement and time narrow what is printed; looking for words is for the screen. */
static void
print (QuitusHistoryPage *self, QuitusHistoryPaper paper, GtkWindow *parent)
{
  quitus_history_print (self->session, quitus_history_model_get_agreement (self->model),
                        quitus_date_row_get_day (self->from_row),
                        quitus_date_row_get_day (self->to_row), paper, parent);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  print (QUITUS_HISTORY_PAGE (widget), QUITUS_HISTORY_EXPORT,
         GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
setup_row_cb (QuitusHistoryPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_history_row_new (self->session));
}

static void
bind_row_cb (QuitusHistoryPage *self, GtkListItem *list_item)
{
  QuitusHistoryRow *row = QUITUS_HISTORY_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *title = NULL;

  quitus_history_row_set_list_row (row, gtk_list_item_get_item (list_item));
  title = quitus_history_item_format_title (quitus_history_row_get_item (row));
  gtk_list_item_set_accessible_label (list_item, title);
}

static void
unbind_row_cb (QuitusHistoryPage *self, GtkListItem *list_item)
{
  quitus_history_row_set_list_row (QUITUS_HISTORY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* Helpers of construction */

static void
fill_list (QuitusHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->tree))));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_model (self->list_view, selection);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

static int
compare_agreements (gconstpointer a, gconstpointer b)
{
  const QuitusAgreementValue *first =
      quitus_agreement_value (quitus_record_get_value (*(QuitusRecord *const *) a));
  const QuitusAgreementValue *second =
      quitus_agreement_value (quitus_record_get_value (*(QuitusRecord *const *) b));

  return g_utf8_collate (first->reference, second->reference);
}

static void
fill_agreements (QuitusHistoryPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) name =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    g_ptr_array_add (sorted, quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));
  g_ptr_array_sort (sorted, compare_agreements);
  gtk_string_list_append (names, _ ("All agreements"));
  for (guint i = 0; i < sorted->len; i++)
    {
      const QuitusValue *value = quitus_record_get_value (sorted->pdata[i]);

      g_array_append_val (self->agreements, value->id);
      gtk_string_list_append (names, quitus_agreement_value (value)->reference);
    }
  gtk_drop_down_set_expression (self->agreement_dropdown, name);
  gtk_drop_down_set_enable_search (self->agreement_dropdown, sorted->len > 10);
  gtk_drop_down_set_model (self->agreement_dropdown, G_LIST_MODEL (names));
}

/* Everybody, then those who recorded what was read so far. */
static void
fill_authors (QuitusHistoryPage *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkStringList) everybody = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) name =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkFlattenListModel) authors = NULL;

  gtk_string_list_append (everybody, _ ("Everybody"));
  g_list_store_append (lists, everybody);
  g_list_store_append (lists, quitus_history_model_get_authors (self->model));
  authors = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists)));
  gtk_drop_down_set_expression (self->author_dropdown, name);
  gtk_drop_down_set_model (self->author_dropdown, G_LIST_MODEL (authors));
}

/* Overrides */

static void
quitus_history_page_print (QuitusPrintable *printable, GtkWindow *parent)
{
  print (QUITUS_HISTORY_PAGE (printable), QUITUS_HISTORY_PRINT, parent);
}

static void
printable_init (QuitusPrintableInterface *iface)
{
  iface->print = quitus_history_page_print;
}

static void
quitus_history_page_dispose (GObject *object)
{
  QuitusHistoryPage *self = QUITUS_HISTORY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_HISTORY_PAGE);
  g_clear_object (&self->tree);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->agreements, g_array_unref);
  G_OBJECT_CLASS (quitus_history_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, agreement_dropdown);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, author_dropdown);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, period_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, from_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, to_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryPage, busy_revealer);
}

static void
quitus_history_page_class_init (QuitusHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_history_page_dispose;

  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/history/quitus-history-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_cb);
  gtk_widget_class_bind_template_callback (widget_class, author_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, any_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "history.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "history.export-pdf", NULL, export_cb);
}

static void
quitus_history_page_init (QuitusHistoryPage *self)
{
  self->agreements = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/* Public */

/**
 * quitus_history_page_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_history_page_new (QuitusSession *session)
{
  QuitusHistoryPage *self = g_object_new (QUITUS_TYPE_HISTORY_PAGE, NULL);

  self->session = g_object_ref (session);
  fill_agreements (self);
  self->model = quitus_history_model_new (session, QUITUS_ID_NONE);
  self->tree = quitus_history_tree_new (G_LIST_MODEL (self->model));
  quitus_notices_set_session (self->notices, session);
  fill_authors (self);
  fill_list (self);
  show_period (self);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_history_page_get_model:
 * @self: a page
 *
 * Returns: (transfer none): the changes that it shows
 */
QuitusHistoryModel *
quitus_history_page_get_model (QuitusHistoryPage *self)
{
  return self->model;
}
