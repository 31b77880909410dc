/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a generated register: make-register FILE AGREEMENTS [SEED]. */

#include "quitus-generator.h"
#include "quitus-store.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (QuitusStore) store = NULL;
  g_autoptr (QuitusChange) change = NULL;
  guint64 number;

  if (argc < 3)
    {
      g_printerr ("usage: make-register FILE AGREEMENTS [SEED]\n");
      return 2;
    }
  values = quitus_generator_make ((guint) g_ascii_strtoull (argv[2], NULL, 10),
                                  argc > 3 ? (guint32) g_ascii_strtoull (argv[3], NULL, 10) : 1);
  change = quitus_change_new ("Generated register");
  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (change, values->pdata[i]);
  store = quitus_store_open (argv[1], QUITUS_STORE_WRITE, "make-register", &error);
  if (store == NULL ||
      !quitus_store_commit (store, change, "make-register", g_get_real_time () / G_USEC_PER_SEC, 0,
                            &number, &error))
    {
      g_printerr ("make-register: %s\n", error->message);
      return 1;
    }
  g_print ("%u records in %s\n", values->len, argv[1]);
  return 0;
}
