/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-undo.h"

#include "quitus-label.h"
#include "quitus-language.h"

/* A change that stands, with the label of what was done first: that of "undo the undoing of A" is
 * that of A. */
typedef struct
{
  guint64 number;
  QuitusChange *change;
  char *label;
} Step;

/* A change that stands and of which it is not known yet whether it does or undoes: how many changes
 * lie between it and what it goes back to. */
typedef struct
{
  guint64 number;
  QuitusChange *change;
  guint n_links;
} Chain;

struct _QuitusUndo
{
  /* Undo and redo, the next one last: always in the order of their numbers. */
  GPtrArray *stacks[2];
  /* While the journal is read back: number of the change to be found → chain. */
  GHashTable *chains;
  /* What was undone before the last change that undid none can no longer be redone. */
  guint64 last_new;
};

/* Helpers */

static void
free_step (gpointer data)
{
  Step *step = data;

  g_object_unref (step->change);
  g_free (step->label);
  g_free (step);
}

static void
free_chain (gpointer data)
{
  Chain *chain = data;

  g_object_unref (chain->change);
  g_free (chain);
}

static Step *
new_step (guint64 number, QuitusChange *change, const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->number = number;
  step->change = g_object_ref (change);
  step->label = g_strdup (label);
  return step;
}

static Step *
get_next (QuitusUndo *self, QuitusUndoWay way)
{
  GPtrArray *stack = self->stacks[way];

  return stack->len > 0 ? stack->pdata[stack->len - 1] : NULL;
}

/* Puts a step where its number says; those that are read back come below. */
static void
insert_step (QuitusUndo *self, QuitusUndoWay way, Step *step)
{
  GPtrArray *stack = self->stacks[way];
  guint position = stack->len;

  while (position > 0 && ((Step *) stack->pdata[position - 1])->number > step->number)
    position--;
  g_ptr_array_insert (stack, (int) position, step);
}

/* The beginning of a chain has been found. */
static void
end_chain (QuitusUndo *self, const Chain *chain, const char *label)
{
  gboolean is_undone = chain->n_links % 2 != 0;

  if (!is_undone)
    insert_step (self, QUITUS_UNDO, new_step (chain->number, chain->change, label));
  else if (chain->number > self->last_new)
    insert_step (self, QUITUS_REDO, new_step (chain->number, chain->change, label));
}

/* Public */

/**
 * quitus_undo_new:
 *
 * Returns: (transfer full): nothing to undo, nothing to redo
 */
QuitusUndo *
quitus_undo_new (void)
{
  QuitusUndo *self = g_new0 (QuitusUndo, 1);

  for (int way = 0; way < 2; way++)
    self->stacks[way] = g_ptr_array_new_with_free_func (free_step);
  self->chains = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_chain);
  return self;
}

/**
 * quitus_undo_free:
 * @self: (transfer full): what may be undone
 *
 * Forgets it.
 */
void
quitus_undo_free (QuitusUndo *self)
{
  for (int way = 0; way < 2; way++)
    g_ptr_array_unref (self->stacks[way]);
  g_hash_table_unref (self->chains);
  g_free (self);
}

/**
 * quitus_undo_count:
 * @self: what may be undone
 * @way: undo or redo
 *
 * Returns: how many changes there are that way
 */
guint
quitus_undo_count (QuitusUndo *self, QuitusUndoWay way)
{
  return self->stacks[way]->len;
}

/**
 * quitus_undo_get_number:
 * @self: what may be undone
 * @way: undo or redo
 *
 * Returns: the number of the change that would be undone or redone next, 0 when there is none
 */
guint64
quitus_undo_get_number (QuitusUndo *self, QuitusUndoWay way)
{
  Step *next = get_next (self, way);

  return next != NULL ? next->number : 0;
}

/**
 * quitus_undo_get_label:
 * @self: what may be undone
 * @way: undo or redo
 *
 * Returns: (transfer none) (nullable): what the person did that would be undone or redone next
 */
