/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record-key.h"

/* Callbacks */

static gboolean
record_cb (GtkWidget *dialog, GVariant *args, gpointer button)
{
  if (!gtk_widget_get_mapped (button) || !gtk_widget_is_sensitive (button))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit_by_name (button, "clicked");
  return GDK_EVENT_STOP;
}

/* Public */

/**
 * quitus_record_key_add:
 * @dialog: a dialog
 * @button: (transfer none): the button of the dialog that records, a #GtkButton
 *
 * Lets Ctrl+Return record from wherever the focus is, be it in a text of several lines or in a
 * list of choices.
 */
void
quitus_record_key_add (GtkWidget *dialog, GtkWidget *button)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
      gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (trigger, gtk_callback_action_new (record_cb, button, NULL)));
  gtk_widget_add_controller (dialog, keys);
}
