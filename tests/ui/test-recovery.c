/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register that is damaged or gone: what is said of it, which copy is offered, and that one press
 * leads back to the book. */

#include "pages-fixture.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "quitus-error.h"
#include "quitus-recovery-page.h"
#include "quitus-window-private.h"

typedef struct
{
  char *folder;
  char *path;
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

/* A register that was used on one day, with the copy that was made on the evening of that day. */
static void
set_up (Fixture *f, gconstpointer unused)
{
  Pages pages = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *copies = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GDateTime) evening = g_date_time_new_local (2026, 11, 25, 18, 2, 30);
  const struct utimbuf times = { .modtime = g_date_time_to_unix (evening) };

  pages_set_up (&pages, TRUE, 800, 600);
  f->folder = g_dir_make_tmp ("quitus-recovery-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "register.sqlite", NULL);
  copies = g_build_filename (f->folder, "copies", NULL);
  copy = g_build_filename (copies, "register-2026-11-25.sqlite", NULL);
  g_assert_cmpint (g_mkdir (copies, 0700), ==, 0);
  quitus_register_backup_async (pages.reg, copy, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  g_assert_true (quitus_register_backup_finish (pages.reg, result, NULL, NULL));
  g_clear_object (&result);
  quitus_register_backup_async (pages.reg, f->path, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  g_assert_true (quitus_register_backup_finish (pages.reg, result, NULL, NULL));
  g_clear_object (&result);
  g_assert_cmpint (utime (copy, &times), ==, 0);
  pages_tear_down (&pages);
  f->settings = g_settings_new ("fr.quitus.Quitus");
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  pages_wait ();
  g_assert_finalize_object (f->session);
  g_clear_object (&f->settings);
  pages_remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static void
open_window (Fixture *f)
{
  g_autoptr (QuitusRegister) reg = quitus_register_new (f->path, "C. Martin");

  f->session = quitus_session_new (reg, quitus_day_new (2026, 11, 26));
  f->window = quitus_window_new (NULL, f->session, f->settings);
  gtk_window_present (GTK_WINDOW (f->window));
}

/* From an offset on; from 0 on nothing says any more that it was a register. */
static void
damage (const char *path, gsize offset)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  memset (contents + offset, 'x', length / 2);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
}

/* There is none before something went wrong. */
static GtkWidget *
find_recovery (Fixture *f)
{
  return pages_find (GTK_WIDGET (f->window), QUITUS_TYPE_RECOVERY_PAGE, "");
}

static GtkWidget *
get_child (Fixture *f, const char *name)
{
  return pages_child (find_recovery (f), name);
}

static const char *
get_place (Fixture *f)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (pages_child (GTK_WIDGET (f->window),
                                                                   "stack")));
}

static gboolean
offers_copy (gpointer data)
{
  return find_recovery (data) != NULL &&
         gtk_widget_get_visible (get_child (data, "restore_button"));
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

static gboolean
says (Fixture *f, const char *words)
{
  const char *text;

  if (find_recovery (f) == NULL)
    return FALSE;
  text = adw_status_page_get_description (ADW_STATUS_PAGE (get_child (f, "status_page")));
  return text != NULL && strstr (text, words) != NULL;
}

static gboolean
says_none (gpointer data)
{
  return says (data, "There is no good daily copy");
}

static gboolean
says_not_here (gpointer data)
{
  return says (data, "There is no daily copy of a register");
}

static void
assert_says (Fixture *f, const char *title, const char *words)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (get_child (f, "status_page"));

  g_assert_cmpstr (get_place (f), ==, "failed");
  g_assert_cmpstr (adw_status_page_get_title (page), ==, title);
  g_assert_nonnull (strstr (adw_status_page_get_description (page), words));
}

static gboolean
is_focused (gpointer button)
{
  return gtk_root_get_focus (gtk_widget_get_root (button)) == button;
}

/* One button alone is suggested: the first one, which has the focus. */
static void
assert_suggests (Fixture *f, const char *name)
{
  const char *const names[] = { "restore_button", "retry_button", "backup_button", "read_button",
                                "empty_button" };
  GtkWidget *button = get_child (f, name);
  GtkWidget *first = gtk_widget_get_first_child (get_child (f, "buttons_box"));

  pages_wait_until (is_focused, button);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (gtk_widget_has_css_class (get_child (f, names[i]), "suggested-action"), ==,
                     g_str_equal (names[i], name));
  while (!gtk_widget_get_visible (first))
    first = gtk_widget_get_next_sibling (first);
  g_assert_true (first == button);
}

/* One press, and the book is there and can be written. */
static void
assert_restores (Fixture *f)
{
  QuitusRegister *reg = quitus_session_get_register (f->session);
  GtkWidget *button = get_child (f, "restore_button");

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (f, "restore_label"))), ==,
                   "Restore the Copy of Wednesday 25 November 2026 at 18:02");
  assert_suggests (f, "restore_button");
  g_signal_emit_by_name (button, "clicked");
  pages_wait_until (shows_book, f);
  g_assert_false (quitus_register_is_read_only (reg));
  g_assert_cmpuint (quitus_book_count (quitus_register_get_book (reg), QUITUS_KIND_AGREEMENT), ==,
                    1);
}

static void
close_register (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_close_async (quitus_session_get_register (f->session), NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
}

/* The file that was set aside, whose path must be on the screen. */
static char *
find_aside (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "register-set-aside-") && g_str_has_suffix (name, ".sqlite"))
      return g_build_filename (f->folder, name, NULL);
  return NULL;
}

/* Tests */

