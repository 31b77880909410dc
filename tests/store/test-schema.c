/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The format of the file against the fields of the kinds, and from one version to the next. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-error.h"
#include "quitus-test-store.h"

static char *
query (QuitusStore *store, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  char *text;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  text = quitus_db_get_text (quitus_store_get_db (store), sql, &error);
  g_assert_no_error (error);
  return text;
}

static const char *
get_column_type (const QuitusField *field)
{
  switch (field->type)
    {
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
    case QUITUS_FIELD_FLAG:
      return "INTEGER";
    default:
      return "TEXT";
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Name, type, whether it must be known and whether it is the key, in the order of the alphabet: a
 * column that comes later stands at the end of its table. */
static void
check_columns (QuitusStore *store, const QuitusKindInfo *info)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_ptr_array_add (columns, g_strdup ("id TEXT 1 1"));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      gboolean is_known =
          (field->flags & QUITUS_FIELD_REQUIRED) || field->type == QUITUS_FIELD_FLAG;

      g_ptr_array_add (columns, g_strdup_printf ("%s %s %d 0", field->name, get_column_type (field),
                                                 is_known));
    }
  g_ptr_array_sort (columns, compare_texts);
  g_ptr_array_add (columns, NULL);
  expected = g_strjoinv (", ", (char **) columns->pdata);
  found = query (store,
                 "SELECT group_concat (line, ', ') FROM (SELECT name || ' ' || type || ' ' ||"
                 " \"notnull\" || ' ' || pk AS line FROM pragma_table_xinfo ('%s') ORDER BY line)",
                 info->name);
  g_assert_cmpstr (found, ==, expected);
}

static void
check_reference (QuitusStore *store, const QuitusKindInfo *info, const QuitusField *field)
{
  g_autofree char *target = query (store,
                                   "SELECT \"table\" || '.' || \"to\" || ' ' || on_update || ' '"
                                   " || on_delete FROM pragma_foreign_key_list ('%s')"
                                   " WHERE \"from\" = '%s'",
                                   info->name, field->name);
  g_autofree char *n_indexes = query (store,
                                      "SELECT count (*) FROM pragma_index_list ('%s') l,"
                                      " pragma_index_info (l.name) i"
                                      " WHERE i.seqno = 0 AND i.name = '%s'",
                                      info->name, field->name);
  g_autofree char *expected =
      g_strdup_printf ("%s.id NO ACTION NO ACTION", quitus_kind_get_info (field->target)->name);

  g_assert_cmpstr (target, ==, expected);
  g_assert_cmpstr (n_indexes, ==, "1");
}

/* The words between the brackets of CHECK (field IN (…)). */
static void
check_choice (const char *sql, const QuitusField *field)
{
  g_autofree char *head = g_strdup_printf ("CHECK (%s IN (", field->name);
  const char *start = strstr (sql, head);
  g_autofree char *list = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_nonnull (start);
  start += strlen (head);
  list = g_strndup (start, strcspn (start, ")"));
  words = g_strsplit (list, ",", -1);
  g_assert_cmpint (g_strv_length (words), ==, field->choices->n_choices);
  for (int i = 0; i < field->choices->n_choices; i++)
    {
      g_autofree char *expected =
          g_strdup_printf ("'%s'", quitus_choices_get_nick (field->choices, i));

      g_assert_cmpstr (g_strstrip (words[i]), ==, expected);
    }
}

static void
check_field (QuitusStore *store,
             const QuitusKindInfo *info,
             const QuitusField *field,
             const char *sql)
{
  g_autofree char *is_unique = query (store,
                                      "SELECT count (*) FROM pragma_index_list ('%s') l,"
                                      " pragma_index_info (l.name) i"
                                      " WHERE l.\"unique\" AND i.name = '%s'",
                                      info->name, field->name);
  g_autofree char *quoted =
      g_strdup_printf (g_str_equal (field->name, "end") ? "\"%s\"" : "%s", field->name);
  g_autofree char *day = g_strdup_printf ("CHECK (%s IS date (%s))", quoted, quoted);
  g_autofree char *flag = g_strdup_printf ("CHECK (%s IN (0, 1))", quoted);
  g_autofree char *number = g_strdup_printf ("CHECK (%s >= 0)", quoted);

  g_assert_cmpstr (is_unique, ==, field->flags & QUITUS_FIELD_UNIQUE ? "1" : "0");
  if (field->type == QUITUS_FIELD_REFERENCE)
    check_reference (store, info, field);
  if (field->type == QUITUS_FIELD_CHOICE)
    check_choice (sql, field);
  if (field->type == QUITUS_FIELD_DAY)
    g_assert_nonnull (strstr (sql, day));
  if (field->type == QUITUS_FIELD_FLAG)
    g_assert_nonnull (strstr (sql, flag));
  if (field->type == QUITUS_FIELD_MONEY || field->type == QUITUS_FIELD_NUMBER)
    g_assert_nonnull (strstr (sql, number));
}

