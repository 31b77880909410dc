/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-amendment-effects.h"
#include "quitus-remarks.h"
#include "quitus-test-dossier.h"

#define SEEN_ON "2023-09-15"

/* Helpers */

static QuitusDeadline
find_on (QuitusTestDossier *test, QuitusDeadlineKind kind, const char *today)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == kind)
      return g_array_index (deadlines, QuitusDeadline, i);
  g_assert_not_reached ();
}

static QuitusDeadline
find_of (QuitusTestDossier *test, QuitusDeadlineKind kind, QuitusId owner, const char *today)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusDeadline deadline = g_array_index (deadlines, QuitusDeadline, i);

      if (deadline.kind == kind && quitus_id_equal (deadline.owner, owner))
        return deadline;
    }
  g_assert_not_reached ();
}

static QuitusDeadline
find_committee (QuitusTestDossier *test)
{
  return find_on (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON);
}

static void
remark (QuitusTestDossier *test,
        const QuitusDeadline *deadline,
        const char *postponed_to,
        const char *recorded_on)
{
  QuitusRemarkValue *value = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);

  value->deadline = quitus_deadline_get_id (deadline);
  quitus_test_set_text (&value->reason, "The sponsor is away.");
  value->postponed_to = postponed_to != NULL ? quitus_test_day (postponed_to) : QUITUS_DAY_NONE;
  value->recorded_on = quitus_test_day (recorded_on);
}

static void
assert_seen (QuitusTestDossier *test,
             QuitusDeadlineKind kind,
             const char *today,
             const char *date,
             QuitusDeadlineStatus status)
{
  QuitusDeadline deadline = find_on (test, kind, today);

  assert_day (deadline.date, date);
  g_assert_cmpint (deadline.status, ==, status);
}

static char *
get_why (QuitusTestDossier *test, const QuitusDeadline *deadline, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (SEEN_ON), QUITUS_DAY_NONE };

  assert_day (quitus_deadline_get_original_day (deadline, dossier, &outlook),
              quitus_deadline_has_moved (deadline) ? "2023-08-08" : NULL);
  return quitus_deadline_get_why (deadline, dossier, &outlook, language);
}

/* Tests */

/* The committee of 8 August is put off: it is late after its new day only, and its legal day stays. */
static void
test_postponed (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON, "2023-08-08", QUITUS_STATUS_LATE);
  remark (test, &committee, "2023-10-12", "2023-09-01");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON, "2023-10-12", QUITUS_STATUS_UPCOMING);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-10-11", "2023-10-12", QUITUS_STATUS_UPCOMING);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-10-12", "2023-10-12", QUITUS_STATUS_DUE);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-10-13", "2023-10-12", QUITUS_STATUS_LATE);
  committee = find_committee (test);
  g_assert_true (committee.is_postponed);
  assert_day (committee.strict_date, "2023-08-08");
}

/* Its place among the others is that of its new day. */
static void
test_order (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) deadlines = NULL;
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  remark (test, &committee, "2023-12-15", "2023-09-01");
  deadlines = quitus_test_compute (test, SEEN_ON, NULL);
  for (guint i = 1; i < deadlines->len; i++)
    g_assert_cmpint (quitus_deadline_compare (&g_array_index (deadlines, QuitusDeadline, i - 1),
                                              &g_array_index (deadlines, QuitusDeadline, i)),
                     <, 0);
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autofree char *before = NULL;
  g_autofree char *why = NULL;
  g_autofree char *state = NULL;
  g_autofree char *expected = NULL;
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  before = get_why (test, &committee, QUITUS_LANGUAGE_ENGLISH);
  remark (test, &committee, "2023-10-12", "2023-09-01");
  committee = find_committee (test);
  why = get_why (test, &committee, QUITUS_LANGUAGE_ENGLISH);
  expected = g_strdup_printf ("Put off from 8 August to 12 October 2023 — The sponsor is away. "
                              "Original deadline: %s",
                              before);
  g_assert_cmpstr (why, ==, expected);
  state = quitus_deadline_get_state (&committee, QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpstr (state, ==, "Upcoming, put off");
}

