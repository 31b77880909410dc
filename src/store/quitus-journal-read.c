/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal as changes again.  A line keeps only the fields that differ; the others are found by
 * going back from what the record says now. */

#include "quitus-journal.h"

#include "quitus-language.h"
#include "quitus-table.h"

/* What a record said just before a change. */
typedef struct
{
  QuitusId id;
  gint64 number;
  QuitusValue *value;
} State;

typedef struct
{
  QuitusDb *db;
  /* Id → state. */
  GHashTable *states;
  /* The edits of one change, last first, as pairs of before and after. */
  GPtrArray *pairs;
} Reader;

/* One line, copied out of its row. */
typedef struct
{
  gint64 number;
  QuitusKind kind;
  QuitusId id;
  char *before;
  char *after;
} Line;

/* Helpers */

static void
state_free (gpointer data)
{
  State *state = data;

  g_clear_pointer (&state->value, quitus_value_unref);
  g_free (state);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

static void
unref_value (gpointer value)
{
  if (value != NULL)
    quitus_value_unref (value);
}

static gboolean
refuse_change (QuitusDb *db, gint64 number, const char *reason, GError **error)
{
  g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT,
               /* Translators: a file, the number of a change, what is wrong with it */
               _ ("“%s” is damaged: change %ld of the journal cannot be read (%s)"),
               quitus_db_get_path (db), (long) number, reason);
  return FALSE;
}

static gboolean
set_lines (QuitusDb *db, gint64 number, QuitusValue *value, const char *text, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (quitus_value_set_from_text (value, text, &local_error))
    return TRUE;
  return refuse_change (db, number, local_error->message, error);
}

/* A whole value from the text of a line. */
static QuitusValue *
parse_whole (QuitusDb *db, const Line *line, const char *text, GError **error)
{
  g_autoptr (QuitusValue) value = quitus_value_new_with_id (line->kind, line->id);

  return set_lines (db, line->number, value, text, error) ? g_steal_pointer (&value) : NULL;
}

/* Takes one line back: @value is what the record said after it, then what it said before it. */
static gboolean
take_back (QuitusDb *db, const Line *line, QuitusValue **value, GError **error)
{
  g_autoptr (QuitusValue) before = NULL;

  if (line->before != NULL && line->after == NULL)
    before = parse_whole (db, line, line->before, error);
  else if (line->before != NULL && *value == NULL)
    return refuse_change (db, line->number, _ ("the record that it changes is not there"), error);
  else if (line->before != NULL)
    {
      before = quitus_value_copy (*value);
      if (!set_lines (db, line->number, before, line->before, error))
        return FALSE;
    }
  if (line->before != NULL && before == NULL)
    return FALSE;
  g_clear_pointer (value, quitus_value_unref);
  *value = g_steal_pointer (&before);
  return TRUE;
}

/* Columns: change, kind, record, before, after. */
static Line *
read_line (QuitusDb *db, sqlite3_stmt *statement, GError **error)
{
  Line *line = g_new0 (Line, 1);

  line->number = sqlite3_column_int64 (statement, 0);
  line->kind = quitus_kind_from_name ((const char *) sqlite3_column_text (statement, 1));
  line->before = g_strdup ((const char *) sqlite3_column_text (statement, 3));
  line->after = g_strdup ((const char *) sqlite3_column_text (statement, 4));
  if ((int) line->kind != QUITUS_KIND_NONE && quitus_db_column_id (statement, 2, &line->id))
    return line;
  refuse_change (db, line->number, _ ("it is of an unknown kind or record"), error);
  line_free (line);
  return NULL;
}

static GPtrArray *
read_lines (QuitusDb *db, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  int code;

  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      Line *line = read_line (db, statement, error);

      if (line == NULL)
        {
          quitus_db_leave (statement);
          return NULL;
        }
      g_ptr_array_add (lines, line);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&lines) : NULL;
}

/* Brings a state back to what the record said just after a change. */
static gboolean
rewind_state (Reader *reader, State *state, gint64 number, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (reader->db,
                         "SELECT change, kind, record, before, after FROM journal_line"
                         " WHERE record = ? AND change > ? AND change < ? ORDER BY change DESC",
                         error);
  g_autoptr (GPtrArray) lines = NULL;

  if (statement == NULL)
    return FALSE;
  quitus_db_bind_id (statement, 1, state->id);
  sqlite3_bind_int64 (statement, 2, number);
  sqlite3_bind_int64 (statement, 3, state->number);
  lines = read_lines (reader->db, statement, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!take_back (reader->db, lines->pdata[i], &state->value, error))
      return FALSE;
  state->number = number + 1;
  return TRUE;
}

static State *
get_state (Reader *reader, const Line *line, GError **error)
{
  State *state = g_hash_table_lookup (reader->states, &line->id);

  if (state == NULL)
    {
      state = g_new0 (State, 1);
      state->id = line->id;
      state->number = G_MAXINT64;
      g_hash_table_insert (reader->states, &state->id, state);
      /* The lines that make and unmake a record have it whole. */
      if (line->before != NULL && line->after != NULL &&
          !quitus_table_read (reader->db, line->kind, line->id, &state->value, error))
        return NULL;
    }
  if (line->before != NULL && line->after != NULL && state->number > line->number + 1 &&
      !rewind_state (reader, state, line->number, error))
    return NULL;
  return state;
}

