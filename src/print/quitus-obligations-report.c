/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-obligations-report.h"

#include "quitus-format.h"
#include "quitus-rule-words.h"
#include "quitus-sheet.h"

/* What the obligations of all agreements add up to. */
typedef struct
{
  guint n;
  guint n_done;
  guint n_late;
  guint n_open;
} Sum;

/* Helpers */

static const QuitusObligationValue *
get_obligation (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  return quitus_obligation_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_OBLIGATION,
                                                         deadline->owner));
}

/* In the order of the text; then the yearly report that nobody wrote down. */
static GPtrArray *
list_deadlines (QuitusSheet *sheet)
{
  guint n = quitus_dossier_count (sheet->dossier, QUITUS_KIND_OBLIGATION);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i <= n; i++)
    {
      QuitusId owner = i < n ? quitus_dossier_get (sheet->dossier, QUITUS_KIND_OBLIGATION, i)->id
                             : sheet->agreement->value.id;

      for (guint j = 0; j < sheet->deadlines->len; j++)
        {
          QuitusDeadline *deadline = &g_array_index (sheet->deadlines, QuitusDeadline, j);

          if (quitus_id_equal (deadline->owner, owner) &&
              (i < n || deadline->kind == QUITUS_DEADLINE_REPORT))
            g_ptr_array_add (list, deadline);
        }
    }
  return list;
}

static void
add_up (const GPtrArray *list, Sum *sum)
{
  for (guint i = 0; i < list->len; i++)
    {
      const QuitusDeadline *deadline = list->pdata[i];

      sum->n++;
      if (deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      sum->n_done += deadline->status == QUITUS_STATUS_DONE;
      sum->n_late += deadline->status == QUITUS_STATUS_LATE;
      sum->n_open +=
          deadline->status != QUITUS_STATUS_DONE && deadline->status != QUITUS_STATUS_LATE;
    }
}

static void
add_figure (QuitusSheet *sheet, const char *label, guint n)
{
  g_autofree char *number = quitus_format_number (sheet->language, n);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, label), number, NULL);
}

static void
add_subject (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  const QuitusObligationValue *obligation = get_obligation (sheet, deadline);
  g_autofree char *label = quitus_deadline_get_label (deadline, sheet->dossier, sheet->language);
  g_autofree char *why =
      quitus_deadline_get_why (deadline, sheet->dossier, &sheet->outlook, sheet->language);

  quitus_report_add_cell (sheet->report, quitus_deadline_get_article (deadline, sheet->dossier));
  quitus_report_add_cell (sheet->report, label);
  if (obligation != NULL)
    quitus_report_add_detail (sheet->report, obligation->detail);
  quitus_report_add_entry (sheet->report, QUITUS_MARK_NONE, why);
  if (obligation != NULL && obligation->recipient != NULL)
    {
      /* Translators: to whom something is sent. */
      g_autofree char *recipient =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("To: %s")), obligation->recipient);

      quitus_report_add_detail (sheet->report, recipient);
    }
}

/* Nobody named means all the parties. */
static void
add_debtor (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  const QuitusObligationValue *obligation = get_obligation (sheet, deadline);
  g_autofree char *parties = quitus_deadline_get_parties (deadline, sheet->dossier);
  const char *who = obligation != NULL
                        ? quitus_rule_words_get_party (sheet->dossier, obligation->debtor)
                        : parties;

  quitus_report_add_cell (sheet->report, who != NULL ? who : quitus_sheet_say (sheet, N_ ("all")));
}

static void
add_day (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  g_autofree char *day = quitus_sheet_say_day (sheet, deadline->date);

  if (day != NULL)
    quitus_report_add_cell (sheet->report, day);
  else
    quitus_report_add_cell (sheet->report, deadline->status == QUITUS_STATUS_UNDETERMINED
                                               ? quitus_sheet_say (sheet, N_ ("undetermined"))
                                               : quitus_sheet_say (sheet, N_ ("no term")));
  if (deadline->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
}

/* "Done: 1 Mar 2023, a note, C. Martin", then where it can be seen. */
static void
add_proof (QuitusSheet *sheet, const QuitusEvidenceValue *evidence)
{
  const QuitusDocumentValue *document =
      quitus_document_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_DOCUMENT,
                                                    evidence->document));
  g_autofree char *day =
      quitus_format_day (sheet->language, evidence->done_on, QUITUS_DAY_STYLE_SHORT);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *text = NULL;

  g_strv_builder_add (parts,
                      quitus_sheet_say_choice (sheet, &quitus_evidence_states, evidence->state));
  if (day != NULL)
    g_strv_builder_add (parts, day);
  if (evidence->note != NULL)
    g_strv_builder_add (parts, evidence->note);
  if (evidence->recorded_by != NULL)
    g_strv_builder_add (parts, evidence->recorded_by);
  strv = g_strv_builder_end (parts);
  text = g_strjoinv (", ", strv);
  quitus_report_add_entry (sheet->report, QUITUS_MARK_NONE, text);
  quitus_report_add_detail (sheet->report, document != NULL ? document->name : NULL);
  quitus_report_add_detail (sheet->report, evidence->url);
}

