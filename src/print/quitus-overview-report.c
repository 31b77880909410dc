/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview-report.h"

#include "quitus-format.h"
#include "quitus-overview-words.h"

/* An overview is some pages; whoever wants all prints what is to be done. */
#define MOST_LINES 200

/* Helpers */

/* Says how much of a list is left out. */
static void
add_others (QuitusSheet *sheet, guint n)
{
  guint others = n > MOST_LINES ? n - MOST_LINES : 0;
  g_autofree char *number = quitus_format_number (sheet->language, others);
  g_autofree char *text =
      g_strdup_printf (quitus_language_plural (sheet->language, "%s other line is not printed.",
                                               "%s other lines are not printed.", others),
                       number);

  if (others > 0)
    quitus_report_add_note (sheet->report, text);
}

static void
add_amount (QuitusSheet *sheet, QuitusMoney amount)
{
  g_autofree char *text = quitus_format_amount (sheet->language, amount);

  quitus_report_add_cell (sheet->report, text);
}

/* How many agreements, and by what they were chosen. */
static void
add_choice (QuitusSheet *sheet, const QuitusOverviewPrint *print)
{
  guint n = quitus_overview_count_agreements (print->overview, print->side);
  guint n_unknown = quitus_overview_count_unknown (print->overview, print->side);
  g_autofree char *number = quitus_format_number (sheet->language, n);
  g_autofree char *unknown = quitus_format_number (sheet->language, n_unknown);

  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Agreements")), number);
  if (n_unknown > 0)
    quitus_report_add_fact (sheet->report,
                            quitus_sheet_say (sheet, N_ ("Payments without a known amount")),
                            unknown);
  for (guint i = 0; i < print->filters->len; i++)
    quitus_report_add_fact (sheet->report,
                            i == 0 ? quitus_sheet_say (sheet, N_ ("Only some agreements")) : "",
                            print->filters->pdata[i]);
}

static void
add_figures (QuitusSheet *sheet, const QuitusOverviewPrint *print)
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    {
      QuitusMeasure measure = (QuitusMeasure) i;
      g_autofree char *amount = NULL;
      g_autofree char *supposed = NULL;
      g_autofree char *detail = NULL;
      QuitusMoney part = quitus_overview_get_supposed (print->overview, print->side, measure);

      if (!quitus_overview_has_measure (print->side, measure))
        continue;
      amount = quitus_sheet_say_money (sheet, quitus_overview_get_sum (print->overview, print->side,
                                                                       measure));
      supposed = quitus_sheet_say_money (sheet, part);
      /* Translators: an amount, the days of which follow from a supposed signature */
      detail = g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s on supposed days")), supposed);
      quitus_report_add_figure (sheet->report,
                                quitus_overview_words_get_measure (measure, sheet->language),
                                amount, part != 0 ? detail : NULL);
    }
}

static void
add_group_row (QuitusSheet *sheet,
               const QuitusOverviewPrint *print,
               QuitusRowType type,
               const char *name,
               const QuitusMoney sums[QUITUS_N_MEASURES])
{
  quitus_report_add_row (sheet->report, type);
  quitus_report_add_cell (sheet->report, name);
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_has_measure (print->side, (QuitusMeasure) i))
      add_amount (sheet, sums[i]);
}

static void
add_groups (QuitusSheet *sheet, const QuitusOverviewPrint *print, QuitusGrouping grouping)
{
  const GPtrArray *groups = quitus_overview_get_groups (print->overview, print->side, grouping);
  QuitusColumn columns[QUITUS_N_MEASURES + 1] = {
    { quitus_sheet_say (sheet, N_ ("In euros")), 1, FALSE }
  };
  QuitusMoney total[QUITUS_N_MEASURES] = { 0 };
  guint n = 1;

  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_has_measure (print->side, (QuitusMeasure) i))
      columns[n++] =
          (QuitusColumn) { quitus_overview_words_get_measure ((QuitusMeasure) i, sheet->language),
                           0, TRUE };
  quitus_report_add_heading (sheet->report,
                             quitus_overview_words_get_grouping (grouping, sheet->language));
  quitus_report_add_table (sheet->report, columns, n);
  for (guint i = 0; i < groups->len; i++)
    {
      const QuitusOverviewGroup *group = groups->pdata[i];
      g_autofree char *name = quitus_overview_words_name_group (group, grouping, sheet->language);

      add_group_row (sheet, print, QUITUS_ROW_PLAIN, name, group->sums);
      for (int j = 0; j < QUITUS_N_MEASURES; j++)
        total[j] += group->sums[j];
    }
  add_group_row (sheet, print, QUITUS_ROW_TOTAL, quitus_sheet_say (sheet, N_ ("Total")), total);
}

