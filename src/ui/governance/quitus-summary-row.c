/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-summary-row.h"

#include "quitus-template.h"

struct _QuitusSummaryRow
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *end_label;
  GtkLabel *state_label;
};

G_DEFINE_FINAL_TYPE (QuitusSummaryRow, quitus_summary_row, ADW_TYPE_BIN)

/* Helpers */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

/* Overrides */

static void
quitus_summary_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_SUMMARY_ROW);
  G_OBJECT_CLASS (quitus_summary_row_parent_class)->dispose (object);
}

static void
quitus_summary_row_class_init (QuitusSummaryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_summary_row_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-summary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusSummaryRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusSummaryRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusSummaryRow, end_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusSummaryRow, state_label);
}

static void
quitus_summary_row_init (QuitusSummaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_summary_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
quitus_summary_row_new (void)
{
  return g_object_new (QUITUS_TYPE_SUMMARY_ROW, NULL);
}

/**
 * quitus_summary_row_show:
 * @self: a row
 * @title: what it is
 * @subtitle: (nullable): more about it
 * @end: (nullable): an amount, a day or a number
 * @state: (nullable): where it stands
 *
 * Says something else.
 */
void
quitus_summary_row_show (QuitusSummaryRow *self,
                         const char *title,
                         const char *subtitle,
                         const char *end,
                         const char *state)
{
  show_text (self->title_label, title);
  /* Even without a word it keeps the state at the end. */
  gtk_label_set_label (self->subtitle_label, subtitle != NULL ? subtitle : "");
  show_text (self->end_label, end);
  show_text (self->state_label, state);
}