static guint
count_words (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;
  return n;
}

/* Nothing that a kind has can be forgotten in the file, nor the other way round. */
static void
test_tables (TestStore *f, gconstpointer unused)
{
  g_autofree char *n_tables =
      query (f->store, "SELECT count (*) FROM sqlite_schema WHERE type = 'table'");
  g_autofree char *n_strict =
      query (f->store, "SELECT count (*) FROM pragma_table_list WHERE strict AND schema = 'main'");

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);
      g_autofree char *sql =
          query (f->store, "SELECT sql FROM sqlite_schema WHERE name = '%s'", info->name);
      guint n_references = 0;

      check_columns (f->store, info);
      for (guint i = 0; i < info->n_fields; i++)
        {
          check_field (f->store, info, &info->fields[i], sql);
          n_references += info->fields[i].type == QUITUS_FIELD_REFERENCE;
        }
      g_assert_cmpuint (count_words (sql, "DEFERRABLE INITIALLY DEFERRED"), ==, n_references);
      g_assert_cmpuint (count_words (sql, "REFERENCES"), ==, n_references);
    }
  /* The kinds, what is known of the file, the changes and the lines of the journal. */
  g_assert_cmpint (atoi (n_tables), ==, QUITUS_N_KINDS + 3);
  g_assert_cmpstr (n_strict, ==, n_tables);
}

static void
test_settings_of_the_file (TestStore *f, gconstpointer unused)
{
  static const struct
  {
    const char *pragma;
    const char *expected;
  } cases[] = {
    { "application_id", "1366586739" },
    { "user_version",   "3"          },
    { "journal_mode",   "wal"        },
    { "synchronous",    "2"          },
    { "foreign_keys",   "1"          },
    { "trusted_schema", "0"          },
    { "busy_timeout",   "2000"       },
    { "encoding",       "UTF-8"      },
  };
  static const char *const ends[] = { "", "-wal", "-shm", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = query (f->store, "PRAGMA %s", cases[i].pragma);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
  test_store_grow (f, 1);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat (f->path, ends[i], NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* A closed register is one file, beside that of the lock. */
static void
test_nothing_left_beside (TestStore *f, gconstpointer unused)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  test_store_grow (f, 5);
  test_store_close (f);
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_equal (name, "register.sqlite") ||
                   g_str_equal (name, "register.sqlite.lock"));
}

static void
test_folder_is_made (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "a/b/c.sqlite");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_WRITE, "Claire", &error);
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpstr (quitus_store_get_path (store), ==, path);
  g_assert_cmpint (quitus_store_get_mode (store), ==, QUITUS_STORE_WRITE);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
assert_not_opened (const char *path, QuitusStoreMode mode, QuitusStoreError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, mode, "Claire", &error);

  g_assert_null (store);
  g_assert_error (error, QUITUS_STORE_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_newer (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusBook) book = NULL;

  test_store_grow (f, 10);
  book = g_object_ref (f->book);
  test_store_close (f);
  /* A later version that this one may read. */
  test_store_run_sql (f->path, "PRAGMA user_version = 7; UPDATE meta SET value = '9.2.1' WHERE"
                               " name = 'program'; ALTER TABLE person ADD COLUMN fax TEXT;"
                               "CREATE TABLE gift (id TEXT PRIMARY KEY) STRICT");
  test_store_assert_file_says (f->path, book);
  assert_not_opened (f->path, QUITUS_STORE_WRITE, QUITUS_STORE_ERROR_TOO_NEW, "newer version");
  /* One that it may not. */
  test_store_run_sql (f->path, "UPDATE meta SET value = '6' WHERE name = 'reader'");
  assert_not_opened (f->path, QUITUS_STORE_READ, QUITUS_STORE_ERROR_TOO_NEW, "9.2.1");
  assert_not_opened (f->path, QUITUS_STORE_WRITE, QUITUS_STORE_ERROR_TOO_NEW, "9.2.1");
}

