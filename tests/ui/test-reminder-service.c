/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines told by the desktop, which here is a part of the test that answers on a real bus. */

#include "pages-fixture.h"

#include <glib/gstdio.h>

#include "quitus-preferences-dialog.h"
#include "quitus-reminder-service.h"
#include "quitus-reminder-teller.h"
#include "quitus-todo-page.h"

#define NOTIFICATIONS "org.gtk.Notifications"
#define PORTAL "org.freedesktop.portal.Desktop"
#define REQUEST "org.freedesktop.portal.Request"

typedef struct
{
  Pages pages;
  GApplication *application;
  GSettings *settings;
  QuitusBackgroundReader *reader;
  QuitusReminderService *service;
  /* What the desktop shows, by id; how often it was asked to show something. */
  GDBusConnection *desktop;
  GHashTable *shown;
  guint n_shown;
  guint names[2];
  guint objects[2];
  /* What the desktop says to a program that wants to stay, and what it was asked. */
  gboolean allows;
  GVariant *asked;
} Fixture;

/* Callbacks */

static void
notifications_cb (GDBusConnection *connection,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *method,
                  GVariant *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer data)
{
  Fixture *f = data;
  const char *id;

  if (g_str_equal (method, "AddNotification"))
    {
      GVariant *notification;

      g_variant_get (parameters, "(&s&s@a{sv})", NULL, &id, &notification);
      g_hash_table_replace (f->shown, g_strdup (id), notification);
      f->n_shown++;
    }
  else
    {
      g_variant_get (parameters, "(&s&s)", NULL, &id);
      g_hash_table_remove (f->shown, id);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
portal_cb (GDBusConnection *connection,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Fixture *f = data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_auto (GStrv) parts = g_strsplit (sender + 1, ".", -1);
  g_autofree char *name = g_strjoinv ("_", parts);
  g_autofree char *token = NULL;
  g_autofree char *request = NULL;
  GVariantBuilder results;

  g_assert_true (g_variant_lookup (options, "handle_token", "s", &token));
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_clear_pointer (&f->asked, g_variant_unref);
  f->asked = g_variant_ref (options);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background", g_variant_new_boolean (f->allows));
  g_variant_builder_add (&results, "{sv}", "autostart", g_variant_new_boolean (f->allows));
  g_assert_true (g_dbus_connection_emit_signal (connection, sender, request, REQUEST, "Response",
                                                g_variant_new ("(ua{sv})", f->allows ? 0u : 1u,
                                                               &results),
                                                NULL));
}

static void
named_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  (*(guint *) data)++;
}

/* Helpers */

static guint export (Fixture *f,
                     const char *path,
                     const char *xml,
                     GDBusInterfaceMethodCallFunc func)
{
  const GDBusInterfaceVTable table = { .method_call = func };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, &error);
  guint id;

  g_assert_no_error (error);
  id = g_dbus_connection_register_object (f->desktop, path, node->interfaces[0], &table, f, NULL,
                                          &error);
  g_assert_no_error (error);
  return id;
}

static gboolean
has_both (gpointer data)
{
  return *(guint *) data == 2;
}

static void
start_desktop (Fixture *f)
{
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n_named = 0;

  f->shown =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  f->desktop =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  f->objects[0] = export (f, "/org/gtk/Notifications",
                          "<node><interface name='" NOTIFICATIONS "'>"
                          "<method name='AddNotification'><arg type='s'/><arg type='s'/>"
                          "<arg type='a{sv}'/></method>"
                          "<method name='RemoveNotification'><arg type='s'/><arg type='s'/>"
                          "</method></interface></node>",
                          notifications_cb);
  f->objects[1] = export (f, "/org/freedesktop/portal/desktop",
                          "<node><interface name='org.freedesktop.portal.Background'>"
                          "<method name='RequestBackground'><arg type='s'/><arg type='a{sv}'/>"
                          "<arg type='o' direction='out'/></method></interface></node>",
                          portal_cb);
  f->names[0] =
      g_bus_own_name_on_connection (f->desktop, NOTIFICATIONS, G_BUS_NAME_OWNER_FLAGS_NONE,
                                    named_cb, NULL, &n_named, NULL);
  f->names[1] = g_bus_own_name_on_connection (f->desktop, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE,
                                              named_cb, NULL, &n_named, NULL);
  pages_wait_until (has_both, &n_named);
}

