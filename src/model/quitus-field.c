/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-field.h"

#include "quitus-bank.h"
#include "quitus-error.h"
#include "quitus-language.h"

#define PLACE(type, field, value) (*(type *) QUITUS_FIELD_PLACE (field, value))
#define CONST_PLACE(type, field, value) (*(const type *) QUITUS_FIELD_PLACE_CONST (field, value))

/* Helpers */

static gboolean
refuse (const QuitusField *field, const char *text, const char *expected, GError **error)
{
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               /* Translators: the name of a field, a text, what is expected */
               _ ("%s: “%s” is not %s"), _ (field->label), text, expected);
  return FALSE;
}

static gboolean
set_day (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  QuitusDay day = quitus_day_read_iso (text, error);

  if (day == QUITUS_DAY_NONE)
    {
      g_prefix_error (error, _ ("%s: "), _ (field->label));
      return FALSE;
    }
  PLACE (QuitusDay, field, value) = day;
  return TRUE;
}

static gboolean
set_number (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  gint64 max = field->type == QUITUS_FIELD_MONEY ? QUITUS_MONEY_MAX : G_MAXINT32;
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, 0, max, &number, NULL))
    return refuse (field, text,
                   field->type == QUITUS_FIELD_MONEY ? _ ("a whole number of cents")
                                                     : _ ("a whole number"),
                   error);
  PLACE (gint64, field, value) = number;
  return TRUE;
}

static gboolean
set_flag (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  if (!g_str_equal (text, "true") && !g_str_equal (text, "false"))
    return refuse (field, text, _ ("true or false"), error);
  PLACE (gboolean, field, value) = g_str_equal (text, "true");
  return TRUE;
}

static gboolean
set_choice (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  g_autoptr (GString) nicks = NULL;
  int choice = quitus_choices_from_nick (field->choices, text);

  if (choice >= 0)
    {
      PLACE (int, field, value) = choice;
      return TRUE;
    }
  nicks = g_string_new (NULL);
  for (int i = 0; i < field->choices->n_choices; i++)
    g_string_append_printf (nicks, i == 0 ? "%s" : ", %s",
                            quitus_choices_get_nick (field->choices, i));
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s: “%s” is not one of %s"), _ (field->label), text, nicks->str);
  return FALSE;
}

static gboolean
set_reference (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  QuitusId id;

  if (!quitus_id_from_text (text, &id))
    return refuse (field, text, _ ("a UUID"), error);
  PLACE (QuitusId, field, value) = id;
  return TRUE;
}

static gboolean
set_rule (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  QuitusDateRule rule;

  if (!quitus_date_rule_parse (text, &rule, error))
    {
      g_prefix_error (error, _ ("%s: "), _ (field->label));
      return FALSE;
    }
  PLACE (QuitusDateRule, field, value) = rule;
  return TRUE;
}

/* Controls, and marks that turn the direction of what follows: they would show another text than the
 * one that is stored. */
static gboolean
has_hidden (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7f && c < 0xa0) ||
          (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_string (const QuitusField *field, const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("%s: the text is not UTF-8"), _ (field->label));
      return FALSE;
    }
  if (strlen (text) > QUITUS_TEXT_MAX)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("%s: the text has more than %d bytes"), _ (field->label), QUITUS_TEXT_MAX);
      return FALSE;
    }
  if (has_hidden (text))
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("%s: the text holds a character that cannot be seen"), _ (field->label));
      return FALSE;
    }
  if (text[0] == '\0')
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("%s: the text is empty"), _ (field->label));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_day (const QuitusField *field, QuitusDay day, GError **error)
{
  if (day >= QUITUS_DAY_MIN && day <= QUITUS_DAY_MAX)
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s: the day is not between 1900 and 2199"), _ (field->label));
  return FALSE;
}

static gboolean
check_number (const QuitusField *field, gint64 number, GError **error)
{
  gint64 max = field->type == QUITUS_FIELD_MONEY ? QUITUS_MONEY_MAX : G_MAXINT32;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  if (number < 0)
    return refuse (field, text, _ ("zero or more"), error);
  if (number > max)
    return refuse (field, text, _ ("small enough"), error);
  return TRUE;
}

