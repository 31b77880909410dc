/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules with the examples that people checked by hand. */

#include "quitus-date-engine.h"
#include "quitus-test-dossier.h"

#define FRANCE QUITUS_HOLIDAY_CALENDAR_METROPOLITAN

/* Helpers */

static const QuitusDeadline *
find (GArray *deadlines, QuitusDeadlineKind kind)
{
  const QuitusDeadline *deadline = quitus_test_find (deadlines, kind, NULL);

  g_assert_nonnull (deadline);
  return deadline;
}

static void
assert_status (QuitusTestDossier *test,
               const char *today,
               QuitusDeadlineKind kind,
               gconstpointer owner,
               QuitusDeadlineStatus status)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, NULL);
  const QuitusDeadline *deadline = quitus_test_find (deadlines, kind, owner);

  g_assert_nonnull (deadline);
  g_assert_cmpint (deadline->status, ==, status);
}

static char *
get_why (QuitusTestDossier *test, const char *today, const QuitusDeadline *deadline)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), QUITUS_DAY_NONE };

  return quitus_deadline_get_why (deadline, dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
}

/* Tests */

/* R2, R4: the strict day of a rule from an origin, and each occurrence of a repeated one. */
static void
test_engine (void)
{
  static const struct
  {
    const char *rule, *origin;
    int occurrence;
    const char *strict;
  } cases[] = {
    { "signature +6 months",                "2023-02-08", 0, "2023-08-08" },
    { "signature +6 months",                "2022-08-31", 0, "2023-02-28" },
    { "signature +6 months",                "2023-08-31", 0, "2024-02-29" },
    { "signature +6 months",                "2023-08-30", 0, "2024-02-29" },
    { "signature +6 months",                "2023-03-31", 0, "2023-09-30" },
    { "signature +6 months",                "2022-11-08", 0, "2023-05-08" },
    { "signature +6 months",                "2023-01-14", 0, "2023-07-14" },
    { "signature +6 months",                "2023-07-01", 0, "2024-01-01" },
    /* R3: from the origin, never chained. */
    { "effective +6 months every 6 months", "2022-08-31", 0, "2023-02-28" },
    { "effective +6 months every 6 months", "2022-08-31", 1, "2023-08-31" },
    { "effective +6 months every 6 months", "2022-08-31", 2, "2024-02-29" },
    { "effective +1 months every 1 years",  "2023-01-31", 1, "2024-02-29" },
    { "effective every 1 months",           "2023-01-31", 1, "2023-02-28" },
    { "effective every 1 months",           "2023-01-31", 2, "2023-03-31" },
    { "effective +10 days every 2 weeks",   "2023-01-01", 3, "2023-02-22" },
    { "effective +10 days every 1 months",  "2023-01-21", 1, "2023-02-28" },
    /* R4. */
    { "end -4 weeks",                       "2023-12-31", 0, "2023-12-03" },
    { "end -4 weeks clear",                 "2023-12-31", 0, "2023-12-02" },
    { "end -4 weeks clear",                 "2024-12-31", 0, "2024-12-02" },
    { "end -4 weeks clear",                 "2025-06-30", 0, "2025-06-01" },
    { "end -4 weeks clear",                 "2026-12-31", 0, "2026-12-02" },
    { "day:2023-07-31 -8 days clear",       "2023-07-31", 0, "2023-07-22" },
    { "end -1 months clear",                "2024-03-31", 0, "2024-02-28" },
    { "signature +15 days clear",           "2023-02-08", 0, "2023-02-24" },
    /* R5. */
    { "letter-sent +30 days",               "2023-10-31", 0, "2023-11-30" },
    { "letter-sent +30 days",               "2024-01-31", 0, "2024-03-01" },
    { "letter-received +1 months",          "2024-01-31", 0, "2024-02-29" },
    { "signature +5 working-days",          "2023-04-06", 0, "2023-04-14" },
    { "signature +5 six-day-week",          "2023-04-06", 0, "2023-04-13" },
    { "signature +2 working-days clear",    "2023-02-08", 0, "2023-02-13" },
    { "signature +1 years",                 "2024-02-29", 0, "2025-02-28" },
    /* Outside of the days that a register may hold. */
    { "signature +900 years",               "2024-02-29", 0, NULL         },
    { "signature -1000 years",              "2024-02-29", 0, NULL         },
    { "end -1000 weeks",                    "1900-01-02", 0, NULL         },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusDateRule rule = quitus_test_rule (cases[i].rule);

      g_test_message ("%s from %s, occurrence %d", cases[i].rule, cases[i].origin,
                      cases[i].occurrence);
      assert_day (quitus_date_engine_count (&rule, quitus_test_day (cases[i].origin),
                                            cases[i].occurrence, FRANCE),
                  cases[i].strict);
    }
}

