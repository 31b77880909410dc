/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"
#include "quitus-reminder-letter.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define IN_TIME 19429   /* 13 March 2023 */
#define TODAY 19681     /* 20 November 2023 */
#define PRINTED_ON 20780

/* Helpers */

static Paper *
print_on (QuitusDay today, const PrintFixture *fixture, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = print_fixture_new (fixture);
  QuitusOutlook outlook = { .today = today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusReport) report =
      quitus_reminder_letter_new (dossier, &outlook, language, PRINTED_ON);

  return report != NULL ? paper_read (report) : NULL;
}

static void
assert_all (Paper *paper, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    paper_assert_has (paper, texts[i]);
}

/* Tests */

/* One page: who, where and when, what about, each payment, the sum to the cent, where to pay. */
static void
test_french (void)
{
  static const char *const texts[] = {
    "Direction interministérielle du numérique",
    "20 avenue de Ségur – TSA 30719",
    "Destinataire",
    "À l’attention de Sébastien Soriano, Directeur général",
    "73 avenue de Paris",
    "Paris, le 20 novembre 2023",
    "Objet : relance pour versements en retard, convention IGN-DINUM-2023, Convention de "
    "partenariat entre l’IGN et la DINUM",
    "Titres TP 1203, TP 4410",
    "Madame, Monsieur,",
    "Titre n° TP 1203",
    "appelé le 10 févr. 2023",
    "8 févr. 2023",
    "payable jusqu’au 13 mars 2023",
    "252 jours de retard",
    "75 000,00 €",
    "30 000,50 €",
    "44 999,50 €",
    "payable jusqu’au 8 sept. 2023",
    "73 jours de retard",
    "Total 200 000,00 € 30 000,50 € 169 999,50 €",
    "régler le reste dû, soit 169 999,50 €",
    "SCBCM SERVICES PREMIER MINISTRE",
    "IBAN FR76 3000 1000 6400 0000 9244 140",
    "Réponse à Stéphanie Schaer, Directrice interministérielle du numérique",
    "l’expression de notre considération distinguée",
    "Pour DINUM",
    "Cette relance est amiable",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_called = TRUE };
  g_autoptr (Paper) paper = print_on (TODAY, &fixture, QUITUS_LANGUAGE_FRENCH);

  assert_all (paper, texts);
  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_lacks (paper, "To be confirmed");
  paper_assert_lacks (paper, "Dear");
}

static void
test_english (void)
{
  static const char *const texts[] = {
    "For the attention of Sébastien Soriano",
    "Paris, 20 November 2023",
    "Subject: reminder of late payments, agreement IGN-DINUM-2023",
    "payable by 13 Mar 2023",
    "252 days late",
    "Total €200,000.00 €30,000.50 €169,999.50",
    "pay the remaining €169,999.50 as soon as possible to the account below",
    "Yours faithfully,",
    NULL,
  };
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_called = TRUE };
  g_autoptr (Paper) paper = print_on (TODAY, &fixture, QUITUS_LANGUAGE_ENGLISH);

  assert_all (paper, texts);
  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_lacks (paper, "Madame");
}

/* Who is not late gets no letter: nor does who was not called. */
static void
test_nothing (void)
{
  PrintFixture called = { .signed_on = SIGNED_ON, .is_called = TRUE };
  PrintFixture uncalled = { .signed_on = SIGNED_ON };

  g_assert_null (print_on (IN_TIME, &called, QUITUS_LANGUAGE_FRENCH));
  g_assert_null (print_on (TODAY, &uncalled, QUITUS_LANGUAGE_FRENCH));
}

/* Each who owes gets a letter of their own, on what they owe. */
static void
test_two_payers (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_called = TRUE, .has_other_payer = TRUE };
  g_autoptr (Paper) paper = print_on (TODAY, &fixture, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpuint (paper->texts->len, ==, 2);
  g_assert_cmpint (paper_find_page (paper, "Total €75,000.00 €30,000.50 €44,999.50"), ==, 0);
  g_assert_cmpint (paper_find_page (paper, "Total €125,000.00 €0.00 €125,000.00"), ==, 1);
  g_assert_cmpint (paper_find_page (paper, "Cerema"), ==, 1);
  g_assert_cmpuint (paper_count (paper, "Dear Sir or Madam,"), ==, 2);
}

/* The letter on one payment is about all that its payer owes, to whom it is addressed. */
static void
test_one_payer (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_called = TRUE, .has_other_payer = TRUE };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (&fixture);
  QuitusOutlook outlook = { .today = TODAY, .supposed_signature = QUITUS_DAY_NONE };
  QuitusId instalment = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, 1)->id;
  g_autoptr (QuitusReport) report =
      quitus_reminder_letter_new_for (dossier, instalment, "Mme Dupont", &outlook,
                                      QUITUS_LANGUAGE_FRENCH, PRINTED_ON);
  g_autoptr (Paper) paper = paper_read (report);

  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_has (paper, "À l’attention de Mme Dupont");
  paper_assert_has (paper, "Total 125 000,00 € 0,00 € 125 000,00 €");
  paper_assert_lacks (paper, "TP 1203");
}

/* However many payments there are, the total and the signature are there. */
static void
test_many (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON, .is_called = TRUE, .n_instalments = 40 };
  g_autoptr (Paper) paper = print_on (TODAY, &fixture, QUITUS_LANGUAGE_ENGLISH);

  g_assert_cmpuint (paper->texts->len, >, 1);
  paper_assert_has (paper, "For DINUM");
  paper_assert_has (paper, "Payment reminder · IGN-DINUM-2023");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-letter/french", test_french);
  g_test_add_func ("/reminder-letter/english", test_english);
  g_test_add_func ("/reminder-letter/nothing", test_nothing);
  g_test_add_func ("/reminder-letter/two-payers", test_two_payers);
  g_test_add_func ("/reminder-letter/one-payer", test_one_payer);
  g_test_add_func ("/reminder-letter/many", test_many);
  return g_test_run ();
}
