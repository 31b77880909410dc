/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-report.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-print-fixtures.h"

#define SIGNED_ON 19396 /* 8 February 2023 */
#define PRINTED_ON 20780
#define DAY_SECONDS 86400
#define NOON (43200 - 3600)

/* Helpers */

/* The journal of an agreement: it is imported, signed, changed and changed back, a day after the
 * other.  Newest first, as journals come. */
static GPtrArray *
make_journal (QuitusDossier *dossier)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  const QuitusValue *party = quitus_dossier_get (dossier, QUITUS_KIND_PARTY, 0);
  const QuitusValue *balance = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusValue) unsigned_party = quitus_value_copy (party);
  g_autoptr (QuitusValue) greater = quitus_value_copy (balance);
  g_autoptr (QuitusChange) adding = quitus_change_new ("Importer la convention");
  g_autoptr (QuitusChange) signing = quitus_change_new ("Signature de l’IGN");
  g_autoptr (QuitusChange) raising = quitus_change_new ("Augmenter le solde");
  g_autoptr (QuitusChange) undoing = NULL;

  ((QuitusPartyValue *) (gpointer) unsigned_party)->signed_on = QUITUS_DAY_NONE;
  ((QuitusInstalmentValue *) (gpointer) greater)->amount = 17500000;
  ((QuitusInstalmentValue *) (gpointer) greater)->amount_rule = QUITUS_AMOUNT_FIXED;
  quitus_change_insert (adding, &quitus_dossier_get_agreement (dossier)->value);
  quitus_change_insert (adding, unsigned_party);
  quitus_change_update (signing, unsigned_party, party);
  quitus_change_update (raising, balance, greater);
  undoing = quitus_change_invert (raising, "Annulation : Augmenter le solde");
  g_ptr_array_add (entries, quitus_journal_entry_new (1004, (SIGNED_ON + 3) * DAY_SECONDS + NOON,
                                                      "Ada", 1003, undoing));
  g_ptr_array_add (entries, quitus_journal_entry_new (1003, (SIGNED_ON + 2) * DAY_SECONDS + NOON,
                                                      "Bob", 0, raising));
  g_ptr_array_add (entries, quitus_journal_entry_new (1002, (SIGNED_ON + 1) * DAY_SECONDS + NOON,
                                                      "Ada", 0, signing));
  g_ptr_array_add (entries, quitus_journal_entry_new (1001, SIGNED_ON * DAY_SECONDS + NOON, "Ada",
                                                      0, adding));
  return entries;
}

static Paper *
print (QuitusLanguage language, QuitusDay from, QuitusDay to, gboolean is_whole)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (&fixture);
  g_autoptr (GPtrArray) entries = make_journal (dossier);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (QuitusHistoryWords) words = NULL;
  g_autoptr (QuitusReport) report = NULL;

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++)
      g_ptr_array_add (values, (gpointer) quitus_dossier_get (dossier, kind, i));
  quitus_book_fill (book, values);
  words = quitus_history_words_new (book, language, zone);
  report =
      quitus_history_report_new (entries, words, is_whole ? NULL : dossier, from, to, PRINTED_ON);
  return paper_read (report);
}

/* Asserts that the texts are on the paper in that order. */
static void
assert_order (Paper *paper, const char *const *texts)
{
  const char *place = paper->text;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *found = strstr (place, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not on the paper after “%s”:\n%s", texts[i], i > 0 ? texts[i - 1] : "",
                 paper->text);
      place = found;
    }
}

/* Tests */

/* As it went, the oldest first, each with who, when, and before and after. */
static void
test_order (void)
{
  static const char *const french[] = { "IGN-DINUM-2023",
                                        "Historique des modifications",
                                        "mer. 8 févr. 2023 à 12:00",
                                        "Importer la convention",
                                        "jeu. 9 févr. 2023 à 12:00",
                                        "Signature de l’IGN",
                                        "mercredi 8 février 2023",
                                        "Bob",
                                        "Augmenter le solde",
                                        "Solde → Montant fixe",
                                        "– → 175",
                                        "annule la modification n° 1",
                                        NULL };
  static const char *const english[] = { "History of changes",
                                         "Wed 8 Feb 2023 at 12:00",
                                         "Signed on: – → Wednesday 8 February 2023",
                                         "Rule of the amount: Balance → Fixed amount",
                                         "Amount: – → €175,000.00",
                                         "takes back change 1,003",
                                         NULL };
  g_autoptr (Paper) in_french =
      print (QUITUS_LANGUAGE_FRENCH, QUITUS_DAY_NONE, QUITUS_DAY_NONE, FALSE);
  g_autoptr (Paper) in_english =
      print (QUITUS_LANGUAGE_ENGLISH, QUITUS_DAY_NONE, QUITUS_DAY_NONE, FALSE);

  assert_order (in_french, french);
  assert_order (in_english, english);
}

/* Only what was recorded in the period, both days included. */
static void
test_period (void)
{
  g_autoptr (Paper) paper = print (QUITUS_LANGUAGE_ENGLISH, SIGNED_ON + 1, SIGNED_ON + 2, TRUE);
  g_autoptr (Paper) nothing = print (QUITUS_LANGUAGE_ENGLISH, SIGNED_ON + 9, QUITUS_DAY_NONE, TRUE);

  paper_assert_has (paper, "The whole register. From 9 February 2023 to 10 February 2023");
  paper_assert_has (paper, "Signature de l’IGN");
  paper_assert_has (paper, "Augmenter le solde");
  paper_assert_lacks (paper, "Importer la convention");
  paper_assert_lacks (paper, "takes back");
  paper_assert_has (nothing, "Nothing was recorded.");
}

/* A record with much to say begins where there is room and goes on over the page. */
static void
test_flows (void)
{
  PrintFixture fixture = { .signed_on = SIGNED_ON };
  g_autoptr (QuitusDossier) dossier = print_fixture_new (&fixture);
  g_autoptr (QuitusAgreementValue) agreement = (QuitusAgreementValue *) (gpointer)
      quitus_value_copy (&quitus_dossier_get_agreement (dossier)->value);
  g_autoptr (QuitusChange) change = quitus_change_new ("Import");
  g_autoptr (QuitusJournalEntry) entry = quitus_journal_entry_new (1, 1675861500, "Ada", 0, change);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (QuitusHistoryWords) words =
      quitus_history_words_new (NULL, QUITUS_LANGUAGE_ENGLISH, zone);
  g_autoptr (QuitusReport) report = NULL;
  g_autoptr (Paper) paper = NULL;
  GString *lines = g_string_new (NULL);

  for (int i = 0; i < 150; i++)
    g_string_append_printf (lines, "%03d\n", i);
  g_free (agreement->preamble);
  agreement->preamble = g_string_free (lines, FALSE);
  quitus_change_insert (change, &agreement->value);
  g_ptr_array_add (entries, entry);
  report = quitus_history_report_new (entries, words, NULL, QUITUS_DAY_NONE, QUITUS_DAY_NONE,
                                      PRINTED_ON);
  paper = paper_read (report);
  g_assert_cmpint (paper_find_page (paper, "Preamble: 000"), ==, 0);
  g_assert_cmpint (paper_find_page (paper, " 120 "), >, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history-report/order", test_order);
  g_test_add_func ("/history-report/period", test_period);
  g_test_add_func ("/history-report/flows", test_flows);
  return g_test_run ();
}
