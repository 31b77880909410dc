/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-service.h"

#include "quitus-language.h"
#include "quitus-notification-server.h"
#include "quitus-reminder-leads.h"
#include "quitus-reminder-state.h"
#include "quitus-reminder-teller.h"

/* The first look, after what a start waits for, in seconds. */
#define START_DELAY 2
/* The clock is looked at that often, in seconds: a computer that slept does not count the time. */
#define LONGEST_WAIT 3600
/* What is withdrawn may wait for what else is recorded with it, in milliseconds. */
#define CHANGE_DELAY 200

struct _QuitusReminderService
{
  GObject parent_instance;

  /* It owns the service. */
  GApplication *application;
  QuitusBackgroundReader *reader;
  GSettings *settings;
  QuitusBackgroundWay way;

  QuitusReminderState *state;
  /* That of the last window, as long as it is there, and what is followed of it. */
  QuitusSession *followed;
  QuitusDeadlineModel *deadlines;
  /* The day that is looked at was given, and is not today. */
  gboolean is_day_given;
  gboolean is_started;
  gboolean is_held;
  /* Whether it looks through the deadlines as soon as it can, be it that it did so today. */
  gboolean is_asked;
  gboolean is_reading;
  /* While the desktop is asked whether it shows what is told. */
  GCancellable *search;
  /* When a check came to its end in this process, and what hinders. */
  gint64 next_check;
  char *refusal;
  char *silence;
  char *failure;
  guint timer_source;
  guint change_source;
};

G_DEFINE_FINAL_TYPE (QuitusReminderService, quitus_reminder_service, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LAST_CHECK,
  PROP_NEXT_CHECK,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static gboolean
is_on (QuitusReminderService *self)
{
  return g_settings_get_boolean (self->settings, "remind") && !self->is_day_given;
}

static gint64
read_clock (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Seconds from now to the first minute of tomorrow here, by when every session knows the day. */
static gint64
count_to_midnight (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) midnight =
      g_date_time_new_local (g_date_time_get_year (tomorrow), g_date_time_get_month (tomorrow),
                             g_date_time_get_day_of_month (tomorrow), 0, 1, 0);

  return g_date_time_difference (midnight, now) / G_USEC_PER_SEC + 1;
}

/* Whether a moment is of today, here. */
static gboolean
is_today (gint64 seconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (seconds);

  return then != NULL && g_date_time_get_year (then) == g_date_time_get_year (now) &&
         g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);
}

static void
set_sentence (QuitusReminderService *self, char **place, const char *sentence)
{
  if (g_set_str (place, sentence))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
save (QuitusReminderService *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!quitus_reminder_state_save (self->state, &error))
    /* Translators: what the system says follows */
    sentence = g_strdup_printf (_ ("What was told cannot be kept, and may be told again: %s"),
                                error->message);
  set_sentence (self, &self->failure, sentence);
}

static GPtrArray *
find (QuitusReminderService *self, QuitusDeadlineModel *deadlines)
{
  QuitusReminderLeads leads;

  quitus_reminder_leads_read (&leads, self->settings);
  return quitus_reminders_find (deadlines, &leads);
}

/* What was told of the register that is looked at. */
static void
use_state (QuitusReminderService *self, const char *path)
{
  if (g_str_equal (self->state->path, path))
    return;
  quitus_reminder_state_free (self->state);
  self->state = quitus_reminder_state_load (path);
}

static void
look_through (QuitusReminderService *self, QuitusSession *session)
{
  QuitusDeadlineModel *deadlines = quitus_session_get_deadlines (session);
  g_autoptr (GPtrArray) reminders = NULL;

  if (deadlines == NULL || !is_on (self))
    return;
  use_state (self, quitus_register_get_path (quitus_session_get_register (session)));
  reminders = find (self, deadlines);
  quitus_reminder_withdraw_gone (self->application, self->state->told, reminders);
  quitus_reminder_tell_new (self->application, self->state->told, deadlines, reminders);
  self->state->checked = read_clock ();
  save (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_CHECK]);
}

