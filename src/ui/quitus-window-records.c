/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, correcting and removing a record, from wherever it is shown. */

#include "quitus-window-private.h"

#include "quitus-language.h"
#include "quitus-payment-steps.h"
#include "quitus-problem.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"

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

/* Callbacks */

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusRecord *record = find_record (self, parameter);
  AdwDialog *dialog;

  if (record == NULL)
    return;
  dialog = quitus_payment_steps_make_editor (session, quitus_record_get_value (record));
  if (dialog == NULL)
    dialog = quitus_record_dialog_new (session, quitus_record_get_value (record));
  adw_dialog_present (dialog, widget);
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
  dialog = quitus_payment_steps_make_adder (session, kind, owner);
  if (dialog == NULL)
    {
      draft = quitus_record_actions_make_draft (session, kind, owner);
      dialog = quitus_record_dialog_new (session, draft);
    }
  adw_dialog_present (dialog, widget);
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("Removed"));
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusRecord *record = find_record (self, parameter);
  g_autoptr (QuitusChange) change = NULL;

  if (record == NULL)
    return;
  change = quitus_record_actions_make_removal (quitus_session_get_book (session),
                                               quitus_record_get_id (record));
  quitus_register_commit_async (quitus_session_get_register (session), change, NULL, deleted_cb,
                                g_object_ref (self));
}

/* Private */

void
quitus_window_update_record_actions (QuitusWindow *self, gboolean may_write)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-record", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-record", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.delete-record", may_write);
}

void
quitus_window_install_record_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-record", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.add-record", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-record", "s", delete_cb);
}
