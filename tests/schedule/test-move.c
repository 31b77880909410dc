/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days may be moved by hand, and what follows when one is. */

#include "quitus-amendment-effects.h"
#include "quitus-move.h"
#include "quitus-test-dossier.h"

/* Helpers */

static QuitusMovability
judge (QuitusTestDossier *test,
       const char *today,
       const char *supposed,
       QuitusDeadlineKind kind,
       gconstpointer owner)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day (today), quitus_test_day (supposed) };
  g_autoptr (GArray) deadlines = quitus_test_compute (test, today, supposed);
  const QuitusDeadline *deadline = quitus_test_find (deadlines, kind, owner);
  g_autofree char *reason = NULL;
  QuitusMovability movability;

  g_assert_nonnull (deadline);
  movability = quitus_move_judge (deadline, dossier, &outlook);
  reason = quitus_move_explain (deadline, dossier, &outlook, QUITUS_LANGUAGE_ENGLISH);
  g_assert_true ((reason == NULL) == (movability == QUITUS_MOVABLE));
  /* Whatever cannot be moved makes no change, unless it is typed in an act. */
  if (movability == QUITUS_MOVABLE_BY_FACTS || movability == QUITUS_MOVABLE_BY_SIMULATION)
    g_assert_null (quitus_move_make_change (deadline, dossier, quitus_test_day (today),
                                            QUITUS_LANGUAGE_ENGLISH));
  return movability;
}

/* Tests */

static void
test_typed (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  gpointer payment =
      quitus_test_dossier_add_instalment (seed, QUITUS_AMOUNT_FIXED, 100, "day:2023-09-15");
  gpointer yearly = quitus_test_dossier_add_obligation (seed, QUITUS_NATURE_OBLIGATION, "Bilan",
                                                        "day:2023-10-02 +1 months");

  g_assert_cmpint (judge (seed, "2023-02-01", NULL, QUITUS_DEADLINE_PAYMENT, payment), ==,
                   QUITUS_MOVABLE);
  g_assert_cmpint (judge (seed, "2023-02-01", NULL, QUITUS_DEADLINE_END, NULL), ==, QUITUS_MOVABLE);
  g_assert_cmpint (judge (seed, "2023-02-01", NULL, QUITUS_DEADLINE_OBLIGATION, yearly), ==,
                   QUITUS_MOVABLE_BY_FACTS);
  quitus_test_dossier_sign (seed, "2023-02-08");
  g_assert_cmpint (judge (seed, "2023-02-09", NULL, QUITUS_DEADLINE_PAYMENT, payment), ==,
                   QUITUS_MOVABLE_BY_AMENDMENT);
}

static void
test_rule (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);

  g_assert_cmpint (judge (seed, "2023-02-01", "2023-02-08", QUITUS_DEADLINE_PAYMENT, balance), ==,
                   QUITUS_MOVABLE_BY_SIMULATION);
  g_assert_cmpint (judge (seed, "2023-02-01", NULL, QUITUS_DEADLINE_AMENDMENT_REQUEST, NULL), ==,
                   QUITUS_MOVABLE_BY_FACTS);
  quitus_test_dossier_sign (seed, "2023-02-08");
  g_assert_cmpint (judge (seed, "2023-02-09", NULL, QUITUS_DEADLINE_PAYMENT, balance), ==,
                   QUITUS_MOVABLE_BY_FACTS);
  g_assert_cmpint (judge (seed, "2023-02-09", NULL, QUITUS_DEADLINE_COMMITTEE, NULL), ==,
                   QUITUS_MOVABLE_BY_FACTS);
  g_assert_cmpint (judge (seed, "2024-02-09", NULL, QUITUS_DEADLINE_END, NULL), ==,
                   QUITUS_MOVABLE_NEVER);
}

static void
test_reason (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  gpointer balance = quitus_test_dossier_get (seed, QUITUS_KIND_INSTALMENT, 1);
  QuitusOutlook outlook = { quitus_test_day ("2023-02-09"), QUITUS_DAY_NONE };
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) deadlines = NULL;
  const QuitusDeadline *deadline;
  g_autofree char *why = NULL;
  g_autofree char *reason = NULL;

  quitus_test_dossier_sign (seed, "2023-02-08");
  dossier = quitus_test_dossier_build (seed);
  deadlines = quitus_test_compute (seed, "2023-02-09", NULL);
  deadline = quitus_test_find (deadlines, QUITUS_DEADLINE_PAYMENT, balance);
  why = quitus_deadline_get_why (deadline, dossier, &outlook, QUITUS_LANGUAGE_FRENCH);
  reason = quitus_move_explain (deadline, dossier, &outlook, QUITUS_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_prefix (reason, "Ce jour n’a pas été saisi"));
  g_assert_true (g_str_has_suffix (reason, why));
}

/* The end moves, and all that is counted from it. */
static void
test_effects (void)
{
  g_autoptr (QuitusTestDossier) seed = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusDossier) before = quitus_test_dossier_build (seed);
  g_autoptr (GArray) deadlines = quitus_test_compute (seed, "2023-02-01", NULL);
  QuitusOutlook outlook = { quitus_test_day ("2023-02-01"), QUITUS_DAY_NONE };
  g_autoptr (QuitusChange) change =
      quitus_move_make_change (quitus_test_find (deadlines, QUITUS_DEADLINE_END, NULL), before,
                               quitus_test_day ("2024-01-31"), QUITUS_LANGUAGE_ENGLISH);
  g_autoptr (QuitusDossier) after = quitus_dossier_change (before, change);
  g_autoptr (GArray) moves = quitus_amendment_effects_list_moves (before, after, &outlook);
  gboolean has_end = FALSE, has_request = FALSE;

  g_assert_cmpuint (quitus_change_get_size (change), ==, 1);
  for (guint i = 0; i < moves->len; i++)
    {
      const QuitusDeadlineMove *move = &g_array_index (moves, QuitusDeadlineMove, i);

      if (move->after.kind == QUITUS_DEADLINE_END)
        {
          has_end = TRUE;
          assert_day (move->before.date, "2023-12-31");
          assert_day (move->after.date, "2024-01-31");
        }
      has_request = has_request || move->after.kind == QUITUS_DEADLINE_AMENDMENT_REQUEST;
    }
  g_assert_true (has_end && has_request);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/typed", test_typed);
  g_test_add_func ("/move/rule", test_rule);
  g_test_add_func ("/move/reason", test_reason);
  g_test_add_func ("/move/effects", test_effects);
  return g_test_run ();
}
