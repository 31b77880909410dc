/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a generated register: make-register FILE AGREEMENTS [SEED]. */

#include "quitus-bench.h"

int
main (int argc, char **argv)
{
  guint n_agreements, n_records;
  guint32 seed;

  if (argc < 3)
    {
      g_printerr ("usage: make-register FILE AGREEMENTS [SEED]\n");
      return 2;
    }
  n_agreements = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  seed = argc > 3 ? (guint32) g_ascii_strtoull (argv[3], NULL, 10) : 1;
  n_records = quitus_bench_make_register (argv[1], n_agreements, seed);
  g_print ("%u records in %s\n", n_records, argv[1]);
  return 0;
}
