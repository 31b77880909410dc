/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agreement was sent to a controller, or published: when, and where that can be seen. */

#include "quitus-sending-dialog.h"

#include "quitus-error.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-record-dialog.h"

/* Helpers */

/* What was recorded of it already, NULL when nothing was. */
static QuitusValue *
find_evidence (QuitusBook *book, QuitusId obligation)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_EVIDENCE); i++)
    {
      const QuitusValue *value =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (quitus_evidence_value (value)->obligation, obligation) &&
          quitus_evidence_value (value)->occurrence == 0)
        return quitus_value_copy (value);
    }
  return NULL;
}

static QuitusEvidenceValue *
make_draft (QuitusSession *session, const QuitusObligationValue *obligation)
{
  QuitusEvidenceValue *draft =
      (gpointer) find_evidence (quitus_session_get_book (session), obligation->value.id);
  const char *author = quitus_register_get_author (quitus_session_get_register (session));

  if (draft == NULL)
    {
      draft = quitus_evidence_value_new ();
      draft->obligation = obligation->value.id;
      draft->occurrence = 0;
    }
  draft->state = QUITUS_EVIDENCE_DONE;
  if (draft->done_on == QUITUS_DAY_NONE)
    draft->done_on = quitus_session_get_today (session);
  if (draft->note == NULL)
    draft->note = g_strdup (obligation->recipient);
  if (draft->recorded_by == NULL && author != NULL && author[0] != '\0')
    draft->recorded_by = g_strdup (author);
  return draft;
}

/* Callbacks */

/* What is published is somewhere. */
static gboolean
publish_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  if (quitus_evidence_value (value)->url != NULL)
    return TRUE;
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING,
                       _ ("The address on the web where it is published is needed"));
  return FALSE;
}

/* Public */

/**
 * quitus_sending_dialog_new:
 * @session: what the window works with, its register open
 * @obligation: the id of an obligation to transmit or to publish
 *
 * Returns: (transfer floating) (nullable): a dialog in which it is said to be done, %NULL when the
 *   obligation has gone
 */
AdwDialog *
quitus_sending_dialog_new (QuitusSession *session, QuitusId obligation)
{
  static const char *const names[] = { "startup", "occurrence", "state" };
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), obligation);
  const QuitusObligationValue *value;
  g_autoptr (QuitusEvidenceValue) draft = NULL;
  g_autofree char *label = NULL;
  gboolean is_publication;
  AdwDialog *dialog;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_OBLIGATION)
    return NULL;
  value = quitus_obligation_value (quitus_record_get_value (record));
  is_publication = value->nature == QUITUS_NATURE_PUBLICATION;
  draft = make_draft (session, value);
  /* Translators: the label of a change; what was to be sent or published */
  label =
      quitus_label_compose (quitus_language_get_default (),
                            is_publication ? N_ ("Published: %s") : N_ ("Sent: %s"), value->label);
  dialog = quitus_record_dialog_new_step (session, &draft->value,
                                          is_publication ? _ ("Published") : _ ("Sent"),
                                          value->label, label);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                             names[i]);
  if (is_publication)
    quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), publish_cb, NULL, NULL);
  return dialog;
}