static void
reset_settings (Fixture *f)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (f->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (f->settings, keys[i]);
}

/* The sample, signed in time for what was due on 8 August, seen on 15 September 2023. */
static void
set_up (Fixture *f, gconstpointer way)
{
  g_autoptr (GError) error = NULL;

  pages_set_up (&f->pages, TRUE, 800, 600);
  for (guint i = 0; i < 2; i++)
    pages_sign (&f->pages, i, quitus_day_new (2023, 2, 8));
  start_desktop (f);
  f->allows = TRUE;
  f->settings = g_settings_new ("fr.quitus.Quitus");
  reset_settings (f);
  f->application = g_application_new ("fr.quitus.Quitus.Test", G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (f->application, NULL, &error);
  g_assert_no_error (error);
  f->reader = quitus_background_reader_new (NULL);
  f->service = quitus_reminder_service_new (f->application, f->reader, f->settings,
                                            way != NULL ? QUITUS_BACKGROUND_BY_PORTAL
                                                        : QUITUS_BACKGROUND_BY_FILE);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_stop (f->service);
  g_assert_finalize_object (f->service);
  g_assert_finalize_object (f->reader);
  pages_wait ();
  for (guint i = 0; i < 2; i++)
    {
      if (f->names[i] != 0)
        g_bus_unown_name (f->names[i]);
      g_dbus_connection_unregister_object (f->desktop, f->objects[i]);
    }
  g_dbus_connection_close_sync (f->desktop, NULL, NULL);
  g_clear_object (&f->desktop);
  g_clear_object (&f->application);
  g_clear_object (&f->settings);
  g_clear_pointer (&f->shown, g_hash_table_unref);
  g_clear_pointer (&f->asked, g_variant_unref);
  pages_tear_down (&f->pages);
}

typedef struct
{
  Fixture *f;
  guint n;
} Count;

static gboolean
shows_as_many (gpointer data)
{
  Count *count = data;

  return g_hash_table_size (count->f->shown) == count->n;
}

static void
wait_for (Fixture *f, guint n)
{
  Count count = { f, n };

  pages_wait_until (shows_as_many, &count);
}

/* Has everything that was sent arrive. */
static void
flush (Fixture *f)
{
  g_dbus_connection_flush_sync (g_application_get_dbus_connection (f->application), NULL, NULL);
  for (int i = 0; i < 20; i++)
    {
      /* What the bus was asked before is answered before. */
      g_autoptr (GVariant) answer =
          g_dbus_connection_call_sync (g_application_get_dbus_connection (f->application),
                                       "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetId", NULL, NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      g_assert_nonnull (answer);
      pages_wait ();
      g_usleep (5000);
    }
}

static void
check (Fixture *f)
{
  quitus_reminder_service_check (f->service);
  flush (f);
}

static char *
get_text (Fixture *f, const char *id, const char *name)
{
  GVariant *notification = g_hash_table_lookup (f->shown, id);
  char *text = NULL;

  g_assert_nonnull (notification);
  g_assert_true (g_variant_lookup (notification, name, "s", &text));
  return text;
}

static void
put_off_committee (Fixture *f)
{
  QuitusDeadlineModel *model = quitus_session_get_deadlines (f->pages.session);
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);
      g_autoptr (QuitusValue) value = NULL;
      QuitusRemarkValue *remark;

      if (deadline->kind != QUITUS_DEADLINE_COMMITTEE || deadline->status != QUITUS_STATUS_LATE)
        continue;
      value = quitus_value_new_with_id (QUITUS_KIND_REMARK, quitus_id_new ());
      remark = (QuitusRemarkValue *) (gpointer) value;
      remark->agreement = deadline->agreement;
      remark->deadline = quitus_deadline_get_id (deadline);
      remark->reason = g_strdup ("The sponsor is away");
      remark->postponed_to = quitus_day_new (2023, 10, 12);
      remark->recorded_on = quitus_day_new (2023, 9, 15);
      quitus_change_insert (change, value);
    }
  pages_commit (&f->pages, change);
}

