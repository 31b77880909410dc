/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the journal is whole, and what the register says according to it. */

#include "quitus-journal.h"

#include "quitus-chain.h"
#include "quitus-language.h"

/* How far the chain has been followed. */
typedef struct
{
  GPtrArray *problems;
  gint64 number;
  gint64 n_lines;
  gint64 line;
  gint64 total;
  guint8 hash[QUITUS_HASH_SIZE];
} Chain;

/* Helpers */

static void G_GNUC_PRINTF (2, 3) add_problem (GPtrArray *problems, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* The columns stand in the order of the link's numbers, then of its texts. */
static void
read_link (sqlite3_stmt *statement, QuitusLink *link)
{
  int column = 0;

  for (int i = 0; i < QUITUS_N_LINK_NUMBERS; i++)
    link->numbers[i] = sqlite3_column_int64 (statement, column++);
  for (int i = 0; i < QUITUS_N_LINK_TEXTS; i++, column++)
    {
      link->texts[i] = (const char *) sqlite3_column_text (statement, column);
      link->lengths[i] = sqlite3_column_bytes (statement, column);
    }
}

static void
end_change (Chain *chain)
{
  if (chain->line != chain->n_lines)
    add_problem (chain->problems, _ ("Change %ld of the journal should have %ld lines and has %ld"),
                 (long) chain->number, (long) chain->n_lines, (long) chain->line);
}

static void
begin_change (Chain *chain, const QuitusLink *link)
{
  gint64 number = link->numbers[QUITUS_LINK_NUMBER];

  end_change (chain);
  if (number != chain->number + 1)
    add_problem (chain->problems, _ ("Change %ld is missing in the journal"),
                 (long) chain->number + 1);
  chain->number = number;
  chain->n_lines = link->numbers[QUITUS_LINK_LINES];
  chain->line = 0;
}

static void
follow_link (Chain *chain, const QuitusLink *link, const guint8 *stored)
{
  guint8 hash[QUITUS_HASH_SIZE];
  gint64 line = link->numbers[QUITUS_LINK_LINE];

  if (link->numbers[QUITUS_LINK_NUMBER] != chain->number)
    begin_change (chain, link);
  /* A change without lines comes with an empty one. */
  if (stored == NULL)
    return;
  chain->total++;
  if (line != ++chain->line)
    add_problem (chain->problems, _ ("Line %ld of change %ld is missing in the journal"),
                 (long) chain->line, (long) chain->number);
  chain->line = line;
  quitus_link_hash (link, chain->hash, hash);
  if (memcmp (hash, stored, sizeof hash) != 0)
    add_problem (chain->problems,
                 _ ("Line %ld of change %ld of the journal, or what comes before it, was altered"),
                 (long) line, (long) chain->number);
  memcpy (chain->hash, stored, sizeof hash);
}

static gboolean
replay_line (GHashTable *values,
             QuitusKind kind,
             QuitusId id,
             const char *before,
             const char *after)
{
  const QuitusValue *present = g_hash_table_lookup (values, &id);
  g_autoptr (QuitusValue) next = NULL;
  g_autofree char *was = NULL;

  if ((present == NULL) != (before == NULL) || (present != NULL && present->kind != kind))
    return FALSE;
  if (after != NULL)
    {
      next = present != NULL ? quitus_value_copy (present) : quitus_value_new_with_id (kind, id);
      if (!quitus_value_set_from_text (next, after, NULL))
        return FALSE;
    }
  if (present != NULL)
    {
      was = quitus_value_to_text (present, next);
      if (!g_str_equal (was, before))
        return FALSE;
      g_hash_table_remove (values, &id);
    }
  if (next != NULL)
    {
      g_hash_table_insert (values, &next->id, next);
      g_steal_pointer (&next);
    }
  return TRUE;
}

/* Public */

/**
 * quitus_journal_check_chain:
 * @db: a connection with a transaction under way
 * @problems: (element-type utf8): where a sentence is added for each break
 * @error: set to a #QuitusStoreError
 *
 * Follows the hashes from the first line to the last: what a line or its change says, their order
 * and their number are all in them.
 *
 * Returns: whether the journal could be read to its end
 */
gboolean
quitus_journal_check_chain (QuitusDb *db, GPtrArray *problems, GError **error)
{
  sqlite3_stmt *statement = quitus_db_prepare (
      db,
      "SELECT c.number, c.undoes, c.lines, l.line, c.time, c.author, c.label, l.kind, l.record,"
      " l.root, l.before, l.after, l.hash"
      " FROM journal_change c LEFT JOIN journal_line l ON l.change = c.number"
      " ORDER BY c.number, l.line",
      error);
  Chain chain = { .problems = problems };
  gint64 total;
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      QuitusLink link;

      read_link (statement, &link);
      follow_link (&chain, &link,
                   sqlite3_column_bytes (statement, 12) == QUITUS_HASH_SIZE
                       ? sqlite3_column_blob (statement, 12)
                       : NULL);
    }
  end_change (&chain);
  if (code != SQLITE_DONE ||
      !quitus_db_get_number (db, "SELECT count (*) FROM journal_line", &total, error))
    return FALSE;
  if (total != chain.total)
    add_problem (problems, "%s", _ ("The journal has lines of changes that are not there"));
  return TRUE;
}

/**
 * quitus_journal_replay:
 * @db: a connection with a transaction under way
 * @values: (element-type QuitusId QuitusValue): an empty table, which owns its values and whose
 *   keys lie in them; what each record says after the last change is put into it
 * @problems: (element-type utf8): where a sentence is added for each line that does not follow
 *   from those before it
 * @error: set to a #QuitusStoreError
 *
 * Makes all the changes again, from nothing.
 *
 * Returns: whether the journal could be read to its end
 */
gboolean
quitus_journal_replay (QuitusDb *db, GHashTable *values, GPtrArray *problems, GError **error)
{
  sqlite3_stmt *statement =
      quitus_db_prepare (db,
                         "SELECT change, line, kind, record, before, after FROM journal_line"
                         " ORDER BY change, line",
                         error);
  int code;

  if (statement == NULL)
    return FALSE;
  while ((code = quitus_db_step (db, statement, error)) == SQLITE_ROW)
    {
      QuitusKind kind = quitus_kind_from_name ((const char *) sqlite3_column_text (statement, 2));
      QuitusId id;

      if ((int) kind == QUITUS_KIND_NONE || !quitus_db_column_id (statement, 3, &id) ||
          !replay_line (values, kind, id, (const char *) sqlite3_column_text (statement, 4),
                        (const char *) sqlite3_column_text (statement, 5)))
        add_problem (problems,
                     _ ("Line %ld of change %ld of the journal does not follow from those before "
                        "it"),
                     (long) sqlite3_column_int64 (statement, 1),
                     (long) sqlite3_column_int64 (statement, 0));
    }
  return code == SQLITE_DONE;
}
