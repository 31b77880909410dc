/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-date-rule.h"
#include "quitus-error.h"

#define PARTY "01234567-89ab-4cde-8f01-23456789abcd"

/* Helpers */

static void
assert_round_trip (const QuitusDateRule *rule)
{
  g_autofree char *text = quitus_date_rule_to_text (rule);
  g_autoptr (GError) error = NULL;
  QuitusDateRule read;

  if (!quitus_date_rule_parse (text, &read, &error))
    g_test_message ("%s", text);
  g_assert_no_error (error);
  g_assert_true (quitus_date_rule_equal (rule, &read));
  g_assert_true (quitus_date_rule_equal (&read, rule));
}

static int
pick (GRand *rand, const QuitusChoices *choices)
{
  return g_rand_int_range (rand, 0, choices->n_choices);
}

/* Tests */

static void
test_texts (void)
{
  static const char *const texts[] = {
    "signature",
    "signature +6 months",
    "end -4 weeks clear shift previous",
    "day:2024-01-31 every 1 years calendar alsace-moselle",
    "day:1900-01-01",
    "day:2199-12-31 +1000 days",
    "party-signature:" PARTY " +1 working-days",
    "visa -2 six-day-week clear",
    "visa:" PARTY,
    "effective every 6 months shift kept",
    "notification +30 days clear every 1000 years shift next calendar reunion",
    "committee:" PARTY " +6 months",
    "committee +6 months shift previous",
    "letter-sent +2 months",
    "letter-received +30 days shift next",
    "deliverable:" PARTY,
    "call +30 days",
    "deadline -15 days",
    "deadline:" PARTY " +1 weeks",
    "budget-year +31 days",
    "final-budget-year +1 months",
    "amendment:" PARTY " +1 months",
    "end",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      QuitusDateRule rule;

      g_test_message ("%s", texts[i]);
      g_assert_true (quitus_date_rule_parse (texts[i], &rule, &error));
      g_assert_no_error (error);
      g_assert_false (quitus_date_rule_is_none (&rule));
      text = quitus_date_rule_to_text (&rule);
      g_assert_cmpstr (text, ==, texts[i]);
      assert_round_trip (&rule);
    }
}

static void
test_none (void)
{
  QuitusDateRule none = QUITUS_DATE_RULE_NONE;
  QuitusDateRule rule;

  g_assert_true (quitus_date_rule_parse (NULL, &rule, NULL));
  g_assert_true (quitus_date_rule_equal (&rule, &none));
  g_assert_true (quitus_date_rule_parse ("", &rule, NULL));
  g_assert_true (quitus_date_rule_is_none (&rule));
  g_assert_null (quitus_date_rule_to_text (&none));
  /* What stands beside the anchor says nothing without one. */
  rule = (QuitusDateRule) { .unit = QUITUS_UNIT_MONTHS, .count = 3 };
  g_assert_true (quitus_date_rule_equal (&rule, &none));
}

static void
test_parts (void)
{
  QuitusDateRule rule;

  g_assert_true (
      quitus_date_rule_parse ("end -4 weeks clear every 2 months shift previous calendar "
                              "guiana",
                              &rule, NULL));
  g_assert_cmpint (rule.anchor, ==, QUITUS_ANCHOR_END);
  g_assert_cmpint (rule.count, ==, -4);
  g_assert_cmpint (rule.unit, ==, QUITUS_UNIT_WEEKS);
  g_assert_true (rule.clear);
  g_assert_cmpint (rule.every, ==, 2);
  g_assert_cmpint (rule.every_unit, ==, QUITUS_UNIT_MONTHS);
  g_assert_cmpint (rule.shift, ==, QUITUS_SHIFT_PREVIOUS);
  g_assert_cmpint (rule.calendar, ==, QUITUS_HOLIDAY_CALENDAR_GUIANA);
  g_assert_true (quitus_date_rule_parse ("day:2023-02-08", &rule, NULL));
  g_assert_cmpint (rule.day, ==, quitus_day_new (2023, 2, 8));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < 20000; i++)
    {
      static const int naming[] = { QUITUS_ANCHOR_PARTY_SIGNATURE, QUITUS_ANCHOR_DELIVERABLE,
                                    QUITUS_ANCHOR_AMENDMENT,       QUITUS_ANCHOR_VISA,
                                    QUITUS_ANCHOR_COMMITTEE,       QUITUS_ANCHOR_DEADLINE };
      /* Units of nothing, days of no anchor: whatever a form leaves behind. */
      QuitusDateRule rule = {
        .anchor = pick (rand, &quitus_anchors),
        .shift = pick (rand, &quitus_shifts),
        .unit = pick (rand, &quitus_units),
        .every_unit = pick (rand, &quitus_units),
        .calendar = g_rand_int_range (rand, -1, QUITUS_N_HOLIDAY_CALENDARS),
        .clear = g_rand_boolean (rand),
        .count = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, -1000, 1001),
        .every = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 0, 1001),
        .day = g_rand_int_range (rand, QUITUS_DAY_MIN, QUITUS_DAY_MAX + 1),
      };

      for (guint n = 0; n < G_N_ELEMENTS (naming); n++)
        if (rule.anchor == naming[n] && (n < 3 || g_rand_boolean (rand)))
          g_assert_true (quitus_id_from_text (PARTY, &rule.record));
      assert_round_trip (&rule);
    }
}

