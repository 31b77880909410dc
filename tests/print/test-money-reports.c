/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-management-report.h"
#include "quitus-paper.h"
#include "quitus-print-fixtures.h"
#include "quitus-refund-report.h"

#define SIGNED_ON 19396  /* 8 February 2023 */
#define TODAY 19730      /* 8 January 2024 */
#define DECIDED_ON 19753 /* 31 January 2024 */
#define PAID_ON 19765    /* 12 February 2024 */
#define PRINTED_ON 20780

/* Helpers */

typedef QuitusReport *(*MakeReport) (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language,
                                     QuitusDay printed_on);

static Paper *
print_on (QuitusDay today, MakeReport make, const PrintFixture *fixture, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusReport) report = make (dossier, &outlook, language, PRINTED_ON);

  return paper_read (report);
}

static Paper *
print (MakeReport make, const PrintFixture *fixture, QuitusLanguage language)
{
  return print_on (TODAY, make, fixture, language);
}

static void
assert_all (Paper *paper, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_has (paper, texts[i]);
}

/* Tests */

/* 3.9: identity, resources, uses, synthesis whose totals agree, refund per payer, signatures. */
static void
test_report_french (void)
{
  static const char *const texts[] = {
    "Compte rendu de gestion",
    "Période mercredi 8 février 2023 – dimanche 31 décembre 2023",
    "1-2-00548",
    "Ressources",
    "Total 200 000,00 € 200 000,00 € 200 000,00 € 200 000,00 €",
    "Emplois",
    "1405139871 9 oct. 2023 118 000,00 € 91 250,40 € 8 nov. 2023 91 250,40 € 28 nov. 2023 "
    "26 749,60 €",
    "Total 190 000,00 € 163 250,40 € 163 250,40 € 26 749,60 €",
    "Synthèse",
    "2023 200 000,00 200 000,00 190 000,00 10 000,00 200 000,00 163 250,40 36 749,60 26 749,60",
    "Encaissé 200 000,00 € = CP payés 163 250,40 € + reste à payer 26 749,60 € + solde disponible "
    "10 000,00 €",
    "IGN 200 000,00 € 200 000,00 € 36 749,60 € 10 000,00 €",
    "FR76 1007 1750 0000 0010 0516 120",
    "jusqu’à 26 749,60 € de plus une fois les commandes soldées",
    "Signatures",
    "Nom et qualité",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE };
  g_autoptr (Paper) paper = print (quitus_management_report_new, &fixture, QUITUS_LANGUAGE_FRENCH);

  assert_all (paper, texts);
  g_assert_cmpuint (paper_count (paper, "Nom et qualité"), ==, 2);
  paper_assert_lacks (paper, "Left to pay");
}

static void
test_report_english (void)
{
  static const char *const texts[] = {
    "Management report",
    "Uses",
    "Received €200,000.00 = CP paid €163,250.40 + left to pay €26,749.60 + free balance €10,000.00",
    "To be given back",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE };
  g_autoptr (Paper) paper = print (quitus_management_report_new, &fixture, QUITUS_LANGUAGE_ENGLISH);

  assert_all (paper, texts);
  paper_assert_lacks (paper, "Reste");
}

/* Who placed each order, and what each party committed and paid. */
static void
test_report_placers (void)
{
  static const char *const texts[] = {
    "passé par DINUM",
    "Bons de commande par partie AE engagées CP payés",
    "IGN 118 000,00 € 91 250,40 €",
    "DINUM 72 000,00 € 72 000,00 €",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE, .is_placed = TRUE };
  g_autoptr (Paper) paper = print (quitus_management_report_new, &fixture, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) before = NULL;

  assert_all (paper, texts);
  fixture.is_placed = FALSE;
  before = print (quitus_management_report_new, &fixture, QUITUS_LANGUAGE_FRENCH);
  paper_assert_lacks (before, "par partie");
}

