/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with parties, people and bank accounts, from wherever they are shown. */

#include "quitus-window-parties.h"

#include "quitus-account-dialog.h"
#include "quitus-organisation-page.h"
#include "quitus-sending-dialog.h"
#include "quitus-unify-dialog.h"
#include "quitus-window-private.h"

typedef AdwDialog *(*MakeDialog) (QuitusSession *session, QuitusId id);

/* Helpers */

static void
present (GtkWidget *widget, GVariant *parameter, MakeDialog make)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId id = QUITUS_ID_NONE;
  AdwDialog *dialog;

  if (quitus_session_get_book (session) == NULL ||
      !quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return;
  dialog = make (session, id);
  if (dialog != NULL)
    adw_dialog_present (dialog, widget);
}

/* Callbacks */

static void
show_organisation_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId id = QUITUS_ID_NONE;
  QuitusRecord *record;

  if (book == NULL || !quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return;
  record = quitus_book_lookup (book, id);
  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_ORGANISATION)
    return;
  adw_navigation_view_push (quitus_window_get_navigation (self),
                            quitus_organisation_page_new (session, record));
}

static void
confirm_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (widget, parameter, quitus_account_dialog_new_confirmation);
}

static void
replace_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (widget, parameter, quitus_account_dialog_new_replacement);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (widget, parameter, quitus_account_dialog_new_closing);
}

static void
unify_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (widget, parameter, quitus_unify_dialog_new);
}

static void
send_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (widget, parameter, quitus_sending_dialog_new);
}

/* Private */

void
quitus_window_update_party_actions (QuitusWindow *self, gboolean may_write)
{
  static const char *const names[] = {
    "win.confirm-account", "win.replace-account", "win.close-account",
    "win.unify-record",    "win.record-sending",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], may_write);
}

void
quitus_window_install_party_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-organisation", "s",
                                   show_organisation_cb);
  gtk_widget_class_install_action (widget_class, "win.confirm-account", "s", confirm_cb);
  gtk_widget_class_install_action (widget_class, "win.replace-account", "s", replace_cb);
  gtk_widget_class_install_action (widget_class, "win.close-account", "s", close_cb);
  gtk_widget_class_install_action (widget_class, "win.unify-record", "s", unify_cb);
  gtk_widget_class_install_action (widget_class, "win.record-sending", "s", send_cb);
}
