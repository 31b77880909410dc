/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-obligations-report.h"

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
  report =
      quitus_obligations_report_new (dossiers, n, &outlook, QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  return paper_read (report);
}

/* Tests */

/* In the order of the text, for each startup, with what proves it. */
static void
test_order (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (Paper) paper = print (&fixture, 1, "2023-10-20", QUITUS_DAY_NONE);
  const char *first, *second, *third;

  paper_assert_has (paper, "Obligations vendredi 20 octobre 2023");
  paper_assert_has (paper, "IGN-DINUM-2023 – Convention de partenariat");
  first = strstr (paper->text, "Nommer un intrapreneur");
  second = strstr (paper->text, "Envoyer le compte rendu de gestion");
  third = strstr (paper->text, "Publier la convention");
  g_assert_true (first != NULL && second > first && third > second);
  paper_assert_has (paper, "Nommer un intrapreneur – Carnet de terrain");
  paper_assert_has (paper, "Nommer un intrapreneur – Panoramax");
  paper_assert_has (paper, "le texte ne fixe aucun délai");
  paper_assert_has (paper, "sans terme");
  paper_assert_has (paper, "IGN");
  /* One proof, of the publication alone. */
  g_assert_cmpuint (paper_count (paper, "Fait, 1er mars 2023"), ==, 1);
  g_assert_true (strstr (third, "Fait, 1er mars 2023") != NULL);
}

static void
test_supposed (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = print (&fixture, 1, "2023-01-20", SIGNED_ON);

  g_assert_cmpuint (paper_count (paper, "Simulation :"), ==, paper->texts->len);
}

static void
test_many (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  PrintFixture bare = { .is_bare = TRUE };
  g_autoptr (Paper) paper = print (&fixture, 30, "2023-10-20", QUITUS_DAY_NONE);
  g_autoptr (Paper) none = print (&bare, 0, "2023-10-20", QUITUS_DAY_NONE);

  g_assert_cmpuint (paper_count (paper, "Publier la convention"), ==, 30);
  paper_assert_has (none, "Aucune obligation.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/obligations-report/order", test_order);
  g_test_add_func ("/obligations-report/supposed", test_supposed);
  g_test_add_func ("/obligations-report/many", test_many);
  return g_test_run ();
}