static void
test_damaged (Fixture *f, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *aside = NULL;
  AdwDialog *dialog;
  gsize length_before, length_after;

  damage (f->path, 0);
  g_assert_true (g_file_get_contents (f->path, &before, &length_before, NULL));
  open_window (f);
  pages_wait_until (offers_copy, f);
  assert_says (f, "The Register Is Damaged", "set aside, not erased");
  g_assert_false (gtk_widget_get_visible (get_child (f, "empty_button")));
  assert_restores (f);
  /* Nothing is erased, and it is said where it is. */
  aside = find_aside (f);
  g_assert_nonnull (aside);
  g_assert_true (g_file_get_contents (aside, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), aside));
  close_register (f);
}

/* Damage where loading did not read is found a moment later: nothing is written any more. */
static void
test_damaged_later (Fixture *f, gconstpointer unused)
{
  g_autofree char *contents = NULL;
  QuitusRegister *reg;
  gsize length;

  g_assert_true (g_file_get_contents (f->path, &contents, &length, NULL));
  memset (contents + 8192, 'x', 16);
  g_assert_true (g_file_set_contents (f->path, contents, (gssize) length, NULL));
  open_window (f);
  reg = quitus_session_get_register (f->session);
  pages_wait_until (offers_copy, f);
  assert_says (f, "The Register Is Damaged", "set aside, not erased");
  g_assert_true (quitus_register_is_read_only (reg));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (get_child (f, "details_label"))),
                            "1 agreement, last change on "));
  /* What was read can still be looked at. */
  g_assert_true (gtk_widget_get_visible (get_child (f, "read_button")));
  g_signal_emit_by_name (get_child (f, "read_button"), "clicked");
  g_assert_true (shows_book (f));
  g_assert_true (quitus_register_is_read_only (reg));
  close_register (f);
}

static void
test_gone (Fixture *f, gconstpointer unused)
{
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f);
  pages_wait_until (offers_copy, f);
  assert_says (f, "The Register Is Gone", "copies of it are");
  assert_restores (f);
  close_register (f);
}

/* Who took the register away on purpose may begin again. */
static void
test_gone_on_purpose (Fixture *f, gconstpointer unused)
{
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  open_window (f);
  pages_wait_until (offers_copy, f);
  g_assert_true (gtk_widget_get_visible (get_child (f, "empty_button")));
  g_signal_emit_by_name (get_child (f, "empty_button"), "clicked");
  g_assert_true (shows_welcome (f));
}

static void
test_no_copy (Fixture *f, gconstpointer unused)
{
  g_autofree char *copy = g_build_filename (f->folder, "copies/register-2026-11-25.sqlite", NULL);

  damage (f->path, 4096);
  damage (copy, 0);
  open_window (f);
  pages_wait_until (says_none, f);
  assert_says (f, "The Register Is Damaged", "If you have a backup");
  g_assert_false (offers_copy (f));
  assert_suggests (f, "backup_button");
  /* Once there is one, it is enough to try again. */
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_signal_emit_by_name (get_child (f, "retry_button"), "clicked");
  pages_wait_until (shows_welcome, f);
}

/* What never was a register is not called a damaged one, and trying again is not what helps. */
static void
test_foreign (Fixture *f, gconstpointer unused)
{
  g_autofree char *copies = g_build_filename (f->folder, "copies", NULL);

  pages_remove_folder (copies);
  g_assert_true (g_file_set_contents (f->path, "Dear Sir, dear Madam", -1, NULL));
  open_window (f);
  pages_wait_until (says_not_here, f);
  assert_says (f, "This File Is Not a Register", "this file will be set aside, not erased");
  assert_suggests (f, "backup_button");
  /* The right file may have come meanwhile. */
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_signal_emit_by_name (get_child (f, "retry_button"), "clicked");
  pages_wait_until (shows_welcome, f);
}

/* A register that another program made too new is not damaged, and no copy is to replace it. */
static void
test_other_error (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error =
      g_error_new_literal (QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_TOO_NEW, "Made by Quitus 9");
  g_autoptr (GtkWidget) page = g_object_ref_sink (g_object_new (QUITUS_TYPE_RECOVERY_PAGE, NULL));

  open_window (f);
  pages_wait_until (shows_book, f);
  quitus_recovery_page_show_error (QUITUS_RECOVERY_PAGE (page),
                                   quitus_session_get_register (f->session), error);
  for (int i = 0; i < 50; i++)
    {
      pages_wait ();
      g_usleep (4000);
    }
  g_assert_false (gtk_widget_get_visible (pages_child (page, "restore_button")));
  close_register (f);
}

/* What cannot be closed is told, and the window goes once that was read. */
static void
test_not_closed (Fixture *f, gconstpointer unused)
{
  g_autoptr (GError) error =
      g_error_new_literal (QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED, "The disk is gone");
  AdwDialog *dialog;
  gpointer window;

  open_window (f);
  pages_wait_until (shows_book, f);
  close_register (f);
  gtk_widget_set_sensitive (GTK_WIDGET (f->window), FALSE);
  quitus_window_tell_not_closed (f->window, error);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (dialog)));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                            "The disk is gone"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                            "What you recorded is saved"));
  window = f->window;
  g_object_add_weak_pointer (G_OBJECT (f->window), &window);
  adw_dialog_force_close (dialog);
  pages_wait_until (pages_is_null, &window);
  f->window = NULL;
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  ADD ("/recovery/damaged", test_damaged);
  ADD ("/recovery/damaged-later", test_damaged_later);
  ADD ("/recovery/gone", test_gone);
  ADD ("/recovery/gone-on-purpose", test_gone_on_purpose);
  ADD ("/recovery/no-copy", test_no_copy);
  ADD ("/recovery/foreign", test_foreign);
  ADD ("/recovery/other-error", test_other_error);
  ADD ("/recovery/not-closed", test_not_closed);
  return g_test_run ();
}
