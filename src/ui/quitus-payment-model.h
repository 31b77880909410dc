/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-agreement-index.h"
#include "quitus-payment-states.h"

G_BEGIN_DECLS

/**
 * QuitusPayment:
 *
 * One payment in the list of all, made when a screen asks for it, with its state as it is then.
 */
#define QUITUS_TYPE_PAYMENT (quitus_payment_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPayment, quitus_payment, QUITUS, PAYMENT, GObject)

QuitusPayment *quitus_payment_new (QuitusSession *session, guint position);
QuitusDeadlineItem *quitus_payment_get_item (QuitusPayment *self);
const QuitusAgreementValue *quitus_payment_get_agreement (QuitusPayment *self);
const QuitusInstalmentState *quitus_payment_get_state (QuitusPayment *self);

/**
 * QuitusPaymentOrder:
 *
 * What payments are sorted by.
 */
typedef enum
{
  QUITUS_PAYMENT_ORDER_DATE,
  QUITUS_PAYMENT_ORDER_AGREEMENT,
  QUITUS_PAYMENT_ORDER_LABEL,
  QUITUS_PAYMENT_ORDER_FLOW,
  QUITUS_PAYMENT_ORDER_AMOUNT,
  QUITUS_PAYMENT_ORDER_CALLED,
  QUITUS_PAYMENT_ORDER_RECEIVED,
  QUITUS_PAYMENT_ORDER_STATE,
  QUITUS_PAYMENT_N_ORDERS,
} QuitusPaymentOrder;

#define QUITUS_PAYMENT_N_STATUSES (QUITUS_INSTALMENT_CANCELLED + 1)

/**
 * QuitusPaymentTotals:
 * @n_payments: how many payments are listed
 * @amount: what they add up to, in cents
 * @called: what of it was called
 * @received: what of it was received
 * @is_complete: whether all states are computed
 *
 * The sums of the payments that are listed.  What is cancelled counts for nothing.
 */
typedef struct
{
  guint n_payments;
  QuitusMoney amount;
  QuitusMoney called;
  QuitusMoney received;
  gboolean is_complete;
} QuitusPaymentTotals;

/**
 * QuitusPaymentModel:
 *
 * Every payment of every agreement as a list model of #QuitusPayment, filtered and sorted without
 * making an object for any that is not on screen.
 *
 * The signal `totals-changed` is emitted when the sums may have changed, `counts-changed` when the
 * number of payments in each state may have.
 */
#define QUITUS_TYPE_PAYMENT_MODEL (quitus_payment_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPaymentModel, quitus_payment_model, QUITUS, PAYMENT_MODEL, GObject)

QuitusPaymentModel *quitus_payment_model_new (QuitusSession *session);
void quitus_payment_model_set_search (QuitusPaymentModel *self, const char *text);
void quitus_payment_model_set_status (QuitusPaymentModel *self, int status);
void quitus_payment_model_sort (QuitusPaymentModel *self,
                                QuitusPaymentOrder order,
                                gboolean descending);
void quitus_payment_model_count (QuitusPaymentModel *self, guint counts[QUITUS_PAYMENT_N_STATUSES]);
void quitus_payment_model_sum (QuitusPaymentModel *self, QuitusPaymentTotals *totals);

G_END_DECLS
