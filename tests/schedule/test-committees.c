/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-state.h"
#include "quitus-committee-checks.h"
#include "quitus-notice-term.h"
#include "quitus-phases.h"
#include "quitus-test-dossier.h"

/* Helpers */

static QuitusCommitteeSeriesValue *
get_series (QuitusTestDossier *test)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE_SERIES, 0);
}

static void
hold (QuitusTestDossier *test, const QuitusStartupValue *startup, const char *day, int decision)
{
  QuitusCommitteeValue *committee = quitus_test_dossier_add (test, QUITUS_KIND_COMMITTEE);

  committee->series = get_series (test)->value.id;
  committee->startup = startup != NULL ? startup->value.id : QUITUS_ID_NONE;
  committee->held_on = quitus_test_day (day);
  committee->decision = decision;
}

static QuitusPhaseValue *
add_phase (QuitusTestDossier *test,
           const QuitusStartupValue *startup,
           const char *name,
           const char *start)
{
  QuitusPhaseValue *phase = quitus_test_dossier_add (test, QUITUS_KIND_PHASE);

  phase->startup = startup->value.id;
  phase->start = quitus_test_day (start);
  quitus_test_set_text (&phase->name, name);
  return phase;
}

/* The open committee of a startup, as "DAY/OCCURRENCE", NULL when there is none. */
static char *
find_open (QuitusTestDossier *test,
           const QuitusStartupValue *startup,
           QuitusDeadlineKind kind,
           const char *today)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, NULL);
  QuitusId id = startup != NULL ? startup->value.id : QUITUS_ID_NONE;
  char *found = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      g_autofree char *day = quitus_day_to_iso (deadline->date);

      if (deadline->kind != kind || !quitus_id_equal (deadline->startup, id))
        continue;
      g_assert_null (found);
      found = g_strdup_printf ("%s/%d", day != NULL ? day : "?", deadline->occurrence);
    }
  return found;
}

static void
assert_open (QuitusTestDossier *test, const QuitusStartupValue *startup, const char *expected)
{
  g_autofree char *found = find_open (test, startup, QUITUS_DEADLINE_COMMITTEE, "2023-09-01");

  g_assert_cmpstr (found, ==, expected);
}

static QuitusTestDossier *
new_signed (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

/* Tests */

/* R3: counted from the last one really held; the next would be after the end. */
static void
test_series (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autofree char *documents = NULL;

  assert_open (test, NULL, "2023-08-08/0");
  hold (test, NULL, "2023-06-20", QUITUS_DECISION_CONTINUE);
  assert_open (test, NULL, "2023-12-20/1");
  documents = find_open (test, NULL, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "2023-09-01");
  g_assert_cmpstr (documents, ==, "2023-12-13/1");
  hold (test, NULL, "2023-08-08", QUITUS_DECISION_CONTINUE);
  assert_open (test, NULL, NULL);
  test->agreement->end = quitus_test_rule ("day:2024-12-31");
  assert_open (test, NULL, "2024-02-08/2");
}

/* A provisional budget of one or two months brings the next committee sooner, and says why. */
static void
test_provisional (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) deadlines = NULL;
  QuitusOutlook outlook = { quitus_test_day ("2023-09-01"), QUITUS_DAY_NONE };
  QuitusCommitteeValue *committee;

  hold (test, NULL, "2023-06-20", QUITUS_DECISION_PROVISIONAL);
  /* Nobody said how long. */
  assert_open (test, NULL, "2023-12-20/1");
  committee = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0);
  committee->months = 2;
  /* 20 August 2023 is a Sunday. */
  assert_open (test, NULL, "2023-08-18/1");
  deadlines = quitus_test_compute (test, "2023-09-01", NULL);
  dossier = quitus_test_dossier_build (test);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      g_autofree char *why = NULL;

      if (deadline->kind != QUITUS_DEADLINE_COMMITTEE)
        continue;
      why = quitus_deadline_get_why (deadline, dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
      if (strstr (why, "2 months after the committee that gave a provisional budget, 20 June "
                       "2023") == NULL)
        g_error ("%s", why);
    }
  hold (test, NULL, "2023-08-10", QUITUS_DECISION_STOP);
  assert_open (test, NULL, NULL);
}

