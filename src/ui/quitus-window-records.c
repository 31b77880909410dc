/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, correcting and removing a record, from wherever it is shown. */

#include "quitus-window-private.h"

#include "quitus-account-dialog.h"
#include "quitus-amendment-editor.h"
#include "quitus-closing-dialog.h"
#include "quitus-committee-dialog.h"
#include "quitus-document-opener.h"
#include "quitus-entry-into-force.h"
#include "quitus-error.h"
#include "quitus-evidence-dialog.h"
#include "quitus-language.h"
#include "quitus-notice-dialog.h"
#include "quitus-payment-steps.h"
#include "quitus-problem.h"
#include "quitus-programme-dialog.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-refusal.h"
#include "quitus-reopening.h"

/* What is being removed, and from which window. */
typedef struct
{
  QuitusWindow *window;
  QuitusValue *value;
} QuitusRemoval;

static void
quitus_removal_free (QuitusRemoval *removal)
{
  g_object_unref (removal->window);
  quitus_value_unref (removal->value);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusRemoval, quitus_removal_free)

/* Helpers */

static QuitusRecord *
find_record (QuitusWindow *self, GVariant *parameter)
{
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  QuitusId id = QUITUS_ID_NONE;

  if (book == NULL || !quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quitus_book_lookup (book, id);
}

/* Reads "receipt:9897c1d1-…", or "organisation:" for what stands alone. */
static gboolean
parse_place (GVariant *parameter, QuitusKind *kind, QuitusId *owner)
{
  const char *text = g_variant_get_string (parameter, NULL);
  const char *colon = strchr (text, ':');
  g_autofree char *name = colon != NULL ? g_strndup (text, colon - text) : g_strdup (text);

  *kind = quitus_kind_from_name (name);
  *owner = QUITUS_ID_NONE;
  if ((int) *kind == QUITUS_KIND_NONE)
    return FALSE;
  return colon == NULL || colon[1] == '\0' || quitus_id_from_text (colon + 1, owner);
}

/* Whether a record may be changed: those of a closed agreement wait until it is reopened. */
static gboolean
check_closed (QuitusWindow *self, const QuitusValue *value)
{
  QuitusSession *session = quitus_window_get_session (self);

  return quitus_reopening_check (session,
                                 quitus_book_get_root (quitus_session_get_book (session), value),
                                 GTK_WIDGET (self));
}

/* Some kinds have a dialog of their own. */
static AdwDialog *
make_dialog (QuitusSession *session, const QuitusValue *draft)
{
  AdwDialog *dialog;

  if (draft->kind == QUITUS_KIND_ACCOUNT)
    return quitus_account_dialog_new (session, draft);
  if (draft->kind == QUITUS_KIND_PROGRAMME)
    return quitus_programme_dialog_new (session, draft);
  if (draft->kind == QUITUS_KIND_COMMITTEE)
    return quitus_committee_dialog_edit (session, quitus_committee_value (draft));
  if (draft->kind == QUITUS_KIND_EVIDENCE)
    return quitus_evidence_dialog_edit (session, quitus_evidence_value (draft));
  if (draft->kind == QUITUS_KIND_NOTICE)
    return quitus_notice_dialog_new (session, draft);
  dialog = quitus_record_dialog_new (session, draft);
  if (draft->kind == QUITUS_KIND_PARTY)
    quitus_entry_into_force_watch (QUITUS_RECORD_DIALOG (dialog), session,
                                   quitus_party_value (draft));
  return dialog;
}

/* Callbacks */

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusRecord *record = find_record (self, parameter);
  AdwDialog *dialog;

  if (record == NULL || !check_closed (self, quitus_record_get_value (record)))
    return;
  dialog = quitus_payment_steps_make_editor (session, quitus_record_get_value (record));
  if (dialog == NULL)
    dialog = make_dialog (session, quitus_record_get_value (record));
  adw_dialog_present (dialog, widget);
}