/* What begins as a register does is one, whatever became of the rest of it. */
static void
test_is_foreign (TestStore *f, gconstpointer unused)
{
  g_autofree char *text = test_store_get_path (f, "text.sqlite");
  g_autofree char *none = test_store_get_path (f, "none.sqlite");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  test_store_grow (f, 5);
  test_store_close (f);
  g_assert_false (quitus_store_is_foreign (f->path));
  g_assert_false (quitus_store_is_foreign (none));
  g_assert_true (quitus_store_is_foreign (f->folder));
  g_assert_true (g_file_set_contents (text, "", -1, &error));
  g_assert_true (quitus_store_is_foreign (text));
  g_assert_true (g_file_set_contents (text, "SQLite format 3", -1, &error));
  g_assert_true (quitus_store_is_foreign (text));
  g_assert_true (g_file_get_contents (f->path, &contents, &length, &error));
  memset (contents + 100, 'x', length - 100);
  g_assert_true (g_file_set_contents (text, contents, (gssize) length, &error));
  g_assert_false (quitus_store_is_foreign (text));
  memset (contents, 'x', 100);
  g_assert_true (g_file_set_contents (text, contents, (gssize) length, &error));
  g_assert_true (quitus_store_is_foreign (text));
  g_assert_no_error (error);
}

static void
test_foreign (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "other.sqlite");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  test_store_run_sql (path, "CREATE TABLE song (title); INSERT INTO song VALUES ('Le quitus')");
  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  assert_not_opened (path, QUITUS_STORE_READ, QUITUS_STORE_ERROR_CORRUPT, "not a register");
  assert_not_opened (path, QUITUS_STORE_WRITE, QUITUS_STORE_ERROR_CORRUPT, "not a register");
  g_assert_true (quitus_store_is_foreign (path));
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

/* What the next version might do: a field more, a table in the place of another. */
static const char second[] =
    "ALTER TABLE organisation ADD COLUMN region TEXT;"
    "CREATE TABLE startup_2 AS SELECT * FROM startup;"
    "DROP TABLE startup;"
    "CREATE TABLE startup (id TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),"
    "  name TEXT NOT NULL, beta_id TEXT, incubator TEXT, url TEXT,"
    "  online_procedure INTEGER NOT NULL CHECK (online_procedure IN (0, 1)), note TEXT,"
    "  colour TEXT) STRICT;"
    "INSERT INTO startup SELECT *, NULL FROM startup_2 ORDER BY rowid;"
    "DROP TABLE startup_2;";

static QuitusStore *
open_with (TestStore *f, QuitusStoreMode mode, const char *script, GError **error)
{
  const QuitusScripts *present = quitus_scripts_get_default ();
  static const char *all[16];
  static QuitusScripts scripts = { all, 0 };

  g_assert_cmpuint (present->n_scripts + 1, <, G_N_ELEMENTS (all));
  memcpy (all, present->scripts, present->n_scripts * sizeof all[0]);
  all[present->n_scripts] = script;
  scripts.n_scripts = present->n_scripts + 1;
  return quitus_store_open_as (f->path, mode, "Claire", &scripts, QUITUS_SHARING_LOCAL, error);
}

static void
test_upgrade (TestStore *f, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) reader = NULL;
  g_autoptr (QuitusStore) store = NULL;
  g_autoptr (QuitusBook) book = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  guint64 last, barrier;

  test_store_grow (f, 30);
  book = g_object_ref (f->book);
  g_assert_true (quitus_store_get_last (f->store, &last, NULL));
  test_store_close (f);
  reader = open_with (f, QUITUS_STORE_READ, second, &error);
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  store = open_with (f, QUITUS_STORE_WRITE, second, &error);
  g_assert_no_error (error);
  test_store_assert_says (store, book);
  test_store_assert_sound (store);
  g_assert_true (quitus_store_get_barrier (store, &barrier, NULL));
  g_assert_cmpuint (barrier, ==, last);
  /* The copy is what the file was. */
  copies = quitus_store_find_copies (f->path);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_nonnull (strstr (copies->pdata[0], "version-3"));
  test_store_assert_file_says (copies->pdata[0], book);
  g_assert_true (quitus_store_close (store, NULL));
  /* Once only. */
  g_clear_object (&store);
  store = open_with (f, QUITUS_STORE_WRITE, second, &error);
  g_assert_no_error (error);
  g_clear_pointer (&copies, g_ptr_array_unref);
  copies = quitus_store_find_copies (f->path);
  g_assert_cmpuint (copies->len, ==, 1);
}

