/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What does not agree in the money spent (R15): too much ordered, paid or certified, and in the
 * wrong order. */

#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-movement-private.h"
#include "quitus-order.h"
#include "quitus-placers.h"
#include "quitus-refund-account.h"
#include "quitus-rule-words.h"

typedef struct
{
  const QuitusLaw *law;
  QuitusLanguage language;
  GPtrArray *sentences;
} Problems;

/* Helpers */

static const char *
say (const Problems *problems, const char *text)
{
  return quitus_language_text (problems->language, text);
}

static char *
name_order (const Problems *problems, const QuitusCommitmentValue *order)
{
  if (order->number != NULL)
    /* Translators: the number of a purchase order, then what it is for */
    return g_strdup_printf (say (problems, N_ ("Order %s (%s)")), order->number, order->label);
  /* Translators: what a purchase order is for */
  return g_strdup_printf (say (problems, N_ ("Order “%s”")), order->label);
}

/* @format is translated and takes the name of the order and two amounts. */
static void
report_amounts (Problems *problems,
                const QuitusOrder *order,
                const char *format,
                QuitusMoney first,
                QuitusMoney second)
{
  g_autofree char *name = name_order (problems, order->value);
  g_autofree char *amount = quitus_format_money (problems->language, first);
  g_autofree char *other = quitus_format_money (problems->language, second);

  g_ptr_array_add (problems->sentences, g_strdup_printf (format, name, amount, other));
}

/* @format is translated and takes the name of the order and two days. */
static void
report_days (Problems *problems,
             const QuitusOrder *order,
             const char *format,
             QuitusDay first,
             QuitusDay second)
{
  g_autofree char *name = name_order (problems, order->value);
  g_autofree char *day = quitus_rule_words_day (first, problems->language);
  g_autofree char *other = quitus_rule_words_day (second, problems->language);

  g_ptr_array_add (problems->sentences, g_strdup_printf (format, name, day, other));
}

static void
check_sums (Problems *problems, const QuitusOrder *order)
{
  QuitusMoney amount = order->value->amount;

  if (order->certified > amount)
    report_amounts (problems, order,
                    say (problems, N_ ("%s: deliveries of %s are certified, more than the order "
                                       "of %s")),
                    order->certified, amount);
  if (order->paid > amount)
    report_amounts (problems, order,
                    say (problems, N_ ("%s: %s were paid, more than the order of %s")), order->paid,
                    amount);
  else if (order->paid > order->certified)
    report_amounts (problems, order,
                    say (problems, N_ ("%s: %s were paid, but deliveries of %s only are "
                                       "certified")),
                    order->paid, order->certified);
}

static void
check_deliveries (Problems *problems, const QuitusOrder *order)
{
  QuitusDossier *dossier = problems->law->dossier;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_DELIVERY); i++)
    {
      const QuitusDeliveryValue *delivery =
          quitus_delivery_value (quitus_dossier_get (dossier, QUITUS_KIND_DELIVERY, i));

      if (quitus_id_equal (delivery->commitment, order->value->value.id) &&
          delivery->certified_on < order->value->ordered_on)
        report_days (problems, order,
                     say (problems, N_ ("%s: a delivery was certified on %s, before the order of "
                                        "%s")),
                     delivery->certified_on, order->value->ordered_on);
    }
}

static void
check_payments (Problems *problems, const QuitusOrder *order)
{
  QuitusDossier *dossier = problems->law->dossier;
  QuitusDay end = problems->law->last_day;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_DISBURSEMENT); i++)
    {
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_get (dossier, QUITUS_KIND_DISBURSEMENT, i));

      if (!quitus_id_equal (payment->commitment, order->value->value.id))
        continue;
      if (payment->paid_on < order->value->ordered_on)
        report_days (problems, order,
                     say (problems, N_ ("%s: a payment was made on %s, before the order of %s")),
                     payment->paid_on, order->value->ordered_on);
      if (problems->law->agreement->payments_within_period && end != QUITUS_DAY_NONE &&
          payment->paid_on > end)
        report_days (problems, order,
                     say (problems, N_ ("%s: a payment was made on %s, after the end on %s")),
                     payment->paid_on, end);
    }
}

/* Only the delegated services, or whoever spends the money, place orders. */
static void
check_placer (Problems *problems, const QuitusOrder *order)
{
  QuitusDossier *dossier = problems->law->dossier;
  QuitusId party = order->value->placed_by;
  const char *placer = quitus_rule_words_get_party (dossier, party);
  g_autofree char *name = NULL;

  if (placer == NULL || quitus_placers_may_place (dossier, party))
    return;
  name = name_order (problems, order->value);
  if (problems->law->agreement->type == QUITUS_AGREEMENT_MANAGEMENT_DELEGATION)
    g_ptr_array_add (problems->sentences,
                     /* Translators: a purchase order, then the name of a party */
                     g_strdup_printf (say (problems, N_ ("%s: it was placed by %s, which is not a "
                                                         "delegated party")),
                                      name, placer));
  else
    g_ptr_array_add (problems->sentences,
                     /* Translators: a purchase order, then the name of a party */
                     g_strdup_printf (say (problems, N_ ("%s: it was placed by %s, which does not "
                                                         "spend the money of the agreement")),
                                      name, placer));
}

