/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes in words: what a controller reads of each record, field by field. */

#include "quitus-history-words.h"

#include "quitus-test-dossier.h"

#define NNBSP "\u202f"

/* Helpers */

static QuitusHistoryWords *
new_words (QuitusTestDossier *test, QuitusLanguage language)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  quitus_book_fill (book, test->values);
  return quitus_history_words_new (book, language, zone);
}

static gpointer
copy (gconstpointer value)
{
  return quitus_value_copy (value);
}

/* French has two kinds of space before its signs: which one is not looked at here. */
static void
assert_words (const char *actual, const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (actual, "\u00a0", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
}

/* Asserts what is told of one edit. */
static void
assert_edit (QuitusTestDossier *test,
             QuitusLanguage language,
             gconstpointer before,
             gconstpointer after,
             const char *title,
             const char *text)
{
  g_autoptr (QuitusHistoryWords) words = new_words (test, language);
  QuitusEdit edit = { .before = before, .after = after };
  g_autofree char *actual_title = quitus_history_words_name_edit (words, &edit);
  g_autofree char *actual = quitus_history_words_format_edit (words, &edit);

  assert_words (actual_title, title);
  assert_words (actual, text);
}

/* Tests */

static void
test_update (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  g_autoptr (QuitusInstalmentValue) after = copy (balance);

  after->due = quitus_test_rule ("signature +7 months");
  after->amount_rule = QUITUS_AMOUNT_FIXED;
  after->amount = 12500000;
  after->payer = balance->payee;
  after->payee = balance->payer;
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, balance, after, "Payment “Solde”",
               "Paying party: IGN → DINUM\n"
               "Paid party: DINUM → IGN\n"
               "Rule of the amount: Balance → Fixed amount\n"
               "Amount: – → €125,000.00\n"
               "Due: signature + 6 months → signature + 7 months");
  assert_edit (test, QUITUS_LANGUAGE_FRENCH, after, balance, "Versement « Solde »",
               "Partie versante : DINUM → IGN\n"
               "Partie bénéficiaire : IGN → DINUM\n"
               "Règle du montant : Montant fixe → Solde\n"
               "Montant : 125" NNBSP "000,00 € → –\n"
               "Échéance : signature + 7 mois → signature + 6 mois");
}

/* Of what comes and goes only what is known is told; days have their weekday. */
static void
test_insert_and_delete (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusReceiptAllocationValue *allocation;
  QuitusReceiptValue *receipt;

  quitus_test_dossier_receive (test, first, 7500000, "2023-03-01");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  allocation = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT_ALLOCATION, 0);
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, NULL, receipt,
               "Added: Receipt of funds “1 March 2023”",
               "Received on: Wednesday 1 March 2023\nAmount: €75,000.00");
  assert_edit (test, QUITUS_LANGUAGE_FRENCH, receipt, NULL,
               "Suppression : Encaissement « 1er mars 2023 »",
               "Date de réception : mercredi 1er mars 2023\n"
               "Montant : 75" NNBSP "000,00 €");
  /* A part that has no name of its own has that of what it belongs to. */
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, NULL, allocation,
               "Added: Allocation of a receipt “1 March 2023”",
               "Payment: Payment 1\nAmount: €75,000.00");
}

/* Flags, percentages and the like, and a record that nobody knows. */
static void
test_fields (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusPartyValue *party = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  g_autoptr (QuitusPartyValue) signed_party = copy (party);
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (QuitusInstalmentValue) other = copy (first);

  signed_party->signed_on = quitus_test_day ("2023-02-08");
  signed_party->by_delegation = TRUE;
  signed_party->signatory = quitus_id_new ();
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, party, signed_party, "Party to the agreement “IGN”",
               "Signatory: – → a record that is no longer there\n"
               "On behalf of the representative: No → Yes\n"
               "Signed on: – → Wednesday 8 February 2023");
  other->percentage = 3750;
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, first, other, "Payment “Payment 1”",
               "Percentage, in ten-thousandths: – → 37.5%");
}