/* The id of the notification with that beginning of its title. */
static const char *
find_shown (Fixture *f, const char *beginning)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, f->shown);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autofree char *title = get_text (f, id, "title");

      if (g_str_has_prefix (title, beginning))
        return id;
    }
  g_assert_not_reached ();
}

#define assert_contains(text, part) g_assert_nonnull (strstr ((text), (part)))

static char *
get_autostart (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", "fr.quitus.Quitus.desktop", NULL);
}

static AdwDialog *
open_preferences (Fixture *f)
{
  AdwDialog *dialog = quitus_preferences_dialog_new (f->settings, f->service);

  gtk_window_present (GTK_WINDOW (f->pages.window));
  adw_dialog_present (dialog, f->pages.window);
  pages_settle (&f->pages);
  return dialog;
}

static void
close_preferences (Fixture *f, AdwDialog *dialog)
{
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  adw_dialog_force_close (dialog);
  pages_wait_until (pages_is_null, &gone);
}

/* As the Enter key does where the focus is. */
static void
press (GtkWidget *row)
{
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_activate (row));
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_closed_on (gpointer data)
{
  return g_settings_get_boolean (data, "remind-when-closed");
}

static gboolean
is_closed_off (gpointer data)
{
  return !is_closed_on (data);
}

static gboolean
is_off (gpointer data)
{
  return !g_settings_get_boolean (data, "remind");
}

static gboolean
has_problem (gpointer data)
{
  return quitus_reminder_service_get_problem (data) != NULL;
}

/* Tests */

static void
test_each (Fixture *f, gconstpointer unused)
{
  g_autofree char *agreement =
      quitus_id_to_text (quitus_record_get_id (pages_get_agreement (&f->pages)));
  g_autofree char *body = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *place = NULL;
  const char *id;

  quitus_reminder_service_follow (f->service, f->pages.session);
  g_assert_cmpint (quitus_reminder_service_get_last_check (f->service), ==, 0);
  check (f);
  wait_for (f, 5);
  g_assert_cmpint (quitus_reminder_service_get_last_check (f->service), >, 0);
  g_assert_null (quitus_reminder_service_get_problem (f->service));
  id = find_shown (f, "Solde · ");
  body = get_text (f, id, "body");
  assert_contains (body, "Tuesday 8 August 2023 · 7 days late · €125,000.00\n");
  assert_contains (body, "6 months after the signature by all parties");
  action = get_text (f, id, "default-action");
  g_assert_cmpstr (action, ==, "app.show-deadline");
  target = g_variant_lookup_value (g_hash_table_lookup (f->shown, id), "default-action-target",
                                   G_VARIANT_TYPE_STRING);
  place = g_strconcat (agreement, "/", id, NULL);
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, place);
}

/* Each is told once, also by a program that starts again. */
static void
test_once (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  check (f);
  g_assert_cmpuint (f->n_shown, ==, 5);
  quitus_reminder_service_stop (f->service);
  g_assert_finalize_object (f->service);
  f->service = quitus_reminder_service_new (f->application, f->reader, f->settings,
                                            QUITUS_BACKGROUND_BY_FILE);
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  g_assert_cmpuint (f->n_shown, ==, 5);
}

static void
test_withdrawn (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  wait_for (f, 5);
  /* Its documents go with it. */
  put_off_committee (f);
  wait_for (f, 3);
  pages_sign (&f->pages, 0, QUITUS_DAY_NONE);
  wait_for (f, 0);
  /* What comes back while the person works is told with the next check. */
  pages_undo (&f->pages);
  flush (f);
  g_assert_cmpuint (f->n_shown, ==, 5);
  check (f);
  wait_for (f, 3);
}

