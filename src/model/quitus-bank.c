/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bank.h"

#include "quitus-error.h"
#include "quitus-identifier.h"
#include "quitus-language.h"

#define RIB_LENGTH 23
#define IBAN_LENGTH_MIN 15
#define IBAN_LENGTH_MAX 34

/* An IBAN of France or of Monaco is a country, a key and a RIB. */
#define FRENCH_IBAN_PATTERN "AA999999999999XXXXXXXXXXX99"

/* The parts of a RIB, in their order. */
static const struct
{
  const char *name;
  const char *pattern;
  gsize offset;
} rib_parts[] = {
  { N_ ("Bank code"),      "99999",       G_STRUCT_OFFSET (QuitusRib, bank)    },
  { N_ ("Branch code"),    "99999",       G_STRUCT_OFFSET (QuitusRib, branch)  },
  { N_ ("Account number"), "XXXXXXXXXXX", G_STRUCT_OFFSET (QuitusRib, account) },
  { N_ ("RIB key"),        "99",          G_STRUCT_OFFSET (QuitusRib, key)     },
};

/* The territories whose banks have an IBAN in FR, and Monaco. */
static const char *const french_countries[] = {
  "FR", "MC", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF", NULL,
};

/* Helpers */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, message);
  return FALSE;
}

/* The key of a RIB gives letters the values 1 to 9, then 1 to 9, then 2 to 9. */
static guint
rib_value (char c)
{
  if (g_ascii_isdigit (c))
    return g_ascii_digit_value (c);
  return c < 'S' ? (guint) (c - 'A') % 9 + 1 : (guint) (c - 'S') + 2;
}

static guint64
rib_number (const char *text)
{
  guint64 number = 0;

  for (; *text != '\0'; text++)
    number = number * 10 + rib_value (*text);
  return number;
}

/* Continues the remainder by 97 of a number whose letters stand for 10 to 35. */
static guint
iban_remainder (guint remainder, const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_isdigit (text[i]))
      remainder = (remainder * 10 + g_ascii_digit_value (text[i])) % 97;
    else
      remainder = (remainder * 100 + 10 + (text[i] - 'A')) % 97;
  return remainder;
}

static guint
iban_key (const char *iban)
{
  guint remainder = iban_remainder (0, iban + 4, strlen (iban + 4));

  remainder = iban_remainder (remainder, iban, 2);
  remainder = iban_remainder (remainder, "00", 2);
  return 98 - remainder;
}

/* Compares two digits with a key: 00 and 97 are the same remainder but not the same key. */
static gboolean
is_key (const char *digits, guint key)
{
  return (guint) g_ascii_digit_value (digits[0]) * 10 + g_ascii_digit_value (digits[1]) == key;
}

static gboolean
is_french (const char *iban)
{
  return g_str_has_prefix (iban, "FR") || g_str_has_prefix (iban, "MC");
}

static gboolean
check_iban_form (const char *iban, GError **error)
{
  gsize length = g_utf8_strlen (iban, -1);
  g_autofree char *start = g_utf8_substring (iban, 0, MIN (length, 4));
  g_autofree char *pattern = NULL;

  if (length == 0)
    return quitus_identifier_match ("IBAN", iban, FRENCH_IBAN_PATTERN, error);
  if (!quitus_identifier_match ("IBAN", start, "AA99", NULL))
    return refuse (
        error, _ ("IBAN “%s”: write the two letters of the country, then two digits, as in FR76"),
        iban);
  if (is_french (iban))
    return quitus_identifier_match ("IBAN", iban, FRENCH_IBAN_PATTERN, error);
  if (length < IBAN_LENGTH_MIN || length > IBAN_LENGTH_MAX)
    return refuse (error,
                   n_ ("IBAN “%s”: %u character instead of %u to %u",
                       "IBAN “%s”: %u characters instead of %u to %u", length),
                   iban, (guint) length, IBAN_LENGTH_MIN, IBAN_LENGTH_MAX);
  pattern = g_strnfill (length, 'X');
  return quitus_identifier_match ("IBAN", iban, pattern, error);
}

