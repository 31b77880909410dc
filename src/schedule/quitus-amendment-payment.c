/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The payment that an amendment may need. */

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"

/* Public */

/**
 * quitus_amendments_find_gap:
 * @dossier: the law of a day
 *
 * Returns: what the payments in money lack to make up the total, in cents; negative when they are
 *   more, 0 when that cannot be said
 */
QuitusMoney
quitus_amendments_find_gap (QuitusDossier *dossier)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  QuitusMoney gap = quitus_dossier_get_agreement (dossier)->total;

  for (guint i = 0; gap != QUITUS_MONEY_NONE && i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusMoney amount = quitus_instalment_get_amount (dossier, instalment);

      if (instalment->cancelled_on != QUITUS_DAY_NONE || !quitus_instalment_is_cash (instalment))
        continue;
      gap = amount != QUITUS_MONEY_NONE ? gap - amount : QUITUS_MONEY_NONE;
    }
  return gap != QUITUS_MONEY_NONE ? gap : 0;
}

/**
 * quitus_amendments_propose_instalment:
 * @dossier: the law with an amendment
 * @amendment: that amendment
 *
 * When the total rises after the balance was paid, one more payment is needed; where the act is
 * silent it is due when the amendment takes effect (A13).
 *
 * Returns: (transfer full) (nullable): that payment, between the parties of the last one; %NULL when
 *   nothing is missing
 */
QuitusInstalmentValue *
quitus_amendments_propose_instalment (QuitusDossier *dossier, QuitusId amendment)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  QuitusMoney gap = quitus_amendments_find_gap (dossier);
  QuitusInstalmentValue *instalment;
  const QuitusInstalmentValue *last;

  if (gap <= 0 || n == 0)
    return NULL;
  last = quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, n - 1));
  instalment = quitus_instalment_value_new ();
  instalment->agreement = last->agreement;
  instalment->position = last->position + 1;
  instalment->payer = last->payer;
  instalment->payee = last->payee;
  instalment->account = last->account;
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->amount = gap;
  instalment->due = (QuitusDateRule) { .anchor = QUITUS_ANCHOR_AMENDMENT,
                                       .calendar = QUITUS_CHOICE_NONE,
                                       .day = QUITUS_DAY_NONE,
                                       .record = amendment };
  return instalment;
}

/**
 * quitus_amendments_fit_instalment:
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Returns: (transfer full) (nullable): the last payment of a fixed amount that the amendment brings,
 *   of the amount with which all payments make up the total; %NULL when they do, or none can
 */
QuitusInstalmentValue *
quitus_amendments_fit_instalment (QuitusDossier *before, QuitusDossier *after)
{
  QuitusMoney gap = quitus_amendments_find_gap (after);

  for (guint i = quitus_dossier_count (after, QUITUS_KIND_INSTALMENT); gap != 0 && i > 0; i--)
    {
      const QuitusValue *value = quitus_dossier_get (after, QUITUS_KIND_INSTALMENT, i - 1);
      const QuitusInstalmentValue *instalment = quitus_instalment_value (value);
      QuitusInstalmentValue *fitted;

      if (quitus_dossier_lookup (before, QUITUS_KIND_INSTALMENT, value->id) != NULL ||
          instalment->amount_rule != QUITUS_AMOUNT_FIXED ||
          instalment->amount == QUITUS_MONEY_NONE || instalment->amount + gap <= 0)
        continue;
      fitted = (QuitusInstalmentValue *) (gpointer) quitus_value_copy (value);
      fitted->amount += gap;
      g_clear_pointer (&fitted->amount_in_words, g_free);
      return fitted;
    }
  return NULL;
}

/**
 * quitus_amendments_find_funding_gap:
 * @dossier: the law of a day
 *
 * Returns: what the funding lines in money lack to make up the total, in cents; negative when they
 *   are more, 0 when there are none or that cannot be said
 */
QuitusMoney
quitus_amendments_find_funding_gap (QuitusDossier *dossier)
{
  QuitusMoney gap = quitus_dossier_get_agreement (dossier)->total;
  gboolean has_line = FALSE;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE); i++)
    {
      const QuitusFundingLineValue *line =
          quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i));

      if (line->in_kind)
        continue;
      if (line->amount == QUITUS_MONEY_NONE || gap == QUITUS_MONEY_NONE)
        return 0;
      gap -= line->amount;
      has_line = TRUE;
    }
  return has_line ? gap : 0;
}

/**
 * quitus_amendments_fit_funding:
 * @dossier: the law with an amendment
 *
 * Returns: (transfer full) (nullable): the last funding line that can make the lines add up to the
 *   total, of the amount with which they do; %NULL when they do, or none can
 */
QuitusFundingLineValue *
quitus_amendments_fit_funding (QuitusDossier *dossier)
{
  QuitusMoney gap = quitus_amendments_find_funding_gap (dossier);

  for (guint i = quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE); gap != 0 && i > 0; i--)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i - 1);
      const QuitusFundingLineValue *line = quitus_funding_line_value (value);
      QuitusFundingLineValue *fitted;

      if (line->in_kind || line->amount + gap <= 0)
        continue;
      fitted = (QuitusFundingLineValue *) (gpointer) quitus_value_copy (value);
      fitted->amount += gap;
      return fitted;
    }
  return NULL;
}
