/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-concern.h"
#include "quitus-overview-words.h"
#include "quitus-overview.h"
#include "quitus-test-dossier.h"

#define RECIPIENT QUITUS_SIDE_RECIPIENT
#define PAYER QUITUS_SIDE_PAYER

/* Helpers */

static QuitusOverview *
compute_on (QuitusTestDossier *test, const char *today, const char *supposed)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today),
                            supposed != NULL ? quitus_test_day (supposed) : QUITUS_DAY_NONE };
  QuitusOverview *overview = quitus_overview_new (&outlook);

  quitus_overview_add (overview, dossier);
  quitus_overview_finish (overview);
  return overview;
}

static QuitusOverview *
compute (QuitusTestDossier *test)
{
  return compute_on (test, "2023-12-15", NULL);
}

static gpointer
get (QuitusTestDossier *test, QuitusKind kind, guint index)
{
  return quitus_test_dossier_get (test, kind, index);
}

static void
add_call (QuitusTestDossier *test, guint instalment, QuitusMoney amount, const char *day)
{
  QuitusCallValue *call = quitus_test_dossier_add (test, QUITUS_KIND_CALL);

  call->instalment = ((QuitusValue *) get (test, QUITUS_KIND_INSTALMENT, instalment))->id;
  call->called_on = quitus_test_day (day);
  call->amount = amount;
}

/* The whole life of the seed, signed on 8 February 2023. */
static QuitusTestDossier *
make_life (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();
  QuitusCommitmentValue *first, *second;

  quitus_test_dossier_sign (test, "2023-02-08");
  add_call (test, 0, 7500000, "2023-02-10");
  /* A call that says no amount is for the whole payment. */
  add_call (test, 1, QUITUS_MONEY_NONE, "2023-08-09");
  quitus_test_dossier_receive (test, get (test, QUITUS_KIND_INSTALMENT, 0), 7500000, "2023-03-02");
  quitus_test_dossier_attach (test, 0, 7500000, 7500000, "2023-04-01");
  quitus_test_dossier_receive (test, get (test, QUITUS_KIND_INSTALMENT, 1), 12500000, "2023-08-30");
  quitus_test_dossier_attach (test, 1, 12500000, 12500000, "2023-10-01");
  first = quitus_test_dossier_order (test, "Coaching", 7000000, "2023-04-12");
  quitus_test_dossier_pay (test, first, 7000000, "2023-07-20");
  second = quitus_test_dossier_order (test, "Développement", 12000000, "2023-10-12");
  quitus_test_dossier_pay (test, second, 9325040, "2023-11-29");
  return test;
}

static void
set_owner (QuitusTestDossier *test, guint party)
{
  test->agreement->owner =
      ((QuitusPartyValue *) get (test, QUITUS_KIND_PARTY, party))->organisation;
}

static void
assert_point (QuitusOverview *overview,
              QuitusMeasure measure,
              guint index,
              const char *day,
              QuitusMoney amount)
{
  const GArray *points = quitus_overview_get_points (overview, RECIPIENT, measure);
  const QuitusOverviewPoint *point;

  g_assert_cmpuint (index, <, points->len);
  point = &g_array_index (points, QuitusOverviewPoint, index);
  assert_day (point->day, day);
  g_assert_cmpint (point->amount, ==, amount);
}

static const QuitusOverviewGroup *
get_group (QuitusOverview *overview, QuitusGrouping grouping, guint index)
{
  const GPtrArray *groups = quitus_overview_get_groups (overview, RECIPIENT, grouping);

  g_assert_cmpuint (index, <, groups->len);
  return groups->pdata[index];
}

static QuitusMoney
get_sum (QuitusOverview *overview, QuitusMeasure measure)
{
  return quitus_overview_get_sum (overview, RECIPIENT, measure);
}

