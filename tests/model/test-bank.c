/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-bank.h"
#include "quitus-error.h"
#include "quitus-language.h"

/* Right accounts, with the IBAN of each. */
static const struct
{
  const char *bank, *branch, *account, *key, *iban;
} accounts[] = {
  { "30001", "00064", "00000092441", "40", "FR76 3000 1000 6400 0000 9244 140" },
  { "10071", "75000", "00001005161", "20", "FR76 1007 1750 0000 0010 0516 120" },
  { "20041", "01005", "0500013M026", "06", "FR14 2004 1010 0505 0001 3M02 606" },
  { "30002", "00550", "0000157841Z", "25", "FR33 3000 2005 5000 0015 7841 Z25" },
};

static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static void
assert_problem (gboolean is_right, GError **error, const char *message)
{
  g_assert_false (is_right);
  g_assert_error (*error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static gboolean
is_right_rib (const char *text)
{
  QuitusRib rib;

  return quitus_rib_parse (&rib, text, NULL) &&
         quitus_rib_check (rib.bank, rib.branch, rib.account, rib.key, NULL);
}

static void
test_rib (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL, *iban = NULL, *printed = NULL;
      QuitusRib rib;

      g_assert_true (quitus_rib_check (accounts[i].bank, accounts[i].branch, accounts[i].account,
                                       accounts[i].key, &error));
      g_assert_no_error (error);
      g_assert_true (quitus_rib_init (&rib, accounts[i].bank, accounts[i].branch,
                                      accounts[i].account, NULL, &error));
      g_assert_cmpstr (rib.key, ==, "");
      g_assert_cmpuint (quitus_rib_compute_key (&rib), ==,
                        g_ascii_strtoull (accounts[i].key, NULL, 10));
      g_assert_true (quitus_rib_init (&rib, accounts[i].bank, accounts[i].branch,
                                      accounts[i].account, accounts[i].key, &error));
      iban = quitus_rib_to_iban (&rib);
      printed = quitus_iban_format (iban);
      g_assert_cmpstr (printed, ==, accounts[i].iban);
      text = quitus_rib_format (&rib);
      g_assert_true (is_right_rib (text));
    }
}

/* The table of letters, each alone: a digit of the same value has the same key. */
static void
test_letters (void)
{
  const char *values = "12345678912345678923456789";

  for (int i = 0; i < 26; i++)
    {
      g_autofree char *letter = g_strdup_printf ("0000000000%c", 'a' + i);
      g_autofree char *digit = g_strdup_printf ("0000000000%c", values[i]);
      QuitusRib a, b;

      g_assert_true (quitus_rib_init (&a, "12345", "12345", letter, NULL, NULL));
      g_assert_true (quitus_rib_init (&b, "12345", "12345", digit, NULL, NULL));
      g_assert_cmpuint (quitus_rib_compute_key (&a), ==, quitus_rib_compute_key (&b));
    }
  g_assert_true (is_right_rib ("12345 12345 1234567891A 16"));
  g_assert_false (is_right_rib ("12345 12345 1234567891B 16"));
}

static void
test_rib_problems (void)
{
  g_autoptr (GError) error = NULL;
  QuitusRib rib;

  assert_problem (quitus_rib_check ("30001", "00064", "00000092441", "41", &error), &error,
                  "Clé RIB 41 : pour ces chiffres elle devrait être 40");
  assert_problem (quitus_rib_check ("3001", "00064", "00000092441", "40", &error), &error,
                  "Code banque « 3001 » : 4 caractères au lieu de 5");
  assert_problem (quitus_rib_check ("30001", "0006O", "00000092441", "40", &error), &error,
                  "Code guichet « 0006O » : le caractère n° 5 devrait être un chiffre, non « O »");
  assert_problem (
      quitus_rib_check ("30001", "00064", "0000009244é", "40", &error), &error,
      "Numéro de compte « 0000009244é » : le caractère n° 11 devrait être une lettre ou "
      "un chiffre, non « é »");
  assert_problem (quitus_rib_check ("30001", "00064", "00000092441", "4", &error), &error,
                  "Clé RIB « 4 » : 1 caractère au lieu de 2");
  g_assert_false (quitus_rib_check ("30001", "00064", "00000092441", NULL, &error));
  g_assert_nonnull (strstr (error->message, "Clé RIB"));
  g_clear_error (&error);
  assert_problem (quitus_rib_parse (&rib, "30001 0064 00000092441 40", &error), &error,
                  "Code guichet « 0064 » : 4 caractères au lieu de 5");
  assert_problem (quitus_rib_parse (&rib, "300010006400000092441", &error), &error,
                  "RIB « 300010006400000092441 » : 21 caractères au lieu de 23 (banque 5, guichet "
                  "5, compte 11, clé 2)");
  assert_problem (quitus_rib_part_check (QUITUS_RIB_BANK, "300 1", &error), &error,
                  "Code banque « 3001 » : 4 caractères au lieu de 5");
  g_assert_true (quitus_rib_part_check (QUITUS_RIB_ACCOUNT, "0500013 m026", &error));
  g_assert_no_error (error);
  /* 97 is a key, 00 is the same remainder but no key. */
  g_assert_true (is_right_rib ("00000 00000 00000000000 97"));
  g_assert_false (is_right_rib ("00000 00000 00000000000 00"));
}

static void
test_iban (void)
{
  static const char *const right[] = {
    "FR76 1007 1750 0000 0010 0516 120",
    "fr7610071750000000100516120",
    "IBAN : FR76 1007 1750 0000 0010 0516 120",
    "FR76\u00a01007\u202f1750 0000 0010 0516 120\u200b",
    "GB82 WEST 1234 5698 7654 32",
    "DE89 3704 0044 0532 0130 00",
    "NO93 8601 1117 947",
    "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
    "MC58 1122 2000 0101 2345 6789 030",
  };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;

      quitus_iban_check (right[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *stored = quitus_iban_normalise (right[i]);

      g_assert_cmpstr (stored, ==, "FR7610071750000000100516120");
    }
}

static void
assert_iban_problem (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  assert_problem (quitus_iban_check (text, &error), &error, message);
}

static void
test_iban_problems (void)
{
  assert_iban_problem ("", "IBAN : à renseigner");
  assert_iban_problem ("FR75 1007 1750 0000 0010 0516 120",
                       "Clé IBAN 75 : pour ce RIB elle devrait être 76");
  assert_iban_problem ("FR76 1007 1750 0000 0010 0516 121",
                       "Clé RIB 21, à la fin de l’IBAN : pour ces chiffres elle devrait être 20, "
                       "ou l’un d’eux est faux");
  /* The IBAN key was computed with a RIB key that is wrong. */
  assert_iban_problem ("FR49 1007 1750 0000 0010 0516 121",
                       "Clé RIB 21, à la fin de l’IBAN : pour ces chiffres elle devrait être 20");
  assert_iban_problem ("FR76 1007 1750 0000 0010 0516 12",
                       "IBAN « FR761007175000000010051612 » : 26 caractères au lieu de 27");
  assert_iban_problem ("FR76 10O7 1750 0000 0010 0516 120",
                       "IBAN « FR7610O71750000000100516120 » : le caractère n° 7 devrait être un "
                       "chiffre, non « O »");
  /* Monaco has a RIB too. */
  assert_iban_problem ("MC31 1122 2000 0101 2345 6789 031",
                       "Clé RIB 31, à la fin de l’IBAN : pour ces chiffres elle devrait être 30");
  assert_iban_problem ("30001000640000009244140",
                       "IBAN « 30001000640000009244140 » : écrivez les deux lettres du pays, puis "
                       "deux chiffres, comme FR76");
  assert_iban_problem ("GB82 WEST 1234 5698 7654 33",
                       "Clé IBAN 82 : pour ces caractères elle devrait être 55, ou l’un d’eux est "
                       "faux");
  assert_iban_problem ("GB82 WEST 1234",
                       "IBAN « GB82WEST1234 » : 12 caractères au lieu de 15 à 34");
  assert_iban_problem ("GB82 WEST-1234 5698 7654 32",
                       "IBAN « GB82WEST-12345698765432 » : le caractère n° 9 devrait être une "
                       "lettre ou un chiffre, non « - »");
  assert_iban_problem ("GB82 WEST 1234 5698 7654 32GB82 WEST 1234 5698",
                       "IBAN « GB82WEST12345698765432GB82WEST12345698 » : 38 caractères au lieu de "
                       "15 à 34");
}

/* What a digit or a letter stands for in the key of a RIB. */
static char
get_rib_value (char c)
{
  return g_ascii_isdigit (c) ? c : "12345678912345678923456789"[c - 'A'];
}

/* The key of a RIB sees every replaced character but one that stands for the same digit; then the
 * key of the IBAN sees it, between two letters at least. */
static void
test_replaced (void)
{
  guint n_ribs = 0, n_ibans = 0;

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autofree char *iban = quitus_iban_normalise (accounts[i].iban);

      for (gsize at = 2; iban[at] != '\0'; at++)
        for (const char *c = alphabet; *c != '\0'; c++)
          {
            g_autofree char *other = g_strdup (iban);
            gboolean is_same = at >= 4 && get_rib_value (*c) == get_rib_value (iban[at]);

            if (*c == iban[at] || (g_ascii_isalpha (*c) && (at < 14 || at >= 25)))
              continue;
            other[at] = *c;
            if (at >= 4)
              g_assert_true (is_right_rib (other + 4) == is_same);
            n_ribs += is_same ? 0 : 1;
            if (is_same && g_ascii_isalpha (*c) != g_ascii_isalpha (iban[at]))
              continue;
            g_assert_false (quitus_iban_check (other, NULL));
            n_ibans++;
          }
    }
  /* Digits at the 25 places, 26 letters more at the 11 of an account, in four accounts. */
  g_assert_cmpuint (n_ribs, >, 4 * (25 * 9 + 11 * 22));
  g_assert_cmpuint (n_ibans, >=, n_ribs);
}

/* Two neighbours that change places are always seen, wherever they are. */
static void
test_swapped (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autofree char *iban = quitus_iban_normalise (accounts[i].iban);

      for (gsize at = 2; iban[at + 1] != '\0'; at++)
        {
          g_autofree char *other = g_strdup (iban);

          if (iban[at] == iban[at + 1])
            continue;
          other[at] = iban[at + 1];
          other[at + 1] = iban[at];
          g_assert_false (quitus_iban_check (other, NULL));
          n++;
        }
    }
  g_assert_cmpuint (n, >, 50);
}