static void
add_risk (QuitusSheet *sheet, const QuitusOverviewPrint *print, const QuitusOverviewRisk *risk)
{
  QuitusRecord *record = quitus_book_lookup (print->book, risk->agreement);
  const QuitusAgreementValue *agreement =
      record != NULL ? quitus_agreement_value (quitus_record_get_value (record)) : NULL;
  g_autofree char *words =
      quitus_overview_words_describe_risk (risk, sheet->outlook.today, sheet->language);

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, agreement != NULL ? agreement->reference : NULL);
  quitus_report_add_detail (sheet->report, agreement != NULL ? agreement->title : NULL);
  quitus_report_add_cell (sheet->report, words);
  if (risk->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
  add_amount (sheet, risk->amount);
}

static void
add_risks (QuitusSheet *sheet, const QuitusOverviewPrint *print)
{
  const GArray *risks = quitus_overview_get_risks (print->overview);
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Agreement")),       1, FALSE },
    { quitus_sheet_say (sheet, N_ ("End")),             1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Amount in euros")), 0, TRUE  },
  };
  QuitusMoney sum = 0;

  quitus_report_add_heading (sheet->report,
                             quitus_sheet_say (sheet, N_ ("Will Not Be Spent in Time")));
  if (risks->len == 0)
    {
      quitus_report_add_paragraph (sheet->report,
                                   quitus_sheet_say (sheet, N_ ("All money comes in time.")));
      return;
    }
  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < risks->len; i++)
    {
      if (i < MOST_LINES)
        add_risk (sheet, print, &g_array_index (risks, QuitusOverviewRisk, i));
      sum += g_array_index (risks, QuitusOverviewRisk, i).amount;
    }
  quitus_report_add_row (sheet->report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (sheet->report, quitus_sheet_say (sheet, N_ ("Total")));
  quitus_report_add_cell (sheet->report, NULL);
  add_amount (sheet, sum);
  add_others (sheet, risks->len);
}

static void
add_lines (QuitusSheet *sheet, const GArray *items)
{
  if (items->len == 0)
    return;
  quitus_agenda_add_table (sheet);
  for (guint i = 0; i < MIN (items->len, MOST_LINES); i++)
    quitus_agenda_add_item (sheet, &g_array_index (items, QuitusAgendaItem, i));
  add_others (sheet, items->len);
}

/* A heading, then in a sentence how many lines follow or that there is none. */
static void
add_items (QuitusSheet *sheet,
           const char *title,
           const char *none,
           const GArray *items,
           guint n_undated)
{
  g_autofree char *counts =
      quitus_overview_words_count_missing (items->len, n_undated, sheet->language);

  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, title));
  quitus_report_add_paragraph (sheet->report,
                               counts != NULL ? counts : quitus_sheet_say (sheet, none));
  add_lines (sheet, items);
}

/* What is late and what has no day are never one number. */
static void
add_concerns (QuitusSheet *sheet, const QuitusOverviewPrint *print)
{
  const GArray *undated = print->concerns[QUITUS_CONCERN_UNDATED];

  add_items (sheet, N_ ("Late Committees"), N_ ("No committee is late."),
             print->concerns[QUITUS_CONCERN_COMMITTEE], 0);
  add_items (sheet, N_ ("Missing Obligations"), N_ ("Nothing that was promised is missing."),
             print->concerns[QUITUS_CONCERN_LATE], undated->len);
  if (undated->len > 0)
    quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Without a Day")));
  add_lines (sheet, undated);
}

static gboolean
is_supposed (const QuitusOverviewPrint *print)
{
  const GArray *risks = quitus_overview_get_risks (print->overview);

  for (guint i = 0; i < risks->len; i++)
    if (g_array_index (risks, QuitusOverviewRisk, i).is_supposed)
      return TRUE;
  return quitus_overview_is_supposed (print->overview, print->side);
}

/* Public */

/**
 * quitus_overview_report_new:
 * @print: what is printed
 * @outlook: the outlook that it was computed with
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The money of many agreements together, in landscape: its sums, told apart by budget year and in
 * one other way, what will not be spent in time (R7), and what is late or not proved, of which long
 * lists are cut.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_overview_report_new (const QuitusOverviewPrint *print,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language,
                            QuitusDay printed_on)
{
  const char *title = quitus_language_text (language, N_ ("Overview"));
  const char *side =
      quitus_language_text (language,
                            print->side == QUITUS_SIDE_PAYER ? N_ ("Money Out") : N_ ("Money In"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, NULL);
  g_autofree char *day = quitus_format_day (language, outlook->today, QUITUS_DAY_STYLE_LONG);
  QuitusSheet sheet = { .report = report, .outlook = *outlook, .language = language };

  quitus_report_set_landscape (report, TRUE);
  if (is_supposed (print))
    quitus_sheet_set_simulation (&sheet);
  for (int i = 0; i < QUITUS_N_CONCERNS; i++)
    quitus_agenda_set_banner (&sheet, print->concerns[i]);
  quitus_report_add_title (report, side, title, day);
  add_figures (&sheet, print);
  add_choice (&sheet, print);
  add_groups (&sheet, print, QUITUS_GROUPING_YEAR);
  if (print->grouping != QUITUS_GROUPING_YEAR)
    add_groups (&sheet, print, print->grouping);
  add_risks (&sheet, print);
  add_concerns (&sheet, print);
  return report;
}
