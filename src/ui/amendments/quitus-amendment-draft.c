/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-draft.h"

#include "quitus-operation.h"

typedef const QuitusAmendmentOperationValue Operation;

/**
 * Step:
 * @action: what is done to a record
 * @value: what it says from then on; for a removal, what it said
 *
 * What the amendment does to one record.
 */
typedef struct
{
  QuitusAmendmentAction action;
  QuitusValue *value;
} Step;

struct _QuitusAmendmentDraft
{
  QuitusDossier *facts;
  QuitusAmendmentValue *amendment;
  /* What the register says of it, NULL when it is new. */
  const QuitusAmendmentValue *recorded;
  /* (element-type Step), in the order of the operations. */
  GArray *steps;
  QuitusDay supposed;
  /* Found when asked for, until something changes. */
  QuitusDossier *before;
  QuitusDossier *after;
  QuitusAmendmentState state;
};

/* Helpers */

static void
clear_step (gpointer data)
{
  g_clear_pointer (&((Step *) data)->value, quitus_value_unref);
}

static void
forget (QuitusAmendmentDraft *self)
{
  g_clear_pointer (&self->before, quitus_dossier_unref);
  g_clear_pointer (&self->after, quitus_dossier_unref);
}

static Step *
get_step (QuitusAmendmentDraft *self, guint index)
{
  return &g_array_index (self->steps, Step, index);
}

static Step *
find_step (QuitusAmendmentDraft *self, QuitusId record)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (quitus_id_equal (get_step (self, i)->value->id, record))
      return get_step (self, i);
  return NULL;
}

static void
add_step (QuitusAmendmentDraft *self, QuitusAmendmentAction action, const QuitusValue *value)
{
  Step step = { action, quitus_value_ref (value) };

  g_array_append_val (self->steps, step);
}

static gboolean
is_own_operation (QuitusId amendment, const QuitusValue *value)
{
  return quitus_id_equal (quitus_amendment_operation_value (value)->amendment, amendment);
}

/* What the register says that the amendment does; of several operations on one record, the sum. */
static void
load_step (QuitusAmendmentDraft *self, QuitusDossier *before, Operation *operation)
{
  QuitusKind kind = quitus_operation_get_kind (operation);
  QuitusId record = quitus_operation_get_record (operation);
  Step *step = find_step (self, record);
  const QuitusValue *last = step != NULL ? step->value
                            : operation->action == QUITUS_AMENDMENT_ADD
                                ? quitus_dossier_lookup (self->facts, kind, record)
                                : quitus_dossier_lookup (before, kind, record);
  g_autoptr (QuitusValue) read = NULL;

  if (last == NULL)
    return;
  if (operation->action == QUITUS_AMENDMENT_SET)
    read = quitus_operation_read (operation, last);
  if (step == NULL)
    {
      add_step (self, operation->action, read != NULL ? read : last);
      return;
    }
  if (read == NULL)
    return;
  quitus_value_unref (step->value);
  step->value = g_steal_pointer (&read);
}

static void
load_steps (QuitusAmendmentDraft *self)
{
  QuitusId amendment = self->amendment->value.id;
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  guint n = quitus_dossier_count (self->facts, QUITUS_KIND_AMENDMENT_OPERATION);

  quitus_amendments_surround (self->facts, amendment, QUITUS_DAY_MIN, &before, &after);
  for (guint i = 0; i < n; i++)
    {
      const QuitusValue *value =
          quitus_dossier_get (self->facts, QUITUS_KIND_AMENDMENT_OPERATION, i);

      if (is_own_operation (amendment, value))
        load_step (self, before, quitus_amendment_operation_value (value));
    }
}

static gint64
find_next_number (QuitusDossier *facts)
{
  guint n = quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT);

  if (n == 0)
    return 1;
  return quitus_amendment_value (quitus_dossier_get (facts, QUITUS_KIND_AMENDMENT, n - 1))->number +
         1;
}