/* Without a window, and only where the person wishes it, it stays. */
static void
update_hold (QuitusReminderService *self)
{
  gboolean is_wanted = self->is_started && is_on (self) && self->refusal == NULL &&
                       g_settings_get_boolean (self->settings, "remind-when-closed");

  if (is_wanted == self->is_held)
    return;
  self->is_held = is_wanted;
  if (is_wanted)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/* Callbacks */

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusReminderService) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusSession) session =
      quitus_background_reader_read_finish (QUITUS_BACKGROUND_READER (object), result, &error);
  g_autofree char *sentence = NULL;

  self->is_reading = FALSE;
  if (session != NULL)
    {
      look_through (self, session);
      return;
    }
  /* Where there is no register there is no deadline. */
  if (!g_error_matches (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sentence = g_strdup_printf (_ ("The register cannot be read: %s"), error->message);
  set_sentence (self, &self->failure, sentence);
}

/* Helpers */

static void schedule (QuitusReminderService *self, guint seconds);

static gboolean
may_look (QuitusReminderService *self)
{
  return is_on (self) && !self->is_reading &&
         (self->followed != NULL || g_settings_get_boolean (self->settings, "remind-when-closed"));
}

/* Callbacks */

/* What nobody would see counts as told to nobody, and waits. */
static void
server_found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusReminderService) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_shown = quitus_notification_server_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->search);
  set_sentence (self, &self->silence, is_shown ? NULL : error->message);
  if (!is_shown || !may_look (self))
    return;
  /* A window that has not opened its register yet looks through it then. */
  if (self->followed != NULL)
    {
      look_through (self, self->followed);
      return;
    }
  self->is_reading = TRUE;
  quitus_background_reader_read_async (self->reader, read_cb, g_object_ref (self));
}

static gboolean
timer_cb (gpointer data)
{
  QuitusReminderService *self = data;

  self->timer_source = 0;
  if (self->is_asked || self->state->checked == 0 || !is_today (self->state->checked) ||
      self->silence != NULL || self->failure != NULL)
    quitus_reminder_service_check (self);
  self->is_asked = FALSE;
  schedule (self, LONGEST_WAIT);
  return G_SOURCE_REMOVE;
}

/* Helpers */

static void
schedule (QuitusReminderService *self, guint seconds)
{
  gint64 to_midnight = count_to_midnight ();

  g_clear_handle_id (&self->timer_source, g_source_remove);
  self->timer_source = g_timeout_add_seconds ((guint) MIN (seconds, to_midnight), timer_cb, self);
  self->next_check = read_clock () + to_midnight;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_CHECK]);
}

/* The window comes first. */
static void
ask (QuitusReminderService *self)
{
  self->is_asked = TRUE;
  if (self->is_started)
    schedule (self, START_DELAY);
}

/* Callbacks */

static gboolean
changed_cb (gpointer data)
{
  QuitusReminderService *self = data;
  g_autoptr (GPtrArray) reminders = NULL;

  self->change_source = 0;
  if (self->deadlines == NULL || self->followed == NULL || !is_on (self))
    return G_SOURCE_REMOVE;
  use_state (self, quitus_register_get_path (quitus_session_get_register (self->followed)));
  reminders = find (self, self->deadlines);
  if (quitus_reminder_withdraw_gone (self->application, self->state->told, reminders))
    save (self);
  return G_SOURCE_REMOVE;
}

/* What is new while the person records it is no news: it is told with the next check. */
static void
items_changed_cb (QuitusReminderService *self)
{
  if (self->change_source == 0 && g_hash_table_size (self->state->told) > 0)
    self->change_source = g_timeout_add (CHANGE_DELAY, changed_cb, self);
}

static void
deadlines_cb (QuitusReminderService *self)
{
  QuitusDeadlineModel *deadlines =
      self->followed != NULL ? quitus_session_get_deadlines (self->followed) : NULL;

  if (self->deadlines != NULL)
    g_signal_handlers_disconnect_by_func (self->deadlines, items_changed_cb, self);
  g_set_object (&self->deadlines, deadlines);
  if (deadlines == NULL)
    return;
  g_signal_connect_object (deadlines, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ask (self);
}

static void
followed_gone_cb (gpointer data, GObject *session)
{
  QuitusReminderService *self = data;

  self->followed = NULL;
  deadlines_cb (self);
}

static void
settings_cb (QuitusReminderService *self, const char *key)
{
  update_hold (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_CHECK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  if (!g_str_equal (key, "remind") || self->is_day_given)
    return;
  if (is_on (self))
    {
      quitus_reminder_service_check (self);
      return;
    }
  quitus_reminder_withdraw_all (self->application, self->state->told);
  save (self);
}

/* Whether what was allowed once still is. */
static void
still_allowed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusReminderService) self = data;
  g_autoptr (GError) error = NULL;

  if (quitus_background_allow_finish (result, &error))
    set_sentence (self, &self->refusal, NULL);
  else
    set_sentence (self, &self->refusal, error->message);
  update_hold (self);
}

