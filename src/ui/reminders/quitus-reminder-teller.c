/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-teller.h"

#include "quitus-reminder-words.h"

/* More at once are told in one. */
#define MOST_AT_ONCE 5

/* Helpers */

static gboolean
has_summed (GHashTable *told)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((QuitusToldReminder *) value)->is_summed)
      return TRUE;
  return FALSE;
}

static void
send_each (GApplication *application, QuitusDeadlineModel *deadlines, GPtrArray *reminders)
{
  QuitusDay today = quitus_deadline_model_get_outlook (deadlines)->today;

  for (guint i = 0; i < reminders->len; i++)
    {
      const QuitusReminder *reminder = reminders->pdata[i];
      g_autoptr (QuitusDeadlineItem) item =
          g_list_model_get_item (G_LIST_MODEL (deadlines), reminder->position);
      g_autoptr (GNotification) notification =
          quitus_reminder_notification_new (item, reminder->stage, today);

      g_application_send_notification (application, reminder->id, notification);
    }
}

/* What is told with many others was perhaps told alone before. */
static void
send_summary (GApplication *application, GPtrArray *reminders)
{
  g_autoptr (GNotification) notification = quitus_reminder_summary_new (reminders);

  for (guint i = 0; i < reminders->len; i++)
    g_application_withdraw_notification (application, ((QuitusReminder *) reminders->pdata[i])->id);
  g_application_send_notification (application, QUITUS_REMINDER_SUMMARY_ID, notification);
}

/* Public */

/**
 * quitus_reminder_tell_new:
 * @application: through which is told
 * @told: (element-type utf8 QuitusToldReminder): what was told, by the ids of the deadlines
 * @deadlines: every deadline, in which the positions of @reminders are
 * @reminders: (element-type QuitusReminder): what there is to remind of now
 *
 * Tells what was not told yet, each on its own or, when there is much of it, all in one.
 */
void
quitus_reminder_tell_new (GApplication *application,
                          GHashTable *told,
                          QuitusDeadlineModel *deadlines,
                          GPtrArray *reminders)
{
  g_autoptr (GPtrArray) fresh = quitus_told_reminders_find_new (told, reminders);
  gboolean had_summed = has_summed (told);
  gboolean is_summed = fresh->len > MOST_AT_ONCE;

  if (is_summed)
    send_summary (application, fresh);
  else
    send_each (application, deadlines, fresh);
  for (guint i = 0; i < fresh->len; i++)
    {
      const QuitusReminder *reminder = fresh->pdata[i];
      QuitusToldReminder now = { reminder->stage, reminder->date, is_summed };

      quitus_told_reminders_add (told, reminder->id, &now);
    }
  /* Each of them was told alone in the meantime. */
  if (had_summed && !has_summed (told))
    g_application_withdraw_notification (application, QUITUS_REMINDER_SUMMARY_ID);
}

/**
 * quitus_reminder_withdraw_gone:
 * @application: through which it was told
 * @told: (element-type utf8 QuitusToldReminder): what was told
 * @reminders: (element-type QuitusReminder): what there is to remind of now
 *
 * Takes back what is no longer so, and forgets that it was told.  What stands for many goes with the
 * last of them.
 *
 * Returns: whether there was any
 */
gboolean
quitus_reminder_withdraw_gone (GApplication *application, GHashTable *told, GPtrArray *reminders)
{
  gboolean had_summed = has_summed (told);
  g_autoptr (GPtrArray) gone = quitus_told_reminders_forget (told, reminders);

  for (guint i = 0; i < gone->len; i++)
    g_application_withdraw_notification (application, gone->pdata[i]);
  if (had_summed && !has_summed (told))
    g_application_withdraw_notification (application, QUITUS_REMINDER_SUMMARY_ID);
  return gone->len > 0;
}

/**
 * quitus_reminder_withdraw_all:
 * @application: through which it was told
 * @told: (element-type utf8 QuitusToldReminder): what was told
 *
 * Takes everything back, and forgets it.
 */
void
quitus_reminder_withdraw_all (GApplication *application, GHashTable *told)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  quitus_reminder_withdraw_gone (application, told, nothing);
}
