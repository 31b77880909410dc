/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal gives back what was recorded, and notices when somebody else has written. */

#include "quitus-error.h"
#include "quitus-test-store.h"

static void
assert_same_change (QuitusChange *a, QuitusChange *b)
{
  g_assert_cmpstr (quitus_change_get_label (a), ==, quitus_change_get_label (b));
  g_assert_cmpuint (quitus_change_get_size (a), ==, quitus_change_get_size (b));
  for (guint i = 0; i < quitus_change_get_size (a); i++)
    {
      const QuitusEdit *edit_a = quitus_change_get_edit (a, i);
      const QuitusEdit *edit_b = quitus_change_get_edit (b, i);

      g_assert_true (quitus_value_equal (edit_a->before, edit_b->before));
      g_assert_true (quitus_value_equal (edit_a->after, edit_b->after));
    }
}

static GPtrArray *
read_page (TestStore *f, guint64 after, int limit, QuitusId agreement)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *page = quitus_store_read_journal (f->store, after, limit, agreement, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (page->len, <=, ABS (limit));
  return page;
}

static void
assert_entry (QuitusJournalEntry *entry, GPtrArray *history, guint64 number)
{
  g_assert_cmpuint (quitus_journal_entry_get_number (entry), ==, number);
  assert_same_change (quitus_journal_entry_get_change (entry), history->pdata[number - 1]);
}

static GPtrArray *
make_history (TestStore *f, guint n_changes)
{
  GPtrArray *history = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i <= n_changes; i++)
    {
      g_autofree char *label = g_strdup_printf ("change %u", i);
      QuitusChange *change = sample_change_new (f->rand, f->book, label);

      g_assert_cmpuint (test_store_commit (f, change), ==, i);
      g_ptr_array_add (history, change);
    }
  return history;
}

/* Whatever the size and the direction of the pages, the changes are those that were made. */
static void
test_rebuilt (TestStore *f, gconstpointer unused)
{
  static const int sizes[] = { 1, 2, 7, 50, 1000 };
  g_autoptr (GPtrArray) history = make_history (f, 250);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint64 number = history->len;

      for (guint64 before = 0; number > 0;)
        {
          g_autoptr (GPtrArray) page = read_page (f, before, -sizes[s], QUITUS_ID_NONE);

          g_assert_cmpuint (page->len, >, 0);
          for (guint i = 0; i < page->len; i++)
            assert_entry (page->pdata[i], history, number--);
          before = number + 1;
        }
      for (number = 0; number < history->len;)
        {
          g_autoptr (GPtrArray) page = read_page (f, number, sizes[s], QUITUS_ID_NONE);

          g_assert_cmpuint (page->len, >, 0);
          for (guint i = 0; i < page->len; i++)
            assert_entry (page->pdata[i], history, ++number);
        }
    }
}

/* Read at any moment, not only at the end. */
static void
test_rebuilt_at_every_moment (TestStore *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i <= 60; i++)
    {
      QuitusChange *change = sample_change_new (f->rand, f->book, "at random");
      g_autoptr (GPtrArray) page = NULL;

      test_store_commit (f, change);
      g_ptr_array_add (history, change);
      page = read_page (f, 0, -(int) i, QUITUS_ID_NONE);
      g_assert_cmpuint (page->len, ==, i);
      for (guint n = 0; n < i; n++)
        assert_entry (page->pdata[n], history, i - n);
    }
}

static gboolean
touches_root (QuitusChange *change, GHashTable *roots, QuitusId root)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      QuitusId id = quitus_edit_get_id (quitus_change_get_edit (change, i));
      const QuitusId *found = g_hash_table_lookup (roots, &id);

      if (found != NULL && quitus_id_equal (*found, root))
        return TRUE;
    }
  return FALSE;
}

static void
note_roots (TestStore *f, QuitusChange *change, GHashTable *roots)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusId id = quitus_edit_get_id (edit);
      QuitusId root;

      if (edit->after == NULL)
        continue;
      root = quitus_book_get_root (f->book, edit->after);
      g_hash_table_insert (roots, g_memdup2 (&id, sizeof id), g_memdup2 (&root, sizeof root));
    }
}

