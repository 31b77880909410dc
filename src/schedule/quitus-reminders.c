/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of what a person is to be reminded on a day, and what of it was told before. */

#include "quitus-reminders.h"

/* Helpers */

static void
reminder_free (gpointer data)
{
  QuitusReminder *reminder = data;

  g_free (reminder->id);
  g_free (reminder);
}

static GHashTable *
index_by_id (GPtrArray *reminders)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < reminders->len; i++)
    {
      QuitusReminder *reminder = reminders->pdata[i];

      g_hash_table_replace (table, reminder->id, reminder);
    }
  return table;
}

/* Public */

/**
 * quitus_reminder_judge:
 * @deadline: a deadline
 * @lead: how many days before its day one wants to know of it
 * @today: the day from which it is seen, as it was when its status was computed
 *
 * What is done, has no day, or follows from a supposed signature is not told.  A deadline is told
 * ahead until the day to work with has come, also where the strict day is before it.
 *
 * Returns: what is to be told about the deadline
 */
QuitusReminderStage
quitus_reminder_judge (const QuitusDeadline *deadline, int lead, QuitusDay today)
{
  if (deadline->date == QUITUS_DAY_NONE || deadline->is_supposed)
    return QUITUS_REMINDER_NONE;
  switch ((QuitusDeadlineStatus) deadline->status)
    {
    case QUITUS_STATUS_LATE:
      return QUITUS_REMINDER_LATE;
    case QUITUS_STATUS_DUE:
    case QUITUS_STATUS_UPCOMING:
      if (today >= deadline->date)
        return QUITUS_REMINDER_TODAY;
      return deadline->date - today <= lead ? QUITUS_REMINDER_AHEAD : QUITUS_REMINDER_NONE;
    case QUITUS_STATUS_DONE:
    case QUITUS_STATUS_UNDETERMINED:
    case QUITUS_STATUS_UNDATED:
    case QUITUS_STATUS_NOT_APPLICABLE:
      break;
    }
  return QUITUS_REMINDER_NONE;
}

/**
 * quitus_reminders_find:
 * @deadlines: every deadline, seen from today
 * @leads: how long before their days
 *
 * What is put off is told of before and on its new day, like anything else of that day.
 *
 * Returns: (transfer full) (element-type QuitusReminder): of what a person is to be reminded today,
 *   by day
 */
GPtrArray *
quitus_reminders_find (QuitusDeadlineModel *deadlines, const QuitusReminderLeads *leads)
{
  QuitusDay today = quitus_deadline_model_get_outlook (deadlines)->today;
  GPtrArray *reminders = g_ptr_array_new_with_free_func (reminder_free);

  for (guint i = 0; i < quitus_deadline_model_size (deadlines); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (deadlines, i);
      QuitusReminderStage stage =
          quitus_reminder_judge (deadline, leads->days[deadline->kind], today);
      QuitusReminder *reminder;

      /* They are sorted by day, those without one last. */
      if (deadline->date == QUITUS_DAY_NONE)
        break;
      if (stage == QUITUS_REMINDER_NONE)
        continue;
      reminder = g_new (QuitusReminder, 1);
      *reminder = (QuitusReminder) { quitus_deadline_get_id (deadline), stage, deadline->date, i };
      g_ptr_array_add (reminders, reminder);
    }
  return reminders;
}

/**
 * quitus_told_reminders_new:
 *
 * Returns: (transfer full) (element-type utf8 QuitusToldReminder): nothing told yet, by the id of
 *   the deadline
 */
GHashTable *
quitus_told_reminders_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * quitus_told_reminders_add:
 * @told: what was told
 * @id: the id of a deadline
 * @reminder: what was told about it
 *
 * Keeps that it was told, in the place of what was told before.
 */
void
quitus_told_reminders_add (GHashTable *told, const char *id, const QuitusToldReminder *reminder)
{
  g_hash_table_replace (told, g_strdup (id), g_memdup2 (reminder, sizeof *reminder));
}

/**
 * quitus_told_reminders_forget:
 * @told: what was told
 * @reminders: (element-type QuitusReminder): what there is to remind of now
 *
 * Forgets what was told about deadlines that are done, put off, moved to another day or gone, so
 * that no more is kept than is open, and so that it is told again when it comes again.
 *
 * Returns: (transfer full) (element-type utf8): the ids of these deadlines
 */
GPtrArray *
quitus_told_reminders_forget (GHashTable *told, GPtrArray *reminders)
{
  g_autoptr (GHashTable) now = index_by_id (reminders);
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const QuitusToldReminder *before = value;
      const QuitusReminder *reminder = g_hash_table_lookup (now, id);

      if (reminder != NULL && reminder->date == before->date)
        continue;
      g_ptr_array_add (gone, g_strdup (id));
      g_hash_table_iter_remove (&iter);
    }
  return gone;
}

/**
 * quitus_told_reminders_find_new:
 * @told: what was told
 * @reminders: (element-type QuitusReminder): what there is to remind of now
 *
 * Returns: (transfer container) (element-type QuitusReminder): those of them that were not told
 *   yet, owned by @reminders
 */
GPtrArray *
quitus_told_reminders_find_new (GHashTable *told, GPtrArray *reminders)
{
  GPtrArray *fresh = g_ptr_array_new ();

  for (guint i = 0; i < reminders->len; i++)
    {
      QuitusReminder *reminder = reminders->pdata[i];
      const QuitusToldReminder *before = g_hash_table_lookup (told, reminder->id);

      if (before == NULL || before->date != reminder->date || before->stage < reminder->stage)
        g_ptr_array_add (fresh, reminder);
    }
  return fresh;
}
