/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-dossier.h"

struct _QuitusDossier
{
  gatomicrefcount ref_count;
  GPtrArray *values;
  /* Where the values of each kind begin in the sorted array. */
  guint starts[QUITUS_N_KINDS + 1];
};

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
 * What the dossier would be: for a supposed day, or before a change is recorded.
 *
 * Returns: (transfer full): another dossier, in which the values of the same ids are replaced
 */
QuitusDossier *
quitus_dossier_replace (QuitusDossier *self, GPtrArray *values)
{
  g_autoptr (GPtrArray) replaced = g_ptr_array_sized_new (self->values->len);

  for (guint i = 0; i < self->values->len; i++)
    {
      const QuitusValue *value = self->values->pdata[i];

      for (guint j = 0; j < values->len; j++)
        if (quitus_id_equal (value->id, ((const QuitusValue *) values->pdata[j])->id))
          value = values->pdata[j];
      g_ptr_array_add (replaced, (gpointer) value);
    }
  return quitus_dossier_new (replaced);
}
