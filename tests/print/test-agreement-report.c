/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define TODAY 19396 /* 8 February 2023 */
#define PRINTED_ON 20780

/* Helpers */

static Paper *
print (const PrintFixture *fixture, QuitusDay supposed, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = TODAY, .supposed_signature = supposed };
  g_autoptr (QuitusReport) report =
      quitus_agreement_report_new (dossier, &outlook, language, PRINTED_ON);

  return paper_read (report);
}

/* Tests */

static void
test_french (void)
{
  static const char *const texts[] = {
    "Convention de partenariat sur fonds de concours · IGN-DINUM-2023 Fiche de la convention",
    "Total 200 000,00 € Article 5.1",
    "Appelé 0,00 € 0 % du total",
    "État En vigueur",
    "Prise d’effet mercredi 8 février 2023 (Article 2)",
    "Date de fin dimanche 31 décembre 2023 (Article 2)",
    "Startups d’État Carnet de terrain, Panoramax",
    "Versements, IGN → DINUM",
    "mar. 8 août 2023",
    "ven. 1er déc. 2023 Dernier jour pour demander un avenant",
    "Comité d’investissement – Panoramax",
    "Nommer un intrapreneur Pour chaque startup IGN 0 sur 2 faits",
    "Publier la convention IGN Fait",
    "À confirmer : IBAN calculé d’après le RIB",
    "Visa n° 94/2023 du 8 février 2023, Contrôleur budgétaire (B. Dingremont)",
    "Article L2511-6 du code de la commande publique",
    NULL,
  };
  PrintFixture fixture = { .signed_on = TODAY };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_has (paper, texts[i]);
  paper_assert_lacks (paper, "Simulation");
  paper_assert_lacks (paper, "Obligation for");
}

static void
test_english (void)
{
  static const char *const texts[] = {
    "Agreement sheet",
    "State In force",
    "Effective date Wednesday 8 February 2023 (Article 2)",
    "Fri 1 Dec 2023 Last day to ask for an amendment",
    "0 of 2 done",
    "Article 6: 4 clear weeks before the end of the agreement",
    NULL,
  };
  PrintFixture fixture = { .signed_on = TODAY };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_has (paper, texts[i]);
}

static void
test_unsigned (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) supposed = print (&fixture, TODAY, QUITUS_LANGUAGE_FRENCH);

  paper_assert_has (paper, "Prise d’effet indéterminée : signature (Article 2)");
  paper_assert_has (paper, "En signature");
  paper_assert_lacks (paper, "8 août 2023");
  paper_assert_has (supposed, "8 août 2023");
  g_assert_cmpuint (paper_count (supposed, "Simulation :"), ==, supposed->texts->len);
}

static void
test_bare (void)
{
  PrintFixture fixture = { .is_bare = TRUE };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_has (paper, "IGN-DINUM-2023");
  paper_assert_has (paper, "Aucun versement n’est saisi.");
}

static void
test_long_labels (void)
{
  g_autofree char *word = g_strnfill (1000, 'm');
  PrintFixture fixture = { .signed_on = TODAY, .label = word };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  paper_assert_has (paper, "Total €200,000.00");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/agreement-report/french", test_french);
  g_test_add_func ("/agreement-report/english", test_english);
  g_test_add_func ("/agreement-report/unsigned", test_unsigned);
  g_test_add_func ("/agreement-report/bare", test_bare);
  g_test_add_func ("/agreement-report/long-labels", test_long_labels);
  return g_test_run ();
}
