/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-look.h"

#include "quitus-choices.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* What is known of the look of a state, in the order of #QuitusDeadlineStatus. */
static const struct
{
  const char *icon_name;
  const char *css_class;
  int urgency;
} statuses[] = {
  [QUITUS_STATUS_DONE] = { "quitus-state-done-symbolic", "done", 1 },
  [QUITUS_STATUS_LATE] = { "quitus-state-late-symbolic", "late", 4 },
  [QUITUS_STATUS_DUE] = { "quitus-state-due-symbolic", "due", 3 },
  [QUITUS_STATUS_UPCOMING] = { "quitus-state-upcoming-symbolic", "upcoming", 2 },
  [QUITUS_STATUS_UNDETERMINED] = { "quitus-state-undetermined-symbolic", "undetermined", 1 },
  [QUITUS_STATUS_UNDATED] = { "quitus-state-undated-symbolic", "undated", 1 },
  [QUITUS_STATUS_NOT_APPLICABLE] = { "quitus-state-not-applicable-symbolic", "not-applicable", 0 },
};

/* Public */

/**
 * quitus_deadline_kind_get_icon_name:
 * @kind: a kind of deadline
 *
 * Returns: (transfer none): the name of its symbolic icon
 */
const char *
quitus_deadline_kind_get_icon_name (QuitusDeadlineKind kind)
{
  static const char *const names[] = {
    [QUITUS_DEADLINE_PAYMENT] = "quitus-payment-symbolic",
    [QUITUS_DEADLINE_COMMITTEE] = "quitus-committee-symbolic",
    [QUITUS_DEADLINE_COMMITTEE_DOCUMENTS] = "quitus-committee-documents-symbolic",
    [QUITUS_DEADLINE_END] = "quitus-end-symbolic",
    [QUITUS_DEADLINE_AMENDMENT_REQUEST] = "quitus-amendment-request-symbolic",
    [QUITUS_DEADLINE_REPORT] = "quitus-report-symbolic",
    [QUITUS_DEADLINE_OBLIGATION] = "quitus-obligation-symbolic",
    [QUITUS_DEADLINE_TRANSMISSION] = "quitus-transmission-symbolic",
    [QUITUS_DEADLINE_PUBLICATION] = "quitus-publication-symbolic",
    [QUITUS_DEADLINE_NOTICE] = "quitus-notice-symbolic",
    [QUITUS_DEADLINE_REFUND] = "quitus-refund-symbolic",
    [QUITUS_DEADLINE_LIMITATION] = "quitus-limitation-symbolic",
    [QUITUS_DEADLINE_AVAILABILITY] = "quitus-availability-symbolic",
    [QUITUS_DEADLINE_DELIVERABLE] = "quitus-deliverable-symbolic",
    [QUITUS_DEADLINE_CONDITION] = "quitus-condition-symbolic",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}

/**
 * quitus_deadline_status_get_icon_name:
 * @status: a state
 *
 * Returns: (transfer none): the name of its symbolic icon, each of another shape
 */
const char *
quitus_deadline_status_get_icon_name (QuitusDeadlineStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);
  return statuses[status].icon_name;
}

/**
 * quitus_deadline_status_get_label:
 * @status: a state
 *
 * Returns: (transfer none): the word for it in the default language
 */
const char *
quitus_deadline_status_get_label (QuitusDeadlineStatus status)
{
  return _ (quitus_choices_get_label (&quitus_deadline_statuses, status));
}

/**
 * quitus_deadline_status_get_urgency:
 * @status: a state
 *
 * Returns: a number, greater for what must be seen first
 */
int
quitus_deadline_status_get_urgency (QuitusDeadlineStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), 0);
  return statuses[status].urgency;
}

/**
 * quitus_deadline_set_css_classes:
 * @widget: what shows the deadline
 * @deadline: the deadline
 *
 * Gives the widget the class of the state, such as `late`, instead of that of another state, and
 * the class `supposed` when the deadline follows from a supposed signature.
 */
void
quitus_deadline_set_css_classes (GtkWidget *widget, const QuitusDeadline *deadline)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (i != deadline->status)
      gtk_widget_remove_css_class (widget, statuses[i].css_class);
  gtk_widget_add_css_class (widget, statuses[deadline->status].css_class);
  if (deadline->is_supposed)
    gtk_widget_add_css_class (widget, "supposed");
  else
    gtk_widget_remove_css_class (widget, "supposed");
}

/**
 * quitus_deadline_item_describe:
 * @item: a deadline
 *
 * Says all that a chip shows, for who does not see it: "Balance, IGN → DINUM, 125 000.00 €, late".
 *
 * Returns: (transfer full): the sentence, in the default language
 */
char *
quitus_deadline_item_describe (QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  const char *parties = quitus_deadline_item_get_parties (item);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_strv_builder_add (parts, quitus_deadline_item_get_label (item));
  if (parties != NULL)
    g_strv_builder_add (parts, parties);
  if (deadline->amount != QUITUS_MONEY_NONE)
    g_strv_builder_take (parts, quitus_format_money (quitus_language_get_default (),
                                                     deadline->amount));
  g_strv_builder_add (parts, quitus_deadline_status_get_label (deadline->status));
  if (deadline->is_supposed)
    g_strv_builder_add (parts, _ ("simulation"));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (", ", strv);
}

/**
 * quitus_text_capitalise:
 * @text: a text
 *
 * Returns: (transfer full): the same, beginning with a capital letter
 */
char *
quitus_text_capitalise (const char *text)
{
  char first[7] = { 0 };

  if (text[0] == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
