/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lasts between two days of an agreement. */

#include "quitus-periods.h"
#include "quitus-test-dossier.h"

/* Helpers */

static GArray *
compute (QuitusTestDossier *seed, const char *today, const char *supposed)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (seed);
  QuitusOutlook outlook = { quitus_test_day (today), quitus_test_day (supposed) };
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (QuitusPeriod));

  quitus_periods_compute (dossier, &outlook, periods);
  return periods;
}

static const QuitusPeriod *
find (GArray *periods, QuitusPeriodKind kind)
{
  const QuitusPeriod *found = NULL;

  for (guint i = 0; i < periods->len; i++)
    if (g_array_index (periods, QuitusPeriod, i).kind == kind)
      {
        g_assert_null (found);
        found = &g_array_index (periods, QuitusPeriod, i);
      }
  return found;
}

static void
assert_period (GArray *periods, QuitusPeriodKind kind, const char *first, const char *last)
{
  const QuitusPeriod *period = find (periods, kind);

  g_assert_nonnull (period);
  assert_day (period->first, first);
  assert_day (period->last, last);
}

/* Tests */

static void
test_seed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) before = compute (seed, "2023-02-01", NULL);
  g_autoptr (GArray) after = NULL;

  /* The end is a fixed day; nobody knows when the committee sits. */
  g_assert_cmpuint (before->len, ==, 1);
  assert_period (before, QUITUS_PERIOD_LAST_WEEKS, "2023-12-01", "2023-12-31");
  quitus_test_dossier_sign (seed, "2023-02-08");
  after = compute (seed, "2023-02-09", NULL);
  g_assert_cmpuint (after->len, ==, 2);
  assert_period (after, QUITUS_PERIOD_PREPARATION, "2023-08-01", "2023-08-08");
  assert_period (after, QUITUS_PERIOD_LAST_WEEKS, "2023-12-01", "2023-12-31");
}

static void
test_supposed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) periods = compute (seed, "2023-02-01", "2023-02-08");

  assert_period (periods, QUITUS_PERIOD_PREPARATION, "2023-08-01", "2023-08-08");
  g_assert_true (find (periods, QUITUS_PERIOD_PREPARATION)->deadline.is_supposed);
  g_assert_false (find (periods, QUITUS_PERIOD_LAST_WEEKS)->deadline.is_supposed);
}

/* One committee for each startup, one preparation for each committee. */
static void
test_startups (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) periods = NULL;
  guint n_preparations = 0;

  quitus_test_dossier_add_startup (seed, "Carte", NULL);
  quitus_test_dossier_add_startup (seed, "Cadastre", "2023-03-08");
  quitus_test_dossier_sign (seed, "2023-02-08");
  periods = compute (seed, "2023-02-09", NULL);
  for (guint i = 0; i < periods->len; i++)
    {
      const QuitusPeriod *period = &g_array_index (periods, QuitusPeriod, i);

      if (period->kind != QUITUS_PERIOD_PREPARATION)
        continue;
      n_preparations++;
      g_assert_cmpint (period->last - period->first, >=, 7);
      g_assert_cmpint (period->last - period->first, <=, 10);
    }
  g_assert_cmpuint (n_preparations, ==, 2);
}

