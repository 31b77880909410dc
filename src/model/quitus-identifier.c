/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-identifier.h"

#include "quitus-error.h"
#include "quitus-language.h"

/* The establishments of La Poste have so many numbers that they left the common rule. */
#define LA_POSTE "356000000"
#define LA_POSTE_HEAD_OFFICE "35600000000048"

/* Helpers */

/* In a pattern, `9` is a digit, `+` a digit but 0, `A` a letter, `X` a letter or a digit, and any
 * other character itself. */
static gboolean
fits (char c, char expected)
{
  switch (expected)
    {
    case '9':
      return g_ascii_isdigit (c);
    case '+':
      return g_ascii_isdigit (c) && c != '0';
    case 'A':
      return g_ascii_isupper (c);
    case 'X':
      return g_ascii_isdigit (c) || g_ascii_isupper (c);
    default:
      return c == expected;
    }
}

/* Returns the first character that does not fit, the end of @text when all do. */
static const char *
find_misfit (const char *text, const char *pattern)
{
  while (*text != '\0' && *pattern != '\0' && fits (*text, *pattern))
    {
      text++;
      pattern++;
    }
  return text;
}

static char *
describe_expected (char expected)
{
  switch (expected)
    {
    case '9':
      return g_strdup (_ ("a digit"));
    case 'A':
      return g_strdup (_ ("a letter"));
    case 'X':
      return g_strdup (_ ("a letter or a digit"));
    default:
      return g_strdup_printf (_ ("“%c”"), expected);
    }
}

static gboolean
has_form (const char *text, const char *pattern)
{
  return strlen (text) == strlen (pattern) && *find_misfit (text, pattern) == '\0';
}

/* Checks a short code against its one form; @problem says in full what is expected. */
static gboolean
check_form (const char *code, const char *pattern, const char *problem, GError **error)
{
  if (has_form (code, pattern))
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, problem, code);
  return FALSE;
}

/* Returns the last digit that the rule of Luhn asks for. */
static int
luhn_digit (const char *digits, gsize n)
{
  int sum = 0;

  for (gsize i = 0; i < n - 1; i++)
    {
      int digit = g_ascii_digit_value (digits[i]);

      if ((n - 1 - i) % 2 == 1)
        digit = digit < 5 ? digit * 2 : digit * 2 - 9;
      sum += digit;
    }
  return (10 - sum % 10) % 10;
}

static gboolean
check_luhn (const char *name, const char *digits, gsize n, GError **error)
{
  int expected = luhn_digit (digits, n);

  if (g_ascii_digit_value (digits[n - 1]) == expected)
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s %.*s: for these digits the last should be %d, or one before it is wrong"),
               name, (int) n, digits, expected);
  return FALSE;
}

static gboolean
is_at_la_poste (const char *siret)
{
  return g_str_has_prefix (siret, LA_POSTE) && strcmp (siret, LA_POSTE_HEAD_OFFICE) != 0;
}

static gboolean
check_la_poste (const char *siret, GError **error)
{
  int sum = 0;

  for (const char *p = siret; *p != '\0'; p++)
    sum += g_ascii_digit_value (*p);
  if (sum % 5 == 0)
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("SIRET %s: at La Poste the digits add up to a multiple of 5, these make %d"),
               siret, sum);
  return FALSE;
}

/* Public */

/**
 * quitus_identifier_normalise:
 * @text: (nullable): what a person typed
 *
 * The stored form of a SIREN, a SIRET, a BIC, a budget code or a NOR: without spaces, nor the
 * invisible characters that come with a copy from a page, in capitals, and with plain hyphens.
 * Letters that are not of the English alphabet stay as they are, to be reported.
 *
 * Returns: (transfer full): the stored form
 */
char *
quitus_identifier_normalise (const char *text)
{
  GString *normal = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212)
        g_string_append_c (normal, '-');
      else if (c < 0x80)
        g_string_append_c (normal, g_ascii_toupper ((char) c));
      else
        g_string_append_unichar (normal, c);
    }
  return g_string_free (normal, FALSE);
}

/**
 * quitus_identifier_match:
 * @name: what the text is, in the language of errors
 * @text: a text in its normal form
 * @pattern: its form: `9` for a digit, `A` for a letter, `X` for either, else the character itself
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the length or the first character that is wrong
 *
 * Returns: whether the text has that form
 */