/* Whatever the two neighbours in an account are, one key or the other sees them change places.  M
 * is 22 in an IBAN, whose key does not see that of M2 and 2M, nor of B1 and X3. */
static void
test_swapped_letters (void)
{
  g_autoptr (GString) blind = g_string_new (NULL);

  for (const char *a = alphabet; *a != '\0'; a++)
    for (const char *b = alphabet; *b != '\0'; b++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *iban = NULL;
        char account[12] = "0500013  06";
        QuitusRib rib;

        if (a == b)
          continue;
        account[7] = *a;
        account[8] = *b;
        g_assert_true (quitus_rib_init (&rib, "20041", "01005", account, NULL, NULL));
        g_snprintf (rib.key, sizeof rib.key, "%02u", quitus_rib_compute_key (&rib));
        iban = quitus_rib_to_iban (&rib);
        g_assert_true (quitus_iban_check (iban, NULL));
        iban[4 + 10 + 7] = *b;
        iban[4 + 10 + 8] = *a;
        g_assert_false (quitus_iban_check (iban, &error));
        if (g_str_has_prefix (error->message, "Clé RIB") && strstr (error->message, "faux") == NULL)
          g_string_append_printf (blind, "%c%c ", *a, *b);
      }
  g_assert_cmpstr (blind->str, ==, "1B 2M 3X B1 M2 X3 ");
}