/* The history of one agreement, or of another record without owner. */
static void
test_one_root (TestStore *f, gconstpointer unused)
{
  g_autoptr (GHashTable) roots =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, g_free);
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  GHashTableIter iter;
  gpointer root;

  for (guint i = 1; i <= 200; i++)
    {
      QuitusChange *change = sample_change_new (f->rand, f->book, "at random");

      test_store_commit (f, change);
      note_roots (f, change, roots);
      g_ptr_array_add (history, change);
    }
  g_hash_table_iter_init (&iter, roots);
  while (g_hash_table_iter_next (&iter, NULL, &root))
    {
      guint64 number = history->len;

      if (!g_hash_table_add (seen, root))
        continue;
      for (guint64 before = 0;;)
        {
          g_autoptr (GPtrArray) page = read_page (f, before, -3, *(QuitusId *) root);

          for (guint i = 0; i < page->len; i++, number--)
            {
              while (!touches_root (history->pdata[number - 1], roots, *(QuitusId *) root))
                number--;
              assert_entry (page->pdata[i], history, number);
            }
          if (page->len == 0)
            break;
          before = number + 1;
        }
      for (; number > 0; number--)
        g_assert_false (touches_root (history->pdata[number - 1], roots, *(QuitusId *) root));
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 20);
}

static void
test_heads (TestStore *f, gconstpointer unused)
{
  static const gint64 times[] = { 0, 1675852200, 4102444799, 1709164800 };
  g_autoptr (GPtrArray) page = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (QuitusChange) change = test_store_new_organisation ("Élan “42”\n");
      g_autoptr (GError) error = NULL;
      guint64 number = 0;

      quitus_store_commit (f->store, change, i % 2 ? "Zoé\tB." : "", times[i], i, &number, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (number, ==, i + 1);
    }
  page = read_page (f, 0, -10, QUITUS_ID_NONE);
  g_assert_cmpuint (page->len, ==, 4);
  for (guint i = 0; i < page->len; i++)
    {
      QuitusJournalEntry *entry = page->pdata[3 - i];

      g_assert_cmpint (quitus_journal_entry_get_time (entry), ==, times[i]);
      g_assert_cmpstr (quitus_journal_entry_get_author (entry), ==, i % 2 ? "Zoé\tB." : "");
      g_assert_cmpuint (quitus_journal_entry_get_undoes (entry), ==, i);
      g_assert_cmpstr (quitus_change_get_label (quitus_journal_entry_get_change (entry)), ==,
                       "Élan “42”\n");
    }
  test_store_assert_sound (f->store);
  test_store_close (f);
  text = test_store_read_sql (f->path, "SELECT time FROM journal_change WHERE number = 2");
  g_assert_cmpstr (text, ==, "2023-02-08T10:30:00Z");
}

/* One cannot undo what is still to come, nor at a time that no calendar has. */
static void
test_wrong_heads (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = test_store_new_organisation ("IGN");
  g_autoptr (GError) error = NULL;

  g_assert_false (quitus_store_commit (f->store, change, "Claire", 0, 5, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (quitus_store_commit (f->store, change, "Claire", G_MAXINT64, 0, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FAILED);
  test_store_assert_says (f->store, f->book);
}

static void
test_edges (TestStore *f, gconstpointer unused)
{
  static const struct
  {
    guint64 after;
    int limit;
    guint n_expected;
  } cases[] = {
    { 0,           10,       5 },
    { 0,           -10,      5 },
    { 0,           0,        0 },
    { 5,           10,       0 },
    { 4,           10,       1 },
    { 1,           -10,      0 },
    { 2,           -10,      1 },
    { 99,          10,       0 },
    { 99,          -10,      5 },
    { G_MAXUINT64, -10,      5 },
    { G_MAXUINT64, 10,       0 },
    { 0,           G_MAXINT, 5 },
    { 0,           G_MININT, 5 },
  };

  test_store_grow (f, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) page = quitus_store_read_journal (f->store, cases[i].after,
                                                              cases[i].limit, QUITUS_ID_NONE, NULL);

      g_assert_nonnull (page);
      g_assert_cmpuint (page->len, ==, cases[i].n_expected);
    }
}

static void
assert_problem (TestStore *f, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  test_store_reopen (f);
  problems = quitus_store_check (f->store, &error);
  g_assert_no_error (error);
  if (problems->len == 0)
    g_error ("nobody noticed: %s", sql);
  for (guint i = 0; i < problems->len; i++)
    {
      g_assert_true (g_utf8_validate (problems->pdata[i], -1, NULL));
      g_test_message ("%s: %s", sql, (const char *) problems->pdata[i]);
    }
  test_store_close (f);
}

/* The triggers go first; their absence alone must not be what is noticed. */
#define OPEN_JOURNAL                                                                               \
  "CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE type = 'trigger';"                \
  "DROP TRIGGER journal_change_update; DROP TRIGGER journal_change_delete;"                        \
  "DROP TRIGGER journal_line_update; DROP TRIGGER journal_line_delete;"

static void
tamper (TestStore *f, const char *sql)
{
  g_autofree char *copy = test_store_get_path (f, "tampered.sqlite");
  g_autofree char *contents = NULL;
  g_autofree char *script = NULL;
  g_autoptr (GString) triggers = g_string_new (NULL);
  TestStore other = { .folder = f->folder, .path = copy };
  gsize length;

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *query =
          g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE type = 'trigger' LIMIT 1 OFFSET %d",
                           i);
      g_autofree char *trigger = test_store_read_sql (f->path, query);

      g_string_append_printf (triggers, "%s;", trigger);
    }
  g_assert_true (g_file_get_contents (f->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, length, NULL));
  script = g_strconcat (OPEN_JOURNAL, sql, ";", triggers->str, NULL);
  test_store_run_sql (copy, script);
  assert_problem (&other, sql);
}

