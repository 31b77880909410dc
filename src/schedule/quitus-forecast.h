/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusTiming:
 * @QUITUS_TIMING_UNKNOWN: something it depends on has no day
 * @QUITUS_TIMING_SPENT: what it brings is ordered already
 * @QUITUS_TIMING_IN_TIME: there is time enough to order, deliver and pay
 * @QUITUS_TIMING_TIGHT: there is, but only if all goes fast
 * @QUITUS_TIMING_LATE: there is not
 * @QUITUS_TIMING_NEVER: it comes after the last day on which anything is ordered or paid
 *
 * Whether the money of a payment comes in time to be spent.
 */
typedef enum
{
  QUITUS_TIMING_UNKNOWN,
  QUITUS_TIMING_SPENT,
  QUITUS_TIMING_IN_TIME,
  QUITUS_TIMING_TIGHT,
  QUITUS_TIMING_LATE,
  QUITUS_TIMING_NEVER,
} QuitusTiming;

extern const QuitusChoices quitus_timings;

/**
 * QuitusForecastLine:
 * @instalment: (unowned): the payment
 * @amount: its amount in cents, %QUITUS_MONEY_NONE when unknown
 * @left: what of it is not ordered yet, in cents
 * @due: its due day
 * @pays_from: the first day on which the partner should be able to pay
 * @pays_to: the last such day
 * @opens_from: the first day on which its credits should be open
 * @opens_to: the last such day
 * @is_to_come: whether the money has not come yet
 * @is_open: whether they are, since @opens_from
 * @is_supposed: whether this follows from a supposed signature
 * @days_to_order_min: how many days are left then until the last orders
 * @days_to_order_max: the same at most
 * @days_to_pay_min: how many days are left then until the last payments
 * @days_to_pay_max: the same at most
 * @timing: whether that is enough
 *
 * When the money of one payment can be spent.  A payment that has come in part has a line for what
 * has come and one for the rest, and what has come has two when only a part of its credits is open.  Days are %QUITUS_DAY_NONE when unknown; counts of
 * days are never negative.
 */
typedef struct
{
  const QuitusInstalmentValue *instalment;
  QuitusMoney amount;
  QuitusMoney left;
  QuitusDay due;
  QuitusDay pays_from;
  QuitusDay pays_to;
  QuitusDay opens_from;
  QuitusDay opens_to;
  gboolean is_to_come;
  gboolean is_open;
  gboolean is_supposed;
  int days_to_order_min;
  int days_to_order_max;
  int days_to_pay_min;
  int days_to_pay_max;
  QuitusTiming timing;
} QuitusForecastLine;

/**
 * QuitusForecast:
 * @end: the last day of the agreement
 * @last_order: the last day on which anything is ordered before it
 * @last_payment: the last day on which anything is paid
 * @amendment_request: until when an amendment can be asked for, %QUITUS_DAY_NONE when the agreement
 *   does not say
 * @proposed_end: an end that would leave time enough, %QUITUS_DAY_NONE when none is needed
 * @timing: that of the line that comes last
 * @at_risk: what will probably not be spent before the end, in cents
 * @lines: (element-type QuitusForecastLine): the payments in money that were not cancelled
 *
 * What can be spent before the end (R7).
 */
typedef struct
{
  QuitusDay end;
  QuitusDay last_order;
  QuitusDay last_payment;
  QuitusDay amendment_request;
  QuitusDay proposed_end;
  QuitusTiming timing;
  QuitusMoney at_risk;
  GArray *lines;
} QuitusForecast;

QuitusForecast *quitus_forecast_new (QuitusDossier *dossier, const QuitusOutlook *outlook);
void quitus_forecast_free (QuitusForecast *self);
char *quitus_forecast_get_alert (const QuitusForecast *self,
                                 const QuitusOutlook *outlook,
                                 QuitusLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusForecast, quitus_forecast_free)

G_END_DECLS
