/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a payment is said and shown in lists. */

#include "quitus-payment-look.h"

#include "quitus-arrears.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-sentence.h"

/* Public */

/**
 * quitus_payment_look_get_status:
 * @state: the state of a payment
 *
 * Returns: the status of a deadline that looks like it; that of something to do when too much was
 *   received
 */
QuitusDeadlineStatus
quitus_payment_look_get_status (const QuitusInstalmentState *state)
{
  if (quitus_instalment_get_overpaid (state) > 0)
    return QUITUS_STATUS_DUE;
  switch (state->status)
    {
    case QUITUS_INSTALMENT_DRAFT:
      return QUITUS_STATUS_UNDETERMINED;
    case QUITUS_INSTALMENT_PLANNED:
    case QUITUS_INSTALMENT_AWAITING_CONDITION:
      return QUITUS_STATUS_UPCOMING;
    case QUITUS_INSTALMENT_DUE:
    case QUITUS_INSTALMENT_CALLED:
    case QUITUS_INSTALMENT_PARTLY_RECEIVED:
      return QUITUS_STATUS_DUE;
    case QUITUS_INSTALMENT_LATE:
      return QUITUS_STATUS_LATE;
    case QUITUS_INSTALMENT_RECEIVED:
    case QUITUS_INSTALMENT_ATTACHMENT_REQUESTED:
    case QUITUS_INSTALMENT_ATTACHED:
    case QUITUS_INSTALMENT_AVAILABLE:
      return QUITUS_STATUS_DONE;
    case QUITUS_INSTALMENT_CANCELLED:
      return QUITUS_STATUS_NOT_APPLICABLE;
    }
  g_return_val_if_reached (QUITUS_STATUS_NOT_APPLICABLE);
}

/**
 * quitus_payment_look_get_flow_icon:
 * @flow: which way money goes
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
quitus_payment_look_get_flow_icon (QuitusFlow flow)
{
  switch (flow)
    {
    case QUITUS_FLOW_IN:
      return "quitus-money-in-symbolic";
    case QUITUS_FLOW_OUT:
      return "quitus-money-out-symbolic";
    case QUITUS_FLOW_NEITHER:
      return "quitus-not-applicable-symbolic";
    }
  g_return_val_if_reached (NULL);
}

/**
 * quitus_payment_look_get_flow:
 * @flow: which way money goes
 *
 * Returns: (transfer none): the word for it, empty when it goes neither in nor out
 */
const char *
quitus_payment_look_get_flow (QuitusFlow flow)
{
  switch (flow)
    {
    case QUITUS_FLOW_IN:
      /* Translators: money that the owner of the register gets */
      return C_ ("money", "In");
    case QUITUS_FLOW_OUT:
      /* Translators: money that the owner of the register pays */
      return C_ ("money", "Out");
    case QUITUS_FLOW_NEITHER:
      return "";
    }
  g_return_val_if_reached (NULL);
}

/**
 * quitus_payment_look_format_flow:
 * @payment: a payment
 *
 * Returns: (transfer full): which way the money goes, from whom to whom: "In, IGN → DINUM"
 */
char *
quitus_payment_look_format_flow (QuitusPayment *payment)
{
  const char *parties = quitus_deadline_item_get_parties (quitus_payment_get_item (payment));
  const char *word = quitus_payment_look_get_flow (quitus_payment_get_state (payment)->flow);

  if (parties == NULL)
    return g_strdup (word);
  /* Translators: “In” or “Out”, then from whom to whom */
  return word[0] != '\0' ? g_strdup_printf (_ ("%s, %s"), word, parties) : g_strdup (parties);
}

/**
 * quitus_payment_look_format_title:
 * @payment: a payment
 *
 * Returns: (transfer full): what it is, from whom to whom: "Balance, IGN → DINUM"
 */
char *
quitus_payment_look_format_title (QuitusPayment *payment)
{
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  const char *parties = quitus_deadline_item_get_parties (item);

  return parties != NULL
             ? g_strdup_printf ("%s · %s", quitus_deadline_item_get_label (item), parties)
             : g_strdup (quitus_deadline_item_get_label (item));
}