/* The day to work with is before a day of rest, and the documents are counted from it. */
static void
test_shift (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autofree char *documents = NULL;

  quitus_test_dossier_sign (test, "2023-05-12");
  /* 12 November 2023 is a Sunday and 11 November a holiday on a Saturday. */
  assert_open (test, NULL, "2023-11-10/0");
  documents = find_open (test, NULL, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS, "2023-09-01");
  g_assert_cmpstr (documents, ==, "2023-11-03/0");
}

static void
test_startups (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", "2023-01-01");
  QuitusStartupValue *plan = quitus_test_dossier_add_startup (test, "Plan", "2023-05-31");

  assert_open (test, NULL, NULL);
  assert_open (test, map, "2023-08-08/0");
  assert_open (test, plan, "2023-11-30/0");
  hold (test, map, "2023-06-20", QUITUS_DECISION_PROVISIONAL);
  assert_open (test, map, "2023-12-20/1");
  assert_open (test, plan, "2023-11-30/0");
  /* One for no startup in particular sat for all of them. */
  hold (test, NULL, "2023-06-27", QUITUS_DECISION_CONTINUE);
  assert_open (test, map, "2023-12-27/2");
  assert_open (test, plan, "2023-12-27/1");
}

/* Whether the committee of that index was late and why, as "DUE late: REASON". */
static void
assert_late (QuitusTestDossier *test, guint index, const char *expected)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2023-12-20"), QUITUS_DAY_NONE };
  QuitusLateness lateness;
  g_autofree char *due = NULL;
  g_autofree char *actual = NULL;

  quitus_committee_get_lateness (dossier, &outlook,
                                 quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, index),
                                 &lateness);
  due = quitus_day_to_iso (lateness.due);
  actual = g_strdup_printf ("%s%s%s%s", due != NULL ? due : "none", lateness.is_late ? " late" : "",
                            lateness.reason != NULL ? ": " : "",
                            lateness.reason != NULL ? lateness.reason : "");
  g_assert_cmpstr (actual, ==, expected);
}

/* Late after the day that its deadline had before it sat; what was noted about that deadline is a
 * reason like its own. */
static void
test_late (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  QuitusStartupValue *plan = quitus_test_dossier_add_startup (test, "Plan", "2023-05-31");
  QuitusRemarkValue *remark;
  QuitusCommitteeValue *late;
  QuitusDeadline deadline = { .kind = QUITUS_DEADLINE_COMMITTEE };

  hold (test, map, "2023-08-08", QUITUS_DECISION_CONTINUE);
  assert_late (test, 0, "2023-08-08");
  late = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0);
  late->held_on = quitus_test_day ("2023-08-09");
  assert_late (test, 0, "2023-08-08 late");
  hold (test, plan, "2023-08-09", QUITUS_DECISION_CONTINUE);
  assert_late (test, 1, "2023-11-30");
  /* One of the same day does not count, one before does: nothing is due before 9 February then. */
  hold (test, map, "2023-08-09", QUITUS_DECISION_CONTINUE);
  assert_late (test, 2, "2023-08-08 late");
  hold (test, map, "2023-12-01", QUITUS_DECISION_CONTINUE);
  assert_late (test, 3, "none");
  deadline.owner = late->series;
  deadline.startup = map->value.id;
  remark = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);
  remark->agreement = test->agreement->value.id;
  remark->deadline = quitus_deadline_get_id (&deadline);
  quitus_test_set_text (&remark->reason, "Sponsor absent");
  assert_late (test, 2, "2023-08-08 late: Sponsor absent");
}

/* One for all of them is late as soon as it is for one. */
static void
test_late_for_all (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();

  quitus_test_dossier_add_startup (test, "Plan", "2023-05-31");
  hold (test, NULL, "2023-09-01", QUITUS_DECISION_CONTINUE);
  assert_late (test, 0, "2023-11-30");
  quitus_test_dossier_add_startup (test, "Carte", NULL);
  assert_late (test, 0, "2023-08-08 late");
}

/* A startup that was stopped is due no committee: none of it is late. */
static void
test_late_after_stop (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);

  hold (test, map, "2023-06-20", QUITUS_DECISION_STOP);
  hold (test, map, "2023-12-19", QUITUS_DECISION_CONTINUE);
  assert_late (test, 1, "none");
  /* The phase that its own decision brought does not excuse a late one. */
  add_phase (test, map, "abandon", "2023-09-12");
  hold (test, map, "2023-09-12", QUITUS_DECISION_STOP);
  ((QuitusCommitteeValue *) quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0))->decision =
      QUITUS_DECISION_PROVISIONAL;
  ((QuitusCommitteeValue *) quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0))->months = 1;
  assert_late (test, 2, "2023-07-20 late");
}