static void
test_amendment_request (void)
{
  static const struct
  {
    const char *end, *strict, *date;
  } cases[] = {
    { "day:2023-12-31", "2023-12-02", "2023-12-01" },
    { "day:2024-12-31", "2024-12-02", "2024-12-02" },
    { "day:2025-06-30", "2025-06-01", "2025-05-30" },
    { "day:2026-12-31", "2026-12-02", "2026-12-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
      g_autoptr (GArray) deadlines = NULL;

      test->agreement->end = quitus_test_rule (cases[i].end);
      test->agreement->amendment_request = quitus_test_rule ("end -4 weeks clear");
      deadlines = quitus_test_compute (test, "2023-02-01", NULL);
      assert_day (find (deadlines, QUITUS_DEADLINE_AMENDMENT_REQUEST)->strict_date,
                  cases[i].strict);
      assert_day (find (deadlines, QUITUS_DEADLINE_AMENDMENT_REQUEST)->date, cases[i].date);
    }
}

/* It may still be asked for on the strict day; afterwards it no longer may. */
static void
test_amendment_request_status (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

#define ASSERT(today, status)                                                                      \
  assert_status (test, today, QUITUS_DEADLINE_AMENDMENT_REQUEST, NULL, status)
  ASSERT ("2023-11-30", QUITUS_STATUS_UPCOMING);
  ASSERT ("2023-12-01", QUITUS_STATUS_DUE);
  ASSERT ("2023-12-02", QUITUS_STATUS_DUE);
  ASSERT ("2023-12-03", QUITUS_STATUS_NOT_APPLICABLE);
#undef ASSERT
}

static void
test_notice (void)
{
  static const struct
  {
    const char *rule, *sent, *received, *strict, *date;
  } cases[] = {
    { "letter-received +1 months",            NULL,         "2023-10-31", "2023-11-30", "2023-11-30" },
    { "letter-received +1 months",            NULL,         "2023-04-08", "2023-05-08", "2023-05-09" },
    { "letter-received +1 months",            NULL,         "2023-08-31", "2023-09-30", "2023-10-02" },
    { "letter-received +1 months",            NULL,         "2024-01-31", "2024-02-29", "2024-02-29" },
    { "letter-sent +30 days",                 "2023-10-31", NULL,         "2023-11-30", "2023-11-30" },
    { "letter-sent +30 days",                 "2024-01-31", NULL,         "2024-03-01", "2024-03-01" },
    { "letter-received +1 months shift kept", NULL,         "2023-04-08", "2023-05-08", "2023-05-08" },
    { "letter-received +1 months",            "2023-04-01", NULL,         NULL,         NULL         },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      QuitusNoticeValue *notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
      g_autoptr (GArray) deadlines = NULL;

      test->agreement->notice = quitus_test_rule (cases[i].rule);
      notice->sent_on = quitus_test_day (cases[i].sent);
      notice->received_on = quitus_test_day (cases[i].received);
      deadlines = quitus_test_compute (test, "2023-04-01", NULL);
      assert_day (find (deadlines, QUITUS_DEADLINE_NOTICE)->strict_date, cases[i].strict);
      assert_day (find (deadlines, QUITUS_DEADLINE_NOTICE)->date, cases[i].date);
    }
}

static void
test_notice_words (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusNoticeValue *notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
  g_autoptr (GArray) deadlines = NULL;
  g_autofree char *why = NULL;

  notice->received_on = quitus_test_day ("2023-04-08");
  deadlines = quitus_test_compute (test, "2023-04-10", NULL);
  why = get_why (test, "2023-04-10", find (deadlines, QUITUS_DEADLINE_NOTICE));
  g_assert_cmpstr (why, ==,
                   "Article 6: 1 month after the reception of the formal notice, 8 April 2023; "
                   "Monday 8 May is a public holiday (Victory Day 1945): moved on to Tuesday 9 May "
                   "2023; termination may be asked for from Wednesday 10 May 2023");
}

/* What becomes of a Saturday and of a holiday by default depends on the kind. */
static void
test_default_shifts (void)
{
  static const struct
  {
    QuitusNature nature;
    const char *due, *date;
  } cases[] = {
    { QUITUS_NATURE_REPORT,      "day:2026-01-31",                                        "2026-01-30" },
    { QUITUS_NATURE_DELIVERABLE, "day:2026-01-31",                                        "2026-01-31" },
    { QUITUS_NATURE_DELIVERABLE, "day:2026-02-28 -4 weeks",                               "2026-01-30" },
    { QUITUS_NATURE_OBLIGATION,  "day:2026-01-31 shift next",                             "2026-02-02" },
    { QUITUS_NATURE_OBLIGATION,  "day:2023-04-07 shift previous calendar alsace-moselle",
     "2023-04-06"                                                                                      },
    { QUITUS_NATURE_OBLIGATION,  "day:2023-04-07 shift previous",                         "2023-04-07" },
    { QUITUS_NATURE_OBLIGATION,  "day:2023-12-03 -1 six-day-week shift previous",         "2023-12-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
      QuitusObligationValue *obligation =
          quitus_test_dossier_add_obligation (test, cases[i].nature, "Something", cases[i].due);
      g_autoptr (GArray) deadlines = quitus_test_compute (test, "2023-01-01", NULL);

      for (guint j = 0; j < deadlines->len; j++)
        if (quitus_id_equal (g_array_index (deadlines, QuitusDeadline, j).owner,
                             obligation->value.id))
          assert_day (g_array_index (deadlines, QuitusDeadline, j).date, cases[i].date);
    }
}

/* A payment keeps its day; it is late after the working day that follows the settlement delay. */
static void
test_payment_status (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusSettingsValue *settings;

  quitus_test_dossier_sign (test, "2023-02-08");
#define ASSERT(today, status) assert_status (test, today, QUITUS_DEADLINE_PAYMENT, first, status)
  ASSERT ("2023-02-07", QUITUS_STATUS_UPCOMING);
  ASSERT ("2023-02-08", QUITUS_STATUS_DUE);
  /* The delay ends on Friday 10 March; Monday 13 March is the working day that follows. */
  ASSERT ("2023-03-13", QUITUS_STATUS_DUE);
  ASSERT ("2023-03-14", QUITUS_STATUS_LATE);
  settings = quitus_test_dossier_add (test, QUITUS_KIND_SETTINGS);
  settings->settlement_delay = 31;
  /* 11 March 2023 is a Saturday. */
  ASSERT ("2023-03-13", QUITUS_STATUS_DUE);
  ASSERT ("2023-03-14", QUITUS_STATUS_LATE);
  test->agreement->settlement_delay = 0;
  ASSERT ("2023-02-09", QUITUS_STATUS_DUE);
  ASSERT ("2023-02-10", QUITUS_STATUS_LATE);
  quitus_test_dossier_receive (test, first, 7000000, "2023-02-20");
  ASSERT ("2023-02-20", QUITUS_STATUS_LATE);
  quitus_test_dossier_receive (test, first, 500000, "2023-02-21");
  ASSERT ("2023-02-21", QUITUS_STATUS_DONE);
  first->cancelled_on = quitus_test_day ("2023-02-22");
  ASSERT ("2023-02-22", QUITUS_STATUS_NOT_APPLICABLE);
#undef ASSERT
}

/* What nobody has signed binds nobody: a payment on a fixed day is due, but not late. */
static void
test_draft_payment (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);

  first->due = quitus_test_rule ("day:2023-02-08");
  assert_status (test, "2023-02-07", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_UPCOMING);
  assert_status (test, "2023-06-01", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_DUE);
  quitus_test_dossier_sign (test, "2023-05-01");
  assert_status (test, "2023-06-01", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_LATE);
}

/* A payment that waits for a condition is due but never late before it is fulfilled. */
static void
test_condition (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusConditionValue *condition = quitus_test_dossier_add (test, QUITUS_KIND_CONDITION);
  QuitusObligationValue *report = quitus_test_dossier_get (test, QUITUS_KIND_OBLIGATION, 0);

  quitus_test_dossier_sign (test, "2023-02-08");
  condition->instalment = first->value.id;
  assert_status (test, "2023-06-01", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_DUE);
  assert_status (test, "2023-06-01", QUITUS_DEADLINE_CONDITION, condition, QUITUS_STATUS_UNDATED);
  condition->obligation = report->value.id;
  assert_status (test, "2023-06-01", QUITUS_DEADLINE_CONDITION, condition, QUITUS_STATUS_UPCOMING);
  assert_status (test, "2024-02-01", QUITUS_DEADLINE_CONDITION, condition, QUITUS_STATUS_LATE);
  condition->fulfilled_on = quitus_test_day ("2023-06-01");
  assert_status (test, "2024-02-01", QUITUS_DEADLINE_CONDITION, condition, QUITUS_STATUS_DONE);
  assert_status (test, "2023-07-03", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_DUE);
  assert_status (test, "2023-07-04", QUITUS_DEADLINE_PAYMENT, first, QUITUS_STATUS_LATE);
}

static void
test_end (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) deadlines = NULL;
  g_autofree char *why = NULL;

#define ASSERT(today, status) assert_status (test, today, QUITUS_DEADLINE_END, NULL, status)
  ASSERT ("2023-12-30", QUITUS_STATUS_UPCOMING);
  ASSERT ("2023-12-31", QUITUS_STATUS_DUE);
  ASSERT ("2024-01-01", QUITUS_STATUS_DONE);
  test->agreement->terminated_on = quitus_test_day ("2023-06-30");
  ASSERT ("2023-06-30", QUITUS_STATUS_UPCOMING);
  ASSERT ("2023-07-01", QUITUS_STATUS_DONE);
  test->agreement->terminated_on = QUITUS_DAY_NONE;
  /* An agreement that ends with an event ends at the latest possible day. */
  test->agreement->end = quitus_test_rule ("signature +24 months");
  ASSERT ("2024-01-01", QUITUS_STATUS_UNDETERMINED);
  test->agreement->long_stop = quitus_test_day ("2025-12-31");
  ASSERT ("2024-01-01", QUITUS_STATUS_UPCOMING);
  deadlines = quitus_test_compute (test, "2024-01-01", NULL);
  why = get_why (test, "2024-01-01", find (deadlines, QUITUS_DEADLINE_END));
  g_assert_cmpstr (why, ==, "Article 2: on 31 December 2025 at the latest");
  test->agreement->end = QUITUS_DATE_RULE_NONE;
  test->agreement->long_stop = QUITUS_DAY_NONE;
  ASSERT ("2024-01-01", QUITUS_STATUS_UNDATED);
#undef ASSERT
}

