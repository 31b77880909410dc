/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-selection.h"

#include "quitus-filter-run.h"

/* More than that coming at once is looked at in slices. */
#define ADDED_MAX 2000

struct _QuitusDeadlineSelection
{
  GArray *deadlines;
  GHashTable *dossiers;
  QuitusDeadlineFilter *filter;
  /* Sorted; %NULL for all. */
  GArray *positions;
  /* A pass under way: what it has found, and where it is. */
  QuitusFilterRun *run;
  GArray *found;
  guint at;
};

/* Helpers */

static QuitusFilterRun *
new_run (QuitusDeadlineSelection *self)
{
  return quitus_filter_run_new (self->filter, self->dossiers, quitus_language_get_default ());
}

static gboolean
has (QuitusDeadlineSelection *self, QuitusFilterRun *run, guint position)
{
  return quitus_filter_run_has (run, &g_array_index (self->deadlines, QuitusDeadline, position));
}

static GArray *
new_positions (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
stop (QuitusDeadlineSelection *self)
{
  g_clear_pointer (&self->run, quitus_filter_run_free);
  g_clear_pointer (&self->found, g_array_unref);
}

/* The first index whose position is not before one. */
static guint
find_index (GArray *positions, guint position)
{
  guint low = 0, high = positions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (positions, guint, middle) < position)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Public to the model */

/**
 * quitus_deadline_selection_new:
 * @deadlines: (element-type QuitusDeadline): sorted deadlines, which may change
 * @dossiers: (element-type QuitusId QuitusDossier): their agreements
 * @filter: a filter, which may change
 *
 * Returns: (transfer full): all of them or, when the filter chooses some, none until a pass has
 *   found which
 */
QuitusDeadlineSelection *
quitus_deadline_selection_new (GArray *deadlines,
                               GHashTable *dossiers,
                               QuitusDeadlineFilter *filter)
{
  QuitusDeadlineSelection *self = g_new0 (QuitusDeadlineSelection, 1);

  self->deadlines = g_array_ref (deadlines);
  self->dossiers = g_hash_table_ref (dossiers);
  self->filter = g_object_ref (filter);
  if (!quitus_deadline_filter_is_empty (filter))
    self->positions = new_positions ();
  return self;
}

/**
 * quitus_deadline_selection_free:
 * @self: a selection
 *
 * Frees it.
 */
void
quitus_deadline_selection_free (QuitusDeadlineSelection *self)
{
  stop (self);
  g_clear_pointer (&self->positions, g_array_unref);
  g_object_unref (self->filter);
  g_hash_table_unref (self->dossiers);
  g_array_unref (self->deadlines);
  g_free (self);
}

/**
 * quitus_deadline_selection_get_filter:
 * @self: a selection
 *
 * Returns: (transfer none): its filter
 */
QuitusDeadlineFilter *
quitus_deadline_selection_get_filter (QuitusDeadlineSelection *self)
{
  return self->filter;
}

/**
 * quitus_deadline_selection_size:
 * @self: a selection
 *
 * Returns: how many deadlines are selected
 */
guint
quitus_deadline_selection_size (QuitusDeadlineSelection *self)
{
  return self->positions != NULL ? self->positions->len : self->deadlines->len;
}

/**
 * quitus_deadline_selection_get:
 * @self: a selection
 * @index: below its size
 *
 * Returns: the position in the array of one that is selected
 */
guint
quitus_deadline_selection_get (QuitusDeadlineSelection *self, guint index)
{
  return self->positions != NULL ? g_array_index (self->positions, guint, index) : index;
}

/**
 * quitus_deadline_selection_find:
 * @self: a selection
 * @position: a position in the array
 *
 * Returns: the index of the first that is selected from there on
 */
guint
quitus_deadline_selection_find (QuitusDeadlineSelection *self, guint position)
{
  return self->positions != NULL ? find_index (self->positions, position) : position;
}

/**
 * quitus_deadline_selection_begin:
 * @self: a selection
 *
 * Begins to select anew, because the filter is another one.
 */
void
quitus_deadline_selection_begin (QuitusDeadlineSelection *self)
{
  stop (self);
  self->run = new_run (self);
  self->found = new_positions ();
  self->at = 0;
}

/**
 * quitus_deadline_selection_advance:
 * @self: a selection, with a pass under way
 * @cost: how much may be done, about one for each deadline
 *
 * Goes on with the pass; at its end the selection is what it found.
 *
 * Returns: whether it has ended
 */
gboolean
quitus_deadline_selection_advance (QuitusDeadlineSelection *self, guint cost)
{
  guint limit = quitus_filter_run_get_cost (self->run) + cost;

  if (quitus_deadline_filter_is_empty (self->filter))
    {
      g_clear_pointer (&self->positions, g_array_unref);
      stop (self);
      return TRUE;
    }
  for (; self->at < self->deadlines->len && quitus_filter_run_get_cost (self->run) < limit;
       self->at++)
    if (has (self, self->run, self->at))
      g_array_append_val (self->found, self->at);
  if (self->at < self->deadlines->len)
    return FALSE;
  g_clear_pointer (&self->positions, g_array_unref);
  self->positions = g_steal_pointer (&self->found);
  stop (self);
  return TRUE;
}

/**
 * quitus_deadline_selection_is_under_way:
 * @self: a selection
 *
 * Returns: whether a pass is
 */
gboolean
quitus_deadline_selection_is_under_way (QuitusDeadlineSelection *self)
{
  return self->run != NULL;
}

/**
 * quitus_deadline_selection_follow:
 * @self: a selection
 * @position: (inout): where the array has changed, then where the selection has
 * @n_removed: (inout): how many went
 * @n_added: (inout): how many came
 *
 * Follows a change of the array.  When much has come, or during a pass, what came is left to a pass
 * that begins.
 */
void
quitus_deadline_selection_follow (QuitusDeadlineSelection *self,
                                  guint *position,
                                  guint *n_removed,
                                  guint *n_added)
{
  gboolean is_pass = self->run != NULL || *n_added > ADDED_MAX;
  g_autoptr (QuitusFilterRun) run = NULL;
  g_autoptr (GArray) came = NULL;
  guint first, end;

  if (self->positions == NULL)
    {
      if (self->run != NULL)
        quitus_deadline_selection_begin (self);
      return;
    }
  came = new_positions ();
  first = find_index (self->positions, *position);
  end = find_index (self->positions, *position + *n_removed);
  run = is_pass ? NULL : new_run (self);
  for (guint i = *position; !is_pass && i < *position + *n_added; i++)
    if (has (self, run, i))
      g_array_append_val (came, i);
  for (guint i = end; i < self->positions->len; i++)
    g_array_index (self->positions, guint, i) += *n_added - *n_removed;
  if (end > first)
    g_array_remove_range (self->positions, first, end - first);
  if (came->len > 0)
    g_array_insert_vals (self->positions, first, came->data, came->len);
  if (is_pass)
    quitus_deadline_selection_begin (self);
  *position = first;
  *n_removed = end - first;
  *n_added = came->len;
}
