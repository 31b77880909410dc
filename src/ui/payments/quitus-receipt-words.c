/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said while a receipt is typed, and once it is recorded. */

#include "quitus-receipt-words.h"

#include "quitus-format.h"
#include "quitus-instalment-step.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

/* Helpers */

static char *
money (QuitusMoney amount)
{
  return quitus_format_money (quitus_language_get_default (), amount);
}

/* What the payments get beyond what is open of them, and whether any of them is not paid in full. */
static QuitusMoney
sum_excess (GArray *shares, gboolean *has_open)
{
  QuitusMoney excess = 0;

  *has_open = FALSE;
  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);

      if (share->open == QUITUS_MONEY_NONE)
        continue;
      excess += MAX (share->amount - share->open, 0);
      if (share->amount < share->open)
        *has_open = TRUE;
    }
  return excess;
}

/* What is still open of the payments that get a part. */
static QuitusMoney
sum_shortfall (GArray *shares)
{
  QuitusMoney shortfall = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);

      if (share->open != QUITUS_MONEY_NONE && share->amount > 0)
        shortfall += MAX (share->open - share->amount, 0);
    }
  return shortfall;
}

static guint
count_paid (GArray *shares, QuitusId *only)
{
  guint n_paid = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);

      if (share->amount == 0)
        continue;
      *only = share->instalment;
      n_paid++;
    }
  return n_paid;
}

/* One payment: what is still open of it, or was paid too much. */
static char *
say_one (QuitusSession *session, QuitusId instalment, const char *sum, gboolean is_out)
{
  g_autofree char *name = quitus_payment_names_get (quitus_session_get_book (session), instalment);
  g_autofree char *difference = NULL;
  QuitusInstalmentState state;
  QuitusMoney left, excess;

  if (!quitus_payment_names_compute (session, instalment, &state))
    return g_strdup (sum);
  left = quitus_instalment_get_left (&state);
  excess = quitus_instalment_get_overpaid (&state);
  if (excess > 0)
    {
      difference = money (excess);
      /* Translators: an amount, the name of a payment, an amount */
      return g_strdup_printf (is_out ? _ ("%s paid for %s; %s of it too much")
                                     : _ ("%s received for %s; %s of it too much"),
                              sum, name, difference);
    }
  if (left > 0)
    {
      difference = money (left);
      /* Translators: an amount, the name of a payment, an amount */
      return g_strdup_printf (is_out ? _ ("%s paid for %s; %s still open")
                                     : _ ("%s received for %s; %s still open"),
                              sum, name, difference);
    }
  /* Translators: an amount, the name of a payment */
  return g_strdup_printf (is_out ? _ ("%s paid for %s") : _ ("%s received for %s"), sum, name);
}

/* Public */

/**
 * quitus_receipt_words_format:
 * @amount: an amount in cents
 *
 * Returns: (transfer full): the amount as it stands in a row, empty for nothing
 */
char *
quitus_receipt_words_format (QuitusMoney amount)
{
  return amount != 0 && amount != QUITUS_MONEY_NONE
             ? quitus_format_amount (quitus_language_get_default (), amount)
             : g_strdup ("");
}

/**
 * quitus_receipt_words_title:
 * @book: a book
 * @share: a payment in a receipt
 * @has_reference: whether to say of which agreement it is
 *
 * Returns: (transfer full): "Advance, €5,000.00 open"
 */
char *
quitus_receipt_words_title (QuitusBook *book,
                            const QuitusReceiptShare *share,
                            gboolean has_reference)
{
  g_autofree char *label = quitus_payment_names_get (book, share->instalment);
  g_autofree char *reference = quitus_payment_names_get_reference (book, share->instalment);
  /* Translators: the name of a payment, then the reference of its agreement */
  g_autofree char *name =
      has_reference ? g_strdup_printf (_ ("%s of %s"), label, reference) : g_strdup (label);
  g_autofree char *open = NULL;

  if (share->open == QUITUS_MONEY_NONE)
    return g_steal_pointer (&name);
  open = money (share->open);
  /* Translators: the name of a payment, then what is still to be paid of it */
  return g_strdup_printf (_ ("%s, %s open"), name, open);
}

/**
 * quitus_receipt_words_sum:
 * @shares: (element-type QuitusReceiptShare): what the payments get
 * @amount: what was received, in cents, %QUITUS_MONEY_NONE while that is not known
 * @is_many: whether there is a receipt for each agreement, of what its payments get
 * @is_odd: (out): whether a payment gets too much or too little, or some of the money is for none:
 *   that is to be looked at again before it is recorded
 *
 * Returns: (transfer full): what the sum of them means
 */
char *
quitus_receipt_words_sum (GArray *shares, QuitusMoney amount, gboolean is_many, gboolean *is_odd)
{
  QuitusMoney sum = quitus_allocation_sum (shares);
  gboolean has_open;
  QuitusMoney excess = sum_excess (shares, &has_open);
  g_autofree char *text = NULL;

  *is_odd = TRUE;
  if (!is_many && amount != QUITUS_MONEY_NONE && sum > amount)
    {
      text = money (sum - amount);
      return g_strdup_printf (_ ("%s more than the amount"), text);
    }
  if (!is_many && amount != QUITUS_MONEY_NONE && sum < amount && has_open)
    {
      text = money (amount - sum);
      return g_strdup_printf (_ ("%s for no payment yet"), text);
    }
  if (!is_many && amount != QUITUS_MONEY_NONE)
    excess += amount - sum;
  if (excess > 0)
    {
      text = money (excess);
      return g_strdup_printf (_ ("%s more than is open: paid too much"), text);
    }
  if (sum_shortfall (shares) > 0)
    {
      text = money (sum_shortfall (shares));
      return g_strdup_printf (_ ("%s less than is open: paid in part"), text);
    }
  *is_odd = FALSE;
  text = money (sum);
  return g_strdup_printf (_ ("Sum %s"), text);
}

/**
 * quitus_receipt_words_label:
 * @amount: what was received, in cents
 * @is_out: whether the owner of the register has paid it
 *
 * Returns: (transfer full): the label of the change
 */
char *
quitus_receipt_words_label (QuitusMoney amount, gboolean is_out)
{
  g_autofree char *text = money (amount);

  /* Translators: the label of a change; an amount */
  return quitus_label_compose (quitus_language_get_default (),
                               is_out ? N_ ("Payment of %s") : N_ ("Receipt of %s"), text);
}

/**
 * quitus_receipt_words_toast:
 * @session: what the window works with, the receipt recorded
 * @shares: (element-type QuitusReceiptShare): what the payments got
 * @amount: what was received, in cents
 * @is_out: whether the owner of the register has paid it
 *
 * Returns: (transfer full): what happened, in a sentence
 */
char *
quitus_receipt_words_toast (QuitusSession *session,
                            GArray *shares,
                            QuitusMoney amount,
                            gboolean is_out)
{
  QuitusId only = QUITUS_ID_NONE;
  guint n_paid = count_paid (shares, &only);
  g_autofree char *sum = money (amount);

  if (n_paid == 1)
    return say_one (session, only, sum, is_out);
  if (n_paid == 0)
    return g_strdup_printf (is_out ? _ ("%s paid") : _ ("%s received"), sum);
  /* Translators: an amount, then how many payments it is for */
  return quitus_format_text (quitus_language_get_default (),
                             is_out
                                 ? n_ ("%s paid for %u payment", "%s paid for %u payments", n_paid)
                                 : n_ ("%s received for %u payment", "%s received for %u payments",
                                       n_paid),
                             sum, n_paid);
}
