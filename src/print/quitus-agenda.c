/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda.h"

#include "quitus-distance.h"
#include "quitus-format.h"
#include "quitus-law.h"
#include "quitus-working-days.h"

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

static void
add_day (QuitusSheet *sheet, const QuitusAgendaItem *item)
{
  const QuitusDeadline *deadline = &item->deadline;
  g_autofree char *day = quitus_sheet_say_day (sheet, deadline->date);
  g_autofree char *distance = NULL;
  g_autofree char *working = NULL;
  int n_working;

  if (day == NULL)
    {
      g_autofree char *rule = quitus_deadline_get_rule (deadline, item->dossier, sheet->language);

      quitus_report_add_cell (sheet->report, deadline->status == QUITUS_STATUS_UNDATED
                                                 ? quitus_sheet_say (sheet, N_ ("no term"))
                                                 : quitus_sheet_say (sheet, N_ ("undetermined")));
      quitus_report_add_detail (sheet->report, rule);
      return;
    }
  distance = quitus_agenda_say_distance (sheet, item);
  n_working = quitus_working_days_count (quitus_law_find_calendar (item->dossier),
                                         sheet->outlook.today, deadline->date, FALSE);
  if (n_working > 0)
    /* Translators: "in 12 days", then how many of them are working days. */
    working = g_strdup_printf (quitus_language_plural (sheet->language, "%s, %d working day",
                                                       "%s, %d working days", (gulong) n_working),
                               distance, n_working);
  quitus_report_add_cell (sheet->report, day);
  quitus_report_add_detail (sheet->report, working != NULL ? working : distance);
  if (deadline->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
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
 * quitus_agenda_say_distance:
 * @sheet: a report, with its outlook and its language
 * @item: a deadline with a day
 *
 * Returns: (transfer full): how late it is, else how far its day is from today, in calendar days
 */
char *
quitus_agenda_say_distance (QuitusSheet *sheet, const QuitusAgendaItem *item)
{
  char *late = quitus_deadline_say_days_late (&item->deadline, item->dossier, &sheet->outlook,
                                              sheet->language);

  return late != NULL
             ? late
             : quitus_distance_say (sheet->outlook.today, item->deadline.date, sheet->language);
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

/**
 * quitus_agenda_add_table:
 * @sheet: a report, with its outlook and its language
 *
 * Adds a table of deadlines, each with its reason.
 */
void
quitus_agenda_add_table (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Day")),                           0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Deadline, and why on that day")), 1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Agreement")),                     0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Who")),                           0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Amount")),                        0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("State")),                         0, FALSE },
  };

  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
}

/**
 * quitus_agenda_add_item:
 * @sheet: a report, with its outlook and its language
 * @item: a deadline
 *
 * Adds a row to the table of quitus_agenda_add_table().
 */
void
quitus_agenda_add_item (QuitusSheet *sheet, const QuitusAgendaItem *item)
{
  const QuitusDeadline *deadline = &item->deadline;
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (item->dossier);
  g_autofree char *label = quitus_deadline_get_label (deadline, item->dossier, sheet->language);
  g_autofree char *why =
      quitus_deadline_get_why (deadline, item->dossier, &sheet->outlook, sheet->language);
  g_autofree char *parties = quitus_deadline_get_parties (deadline, item->dossier);
  g_autofree char *amount = quitus_format_money (sheet->language, deadline->amount);
  g_autofree char *state = quitus_deadline_get_state (deadline, sheet->language);

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  add_day (sheet, item);
  quitus_report_add_cell (sheet->report, label);
  quitus_report_add_detail (sheet->report, why);
  quitus_report_add_cell (sheet->report, agreement->reference);
  quitus_report_add_cell (sheet->report, parties);
  quitus_report_add_cell (sheet->report, amount);
  quitus_report_add_cell (sheet->report, state);
  quitus_report_set_mark (sheet->report, quitus_mark_of_deadline (deadline->status));
}