static const QuitusCommitteeValue *
find_opposite (QuitusTestDossier *test, guint index)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  return quitus_committee_find_opposite (dossier,
                                         quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE,
                                                                  index));
}

static void
test_opposite (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  QuitusStartupValue *plan = quitus_test_dossier_add_startup (test, "Plan", NULL);
  QuitusCommitteeValue *second;

  hold (test, map, "2023-06-20", QUITUS_DECISION_STOP);
  hold (test, plan, "2023-06-20", QUITUS_DECISION_CONTINUE);
  g_assert_null (find_opposite (test, 0));
  second = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 1);
  second->startup = map->value.id;
  g_assert_nonnull (find_opposite (test, 0));
  g_assert_nonnull (find_opposite (test, 1));
  second->held_on = quitus_test_day ("2023-06-21");
  g_assert_null (find_opposite (test, 0));
  second->held_on = quitus_test_day ("2023-06-20");
  second->decision = QUITUS_DECISION_STOP;
  g_assert_null (find_opposite (test, 0));
  second->decision = QUITUS_CHOICE_NONE;
  g_assert_null (find_opposite (test, 1));
  second->decision = QUITUS_DECISION_PROVISIONAL;
  second->startup = QUITUS_ID_NONE;
  g_assert_nonnull (find_opposite (test, 0));
}

/* Each is told once; a reason ends that of a late one. */
static void
test_problems (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  QuitusCommitteeValue *late;

  hold (test, map, "2023-09-12", QUITUS_DECISION_STOP);
  hold (test, map, "2023-09-12", QUITUS_DECISION_CONTINUE);
  late = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 1);
  quitus_test_set_text (&late->late_reason, "Sponsor absent");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
      QuitusOutlook outlook = { quitus_test_day ("2023-10-20"), QUITUS_DAY_NONE };
      g_autoptr (GPtrArray) problems =
          quitus_agreement_find_problems (dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
      g_autofree char *text = NULL;

      g_ptr_array_add (problems, NULL);
      text = g_strjoinv ("\n", (char **) problems->pdata);
      g_assert_cmpint (strstr (text, "Carte: the committee of 12 September 2023 sat after 8 August "
                                     "2023, the last day, and no reason is given") != NULL,
                       ==, i == 0);
      g_assert_nonnull (strstr (text, "Carte: two decisions of 12 September 2023 do not agree"));
      g_assert_null (strstr (strstr (text, "two decisions") + 1, "two decisions"));
      late = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0);
      quitus_test_set_text (&late->late_reason, "Sponsor absent");
    }
}

static QuitusId
get_party (QuitusTestDossier *test, guint index)
{
  return ((const QuitusValue *) quitus_test_dossier_get (test, QUITUS_KIND_PARTY, index))->id;
}

static char *
join_problems (QuitusTestDossier *test, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2023-12-20"), QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) problems = quitus_agreement_find_problems (dossier, &outlook, language);

  g_ptr_array_add (problems, NULL);
  return g_strjoinv ("\n", (char **) problems->pdata);
}

/* A letter goes from one party to another. */
static void
test_correspondents (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusNoticeValue *notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
  const struct
  {
    QuitusId sender, recipient;
    const char *expected;
  } cases[] = {
    { QUITUS_ID_NONE, get_party (test, 0), "Retard: who sent the formal notice is missing" },
    { get_party (test, 1), QUITUS_ID_NONE, "Retard: who received the formal notice is missing" },
    { get_party (test, 1), get_party (test, 1),
     "Retard: a party gives no formal notice to itself" },
    { get_party (test, 1), get_party (test, 0), NULL },
  };

  quitus_test_set_text (&notice->subject, "Retard");
  notice->sent_on = quitus_test_day ("2023-10-02");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      notice->sender = cases[i].sender;
      notice->recipient = cases[i].recipient;
      text = join_problems (test, QUITUS_LANGUAGE_ENGLISH);
      if (cases[i].expected != NULL)
        g_assert_nonnull (strstr (text, cases[i].expected));
      else
        g_assert_null (strstr (text, "Retard"));
    }
}

