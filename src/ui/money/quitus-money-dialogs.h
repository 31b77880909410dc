/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs in which money that is spent or given back is recorded. */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

AdwDialog *quitus_order_dialog_new (QuitusSession *session, QuitusId agreement);
AdwDialog *quitus_delivery_dialog_new (QuitusSession *session, QuitusId order);
AdwDialog *quitus_disbursement_dialog_new (QuitusSession *session, QuitusId order);
AdwDialog *quitus_refund_dialog_new (QuitusSession *session,
                                     QuitusId agreement,
                                     QuitusId payee,
                                     QuitusRefundReading reading);
AdwDialog *quitus_refund_payment_dialog_new (QuitusSession *session, QuitusId refund);
AdwDialog *quitus_money_dialog_new (QuitusSession *session, QuitusId record);

G_END_DECLS
