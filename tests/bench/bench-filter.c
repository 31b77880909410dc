/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter of all deadlines of 10 000 agreements: what one change of it takes, and the longest time
 * for which people wait, against the limit for a change that is seen at once. */

#include "quitus-deadline-model.h"
#include "quitus-generator.h"

#define N_AGREEMENTS 10000
/* Milliseconds. */
#define LIMIT 50.0

static const struct
{
  QuitusFilterAspect aspect;
  const char *value;
} cases[] = {
  { QUITUS_FILTER_STATUS,    "late"       },
  { QUITUS_FILTER_KIND,      "payment"    },
  { QUITUS_FILTER_INCUBATOR, "nowhere"    },
  { QUITUS_FILTER_AMOUNT,    "10000000-"  },
  { QUITUS_FILTER_TEXT,      "CONV-04242" },
  { QUITUS_FILTER_TEXT,      "comité"     },
  { QUITUS_FILTER_TEXT,      "125 000,00" },
  { QUITUS_FILTER_TEXT,      "solde 2024" },
};

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

/* Returns the longest slice. */
static double
change (QuitusDeadlineModel *shown, QuitusDeadlineFilter *filter, guint i)
{
  gint64 begin = g_get_monotonic_time (), slice = begin;
  double longest;
  guint n_slices = 1;

  quitus_deadline_filter_add (filter, cases[i].aspect, cases[i].value);
  longest = since (slice);
  for (; quitus_deadline_model_is_pending (shown); n_slices++)
    {
      slice = g_get_monotonic_time ();
      quitus_deadline_model_advance (shown);
      longest = MAX (longest, since (slice));
    }
  g_print ("%-12s %6u of %u shown  %7.1f ms in %3u slices, longest %5.1f ms  ratio %.2f\n",
           cases[i].value, quitus_deadline_model_size (shown),
           quitus_deadline_model_size (quitus_deadline_model_get_source (shown)), since (begin),
           n_slices, longest, longest / LIMIT);
  slice = g_get_monotonic_time ();
  quitus_deadline_filter_clear (filter);
  return MAX (longest, since (slice));
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) values = quitus_generator_make (N_AGREEMENTS, 1);
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (QuitusDeadlineModel) all = NULL;
  g_autoptr (QuitusDeadlineModel) shown = NULL;
  g_autoptr (QuitusDeadlineFilter) filter = quitus_deadline_filter_new ();
  double longest = 0;

  quitus_book_fill (book, values);
  all = quitus_deadline_model_new (book, quitus_day_new (2024, 3, 1));
  shown = quitus_deadline_model_new_filtered (all, filter);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double time = change (shown, filter, i);

      longest = MAX (longest, time);
    }
  g_print ("longest wait %.1f ms  ratio to the limit %.2f\n", longest, longest / LIMIT);
  return 0;
}