/* What must hold for any overview. */
static void
check_laws (QuitusOverview *overview)
{
  for (int side = 0; side < QUITUS_N_SIDES; side++)
    for (int measure = 0; measure < QUITUS_N_MEASURES; measure++)
      {
        QuitusMoney sum =
            quitus_overview_get_sum (overview, (QuitusSide) side, (QuitusMeasure) measure);
        QuitusMoney dated = sum - quitus_overview_get_undated (overview, (QuitusSide) side,
                                                               (QuitusMeasure) measure);
        QuitusMoney part =
            quitus_overview_get_supposed (overview, (QuitusSide) side, (QuitusMeasure) measure);
        const GArray *points =
            quitus_overview_get_points (overview, (QuitusSide) side, (QuitusMeasure) measure);
        const GArray *parts = quitus_overview_get_supposed_points (overview, (QuitusSide) side,
                                                                   (QuitusMeasure) measure);

        for (int grouping = 0; grouping < QUITUS_N_GROUPINGS; grouping++)
          {
            const GPtrArray *groups =
                quitus_overview_get_groups (overview, (QuitusSide) side, (QuitusGrouping) grouping);
            QuitusMoney total = 0, supposed = 0;

            for (guint i = 0; i < groups->len; i++)
              {
                total += ((const QuitusOverviewGroup *) groups->pdata[i])->sums[measure];
                supposed += ((const QuitusOverviewGroup *) groups->pdata[i])->supposed[measure];
              }
            g_assert_cmpint (total, ==, sum);
            g_assert_cmpint (supposed, ==, part);
          }
        for (guint i = 1; i < points->len; i++)
          g_assert_cmpint (g_array_index (points, QuitusOverviewPoint, i - 1).day, <,
                           g_array_index (points, QuitusOverviewPoint, i).day);
        g_assert_cmpint (quitus_overview_points_find (points, QUITUS_DAY_MAX), ==, dated);
        g_assert_cmpint (quitus_overview_points_find (parts, QUITUS_DAY_MAX), ==, part);
      }
}

/* Tests */

static void
test_life (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  g_autoptr (QuitusOverview) overview = compute (test);

  check_laws (overview);
  assert_point (overview, QUITUS_MEASURE_PLANNED, 0, "2023-02-08", 7500000);
  assert_point (overview, QUITUS_MEASURE_PLANNED, 1, "2023-08-08", 20000000);
  assert_point (overview, QUITUS_MEASURE_CALLED, 0, "2023-02-10", 7500000);
  assert_point (overview, QUITUS_MEASURE_CALLED, 1, "2023-08-09", 20000000);
  assert_point (overview, QUITUS_MEASURE_RECEIVED, 1, "2023-08-30", 20000000);
  assert_point (overview, QUITUS_MEASURE_ATTACHED, 0, "2023-04-01", 7500000);
  assert_point (overview, QUITUS_MEASURE_COMMITTED, 1, "2023-10-12", 19000000);
  assert_point (overview, QUITUS_MEASURE_PAID, 1, "2023-11-29", 16325040);
  g_assert_cmpuint (quitus_overview_count_agreements (overview, RECIPIENT), ==, 1);
  g_assert_cmpuint (quitus_overview_count_agreements (overview, PAYER), ==, 0);
  g_assert_cmpint (get_sum (overview, QUITUS_MEASURE_PAID), ==, 16325040);
}

/* The day before, on the day, and between two days. */
static void
test_find (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  g_autoptr (QuitusOverview) overview = compute (test);
  const GArray *plan = quitus_overview_get_points (overview, RECIPIENT, QUITUS_MEASURE_PLANNED);

  g_assert_cmpint (quitus_overview_points_find (plan, quitus_test_day ("2023-02-07")), ==, 0);
  g_assert_cmpint (quitus_overview_points_find (plan, quitus_test_day ("2023-02-08")), ==, 7500000);
  g_assert_cmpint (quitus_overview_points_find (plan, quitus_test_day ("2023-08-07")), ==, 7500000);
  g_assert_cmpint (quitus_overview_points_find (plan, quitus_test_day ("2023-08-08")), ==,
                   20000000);
}

/* Nobody has signed: all is planned, nothing has a day, until one is supposed. */
static void
test_undated (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusOverview) overview = compute_on (test, "2023-01-02", NULL);
  g_autoptr (QuitusOverview) supposed = compute_on (test, "2023-01-02", "2023-02-08");

  check_laws (overview);
  g_assert_cmpint (get_sum (overview, QUITUS_MEASURE_PLANNED), ==, 20000000);
  g_assert_cmpint (quitus_overview_get_undated (overview, RECIPIENT, QUITUS_MEASURE_PLANNED), ==,
                   20000000);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 0)->kind, ==, QUITUS_GROUP_NONE);
  check_laws (supposed);
  g_assert_cmpint (quitus_overview_get_undated (supposed, RECIPIENT, QUITUS_MEASURE_PLANNED), ==,
                   0);
  assert_point (supposed, QUITUS_MEASURE_PLANNED, 1, "2023-08-08", 20000000);
}

