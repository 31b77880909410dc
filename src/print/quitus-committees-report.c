/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committees-report.h"

#include "quitus-committee-checks.h"
#include "quitus-committee-turns.h"
#include "quitus-format.h"
#include "quitus-sheet.h"

/* What the turns of all agreements add up to. */
typedef struct
{
  guint n;
  guint n_held;
  guint n_late;
  guint n_undated;
} Sum;

/* Helpers */

static void
add_up (QuitusSheet *sheet, const GArray *turns, Sum *sum)
{
  sum->n += turns->len;
  sum->n_held += quitus_dossier_count (sheet->dossier, QUITUS_KIND_COMMITTEE);
  for (guint i = 0; i < turns->len; i++)
    {
      const QuitusDeadline *next = g_array_index (turns, QuitusCommitteeTurn, i).next;

      if (next == NULL || next->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      sum->n_late += next->status == QUITUS_STATUS_LATE;
      sum->n_undated += next->date == QUITUS_DAY_NONE;
    }
}

static void
add_figure (QuitusSheet *sheet, const char *label, guint n)
{
  g_autofree char *number = quitus_format_number (sheet->language, n);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, label), number, NULL);
}

/* Where a next one is due, its reason begins with the article. */
static void
add_subject (QuitusSheet *sheet, const QuitusCommitteeTurn *turn)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_STARTUP,
                                                   turn->startup));
  g_autofree char *article =
      turn->next == NULL ? quitus_sheet_say_article (sheet, turn->series->article) : NULL;

  quitus_report_add_cell (sheet->report,
                          startup != NULL ? startup->name
                                          : quitus_sheet_say (sheet, N_ ("The whole agreement")));
  quitus_report_add_detail (sheet->report, turn->series->label);
  quitus_report_add_detail (sheet->report, article);
}

/* "Provisional budget, 1 month" */
static char *
say_decision (QuitusSheet *sheet, const QuitusCommitteeValue *committee)
{
  const char *decision = quitus_sheet_say_choice (sheet, &quitus_decisions, committee->decision);

  if (decision == NULL)
    return g_strdup (quitus_sheet_say (sheet, N_ ("No decision recorded")));
  if (committee->months == QUITUS_NUMBER_NONE)
    return g_strdup (decision);
  /* Translators: a decision, then for how many months */
  return g_strdup_printf (quitus_language_plural (sheet->language, "%s, %d month", "%s, %d months",
                                                  (gulong) committee->months),
                          decision, (int) committee->months);
}

static void
add_last (QuitusSheet *sheet, const QuitusCommitteeValue *last)
{
  g_autofree char *day = NULL;
  g_autofree char *decision = NULL;
  g_autofree char *amount = NULL;
  QuitusLateness lateness;

  if (last == NULL)
    {
      quitus_report_add_cell (sheet->report, quitus_sheet_say (sheet, N_ ("none yet")));
      quitus_report_add_cell (sheet->report, NULL);
      return;
    }
  day = quitus_sheet_say_day (sheet, last->held_on);
  decision = say_decision (sheet, last);
  quitus_report_add_cell (sheet->report, day);
  quitus_committee_get_lateness (sheet->dossier, &sheet->outlook, last, &lateness);
  if (lateness.is_late)
    {
      /* Translators: why a committee was held late */
      g_autofree char *late =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("Held late: %s")),
                           lateness.reason != NULL
                               ? lateness.reason
                               : quitus_sheet_say (sheet, N_ ("no reason is given")));

      quitus_report_add_entry (sheet->report, QUITUS_MARK_LATE, late);
    }
  quitus_report_add_cell (sheet->report, decision);
  if (last->amount != QUITUS_MONEY_NONE)
    amount = quitus_sheet_say_money (sheet, last->amount);
  quitus_report_add_detail (sheet->report, amount);
}

