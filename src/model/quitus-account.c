/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of bank details once somebody relies on them: they are closed and replaced, never
 * overwritten, and no refund goes where nobody has looked.  Each rule says the same of a change and
 * of its inverse, so that whatever was accepted can be undone. */

#include "quitus-account-private.h"

#include "quitus-bank.h"
#include "quitus-error.h"
#include "quitus-language.h"

/* Where the money goes.  The party is looked at apart: it changes when two are found to be one. */
static const char *const detail_names[] = {
  "holder", "bank_code", "branch_code", "account_number", "rib_key", "iban", "bic",
};

/* Helpers */

static gboolean
refuse (const QuitusValue *value,
        const QuitusField *field,
        QuitusModelError code,
        const char *message,
        GError **error)
{
  g_autofree char *name = quitus_value_get_name (value);

  /* Translators: a record; one of its fields; what is wrong with it */
  g_set_error (error, QUITUS_MODEL_ERROR, code, _ ("%s: %s: %s"), name, _ (field->label), message);
  return FALSE;
}

static gboolean
refers_to (const QuitusValue *value, QuitusId account)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE &&
        info->fields[i].target == QUITUS_KIND_ACCOUNT &&
        quitus_id_equal (*(const QuitusId *) QUITUS_FIELD_PLACE_CONST (&info->fields[i], value),
                         account))
      return TRUE;
  return FALSE;
}

static gboolean
kind_has_account (QuitusKind kind)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE &&
        info->fields[i].target == QUITUS_KIND_ACCOUNT)
      return TRUE;
  return FALSE;
}

/* Whether something refers to the account before the change or after it. */
static gboolean
is_used_around (QuitusBook *book, QuitusChange *change, QuitusId account)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      if (edit->after != NULL && refers_to (edit->after, account))
        return TRUE;
    }
  return quitus_account_is_used (book, account);
}

static const QuitusValue *
get_after (QuitusBook *book, GHashTable *edits, QuitusId id)
{
  const QuitusEdit *edit = g_hash_table_lookup (edits, &id);
  QuitusRecord *record;

  if (edit != NULL)
    return edit->after;
  record = quitus_book_lookup (book, id);
  return record != NULL ? quitus_record_get_value (record) : NULL;
}

/* The party of an account is another one only where the former goes, or comes back. */
static gboolean
follows_party (GHashTable *edits, QuitusId before, QuitusId after)
{
  const QuitusEdit *former = g_hash_table_lookup (edits, &before);
  const QuitusEdit *latter = g_hash_table_lookup (edits, &after);

  return quitus_id_equal (before, after) || (former != NULL && former->after == NULL) ||
         (latter != NULL && latter->before == NULL);
}

/* The first detail that differs; while nobody has confirmed them, what is unknown may be added. */
static const QuitusField *
find_overwritten (const QuitusEdit *edit, GHashTable *edits, gboolean is_confirmed)
{
  if (!follows_party (edits, quitus_account_value (edit->before)->organisation,
                      quitus_account_value (edit->after)->organisation))
    return quitus_kind_get_field (QUITUS_KIND_ACCOUNT, "organisation");
  for (guint i = 0; i < G_N_ELEMENTS (detail_names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_ACCOUNT, detail_names[i]);

      if (!quitus_field_equal (field, edit->before, edit->after) &&
          (is_confirmed || (!quitus_field_is_empty (field, edit->before) &&
                            !quitus_field_is_empty (field, edit->after))))
        return field;
    }
  return NULL;
}

static gboolean
check_details (QuitusBook *book,
               QuitusChange *change,
               GHashTable *edits,
               const QuitusEdit *edit,
               GError **error)
{
  gboolean is_confirmed = quitus_account_is_confirmed (quitus_account_value (edit->before)) ||
                          quitus_account_is_confirmed (quitus_account_value (edit->after));
  const QuitusField *field = find_overwritten (edit, edits, is_confirmed);

  if (field == NULL)
    return TRUE;
  if (is_confirmed)
    return refuse (edit->after, field, QUITUS_MODEL_ERROR_SETTLED,
                   _ ("the account is confirmed: close it and add the new one instead"), error);
  if (is_used_around (book, change, edit->after->id))
    return refuse (edit->after, field, QUITUS_MODEL_ERROR_SETTLED,
                   _ ("payments use the account: close it and add the new one instead"), error);
  return TRUE;
}

static gboolean
check_refund (QuitusBook *book, GHashTable *edits, const QuitusRefundValue *refund, GError **error)
{
  const QuitusValue *account;

  if (refund->paid_on == QUITUS_DAY_NONE || quitus_id_is_none (refund->account))
    return TRUE;
  account = get_after (book, edits, refund->account);
  if (account == NULL || account->kind != QUITUS_KIND_ACCOUNT ||
      quitus_account_is_confirmed (quitus_account_value (account)))
    return TRUE;
  return refuse (&refund->value, quitus_kind_get_field (QUITUS_KIND_REFUND, "account"),
                 QUITUS_MODEL_ERROR_SETTLED,
                 _ ("nobody has confirmed it: a refund is paid to a confirmed account only"),
                 error);
}

