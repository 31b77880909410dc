/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the status of an agreement looks: a pill with a word, in a colour. */

#include "quitus-agreement-status.h"

#include "quitus-language.h"

static const char *const styles[] = {
  [QUITUS_AGREEMENT_DRAFT] = "undetermined", [QUITUS_AGREEMENT_UNDER_CONTROL] = "due",
  [QUITUS_AGREEMENT_BEING_SIGNED] = "due",   [QUITUS_AGREEMENT_IN_FORCE] = "upcoming",
  [QUITUS_AGREEMENT_EXPIRED] = "late",       [QUITUS_AGREEMENT_TERMINATED] = "late",
  [QUITUS_AGREEMENT_SETTLED] = "done",       [QUITUS_AGREEMENT_CLOSED] = "done",
};

/**
 * quitus_agreement_status_show:
 * @pill: a label
 * @status: the status of an agreement
 *
 * Makes the label a pill that says the status.
 */
void
quitus_agreement_status_show (GtkLabel *pill, QuitusAgreementStatus status)
{
  g_return_if_fail (status < G_N_ELEMENTS (styles));

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (pill), styles[i]);
  gtk_widget_add_css_class (GTK_WIDGET (pill), "status-pill");
  gtk_widget_add_css_class (GTK_WIDGET (pill), styles[status]);
  gtk_label_set_label (pill, _ (quitus_choices_get_label (&quitus_agreement_statuses, status)));
}
