/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-date-engine.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusMoment:
 * @day: the day on which something happened or will, %QUITUS_DAY_NONE when it is not known
 * @is_supposed: whether it follows from a supposed signature
 *
 * When something happens.
 */
typedef struct
{
  QuitusDay day;
  gboolean is_supposed;
} QuitusMoment;

#define QUITUS_MOMENT_NONE ((QuitusMoment) { QUITUS_DAY_NONE, FALSE })

/**
 * QuitusLaw:
 * @dossier: (unowned): the facts
 * @agreement: (unowned): the agreement of the dossier
 * @outlook: from where the future is seen
 * @calendar: the holidays that count where a rule does not say
 * @settlement_delay: how many days after its due day a payment is late
 * @n_parties: how many sign the first agreement
 * @n_signatures: how many have really signed
 * @signature: R1: the last signature, none while one is missing
 * @effective: when the agreement takes effect
 * @end: its last day
 * @ends_at_latest: whether @end is the latest possible one, for want of the event it waits for
 * @last_day: the last day on which it binds: @end, or an earlier termination; none when unknown
 * @horizon: how far what repeats is followed
 *
 * What an agreement says about itself as a whole, on which all its other rules stand.  Lives on the
 * stack of one computation.
 */
typedef struct
{
  QuitusDossier *dossier;
  const QuitusAgreementValue *agreement;
  QuitusOutlook outlook;
  QuitusHolidayCalendar calendar;
  int settlement_delay;
  guint n_parties;
  guint n_signatures;
  QuitusMoment signature;
  QuitusMoment effective;
  QuitusMoment end;
  gboolean ends_at_latest;
  QuitusDay last_day;
  QuitusDay horizon;
} QuitusLaw;

/**
 * QuitusOrigin:
 * @QUITUS_ORIGIN_ANCHOR: the anchor of the rule
 * @QUITUS_ORIGIN_JOINED: the day on which the startup joined the agreement
 * @QUITUS_ORIGIN_HELD: the last committee held
 * @QUITUS_ORIGIN_PROVISIONAL: the last committee held, which gave a provisional budget only
 * @QUITUS_ORIGIN_LATEST_END: no rule: the latest end stands for the event that has not come
 * @QUITUS_ORIGIN_ACQUIRED: the right to a refund
 * @QUITUS_ORIGIN_CLAIMED: its last written claim
 * @QUITUS_ORIGIN_DUE: the due day of the payment whose money is awaited
 * @QUITUS_ORIGIN_RECEIVED: the receipt of that money
 *
 * From what a deadline was really counted.
 */
typedef enum
{
  QUITUS_ORIGIN_ANCHOR,
  QUITUS_ORIGIN_JOINED,
  QUITUS_ORIGIN_HELD,
  QUITUS_ORIGIN_PROVISIONAL,
  QUITUS_ORIGIN_LATEST_END,
  QUITUS_ORIGIN_ACQUIRED,
  QUITUS_ORIGIN_CLAIMED,
  QUITUS_ORIGIN_DUE,
  QUITUS_ORIGIN_RECEIVED,
} QuitusOrigin;

/**
 * QuitusTrace:
 * @rule: the rule as it was applied, none when the text gives no term
 * @origin: from what it was really counted
 * @by_decree: whether the rule is that of decree 2007-44, for want of one in the agreement
 * @is_supposed: whether the result follows from a supposed signature
 * @shift: what became of a day that is not a working day
 * @calendar: the holidays that counted
 * @occurrence: which one of a repeated rule, from 0
 * @origin_day: the day it was counted from, %QUITUS_DAY_NONE when it has not happened
 * @earliest: the first day of a forecast
 * @strict_date: the strict day
 * @date: the day to work with
 *
 * How a day was found.  Days and sentences both come from it, so that they cannot disagree.
 */
typedef struct
{
  QuitusDateRule rule;
  guint8 origin;
  guint8 by_decree;
  guint8 is_supposed;
  guint8 shift;
  guint8 calendar;
  gint32 occurrence;
  QuitusDay origin_day;
  QuitusDay earliest;
  QuitusDay strict_date;
  QuitusDay date;
} QuitusTrace;

/**
 * QuitusRuleContext:
 * @instalment: (nullable): the payment whose rule it is, for its call
 * @notice: (nullable): the formal notice whose rule it is, for its letter
 * @startup: the startup concerned, or none
 * @accompanied: the deadline that the rule accompanies
 * @depth: how many rules led to this one
 *
 * Whose rule is being followed.
 */
typedef struct
{
  const QuitusInstalmentValue *instalment;
  const QuitusNoticeValue *notice;
  QuitusId startup;
  QuitusMoment accompanied;
  int depth;
} QuitusRuleContext;

QuitusHolidayCalendar quitus_law_find_calendar (QuitusDossier *dossier);
void quitus_law_init (QuitusLaw *law, QuitusDossier *dossier, const QuitusOutlook *outlook);
QuitusMoment quitus_law_find_anchor (const QuitusLaw *law,
                                     const QuitusDateRule *rule,
                                     const QuitusRuleContext *context,
                                     int occurrence);
void quitus_law_trace (const QuitusLaw *law,
                       const QuitusDateRule *rule,
                       const QuitusRuleContext *context,
                       QuitusDeadlineKind kind,
                       int occurrence,
                       QuitusTrace *trace);
void quitus_law_trace_from (const QuitusLaw *law,
                            const QuitusDateRule *rule,
                            QuitusMoment moment,
                            QuitusOrigin origin,
                            QuitusDeadlineKind kind,
                            QuitusTrace *trace);
gboolean quitus_law_has_occurrence (const QuitusLaw *law, const QuitusTrace *trace, int occurrence);
gboolean quitus_law_is_closed (const QuitusLaw *law);

G_END_DECLS
