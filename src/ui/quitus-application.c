/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "quitus-application.h"

#include <glib/gstdio.h>

#include "quitus-help-topic.h"
#include "quitus-language.h"
#include "quitus-manual.h"
#include "quitus-open-windows.h"
#include "quitus-preferences-dialog.h"
#include "quitus-search-provider.h"
#include "quitus-shortcut-table.h"
#include "quitus-shortcuts-dialog.h"
#include "quitus-window-pages.h"
#include "quitus-window-private.h"

/* How long a service stays when nobody asks anything of it, in milliseconds: the search of the
 * desktop asks with every letter. */
#define INACTIVITY 10000

struct _QuitusApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  /* What the first window will show, being read while GTK starts. */
  QuitusSession *early;
  /* What the desktop asks, also while there is no window. */
  QuitusBackgroundReader *reader;
  QuitusSearchProvider *provider;
  QuitusReminderService *reminders;
  /* What the command line asked for. */
  char *path;
  QuitusDay today;
  QuitusDay supposed_signature;
};

G_DEFINE_FINAL_TYPE (QuitusApplication, quitus_application, ADW_TYPE_APPLICATION)

/* Helpers */

static gboolean
take_day (GVariantDict *options, const char *name, QuitusDay *day)
{
  const char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_lookup (options, name, "&s", &text))
    return TRUE;
  *day = quitus_day_read_iso (text, &error);
  if (error != NULL)
    /* Translators: an option, then what is wrong with it */
    g_printerr (_ ("quitus: --%s: %s\n"), name, error->message);
  return error == NULL;
}

/* A page that does not exist is refused before there is a window, naming those that do. */
static gboolean
check_page (GVariantDict *options)
{
  const char *page = NULL;
  g_autoptr (GString) known = NULL;
  g_autofree char *why = NULL;

  if (!g_variant_dict_lookup (options, "page", "&s", &page) || quitus_window_pages_find (page) >= 0)
    return TRUE;
  known = g_string_new (NULL);
  for (guint i = 0; i < quitus_window_pages_count (); i++)
    g_string_append_printf (known, i == 0 ? "%s" : ", %s", quitus_window_pages_get_name ((int) i));
  /* Translators: what was typed, then the names of pages */
  why = g_strdup_printf (_ ("“%s” is none of the pages: %s"), page, known->str);
  g_printerr (_ ("quitus: --%s: %s\n"), "page", why);
  return FALSE;
}

static char *
get_path (QuitusApplication *self)
{
  return self->path != NULL ? g_strdup (self->path) : quitus_register_get_default_path ();
}

static QuitusSession *
make_session (QuitusApplication *self)
{
  g_autofree char *path = get_path (self);
  g_autofree char *name = g_settings_get_string (self->settings, "author");
  g_autofree char *author =
      name[0] != '\0' ? g_strdup (name) : quitus_register_get_default_author ();
  g_autoptr (QuitusRegister) reg = quitus_register_new (path, author);

  return quitus_session_new (reg, self->today);
}

/* Reading begins before what is on the screen is made: on the other core, most of a register is there
 * by the time that there is a window. */
static void
begin_reading (QuitusApplication *self)
{
  g_autofree char *path = get_path (self);

  if (self->early != NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  self->early = make_session (self);
  quitus_session_begin_opening (self->early);
}

static QuitusWindow *
open_window (QuitusApplication *self)
{
  g_autoptr (QuitusSession) session = NULL;
  QuitusWindow *window;

  begin_reading (self);
  session = self->early != NULL ? g_steal_pointer (&self->early) : make_session (self);
  window = quitus_window_new (ADW_APPLICATION (self), session, self->settings);
  quitus_window_set_reminders (window, self->reminders);
  if (self->supposed_signature != QUITUS_DAY_NONE)
    quitus_session_suppose (session, self->supposed_signature);
  return window;
}

/* Brings the window of the register forward, and opens it where there is none. */
static QuitusWindow *
present_window (QuitusApplication *self)
{
  g_autofree char *path = get_path (self);
  QuitusWindow *window = quitus_open_windows_find (G_APPLICATION (self), path);

  if (window == NULL)
    window = open_window (self);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* What is shown by itself needs a window: without one the program would end. */
static GtkWidget *
get_parent (QuitusApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window != NULL ? GTK_WIDGET (window) : GTK_WIDGET (present_window (self));
}

static void
open_file (QuitusWindow *window, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  quitus_window_request (window, "win.open-file", g_variant_new_string (uri), FALSE);
}

/* A register elsewhere is refused: the user's own would be opened in its place. */
static gboolean
take_register (QuitusApplication *self, GFile *file)
{
  char *path = g_file_get_path (file);
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;

  if (path == NULL)
    {
      name = g_file_get_parse_name (file);
      /* Translators: the name of a file */
      why = g_strdup_printf (_ ("“%s” is not on this computer: copy it here first"), name);
      /* Translators: an option, then what is wrong with it */
      g_printerr (_ ("quitus: --%s: %s\n"), "register", why);
      return FALSE;
    }
  g_free (self->path);
  self->path = path;
  return TRUE;
}

/* Callbacks */

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* What is new, too, is told where the other facts of the program are. */
  AdwDialog *dialog =
      adw_about_dialog_new_from_appdata ("/fr/quitus/Quitus/metainfo.xml", QUITUS_VERSION);

  g_object_set (dialog, "application-icon", QUITUS_APPLICATION_ID, "comments",
                _ ("Partnership agreements of public bodies: every deadline with its reason"),
                NULL);
  adw_dialog_present (dialog, get_parent (data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *parent = get_parent (data);

  if (!QUITUS_IS_SHORTCUTS_DIALOG (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (parent))))
    adw_dialog_present (quitus_shortcuts_dialog_new (), parent);
}

/* The page of the manual about what is on screen. */
static const char *
find_help (GtkWindow *window)
{
  AdwNavigationPage *page;

  if (!QUITUS_IS_WINDOW (window))
    return NULL;
  page =
      adw_navigation_view_get_visible_page (quitus_window_get_navigation (QUITUS_WINDOW (window)));
  return quitus_help_topic_find (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)), page);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = GTK_WINDOW (get_parent (data));

  quitus_manual_show (find_help (window), window);
}