/* An operation of an amendment is told in words too. */
static void
test_operation (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *balance = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusAmendmentValue *amendment = quitus_test_dossier_add (test, QUITUS_KIND_AMENDMENT);
  QuitusAmendmentOperationValue *operation =
      quitus_test_dossier_add (test, QUITUS_KIND_AMENDMENT_OPERATION);

  amendment->number = 1;
  amendment->label = g_strdup ("Extension");
  operation->amendment = amendment->value.id;
  operation->action = QUITUS_AMENDMENT_SET;
  operation->kind = g_strdup ("instalment");
  operation->record = quitus_id_to_text (balance->value.id);
  operation->content = g_strdup ("amount=17500000\ndue=signature +6 months\n");
  assert_edit (test, QUITUS_LANGUAGE_ENGLISH, NULL, operation,
               "Added: Operation of an amendment “Extension”",
               "Action: Change\nKind of record: Payment\nRecord: Solde\n"
               "Content: Amount: €175,000.00; Due: signature + 6 months");
}

/* Of long texts what differs is left, with some words around it, whatever the script. */
static void
test_long_texts (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusAgreementValue) before = copy (test->agreement);
  g_autoptr (QuitusAgreementValue) after = NULL;
  g_autoptr (QuitusHistoryWords) words = new_words (test, QUITUS_LANGUAGE_ENGLISH);
  g_autofree char *filling = g_strnfill (300, 'x');
  g_autofree char *tail = NULL;

  g_clear_pointer (&before->preamble, g_free);
  before->preamble = g_strdup_printf ("%s é old é %s", filling, filling);
  after = copy (before);
  g_set_str (&after->preamble, before->preamble);
  memcpy (strstr (after->preamble, "old"), "new", 3);
  {
    QuitusEdit edit = { &before->value, &after->value };
    g_autoptr (GArray) list = quitus_history_words_list_fields (words, &edit);
    const QuitusFieldWords *field = &g_array_index (list, QuitusFieldWords, 0);
    g_autofree char *around = g_strnfill (37, 'x');
    g_autofree char *expected = g_strdup_printf ("…%s é old é %s…", around, around);

    g_assert_cmpuint (list->len, ==, 1);
    g_assert_cmpstr (field->before, ==, expected);
    memcpy (strstr (expected, "old"), "new", 3);
    g_assert_cmpstr (field->after, ==, expected);
  }
  {
    QuitusEdit edit = { NULL, &before->value };
    g_autofree char *text = quitus_history_words_format_edit (words, &edit);

    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_nonnull (strstr (text, "é old é"));
  }
  /* One is the beginning of the other, and one repeats itself. */
  g_set_str (&after->preamble, before->preamble);
  tail = g_strconcat (before->preamble, before->preamble, NULL);
  g_set_str (&after->preamble, tail);
  {
    QuitusEdit edit = { &before->value, &after->value };
    g_autofree char *text = quitus_history_words_format_edit (words, &edit);

    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_nonnull (strstr (text, "é old é"));
  }
}

/* What has gone since keeps its name in what was recorded before. */
static void
test_gone (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusTestDossier) other = quitus_test_dossier_new ();
  QuitusInstalmentValue *gone =
      quitus_test_dossier_add_instalment (other, QUITUS_AMOUNT_FIXED, 100, "signature");
  QuitusConditionValue *condition = quitus_test_dossier_add (other, QUITUS_KIND_CONDITION);
  g_autoptr (QuitusHistoryWords) words = new_words (test, QUITUS_LANGUAGE_ENGLISH);
  g_autoptr (QuitusChange) removal = quitus_change_new ("Remove");
  g_autoptr (QuitusChange) insertion = quitus_change_new ("Add");
  g_autoptr (QuitusJournalEntry) newer = NULL;
  g_autoptr (QuitusJournalEntry) older = NULL;
  g_autofree char *references = NULL;
  g_autofree char *title = NULL;

  g_set_str (&other->agreement->reference, "GONE-2020");
  g_set_str (&gone->label, "Second half");
  condition->instalment = gone->value.id;
  quitus_change_delete (removal, &condition->value);
  quitus_change_delete (removal, &gone->value);
  quitus_change_delete (removal, &other->agreement->value);
  quitus_change_insert (insertion, &condition->value);
  newer = quitus_journal_entry_new (8, 1675861500, "Ada", 0, removal);
  older = quitus_journal_entry_new (7, 1675861500, "Ada", 0, insertion);
  quitus_history_words_learn (words, newer);
  quitus_history_words_learn (words, older);
  references = quitus_history_words_list_agreements (words, older);
  g_assert_cmpstr (references, ==, "GONE-2020");
  title = quitus_history_words_name_edit (words, quitus_change_get_edit (insertion, 0));
  g_assert_cmpstr (title, ==, "Added: Condition “Second half”");
}

