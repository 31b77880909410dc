/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-report.h"

#include "quitus-agreement-state.h"
#include "quitus-committee-checks.h"
#include "quitus-format.h"
#include "quitus-instalment-table.h"
#include "quitus-rule-words.h"
#include "quitus-sheet.h"

/* What became of one obligation, for all the startups that it concerns. */
typedef struct
{
  guint n;
  guint n_done;
  gboolean is_late;
  gboolean is_dated;
} Progress;

/* Helpers */

/* "37.5 % of the total". */
static char *
format_part (QuitusSheet *sheet, QuitusMoney amount, QuitusMoney total)
{
  g_autofree char *share = NULL;
  gint64 ten_thousandths;

  if (total == QUITUS_MONEY_NONE || total <= 0 ||
      !quitus_money_scale (10000, amount, total, &ten_thousandths))
    return NULL;
  share = quitus_format_percentage (sheet->language, ten_thousandths);
  /* Translators: a percentage. */
  return g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s of the total")), share);
}

static void
add_money (QuitusSheet *sheet, const char *label, QuitusMoney amount, QuitusMoney total)
{
  g_autofree char *value = quitus_sheet_say_money (sheet, amount);
  g_autofree char *part = format_part (sheet, amount, total);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, label), value, part);
}

static void
add_figures (QuitusSheet *sheet, const QuitusAgreementState *state)
{
  g_autofree char *total = quitus_sheet_say_money (sheet, state->total);
  g_autofree char *article = quitus_sheet_say_article (sheet, sheet->agreement->total_article);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, N_ ("Total")), total, article);
  add_money (sheet, N_ ("Called"), state->called, state->total);
  add_money (sheet, N_ ("Received"), state->received, state->total);
  add_money (sheet, N_ ("Attached (AE)"), state->attached_ae, state->total);
}

/* A day of the agreement with its article, or the rule that waits for an event. */
static void
add_rule (QuitusSheet *sheet,
          const char *label,
          QuitusDay day,
          const QuitusDateRule *rule,
          const char *article)
{
  g_autofree char *value = quitus_format_day (sheet->language, day, QUITUS_DAY_STYLE_LONG);
  g_autofree char *formula = quitus_rule_words_formula (rule, sheet->dossier, sheet->language);
  g_autofree char *source = quitus_sheet_say_article (sheet, article);
  g_autofree char *text = NULL;

  if (value == NULL && formula == NULL)
    return;
  if (value == NULL)
    /* Translators: a day that is not known yet, and its rule: “undetermined: signature + 6 months”. */
    value = g_strdup_printf (quitus_sheet_say (sheet, N_ ("undetermined: %s")), formula);
  if (source != NULL)
    text = g_strdup_printf ("%s (%s)", value, source);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, label),
                          text != NULL ? text : value);
}

static void
add_identity (QuitusSheet *sheet, const QuitusAgreementState *state)
{
  const QuitusAgreementValue *agreement = sheet->agreement;
  g_autofree char *originals = agreement->originals != QUITUS_NUMBER_NONE
                                   ? quitus_format_number (sheet->language, agreement->originals)
                                   : NULL;
  g_autofree char *notified = quitus_sheet_say_day (sheet, agreement->notified_on);
  g_autofree char *terminated = quitus_sheet_say_day (sheet, agreement->terminated_on);
  g_autofree char *closed = quitus_sheet_say_day (sheet, agreement->closed_on);

  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("State")),
                          quitus_sheet_say_choice (sheet, &quitus_agreement_statuses,
                                                   (int) state->status));
  add_rule (sheet, N_ ("Effective date"), state->effective_on, &agreement->start,
            agreement->start_article);
  add_rule (sheet, N_ ("End date"), state->end, &agreement->end, agreement->end_article);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Notified on")), notified);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Terminated on")),
                          terminated);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Closed on")), closed);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Renewal")),
                          quitus_sheet_say_choice (sheet, &quitus_renewals, agreement->renewal));
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Purpose")),
                          agreement->purpose);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Nature of the work")),
                          agreement->nature);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Incubator")),
                          agreement->incubator);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Number of originals")),
                          originals);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_utf8_casefold (*(const char *const *) a, -1);
  g_autofree char *second = g_utf8_casefold (*(const char *const *) b, -1);

  return strcmp (first, second);
}

