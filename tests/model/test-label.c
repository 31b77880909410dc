/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A label that was recorded in one language is said in the other. */

#include "quitus-label.h"

#include <string.h>

#include "quitus-format.h"

static const struct
{
  const char *english;
  const char *french;
} cases[] = {
  { "Add the sample agreement",           "Ajouter la convention d’exemple"              },
  { "Undo: Add the sample agreement",     "Annulation : Ajouter la convention d’exemple" },
  { "Signature of IGN on 8 Feb 2023",     "Signature, IGN, le 8 févr. 2023"              },
  { "Receipt of €75,000.00",              "Encaissement de 75\u202f000,00\u00a0€"        },
  { "Reminder of Premier versement sent", "Relance envoyée\u202f: Premier versement"     },
  { "Planned: Comité, on 16 Sep 2023",    "Prévu\u202f: Comité, le 16 sept. 2023"        },
  { "Put off: Solde, to 16 Sep 2023",     "Report\u202f: Solde, au 16 sept. 2023"        },
  { "3 documents attached",               "3 documents joints"                           },
};

static void
test_both_ways (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *english = cases[i].english, *french = cases[i].french;
      g_autofree char *in_french = quitus_label_translate (english, QUITUS_LANGUAGE_FRENCH);
      g_autofree char *in_english = quitus_label_translate (french, QUITUS_LANGUAGE_ENGLISH);
      g_autofree char *still_french = quitus_label_translate (french, QUITUS_LANGUAGE_FRENCH);
      g_autofree char *still_english = quitus_label_translate (english, QUITUS_LANGUAGE_ENGLISH);

      g_assert_cmpstr (in_french, ==, french);
      g_assert_cmpstr (in_english, ==, english);
      g_assert_cmpstr (still_french, ==, french);
      g_assert_cmpstr (still_english, ==, english);
    }
}

/* A label with an amount, a number or a name in its slots. */
static char *
compose (QuitusLanguage language, const char *pattern)
{
  g_autofree char *amount = quitus_format_money (language, 7500000);
  gboolean is_of_money = g_str_has_prefix (pattern, "%s") || strstr (pattern, "AE") != NULL;

  if (strstr (pattern, "%d") != NULL)
    return quitus_label_compose (language, pattern, 12);
  return quitus_label_compose (language, pattern, is_of_money ? amount : "Solde",
                               strstr (pattern, "AE") != NULL ? amount : "ECO 12");
}

/* Every label that the program can give is recognised as itself and as no other. */
static void
test_every_label (void)
{
  guint n = 0;

  for (const char *pattern; (pattern = quitus_label_get_pattern (n)) != NULL; n++)
    for (int from = 0; from < 2; from++)
      for (int to = 0; to < 2; to++)
        {
          g_autofree char *label = compose ((QuitusLanguage) from, pattern);
          g_autofree char *said = quitus_label_translate (label, (QuitusLanguage) to);
          g_autofree char *wanted = compose ((QuitusLanguage) to, pattern);

          g_assert_cmpstr (said, ==, wanted);
        }
  g_assert_cmpuint (n, >, 40);
}

/* A label that nobody could say in another language is a mistake of who wrote the program. */
static void
test_unknown (void)
{
  g_autofree char *label = NULL;

  g_test_expect_message ("quitus-model", G_LOG_LEVEL_CRITICAL, "*is no label*");
  label = quitus_label_compose (QUITUS_LANGUAGE_ENGLISH, "Whatever %s", "IGN");
  g_test_assert_expected_messages ();
  g_assert_cmpstr (label, ==, "Whatever IGN");
}

/* What people wrote stays, and so does what only looks like a label. */
static void
test_left_alone (void)
{
  static const char *const texts[] = { "",         "%s",
                                       "Whatever", "The hall is available",
                                       "Add A",    "All documents attached" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *said = quitus_label_translate (texts[i], QUITUS_LANGUAGE_FRENCH);

      g_assert_cmpstr (said, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label/both-ways", test_both_ways);
  g_test_add_func ("/label/every-label", test_every_label);
  g_test_add_func ("/label/unknown", test_unknown);
  g_test_add_func ("/label/left-alone", test_left_alone);
  return g_test_run ();
}
