/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-schedule-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define PRINTED_ON 20780 /* 23 November 2026 */
#define SIGNED_ON 19396  /* 8 February 2023 */

/* Helpers */

static QuitusReport *
new_report (const PrintFixture *fixture, QuitusDay supposed, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = PRINTED_ON, .supposed_signature = supposed };

  return quitus_schedule_report_new (dossier, &outlook, language, PRINTED_ON);
}

static Paper *
print (const PrintFixture *fixture, QuitusDay supposed, QuitusLanguage language)
{
  g_autoptr (QuitusReport) report = new_report (fixture, supposed, language);

  return paper_read (report);
}

static void
assert_says (Paper *paper, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_has (paper, texts[i]);
}

static void
assert_does_not_say (Paper *paper, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_lacks (paper, texts[i]);
}

/* Tests */

/* What is on the sheet whatever was signed, in French and in English. */
static void
test_facts (void)
{
  static const char *const french[] = {
    "Échéancier des versements",
    "Convention de partenariat entre l’IGN et la DINUM",
    "Institut national de l’information géographique et forestière (IGN)",
    "73 avenue de Paris, 94165 SAINT-MANDÉ",
    "Sébastien Soriano, Directeur général",
    "Guillaume Mellier Pour le directeur général et par délégation",
    "Versements, IGN → DINUM",
    "75 000,00 €",
    "125 000,00 €",
    "Solde : 200 000,00 € − 75 000,00 €",
    "Total 200 000,00 €",
    "Soit deux cent mille euros.",
    "30001 00064 00000092441 40",
    "FR76 3000 1000 6400 0000 9244 140",
    "À confirmer : IBAN calculé d’après le RIB",
    "10071 75000 00001005161 20",
    "FR76 1007 1750 0000 0010 0516 120",
    "TRPUFRP1",
    "Confirmé le 1er mars 2023 par C. Martin",
    "1-2-00548 – Participations diverses à la création de services publics innovants",
    "352 – Innovation et transformation numériques",
    "0352-CFSE",
    "31 déc. 2023",
    "Imprimé le 23 novembre 2026 · Quitus · page 1 / 2",
    "Imprimé le 23 novembre 2026 · Quitus · page 2 / 2",
    NULL,
  };
  static const char *const english[] = {
    "Payment schedule",
    "Payments, IGN → DINUM",
    "€75,000.00",
    "€125,000.00",
    "Balance: €200,000.00 − €75,000.00",
    "Total €200,000.00",
    "That is two hundred thousand euros.",
    "FR76 3000 1000 6400 0000 9244 140",
    "To be confirmed: the IBAN was computed from the RIB",
    "Confirmed on 1 March 2023 by C. Martin",
    "Printed on 23 November 2026 · Quitus · page 1 / 2",
    NULL,
  };
  static const QuitusDay days[] = { QUITUS_DAY_NONE, SIGNED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      {
        PrintFixture fixture = { .signed_on = days[i] };
        g_autoptr (Paper) in_french = print (&fixture, days[j], QUITUS_LANGUAGE_FRENCH);
        g_autoptr (Paper) in_english = print (&fixture, days[j], QUITUS_LANGUAGE_ENGLISH);

        assert_says (in_french, french);
        assert_says (in_english, english);
      }
}

/* Each day is there with its weekday, its article and its rule. */
static void
test_signed (void)
{
  static const char *const french[] = {
    "mer. 8 févr. 2023",
    "mar. 8 août 2023",
    "signature + 6 mois",
    "Article 5.2 : 6 mois après la signature par toutes les parties, le 8 février 2023",
    "Exigible depuis le 8 févr. 2023",
    "jours de retard",
    "il est en retard après le jour ouvré qui suit le délai de règlement de 30 jours à compter de "
    "l’échéance",
    NULL,
  };
  static const char *const english[] = {
    "Wed 8 Feb 2023",
    "Tue 8 Aug 2023",
    "signature + 6 months",
    "Article 5.2: 6 months after the signature by all parties, 8 February 2023",
    "Due since 8 Feb 2023",
    "days late",
    "it is late after the working day that follows the settlement delay of 30 days counted from "
    "the due day",
    NULL,
  };
  static const char *const neither[] = { "Simulation",       "indéterminée", "supposée",
                                         "undetermined",     "supposed",     "pas une signature",
                                         "En retard depuis", "Late since",   NULL };
  PrintFixture fixture = { .signed_on = SIGNED_ON };

  /* A supposed signature changes nothing where nobody's is missing. */
  for (int i = 0; i < 2; i++)
    {
      QuitusDay supposed = i == 0 ? QUITUS_DAY_NONE : SIGNED_ON + 100;
      g_autoptr (Paper) in_french = print (&fixture, supposed, QUITUS_LANGUAGE_FRENCH);
      g_autoptr (Paper) in_english = print (&fixture, supposed, QUITUS_LANGUAGE_ENGLISH);

      assert_says (in_french, french);
      assert_does_not_say (in_french, neither);
      assert_says (in_english, english);
      assert_does_not_say (in_english, neither);
    }
}

static void
test_unsigned (void)
{
  static const char *const french[] = {
    "Ce qui n’est pas déterminé",
    "signature + 6 mois",
    "2 sur 2, soit 200 000,00 €",
    "IGN, DINUM",
    "Visa n° 94/2023 du 8 février 2023, Contrôleur budgétaire (B. Dingremont) : un visa n’est pas "
    "une signature",
    "non connue",
    NULL,
  };
  static const char *const english[] = {
    "What is undetermined",
    "signature + 6 months",
    "2 of 2, €200,000.00 in all",
    "an approval is not a signature",
    NULL,
  };
  static const char *const neither[] = { "Simulation", "févr. 2023", "août 2023",
                                         "Feb 2023",   "Aug 2023",   NULL };
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) in_french = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) in_english = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  assert_says (in_french, french);
  assert_does_not_say (in_french, neither);
  g_assert_cmpuint (paper_count (in_french, "indéterminée"), ==, 3);
  assert_says (in_english, english);
  assert_does_not_say (in_english, neither);
}