static void
copy_rib (QuitusRib *rib, const char *digits)
{
  for (guint i = 0; i < G_N_ELEMENTS (rib_parts); i++)
    {
      gsize length = strlen (rib_parts[i].pattern);

      g_strlcpy ((char *) rib + rib_parts[i].offset, digits, length + 1);
      digits += length;
    }
}

/* Which key is wrong tells where the fault is. */
static gboolean
check_french_keys (const char *iban, GError **error)
{
  guint expected = iban_key (iban);
  gboolean iban_is_right = is_key (iban + 2, expected), rib_is_right;
  const char *problem;
  QuitusRib rib;

  copy_rib (&rib, iban + 4);
  rib_is_right = is_key (rib.key, quitus_rib_compute_key (&rib));
  if (rib_is_right && iban_is_right)
    return TRUE;
  if (rib_is_right)
    return refuse (error, _ ("IBAN key %.2s: for this RIB it should be %02u"), iban + 2, expected);
  problem = iban_is_right ? _ ("RIB key %s, at the end of the IBAN: for these digits it should be "
                               "%02u")
                          : _ ("RIB key %s, at the end of the IBAN: for these digits it should be "
                               "%02u, or one before it is wrong");
  return refuse (error, problem, rib.key, quitus_rib_compute_key (&rib));
}

/* Public */

/**
 * quitus_rib_part_check:
 * @part: a part of a RIB
 * @text: what a person typed there
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the length or the character that is wrong
 *
 * Returns: whether the part is of its form, whatever the others are
 */
gboolean
quitus_rib_part_check (QuitusRibPart part, const char *text, GError **error)
{
  g_autofree char *normal = quitus_identifier_normalise (text);

  g_return_val_if_fail (part < G_N_ELEMENTS (rib_parts), FALSE);

  return quitus_identifier_match (_ (rib_parts[part].name), normal, rib_parts[part].pattern, error);
}

/**
 * quitus_rib_init:
 * @rib: (out caller-allocates): the RIB
 * @bank: the code of the bank
 * @branch: the code of the branch
 * @account: the number of the account
 * @key: (nullable): the key, %NULL when it is to be computed
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when a part is not of its form
 *
 * Returns: whether each part is of its form; whether the key is right, quitus_rib_check() says
 */
gboolean
quitus_rib_init (QuitusRib *rib,
                 const char *bank,
                 const char *branch,
                 const char *account,
                 const char *key,
                 GError **error)
{
  const char *const texts[] = { bank, branch, account, key };

  memset (rib, 0, sizeof *rib);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *normal = NULL;

      if (i == QUITUS_RIB_KEY && key == NULL)
        continue;
      if (!quitus_rib_part_check (i, texts[i], error))
        return FALSE;
      normal = quitus_identifier_normalise (texts[i]);
      g_strlcpy ((char *) rib + rib_parts[i].offset, normal, strlen (rib_parts[i].pattern) + 1);
    }
  return TRUE;
}

/**
 * quitus_rib_parse:
 * @rib: (out caller-allocates): the RIB
 * @text: a whole RIB, for example "30001 00064 00000092441 40"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when a part is not of its form
 *
 * Returns: whether each part is of its form; whether the key is right, quitus_rib_check() says
 */
gboolean
quitus_rib_parse (QuitusRib *rib, const char *text, GError **error)
{
  g_autofree char *normal = quitus_identifier_normalise (text);
  gsize length = g_utf8_strlen (normal, -1);
  g_auto (GStrv) parts = NULL;

  if (length == RIB_LENGTH)
    {
      gsize starts[] = { 0, 5, 10, 21, 23 };

      parts = g_new0 (char *, G_N_ELEMENTS (starts));
      for (guint i = 0; i + 1 < G_N_ELEMENTS (starts); i++)
        parts[i] = g_utf8_substring (normal, starts[i], starts[i + 1]);
    }
  else /* Of four groups one has a wrong length, and the error says which. */
    parts = g_regex_split_simple ("[\\s\\x{a0}\\x{202f}]+", text, 0, 0);
  if (g_strv_length (parts) == 4)
    return quitus_rib_init (rib, parts[0], parts[1], parts[2], parts[3], error);
  return refuse (error,
                 n_ ("RIB “%s”: %u character instead of 23 (bank 5, branch 5, account 11, key 2)",
                     "RIB “%s”: %u characters instead of 23 (bank 5, branch 5, account 11, key 2)",
                     length),
                 normal, (guint) length);
}

