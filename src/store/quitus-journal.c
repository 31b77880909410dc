/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-journal.h"

#include "quitus-chain.h"
#include "quitus-language.h"
#include "quitus-table.h"

/* What is needed while a change is written to the journal. */
typedef struct
{
  QuitusDb *db;
  QuitusChange *change;
  /* Id → value, for each record that the change touches; made when an owner is looked for. */
  GHashTable *touched;
  guint8 hash[QUITUS_HASH_SIZE];
} Writer;

/* Helpers */

static gboolean
read_last_hash (QuitusDb *db, guint8 hash[QUITUS_HASH_SIZE], GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "SELECT hash FROM journal_line ORDER BY change DESC, line DESC LIMIT 1",
                         error);
  int code;

  memset (hash, 0, QUITUS_HASH_SIZE);
  if (statement == NULL)
    return FALSE;
  code = quitus_db_step (db, statement, error);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE;
  if (sqlite3_column_bytes (statement, 0) == QUITUS_HASH_SIZE)
    memcpy (hash, sqlite3_column_blob (statement, 0), QUITUS_HASH_SIZE);
  quitus_db_leave (statement);
  return TRUE;
}

static const QuitusValue *
find_touched (Writer *writer, QuitusId id)
{
  if (writer->touched == NULL)
    {
      writer->touched = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
      for (guint i = 0; i < quitus_change_get_size (writer->change); i++)
        {
          const QuitusEdit *edit = quitus_change_get_edit (writer->change, i);
          const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;

          g_hash_table_insert (writer->touched, (gpointer) &value->id, (gpointer) value);
        }
    }
  return g_hash_table_lookup (writer->touched, &id);
}