/* Only what was said last counts, and nothing is put off to a day before its own. */
static void
test_last (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  remark (test, &committee, "2023-11-02", "2023-09-02");
  remark (test, &committee, "2023-10-12", "2023-09-01");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON, "2023-11-02", QUITUS_STATUS_UPCOMING);
  remark (test, &committee, NULL, "2023-09-03");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON, "2023-08-08", QUITUS_STATUS_LATE);
}

/* A committee that is planned in time stands on its day; it is late when its rule says so. */
static void
test_planned (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autofree char *before = NULL;
  g_autofree char *why = NULL;
  g_autofree char *state = NULL;
  g_autofree char *expected = NULL;
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  before = get_why (test, &committee, QUITUS_LANGUAGE_FRENCH);
  g_assert_true (quitus_remark_may_name_day (&committee));
  remark (test, &committee, "2023-07-20", "2023-06-01");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-07-01", "2023-07-20", QUITUS_STATUS_UPCOMING);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-07-20", "2023-07-20", QUITUS_STATUS_DUE);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-08-08", "2023-07-20", QUITUS_STATUS_DUE);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE, "2023-08-09", "2023-07-20", QUITUS_STATUS_LATE);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "2023-07-01", "2023-07-13",
               QUITUS_STATUS_UPCOMING);
  committee = find_on (test, QUITUS_DEADLINE_COMMITTEE, SEEN_ON);
  g_assert_true (committee.is_planned);
  g_assert_false (committee.is_postponed);
  assert_day (committee.strict_date, "2023-08-08");
  why = get_why (test, &committee, QUITUS_LANGUAGE_FRENCH);
  expected = g_strdup_printf ("Prévu le 20 juillet 2023 — The sponsor is away. "
                              "Limite le 8 août 2023\u202f: %s",
                              before);
  g_assert_cmpstr (why, ==, expected);
  state = quitus_deadline_get_state (&committee, QUITUS_LANGUAGE_FRENCH);
  g_assert_cmpstr (state, ==, "En retard, prévu");
}

/* Nothing but a committee is put off to a day before its own. */
static void
test_earlier (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline documents, payment;

  quitus_test_dossier_sign (test, "2023-02-08");
  documents = find_on (test, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "2023-07-01");
  g_assert_false (quitus_remark_may_name_day (&documents));
  remark (test, &documents, "2023-07-20", "2023-06-01");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "2023-07-01", "2023-08-01",
               QUITUS_STATUS_UPCOMING);
  payment = find_on (test, QUITUS_DEADLINE_PAYMENT, SEEN_ON);
  g_assert_false (quitus_remark_may_name_day (&payment));
}

/* The credits of a payment are waited for from the day to which it was put off; its delay runs no
 * further than that day. */
static void
test_payment (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autofree char *french = NULL;
  g_autofree char *english = NULL;
  g_autofree char *after = NULL;
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusOutlook later = { quitus_test_day ("2023-11-20"), QUITUS_DAY_NONE };
  QuitusDeadline payment, credits;

  quitus_test_dossier_sign (test, "2023-02-08");
  payment = find_on (test, QUITUS_DEADLINE_PAYMENT, SEEN_ON);
  credits = find_on (test, QUITUS_DEADLINE_AVAILABILITY, SEEN_ON);
  assert_day (payment.date, "2023-02-08");
  assert_day (credits.date, "2023-04-24");
  english = get_why (test, &payment, QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (
      strstr (english, "; 30 days to pay, then the next working day: late after 13 March 2023"));
  french = get_why (test, &payment, QUITUS_LANGUAGE_FRENCH);
  g_assert_nonnull (
      strstr (french, "délai de paiement de 30 jours, puis jour ouvré suivant\u202f: en retard "
                      "après le 13 mars 2023"));
  remark (test, &payment, "2023-09-16", "2023-09-01");
  credits = find_of (test, QUITUS_DEADLINE_AVAILABILITY, payment.owner, "2023-09-05");
  assert_day (credits.date, "2023-11-30");
  g_assert_cmpint (credits.status, ==, QUITUS_STATUS_UPCOMING);
  payment = find_of (test, QUITUS_DEADLINE_PAYMENT, payment.owner, "2023-11-20");
  g_assert_true (payment.is_postponed);
  g_assert_cmpint (payment.status, ==, QUITUS_STATUS_LATE);
  dossier = quitus_test_dossier_build (test);
  after = quitus_deadline_get_why (&payment, dossier, &later, QUITUS_LANGUAGE_ENGLISH);
  g_assert_null (strstr (after, "days to pay"));
}

/* The documents of a committee go out before the day on which it will sit. */
static void
test_documents (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline committee;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, SEEN_ON, "2023-08-01",
               QUITUS_STATUS_LATE);
  remark (test, &committee, "2023-10-12", "2023-09-01");
  assert_seen (test, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, SEEN_ON, "2023-10-05",
               QUITUS_STATUS_UPCOMING);
}

