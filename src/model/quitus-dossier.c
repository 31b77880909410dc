/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-dossier.h"

struct _QuitusDossier
{
  gatomicrefcount ref_count;
  GPtrArray *values;
  /* Where the values of each kind begin in the sorted array. */
  guint starts[QUITUS_N_KINDS + 1];
  /* Of the law of a day: the facts it was made from, that day, and when amendments take effect. */
  QuitusDossier *facts;
  QuitusDay day;
  GArray *amendments;
  /* Found when it is asked for, by whichever thread: the answer is always the same. */
  int last_day;
};

/* No day at all, not even none. */
#define UNKNOWN G_MAXINT

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return quitus_value_compare (*(const QuitusValue *const *) a, *(const QuitusValue *const *) b);
}

/* Public */

/**
 * quitus_dossier_new:
 * @values: (element-type QuitusValue): an agreement, all its parts, all that these refer to and,
 *   where there are some, the settings of the register; each only once, in any order
 *
 * Returns: (transfer full): the dossier, which keeps the values
 */
QuitusDossier *
quitus_dossier_new (GPtrArray *values)
{
  QuitusDossier *self = g_new0 (QuitusDossier, 1);
  guint position = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->day = QUITUS_DAY_NONE;
  self->last_day = UNKNOWN;
  self->values = g_ptr_array_new_full (values->len, unref_value);
  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (self->values, quitus_value_ref (values->pdata[i]));
  g_ptr_array_sort (self->values, compare_values);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      self->starts[kind] = position;
      while (position < values->len &&
             ((const QuitusValue *) self->values->pdata[position])->kind == kind)
        position++;
    }
  self->starts[QUITUS_N_KINDS] = position;
  g_return_val_if_fail (quitus_dossier_count (self, QUITUS_KIND_AGREEMENT) == 1, self);
  return self;
}

/**
 * quitus_dossier_ref:
 * @self: a dossier
 *
 * Returns: (transfer full): the same dossier, kept
 */
QuitusDossier *
quitus_dossier_ref (QuitusDossier *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * quitus_dossier_unref:
 * @self: (transfer full): a dossier
 *
 * Lets go of a dossier.
 */
void
quitus_dossier_unref (QuitusDossier *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->facts, quitus_dossier_unref);
  g_clear_pointer (&self->amendments, g_array_unref);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/**
 * quitus_dossier_get_agreement:
 * @self: a dossier
 *
 * Returns: (transfer none): the agreement
 */
const QuitusAgreementValue *
quitus_dossier_get_agreement (QuitusDossier *self)
{
  return quitus_agreement_value (quitus_dossier_get (self, QUITUS_KIND_AGREEMENT, 0));
}

/**
 * quitus_dossier_get_settings:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable): the settings of its register
 */
const QuitusSettingsValue *
quitus_dossier_get_settings (QuitusDossier *self)
{
  if (quitus_dossier_count (self, QUITUS_KIND_SETTINGS) == 0)
    return NULL;
  return quitus_settings_value (quitus_dossier_get (self, QUITUS_KIND_SETTINGS, 0));
}

/**
 * quitus_dossier_count:
 * @self: a dossier
 * @kind: a kind of record
 *
 * Returns: how many records of that kind are in it
 */
guint
quitus_dossier_count (QuitusDossier *self, QuitusKind kind)
{
  return self->starts[kind + 1] - self->starts[kind];
}

/**
 * quitus_dossier_get:
 * @self: a dossier
 * @kind: a kind of record
 * @index: below quitus_dossier_count()
 *
 * Records with a position come in that order.
 *
 * Returns: (transfer none): what a record says
 */
const QuitusValue *
quitus_dossier_get (QuitusDossier *self, QuitusKind kind, guint index)
{
  g_return_val_if_fail (index < quitus_dossier_count (self, kind), NULL);

  return self->values->pdata[self->starts[kind] + index];
}

/**
 * quitus_dossier_lookup:
 * @self: a dossier
 * @kind: a kind of record
 * @id: an id, perhaps none
 *
 * Returns: (transfer none) (nullable): what that record says, %NULL when it is not in the dossier
 */
const QuitusValue *
quitus_dossier_lookup (QuitusDossier *self, QuitusKind kind, QuitusId id)
{
  for (guint i = self->starts[kind]; i < self->starts[kind + 1]; i++)
    {
      const QuitusValue *value = self->values->pdata[i];

      if (quitus_id_equal (value->id, id))
        return value;
    }
  return NULL;
}

/**
 * quitus_dossier_replace:
 * @self: a dossier
 * @values: (element-type QuitusValue): what some of its records might say instead
 *
 * What the dossier would be: for a supposed day, or before a change is recorded.  In the law of a
 * day it is the facts that are replaced: what amendments make of them is to be found again.
 *
 * Returns: (transfer full): another dossier of facts, in which the values of the same ids are
 *   replaced
 */
QuitusDossier *
quitus_dossier_replace (QuitusDossier *self, GPtrArray *values)
{
  QuitusDossier *facts = quitus_dossier_get_facts (self);
  g_autoptr (GPtrArray) replaced = g_ptr_array_sized_new (facts->values->len);

  for (guint i = 0; i < facts->values->len; i++)
    {
      const QuitusValue *value = facts->values->pdata[i];

      for (guint j = 0; j < values->len; j++)
        if (quitus_id_equal (value->id, ((const QuitusValue *) values->pdata[j])->id))
          value = values->pdata[j];
      g_ptr_array_add (replaced, (gpointer) value);
    }
  return quitus_dossier_new (replaced);
}

/**
 * quitus_dossier_change:
 * @self: a dossier
 * @change: a change to the agreement and its parts
 *
 * What the dossier would be if the change were recorded.  In the law of a day it is the facts that
 * are changed.
 *
 * Returns: (transfer full): another dossier of facts
 */
QuitusDossier *
quitus_dossier_change (QuitusDossier *self, QuitusChange *change)
{
  QuitusDossier *facts = quitus_dossier_get_facts (self);
  g_autoptr (GPtrArray) values = g_ptr_array_sized_new (facts->values->len);
  g_autoptr (GHashTable) edits = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;

      g_hash_table_insert (edits, (gpointer) &value->id, (gpointer) edit);
      if (edit->after != NULL)
        g_ptr_array_add (values, (gpointer) edit->after);
    }
  for (guint i = 0; i < facts->values->len; i++)
    {
      const QuitusValue *value = facts->values->pdata[i];

      if (!g_hash_table_contains (edits, &value->id))
        g_ptr_array_add (values, (gpointer) value);
    }
  return quitus_dossier_new (values);
}

