/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a register is whole, from its pages to what its journal says. */

#include "quitus-store-private.h"

#include "quitus-backup.h"
#include "quitus-journal.h"
#include "quitus-language.h"
#include "quitus-table.h"

/* More sentences than that say no more. */
#define PROBLEMS_MAX 200

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

/* References are held by the database, those within date rules are not. */
static void
check_rules (const QuitusValue *value, GHashTable *present, GPtrArray *problems)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      const QuitusDateRule *rule = QUITUS_FIELD_PLACE_CONST (field, value);
      g_autofree char *name = NULL;

      if (field->type != QUITUS_FIELD_RULE || quitus_id_is_none (rule->record) ||
          g_hash_table_contains (present, &rule->record))
        continue;
      name = quitus_value_get_name (value);
      g_ptr_array_add (problems,
                       /* Translators: a record, then one of its fields */
                       g_strdup_printf (_ ("%s: %s: the date rule names a record that is not "
                                           "there"),
                                        name, _ (field->label)));
    }
}

static void
add_difference (const QuitusValue *value, const char *format, GPtrArray *problems)
{
  g_autofree char *name = quitus_value_get_name (value);
  g_autofree char *id = quitus_id_to_text (value->id);

  g_ptr_array_add (problems, g_strdup_printf (format, name, id));
}

/* What the journal says against what is there: they differ when something was written behind the
 * program's back. */
static void
compare_values (GPtrArray *values, GHashTable *replayed, GPtrArray *problems)
{
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *present = values->pdata[i];
      const QuitusValue *recorded = g_hash_table_lookup (replayed, &present->id);

      if (recorded == NULL)
        add_difference (present, _ ("%s (%s) is there, but the journal does not say how it came"),
                        problems);
      else if (!quitus_value_equal (present, recorded))
        add_difference (present, _ ("%s (%s) is not what the journal says"), problems);
      if (recorded != NULL)
        g_hash_table_remove (replayed, &present->id);
    }
  g_hash_table_iter_init (&iter, replayed);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    add_difference (value, _ ("%s (%s) is gone, but the journal does not say how it went"),
                    problems);
}

static gboolean
check_facts (QuitusDb *db, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (unref_value);
  g_autoptr (GHashTable) present = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  g_autoptr (GHashTable) replayed =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, unref_value);

  if (!quitus_table_read_all (db, values, error) ||
      !quitus_journal_replay (db, replayed, problems, error))
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    g_hash_table_add (present, &((QuitusValue *) values->pdata[i])->id);
  for (guint i = 0; i < values->len; i++)
    check_rules (values->pdata[i], present, problems);
  compare_values (values, replayed, problems);
  return TRUE;
}

/* A part that the damage keeps from being read is itself a finding. */
static gboolean
settle (gboolean is_checked, GError **problem, GPtrArray *problems, GError **error)
{
  if (is_checked)
    return TRUE;
  if (!g_error_matches (*problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT) &&
      !g_error_matches (*problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (problem));
      return FALSE;
    }
  /* The same damage may keep several parts from being read. */
  if (!g_ptr_array_find_with_equal_func (problems, (*problem)->message, g_str_equal, NULL))
    g_ptr_array_add (problems, g_strdup ((*problem)->message));
  g_clear_error (problem);
  return TRUE;
}

static gboolean
check_structure (QuitusStore *self, GPtrArray *problems, GError **error)
{
  const QuitusScripts *scripts = quitus_store_get_scripts (self);

  /* A newer program may have added something. */
  return quitus_store_get_version (self) > scripts->n_scripts ||
         quitus_schema_compare (quitus_store_get_db (self), scripts, problems, error);
}

static gboolean
check_all (QuitusStore *self, GPtrArray *problems, GError **error)
{
  QuitusDb *db = quitus_store_get_db (self);
  g_autoptr (GError) problem = NULL;
  gboolean is_checked;

  is_checked = quitus_backup_check_pages (db, problems, &problem);
  if (!settle (is_checked, &problem, problems, error))
    return FALSE;
  is_checked = check_structure (self, problems, &problem);
  if (!settle (is_checked, &problem, problems, error))
    return FALSE;
  is_checked = quitus_backup_check_references (db, problems, &problem);
  if (!settle (is_checked, &problem, problems, error))
    return FALSE;
  is_checked = quitus_journal_check_chain (db, problems, &problem);
  if (!settle (is_checked, &problem, problems, error))
    return FALSE;
  is_checked = check_facts (db, problems, &problem);
  if (!settle (is_checked, &problem, problems, error))
    return FALSE;
  is_checked = quitus_store_check_documents (self, problems, &problem);
  return settle (is_checked, &problem, problems, error);
}

/* Public */

/**
 * quitus_store_check_pages:
 * @self: a register
 * @error: set to %QUITUS_STORE_ERROR_CORRUPT with the first fault, or to another #QuitusStoreError
 *   when it cannot be looked at
 *
 * Looks at every page of the file, so at what loading never read as well; but at nothing that its
 * pages say.  It is what must be known before anything is written.
 *
 * Returns: whether they are whole
 */
gboolean
quitus_store_check_pages (QuitusStore *self, GError **error)
{
  g_autofree char *answer = NULL;

  if (!quitus_store_begin_reading (self, error))
    return FALSE;
  answer = quitus_db_get_text (quitus_store_get_db (self), "PRAGMA quick_check (1)", error);
  if (!quitus_store_end_reading (self, answer != NULL, error))
    return FALSE;
  if (g_str_equal (answer, "ok"))
    return TRUE;
  quitus_files_set_error (quitus_store_get_path (self), QUITUS_STORE_ERROR_CORRUPT,
                          quitus_backup_get_fault (answer), error);
  return FALSE;
}

/**
 * quitus_store_check:
 * @self: a register
 * @error: set to a #QuitusStoreError when it cannot be looked at; damage is no error
 *
 * Looks at the pages and the structure of the file, its references, those of its date rules, the
 * chain of its journal, whether the changes of the journal, made again from nothing, give what the
 * file says, and at the content of each document that is there.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each fault, naming its
 *   place; empty when there is none
 */
GPtrArray *
quitus_store_check (QuitusStore *self, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gboolean is_checked;

  if (!quitus_store_begin_reading (self, error))
    return NULL;
  is_checked = check_all (self, problems, error);
  if (!quitus_store_end_reading (self, is_checked, error))
    return NULL;
  if (problems->len > PROBLEMS_MAX)
    {
      guint n_more = problems->len - PROBLEMS_MAX;

      g_ptr_array_set_size (problems, PROBLEMS_MAX);
      g_ptr_array_add (problems, g_strdup_printf (n_ ("%u more fault of the same kind",
                                                      "%u more faults of the same kind", n_more),
                                                  n_more));
    }
  return g_steal_pointer (&problems);
}
