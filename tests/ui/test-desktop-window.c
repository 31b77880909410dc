/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that is asked for something by the desktop: files, places, and where the one before
 * ended. */

#include "config.h"

#include "pages-fixture.h"

#include <glib/gstdio.h>

#include "quitus-agreement-page.h"
#include "quitus-background-reader.h"
#include "quitus-export.h"
#include "quitus-manual.h"
#include "quitus-parties-page.h"
#include "quitus-start-frame.h"
#include "quitus-todo-page.h"
#include "quitus-welcome.h"
#include "quitus-window-private.h"

typedef struct
{
  char *folder;
  char *path;
  /* The register as it is exported, and the id of its agreement and of a payment. */
  char *json;
  char *agreement;
  char *payment;
  GSettings *settings;
  QuitusSession *session;
  QuitusWindow *window;
} Fixture;

/* Helpers */

static void
done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static char *
export_all (QuitusBook *book)
{
  const QuitusOutlook outlook = { quitus_day_new (2023, 9, 15), QUITUS_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = quitus_export (QUITUS_EXPORT_JSON, book, QUITUS_ID_NONE, &outlook,
                                           QUITUS_LANGUAGE_ENGLISH, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  Pages pages = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  QuitusBook *book;

  pages_set_up (&pages, TRUE, 800, 600);
  book = quitus_register_get_book (pages.reg);
  f->json = export_all (book);
  f->agreement = quitus_id_to_text (quitus_record_get_id (pages_get_agreement (&pages)));
  f->payment =
      quitus_id_to_text (quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_INSTALMENT, 0)));
  f->folder = g_dir_make_tmp ("quitus-desktop-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "register.sqlite", NULL);
  quitus_register_backup_async (pages.reg, f->path, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  g_assert_true (quitus_register_backup_finish (pages.reg, result, NULL, NULL));
  g_clear_object (&result);
  pages_tear_down (&pages);
  f->settings = g_settings_new ("fr.quitus.Quitus");
  g_settings_reset (f->settings, "page");
  g_settings_reset (f->settings, "agreement");
}

static void
close_window (Fixture *f)
{
  gpointer window = f->window;

  g_object_add_weak_pointer (G_OBJECT (f->window), &window);
  gtk_window_close (GTK_WINDOW (f->window));
  pages_wait_until (pages_is_null, &window);
  pages_wait ();
  g_assert_finalize_object (f->session);
  f->window = NULL;
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  AdwDialog *dialog;

  while ((dialog =
              adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window))) !=
         NULL)
    {
      adw_dialog_force_close (dialog);
      pages_wait ();
    }
  close_window (f);
  g_clear_object (&f->settings);
  pages_remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->json);
  g_free (f->agreement);
  g_free (f->payment);
}

static void
open_window (Fixture *f, GtkApplication *application)
{
  g_autoptr (QuitusRegister) reg = quitus_register_new (f->path, "C. Martin");

  f->session = quitus_session_new (reg, quitus_day_new (2023, 9, 15));
  f->window = quitus_window_new ((AdwApplication *) application, f->session, f->settings);
  gtk_window_present (GTK_WINDOW (f->window));
}

static const char *
get_place (Fixture *f)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (pages_child (GTK_WIDGET (f->window),
                                                                   "stack")));
}

static gboolean
shows_book (gpointer data)
{
  return g_str_equal (get_place (data), "book");
}

static gboolean
shows_welcome (gpointer data)
{
  return g_str_equal (get_place (data), "welcome");
}

static AdwNavigationPage *
get_page (Fixture *f)
{
  return adw_navigation_view_get_visible_page (quitus_window_get_navigation (f->window));
}

static void
assert_shows_agreement (Fixture *f)
{
  g_autofree char *id = NULL;

  g_assert_true (QUITUS_IS_AGREEMENT_PAGE (get_page (f)));
  id = quitus_id_to_text (
      quitus_agreement_page_get_agreement (QUITUS_AGREEMENT_PAGE (get_page (f))));
  g_assert_cmpstr (id, ==, f->agreement);
}

