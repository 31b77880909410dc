/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bench.h"

#include "quitus-generator.h"
#include "quitus-store.h"

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/**
 * quitus_bench_make_register:
 * @path: a file that is not there yet
 * @n_agreements: how many agreements
 * @seed: of what chance decides
 *
 * Writes a generated register; ends the program when that fails.
 *
 * Returns: how many records there are
 */
guint
quitus_bench_make_register (const char *path, guint n_agreements, guint32 seed)
{
  g_autoptr (GPtrArray) values = quitus_generator_make (n_agreements, seed);
  g_autoptr (QuitusChange) change = quitus_change_new ("Generated register");
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_WRITE, "bench", &error);
  guint64 number;

  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (change, values->pdata[i]);
  if (store == NULL ||
      !quitus_store_commit (store, change, "bench", g_get_real_time () / G_USEC_PER_SEC, 0, &number,
                            &error) ||
      !quitus_store_close (store, &error))
    g_error ("%s", error->message);
  return values->len;
}

/**
 * quitus_bench_sort_times:
 * @times: (array length=n): what was measured
 * @n: how many
 *
 * Sorts them: the median is then in the middle, the most at the end.
 */
void
quitus_bench_sort_times (gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
}