/* The startups of the agreement, in the order of their names. */
static void
add_startups (QuitusSheet *sheet)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_COVERAGE); i++)
    {
      const QuitusCoverageValue *coverage =
          quitus_coverage_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_COVERAGE, i));
      const QuitusStartupValue *startup =
          quitus_startup_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_STARTUP,
                                                       coverage->startup));

      if (startup != NULL)
        g_ptr_array_add (names, startup->name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (", ", (char **) names->pdata);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("State startups")), text);
}

static gboolean
is_listed (const QuitusDeadline *deadline)
{
  return deadline->kind != QUITUS_DEADLINE_PAYMENT && deadline->status != QUITUS_STATUS_UNDATED &&
         deadline->status != QUITUS_STATUS_NOT_APPLICABLE;
}

static void
add_deadline (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  g_autofree char *day = quitus_sheet_say_day (sheet, deadline->date);
  g_autofree char *label = quitus_deadline_get_label (deadline, sheet->dossier, sheet->language);
  g_autofree char *why =
      quitus_deadline_get_why (deadline, sheet->dossier, &sheet->outlook, sheet->language);
  g_autofree char *who = quitus_deadline_get_parties (deadline, sheet->dossier);
  g_autofree char *state = NULL;

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report,
                          day != NULL ? day : quitus_sheet_say (sheet, N_ ("undetermined")));
  if (deadline->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
  quitus_report_add_cell (sheet->report, label);
  quitus_report_add_detail (sheet->report, why);
  quitus_report_add_cell (sheet->report, who);
  state = quitus_deadline_get_state (deadline, sheet->language);
  quitus_report_add_cell (sheet->report, state);
  quitus_report_set_mark (sheet->report, quitus_mark_of_deadline (deadline->status));
}

/* What falls due apart from payments: committees, the end, requests, reports. */
static void
add_deadlines (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Day")),                           0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Deadline, and why on that day")), 1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Who")),                           0, FALSE },
    { quitus_sheet_say (sheet, N_ ("State")),                         0, FALSE },
  };
  gboolean is_headed = FALSE;

  for (guint i = 0; i < sheet->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (sheet->deadlines, QuitusDeadline, i);

      if (!is_listed (deadline))
        continue;
      if (!is_headed)
        {
          quitus_report_add_heading (sheet->report,
                                     quitus_sheet_say (sheet, N_ ("Other deadlines")));
          quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
          is_headed = TRUE;
        }
      add_deadline (sheet, deadline);
    }
}

/* The last one first. */
static int
compare_held (gconstpointer a, gconstpointer b)
{
  const QuitusCommitteeValue *first = *(const QuitusCommitteeValue *const *) a;
  const QuitusCommitteeValue *second = *(const QuitusCommitteeValue *const *) b;

  if (first->held_on != second->held_on)
    return first->held_on > second->held_on ? -1 : 1;
  return quitus_id_compare (first->value.id, second->value.id);
}

