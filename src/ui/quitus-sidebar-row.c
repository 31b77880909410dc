/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sidebar-row.h"

#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusSidebarRow
{
  GtkListBoxRow parent_instance;

  char *title;
  GtkWidget *count_label;
};

G_DEFINE_FINAL_TYPE (QuitusSidebarRow, quitus_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

/* Overrides */

static void
quitus_sidebar_row_finalize (GObject *object)
{
  g_free (QUITUS_SIDEBAR_ROW (object)->title);
  G_OBJECT_CLASS (quitus_sidebar_row_parent_class)->finalize (object);
}

static void
quitus_sidebar_row_class_init (QuitusSidebarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_sidebar_row_finalize;
}

static void
quitus_sidebar_row_init (QuitusSidebarRow *self)
{
}

/* Public */

/**
 * quitus_sidebar_row_new:
 * @icon_name: the name of a symbolic icon
 * @title: the title of the page
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
quitus_sidebar_row_new (const char *icon_name, const char *title)
{
  QuitusSidebarRow *self = g_object_new (QUITUS_TYPE_SIDEBAR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  self->title = g_strdup (title);
  self->count_label = gtk_label_new (NULL);
  gtk_widget_set_visible (self->count_label, FALSE);
  gtk_widget_add_css_class (self->count_label, "count");
  gtk_widget_add_css_class (self->count_label, "numeric");
  gtk_widget_set_valign (self->count_label, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->count_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  quitus_sidebar_row_set_count (self, 0);
  return GTK_WIDGET (self);
}

/**
 * quitus_sidebar_row_set_count:
 * @self: a row
 * @count: how many deadlines are late there, 0 shows nothing
 *
 * Shows how many are late, in figures and in words for a screen reader.
 */
void
quitus_sidebar_row_set_count (QuitusSidebarRow *self, guint count)
{
  g_autofree char *figures = quitus_format_text (quitus_language_get_default (), "%u", count);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (GTK_LABEL (self->count_label), figures);
  gtk_widget_set_visible (self->count_label, count > 0);
  if (count > 0)
    {
      g_autofree char *late = quitus_format_text (quitus_language_get_default (),
                                                  n_ ("%u late", "%u late", count), count);

      spoken = g_strdup_printf ("%s, %s", self->title, late);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : self->title, -1);
}
