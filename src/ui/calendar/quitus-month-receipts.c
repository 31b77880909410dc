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

static void
sum_up (QuitusMonthReceipts *self)
{
  QuitusBook *book = quitus_deadline_model_get_book (self->model);
  QuitusDay today = quitus_deadline_model_get_outlook (self->model)->today;
  guint n = quitus_book_count (book, QUITUS_KIND_RECEIPT);

  memset (self->sums, 0, sizeof self->sums);
  for (guint i = 0; i < n; i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_RECEIPT, i);
      const QuitusReceiptValue *receipt = quitus_receipt_value (quitus_record_get_value (record));

      if (quitus_known_facts_include (&receipt->value, today))
        self->sums[get_index (receipt->received_on)] += receipt->amount;
    }
  self->is_known = TRUE;
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
    if (quitus_edit_get_kind (quitus_change_get_edit (change, i)) == QUITUS_KIND_RECEIPT)
      {
        forget (self);
        return;
      }
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
 * @model: every deadline of a filled book, seen from a day
 *
 * Returns: (transfer full): the sums of the receipts of funds of its book that are known by its day
 */
QuitusMonthReceipts *
quitus_month_receipts_new (QuitusDeadlineModel *model)
{
  QuitusMonthReceipts *self = g_object_new (QUITUS_TYPE_MONTH_RECEIPTS, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (quitus_deadline_model_get_book (model), "changed",
                           G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
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
