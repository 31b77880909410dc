/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-state.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusPaymentBrief:
 * @status: a #QuitusInstalmentStatus
 * @flow: a #QuitusFlow
 * @amount: what is due, in cents, %QUITUS_MONEY_NONE when not known
 * @called: what was called, in cents
 * @received: what was received, in cents
 *
 * What sums, filters and sorting need of one payment.
 */
typedef struct
{
  guint8 status;
  guint8 flow;
  QuitusMoney amount;
  QuitusMoney called;
  QuitusMoney received;
} QuitusPaymentBrief;

/**
 * QuitusPaymentStates:
 *
 * The state of every payment of a book, computed agreement by agreement while nothing else is to be
 * done, so that a hundred thousand never hold anybody up.  After a change only the agreements that
 * it touches are computed again.
 *
 * The signal `changed` is emitted when all are computed, again after each change.
 */
#define QUITUS_TYPE_PAYMENT_STATES (quitus_payment_states_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPaymentStates, quitus_payment_states, QUITUS, PAYMENT_STATES, GObject)

QuitusPaymentStates *quitus_payment_states_new (QuitusSession *session);
gboolean quitus_payment_states_are_complete (QuitusPaymentStates *self);
const QuitusPaymentBrief *quitus_payment_states_peek (QuitusPaymentStates *self,
                                                      QuitusRecord *instalment);

G_END_DECLS
