/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every agreement at once, on several processors: each is computed from its own records, which
 * nobody changes, so that they do not know of each other. */

#include "quitus-deadline-sweep.h"

#include "quitus-amendments.h"
#include "quitus-deadline-array.h"

/* With fewer agreements than that, another thread costs more than it saves. */
#define PART_MIN 200

/* More threads would wait for memory, and for the merge. */
#define PARTS_MAX 4

/* How many deadlines an agreement has: only a guess, of how much memory to take at once. */
#define USUAL 48

typedef struct _Part Part;

/* Agreements in a row: what is done with them, on what, and what comes of it. */
struct _Part
{
  void (*work) (Part *part);
  guint first;
  guint n;
  QuitusBook *book;
  QuitusDay day;
  GPtrArray *dossiers;
  const QuitusOutlook *outlook;
  GArray *deadlines;
};

/* Helpers */

static gpointer
run_part (gpointer data)
{
  Part *part = data;

  part->work (part);
  return NULL;
}

static guint
count_parts (guint n)
{
  return CLAMP (MIN (n / PART_MIN, g_get_num_processors ()), 1, PARTS_MAX);
}

/* Shares @n agreements out among @n_parts copies of @whole, and waits until all are done. */
static void
share_out (const Part *whole, guint n, Part *parts, guint n_parts)
{
  GThread *threads[PARTS_MAX];

  for (guint i = 0; i < n_parts; i++)
    {
      parts[i] = *whole;
      parts[i].first = (guint) ((guint64) n * i / n_parts);
      parts[i].n = (guint) ((guint64) n * (i + 1) / n_parts) - parts[i].first;
    }
  for (guint i = 1; i < n_parts; i++)
    threads[i] = g_thread_new ("quitus-sweep", run_part, &parts[i]);
  run_part (&parts[0]);
  for (guint i = 1; i < n_parts; i++)
    g_thread_join (threads[i]);
}

static void
find_laws (Part *part)
{
  for (guint i = part->first; i < part->first + part->n; i++)
    part->dossiers->pdata[i] = quitus_amendments_get_law (
        part->book, quitus_record_get_id (quitus_book_get (part->book, QUITUS_KIND_AGREEMENT, i)),
        part->day);
}

static void
compute (Part *part)
{
  GArray *deadlines = quitus_deadline_array_new (part->n * USUAL);

  for (guint i = part->first; i < part->first + part->n; i++)
    quitus_deadlines_compute (part->dossiers->pdata[i], part->outlook, deadlines);
  part->deadlines = quitus_deadline_array_sort (deadlines);
}

/* Public */

/**
 * quitus_deadline_sweep_laws:
 * @book: a book, which nobody changes meanwhile
 * @day: a day
 *
 * Returns: (transfer full) (element-type QuitusDossier): each of its agreements, in their order, as
 *   the law is on that day, see quitus_amendments_get_law()
 */
GPtrArray *
quitus_deadline_sweep_laws (QuitusBook *book, QuitusDay day)
{
  guint n = quitus_book_count (book, QUITUS_KIND_AGREEMENT);
  GPtrArray *dossiers = g_ptr_array_new_full (n, (GDestroyNotify) quitus_dossier_unref);
  Part whole = { .work = find_laws, .book = book, .day = day, .dossiers = dossiers };
  Part parts[PARTS_MAX];

  g_ptr_array_set_size (dossiers, (int) n);
  share_out (&whole, n, parts, count_parts (n));
  return dossiers;
}

/**
 * quitus_deadline_sweep:
 * @dossiers: (element-type QuitusDossier): agreements
 * @outlook: from where the future is seen
 * @deadlines: (element-type QuitusDeadline): what becomes all of their deadlines, sorted by
 *   quitus_deadline_compare()
 *
 * Computes the deadlines of all the agreements.
 */
void
quitus_deadline_sweep (GPtrArray *dossiers, const QuitusOutlook *outlook, GArray *deadlines)
{
  Part whole = { .work = compute, .dossiers = dossiers, .outlook = outlook };
  Part parts[PARTS_MAX];
  guint n_parts = count_parts (dossiers->len);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  share_out (&whole, dossiers->len, parts, n_parts);
  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (sorted, parts[i].deadlines);
  quitus_deadline_array_merge (sorted, deadlines);
}