/* The operation of one step; NULL when it says nothing. */
static QuitusAmendmentOperationValue *
make_operation (QuitusAmendmentDraft *self, const Step *step)
{
  QuitusId amendment = self->amendment->value.id;
  const QuitusValue *before;

  if (step->action == QUITUS_AMENDMENT_ADD)
    return quitus_operation_new_add (amendment, step->value);
  if (step->action == QUITUS_AMENDMENT_REMOVE)
    return quitus_operation_new_remove (amendment, step->value);
  before = quitus_dossier_lookup (quitus_amendment_draft_get_before (self), step->value->kind,
                                  step->value->id);
  return before != NULL ? quitus_operation_new_set (amendment, before, step->value) : NULL;
}

/* An operation that is recorded already keeps its identity, so that history tells what changed. */
static const QuitusValue *
find_recorded (QuitusAmendmentDraft *self, const QuitusAmendmentOperationValue *made)
{
  guint n = quitus_dossier_count (self->facts, QUITUS_KIND_AMENDMENT_OPERATION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusValue *value =
          quitus_dossier_get (self->facts, QUITUS_KIND_AMENDMENT_OPERATION, i);
      Operation *operation = quitus_amendment_operation_value (value);

      if (is_own_operation (self->amendment->value.id, value) &&
          operation->action == made->action && g_str_equal (operation->record, made->record))
        return value;
    }
  return NULL;
}

static void
record_value (QuitusChange *change, const QuitusValue *before, const QuitusValue *after)
{
  if (before == NULL)
    quitus_change_insert (change, after);
  else if (!quitus_value_equal (before, after))
    quitus_change_update (change, before, after);
}

static void
record_step (QuitusAmendmentDraft *self, QuitusChange *change, guint index, GHashTable *kept)
{
  const Step *step = get_step (self, index);
  g_autoptr (QuitusAmendmentOperationValue) made = make_operation (self, step);
  g_autoptr (QuitusValue) operation = NULL;
  const QuitusValue *recorded;

  if (made == NULL)
    return;
  made->position = index + 1;
  recorded = find_recorded (self, made);
  if (recorded != NULL)
    {
      made->value.id = recorded->id;
      g_hash_table_add (kept, (gpointer) recorded);
    }
  if (step->action == QUITUS_AMENDMENT_ADD)
    record_value (change, quitus_dossier_lookup (self->facts, step->value->kind, step->value->id),
                  step->value);
  record_value (change, recorded, &made->value);
}

/* What the amendment no longer does goes, and what it alone had brought with it. */
static void
record_removals (QuitusAmendmentDraft *self, QuitusChange *change, GHashTable *kept)
{
  QuitusDossier *facts = self->facts;
  guint n = quitus_dossier_count (facts, QUITUS_KIND_AMENDMENT_OPERATION);

  for (guint i = 0; i < n; i++)
    {
      const QuitusValue *value = quitus_dossier_get (facts, QUITUS_KIND_AMENDMENT_OPERATION, i);
      Operation *operation = quitus_amendment_operation_value (value);
      const QuitusValue *brought;

      if (!is_own_operation (self->amendment->value.id, value) ||
          g_hash_table_contains (kept, value))
        continue;
      quitus_change_delete (change, value);
      brought = quitus_dossier_lookup (facts, quitus_operation_get_kind (operation),
                                       quitus_operation_get_record (operation));
      if (operation->action == QUITUS_AMENDMENT_ADD && brought != NULL)
        quitus_change_delete (change, brought);
    }
}

static void
compute (QuitusAmendmentDraft *self)
{
  QuitusId amendment = self->amendment->value.id;
  g_autoptr (QuitusChange) alone = NULL;
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (QuitusDossier) without = NULL;
  g_autoptr (QuitusDossier) with = NULL;
  g_autoptr (QuitusDossier) unused = NULL;
  g_autoptr (GArray) states = NULL;

  if (self->after != NULL)
    return;
  /* The law before it comes first: what it changes is a difference from that. */
  alone = quitus_change_new ("");
  record_value (alone, (const QuitusValue *) self->recorded, &self->amendment->value);
  without = quitus_dossier_change (self->facts, alone);
  quitus_amendments_surround (without, amendment, self->supposed, &self->before, &unused);
  change = quitus_amendment_draft_make_change (self, "");
  with = quitus_dossier_change (self->facts, change);
  g_clear_pointer (&self->before, quitus_dossier_unref);
  quitus_amendments_surround (with, amendment, self->supposed, &self->before, &self->after);
  states = quitus_amendments_list (with, self->supposed);
  for (guint i = 0; i < states->len; i++)
    if (quitus_id_equal (g_array_index (states, QuitusAmendmentState, i).amendment->value.id,
                         amendment))
      self->state = g_array_index (states, QuitusAmendmentState, i);
}

