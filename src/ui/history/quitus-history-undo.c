/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undoing the last change of the journal, whoever made it, after asking. */

#include "quitus-history-undo.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-problem.h"

typedef struct
{
  QuitusSession *session;
  QuitusHistoryItem *item;
  GtkWidget *parent;
} Request;

/* Helpers */

static void
free_request (Request *request)
{
  g_object_unref (request->session);
  g_object_unref (request->item);
  g_object_unref (request->parent);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

static void
show_toast (GtkWidget *parent, const char *label)
{
  g_autofree char *text = g_strdup_printf (_ ("Undone: %s"), label);
  AdwToast *toast;

  if (!ADW_IS_TOAST_OVERLAY (parent))
    return;
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Redo"));
  adw_toast_set_action_name (toast, "win.redo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (parent), toast);
}

static char *
compose_body (QuitusHistoryItem *item)
{
  QuitusJournalEntry *entry = quitus_history_item_get_entry (item);
  guint n_records = quitus_change_get_size (quitus_journal_entry_get_change (entry));
  g_autofree char *title = quitus_history_item_format_title (item);
  g_autofree char *source = quitus_history_item_format_source (item);
  /* Translators: how many records a change touched */
  g_autofree char *records =
      quitus_format_text (quitus_language_get_default (),
                          n_ ("%u record becomes again what it was.",
                              "%u records become again what they were.", n_records),
                          n_records);

  return g_strdup_printf (_ ("%s\n%s\n\n%s The undo is recorded in the history too, and can be "
                             "taken back with Redo."),
                          title, source, records);
}

/* Callbacks */

static void
undone_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = quitus_history_item_format_title (request->item);

  if (quitus_register_undo_past_finish (QUITUS_REGISTER (object), result, &error))
    show_toast (request->parent, label);
  else
    quitus_problem_present (error, request->parent);
}

static void
confirmed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);
  QuitusRegister *reg = quitus_session_get_register (request->session);
  guint64 number = quitus_journal_entry_get_number (quitus_history_item_get_entry (request->item));

  if (g_str_equal (response, "undo"))
    quitus_register_undo_past_async (reg, number, NULL, undone_cb, g_steal_pointer (&request));
}

/* Public */

/**
 * quitus_history_undo:
 * @session: what the window works with
 * @item: the last change that stands
 * @parent: the widget that asks
 *
 * Asks whether to undo a change, and does so.  Why it was refused is told.
 */
void
quitus_history_undo (QuitusSession *session, QuitusHistoryItem *item, GtkWidget *parent)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Undo This Change?"), NULL);
  g_autofree char *body = compose_body (item);
  /* The row may be used for another change meanwhile. */
  GtkWidget *overlay = gtk_widget_get_ancestor (parent, ADW_TYPE_TOAST_OVERLAY);
  Request *request = g_new (Request, 1);

  request->session = g_object_ref (session);
  request->item = g_object_ref (item);
  request->parent = g_object_ref (overlay != NULL ? overlay : parent);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Keep the Change"),
                                  "undo", _ ("_Undo the Change"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "undo",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, confirmed_cb, request);
}
