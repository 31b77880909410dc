/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-new-day.h"
#include "quitus-remarks.h"
#include "quitus-test-dossier.h"

#define TODAY "2023-07-20"

/* Helpers */

typedef struct
{
  const char *day;
  const char *text;
  gboolean is_problem;
  gboolean needs_reason;
} Case;

static QuitusDeadline
find (QuitusTestDossier *test, QuitusDeadlineKind kind)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, TODAY, NULL);
  const QuitusDeadline *last = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == kind)
      last = &g_array_index (deadlines, QuitusDeadline, i);
  g_assert_nonnull (last);
  return *last;
}

static QuitusTestDossier *
make_signed (void)
{
  QuitusTestDossier *test = quitus_test_dossier_new_seed ();

  quitus_test_dossier_sign (test, "2023-02-08");
  return test;
}

static void
check (QuitusTestDossier *test, QuitusDeadlineKind kind, const Case *cases, guint n_cases)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (TODAY), QUITUS_DAY_NONE };
  QuitusDeadline deadline = find (test, kind);

  for (guint i = 0; i < n_cases; i++)
    {
      QuitusDay day = cases[i].day != NULL ? quitus_test_day (cases[i].day) : QUITUS_DAY_NONE;
      QuitusNewDayObjection objection =
          quitus_new_day_object (&deadline, dossier, &outlook, day, QUITUS_LANGUAGE_ENGLISH);

      g_assert_cmpstr (objection.text, ==, cases[i].text);
      g_assert_cmpint (objection.is_problem, ==, cases[i].is_problem);
      g_assert_cmpint (objection.limit != QUITUS_DAY_NONE, ==, cases[i].needs_reason);
      g_assert_cmpint (objection.is_idle, ==,
                       objection.text != NULL && strstr (objection.text, "working day") != NULL);
      g_free (objection.text);
    }
}

/* Tests */

/* The committee must sit by Tuesday 8 August 2023; 15 August is a holiday. */
static void
test_committee (void)
{
  static const Case cases[] = {
    { NULL,         NULL,                                                                        FALSE, FALSE },
    { "2023-08-07", NULL,                                                                        FALSE, FALSE },
    { "2023-08-08", NULL,                                                                        FALSE, FALSE },
    { TODAY,        NULL,                                                                        FALSE, FALSE },
    { "2023-07-30", "Sunday 30 July 2023 is not a working day",                                  FALSE, FALSE },
    { "2023-08-09", "After the limit of 8 Aug 2023: say why in the note",                        FALSE, TRUE  },
    { "2023-08-15",
     "Tuesday 15 August 2023 is not a working day. After the limit of 8 Aug 2023: say why in the "
      "note",                                                                                    FALSE, TRUE  },
    { "2023-07-19", "Wednesday 19 July 2023 has passed: record the committee as held instead",   TRUE,
     FALSE                                                                                                    },
    { "2020-01-01", "Wednesday 1 January 2020 has passed: record the committee as held instead",
     TRUE,                                                                                              FALSE },
  };
  g_autoptr (QuitusTestDossier) test = make_signed ();

  check (test, QUITUS_DEADLINE_COMMITTEE, cases, G_N_ELEMENTS (cases));
}

/* What was planned for a day that has passed meanwhile may be corrected otherwise. */
static void
test_planned (void)
{
  static const Case cases[] = {
    { "2023-07-18", NULL,                                                                   FALSE, FALSE },
    { "2023-07-17", "Monday 17 July 2023 has passed: record the committee as held instead", TRUE,
     FALSE                                                                                               },
  };
  g_autoptr (QuitusTestDossier) test = make_signed ();
  QuitusDeadline committee = find (test, QUITUS_DEADLINE_COMMITTEE);
  QuitusRemarkValue *remark = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);

  remark->deadline = quitus_deadline_get_id (&committee);
  quitus_test_set_text (&remark->reason, "Convened.");
  remark->postponed_to = quitus_test_day ("2023-07-18");
  remark->recorded_on = quitus_test_day ("2023-07-01");
  check (test, QUITUS_DEADLINE_COMMITTEE, cases, G_N_ELEMENTS (cases));
}

/* A payment is put off to a day after its own, working or not. */
static void
test_payment (void)
{
  static const Case cases[] = {
    { "2023-08-08", "This day is not after 8 Aug 2023: nothing is put off", TRUE,  FALSE },
    { "2023-08-10", NULL,                                                   FALSE, FALSE },
    { "2023-08-15", "Tuesday 15 August 2023 is not a working day",          FALSE, FALSE },
  };
  g_autoptr (QuitusTestDossier) test = make_signed ();

  check (test, QUITUS_DEADLINE_PAYMENT, cases, G_N_ELEMENTS (cases));
}

static char *
say_moves (QuitusTestDossier *test, QuitusDeadlineKind kind, const char *day)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (TODAY), QUITUS_DAY_NONE };
  QuitusDeadline deadline = find (test, kind);

  return quitus_new_day_say_moves (&deadline, dossier, &outlook, quitus_test_day (day),
                                   QUITUS_LANGUAGE_ENGLISH);
}

/* The documents are due a week before the committee; credits are there at most 30 days to pay and 45
 * to attach after the payment. */
static void
test_moves (void)
{
  g_autoptr (QuitusTestDossier) test = make_signed ();
  g_autofree char *documents = say_moves (test, QUITUS_DEADLINE_COMMITTEE, "2023-08-04");
  g_autofree char *credits = say_moves (test, QUITUS_DEADLINE_PAYMENT, "2023-09-20");
  g_autofree char *nothing = say_moves (test, QUITUS_DEADLINE_COMMITTEE, "2023-08-08");
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  g_assert_nonnull (strstr (documents, ": 28 Jul 2023"));
  g_assert_nonnull (strstr (credits, ": 4 Dec 2023"));
  g_assert_null (nothing);
  /* Nothing is recorded. */
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_REMARK), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-day/committee", test_committee);
  g_test_add_func ("/new-day/planned", test_planned);
  g_test_add_func ("/new-day/payment", test_payment);
  g_test_add_func ("/new-day/moves", test_moves);
  return g_test_run ();
}