/**
 * quitus_dossier_amend:
 * @self: a dossier of facts
 * @values: (element-type QuitusValue): what its records say once amended, those that stay as they
 *   are included
 * @day: the day whose law that is, %QUITUS_DAY_NONE for the agreement as it was first signed
 * @amendments: (element-type QuitusAmendmentDay): the amendments that are known to take effect
 *
 * Returns: (transfer full): the dossier as the law is on that day
 */
QuitusDossier *
quitus_dossier_amend (QuitusDossier *self, GPtrArray *values, QuitusDay day, GArray *amendments)
{
  QuitusDossier *amended = quitus_dossier_new (values);

  amended->facts = quitus_dossier_ref (quitus_dossier_get_facts (self));
  amended->day = day;
  amended->amendments = g_array_ref (amendments);
  return amended;
}

/**
 * quitus_dossier_is_amended:
 * @self: a dossier
 *
 * Returns: whether it is the law of a day rather than the facts as they are recorded
 */
gboolean
quitus_dossier_is_amended (QuitusDossier *self)
{
  return self->facts != NULL;
}

/**
 * quitus_dossier_get_facts:
 * @self: a dossier
 *
 * Returns: (transfer none): the facts that it was made from, itself when it is them
 */
QuitusDossier *
quitus_dossier_get_facts (QuitusDossier *self)
{
  return self->facts != NULL ? self->facts : self;
}

/**
 * quitus_dossier_get_day:
 * @self: a dossier
 *
 * Returns: the day whose law it is, %QUITUS_DAY_NONE for facts and for the law of the beginning
 */
QuitusDay
quitus_dossier_get_day (QuitusDossier *self)
{
  return self->day;
}

/**
 * quitus_dossier_get_amendments:
 * @self: a dossier
 *
 * Returns: (transfer none) (nullable) (element-type QuitusAmendmentDay): the amendments that are
 *   known to take effect, on that day or later; %NULL for facts
 */
GArray *
quitus_dossier_get_amendments (QuitusDossier *self)
{
  return self->amendments;
}

/**
 * quitus_dossier_find_last_day:
 * @self: a dossier
 * @find: what finds it, from the records alone and always the same function
 *
 * Asks once what would be asked for every one of its records again.
 *
 * Returns: the last day on which something happened, %QUITUS_DAY_NONE when nothing did
 */
QuitusDay
quitus_dossier_find_last_day (QuitusDossier *self, QuitusDay (*find) (QuitusDossier *self))
{
  int day = g_atomic_int_get (&self->last_day);

  if (day == UNKNOWN)
    {
      day = find (self);
      g_atomic_int_set (&self->last_day, day);
    }
  return day;
}
