/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-row.h"

#include "quitus-language.h"
#include "quitus-search-look.h"

struct _QuitusSearchRow
{
  AdwBin parent_instance;

  GtkImage *image;
  GtkLabel *title_label;
  GtkLabel *kind_label;
  GtkLabel *subtitle_label;
};

G_DEFINE_FINAL_TYPE (QuitusSearchRow, quitus_search_row, ADW_TYPE_BIN)

/* Helpers */

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
show_text (GtkLabel *label, const char *text, GArray *ranges)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const QuitusSearchRange *range = &g_array_index (ranges, QuitusSearchRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = range->start;
      bold->end_index = range->end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, attributes);
}

/* Overrides */

static void
quitus_search_row_class_init (QuitusSearchRowClass *klass)
{
}

static void
quitus_search_row_init (QuitusSearchRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->image = GTK_IMAGE (gtk_image_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->title_label = new_label (NULL);
  self->kind_label = new_label ("dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->kind_label), "caption");
  self->subtitle_label = new_label ("dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle_label), "numeric");
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_label), TRUE);
  gtk_label_set_ellipsize (self->kind_label, PANGO_ELLIPSIZE_NONE);
  /* What tells it from others of its title stands at the end. */
  gtk_label_set_wrap (self->subtitle_label, TRUE);
  gtk_label_set_lines (self->subtitle_label, 3);
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->kind_label));
  gtk_box_append (GTK_BOX (texts), first);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->subtitle_label));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (row), texts);
  adw_bin_set_child (ADW_BIN (self), row);
}

/* Public */

/**
 * quitus_search_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quitus_search_row_new (void)
{
  return g_object_new (QUITUS_TYPE_SEARCH_ROW, NULL);
}

/**
 * quitus_search_row_show:
 * @self: a row
 * @result: what was found
 *
 * Shows something else.
 */
void
quitus_search_row_show (QuitusSearchRow *self, QuitusSearchResult *result)
{
  const QuitusSearchWords *words = quitus_search_result_get_words (result);
  QuitusKind kind = (QuitusKind) quitus_search_result_get_hit (result)->kind;

  gtk_image_set_from_icon_name (self->image, quitus_search_look_get_icon (kind));
  gtk_label_set_label (self->kind_label, _ (quitus_kind_get_info (kind)->label));
  show_text (self->title_label, words != NULL ? words->title : "",
             words != NULL ? words->title_ranges : NULL);
  show_text (self->subtitle_label, words != NULL ? words->subtitle : "",
             words != NULL ? words->subtitle_ranges : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label),
                          words != NULL && words->subtitle[0] != '\0');
}
