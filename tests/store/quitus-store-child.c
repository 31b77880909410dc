/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another program on the same register, which a test starts, talks to and kills.
 *
 *   loop PATH SEED     writes changes made at random and prints the number of each, without end
 *   talk PATH HOLDER   does what the lines of its input say and answers each with one line:
 *                      write, read, close, commit NAME, last, count
 *   visit PATH         the same as talk, as a user who may not write there */

#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <unistd.h>

#include "quitus-error.h"
#include "quitus-store.h"
#include "sample-values.h"

#define NOBODY 65534

/* Helpers */

static void
say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (text, "\n", ' ');
  printf ("%s\n", text);
  fflush (stdout);
}

static void
say_result (GError *error)
{
  if (error == NULL)
    say ("done");
  else if (error->domain == QUITUS_STORE_ERROR)
    say ("error %d %s", error->code, error->message);
  else
    say ("error -1 %s", error->message);
}

static void
commit_organisation (QuitusStore *store, const char *name)
{
  g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new (name);
  g_autoptr (GError) error = NULL;

  organisation->name = g_strdup (name);
  quitus_change_insert (change, &organisation->value);
  quitus_store_commit (store, change, "child", 0, 0, NULL, &error);
  say_result (error);
}

static void
say_last (QuitusStore *store)
{
  g_autoptr (GError) error = NULL;
  guint64 last = 0;

  if (quitus_store_get_last (store, &last, &error))
    say ("%" G_GUINT64_FORMAT, last);
  else
    say_result (error);
}

static void
say_count (QuitusStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusBook) book = quitus_store_load (store, NULL, &error);

  if (book != NULL)
    say ("%u", quitus_book_count (book, QUITUS_KIND_ORGANISATION));
  else
    say_result (error);
}

static void
obey (const char *path, const char *holder, QuitusStore **store, char *line)
{
  g_autoptr (GError) error = NULL;

  g_strchomp (line);
  if (g_str_equal (line, "write") || g_str_equal (line, "read"))
    {
      *store = quitus_store_open (path, line[0] == 'w' ? QUITUS_STORE_WRITE : QUITUS_STORE_READ,
                                  holder, &error);
      say_result (error);
    }
  else if (g_str_equal (line, "close"))
    {
      quitus_store_close (*store, &error);
      say_result (error);
      g_clear_object (store);
    }
  else if (g_str_has_prefix (line, "commit "))
    commit_organisation (*store, line + strlen ("commit "));
  else if (g_str_equal (line, "last"))
    say_last (*store);
  else if (g_str_equal (line, "count"))
    say_count (*store);
  else
    say ("error -2 what is “%s”?", line);
}

static int
talk (const char *path, const char *holder)
{
  QuitusStore *store = NULL;
  char line[1000];

  while (fgets (line, sizeof line, stdin) != NULL)
    obey (path, holder, &store, line);
  g_clear_object (&store);
  return 0;
}

static void
loop (const char *path, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_WRITE, "loop", &error);
  g_autoptr (QuitusBook) book = store != NULL ? quitus_store_load (store, NULL, &error) : NULL;
  GRand *rand = g_rand_new_with_seed (seed);

  if (book == NULL)
    g_error ("%s", error->message);
  for (;;)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "loop");
      guint64 number;

      if (!quitus_store_commit (store, change, "child", 0, 0, &number, &error))
        g_error ("%s", error->message);
      say ("%" G_GUINT64_FORMAT, number);
      quitus_book_apply (book, change);
    }
}

/* Root may write everywhere. */
static void
become_nobody (void)
{
  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    g_debug ("still root: %s", g_strerror (errno));
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "loop"))
    loop (argv[2], g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 4 && g_str_equal (argv[1], "talk"))
    return talk (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "visit"))
    {
      become_nobody ();
      return talk (argv[2], "nobody");
    }
  return 2;
}
