/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bank account is closed and another one takes its place: what is still to be paid goes to the
 * new one, what was paid stays where it went. */

#include "quitus-account-replacement.h"

#include "quitus-error.h"
#include "quitus-instalment-state.h"
#include "quitus-label.h"
#include "quitus-language.h"

/* Helpers */

static QuitusMoney
sum_received (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (quitus_id_equal (allocation->instalment, instalment->value.id))
        sum += allocation->amount;
    }
  return sum;
}

/* Whether some of it is still to come: a payment of which the amount is not known always is. */
static gboolean
is_payment_open (QuitusBook *book, const QuitusInstalmentValue *instalment)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusMoney amount;

  if (instalment->cancelled_on != QUITUS_DAY_NONE)
    return FALSE;
  dossier = quitus_book_get_dossier (book, instalment->agreement);
  amount = quitus_instalment_get_amount (dossier, instalment);
  return amount == QUITUS_MONEY_NONE || sum_received (dossier, instalment) < amount;
}

/* The field by which a record sends money that is still to be paid to the account; NULL when it
 * does not, or no longer. */
static const QuitusField *
find_open_use (QuitusBook *book, const QuitusValue *value, QuitusId account)
{
  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_INSTALMENT:
      if (quitus_id_equal (quitus_instalment_value (value)->account, account) &&
          is_payment_open (book, quitus_instalment_value (value)))
        return quitus_kind_get_field (QUITUS_KIND_INSTALMENT, "account");
      return NULL;
    case QUITUS_KIND_REFUND:
      if (quitus_id_equal (quitus_refund_value (value)->account, account) &&
          quitus_refund_value (value)->paid_on == QUITUS_DAY_NONE)
        return quitus_kind_get_field (QUITUS_KIND_REFUND, "account");
      return NULL;
    case QUITUS_KIND_AGREEMENT:
      if (quitus_id_equal (quitus_agreement_value (value)->refund_account, account) &&
          quitus_agreement_value (value)->closed_on == QUITUS_DAY_NONE)
        return quitus_kind_get_field (QUITUS_KIND_AGREEMENT, "refund_account");
      return NULL;
    default:
      return NULL;
    }
}

/* Counts what still sends money to an account; with a change, sends it to another one. */
static void
move_open_uses (QuitusBook *book,
                QuitusId from,
                QuitusChange *change,
                QuitusId to,
                QuitusAccountUses *uses)
{
  static const QuitusKind kinds[] = { QUITUS_KIND_AGREEMENT, QUITUS_KIND_INSTALMENT,
                                      QUITUS_KIND_REFUND };
  guint *const counts[] = { &uses->n_agreements, &uses->n_payments, &uses->n_refunds };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < quitus_book_count (book, kinds[k]); i++)
      {
        const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kinds[k], i));
        const QuitusField *field = find_open_use (book, value, from);
        g_autoptr (QuitusValue) after = NULL;

        if (field == NULL)
          continue;
        (*counts[k])++;
        if (change == NULL)
          continue;
        after = quitus_value_copy (value);
        *(QuitusId *) QUITUS_FIELD_PLACE (field, after) = to;
        quitus_change_update (change, value, after);
      }
}

static const QuitusAccountValue *
look_up (QuitusBook *book, QuitusId id, GError **error)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_ACCOUNT)
    return quitus_account_value (quitus_record_get_value (record));
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_CONFLICT,
                       _ ("It was removed in the meantime"));
  return NULL;
}

static gboolean
add_closing (QuitusChange *change, const QuitusAccountValue *account, QuitusDay day, GError **error)
{
  g_autoptr (QuitusValue) closed = NULL;

  if (account->valid_to != QUITUS_DAY_NONE && account->valid_to <= day)
    return TRUE;
  if (account->valid_from != QUITUS_DAY_NONE && day < account->valid_from)
    {
      g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                           _ ("The account would be closed before it is opened"));
      return FALSE;
    }
  closed = quitus_value_copy (&account->value);
  ((QuitusAccountValue *) closed)->valid_to = day;
  quitus_change_update (change, &account->value, closed);
  return TRUE;
}

/* The same account over again is no other one. */
static gboolean
check_iban (QuitusChange *change, const QuitusAccountValue *former, QuitusId latter, GError **error)
{
  for (guint i = 0; former->iban != NULL && i < quitus_change_get_size (change); i++)
    {
      const QuitusValue *after = quitus_change_get_edit (change, i)->after;

      if (after == NULL || !quitus_id_equal (after->id, latter) ||
          g_strcmp0 (quitus_account_value (after)->iban, former->iban) != 0)
        continue;
      g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                           _ ("This is the IBAN of the account that is replaced"));
      return FALSE;
    }
  return TRUE;
}

/* Public */

/**
 * quitus_account_add_replacement:
 * @change: a change that brings the new bank account
 * @book: a book
 * @former: the id of the bank account that is closed
 * @latter: the id of the new one
 * @day: the first day of the new one; the former one ends the day before
 * @error: set to a #QuitusModelError when that cannot be
 *
 * Adds to the change what goes with a new account: see quitus_account_replace().
 *
 * Returns: whether that can be
 */
gboolean
quitus_account_add_replacement (QuitusChange *change,
                                QuitusBook *book,
                                QuitusId former,
                                QuitusId latter,
                                QuitusDay day,
                                GError **error)
{
  const QuitusAccountValue *account = look_up (book, former, error);
  QuitusAccountUses uses = { 0 };

  if (account == NULL || !check_iban (change, account, latter, error) ||
      !add_closing (change, account, day - 1, error))
    return FALSE;
  move_open_uses (book, former, change, latter, &uses);
  return TRUE;
}

/**
 * quitus_account_replace:
 * @book: a book
 * @former: the id of the bank account that is closed
 * @replacement: what the new one says; its first day is set here
 * @day: the first day of the new one; the former one ends the day before
 * @error: set to a #QuitusModelError when that cannot be
 *
 * Payments of which something is still to come, refunds not yet paid and the agreements that are
 * not closed go over to the new account.  What was received or given back keeps the former one.
 *
 * Returns: (transfer full) (nullable): the change
 */
QuitusChange *
quitus_account_replace (QuitusBook *book,
                        QuitusId former,
                        const QuitusAccountValue *replacement,
                        QuitusDay day,
                        GError **error)
{
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (QuitusValue) opened = NULL;
  g_autofree char *label = NULL;

  /* Translators: the label of a change; who holds the new bank account */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Bank account replaced: %s"),
                                replacement->holder);
  change = quitus_change_new (label);
  opened = quitus_value_copy (&replacement->value);
  ((QuitusAccountValue *) opened)->valid_from = day;
  quitus_change_insert (change, opened);
  if (!quitus_account_add_replacement (change, book, former, opened->id, day, error))
    return NULL;
  return g_steal_pointer (&change);
}

/**
 * quitus_account_count_open_uses:
 * @book: a book
 * @account: the id of a bank account
 * @uses: (out caller-allocates) (nullable): how many of each kind
 *
 * Returns: how many payments, refunds and agreements still send money to the account
 */
guint
quitus_account_count_open_uses (QuitusBook *book, QuitusId account, QuitusAccountUses *uses)
{
  QuitusAccountUses counted = { 0 };

  move_open_uses (book, account, NULL, QUITUS_ID_NONE, &counted);
  if (uses != NULL)
    *uses = counted;
  return counted.n_payments + counted.n_refunds + counted.n_agreements;
}