static gboolean
shows_agreement (gpointer data)
{
  return QUITUS_IS_AGREEMENT_PAGE (get_page (data));
}

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
}

static gboolean
has_question (gpointer data)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (data));
}

static gboolean
has_no_dialog (gpointer data)
{
  return get_dialog (data) == NULL;
}

static void
open_file (Fixture *f, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  quitus_window_request (f->window, "win.open-file", g_variant_new_string (uri), FALSE);
}

/* A file beside the register. */
static char *
write_file (Fixture *f, const char *name, const char *text)
{
  char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* The register with another title of its agreement. */
static char *
write_changed (Fixture *f, const char *name, const char *title)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"title\": \"[^\"]*\"", 0, 0, NULL);
  g_autofree char *replacement = g_strdup_printf ("\"title\": \"%s\"", title);
  g_autofree char *text = g_regex_replace_literal (regex, f->json, -1, 0, replacement, 0, NULL);

  g_assert_cmpstr (text, !=, f->json);
  return write_file (f, name, text);
}

static const char *
get_title (Fixture *f)
{
  QuitusRecord *record =
      quitus_book_get (quitus_session_get_book (f->session), QUITUS_KIND_AGREEMENT, 0);

  return quitus_agreement_value (quitus_record_get_value (record))->title;
}

static gboolean
has_title_sun (gpointer data)
{
  return g_str_equal (get_title (data), "Sun");
}

static void
assert_asks (Fixture *f, const char *heading, const char *body)
{
  AdwAlertDialog *dialog;

  pages_wait_until (has_question, f);
  dialog = ADW_ALERT_DIALOG (get_dialog (f));
  g_assert_cmpstr (adw_alert_dialog_get_heading (dialog), ==, heading);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), body));
}

/* It would make no sense where nothing was to be changed. */
static void
assert_no_change_told (Fixture *f)
{
  const char *body = adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (f)));

  g_assert_null (strstr (body, "Nothing was changed"));
}

