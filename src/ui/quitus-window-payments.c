/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of payments, and the settings of the register, from wherever they are shown. */

#include "quitus-window-private.h"

#include "quitus-budget-year.h"
#include "quitus-call-dialog.h"
#include "quitus-cancel-dialog.h"
#include "quitus-condition-dialog.h"
#include "quitus-money-dialogs.h"
#include "quitus-payment-names.h"
#include "quitus-payment-steps.h"
#include "quitus-receipt-dialog.h"
#include "quitus-record-dialog.h"
#include "quitus-reopening.h"

/* Helpers */

/* Reads ids with spaces between them; payments that have gone are left out. */
static GArray *
parse_payments (QuitusSession *session, GVariant *parameter)
{
  g_auto (GStrv) texts = g_strsplit (g_variant_get_string (parameter, NULL), " ", -1);
  GArray *instalments = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      QuitusId id = QUITUS_ID_NONE;

      if (quitus_id_from_text (texts[i], &id) &&
          !quitus_id_is_none (quitus_payment_names_get_agreement (quitus_session_get_book (session),
                                                                  id)))
        g_array_append_val (instalments, id);
    }
  return instalments;
}

static void
present (GtkWidget *widget, QuitusId record, AdwDialog *dialog)
{
  quitus_reopening_present (quitus_window_get_session (QUITUS_WINDOW (widget)), record, dialog,
                            widget);
}

/* Callbacks */

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId id = QUITUS_ID_NONE;

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    present (widget, id,
             quitus_payment_steps_make_dialog (session, id,
                                               quitus_payment_steps_get_next (session, id)));
}

static void
pay_refund_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId id = QUITUS_ID_NONE;

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id) &&
      quitus_book_lookup (quitus_session_get_book (session), id) != NULL)
    present (widget, id, quitus_refund_payment_dialog_new (session, id));
}

static void
call_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_autoptr (GArray) instalments = parse_payments (session, parameter);

  if (instalments->len > 0)
    present (widget, g_array_index (instalments, QuitusId, 0),
             quitus_call_dialog_new (session, instalments));
}

static void
receipt_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_autoptr (GArray) instalments = parse_payments (session, parameter);

  if (instalments->len > 0)
    present (widget, g_array_index (instalments, QuitusId, 0),
             quitus_receipt_dialog_new (session, instalments));
}

static void
remind_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId id = QUITUS_ID_NONE;

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    present (widget, id, quitus_payment_steps_make_dialog (session, id, QUITUS_STEP_REMINDER));
}

static void
attach_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusId id = QUITUS_ID_NONE;

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    present (widget, id, quitus_payment_steps_make_dialog (session, id, QUITUS_STEP_REQUEST));
}

static void
condition_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusId id = QUITUS_ID_NONE;

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    present (widget, id,
             quitus_condition_dialog_new (quitus_window_get_session (QUITUS_WINDOW (widget)), id));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  g_autoptr (GArray) instalments = parse_payments (session, parameter);

  if (instalments->len > 0)
    present (widget, g_array_index (instalments, QuitusId, 0),
             quitus_cancel_dialog_new (session, instalments));
}

/* There is one record of settings; it is made when it is first recorded. */
static void
settings_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusSession *session = quitus_window_get_session (QUITUS_WINDOW (widget));
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (QuitusValue) draft = NULL;
  AdwDialog *dialog;

  if (quitus_book_count (book, QUITUS_KIND_SETTINGS) > 0)
    draft = quitus_value_copy (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_SETTINGS,
                                                                         0)));
  else
    draft = quitus_value_new (QUITUS_KIND_SETTINGS);
  quitus_settings_fill ((QuitusSettingsValue *) (gpointer) draft);
  dialog = quitus_record_dialog_new (session, draft);
  adw_dialog_present (dialog, widget);
}

/* Private */

void
quitus_window_update_payment_actions (QuitusWindow *self, gboolean may_write)
{
  static const char *const names[] = { "win.record-step",      "win.call-payment",
                                       "win.record-receipt",   "win.attach-receipt",
                                       "win.fulfil-condition", "win.cancel-payment",
                                       "win.remind-payment",   "win.settings" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], may_write);
}

void
quitus_window_install_payment_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.record-step", "s", step_cb);
  gtk_widget_class_install_action (widget_class, "win.pay-refund", "s", pay_refund_cb);
  gtk_widget_class_install_action (widget_class, "win.call-payment", "s", call_cb);
  gtk_widget_class_install_action (widget_class, "win.record-receipt", "s", receipt_cb);
  gtk_widget_class_install_action (widget_class, "win.remind-payment", "s", remind_cb);
  gtk_widget_class_install_action (widget_class, "win.attach-receipt", "s", attach_cb);
  gtk_widget_class_install_action (widget_class, "win.fulfil-condition", "s", condition_cb);
  gtk_widget_class_install_action (widget_class, "win.cancel-payment", "s", cancel_cb);
  gtk_widget_class_install_action (widget_class, "win.settings", NULL, settings_cb);
}