static void
allowed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  QuitusReminderService *self = g_task_get_source_object (task);
  gboolean is_wanted = GPOINTER_TO_INT (g_task_get_task_data (task));
  GError *error = NULL;
  gboolean is_allowed = quitus_background_allow_finish (result, &error);

  /* What is not wanted needs nobody's leave. */
  set_sentence (self, &self->refusal, NULL);
  g_settings_set_boolean (self->settings, "remind-when-closed", is_wanted && is_allowed);
  update_hold (self);
  if (is_allowed)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Overrides */

static void
quitus_reminder_service_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  QuitusReminderService *self = QUITUS_REMINDER_SERVICE (object);

  switch (prop_id)
    {
    case PROP_LAST_CHECK:
      g_value_set_int64 (value, quitus_reminder_service_get_last_check (self));
      break;
    case PROP_NEXT_CHECK:
      g_value_set_int64 (value, quitus_reminder_service_get_next_check (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, quitus_reminder_service_get_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_reminder_service_dispose (GObject *object)
{
  QuitusReminderService *self = QUITUS_REMINDER_SERVICE (object);

  quitus_reminder_service_stop (self);
  g_clear_object (&self->reader);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (quitus_reminder_service_parent_class)->dispose (object);
}

static void
quitus_reminder_service_finalize (GObject *object)
{
  QuitusReminderService *self = QUITUS_REMINDER_SERVICE (object);

  quitus_reminder_state_free (self->state);
  g_free (self->refusal);
  g_free (self->silence);
  g_free (self->failure);
  G_OBJECT_CLASS (quitus_reminder_service_parent_class)->finalize (object);
}

static void
quitus_reminder_service_class_init (QuitusReminderServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_reminder_service_get_property;
  object_class->dispose = quitus_reminder_service_dispose;
  object_class->finalize = quitus_reminder_service_finalize;

  properties[PROP_LAST_CHECK] =
      g_param_spec_int64 ("last-check", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NEXT_CHECK] =
      g_param_spec_int64 ("next-check", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_reminder_service_init (QuitusReminderService *self)
{
}

/* Public */

/**
 * quitus_reminder_service_new:
 * @application: through which is told, and what is held; it must live longer than the service
 * @reader: reads the register where there is no window
 * @settings: the settings of the user
 * @way: how the program comes to be started with the session
 *
 * Returns: (transfer full): a service for the register of the user, not started yet
 */
QuitusReminderService *
quitus_reminder_service_new (GApplication *application,
                             QuitusBackgroundReader *reader,
                             GSettings *settings,
                             QuitusBackgroundWay way)
{
  QuitusReminderService *self = g_object_new (QUITUS_TYPE_REMINDER_SERVICE, NULL);
  g_autofree char *path = quitus_register_get_default_path ();

  self->application = application;
  self->reader = g_object_ref (reader);
  self->settings = g_object_ref (settings);
  self->way = way;
  self->state = quitus_reminder_state_load (path);
  g_signal_connect_object (settings, "changed::remind", G_CALLBACK (settings_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::remind-when-closed", G_CALLBACK (settings_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_reminder_service_set_source:
 * @self: a service
 * @path: the path of a register, which may not exist
 * @is_day_given: whether it is looked at as on a day that was given
 *
 * Has another register looked through.  As on a given day nothing is told.
 */
void
quitus_reminder_service_set_source (QuitusReminderService *self,
                                    const char *path,
                                    gboolean is_day_given)
{
  self->is_day_given = is_day_given;
  update_hold (self);
  use_state (self, path);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_CHECK]);
}

/**
 * quitus_reminder_service_start:
 * @self: a service, not started
 *
 * Has deadlines told from now on.
 */
void
quitus_reminder_service_start (QuitusReminderService *self)
{
  self->is_started = TRUE;
  update_hold (self);
  if (self->is_held)
    quitus_background_check_async (self->way, NULL, still_allowed_cb, g_object_ref (self));
  ask (self);
}

/**
 * quitus_reminder_service_stop:
 * @self: a service
 *
 * Has nothing told any more, and lets the application end.
 */
void
quitus_reminder_service_stop (QuitusReminderService *self)
{
  g_clear_handle_id (&self->timer_source, g_source_remove);
  g_clear_handle_id (&self->change_source, g_source_remove);
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  if (self->followed != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->followed, self);
      g_object_weak_unref (G_OBJECT (self->followed), followed_gone_cb, self);
      self->followed = NULL;
    }
  if (self->deadlines != NULL)
    g_signal_handlers_disconnect_by_func (self->deadlines, items_changed_cb, self);
  g_clear_object (&self->deadlines);
  self->is_started = FALSE;
  if (self->settings != NULL)
    update_hold (self);
}

/**
 * quitus_reminder_service_follow:
 * @self: a service
 * @session: what a window works with, its register open or about to be
 *
 * Looks through the register of a window as soon as it is open, and takes back what is done in it,
 * until the window goes or another one is followed.
 */
void
quitus_reminder_service_follow (QuitusReminderService *self, QuitusSession *session)
{
  if (self->followed != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->followed, self);
      g_object_weak_unref (G_OBJECT (self->followed), followed_gone_cb, self);
    }
  self->followed = session;
  g_object_weak_ref (G_OBJECT (session), followed_gone_cb, self);
  g_signal_connect_object (session, "notify::deadlines", G_CALLBACK (deadlines_cb), self,
                           G_CONNECT_SWAPPED);
  /* Another day has come while the window is open. */
  g_signal_connect_object (session, "notify::today", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  deadlines_cb (self);
}

/**
 * quitus_reminder_service_check:
 * @self: a service
 *
 * Looks through the deadlines of today, and tells what is new, as soon as the desktop has said that
 * it shows what is told.  Without a window this happens only where the person wishes it.
 */
void
quitus_reminder_service_check (QuitusReminderService *self)
{
  if (!may_look (self) || self->search != NULL)
    return;
  self->search = g_cancellable_new ();
  quitus_notification_server_find_async (g_application_get_dbus_connection (self->application),
                                         self->way, self->search, server_found_cb,
                                         g_object_ref (self));
}

/**
 * quitus_reminder_service_get_last_check:
 * @self: a service
 *
 * Returns: when deadlines were looked through last, in seconds since 1970, 0 when they never were
 */
gint64
quitus_reminder_service_get_last_check (QuitusReminderService *self)
{
  return self->state->checked;
}

/**
 * quitus_reminder_service_get_next_check:
 * @self: a service
 *
 * Returns: when they will be, in seconds since 1970, 0 when they will not
 */
gint64
quitus_reminder_service_get_next_check (QuitusReminderService *self)
{
  return is_on (self) ? self->next_check : 0;
}

/**
 * quitus_reminder_service_is_day_given:
 * @self: a service
 *
 * Returns: whether the register is looked at as on a day that was given, so that nothing is told
 */
gboolean
quitus_reminder_service_is_day_given (QuitusReminderService *self)
{
  return self->is_day_given;
}

/**
 * quitus_reminder_service_get_problem:
 * @self: a service
 *
 * Returns: (transfer none) (nullable): why the person may miss a reminder, in a sentence
 */
const char *
quitus_reminder_service_get_problem (QuitusReminderService *self)
{
  if (!is_on (self))
    return NULL;
  if (self->silence != NULL)
    return self->silence;
  return self->refusal != NULL ? self->refusal : self->failure;
}

/**
 * quitus_reminder_service_allow_closed_async:
 * @self: a service
 * @is_wanted: whether deadlines are told also while there is no window
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Has it allowed and keeps it in the settings, or takes it back.  Where the desktop refuses, the
 * setting is off.
 */
void
quitus_reminder_service_allow_closed_async (QuitusReminderService *self,
                                            gboolean is_wanted,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, quitus_reminder_service_allow_closed_async);
  g_task_set_task_data (task, GINT_TO_POINTER (is_wanted), NULL);
  quitus_background_allow_async (self->way, is_wanted, NULL, allowed_cb, task);
}

/**
 * quitus_reminder_service_allow_closed_finish:
 * @self: a service
 * @result: what the callback was given
 * @error: set to what quitus_background_allow_finish() sets
 *
 * Returns: whether it is as it was asked
 */
gboolean
quitus_reminder_service_allow_closed_finish (QuitusReminderService *self,
                                             GAsyncResult *result,
                                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
