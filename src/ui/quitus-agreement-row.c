/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-row.h"

#include "quitus-agreement-status.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusAgreementRow
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *parties_label;
  GtkLabel *status_label;
  GtkLabel *end_label;
  GtkLabel *total_label;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementRow, quitus_agreement_row, ADW_TYPE_BIN)

/* Overrides */

static void
quitus_agreement_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_ROW);
  G_OBJECT_CLASS (quitus_agreement_row_parent_class)->dispose (object);
}

static void
quitus_agreement_row_class_init (QuitusAgreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_row_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementRow, parties_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementRow, status_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementRow, end_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementRow, total_label);
}

static void
quitus_agreement_row_init (QuitusAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_agreement_row_new:
 *
 * Returns: (transfer floating): a row, empty
 */
GtkWidget *
quitus_agreement_row_new (void)
{
  return g_object_new (QUITUS_TYPE_AGREEMENT_ROW, NULL);
}

/**
 * quitus_agreement_row_show:
 * @self: a row
 * @index: the index of the agreements
 * @agreement: an agreement
 *
 * Shows an agreement.
 */
void
quitus_agreement_row_show (QuitusAgreementRow *self,
                           QuitusAgreementIndex *index,
                           QuitusRecord *agreement)
{
  QuitusLanguage language = quitus_language_get_default ();
  const QuitusAgreementValue *value = quitus_agreement_value (quitus_record_get_value (agreement));
  const QuitusAgreementEntry *entry = quitus_agreement_index_get_entry (index, agreement);
  const QuitusAgreementState *state = quitus_agreement_index_get_state (index, agreement);
  g_autofree char *parties = g_strdup_printf ("%s · %s", value->reference, entry->parties);
  g_autofree char *end = NULL;
  g_autofree char *total = NULL;

  if (state->last_day != QUITUS_DAY_NONE)
    {
      g_autofree char *day = quitus_format_day (language, state->last_day, QUITUS_DAY_STYLE_SHORT);

      /* Translators: the last day of an agreement */
      end = g_strdup_printf (_ ("until %s"), day);
    }
  if (state->total != QUITUS_MONEY_NONE)
    total = quitus_format_money (language, state->total);
  gtk_label_set_label (self->title_label, value->title);
  gtk_label_set_label (self->parties_label, parties);
  quitus_agreement_status_show (self->status_label, state->status);
  gtk_label_set_label (self->end_label, end != NULL ? end : "");
  gtk_widget_set_visible (GTK_WIDGET (self->end_label), end != NULL);
  gtk_label_set_label (self->total_label, total != NULL ? total : "");
}
