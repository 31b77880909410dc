/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"
#include "quitus-language.h"

G_BEGIN_DECLS

/**
 * QuitusOutlook:
 * @today: the day from which states are seen; the clock is never read here
 * @supposed_signature: a day on which the missing signatures are supposed, or %QUITUS_DAY_NONE
 *
 * From where the future is seen.
 */
typedef struct
{
  QuitusDay today;
  QuitusDay supposed_signature;
} QuitusOutlook;

typedef enum
{
  QUITUS_DEADLINE_PAYMENT,
  QUITUS_DEADLINE_COMMITTEE,
  QUITUS_DEADLINE_COMMITTEE_DOCUMENTS,
  QUITUS_DEADLINE_END,
  QUITUS_DEADLINE_AMENDMENT_REQUEST,
  QUITUS_DEADLINE_REPORT,
  QUITUS_DEADLINE_OBLIGATION,
  QUITUS_DEADLINE_TRANSMISSION,
  QUITUS_DEADLINE_PUBLICATION,
  QUITUS_DEADLINE_NOTICE,
  QUITUS_DEADLINE_REFUND,
  QUITUS_DEADLINE_LIMITATION,
  QUITUS_DEADLINE_AVAILABILITY,
  QUITUS_DEADLINE_DELIVERABLE,
  QUITUS_DEADLINE_CONDITION,
} QuitusDeadlineKind;

/**
 * QuitusDeadlineStatus:
 * @QUITUS_STATUS_DONE: it was done, or the event came
 * @QUITUS_STATUS_LATE: it should have been done
 * @QUITUS_STATUS_DUE: it is to be done now
 * @QUITUS_STATUS_UPCOMING: its day is still to come
 * @QUITUS_STATUS_UNDETERMINED: what it counts from has not happened
 * @QUITUS_STATUS_UNDATED: the text gives no term
 * @QUITUS_STATUS_NOT_APPLICABLE: it does not concern the agreement, or no longer
 */
typedef enum
{
  QUITUS_STATUS_DONE,
  QUITUS_STATUS_LATE,
  QUITUS_STATUS_DUE,
  QUITUS_STATUS_UPCOMING,
  QUITUS_STATUS_UNDETERMINED,
  QUITUS_STATUS_UNDATED,
  QUITUS_STATUS_NOT_APPLICABLE,
} QuitusDeadlineStatus;

extern const QuitusChoices quitus_deadline_kinds;
extern const QuitusChoices quitus_deadline_statuses;

/**
 * QuitusDeadline:
 * @agreement: the agreement
 * @owner: the record whose rule it is: an instalment, a series, an obligation, the agreement…
 * @startup: the startup it concerns, none when it concerns the whole agreement
 * @kind: a #QuitusDeadlineKind; with @owner, @startup and @occurrence it is the identity
 * @status: a #QuitusDeadlineStatus
 * @is_supposed: whether it follows from a supposed signature
 * @is_postponed: whether @date is not that of its rule but the day to which it was put off
 * @is_planned: whether @date is the day for which a committee is planned, in time by its rule
 * @occurrence: which one of a repeated rule, from 0
 * @date: the day to work with, %QUITUS_DAY_NONE when undetermined or undated
 * @strict_date: the strict legal day, likewise; nothing puts it off
 * @amount: what is due in cents, %QUITUS_MONEY_NONE when there is none or it is not known
 *
 * A day on which something falls due, computed from a rule; never stored.
 */
typedef struct
{
  QuitusId agreement;
  QuitusId owner;
  QuitusId startup;
  guint8 kind;
  guint8 status;
  guint8 is_supposed : 1;
  guint8 is_postponed : 1;
  guint8 is_planned : 1;
  gint32 occurrence;
  QuitusDay date;
  QuitusDay strict_date;
  QuitusMoney amount;
} QuitusDeadline;

void quitus_deadlines_compute (QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               GArray *deadlines);
gboolean quitus_deadline_has_moved (const QuitusDeadline *deadline);
gboolean quitus_deadline_is_same (const QuitusDeadline *a, const QuitusDeadline *b);
int quitus_deadline_compare (const QuitusDeadline *a, const QuitusDeadline *b);
char *quitus_deadline_get_id (const QuitusDeadline *deadline);
int quitus_deadline_count_days_late (const QuitusDeadline *deadline,
                                     QuitusDossier *dossier,
                                     const QuitusOutlook *outlook);
char *quitus_deadline_say_days_late (const QuitusDeadline *deadline,
                                     QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language);
gboolean quitus_deadline_label_tells_kind (const char *label,
                                           QuitusDeadlineKind kind,
                                           QuitusLanguage language);
char *quitus_deadline_get_name (const QuitusDeadline *deadline,
                                QuitusDossier *dossier,
                                QuitusLanguage language);
char *quitus_deadline_get_label (const QuitusDeadline *deadline,
                                 QuitusDossier *dossier,
                                 QuitusLanguage language);
const char *quitus_deadline_get_article (const QuitusDeadline *deadline, QuitusDossier *dossier);
char *quitus_deadline_get_why (const QuitusDeadline *deadline,
                               QuitusDossier *dossier,
                               const QuitusOutlook *outlook,
                               QuitusLanguage language);
QuitusDay quitus_deadline_get_original_day (const QuitusDeadline *deadline,
                                            QuitusDossier *dossier,
                                            const QuitusOutlook *outlook);
char *quitus_deadline_get_state (const QuitusDeadline *deadline, QuitusLanguage language);
char *quitus_deadline_get_rule (const QuitusDeadline *deadline,
                                QuitusDossier *dossier,
                                QuitusLanguage language);
char *quitus_deadline_get_parties (const QuitusDeadline *deadline, QuitusDossier *dossier);

G_END_DECLS
