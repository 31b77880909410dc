/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-dated-deadlines.h"

struct _QuitusDatedDeadlines
{
  /* The rules that waited for an event when last looked at; %NULL before the first time. */
  GHashTable *waiting;
  /* Those of them that gave days since then. */
  GHashTable *dated;
  /* Their deadlines, by position in the model, in the order of their days. */
  GArray *positions;
};

/* Helpers */

/* A rule may give one deadline without a day, then many with one. */
static char *
make_key (const QuitusDeadline *deadline)
{
  g_autofree char *owner = quitus_id_to_text (deadline->owner);
  g_autofree char *startup = quitus_id_to_text (deadline->startup);

  return g_strdup_printf ("%d/%s/%s", deadline->kind, owner, startup);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
list_waiting (QuitusDeadlineModel *model)
{
  GHashTable *waiting = new_set ();
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, QUITUS_DAY_NONE, QUITUS_DAY_NONE, &first);

  for (guint i = first; i < first + n; i++)
    if (quitus_deadline_model_get (model, i)->status == QUITUS_STATUS_UNDETERMINED)
      g_hash_table_add (waiting, make_key (quitus_deadline_model_get (model, i)));
  return waiting;
}

/* Returns whether something that waited before does not wait any more. */
static gboolean
find_dated (QuitusDatedDeadlines *self, GHashTable *waiting)
{
  g_autoptr (GHashTable) dated = new_set ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (waiting, key))
      g_hash_table_add (dated, g_strdup (key));
  if (g_hash_table_size (dated) > 0)
    {
      g_hash_table_unref (self->dated);
      self->dated = g_steal_pointer (&dated);
      return TRUE;
    }
  g_hash_table_iter_init (&iter, self->dated);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (waiting, key))
      g_hash_table_iter_remove (&iter);
  return FALSE;
}

static void
collect (QuitusDatedDeadlines *self, QuitusDeadlineModel *model)
{
  g_array_set_size (self->positions, 0);
  if (g_hash_table_size (self->dated) == 0)
    return;
  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);
      g_autofree char *key = NULL;

      /* Those without a day come last. */
      if (deadline->date == QUITUS_DAY_NONE)
        break;
      key = make_key (deadline);
      if (g_hash_table_contains (self->dated, key))
        g_array_append_val (self->positions, i);
    }
}

/* Public */

/**
 * quitus_dated_deadlines_new:
 *
 * Returns: (transfer full): nothing yet
 */
QuitusDatedDeadlines *
quitus_dated_deadlines_new (void)
{
  QuitusDatedDeadlines *self = g_new0 (QuitusDatedDeadlines, 1);

  self->dated = new_set ();
  self->positions = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * quitus_dated_deadlines_free:
 * @self: (transfer full): what is not needed any more
 */
void
quitus_dated_deadlines_free (QuitusDatedDeadlines *self)
{
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_hash_table_unref (self->dated);
  g_array_unref (self->positions);
  g_free (self);
}

/**
 * quitus_dated_deadlines_update:
 * @self: what is known so far
 * @model: the deadlines that are shown, to be looked at after each change
 *
 * Returns: whether deadlines have just got their day; the first time there is nothing to compare
 *   with, and none has
 */
gboolean
quitus_dated_deadlines_update (QuitusDatedDeadlines *self, QuitusDeadlineModel *model)
{
  GHashTable *waiting = list_waiting (quitus_deadline_model_get_source (model));
  gboolean has_dated = self->waiting != NULL && find_dated (self, waiting);

  g_clear_pointer (&self->waiting, g_hash_table_unref);
  self->waiting = waiting;
  collect (self, model);
  return has_dated && self->positions->len > 0;
}

/**
 * quitus_dated_deadlines_forget:
 * @self: what is known so far
 *
 * Keeps nothing of what has been dated until now.
 */
void
quitus_dated_deadlines_forget (QuitusDatedDeadlines *self)
{
  g_hash_table_remove_all (self->dated);
  g_array_set_size (self->positions, 0);
}

/**
 * quitus_dated_deadlines_get_positions:
 * @self: what is known so far
 *
 * Returns: (element-type guint) (transfer none): the deadlines that got their day, as positions in
 *   the model that was looked at last
 */
const GArray *
quitus_dated_deadlines_get_positions (QuitusDatedDeadlines *self)
{
  return self->positions;
}

/**
 * quitus_dated_deadlines_find_day:
 * @self: what is known, of which something has its day
 * @model: the model that was looked at last
 *
 * Returns: the day to show: the first of this month or later, else the last before
 */
QuitusDay
quitus_dated_deadlines_find_day (QuitusDatedDeadlines *self, QuitusDeadlineModel *model)
{
  QuitusDay month = quitus_day_first_of_month (quitus_deadline_model_get_outlook (model)->today);
  QuitusDay day = QUITUS_DAY_NONE;

  for (guint i = 0; i < self->positions->len && (day == QUITUS_DAY_NONE || day < month); i++)
    day = quitus_deadline_model_get (model, g_array_index (self->positions, guint, i))->date;
  return day;
}
