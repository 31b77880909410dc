/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-error.h"
#include "quitus-identifier.h"
#include "quitus-language.h"

static void
assert_right (QuitusTextCheck check, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_right = check (texts[i], &error);

      g_assert_no_error (error);
      g_assert_true (is_right);
    }
}

static void
assert_wrong (QuitusTextCheck check, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", texts[i]);
      g_assert_false (check (texts[i], &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
assert_problem (QuitusTextCheck check, const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (check (text, &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_normalise (void)
{
  static const struct
  {
    QuitusTextNormalise normalise;
    const char *text, *stored;
  } forms[] = {
    { quitus_identifier_normalise,    " 732 829\u00a0320\u202f00074 ",                           "73282932000074"       },
    { quitus_identifier_normalise,    "\ufeff0352–cfse\n",                                       "0352-CFSE"            },
    { quitus_identifier_normalise,    "é1",                                                      "é1"                   },
    { quitus_identifier_normalise,    NULL,                                                      ""                     },
    { quitus_fund_normalise,          "1200548",                                                 "1-2-00548"            },
    { quitus_fund_normalise,          "1 – 2 – 00548",                                           "1-2-00548"            },
    { quitus_programme_normalise,     "P352",                                                    "352"                  },
    { quitus_programme_normalise,     "p 0352",                                                  "352"                  },
    { quitus_programme_normalise,     "0352",                                                    "352"                  },
    { quitus_programme_normalise,     "352",                                                     "352"                  },
    { quitus_legifrance_id_normalise, "legiarti000027762515",                                    "LEGIARTI000027762515" },
    { quitus_legifrance_id_normalise,
     "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000027762515/?isSuggest=true#x/y", "LEGIARTI000027762515" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *stored = forms[i].normalise (forms[i].text);
      g_autofree char *again = forms[i].normalise (stored);

      g_assert_cmpstr (stored, ==, forms[i].stored);
      g_assert_cmpstr (again, ==, stored);
    }
}

static void
test_siren (void)
{
  static const char *const right[] = { "732829320",    "130026032", "130030133", "732 829 320",
                                       "180 067 019 ", "356000000", NULL };
  static const char *const wrong[] = { "",          "732829321", "73282932",   "7328293200",
                                       "73282932O", "1-2",       "７32829320", NULL };
  g_autofree char *printed = quitus_siren_format ("130026032");
  g_autofree char *other = quitus_siren_format ("13002603");

  assert_right (quitus_siren_check, right);
  assert_wrong (quitus_siren_check, wrong);
  assert_problem (quitus_siren_check, "732 829 321",
                  "SIREN 732829321 : pour ces chiffres le dernier devrait être 0, ou l’un des "
                  "autres est faux");
  assert_problem (quitus_siren_check, "73282932", "SIREN « 73282932 » : 8 caractères au lieu de 9");
  assert_problem (quitus_siren_check, "73282932O",
                  "SIREN « 73282932O » : le caractère n° 9 devrait être un chiffre, non « O »");
  g_assert_cmpstr (printed, ==, "130 026 032");
  g_assert_cmpstr (other, ==, "13002603");
}

static void
test_siret (void)
{
  static const char *const right[] = { "73282932000074", "13002526500013", "732 829 320 00074",
                                       NULL };
  static const char *const wrong[] = { "", "73282932000079", "7328293200007", "732829320000740",
                                       NULL };
  g_autofree char *printed = quitus_siret_format ("13002526500013");

  assert_right (quitus_siret_check, right);
  assert_wrong (quitus_siret_check, wrong);
  assert_problem (quitus_siret_check, "73282932000079",
                  "SIRET 73282932000079 : pour ces chiffres le dernier devrait être 4, ou l’un des "
                  "autres est faux");
  /* The fourteen digits obey the rule, the first nine do not. */
  assert_problem (
      quitus_siret_check, "73282932100072",
      "Neuf premiers chiffres du SIRET 732829321 : pour ces chiffres le dernier devrait "
      "être 0, ou l’un des autres est faux");
  g_assert_cmpstr (printed, ==, "130 025 265 00013");
}

static void
test_la_poste (void)
{
  static const char *const right[] = { "35600000000048", "35600000049837", NULL };
  /* The last one obeys the common rule, which is not that of La Poste. */
  static const char *const wrong[] = { "35600000000049", "35600000049838", "35600000000014", NULL };

  assert_right (quitus_siret_check, right);
  assert_wrong (quitus_siret_check, wrong);
  assert_problem (
      quitus_siret_check, "35600000049838",
      "SIRET 35600000049838 : à La Poste la somme des chiffres est un multiple de 5, ceux-ci font "
      "46");
}

/* Every single digit that is replaced is seen; two neighbours that change places also are, but
 * for 09 and 90. */
static void
test_luhn (void)
{
  static const char *const numbers[] = { "732829320", "130026032", "73282932000074",
                                         "13002526500013" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gsize n = strlen (numbers[i]);
      QuitusTextCheck check = n == 9 ? quitus_siren_check : quitus_siret_check;

      for (gsize at = 0; at < n; at++)
        {
          g_autofree char *text = g_strdup (numbers[i]);

          for (char digit = '0'; digit <= '9'; digit++)
            {
              text[at] = digit;
              g_assert_true (check (text, NULL) == (digit == numbers[i][at]));
            }
        }
      for (gsize at = 0; at + 1 < n; at++)
        {
          g_autofree char *text = g_strdup (numbers[i]);
          char a = text[at], b = text[at + 1];

          if (a == b || (MIN (a, b) == '0' && MAX (a, b) == '9'))
            continue;
          text[at] = b;
          text[at + 1] = a;
          g_assert_false (check (text, NULL));
        }
    }
}

static void
test_budget (void)
{
  static const struct
  {
    QuitusTextCheck check;
    const char *right[4], *wrong[9];
  } codes[] = {
    { quitus_fund_check,
     { "1-2-00548", "1200548", "2 - 9 - 00001" },
     { "", "3-2-00548", "1-0-00548", "1-2-0548", "1-2-005480", "1-2-0054A", "1/2/00548" }    },
    { quitus_programme_check,
     { "352", "P352", "0129" },
     { "", "35", "3520", "P35", "35A", "PP352" }                                             },
    { quitus_operational_budget_check,
     { "0352-CFSE", "0352 – cfse" },
     { "", "352-CFSE", "0352-CFS", "0352CFSE", "0352-CFSÉ", "0352-CFSEE", "O352-CFSE" }      },
    { quitus_operating_unit_check,
     { "BG00/0129-CAHC-DISI", "bg00/0180-cmed-c302", "BG00/0224-DR45-D645" },
     { "", "0129-CAHC-DISI", "BG00/0129-CAHC", "BG0/0129-CAHC-DISI", "BG00-0129-CAHC-DISI" } },
    { quitus_functional_area_check,
     { "0143-03-01", "0224-02-24", "0143-03" },
     { "", "0143", "0143-3", "0143-03-", "0143-03-1", "0143-03-01-01", "143-03" }            },
    { quitus_activity_check,
     { "BG00/014303000102" },
     { "", "014303000102", "BG00/01430300010", "BG00/0143030001021", "BG00/01430300010A" }   },
    { quitus_nor_check,
     { "ARME1851116X", "BUDB1312285D", "EFIX1205948D" },
     { "", "ARME1851116", "ARM1851116X", "ARME18511163", "ARME1851116XX", "PRMX 123" }       },
    { quitus_legifrance_id_check,
     { "LEGIARTI000027762515", "JORFTEXT000000000001",
        "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000027750000" },
     { "", "LEGIARTI00002776251", "LEGIARTI0000277625155", "LEGIXXXX000027762515", "000027762515",
        "LEGIARTI" }                                                                         },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      assert_right (codes[i].check, codes[i].right);
      assert_wrong (codes[i].check, codes[i].wrong);
    }
  assert_problem (quitus_operational_budget_check, "352-cfse",
                  "« 352-CFSE » n’est pas le code d’un budget opérationnel (BOP) : écrivez quatre "
                  "chiffres, un tiret et quatre lettres ou chiffres, comme 0352-CFSE");
}

static void
test_programme (void)
{
  static const struct
  {
    const char *code, *programme;
    gboolean agrees;
  } pairs[] = {
    { "0352-CFSE",           "352",  TRUE  },
    { "0352-CFSE",           "P352", TRUE  },
    { "0352-CFSE",           "129",  FALSE },
    { "1352-CFSE",           "352",  FALSE },
    { "BG00/0129-CAHC-DISI", "129",  TRUE  },
    { "BG00/0129-CAHC-DISI", "352",  FALSE },
    { "0143-03-01",          "143",  TRUE  },
    { "0143-03-01",          "144",  FALSE },
    { "BG00/014303000102",   "143",  TRUE  },
    { "BG00/014303000102",   "430",  FALSE },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_true (quitus_budget_code_check_programme (pairs[i].code, pairs[i].programme, NULL) ==
                   pairs[i].agrees);
  g_assert_false (quitus_budget_code_check_programme ("0352-CFSE", "129", &error));
  g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "0352-CFSE : ce code relève du programme 0352, non du programme 129");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  quitus_language_set_default (QUITUS_LANGUAGE_FRENCH);
  g_test_add_func ("/identifier/normalise", test_normalise);
  g_test_add_func ("/identifier/siren", test_siren);
  g_test_add_func ("/identifier/siret", test_siret);
  g_test_add_func ("/identifier/la-poste", test_la_poste);
  g_test_add_func ("/identifier/luhn", test_luhn);
  g_test_add_func ("/identifier/budget", test_budget);
  g_test_add_func ("/identifier/programme", test_programme);
  return g_test_run ();
}
