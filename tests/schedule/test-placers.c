/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which party placed an order: who may, and how much each one committed and paid. */

#include "quitus-placers.h"

#include "quitus-order.h"
#include "quitus-test-dossier.h"

/* Helpers */

/* V8: one delegating service and two delegated ones, each with an order, half of the second paid. */
typedef struct
{
  QuitusTestDossier *test;
  QuitusPartyValue *delegating;
  QuitusPartyValue *first;
  QuitusPartyValue *second;
  QuitusCommitmentValue *orders[3];
} Delegation;

static void
set_up (Delegation *self, gconstpointer unused)
{
  QuitusTestDossier *test = quitus_test_dossier_new ();

  self->test = test;
  test->agreement->type = QUITUS_AGREEMENT_MANAGEMENT_DELEGATION;
  self->delegating = quitus_test_dossier_add_party (test, "MILDECA", QUITUS_ROLE_DELEGATING);
  self->first = quitus_test_dossier_add_party (test, "DGA", QUITUS_ROLE_DELEGATED);
  self->second = quitus_test_dossier_add_party (test, "DGDDI", QUITUS_ROLE_DELEGATED);
  for (guint i = 0; i < G_N_ELEMENTS (self->orders); i++)
    self->orders[i] = quitus_test_dossier_order (test, "Radar", 1000000 * (i + 1), "2023-12-04");
  self->orders[0]->placed_by = self->second->value.id;
  self->orders[1]->placed_by = self->first->value.id;
  quitus_test_dossier_deliver (test, self->orders[1], 1000000, "2024-01-08");
  quitus_test_dossier_pay (test, self->orders[1], 1000000, "2024-01-15");
}

static void
tear_down (Delegation *self, gconstpointer unused)
{
  quitus_test_dossier_free (self->test);
}

/* What is wrong with the orders is @expected alone, or nothing. */
static void
assert_problem (QuitusTestDossier *test, const char *expected)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2024-02-01"), QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) problems =
      quitus_order_find_problems (dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpuint (problems->len, ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (problems->pdata[0], ==, expected);
}

static void
assert_placers (QuitusTestDossier *test, QuitusId first, QuitusId second)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  g_autoptr (GArray) placers = quitus_placers_list (dossier);

  g_assert_cmpuint (placers->len, ==, quitus_id_is_none (second) ? 1 : 2);
  g_assert_true (quitus_id_equal (g_array_index (placers, QuitusId, 0), first));
  if (!quitus_id_is_none (second))
    g_assert_true (quitus_id_equal (g_array_index (placers, QuitusId, 1), second));
}

static void
assert_sum (GArray *placers, guint index, QuitusId party, QuitusMoney committed, QuitusMoney paid)
{
  const QuitusPlacer *placer = &g_array_index (placers, QuitusPlacer, index);

  g_assert_true (quitus_id_equal (placer->party, party));
  g_assert_cmpint (placer->committed, ==, committed);
  g_assert_cmpint (placer->paid, ==, paid);
}

/* Tests */

static void
test_delegated (Delegation *self, gconstpointer unused)
{
  assert_placers (self->test, self->first->value.id, self->second->value.id);
  assert_problem (self->test, NULL);
  self->orders[2]->placed_by = self->delegating->value.id;
  quitus_test_set_text (&self->orders[2]->number, "1400012345");
  assert_problem (self->test, "Order 1400012345 (Radar): it was placed by MILDECA, which is not a "
                              "delegated party");
}

/* What one party alone ordered is the total; of what is not said of anybody the sum is there too. */
static void
test_sums (Delegation *self, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (self->test);
  g_autoptr (GArray) placers = quitus_placers_sum (dossier);
  g_autoptr (QuitusDossier) other = NULL;
  g_autoptr (GArray) none = NULL;

  g_assert_cmpuint (placers->len, ==, 3);
  assert_sum (placers, 0, self->first->value.id, 2000000, 1000000);
  assert_sum (placers, 1, self->second->value.id, 1000000, 0);
  assert_sum (placers, 2, QUITUS_ID_NONE, 3000000, 0);
  self->orders[0]->placed_by = QUITUS_ID_NONE;
  other = quitus_test_dossier_build (self->test);
  none = quitus_placers_sum (other);
  g_assert_cmpuint (none->len, ==, 0);
}

/* One's own service is the one that orders, unless it delegates. */
static void
test_own (Delegation *self, gconstpointer unused)
{
  const QuitusPartyValue *owners[] = { self->second, self->delegating };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autoptr (QuitusDossier) dossier = NULL;
      QuitusId expected = i == 0 ? self->second->value.id : QUITUS_ID_NONE;

      self->test->agreement->owner = owners[i]->organisation;
      dossier = quitus_test_dossier_build (self->test);
      g_assert_true (quitus_id_equal (quitus_placers_find_own (dossier), expected));
    }
}

/* Where money goes between the parties, whoever gets it spends it. */
static void
test_fund (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  const QuitusPartyValue *dinum = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1);
  QuitusInstalmentValue *back;
  QuitusCommitmentValue *order;

  test->agreement->owner = ign->organisation;
  assert_placers (test, dinum->value.id, QUITUS_ID_NONE);
  order = quitus_test_dossier_order (test, "Coaching", 1000000, "2023-04-03");
  order->placed_by = dinum->value.id;
  assert_problem (test, NULL);
  order->placed_by = ign->value.id;
  assert_problem (test, "Order “Coaching”: it was placed by IGN, which does not spend the money of "
                        "the agreement");
  back = quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 100, NULL);
  back->payer = dinum->value.id;
  back->payee = ign->value.id;
  assert_placers (test, ign->value.id, dinum->value.id);
}

/* Roles that do not say who spends leave it to whoever does not pay. */
static void
test_partners (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  const QuitusPartyValue *first, *second;

  quitus_test_dossier_add_party (test, "P", QUITUS_ROLE_CONTRIBUTOR);
  first = quitus_test_dossier_add_party (test, "Q", QUITUS_ROLE_PARTNER);
  second = quitus_test_dossier_add_party (test, "R", QUITUS_ROLE_PARTNER);
  assert_placers (test, first->value.id, second->value.id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Delegation, NULL, set_up, test, tear_down)
  ADD ("/placers/delegated", test_delegated);
  ADD ("/placers/sums", test_sums);
  ADD ("/placers/own", test_own);
#undef ADD
  g_test_add_func ("/placers/fund", test_fund);
  g_test_add_func ("/placers/partners", test_partners);

  return g_test_run ();
}
