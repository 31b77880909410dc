/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies and other long jobs. */

#include <glib/gstdio.h>

#include "waiting.h"

#define N_CHECKS 20

typedef struct
{
  guint n_checks;
  guint n_checks_at_commit;
  gboolean is_committed;
} Progress;

/* Callbacks */

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Progress *progress = user_data;
  g_autoptr (GPtrArray) problems =
      quitus_register_check_finish (QUITUS_REGISTER (object), result, NULL);

  g_assert_cmpuint (problems->len, ==, 0);
  progress->n_checks++;
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_true (quitus_register_commit_finish (QUITUS_REGISTER (object), result, NULL));
  progress->n_checks_at_commit = progress->n_checks;
  progress->is_committed = TRUE;
}

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  GString *names = user_data;

  g_string_append_printf (names, "%s ", pspec->name);
}

static void
problem_cb (QuitusRegister *reg, GError *problem, gpointer user_data)
{
  GError **place = user_data;

  g_assert_no_error (*place);
  *place = g_error_copy (problem);
}

/* Helpers */

static gboolean
is_all_done (gpointer data)
{
  Progress *progress = data;

  return progress->is_committed && progress->n_checks == N_CHECKS;
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static char *
in_data_folder (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

static void
assert_labels (QuitusRegister *reg, const char *undo, const char *redo)
{
  g_assert_cmpstr (quitus_register_get_undo_label (reg), ==, undo);
  g_assert_cmpstr (quitus_register_get_redo_label (reg), ==, redo);
}

/* Tests */

/* No commit waits for the long jobs that were asked for before it. */
static void
test_aside (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  Progress progress = { 0 };

  commit_startup (reg, "A");
  for (int i = 0; i < N_CHECKS; i++)
    quitus_register_check_async (reg, NULL, checked_cb, &progress);
  quitus_register_commit_async (reg, change, NULL, committed_cb, &progress);
  waiting_until (is_all_done, &progress);
  g_assert_cmpuint (progress.n_checks_at_commit, <, N_CHECKS);
  waiting_close (reg);
}

static void
test_daily_copy (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "quitus/copies/register-%Y-%m-%d.sqlite");
  g_autofree char *path = in_data_folder (day);
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  /* Closing waits for it. */
  waiting_close (reg);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* What was done on the first day is in its copy, however it ended; an empty register has none. */
static void
test_first_copy (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *path = g_strdup (quitus_register_get_path (reg));
  g_autofree char *copies_folder = in_data_folder ("quitus/copies");
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  waiting_close (reg);
  g_assert_false (g_file_test (copies_folder, G_FILE_TEST_EXISTS));
  reg = quitus_register_new (path, "Ada");
  g_assert_true (waiting_open (reg, QUITUS_REGISTER_WRITE, &error));
  commit_startup (reg, "A");
  commit_startup (reg, "B");
  waiting_close (reg);
  g_assert_true (g_file_set_contents (path, "not a register", -1, &error));
  reg = quitus_register_new (path, "Ada");
  copies = waiting_find_copies (reg);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_cmpint (((QuitusCopy *) copies->pdata[0])->n_agreements, ==, 0);
  g_assert_cmpint (((QuitusCopy *) copies->pdata[0])->changed, >, 0);
  g_assert_true (waiting_restore (reg, ((QuitusCopy *) copies->pdata[0])->path, NULL, &error));
  g_assert_true (has_startup (reg, "A"));
  g_assert_true (has_startup (reg, "B"));
  waiting_close (reg);
}

/* Rubbish where loading does not read: nothing is written, what was read stays, a copy helps. */
static void
test_damage_found_later (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *path = g_strdup (quitus_register_get_path (reg));
  g_autofree char *copy = in_data_folder ("copy.sqlite");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (QuitusChange) change = startup_change_new ("B");
  g_autoptr (GError) problem = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_before, length_after;

  commit_startup (reg, "A");
  g_assert_true (waiting_backup (reg, copy, &error));
  waiting_close (reg);
  g_assert_true (g_file_get_contents (path, &before, &length_before, &error));
  /* The head of the third page: an index that is read when something is looked up only. */
  memset (before + 8192, 'x', 16);
  g_assert_true (g_file_set_contents (path, before, (gssize) length_before, &error));
  reg = quitus_register_new (path, "Ada");
  g_signal_connect (reg, "problem", G_CALLBACK (problem_cb), &problem);
  g_assert_true (waiting_open (reg, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  g_assert_false (waiting_commit (reg, change, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_error (problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_assert_error (quitus_register_get_refusal (reg), QUITUS_STORE_ERROR,
                  QUITUS_STORE_ERROR_CORRUPT);
  g_assert_true (quitus_register_is_read_only (reg));
  g_assert_true (has_startup (reg, "A"));
  g_assert_true (g_file_get_contents (path, &after, &length_after, &error));
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_true (waiting_restore (reg, copy, NULL, &error));
  g_assert_null (quitus_register_get_refusal (reg));
  g_assert_false (quitus_register_is_read_only (reg));
  g_assert_true (waiting_commit (reg, change, &error));
  g_assert_no_error (error);
  waiting_close (reg);
}

static void
test_backup_restore (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *copy = in_data_folder ("copy.sqlite");
  g_autofree char *aside = NULL;
  g_autoptr (QuitusBook) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) notified = g_string_new (NULL);

  commit_startup (reg, "A");
  g_assert_true (waiting_backup (reg, copy, &error));
  commit_startup (reg, "B");
  before = g_object_ref (quitus_register_get_book (reg));
  g_signal_connect (reg, "notify::book", G_CALLBACK (notified_cb), notified);
  g_assert_true (waiting_restore (reg, copy, &aside, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (notified->str, ==, "book ");
  g_assert_true (quitus_register_get_book (reg) != before);
  g_assert_true (has_startup (reg, "A"));
  g_assert_false (has_startup (reg, "B"));
  g_assert_true (g_file_test (aside, G_FILE_TEST_IS_REGULAR));
  /* What was before cannot be undone, what comes can. */
  assert_labels (reg, NULL, NULL);
  g_assert_true (waiting_recall (reg, &error));
  assert_labels (reg, NULL, NULL);
  commit_startup (reg, "C");
  assert_labels (reg, "Add C", NULL);
  g_assert_true (waiting_undo (reg, &error));
  waiting_close (reg);
}

/* A register that cannot be opened is replaced by a copy. */
static void
test_restore_damaged (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *path = g_strdup (quitus_register_get_path (reg));
  g_autofree char *copy = in_data_folder ("copy.sqlite");
  g_autofree char *aside = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  g_assert_true (waiting_backup (reg, copy, &error));
  waiting_close (reg);
  g_assert_true (g_file_set_contents (path, "not a register", -1, &error));
  reg = quitus_register_new (path, "Ada");
  g_assert_false (waiting_open (reg, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_null (waiting_check (reg, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
  g_clear_error (&error);

  g_assert_true (waiting_restore (reg, copy, &aside, &error));
  g_assert_no_error (error);
  g_assert_true (has_startup (reg, "A"));
  g_assert_false (quitus_register_is_read_only (reg));
  g_assert_true (g_file_get_contents (aside, &contents, NULL, &error));
  g_assert_cmpstr (contents, ==, "not a register");
  commit_startup (reg, "B");
  problems = waiting_check (reg, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  waiting_close (reg);
}

/* That the copy of the day cannot be made does not keep anybody from working, but is said. */
static void
test_no_daily_copy (void)
{
  g_autofree char *folder = in_data_folder ("quitus");
  g_autofree char *copies = in_data_folder ("quitus/copies");
  g_autofree char *path = quitus_register_get_default_path ();
  QuitusRegister *reg = quitus_register_new (path, "Ada");
  g_autoptr (GError) problem = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (copies, "in the way", -1, &error));
  g_signal_connect (reg, "problem", G_CALLBACK (problem_cb), &problem);
  g_assert_true (waiting_open (reg, QUITUS_REGISTER_WRITE, &error));
  commit_startup (reg, "A");
  waiting_until (is_set, &problem);
  g_assert_true (problem->domain == QUITUS_STORE_ERROR);
  g_assert_nonnull (strstr (problem->message, copies));
  waiting_close (reg);
}

static void
test_find_copies (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *path = g_strdup (quitus_register_get_path (reg));
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  const QuitusCopy *copy;

  commit_startup (reg, "0");
  waiting_close (reg);
  g_assert_true (g_file_set_contents (path, "not a register", -1, &error));
  reg = quitus_register_new (path, "Ada");
  copies = waiting_find_copies (reg);
  g_assert_cmpuint (copies->len, ==, 1);
  copy = copies->pdata[0];
  g_assert_cmpint (copy->day, >=,
                   quitus_day_new (g_date_time_get_year (before), g_date_time_get_month (before),
                                   g_date_time_get_day_of_month (before)));
  g_assert_cmpint (copy->minute, >=, 0);
  g_assert_true (waiting_restore (reg, copy->path, NULL, &error));
  g_assert_no_error (error);
  commit_startup (reg, "A");
  waiting_close (reg);
}

/* A restore that was asked for just before the end does not open the register again. */
static void
test_restore_and_close (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *copy = in_data_folder ("copy.sqlite");
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GError) error = NULL;

  commit_startup (reg, "A");
  g_assert_true (waiting_backup (reg, copy, &error));
  quitus_register_restore_async (reg, copy, NULL, waiting_cb, &restored);
  quitus_register_close_async (reg, NULL, waiting_cb, &closed);
  g_assert_true (quitus_register_close_finish (reg, waiting_for (&closed), &error));
  g_assert_false (quitus_register_restore_finish (reg, waiting_for (&restored), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_clear_object (&restored);
  g_clear_object (&closed);
  g_assert_finalize_object (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/jobs/aside", test_aside);
  g_test_add_func ("/register/jobs/daily-copy", test_daily_copy);
  g_test_add_func ("/register/jobs/first-copy", test_first_copy);
  g_test_add_func ("/register/jobs/damage-found-later", test_damage_found_later);
  g_test_add_func ("/register/jobs/no-daily-copy", test_no_daily_copy);
  g_test_add_func ("/register/jobs/backup-restore", test_backup_restore);
  g_test_add_func ("/register/jobs/restore-damaged", test_restore_damaged);
  g_test_add_func ("/register/jobs/find-copies", test_find_copies);
  g_test_add_func ("/register/jobs/restore-and-close", test_restore_and_close);
  return g_test_run ();
}
