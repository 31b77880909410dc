/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-error.h"
#include "quitus-money.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 cents;
  } right[] = {
    { "200 000,00 €",           20000000         },
    { "200\u202f000,00\u00a0€", 20000000         },
    { "200000€",                20000000         },
    { "200.000,00",             20000000         },
    { "200,000.00",             20000000         },
    { "200 k€",                 20000000         },
    { "200000.00",              20000000         },
    { "75 000",                 7500000          },
    { "1,5 M€",                 150000000        },
    { "0,1",                    10               },
    { "0,01",                   1                },
    { "36 749,60 euros",        3674960          },
    { "1.234.567",              123456700        },
    { "1.234",                  123400           },
    { "€12",                    1200             },
    { "12,345 k€",              1234500          },
    { "12,3456 k",              1234560          },
    { "12,345,678",             1234567800       },
    { "12,345.60",              1234560          },
    { "10000000000000",         QUITUS_MONEY_MAX },
  };
  static const char *const wrong[] = {
    "",
    "€",
    "-5",
    "12,",
    ",5",
    "1,23,4",
    "1.23.456",
    "12a",
    "1..5",
    "10000000000000,01",
    "99999999999999999999",
    "1,2345 €",
    "12,345",
    "200,000 €",
    "k",
  };

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (quitus_money_parse (right[i].text, &error), ==, right[i].cents);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_cmpint (quitus_money_parse (wrong[i], &error), ==, QUITUS_MONEY_NONE);
      g_assert_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID);
    }
}

static void
test_scale (void)
{
  QuitusMoney result;

  g_assert_true (quitus_money_scale (20000000, 3750, 10000, &result));
  g_assert_cmpint (result, ==, 7500000);
  /* 62 trainings at 322 € are 19 964 €. */
  g_assert_true (quitus_money_scale (32200, 62, 1, &result));
  g_assert_cmpint (result, ==, 1996400);
  g_assert_true (quitus_money_scale (1, 1, 2, &result));
  g_assert_cmpint (result, ==, 1);
  g_assert_true (quitus_money_scale (1, 1, 3, &result));
  g_assert_cmpint (result, ==, 0);
  g_assert_false (quitus_money_scale (QUITUS_MONEY_MAX, 2, 1, &result));
  g_assert_true (quitus_money_scale (QUITUS_MONEY_MAX, G_MAXINT64, G_MAXINT64, &result));
  g_assert_cmpint (result, ==, QUITUS_MONEY_MAX);
}

static void
test_share (void)
{
  QuitusMoney shares[3];
  gint64 two[] = { 12000000, 8000000 }, three[] = { 1, 1, 1 }, tenths[] = { 50, 30, 20 };
  gint64 none[] = { 0, 0 };

  g_assert_true (quitus_money_share (3674960, two, 2, shares));
  g_assert_cmpint (shares[0], ==, 2204976);
  g_assert_cmpint (shares[1], ==, 1469984);
  g_assert_true (quitus_money_share (1000000, three, 3, shares));
  g_assert_cmpint (shares[0], ==, 333334);
  g_assert_cmpint (shares[1], ==, 333333);
  g_assert_cmpint (shares[2], ==, 333333);
  g_assert_true (quitus_money_share (10001, tenths, 3, shares));
  g_assert_cmpint (shares[0], ==, 5001);
  g_assert_cmpint (shares[1], ==, 3000);
  g_assert_cmpint (shares[2], ==, 2000);
  g_assert_false (quitus_money_share (100, none, 2, shares));
  g_assert_cmpint (shares[0], ==, 0);
}

/* Whatever the weights, the shares add up and each is within a cent of its exact part. */
static void
test_share_adds_up (void)
{
  for (int round = 0; round < 20000; round++)
    {
      gint64 weights[7], sum = 0;
      QuitusMoney shares[7], amount = g_test_rand_int_range (0, G_MAXINT32), total = 0;
      gsize n = g_test_rand_int_range (1, 8);

      for (gsize i = 0; i < n; i++)
        {
          weights[i] = g_test_rand_int_range (0, round % 2 == 0 ? 5 : G_MAXINT32);
          sum += weights[i];
        }
      if (sum == 0)
        continue;
      g_assert_true (quitus_money_share (amount, weights, n, shares));
      for (gsize i = 0; i < n; i++)
        {
          __int128 exact = (__int128) amount * weights[i];

          total += shares[i];
          g_assert_true ((__int128) shares[i] * sum > exact - sum);
          g_assert_true ((__int128) shares[i] * sum < exact + sum);
          if (weights[i] == 0)
            g_assert_cmpint (shares[i], ==, 0);
        }
      g_assert_cmpint (total, ==, amount);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/parse", test_parse);
  g_test_add_func ("/money/scale", test_scale);
  g_test_add_func ("/money/share", test_share);
  g_test_add_func ("/money/share-adds-up", test_share_adds_up);
  return g_test_run ();
}