/* No page of a simulation can be taken for the truth. */
static void
test_supposed (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  PrintFixture longer = { .signed_on = QUITUS_DAY_NONE, .n_instalments = 60 };
  const PrintFixture *fixtures[] = { &fixture, &longer };

  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (Paper) french =
          print (fixtures[i], quitus_day_new (2023, 8, 31), QUITUS_LANGUAGE_FRENCH);
      g_autoptr (Paper) english =
          print (fixtures[i], quitus_day_new (2023, 8, 31), QUITUS_LANGUAGE_ENGLISH);

      g_assert_cmpuint (paper_count (french, "Simulation : signature supposée le 31 août 2023"), ==,
                        french->texts->len);
      g_assert_cmpuint (paper_count (english, "Simulation: signature supposed on 31 August 2023"),
                        ==, english->texts->len);
      paper_assert_has (french, "jeu. 31 août 2023 (supposée)");
      paper_assert_has (french, "jeu. 29 févr. 2024");
      paper_assert_has (french, "Signatures manquantes");
      paper_assert_has (english, "Thu 29 Feb 2024");
    }
}

/* Sixty payments: each once, on the last days of short months, and the sum that does not agree. */
static void
test_long (void)
{
  PrintFixture fixture = { .signed_on = quitus_day_new (2023, 1, 31), .n_instalments = 60 };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  g_assert_cmpuint (paper->texts->len, >=, 4);
  g_assert_cmpuint (paper_count (paper, "Versement mensuel "), ==, 61);
  g_assert_cmpuint (paper_count (paper, "Versement, et pourquoi ce jour"), >=, 4);
  for (guint i = 1; i <= 60; i++)
    {
      g_autofree char *label = g_strdup_printf ("Versement mensuel %u ", i);

      paper_assert_has (paper, label);
    }
  paper_assert_has (paper, "mar. 28 févr. 2023");
  paper_assert_has (paper, "jeu. 29 févr. 2024");
  paper_assert_has (paper, "dim. 30 avr. 2023");
  paper_assert_has (paper, "Total 199 999,80 €");
  paper_assert_has (paper, "il manque 0,20 €.");
}

/* Three amounts are read one by one, more are counted and added up. */
static void
test_balance (void)
{
  static const struct
  {
    guint n;
    const char *french;
    const char *english;
  } cases[] = {
    { 4,  "Solde : 200 000,00 € − 1 234,56 € − 1 234,56 € − 1 234,56 €",
     "Balance: €200,000.00 − €1,234.56 − €1,234.56 − €1,234.56" },
    { 5,  "Solde : 200 000,00 € − 4 autres versements (4 938,24 €)",
     "Balance: €200,000.00 − 4 other payments (€4,938.24)"      },
    { 61, "Solde : 200 000,00 € − 60 autres versements (74 073,60 €)",
     "Balance: €200,000.00 − 60 other payments (€74,073.60)"    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PrintFixture fixture = { .signed_on = SIGNED_ON,
                               .n_instalments = cases[i].n,
                               .ends_with_balance = TRUE };
      g_autoptr (Paper) french = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
      g_autoptr (Paper) english = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

      paper_assert_has (french, cases[i].french);
      paper_assert_has (english, cases[i].english);
      g_assert_cmpuint (paper_count (french, "− 1 234,56 €"), ==, cases[i].n == 4 ? 3 : 0);
    }
}

/* The foot says the delay of the agreement, and the days late are counted with it:
 * 8 February + 10 days is Saturday 18, and the working day that follows is Monday 20. */
static void
test_late (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .n_instalments = 1, .settlement_delay = 10 };
  PrintFixture short_delay = { .signed_on = SIGNED_ON, .n_instalments = 1, .settlement_delay = 1 };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) other = print (&short_delay, QUITUS_DAY_NONE, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpint (PRINTED_ON - quitus_day_new (2023, 2, 20), ==, 1372);
  paper_assert_has (paper, "1 372 jours de retard");
  paper_assert_has (paper, "le délai de règlement de 10 jours à compter de l’échéance");
  paper_assert_has (other, "the settlement delay of 1 day counted from the due day");
}

