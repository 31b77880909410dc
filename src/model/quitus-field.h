/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"
#include "quitus-date-rule.h"
#include "quitus-day.h"
#include "quitus-id.h"
#include "quitus-identifier.h"
#include "quitus-money.h"
#include "quitus-text-check.h"

G_BEGIN_DECLS

/**
 * QuitusFieldType:
 * @QUITUS_FIELD_TEXT: a text, %NULL when unknown and never empty
 * @QUITUS_FIELD_DAY: a #QuitusDay
 * @QUITUS_FIELD_MONEY: a #QuitusMoney, in cents
 * @QUITUS_FIELD_NUMBER: a whole number, %QUITUS_NUMBER_NONE when unknown
 * @QUITUS_FIELD_FLAG: yes or no
 * @QUITUS_FIELD_CHOICE: one of a closed list
 * @QUITUS_FIELD_REFERENCE: the #QuitusId of another record
 * @QUITUS_FIELD_RULE: a #QuitusDateRule
 *
 * What a field holds.
 */
typedef enum
{
  QUITUS_FIELD_TEXT,
  QUITUS_FIELD_DAY,
  QUITUS_FIELD_MONEY,
  QUITUS_FIELD_NUMBER,
  QUITUS_FIELD_FLAG,
  QUITUS_FIELD_CHOICE,
  QUITUS_FIELD_REFERENCE,
  QUITUS_FIELD_RULE,
} QuitusFieldType;

/**
 * QuitusFieldFlags:
 * @QUITUS_FIELD_OPTIONAL: it may be unknown
 * @QUITUS_FIELD_REQUIRED: it must be known
 * @QUITUS_FIELD_UNIQUE: no two records of the kind have the same
 * @QUITUS_FIELD_OWNER: the reference to the record that this one is a part of
 * @QUITUS_FIELD_ORDER: the number that puts the parts of one owner in order
 * @QUITUS_FIELD_EVENT: the day on which something happened, which people record once it has come
 */
typedef enum
{
  QUITUS_FIELD_OPTIONAL = 0,
  QUITUS_FIELD_REQUIRED = 1 << 0,
  QUITUS_FIELD_UNIQUE = 1 << 1,
  QUITUS_FIELD_OWNER = 1 << 2,
  QUITUS_FIELD_ORDER = 1 << 3,
  QUITUS_FIELD_EVENT = 1 << 4,
} QuitusFieldFlags;

#define QUITUS_NUMBER_NONE G_MININT64

/* The longest text that a field may hold, in bytes. */
#define QUITUS_TEXT_MAX 65536

/**
 * QuitusField:
 * @name: its name in files, on disk and, with dashes, as a property
 * @label: the English text for people, to be translated
 * @type: what it holds
 * @flags: its #QuitusFieldFlags
 * @offset: where it is in the value
 * @target: the kind that a reference leads to
 * @choices: (nullable): the closed list of a choice
 * @check: (nullable): the form that a text must have
 *
 * One field of a kind of record.  Everything that goes through all the fields of a record is
 * driven by these: comparing, copying, properties, columns, files and the journal.
 */
typedef struct
{
  const char *name;
  const char *label;
  QuitusFieldType type;
  QuitusFieldFlags flags;
  gsize offset;
  int target;
  const QuitusChoices *choices;
  QuitusTextCheck check;
} QuitusField;

void quitus_field_init (const QuitusField *field, gpointer value);
void quitus_field_clear (const QuitusField *field, gpointer value);
void quitus_field_copy (const QuitusField *field, gconstpointer from, gpointer to);
gboolean quitus_field_equal (const QuitusField *field, gconstpointer a, gconstpointer b);
gboolean quitus_field_is_empty (const QuitusField *field, gconstpointer value);
char *quitus_field_to_text (const QuitusField *field, gconstpointer value);
gboolean quitus_field_set_text (const QuitusField *field,
                                gpointer value,
                                const char *text,
                                GError **error);
char *quitus_field_normalise (const QuitusField *field, const char *text);
gboolean quitus_field_check (const QuitusField *field, gconstpointer value, GError **error);

/* The place of a field in a value. */
#define QUITUS_FIELD_PLACE(field, value) ((gpointer) ((guint8 *) (value) + (field)->offset))
#define QUITUS_FIELD_PLACE_CONST(field, value)                                                     \
  ((gconstpointer) ((const guint8 *) (value) + (field)->offset))

G_END_DECLS