/* Each member counts. */
static void
test_equal (void)
{
  static const char *const texts[] = {
    "signature +6 months",
    "notification +6 months",
    "signature +5 months",
    "signature -6 months",
    "signature +6 weeks",
    "signature +6 months clear",
    "signature +6 months every 1 months",
    "signature +6 months every 1 years",
    "signature +6 months every 2 years",
    "signature +6 months shift next",
    "signature +6 months calendar metropolitan",
    "signature",
    "day:2023-02-08",
    "day:2023-02-09",
    "visa",
    "visa:" PARTY,
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        QuitusDateRule a, b;

        g_assert_true (quitus_date_rule_parse (texts[i], &a, NULL));
        g_assert_true (quitus_date_rule_parse (texts[j], &b, NULL));
        g_assert_cmpint (quitus_date_rule_equal (&a, &b), ==, i == j);
      }
}

static void
test_wrong_words (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } wrong[] = {
    { "signing",                                   "signing"               },
    { "none",                                      "none"                  },
    { " signature",                                ""                      },
    { "signature ",                                ""                      },
    { "signature  +6 months",                      ""                      },
    { "Signature",                                 "Signature"             },
    { "signature:",                                "signature:"            },
    { "signature:" PARTY,                          "signature:" PARTY      },
    { "end:" PARTY,                                "end:" PARTY            },
    { "party-signature",                           "party-signature"       },
    { "party-signature:IGN",                       "party-signature:IGN"   },
    { "deliverable",                               "deliverable"           },
    { "day",                                       "day"                   },
    { "day:2023-02-29",                            "day:2023-02-29"        },
    { "day:" PARTY,                                "day:" PARTY            },
    { "signature +6",                              "+6"                    },
    { "signature +0 months",                       "+0"                    },
    { "signature 6 months",                        "6"                     },
    { "signature +6 moons",                        "+6"                    },
    { "signature ++6 months",                      "++6"                   },
    { "signature +-6 months",                      "+-6"                   },
    { "signature +6.5 months",                     "+6.5"                  },
    { "signature +1001 months",                    "+1001"                 },
    { "signature -99999999999999999999 days",      "-99999999999999999999" },
    { "signature +6 months +2 days",               "+2"                    },
    { "signature clear",                           "clear"                 },
    { "signature +6 months clear clear",           "clear"                 },
    { "signature every",                           "every"                 },
    { "signature every 1",                         "every"                 },
    { "signature every 0 months",                  "every"                 },
    { "signature every -1 months",                 "every"                 },
    { "signature every 1 months every 2 months",   "every"                 },
    { "signature shift",                           "shift"                 },
    { "signature shift default",                   "shift"                 },
    { "signature shift sideways",                  "shift"                 },
    { "signature shift next shift next",           "shift"                 },
    { "signature calendar",                        "calendar"              },
    { "signature calendar mars",                   "calendar"              },
    { "signature calendar guiana calendar guiana", "calendar"              },
    { "signature +6 months soon",                  "soon"                  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *named = g_strdup_printf ("“%s” in ", wrong[i].word);
      g_autoptr (GError) error = NULL;
      QuitusDateRule rule = { .anchor = QUITUS_ANCHOR_END };

      g_test_message ("%s", wrong[i].text);
      g_assert_false (quitus_date_rule_parse (wrong[i].text, &rule, &error));
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, named));
      g_assert_nonnull (strstr (error->message, wrong[i].text));
      g_assert_true (quitus_date_rule_is_none (&rule));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-rule/texts", test_texts);
  g_test_add_func ("/date-rule/none", test_none);
  g_test_add_func ("/date-rule/parts", test_parts);
  g_test_add_func ("/date-rule/random", test_random);
  g_test_add_func ("/date-rule/equal", test_equal);
  g_test_add_func ("/date-rule/wrong-words", test_wrong_words);
  return g_test_run ();
}