/* Presses a button of the question. */
static void
respond (Fixture *f, const char *label)
{
  GtkWidget *button = pages_find (GTK_WIDGET (get_dialog (f)), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* Tests */

static void
test_place (Fixture *f, gconstpointer unused)
{
  g_autofree char *page = NULL;
  g_autofree char *agreement = NULL;

  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  g_assert_true (QUITUS_IS_TODO_PAGE (get_page (f)));
  quitus_window_show_page (f->window, "parties");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-agreement", "s", f->agreement);
  assert_shows_agreement (f);
  close_window (f);
  page = g_settings_get_string (f->settings, "page");
  agreement = g_settings_get_string (f->settings, "agreement");
  g_assert_cmpstr (page, ==, "parties");
  g_assert_cmpstr (agreement, ==, f->agreement);

  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  assert_shows_agreement (f);
  adw_navigation_view_pop (quitus_window_get_navigation (f->window));
  g_assert_true (QUITUS_IS_PARTIES_PAGE (get_page (f)));
  close_window (f);

  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  g_assert_true (QUITUS_IS_PARTIES_PAGE (get_page (f)));
}

/* A page that is asked for wins, and what is kept may be of another register. */
static void
test_place_elsewhere (Fixture *f, gconstpointer unused)
{
  g_settings_set_string (f->settings, "page", "parties");
  g_settings_set_string (f->settings, "agreement", f->agreement);
  open_window (f, NULL);
  quitus_window_show_page (f->window, "todo");
  pages_wait_until (shows_book, f);
  g_assert_true (QUITUS_IS_TODO_PAGE (get_page (f)));
  close_window (f);

  g_settings_set_string (f->settings, "page", "nowhere");
  g_settings_set_string (f->settings, "agreement", f->payment);
  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  g_assert_true (QUITUS_IS_TODO_PAGE (get_page (f)));
}

/* What is asked before the register is open is done once it is, and not twice. */
static void
test_request (Fixture *f, gconstpointer unused)
{
  open_window (f, NULL);
  quitus_window_request (f->window, "win.show-record", g_variant_new_string (f->payment), TRUE);
  g_assert_cmpstr (get_place (f), ==, "loading");
  pages_wait_until (shows_book, f);
  assert_shows_agreement (f);
  adw_navigation_view_pop (quitus_window_get_navigation (f->window));
  quitus_window_perform_requests (f->window);
  g_assert_true (QUITUS_IS_TODO_PAGE (get_page (f)));
  quitus_window_request (f->window, "win.show-record", g_variant_new_string (f->agreement), TRUE);
  assert_shows_agreement (f);
}

static void
test_import (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = write_changed (f, "sun.json", "Sun");
  g_autofree char *before = NULL;

  open_window (f, NULL);
  open_file (f, path);
  assert_asks (f, "Import “sun.json”?", "1 record is changed.");
  g_assert_nonnull (pages_find (GTK_WIDGET (get_dialog (f)), ADW_TYPE_ACTION_ROW,
                                "IGN-DINUM-2023"));
  before = g_strdup (get_title (f));
  respond (f, "Cancel");
  pages_wait_until (has_no_dialog, f);
  g_assert_cmpstr (get_title (f), ==, before);

  open_file (f, path);
  pages_wait_until (has_question, f);
  respond (f, "Import");
  pages_wait_until (has_title_sun, f);
  pages_wait_until (has_no_dialog, f);
  assert_shows_agreement (f);
  open_file (f, path);
  assert_asks (f, "Nothing to Import", "sun.json");
}

/* What waits for the end of a form waits once, and a form that is open is not begun again. */
static void
test_form_open (Fixture *f, gconstpointer unused)
{
  g_autofree char *sun = write_changed (f, "sun.json", "Sun");
  AdwDialog *form;

  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  quitus_window_request (f->window, "win.new-agreement", NULL, FALSE);
  form = get_dialog (f);
  g_assert_nonnull (form);
  quitus_window_request (f->window, "win.new-agreement", NULL, FALSE);
  g_assert_true (get_dialog (f) == form);
  open_file (f, sun);
  open_file (f, sun);
  adw_dialog_force_close (form);
  assert_asks (f, "Import “sun.json”?", "undone");
  respond (f, "Cancel");
  pages_wait_until (has_no_dialog, f);
  pages_wait ();
  g_assert_null (get_dialog (f));
}

/* The second file is compared with what the first one made of the register. */
static void
test_two_files (Fixture *f, gconstpointer unused)
{
  g_autofree char *sun = write_changed (f, "sun.json", "Sun");
  g_autofree char *again = write_changed (f, "again.json", "Sun");
  const char *heading;

  open_window (f, NULL);
  open_file (f, sun);
  open_file (f, again);
  pages_wait_until (has_question, f);
  heading = adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (get_dialog (f)));
  g_assert_true (g_str_equal (heading, "Import “sun.json”?") ||
                 g_str_equal (heading, "Import “again.json”?"));
  respond (f, "Import");
  pages_wait_until (has_title_sun, f);
  pages_wait_until (has_no_dialog, f);
  assert_asks (f, "Nothing to Import", ".json");
}

static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autofree char *bad = write_file (f, "bad.json", "{ \"format\": \"quitus\", \"version\": 1, 7");
  g_autofree char *empty = write_file (f, "empty.json", "");
  g_autofree char *missing = g_build_filename (f->folder, "missing.json", NULL);
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  const char *const paths[] = { bad, empty };
  const char *const headings[] = { "“bad.json” Cannot Be Imported",
                                   "“empty.json” Cannot Be Imported" };

  open_window (f, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      open_file (f, paths[i]);
      assert_asks (f, headings[i], "Nothing was changed.");
      adw_dialog_force_close (get_dialog (f));
      pages_wait_until (has_no_dialog, f);
    }
  open_file (f, missing);
  assert_asks (f, "“missing.json” Is Not There", missing);
  assert_no_change_told (f);
  adw_dialog_force_close (get_dialog (f));
  pages_wait_until (has_no_dialog, f);
  /* What is there and cannot be read, such as a folder, is named too. */
  open_file (f, f->folder);
  name = g_path_get_basename (f->folder);
  heading = g_strdup_printf ("“%s” Cannot Be Read", name);
  assert_asks (f, heading, "Nothing was changed.");
}

