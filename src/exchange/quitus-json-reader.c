/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-json-reader.h"

#include "quitus-exchange-error.h"
#include "quitus-language.h"

static const char *const type_names[] = {
  [QUITUS_JSON_OBJECT] = N_ ("an object {…}"),
  [QUITUS_JSON_ARRAY] = N_ ("a list […]"),
  [QUITUS_JSON_TEXT] = N_ ("a text"),
  [QUITUS_JSON_NUMBER] = N_ ("a number"),
  [QUITUS_JSON_TRUE] = N_ ("true or false"),
  [QUITUS_JSON_FALSE] = N_ ("true or false"),
  [QUITUS_JSON_NULL] = N_ ("null"),
};

/* Helpers */

static gboolean
refuse (QuitusJsonReader *self, const char *at, const char *message, GError **error)
{
  quitus_exchange_set_error (error, QUITUS_EXCHANGE_ERROR_FORMAT, self->text, at - self->text, NULL,
                             message);
  return FALSE;
}

static gboolean
refuse_end (QuitusJsonReader *self, GError **error)
{
  return refuse (self, self->end, _ ("the file ends too early"), error);
}

/* Says which character stands where something else should. */
static gboolean
refuse_character (QuitusJsonReader *self, const char *expected, GError **error)
{
  gunichar c;
  g_autofree char *found = NULL;
  g_autofree char *message = NULL;

  if (self->at >= self->end)
    return refuse_end (self, error);
  c = g_utf8_get_char (self->at);
  if (g_unichar_isgraph (c))
    {
      char buffer[7] = "";

      g_unichar_to_utf8 (c, buffer);
      /* Translators: a character of a file */
      found = g_strdup_printf (_ ("“%s”"), buffer);
    }
  else
    found = g_strdup_printf ("U+%04X", c);
  /* Translators: what a file should have at a place, the character that it has there */
  message = g_strdup_printf (_ ("%s is expected, not %s"), expected, found);
  return refuse (self, self->at, message, error);
}

static gboolean
refuse_type (QuitusJsonReader *self, QuitusJsonType wanted, QuitusJsonType found, GError **error)
{
  g_autofree char *message =
      g_strdup_printf (_ ("%s is expected, not %s"), _ (type_names[wanted]), _ (type_names[found]));

  return refuse (self, self->token, message, error);
}

static gboolean
refuse_control (QuitusJsonReader *self, GError **error)
{
  g_autofree char *message =
      g_strdup_printf (_ ("in a text, the character U+%04X is written \\u%04x"), *self->at,
                       *self->at);

  return refuse (self, self->at, message, error);
}

static void
skip_space (QuitusJsonReader *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\t' || *self->at == '\n' || *self->at == '\r'))
    self->at++;
}

static gboolean
read_four_digits (QuitusJsonReader *self, guint32 *unit, GError **error)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
        return refuse_character (self, _ ("a digit from 0 to f"), error);
      *unit = *unit << 4 | g_ascii_xdigit_value (*self->at++);
    }
  return TRUE;
}

/* Reads what follows "\u": one character, in two halves when it is beyond U+FFFF. */
static gboolean
read_code_point (QuitusJsonReader *self, GString *text, GError **error)
{
  const char *start = self->at - 2;
  guint32 unit, second;

  if (!read_four_digits (self, &unit, error))
    return FALSE;
  if (unit == 0)
    return refuse (self, start, _ ("a text cannot hold the character U+0000"), error);
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (self->end - self->at < 2 || self->at[0] != '\\' || self->at[1] != 'u')
        return refuse (self, start, _ ("the second half of a character is missing"), error);
      self->at += 2;
      if (!read_four_digits (self, &second, error))
        return FALSE;
      if (second < 0xdc00 || second > 0xdfff)
        return refuse (self, start, _ ("the second half of a character is missing"), error);
      unit = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
    }
  else if (unit >= 0xdc00 && unit < 0xe000)
    return refuse (self, start, _ ("the first half of a character is missing"), error);
  g_string_append_unichar (text, unit);
  return TRUE;
}

/* Reads what follows a backslash. */
static gboolean
read_escape (QuitusJsonReader *self, GString *text, GError **error)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (self->at >= self->end)
    return refuse_end (self, error);
  if (*self->at == 'u')
    {
      self->at++;
      return read_code_point (self, text, error);
    }
  letter = strchr (letters, *self->at);
  if (letter == NULL)
    return refuse_character (self, _ ("one of \" \\ / b f n r t u after \\"), error);
  g_string_append_c (text, meanings[letter - letters]);
  self->at++;
  return TRUE;
}