/* R13: due on 20 December 2023 and received on 4 January 2024 is a receipt of 2024. */
static void
test_years (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *last = get (test, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusOverview) overview = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  last->due = quitus_test_rule ("day:2023-12-20");
  quitus_test_dossier_receive (test, last, 12500000, "2024-01-04");
  overview = compute_on (test, "2024-02-01", NULL);
  check_laws (overview);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 0)->year, ==, 2023);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 0)->sums[QUITUS_MEASURE_PLANNED], ==,
                   20000000);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 0)->sums[QUITUS_MEASURE_RECEIVED], ==,
                   0);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 1)->year, ==, 2024);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_YEAR, 1)->sums[QUITUS_MEASURE_RECEIVED], ==,
                   12500000);
}

/* The payer commits the whole at the signature, and there is nothing to attach. */
static void
test_payer (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  g_autoptr (QuitusOverview) overview = NULL;

  set_owner (test, 0);
  overview = compute (test);
  check_laws (overview);
  g_assert_cmpuint (quitus_overview_count_agreements (overview, PAYER), ==, 1);
  g_assert_cmpint (quitus_overview_get_sum (overview, PAYER, QUITUS_MEASURE_PLANNED), ==, 20000000);
  g_assert_cmpint (quitus_overview_get_sum (overview, PAYER, QUITUS_MEASURE_COMMITTED), ==,
                   20000000);
  g_assert_cmpint (quitus_overview_get_sum (overview, PAYER, QUITUS_MEASURE_PAID), ==, 20000000);
  g_assert_cmpint (quitus_overview_get_sum (overview, PAYER, QUITUS_MEASURE_ATTACHED), ==, 0);
  g_assert_cmpint (get_sum (overview, QUITUS_MEASURE_PLANNED), ==, 0);
}

/* Each payer has its own payments; what was ordered is of both. */
static void
test_payers (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  QuitusPartyValue *other = quitus_test_dossier_add_party (test, "Cerema", QUITUS_ROLE_CONTRIBUTOR);
  QuitusInstalmentValue *last = get (test, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusOverview) alone = compute (test);
  g_autoptr (QuitusOverview) overview = NULL;

  g_assert_cmpuint (quitus_overview_get_groups (alone, RECIPIENT, QUITUS_GROUPING_PAYER)->len, ==,
                    1);
  g_assert_cmpstr (get_group (alone, QUITUS_GROUPING_PAYER, 0)->name, ==, "IGN");
  g_assert_cmpint (get_group (alone, QUITUS_GROUPING_PAYER, 0)->sums[QUITUS_MEASURE_PAID], ==,
                   16325040);
  last->payer = other->value.id;
  overview = compute (test);
  check_laws (overview);
  g_assert_cmpstr (get_group (overview, QUITUS_GROUPING_PAYER, 0)->name, ==, "Cerema");
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_PAYER, 0)->sums[QUITUS_MEASURE_ATTACHED],
                   ==, 12500000);
  g_assert_cmpstr (get_group (overview, QUITUS_GROUPING_PAYER, 1)->name, ==, "IGN");
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_PAYER, 2)->kind, ==, QUITUS_GROUP_SEVERAL);
  g_assert_cmpint (get_group (overview, QUITUS_GROUPING_PAYER, 2)->sums[QUITUS_MEASURE_PAID], ==,
                   16325040);
}

static QuitusBudgetCodeValue *
add_code (QuitusTestDossier *test, const char *number)
{
  QuitusProgrammeValue *programme = quitus_test_dossier_add (test, QUITUS_KIND_PROGRAMME);
  QuitusBudgetCodeValue *code = quitus_test_dossier_add (test, QUITUS_KIND_BUDGET_CODE);

  quitus_test_set_text (&programme->number, number);
  code->programme = programme->value.id;
  return code;
}

/* A third of 163 250,40 € and two thirds of it, to the cent; without shares they stand together. */
static void
test_programmes (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  QuitusBudgetCodeValue *first = add_code (test, "129"), *second;
  g_autoptr (QuitusOverview) one = compute (test);
  g_autoptr (QuitusOverview) together = NULL;
  g_autoptr (QuitusOverview) shared = NULL;

  g_assert_cmpstr (get_group (one, QUITUS_GROUPING_PROGRAMME, 0)->name, ==, "129");
  second = add_code (test, "159");
  together = compute (test);
  check_laws (together);
  g_assert_cmpuint (
      quitus_overview_get_groups (together, RECIPIENT, QUITUS_GROUPING_PROGRAMME)->len, ==, 1);
  g_assert_cmpint (get_group (together, QUITUS_GROUPING_PROGRAMME, 0)->kind, ==,
                   QUITUS_GROUP_SEVERAL);
  first->share = 3333;
  second->share = 6667;
  shared = compute (test);
  check_laws (shared);
  g_assert_cmpstr (get_group (shared, QUITUS_GROUPING_PROGRAMME, 0)->name, ==, "159");
  g_assert_cmpint (get_group (shared, QUITUS_GROUPING_PROGRAMME, 0)->sums[QUITUS_MEASURE_RECEIVED],
                   ==, 13334000);
}