static gboolean
check_choice (const QuitusField *field, int choice, GError **error)
{
  if (choice >= 0 && choice < field->choices->n_choices)
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s: it is not of the list"), _ (field->label));
  return FALSE;
}

/* A rule is right when its text can be read again. */
static gboolean
check_rule (const QuitusField *field, const QuitusDateRule *rule, GError **error)
{
  g_autofree char *text = quitus_date_rule_to_text (rule);
  QuitusDateRule read;

  if (quitus_date_rule_parse (text, &read, error))
    return TRUE;
  g_prefix_error (error, _ ("%s: "), _ (field->label));
  return FALSE;
}

/* Whether a field that is known holds what its text, and so the disk, can hold. */
static gboolean
check_limits (const QuitusField *field, gconstpointer value, GError **error)
{
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return check_string (field, CONST_PLACE (char *, field, value), error);
    case QUITUS_FIELD_DAY:
      return check_day (field, CONST_PLACE (QuitusDay, field, value), error);
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return check_number (field, CONST_PLACE (gint64, field, value), error);
    case QUITUS_FIELD_CHOICE:
      return check_choice (field, CONST_PLACE (int, field, value), error);
    case QUITUS_FIELD_RULE:
      return check_rule (field, &CONST_PLACE (QuitusDateRule, field, value), error);
    case QUITUS_FIELD_FLAG:
    case QUITUS_FIELD_REFERENCE:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

/* A text of spaces says no more than none. */
static gboolean
is_blank (const QuitusField *field, gconstpointer value)
{
  const char *text;

  if (field->type != QUITUS_FIELD_TEXT)
    return FALSE;
  text = CONST_PLACE (char *, field, value);
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0' && (field->flags & QUITUS_FIELD_REQUIRED);
}

/* Public */

/**
 * quitus_field_init:
 * @field: a field
 * @value: a new value, zeroed
 *
 * Makes the field unknown, or the first of the list where a choice is required.
 */
void
quitus_field_init (const QuitusField *field, gpointer value)
{
  gboolean is_required = (field->flags & QUITUS_FIELD_REQUIRED) != 0;

  switch (field->type)
    {
    case QUITUS_FIELD_DAY:
      PLACE (QuitusDay, field, value) = QUITUS_DAY_NONE;
      break;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      PLACE (gint64, field, value) = (field->flags & QUITUS_FIELD_ORDER) ? 0 : QUITUS_NUMBER_NONE;
      break;
    case QUITUS_FIELD_CHOICE:
      PLACE (int, field, value) = is_required ? 0 : QUITUS_CHOICE_NONE;
      break;
    case QUITUS_FIELD_RULE:
      PLACE (QuitusDateRule, field, value) = QUITUS_DATE_RULE_NONE;
      break;
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_FLAG:
    case QUITUS_FIELD_REFERENCE:
      break;
    }
}

/**
 * quitus_field_clear:
 * @field: a field
 * @value: a value
 *
 * Frees what the field holds and makes it unknown.
 */
void
quitus_field_clear (const QuitusField *field, gpointer value)
{
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      g_clear_pointer (&PLACE (char *, field, value), g_free);
      break;
    case QUITUS_FIELD_FLAG:
      PLACE (gboolean, field, value) = FALSE;
      break;
    case QUITUS_FIELD_REFERENCE:
      PLACE (QuitusId, field, value) = QUITUS_ID_NONE;
      break;
    case QUITUS_FIELD_DAY:
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
    case QUITUS_FIELD_CHOICE:
    case QUITUS_FIELD_RULE:
      quitus_field_init (field, value);
      break;
    }
}

/**
 * quitus_field_copy:
 * @field: a field
 * @from: a value
 * @to: another of the same kind
 *
 * Copies what one field holds.
 */
