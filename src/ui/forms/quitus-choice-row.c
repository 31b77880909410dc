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

static GtkWidget *
make_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
show_text (GtkWidget *label, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  /* Where there is no room for it all the same. */
  gtk_widget_set_tooltip_text (label, text);
}

/* Callbacks */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, make_label (1));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  show_text (gtk_list_item_get_child (item), item);
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (0);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

/* What is chosen has a mark, for which every line keeps the room. */
static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (
      mark, adw_combo_row_get_selected (row) == gtk_list_item_get_position (item) ? 1 : 0);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer row)
{
  show_text (gtk_widget_get_first_child (gtk_list_item_get_child (item)), item);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), item, 0);
  selected_cb (row, NULL, item);
}

static void
unbind_listed_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer row)
{
  g_signal_handlers_disconnect_by_func (row, selected_cb, item);
}

/* Public */

/**
 * quitus_choice_row_show_whole:
 * @row: a combo row on a list of strings
 *
 * Lets the chosen value take the room that the row has, and the list that opens be as wide as what is
 * in it: by themselves both are cut after twenty characters.
 */
void
quitus_choice_row_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list_factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (list_factory, "setup", G_CALLBACK (setup_listed_cb), NULL);
  g_signal_connect_object (list_factory, "bind", G_CALLBACK (bind_listed_cb), row, 0);
  g_signal_connect_object (list_factory, "unbind", G_CALLBACK (unbind_listed_cb), row, 0);
  adw_combo_row_set_factory (row, factory);
  adw_combo_row_set_list_factory (row, list_factory);
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