/* Each column of the journal, on the first, a middle and the last row. */
static void
test_tampering_with_columns (TestStore *f, gconstpointer unused)
{
  static const char *const columns[][2] = {
    { "journal_change", "time = '2031-01-01T00:00:00Z'"                         },
    { "journal_change", "author = author || 'x'"                                },
    { "journal_change", "label = 'Nothing'"                                     },
    { "journal_change", "undoes = CASE number WHEN 1 THEN 1 ELSE NULL END"      },
    { "journal_change", "lines = lines + 1"                                     },
    { "journal_change", "number = number + 1000"                                },
    { "journal_line",   "change = change + 1000"                                },
    { "journal_line",   "line = line + 1"                                       },
    { "journal_line",   "kind = 'song'"                                         },
    { "journal_line",   "record = '11111111-1111-4111-8111-111111111111'"       },
    { "journal_line",   "root = '11111111-1111-4111-8111-111111111111'"         },
    { "journal_line",   "before = ifnull (before, '') || 'note=x' || char (10)" },
    { "journal_line",   "after = ifnull (after, '') || 'note=x' || char (10)"   },
    { "journal_line",   "hash = zeroblob (32)"                                  },
  };
  static const char *const rows[] = {
    "(SELECT min (rowid) FROM journal_change WHERE number > 1)",
    "20",
    "(SELECT max (number) FROM journal_change)",
  };

  for (int i = 1; i <= 40; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (f->rand, f->book, "at random");

      quitus_store_commit (f->store, change, "Claire", i, i - 1, NULL, NULL);
      quitus_book_apply (f->book, change);
    }
  test_store_close (f);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
      {
        gboolean is_change = g_str_equal (columns[c][0], "journal_change");
        g_autofree char *sql =
            g_strdup_printf ("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                             "UPDATE %s SET %s WHERE %s = %s%s",
                             columns[c][0], columns[c][1], is_change ? "number" : "change", rows[r],
                             is_change ? "" : " AND line = lines_of ()");
        g_autofree char *lines = NULL;
        g_auto (GStrv) parts = g_strsplit (sql, "lines_of ()", 2);

        if (!is_change)
          lines = g_strdup_printf ("%s(SELECT max (line) FROM journal_line WHERE change = %s)",
                                   parts[0], rows[r]);
        tamper (f, is_change ? sql : lines);
      }
}

/* Rows that go, come or change, in the journal and behind it. */
static void
test_tampering_with_rows (TestStore *f, gconstpointer unused)
{
  static const char *const scripts[] = {
    "DELETE FROM journal_change WHERE number = 1",
    "DELETE FROM journal_change WHERE number = 20",
    "DELETE FROM journal_line WHERE change = 20",
    "DELETE FROM journal_line WHERE change = 20; DELETE FROM journal_change WHERE number = 20",
    "DELETE FROM journal_line WHERE change = 40; DELETE FROM journal_change WHERE number = 40",
    "DELETE FROM journal_line; DELETE FROM journal_change",
    "INSERT INTO journal_change VALUES (41, '2023-02-08T10:30:00Z', 'x', 'x', NULL, 1)",
    "INSERT INTO journal_line SELECT 99, line, kind, record, root, before, after, hash"
    " FROM journal_line WHERE change = 1",
    "UPDATE organisation SET name = name || 'x' WHERE rowid = (SELECT min (rowid) FROM "
    "organisation)",
    "DELETE FROM organisation WHERE name = 'IGN'",
    "INSERT INTO programme VALUES ('11111111-1111-4111-8111-111111111111', '999')",
    "UPDATE organisation SET id = '11111111-1111-4111-8111-111111111111' WHERE name = 'IGN'",
    "DROP INDEX instalment_by_agreement",
    "CREATE TRIGGER tax AFTER INSERT ON receipt BEGIN DELETE FROM refund; END",
    "CREATE TABLE song (title TEXT)",
    "PRAGMA foreign_keys = OFF; DELETE FROM organisation",
  };
  g_autoptr (QuitusChange) last = test_store_new_organisation ("IGN");

  test_store_grow (f, 39);
  test_store_commit (f, last);
  test_store_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    tamper (f, scripts[i]);
}

