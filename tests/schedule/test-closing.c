/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklist of the closing: from an agreement of which nothing is done to one of which all is,
 * each step alone turns its own line. */

#include "quitus-closing.h"

#include "quitus-test-dossier.h"

/* Helpers */

static const QuitusClosingItem *
get_item (GArray *items, QuitusClosingTopic topic)
{
  const QuitusClosingItem *item = &g_array_index (items, QuitusClosingItem, topic);

  g_assert_cmpint (item->topic, ==, topic);
  g_assert_nonnull (item->sentence);
  return item;
}

static GArray *
list (QuitusTestDossier *test, const char *today, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { .today = quitus_test_day (today),
                            .supposed_signature = QUITUS_DAY_NONE };

  return quitus_closing_list (dossier, &outlook, language);
}

static void
assert_item (QuitusTestDossier *test,
             QuitusClosingTopic topic,
             QuitusClosingState state,
             const char *sentence)
{
  g_autoptr (GArray) items = list (test, "2024-03-01", QUITUS_LANGUAGE_ENGLISH);
  const QuitusClosingItem *item = get_item (items, topic);

  if (item->state != state)
    g_error ("%s: %s", quitus_closing_topic_get_title (topic, QUITUS_LANGUAGE_ENGLISH),
             item->sentence);
  if (sentence != NULL)
    g_assert_cmpstr (item->sentence, ==, sentence);
}

static guint
count_missing (QuitusTestDossier *test)
{
  g_autoptr (GArray) items = list (test, "2024-03-01", QUITUS_LANGUAGE_ENGLISH);

  return quitus_closing_count_missing (items);
}

static void
attach (QuitusTestDossier *test, guint receipt, QuitusMoney ae, QuitusMoney cp, const char *day)
{
  QuitusOpeningValue *opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING);
  QuitusOpeningAllocationValue *allocation =
      quitus_test_dossier_add (test, QUITUS_KIND_OPENING_ALLOCATION);
  QuitusReceiptValue *value = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, receipt);

  opening->published_on = day != NULL ? quitus_test_day (day) : QUITUS_DAY_NONE;
  allocation->opening = opening->value.id;
  allocation->receipt = value->value.id;
  allocation->ae = ae;
  allocation->cp = cp;
}

static void
pay (QuitusTestDossier *test, QuitusCommitmentValue *commitment, QuitusMoney amount)
{
  QuitusDisbursementValue *payment = quitus_test_dossier_add (test, QUITUS_KIND_DISBURSEMENT);

  payment->commitment = commitment->value.id;
  payment->amount = amount;
  payment->paid_on = quitus_test_day ("2023-10-01");
}

/* Every obligation of the seed, done. */
static void
do_everything (QuitusTestDossier *test)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      QuitusEvidenceValue *evidence = quitus_test_dossier_add (test, QUITUS_KIND_EVIDENCE);

      evidence->obligation = quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i)->id;
      evidence->occurrence = 0;
      evidence->state = QUITUS_EVIDENCE_DONE;
      evidence->done_on = quitus_test_day ("2024-01-31");
    }
}

/* Tests */

/* Nothing is done: each line names what is missing. */
static void
test_nothing_done (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

  assert_item (test, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_MISSING, "It has not come into force.");
  quitus_test_dossier_sign (test, "2023-02-08");
  assert_item (test, QUITUS_CLOSING_ENDED, QUITUS_CLOSING_OK, "It ended on 31 December 2023.");
  assert_item (test, QUITUS_CLOSING_INSTALMENTS, QUITUS_CLOSING_MISSING,
               "Still to be received: Payment 1, €75,000.00; Payment 2 (Solde), €125,000.00.");
  assert_item (test, QUITUS_CLOSING_ATTACHED, QUITUS_CLOSING_NOT_APPLICABLE,
               "No money was received.");
  assert_item (test, QUITUS_CLOSING_USED, QUITUS_CLOSING_NOT_APPLICABLE, "No money was received.");
  assert_item (test, QUITUS_CLOSING_ORDERS, QUITUS_CLOSING_NOT_APPLICABLE, NULL);
  assert_item (test, QUITUS_CLOSING_REFUNDS, QUITUS_CLOSING_NOT_APPLICABLE, NULL);
  assert_item (test, QUITUS_CLOSING_REPORT, QUITUS_CLOSING_MISSING, NULL);
  assert_item (test, QUITUS_CLOSING_PUBLICATION, QUITUS_CLOSING_MISSING, NULL);
  assert_item (test, QUITUS_CLOSING_NOTICES, QUITUS_CLOSING_NOT_APPLICABLE, NULL);
}

