/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "waiting.h"

/* Callbacks */

static gboolean
too_late_cb (gpointer unused)
{
  g_error ("what was waited for did not come within 30 s");
  return G_SOURCE_REMOVE;
}

/**
 * waiting_cb:
 * @object: a register
 * @result: its answer
 * @user_data: (type GAsyncResult**): where to put it
 *
 * Keeps an answer.
 */
void
waiting_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

/* Public */

/**
 * waiting_until:
 * @is_so: what is waited for
 * @data: for @is_so
 *
 * Runs the main loop until something is so.
 */
void
waiting_until (gboolean (*is_so) (gpointer data), gpointer data)
{
  guint source = g_timeout_add_seconds (30, too_late_cb, NULL);

  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/**
 * waiting_for:
 * @result: where waiting_cb() puts the answer
 *
 * Returns: (transfer none): the answer
 */
GAsyncResult *
waiting_for (GAsyncResult **result)
{
  waiting_until (is_there, result);
  return *result;
}

gboolean
waiting_open (QuitusRegister *reg, QuitusRegisterMode mode, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_open_async (reg, mode, NULL, waiting_cb, &result);
  return quitus_register_open_finish (reg, waiting_for (&result), error);
}

/* The register of the user, open for writing. */
QuitusRegister *
waiting_open_new (const char *author)
{
  g_autofree char *path = quitus_register_get_default_path ();
  QuitusRegister *reg = quitus_register_new (path, author);
  g_autoptr (GError) error = NULL;

  waiting_open (reg, QUITUS_REGISTER_WRITE, &error);
  g_assert_no_error (error);
  return reg;
}

gboolean
waiting_commit (QuitusRegister *reg, QuitusChange *change, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_commit_async (reg, change, NULL, waiting_cb, &result);
  return quitus_register_commit_finish (reg, waiting_for (&result), error);
}

gboolean
waiting_undo (QuitusRegister *reg, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_undo_async (reg, NULL, waiting_cb, &result);
  return quitus_register_undo_finish (reg, waiting_for (&result), error);
}

gboolean
waiting_redo (QuitusRegister *reg, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_redo_async (reg, NULL, waiting_cb, &result);
  return quitus_register_redo_finish (reg, waiting_for (&result), error);
}

gboolean
waiting_recall (QuitusRegister *reg, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_recall_async (reg, NULL, waiting_cb, &result);
  return quitus_register_recall_finish (reg, waiting_for (&result), error);
}

gboolean
waiting_backup (QuitusRegister *reg, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_backup_async (reg, path, NULL, waiting_cb, &result);
  return quitus_register_backup_finish (reg, waiting_for (&result), NULL, error);
}

gboolean
waiting_restore (QuitusRegister *reg, const char *from, char **aside, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_restore_async (reg, from, NULL, waiting_cb, &result);
  return quitus_register_restore_finish (reg, waiting_for (&result), aside, error);
}

GPtrArray *
waiting_history (QuitusRegister *reg, guint64 before, int limit, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_history_async (reg, before, limit, QUITUS_ID_NONE, NULL, waiting_cb, &result);
  return quitus_register_history_finish (reg, waiting_for (&result), error);
}

GPtrArray *
waiting_find_copies (QuitusRegister *reg)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *copies;

  quitus_register_find_copies_async (reg, NULL, waiting_cb, &result);
  copies = quitus_register_find_copies_finish (reg, waiting_for (&result), &error);
  g_assert_no_error (error);
  return copies;
}

GPtrArray *
waiting_check (QuitusRegister *reg, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_check_async (reg, NULL, waiting_cb, &result);
  return quitus_register_check_finish (reg, waiting_for (&result), error);
}

/* Closes a register and lets go of it: nobody else may hold it. */
void
waiting_close (QuitusRegister *reg)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  quitus_register_close_async (reg, NULL, waiting_cb, &result);
  g_assert_true (quitus_register_close_finish (reg, waiting_for (&result), &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  /* What is freed at the end of the turn of the main loop. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (reg);
}

/* A new startup. */
QuitusChange *
startup_change_new (const char *name)
{
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autofree char *label = g_strconcat ("Add ", name, NULL);
  QuitusChange *change = quitus_change_new (label);

  g_set_str (&startup->name, name);
  quitus_change_insert (change, &startup->value);
  return change;
}

QuitusChange *
rename_change_new (QuitusBook *book, const char *from, const char *to)
{
  QuitusRecord *record = quitus_book_find (book, QUITUS_KIND_STARTUP, "name", from);
  const QuitusValue *before = quitus_record_get_value (record);
  g_autoptr (QuitusStartupValue) after = (gpointer) quitus_value_copy (before);
  g_autofree char *label = g_strconcat ("Rename ", from, NULL);
  QuitusChange *change = quitus_change_new (label);

  g_set_str (&after->name, to);
  quitus_change_update (change, before, &after->value);
  return change;
}

void
commit_startup (QuitusRegister *reg, const char *name)
{
  g_autoptr (QuitusChange) change = startup_change_new (name);
  g_autoptr (GError) error = NULL;

  waiting_commit (reg, change, &error);
  g_assert_no_error (error);
}

gboolean
has_startup (QuitusRegister *reg, const char *name)
{
  QuitusBook *book = quitus_register_get_book (reg);

  return quitus_book_find (book, QUITUS_KIND_STARTUP, "name", name) != NULL;
}