/* The day to work with, the strict one where it is another, and why. */
static void
add_next (QuitusSheet *sheet, const QuitusDeadline *next)
{
  g_autofree char *day = NULL;
  g_autofree char *why = NULL;
  g_autofree char *state = NULL;

  if (next == NULL)
    {
      quitus_report_add_cell (sheet->report, "–");
      quitus_report_add_cell (sheet->report, NULL);
      return;
    }
  day = quitus_sheet_say_day (sheet, next->date);
  why = quitus_deadline_get_why (next, sheet->dossier, &sheet->outlook, sheet->language);
  quitus_report_add_cell (sheet->report,
                          day != NULL ? day : quitus_sheet_say (sheet, N_ ("undetermined")));
  if (next->strict_date != next->date && next->strict_date != QUITUS_DAY_NONE)
    {
      g_autofree char *strict = quitus_sheet_say_day (sheet, next->strict_date);
      /* Translators: the last day as the text gives it, which was a day off */
      g_autofree char *text =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("strict limit: %s")), strict);

      quitus_report_add_entry (sheet->report, QUITUS_MARK_NONE, text);
    }
  quitus_report_add_detail (sheet->report, why);
  if (next->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
  state = quitus_deadline_get_state (next, sheet->language);
  quitus_report_add_cell (sheet->report, state);
  quitus_report_set_mark (sheet->report, quitus_mark_of_deadline (next->status));
}

static void
add_agreement (QuitusSheet *sheet, const GArray *turns)
{
  g_autofree char *name =
      g_strdup_printf ("%s – %s", sheet->agreement->reference, sheet->agreement->title);

  if (turns->len == 0)
    return;
  quitus_report_add_row (sheet->report, QUITUS_ROW_GROUP);
  quitus_report_add_cell (sheet->report, name);
  for (guint i = 0; i < turns->len; i++)
    {
      const QuitusCommitteeTurn *turn = &g_array_index (turns, QuitusCommitteeTurn, i);

      quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
      add_subject (sheet, turn);
      add_last (sheet, turn->last);
      add_next (sheet, turn->next);
    }
}

static void
add_table (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Startup or committee")),         3, FALSE },
    { quitus_sheet_say (sheet, N_ ("Last held")),                    3, FALSE },
    { quitus_sheet_say (sheet, N_ ("Decision")),                     3, FALSE },
    { quitus_sheet_say (sheet, N_ ("Next, at the latest, and why")), 5, FALSE },
    { quitus_sheet_say (sheet, N_ ("State")),                        0, FALSE },
  };

  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
}

/* Public */

/**
 * quitus_committees_report_new:
 * @dossiers: (array length=n_dossiers): agreements, in the order in which they are printed
 * @n_dossiers: how many
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The committees of one agreement or of many, in landscape: for each startup what was decided last,
 * and by which day the next must sit.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_committees_report_new (QuitusDossier *const *dossiers,
                              guint n_dossiers,
                              const QuitusOutlook *outlook,
                              QuitusLanguage language,
                              QuitusDay printed_on)
{
  const char *title = quitus_language_text (language, N_ ("Committees"));
  QuitusReport *report =
      quitus_report_new (language, printed_on, title,
                         n_dossiers == 1 ? quitus_dossier_get_agreement (dossiers[0])->reference
                                         : NULL);
  g_autofree QuitusSheet *sheets = g_new0 (QuitusSheet, n_dossiers + 1);
  g_autoptr (GPtrArray) turns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  QuitusSheet whole = { .report = report, .outlook = *outlook, .language = language };
  g_autofree char *day = quitus_format_day (language, outlook->today, QUITUS_DAY_STYLE_LONG);
  Sum sum = { 0 };

  for (guint i = 0; i < n_dossiers; i++)
    {
      quitus_sheet_init (&sheets[i], report, dossiers[i], outlook, language);
      g_ptr_array_add (turns, quitus_committee_turns_list (dossiers[i], sheets[i].deadlines));
      add_up (&sheets[i], turns->pdata[i], &sum);
    }
  quitus_report_set_landscape (report, TRUE);
  quitus_report_add_title (report, NULL, title, day);
  if (sum.n == 0)
    quitus_report_add_paragraph (report, quitus_sheet_say (&whole, N_ ("There is no committee.")));
  else
    {
      add_figure (&whole, N_ ("Held"), sum.n_held);
      add_figure (&whole, N_ ("Late"), sum.n_late);
      add_figure (&whole, N_ ("Without a day"), sum.n_undated);
      add_table (&whole);
    }
  for (guint i = 0; i < n_dossiers; i++)
    {
      if (sum.n > 0)
        add_agreement (&sheets[i], turns->pdata[i]);
      quitus_sheet_clear (&sheets[i]);
    }
  return report;
}