/* R11: yearly by decree where the agreement is silent and the money is a contribution fund. */
static void
test_yearly_report (void)
{
  static const char *const dates[] = { "2024-01-31", "2025-01-31", "2026-01-30" };
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  g_autoptr (GArray) deadlines = NULL;
  g_autoptr (GArray) silent = NULL;
  g_autoptr (GArray) other = NULL;
  g_autofree char *why = NULL;
  guint n = 0;

  quitus_test_dossier_add_party (test, "IGN", QUITUS_ROLE_CONTRIBUTOR);
  quitus_test_dossier_add_party (test, "DINUM", QUITUS_ROLE_BENEFICIARY);
  quitus_test_dossier_sign (test, "2023-11-08");
  test->agreement->end = quitus_test_rule ("day:2025-06-30");
  deadlines = quitus_test_compute (test, "2023-12-01", NULL);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->kind != QUITUS_DEADLINE_REPORT)
        continue;
      g_assert_cmpint (deadline->occurrence, ==, n);
      assert_day (deadline->date, dates[n++]);
      if (n == 1)
        why = get_why (test, "2023-12-01", deadline);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (dates));
  g_assert_cmpstr (
      why, ==,
      "Decree 2007-44, article 6: 1 month after the end of the budget year, 31 December "
      "2023");
  test->agreement->type = QUITUS_AGREEMENT_SUBSIDY;
  other = quitus_test_compute (test, "2023-12-01", NULL);
  g_assert_cmpuint (quitus_test_count (other, QUITUS_DEADLINE_REPORT), ==, 0);
  /* A report without term in a contribution fund agreement follows the decree too. */
  test->agreement->type = QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  quitus_test_dossier_add_obligation (test, QUITUS_NATURE_REPORT, "Compte rendu", NULL);
  silent = quitus_test_compute (test, "2023-12-01", NULL);
  g_assert_cmpuint (quitus_test_count (silent, QUITUS_DEADLINE_REPORT), ==, 3);
}

