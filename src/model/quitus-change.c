/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-change.h"

struct _QuitusChange
{
  GObject parent_instance;

  char *label;
  GArray *edits;
};

G_DEFINE_FINAL_TYPE (QuitusChange, quitus_change, G_TYPE_OBJECT)

/* Helpers */

static void
clear_edit (gpointer data)
{
  QuitusEdit *edit = data;

  g_clear_pointer ((QuitusValue **) &edit->before, quitus_value_unref);
  g_clear_pointer ((QuitusValue **) &edit->after, quitus_value_unref);
}

static void
add_edit (QuitusChange *self, const QuitusValue *before, const QuitusValue *after)
{
  QuitusEdit edit = {
    .before = before != NULL ? quitus_value_ref (before) : NULL,
    .after = after != NULL ? quitus_value_ref (after) : NULL,
  };

  g_array_append_val (self->edits, edit);
}

/* Overrides */

static void
quitus_change_finalize (GObject *object)
{
  QuitusChange *self = QUITUS_CHANGE (object);

  g_free (self->label);
  g_array_unref (self->edits);
  G_OBJECT_CLASS (quitus_change_parent_class)->finalize (object);
}

static void
quitus_change_class_init (QuitusChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_change_finalize;
}

static void
quitus_change_init (QuitusChange *self)
{
  self->edits = g_array_new (FALSE, FALSE, sizeof (QuitusEdit));
  g_array_set_clear_func (self->edits, clear_edit);
}

/* Public */

/**
 * quitus_change_new:
 * @label: what the person did, in their language; it is shown by undo and kept in the journal
 *
 * Returns: (transfer full): a change that does nothing yet
 */
QuitusChange *
quitus_change_new (const char *label)
{
  QuitusChange *self = g_object_new (QUITUS_TYPE_CHANGE, NULL);

  self->label = g_strdup (label);
  return self;
}

/**
 * quitus_change_get_label:
 * @self: a change
 *
 * Returns: (transfer none): what the person did
 */
const char *
quitus_change_get_label (QuitusChange *self)
{
  return self->label;
}

/**
 * quitus_change_insert:
 * @self: a change that is still being made
 * @after: what a new record says
 *
 * Adds a new record.
 */
void
quitus_change_insert (QuitusChange *self, const QuitusValue *after)
{
  add_edit (self, NULL, after);
}

/**
 * quitus_change_update:
 * @self: a change that is still being made
 * @before: what a record says
 * @after: what it says from then on
 *
 * Changes a record.  Nothing is added when both say the same.
 */
void
quitus_change_update (QuitusChange *self, const QuitusValue *before, const QuitusValue *after)
{
  g_return_if_fail (before->kind == after->kind && quitus_id_equal (before->id, after->id));

  if (!quitus_value_equal (before, after))
    add_edit (self, before, after);
}

/**
 * quitus_change_delete:
 * @self: a change that is still being made
 * @before: what a record says
 *
 * Takes a record away.
 */
void
quitus_change_delete (QuitusChange *self, const QuitusValue *before)
{
  add_edit (self, before, NULL);
}

/**
 * quitus_change_get_size:
 * @self: a change
 *
 * Returns: how many records it touches
 */
guint
quitus_change_get_size (QuitusChange *self)
{
  return self->edits->len;
}

/**
 * quitus_change_get_edit:
 * @self: a change
 * @index: below quitus_change_get_size()
 *
 * Returns: (transfer none): what it does to one record
 */
const QuitusEdit *
quitus_change_get_edit (QuitusChange *self, guint index)
{
  g_return_val_if_fail (index < self->edits->len, NULL);

  return &g_array_index (self->edits, QuitusEdit, index);
}

/**
 * quitus_change_invert:
 * @self: a change
 * @label: (nullable): the label of the inverse, that of @self when %NULL
 *
 * The change that undoes this one: before and after change places, in the reverse order.
 *
 * Returns: (transfer full): the inverse
 */
QuitusChange *
quitus_change_invert (QuitusChange *self, const char *label)
{
  QuitusChange *inverse = quitus_change_new (label != NULL ? label : self->label);

  for (guint i = self->edits->len; i > 0; i--)
    {
      const QuitusEdit *edit = quitus_change_get_edit (self, i - 1);

      add_edit (inverse, edit->after, edit->before);
    }
  return inverse;
}