/* Public */

/**
 * quitus_amendment_draft_new:
 * @dossier: an agreement
 * @amendment: one of its amendments, or none to begin a new one
 *
 * Returns: (transfer full): a draft of what the amendment says, or of the next one
 */
QuitusAmendmentDraft *
quitus_amendment_draft_new (QuitusDossier *dossier, QuitusId amendment)
{
  QuitusAmendmentDraft *self = g_new0 (QuitusAmendmentDraft, 1);

  self->facts = quitus_dossier_ref (quitus_dossier_get_facts (dossier));
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
  self->supposed = QUITUS_DAY_MIN;
  self->recorded =
      quitus_amendment_value (quitus_dossier_lookup (self->facts, QUITUS_KIND_AMENDMENT,
                                                     amendment));
  if (self->recorded != NULL)
    {
      self->amendment =
          (QuitusAmendmentValue *) (gpointer) quitus_value_copy (&self->recorded->value);
      load_steps (self);
      return self;
    }
  self->amendment = quitus_amendment_value_new ();
  self->amendment->agreement = quitus_dossier_get_agreement (self->facts)->value.id;
  self->amendment->number = find_next_number (self->facts);
  return self;
}

/**
 * quitus_amendment_draft_free:
 * @self: (transfer full): a draft
 *
 * Forgets a draft.
 */
void
quitus_amendment_draft_free (QuitusAmendmentDraft *self)
{
  forget (self);
  g_array_unref (self->steps);
  quitus_value_unref (&self->amendment->value);
  quitus_dossier_unref (self->facts);
  g_free (self);
}

/**
 * quitus_amendment_draft_get_amendment:
 * @self: a draft
 *
 * Returns: (transfer none): what the amendment says of itself
 */
const QuitusAmendmentValue *
quitus_amendment_draft_get_amendment (QuitusAmendmentDraft *self)
{
  return self->amendment;
}

/**
 * quitus_amendment_draft_is_new:
 * @self: a draft
 *
 * Returns: whether the register does not have the amendment yet
 */
gboolean
quitus_amendment_draft_is_new (QuitusAmendmentDraft *self)
{
  return self->recorded == NULL;
}

/**
 * quitus_amendment_draft_set_amendment:
 * @self: a draft
 * @value: what the amendment says of itself: its number, purpose and days
 *
 * Takes what was typed.
 */
void
quitus_amendment_draft_set_amendment (QuitusAmendmentDraft *self, const QuitusValue *value)
{
  g_return_if_fail (quitus_id_equal (value->id, self->amendment->value.id));

  quitus_value_unref (&self->amendment->value);
  self->amendment = (QuitusAmendmentValue *) (gpointer) quitus_value_copy (value);
  forget (self);
}

/**
 * quitus_amendment_draft_set_supposed:
 * @self: a draft
 * @day: a day
 *
 * Supposes on which day the amendment takes effect, while its signatures do not say.
 */
void
quitus_amendment_draft_set_supposed (QuitusAmendmentDraft *self, QuitusDay day)
{
  self->supposed = day;
  forget (self);
}

/**
 * quitus_amendment_draft_get_before:
 * @self: a draft
 *
 * Returns: (transfer none): the law without the amendment, until something changes
 */
QuitusDossier *
quitus_amendment_draft_get_before (QuitusAmendmentDraft *self)
{
  if (self->before == NULL)
    compute (self);
  return self->before;
}

/**
 * quitus_amendment_draft_get_after:
 * @self: a draft
 *
 * Returns: (transfer none): the law with it, until something changes
 */
