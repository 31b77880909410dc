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
read_text (sqlite3_stmt *statement, int column, char **place)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);
  gsize length = sqlite3_column_bytes (statement, column);

  /* A zero within the text counts as a fault of UTF-8 here. */
  if (text == NULL || !g_utf8_validate_len (text, length, NULL))
    return FALSE;
  *place = g_strndup (text, length);
  return TRUE;
}

static gboolean
read_number (sqlite3_stmt *statement, int column, gint64 *place)
{
  *place = sqlite3_column_int64 (statement, column);
  return sqlite3_column_type (statement, column) == SQLITE_INTEGER;
}

static gboolean
read_flag (sqlite3_stmt *statement, int column, gboolean *place)
{
  gint64 number = 0;

  if (!read_number (statement, column, &number) || (number != 0 && number != 1))
    return FALSE;
  *place = number == 1;
  return TRUE;
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
                    QuitusValue *value)
{
  const char *text;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return !(field->flags & QUITUS_FIELD_REQUIRED) && field->type != QUITUS_FIELD_FLAG;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return read_text (statement, column, &PLACE (char *, field, value));
    case QUITUS_FIELD_DAY:
      text = (const char *) sqlite3_column_text (statement, column);
      PLACE (QuitusDay, field, value) = quitus_day_from_iso (text);
      return PLACE (QuitusDay, field, value) != QUITUS_DAY_NONE;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return read_number (statement, column, &PLACE (gint64, field, value));
    case QUITUS_FIELD_FLAG:
      return read_flag (statement, column, &PLACE (gboolean, field, value));
    case QUITUS_FIELD_CHOICE:
      text = (const char *) sqlite3_column_text (statement, column);
      PLACE (int, field, value) = quitus_choices_from_nick (field->choices, text);
      return PLACE (int, field, value) != QUITUS_CHOICE_NONE;
    case QUITUS_FIELD_REFERENCE:
      return quitus_db_column_id (statement, column, &PLACE (QuitusId, field, value));
    case QUITUS_FIELD_RULE:
      text = (const char *) sqlite3_column_text (statement, column);
      return quitus_date_rule_parse (text, &PLACE (QuitusDateRule, field, value), NULL);
    }
  g_return_val_if_reached (FALSE);
}
