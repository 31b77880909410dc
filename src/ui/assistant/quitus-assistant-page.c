/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the steps of the assistant are made of. */

#include "quitus-assistant-page.h"

#include "quitus-assistant-rows.h"
#include "quitus-language.h"
#include "quitus-record-dialog.h"

/* Helpers */

/* (nullable): the row of a record, on the page that is shown. */
static GtkWidget *
find_row (GtkWidget *widget, QuitusId record)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_BOX_ROW (widget) &&
      quitus_id_equal (quitus_assistant_rows_get_record (widget), record))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, record);
  return found;
}

/* Callbacks */

/* What had the keyboard before the form may be gone, since another amount rule makes other rows. */
static void
closed_cb (GtkWidget *dialog, gpointer data)
{
  GtkWidget *navigation = data;
  GtkWidget *row = find_row (navigation, quitus_assistant_rows_get_record (dialog));
  GtkRoot *root = gtk_widget_get_root (navigation);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (row != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, row)))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
take_cb (const QuitusValue *value, gpointer data)
{
  quitus_assistant_draft_set (data, value);
}

/* The keyboard goes to the first field, not to the way back above it. */
static void
shown_cb (AdwNavigationPage *page)
{
  GtkWidget *view = adw_navigation_page_get_child (page);
  GtkWidget *content = adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (view));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, content))
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_keyboard (GtkWidget *row)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (row));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* What else is in the row, such as the calendar of a day, is for whoever asks for it with Tab. */
static void
entered_cb (GtkWidget *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (row, ADW_TYPE_NAVIGATION_PAGE);

  if (page == NULL)
    return;
  while (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD) && has_keyboard (row))
    ;
}

/* Public */

/**
 * quitus_assistant_enter_moves_on:
 * @row: a row
 *
 * Lets Enter go from a row in which a line is typed to the next one, past the buttons of its own, as
 * whoever copies a paper expects.
 */
void
quitus_assistant_enter_moves_on (GtkWidget *row)
{
  if (!ADW_IS_ENTRY_ROW (row))
    return;
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), FALSE);
  g_signal_connect (row, "entry-activated", G_CALLBACK (entered_cb), NULL);
}

/**
 * quitus_assistant_column_new:
 * @box: (out) (transfer none): where groups go, one below the other
 *
 * Returns: (transfer floating): a column that scrolls where it must
 */
GtkWidget *
quitus_assistant_column_new (GtkBox **box)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_start (GTK_WIDGET (*box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (*box), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (*box), 3);
  gtk_widget_set_margin_bottom (GTK_WIDGET (*box), 3);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (*box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  return scrolled;
}

AdwPreferencesGroup *
quitus_assistant_group_new (GtkBox *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

/**
 * quitus_assistant_link_new:
 * @title: what stands behind the row
 * @button: (nullable) (transfer floating): what else can be done with it
 *
 * Returns: (transfer floating): a row that opens a page of its own when it is activated
 */
GtkWidget *
quitus_assistant_link_new (const char *title, GtkWidget *button)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "activatable", TRUE, "title-lines", 1, "subtitle-lines", 1, NULL);

  if (button != NULL)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

GtkWidget *
quitus_assistant_button_row_new (const char *title)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  return row;
}

/**
 * quitus_assistant_subpage_new:
 * @title: what is typed there
 * @content: (transfer floating): its rows
 *
 * Returns: (transfer floating): a page with the way back
 */
AdwNavigationPage *
quitus_assistant_subpage_new (const char *title, GtkWidget *content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  AdwNavigationPage *page;

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  page = adw_navigation_page_new (view, title);
  g_signal_connect (page, "shown", G_CALLBACK (shown_cb), NULL);
  return page;
}

/**
 * quitus_assistant_open:
 * @from: a widget of the assistant
 * @page: (transfer floating): a page
 *
 * Shows a page over the one that the widget is on.
 */
void
quitus_assistant_open (GtkWidget *from, AdwNavigationPage *page)
{
  GtkWidget *navigation = gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW);

  g_return_if_fail (navigation != NULL);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), page);
}

/**
 * quitus_assistant_edit:
 * @from: a widget of the assistant
 * @draft: a draft
 * @value: what a record says, of the draft or a new one
 *
 * Lets every field of a record be typed, in the form of its kind; what is typed goes into the draft.
 * The keyboard is in the row of the record afterwards.
 */
void
quitus_assistant_edit (GtkWidget *from, QuitusAssistantDraft *draft, const QuitusValue *value)
{
  QuitusDossier *dossier = quitus_assistant_draft_get_dossier (draft);
  const QuitusValue *shown = quitus_dossier_lookup (dossier, value->kind, value->id);
  AdwDialog *dialog =
      quitus_record_dialog_new_to_take (quitus_assistant_draft_get_session (draft),
                                        shown != NULL ? shown : value, dossier, take_cb,
                                        g_object_ref (draft), g_object_unref);

  quitus_assistant_rows_set_record (GTK_WIDGET (dialog), value->id);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb),
                           gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW), 0);
  adw_dialog_present (dialog, from);
}

/**
 * quitus_assistant_remark_new:
 *
 * Returns: (transfer floating): a line below rows, empty
 */
GtkWidget *
quitus_assistant_remark_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_visible (label, FALSE);
  return label;
}

void
quitus_assistant_remark_set (GtkWidget *label, const char *text, gboolean is_warning)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
  gtk_widget_remove_css_class (label, is_warning ? "success" : "warning");
  gtk_widget_add_css_class (label, is_warning ? "warning" : "success");
}