/* An account of digits alone always has the IBAN key 76, and comes back from its IBAN. */
static void
test_derived (void)
{
  for (int round = 0; round < 5000; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iban = NULL;
      char account[12];
      char bank[6], branch[6], key[3];
      gboolean has_letter = round % 2 == 1;
      QuitusRib rib, back;

      g_snprintf (bank, sizeof bank, "%05d", g_test_rand_int_range (0, 100000));
      g_snprintf (branch, sizeof branch, "%05d", g_test_rand_int_range (0, 100000));
      for (int i = 0; i < 11; i++)
        account[i] = alphabet[g_test_rand_int_range (0, has_letter ? 36 : 10)];
      account[11] = '\0';
      g_assert_true (quitus_rib_init (&rib, bank, branch, account, NULL, NULL));
      g_snprintf (key, sizeof key, "%02u", quitus_rib_compute_key (&rib));
      g_assert_true (quitus_rib_init (&rib, bank, branch, account, key, NULL));
      iban = quitus_rib_to_iban (&rib);
      quitus_iban_check (iban, &error);
      g_assert_no_error (error);
      g_assert_true (has_letter || g_str_has_prefix (iban, "FR76"));
      g_assert_true (quitus_rib_from_iban (&back, iban));
      g_assert_cmpmem (&back, sizeof back, &rib, sizeof rib);
      g_assert_true (quitus_rib_check_iban (bank, branch, account, key, iban, &error));
      g_assert_no_error (error);
    }
}