/* Nothing happened yet: the report says so rather than nothing at all. */
static void
test_report_empty (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  PrintFixture bare = { .is_bare = TRUE };
  g_autoptr (Paper) paper = print (quitus_management_report_new, &fixture, QUITUS_LANGUAGE_ENGLISH);
  g_autoptr (Paper) none = print (quitus_management_report_new, &bare, QUITUS_LANGUAGE_ENGLISH);

  paper_assert_has (paper, "Nothing was ordered.");
  paper_assert_has (paper, "undetermined");
  paper_assert_has (none, "Management report");
}

/* Without a decision it is a proposal, and says so on every page. */
static void
test_refund_proposed (void)
{
  static const char *const texts[] = {
    "Décision de restitution",
    "36 749,60 €",
    "trente-six mille sept cent quarante-neuf euros et soixante centimes",
    "Lecture tolérante : ce qui n’est pas engagé 10 000,00 €",
    "Une restitution n’est jamais déduite d’un versement",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE };
  g_autoptr (Paper) paper = print (quitus_refund_report_new, &fixture, QUITUS_LANGUAGE_FRENCH);

  assert_all (paper, texts);
  g_assert_cmpuint (paper_count (paper, "Proposition : aucune restitution n’est enregistrée"), ==,
                    paper->texts->len);
  /* Only who gives back signs. */
  g_assert_cmpuint (paper_count (paper, "Nom et qualité"), ==, 1);
}

static void
test_refund_decided (void)
{
  static const char *const texts[] = {
    "Refund decision",
    "€36,749.60",
    "2024-07",
    "31 Jan 2024",
    "DINUM IGN",
    /* R14: acquired at the end of 2023. */
    "not yet 31 Dec 2027",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_spent = TRUE, .refund = 3674960 };
  g_autoptr (Paper) paper =
      print_on (DECIDED_ON, quitus_refund_report_new, &fixture, QUITUS_LANGUAGE_ENGLISH);

  assert_all (paper, texts);
  paper_assert_lacks (paper, "Proposal");
}

/* Once the refund was paid it is not to be given back any more, and each year adds up: 2024 begins with
 * what 2023 left, and gives back more than was not committed. */
static void
test_refund_paid (void)
{
  static const char *const texts[] = {
    "Given back €36,749.60",
    "Budget year, in euros Received AE carried over AE open AE committed Given back AE left",
    "2024 0.00 10,000.00 0.00 0.00 36,749.60 −26,749.60",
    "Budget year, in euros CP carried over CP open CP paid Given back CP left Left to pay",
    "2024 36,749.60 0.00 0.00 36,749.60 0.00 26,749.60",
    NULL,
  };
  PrintFixture fixture = {
    .signed_on = SIGNED_ON, .is_spent = TRUE, .refund = 3674960, .refunded_on = PAID_ON
  };
  g_autoptr (Paper) paper =
      print_on (PAID_ON, quitus_management_report_new, &fixture, QUITUS_LANGUAGE_ENGLISH);
  g_autoptr (Paper) before =
      print_on (PAID_ON - 1, quitus_management_report_new, &fixture, QUITUS_LANGUAGE_ENGLISH);

  assert_all (paper, texts);
  paper_assert_lacks (paper, "strict reading");
  g_assert_cmpint (paper_find_page (paper, "Synthesis"), ==, paper_find_page (paper, "2024 0.00"));
  paper_assert_has (before, "To be given back €36,749.60 strict reading");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money-reports/report-french", test_report_french);
  g_test_add_func ("/money-reports/report-english", test_report_english);
  g_test_add_func ("/money-reports/report-placers", test_report_placers);
  g_test_add_func ("/money-reports/report-empty", test_report_empty);
  g_test_add_func ("/money-reports/refund-proposed", test_refund_proposed);
  g_test_add_func ("/money-reports/refund-decided", test_refund_decided);
  g_test_add_func ("/money-reports/refund-paid", test_refund_paid);

  return g_test_run ();
}