static void
new_agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quitus_window_request (present_window (data), "win.new-agreement", NULL, FALSE);
}

static void
show_calendar_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quitus_window_request (present_window (data), "win.show-page", g_variant_new_string ("calendar"),
                         TRUE);
}

/* What a reminder leads to: the id of an agreement, a slash and the id of a deadline. */
static void
show_deadline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quitus_window_request (present_window (data), "win.show-deadline", parameter, TRUE);
}

static void
show_todo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quitus_window_request (present_window (data), "win.show-page", g_variant_new_string ("todo"),
                         TRUE);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuitusApplication *self = data;
  GtkWidget *parent = get_parent (self);

  if (!QUITUS_IS_PREFERENCES_DIALOG (
          adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (parent))))
    adw_dialog_present (quitus_preferences_dialog_new (self->settings, self->reminders), parent);
}

/* Chosen among the results of the desktop. */
static void
result_activated_cb (QuitusApplication *self, const char *id)
{
  quitus_window_request (present_window (self), "win.show-record", g_variant_new_string (id), TRUE);
}

static void
search_launched_cb (QuitusApplication *self, const char *text)
{
  quitus_window_request (present_window (self), "win.search-for", g_variant_new_string (text),
                         TRUE);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuitusApplication *self = data;
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  quitus_background_reader_let_go (self->reader);
  /* Each window lets go of its register before it goes. */
  if (windows == NULL)
    g_application_quit (G_APPLICATION (data));
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
set_shortcuts (GtkApplication *application)
{
  guint n;
  const QuitusShortcut *shortcuts = quitus_shortcut_table_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) keys);
    }
}

/* Overrides */

static void
quitus_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "help", .activate = help_cb },
    { .name = "new-agreement", .activate = new_agreement_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "show-calendar", .activate = show_calendar_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "show-deadline", .activate = show_deadline_cb, .parameter_type = "s" },
    { .name = "show-todo", .activate = show_todo_cb },
  };

  /* A program that was called for a window begins to read before GTK starts. */
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, INACTIVITY);
  else
    begin_reading (QUITUS_APPLICATION (application));
  G_APPLICATION_CLASS (quitus_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  set_shortcuts (GTK_APPLICATION (application));
  quitus_reminder_service_start (QUITUS_APPLICATION (application)->reminders);
}

/* It holds nothing any more. */
static void
quitus_application_shutdown (GApplication *application)
{
  quitus_reminder_service_stop (QUITUS_APPLICATION (application)->reminders);
  G_APPLICATION_CLASS (quitus_application_parent_class)->shutdown (application);
}

static void
quitus_application_activate (GApplication *application)
{
  present_window (QUITUS_APPLICATION (application));
}

static void
quitus_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  QuitusWindow *window = present_window (QUITUS_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    open_file (window, files[i]);
}

/* Where this turns out to be the program that is there first, it begins to read at once. */
static int
quitus_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  QuitusApplication *self = QUITUS_APPLICATION (application);
  const char *path = NULL;

  if (g_variant_dict_lookup (options, "register", "^&ay", &path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      if (!take_register (self, file))
        return 2;
    }
  return check_page (options) && take_day (options, "today", &self->today) ? -1 : 2;
}