/* Long names wrap in a window as narrow as a telephone: what GTK complains of would end the test. */
static void
test_long_names (Fixture *f, gconstpointer unused)
{
  g_autofree char *bad = write_file (f, "une-convention-dont-le-nom-est-long.quitus.json", "{");
  g_autofree char *good = write_changed (f, "convention-signée-de-2026-à-importer.json", "Sun");
  g_autofree char *missing = g_build_filename (f->folder, "un_fichier_qui_n_est_plus_là", NULL);
  const char *const cases[][2] = {
    { bad,     "“une-convention-dont-le-nom-est-long.quitus.json” Cannot Be Imported" },
    { good,    "Import “convention-signée-de-2026-à-importer.json”?"                  },
    { missing, "“un_fichier_qui_n_est_plus_là” Is Not There"                          },
  };

  open_window (f, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  pages_wait_until (shows_book, f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      open_file (f, cases[i][0]);
      assert_asks (f, cases[i][1], "");
      pages_wait ();
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->window)), <=, 360);
      adw_dialog_force_close (get_dialog (f));
      pages_wait_until (has_no_dialog, f);
    }
}

/* Without a viewer the manual cannot be shown, which changes nothing in any register. */
static void
test_no_viewer (Fixture *f, gconstpointer unused)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");

  g_assert_null (viewer);
  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  quitus_manual_show ("todo", GTK_WINDOW (f->window));
  assert_asks (f, "The Manual Cannot Be Shown", "Install Yelp");
  assert_no_change_told (f);
}

/* While another program writes, nothing is asked that could not be done. */
static void
test_read_only (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = write_changed (f, "sun.json", "Sun");
  g_autoptr (QuitusRegister) writer = quitus_register_new (f->path, "A. Durand");
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_open_async (writer, QUITUS_REGISTER_WRITE, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  g_assert_true (quitus_register_open_finish (writer, result, NULL));
  g_clear_object (&result);
  open_window (f, NULL);
  open_file (f, path);
  assert_asks (f, "The Register Is in Use", "A. Durand");
  quitus_register_close_async (writer, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  g_clear_object (&result);
}

/* Many agreements are not all named. */
static void
test_many (Fixture *f, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"quitus\", \"version\": 1, "
                                           "\"agreements\": [");
  g_autofree char *path = NULL;
  GtkWidget *dialog;

  for (int i = 0; i < 8; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"01234567-89ab-4def-8123-0000000000%02d\", "
                            "\"reference\": \"REF-%d\", \"title\": \"Title\", "
                            "\"type\": \"contribution-fund\", \"renewal\": \"none\"}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (text, "]}");
  path = write_file (f, "many.quitus.json", text->str);
  open_window (f, NULL);
  open_file (f, path);
  assert_asks (f, "Import “many.quitus.json”?", "8 records are added.");
  dialog = GTK_WIDGET (get_dialog (f));
  g_assert_nonnull (pages_find (dialog, ADW_TYPE_ACTION_ROW, "REF-4"));
  g_assert_null (pages_find (dialog, ADW_TYPE_ACTION_ROW, "REF-5"));
  g_assert_nonnull (pages_find (dialog, ADW_TYPE_ACTION_ROW, "3 more agreements"));
  g_assert_nonnull (pages_find (dialog, ADW_TYPE_ACTION_ROW, "New agreement"));
}