static void
test_incubators (void)
{
  g_autoptr (QuitusTestDossier) test = make_life ();
  QuitusStartupValue *first = quitus_test_dossier_add_startup (test, "Bat-ID", "2023-02-08");
  QuitusStartupValue *second = quitus_test_dossier_add_startup (test, "Panoramax", "2023-02-08");
  g_autoptr (QuitusOverview) none = compute (test);
  g_autoptr (QuitusOverview) same = NULL, several = NULL, named = NULL;

  g_assert_cmpint (get_group (none, QUITUS_GROUPING_INCUBATOR, 0)->kind, ==, QUITUS_GROUP_NONE);
  quitus_test_set_text (&first->incubator, "La Fabrique");
  quitus_test_set_text (&second->incubator, "La Fabrique");
  same = compute (test);
  g_assert_cmpstr (get_group (same, QUITUS_GROUPING_INCUBATOR, 0)->name, ==, "La Fabrique");
  quitus_test_set_text (&second->incubator, "ANCT");
  several = compute (test);
  check_laws (several);
  g_assert_cmpint (get_group (several, QUITUS_GROUPING_INCUBATOR, 0)->kind, ==,
                   QUITUS_GROUP_SEVERAL);
  quitus_test_set_text (&test->agreement->incubator, "beta.gouv.fr");
  named = compute (test);
  g_assert_cmpstr (get_group (named, QUITUS_GROUPING_INCUBATOR, 0)->name, ==, "beta.gouv.fr");
}

/* R7: the last payment comes too late; once all is ordered nothing is at risk. */
static void
test_risks (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusOverview) early = NULL;
  g_autoptr (QuitusOverview) later = NULL;
  const QuitusOverviewRisk *risk;

  test->agreement->payments_within_period = TRUE;
  quitus_test_dossier_sign (test, "2023-02-08");
  early = compute_on (test, "2023-02-08", NULL);
  g_assert_cmpuint (quitus_overview_get_risks (early)->len, ==, 1);
  risk = &g_array_index (quitus_overview_get_risks (early), QuitusOverviewRisk, 0);
  g_assert_cmpint (risk->amount, ==, 12500000);
  assert_day (risk->end, "2023-12-31");
  assert_day (risk->ask_by, "2023-12-01");
  g_assert_false (risk->is_supposed);
  quitus_test_dossier_order (test, "Coaching", 20000000, "2023-02-09");
  later = compute_on (test, "2023-02-10", NULL);
  g_assert_cmpuint (quitus_overview_get_risks (later)->len, ==, 0);
}

/* What was cancelled is no longer planned, nor called. */
static void
test_cancelled (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusOverview) overview = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  add_call (test, 0, 7500000, "2023-02-10");
  ((QuitusCallValue *) get (test, QUITUS_KIND_CALL, 0))->cancelled_on =
      quitus_test_day ("2023-02-12");
  ((QuitusInstalmentValue *) get (test, QUITUS_KIND_INSTALMENT, 1))->cancelled_on =
      quitus_test_day ("2023-03-01");
  overview = compute (test);
  check_laws (overview);
  g_assert_cmpint (get_sum (overview, QUITUS_MEASURE_CALLED), ==, 0);
  g_assert_cmpint (get_sum (overview, QUITUS_MEASURE_PLANNED), ==, 7500000);
}

static int
below (int n)
{
  return g_test_rand_int_range (0, n);
}

static char *
random_day (void)
{
  return quitus_day_to_iso (quitus_day_new (2021, 1, 1) + below (2000));
}