static void
test_repetition (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusObligationValue *workshop =
      quitus_test_dossier_add_obligation (test, QUITUS_NATURE_OBLIGATION, "Atelier",
                                          "day:2023-01-31 every 1 months");
  QuitusEvidenceValue *evidence = quitus_test_dossier_add (test, QUITUS_KIND_EVIDENCE);
  g_autoptr (GArray) open = quitus_test_compute (test, "2023-06-15", NULL);
  g_autoptr (GArray) ended = NULL;
  guint n_done = 0;

  /* Without end: 24 months ahead of today. */
  g_assert_cmpuint (quitus_test_count (open, QUITUS_DEADLINE_OBLIGATION), ==, 29);
  test->agreement->end = quitus_test_rule ("day:2023-12-31");
  evidence->obligation = workshop->value.id;
  evidence->occurrence = 3;
  evidence->state = QUITUS_EVIDENCE_DONE;
  ended = quitus_test_compute (test, "2023-06-15", NULL);
  g_assert_cmpuint (quitus_test_count (ended, QUITUS_DEADLINE_OBLIGATION), ==, 12);
  for (guint i = 0; i < ended->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (ended, QuitusDeadline, i);

      if (deadline->kind != QUITUS_DEADLINE_OBLIGATION || deadline->status != QUITUS_STATUS_DONE)
        continue;
      assert_day (deadline->date, "2023-04-30");
      n_done++;
    }
  g_assert_cmpuint (n_done, ==, 1);
  /* A rule that nobody means cannot fill the memory. */
  workshop->due = quitus_test_rule ("day:1950-01-01 every 1 days");
  g_array_unref (ended);
  ended = quitus_test_compute (test, "2023-06-15", NULL);
  g_assert_cmpuint (quitus_test_count (ended, QUITUS_DEADLINE_OBLIGATION), ==,
                    QUITUS_OCCURRENCES_MAX);
}

