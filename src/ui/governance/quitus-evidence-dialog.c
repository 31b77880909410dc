/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog in which somebody says that an obligation is done, or does not apply, and proves it. */

#include "quitus-evidence-dialog.h"

#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"

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
 * @obligation: an obligation of the book
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
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (QuitusValue) draft = NULL;
  const QuitusEvidenceValue *found;
  QuitusEvidenceValue *evidence;
  AdwDialog *dialog;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_OBLIGATION)
    return NULL;
  dossier = quitus_book_get_dossier (
      book, quitus_obligation_value (quitus_record_get_value (record))->agreement);
  found = quitus_evidence_find (dossier, obligation, startup, occurrence);
  if (found != NULL)
    draft = quitus_value_copy (&found->value);
  else
    {
      draft = quitus_record_actions_make_draft (session, QUITUS_KIND_EVIDENCE, obligation);
      evidence = (QuitusEvidenceValue *) (gpointer) draft;
      evidence->startup = startup;
      evidence->occurrence = occurrence;
      evidence->done_on = quitus_session_get_today (session);
    }
  dialog = quitus_record_dialog_new (session, draft);
  quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                           "occurrence");
  quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                           "startup");
  return dialog;
}