/* Six at once: one says it all, and goes when nothing of it is left. */
static void
test_summary (Fixture *f, gconstpointer unused)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *action = NULL;

  g_settings_set_int (f->settings, "remind-days-others", 40);
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  wait_for (f, 1);
  title = get_text (f, QUITUS_REMINDER_SUMMARY_ID, "title");
  g_assert_cmpstr (title, ==, "6 deadlines need your attention");
  body = get_text (f, QUITUS_REMINDER_SUMMARY_ID, "body");
  g_assert_cmpstr (body, ==, "5 deadlines late, 1 coming soon");
  action = get_text (f, QUITUS_REMINDER_SUMMARY_ID, "default-action");
  g_assert_cmpstr (action, ==, "app.show-todo");
  put_off_committee (f);
  flush (f);
  g_assert_cmpuint (g_hash_table_size (f->shown), ==, 1);
  pages_sign (&f->pages, 0, QUITUS_DAY_NONE);
  wait_for (f, 0);
}

static void
test_off (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  wait_for (f, 5);
  g_settings_set_boolean (f->settings, "remind", FALSE);
  wait_for (f, 0);
  check (f);
  g_assert_cmpuint (f->n_shown, ==, 5);
  g_assert_cmpint (quitus_reminder_service_get_next_check (f->service), ==, 0);
  g_settings_set_boolean (f->settings, "remind", TRUE);
  wait_for (f, 5);
}

/* As on a given day nothing is told. */
static void
test_given_day (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_set_source (f->service, quitus_register_get_path (f->pages.reg), TRUE);
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  g_assert_cmpuint (f->n_shown, ==, 0);
}

/* Without a window, only where the person wishes it. */
static void
test_closed (Fixture *f, gconstpointer unused)
{
  quitus_background_reader_set_source (f->reader, quitus_register_get_path (f->pages.reg),
                                       quitus_day_new (2023, 9, 15));
  check (f);
  g_assert_false (quitus_background_reader_is_open (f->reader));
  g_settings_set_boolean (f->settings, "remind-when-closed", TRUE);
  check (f);
  wait_for (f, 5);
  quitus_background_reader_let_go (f->reader);
  flush (f);
}

static void
test_by_file (Fixture *f, gconstpointer unused)
{
  g_autofree char *name = get_autostart ();
  AdwDialog *dialog = open_preferences (f);
  GtkWidget *row = pages_child (GTK_WIDGET (dialog), "closed_row");
  g_autofree char *text = NULL;

  press (row);
  pages_wait_until (is_closed_on, f->settings);
  g_assert_true (g_file_get_contents (name, &text, NULL, NULL));
  assert_contains (text, "\nExec=quitus --gapplication-service\n");
  press (row);
  pages_wait_until (is_closed_off, f->settings);
  g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
  close_preferences (f, dialog);
}