static void
test_notice (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  QuitusNoticeValue *notice = quitus_test_dossier_add (seed, QUITUS_KIND_NOTICE);
  g_autoptr (GArray) sent = NULL;
  g_autoptr (GArray) received = NULL;
  g_autoptr (GArray) postponed = NULL;
  g_autoptr (GArray) deadlines = NULL;
  QuitusRemarkValue *remark;
  g_autofree char *id = NULL;

  quitus_test_set_text (&notice->subject, "Retard");
  quitus_test_dossier_sign (seed, "2023-02-08");
  notice->sent_on = quitus_test_day ("2023-06-05");
  sent = compute (seed, "2023-06-06", NULL);
  g_assert_null (find (sent, QUITUS_PERIOD_NOTICE));
  notice->received_on = quitus_test_day ("2023-06-07");
  received = compute (seed, "2023-06-08", NULL);
  assert_period (received, QUITUS_PERIOD_NOTICE, "2023-06-07", "2023-07-07");
  /* Whoever puts off what follows gives nobody more time. */
  deadlines = quitus_test_compute (seed, "2023-06-10", NULL);
  id = quitus_deadline_get_id (quitus_test_find (deadlines, QUITUS_DEADLINE_NOTICE, notice));
  remark = quitus_test_dossier_add (seed, QUITUS_KIND_REMARK);
  remark->deadline = g_steal_pointer (&id);
  quitus_test_set_text (&remark->reason, "Holidays");
  remark->postponed_to = quitus_test_day ("2023-08-30");
  postponed = compute (seed, "2023-06-10", NULL);
  assert_period (postponed, QUITUS_PERIOD_NOTICE, "2023-06-07", "2023-07-07");
}

static void
test_terminated (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) periods = NULL;

  quitus_test_dossier_sign (seed, "2023-02-08");
  seed->agreement->terminated_on = quitus_test_day ("2023-09-30");
  periods = compute (seed, "2023-12-10", NULL);
  g_assert_null (find (periods, QUITUS_PERIOD_LAST_WEEKS));
}

/* The model gives those that touch the days asked for, and follows what is supposed. */
static void
test_model (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (QuitusDeadlineModel) model = NULL;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) august = NULL;
  g_autoptr (GArray) day = NULL;
  g_autoptr (QuitusDeadlineItem) item = NULL;

  quitus_book_fill (book, seed->values);
  model = quitus_deadline_model_new (book, quitus_test_day ("2023-02-01"));
  none =
      quitus_periods_find (model, quitus_test_day ("2023-08-01"), quitus_test_day ("2023-08-31"));
  g_assert_cmpuint (none->len, ==, 0);
  quitus_deadline_model_suppose (model, quitus_test_day ("2023-02-08"));
  august =
      quitus_periods_find (model, quitus_test_day ("2023-08-08"), quitus_test_day ("2023-08-31"));
  assert_period (august, QUITUS_PERIOD_PREPARATION, "2023-08-01", "2023-08-08");
  item = quitus_period_get_item (&g_array_index (august, QuitusPeriod, 0), model);
  g_assert_cmpint (quitus_deadline_item_get_deadline (item)->kind, ==, QUITUS_DEADLINE_COMMITTEE);
  day = quitus_periods_find (model, quitus_test_day ("2023-12-31"), quitus_test_day ("2023-12-31"));
  assert_period (day, QUITUS_PERIOD_LAST_WEEKS, "2023-12-01", "2023-12-31");
  g_array_set_size (day, 0);
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) periods = NULL;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  quitus_test_dossier_sign (seed, "2023-02-08");
  dossier = quitus_test_dossier_build (seed);
  periods = compute (seed, "2023-02-09", NULL);
  label = quitus_period_get_label (find (periods, QUITUS_PERIOD_PREPARATION), dossier,
                                   QUITUS_LANGUAGE_FRENCH);
  sentence = quitus_period_describe (find (periods, QUITUS_PERIOD_PREPARATION), dossier,
                                     QUITUS_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_prefix (label, "Préparation du comité"));
  g_assert_nonnull (strstr (sentence, "1er août 2023"));
  g_assert_nonnull (strstr (sentence, "8 août 2023"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/periods/seed", test_seed);
  g_test_add_func ("/periods/supposed", test_supposed);
  g_test_add_func ("/periods/startups", test_startups);
  g_test_add_func ("/periods/notice", test_notice);
  g_test_add_func ("/periods/terminated", test_terminated);
  g_test_add_func ("/periods/model", test_model);
  g_test_add_func ("/periods/words", test_words);
  return g_test_run ();
}