static void
add_committee (QuitusSheet *sheet, const QuitusCommitteeValue *committee)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_STARTUP,
                                                   committee->startup));
  const QuitusCommitteeSeriesValue *series = quitus_committee_series_value (
      quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_COMMITTEE_SERIES, committee->series));
  g_autofree char *day = quitus_sheet_say_day (sheet, committee->held_on);
  g_autofree char *amount = committee->amount != QUITUS_MONEY_NONE
                                ? quitus_sheet_say_money (sheet, committee->amount)
                                : NULL;
  g_autofree char *late = NULL;
  QuitusLateness lateness;

  quitus_committee_get_lateness (sheet->dossier, &sheet->outlook, committee, &lateness);
  if (lateness.is_late)
    late = g_strdup_printf (quitus_sheet_say (sheet,
                                              /* Translators: why a committee was held late */
                                              N_ ("Held late: %s")),
                            lateness.reason != NULL
                                ? lateness.reason
                                : quitus_sheet_say (sheet, N_ ("no reason is given")));
  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, day);
  quitus_report_add_cell (sheet->report, startup != NULL  ? startup->name
                                         : series != NULL ? series->label
                                                          : NULL);
  quitus_report_add_detail (sheet->report, late);
  quitus_report_add_cell (sheet->report, committee->decision != QUITUS_CHOICE_NONE
                                             ? quitus_sheet_say_choice (sheet, &quitus_decisions,
                                                                        committee->decision)
                                             : NULL);
  quitus_report_add_cell (sheet->report, amount);
}

/* What committees decided, and why some came late. */
static void
add_committees (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Day")),                  0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Startup or committee")), 1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Decision")),             0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Amount granted")),       0, TRUE  },
  };
  g_autoptr (GPtrArray) held = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_COMMITTEE); i++)
    g_ptr_array_add (held,
                     (gpointer) quitus_dossier_get (sheet->dossier, QUITUS_KIND_COMMITTEE, i));
  if (held->len == 0)
    return;
  g_ptr_array_sort (held, compare_held);
  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Committees held")));
  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < held->len; i++)
    add_committee (sheet, held->pdata[i]);
}

static Progress
get_progress (QuitusSheet *sheet, QuitusId obligation)
{
  Progress progress = { 0 };

  for (guint i = 0; i < sheet->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (sheet->deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->owner, obligation) ||
          deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      progress.n++;
      progress.n_done += deadline->status == QUITUS_STATUS_DONE;
      progress.is_late |= deadline->status == QUITUS_STATUS_LATE;
      progress.is_dated |= deadline->date != QUITUS_DAY_NONE;
    }
  return progress;
}

static void
add_progress (QuitusSheet *sheet, const Progress *progress)
{
  g_autofree char *text = NULL;

  if (progress->n == 0)
    text = g_strdup (quitus_sheet_say (sheet, N_ ("Not applicable")));
  else if (progress->n_done == progress->n)
    text = g_strdup (quitus_sheet_say (sheet, N_ ("Done")));
  else if (progress->n == 1)
    text = g_strdup (quitus_sheet_say (sheet, N_ ("To do")));
  else
    /* Translators: for how many startups, of how many, an obligation is fulfilled. */
    text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("%u of %u done")), progress->n_done,
                            progress->n);
  quitus_report_add_cell (sheet->report, text);
  if (progress->n > 0)
    quitus_report_set_mark (sheet->report, progress->n_done == progress->n ? QUITUS_MARK_DONE
                                           : progress->is_late             ? QUITUS_MARK_LATE
                                                                           : QUITUS_MARK_UPCOMING);
}

static void
add_obligation (QuitusSheet *sheet, const QuitusObligationValue *obligation)
{
  Progress progress = get_progress (sheet, obligation->value.id);
  const char *who = quitus_rule_words_get_party (sheet->dossier, obligation->debtor);

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, obligation->article);
  quitus_report_add_cell (sheet->report, obligation->label);
  quitus_report_add_detail (sheet->report, obligation->detail);
  if (obligation->scope == QUITUS_SCOPE_EACH_STARTUP)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("For each startup")));
  if (obligation->recipient != NULL)
    {
      /* Translators: to whom something is sent. */
      g_autofree char *recipient =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("To: %s")), obligation->recipient);

      quitus_report_add_detail (sheet->report, recipient);
    }
  quitus_report_add_cell (sheet->report, who != NULL ? who : quitus_sheet_say (sheet, N_ ("all")));
  add_progress (sheet, &progress);
}

