/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-value.h"

#include "quitus-error.h"
#include "quitus-language.h"
#include "quitus-validation.h"

/* The longest name in a message, in characters. */
#define NAME_LENGTH 80

/* Helpers */

/* One line per field: the name, "=", the text with its line ends and backslashes escaped. */
static void
append_line (GString *lines, const char *name, const char *text)
{
  g_string_append_printf (lines, "%s=", name);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (lines, "\\n");
      else if (*p == '\\')
        g_string_append (lines, "\\\\");
      else
        g_string_append_c (lines, *p);
    }
  g_string_append_c (lines, '\n');
}

static char *
unescape (const char *text, gsize length)
{
  GString *result = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length)
        {
          i++;
          g_string_append_c (result, text[i] == 'n' ? '\n' : text[i]);
        }
      else
        g_string_append_c (result, text[i]);
    }
  return g_string_free (result, FALSE);
}

static gboolean
set_from_line (QuitusValue *value, const char *line, gsize length, GError **error)
{
  const char *equals = memchr (line, '=', length);
  g_autofree char *name = g_strndup (line, equals != NULL ? (gsize) (equals - line) : length);
  const QuitusField *field = equals != NULL ? quitus_kind_get_field (value->kind, name) : NULL;
  g_autofree char *text = NULL;

  if (field == NULL)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("“%s” is not a field of %s"), name, quitus_kind_get_info (value->kind)->name);
      return FALSE;
    }
  text = unescape (equals + 1, length - (equals + 1 - line));
  return quitus_field_set_text (field, value, text, error);
}

/* Makes a text fit into a message, even one that is wrong because it is too long or not a text. */
static char *
shorten (char *text)
{
  g_autofree char *whole = text;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= NAME_LENGTH)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, NAME_LENGTH - 1);
  return g_strconcat (start, "…", NULL);
}

/* Public */

/**
 * quitus_value_new:
 * @kind: a kind of record
 *
 * Returns: (transfer full): a value with a new id and nothing known
 */
QuitusValue *
quitus_value_new (QuitusKind kind)
{
  return quitus_value_new_with_id (kind, quitus_id_new ());
}

/**
 * quitus_value_new_with_id:
 * @kind: a kind of record
 * @id: the id of the record
 *
 * Returns: (transfer full): a value with nothing known but its id
 */
QuitusValue *
quitus_value_new_with_id (QuitusKind kind, QuitusId id)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  QuitusValue *value = g_memdup2 (info->blank, info->size);

  g_atomic_ref_count_init (&value->ref_count);
  value->id = id;
  return value;
}

/**
 * quitus_value_copy:
 * @value: a value
 *
 * Returns: (transfer full): a value that says the same, of the same id, and may still be changed
 */
QuitusValue *
quitus_value_copy (const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  QuitusValue *copy = quitus_value_new_with_id (value->kind, value->id);

  for (guint i = 0; i < info->n_fields; i++)
    quitus_field_copy (&info->fields[i], value, copy);
  return copy;
}

/**
 * quitus_value_ref:
 * @value: a value
 *
 * Returns: (transfer full): the same value, kept
 */
QuitusValue *
quitus_value_ref (const QuitusValue *value)
{
  QuitusValue *counted = (QuitusValue *) value;

  g_atomic_ref_count_inc (&counted->ref_count);
  return counted;
}

/**
 * quitus_value_unref:
 * @value: (transfer full): a value
 *
 * Lets go of a value.
 */
void
quitus_value_unref (QuitusValue *value)
{
  const QuitusKindInfo *info;

  if (!g_atomic_ref_count_dec (&value->ref_count))
    return;
  info = quitus_kind_get_info (value->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_TEXT)
      quitus_field_clear (&info->fields[i], value);
  g_free (value);
}

/**
 * quitus_value_equal:
 * @a: (nullable): a value
 * @b: (nullable): another
 *
 * Returns: whether both say the same of the same record
 */
gboolean
quitus_value_equal (const QuitusValue *a, const QuitusValue *b)
{
  const QuitusKindInfo *info;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind || !quitus_id_equal (a->id, b->id))
    return FALSE;
  info = quitus_kind_get_info (a->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (!quitus_field_equal (&info->fields[i], a, b))
      return FALSE;
  return TRUE;
}