/* Somebody who does not know of the chain cannot change the journal by mistake. */
static void
test_journal_stays (TestStore *f, gconstpointer unused)
{
  static const char *const scripts[] = {
    "UPDATE journal_change SET author = 'x'",
    "DELETE FROM journal_change",
    "UPDATE journal_line SET after = 'x'",
    "DELETE FROM journal_line",
  };

  test_store_grow (f, 3);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_db_run (quitus_store_get_db (f->store), scripts[i], &error));
      g_assert_nonnull (strstr (error->message, "never changed"));
    }
}

/* A date rule that names a record which is not there, and a reference to one, name their place. */
static void
test_places (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("come");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  agreement->reference = g_strdup ("IGN-DINUM-2023");
  agreement->title = g_strdup ("Coaching");
  agreement->end.anchor = QUITUS_ANCHOR_PARTY_SIGNATURE;
  agreement->end.record = quitus_id_new ();
  quitus_change_insert (change, &agreement->value);
  test_store_commit (f, change);
  test_store_close (f);
  test_store_run_sql (f->path, "PRAGMA foreign_keys = OFF; UPDATE agreement SET owner ="
                               " '11111111-1111-4111-8111-111111111111'");
  test_store_reopen (f);
  problems = quitus_store_check (f->store, NULL);
  g_assert_nonnull (problems);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (all, "%s\n", (const char *) problems->pdata[i]);
  g_test_message ("%s", all->str);
  g_assert_nonnull (strstr (all->str, "IGN-DINUM-2023”: End date"));
  g_assert_nonnull (strstr (all->str, ": Point of view: it refers to a record"));
  g_assert_nonnull (strstr (all->str, "not what the journal says"));
}

/* Undo of everything, last first, gives the empty register; redo gives it back. */
static void
test_undo_all (TestStore *f, gconstpointer unused)
{
  g_autoptr (GPtrArray) history = make_history (f, 100);
  g_autoptr (GHashTable) full = sample_take_snapshot (f->book);
  g_autoptr (GHashTable) again = NULL;
  g_autoptr (GPtrArray) page = read_page (f, 0, -100, QUITUS_ID_NONE);

  for (guint i = 0; i < page->len; i++)
    {
      QuitusJournalEntry *entry = page->pdata[i];
      g_autoptr (QuitusChange) inverse =
          quitus_change_invert (quitus_journal_entry_get_change (entry), "undo");

      test_store_commit (f, inverse);
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_book_count (f->book, kind), ==, 0);
  test_store_assert_says (f->store, f->book);
  g_clear_pointer (&page, g_ptr_array_unref);
  page = read_page (f, 0, -100, QUITUS_ID_NONE);
  for (guint i = 0; i < page->len; i++)
    {
      QuitusJournalEntry *entry = page->pdata[i];
      g_autoptr (QuitusChange) inverse =
          quitus_change_invert (quitus_journal_entry_get_change (entry), "redo");

      test_store_commit (f, inverse);
    }
  again = sample_take_snapshot (f->book);
  sample_assert_snapshots_equal (full, again);
  test_store_assert_says (f->store, f->book);
  test_store_assert_sound (f->store);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function)                                                                        \
  g_test_add (path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)

  g_test_init (&argc, &argv, NULL);
  ADD ("/journal/rebuilt", test_rebuilt);
  ADD ("/journal/rebuilt-at-every-moment", test_rebuilt_at_every_moment);
  ADD ("/journal/one-root", test_one_root);
  ADD ("/journal/heads", test_heads);
  ADD ("/journal/wrong-heads", test_wrong_heads);
  ADD ("/journal/edges", test_edges);
  ADD ("/journal/tampering-with-columns", test_tampering_with_columns);
  ADD ("/journal/tampering-with-rows", test_tampering_with_rows);
  ADD ("/journal/stays", test_journal_stays);
  ADD ("/journal/places", test_places);
  ADD ("/journal/undo-all", test_undo_all);
  return g_test_run ();
}