/* R14, with the interruption by a written claim. */
static void
test_limitation (void)
{
  static const struct
  {
    const char *acquired, *claimed, *limit;
  } cases[] = {
    { "2023-12-31", NULL,         "2027-12-31" },
    { "2024-01-15", NULL,         "2028-12-31" },
    { NULL,         NULL,         "2027-12-31" },
    { "2023-12-31", "2025-03-03", "2029-12-31" },
    { "2023-12-31", "2027-12-31", "2031-12-31" },
    /* Too late, or too early, to interrupt. */
    { "2023-12-31", "2028-01-01", "2027-12-31" },
    { "2023-12-31", "2023-06-01", "2027-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
      g_autoptr (GArray) deadlines = NULL;
      g_autoptr (GArray) paid = NULL;

      refund->amount = 3674960;
      refund->acquired_on = quitus_test_day (cases[i].acquired);
      refund->claimed_on = quitus_test_day (cases[i].claimed);
      deadlines = quitus_test_compute (test, "2024-02-01", NULL);
      assert_day (find (deadlines, QUITUS_DEADLINE_LIMITATION)->date, cases[i].limit);
      g_assert_cmpint (find (deadlines, QUITUS_DEADLINE_LIMITATION)->amount, ==, 3674960);
      g_assert_cmpint (find (deadlines, QUITUS_DEADLINE_REFUND)->status, ==, QUITUS_STATUS_UNDATED);
      refund->paid_on = quitus_test_day ("2024-01-20");
      paid = quitus_test_compute (test, "2024-02-01", NULL);
      g_assert_null (quitus_test_find (paid, QUITUS_DEADLINE_LIMITATION, NULL));
      g_assert_cmpint (find (paid, QUITUS_DEADLINE_REFUND)->status, ==, QUITUS_STATUS_DONE);
    }
}

/* R7: counted from the due day, then from the receipt; no more once the credits are there. */
static void
test_availability (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusReceiptValue *receipt;
  QuitusOpeningValue *opening;
  QuitusOpeningAllocationValue *allocation;
  g_autoptr (GArray) received = NULL;
  g_autoptr (GArray) available = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, first, 7500000, "2023-02-20");
  received = quitus_test_compute (test, "2023-02-21", NULL);
  assert_day (quitus_test_find (received, QUITUS_DEADLINE_AVAILABILITY, first)->date, "2023-04-06");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING);
  opening->published_on = quitus_test_day ("2023-03-30");
  opening->available_on = quitus_test_day ("2023-04-02");
  allocation = quitus_test_dossier_add (test, QUITUS_KIND_OPENING_ALLOCATION);
  allocation->opening = opening->value.id;
  allocation->receipt = receipt->value.id;
  allocation->ae = allocation->cp = 7500000;
  available = quitus_test_compute (test, "2023-04-03", NULL);
  g_assert_null (quitus_test_find (available, QUITUS_DEADLINE_AVAILABILITY, first));
}