/**
 * quitus_value_compare:
 * @a: a value
 * @b: another
 *
 * Orders values by kind, then by position where the kind has one, then by id.
 *
 * Returns: below, at or above zero
 */
int
quitus_value_compare (const QuitusValue *a, const QuitusValue *b)
{
  const QuitusKindInfo *info;
  gint64 order_a, order_b;

  if (a->kind != b->kind)
    return (int) a->kind - (int) b->kind;
  info = quitus_kind_get_info (a->kind);
  if (info->order != NULL)
    {
      order_a = *(const gint64 *) QUITUS_FIELD_PLACE_CONST (info->order, a);
      order_b = *(const gint64 *) QUITUS_FIELD_PLACE_CONST (info->order, b);
      if (order_a != order_b)
        return order_a < order_b ? -1 : 1;
    }
  return quitus_id_compare (a->id, b->id);
}

/**
 * quitus_value_get_owner:
 * @value: a value
 *
 * Returns: the id of the record that this one is a part of, none when it stands alone
 */
QuitusId
quitus_value_get_owner (const QuitusValue *value)
{
  const QuitusField *owner = quitus_kind_get_info (value->kind)->owner;

  if (owner == NULL)
    return QUITUS_ID_NONE;
  return *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (owner, value);
}

/**
 * quitus_value_get_name:
 * @value: a value
 *
 * What people call the record in a message: its kind and, where it has one, its reference, number,
 * name or label, cut after 80 characters.
 *
 * Returns: (transfer full): for example "Payment “Balance”"
 */
char *
quitus_value_get_name (const QuitusValue *value)
{
  static const char *const naming[] = { "reference", "name", "number",  "label",
                                        "holder",    "text", "subject", "authority" };
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const QuitusField *field = quitus_kind_get_field (value->kind, naming[i]);

      if (field != NULL && !quitus_field_is_empty (field, value))
        {
          g_autofree char *text = shorten (quitus_field_to_text (field, value));

          /* Translators: the kind of a record, then its name */
          return g_strdup_printf (_ ("%s “%s”"), _ (info->label), text);
        }
    }
  return g_strdup (_ (info->label));
}

/**
 * quitus_value_check:
 * @value: a value
 * @error: set to a #QuitusModelError that names the record and the field
 *
 * Checks the value by itself: each field, and what fields say together.
 *
 * Returns: whether it may be recorded
 */
gboolean
quitus_value_check (const QuitusValue *value, GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  gboolean is_right = !quitus_id_is_none (value->id);

  if (!is_right)
    g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING,
                         _ ("its identifier is missing"));
  for (guint i = 0; is_right && i < info->n_fields; i++)
    is_right = quitus_field_check (&info->fields[i], value, error);
  if (is_right)
    is_right = quitus_validation_check (value, error);
  if (!is_right)
    {
      g_autofree char *name = quitus_value_get_name (value);

      /* Translators: a record; the message that follows says what is wrong with it */
      g_prefix_error (error, _ ("%s: "), name);
    }
  return is_right;
}

/**
 * quitus_value_to_text:
 * @value: a value
 * @other: (nullable): what the same record said at another moment
 *
 * The text of a value in the journal: a line "name=text" for each field that is known or, with
 * @other, for each field in which both differ, the unknown ones included.
 *
 * Returns: (transfer full): the lines
 */
char *
quitus_value_to_text (const QuitusValue *value, const QuitusValue *other)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      g_autofree char *text = NULL;

      if (other != NULL && quitus_field_equal (field, value, other))
        continue;
      text = quitus_field_to_text (field, value);
      if (text != NULL || other != NULL)
        append_line (lines, field->name, text != NULL ? text : "");
    }
  return g_string_free (lines, FALSE);
}

/**
 * quitus_value_set_from_text:
 * @value: a value that is still being made
 * @text: lines as quitus_value_to_text() gives them
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, naming the field
 *
 * Sets the fields that the lines name and leaves the others.
 *
 * Returns: whether every line was understood
 */
gboolean
quitus_value_set_from_text (QuitusValue *value, const char *text, GError **error)
{
  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      if (!set_from_line (value, text, length, error))
        return FALSE;
      text += text[length] == '\n' ? length + 1 : length;
    }
  return TRUE;
}
