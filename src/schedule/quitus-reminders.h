/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

#define QUITUS_REMINDER_N_KINDS (QUITUS_DEADLINE_CONDITION + 1)

/**
 * QuitusReminderStage:
 * @QUITUS_REMINDER_NONE: there is nothing to remind of
 * @QUITUS_REMINDER_AHEAD: its day comes within the lead time of its kind
 * @QUITUS_REMINDER_TODAY: its day has come, and it is not late yet
 * @QUITUS_REMINDER_LATE: it should have been done
 *
 * What a person is told about a deadline, each once.
 */
typedef enum
{
  QUITUS_REMINDER_NONE,
  QUITUS_REMINDER_AHEAD,
  QUITUS_REMINDER_TODAY,
  QUITUS_REMINDER_LATE,
} QuitusReminderStage;

/**
 * QuitusReminderLeads:
 * @days: for each #QuitusDeadlineKind, how many calendar days before the day to work with; none for
 *   0
 *
 * How long before its day one wants to know of a deadline.
 */
typedef struct
{
  int days[QUITUS_REMINDER_N_KINDS];
} QuitusReminderLeads;

/**
 * QuitusReminder:
 * @id: the permanent id of the deadline
 * @stage: what is told about it
 * @date: its day to work with
 * @position: where it stands in the model, as long as that does not change
 *
 * That a deadline is to be thought of.
 */
typedef struct
{
  char *id;
  QuitusReminderStage stage;
  QuitusDay date;
  guint position;
} QuitusReminder;

/**
 * QuitusToldReminder:
 * @stage: what was told last
 * @date: the day that the deadline had then
 * @is_summed: whether it was told in a summary, with others
 *
 * What a person was told about a deadline.
 */
typedef struct
{
  QuitusReminderStage stage;
  QuitusDay date;
  gboolean is_summed;
} QuitusToldReminder;

QuitusReminderStage quitus_reminder_judge (const QuitusDeadline *deadline,
                                           int lead,
                                           QuitusDay today);
GPtrArray *quitus_reminders_find (QuitusDeadlineModel *deadlines, const QuitusReminderLeads *leads);
GHashTable *quitus_told_reminders_new (void);
void quitus_told_reminders_add (GHashTable *told,
                                const char *id,
                                const QuitusToldReminder *reminder);
GPtrArray *quitus_told_reminders_forget (GHashTable *told, GPtrArray *reminders);
GPtrArray *quitus_told_reminders_find_new (GHashTable *told, GPtrArray *reminders);

G_END_DECLS