/* An agreement ends on its day, whatever anybody says. */
static void
test_fixed (void)
{
  static const QuitusDeadlineKind kinds[] = { QUITUS_DEADLINE_END,
                                              QUITUS_DEADLINE_AMENDMENT_REQUEST };
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline committee, payment;

  quitus_test_dossier_sign (test, "2023-02-08");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      QuitusDeadline before = find_on (test, kinds[i], SEEN_ON);
      QuitusDeadline after;

      g_assert_false (quitus_remark_may_put_off (&before));
      remark (test, &before, "2024-02-01", "2023-09-01");
      after = find_on (test, kinds[i], SEEN_ON);
      g_assert_cmpint (after.date, ==, before.date);
      g_assert_cmpint (after.status, ==, before.status);
      g_assert_false (after.is_postponed);
    }
  committee = find_committee (test);
  g_assert_true (quitus_remark_may_put_off (&committee));
  payment = find_on (test, QUITUS_DEADLINE_PAYMENT, SEEN_ON);
  payment.status = QUITUS_STATUS_DONE;
  g_assert_false (quitus_remark_may_put_off (&payment));
}

/* What an amendment moves is shown by the days of the text, though somebody put it off. */
static void
test_amended (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *extra =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_FIXED, 1000000, "day:2023-09-01");
  QuitusOutlook outlook = { quitus_test_day ("2023-05-01"), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (QuitusValue) moved = NULL;
  g_autoptr (QuitusChange) change = quitus_change_new ("Amendment");
  g_autoptr (GArray) deadlines = NULL;
  g_autoptr (GArray) moves = NULL;
  const QuitusDeadlineMove *move;

  quitus_test_dossier_sign (test, "2023-02-08");
  deadlines = quitus_test_compute (test, "2023-05-01", NULL);
  remark (test, quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, extra), "2023-12-01",
          "2023-04-01");
  before = quitus_test_dossier_build (test);
  moved = quitus_value_copy (&extra->value);
  ((QuitusInstalmentValue *) (gpointer) moved)->due = quitus_test_rule ("day:2023-10-01");
  quitus_change_update (change, &extra->value, moved);
  after = quitus_dossier_change (before, change);
  moves = quitus_amendment_effects_list_moves (before, after, &outlook);
  for (guint i = 0; i < moves->len; i++)
    {
      move = &g_array_index (moves, QuitusDeadlineMove, i);
      if (move->after.kind == QUITUS_DEADLINE_PAYMENT)
        {
          assert_day (move->before.date, "2023-09-01");
          assert_day (move->after.date, "2023-10-01");
          return;
        }
    }
  g_assert_not_reached ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remarks/postponed", test_postponed);
  g_test_add_func ("/remarks/order", test_order);
  g_test_add_func ("/remarks/words", test_words);
  g_test_add_func ("/remarks/last", test_last);
  g_test_add_func ("/remarks/planned", test_planned);
  g_test_add_func ("/remarks/earlier", test_earlier);
  g_test_add_func ("/remarks/payment", test_payment);
  g_test_add_func ("/remarks/documents", test_documents);
  g_test_add_func ("/remarks/fixed", test_fixed);
  g_test_add_func ("/remarks/amended", test_amended);

  return g_test_run ();
}