static gboolean
read_quoted (QuitusJsonReader *self, GString *text, GError **error)
{
  g_string_truncate (text, 0);
  self->at++;
  while (TRUE)
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (text, run, self->at - run);
      if (self->at >= self->end || *self->at == '\n')
        return refuse (self, self->token, _ ("this text has no end on its line"), error);
      if (*self->at == '"')
        break;
      if (*self->at != '\\')
        return refuse_control (self, error);
      self->at++;
      if (!read_escape (self, text, error))
        return FALSE;
    }
  self->at++;
  return TRUE;
}

/* Goes past a comma, or past the end of the object or array: *is_there tells which. */
static gboolean
go_to_next (QuitusJsonReader *self, char closing, gboolean *is_there, GError **error)
{
  gboolean is_first = self->is_first;

  skip_space (self);
  self->is_first = FALSE;
  *is_there = self->at >= self->end || *self->at != closing;
  if (!*is_there)
    {
      self->at++;
      return TRUE;
    }
  if (is_first)
    return TRUE;
  if (self->at >= self->end || *self->at != ',')
    return refuse_character (self, closing == '}' ? _ ("“,” or “}”") : _ ("“,” or “]”"), error);
  self->at++;
  skip_space (self);
  return TRUE;
}

static gboolean
expect (QuitusJsonReader *self, QuitusJsonType wanted, GError **error)
{
  QuitusJsonType found;

  if (!quitus_json_reader_peek (self, &found, error))
    return FALSE;
  return found == wanted || refuse_type (self, wanted, found, error);
}

static gsize
skip_digits (QuitusJsonReader *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at - start;
}

/* Public */

/**
 * quitus_json_reader_init:
 * @self: a reader
 * @text: UTF-8 that holds no zero; it must outlive the reader
 * @length: its length in bytes
 *
 * Begins to read a text.
 */
void
quitus_json_reader_init (QuitusJsonReader *self, const char *text, gsize length)
{
  *self = (QuitusJsonReader) {
    .text = text, .end = text + length, .at = text, .token = text, .is_first = TRUE
  };
}

/**
 * quitus_json_reader_peek:
 * @self: a reader at a value
 * @type: (out): what the value is
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Looks at the first character of the next value without reading it.
 *
 * Returns: whether a value begins there
 */
gboolean
quitus_json_reader_peek (QuitusJsonReader *self, QuitusJsonType *type, GError **error)
{
  skip_space (self);
  self->token = self->at;
  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
      *type = QUITUS_JSON_OBJECT;
      return TRUE;
    case '[':
      *type = QUITUS_JSON_ARRAY;
      return TRUE;
    case '"':
      *type = QUITUS_JSON_TEXT;
      return TRUE;
    case 't':
      *type = QUITUS_JSON_TRUE;
      return TRUE;
    case 'f':
      *type = QUITUS_JSON_FALSE;
      return TRUE;
    case 'n':
      *type = QUITUS_JSON_NULL;
      return TRUE;
    default:
      if (self->at < self->end && (*self->at == '-' || g_ascii_isdigit (*self->at)))
        {
          *type = QUITUS_JSON_NUMBER;
          return TRUE;
        }
      return refuse_character (self, _ ("a value"), error);
    }
}

/**
 * quitus_json_reader_enter:
 * @self: a reader at a value
 * @type: %QUITUS_JSON_OBJECT or %QUITUS_JSON_ARRAY
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Goes into an object or an array; then quitus_json_reader_next_member() or
 * quitus_json_reader_next_element() goes through it until there is no more.
 *
 * Returns: whether such a value was there
 */
gboolean
quitus_json_reader_enter (QuitusJsonReader *self, QuitusJsonType type, GError **error)
{
  if (!expect (self, type, error))
    return FALSE;
  self->at++;
  self->is_first = TRUE;
  return TRUE;
}

/**
 * quitus_json_reader_next_member:
 * @self: a reader in an object
 * @name: where to put the name of the member
 * @is_there: (out): %FALSE when the object has ended
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Goes to the value of the next member; its name is the last token.
 *
 * Returns: whether the object is well written so far
 */