static void
test_end (void)
{
  static const struct
  {
    const char *today;
    const char *terminated_on;
    QuitusClosingState state;
    const char *sentence;
  } cases[] = {
    { "2023-02-07", NULL,         QUITUS_CLOSING_MISSING, "It has not come into force."            },
    { "2023-02-08", NULL,         QUITUS_CLOSING_MISSING, "It is in force until 31 December 2023." },
    { "2023-12-31", NULL,         QUITUS_CLOSING_MISSING, "It is in force until 31 December 2023." },
    { "2024-01-01", NULL,         QUITUS_CLOSING_OK,      "It ended on 31 December 2023."          },
    { "2023-07-01", "2023-06-30", QUITUS_CLOSING_OK,      "It was terminated on 30 June 2023."     },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      g_autoptr (GArray) items = NULL;
      const QuitusClosingItem *item;

      quitus_test_dossier_sign (test, "2023-02-08");
      if (cases[i].terminated_on != NULL)
        test->agreement->terminated_on = quitus_test_day (cases[i].terminated_on);
      items = list (test, cases[i].today, QUITUS_LANGUAGE_ENGLISH);
      item = get_item (items, QUITUS_CLOSING_ENDED);
      g_assert_cmpint (item->state, ==, cases[i].state);
      g_assert_cmpstr (item->sentence, ==, cases[i].sentence);
    }
}

/* The money of the seed, step by step, until nothing is missing. */
static void
test_money (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);
  QuitusInstalmentValue *second = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 1);
  QuitusCommitmentValue *order;
  QuitusRefundValue *refund;

  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, first, 7500000, "2023-03-01");
  quitus_test_dossier_receive (test, second, 10000000, "2023-09-01");
  assert_item (test, QUITUS_CLOSING_INSTALMENTS, QUITUS_CLOSING_MISSING,
               "Still to be received: Payment 2 (Solde), €25,000.00.");
  second->cancelled_on = quitus_test_day ("2023-10-01");
  assert_item (test, QUITUS_CLOSING_INSTALMENTS, QUITUS_CLOSING_OK, NULL);
  second->cancelled_on = QUITUS_DAY_NONE;
  quitus_test_dossier_receive (test, second, 2500000, "2023-09-02");
  assert_item (test, QUITUS_CLOSING_INSTALMENTS, QUITUS_CLOSING_OK,
               "Every payment was received in full or cancelled.");

  attach (test, 0, 7500000, 7500000, "2023-04-01");
  attach (test, 1, 10000000, 9000000, "2023-10-01");
  assert_item (test, QUITUS_CLOSING_ATTACHED, QUITUS_CLOSING_MISSING,
               "Not attached: €10,000.00 received on 1 September 2023; "
               "€25,000.00 received on 2 September 2023.");
  attach (test, 1, 0, 1000000, "2023-10-02");
  attach (test, 2, 2500000, 2500000, NULL);
  assert_item (test, QUITUS_CLOSING_ATTACHED, QUITUS_CLOSING_MISSING,
               "Not attached: €25,000.00 received on 2 September 2023.");
  attach (test, 2, 2500000, 2500000, "2023-10-02");
  assert_item (test, QUITUS_CLOSING_ATTACHED, QUITUS_CLOSING_OK, NULL);

  order = quitus_test_dossier_add (test, QUITUS_KIND_COMMITMENT);
  order->label = g_strdup ("Coaching");
  order->amount = 19000000;
  pay (test, order, 16325040);
  assert_item (test, QUITUS_CLOSING_ORDERS, QUITUS_CLOSING_MISSING,
               "Neither paid in full nor closed: Coaching, €26,749.60.");
  order->closed_on = quitus_test_day ("2024-02-01");
  assert_item (test, QUITUS_CLOSING_ORDERS, QUITUS_CLOSING_OK, NULL);

  /* R9: the refund of 36 749.60. */
  assert_item (test, QUITUS_CLOSING_USED, QUITUS_CLOSING_MISSING,
               "€36,749.60 of €200,000.00 was neither spent nor given back.");
  refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  refund->amount = 3674960;
  refund->payee =
      ((QuitusPartyValue *) quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0))->value.id;
  assert_item (test, QUITUS_CLOSING_REFUNDS, QUITUS_CLOSING_MISSING, "Not paid: IGN, €36,749.60.");
  assert_item (test, QUITUS_CLOSING_USED, QUITUS_CLOSING_MISSING, NULL);
  refund->paid_on = quitus_test_day ("2024-02-15");
  assert_item (test, QUITUS_CLOSING_REFUNDS, QUITUS_CLOSING_OK, NULL);
  assert_item (test, QUITUS_CLOSING_USED, QUITUS_CLOSING_OK,
               "All of €200,000.00 was spent or given back.");
}

