/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committees-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static Paper *
print (const PrintFixture *fixture, guint n, const char *today, QuitusDay supposed)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  g_autofree QuitusDossier **dossiers = g_new0 (QuitusDossier *, n + 1);
  QuitusOutlook outlook = { .today = quitus_day_from_iso (today), .supposed_signature = supposed };
  g_autoptr (QuitusReport) report = NULL;

  for (guint i = 0; i < n; i++)
    dossiers[i] = dossier;
  report = quitus_committees_report_new (dossiers, n, &outlook, QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  return paper_read (report);
}

/* Tests */

/* What was decided last, why that was late, and the day of the next with its reason. */
static void
test_turns (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_judged = TRUE };
  g_autoptr (Paper) paper = print (&fixture, 1, "2023-10-20", QUITUS_DAY_NONE);

  paper_assert_has (paper, "Comités vendredi 20 octobre 2023");
  paper_assert_has (paper, "IGN-DINUM-2023 – Convention de partenariat");
  paper_assert_has (paper, "Carnet de terrain");
  paper_assert_has (paper, "mar. 12 sept. 2023");
  paper_assert_has (paper, "Le sponsor était absent");
  paper_assert_has (paper, "2 mois");
  paper_assert_has (paper, "30 000,00 €");
  /* Two months from 12 September is a Sunday: one sits on the Friday before. */
  paper_assert_has (paper, "ven. 10 nov. 2023");
  paper_assert_has (paper, "limite stricte : dim. 12 nov. 2023");
  paper_assert_has (paper, "À venir");
  paper_assert_has (paper, "Panoramax");
  paper_assert_has (paper, "aucun à ce jour");
  paper_assert_has (paper, "mar. 8 août 2023");
  paper_assert_has (paper, "Article 4 : 6 mois après");
  paper_assert_has (paper, "En retard");
  paper_assert_lacks (paper, "Simulation");
}

static void
test_undetermined (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = print (&fixture, 1, "2023-01-20", QUITUS_DAY_NONE);
  g_autoptr (Paper) supposed = print (&fixture, 1, "2023-01-20", SIGNED_ON);

  g_assert_cmpuint (paper_count (paper, "indéterminé"), >=, 2);
  paper_assert_lacks (paper, "8 août 2023");
  g_assert_cmpuint (paper_count (supposed, "Simulation :"), ==, supposed->texts->len);
  paper_assert_has (supposed, "mar. 8 août 2023");
}

static void
test_many (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  PrintFixture bare = { .is_bare = TRUE };
  g_autoptr (Paper) paper = print (&fixture, 30, "2023-10-20", QUITUS_DAY_NONE);
  g_autoptr (Paper) empty = print (&bare, 1, "2023-10-20", QUITUS_DAY_NONE);
  g_autoptr (Paper) none = print (&bare, 0, "2023-10-20", QUITUS_DAY_NONE);

  g_assert_cmpuint (paper_count (paper, "Panoramax"), ==, 30);
  paper_assert_has (empty, "Aucun comité.");
  paper_assert_has (none, "Aucun comité.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/committees-report/turns", test_turns);
  g_test_add_func ("/committees-report/undetermined", test_undetermined);
  g_test_add_func ("/committees-report/many", test_many);
  return g_test_run ();
}