/* A register is a backup, unless it is the one that is open. */
static void
test_backup (Fixture *f, gconstpointer unused)
{
  g_autofree char *content = NULL;
  g_autofree char *backup = g_build_filename (f->folder, "backup.sqlite", NULL);
  gsize length;

  g_assert_true (g_file_get_contents (f->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (backup, content, length, NULL));
  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  open_file (f, f->path);
  open_file (f, backup);
  assert_asks (f, "Restore This Backup?", "backup.sqlite");
  respond (f, "Cancel");
  pages_wait_until (has_no_dialog, f);
}

/* All that one can begin with is seen in a window of 900 by 700, below its header. */
static void
test_welcome_fits (Fixture *f, gconstpointer unused)
{
  GtkWidget *welcome, *viewport;
  int height;

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f, NULL);
  pages_wait_until (shows_welcome, f);
  pages_wait ();
  welcome = pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_WELCOME, "");
  /* A name that is confirmed brings no example into the register. */
  g_signal_emit_by_name (pages_child (welcome, "name_row"), "entry-activated");
  for (int i = 0; i < 20; i++)
    pages_wait ();
  g_assert_true (shows_welcome (f));
  viewport = pages_find (welcome, GTK_TYPE_VIEWPORT, "");
  g_assert_nonnull (viewport);
  gtk_widget_measure (gtk_viewport_get_child (GTK_VIEWPORT (viewport)), GTK_ORIENTATION_VERTICAL,
                      900, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 300);
  g_assert_cmpint (height, <=, 700 - 47);
}

/* The keyboard begins in the first field. */
static void
test_welcome_keyboard (Fixture *f, gconstpointer unused)
{
  GtkWidget *welcome;

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f, NULL);
  pages_wait_until (shows_welcome, f);
  pages_wait ();
  welcome = pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_WELCOME, "");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)),
                                         pages_child (welcome, "name_row")));
}

/* Where there is no register yet, a file waits until there is one. */
static void
test_welcome (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = write_file (f, "first.json", f->json);

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f, NULL);
  open_file (f, path);
  pages_wait_until (shows_welcome, f);
  pages_wait ();
  g_assert_null (get_dialog (f));
  g_signal_emit_by_name (pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_WELCOME, ""),
                         "empty-chosen");
  assert_asks (f, "Import “first.json”?", "records are added.");
  respond (f, "Import");
  pages_wait_until (has_no_dialog, f);
}

static gboolean
may_begin (Fixture *f)
{
  GtkWidget *welcome = pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_WELCOME, "");

  return gtk_widget_get_sensitive (pages_child (welcome, "import_button"));
}

/* The welcome begins a register with a file, once it is known who imports, and not with a file that
 * is refused. */
static void
test_welcome_import (Fixture *f, gconstpointer unused)
{
  g_autofree char *bad_path = write_file (f, "bad.json", "{");
  g_autofree char *good_path = write_file (f, "good.json", f->json);
  g_autoptr (GFile) bad = g_file_new_for_path (bad_path);
  g_autoptr (GFile) good = g_file_new_for_path (good_path);
  GtkWidget *welcome;

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f, NULL);
  pages_wait_until (shows_welcome, f);
  welcome = pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_WELCOME, "");
  quitus_welcome_set_name (QUITUS_WELCOME (welcome), " ");
  g_assert_false (may_begin (f));
  quitus_welcome_set_name (QUITUS_WELCOME (welcome), "A. Durand");
  g_assert_true (may_begin (f));

  quitus_window_import_file (f->window, bad);
  assert_asks (f, "“bad.json” Cannot Be Imported", "Nothing was changed.");
  adw_dialog_force_close (get_dialog (f));
  pages_wait_until (has_no_dialog, f);
  g_assert_true (shows_welcome (f));
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));

  quitus_window_import_file (f->window, good);
  assert_asks (f, "Import “good.json”?", "records are added.");
  respond (f, "Import");
  pages_wait_until (has_no_dialog, f);
  pages_wait_until (shows_agreement, f);
  assert_shows_agreement (f);
  g_assert_cmpstr (quitus_register_get_author (quitus_session_get_register (f->session)), ==,
                   "A. Durand");
}

