/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda.h"

/* Helpers */

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const QuitusAgendaItem *first = a, *second = b;
  QuitusDay day = first->deadline.date, other = second->deadline.date;

  if (day != other)
    return other == QUITUS_DAY_NONE || (day != QUITUS_DAY_NONE && day < other) ? -1 : 1;
  if (first->dossier != second->dossier)
    return g_strcmp0 (quitus_dossier_get_agreement (first->dossier)->reference,
                      quitus_dossier_get_agreement (second->dossier)->reference);
  return quitus_deadline_compare (&first->deadline, &second->deadline);
}

/* Public */

/**
 * quitus_agenda_sort:
 * @items: (array length=n_items): deadlines of several agreements, in any order
 * @n_items: how many
 *
 * Returns: (transfer full) (element-type QuitusAgendaItem): the same by day, those without day
 *   last, then by agreement
 */
GArray *
quitus_agenda_sort (const QuitusAgendaItem *items, guint n_items)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (QuitusAgendaItem), n_items);

  if (n_items > 0)
    g_array_append_vals (sorted, items, n_items);
  g_array_sort (sorted, compare_items);
  return sorted;
}

/**
 * quitus_agenda_get_calendar:
 * @dossier: an agreement
 *
 * Returns: the holidays that count for it: its own, else those of the register, else those of
 *   metropolitan France
 */
QuitusHolidayCalendar
quitus_agenda_get_calendar (QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  int calendar = quitus_dossier_get_agreement (dossier)->holiday_calendar;

  if (calendar == QUITUS_CHOICE_NONE && settings != NULL)
    calendar = settings->holiday_calendar;
  return calendar != QUITUS_CHOICE_NONE ? (QuitusHolidayCalendar) calendar
                                        : QUITUS_HOLIDAY_CALENDAR_METROPOLITAN;
}

/**
 * quitus_agenda_say_distance:
 * @sheet: a report, with its outlook and its language
 * @day: a known day
 *
 * Returns: (transfer full): how far the day is from today, in calendar days
 */
char *
quitus_agenda_say_distance (QuitusSheet *sheet, QuitusDay day)
{
  int distance = day - sheet->outlook.today;

  if (distance == 0)
    return g_strdup (quitus_sheet_say (sheet, N_ ("today")));
  if (distance > 0)
    return g_strdup_printf (quitus_language_plural (sheet->language, "in %d day", "in %d days",
                                                    (gulong) distance),
                            distance);
  return g_strdup_printf (quitus_language_plural (sheet->language, "%d day ago", "%d days ago",
                                                  (gulong) -distance),
                          -distance);
}

/**
 * quitus_agenda_set_banner:
 * @sheet: a report, with its outlook and its language
 * @items: (element-type QuitusAgendaItem): what it lists
 *
 * Marks every page as a simulation when one of the deadlines follows from a supposed signature.
 */
void
quitus_agenda_set_banner (QuitusSheet *sheet, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (g_array_index (items, QuitusAgendaItem, i).deadline.is_supposed)
      {
        quitus_sheet_set_simulation (sheet);
        return;
      }
}