static gboolean
rebuild_edit (Reader *reader, const Line *line, GError **error)
{
  State *state = get_state (reader, line, error);
  g_autoptr (QuitusValue) after = NULL;

  if (state == NULL)
    return FALSE;
  if (line->before == NULL)
    after = parse_whole (reader->db, line, line->after, error);
  else if (line->after != NULL && state->value != NULL)
    after = quitus_value_ref (state->value);
  if (line->before == NULL && after == NULL)
    return FALSE;
  if (!take_back (reader->db, line, &state->value, error))
    return FALSE;
  state->number = line->number;
  g_ptr_array_add (reader->pairs, state->value != NULL ? quitus_value_ref (state->value) : NULL);
  g_ptr_array_add (reader->pairs, g_steal_pointer (&after));
  return TRUE;
}

static gboolean
rebuild_change (Reader *reader, gint64 number, QuitusChange *change, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (reader->db,
                         "SELECT change, kind, record, before, after FROM journal_line"
                         " WHERE change = ? ORDER BY line DESC",
                         error);
  g_autoptr (GPtrArray) lines = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, number);
  lines = read_lines (reader->db, statement, error);
  if (lines == NULL)
    return FALSE;
  g_ptr_array_set_size (reader->pairs, 0);
  for (guint i = 0; i < lines->len; i++)
    if (!rebuild_edit (reader, lines->pdata[i], error))
      return FALSE;
  for (guint i = reader->pairs->len; i > 0; i -= 2)
    {
      const QuitusValue *before = reader->pairs->pdata[i - 2];
      const QuitusValue *after = reader->pairs->pdata[i - 1];

      if (before == NULL)
        quitus_change_insert (change, after);
      else if (after == NULL)
        quitus_change_delete (change, before);
      else
        quitus_change_update (change, before, after);
    }
  return TRUE;
}

static gboolean
time_from_text (const char *text, gint64 *time)
{
  g_autoptr (GDateTime) utc = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (utc == NULL)
    return FALSE;
  *time = g_date_time_to_unix (utc);
  return TRUE;
}

/* Columns: number, time, author, undoes, label.  The change is still empty. */
static QuitusJournalEntry *
read_head (QuitusDb *db, sqlite3_stmt *statement, GError **error)
{
  gint64 number = sqlite3_column_int64 (statement, 0);
  g_autoptr (QuitusChange) change =
      quitus_change_new ((const char *) sqlite3_column_text (statement, 4));
  gint64 time;

  if (!time_from_text ((const char *) sqlite3_column_text (statement, 1), &time))
    {
      refuse_change (db, number, _ ("its time is not one"), error);
      return NULL;
    }
  return quitus_journal_entry_new (number, time, (const char *) sqlite3_column_text (statement, 2),
                                   sqlite3_column_int64 (statement, 3), change);
}

static sqlite3_stmt *
prepare_heads (QuitusDb *db, guint64 after, int limit, QuitusId root, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT number, time, author, undoes, label FROM journal_change"
                       " WHERE number %s ?1%s ORDER BY number %s LIMIT ?2",
                       limit > 0 ? ">" : "<",
                       quitus_id_is_none (root)
                           ? ""
                           : " AND number IN (SELECT change FROM journal_line WHERE root = ?3)",
                       limit > 0 ? "ASC" : "DESC");
  sqlite3_stmt *statement = quitus_db_prepare (db, sql, error);
  gboolean is_from_last = limit < 0 && after == 0;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, is_from_last || after > G_MAXINT64 ? G_MAXINT64 : after);
  sqlite3_bind_int64 (statement, 2, ABS ((gint64) limit));
  if (!quitus_id_is_none (root))
    quitus_db_bind_id (statement, 3, root);
  return statement;
}

static GPtrArray *
read_heads (QuitusDb *db, guint64 after, int limit, QuitusId root, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = prepare_heads (db, after, limit, root, error);
  int code;

  if (statement == NULL)
    return NULL;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      QuitusJournalEntry *entry = read_head (db, statement, error);

      if (entry == NULL)
        {
          quitus_db_leave (statement);
          return NULL;
        }
      g_ptr_array_add (entries, entry);
    }
  return code == SQLITE_DONE ? g_steal_pointer (&entries) : NULL;
}

/* Public */

/**
 * quitus_journal_read:
 * @db: a connection with a transaction under way
 * @after: the number of a change, see quitus_store_read_journal()
 * @limit: how many changes at most, oldest first; newest first when negative
 * @root: the id of a record without owner, or none
 * @error: set to a #QuitusStoreError
 *
 * Returns: (transfer full) (nullable) (element-type QuitusJournalEntry): the changes, with what
 *   each record said before and after
 */
GPtrArray *
quitus_journal_read (QuitusDb *db, guint64 after, int limit, QuitusId root, GError **error)
{
  g_autoptr (GPtrArray) entries = read_heads (db, after, limit, root, error);
  g_autoptr (GHashTable) states =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, state_free);
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (unref_value);
  Reader reader = { .db = db, .states = states, .pairs = pairs };

  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      QuitusJournalEntry *entry = entries->pdata[limit > 0 ? entries->len - 1 - i : i];

      if (!rebuild_change (&reader, quitus_journal_entry_get_number (entry),
                           quitus_journal_entry_get_change (entry), error))
        return NULL;
    }
  return g_steal_pointer (&entries);
}
