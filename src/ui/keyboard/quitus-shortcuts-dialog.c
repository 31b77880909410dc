/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-shortcuts-dialog.h"

#include "quitus-key-label.h"
#include "quitus-language.h"
#include "quitus-shortcut-table.h"
#include "quitus-template.h"

struct _QuitusShortcutsDialog
{
  AdwDialog parent_instance;

  GtkEditable *search_entry;
  GtkStack *stack;
  GtkBox *groups_box;

  /* The rows in the order of the table, each with the group that it is in. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (QuitusShortcutsDialog, quitus_shortcuts_dialog, ADW_TYPE_DIALOG)

/* Helpers */

/* "Undo, Control+Z" */
static char *
speak (const QuitusShortcut *shortcut, GStrv keys)
{
  g_autoptr (GString) text = g_string_new (_ (shortcut->title));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *spoken = quitus_key_label_speak (keys[i]);

      g_string_append_printf (text, ", %s", spoken);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The keys stand below what they do where there is no room beside it. */
static GtkWidget *
make_row (const QuitusShortcut *shortcut)
{
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  g_autofree char *spoken = speak (shortcut, keys);
  GtkWidget *title =
      g_object_new (GTK_TYPE_LABEL, "label", _ (shortcut->title), "xalign", 0.0, "hexpand", TRUE,
                    "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6, NULL);
  GtkWidget *row =
      g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "child", box, NULL);

  gtk_widget_add_css_class (box, "shortcut-row");
  adw_wrap_box_append (ADW_WRAP_BOX (box), title);
  for (guint i = 0; keys[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), quitus_key_label_new (keys[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "spoken", g_steal_pointer (&spoken), g_free);
  return row;
}

static void
fill (QuitusShortcutsDialog *self)
{
  guint n;
  const QuitusShortcut *shortcuts = quitus_shortcut_table_get (&n);
  GtkWidget *group = NULL;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (&shortcuts[i]);

      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (shortcuts[i].group));
          gtk_box_append (self->groups_box, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
}

/* Callbacks */

static void
search_changed_cb (QuitusShortcutsDialog *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);
  gboolean is_found = FALSE;

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups_box)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    gtk_widget_set_visible (group, FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      gboolean is_match =
          text[0] == '\0' ||
          g_str_match_string (text, g_object_get_data (G_OBJECT (row), "spoken"), TRUE);

      gtk_widget_set_visible (row, is_match);
      if (is_match)
        gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), TRUE);
      is_found |= is_match;
    }
  gtk_stack_set_visible_child_name (self->stack, is_found ? "list" : "none");
}

static void
stop_cb (QuitusShortcutsDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SHORTCUTS_DIALOG);
  G_OBJECT_CLASS (quitus_shortcuts_dialog_parent_class)->dispose (object);
}

static void
quitus_shortcuts_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_SHORTCUTS_DIALOG (object)->rows);
  G_OBJECT_CLASS (quitus_shortcuts_dialog_parent_class)->finalize (object);
}

static void
quitus_shortcuts_dialog_class_init (QuitusShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_shortcuts_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_shortcuts_dialog_finalize;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusShortcutsDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusShortcutsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusShortcutsDialog, groups_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
quitus_shortcuts_dialog_init (QuitusShortcutsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/* Public */

/**
 * quitus_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
quitus_shortcuts_dialog_new (void)
{
  return g_object_new (QUITUS_TYPE_SHORTCUTS_DIALOG, NULL);
}