/* The record without owner that a value is a part of. */
static gboolean
find_root (Writer *writer, const QuitusValue *value, QuitusId *root, GError **error)
{
  const QuitusField *owner = quitus_kind_get_info (value->kind)->owner;
  QuitusId id = quitus_value_get_owner (value);

  *root = value->id;
  while (owner != NULL && !quitus_id_is_none (id))
    {
      QuitusKind kind = owner->target;
      const QuitusValue *touched;

      *root = id;
      owner = quitus_kind_get_info (kind)->owner;
      if (owner == NULL)
        break;
      touched = find_touched (writer, id);
      if (touched != NULL && touched->kind == kind)
        id = quitus_value_get_owner (touched);
      else if (!quitus_table_read_owner (writer->db, kind, id, &id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_change (QuitusDb *db, const QuitusLink *link, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "INSERT INTO journal_change (number, time, author, label, undoes, lines)"
                         " VALUES (?, ?, ?, ?, nullif (?, 0), ?)",
                         error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, link->numbers[QUITUS_LINK_NUMBER]);
  sqlite3_bind_text (statement, 2, link->texts[QUITUS_LINK_TIME], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, link->texts[QUITUS_LINK_AUTHOR], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, link->texts[QUITUS_LINK_LABEL], -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 5, link->numbers[QUITUS_LINK_UNDOES]);
  sqlite3_bind_int64 (statement, 6, link->numbers[QUITUS_LINK_LINES]);
  return quitus_db_finish (db, statement, error);
}

static gboolean
insert_line (Writer *writer, QuitusLink *link, GError **error)
{
  static const QuitusLinkText texts[] = { QUITUS_LINK_KIND, QUITUS_LINK_RECORD, QUITUS_LINK_ROOT,
                                          QUITUS_LINK_BEFORE, QUITUS_LINK_AFTER };
  sqlite3_stmt *statement = quitus_db_prepare (
      writer->db,
      "INSERT INTO journal_line (change, line, kind, record, root, before, after, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;
  quitus_link_hash (link, writer->hash, writer->hash);
  sqlite3_bind_int64 (statement, 1, link->numbers[QUITUS_LINK_NUMBER]);
  sqlite3_bind_int64 (statement, 2, link->numbers[QUITUS_LINK_LINE]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (link->texts[texts[i]] != NULL)
      sqlite3_bind_text (statement, 3 + i, link->texts[texts[i]], link->lengths[texts[i]],
                         SQLITE_STATIC);
  sqlite3_bind_blob (statement, 8, writer->hash, QUITUS_HASH_SIZE, SQLITE_STATIC);
  return quitus_db_finish (writer->db, statement, error);
}

static gboolean
append_edit (Writer *writer, QuitusLink *link, guint index, GError **error)
{
  const QuitusEdit *edit = quitus_change_get_edit (writer->change, index);
  const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;
  char record_text[QUITUS_ID_TEXT_LENGTH + 1];
  char root_text[QUITUS_ID_TEXT_LENGTH + 1];
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  QuitusId root;

  if (!find_root (writer, value, &root, error))
    return FALSE;
  if (edit->before != NULL)
    before = quitus_value_to_text (edit->before, edit->after);
  if (edit->after != NULL)
    after = quitus_value_to_text (edit->after, edit->before);
  quitus_id_write (value->id, record_text);
  quitus_id_write (root, root_text);
  link->numbers[QUITUS_LINK_LINE] = index + 1;
  quitus_link_set_text (link, QUITUS_LINK_KIND, quitus_kind_get_info (value->kind)->name);
  quitus_link_set_text (link, QUITUS_LINK_RECORD, record_text);
  quitus_link_set_text (link, QUITUS_LINK_ROOT, root_text);
  quitus_link_set_text (link, QUITUS_LINK_BEFORE, before);
  quitus_link_set_text (link, QUITUS_LINK_AFTER, after);
  return insert_line (writer, link, error);
}

/* Seconds since 1970 → "2023-02-08T10:30:00Z" */
static char *
time_to_text (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* Public */

/**
 * quitus_journal_get_last:
 * @db: a connection
 * @number: (out): the number of the last change, 0 when there is none
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the journal could be read
 */
gboolean
quitus_journal_get_last (QuitusDb *db, guint64 *number, GError **error)
{
  gint64 last;

  if (!quitus_db_get_number (db, "SELECT max (number) FROM journal_change", &last, error))
    return FALSE;
  *number = last;
  return TRUE;
}

/**
 * quitus_journal_append:
 * @db: a connection with a transaction to write under way, before the rows themselves are written
 * @entry: what to add, numbered one above the last
 * @error: set to a #QuitusStoreError
 *
 * Writes a change and a line for each of its edits, tied to what is there by their hashes.
 *
 * Returns: whether all of it was written; if not, the transaction must be rolled back
 */
gboolean
quitus_journal_append (QuitusDb *db, QuitusJournalEntry *entry, GError **error)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  g_autofree char *time = time_to_text (quitus_journal_entry_get_time (entry));
  Writer writer = { .db = db, .change = change };
  QuitusLink link = {
    .numbers = { [QUITUS_LINK_NUMBER] = quitus_journal_entry_get_number (entry),
                [QUITUS_LINK_UNDOES] = quitus_journal_entry_get_undoes (entry),
                [QUITUS_LINK_LINES] = quitus_change_get_size (change) }
  };
  gboolean is_written;

  if (time == NULL)
    {
      g_set_error_literal (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED,
                           _ ("The clock gives a time that the journal cannot hold"));
      return FALSE;
    }
  quitus_link_set_text (&link, QUITUS_LINK_TIME, time);
  quitus_link_set_text (&link, QUITUS_LINK_AUTHOR, quitus_journal_entry_get_author (entry));
  quitus_link_set_text (&link, QUITUS_LINK_LABEL, quitus_change_get_label (change));
  is_written = read_last_hash (db, writer.hash, error) && insert_change (db, &link, error);
  for (guint i = 0; is_written && i < quitus_change_get_size (change); i++)
    is_written = append_edit (&writer, &link, i, error);
  g_clear_pointer (&writer.touched, g_hash_table_unref);
  return is_written;
}
