/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-pool.h"

#define N_ROWS 20000

/* Helpers */

static char *
take_row (QuitusPool *pool, guint number, char **text)
{
  g_autofree char *written = g_strdup_printf ("row %u", number);
  gsize size = strlen (written) + 1;
  char *place = quitus_pool_take (pool, 400, size + QUITUS_POOL_MARGIN);

  g_assert_nonnull (place);
  g_assert_cmpuint (GPOINTER_TO_SIZE (place) % QUITUS_POOL_MARGIN, ==, 0);
  for (guint i = 0; i < 400; i++)
    g_assert_cmpint (place[i], ==, 0);
  memset (place, (int) (number % 255) + 1, 400);
  *text = memcpy (quitus_pool_follow (pool, size), written, size);
  return place;
}

static gpointer
give_back_even (gpointer data)
{
  char **places = data;

  for (guint i = 0; i < N_ROWS; i += 2)
    quitus_pool_give_back (places[i]);
  return NULL;
}

/* Tests */

/* Several blocks: nothing overlaps, all stays after the pool, in whichever order it goes. */
static void
test_rows (void)
{
  g_autofree char **places = g_new (char *, N_ROWS);
  g_autofree char **texts = g_new (char *, N_ROWS);
  QuitusPool *pool = quitus_pool_new ();
  GThread *thread;

  for (guint i = 0; i < N_ROWS; i++)
    places[i] = take_row (pool, i, &texts[i]);
  quitus_pool_free (pool);
  thread = g_thread_new ("even", give_back_even, places);
  for (guint i = 1; i < N_ROWS; i += 2)
    {
      g_autofree char *expected = g_strdup_printf ("row %u", i);

      g_assert_cmpint ((guchar) places[i][0], ==, i % 255 + 1);
      g_assert_cmpint ((guchar) places[i][399], ==, i % 255 + 1);
      g_assert_cmpstr (texts[i], ==, expected);
      quitus_pool_give_back (places[i]);
    }
  g_thread_join (thread);
}

/* What is too great is left to others, and the pool goes on. */
static void
test_great (void)
{
  g_autoptr (QuitusPool) pool = quitus_pool_new ();
  char *text;
  gpointer row;

  g_assert_null (quitus_pool_take (pool, 100, 1024 * 1024));
  row = take_row (pool, 7, &text);
  g_assert_null (quitus_pool_take (pool, 4 * 1024 * 1024, 0));
  g_assert_cmpstr (text, ==, "row 7");
  quitus_pool_give_back (row);
}

/* Memory from elsewhere is as it was, wherever it begins. */
static void
test_expect_great (void)
{
  gsize size = 5 * 1024 * 1024;
  g_autofree char *place = g_malloc (size);

  memset (place, 3, size);
  quitus_pool_expect_great (place + 1, size - 1);
  quitus_pool_expect_great (NULL, 0);
  for (gsize i = 0; i < size; i += 1000)
    g_assert_cmpint (place[i], ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pool/rows", test_rows);
  g_test_add_func ("/pool/great", test_great);
  g_test_add_func ("/pool/expect-great", test_expect_great);

  return g_test_run ();
}
