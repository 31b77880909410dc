/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog in which somebody says that an obligation is done, or does not apply, and proves it. */

#include "quitus-evidence-dialog.h"

#include "quitus-facts.h"
#include "quitus-language.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"

/* Helpers */

/* The report that the agreement does not mention and the decree demands, as an obligation of which
 * evidence can be recorded. */
static QuitusValue *
make_report (QuitusSession *session, QuitusId agreement)
{
  QuitusValue *draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_OBLIGATION, agreement);
  QuitusObligationValue *report = (QuitusObligationValue *) (gpointer) draft;

  report->nature = QUITUS_NATURE_REPORT;
  report->scope = QUITUS_SCOPE_AGREEMENT;
  report->label = g_strdup (_ ("Management report"));
  return draft;
}

static gboolean
add_report_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  quitus_change_insert (change, data);
  return TRUE;
}

static void
free_report (gpointer data)
{
  quitus_value_unref (data);
}

/* The obligation, then the startup or, when it is for all, the agreement. */
static void
name_subject (QuitusRecordDialog *dialog,
              QuitusSession *session,
              const QuitusEvidenceValue *evidence,
              const QuitusObligationValue *obligation)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autofree char *subject =
      quitus_facts_name_record (book, quitus_id_is_none (evidence->startup) ? obligation->agreement
                                                                            : evidence->startup);
  g_autofree char *repeated = NULL;

  if (evidence->occurrence > 0)
    /* Translators: a startup or an agreement, then which time of something that is repeated */
    repeated = g_strdup_printf (_ ("%s · no. %d"), subject, (int) evidence->occurrence + 1);
  quitus_record_dialog_set_heading (dialog, obligation->label,
                                    repeated != NULL ? repeated : subject);
}

static AdwDialog *
make_dialog (QuitusSession *session,
             const QuitusValue *draft,
             const QuitusObligationValue *obligation)
{
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);
  QuitusRecordForm *form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));

  quitus_record_form_hide (form, "occurrence");
  quitus_record_form_hide (form, "startup");
  name_subject (QUITUS_RECORD_DIALOG (dialog), session, quitus_evidence_value (draft), obligation);
  return dialog;
}

static QuitusValue *
make_draft (QuitusSession *session, QuitusId obligation, QuitusId startup, int occurrence)
{
  QuitusValue *draft = quitus_record_actions_make_draft (session, QUITUS_KIND_EVIDENCE, obligation);
  QuitusEvidenceValue *evidence = (QuitusEvidenceValue *) (gpointer) draft;

  evidence->startup = startup;
  evidence->occurrence = occurrence;
  evidence->done_on = quitus_session_get_today (session);
  return draft;
}

/* Public */

/**
 * quitus_evidence_find:
 * @dossier: an agreement
 * @obligation: one of its obligations
 * @startup: the startup concerned, or none
 * @occurrence: which occurrence of a repeated one, from 0
 *
 * Returns: (transfer none) (nullable): what was recorded for exactly that
 */
const QuitusEvidenceValue *
quitus_evidence_find (QuitusDossier *dossier, QuitusId obligation, QuitusId startup, int occurrence)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_EVIDENCE); i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, obligation) &&
          quitus_id_equal (evidence->startup, startup) && evidence->occurrence == occurrence)
        return evidence;
    }
  return NULL;
}

/**
 * quitus_evidence_dialog_new:
 * @session: what the window works with, its register open
 * @obligation: an obligation of the book, or an agreement for the yearly report that it does not
 *   mention (decree 2007-44): the obligation is then recorded with its first evidence
 * @startup: the startup concerned, or none
 * @occurrence: which occurrence of a repeated one, from 0
 *
 * Returns: (transfer floating) (nullable): a dialog on the evidence that is there, or on new one;
 *   %NULL when the obligation has gone
 */
AdwDialog *
quitus_evidence_dialog_new (QuitusSession *session,
                            QuitusId obligation,
                            QuitusId startup,
                            int occurrence)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, obligation);
  QuitusKind kind = record != NULL ? quitus_record_get_kind (record) : QUITUS_N_KINDS;
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusValue) draft = NULL;
  const QuitusEvidenceValue *found = NULL;
  QuitusValue *report = NULL;
  AdwDialog *dialog;

  if (kind != QUITUS_KIND_OBLIGATION && kind != QUITUS_KIND_AGREEMENT)
    return NULL;
  if (kind == QUITUS_KIND_AGREEMENT)
    report = make_report (session, obligation);
  else
    {
      dossier = quitus_book_get_dossier (
          book, quitus_obligation_value (quitus_record_get_value (record))->agreement);
      found = quitus_evidence_find (dossier, obligation, startup, occurrence);
    }
  draft = found != NULL
              ? quitus_value_copy (&found->value)
              : make_draft (session, report != NULL ? report->id : obligation, startup, occurrence);
  dialog =
      make_dialog (session, draft,
                   quitus_obligation_value (report != NULL ? report
                                                           : quitus_record_get_value (record)));
  if (report != NULL)
    quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), add_report_cb, report,
                                     free_report);
  return dialog;
}

/**
 * quitus_evidence_dialog_edit:
 * @session: what the window works with, its register open
 * @evidence: evidence of the book
 *
 * Returns: (transfer floating): a dialog on the evidence
 */
AdwDialog *
quitus_evidence_dialog_edit (QuitusSession *session, const QuitusEvidenceValue *evidence)
{
  QuitusRecord *record =
      quitus_book_lookup (quitus_session_get_book (session), evidence->obligation);

  return make_dialog (session, &evidence->value,
                      quitus_obligation_value (quitus_record_get_value (record)));
}