gboolean
quitus_json_reader_next_member (QuitusJsonReader *self,
                                GString *name,
                                gboolean *is_there,
                                GError **error)
{
  if (!go_to_next (self, '}', is_there, error))
    return FALSE;
  if (!*is_there)
    return TRUE;
  if (self->at >= self->end || *self->at != '"')
    return refuse_character (self, _ ("a key between quotes"), error);
  self->token = self->at;
  if (!read_quoted (self, name, error))
    return FALSE;
  skip_space (self);
  if (self->at >= self->end || *self->at != ':')
    return refuse_character (self, _ ("“:”"), error);
  self->at++;
  return TRUE;
}

/**
 * quitus_json_reader_next_element:
 * @self: a reader in an array
 * @is_there: (out): %FALSE when the array has ended
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Goes to the next value of an array.
 *
 * Returns: whether the array is well written so far
 */
gboolean
quitus_json_reader_next_element (QuitusJsonReader *self, gboolean *is_there, GError **error)
{
  return go_to_next (self, ']', is_there, error);
}

/**
 * quitus_json_reader_read_text:
 * @self: a reader at a value
 * @text: where to put the text, UTF-8 without zero
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Returns: whether the value was a text
 */
gboolean
quitus_json_reader_read_text (QuitusJsonReader *self, GString *text, GError **error)
{
  return expect (self, QUITUS_JSON_TEXT, error) && read_quoted (self, text, error);
}

/**
 * quitus_json_reader_read_integer:
 * @self: a reader at a value
 * @digits: where to put the number as it is written, of any length
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Returns: whether the value was a whole number, without fraction or exponent
 */
gboolean
quitus_json_reader_read_integer (QuitusJsonReader *self, GString *digits, GError **error)
{
  gsize n_digits;

  if (!expect (self, QUITUS_JSON_NUMBER, error))
    return FALSE;
  if (*self->at == '-')
    self->at++;
  if (self->end - self->at > 1 && self->at[0] == '0' && g_ascii_isdigit (self->at[1]))
    return refuse (self, self->token, _ ("a number does not begin with 0"), error);
  n_digits = skip_digits (self);
  if (n_digits == 0)
    return refuse_character (self, _ ("a digit"), error);
  if (self->at < self->end && strchr (".eE", *self->at) != NULL)
    return refuse (self, self->token, _ ("a whole number is expected, without point or exponent"),
                   error);
  g_string_truncate (digits, 0);
  g_string_append_len (digits, self->token, self->at - self->token);
  return TRUE;
}

/**
 * quitus_json_reader_read_word:
 * @self: a reader at a value
 * @type: (out): %QUITUS_JSON_TRUE, %QUITUS_JSON_FALSE or %QUITUS_JSON_NULL
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Returns: whether the value was true, false or null
 */
gboolean
quitus_json_reader_read_word (QuitusJsonReader *self, QuitusJsonType *type, GError **error)
{
  static const char *const words[] = {
    [QUITUS_JSON_TRUE] = "true", [QUITUS_JSON_FALSE] = "false", [QUITUS_JSON_NULL] = "null"
  };
  gsize length = 0;

  if (!quitus_json_reader_peek (self, type, error))
    return FALSE;
  if (*type < QUITUS_JSON_TRUE)
    return refuse_type (self, QUITUS_JSON_TRUE, *type, error);
  while (self->at + length < self->end && g_ascii_isalnum (self->at[length]))
    length++;
  if (length != strlen (words[*type]) || memcmp (self->at, words[*type], length) != 0)
    return refuse (self, self->token, _ ("only true, false and null stand without quotes"), error);
  self->at += length;
  return TRUE;
}

/**
 * quitus_json_reader_finish:
 * @self: a reader past its only value
 * @error: set to %QUITUS_EXCHANGE_ERROR_FORMAT, with line and column
 *
 * Returns: whether nothing follows
 */
gboolean
quitus_json_reader_finish (QuitusJsonReader *self, GError **error)
{
  skip_space (self);
  return self->at == self->end || refuse_character (self, _ ("the end of the file"), error);
}

/**
 * quitus_json_reader_get_offset:
 * @self: a reader
 *
 * Returns: where the last value or name that was looked at begins, in bytes
 */
gsize
quitus_json_reader_get_offset (QuitusJsonReader *self)
{
  return self->token - self->text;
}