/**
 * quitus_rib_compute_key:
 * @rib: a RIB, whose key is not read
 *
 * Returns: the key that the bank, the branch and the account ask for, from 1 to 97
 */
guint
quitus_rib_compute_key (const QuitusRib *rib)
{
  guint64 bank = rib_number (rib->bank), branch = rib_number (rib->branch);
  guint64 account = rib_number (rib->account);

  return 97 - (89 * bank + 15 * branch + 3 * account) % 97;
}

/**
 * quitus_rib_check:
 * @bank: (nullable): the code of the bank
 * @branch: (nullable): the code of the branch
 * @account: (nullable): the number of the account
 * @key: (nullable): the key
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the first part that is wrong
 *
 * Returns: whether each part is of its form and the key is the one that the other parts ask for
 */
gboolean
quitus_rib_check (const char *bank,
                  const char *branch,
                  const char *account,
                  const char *key,
                  GError **error)
{
  QuitusRib rib;
  guint expected;

  if (!quitus_rib_init (&rib, bank, branch, account, key != NULL ? key : "", error))
    return FALSE;
  expected = quitus_rib_compute_key (&rib);
  if (is_key (rib.key, expected))
    return TRUE;
  return refuse (error, _ ("RIB key %s: for these digits it should be %02u"), rib.key, expected);
}

/**
 * quitus_rib_format:
 * @rib: a RIB
 *
 * Returns: (transfer full): the RIB as it is printed, for example "30001 00064 00000092441 40"
 */
char *
quitus_rib_format (const QuitusRib *rib)
{
  return g_strdup_printf ("%s %s %s %s", rib->bank, rib->branch, rib->account, rib->key);
}

/**
 * quitus_rib_to_iban:
 * @rib: a RIB with a right key
 *
 * Computes the IBAN of an account in France.  One of Monaco has the same RIB in another country,
 * which only its bank tells.
 *
 * Returns: (transfer full): the IBAN in its stored form
 */
char *
quitus_rib_to_iban (const QuitusRib *rib)
{
  g_autofree char *unkeyed =
      g_strconcat ("FR00", rib->bank, rib->branch, rib->account, rib->key, NULL);

  return g_strdup_printf ("FR%02u%s", iban_key (unkeyed), unkeyed + 4);
}

/**
 * quitus_rib_from_iban:
 * @rib: (out caller-allocates): the RIB
 * @iban: an IBAN
 *
 * Returns: whether the IBAN is of the form of one of France or of Monaco, so that it holds a RIB
 */
gboolean
quitus_rib_from_iban (QuitusRib *rib, const char *iban)
{
  g_autofree char *normal = quitus_iban_normalise (iban);

  if (!is_french (normal) || !check_iban_form (normal, NULL))
    return FALSE;
  copy_rib (rib, normal + 4);
  return TRUE;
}

/**
 * quitus_rib_check_iban:
 * @bank: the code of the bank
 * @branch: the code of the branch
 * @account: the number of the account
 * @key: the key of the RIB
 * @iban: an IBAN
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the part that differs
 *
 * Returns: whether both are the same account
 */
