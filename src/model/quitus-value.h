/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-field.h"
#include "quitus-records.h"

G_BEGIN_DECLS

/**
 * QuitusKind:
 *
 * The kinds of record, one for each entity of the field.
 */
typedef enum
{
#define QUITUS_KIND_MEMBER(KIND, Type, prefix, name, names, label) QUITUS_KIND_##KIND,
  QUITUS_KINDS (QUITUS_KIND_MEMBER)
#undef QUITUS_KIND_MEMBER
  QUITUS_N_KINDS,
} QuitusKind;

#define QUITUS_KIND_NONE (-1)

/**
 * QuitusKindInfo:
 * @kind: the kind
 * @name: its name in files and the name of its table
 * @names: the key of a list of them in files
 * @type_name: the name of the type of its handles
 * @label: the English text for people, to be translated
 * @size: the size of its values in bytes
 * @fields: (array length=n_fields): its fields
 * @n_fields: how many
 * @owner: (nullable): the field that leads to the record it is a part of
 * @order: (nullable): the field that puts the parts in order
 * @blank: a value of which nothing is known, from which others are made
 *
 * What is known about a kind of record.
 */
typedef struct
{
  QuitusKind kind;
  const char *name;
  const char *names;
  const char *type_name;
  const char *label;
  gsize size;
  const QuitusField *fields;
  guint n_fields;
  const QuitusField *owner;
  const QuitusField *order;
  gconstpointer blank;
} QuitusKindInfo;

/**
 * QuitusValue:
 * @ref_count: for quitus_value_ref()
 * @kind: the #QuitusKind
 * @id: the id of the record
 *
 * What a record says at one moment.  A value is filled in by whoever makes it; from the moment it
 * is given to a change it never changes again, so that any thread may read it.  The structures of
 * the kinds, #QuitusAgreementValue and the others, begin with this one.
 */
typedef struct
{
  gatomicrefcount ref_count;
  guint8 kind;
  QuitusId id;
} QuitusValue;

const QuitusKindInfo *quitus_kind_get_info (QuitusKind kind);
QuitusKind quitus_kind_from_name (const char *name);
const QuitusField *quitus_kind_get_field (QuitusKind kind, const char *name);
gboolean quitus_kind_is_term (QuitusKind kind);

QuitusValue *quitus_value_new (QuitusKind kind);
QuitusValue *quitus_value_new_with_id (QuitusKind kind, QuitusId id);
QuitusValue *quitus_value_copy (const QuitusValue *value);
QuitusValue *quitus_value_ref (const QuitusValue *value);
void quitus_value_unref (QuitusValue *value);
gboolean quitus_value_equal (const QuitusValue *a, const QuitusValue *b);
int quitus_value_compare (const QuitusValue *a, const QuitusValue *b);
QuitusId quitus_value_get_owner (const QuitusValue *value);
gboolean quitus_value_check (const QuitusValue *value, GError **error);
char *quitus_value_get_name (const QuitusValue *value);
char *quitus_value_to_text (const QuitusValue *value, const QuitusValue *other);
gboolean quitus_value_set_from_text (QuitusValue *value, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusValue, quitus_value_unref)

/* The type in C of each type of field. */
#define QUITUS_C_TYPE_TEXT char *
#define QUITUS_C_TYPE_DAY QuitusDay
#define QUITUS_C_TYPE_MONEY QuitusMoney
#define QUITUS_C_TYPE_NUMBER gint64
#define QUITUS_C_TYPE_FLAG gboolean
#define QUITUS_C_TYPE_CHOICE int
#define QUITUS_C_TYPE_REFERENCE QuitusId
#define QUITUS_C_TYPE_RULE QuitusDateRule

/* For each kind: the structure of its values, such as QuitusPartyValue, quitus_party_value_new()
 * for a new one with a new id, and quitus_party_value() to look at a value of that kind. */
#define QUITUS_MEMBER(TYPE, name, flags, detail, label) QUITUS_C_TYPE_##TYPE name;
#define QUITUS_DECLARE_VALUE(KIND, Type, prefix, name, names, label)                               \
  typedef struct                                                                                   \
  {                                                                                                \
    QuitusValue value;                                                                             \
    QUITUS_##KIND##_FIELDS (QUITUS_MEMBER)                                                         \
  } Quitus##Type##Value;                                                                           \
  static inline void quitus_##prefix##_value_unref (Quitus##Type##Value *value)                    \
  {                                                                                                \
    quitus_value_unref (&value->value);                                                            \
  }                                                                                                \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Quitus##Type##Value, quitus_##prefix##_value_unref)               \
  static inline Quitus##Type##Value *quitus_##prefix##_value_new (void)                            \
  {                                                                                                \
    return (Quitus##Type##Value *) (gpointer) quitus_value_new (QUITUS_KIND_##KIND);               \
  }                                                                                                \
  static inline const Quitus##Type##Value *quitus_##prefix##_value (const QuitusValue *value)      \
  {                                                                                                \
    g_assert (value == NULL || value->kind == QUITUS_KIND_##KIND);                                 \
    return (const Quitus##Type##Value *) (gconstpointer) value;                                    \
  }
QUITUS_KINDS (QUITUS_DECLARE_VALUE)
#undef QUITUS_DECLARE_VALUE
#undef QUITUS_MEMBER

G_END_DECLS