gboolean
quitus_identifier_match (const char *name, const char *text, const char *pattern, GError **error)
{
  gsize length = g_utf8_strlen (text, -1), expected_length = strlen (pattern);
  const char *misfit = find_misfit (text, pattern);
  g_autofree char *expected = NULL, *character = NULL;

  if (length == 0)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, _ ("%s: it is missing"),
                   name);
      return FALSE;
    }
  if (length != expected_length)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   n_ ("%s “%s”: %u character instead of %u",
                       "%s “%s”: %u characters instead of %u", length),
                   name, text, (guint) length, (guint) expected_length);
      return FALSE;
    }
  if (*misfit == '\0')
    return TRUE;
  expected = describe_expected (pattern[misfit - text]);
  character = g_strndup (misfit, g_utf8_next_char (misfit) - misfit);
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s “%s”: character %u should be %s, not “%s”"), name, text,
               (guint) (misfit - text) + 1, expected, character);
  return FALSE;
}

/**
 * quitus_siren_check:
 * @text: the number of an organisation, for example "130 026 032"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has nine digits that obey the rule of Luhn
 */
gboolean
quitus_siren_check (const char *text, GError **error)
{
  g_autofree char *siren = quitus_identifier_normalise (text);

  return quitus_identifier_match ("SIREN", siren, "999999999", error) &&
         check_luhn ("SIREN", siren, 9, error);
}

/**
 * quitus_siren_format:
 * @text: a SIREN
 *
 * Returns: (transfer full): the number as it is printed, in threes; @text when it is not one
 */
char *
quitus_siren_format (const char *text)
{
  g_autofree char *siren = quitus_identifier_normalise (text);

  if (!has_form (siren, "999999999"))
    return g_strdup (text);
  return g_strdup_printf ("%.3s %.3s %s", siren, siren + 3, siren + 6);
}

/**
 * quitus_siret_check:
 * @text: the number of an establishment, for example "130 025 265 00013"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has fourteen digits that obey the rule of Luhn (another rule at La Poste), and
 *   begins with a right SIREN
 */
gboolean
quitus_siret_check (const char *text, GError **error)
{
  g_autofree char *siret = quitus_identifier_normalise (text);

  if (!quitus_identifier_match ("SIRET", siret, "99999999999999", error))
    return FALSE;
  if (is_at_la_poste (siret))
    return check_la_poste (siret, error);
  return check_luhn (_ ("First nine digits of the SIRET"), siret, 9, error) &&
         check_luhn ("SIRET", siret, 14, error);
}

/**
 * quitus_siret_format:
 * @text: a SIRET
 *
 * Returns: (transfer full): the number as it is printed, the SIREN in threes; @text when it is not
 *   one
 */
char *
quitus_siret_format (const char *text)
{
  g_autofree char *siret = quitus_identifier_normalise (text);

  if (!has_form (siret, "99999999999999"))
    return g_strdup (text);
  return g_strdup_printf ("%.3s %.3s %.3s %s", siret, siret + 3, siret + 6, siret + 9);
}

/**
 * quitus_fund_check:
 * @text: the code of a contribution fund (fonds de concours), for example "1-2-00548"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * The meaning of the first two digits is known from use, not from a public rule: who calls this
 * shows the error as a warning.
 *
 * Returns: whether it has the usual form
 */
gboolean
quitus_fund_check (const char *text, GError **error)
{
  g_autofree char *code = quitus_fund_normalise (text);

  return check_form (code, g_str_has_prefix (code, "2") ? "2-+-99999" : "1-+-99999",
                     _ ("“%s” is not the code of a contribution fund: write 1 or 2, a digit from 1 "
                        "to 9 and five digits, as in 1-2-00548"),
                     error);
}

/**
 * quitus_fund_normalise:
 * @text: what a person typed, for example "1200548" or "1 – 2 – 00548"
 *
 * Returns: (transfer full): the stored form
 */
char *
quitus_fund_normalise (const char *text)
{
  g_autofree char *code = quitus_identifier_normalise (text);

  if (has_form (code, "9999999"))
    return g_strdup_printf ("%c-%c-%s", code[0], code[1], code + 2);
  return g_steal_pointer (&code);
}

/**
 * quitus_programme_check:
 * @text: the number of a budget programme, for example "352"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it is three digits, with or without a P or a zero before them
 */
gboolean
quitus_programme_check (const char *text, GError **error)
{
  g_autofree char *number = quitus_programme_normalise (text);

  return check_form (
      number, "999",
      _ ("“%s” is not the number of a programme: write three digits, as in 352 or P352"), error);
}

/**
 * quitus_programme_normalise:
 * @text: what a person typed, for example "P352" or "0352"
 *
 * Returns: (transfer full): the three digits
 */
char *
quitus_programme_normalise (const char *text)
{
  g_autofree char *number = quitus_identifier_normalise (text);
  const char *digits = number[0] == 'P' ? number + 1 : number;

  if (has_form (digits, "0999"))
    digits++;
  return g_strdup (has_form (digits, "999") ? digits : number);
}

