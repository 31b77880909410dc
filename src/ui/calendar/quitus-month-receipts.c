/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-receipts.h"

#include "quitus-known-facts.h"

#define FIRST_YEAR 1900
#define N_MONTHS (300 * 12)

struct _QuitusMonthReceipts
{
  GObject parent_instance;

  QuitusDeadlineModel *model;
  gboolean is_known;
  gboolean was_filtered;
  QuitusMoney sums[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (QuitusMonthReceipts, quitus_month_receipts, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static int
get_index (QuitusDay day)
{
  return (quitus_day_get_year (day) - FIRST_YEAR) * 12 + quitus_day_get_month (day) - 1;
}

/* The payments among what is shown. */
static GHashTable *
list_payments (QuitusDeadlineModel *model)
{
  GHashTable *payments = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT)
        g_hash_table_add (payments, (gpointer) &deadline->owner);
    }
  return payments;
}

/* What was received for payments that are shown; what is not allocated yet is for none. */
static void
sum_up_allocations (QuitusMonthReceipts *self, QuitusBook *book, QuitusDay today)
{
  g_autoptr (GHashTable) payments = list_payments (self->model);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation = quitus_receipt_allocation_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_RECEIPT_ALLOCATION, i)));
      QuitusRecord *record = g_hash_table_contains (payments, &allocation->instalment)
                                 ? quitus_book_lookup (book, allocation->receipt)
                                 : NULL;
      const QuitusReceiptValue *receipt =
          record != NULL ? quitus_receipt_value (quitus_record_get_value (record)) : NULL;

      if (receipt != NULL && quitus_known_facts_include (&receipt->value, today))
        self->sums[get_index (receipt->received_on)] += allocation->amount;
    }
}

static void
sum_up (QuitusMonthReceipts *self)
{
  QuitusBook *book = quitus_deadline_model_get_book (self->model);
  QuitusDay today = quitus_deadline_model_get_outlook (self->model)->today;
  guint n = quitus_book_count (book, QUITUS_KIND_RECEIPT);

  memset (self->sums, 0, sizeof self->sums);
  self->is_known = TRUE;
  if (quitus_deadline_model_is_filtered (self->model))
    {
      sum_up_allocations (self, book, today);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_RECEIPT, i);
      const QuitusReceiptValue *receipt = quitus_receipt_value (quitus_record_get_value (record));

      if (quitus_known_facts_include (&receipt->value, today))
        self->sums[get_index (receipt->received_on)] += receipt->amount;
    }
}

static void
forget (QuitusMonthReceipts *self)
{
  self->is_known = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Callbacks */

static void
book_changed_cb (QuitusMonthReceipts *self, QuitusChange *change)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      QuitusKind kind = quitus_edit_get_kind (quitus_change_get_edit (change, i));

      if (kind == QUITUS_KIND_RECEIPT || kind == QUITUS_KIND_RECEIPT_ALLOCATION)
        {
          forget (self);
          return;
        }
    }
}

/* Nothing else changes what was received, unless only a part is summed up. */
static void
items_changed_cb (QuitusMonthReceipts *self)
{
  gboolean is_filtered = quitus_deadline_model_is_filtered (self->model);

  if (is_filtered || self->was_filtered)
    forget (self);
  self->was_filtered = is_filtered;
}

/* Overrides */

static void
quitus_month_receipts_dispose (GObject *object)
{
  g_clear_object (&QUITUS_MONTH_RECEIPTS (object)->model);
  G_OBJECT_CLASS (quitus_month_receipts_parent_class)->dispose (object);
}

static void
quitus_month_receipts_class_init (QuitusMonthReceiptsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_month_receipts_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", QUITUS_TYPE_MONTH_RECEIPTS, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_month_receipts_init (QuitusMonthReceipts *self)
{
}

/* Public */

/**
 * quitus_month_receipts_new:
 * @model: the deadlines of a filled book, seen from a day
 *
 * Returns: (transfer full): the sums of the receipts of funds of its book that are known by its day;
 *   of a filtered model, of what was allocated to the payments in it
 */
QuitusMonthReceipts *
quitus_month_receipts_new (QuitusDeadlineModel *model)
{
  QuitusMonthReceipts *self = g_object_new (QUITUS_TYPE_MONTH_RECEIPTS, NULL);

  self->model = g_object_ref (model);
  self->was_filtered = quitus_deadline_model_is_filtered (model);
  g_signal_connect_object (quitus_deadline_model_get_book (model), "changed",
                           G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::today", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_month_receipts_get:
 * @self: sums
 * @day: a day of the month
 *
 * Returns: the cents that accountants received in that month, as far as is known by the day of the
 *   model; refunds are not taken off
 */
QuitusMoney
quitus_month_receipts_get (QuitusMonthReceipts *self, QuitusDay day)
{
  if (!self->is_known)
    sum_up (self);
  return self->sums[get_index (day)];
}
