/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"
#include "quitus-day.h"
#include "quitus-id.h"

G_BEGIN_DECLS

/**
 * QuitusAnchor:
 * @QUITUS_ANCHOR_NONE: there is no rule: the text gives no term
 * @QUITUS_ANCHOR_SIGNATURE: the day of the last signature of the parties
 * @QUITUS_ANCHOR_PARTY_SIGNATURE: the signature of one party, named by its id
 * @QUITUS_ANCHOR_EFFECTIVE: the day on which the agreement takes effect
 * @QUITUS_ANCHOR_NOTIFICATION: the day on which the agreement was notified
 * @QUITUS_ANCHOR_VISA: a visa, named by its id, else the last one
 * @QUITUS_ANCHOR_DAY: a fixed day
 * @QUITUS_ANCHOR_END: the last day of the agreement
 * @QUITUS_ANCHOR_COMMITTEE: the last committee held, of a series named by its id or of any
 * @QUITUS_ANCHOR_LETTER_SENT: the sending of the formal notice
 * @QUITUS_ANCHOR_LETTER_RECEIVED: its reception
 * @QUITUS_ANCHOR_DELIVERABLE: the acceptance of a deliverable, named by its id
 * @QUITUS_ANCHOR_CALL: the call of the instalment itself
 * @QUITUS_ANCHOR_DEADLINE: the deadline of another record, named by its id, or the one that the
 *   rule accompanies
 * @QUITUS_ANCHOR_BUDGET_YEAR: 31 December of each budget year that the agreement covers
 * @QUITUS_ANCHOR_FINAL_BUDGET_YEAR: 31 December of the year in which it ends
 * @QUITUS_ANCHOR_AMENDMENT: the day on which an amendment, named by its id, takes effect
 *
 * What happens on the day from which a rule counts.
 */
typedef enum
{
  QUITUS_ANCHOR_NONE,
  QUITUS_ANCHOR_SIGNATURE,
  QUITUS_ANCHOR_PARTY_SIGNATURE,
  QUITUS_ANCHOR_EFFECTIVE,
  QUITUS_ANCHOR_NOTIFICATION,
  QUITUS_ANCHOR_VISA,
  QUITUS_ANCHOR_DAY,
  QUITUS_ANCHOR_END,
  QUITUS_ANCHOR_COMMITTEE,
  QUITUS_ANCHOR_LETTER_SENT,
  QUITUS_ANCHOR_LETTER_RECEIVED,
  QUITUS_ANCHOR_DELIVERABLE,
  QUITUS_ANCHOR_CALL,
  QUITUS_ANCHOR_DEADLINE,
  QUITUS_ANCHOR_BUDGET_YEAR,
  QUITUS_ANCHOR_FINAL_BUDGET_YEAR,
  QUITUS_ANCHOR_AMENDMENT,
} QuitusAnchor;

/**
 * QuitusUnit:
 * @QUITUS_UNIT_DAYS: calendar days
 * @QUITUS_UNIT_WORKING_DAYS: Monday to Friday without holidays (jours ouvrés)
 * @QUITUS_UNIT_SIX_DAY_WEEK: Monday to Saturday without holidays (jours ouvrables)
 * @QUITUS_UNIT_WEEKS: weeks of seven days
 * @QUITUS_UNIT_MONTHS: months
 * @QUITUS_UNIT_YEARS: years
 *
 * The unit of an offset.
 */
typedef enum
{
  QUITUS_UNIT_DAYS,
  QUITUS_UNIT_WORKING_DAYS,
  QUITUS_UNIT_SIX_DAY_WEEK,
  QUITUS_UNIT_WEEKS,
  QUITUS_UNIT_MONTHS,
  QUITUS_UNIT_YEARS,
} QuitusUnit;

/**
 * QuitusShift:
 * @QUITUS_SHIFT_DEFAULT: what is usual for the kind of deadline
 * @QUITUS_SHIFT_KEPT: the strict day stays
 * @QUITUS_SHIFT_NEXT: the next working day
 * @QUITUS_SHIFT_PREVIOUS: the working day before
 *
 * What becomes of a day that is not a working day.
 */
typedef enum
{
  QUITUS_SHIFT_DEFAULT,
  QUITUS_SHIFT_KEPT,
  QUITUS_SHIFT_NEXT,
  QUITUS_SHIFT_PREVIOUS,
} QuitusShift;

/**
 * QuitusDateRule:
 * @anchor: from what the rule counts
 * @shift: what becomes of a day that is not a working day
 * @unit: the unit of @count
 * @every_unit: the unit of @every
 * @calendar: a holiday calendar, or %QUITUS_CHOICE_NONE for that of the agreement
 * @clear: whether the delay is clear (franc): one day more, after month arithmetic
 * @count: how many units after the anchor, or before it when negative
 * @every: how many units between two occurrences, 0 when there is only one
 * @day: the day of %QUITUS_ANCHOR_DAY
 * @record: the record of an anchor that names one
 *
 * When something is due: a rule on an anchor.  Its text, the same in files, on disk and in the
 * journal, is for example
 *
 *     signature +6 months
 *     end -4 weeks clear shift previous
 *     day:2024-01-31 every 1 years calendar alsace-moselle
 */
typedef struct
{
  guint8 anchor;
  guint8 shift;
  guint8 unit;
  guint8 every_unit;
  gint8 calendar;
  gboolean clear;
  gint32 count;
  gint32 every;
  QuitusDay day;
  QuitusId record;
} QuitusDateRule;

#define QUITUS_DATE_RULE_NONE                                                                      \
  ((QuitusDateRule) { .calendar = QUITUS_CHOICE_NONE, .day = QUITUS_DAY_NONE })

/* The greatest count of units: a thousand months are enough for any agreement. */
#define QUITUS_DATE_RULE_MAX 1000

extern const QuitusChoices quitus_anchors;
extern const QuitusChoices quitus_units;
extern const QuitusChoices quitus_shifts;

gboolean quitus_date_rule_is_none (const QuitusDateRule *rule);
gboolean quitus_date_rule_equal (const QuitusDateRule *a, const QuitusDateRule *b);
char *quitus_date_rule_to_text (const QuitusDateRule *rule);
gboolean quitus_date_rule_parse (const char *text, QuitusDateRule *rule, GError **error);

G_END_DECLS