/* An agreement of one or two payers, programmes and startups, with anything done at any time. */
static QuitusTestDossier *
make_random (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();
  QuitusPartyValue *other = quitus_test_dossier_add_party (test, "P", QUITUS_ROLE_CONTRIBUTOR);
  int n = below (6);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *day = random_day (), *due = g_strconcat ("day:", day, NULL);
      g_autofree char *received = random_day (), *ordered = random_day ();
      g_autofree char *paid = random_day (), *called = random_day (), *attached = random_day ();
      QuitusInstalmentValue *instalment =
          quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, below (9000000),
                                              below (4) > 0 ? due : NULL);
      QuitusCommitmentValue *order;

      instalment->payer =
          below (2) ? other->value.id : ((QuitusValue *) get (test, QUITUS_KIND_PARTY, 0))->id;
      instalment->payee = ((QuitusValue *) get (test, QUITUS_KIND_PARTY, 1))->id;
      add_call (test, (guint) (2 + i), below (2) ? below (100000) : QUITUS_MONEY_NONE, called);
      quitus_test_dossier_receive (test, instalment, 1 + below (9000000), received);
      quitus_test_dossier_attach (test, (guint) i, below (100000), below (100000), attached);
      order = quitus_test_dossier_order (test, "O", 1 + below (9000000), ordered);
      quitus_test_dossier_pay (test, order, 1 + below (900000), paid);
      if (below (3) == 0)
        order->closed_on = quitus_test_day (paid);
    }
  for (int i = below (3); i > 0; i--)
    add_code (test, i == 1 ? "129" : "159")->share = below (2) ? below (10000) : QUITUS_NUMBER_NONE;
  if (below (2))
    set_owner (test, (guint) below (3));
  if (below (3) > 0)
    quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

/* Groups add up to the sums, and the last point of each series is the sum of what has a day. */
static void
test_random (void)
{
  for (int i = 0; i < 400; i++)
    {
      QuitusOutlook outlook = { quitus_day_new (2022, 1, 1) + below (1000), QUITUS_DAY_NONE };
      g_autoptr (QuitusOverview) overview = quitus_overview_new (&outlook);

      for (int j = below (4); j >= 0; j--)
        {
          g_autoptr (QuitusTestDossier) test = make_random ();
          g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

          quitus_overview_add (overview, dossier);
        }
      quitus_overview_finish (overview);
      check_laws (overview);
    }
}

/* Each side agrees with the AE and CP of the agreement. */
static void
test_consumption (void)
{
  for (int i = 0; i < 400; i++)
    {
      g_autoptr (QuitusTestDossier) test = make_random ();
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusOutlook outlook = { quitus_test_day ("2023-12-15"), QUITUS_DAY_NONE };
      QuitusSide side = quitus_side_get_own (dossier);
      g_autoptr (QuitusConsumption) sums = quitus_consumption_new (dossier, &outlook, side);
      g_autoptr (QuitusOverview) overview = compute (test);

      g_assert_cmpint (quitus_overview_get_sum (overview, side, QUITUS_MEASURE_RECEIVED), ==,
                       sums->sum.received);
      g_assert_cmpint (quitus_overview_get_sum (overview, side, QUITUS_MEASURE_COMMITTED), ==,
                       sums->sum.ae_committed);
      g_assert_cmpint (quitus_overview_get_sum (overview, side, QUITUS_MEASURE_PAID), ==,
                       sums->sum.cp_paid);
    }
}

static void
assert_supposed (QuitusOverview *overview,
                 QuitusSide side,
                 QuitusMoney planned,
                 QuitusMoney committed)
{
  g_assert_cmpint (quitus_overview_get_supposed (overview, side, QUITUS_MEASURE_PLANNED), ==,
                   planned);
  g_assert_cmpint (quitus_overview_get_supposed (overview, side, QUITUS_MEASURE_COMMITTED), ==,
                   committed);
  g_assert_true (quitus_overview_is_supposed (overview, side) == (planned + committed != 0));
}

/* A plan is supposed while nobody signed, and what a payer commits by signing. */
static void
test_supposed (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTestDossier) life = make_life ();
  g_autoptr (QuitusOverview) nothing = compute (test);
  g_autoptr (QuitusOverview) supposed = compute_on (test, "2023-01-10", "2023-02-08");
  g_autoptr (QuitusOverview) known = compute_on (life, "2023-12-15", "2023-03-08");
  g_autoptr (QuitusOverview) payer = NULL;
  const GArray *points =
      quitus_overview_get_supposed_points (supposed, RECIPIENT, QUITUS_MEASURE_PLANNED);

  check_laws (supposed);
  assert_supposed (nothing, RECIPIENT, 0, 0);
  assert_supposed (supposed, RECIPIENT, 20000000, 0);
  assert_supposed (supposed, PAYER, 0, 0);
  assert_supposed (known, RECIPIENT, 0, 0);
  g_assert_cmpuint (points->len, ==, 2);
  assert_day (g_array_index (points, QuitusOverviewPoint, 0).day, "2023-02-08");
  g_assert_cmpint (g_array_index (points, QuitusOverviewPoint, 0).amount, ==, 7500000);
  g_assert_cmpint (get_group (supposed, QUITUS_GROUPING_YEAR, 0)->supposed[QUITUS_MEASURE_PLANNED],
                   ==, 20000000);
  set_owner (test, 0);
  payer = compute_on (test, "2023-01-10", "2023-02-08");
  check_laws (payer);
  assert_supposed (payer, PAYER, 20000000, 20000000);
}

