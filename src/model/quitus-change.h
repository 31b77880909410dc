/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

/**
 * QuitusEdit:
 * @before: (nullable): what the record said, %NULL when it is new
 * @after: (nullable): what it says from now on, %NULL when it goes
 *
 * What a change does to one record.
 */
typedef struct
{
  const QuitusValue *before;
  const QuitusValue *after;
} QuitusEdit;

/**
 * QuitusChange:
 *
 * One action of a person: a label and what it does to each record.  The only way in which facts
 * change.  A change is filled in by whoever makes it and never changes once it is given to the
 * store; its values are immutable from the moment they are added.
 */
#define QUITUS_TYPE_CHANGE (quitus_change_get_type ())
G_DECLARE_FINAL_TYPE (QuitusChange, quitus_change, QUITUS, CHANGE, GObject)

QuitusChange *quitus_change_new (const char *label);
const char *quitus_change_get_label (QuitusChange *self);
void quitus_change_insert (QuitusChange *self, const QuitusValue *after);
void quitus_change_update (QuitusChange *self, const QuitusValue *before, const QuitusValue *after);
void quitus_change_delete (QuitusChange *self, const QuitusValue *before);
guint quitus_change_get_size (QuitusChange *self);
const QuitusEdit *quitus_change_get_edit (QuitusChange *self, guint index);
QuitusChange *quitus_change_invert (QuitusChange *self, const char *label);

/* The kind and the id of the record of an edit. */
static inline QuitusKind
quitus_edit_get_kind (const QuitusEdit *edit)
{
  return (QuitusKind) (edit->after != NULL ? edit->after : edit->before)->kind;
}

static inline QuitusId
quitus_edit_get_id (const QuitusEdit *edit)
{
  return (edit->after != NULL ? edit->after : edit->before)->id;
}

G_END_DECLS