/* Somebody else took the file away: the person is told, also where they look every day. */
static void
test_file_gone (Fixture *f, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_todo_page_new (f->pages.session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  pages_push (&f->pages, page);
  quitus_todo_page_set_reminders (QUITUS_TODO_PAGE (page), f->service);
  before = pages_read (GTK_WIDGET (page));
  g_assert_null (strstr (before, "Reminders"));
  g_settings_set_boolean (f->settings, "remind-when-closed", TRUE);
  quitus_reminder_service_start (f->service);
  pages_wait_until (has_problem, f->service);
  after = pages_read (GTK_WIDGET (page));
  assert_contains (after, "Reminders: Quitus is no longer started with the session.");
}

static void
test_allowed (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = open_preferences (f);
  GtkWidget *row = pages_child (GTK_WIDGET (dialog), "closed_row");
  g_auto (GStrv) command = NULL;
  gboolean starts = FALSE;

  press (row);
  pages_wait_until (is_closed_on, f->settings);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_false (is_visible (pages_child (GTK_WIDGET (dialog), "problem_row")));
  g_assert_true (g_variant_lookup (f->asked, "autostart", "b", &starts));
  g_assert_true (starts);
  g_assert_true (g_variant_lookup (f->asked, "commandline", "^as", &command));
  g_assert_cmpstr (command[0], ==, "quitus");
  g_assert_cmpstr (command[1], ==, "--gapplication-service");
  g_assert_null (command[2]);
  /* What is not wanted any more needs nobody's leave. */
  f->allows = FALSE;
  press (row);
  pages_wait_until (is_closed_off, f->settings);
  flush (f);
  g_assert_false (is_visible (pages_child (GTK_WIDGET (dialog), "problem_row")));
  close_preferences (f, dialog);
}

static void
test_refused (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog = open_preferences (f);
  GtkWidget *row = pages_child (GTK_WIDGET (dialog), "closed_row");
  GtkWidget *problem = pages_child (GTK_WIDGET (dialog), "problem_row");
  g_autofree char *text = NULL;

  f->allows = FALSE;
  press (row);
  pages_wait_until (is_visible, problem);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  g_assert_true (gtk_widget_get_sensitive (row));
  g_assert_false (is_closed_on (f->settings));
  text = pages_read (problem);
  assert_contains (text, "The desktop does not let Quitus run while it is closed.");
  /* What else happens does not take it away, another try that is allowed does. */
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  g_assert_true (is_visible (problem));
  f->allows = TRUE;
  press (row);
  pages_wait_until (is_closed_on, f->settings);
  flush (f);
  g_assert_false (is_visible (problem));
  close_preferences (f, dialog);
}

static void
give_up_name (Fixture *f, guint i)
{
  g_bus_unown_name (f->names[i]);
  f->names[i] = 0;
  flush (f);
}

/* Where nothing shows notifications the person is told so in both places, nothing counts as told, and
 * it is told as soon as it can be. */
static void
test_nothing_shows (Fixture *f, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_todo_page_new (f->pages.session);
  AdwDialog *dialog;
  GtkWidget *problem;
  g_autofree char *said = NULL;
  g_autofree char *foot = NULL;
  g_autofree char *after = NULL;
  guint n_named = 0;

  pages_push (&f->pages, page);
  quitus_todo_page_set_reminders (QUITUS_TODO_PAGE (page), f->service);
  dialog = open_preferences (f);
  problem = pages_child (GTK_WIDGET (dialog), "problem_row");
  quitus_reminder_service_follow (f->service, f->pages.session);
  give_up_name (f, 0);
  check (f);
  g_assert_true (is_visible (problem));
  said = pages_read (problem);
  assert_contains (said, "Nothing in this session shows notifications.");
  foot = pages_read (GTK_WIDGET (page));
  assert_contains (foot, "Reminders: Nothing in this session shows notifications.");
  g_assert_cmpuint (f->n_shown, ==, 0);
  g_assert_cmpint (quitus_reminder_service_get_last_check (f->service), ==, 0);

  f->names[0] =
      g_bus_own_name_on_connection (f->desktop, NOTIFICATIONS, G_BUS_NAME_OWNER_FLAGS_NONE,
                                    named_cb, NULL, &n_named, NULL);
  flush (f);
  g_assert_cmpuint (n_named, ==, 1);
  check (f);
  g_assert_false (is_visible (problem));
  after = pages_read (GTK_WIDGET (page));
  g_assert_null (strstr (after, "Reminders"));
  g_assert_cmpint (quitus_reminder_service_get_last_check (f->service), >, 0);
  close_preferences (f, dialog);
}

/* In a sandbox it is the portal that counts, whatever else there is. */
static void
test_no_portal (Fixture *f, gconstpointer unused)
{
  quitus_reminder_service_follow (f->service, f->pages.session);
  check (f);
  g_assert_null (quitus_reminder_service_get_problem (f->service));
  give_up_name (f, 1);
  check (f);
  assert_contains (quitus_reminder_service_get_problem (f->service), "shows notifications");
}

/* What is stopped while it asks says nothing any more. */
static void
test_stopped (Fixture *f, gconstpointer unused)
{
  give_up_name (f, 0);
  quitus_reminder_service_follow (f->service, f->pages.session);
  quitus_reminder_service_check (f->service);
  quitus_reminder_service_stop (f->service);
  flush (f);
  g_assert_null (quitus_reminder_service_get_problem (f->service));
}

static void
test_preferences (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog;
  GtkWidget *name, *remind, *days, *payment, *last;
  g_autofree char *author = NULL;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  g_autofree char *next = NULL;

  g_settings_set_string (f->settings, "author", "C. Martin");
  dialog = open_preferences (f);
  name = pages_child (GTK_WIDGET (dialog), "name_row");
  remind = pages_child (GTK_WIDGET (dialog), "remind_row");
  days = pages_child (GTK_WIDGET (dialog), "days_group");
  last = pages_child (GTK_WIDGET (dialog), "last_row");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "C. Martin");
  gtk_editable_set_text (GTK_EDITABLE (name), "D. Durand");
  author = g_settings_get_string (f->settings, "author");
  g_assert_cmpstr (author, ==, "D. Durand");

  text = pages_read (last);
  assert_contains (text, "Not yet");
  payment = pages_find (days, ADW_TYPE_SPIN_ROW, "Payment");
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (payment)), ==, 7);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (payment)), ==,
                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_widget_grab_focus (payment));
  adw_spin_row_set_value (ADW_SPIN_ROW (payment), 10);
  g_assert_cmpint (g_settings_get_int (f->settings, "remind-days-payment"), ==, 10);

  said = pages_read (remind);
  assert_contains (said, "Remind Me of Deadlines");
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (remind)));
  press (remind);
  pages_wait_until (is_off, f->settings);
  g_assert_false (gtk_widget_is_sensitive (payment));
  g_assert_false (gtk_widget_is_sensitive (pages_child (GTK_WIDGET (dialog), "closed_row")));
  next = pages_read (pages_child (GTK_WIDGET (dialog), "next_row"));
  assert_contains (next, "Not planned: reminders are turned off");
  close_preferences (f, dialog);
}