/**
 * quitus_operational_budget_check:
 * @text: the code of an operational budget (BOP), for example "0352-CFSE"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such a code
 */
gboolean
quitus_operational_budget_check (const char *text, GError **error)
{
  g_autofree char *code = quitus_identifier_normalise (text);

  return check_form (code, "9999-XXXX",
                     _ ("“%s” is not the code of an operational budget (BOP): write four digits, a "
                        "hyphen and four letters or digits, as in 0352-CFSE"),
                     error);
}

/**
 * quitus_operating_unit_check:
 * @text: the code of an operating unit (UO) or financial centre, for example "BG00/0129-CAHC-DISI"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such a code
 */
gboolean
quitus_operating_unit_check (const char *text, GError **error)
{
  g_autofree char *code = quitus_identifier_normalise (text);

  return check_form (
      code, "AA99/9999-XXXX-XXXX",
      _ ("“%s” is not the code of an operating unit (UO): write the entity, a slash, "
         "the operational budget and the unit, as in BG00/0129-CAHC-DISI"),
      error);
}

/**
 * quitus_functional_area_check:
 * @text: the code of a functional area, for example "0143-03-01" or "0143-03"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such a code
 */
gboolean
quitus_functional_area_check (const char *text, GError **error)
{
  g_autofree char *code = quitus_identifier_normalise (text);

  return check_form (code, strlen (code) > 7 ? "9999-99-99" : "9999-99",
                     _ ("“%s” is not the code of a functional area: write the programme on four "
                        "digits, the action and, if any, the sub-action, as in 0143-03-01"),
                     error);
}

/**
 * quitus_activity_check:
 * @text: the code of a budget activity, for example "BG00/014303000102"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such a code
 */
gboolean
quitus_activity_check (const char *text, GError **error)
{
  g_autofree char *code = quitus_identifier_normalise (text);

  return check_form (code, "AA99/999999999999",
                     _ ("“%s” is not the code of an activity: write the entity, a slash and twelve "
                        "digits, as in BG00/014303000102"),
                     error);
}

/**
 * quitus_budget_code_check_programme:
 * @code: an operational budget, an operating unit, a functional area or an activity of right form
 * @programme: the number of the programme that it should belong to
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it belongs to another one
 *
 * Returns: whether the four digits of @code are those of the programme
 */
gboolean
quitus_budget_code_check_programme (const char *code, const char *programme, GError **error)
{
  g_autofree char *normal = quitus_identifier_normalise (code);
  g_autofree char *number = quitus_programme_normalise (programme);
  const char *slash = strchr (normal, '/');
  const char *digits = slash != NULL ? slash + 1 : normal;

  if (digits[0] == '0' && strlen (number) == 3 && strncmp (digits + 1, number, 3) == 0)
    return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("%s: this code is of programme %.4s, not of programme %s"), normal, digits,
               number);
  return FALSE;
}

/**
 * quitus_nor_check:
 * @text: the number of a text of the State (NOR), for example "BUDB1312285D"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such a number
 */
gboolean
quitus_nor_check (const char *text, GError **error)
{
  g_autofree char *nor = quitus_identifier_normalise (text);

  return check_form (
      nor, "AAAA9999999A",
      _ ("“%s” is not a NOR: write four letters, seven digits and a letter, as in BUDB1312285D"),
      error);
}

/**
 * quitus_legifrance_id_check:
 * @text: the id of a text or of an article on Légifrance, or the address of its page
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of such an id
 */
gboolean
quitus_legifrance_id_check (const char *text, GError **error)
{
  static const char *const kinds[] = { "JORFTEXT", "LEGITEXT", "LEGIARTI", "JORFARTI", "LEGISCTA" };
  g_autofree char *id = quitus_legifrance_id_normalise (text);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (id, kinds[i]) && has_form (id + strlen (kinds[i]), "999999999999"))
      return TRUE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("“%s” is not an id of Légifrance: write eight letters and twelve digits, as in "
                  "LEGIARTI000027762515"),
               id);
  return FALSE;
}

/**
 * quitus_legifrance_id_normalise:
 * @text: what a person typed: an id, or the address of a page that ends with it
 *
 * Returns: (transfer full): the id alone
 */
char *
quitus_legifrance_id_normalise (const char *text)
{
  g_autofree char *id = quitus_identifier_normalise (text);
  const char *start;

  id[strcspn (id, "?#")] = '\0';
  if (g_str_has_suffix (id, "/"))
    id[strlen (id) - 1] = '\0';
  start = strrchr (id, '/');
  return g_strdup (start != NULL ? start + 1 : id);
}