QuitusDossier *
quitus_amendment_draft_get_after (QuitusAmendmentDraft *self)
{
  compute (self);
  return self->after;
}

/**
 * quitus_amendment_draft_get_state:
 * @self: a draft
 *
 * Returns: (transfer none): where the amendment is, with the days until which it could be asked for
 *   and signed, until something changes
 */
const QuitusAmendmentState *
quitus_amendment_draft_get_state (QuitusAmendmentDraft *self)
{
  compute (self);
  return &self->state;
}

/**
 * quitus_amendment_draft_put:
 * @self: a draft
 * @value: what a record is to say: one of the agreement, or a new one
 *
 * Lets the amendment change a record or bring a new one.  What is as it was before is no change.
 */
void
quitus_amendment_draft_put (QuitusAmendmentDraft *self, const QuitusValue *value)
{
  const QuitusValue *before =
      quitus_dossier_lookup (quitus_amendment_draft_get_before (self), value->kind, value->id);
  Step *step = find_step (self, value->id);

  if (before != NULL && quitus_value_equal (before, value))
    {
      quitus_amendment_draft_restore (self, value->id);
      return;
    }
  if (step == NULL)
    add_step (self, before != NULL ? QUITUS_AMENDMENT_SET : QUITUS_AMENDMENT_ADD, value);
  else
    {
      quitus_value_unref (step->value);
      step->value = quitus_value_ref (value);
      if (step->action == QUITUS_AMENDMENT_REMOVE)
        step->action = QUITUS_AMENDMENT_SET;
    }
  forget (self);
}

/**
 * quitus_amendment_draft_remove:
 * @self: a draft
 * @value: what a record says
 *
 * Lets the amendment take a record away; one that it alone would bring is forgotten.
 */
void
quitus_amendment_draft_remove (QuitusAmendmentDraft *self, const QuitusValue *value)
{
  const QuitusValue *before =
      quitus_dossier_lookup (quitus_amendment_draft_get_before (self), value->kind, value->id);
  g_autoptr (QuitusValue) kept = before != NULL ? quitus_value_ref (before) : NULL;

  quitus_amendment_draft_restore (self, value->id);
  if (kept != NULL)
    add_step (self, QUITUS_AMENDMENT_REMOVE, kept);
  forget (self);
}

/**
 * quitus_amendment_draft_restore:
 * @self: a draft
 * @record: the id of a record
 *
 * Leaves a record as it is without the amendment.
 */
void
quitus_amendment_draft_restore (QuitusAmendmentDraft *self, QuitusId record)
{
  for (guint i = self->steps->len; i > 0; i--)
    if (quitus_id_equal (get_step (self, i - 1)->value->id, record))
      g_array_remove_index (self->steps, i - 1);
  forget (self);
}

/**
 * quitus_amendment_draft_count:
 * @self: a draft
 *
 * Returns: how many records the amendment changes, brings or takes away
 */
guint
quitus_amendment_draft_count (QuitusAmendmentDraft *self)
{
  return self->steps->len;
}

/**
 * quitus_amendment_draft_get:
 * @self: a draft
 * @index: below quitus_amendment_draft_count()
 * @action: (out): what the amendment does to the record
 *
 * Returns: (transfer none): what the record says from then on; for a removal, what it said
 */
const QuitusValue *
quitus_amendment_draft_get (QuitusAmendmentDraft *self, guint index, QuitusAmendmentAction *action)
{
  const Step *step = get_step (self, index);

  *action = step->action;
  return step->value;
}

/**
 * quitus_amendment_draft_make_change:
 * @self: a draft
 * @label: the label of the change
 *
 * Returns: (transfer full): the change that records the amendment with all that it does
 */
QuitusChange *
quitus_amendment_draft_make_change (QuitusAmendmentDraft *self, const char *label)
{
  QuitusChange *change = quitus_change_new (label);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  record_value (change, (const QuitusValue *) self->recorded, &self->amendment->value);
  for (guint i = 0; i < self->steps->len; i++)
    record_step (self, change, i, kept);
  record_removals (self, change, kept);
  return change;
}
