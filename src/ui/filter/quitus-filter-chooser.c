/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-chooser.h"

#include "quitus-filter-choices.h"
#include "quitus-filter-words.h"
#include "quitus-language.h"
#include "quitus-search-query.h"

/* With fewer values nobody looks for one. */
#define SEARCHED_MIN 10

struct _QuitusFilterChooser
{
  AdwNavigationPage parent_instance;

  GtkWidget *entry;
  GtkStack *stack;
  GtkListView *list_view;

  QuitusSession *session;
  QuitusFilterAspect aspect;
  GtkFilter *filter;
  GListModel *found;
  QuitusSearchQuery *query;
};

G_DEFINE_FINAL_TYPE (QuitusFilterChooser, quitus_filter_chooser, ADW_TYPE_NAVIGATION_PAGE)

/* Callbacks */

static gboolean
match_cb (gpointer item, gpointer data)
{
  QuitusFilterChooser *self = data;
  const char *const texts[] = { quitus_filter_choice_get_label (item), NULL };

  return self->query == NULL || quitus_search_query_matches (self->query, texts);
}

static void
search_changed_cb (QuitusFilterChooser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->query, quitus_search_query_free);
  if (text[0] != '\0')
    self->query = quitus_search_query_new (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
found_cb (QuitusFilterChooser *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->found) > 0
                                                     ? "list"
                                                     : "nothing");
}

static void
toggled_cb (GtkCheckButton *button, GtkListItem *list_item)
{
  QuitusFilterChooser *self =
      QUITUS_FILTER_CHOOSER (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                      QUITUS_TYPE_FILTER_CHOOSER));
  QuitusFilterChoice *choice = gtk_list_item_get_item (list_item);
  QuitusDeadlineFilter *filter;

  if (self == NULL || choice == NULL)
    return;
  filter = quitus_session_get_filter (self->session);
  if (gtk_check_button_get_active (button))
    quitus_deadline_filter_add (filter, self->aspect, quitus_filter_choice_get_value (choice));
  else
    quitus_deadline_filter_remove (filter, self->aspect, quitus_filter_choice_get_value (choice));
}

static void
setup_row_cb (QuitusFilterChooser *self, GtkListItem *list_item)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_start (label, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_list_item_set_focusable (list_item, FALSE);
  gtk_list_item_set_child (list_item, button);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), list_item);
}

static void
bind_row_cb (QuitusFilterChooser *self, GtkListItem *list_item)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (gtk_list_item_get_child (list_item));
  QuitusFilterChoice *choice = gtk_list_item_get_item (list_item);

  g_signal_handlers_block_by_func (button, toggled_cb, list_item);
  gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (button)),
                       quitus_filter_choice_get_label (choice));
  gtk_check_button_set_active (
      button, quitus_deadline_filter_has (quitus_session_get_filter (self->session), self->aspect,
                                          quitus_filter_choice_get_value (choice)));
  g_signal_handlers_unblock_by_func (button, toggled_cb, list_item);
}

/* Helpers of construction */

static GtkWidget *
make_list (QuitusFilterChooser *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *nothing = adw_status_page_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->found))), rows));
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "filter-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quitus_filter_words_get_title (self->aspect), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list_view));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _ ("Nothing Found"));
  gtk_widget_add_css_class (nothing, "compact");
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, scrolled, "list");
  gtk_stack_add_named (self->stack, nothing, "nothing");
  return GTK_WIDGET (self->stack);
}

static void
build (QuitusFilterChooser *self, guint n_choices)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  if (n_choices >= SEARCHED_MIN)
    {
      self->entry = gtk_search_entry_new ();
      gtk_widget_set_margin_start (self->entry, 12);
      gtk_widget_set_margin_end (self->entry, 12);
      gtk_widget_set_margin_bottom (self->entry, 6);
      gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), _ ("Search"));
      g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                               G_CONNECT_SWAPPED);
      adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), self->entry);
    }
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_list (self));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  found_cb (self);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Overrides */

/* The keyboard begins where most is left out at once. */
static void
quitus_filter_chooser_shown (AdwNavigationPage *page)
{
  QuitusFilterChooser *self = QUITUS_FILTER_CHOOSER (page);

  gtk_widget_grab_focus (self->entry != NULL ? self->entry : GTK_WIDGET (self->list_view));
}

static void
quitus_filter_chooser_dispose (GObject *object)
{
  QuitusFilterChooser *self = QUITUS_FILTER_CHOOSER (object);

  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, quitus_search_query_free);
  G_OBJECT_CLASS (quitus_filter_chooser_parent_class)->dispose (object);
}

static void
quitus_filter_chooser_class_init (QuitusFilterChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_filter_chooser_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = quitus_filter_chooser_shown;
}

static void
quitus_filter_chooser_init (QuitusFilterChooser *self)
{
}

/* Public */

/**
 * quitus_filter_chooser_new:
 * @session: what the window works with, its register open
 * @aspect: an aspect with values to choose from
 *
 * Returns: (transfer floating): a page in which they are chosen, at once
 */
AdwNavigationPage *
quitus_filter_chooser_new (QuitusSession *session, QuitusFilterAspect aspect)
{
  QuitusFilterChooser *self = g_object_new (QUITUS_TYPE_FILTER_CHOOSER, "title",
                                            quitus_filter_words_get_title (aspect), NULL);
  GListModel *choices = quitus_filter_choices_list (quitus_session_get_deadlines (session), aspect);
  guint n_choices = g_list_model_get_n_items (choices);

  self->session = g_object_ref (session);
  self->aspect = aspect;
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->found = G_LIST_MODEL (gtk_filter_list_model_new (choices, g_object_ref (self->filter)));
  build (self, n_choices);
  return ADW_NAVIGATION_PAGE (self);
}