static void
add_obligations (QuitusSheet *sheet)
{
  guint n = quitus_dossier_count (sheet->dossier, QUITUS_KIND_OBLIGATION);
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Art.")),       0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Obligation")), 1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Who")),        0, FALSE },
    { quitus_sheet_say (sheet, N_ ("State")),      0, FALSE },
  };

  if (n == 0)
    return;
  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Obligations")));
  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    add_obligation (sheet,
                    quitus_obligation_value (quitus_dossier_get (sheet->dossier,
                                                                 QUITUS_KIND_OBLIGATION, i)));
}

static void
add_clause (QuitusSheet *sheet, const char *label, const char *clause, const char *article)
{
  g_autofree char *source = quitus_sheet_say_article (sheet, article);
  g_autofree char *text =
      clause != NULL && source != NULL ? g_strdup_printf ("%s (%s)", clause, source) : NULL;

  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, label),
                          text != NULL ? text : clause);
}

static void
add_clauses (QuitusSheet *sheet)
{
  const QuitusAgreementValue *agreement = sheet->agreement;

  if (agreement->amendment_clause == NULL && agreement->termination == NULL &&
      agreement->refund_clause == NULL)
    return;
  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Clauses")));
  add_clause (sheet, N_ ("Amendments"), agreement->amendment_clause, agreement->amendment_article);
  add_clause (sheet, N_ ("Termination"), agreement->termination, agreement->termination_article);
  add_clause (sheet, N_ ("Refund"), agreement->refund_clause, agreement->refund_article);
}

/* On what the act stands: the control that it went through, and the law. */
static void
add_grounds (QuitusSheet *sheet)
{
  guint n_visas = quitus_dossier_count (sheet->dossier, QUITUS_KIND_VISA);
  guint n_bases = quitus_dossier_count (sheet->dossier, QUITUS_KIND_LEGAL_BASIS);

  if (n_visas + n_bases > 0)
    quitus_report_add_heading (sheet->report,
                               quitus_sheet_say (sheet, N_ ("Approvals and legal bases")));
  for (guint i = 0; i < n_visas; i++)
    {
      g_autofree char *visa = quitus_sheet_say_visa (
          sheet, quitus_visa_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_VISA, i)));

      quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Approval")), visa);
    }
  for (guint i = 0; i < n_bases; i++)
    quitus_report_add_fact (
        sheet->report, quitus_sheet_say (sheet, N_ ("Legal basis")),
        quitus_legal_basis_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_LEGAL_BASIS, i))
            ->text);
}

/* Public */

/**
 * quitus_agreement_report_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * All that is known of an agreement on one sheet: its money, its days, its parties, payments,
 * committees held, deadlines and obligations, its clauses and what it stands on.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_agreement_report_new (QuitusDossier *dossier,
                             const QuitusOutlook *outlook,
                             QuitusLanguage language,
                             QuitusDay printed_on)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  const char *title = quitus_language_text (language, N_ ("Agreement sheet"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, agreement->reference);
  QuitusAgreementState state;
  QuitusInstalmentSums sums;
  QuitusSheet sheet;

  quitus_sheet_init (&sheet, report, dossier, outlook, language);
  quitus_agreement_compute (dossier, outlook, &state);
  quitus_instalment_sums_compute (&sums, &sheet);
  quitus_sheet_add_title (&sheet, title);
  add_figures (&sheet, &state);
  quitus_sheet_add_parties (&sheet);
  quitus_report_add_heading (report, quitus_sheet_say (&sheet, N_ ("Agreement")));
  add_identity (&sheet, &state);
  add_startups (&sheet);
  quitus_sheet_add_amendments (&sheet);
  quitus_sheet_add_instalments (&sheet, &sums);
  add_committees (&sheet);
  add_deadlines (&sheet);
  add_obligations (&sheet);
  add_clauses (&sheet);
  quitus_sheet_add_accounts (&sheet);
  quitus_sheet_add_budget_codes (&sheet);
  add_grounds (&sheet);
  if (agreement->note != NULL)
    {
      quitus_report_add_heading (report, quitus_sheet_say (&sheet, N_ ("Note")));
      quitus_report_add_paragraph (report, agreement->note);
    }
  quitus_sheet_clear (&sheet);
  return report;
}
