/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-preferences-dialog.h"

#include "quitus-count-row.h"
#include "quitus-language.h"
#include "quitus-moment.h"
#include "quitus-reminder-leads.h"
#include "quitus-template.h"

#define MOST_DAYS 365

struct _QuitusPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwEntryRow *name_row;
  AdwSwitchRow *remind_row;
  AdwSwitchRow *closed_row;
  AdwActionRow *problem_row;
  AdwActionRow *last_row;
  AdwActionRow *next_row;
  AdwPreferencesGroup *days_group;

  GSettings *settings;
  QuitusReminderService *reminders;
  /* The switch waits for what the desktop says. */
  gboolean is_asking;
  /* What it said when it refused, until it is asked again. */
  char *refusal;
};

G_DEFINE_FINAL_TYPE (QuitusPreferencesDialog,
                     quitus_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* Helpers */

static void
set_moment (AdwActionRow *row, gint64 seconds, const char *otherwise)
{
  g_autofree char *text = quitus_moment_format (seconds);

  adw_action_row_set_subtitle (row, text != NULL ? text : otherwise);
}

static void
show_closed (QuitusPreferencesDialog *self)
{
  gboolean is_on = g_settings_get_boolean (self->settings, "remind-when-closed");

  if (!self->is_asking)
    adw_switch_row_set_active (self->closed_row, is_on);
}

/* Why no check is to come. */
static const char *
say_not_planned (QuitusPreferencesDialog *self)
{
  if (!g_settings_get_boolean (self->settings, "remind"))
    return _ ("Not planned: reminders are turned off");
  if (quitus_reminder_service_is_day_given (self->reminders))
    return _ ("Not planned: Quitus was opened as on another day than today");
  return _ ("Not planned");
}

/* Callbacks */

static void
update_status (QuitusPreferencesDialog *self)
{
  const char *problem = quitus_reminder_service_get_problem (self->reminders);

  if (problem == NULL)
    problem = self->refusal;
  set_moment (self->last_row, quitus_reminder_service_get_last_check (self->reminders),
              _ ("Not yet"));
  set_moment (self->next_row, quitus_reminder_service_get_next_check (self->reminders),
              say_not_planned (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problem_row),
                                 problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_row), problem != NULL);
}

static void
name_cb (QuitusPreferencesDialog *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "author",
                           gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
allowed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = quitus_reminder_service_allow_closed_finish (QUITUS_REMINDER_SERVICE (object),
                                                                  result, &error);

  if (self->settings == NULL)
    return;
  self->is_asking = FALSE;
  show_closed (self);
  if (is_done)
    return;
  /* It stays to be read: a toast does not. */
  g_set_str (&self->refusal, error->message);
  update_status (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->closed_row), error->message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
closed_cb (QuitusPreferencesDialog *self)
{
  gboolean is_wanted = adw_switch_row_get_active (self->closed_row);

  if (self->is_asking || is_wanted == g_settings_get_boolean (self->settings, "remind-when-closed"))
    return;
  self->is_asking = TRUE;
  g_clear_pointer (&self->refusal, g_free);
  update_status (self);
  quitus_reminder_service_allow_closed_async (self->reminders, is_wanted, allowed_cb,
                                              g_object_ref (self));
}

/* Helpers */

static void
add_days (QuitusPreferencesDialog *self)
{
  for (guint i = 0; i < QUITUS_REMINDER_N_LEADS; i++)
    {
      g_autofree char *title = quitus_reminder_lead_get_title (i);
      GtkWidget *row = quitus_count_row_new (title, 0, MOST_DAYS);

      g_settings_bind (self->settings, quitus_reminder_lead_get_key (i), row, "value",
                       G_SETTINGS_BIND_DEFAULT);
      adw_preferences_group_add (self->days_group, row);
    }
}

/* Overrides */

static void
quitus_preferences_dialog_dispose (GObject *object)
{
  QuitusPreferencesDialog *self = QUITUS_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->reminders);
  g_clear_pointer (&self->refusal, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (quitus_preferences_dialog_parent_class)->dispose (object);
}

static void
quitus_preferences_dialog_class_init (QuitusPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_preferences_dialog_dispose;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, remind_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, closed_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, problem_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, next_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusPreferencesDialog, days_group);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
}

static void
quitus_preferences_dialog_init (QuitusPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_preferences_dialog_new:
 * @settings: the settings of the user
 * @reminders: what tells of deadlines
 *
 * Returns: (transfer floating): a dialog, in which everything counts at once
 */
AdwDialog *
quitus_preferences_dialog_new (GSettings *settings, QuitusReminderService *reminders)
{
  QuitusPreferencesDialog *self = g_object_new (QUITUS_TYPE_PREFERENCES_DIALOG, NULL);
  g_autofree char *name = g_settings_get_string (settings, "author");
  g_autofree char *author =
      name[0] != '\0' ? g_strdup (name) : quitus_register_get_default_author ();

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), author);
  self->settings = g_object_ref (settings);
  self->reminders = g_object_ref (reminders);
  g_settings_bind (settings, "remind", self->remind_row, "active", G_SETTINGS_BIND_DEFAULT);
  show_closed (self);
  add_days (self);
  update_status (self);
  g_signal_connect_object (self->closed_row, "notify::active", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-when-closed", G_CALLBACK (show_closed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reminders, "notify", G_CALLBACK (update_status), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