/* One payment is a table too. */
static void
test_one (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .n_instalments = 1 };
  g_autoptr (Paper) paper = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);

  paper_assert_has (paper, "Versement mensuel 1");
  paper_assert_has (paper, "Total 200 000,00 €");
  paper_assert_lacks (paper, "il manque");
}

static void
test_bare (void)
{
  PrintFixture fixture = { .is_bare = TRUE };
  g_autoptr (Paper) french = print (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
  g_autoptr (Paper) english = print (&fixture, SIGNED_ON, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpuint (french->texts->len, ==, 1);
  paper_assert_has (french, "Aucun versement n’est saisi.");
  paper_assert_has (french, "Total non connu");
  paper_assert_lacks (french, "Soit");
  paper_assert_has (english, "No payment is entered.");
  paper_assert_lacks (english, "Simulation");
}

/* Whatever the length of words, nothing is lost and nothing leaves the page. */
static void
test_long_labels (void)
{
  g_autofree char *word = g_strnfill (2000, 'm');
  g_autoptr (GString) words = g_string_new (NULL);
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };
  g_autoptr (Paper) paper = NULL, other = NULL;

  fixture.label = word;
  paper = print (&fixture, SIGNED_ON, QUITUS_LANGUAGE_FRENCH);
  paper_assert_has (paper, "Total 200 000,00 €");
  for (int i = 0; i < 2000; i++)
    g_string_append (words, "Versement ");
  fixture.label = words->str;
  other = print (&fixture, SIGNED_ON, QUITUS_LANGUAGE_ENGLISH);
  paper_assert_has (other, "Total €200,000.00");
  g_assert_cmpuint (paper_count (other, "Versement"), >, 20 * 2000);
}

/* The language is that of the document, whatever that of the process. */
static void
test_language (void)
{
  PrintFixture fixture = { .signed_on = QUITUS_DAY_NONE };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (Paper) french = NULL, english = NULL;

      quitus_language_set_default (i == 0 ? QUITUS_LANGUAGE_FRENCH : QUITUS_LANGUAGE_ENGLISH);
      french = print (&fixture, SIGNED_ON, QUITUS_LANGUAGE_FRENCH);
      english = print (&fixture, SIGNED_ON, QUITUS_LANGUAGE_ENGLISH);
      for (const char *const *word =
               (const char *const[]) { "Payment", "Signed", "Account", "Amount", "signature by",
                                       "Draft", NULL };
           *word != NULL; word++)
        paper_assert_lacks (french, *word);
      for (const char *const *word = (const char *const[]) { "Calendrier", "Signataire", "Comptes",
                                                             "Montant", "Brouillon", NULL };
           *word != NULL; word++)
        paper_assert_lacks (english, *word);
    }
}

/* The same facts on the same day give the same bytes, though their ids are others. */
static void
test_same_bytes (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (GBytes) first = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (QuitusReport) report =
          new_report (&fixture, QUITUS_DAY_NONE, QUITUS_LANGUAGE_FRENCH);
      g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
      g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);

      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/schedule-report/facts", test_facts);
  g_test_add_func ("/schedule-report/signed", test_signed);
  g_test_add_func ("/schedule-report/unsigned", test_unsigned);
  g_test_add_func ("/schedule-report/supposed", test_supposed);
  g_test_add_func ("/schedule-report/long", test_long);
  g_test_add_func ("/schedule-report/balance", test_balance);
  g_test_add_func ("/schedule-report/late", test_late);
  g_test_add_func ("/schedule-report/one", test_one);
  g_test_add_func ("/schedule-report/bare", test_bare);
  g_test_add_func ("/schedule-report/long-labels", test_long_labels);
  g_test_add_func ("/schedule-report/language", test_language);
  g_test_add_func ("/schedule-report/same-bytes", test_same_bytes);
  return g_test_run ();
}
