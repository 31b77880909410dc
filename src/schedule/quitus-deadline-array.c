/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorted arrays of deadlines: a quarter of a million of them must be sorted and changed at once. */

#include "quitus-deadline-array.h"

#include <sys/mman.h>
#include <unistd.h>

/* There are fewer kinds than that: a bucket is one kind on one day. */
#define KINDS 16

/* What is left to sort within a bucket: the first half of the owner's id almost always decides. */
typedef struct
{
  guint64 owner;
  guint32 index;
} Key;

/* The great pages of all usual processors: smaller arrays do not need them. */
#define GREAT_PAGE ((gsize) 2 * 1024 * 1024)

/* Up to that many keys are sorted by insertion. */
#define INSERTION_MAX 24

/* Above this many separate steps, one step over all of the changed region is told instead. */
#define STEPS_MAX 64

/* A step: from @position on, @n_removed go and those of the new array from @first come. */
typedef struct
{
  guint position;
  guint n_removed;
  guint first;
  guint n_added;
} Step;

/* Helpers */

static const QuitusDeadline *
get (GArray *deadlines, guint position)
{
  return &g_array_index (deadlines, QuitusDeadline, position);
}

/* A great array is written from its beginning to its end at once: asked of the system one small page
 * at a time, the pages take longer than what is written on them. */
static void
expect_all (GArray *deadlines, guint n)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize size = n * sizeof (QuitusDeadline);
  gsize before = (page - (gsize) (guintptr) deadlines->data % page) % page;

  /* Where the system does not know of great pages, it is only slower. */
  if (size >= GREAT_PAGE)
    madvise (deadlines->data + before, (size - before) / page * page, MADV_HUGEPAGE);
}

static int
compare_deadlines (gconstpointer a, gconstpointer b, gpointer unused)
{
  return quitus_deadline_compare (a, b);
}

/* The days that are there, those without day as one more after the last. */
static void
find_days (GArray *deadlines, guint32 *first, guint32 *last)
{
  *first = G_MAXUINT32;
  *last = 0;
  for (guint i = 0; i < deadlines->len; i++)
    {
      guint32 order = quitus_deadline_array_order (get (deadlines, i)->date);

      if (get (deadlines, i)->date == QUITUS_DAY_NONE)
        continue;
      *first = MIN (*first, order);
      *last = MAX (*last, order);
    }
  *first = MIN (*first, *last);
}

static gsize
get_bucket (const QuitusDeadline *deadline, guint32 first, guint32 last)
{
  guint32 order = MIN (quitus_deadline_array_order (deadline->date), last + 1);

  return (gsize) (order - first) * KINDS + deadline->kind;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *x = a, *y = b;

  if (x->owner != y->owner)
    return x->owner < y->owner ? -1 : 1;
  return quitus_deadline_compare (get (data, x->index), get (data, y->index));
}

static void
sort_keys (Key *keys, gsize n, GArray *deadlines)
{
  if (n > INSERTION_MAX)
    {
      g_sort_array (keys, n, sizeof *keys, compare_keys, deadlines);
      return;
    }
  for (gsize i = 1; i < n; i++)
    {
      Key key = keys[i];
      gsize j = i;

      for (; j > 0 && compare_keys (&key, &keys[j - 1], deadlines) < 0; j--)
        keys[j] = keys[j - 1];
      keys[j] = key;
    }
}

/* Merges, per position, what goes and what comes into steps that follow each other. */
static GArray *
list_steps (GArray *deadlines, GArray *before, GArray *after)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      int order = i == before->len  ? 1
                  : j == after->len ? -1
                                    : quitus_deadline_compare (get (before, i), get (after, j));
      Step step = { .first = j, .n_removed = order <= 0, .n_added = order >= 0 };
      Step *last = steps->len > 0 ? &g_array_index (steps, Step, steps->len - 1) : NULL;

      gboolean is_there =
          quitus_deadline_array_find (deadlines, order <= 0 ? get (before, i) : get (after, j),
                                      &step.position);

      g_assert (is_there == (order <= 0));
      if (last != NULL && last->position + last->n_removed == step.position)
        {
          last->n_removed += step.n_removed;
          last->n_added += step.n_added;
        }
      else
        g_array_append_val (steps, step);
      i += step.n_removed;
      j += step.n_added;
    }
  return steps;
}