static void
open_document_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusRecord *record = find_record (self, parameter);

  if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_DOCUMENT)
    quitus_document_open (quitus_window_get_session (self),
                          quitus_document_value (quitus_record_get_value (record)), widget);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_autoptr (QuitusValue) draft = NULL;
  AdwDialog *dialog;
  QuitusKind kind;
  QuitusId owner;

  if (!parse_place (parameter, &kind, &owner))
    return;
  draft = quitus_record_actions_make_draft (session, kind, owner);
  if (!check_closed (QUITUS_WINDOW (widget), draft))
    return;
  dialog = quitus_payment_steps_make_adder (session, kind, owner);
  if (dialog == NULL)
    dialog = make_dialog (session, draft);
  adw_dialog_present (dialog, widget);
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRemoval) removal = data;
  GtkWidget *window = GTK_WIDGET (removal->window);
  g_autoptr (GError) error = NULL;

  if (quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    gtk_widget_activate_action (window, "win.toast", "s", _ ("Removed"));
  else if (g_error_matches (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_IN_USE))
    quitus_refusal_present (error, removal->value, window);
  else
    quitus_problem_present (error, window);
}

static void
commit_removal (QuitusWindow *self, const QuitusValue *value, QuitusChange *change)
{
  QuitusRemoval *removal = g_new (QuitusRemoval, 1);

  removal->window = g_object_ref (self);
  removal->value = quitus_value_ref (value);
  quitus_register_commit_async (quitus_session_get_register (quitus_window_get_session (self)),
                                change, NULL, deleted_cb, removal);
}

static void
removal_chosen_cb (AdwAlertDialog *dialog, const char *response, QuitusWindow *self)
{
  if (g_str_equal (response, "remove"))
    commit_removal (self, g_object_get_data (G_OBJECT (dialog), "quitus-party"),
                    g_object_get_data (G_OBJECT (dialog), "quitus-change"));
}

/* A party stands alone: nothing else on the screen shows what has gone. */
static void
ask_removal (QuitusWindow *self, const QuitusValue *party, QuitusChange *change)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Remove This Party?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: the name of a party */
                                _ ("%s leaves the register. It can be undone."),
                                quitus_organisation_value (party)->name);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove",
                                  _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "remove",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "quitus-change", g_object_ref (change),
                          g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "quitus-party", quitus_value_ref (party),
                          (GDestroyNotify) quitus_value_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (removal_chosen_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  QuitusRecord *record = find_record (self, parameter);
  g_autoptr (QuitusChange) change = NULL;

  if (record == NULL || !check_closed (self, quitus_record_get_value (record)))
    return;
  change = quitus_record_actions_make_removal (book, quitus_record_get_id (record));
  /* What would be refused is not asked. */
  if (quitus_record_get_kind (record) == QUITUS_KIND_ORGANISATION &&
      quitus_book_check (book, change, NULL))
    ask_removal (self, quitus_record_get_value (record), change);
  else
    commit_removal (self, quitus_record_get_value (record), change);
}

static void
amend_agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusRecord *record = find_record (self, parameter);
  g_autoptr (QuitusDossier) dossier = NULL;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return;
  dossier = quitus_session_get_dossier (session, quitus_record_get_id (record));
  if (dossier != NULL)
    quitus_reopening_present (session, quitus_record_get_id (record),
                              quitus_amendment_editor_new (session, dossier, QUITUS_ID_NONE),
                              widget);
}

static void
close_agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusRecord *record = find_record (self, parameter);
  AdwDialog *dialog = NULL;

  if (record != NULL)
    dialog =
        quitus_closing_dialog_new (quitus_window_get_session (self), quitus_record_get_id (record));
  if (dialog != NULL)
    adw_dialog_present (dialog, widget);
}

static void
reopen_agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusRecord *record = find_record (self, parameter);

  if (record != NULL)
    quitus_reopening_ask (quitus_window_get_session (self), quitus_record_get_id (record), widget);
}

/* Private */

void
quitus_window_update_record_actions (QuitusWindow *self, gboolean may_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-record", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-record", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-record", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.close-agreement", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.reopen-agreement", may_write);
}

void
quitus_window_install_record_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-record", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.open-document", "s", open_document_cb);
  gtk_widget_class_install_action (widget_class, "win.add-record", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-record", "s", delete_cb);
  gtk_widget_class_install_action (widget_class, "win.amend-agreement", "s", amend_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.close-agreement", "s", close_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.reopen-agreement", "s", reopen_agreement_cb);
}
