/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-placers-table.h"

#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-language.h"
#include "quitus-placers.h"
#include "quitus-rule-words.h"

struct _QuitusPlacersTable
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (QuitusPlacersTable, quitus_placers_table, ADW_TYPE_BIN)

/* Helpers */

static GtkWidget *
add_label (QuitusPlacersTable *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  if (column > 0)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

/* A number alone would say nothing to who hears it. */
static void
add_amount (QuitusPlacersTable *self,
            QuitusMoney amount,
            const char *name,
            const char *title,
            int column,
            int row)
{
  g_autofree char *text = quitus_format_money (quitus_language_get_default (), amount);
  /* Translators: the name of a party, a column of a table, an amount: only for screen readers */
  g_autofree char *heard = g_strdup_printf (_ ("%s, %s: %s"), name, title, text);
  GtkWidget *label = add_label (self, text, column, row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
}

static void
add_titles (QuitusPlacersTable *self)
{
  const char *const titles[] = { _ ("Placed by"), _ ("AE committed"), _ ("CP paid") };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_widget_add_css_class (add_label (self, titles[i], (int) i, 0), "heading");
}

static void
add_placer (QuitusPlacersTable *self, QuitusDossier *dossier, const QuitusPlacer *placer, int row)
{
  const char *known = quitus_rule_words_get_party (dossier, placer->party);
  const char *name = known != NULL ? known : _ ("Not said");
  GtkWidget *label = add_label (self, name, 0, row);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  add_amount (self, placer->committed, name, _ ("AE committed"), 1, row);
  add_amount (self, placer->paid, name, _ ("CP paid"), 2, row);
}

static void
clear (QuitusPlacersTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* Overrides */

static void
quitus_placers_table_class_init (QuitusPlacersTableClass *klass)
{
}

static void
quitus_placers_table_init (QuitusPlacersTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "budget-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_margin_top (GTK_WIDGET (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Public */

/**
 * quitus_placers_table_new:
 *
 * Returns: (transfer floating): a table of nothing yet
 */
GtkWidget *
quitus_placers_table_new (void)
{
  return g_object_new (QUITUS_TYPE_PLACERS_TABLE, NULL);
}

/**
 * quitus_placers_table_show:
 * @self: a table
 * @dossier: an agreement
 * @today: the day up to which what is recorded counts
 * @is_wanted: whether the orders are what is looked at, and not what was paid for them in advance
 *
 * Shows what each party committed and paid.
 */
void
quitus_placers_table_show (QuitusPlacersTable *self,
                           QuitusDossier *dossier,
                           QuitusDay today,
                           gboolean is_wanted)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, today);
  g_autoptr (GArray) placers = quitus_placers_sum (known);

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted && placers->len > 0);
  add_titles (self);
  for (guint i = 0; i < placers->len; i++)
    add_placer (self, known, &g_array_index (placers, QuitusPlacer, i), (int) i + 1);
}
