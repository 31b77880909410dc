/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A label that was recorded in one language is said in the other. */

#include "quitus-label.h"

static const struct
{
  const char *english;
  const char *french;
} cases[] = {
  { "Add the sample agreement",       "Ajouter la convention d’exemple"              },
  { "Undo: Add the sample agreement", "Annulation : Ajouter la convention d’exemple" },
  { "Signature of IGN on 8 Feb 2023", "Signature, IGN, le 8 févr. 2023"              },
  { "Receipt of €75,000.00",          "Encaissement de 75\u202f000,00\u00a0€"        },
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

/* What people wrote stays, and so does what only looks like a label. */
static void
test_left_alone (void)
{
  static const char *const texts[] = { "", "%s", "Whatever", "The hall is available", "Add A" };

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
  g_test_add_func ("/label/left-alone", test_left_alone);
  return g_test_run ();
}