const char *
quitus_undo_get_label (QuitusUndo *self, QuitusUndoWay way)
{
  Step *next = get_next (self, way);

  return next != NULL ? next->label : NULL;
}

/**
 * quitus_undo_make_change:
 * @self: what may be undone
 * @way: undo or redo
 * @undoes: (out): the number of the change that it undoes
 *
 * Nothing moves until the change has been recorded: an undo that fails stays.
 *
 * Returns: (transfer full) (nullable): the change to commit, %NULL when there is nothing that way
 */
QuitusChange *
quitus_undo_make_change (QuitusUndo *self, QuitusUndoWay way, guint64 *undoes)
{
  Step *next = get_next (self, way);
  g_autofree char *label = NULL;

  if (next == NULL)
    return NULL;
  /* Translators: what the person did */
  label =
      quitus_label_compose (quitus_language_get_default (),
                            way == QUITUS_UNDO ? N_ ("Undo: %s") : N_ ("Redo: %s"), next->label);
  *undoes = next->number;
  return quitus_change_invert (next->change, label);
}

/**
 * quitus_undo_record:
 * @self: what may be undone
 * @number: the number of a change that has just been recorded
 * @undoes: the number of the change that it undoes, 0 when it undoes none
 * @change: the change
 *
 * Takes a change in: a new one, or what quitus_undo_make_change() made.
 */
void
quitus_undo_record (QuitusUndo *self, guint64 number, guint64 undoes, QuitusChange *change)
{
  for (int way = 0; undoes != 0 && way < 2; way++)
    {
      Step *next = get_next (self, way);

      if (next != NULL && next->number == undoes)
        {
          g_ptr_array_add (self->stacks[!way], new_step (number, change, next->label));
          g_ptr_array_set_size (self->stacks[way], (int) self->stacks[way]->len - 1);
          return;
        }
    }
  g_ptr_array_add (self->stacks[QUITUS_UNDO],
                   new_step (number, change, quitus_change_get_label (change)));
  g_ptr_array_set_size (self->stacks[QUITUS_REDO], 0);
}

/**
 * quitus_undo_record_past:
 * @self: what may be undone
 * @number: the number of a change that has just been recorded
 * @change: the change, the inverse of one that is older than all that may be undone here
 * @label: what the person had done who made that older change
 *
 * Takes in that something of the past was undone, so that it may be redone.
 */
void
quitus_undo_record_past (QuitusUndo *self, guint64 number, QuitusChange *change, const char *label)
{
  g_ptr_array_add (self->stacks[QUITUS_REDO], new_step (number, change, label));
}

/**
 * quitus_undo_recall:
 * @self: what may be undone
 * @entry: the next older change of the journal: all newer ones have been recalled already
 *
 * Reads the journal back.  What comes of it is what recording the same changes forth would have
 * given.
 */
void
quitus_undo_recall (QuitusUndo *self, QuitusJournalEntry *entry)
{
  gint64 number = (gint64) quitus_journal_entry_get_number (entry);
  gint64 undoes = (gint64) quitus_journal_entry_get_undoes (entry);
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  g_autofree gint64 *key = NULL;
  gpointer value = NULL;
  Chain *chain;

  if (g_hash_table_steal_extended (self->chains, &number, (gpointer *) &key, &value))
    chain = value;
  else
    {
      chain = g_new0 (Chain, 1);
      chain->number = number;
      chain->change = g_object_ref (change);
    }
  if (undoes != 0)
    {
      chain->n_links++;
      g_hash_table_insert (self->chains, g_memdup2 (&undoes, sizeof undoes), chain);
      return;
    }
  end_chain (self, chain, quitus_change_get_label (change));
  self->last_new = MAX (self->last_new, (guint64) number);
  free_chain (chain);
}

/**
 * quitus_undo_is_complete:
 * @self: what may be undone
 *
 * Returns: whether of every change that was recalled it is known what it goes back to
 */
gboolean
quitus_undo_is_complete (QuitusUndo *self)
{
  return g_hash_table_size (self->chains) == 0;
}