static void
test_compared (void)
{
  g_autoptr (GError) error = NULL;
  const char *iban = "FR76 1007 1750 0000 0010 0516 120";
  QuitusRib rib;

  g_assert_true (quitus_rib_check_iban ("10071", "75000", "00001005161", "20", iban, &error));
  g_assert_no_error (error);
  assert_problem (quitus_rib_check_iban ("10070", "75000", "00001005161", "20", iban, &error),
                  &error, "Code banque : 10070 dans le RIB, 10071 dans l’IBAN");
  assert_problem (quitus_rib_check_iban ("10071", "00064", "00001005161", "20", iban, &error),
                  &error, "Code guichet : 00064 dans le RIB, 75000 dans l’IBAN");
  assert_problem (quitus_rib_check_iban ("10071", "75000", "00001005162", "20", iban, &error),
                  &error, "Numéro de compte : 00001005162 dans le RIB, 00001005161 dans l’IBAN");
  assert_problem (quitus_rib_check_iban ("10071", "75000", "00001005161", "21", iban, &error),
                  &error, "Clé RIB : 21 dans le RIB, 20 dans l’IBAN");
  assert_problem (quitus_rib_check_iban ("10071", "75000", "00001005161", "20",
                                         "DE89 3704 0044 0532 0130 00", &error),
                  &error, "Ce compte a un RIB : son IBAN devrait commencer par FR, non par DE");
  assert_problem (quitus_rib_check_iban ("10071", "75000", "00001005161", "20", "FR76 1007",
                                         &error),
                  &error, "IBAN « FR761007 » : 8 caractères au lieu de 27");
  g_assert_false (quitus_rib_from_iban (&rib, "DE89370400440532013000"));
  g_assert_false (quitus_rib_from_iban (&rib, "FR76"));
}

static void
test_bic (void)
{
  static const char *const right[] = { "TRPUFRP1", "BDFEFRPPCCT", "bdfe frpp cct", "TRPUFRP1XXX" };
  static const char *const wrong[] = { "",         "TRPUFRP",    "TRPUFRP1X", "TRPU1RP1",
                                       "TR1UFRP1", "TRPUFRP1XX", "TRPUFR-1",  "TRPUFRP1XXXX" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      quitus_bic_check (right[i], &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (quitus_bic_check (wrong[i], &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      g_clear_error (&error);
    }
  assert_problem (quitus_bic_check ("TRPUFRP1X", &error), &error,
                  "BIC « TRPUFRP1X » : 9 caractères au lieu de 8 ou 11");
}

static void
test_bic_country (void)
{
  static const char *const overseas[] = { "FR", "GP", "MQ", "GF", "RE", "YT", "PM",
                                          "BL", "MF", "NC", "PF", "WF", "TF", "MC" };
  const char *french = "FR7610071750000000100516120", *german = "DE89370400440532013000";
  g_autofree char *warning = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (overseas); i++)
    {
      g_autofree char *bic = g_strdup_printf ("TRPU%sP1", overseas[i]);
      g_autofree char *none = quitus_bic_get_warning (bic, french);
      g_autofree char *some = quitus_bic_get_warning (bic, german);

      g_assert_null (none);
      g_assert_nonnull (some);
    }
  warning = quitus_bic_get_warning ("DEUTDEFF", french);
  g_assert_cmpstr (warning, ==,
                   "Le BIC est celui d’une banque du pays DE, l’IBAN celui d’un compte du pays FR");
  g_assert_null (quitus_bic_get_warning ("DEUTDEFF", german));
  g_assert_null (quitus_bic_get_warning ("DEUT", french));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  quitus_language_set_default (QUITUS_LANGUAGE_FRENCH);
  g_test_add_func ("/bank/rib", test_rib);
  g_test_add_func ("/bank/letters", test_letters);
  g_test_add_func ("/bank/rib-problems", test_rib_problems);
  g_test_add_func ("/bank/iban", test_iban);
  g_test_add_func ("/bank/iban-problems", test_iban_problems);
  g_test_add_func ("/bank/replaced", test_replaced);
  g_test_add_func ("/bank/swapped", test_swapped);
  g_test_add_func ("/bank/swapped-letters", test_swapped_letters);
  g_test_add_func ("/bank/derived", test_derived);
  g_test_add_func ("/bank/compared", test_compared);
  g_test_add_func ("/bank/bic", test_bic);
  g_test_add_func ("/bank/bic-country", test_bic_country);
  return g_test_run ();
}
