/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Load, recompute and commit with 10 000 agreements, each against a floor measured in the same run:
 * reading the same rows with bare SQLite, and a bare SQLite commit. */

#include <sqlite3.h>

#include "quitus-amendments.h"
#include "quitus-generator.h"
#include "quitus-overview.h"
#include "quitus-periods.h"
#include "quitus-store.h"

#define N_AGREEMENTS 10000
#define N_COMMITS 200

/* Helpers */

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", NULL, NULL, NULL) !=
          SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  return db;
}

/* Reads every column of every row of every table of records. */
static guint
read_bare (const char *path)
{
  sqlite3 *db = open_bare (path);
  guint n_rows = 0;

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      g_autofree char *sql =
          g_strdup_printf ("SELECT * FROM \"%s\"", quitus_kind_get_info (kind)->name);
      sqlite3_stmt *statement = NULL;

      if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
        g_error ("%s", sqlite3_errmsg (db));
      for (; sqlite3_step (statement) == SQLITE_ROW; n_rows++)
        for (int i = 0; i < sqlite3_column_count (statement); i++)
          sqlite3_column_text (statement, i);
      sqlite3_finalize (statement);
    }
  sqlite3_close (db);
  return n_rows;
}

static double
commit_bare (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);
  sqlite3 *db = open_bare (path);
  sqlite3_stmt *statement = NULL;
  double times[N_COMMITS];

  sqlite3_exec (db, "CREATE TABLE t(id TEXT PRIMARY KEY, note TEXT) STRICT", NULL, NULL, NULL);
  sqlite3_exec (db, "INSERT INTO t VALUES('a', 'b')", NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "UPDATE t SET note = ? WHERE id = 'a'", -1, &statement, NULL);
  for (int i = 0; i < N_COMMITS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
      sqlite3_bind_int (statement, 1, i);
      sqlite3_step (statement);
      sqlite3_reset (statement);
      if (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        g_error ("%s", sqlite3_errmsg (db));
      times[i] = since (begin);
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
  qsort (times, N_COMMITS, sizeof *times, compare_doubles);
  return times[N_COMMITS / 2];
}

static double
commit_changes (QuitusStore *store, QuitusBook *book)
{
  double times[N_COMMITS];

  for (int i = 0; i < N_COMMITS; i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT, (guint) i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);
      g_autoptr (QuitusChange) change = quitus_change_new ("Bench");
      g_autoptr (GError) error = NULL;
      guint64 number;
      gint64 begin;

      g_set_str (&((QuitusAgreementValue *) after)->note, "bench");
      quitus_change_update (change, before, after);
      begin = g_get_monotonic_time ();
      if (!quitus_store_commit (store, change, "bench", 1, 0, &number, &error))
        g_error ("%s", error->message);
      times[i] = since (begin);
      quitus_book_apply (book, change);
    }
  qsort (times, N_COMMITS, sizeof *times, compare_doubles);
  return times[N_COMMITS / 2];
}

static void
bench_recompute (QuitusBook *book)
{
  QuitusDay today = quitus_day_new (2024, 6, 3);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (QuitusDeadlineModel) model = quitus_deadline_model_new (book, today);
  guint n_deadlines = quitus_deadline_model_size (model);
  double all = since (begin);
  guint first;

  g_print ("recompute: %u deadlines              %7.1f ms  (%.3f ms per agreement)\n", n_deadlines,
           all, all / N_AGREEMENTS);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < 1000; i++)
    quitus_deadline_model_find_range (model, today + i, today + i + 41, &first);
  g_print ("month: find its deadlines              %7.4f ms\n", since (begin) / 1000);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < 1000; i++)
    g_array_unref (quitus_periods_find (model, today + i, today + i + 41));
  g_print ("month: find what lasts, first included %7.4f ms\n", since (begin) / 1000);
}

/* All that the overview page adds up, and the longest of its slices. */
static void
bench_overview (QuitusBook *book)
{
  QuitusOutlook outlook = { quitus_day_new (2024, 6, 3), QUITUS_DAY_NONE };
  g_autoptr (QuitusOverview) overview = quitus_overview_new (&outlook);
  gint64 begin = g_get_monotonic_time (), finish;
  double all;

  for (guint i = 0; i < N_AGREEMENTS; i++)
    {
      QuitusId id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));
      g_autoptr (QuitusDossier) dossier = quitus_amendments_get_law (book, id, outlook.today);

      quitus_overview_add (overview, dossier);
    }
  finish = g_get_monotonic_time ();
  quitus_overview_finish (overview);
  all = since (begin);
  g_print (
      "overview: add up every agreement       %7.1f ms  (%.3f ms per agreement, %.1f ms at the "
      "end)\n",
      all, all / N_AGREEMENTS, since (finish));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quitus-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "register.sqlite", NULL);
  g_autoptr (GPtrArray) values = quitus_generator_make (N_AGREEMENTS, 1);
  g_autoptr (QuitusChange) change = quitus_change_new ("Generated register");
  g_autoptr (QuitusStore) store = NULL;
  g_autoptr (QuitusBook) book = NULL;
  double floor, time;
  guint64 number;
  gint64 begin;

  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (change, values->pdata[i]);
  store = quitus_store_open (path, QUITUS_STORE_WRITE, "bench", &error);
  if (store == NULL)
    g_error ("%s", error->message);
  begin = g_get_monotonic_time ();
  if (!quitus_store_commit (store, change, "bench", 1, 0, &number, &error))
    g_error ("%s", error->message);
  g_print ("import: %u records in one commit     %7.1f ms\n", values->len, since (begin));

  begin = g_get_monotonic_time ();
  read_bare (path);
  floor = since (begin);
  begin = g_get_monotonic_time ();
  book = quitus_store_load (store, &number, &error);
  time = since (begin);
  if (book == NULL)
    g_error ("%s", error->message);
  g_print ("load: the same rows, bare SQLite       %7.1f ms\n", floor);
  g_print ("load: the book                         %7.1f ms  ratio %.2f\n", time, time / floor);
  bench_recompute (book);
  bench_overview (book);

  floor = commit_bare (folder);
  time = commit_changes (store, book);
  g_print ("commit: bare SQLite                    %7.3f ms\n", floor);
  g_print ("commit: one change with its journal    %7.3f ms  ratio %.2f\n", time, time / floor);
  return 0;
}
