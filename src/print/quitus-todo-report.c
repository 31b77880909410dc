/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-todo-report.h"

#include "quitus-format.h"

typedef enum
{
  GROUP_LATE,
  GROUP_DUE,
  GROUP_THIS_MONTH,
  GROUP_LATER,
  GROUP_UNDETERMINED,
  GROUP_UNDATED,
  GROUP_NONE,
} Group;

#define N_GROUPS GROUP_NONE

static const char *const group_names[N_GROUPS] = {
  [GROUP_LATE] = N_ ("Late"),
  [GROUP_DUE] = N_ ("Due now"),
  [GROUP_THIS_MONTH] = N_ ("This month"),
  [GROUP_LATER] = N_ ("Later"),
  [GROUP_UNDETERMINED] = N_ ("Undetermined"),
  [GROUP_UNDATED] = N_ ("Without a term in the text"),
};

/* What one group adds up to. */
typedef struct
{
  guint n;
  QuitusMoney amount;
} Sum;

/* Helpers */

static Group
get_group (const QuitusDeadline *deadline, QuitusDay today)
{
  switch ((QuitusDeadlineStatus) deadline->status)
    {
    case QUITUS_STATUS_LATE:
      return GROUP_LATE;
    case QUITUS_STATUS_DUE:
      return GROUP_DUE;
    case QUITUS_STATUS_UPCOMING:
      return deadline->date <= quitus_day_last_of_month (today) ? GROUP_THIS_MONTH : GROUP_LATER;
    case QUITUS_STATUS_UNDETERMINED:
      return GROUP_UNDETERMINED;
    case QUITUS_STATUS_UNDATED:
      return GROUP_UNDATED;
    case QUITUS_STATUS_DONE:
    case QUITUS_STATUS_NOT_APPLICABLE:
    default:
      return GROUP_NONE;
    }
}

/* Only payments are money that is awaited; a refund or a limitation names the same money again. */
static void
add_up (const GArray *items, QuitusDay today, Sum sums[N_GROUPS])
{
  for (guint i = 0; i < items->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (items, QuitusAgendaItem, i).deadline;
      Group group = get_group (deadline, today);

      if (group == GROUP_NONE)
        continue;
      sums[group].n++;
      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->amount != QUITUS_MONEY_NONE)
        sums[group].amount += deadline->amount;
    }
}

static void
add_figure (QuitusSheet *sheet, const char *label, guint n, QuitusMoney amount)
{
  g_autofree char *number = quitus_format_number (sheet->language, n);
  g_autofree char *money = quitus_sheet_say_money (sheet, amount);
  /* Translators: an amount of payments. */
  g_autofree char *detail =
      g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s of payments")), money);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, label), number,
                            amount != 0 ? detail : NULL);
}

static void
add_figures (QuitusSheet *sheet, const Sum sums[N_GROUPS])
{
  add_figure (sheet, N_ ("Late"), sums[GROUP_LATE].n, sums[GROUP_LATE].amount);
  add_figure (sheet, N_ ("Due now"), sums[GROUP_DUE].n, sums[GROUP_DUE].amount);
  add_figure (sheet, N_ ("This month"), sums[GROUP_THIS_MONTH].n, sums[GROUP_THIS_MONTH].amount);
  add_figure (sheet, N_ ("Later"), sums[GROUP_LATER].n, sums[GROUP_LATER].amount);
  add_figure (sheet, N_ ("Without a day"), sums[GROUP_UNDETERMINED].n + sums[GROUP_UNDATED].n,
              sums[GROUP_UNDETERMINED].amount + sums[GROUP_UNDATED].amount);
}

static void
add_group (QuitusSheet *sheet, Group group, const Sum *sum)
{
  g_autofree char *number = quitus_format_number (sheet->language, sum->n);
  g_autofree char *text =
      g_strdup_printf ("%s (%s)", quitus_sheet_say (sheet, group_names[group]), number);

  quitus_report_add_row (sheet->report, QUITUS_ROW_GROUP);
  quitus_report_add_cell (sheet->report, text);
}

static void
add_table (QuitusSheet *sheet, const GArray *items, const Sum sums[N_GROUPS])
{
  quitus_agenda_add_table (sheet);
  for (Group group = 0; group < N_GROUPS; group++)
    {
      if (sums[group].n == 0)
        continue;
      add_group (sheet, group, &sums[group]);
      for (guint i = 0; i < items->len; i++)
        {
          const QuitusAgendaItem *item = &g_array_index (items, QuitusAgendaItem, i);

          if (get_group (&item->deadline, sheet->outlook.today) == group)
            quitus_agenda_add_item (sheet, item);
        }
    }
}

/* Public */

/**
 * quitus_todo_report_new:
 * @items: (array length=n_items): deadlines of one agreement or of many, in any order
 * @n_items: how many
 * @outlook: the outlook they were computed with
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * What is to be done, in landscape: the late ones first, then the others by day, those without a
 * day last.  What is done and what does not apply is left out.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_todo_report_new (const QuitusAgendaItem *items,
                        guint n_items,
                        const QuitusOutlook *outlook,
                        QuitusLanguage language,
                        QuitusDay printed_on)
{
  g_autoptr (GArray) sorted = quitus_agenda_sort (items, n_items);
  const char *title = quitus_language_text (language, N_ ("To do"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, NULL);
  g_autofree char *day = quitus_format_day (language, outlook->today, QUITUS_DAY_STYLE_LONG);
  QuitusSheet sheet = { .report = report, .outlook = *outlook, .language = language };
  Sum sums[N_GROUPS] = { 0 };
  guint n = 0;

  add_up (sorted, outlook->today, sums);
  for (Group group = 0; group < N_GROUPS; group++)
    n += sums[group].n;
  quitus_report_set_landscape (report, TRUE);
  quitus_agenda_set_banner (&sheet, sorted);
  quitus_report_add_title (report, NULL, title, day);
  if (n == 0)
    quitus_report_add_paragraph (report, quitus_sheet_say (&sheet, N_ ("There is nothing to do.")));
  else
    {
      add_figures (&sheet, sums);
      add_table (&sheet, sorted, sums);
    }
  return report;
}