/* What is recorded of a day to come is not done. */
static void
test_to_come (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  for (guint i = 0; i < 2; i++)
    {
      QuitusInstalmentValue *instalment = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, i);

      quitus_test_dossier_receive (test, instalment, i == 0 ? 7500000 : 12500000, "2024-01-10");
    }
  before = list (test, "2024-01-09", QUITUS_LANGUAGE_ENGLISH);
  after = list (test, "2024-01-10", QUITUS_LANGUAGE_ENGLISH);
  g_assert_cmpint (get_item (before, QUITUS_CLOSING_INSTALMENTS)->state, ==,
                   QUITUS_CLOSING_MISSING);
  g_assert_cmpint (get_item (after, QUITUS_CLOSING_INSTALMENTS)->state, ==, QUITUS_CLOSING_OK);
}

/* Obligations, reports, publication, notices; at the end nothing is missing. */
static void
test_work (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *instalment;
  QuitusNoticeValue *notice;

  quitus_test_dossier_sign (test, "2023-02-08");
  for (guint i = 0; i < 2; i++)
    {
      instalment = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, i);
      instalment->cancelled_on = quitus_test_day ("2023-12-01");
    }
  notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);
  notice->subject = g_strdup ("Late payment");
  notice->received_on = quitus_test_day ("2023-10-31");
  assert_item (test, QUITUS_CLOSING_NOTICES, QUITUS_CLOSING_MISSING,
               "Without an answer: Late payment.");
  notice->answered_on = quitus_test_day ("2023-11-15");
  assert_item (test, QUITUS_CLOSING_NOTICES, QUITUS_CLOSING_OK, NULL);

  assert_item (test, QUITUS_CLOSING_REPORT, QUITUS_CLOSING_MISSING, NULL);
  assert_item (test, QUITUS_CLOSING_PUBLICATION, QUITUS_CLOSING_MISSING, NULL);
  do_everything (test);
  assert_item (test, QUITUS_CLOSING_REPORT, QUITUS_CLOSING_OK, NULL);
  assert_item (test, QUITUS_CLOSING_PUBLICATION, QUITUS_CLOSING_OK, "It was published.");
  assert_item (test, QUITUS_CLOSING_TRANSMISSIONS, QUITUS_CLOSING_OK, NULL);
}

/* A payer neither attaches nor spends the money. */
static void
test_payer (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  QuitusInstalmentValue *first = quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, 0);

  test->agreement->owner = ign->organisation;
  quitus_test_dossier_sign (test, "2023-02-08");
  quitus_test_dossier_receive (test, first, 7500000, "2023-03-01");
  assert_item (test, QUITUS_CLOSING_ATTACHED, QUITUS_CLOSING_NOT_APPLICABLE,
               "Its money is not attached by this body.");
  assert_item (test, QUITUS_CLOSING_USED, QUITUS_CLOSING_NOT_APPLICABLE,
               "The money is spent by the party that receives it.");
}

/* A long list names some and counts the others, in both languages; nothing is left untranslated. */
static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GArray) english = NULL;
  g_autoptr (GArray) french = NULL;

  quitus_test_dossier_sign (test, "2023-02-08");
  for (int i = 0; i < 8; i++)
    {
      QuitusNoticeValue *notice = quitus_test_dossier_add (test, QUITUS_KIND_NOTICE);

      notice->subject = g_strdup_printf ("N%d", i);
    }
  english = list (test, "2024-03-01", QUITUS_LANGUAGE_ENGLISH);
  french = list (test, "2024-03-01", QUITUS_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_suffix (get_item (english, QUITUS_CLOSING_NOTICES)->sentence,
                                   "; and 3 more."));
  g_assert_true (g_str_has_suffix (get_item (french, QUITUS_CLOSING_NOTICES)->sentence,
                                   "et 3 autres."));
  g_assert_cmpuint (english->len, ==, QUITUS_N_CLOSING_TOPICS);
  for (guint i = 0; i < QUITUS_N_CLOSING_TOPICS; i++)
    {
      g_assert_cmpstr (get_item (english, i)->sentence, !=, get_item (french, i)->sentence);
      g_assert_cmpstr (quitus_closing_topic_get_title (i, QUITUS_LANGUAGE_ENGLISH), !=,
                       quitus_closing_topic_get_title (i, QUITUS_LANGUAGE_FRENCH));
    }
  g_assert_cmpuint (count_missing (test), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closing/nothing-done", test_nothing_done);
  g_test_add_func ("/closing/end", test_end);
  g_test_add_func ("/closing/money", test_money);
  g_test_add_func ("/closing/to-come", test_to_come);
  g_test_add_func ("/closing/work", test_work);
  g_test_add_func ("/closing/payer", test_payer);
  g_test_add_func ("/closing/words", test_words);
  return g_test_run ();
}
