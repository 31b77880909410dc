/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-column.h"

#include "quitus-db.h"

#define PLACE(type, field, value) (*(type *) QUITUS_FIELD_PLACE (field, value))
#define CONST_PLACE(type, field, value) (*(const type *) QUITUS_FIELD_PLACE_CONST (field, value))

/* Helpers */

static void
bind_day (sqlite3_stmt *statement, int index, QuitusDay day)
{
  char text[sizeof "2023-02-08"];
  int parts[3];

  quitus_day_get (day, &parts[0], &parts[1], &parts[2]);
  g_snprintf (text, sizeof text, "%04d-%02d-%02d", parts[0] % 10000, parts[1] % 100,
              parts[2] % 100);
  sqlite3_bind_text (statement, index, text, sizeof text - 1, SQLITE_TRANSIENT);
}

static void
bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  /* An empty text says nothing. */
  if (text[0] != '\0')
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
}

static gboolean
read_text (const char *text, gsize length, char **place)
{
  /* A zero within the text counts as a fault of UTF-8 here. */
  if (!g_utf8_validate_len (text, length, NULL))
    return FALSE;
  *place = g_strndup (text, length);
  return TRUE;
}

static gboolean
read_rule (const char *text, gsize length, QuitusRuleMemo *memo, QuitusDateRule *place)
{
  guint slot = g_str_hash (text) % QUITUS_RULE_MEMO_SIZE;
  gboolean fits = memo != NULL && length > 0 && length < sizeof memo->slots[slot].text;

  if (fits && g_str_equal (memo->slots[slot].text, text))
    {
      *place = memo->slots[slot].rule;
      return TRUE;
    }
  if (!quitus_date_rule_parse (text, place, NULL))
    return FALSE;
  if (fits)
    {
      memcpy (memo->slots[slot].text, text, length + 1);
      memo->slots[slot].rule = *place;
    }
  return TRUE;
}

static gboolean
is_optional (const QuitusField *field)
{
  return !(field->flags & QUITUS_FIELD_REQUIRED) && field->type != QUITUS_FIELD_FLAG;
}

static gboolean
read_number (sqlite3_stmt *statement, int column, const QuitusField *field, QuitusValue *value)
{
  int type = sqlite3_column_type (statement, column);
  gint64 number = sqlite3_column_int64 (statement, column);

  if (type == SQLITE_NULL)
    return is_optional (field);
  if (type != SQLITE_INTEGER)
    return FALSE;
  if (field->type != QUITUS_FIELD_FLAG)
    PLACE (gint64, field, value) = number;
  else
    PLACE (gboolean, field, value) = number == 1;
  return field->type != QUITUS_FIELD_FLAG || number == 0 || number == 1;
}

/* Public */

/**
 * quitus_column_bind:
 * @statement: a statement
 * @index: the number of a parameter, from 1, to which nothing is bound
 * @field: a field
 * @value: a value, which must stay until the statement has run
 *
 * Gives what a field holds to a statement.
 */
void
quitus_column_bind (sqlite3_stmt *statement,
                    int index,
                    const QuitusField *field,
                    const QuitusValue *value)
{
  if (quitus_field_is_empty (field, value))
    return;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      bind_text (statement, index, CONST_PLACE (char *, field, value));
      break;
    case QUITUS_FIELD_DAY:
      bind_day (statement, index, CONST_PLACE (QuitusDay, field, value));
      break;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      sqlite3_bind_int64 (statement, index, CONST_PLACE (gint64, field, value));
      break;
    case QUITUS_FIELD_FLAG:
      sqlite3_bind_int (statement, index, CONST_PLACE (gboolean, field, value) != FALSE);
      break;
    case QUITUS_FIELD_CHOICE:
      sqlite3_bind_text (statement, index,
                         quitus_choices_get_nick (field->choices, CONST_PLACE (int, field, value)),
                         -1, SQLITE_STATIC);
      break;
    case QUITUS_FIELD_REFERENCE:
      quitus_db_bind_id (statement, index, CONST_PLACE (QuitusId, field, value));
      break;
    case QUITUS_FIELD_RULE:
      sqlite3_bind_text (statement, index,
                         quitus_date_rule_to_text (&CONST_PLACE (QuitusDateRule, field, value)), -1,
                         g_free);
      break;
    }
}

/**
 * quitus_column_read:
 * @statement: a statement on a row
 * @column: the number of a column, from 0
 * @field: a field
 * @memo: (nullable): the date rules that were read before
 * @value: a value that is being made, in which the field is unknown
 *
 * Sets a field from a column.
 *
 * Returns: whether the column holds what such a field may hold
 */
gboolean
quitus_column_read (sqlite3_stmt *statement,
                    int column,
                    const QuitusField *field,
                    QuitusRuleMemo *memo,
                    QuitusValue *value)
{
  const char *text;
  gsize length;

  if (field->type == QUITUS_FIELD_MONEY || field->type == QUITUS_FIELD_NUMBER ||
      field->type == QUITUS_FIELD_FLAG)
    return read_number (statement, column, field, value);
  text = (const char *) sqlite3_column_text (statement, column);
  if (text == NULL)
    return is_optional (field);
  length = sqlite3_column_bytes (statement, column);
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return read_text (text, length, &PLACE (char *, field, value));
    case QUITUS_FIELD_DAY:
      PLACE (QuitusDay, field, value) = quitus_day_from_iso (text);
      return PLACE (QuitusDay, field, value) != QUITUS_DAY_NONE;
    case QUITUS_FIELD_CHOICE:
      PLACE (int, field, value) = quitus_choices_from_nick (field->choices, text);
      return PLACE (int, field, value) != QUITUS_CHOICE_NONE;
    case QUITUS_FIELD_REFERENCE:
      return quitus_id_from_text (text, &PLACE (QuitusId, field, value));
    case QUITUS_FIELD_RULE:
      return read_rule (text, length, memo, &PLACE (QuitusDateRule, field, value));
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
    case QUITUS_FIELD_FLAG:
      break;
    }
  g_return_val_if_reached (FALSE);
}