/* Local time, with its weekday; the day changes with the zone. */
static void
test_time (void)
{
  static const struct
  {
    gint64 time;
    QuitusLanguage language;
    const char *text;
    const char *day;
  } cases[] = {
    { 1675861500, QUITUS_LANGUAGE_ENGLISH, "Wed 8 Feb 2023 at 14:05",   "2023-02-08" },
    { 1675861500, QUITUS_LANGUAGE_FRENCH,  "mer. 8 févr. 2023 à 14:05", "2023-02-08" },
    { 1690842600, QUITUS_LANGUAGE_ENGLISH, "Tue 1 Aug 2023 at 00:30",   "2023-08-01" },
  };
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusHistoryWords) words = new_words (test, cases[i].language);
      g_autoptr (QuitusChange) change = quitus_change_new ("Change");
      g_autoptr (QuitusJournalEntry) entry =
          quitus_journal_entry_new (1, cases[i].time, "Ada", 0, change);
      g_autofree char *text = quitus_history_words_format_time (words, entry);

      g_assert_cmpstr (text, ==, cases[i].text);
      assert_day (quitus_history_words_get_day (words, entry), cases[i].day);
      g_assert_null (quitus_history_words_list_agreements (words, entry));
    }
}

/* An act that has a name tells which deadline it is about, and to which day. */
static void
test_remark (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (QuitusBook) book = quitus_book_new ();
  QuitusInstalmentValue *instalment = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  g_autoptr (QuitusRemarkValue) remark = quitus_remark_value_new ();
  g_autofree char *id = quitus_id_to_text (instalment->value.id);
  g_autofree char *series = quitus_id_to_text (
      ((QuitusValue *) quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE_SERIES, 0))->id);
  QuitusNames names = { .book = book, .language = QUITUS_LANGUAGE_ENGLISH };
  g_autofree char *payment = NULL;
  g_autofree char *credits = NULL;
  g_autofree char *committee = NULL;
  g_autofree char *reason = NULL;

  quitus_book_fill (book, test->values);
  g_set_str (&instalment->label, "Premier versement");
  remark->deadline = g_strdup_printf ("%s/payment/0", id);
  remark->postponed_to = quitus_day_new (2023, 9, 16);
  payment = quitus_record_words_tell (&names, &remark->value);
  g_assert_cmpstr (payment, ==, "Put off: Premier versement, to 16 Sep 2023");
  g_free (remark->deadline);
  remark->deadline = g_strdup_printf ("%s/availability/0", id);
  names.language = QUITUS_LANGUAGE_FRENCH;
  credits = quitus_record_words_tell (&names, &remark->value);
  g_assert_cmpstr (
      credits, ==,
      "Report\u202f: Ouverture des crédits\u00a0: Premier versement, au 16 sept. 2023");
  g_free (remark->deadline);
  remark->deadline = g_strdup_printf ("%s/committee/0", series);
  committee = quitus_record_words_tell (&names, &remark->value);
  g_assert_cmpstr (committee, ==, "Prévu\u202f: Comité d’investissement, le 16 sept. 2023");
  g_free (remark->deadline);
  remark->deadline = g_strdup_printf ("%s/availability/0", id);
  remark->postponed_to = QUITUS_DAY_NONE;
  names.language = QUITUS_LANGUAGE_ENGLISH;
  reason = quitus_record_words_tell (&names, &remark->value);
  g_assert_cmpstr (reason, ==, "Reason for a delay: Opening of credits: Premier versement");
  remark->done_on = quitus_day_new (2023, 9, 16);
  g_assert_null (quitus_record_words_tell (&names, &remark->value));
  g_assert_null (quitus_record_words_tell (&names, &instalment->value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-words/update", test_update);
  g_test_add_func ("/history-words/insert-and-delete", test_insert_and_delete);
  g_test_add_func ("/history-words/fields", test_fields);
  g_test_add_func ("/history-words/operation", test_operation);
  g_test_add_func ("/history-words/long-texts", test_long_texts);
  g_test_add_func ("/history-words/gone", test_gone);
  g_test_add_func ("/history-words/time", test_time);
  g_test_add_func ("/history-words/remark", test_remark);
  return g_test_run ();
}