static void
splice (GArray *deadlines, guint position, guint n_removed, gconstpointer added, guint n_added)
{
  guint n_kept = MIN (n_removed, n_added);
  const QuitusDeadline *more = (const QuitusDeadline *) added + n_kept;

  for (guint i = 0; i < n_kept; i++)
    g_array_index (deadlines, QuitusDeadline, position + i) = ((const QuitusDeadline *) added)[i];
  if (n_removed > n_added)
    g_array_remove_range (deadlines, position + n_kept, n_removed - n_kept);
  else if (n_added > n_removed)
    g_array_insert_vals (deadlines, position + n_kept, more, n_added - n_kept);
}

/* The steps as one, with what stays between them. */
static void
splice_all (GArray *deadlines, GArray *steps, GArray *after, QuitusSpliceFunc func, gpointer data)
{
  const Step *first = &g_array_index (steps, Step, 0);
  const Step *last = &g_array_index (steps, Step, steps->len - 1);
  guint end = last->position + last->n_removed, position = first->position;
  g_autoptr (GArray) region = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if (step->position > position)
        g_array_append_vals (region, get (deadlines, position), step->position - position);
      if (step->n_added > 0)
        g_array_append_vals (region, get (after, step->first), step->n_added);
      position = step->position + step->n_removed;
    }
  splice (deadlines, first->position, end - first->position, region->data, region->len);
  func (first->position, end - first->position, region->len, data);
}

/* Public */

/**
 * quitus_deadline_array_new:
 * @n: how many deadlines there will be, or a guess
 *
 * Returns: (transfer full) (element-type QuitusDeadline): an empty array with room for as many
 */
GArray *
quitus_deadline_array_new (guint n)
{
  GArray *deadlines = g_array_sized_new (FALSE, FALSE, sizeof (QuitusDeadline), n);

  expect_all (deadlines, n);
  return deadlines;
}

/**
 * quitus_deadline_array_sort:
 * @deadlines: (transfer full) (element-type QuitusDeadline): deadlines of many agreements, in any
 *   order
 *
 * Sorts by quitus_deadline_compare(): a quarter of a million at once, so first into buckets, then
 * small keys within each, and each deadline is moved once.
 *
 * Returns: (transfer full) (element-type QuitusDeadline): the same deadlines, sorted
 */
GArray *
quitus_deadline_array_sort (GArray *deadlines)
{
  g_autoptr (GArray) unsorted = deadlines;
  GArray *sorted = quitus_deadline_array_new (unsorted->len);
  g_autofree Key *keys = g_new (Key, unsorted->len);
  g_autofree guint *starts = NULL;
  guint32 first, last;
  gsize n_buckets, position = 0;

  find_days (unsorted, &first, &last);
  n_buckets = (gsize) (last - first + 2) * KINDS;
  starts = g_new0 (guint, n_buckets + 1);
  for (guint i = 0; i < unsorted->len; i++)
    starts[get_bucket (get (unsorted, i), first, last) + 1]++;
  for (gsize bucket = 1; bucket <= n_buckets; bucket++)
    starts[bucket] += starts[bucket - 1];
  for (guint i = 0; i < unsorted->len; i++)
    keys[starts[get_bucket (get (unsorted, i), first, last)]++] =
        (Key) { .owner = get (unsorted, i)->owner.high, .index = i };
  /* By now each start is the end of its bucket. */
  for (gsize bucket = 0; bucket < n_buckets; bucket++)
    {
      sort_keys (keys + position, starts[bucket] - position, unsorted);
      position = starts[bucket];
    }
  g_array_set_size (sorted, unsorted->len);
  for (guint i = 0; i < unsorted->len; i++)
    g_array_index (sorted, QuitusDeadline, i) = *get (unsorted, keys[i].index);
  return sorted;
}

