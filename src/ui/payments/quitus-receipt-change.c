/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a receipt, or a credit opening, and its parts do to the book. */

#include "quitus-receipt-change.h"

#include "quitus-allocation.h"
#include "quitus-payment-names.h"

/* Helpers */

static void
add_owner (QuitusChange *change, const QuitusValue *before, const QuitusValue *after)
{
  if (before == NULL)
    quitus_change_insert (change, after);
  else if (!quitus_value_equal (before, after))
    quitus_change_update (change, before, after);
}

/* The part of a record that is about another one; the first when there are several. */
static const QuitusValue *
find_part (GPtrArray *parts, const QuitusField *field, QuitusId other)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusValue *part = parts->pdata[i];

      if (quitus_id_equal (*(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, part), other))
        return part;
    }
  return NULL;
}

static void
free_value (gpointer value)
{
  quitus_value_unref (value);
}

/* Parts of one kind of a record. */
static GPtrArray *
list_parts (QuitusBook *book, QuitusKind kind, QuitusId owner)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_value);

  for (guint i = 0; i < quitus_book_count (book, kind); i++)
    {
      const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));

      if (quitus_id_equal (quitus_value_get_owner (value), owner))
        g_ptr_array_add (parts, quitus_value_ref (value));
    }
  return parts;
}

/* Changes, adds or removes a part; it is no longer among the parts then. */
static void
set_part (QuitusChange *change, GPtrArray *parts, const QuitusValue *part, const QuitusValue *after)
{
  if (part == NULL)
    {
      if (after != NULL)
        quitus_change_insert (change, after);
      return;
    }
  if (after == NULL)
    quitus_change_delete (change, part);
  else if (!quitus_value_equal (part, after))
    quitus_change_update (change, part, after);
  g_ptr_array_remove (parts, (gpointer) part);
}

static void
delete_parts (QuitusChange *change, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    quitus_change_delete (change, parts->pdata[i]);
}

/* Returns a part to fill in: a copy of the one that is there, else a new one. */
static QuitusValue *
edit_part (const QuitusValue *part, QuitusKind kind)
{
  return part != NULL ? quitus_value_copy (part) : quitus_value_new (kind);
}

/* Public */

/**
 * quitus_receipt_change_add:
 * @change: a change under way
 * @book: the book that it is for
 * @before: (nullable): what the receipt says in the book, %NULL when it is new
 * @after: what it is to say
 * @shares: (element-type QuitusReceiptShare): what the payments get of it
 *
 * Records a receipt and what it is for.
 */
void
quitus_receipt_change_add (QuitusChange *change,
                           QuitusBook *book,
                           const QuitusValue *before,
                           const QuitusValue *after,
                           GArray *shares)
{
  const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_RECEIPT_ALLOCATION, "instalment");
  g_autoptr (GPtrArray) parts = list_parts (book, QUITUS_KIND_RECEIPT_ALLOCATION, after->id);

  add_owner (change, before, after);
  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusReceiptShare *share = &g_array_index (shares, QuitusReceiptShare, i);
      const QuitusValue *part = find_part (parts, field, share->instalment);
      g_autoptr (QuitusValue) edited = NULL;
      QuitusReceiptAllocationValue *allocation;

      if (share->amount == 0)
        continue;
      edited = edit_part (part, QUITUS_KIND_RECEIPT_ALLOCATION);
      allocation = (QuitusReceiptAllocationValue *) (gpointer) edited;
      allocation->receipt = after->id;
      allocation->instalment = share->instalment;
      allocation->amount = share->amount;
      set_part (change, parts, part, edited);
    }
  delete_parts (change, parts);
}

/**
 * quitus_receipt_change_add_many:
 * @change: a change under way
 * @book: the book that it is for
 * @typed: the day, the reference and the account of all receipts
 * @shares: (element-type QuitusReceiptShare): what payments of several agreements get
 *
 * Records a receipt for each agreement, of what its payments get.
 */
void
quitus_receipt_change_add_many (QuitusChange *change,
                                QuitusBook *book,
                                const QuitusReceiptValue *typed,
                                GArray *shares)
{
  guint end;

  /* The payments of one agreement stand together. */
  for (guint start = 0; start < shares->len; start = end)
    {
      QuitusId agreement = quitus_payment_names_get_agreement (
          book, g_array_index (shares, QuitusReceiptShare, start).instalment);
      g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (QuitusReceiptShare));
      g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();

      for (end = start; end < shares->len; end++)
        {
          QuitusReceiptShare share = g_array_index (shares, QuitusReceiptShare, end);

          if (!quitus_id_equal (quitus_payment_names_get_agreement (book, share.instalment),
                                agreement))
            break;
          g_array_append_val (own, share);
        }
      receipt->agreement = agreement;
      receipt->received_on = typed->received_on;
      receipt->amount = quitus_allocation_sum (own);
      receipt->reference = g_strdup (typed->reference);
      receipt->account = typed->account;
      if (receipt->amount > 0)
        quitus_receipt_change_add (change, book, NULL, &receipt->value, own);
    }
}

/**
 * quitus_opening_change_add:
 * @change: a change under way
 * @book: the book that it is for
 * @before: (nullable): what the credit opening says in the book, %NULL when it is new
 * @after: what it is to say
 * @shares: (element-type QuitusOpeningShare): what it opens for the receipts
 *
 * Records a credit opening and what it is about.
 */
void
quitus_opening_change_add (QuitusChange *change,
                           QuitusBook *book,
                           const QuitusValue *before,
                           const QuitusValue *after,
                           GArray *shares)
{
  const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_OPENING_ALLOCATION, "receipt");
  g_autoptr (GPtrArray) parts = list_parts (book, QUITUS_KIND_OPENING_ALLOCATION, after->id);

  add_owner (change, before, after);
  for (guint i = 0; i < shares->len; i++)
    {
      const QuitusOpeningShare *share = &g_array_index (shares, QuitusOpeningShare, i);
      const QuitusValue *part = find_part (parts, field, share->receipt);
      g_autoptr (QuitusValue) edited = NULL;
      QuitusOpeningAllocationValue *allocation;

      if (!share->is_included)
        continue;
      edited = edit_part (part, QUITUS_KIND_OPENING_ALLOCATION);
      allocation = (QuitusOpeningAllocationValue *) (gpointer) edited;
      allocation->opening = after->id;
      allocation->receipt = share->receipt;
      allocation->ae = share->ae;
      allocation->cp = share->cp;
      set_part (change, parts, part, edited);
    }
  delete_parts (change, parts);
}