/* A closed agreement has nothing more to do, but money that is owed stays owed. */
static void
test_closed (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) deadlines = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  test->agreement->closed_on = quitus_test_day ("2024-06-01");
  deadlines = quitus_test_compute (test, "2024-06-01", NULL);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      g_assert_cmpint (deadline->status, ==,
                       deadline->kind == QUITUS_DEADLINE_PAYMENT ? QUITUS_STATUS_LATE
                       : deadline->kind == QUITUS_DEADLINE_END   ? QUITUS_STATUS_DONE
                                                                 : QUITUS_STATUS_NOT_APPLICABLE);
    }
}

/* Two rules that wait for each other are undetermined; nothing loops. */
static void
test_circle (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new ();
  QuitusObligationValue *a =
      quitus_test_dossier_add_obligation (test, QUITUS_NATURE_OBLIGATION, "A", NULL);
  QuitusObligationValue *b =
      quitus_test_dossier_add_obligation (test, QUITUS_NATURE_OBLIGATION, "B", NULL);
  g_autoptr (GArray) circle = NULL;
  g_autoptr (GArray) line = NULL;

  test->agreement->start = quitus_test_rule ("end -1 years");
  test->agreement->end = quitus_test_rule ("effective +1 years");
  a->due = quitus_test_rule ("deadline +1 weeks");
  a->due.record = b->value.id;
  b->due = quitus_test_rule ("deadline +1 weeks");
  b->due.record = a->value.id;
  circle = quitus_test_compute (test, "2023-01-01", NULL);
  g_assert_cmpint (quitus_test_find (circle, QUITUS_DEADLINE_OBLIGATION, a)->status, ==,
                   QUITUS_STATUS_UNDETERMINED);
  g_assert_cmpint (find (circle, QUITUS_DEADLINE_END)->status, ==, QUITUS_STATUS_UNDETERMINED);
  b->due = quitus_test_rule ("day:2023-02-08");
  line = quitus_test_compute (test, "2023-01-01", NULL);
  assert_day (quitus_test_find (line, QUITUS_DEADLINE_OBLIGATION, a)->date, "2023-02-15");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/engine", test_engine);
  g_test_add_func ("/rules/amendment-request", test_amendment_request);
  g_test_add_func ("/rules/amendment-request-status", test_amendment_request_status);
  g_test_add_func ("/rules/notice", test_notice);
  g_test_add_func ("/rules/notice-words", test_notice_words);
  g_test_add_func ("/rules/default-shifts", test_default_shifts);
  g_test_add_func ("/rules/payment-status", test_payment_status);
  g_test_add_func ("/rules/draft-payment", test_draft_payment);
  g_test_add_func ("/rules/condition", test_condition);
  g_test_add_func ("/rules/end", test_end);
  g_test_add_func ("/rules/yearly-report", test_yearly_report);
  g_test_add_func ("/rules/repetition", test_repetition);
  g_test_add_func ("/rules/limitation", test_limitation);
  g_test_add_func ("/rules/availability", test_availability);
  g_test_add_func ("/rules/closed", test_closed);
  g_test_add_func ("/rules/circle", test_circle);

  return g_test_run ();
}