gboolean
quitus_rib_check_iban (const char *bank,
                       const char *branch,
                       const char *account,
                       const char *key,
                       const char *iban,
                       GError **error)
{
  g_autofree char *normal = quitus_iban_normalise (iban);
  QuitusRib rib, other;

  if (!quitus_rib_init (&rib, bank, branch, account, key != NULL ? key : "", error))
    return FALSE;
  if (!check_iban_form (normal, error))
    return FALSE;
  if (!quitus_rib_from_iban (&other, normal))
    return refuse (error,
                   _ ("This account has a RIB: its IBAN should begin with FR, not with %.2s"),
                   normal);
  for (guint i = 0; i < G_N_ELEMENTS (rib_parts); i++)
    {
      const char *ours = (const char *) &rib + rib_parts[i].offset;
      const char *theirs = (const char *) &other + rib_parts[i].offset;

      if (strcmp (ours, theirs) != 0)
        {
          return refuse (error, _ ("%s: %s in the RIB, %s in the IBAN"), _ (rib_parts[i].name),
                         ours, theirs);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * quitus_iban_normalise:
 * @text: (nullable): what a person typed, with spaces, small letters, or "IBAN" before it
 *
 * Returns: (transfer full): the form to store
 */
char *
quitus_iban_normalise (const char *text)
{
  g_autofree char *normal = quitus_identifier_normalise (text);
  const char *start = normal;

  if (g_str_has_prefix (start, "IBAN"))
    start += 4;
  if (start != normal && *start == ':')
    start++;
  return g_strdup (start);
}

/**
 * quitus_iban_check:
 * @text: an IBAN
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with what is wrong and, in France, in which key
 *
 * Returns: whether its form and its keys are right
 */
gboolean
quitus_iban_check (const char *text, GError **error)
{
  g_autofree char *iban = quitus_iban_normalise (text);
  guint expected;

  if (!check_iban_form (iban, error))
    return FALSE;
  if (is_french (iban))
    return check_french_keys (iban, error);
  expected = iban_key (iban);
  if (is_key (iban + 2, expected))
    return TRUE;
  return refuse (
      error, _ ("IBAN key %.2s: for these characters it should be %02u, or one of them is wrong"),
      iban + 2, expected);
}

/**
 * quitus_iban_format:
 * @text: an IBAN
 *
 * Returns: (transfer full): the IBAN as it is printed, in fours
 */
char *
quitus_iban_format (const char *text)
{
  g_autofree char *iban = quitus_iban_normalise (text);
  GString *groups = g_string_new (NULL);
  guint n = 0;

  for (const char *p = iban; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (n > 0 && n % 4 == 0)
        g_string_append_c (groups, ' ');
      g_string_append_unichar (groups, g_utf8_get_char (p));
      n++;
    }
  return g_string_free (groups, FALSE);
}

/**
 * quitus_bic_check:
 * @text: the code of a bank in the world, for example "TRPUFRP1"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it has the form of ISO 9362, with or without a branch
 */
gboolean
quitus_bic_check (const char *text, GError **error)
{
  g_autofree char *bic = quitus_identifier_normalise (text);
  gsize length = g_utf8_strlen (bic, -1);

  if (length == 8 || length == 11)
    return quitus_identifier_match ("BIC", bic, length == 8 ? "AAAAAAXX" : "AAAAAAXXXXX", error);
  return refuse (error,
                 n_ ("BIC “%s”: %u character instead of 8 or 11",
                     "BIC “%s”: %u characters instead of 8 or 11", length),
                 bic, (guint) length);
}

/**
 * quitus_bic_get_warning:
 * @bic: a BIC of right form
 * @iban: an IBAN of right form
 *
 * A bank has its accounts in its own country, with exceptions: this is never an error.
 *
 * Returns: (transfer full) (nullable): a sentence when the two are of different countries
 */
char *
quitus_bic_get_warning (const char *bic, const char *iban)
{
  g_autofree char *code = quitus_identifier_normalise (bic);
  g_autofree char *account = quitus_iban_normalise (iban), *country = NULL;

  if (!quitus_bic_check (code, NULL) || !check_iban_form (account, NULL))
    return NULL;
  country = g_strndup (code + 4, 2);
  if (g_str_has_prefix (account, country) ||
      (is_french (account) && g_strv_contains (french_countries, country)))
    return NULL;
  return g_strdup_printf (_ ("The BIC is of a bank in %s, the IBAN of an account in %.2s"), country,
                          account);
}