/* A confirmation stays while a refund was paid on the strength of it. */
static gboolean
check_refunds_to (QuitusBook *book, GHashTable *edits, const QuitusValue *account, GError **error)
{
  if (quitus_account_is_confirmed (quitus_account_value (account)))
    return TRUE;
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_REFUND); i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_REFUND, i);
      const QuitusRefundValue *refund = quitus_refund_value (quitus_record_get_value (record));

      if (!g_hash_table_contains (edits, quitus_record_peek_id (record)) &&
          quitus_id_equal (refund->account, account->id) &&
          !check_refund (book, edits, refund, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_edit (QuitusBook *book,
            QuitusChange *change,
            GHashTable *edits,
            const QuitusEdit *edit,
            GError **error)
{
  if (edit->after == NULL)
    return TRUE;
  if (edit->after->kind == QUITUS_KIND_REFUND)
    return check_refund (book, edits, quitus_refund_value (edit->after), error);
  if (edit->after->kind != QUITUS_KIND_ACCOUNT || edit->before == NULL)
    return TRUE;
  return check_details (book, change, edits, edit, error) &&
         check_refunds_to (book, edits, edit->after, error);
}

/* Private */

/* Whether a change leaves alone the bank details that somebody relies on.  `edits` has the edit of
 * each id that the change touches. */
gboolean
quitus_account_check_change (QuitusBook *book,
                             QuitusChange *change,
                             GHashTable *edits,
                             GError **error)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    if (!check_edit (book, change, edits, quitus_change_get_edit (change, i), error))
      return FALSE;
  return TRUE;
}

/* Public */

/**
 * quitus_account_is_confirmed:
 * @account: a bank account
 *
 * Returns: whether a second person has looked at it and said so, on the strength of some evidence
 */
gboolean
quitus_account_is_confirmed (const QuitusAccountValue *account)
{
  return account->confirmed_by != NULL && account->confirmed_on != QUITUS_DAY_NONE;
}

/**
 * quitus_account_is_open:
 * @account: a bank account
 * @day: a day
 *
 * Returns: whether the account may be used on that day
 */
gboolean
quitus_account_is_open (const QuitusAccountValue *account, QuitusDay day)
{
  return (account->valid_from == QUITUS_DAY_NONE || account->valid_from <= day) &&
         (account->valid_to == QUITUS_DAY_NONE || day <= account->valid_to);
}

/**
 * quitus_account_is_used:
 * @book: a book
 * @account: the id of a bank account
 *
 * Returns: whether a payment, a receipt, a refund or an agreement names the account, so that its
 *   details can no longer be overwritten
 */
gboolean
quitus_account_is_used (QuitusBook *book, QuitusId account)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; kind_has_account (kind) && i < quitus_book_count (book, kind); i++)
      if (refers_to (quitus_record_get_value (quitus_book_get (book, kind, i)), account))
        return TRUE;
  return FALSE;
}

/**
 * quitus_account_has_same_details:
 * @a: a bank account
 * @b: another one, or the same at another moment
 *
 * Returns: whether money sent to them goes to the same place
 */
gboolean
quitus_account_has_same_details (const QuitusAccountValue *a, const QuitusAccountValue *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (detail_names); i++)
    if (!quitus_field_equal (quitus_kind_get_field (QUITUS_KIND_ACCOUNT, detail_names[i]), a, b))
      return FALSE;
  return TRUE;
}

/**
 * quitus_account_has_same_iban:
 * @a: a bank account
 * @b: another one
 *
 * Returns: whether both have an IBAN, and the same
 */
gboolean
quitus_account_has_same_iban (const QuitusAccountValue *a, const QuitusAccountValue *b)
{
  g_autofree char *first = a->iban != NULL ? quitus_iban_normalise (a->iban) : NULL;
  g_autofree char *second = b->iban != NULL ? quitus_iban_normalise (b->iban) : NULL;

  return first != NULL && g_strcmp0 (first, second) == 0;
}

/**
 * quitus_account_find_same_iban:
 * @book: a book
 * @account: a bank account, of the book or about to be recorded
 * @day: a day
 *
 * Returns: (transfer none) (nullable): another account that is open on that day and has the same IBAN,
 *   whichever body it is of
 */
const QuitusAccountValue *
quitus_account_find_same_iban (QuitusBook *book, const QuitusAccountValue *account, QuitusDay day)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *other =
          quitus_account_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT,
                                                                          i)));

      if (!quitus_id_equal (other->value.id, account->value.id) &&
          quitus_account_is_open (other, day) && quitus_account_has_same_iban (other, account))
        return other;
    }
  return NULL;
}
