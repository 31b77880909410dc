/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-remarks.h"
#include "quitus-test-dossier.h"

#define SEEN_ON "2023-09-15"

/* Helpers */

static QuitusBook *
make_book (QuitusDossier *dossier)
{
  QuitusBook *book = quitus_book_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  /* Parts before what they are a part of. */
  for (int kind = QUITUS_N_KINDS - 1; kind >= 0; kind--)
    for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++)
      g_ptr_array_add (values, (gpointer) quitus_dossier_get (dossier, kind, i));
  quitus_book_fill (book, values);
  return book;
}

static QuitusDeadline
find_committee (QuitusTestDossier *test)
{
  g_autoptr (GArray) deadlines = quitus_test_compute (test, SEEN_ON, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == QUITUS_DEADLINE_COMMITTEE)
      return g_array_index (deadlines, QuitusDeadline, i);
  g_assert_not_reached ();
}

static void
remark (QuitusTestDossier *test,
        const QuitusDeadline *deadline,
        const char *postponed_to,
        const char *recorded_on)
{
  QuitusRemarkValue *value = quitus_test_dossier_add (test, QUITUS_KIND_REMARK);

  value->deadline = quitus_deadline_get_id (deadline);
  quitus_test_set_text (&value->reason, "The sponsor is away");
  value->postponed_to = postponed_to != NULL ? quitus_test_day (postponed_to) : QUITUS_DAY_NONE;
  value->recorded_on = quitus_test_day (recorded_on);
}

static QuitusDay
get_postponed (QuitusTestDossier *test, const QuitusDeadline *deadline, const char *today)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  g_autoptr (QuitusBook) book = make_book (dossier);
  g_autoptr (QuitusPostponements) postponements =
      quitus_postponements_new (book, quitus_test_day (today));

  return quitus_postponements_get (postponements, deadline);
}

/* Tests */

/* The committee of 8 August is put off; its own day stays what it is. */
static void
test_postponed (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusDeadline committee, end;

  quitus_test_dossier_sign (test, "2023-02-08");
  committee = find_committee (test);
  end = committee;
  end.kind = QUITUS_DEADLINE_END;
  g_assert_cmpint (get_postponed (test, &committee, SEEN_ON), ==, QUITUS_DAY_NONE);
  remark (test, &committee, "2023-10-12", "2023-09-01");
  g_assert_cmpint (get_postponed (test, &committee, SEEN_ON), ==, quitus_test_day ("2023-10-12"));
  g_assert_cmpint (get_postponed (test, &committee, "2023-10-11"), ==,
                   quitus_test_day ("2023-10-12"));
  /* On the day itself it is there again. */
  g_assert_cmpint (get_postponed (test, &committee, "2023-10-12"), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (get_postponed (test, &end, SEEN_ON), ==, QUITUS_DAY_NONE);
  g_assert_cmpint (find_committee (test).date, ==, quitus_test_day ("2023-08-08"));
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
  g_assert_cmpint (get_postponed (test, &committee, SEEN_ON), ==, quitus_test_day ("2023-11-02"));
  remark (test, &committee, NULL, "2023-09-03");
  g_assert_cmpint (get_postponed (test, &committee, SEEN_ON), ==, QUITUS_DAY_NONE);
  remark (test, &committee, "2023-08-07", "2023-09-04");
  g_assert_cmpint (get_postponed (test, &committee, "2023-08-01"), ==, QUITUS_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/remarks/postponed", test_postponed);
  g_test_add_func ("/remarks/last", test_last);

  return g_test_run ();
}