/* What is late and what has no day are two numbers. */
static void
test_missing (void)
{
  g_autofree char *both = quitus_overview_words_count_missing (6131, 1500, QUITUS_LANGUAGE_ENGLISH);
  g_autofree char *french =
      quitus_overview_words_count_missing (6131, 1500, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *late = quitus_overview_words_count_missing (1, 0, QUITUS_LANGUAGE_ENGLISH);
  g_autofree char *undated = quitus_overview_words_count_missing (0, 2, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpstr (both, ==, "6,131 late, 1,500 without a day");
  g_assert_cmpstr (french, ==, "6\u202f131 en retard, 1\u202f500 sans date");
  g_assert_cmpstr (late, ==, "1 late");
  g_assert_cmpstr (undated, ==, "2 without a day");
  g_assert_null (quitus_overview_words_count_missing (0, 0, QUITUS_LANGUAGE_ENGLISH));
}

/* What an overview warns of: committees and duties that are late, duties without a day. */
static void
test_concerns (void)
{
  static const struct
  {
    QuitusDeadlineKind kind;
    QuitusDeadlineStatus status;
    int concern;
  } cases[] = {
    { QUITUS_DEADLINE_COMMITTEE,    QUITUS_STATUS_LATE,     QUITUS_CONCERN_COMMITTEE },
    { QUITUS_DEADLINE_COMMITTEE,    QUITUS_STATUS_UPCOMING, -1                       },
    { QUITUS_DEADLINE_COMMITTEE,    QUITUS_STATUS_UNDATED,  -1                       },
    { QUITUS_DEADLINE_REPORT,       QUITUS_STATUS_LATE,     QUITUS_CONCERN_LATE      },
    { QUITUS_DEADLINE_PUBLICATION,  QUITUS_STATUS_UNDATED,  QUITUS_CONCERN_UNDATED   },
    { QUITUS_DEADLINE_OBLIGATION,   QUITUS_STATUS_UNDATED,  QUITUS_CONCERN_UNDATED   },
    { QUITUS_DEADLINE_OBLIGATION,   QUITUS_STATUS_DONE,     -1                       },
    { QUITUS_DEADLINE_TRANSMISSION, QUITUS_STATUS_LATE,     QUITUS_CONCERN_LATE      },
    { QUITUS_DEADLINE_DELIVERABLE,  QUITUS_STATUS_DUE,      -1                       },
    { QUITUS_DEADLINE_PAYMENT,      QUITUS_STATUS_LATE,     -1                       },
    { QUITUS_DEADLINE_END,          QUITUS_STATUS_LATE,     -1                       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDeadline deadline = { .kind = cases[i].kind, .status = cases[i].status };
      QuitusConcern concern;
      int found = quitus_concern_find (&deadline, &concern) ? (int) concern : -1;

      g_assert_cmpint (found, ==, cases[i].concern);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/life", test_life);
  g_test_add_func ("/overview/find", test_find);
  g_test_add_func ("/overview/missing", test_missing);
  g_test_add_func ("/overview/concerns", test_concerns);
  g_test_add_func ("/overview/undated", test_undated);
  g_test_add_func ("/overview/supposed", test_supposed);
  g_test_add_func ("/overview/years", test_years);
  g_test_add_func ("/overview/payer", test_payer);
  g_test_add_func ("/overview/payers", test_payers);
  g_test_add_func ("/overview/programmes", test_programmes);
  g_test_add_func ("/overview/incubators", test_incubators);
  g_test_add_func ("/overview/risks", test_risks);
  g_test_add_func ("/overview/cancelled", test_cancelled);
  g_test_add_func ("/overview/random", test_random);
  g_test_add_func ("/overview/consumption", test_consumption);
  return g_test_run ();
}
