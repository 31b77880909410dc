/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"

#define WHOLE 10000

/* Helpers */

static const QuitusInstalmentValue *
get_instalment (QuitusDossier *dossier, guint index)
{
  return quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, index));
}

static gboolean
is_open (const QuitusInstalmentValue *instalment, QuitusAmountRule rule)
{
  return instalment->cancelled_on == QUITUS_DAY_NONE && (int) rule == instalment->amount_rule;
}

static QuitusMoney
scale (QuitusMoney amount, gint64 numerator, gint64 denominator)
{
  QuitusMoney result;

  if (amount < 0 || numerator < 0 || !quitus_money_scale (amount, numerator, denominator, &result))
    return QUITUS_MONEY_NONE;
  return result;
}

/* What a payer has pledged in money, none when no funding line says it. */
static QuitusMoney
get_pledge (QuitusDossier *dossier, QuitusId payer)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE);
  QuitusMoney sum = QUITUS_MONEY_NONE;

  for (guint i = 0; i < n; i++)
    {
      const QuitusFundingLineValue *line =
          quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i));

      if (!quitus_id_equal (line->payer, payer) || line->in_kind ||
          line->amount == QUITUS_MONEY_NONE)
        continue;
      sum = sum == QUITUS_MONEY_NONE ? line->amount : sum + line->amount;
    }
  return sum;
}

static gboolean
is_same_base (const QuitusInstalmentValue *instalment, const QuitusInstalmentValue *other)
{
  return is_open (other, QUITUS_AMOUNT_PERCENTAGE) && other->base == instalment->base &&
         other->percentage >= 0;
}

/* A19: percentages of one base are rounded each, and the last one takes what is left of their sum;
 * none takes more than what is left, so that it is never negative. */
static QuitusMoney
get_percentage (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT), last = 0;
  QuitusMoney total = quitus_dossier_get_agreement (dossier)->total;
  QuitusMoney base = instalment->base != QUITUS_MONEY_NONE ? instalment->base : total;
  QuitusMoney own = scale (base, instalment->percentage, WHOLE), left;
  gint64 percentages = 0;

  if (own == QUITUS_MONEY_NONE || instalment->cancelled_on != QUITUS_DAY_NONE)
    return own;
  for (guint i = 0; i < n; i++)
    if (is_same_base (instalment, get_instalment (dossier, i)))
      {
        percentages += get_instalment (dossier, i)->percentage;
        last = i;
      }
  left = scale (base, percentages, WHOLE);
  for (guint i = 0; left != QUITUS_MONEY_NONE && i < n; i++)
    {
      const QuitusInstalmentValue *other = get_instalment (dossier, i);
      QuitusMoney amount;

      if (!is_same_base (instalment, other))
        continue;
      amount = i == last ? left : MIN (scale (base, other->percentage, WHOLE), left);
      if (quitus_id_equal (other->value.id, instalment->value.id))
        return amount;
      left -= amount;
    }
  return own;
}

/* Whether several payers each have a balance of their own. */
static gboolean
has_balance_per_payer (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n; i++)
    {
      const QuitusInstalmentValue *other = get_instalment (dossier, i);

      if (is_open (other, QUITUS_AMOUNT_BALANCE) &&
          !quitus_id_equal (other->payer, instalment->payer))
        return TRUE;
    }
  return FALSE;
}

static QuitusMoney
get_balance (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);
  QuitusMoney left = quitus_dossier_get_agreement (dossier)->total, pledge = QUITUS_MONEY_NONE;
  gboolean is_first = TRUE;

  if (!quitus_id_is_none (instalment->payer) && has_balance_per_payer (dossier, instalment))
    pledge = get_pledge (dossier, instalment->payer);
  if (pledge != QUITUS_MONEY_NONE)
    left = pledge;
  if (left == QUITUS_MONEY_NONE)
    return QUITUS_MONEY_NONE;
  for (guint i = 0; i < n; i++)
    {
      const QuitusInstalmentValue *other = get_instalment (dossier, i);
      QuitusMoney amount;

      if (quitus_id_equal (other->value.id, instalment->value.id))
        {
          is_first = FALSE;
          continue;
        }
      if (other->cancelled_on != QUITUS_DAY_NONE || !quitus_instalment_is_cash (other) ||
          (pledge != QUITUS_MONEY_NONE && !quitus_id_equal (other->payer, instalment->payer)))
        continue;
      if (other->amount_rule == QUITUS_AMOUNT_BALANCE)
        {
          if (is_first)
            left = 0;
          continue;
        }
      amount = quitus_instalment_get_amount (dossier, other);
      if (amount == QUITUS_MONEY_NONE)
        return QUITUS_MONEY_NONE;
      left -= amount;
    }
  return MAX (left, 0);
}

static QuitusMoney
compute_amount (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  switch ((QuitusAmountRule) instalment->amount_rule)
    {
    case QUITUS_AMOUNT_FIXED:
    case QUITUS_AMOUNT_IN_KIND:
      return instalment->amount;
    case QUITUS_AMOUNT_QUANTITY:
      return scale (instalment->unit_price, instalment->quantity, 1);
    case QUITUS_AMOUNT_PERCENTAGE:
      return get_percentage (dossier, instalment);
    case QUITUS_AMOUNT_BALANCE:
      return get_balance (dossier, instalment);
    default:
      return QUITUS_MONEY_NONE;
    }
}

/* Public */

/**
 * quitus_instalment_get_amount:
 * @dossier: the dossier of the payment
 * @instalment: a payment
 *
 * The amount by its rule, on the total in force when the payment was called, else received, else
 * on the day of the law (R6).
 *
 * The balance is the total less all other payments fixed by the agreement that were not cancelled,
 * never negative; what is in arrears on one of them does not change it.  Where several payers each
 * have a balance, it is that of their own pledge; of two balances of the same money the first one
 * takes it all.  What is given in kind has a value, which is no part of the money and so changes no
 * balance.  Percentages of one base are rounded to the nearest cent and the last one absorbs the
 * difference.
 *
 * Returns: the amount in cents, %QUITUS_MONEY_NONE when something it depends on is not known
 */
QuitusMoney
quitus_instalment_get_amount (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  g_autoptr (QuitusDossier) settled =
      quitus_amendments_find_settled (dossier, instalment->value.id);
  const QuitusValue *then = NULL;

  if (settled != NULL)
    then = quitus_dossier_lookup (settled, QUITUS_KIND_INSTALMENT, instalment->value.id);
  return then != NULL ? compute_amount (settled, quitus_instalment_value (then))
                      : compute_amount (dossier, instalment);
}
