/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-state.h"

G_BEGIN_DECLS

/**
 * QuitusPaymentEvent:
 * @title: what happened, or would: "Called"
 * @detail: (nullable): its number, its amount
 * @day: when, %QUITUS_DAY_NONE while it has not happened
 * @record: the record to open to correct it, none when there is not any
 * @is_void: whether it was taken back
 *
 * One step of a payment.
 */
typedef struct
{
  char *title;
  char *detail;
  QuitusDay day;
  QuitusId record;
  gboolean is_void;
} QuitusPaymentEvent;

GArray *quitus_payment_events_list (QuitusDossier *dossier,
                                    const QuitusInstalmentValue *instalment,
                                    const QuitusInstalmentState *state);

G_END_DECLS