/* Of 200 000 € committees grant no more than that, together. */
static void
test_granted (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  QuitusCommitteeValue *first, *second;
  g_autofree char *above = NULL;
  g_autofree char *none = NULL;
  g_autofree char *together = NULL;

  hold (test, map, "2023-06-20", QUITUS_DECISION_CONTINUE);
  hold (test, map, "2023-12-05", QUITUS_DECISION_CONTINUE);
  first = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0);
  second = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 1);
  first->amount = 20000001;
  above = join_problems (test, QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (above,
                            "Carte, committee of 20 June 2023: €200,000.01 granted, more than "
                            "the total of €200,000.00"));
  first->amount = 15000000;
  second->amount = 5000000;
  none = join_problems (test, QUITUS_LANGUAGE_ENGLISH);
  g_assert_null (strstr (none, "granted"));
  second->amount = 5000001;
  together = join_problems (test, QUITUS_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (together,
                            "Carte, committee of 5 December 2023: €50,000.01 granted, but "
                            "the other committees leave €50,000.00 of the total of "
                            "€200,000.00"));
  g_assert_null (strstr (together, "20 June"));
}

/* What stops, or goes elsewhere, is granted nothing more. */
static void
test_stopped (void)
{
  const struct
  {
    int decision;
    QuitusMoney amount;
    int months;
    const char *expected;
  } cases[] = {
    { QUITUS_DECISION_STOP,     100,               0, "A startup that stops is granted"          },
    { QUITUS_DECISION_STOP,     QUITUS_MONEY_NONE, 6, "A startup that stops is granted"          },
    { QUITUS_DECISION_TRANSFER, 100,               6, "A startup that is transferred is granted" },
    { QUITUS_DECISION_STOP,     QUITUS_MONEY_NONE, 0, NULL                                       },
    { QUITUS_DECISION_CONTINUE, 100,               6, NULL                                       },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = new_signed ();
      QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
      QuitusCommitteeValue *committee;
      g_autofree char *text = NULL;

      hold (test, map, "2023-06-20", cases[i].decision);
      committee = quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE, 0);
      committee->amount = cases[i].amount;
      committee->months = cases[i].months;
      text = join_problems (test, QUITUS_LANGUAGE_ENGLISH);
      if (cases[i].expected != NULL)
        g_assert_nonnull (strstr (text, cases[i].expected));
      else
        g_assert_null (strstr (text, "is granted"));
    }
}

/* R5: from the reception, put off to the next working day; termination from the day after. */
static void
test_notices (void)
{
  static const struct
  {
    const char *received, *term;
  } cases[] = {
    { "2023-10-31", "2023-11-30" },
    { "2023-04-08", "2023-05-09" },
    { "2023-08-31", "2023-10-02" },
    { "2024-01-31", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int too_early = 1; too_early >= 0; too_early--)
      {
        g_autoptr (QuitusTestDossier) test = new_signed ();
        QuitusNoticeValue *notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
        QuitusOutlook outlook = { quitus_test_day ("2024-03-20"), QUITUS_DAY_NONE };
        g_autoptr (QuitusDossier) dossier = NULL;
        g_autoptr (GPtrArray) problems = NULL;
        QuitusLaw law;

        notice->agreement = test->agreement->value.id;
        notice->sender = get_party (test, 1);
        notice->recipient = get_party (test, 0);
        quitus_test_set_text (&notice->subject, "Second versement");
        notice->received_on = quitus_test_day (cases[i].received);
        notice->terminated_on = quitus_test_day (cases[i].term) + 1 - too_early;
        dossier = quitus_test_dossier_build (test);
        assert_day (quitus_notice_get_term (dossier, &outlook, notice), cases[i].term);
        quitus_law_init (&law, dossier, &outlook);
        problems = quitus_notice_find_problems (&law, QUITUS_LANGUAGE_ENGLISH);
        g_assert_cmpuint (problems->len, ==, too_early);
      }
}

/* A startup that the agreement names twice is due one committee. */
static void
test_named_twice (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  QuitusCoverageValue *again = quitus_test_dossier_add (test, QUITUS_KIND_COVERAGE);

  again->startup = map->value.id;
  assert_open (test, map, "2023-08-08/0");
}

/* A20. */
static void
test_decisions (void)
{
  static const struct
  {
    int decision;
    const char *next;
  } cases[] = {
    { QUITUS_CHOICE_NONE,          "2023-12-20/1" },
    { QUITUS_DECISION_CONTINUE,    "2023-12-20/1" },
    { QUITUS_DECISION_PROVISIONAL, "2023-12-20/1" },
    { QUITUS_DECISION_STOP,        NULL           },
    { QUITUS_DECISION_TRANSFER,    NULL           },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = new_signed ();
      QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);

      hold (test, map, "2023-06-20", cases[i].decision);
      assert_open (test, map, cases[i].next);
    }
}

