/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the register for the search, while there is nothing else to do. */

#include "quitus-search-reading.h"

/* How long the register is read at a stretch, in microseconds, so that typing never waits. */
#define STRETCH 4000
/* Groups of records read between two looks at the clock. */
#define N_GROUPS 8

typedef struct
{
  QuitusSession *session;
  GSourceOnceFunc done;
  gpointer data;
} Reading;

/* Callbacks */

static gboolean
read_cb (gpointer data)
{
  Reading *reading = data;
  QuitusSearchIndex *index = quitus_session_get_search (reading->session);
  gint64 end = g_get_monotonic_time () + STRETCH;

  while (index != NULL && !quitus_search_index_advance (index, N_GROUPS))
    if (g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  reading->done (reading->data);
  return G_SOURCE_REMOVE;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->session);
  g_free (reading);
}

/* Public */

/**
 * quitus_search_reading_start:
 * @session: a session
 * @done: whom to tell once everything can be searched at once
 * @data: for @done
 *
 * Reads, whenever the main loop is idle, what of the register was not read yet for the search.
 *
 * Returns: the id of a source, which is gone when @done is called
 */
guint
quitus_search_reading_start (QuitusSession *session, GSourceOnceFunc done, gpointer data)
{
  Reading *reading = g_new (Reading, 1);

  reading->session = g_object_ref (session);
  reading->done = done;
  reading->data = data;
  return g_idle_add_full (G_PRIORITY_LOW, read_cb, reading, reading_free);
}
