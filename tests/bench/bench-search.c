/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in everything with 10 000 agreements: what an index takes to be made, in time and in
 * memory, and what each keystroke takes until the best results can be read, against going through
 * the same words one by one in the same run. */

#include <string.h>

#include "quitus-generator.h"
#include "quitus-search-words.h"

#define N_AGREEMENTS 10000
#define N_MOST 50
#define N_RUNS 20
/* The limit for one keystroke, in milliseconds. */
#define LIMIT 10.0

static const QuitusOutlook outlook = { 19876, QUITUS_DAY_NONE };

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

/* Finds and words the best, as the palette does. */
static guint
search (QuitusSearchIndex *index, const char *text, guint *n_found)
{
  g_autoptr (GArray) hits =
      quitus_search_index_find (index, text, QUITUS_LANGUAGE_FRENCH, N_MOST, n_found);
  g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (text);

  /* The first dozen are on the screen; the others are worded when they come into sight. */
  for (guint i = 0; i < MIN (hits->len, 12); i++)
    {
      g_autoptr (QuitusSearchWords) words =
          quitus_search_words_new (query, &g_array_index (hits, QuitusSearchHit, i),
                                   quitus_search_index_get_book (index), &outlook,
                                   QUITUS_LANGUAGE_FRENCH);

      g_assert (words != NULL);
    }
  return hits->len;
}

/* What is typed letter by letter, medians of several runs: the slowest keystroke counts. */
static double
type (QuitusSearchIndex *index, const char *text)
{
  double slowest = 0, last = 0;
  guint n_found = 0;
  const char *slowest_at = text;

  for (const char *at = g_utf8_next_char (text);; at = g_utf8_next_char (at))
    {
      g_autofree char *typed = g_strndup (text, (gsize) (at - text));
      double times[N_RUNS];

      for (int i = 0; i < N_RUNS; i++)
        {
          gint64 begin = g_get_monotonic_time ();

          search (index, typed, &n_found);
          times[i] = since (begin);
        }
      qsort (times, N_RUNS, sizeof *times, compare_doubles);
      last = times[N_RUNS / 2];
      if (last > slowest)
        {
          slowest = last;
          slowest_at = at;
        }
      if (*at == '\0')
        break;
    }
  g_print (
      "type “%s”: %u found, %*s %6.3f ms, slowest at “%.*s” %6.3f ms  ratio to the limit %.2f\n",
      text, n_found, (int) MAX (24 - g_utf8_strlen (text, -1), 0), "", last,
      (int) (slowest_at - text), text, slowest, slowest / LIMIT);
  return slowest;
}

/* Looks at every text of every record, as there would be to do without an index. */
static double
go_through (QuitusBook *book, const char *wanted)
{
  gint64 begin = g_get_monotonic_time ();
  guint n = 0;

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) kind);

      for (guint i = 0; i < quitus_book_count (book, (QuitusKind) kind); i++)
        for (guint f = 0; f < info->n_fields; f++)
          {
            const QuitusField *field = &info->fields[f];
            const QuitusValue *value =
                quitus_record_get_value (quitus_book_get (book, (QuitusKind) kind, i));

            if (field->type == QUITUS_FIELD_TEXT && !quitus_field_is_empty (field, value))
              n += strstr (*(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value),
                           wanted) != NULL;
          }
    }
  g_print ("floor: every text, bytes as they are, %u found  %7.3f ms\n", n, since (begin));
  return since (begin);
}

/* A change, and the search that comes after it. */
static void
change_and_search (QuitusBook *book, QuitusSearchIndex *index)
{
  double sum = 0, worst = 0;
  guint n_found;

  for (guint i = 0; i < 100; i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);
      g_autoptr (QuitusChange) change = quitus_change_new ("Bench");
      gint64 begin;
      double time;

      g_set_str (&((QuitusAgreementValue *) (gpointer) after)->title, "Accompagnement");
      quitus_change_update (change, before, after);
      quitus_book_apply (book, change);
      begin = g_get_monotonic_time ();
      search (index, "accompagnement", &n_found);
      time = since (begin);
      sum += time;
      worst = MAX (worst, time);
    }
  g_print ("change one agreement, then search: %7.3f ms, worst %.3f ms\n", sum / 100, worst);
}

int
main (int argc, char **argv)
{
  static const char *const texts[] = { "CONV-04242",   "comité", "125 000,00",     "8 août 2023",
                                       "simgéo solde", "2024",   "obligation lab", "a b c d e f" };
  g_autoptr (GPtrArray) values = quitus_generator_make (N_AGREEMENTS, 1);
  guint n_records = values->len;
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (QuitusSearchIndex) index = NULL;
  double slowest = 0, floor, step, longest = 0;
  gint64 begin, step_begin;

  quitus_book_fill (book, values);
  index = quitus_search_index_new (book, &outlook);
  begin = g_get_monotonic_time ();
  do
    {
      step_begin = g_get_monotonic_time ();
      quitus_search_index_advance (index, 50);
      step = since (step_begin);
      longest = MAX (longest, step);
    }
  while (!quitus_search_index_is_ready (index));
  g_print ("build: %u of %u records  %7.1f ms, longest step %.1f ms\n",
           quitus_search_index_count (index), n_records, since (begin), longest);
  g_print ("memory: %.1f MiB, %.1f bytes per record of the book\n",
           (double) quitus_search_index_get_size (index) / (1024 * 1024),
           (double) quitus_search_index_get_size (index) / n_records);
  floor = go_through (book, "CONV-04242");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double time = type (index, texts[i]);

      slowest = MAX (slowest, time);
    }
  change_and_search (book, index);
  g_print ("slowest keystroke                      %7.3f ms  ratio to the floor %.2f\n", slowest,
           slowest / floor);
  return 0;
}