/* The current phase is the one that started last; on one day, the later one of the list. */
static void
test_phases (void)
{
  static const struct
  {
    const char *names[3], *starts[3];
    gboolean is_over;
  } cases[] = {
    { { "construction" },                           { "2022-01-01" },               FALSE },
    { { "construction", "transfere" },              { "2022-01-01", "2023-01-01" }, TRUE  },
    { { "transfere", "construction" },              { "2022-01-01", "2023-01-01" }, FALSE },
    { { "construction", "transferred" },            { "2022-01-01", "2023-01-01" }, TRUE  },
    { { "investigation", "abandon-investigation" }, { "2022-01-01", "2022-01-01" }, TRUE  },
    { { "abandon", "acceleration" },                { "2022-01-01", "2022-01-01" }, TRUE  },
    { { "acceleration", "abandon" },                { "2022-01-01", "2022-01-01" }, TRUE  },
    { { "construction", "transfere" },              { "2022-01-01", "2023-09-02" }, FALSE },
    { { "opere" },                                  { "2022-01-01" },               FALSE },
    { { "a phase of next year" },                   { "2022-01-01" },               FALSE },
    { { "abandon" },                                { NULL },                       TRUE  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = new_signed ();
      QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);

      for (guint j = 0; j < 3 && cases[i].names[j] != NULL; j++)
        add_phase (test, map, cases[i].names[j], cases[i].starts[j]);
      g_test_message ("case %u", i);
      assert_open (test, map, cases[i].is_over ? NULL : "2023-08-08/0");
    }
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", "2023-03-01");
  g_autoptr (GArray) first = quitus_test_compute (test, "2023-03-01", NULL);
  g_autoptr (GArray) next = NULL;
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  g_autoptr (QuitusDossier) after = NULL;
  QuitusOutlook outlook = { quitus_test_day ("2023-03-01"), QUITUS_DAY_NONE };
  g_autofree char *joined =
      quitus_deadline_get_why (quitus_test_find (first, QUITUS_DEADLINE_COMMITTEE, NULL), dossier,
                               &outlook, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *label =
      quitus_deadline_get_label (quitus_test_find (first, QUITUS_DEADLINE_COMMITTEE_DOCUMENTS,
                                                   NULL),
                                 dossier, QUITUS_LANGUAGE_FRENCH);
  g_autofree char *rule =
      quitus_deadline_get_rule (quitus_test_find (first, QUITUS_DEADLINE_COMMITTEE, NULL), dossier,
                                QUITUS_LANGUAGE_FRENCH);
  g_autofree char *id =
      quitus_deadline_get_id (quitus_test_find (first, QUITUS_DEADLINE_COMMITTEE, NULL));
  g_autofree char *series = quitus_id_to_text (get_series (test)->value.id);
  g_autofree char *startup = quitus_id_to_text (map->value.id);
  g_autofree char *expected = g_strdup_printf ("%s/committee/%s/0", series, startup);
  g_autofree char *held = NULL;

  g_assert_cmpstr (
      joined, ==,
      "Article 4 : 6 mois après l’entrée de la startup dans la convention, le 1er mars "
      "2023");
  g_assert_cmpstr (label, ==, "Documents : Comité d’investissement – Carte");
  g_assert_cmpstr (rule, ==, "prise d’effet + 6 mois, tous les 6 mois");
  g_assert_cmpstr (id, ==, expected);
  hold (test, map, "2023-06-20", QUITUS_DECISION_CONTINUE);
  after = quitus_test_dossier_build (test);
  next = quitus_test_compute (test, "2023-03-01", NULL);
  held = quitus_deadline_get_why (quitus_test_find (next, QUITUS_DEADLINE_COMMITTEE, NULL), after,
                                  &outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpstr (held, ==, "Article 4: 6 months after the last committee held, 20 June 2023");
}

/* Obligations for each startup, and those that concern online procedures only. */
static void
test_obligations (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusObligationValue *code = quitus_test_dossier_get (test, QUITUS_KIND_OBLIGATION, 2);
  g_autoptr (GArray) without = quitus_test_compute (test, "2023-03-01", NULL);
  g_autoptr (GArray) with = NULL;
  QuitusStartupValue *map, *plan;
  QuitusEvidenceValue *evidence;

  g_assert_cmpint (quitus_test_find (without, QUITUS_DEADLINE_OBLIGATION, code)->status, ==,
                   QUITUS_STATUS_UNDATED);
  map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  plan = quitus_test_dossier_add_startup (test, "Plan", NULL);
  quitus_test_dossier_add_startup (test, "Trajet", NULL)->online_procedure = TRUE;
  map->online_procedure = TRUE;
  code->online_procedures_only = TRUE;
  evidence = quitus_test_dossier_add (test, QUITUS_KIND_EVIDENCE);
  evidence->obligation = code->value.id;
  evidence->startup = map->value.id;
  evidence->occurrence = 0;
  evidence->state = QUITUS_EVIDENCE_DONE;
  with = quitus_test_compute (test, "2023-03-01", NULL);
  g_assert_cmpuint (quitus_test_count (with, QUITUS_DEADLINE_OBLIGATION), ==, 3);
  for (guint i = 0; i < with->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (with, QuitusDeadline, i);

      if (deadline->kind != QUITUS_DEADLINE_OBLIGATION)
        continue;
      g_assert_cmpint (deadline->status, ==,
                       quitus_id_equal (deadline->startup, map->value.id) ? QUITUS_STATUS_DONE
                       : quitus_id_equal (deadline->startup, plan->value.id)
                           ? QUITUS_STATUS_NOT_APPLICABLE
                           : QUITUS_STATUS_UNDATED);
    }
}

static void
assert_period (const QuitusPhaseValue *phase, const QuitusPhaseValue *next, const char *expected)
{
  g_autofree char *period = quitus_phase_format_period (phase, next, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpstr (period, ==, expected);
}

/* A phase whose last day nobody wrote lasts until the eve of the next. */
static void
test_phase_periods (void)
{
  g_autoptr (QuitusTestDossier) test = new_signed ();
  QuitusStartupValue *map = quitus_test_dossier_add_startup (test, "Carte", NULL);
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();
  QuitusPhaseValue *built, *given, *tried;

  built = add_phase (test, map, "construction", "2023-03-01");
  given = add_phase (test, map, "transfere", "2023-10-20");
  tried = add_phase (test, map, "investigation", "2023-01-02");
  tried->end = quitus_test_day ("2023-02-10");
  g_ptr_array_add (phases, built);
  g_ptr_array_add (phases, given);
  g_ptr_array_add (phases, tried);
  quitus_phases_sort (phases);
  g_assert_true (phases->pdata[0] == given);
  g_assert_true (phases->pdata[1] == built);
  g_assert_true (phases->pdata[2] == tried);
  assert_period (given, NULL, "Since 20 Oct 2023");
  assert_period (built, given, "From 1 Mar 2023 to 19 Oct 2023");
  assert_period (tried, built, "From 2 Jan 2023 to 10 Feb 2023");
  given->start = built->start;
  assert_period (built, given, "From 1 Mar 2023 to 1 Mar 2023");
  given->start = QUITUS_DAY_NONE;
  assert_period (built, given, "Since 1 Mar 2023");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/committees/late-for-all", test_late_for_all);
  g_test_add_func ("/committees/late", test_late);
  g_test_add_func ("/committees/late-after-stop", test_late_after_stop);
  g_test_add_func ("/committees/opposite", test_opposite);
  g_test_add_func ("/committees/problems", test_problems);
  g_test_add_func ("/committees/notices", test_notices);
  g_test_add_func ("/committees/correspondents", test_correspondents);
  g_test_add_func ("/committees/granted", test_granted);
  g_test_add_func ("/committees/stopped", test_stopped);
  g_test_add_func ("/committees/series", test_series);
  g_test_add_func ("/committees/provisional", test_provisional);
  g_test_add_func ("/committees/shift", test_shift);
  g_test_add_func ("/committees/startups", test_startups);
  g_test_add_func ("/committees/named-twice", test_named_twice);
  g_test_add_func ("/committees/decisions", test_decisions);
  g_test_add_func ("/committees/phases", test_phases);
  g_test_add_func ("/committees/phase-periods", test_phase_periods);
  g_test_add_func ("/committees/words", test_words);
  g_test_add_func ("/committees/obligations", test_obligations);

  return g_test_run ();
}