static void
check_order (Problems *problems, const QuitusOrder *order)
{
  QuitusDay end = problems->law->last_day;

  check_placer (problems, order);
  check_sums (problems, order);
  if (end != QUITUS_DAY_NONE && order->value->ordered_on > end)
    report_days (problems, order,
                 say (problems, N_ ("%s: it was placed on %s, after the end on %s")),
                 order->value->ordered_on, end);
  check_deliveries (problems, order);
  check_payments (problems, order);
}

/* @format is translated and takes an amount. */
static void
report_refunded (Problems *problems, const char *format, QuitusMoney lacking)
{
  g_autofree char *amount = quitus_format_money (problems->language, lacking);

  g_ptr_array_add (problems->sentences, g_strdup_printf (format, amount));
}

/* Each movement that takes more than is open on its day, with what is lacking then. */
static void
check_credits (Problems *problems)
{
  QuitusDossier *dossier = problems->law->dossier;
  g_autoptr (GArray) movements =
      quitus_movements_collect (problems->law, QUITUS_SIDE_RECIPIENT, QUITUS_ID_NONE);
  QuitusMoney ae = 0, cp = 0, refunded = 0;

  if (!quitus_movements_know_resources (dossier))
    return;
  for (guint i = 0; i < movements->len; i++)
    {
      const QuitusMovement *movement = &g_array_index (movements, QuitusMovement, i);
      const QuitusCredits *credits = &movement->credits;
      QuitusId id = movement->record;
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_lookup (dossier, QUITUS_KIND_DISBURSEMENT, id));
      QuitusOrder order = { quitus_commitment_value (quitus_dossier_lookup (
          dossier, QUITUS_KIND_COMMITMENT, payment != NULL ? payment->commitment : id)) };

      ae += credits->ae_opened - credits->ae_committed;
      cp += credits->cp_opened - credits->cp_paid;
      refunded += credits->refunded;
      if (order.value == NULL)
        continue;
      if (credits->ae_committed > 0 && ae < 0)
        report_amounts (problems, &order,
                        say (problems, N_ ("%s: the order of %s exceeds the AE open on its day by "
                                           "%s")),
                        credits->ae_committed, MIN (-ae, credits->ae_committed));
      if (credits->cp_paid > 0 && cp < 0)
        report_amounts (problems, &order,
                        say (problems, N_ ("%s: the payment of %s exceeds the CP open on its day "
                                           "by %s")),
                        credits->cp_paid, MIN (-cp, credits->cp_paid));
    }
  if (ae >= 0 && ae < refunded)
    report_refunded (problems,
                     say (problems, N_ ("After the refunds, %s more is committed than is open: an "
                                        "order is to be reduced or closed")),
                     refunded - ae);
  if (cp >= 0 && cp < refunded)
    report_refunded (problems,
                     say (problems, N_ ("After the refunds, %s more was paid than is open")),
                     refunded - cp);
}

/* A refund that was decided goes to a confirmed account of whoever gets it. */
static void
check_refunds (Problems *problems)
{
  QuitusDossier *dossier = problems->law->dossier;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REFUND); i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i));
      const QuitusPartyValue *payee =
          quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, refund->payee));
      QuitusDay day =
          refund->paid_on != QUITUS_DAY_NONE ? refund->paid_on : problems->law->outlook.today;
      char *problem;

      if (payee == NULL ||
          (refund->decided_on == QUITUS_DAY_NONE && refund->paid_on == QUITUS_DAY_NONE))
        continue;
      problem = quitus_refund_account_find_problem (
          quitus_account_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ACCOUNT,
                                                       refund->account)),
          payee->organisation, quitus_rule_words_get_party (dossier, refund->payee), day,
          problems->language);
      if (problem != NULL)
        g_ptr_array_add (problems->sentences, problem);
    }
}

/* Public */

/**
 * quitus_order_find_problems:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says what does not agree in the money spent and given back.  What is open is known to whoever
 * spends it: a payer's register says nothing about that.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_order_find_problems (QuitusDossier *dossier,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language)
{
  QuitusLaw law;
  g_autoptr (GArray) orders = quitus_order_list (dossier);
  g_autoptr (GPtrArray) later = NULL;
  Problems problems = { &law, language, g_ptr_array_new_with_free_func (g_free) };

  quitus_law_init (&law, dossier, outlook);
  if (quitus_side_get_own (dossier) == QUITUS_SIDE_RECIPIENT)
    check_credits (&problems);
  for (guint i = 0; i < orders->len; i++)
    check_order (&problems, &g_array_index (orders, QuitusOrder, i));
  check_refunds (&problems);
  later = quitus_known_facts_find_problems (dossier, outlook->today, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&later));
  return problems.sentences;
}
