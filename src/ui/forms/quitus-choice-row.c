/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A combo row on a closed list.  Where the choice may stay open, the first entry says so. */

#include "quitus-choice-row.h"

#include "quitus-language.h"

#define IS_OPTIONAL "quitus-is-optional"

/* Helpers */

static guint
get_offset (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), IS_OPTIONAL) != NULL ? 1 : 0;
}

/* Callbacks */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  /* Where there is no room for it all the same. */
  gtk_widget_set_tooltip_text (label, text);
}

/* Public */

/**
 * quitus_choice_row_show_whole:
 * @row: a combo row on a list of strings
 *
 * Lets the chosen value take the room that the row has: by itself the row cuts it after twenty
 * characters.
 */
void
quitus_choice_row_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  /* The list that opens stays as it is. */
  adw_combo_row_set_list_factory (row, adw_combo_row_get_factory (row));
  adw_combo_row_set_factory (row, factory);
}

/**
 * quitus_choice_row_new:
 * @title: what is chosen there
 * @choices: the closed list
 * @is_optional: whether nothing may be chosen
 *
 * Returns: (transfer floating): a combo row
 */
GtkWidget *
quitus_choice_row_new (const char *title, const QuitusChoices *choices, gboolean is_optional)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (is_optional)
    {
      g_object_set_data (G_OBJECT (row), IS_OPTIONAL, GINT_TO_POINTER (TRUE));
      gtk_string_list_append (labels, _ ("Not said"));
    }
  for (int i = 0; i < choices->n_choices; i++)
    gtk_string_list_append (labels, _ (quitus_choices_get_label (choices, i)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  quitus_choice_row_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  return row;
}

/**
 * quitus_choice_row_get_choice:
 * @row: a row of quitus_choice_row_new()
 *
 * Returns: the number of the choice, %QUITUS_CHOICE_NONE when nothing is chosen
 */
int
quitus_choice_row_get_choice (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == GTK_INVALID_LIST_POSITION ? QUITUS_CHOICE_NONE
                                               : (int) selected - (int) get_offset (row);
}

/**
 * quitus_choice_row_set_choice:
 * @row: a row of quitus_choice_row_new()
 * @choice: the number of a choice, or %QUITUS_CHOICE_NONE
 *
 * Chooses.
 */
void
quitus_choice_row_set_choice (AdwComboRow *row, int choice)
{
  adw_combo_row_set_selected (row, (guint) (choice + (int) get_offset (row)));
}
