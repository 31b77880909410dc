/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agenda-report.h"

#include "quitus-format.h"

/* Helpers */

static void
add_day (QuitusSheet *sheet, QuitusDay day)
{
  g_autofree char *text = quitus_format_day (sheet->language, day, QUITUS_DAY_STYLE_LONG);

  quitus_report_add_row (sheet->report, QUITUS_ROW_GROUP);
  quitus_report_add_cell (sheet->report, text);
}

/* Public */

/**
 * quitus_agenda_report_new:
 * @items: (array length=n_items): deadlines of one agreement or of many, in any order
 * @n_items: how many
 * @month: any day of the month they are of
 * @outlook: the outlook they were computed with
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * A month as a list, in landscape: day after day what falls due and what was done.  What does not
 * apply is left out.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_agenda_report_new (const QuitusAgendaItem *items,
                          guint n_items,
                          QuitusDay month,
                          const QuitusOutlook *outlook,
                          QuitusLanguage language,
                          QuitusDay printed_on)
{
  g_autoptr (GArray) sorted = quitus_agenda_sort (items, n_items);
  const char *title = quitus_language_text (language, N_ ("Agenda"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, NULL);
  g_autofree char *name = quitus_format_day (language, month, QUITUS_DAY_STYLE_MONTH);
  QuitusSheet sheet = { .report = report, .outlook = *outlook, .language = language };
  QuitusDay day = QUITUS_DAY_NONE;
  gboolean is_empty = TRUE;

  quitus_report_set_landscape (report, TRUE);
  quitus_agenda_set_banner (&sheet, sorted);
  quitus_report_add_title (report, NULL, title, name);
  for (guint i = 0; i < sorted->len; i++)
    {
      const QuitusAgendaItem *item = &g_array_index (sorted, QuitusAgendaItem, i);

      if (item->deadline.status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      if (is_empty)
        quitus_agenda_add_table (&sheet);
      if (is_empty || item->deadline.date != day)
        add_day (&sheet, item->deadline.date);
      day = item->deadline.date;
      is_empty = FALSE;
      quitus_agenda_add_item (&sheet, item);
    }
  if (is_empty)
    quitus_report_add_paragraph (report, quitus_sheet_say (&sheet, N_ ("There is nothing to do.")));
  return report;
}
