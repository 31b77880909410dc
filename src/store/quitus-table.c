/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-table.h"

#include "quitus-column.h"
#include "quitus-language.h"

typedef struct
{
  char *select_all;
  char *select_one;
  char *select_owner;
  char *insert;
  char *delete;
  /* Puts the id, which is unique too, in the place of each unique text. */
  char *park;
} Queries;

/* Helpers */

static void
append_name (GString *sql, const char *before, const char *name, const char *after)
{
  g_string_append_printf (sql, "%s\"%s\"%s", before, name, after);
}

/* A row is only touched while each of its columns says what the change was made from. */
static void
append_unchanged (GString *sql, const QuitusKindInfo *info)
{
  g_string_append (sql, " WHERE id = ?");
  for (guint i = 0; i < info->n_fields; i++)
    append_name (sql, " AND ", info->fields[i].name, " IS ?");
}

static gboolean
is_unique (const QuitusField *field)
{
  return (field->flags & QUITUS_FIELD_UNIQUE) != 0;
}

static char *
make_insert (const QuitusKindInfo *info)
{
  GString *sql = g_string_new ("INSERT INTO ");

  append_name (sql, "", info->name, " (id");
  for (guint i = 0; i < info->n_fields; i++)
    append_name (sql, ", ", info->fields[i].name, "");
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append (sql, ")");
  return g_string_free (sql, FALSE);
}

static char *
make_delete (const QuitusKindInfo *info)
{
  GString *sql = g_string_new ("DELETE FROM ");

  append_name (sql, "", info->name, "");
  append_unchanged (sql, info);
  return g_string_free (sql, FALSE);
}

static char *
make_park (const QuitusKindInfo *info)
{
  GString *sql = g_string_new ("UPDATE ");
  const char *comma = "";

  append_name (sql, "", info->name, " SET ");
  for (guint i = 0; i < info->n_fields; i++)
    if (is_unique (&info->fields[i]))
      {
        append_name (sql, comma, info->fields[i].name, " = id");
        comma = ", ";
      }
  append_unchanged (sql, info);
  return g_string_free (sql, FALSE);
}

static void
make_selects (const QuitusKindInfo *info, Queries *queries)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; i < info->n_fields; i++)
    append_name (sql, ", ", info->fields[i].name, "");
  append_name (sql, " FROM ", info->name, "");
  queries->select_all = g_strconcat (sql->str, " ORDER BY rowid", NULL);
  queries->select_one = g_strconcat (sql->str, " WHERE id = ?", NULL);
  if (info->owner != NULL)
    queries->select_owner =
        g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?", info->owner->name, info->name);
}

static gpointer
make_queries (gpointer unused)
{
  static Queries queries[QUITUS_N_KINDS];

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);

      make_selects (info, &queries[kind]);
      queries[kind].insert = make_insert (info);
      queries[kind].delete = make_delete (info);
      queries[kind].park = make_park (info);
    }
  return queries;
}

static const Queries *
get_queries (QuitusKind kind)
{
  static GOnce once = G_ONCE_INIT;

  return (const Queries *) g_once (&once, make_queries, NULL) + kind;
}

/* Binds the id and each field; returns the number of the next parameter. */
static int
bind_value (sqlite3_stmt *statement, int index, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  quitus_db_bind_id (statement, index++, value->id);
  for (guint i = 0; i < info->n_fields; i++)
    quitus_column_bind (statement, index++, &info->fields[i], value);
  return index;
}

static QuitusValue *
read_row (QuitusDb *db,
          sqlite3_stmt *statement,
          QuitusKind kind,
          QuitusRuleMemo *memo,
          GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  g_autoptr (QuitusValue) value = NULL;
  const char *wrong = NULL;
  QuitusId id;

  if (!quitus_db_column_id (statement, 0, &id))
    wrong = _ ("its identifier");
  else
    value = quitus_value_new_with_id (kind, id);
  for (guint i = 0; wrong == NULL && i < info->n_fields; i++)
    if (!quitus_column_read (statement, i + 1, &info->fields[i], memo, value))
      wrong = _ (info->fields[i].label);
  if (wrong == NULL)
    return g_steal_pointer (&value);
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               /* Translators: a file, a kind of record, its id, then one of its fields */
               _ ("“%s” is damaged: %s (%s): %s cannot be read"), quitus_db_get_path (db),
               _ (info->label), (const char *) sqlite3_column_text (statement, 0), wrong);
  quitus_db_leave (statement);
  return NULL;
}

static gboolean
read_kind (QuitusDb *db, QuitusKind kind, QuitusRuleMemo *memo, GPtrArray *values, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, get_queries (kind)->select_all, error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      QuitusValue *value = read_row (db, statement, kind, memo, error);

      if (value == NULL)
        return FALSE;
      g_ptr_array_add (values, value);
    }
  return code == SQLITE_DONE;
}

static gboolean
refuse_conflict (QuitusDb *db, const QuitusValue *before, GError **error)
{
  g_autofree char *name = quitus_value_get_name (before);

  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CONFLICT,
               _ ("%s was changed in the meantime"), name);
  return FALSE;
}

/* Runs a statement that must touch the one row of a value. */
static gboolean
touch_one (QuitusDb *db, sqlite3_stmt *statement, const QuitusValue *before, GError **error)
{
  if (!quitus_db_finish (db, statement, error))
    return FALSE;
  return sqlite3_changes (quitus_db_get_handle (db)) == 1 || refuse_conflict (db, before, error);
}