void
quitus_field_copy (const QuitusField *field, gconstpointer from, gpointer to)
{
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      g_set_str (&PLACE (char *, field, to), CONST_PLACE (char *, field, from));
      break;
    case QUITUS_FIELD_DAY:
      PLACE (QuitusDay, field, to) = CONST_PLACE (QuitusDay, field, from);
      break;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      PLACE (gint64, field, to) = CONST_PLACE (gint64, field, from);
      break;
    case QUITUS_FIELD_FLAG:
    case QUITUS_FIELD_CHOICE:
      PLACE (int, field, to) = CONST_PLACE (int, field, from);
      break;
    case QUITUS_FIELD_REFERENCE:
      PLACE (QuitusId, field, to) = CONST_PLACE (QuitusId, field, from);
      break;
    case QUITUS_FIELD_RULE:
      PLACE (QuitusDateRule, field, to) = CONST_PLACE (QuitusDateRule, field, from);
      break;
    }
}

/**
 * quitus_field_equal:
 * @field: a field
 * @a: a value
 * @b: another of the same kind
 *
 * Returns: whether both hold the same in the field
 */
gboolean
quitus_field_equal (const QuitusField *field, gconstpointer a, gconstpointer b)
{
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return g_strcmp0 (CONST_PLACE (char *, field, a), CONST_PLACE (char *, field, b)) == 0;
    case QUITUS_FIELD_DAY:
      return CONST_PLACE (QuitusDay, field, a) == CONST_PLACE (QuitusDay, field, b);
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return CONST_PLACE (gint64, field, a) == CONST_PLACE (gint64, field, b);
    case QUITUS_FIELD_FLAG:
    case QUITUS_FIELD_CHOICE:
      return CONST_PLACE (int, field, a) == CONST_PLACE (int, field, b);
    case QUITUS_FIELD_REFERENCE:
      return quitus_id_equal (CONST_PLACE (QuitusId, field, a), CONST_PLACE (QuitusId, field, b));
    case QUITUS_FIELD_RULE:
      return quitus_date_rule_equal (&CONST_PLACE (QuitusDateRule, field, a),
                                     &CONST_PLACE (QuitusDateRule, field, b));
    }
  g_return_val_if_reached (FALSE);
}

/**
 * quitus_field_is_empty:
 * @field: a field
 * @value: a value
 *
 * Returns: whether the field is unknown; a flag never is
 */
gboolean
quitus_field_is_empty (const QuitusField *field, gconstpointer value)
{
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return CONST_PLACE (char *, field, value) == NULL;
    case QUITUS_FIELD_DAY:
      return CONST_PLACE (QuitusDay, field, value) == QUITUS_DAY_NONE;
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return CONST_PLACE (gint64, field, value) == QUITUS_NUMBER_NONE;
    case QUITUS_FIELD_FLAG:
      return FALSE;
    case QUITUS_FIELD_CHOICE:
      return CONST_PLACE (int, field, value) == QUITUS_CHOICE_NONE;
    case QUITUS_FIELD_REFERENCE:
      return quitus_id_is_none (CONST_PLACE (QuitusId, field, value));
    case QUITUS_FIELD_RULE:
      return quitus_date_rule_is_none (&CONST_PLACE (QuitusDateRule, field, value));
    }
  g_return_val_if_reached (TRUE);
}

/**
 * quitus_field_to_text:
 * @field: a field
 * @value: a value
 *
 * The text of the field in the journal: days as in ISO 8601, amounts in cents, choices by their
 * word, references by their UUID.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when the field is unknown
 */
char *
quitus_field_to_text (const QuitusField *field, gconstpointer value)
{
  if (quitus_field_is_empty (field, value))
    return NULL;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return g_strdup (CONST_PLACE (char *, field, value));
    case QUITUS_FIELD_DAY:
      return quitus_day_to_iso (CONST_PLACE (QuitusDay, field, value));
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, CONST_PLACE (gint64, field, value));
    case QUITUS_FIELD_FLAG:
      return g_strdup (CONST_PLACE (gboolean, field, value) ? "true" : "false");
    case QUITUS_FIELD_CHOICE:
      return g_strdup (quitus_choices_get_nick (field->choices, CONST_PLACE (int, field, value)));
    case QUITUS_FIELD_REFERENCE:
      return quitus_id_to_text (CONST_PLACE (QuitusId, field, value));
    case QUITUS_FIELD_RULE:
      return quitus_date_rule_to_text (&CONST_PLACE (QuitusDateRule, field, value));
    }
  g_return_val_if_reached (NULL);
}

