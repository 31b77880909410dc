/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-words.h"

#include "quitus-days-left.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-place.h"

/* Helpers */

/* "Tue 8 Aug 2023 · in 5 days, 4 working · 125,000.00 €", then the reason. */
static char *
compose_body (QuitusDeadlineItem *item, QuitusReminderStage stage, QuitusDay today)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  const char *why = quitus_deadline_item_get_why (item);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *day = quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_LONG);
  const QuitusOutlook outlook = { today, QUITUS_DAY_NONE };
  g_autofree char *distance =
      quitus_days_left_format_deadline (deadline, quitus_deadline_item_get_dossier (item),
                                        &outlook);
  GString *body = g_string_new (NULL);

  g_string_append_printf (body, "%s · %s", day, distance);
  if (deadline->amount != QUITUS_MONEY_NONE)
    {
      g_autofree char *amount = quitus_format_money (language, deadline->amount);

      g_string_append_printf (body, " · %s", amount);
    }
  if (why != NULL)
    g_string_append_printf (body, "\n%s", why);
  return g_string_free (body, FALSE);
}

static void
append_count (GString *sentence, const char *format, guint count)
{
  g_autofree char *part = NULL;

  if (count == 0)
    return;
  if (sentence->len > 0)
    g_string_append (sentence, ", ");
  part = quitus_format_text (quitus_language_get_default (), format, count);
  g_string_append (sentence, part);
}

/* Public */

/**
 * quitus_reminder_notification_new:
 * @item: a deadline
 * @stage: what is told about it
 * @today: the day from which it is seen
 *
 * Returns: (transfer full): what the desktop shows; `app.show-deadline` leads to the deadline
 */
GNotification *
quitus_reminder_notification_new (QuitusDeadlineItem *item,
                                  QuitusReminderStage stage,
                                  QuitusDay today)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", quitus_deadline_item_get_label (item),
                                            quitus_deadline_item_get_partner (item));
  g_autofree char *body = compose_body (item, stage, today);
  g_autofree char *place = quitus_place_get_deadline (quitus_deadline_item_get_deadline (item));
  GNotification *notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  if (stage != QUITUS_REMINDER_AHEAD)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.show-deadline", "s", place);
  return notification;
}

/**
 * quitus_reminder_summary_new:
 * @reminders: (element-type QuitusReminder): several reminders
 *
 * Returns: (transfer full): one notification in the place of theirs; `app.show-todo` leads to the
 *   list of what is to be done
 */
GNotification *
quitus_reminder_summary_new (GPtrArray *reminders)
{
  guint counts[QUITUS_REMINDER_LATE + 1] = { 0 };
  g_autofree char *title =
      quitus_format_text (quitus_language_get_default (),
                          n_ ("%u deadline needs your attention",
                              "%u deadlines need your attention", reminders->len),
                          reminders->len);
  g_autoptr (GString) body = g_string_new (NULL);
  GNotification *notification = g_notification_new (title);

  for (guint i = 0; i < reminders->len; i++)
    counts[((QuitusReminder *) reminders->pdata[i])->stage]++;
  append_count (body, n_ ("%u deadline late", "%u deadlines late", counts[QUITUS_REMINDER_LATE]),
                counts[QUITUS_REMINDER_LATE]);
  append_count (body, n_ ("%u due now", "%u due now", counts[QUITUS_REMINDER_TODAY]),
                counts[QUITUS_REMINDER_TODAY]);
  append_count (body, n_ ("%u coming soon", "%u coming soon", counts[QUITUS_REMINDER_AHEAD]),
                counts[QUITUS_REMINDER_AHEAD]);
  g_notification_set_body (notification, body->str);
  if (counts[QUITUS_REMINDER_AHEAD] < reminders->len)
    g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action (notification, "app.show-todo");
  return notification;
}
