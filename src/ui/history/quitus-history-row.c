/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-row.h"

#include "quitus-history-undo.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusHistoryRow
{
  AdwBin parent_instance;

  GtkTreeExpander *expander;
  GtkLabel *title_label;
  GtkLabel *source_label;
  GtkLabel *standing_label;
  GtkLabel *fields_label;
  GtkWidget *undo_button;

  QuitusSession *session;
  GtkTreeListRow *list_row;
  QuitusHistoryItem *item;
};

G_DEFINE_FINAL_TYPE (QuitusHistoryRow, quitus_history_row, ADW_TYPE_BIN)

/* Helpers */

/* What there is to say about undoing; most of it only to whoever looks closer. */
static const char *
get_explanation (QuitusStanding standing, gboolean is_open)
{
  switch (standing)
    {
    case QUITUS_STANDING_UNDONE:
      return _ ("Undone since");
    case QUITUS_STANDING_EARLIER:
      return is_open ? _ ("To undo it, undo the later changes first.") : NULL;
    case QUITUS_STANDING_UNDO:
      return is_open ? _ ("An undo is taken back with Redo.") : NULL;
    case QUITUS_STANDING_SETTLED:
      return is_open ? _ ("It can no longer be undone: since then the register was restored, or "
                          "brought to a later version.")
                     : NULL;
    case QUITUS_STANDING_LAST:
    case QUITUS_STANDING_UNKNOWN:
    default:
      return NULL;
    }
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
update_accessible (QuitusHistoryRow *self)
{
  g_autofree char *text = quitus_history_item_get_edit (self->item) != NULL
                              ? quitus_history_item_format_text (self->item)
                              : g_strdup (gtk_label_get_label (self->source_label));
  g_autofree char *spoken =
      g_strdup_printf ("%s, %s", gtk_label_get_label (self->title_label), text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* Callbacks */

static void
update_standing (QuitusHistoryRow *self)
{
  QuitusStanding standing = quitus_history_item_get_standing (self->item);
  gboolean is_change = quitus_history_item_get_edit (self->item) == NULL;
  gboolean is_open = self->list_row != NULL && gtk_tree_list_row_get_expanded (self->list_row);

  set_text (self->standing_label, is_change ? get_explanation (standing, is_open) : NULL);
  gtk_widget_set_visible (self->undo_button, is_change && standing == QUITUS_STANDING_LAST);
}

static void
undo_cb (QuitusHistoryRow *self)
{
  if (self->item != NULL)
    quitus_history_undo (self->session, self->item, GTK_WIDGET (self));
}

/* Helpers of showing */

static void
show_item (QuitusHistoryRow *self)
{
  gboolean is_change = quitus_history_item_get_edit (self->item) == NULL;
  g_autofree char *title = quitus_history_item_format_title (self->item);
  g_autofree char *source = is_change ? quitus_history_item_format_source (self->item) : NULL;
  g_autofree char *fields = is_change ? NULL : quitus_history_item_format_markup (self->item);

  set_text (self->title_label, title);
  set_text (self->source_label, source);
  set_text (self->fields_label, fields);
  if (is_change)
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "caption-heading");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "caption-heading");
  update_standing (self);
  update_accessible (self);
}

static void
forget (QuitusHistoryRow *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update_standing, self);
  if (self->list_row != NULL)
    g_signal_handlers_disconnect_by_func (self->list_row, update_standing, self);
  g_clear_object (&self->item);
  g_clear_object (&self->list_row);
}

/* Overrides */

static void
quitus_history_row_dispose (GObject *object)
{
  QuitusHistoryRow *self = QUITUS_HISTORY_ROW (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_HISTORY_ROW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_history_row_parent_class)->dispose (object);
}

static void
quitus_history_row_class_init (QuitusHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_history_row_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/history/quitus-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, expander);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, standing_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, fields_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusHistoryRow, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
quitus_history_row_init (QuitusHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The list model of a change is the change itself. */
static GListModel *
create_edits_cb (gpointer item, gpointer data)
{
  return quitus_history_item_get_edit (item) == NULL ? G_LIST_MODEL (g_object_ref (item)) : NULL;
}

/* Public */

/**
 * quitus_history_row_new:
 * @session: what the window works with
 *
 * Returns: (transfer floating): a row, empty
 */
GtkWidget *
quitus_history_row_new (QuitusSession *session)
{
  QuitusHistoryRow *self = g_object_new (QUITUS_TYPE_HISTORY_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/**
 * quitus_history_row_set_list_row:
 * @self: a row
 * @list_row: (nullable): a row of quitus_history_tree_new()
 *
 * Shows a change or a part of one, or nothing while the row waits to be used again.
 */
void
quitus_history_row_set_list_row (QuitusHistoryRow *self, GtkTreeListRow *list_row)
{
  forget (self);
  gtk_tree_expander_set_list_row (self->expander, list_row);
  if (list_row == NULL)
    return;
  self->list_row = g_object_ref (list_row);
  self->item = gtk_tree_list_row_get_item (list_row);
  g_signal_connect_object (self->item, "notify::standing", G_CALLBACK (update_standing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list_row, "notify::expanded", G_CALLBACK (update_standing), self,
                           G_CONNECT_SWAPPED);
  show_item (self);
}

/**
 * quitus_history_row_get_list_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the row of the tree that it shows
 */
GtkTreeListRow *
quitus_history_row_get_list_row (QuitusHistoryRow *self)
{
  return self->list_row;
}

/**
 * quitus_history_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
QuitusHistoryItem *
quitus_history_row_get_item (QuitusHistoryRow *self)
{
  return self->item;
}

/**
 * quitus_history_tree_new:
 * @changes: (transfer none): a list of changes
 *
 * Returns: (transfer full): the same, in which each change opens to what it did to each record
 */
GtkTreeListModel *
quitus_history_tree_new (GListModel *changes)
{
  return gtk_tree_list_model_new (g_object_ref (changes), FALSE, FALSE, create_edits_cb, NULL,
                                  NULL);
}