static gboolean
touch_unchanged (QuitusDb *db, const char *sql, const QuitusValue *before, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  bind_value (statement, 1, before);
  return touch_one (db, statement, before, error);
}

static gboolean
insert_row (QuitusDb *db, const QuitusValue *after, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, get_queries (after->kind)->insert, error);

  if (statement == NULL)
    return FALSE;
  bind_value (statement, 1, after);
  return quitus_db_finish (db, statement, error);
}

static gboolean
changes_unique (const QuitusEdit *edit)
{
  const QuitusKindInfo *info = quitus_kind_get_info (quitus_edit_get_kind (edit));

  for (guint i = 0; i < info->n_fields; i++)
    if (is_unique (&info->fields[i]) &&
        !quitus_field_equal (&info->fields[i], edit->before, edit->after))
      return TRUE;
  return FALSE;
}

/* Writes the fields that differ.  A row that was parked has been found unchanged already. */
static gboolean
update_row (QuitusDb *db, const QuitusEdit *edit, GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info (edit->after->kind);
  g_autoptr (GString) sql = g_string_new ("UPDATE ");
  gboolean is_parked = changes_unique (edit);
  const char *comma = "";
  sqlite3_stmt *statement;
  int index = 1;

  append_name (sql, "", info->name, " SET ");
  for (guint i = 0; i < info->n_fields; i++)
    if (!quitus_field_equal (&info->fields[i], edit->before, edit->after))
      {
        append_name (sql, comma, info->fields[i].name, " = ?");
        comma = ", ";
      }
  if (is_parked)
    g_string_append (sql, " WHERE id = ?");
  else
    append_unchanged (sql, info);
  statement = quitus_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (!quitus_field_equal (&info->fields[i], edit->before, edit->after))
      quitus_column_bind (statement, index++, &info->fields[i], edit->after);
  if (is_parked)
    quitus_db_bind_id (statement, index, edit->before->id);
  else
    bind_value (statement, index, edit->before);
  return touch_one (db, statement, edit->before, error);
}

/* What goes makes room first, then unique texts that may change places, then the rest. */
static gboolean
make_room (QuitusDb *db, const QuitusEdit *edit, GError **error)
{
  if (edit->before == NULL)
    return TRUE;
  if (edit->after == NULL)
    return touch_unchanged (db, get_queries (edit->before->kind)->delete, edit->before, error);
  if (changes_unique (edit))
    return touch_unchanged (db, get_queries (edit->before->kind)->park, edit->before, error);
  return TRUE;
}

static gboolean
write_after (QuitusDb *db, const QuitusEdit *edit, GError **error)
{
  if (edit->after == NULL)
    return TRUE;
  return edit->before == NULL ? insert_row (db, edit->after, error) : update_row (db, edit, error);
}

/* Public */

/**
 * quitus_table_read_all:
 * @db: a connection
 * @values: (element-type QuitusValue): where the values are added, by kind, in the order in which
 *   the records came
 * @error: set to a #QuitusStoreError
 *
 * Reads what every record says.
 *
 * Returns: whether all could be read
 */
gboolean
quitus_table_read_all (QuitusDb *db, GPtrArray *values, GError **error)
{
  QuitusRuleMemo memo = { 0 };

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (!read_kind (db, kind, &memo, values, error))
      return FALSE;
  return TRUE;
}

/**
 * quitus_table_read:
 * @db: a connection
 * @kind: a kind of record
 * @id: the id of a record
 * @value: (out) (transfer full) (nullable): what it says, %NULL when it is not there
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the table could be read
 */
gboolean
quitus_table_read (QuitusDb *db, QuitusKind kind, QuitusId id, QuitusValue **value, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, get_queries (kind)->select_one, error);
  int code;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  quitus_db_bind_id (statement, 1, id);
  code = quitus_db_step (db, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  *value = read_row (db, statement, kind, NULL, error);
  quitus_db_leave (statement);
  return *value != NULL;
}

/**
 * quitus_table_read_owner:
 * @db: a connection
 * @kind: a kind of record that has an owner
 * @id: the id of a record
 * @owner: (out): the id of the record that it is a part of, none when it is not there
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the table could be read
 */
gboolean
quitus_table_read_owner (QuitusDb *db,
                         QuitusKind kind,
                         QuitusId id,
                         QuitusId *owner,
                         GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (db, get_queries (kind)->select_owner, error);
  int code;

  *owner = QUITUS_ID_NONE;
  if (statement == NULL)
    return FALSE;
  quitus_db_bind_id (statement, 1, id);
  code = quitus_db_step (db, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  quitus_db_column_id (statement, 0, owner);
  quitus_db_leave (statement);
  return TRUE;
}

/**
 * quitus_table_write:
 * @db: a connection with a transaction to write under way
 * @change: a change
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_CONFLICT when a row no longer says what
 *   the change was made from
 *
 * Does what a change says to the rows.
 *
 * Returns: whether all of it was done; if not, the transaction must be rolled back
 */
gboolean
quitus_table_write (QuitusDb *db, QuitusChange *change, GError **error)
{
  guint n_edits = quitus_change_get_size (change);

  for (guint i = 0; i < n_edits; i++)
    if (!make_room (db, quitus_change_get_edit (change, i), error))
      return FALSE;
  for (guint i = 0; i < n_edits; i++)
    if (!write_after (db, quitus_change_get_edit (change, i), error))
      return FALSE;
  return TRUE;
}