/**
 * quitus_deadline_array_merge:
 * @parts: (element-type GArray): sorted arrays of deadlines
 * @merged: (element-type QuitusDeadline): what becomes all of them, sorted
 *
 * Puts the deadlines of the parts, and nothing else, into an array.
 */
void
quitus_deadline_array_merge (GPtrArray *parts, GArray *merged)
{
  g_autofree guint *next = g_new0 (guint, parts->len);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += ((GArray *) parts->pdata[i])->len;
  g_array_set_size (merged, n);
  expect_all (merged, n);
  for (guint i = 0; i < n; i++)
    {
      const QuitusDeadline *least = NULL;
      guint from = 0;

      for (guint j = 0; j < parts->len; j++)
        {
          GArray *part = parts->pdata[j];

          if (next[j] < part->len &&
              (least == NULL || quitus_deadline_compare (get (part, next[j]), least) < 0))
            {
              least = get (part, next[j]);
              from = j;
            }
        }
      g_array_index (merged, QuitusDeadline, i) = *least;
      next[from]++;
    }
}

/**
 * quitus_deadline_array_sort_few:
 * @deadlines: (element-type QuitusDeadline): deadlines of a few agreements, in any order
 *
 * Sorts by quitus_deadline_compare(), without buckets.
 */
void
quitus_deadline_array_sort_few (GArray *deadlines)
{
  g_array_sort_with_data (deadlines, compare_deadlines, NULL);
}

/**
 * quitus_deadline_array_find_day:
 * @deadlines: (element-type QuitusDeadline): sorted deadlines
 * @day: a day, or %QUITUS_DAY_NONE
 *
 * Returns: the position of the first deadline on @day or after it, where those without day are after
 *   all others
 */
guint
quitus_deadline_array_find_day (GArray *deadlines, QuitusDay day)
{
  guint low = 0, high = deadlines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (quitus_deadline_array_order (get (deadlines, middle)->date) <
          quitus_deadline_array_order (day))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * quitus_deadline_array_find:
 * @deadlines: (element-type QuitusDeadline): sorted deadlines
 * @deadline: a deadline
 * @position: (out): where it is or would be
 *
 * Returns: whether it is there, on the same day
 */
gboolean
quitus_deadline_array_find (GArray *deadlines, const QuitusDeadline *deadline, guint *position)
{
  guint low = 0, high = deadlines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (quitus_deadline_compare (get (deadlines, middle), deadline) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < deadlines->len && quitus_deadline_compare (get (deadlines, low), deadline) == 0;
}

/**
 * quitus_deadline_array_replace:
 * @deadlines: (element-type QuitusDeadline): sorted deadlines
 * @before: (element-type QuitusDeadline): some of them, sorted
 * @after: (element-type QuitusDeadline): what they are now, sorted
 * @func: (scope call): told what changes
 * @data: for @func
 *
 * Puts @after in the place of @before, in as few and small steps as that takes: those that stay on
 * their day are replaced where they are.  @func is called after each step, when the array is
 * already as it says.
 */
void
quitus_deadline_array_replace (GArray *deadlines,
                               GArray *before,
                               GArray *after,
                               QuitusSpliceFunc func,
                               gpointer data)
{
  g_autoptr (GArray) steps = list_steps (deadlines, before, after);

  if (steps->len > STEPS_MAX)
    {
      splice_all (deadlines, steps, after, func, data);
      return;
    }
  /* From the last one on, so that the positions of the others stay right. */
  for (guint i = steps->len; i-- > 0;)
    {
      const Step *step = &g_array_index (steps, Step, i);

      splice (deadlines, step->position, step->n_removed,
              step->n_added > 0 ? get (after, step->first) : NULL, step->n_added);
      func (step->position, step->n_removed, step->n_added, data);
    }
}