/**
 * quitus_payment_look_format_name:
 * @payment: a payment
 *
 * Returns: (transfer full): what tells it from all others in words: "Balance, IGN-DINUM-2023"
 */
char *
quitus_payment_look_format_name (QuitusPayment *payment)
{
  return g_strdup_printf ("%s, %s",
                          quitus_deadline_item_get_label (quitus_payment_get_item (payment)),
                          quitus_payment_get_agreement (payment)->reference);
}

/**
 * quitus_payment_look_describe:
 * @payment: a payment
 *
 * Returns: (transfer full): all that its row shows, in one line
 */
char *
quitus_payment_look_describe (QuitusPayment *payment)
{
  const QuitusInstalmentState *state = quitus_payment_get_state (payment);
  g_autofree char *title = quitus_payment_look_format_title (payment);
  g_autofree char *day = quitus_payment_look_format_day (payment);
  g_autofree char *difference = quitus_payment_look_format_difference (state);
  g_autofree char *amount =
      state->amount != QUITUS_MONEY_NONE
          ? quitus_format_money (quitus_language_get_default (), state->amount)
          : NULL;
  const char *parts[] = {
    title,      amount,
    day,        quitus_payment_look_get_word (state),
    difference, quitus_payment_get_agreement (payment)->reference,
  };

  return quitus_sentence_join (parts, G_N_ELEMENTS (parts));
}

/**
 * quitus_payment_look_format_day:
 * @payment: a payment
 *
 * Returns: (transfer full): its due day, or from what it will count
 */
char *
quitus_payment_look_format_day (QuitusPayment *payment)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  char *rule;

  if (deadline->date != QUITUS_DAY_NONE)
    return quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_SHORT);
  rule = quitus_deadline_get_rule (deadline, quitus_deadline_item_get_dossier (item), language);
  return rule != NULL ? rule : g_strdup (_ ("no fixed day"));
}

/**
 * quitus_payment_look_get_word:
 * @state: the state of a payment
 *
 * Returns: (transfer none): the state in a word, or that too much was received
 */
const char *
quitus_payment_look_get_word (const QuitusInstalmentState *state)
{
  if (quitus_instalment_get_overpaid (state) > 0)
    return _ ("Overpaid");
  return _ (quitus_choices_get_label (&quitus_instalment_statuses, (int) state->status));
}

/**
 * quitus_payment_look_format_difference:
 * @state: the state of a payment
 *
 * Returns: (transfer full) (nullable): by how much what was received differs from the amount, %NULL
 *   when it does not or nothing was received
 */
char *
quitus_payment_look_format_difference (const QuitusInstalmentState *state)
{
  QuitusMoney excess = quitus_instalment_get_overpaid (state);
  QuitusMoney left = quitus_instalment_get_left (state);
  g_autofree char *text = NULL;

  if (excess > 0)
    {
      text = quitus_format_money (quitus_language_get_default (), excess);
      /* Translators: an amount */
      return g_strdup_printf (_ ("%s too much"), text);
    }
  if (state->received <= 0 || left == QUITUS_MONEY_NONE || left <= 0)
    return NULL;
  text = quitus_format_money (quitus_language_get_default (), left);
  /* Translators: an amount */
  return g_strdup_printf (_ ("%s missing"), text);
}

/**
 * quitus_payment_look_show_step:
 * @payment: a payment
 * @button: a button
 *
 * Lets the button offer what is to be recorded next about the payment.
 */
void
quitus_payment_look_show_step (QuitusPayment *payment, QuitusStepButton *button)
{
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  QuitusId id = quitus_deadline_item_get_deadline (item)->owner;

  quitus_step_button_show (
      button, id,
      quitus_arrears_get_step (
          dossier,
          quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, id)),
          quitus_payment_get_state (payment), quitus_deadline_item_get_outlook (item)->today));
}
