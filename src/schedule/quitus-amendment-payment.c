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