static void
add_evidence (QuitusSheet *sheet, const QuitusDeadline *deadline)
{
  quitus_report_add_cell (sheet->report, NULL);
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_EVIDENCE); i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, deadline->owner) &&
          quitus_id_equal (evidence->startup, deadline->startup) &&
          evidence->occurrence == deadline->occurrence)
        add_proof (sheet, evidence);
    }
}

static void
add_agreement (QuitusSheet *sheet, const GPtrArray *list)
{
  g_autofree char *name =
      g_strdup_printf ("%s – %s", sheet->agreement->reference, sheet->agreement->title);

  if (list->len == 0)
    return;
  quitus_report_add_row (sheet->report, QUITUS_ROW_GROUP);
  quitus_report_add_cell (sheet->report, name);
  for (guint i = 0; i < list->len; i++)
    {
      const QuitusDeadline *deadline = list->pdata[i];

      quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
      add_subject (sheet, deadline);
      add_debtor (sheet, deadline);
      add_day (sheet, deadline);
      quitus_report_add_cell (sheet->report,
                              quitus_sheet_say_choice (sheet, &quitus_deadline_statuses,
                                                       deadline->status));
      quitus_report_set_mark (sheet->report, quitus_mark_of_deadline (deadline->status));
      add_evidence (sheet, deadline);
    }
}

static void
add_table (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Art.")),                            0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Obligation, and why on that day")), 3, FALSE },
    { quitus_sheet_say (sheet, N_ ("Who")),                             0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Day")),                             0, FALSE },
    { quitus_sheet_say (sheet, N_ ("State")),                           0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Evidence")),                        2, FALSE },
  };

  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
}

/* Public */

/**
 * quitus_obligations_report_new:
 * @dossiers: (array length=n_dossiers): agreements, in the order in which they are printed
 * @n_dossiers: how many
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * What the parties of one agreement or of many must do, in landscape, in the order of the text: for
 * each startup where it concerns each, with its day and why, and what proves that it was done.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_obligations_report_new (QuitusDossier *const *dossiers,
                               guint n_dossiers,
                               const QuitusOutlook *outlook,
                               QuitusLanguage language,
                               QuitusDay printed_on)
{
  const char *title = quitus_language_text (language, N_ ("Obligations"));
  QuitusReport *report =
      quitus_report_new (language, printed_on, title,
                         n_dossiers == 1 ? quitus_dossier_get_agreement (dossiers[0])->reference
                                         : NULL);
  g_autofree QuitusSheet *sheets = g_new0 (QuitusSheet, n_dossiers + 1);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  QuitusSheet whole = { .report = report, .outlook = *outlook, .language = language };
  g_autofree char *day = quitus_format_day (language, outlook->today, QUITUS_DAY_STYLE_LONG);
  Sum sum = { 0 };

  for (guint i = 0; i < n_dossiers; i++)
    {
      quitus_sheet_init (&sheets[i], report, dossiers[i], outlook, language);
      g_ptr_array_add (lists, list_deadlines (&sheets[i]));
      add_up (lists->pdata[i], &sum);
    }
  quitus_report_set_landscape (report, TRUE);
  quitus_report_add_title (report, NULL, title, day);
  if (sum.n == 0)
    quitus_report_add_paragraph (report, quitus_sheet_say (&whole, N_ ("There is no obligation.")));
  else
    {
      add_figure (&whole, N_ ("Late"), sum.n_late);
      add_figure (&whole, N_ ("To do"), sum.n_open);
      add_figure (&whole, N_ ("Done"), sum.n_done);
      add_table (&whole);
    }
  for (guint i = 0; i < n_dossiers; i++)
    {
      if (sum.n > 0)
        add_agreement (&sheets[i], lists->pdata[i]);
      quitus_sheet_clear (&sheets[i]);
    }
  return report;
}