/* A register as version 1 made it, with the fields that version 2 added to. */
static void
test_upgrade_from_1 (TestStore *f, gconstpointer unused)
{
  static const char facts[] =
      "PRAGMA application_id = 1366586739; PRAGMA user_version = 1;"
      "INSERT INTO organisation (id, name) VALUES"
      " ('771974f0-7150-4912-82c6-0f0116899f4d', 'IGN');"
      "INSERT INTO settings (id, owner, settlement_delay) VALUES"
      " ('0d745acd-5aed-4442-bbd9-d5f39d6221b8', '771974f0-7150-4912-82c6-0f0116899f4d', 45);"
      "INSERT INTO agreement (id, reference, title, type, payments_within_period, renewal, sample)"
      " VALUES ('9897c1d1-9394-4812-9003-f9b617e9e826', 'V1', 'Convention', 'subsidy', 1, 'none',"
      " 0);"
      "INSERT INTO visa (id, agreement, type, authority, granted_on) VALUES"
      " ('b4925652-efce-4e1f-8470-49667a1038cb', '9897c1d1-9394-4812-9003-f9b617e9e826',"
      " 'approval', 'CBCM', '2023-02-08')";
  g_autofree char *path = test_store_get_path (f, "first.sqlite");
  g_autofree char *script =
      g_strconcat (quitus_scripts_get_default ()->scripts[0], ";", facts, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = NULL;
  g_autoptr (QuitusBook) book = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  const QuitusAgreementValue *agreement;
  const QuitusVisaValue *visa;
  const QuitusSettingsValue *settings;

  test_store_run_sql (path, script);
  store = quitus_store_open (path, QUITUS_STORE_WRITE, "Claire", &error);
  g_assert_no_error (error);
  book = quitus_store_load (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_AGREEMENT), ==, 1);
  agreement =
      quitus_agreement_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT,
                                                                        0)));
  g_assert_cmpstr (agreement->reference, ==, "V1");
  g_assert_true (agreement->payments_within_period);
  g_assert_false (agreement->advance_commitments);
  g_assert_cmpint (agreement->refund_basis, ==, QUITUS_CHOICE_NONE);
  visa = quitus_visa_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_VISA, 0)));
  g_assert_cmpint (visa->granted_on, ==, quitus_day_new (2023, 2, 8));
  g_assert_cmpint (visa->requested_on, ==, QUITUS_DAY_NONE);
  settings =
      quitus_settings_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_SETTINGS,
                                                                       0)));
  g_assert_cmpint (settings->settlement_delay, ==, 45);
  g_assert_cmpint (settings->payment_days_min, ==, QUITUS_NUMBER_NONE);
  copies = quitus_store_find_copies (path);
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_nonnull (strstr (copies->pdata[0], "version-1"));
}

/* An upgrade that fails leaves the file as it was. */
static void
test_failed_upgrade (TestStore *f, gconstpointer unused)
{
  static const char *const wrong[] = {
    "ALTER TABLE organisation ADD COLUMN region TEXT; CREATE TABLE organisation (id)",
    "DELETE FROM organisation; DELETE FROM meta; CREATE TABLE",
    /* What refers to the organisation would lead nowhere. */
    "DELETE FROM organisation",
  };
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (QuitusPersonValue) person = quitus_person_value_new ();
  g_autoptr (QuitusBook) book = NULL;

  person->name = g_strdup ("Camille Martin");
  person->organisation = quitus_change_get_edit (change, 0)->after->id;
  quitus_change_insert (change, &person->value);
  test_store_commit (f, change);
  book = g_object_ref (f->book);
  test_store_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusStore) store = open_with (f, QUITUS_STORE_WRITE, wrong[i], &error);

      g_assert_null (store);
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, QUITUS_STORE_ERROR);
      test_store_assert_file_says (f->path, book);
    }
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/schema/tables", test_tables);
  ADD ("/schema/settings-of-the-file", test_settings_of_the_file);
  ADD ("/schema/nothing-left-beside", test_nothing_left_beside);
  ADD ("/schema/folder-is-made", test_folder_is_made);
  ADD ("/schema/newer", test_newer);
  ADD ("/schema/foreign", test_foreign);
  ADD ("/schema/is-foreign", test_is_foreign);
  ADD ("/schema/upgrade", test_upgrade);
  ADD ("/schema/upgrade-from-1", test_upgrade_from_1);
  ADD ("/schema/failed-upgrade", test_failed_upgrade);
  return g_test_run ();
}
