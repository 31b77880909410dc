/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusInstalmentFacts:
 * @called: what was called, in cents; the whole when a call says no amount
 * @is_called: whether there is a call that was not cancelled
 * @called_on: the first such call
 * @received: what was received for it, in cents
 * @unallocated: what came with it and is for no payment, in cents
 * @received_on: the last receipt
 * @first_received_on: the first receipt
 * @requested_on: the first request to attach its money
 * @requested_ae: the AE asked for or opened for it, in cents
 * @requested_cp: the CP asked for or opened for it, in cents
 * @attached_ae: the AE opened for it, in cents
 * @attached_cp: the CP opened for it, in cents
 * @attached_on: the last order that opened some
 * @available_cp: the CP that have arrived where they are spent, in cents
 * @available_on: the last day on which some did
 * @n_open_conditions: how many conditions are not fulfilled
 * @fulfilled_on: when the last one that is was
 *
 * What happened to one payment.
 */
typedef struct
{
  QuitusMoney called;
  QuitusMoney received;
  QuitusMoney unallocated;
  QuitusMoney requested_ae;
  QuitusMoney requested_cp;
  QuitusMoney attached_ae;
  QuitusMoney attached_cp;
  QuitusMoney available_cp;
  gboolean is_called;
  guint n_open_conditions;
  QuitusDay called_on;
  QuitusDay received_on;
  QuitusDay first_received_on;
  QuitusDay requested_on;
  QuitusDay attached_on;
  QuitusDay available_on;
  QuitusDay fulfilled_on;
} QuitusInstalmentFacts;

void quitus_instalment_trace (const QuitusLaw *law,
                              const QuitusInstalmentValue *instalment,
                              const QuitusRuleContext *context,
                              QuitusTrace *trace);
void quitus_instalment_collect (QuitusDossier *dossier,
                                const QuitusInstalmentValue *instalment,
                                QuitusMoney amount,
                                QuitusInstalmentFacts *facts);
QuitusDay quitus_instalment_find_day (const QuitusLaw *law,
                                      const QuitusInstalmentValue *instalment,
                                      QuitusDay date);
QuitusDay quitus_instalment_get_limit (const QuitusLaw *law,
                                       QuitusDay date,
                                       const QuitusInstalmentFacts *facts);
gboolean quitus_instalment_is_dropped (const QuitusLaw *law,
                                       const QuitusInstalmentValue *instalment,
                                       QuitusMoney amount,
                                       QuitusDay date,
                                       const QuitusInstalmentFacts *facts);

static inline gboolean
quitus_instalment_is_cash (const QuitusInstalmentValue *instalment)
{
  return instalment->amount_rule != QUITUS_AMOUNT_IN_KIND;
}

static inline gboolean
quitus_instalment_is_received (QuitusMoney amount, const QuitusInstalmentFacts *facts)
{
  return amount != QUITUS_MONEY_NONE && facts->received > 0 && facts->received >= amount;
}

G_END_DECLS