/* Who wonders why nothing is told finds the reason where the next check would stand. */
static void
test_preferences_given_day (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog;
  g_autofree char *next = NULL;

  quitus_reminder_service_set_source (f->service, quitus_register_get_path (f->pages.reg), TRUE);
  dialog = open_preferences (f);
  next = pages_read (pages_child (GTK_WIDGET (dialog), "next_row"));
  assert_contains (next, "Not planned: Quitus was opened as on another day than today");
  close_preferences (f, dialog);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("quitus-reminders-XXXXXX", NULL);
  int status;

  /* What is kept beside the settings is that of the test. */
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  /* What GTK reads in tests cannot be announced to. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
#define ADD(name, data, test)                                                                      \
  g_test_add ("/reminders/" name, Fixture, data, set_up, test, tear_down)
  ADD ("each", NULL, test_each);
  ADD ("once", NULL, test_once);
  ADD ("withdrawn", NULL, test_withdrawn);
  ADD ("summary", NULL, test_summary);
  ADD ("off", NULL, test_off);
  ADD ("given-day", NULL, test_given_day);
  ADD ("closed", NULL, test_closed);
  ADD ("by-file", NULL, test_by_file);
  ADD ("file-gone", NULL, test_file_gone);
  ADD ("allowed", "portal", test_allowed);
  ADD ("refused", "portal", test_refused);
  ADD ("nothing-shows", NULL, test_nothing_shows);
  ADD ("no-portal", "portal", test_no_portal);
  ADD ("stopped", NULL, test_stopped);
  ADD ("preferences", NULL, test_preferences);
  ADD ("preferences-given-day", NULL, test_preferences_given_day);
#undef ADD
  status = g_test_run ();
  pages_remove_folder (folder);
  return status;
}
