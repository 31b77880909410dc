/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A closed agreement is read only; who wants to change it is told so, and may reopen it. */

#include "quitus-reopening.h"

#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-problem.h"

typedef struct
{
  QuitusSession *session;
  QuitusRecord *record;
  GtkWidget *parent;
} Request;

/* Helpers */

static void
free_request (Request *request)
{
  g_object_unref (request->session);
  g_object_unref (request->record);
  g_object_unref (request->parent);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

static QuitusChange *
make_change (QuitusRecord *record)
{
  const QuitusValue *before = quitus_record_get_value (record);
  g_autoptr (QuitusAgreementValue) after =
      (QuitusAgreementValue *) (gpointer) quitus_value_copy (before);
  /* Translators: the reference of an agreement */
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Reopen %s"), after->reference);
  QuitusChange *change = quitus_change_new (label);

  after->closed_on = QUITUS_DAY_NONE;
  g_clear_pointer (&after->closing_note, g_free);
  quitus_change_update (change, before, &after->value);
  return change;
}

/* A closed agreement of the book; NULL for anything else. */
static QuitusRecord *
find_closed (QuitusSession *session, QuitusId agreement)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), agreement);

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT ||
      quitus_agreement_value (quitus_record_get_value (record))->closed_on == QUITUS_DAY_NONE)
    return NULL;
  return record;
}

/* Callbacks */

static void
reopened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;

  if (quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    gtk_widget_activate_action (request->parent, "win.toast", "s", _ ("The agreement is reopened"));
  else
    quitus_problem_present (error, request->parent);
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);
  QuitusRegister *reg = quitus_session_get_register (request->session);
  g_autoptr (QuitusChange) change = NULL;

  if (!g_str_equal (response, "reopen"))
    return;
  change = make_change (request->record);
  quitus_register_commit_async (reg, change, NULL, reopened_cb, g_steal_pointer (&request));
}

/* Helpers of asking */

static void
ask (QuitusSession *session, QuitusRecord *record, const char *title, GtkWidget *parent)
{
  const QuitusAgreementValue *agreement = quitus_agreement_value (quitus_record_get_value (record));
  AdwDialog *dialog = adw_alert_dialog_new (title, NULL);
  g_autofree char *day = quitus_format_day (quitus_language_get_default (), agreement->closed_on,
                                            QUITUS_DAY_STYLE_SHORT);
  Request *request = g_new (Request, 1);

  request->session = g_object_ref (session);
  request->record = g_object_ref (record);
  request->parent = g_object_ref (parent);
  adw_alert_dialog_format_body (
      ADW_ALERT_DIALOG (dialog),
      /* Translators: the reference of an agreement, then a day */
      _ ("%s was closed on %s and is read only. Once reopened it can be changed, and closed again; "
         "the history keeps both."),
      agreement->reference, day);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "reopen",
                                  _ ("_Reopen"), NULL);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_response_enabled (
      ADW_ALERT_DIALOG (dialog), "reopen",
      !quitus_register_is_read_only (quitus_session_get_register (session)));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, answered_cb, request);
}

/* Public */

/**
 * quitus_reopening_ask:
 * @session: what the window works with
 * @agreement: an agreement that is closed
 * @parent: the widget that asks
 *
 * Asks whether to reopen an agreement, and does so.
 */
void
quitus_reopening_ask (QuitusSession *session, QuitusId agreement, GtkWidget *parent)
{
  QuitusRecord *record = find_closed (session, agreement);

  if (record != NULL)
    ask (session, record, _ ("Reopen the Agreement?"), parent);
}

/**
 * quitus_reopening_check:
 * @session: what the window works with
 * @agreement: the agreement that is about to be changed, or another record without owner
 * @parent: the widget from which it is
 *
 * Where the agreement is closed, says so and offers to reopen it.
 *
 * Returns: whether it may be changed now
 */
gboolean
quitus_reopening_check (QuitusSession *session, QuitusId agreement, GtkWidget *parent)
{
  QuitusRecord *record = find_closed (session, agreement);

  if (record == NULL)
    return TRUE;
  ask (session, record, _ ("The Agreement Is Closed"), parent);
  return FALSE;
}

/**
 * quitus_reopening_present:
 * @session: what the window works with
 * @record: what the dialog is about: an agreement, a part of one, or another record
 * @dialog: (nullable) (transfer floating): a dialog that would change it
 * @parent: the widget from which it is opened
 *
 * Opens the dialog; where the agreement is closed, offers to reopen it instead, before anything is
 * typed in vain.
 */
void
quitus_reopening_present (QuitusSession *session,
                          QuitusId record,
                          AdwDialog *dialog,
                          GtkWidget *parent)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *found = quitus_book_lookup (book, record);
  g_autoptr (AdwDialog) kept = NULL;

  if (dialog == NULL)
    return;
  kept = g_object_ref_sink (dialog);
  if (found != NULL)
    record = quitus_book_get_root (book, quitus_record_get_value (found));
  if (quitus_reopening_check (session, record, parent))
    adw_dialog_present (dialog, parent);
}