/**
 * quitus_field_set_text:
 * @field: a field
 * @value: a value that is still being made
 * @text: (nullable): the text of the field as quitus_field_to_text() gives it; %NULL and "" make
 *   it unknown
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, naming the field
 *
 * Reads a field from its text.
 *
 * Returns: whether the text was understood; if not, the field is unknown
 */
gboolean
quitus_field_set_text (const QuitusField *field, gpointer value, const char *text, GError **error)
{
  quitus_field_clear (field, value);
  if (text == NULL || text[0] == '\0')
    return TRUE;
  if (!check_string (field, text, error))
    return FALSE;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      g_set_str (&PLACE (char *, field, value), text);
      return TRUE;
    case QUITUS_FIELD_DAY:
      return set_day (field, value, text, error);
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return set_number (field, value, text, error);
    case QUITUS_FIELD_FLAG:
      return set_flag (field, value, text, error);
    case QUITUS_FIELD_CHOICE:
      return set_choice (field, value, text, error);
    case QUITUS_FIELD_REFERENCE:
      return set_reference (field, value, text, error);
    case QUITUS_FIELD_RULE:
      return set_rule (field, value, text, error);
    }
  g_return_val_if_reached (FALSE);
}

/**
 * quitus_field_normalise:
 * @field: a field of text
 * @text: what a person typed
 *
 * Spaces and small letters are forgiven where a text must have a form, and an unknown form is left
 * as it is for quitus_field_check() to refuse.
 *
 * Returns: (transfer full): the form to store
 */
char *
quitus_field_normalise (const QuitusField *field, const char *text)
{
  static const QuitusTextCheck identifiers[] = {
    quitus_siren_check,
    quitus_siret_check,
    quitus_bic_check,
    quitus_operating_unit_check,
    quitus_functional_area_check,
    quitus_activity_check,
    quitus_operational_budget_check,
  };

  if (field->check == quitus_iban_check)
    return quitus_iban_normalise (text);
  if (field->check == quitus_fund_check)
    return quitus_fund_normalise (text);
  if (field->check == quitus_programme_check)
    return quitus_programme_normalise (text);
  for (guint i = 0; i < G_N_ELEMENTS (identifiers); i++)
    if (field->check == identifiers[i])
      return quitus_identifier_normalise (text);
  /* The parts of a RIB are checked together. */
  if (g_str_has_suffix (field->name, "_code") || g_str_equal (field->name, "account_number") ||
      g_str_equal (field->name, "rib_key"))
    return quitus_identifier_normalise (text);
  return g_strdup (text);
}

/**
 * quitus_field_check:
 * @field: a field
 * @value: a value
 * @error: set to %QUITUS_MODEL_ERROR_MISSING or %QUITUS_MODEL_ERROR_INVALID, naming the field
 *
 * Returns: whether the field is known where it must be, within its limits and of its form
 */
gboolean
quitus_field_check (const QuitusField *field, gconstpointer value, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (quitus_field_is_empty (field, value))
    {
      if (!(field->flags & QUITUS_FIELD_REQUIRED))
        return TRUE;
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING, _ ("%s: it is missing"),
                   _ (field->label));
      return FALSE;
    }
  if (!check_limits (field, value, error))
    return FALSE;
  if (is_blank (field, value))
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING, _ ("%s: it is missing"),
                   _ (field->label));
      return FALSE;
    }
  if (field->check != NULL && !field->check (CONST_PLACE (char *, field, value), &problem))
    {
      /* A sentence on an identifier begins with its name as it is. */
      if (!g_str_has_prefix (problem->message, _ (field->label)))
        g_prefix_error (&problem, _ ("%s: "), _ (field->label));
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return TRUE;
}