/* Where programs have no path to, nothing is written or read, and it is said. */
static void
test_without_path (Fixture *f, gconstpointer unused)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://server/backup.sqlite");

  g_assert_null (g_file_peek_path (file));
  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  quitus_window_back_up_to (f->window, file);
  assert_asks (f, "That Did Not Work", "“sftp://server/backup.sqlite” is not in a folder of this");
  adw_dialog_force_close (get_dialog (f));
  pages_wait_until (has_no_dialog, f);
  quitus_window_offer_restore (f->window, file);
  assert_asks (f, "That Did Not Work", "“backup.sqlite” is not on this computer");
}

/* The search of the desktop reads what the window has read. */
static void
test_reader (Fixture *f, gconstpointer unused)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("fr.quitus.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (QuitusBackgroundReader) reader =
      quitus_background_reader_new (G_APPLICATION (application));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (QuitusSession) session = NULL;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  open_window (f, GTK_APPLICATION (application));
  pages_wait_until (shows_book, f);
  quitus_background_reader_set_source (reader, f->path, QUITUS_DAY_NONE);
  quitus_background_reader_read_async (reader, done_cb, &result);
  pages_wait_until (has_result, &result);
  session = quitus_background_reader_read_finish (reader, result, NULL);
  g_assert_true (session == f->session);
  g_assert_false (quitus_background_reader_is_open (reader));
  g_clear_object (&session);
  g_clear_object (&result);
  close_window (f);
  open_window (f, NULL);
}

/* What is recorded carries the name that the person goes by then. */
static void
test_author (Fixture *f, gconstpointer unused)
{
  QuitusRegister *reg;
  g_autofree char *author = quitus_register_get_default_author ();

  open_window (f, NULL);
  pages_wait_until (shows_book, f);
  reg = quitus_session_get_register (f->session);
  g_settings_set_string (f->settings, "author", "D. Durand");
  g_assert_cmpstr (quitus_register_get_author (reg), ==, "D. Durand");
  g_settings_set_string (f->settings, "author", "");
  g_assert_cmpstr (quitus_register_get_author (reg), ==, author);
}

/* The window about the program tells what is new in the version that runs. */
static void
test_about (void)
{
  g_autoptr (AdwDialog) dialog =
      g_object_ref_sink (adw_about_dialog_new_from_appdata ("/fr/quitus/Quitus/metainfo.xml",
                                                            QUITUS_VERSION));
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Quitus");
  g_assert_cmpstr (adw_about_dialog_get_version (about), ==, QUITUS_VERSION);
  g_assert_cmpstr (adw_about_dialog_get_release_notes_version (about), ==, QUITUS_VERSION);
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (about), "<li>"));
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function)                                                                        \
  g_test_add ("/desktop-window/" name, Fixture, NULL, set_up, function, tear_down)

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  ADD ("place", test_place);
  ADD ("place-elsewhere", test_place_elsewhere);
  ADD ("request", test_request);
  ADD ("import", test_import);
  ADD ("form-open", test_form_open);
  ADD ("two-files", test_two_files);
  ADD ("refused", test_refused);
  ADD ("long-names", test_long_names);
  ADD ("no-viewer", test_no_viewer);
  ADD ("read-only", test_read_only);
  ADD ("many", test_many);
  ADD ("backup", test_backup);
  ADD ("welcome", test_welcome);
  ADD ("welcome-fits", test_welcome_fits);
  ADD ("welcome-keyboard", test_welcome_keyboard);
  ADD ("welcome-import", test_welcome_import);
  ADD ("without-path", test_without_path);
  ADD ("reader", test_reader);
  ADD ("author", test_author);
  g_test_add_func ("/desktop-window/about", test_about);
#undef ADD
  return g_test_run ();
}