static void
show_what_was_asked (QuitusApplication *self,
                     GApplicationCommandLine *command_line,
                     GVariantDict *options)
{
  QuitusWindow *window = present_window (self);
  g_autofree const char **paths = NULL;
  const char *page = NULL;

  if (g_variant_dict_lookup (options, "page", "&s", &page))
    {
      quitus_window_show_page (window, page);
      quitus_window_request (window, "win.enter-page", NULL, TRUE);
    }
  if (g_variant_dict_contains (options, "new-agreement"))
    quitus_window_request (window, "win.new-agreement", NULL, FALSE);
  if (!g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &paths))
    return;
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file =
          g_application_command_line_create_file_for_arg (command_line, paths[i]);

      open_file (window, file);
    }
}

static int
quitus_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  QuitusApplication *self = QUITUS_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  const char *path = NULL;
  g_autofree char *shown = NULL;

  if (!take_day (options, "today", &self->today) ||
      !take_day (options, "suppose-signed", &self->supposed_signature))
    return 2;
  if (g_variant_dict_lookup (options, "register", "^&ay", &path))
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, path);

      if (!take_register (self, file))
        return 2;
    }
  shown = get_path (self);
  quitus_background_reader_set_source (self->reader, shown, self->today);
  quitus_reminder_service_set_source (self->reminders, shown, self->today != QUITUS_DAY_NONE);
  show_what_was_asked (self, command_line, options);
  return 0;
}

static gboolean
quitus_application_dbus_register (GApplication *application,
                                  GDBusConnection *connection,
                                  const char *path,
                                  GError **error)
{
  return G_APPLICATION_CLASS (quitus_application_parent_class)
             ->dbus_register (application, connection, path, error) &&
         quitus_search_provider_export (QUITUS_APPLICATION (application)->provider, connection,
                                        error);
}

static void
quitus_application_dbus_unregister (GApplication *application,
                                    GDBusConnection *connection,
                                    const char *path)
{
  QuitusApplication *self = QUITUS_APPLICATION (application);

  /* An application that never ran lets go of the bus last. */
  if (self->provider != NULL)
    quitus_search_provider_unexport (self->provider);
  G_APPLICATION_CLASS (quitus_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
quitus_application_finalize (GObject *object)
{
  QuitusApplication *self = QUITUS_APPLICATION (object);

  g_clear_object (&self->early);
  g_clear_object (&self->reminders);
  g_clear_object (&self->provider);
  g_clear_object (&self->reader);
  g_clear_object (&self->settings);
  g_free (self->path);
  G_OBJECT_CLASS (quitus_application_parent_class)->finalize (object);
}

static void
quitus_application_class_init (QuitusApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = quitus_application_startup;
  application_class->shutdown = quitus_application_shutdown;
  application_class->activate = quitus_application_activate;
  application_class->open = quitus_application_open;
  application_class->dbus_register = quitus_application_dbus_register;
  application_class->dbus_unregister = quitus_application_dbus_unregister;
  application_class->handle_local_options = quitus_application_handle_local_options;
  application_class->command_line = quitus_application_command_line;
  G_OBJECT_CLASS (klass)->finalize = quitus_application_finalize;
}

static void
quitus_application_init (QuitusApplication *self)
{
  static const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the register in FILE"),
     N_ ("FILE") },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("See states as on that day"), "YYYY-MM-DD" },
    { "suppose-signed", 0, 0, G_OPTION_ARG_STRING, NULL,
     N_ ("Suppose the missing signatures on that day"), "YYYY-MM-DD" },
    { "page", 'p', 0, G_OPTION_ARG_STRING, NULL,
     N_ ("Show a page: todo, calendar, agreements, payments and so on"), N_ ("PAGE") },
    { "new-agreement", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Begin a new agreement"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
    { NULL },
  };

  self->today = QUITUS_DAY_NONE;
  self->supposed_signature = QUITUS_DAY_NONE;
  self->settings = g_settings_new (QUITUS_APPLICATION_ID);
  self->reader = quitus_background_reader_new (G_APPLICATION (self));
  self->provider = quitus_search_provider_new (self->reader);
  self->reminders = quitus_reminder_service_new (G_APPLICATION (self), self->reader, self->settings,
                                                 quitus_background_find_way ());
  g_signal_connect_object (self->provider, "activate", G_CALLBACK (result_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->provider, "search", G_CALLBACK (search_launched_cb), self,
                           G_CONNECT_SWAPPED);
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/* Public */

/**
 * quitus_application_new:
 * @application_id: the id on the bus
 *
 * Returns: (transfer full): the application
 */
QuitusApplication *
quitus_application_new (const char *application_id)
{
  return g_object_new (QUITUS_TYPE_APPLICATION, "application-id", application_id, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/fr/quitus/Quitus", NULL);
}
