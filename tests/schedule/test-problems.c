/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-state.h"
#include "quitus-instalment-state.h"
#include "quitus-test-dossier.h"

/* Helpers */

static GPtrArray *
find (QuitusTestDossier *test, QuitusLanguage language)
{
  g_autoptr (QuitusDossier) dossier = quitus_test_dossier_build (test);
  QuitusOutlook outlook = { quitus_test_day ("2023-02-01"), QUITUS_DAY_NONE };

  return quitus_agreement_find_problems (dossier, &outlook, language);
}

/* The only problem is @expected. */
static void
assert_problem (QuitusTestDossier *test, const char *expected)
{
  g_autoptr (GPtrArray) problems = find (test, QUITUS_LANGUAGE_ENGLISH);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (problems->pdata[0], ==, expected);
}

static QuitusInstalmentValue *
get_instalment (QuitusTestDossier *test, guint index)
{
  return quitus_test_dossier_get (test, QUITUS_KIND_INSTALMENT, index);
}

/* A rule in which "deadline:2" is the deadline of the second payment. */
static QuitusDateRule
read_rule (QuitusTestDossier *test, const char *text)
{
  g_autoptr (GString) rule = g_string_new (text);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *short_name = g_strdup_printf ("deadline:%u", i + 1);
      g_autofree char *id = quitus_id_to_text (get_instalment (test, i)->value.id);
      g_autofree char *name = g_strconcat ("deadline:", id, NULL);

      if (g_str_has_prefix (text, short_name))
        g_string_replace (rule, short_name, name, 1);
    }
  return quitus_test_rule (rule->str);
}

/* Tests */

static void
test_none (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

  assert_problem (test, NULL);
  quitus_test_dossier_sign (test, "2023-02-08");
  assert_problem (test, NULL);
}

static void
test_order (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusCallValue *call;

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-01-20");
  assert_problem (test, NULL);
  call = quitus_test_dossier_add (test, QUITUS_KIND_CALL);
  call->instalment = get_instalment (test, 0)->value.id;
  call->called_on = quitus_test_day ("2023-01-20");
  call->amount = 7500000;
  assert_problem (test, NULL);
  call->called_on = quitus_test_day ("2023-01-21");
  assert_problem (test, "Payment 1: received on 20 January 2023, before it was "
                        "called, on 21 January 2023");
}

static void
test_words (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GPtrArray) french = NULL;

  quitus_test_set_text (&test->agreement->total_in_words, "deux cent dix mille euros");
  assert_problem (test, "Total: the figure says €200,000.00 and the words €210,000.00");
  french = find (test, QUITUS_LANGUAGE_FRENCH);
  g_assert_cmpstr (
      french->pdata[0], ==,
      "Total\u00a0: 200\u202f000,00\u00a0€ en chiffres, mais 210\u202f000,00\u00a0€ en "
      "lettres");
  quitus_test_set_text (&test->agreement->total_in_words, "beaucoup");
  assert_problem (test, "Total: the words “beaucoup” cannot be read as €200,000.00");
  quitus_test_set_text (&test->agreement->total_in_words, NULL);
  quitus_test_set_text (&get_instalment (test, 1)->amount_in_words, "cent euros");
  assert_problem (test, "Payment 2 (Solde): the figure says €125,000.00 and the words €100.00");
}

static void
test_sums (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusFundingLineValue *line;

  get_instalment (test, 1)->amount_rule = QUITUS_AMOUNT_FIXED;
  get_instalment (test, 1)->amount = 11500000;
  assert_problem (
      test, "The payments add up to €190,000.00, €10,000.00 less than the total of €200,000.00");
  get_instalment (test, 1)->amount = 12500000;
  line = quitus_test_dossier_add (test, QUITUS_KIND_FUNDING_LINE);
  line->payer = get_instalment (test, 0)->payer;
  line->amount = 20000100;
  assert_problem (
      test, "The funding lines add up to €200,001.00, €1.00 more than the total of €200,000.00");
  line->in_kind = TRUE;
  assert_problem (test, NULL);
}

static void
test_quantity (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = get_instalment (test, 0);

  first->amount_rule = QUITUS_AMOUNT_QUANTITY;
  first->amount = 2000000;
  first->quantity = 62;
  first->unit_price = 32200;
  assert_problem (test, "Payment 1: 62 × €322.00 are €19,964.00, not €20,000.00");
}

static void
test_dates (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusCommitteeSeriesValue *series =
      quitus_test_dossier_get (test, QUITUS_KIND_COMMITTEE_SERIES, 0);

  series->due = quitus_test_rule ("effective +1 months");
  quitus_test_dossier_sign (test, "2023-07-01");
  assert_problem (test,
                  "Payment 2 (Solde): it falls due on 1 January 2024, after the end on 31 December "
                  "2023");
  get_instalment (test, 1)->due = quitus_test_rule ("day:2023-09-01 every 1 years");
  assert_problem (test,
                  "Payment 2 (Solde): its date repeats, but a payment is due once: enter each "
                  "payment by itself");
  get_instalment (test, 1)->due = quitus_test_rule ("day:2022-12-31");
  get_instalment (test, 0)->due = quitus_test_rule ("day:2022-12-31");
  test->agreement->end = quitus_test_rule ("day:2022-12-31");
  assert_problem (test,
                  "The agreement ends on 31 December 2022, before it takes effect on 1 July 2023");
}

/* Rules of the first two payments and of the end, and what is said of them. */
static void
test_circles (void)
{
  static const struct
  {
    const char *first, *second, *end, *expected;
  } cases[] = {
    { "deadline:2",    "deadline:1 +1 months", "day:2023-12-31",
     "Payment 1 → Payment 2 (Solde) → Payment 1"                                                               },
    { "deadline:1",    "day:2023-02-08",       "day:2023-12-31",       "Payment 1 → Payment 1"                 },
    { "end -1 months", "day:2023-02-08",       "deadline:1 +1 months",
     "End date → Payment 1 → End date"                                                                         },
    { "effective",     "deadline:1",           "day:2023-12-31",       NULL                                    },
    /* What only leads into a circle is not a part of it. */
    { "deadline:2",    "deadline:2",           "day:2023-12-31",       "Payment 2 (Solde) → Payment 2 (Solde)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      g_autofree char *expected = NULL;

      get_instalment (test, 0)->due = read_rule (test, cases[i].first);
      get_instalment (test, 1)->due = read_rule (test, cases[i].second);
      test->agreement->end = read_rule (test, cases[i].end);
      if (cases[i].expected != NULL)
        expected =
            g_strconcat ("These dates count from themselves, in a circle, and can never be known: ",
                         cases[i].expected, NULL);
      assert_problem (test, expected);
    }
}

static void
test_parties (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  g_autoptr (GPtrArray) french = NULL;

  for (guint i = 0; i < 2; i++)
    {
      QuitusPartyValue *again = quitus_test_dossier_add_party (test, "IGN", QUITUS_ROLE_PARTNER);

      assert_problem (test, i == 0 ? NULL : "IGN is more than once among the parties");
      again->organisation = ign->organisation;
      /* Once is enough to say it. */
      assert_problem (test, "IGN is more than once among the parties");
    }
  french = find (test, QUITUS_LANGUAGE_FRENCH);
  g_assert_cmpstr (french->pdata[0], ==, "IGN figure plusieurs fois parmi les parties");
}

/* Signed on 31 August, the first committee would sit on 29 February, after 31 December. */
static void
test_no_committee (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();

  get_instalment (test, 1)->due = quitus_test_rule ("signature +1 months");
  quitus_test_dossier_sign (test, "2023-06-30");
  assert_problem (test, NULL);
  quitus_test_dossier_sign (test, "2023-08-31");
  assert_problem (test, "Comité d’investissement: none is due, the first would be held by "
                        "29 February 2024, after the end on 31 December 2023");
}

/* Today is 1 February 2023. */
static void
test_committees (void)
{
  static const struct
  {
    const char *held_on, *expected;
  } cases[] = {
    { "2023-01-31", NULL                          },
    { "2023-02-01", NULL                          },
    { "2023-02-02", "Investment committee: recorded as held on 2 February 2023, a day that has "
                    "not come" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
      QuitusCommitteeSeriesValue *series =
          quitus_test_dossier_add (test, QUITUS_KIND_COMMITTEE_SERIES);
      QuitusCommitteeValue *committee = quitus_test_dossier_add (test, QUITUS_KIND_COMMITTEE);

      quitus_test_set_text (&series->label, "Investment committee");
      committee->series = series->value.id;
      committee->held_on = quitus_test_day (cases[i].held_on);
      assert_problem (test, cases[i].expected);
    }
}

static void
test_receipts (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusReceiptValue *receipt;
  QuitusOpeningAllocationValue *opening;

  quitus_test_dossier_receive (test, get_instalment (test, 0), 7500000, "2023-01-20");
  receipt = quitus_test_dossier_get (test, QUITUS_KIND_RECEIPT, 0);
  receipt->amount = 7400000;
  assert_problem (test, "The receipt of 20 January 2023 is of €74,000.00, but €75,000.00 of it are "
                        "allocated to payments");
  receipt->amount = 7500000;
  opening = quitus_test_dossier_add (test, QUITUS_KIND_OPENING_ALLOCATION);
  opening->receipt = receipt->value.id;
  opening->ae = 7500000;
  opening->cp = 7500001;
  assert_problem (test,
                  "The receipt of 20 January 2023 is of €75,000.00, but €75,000.01 of credits "
                  "are attached to it");
  opening->ae = 7500001;
  opening->cp = 7500000;
  assert_problem (test, "The receipt of 20 January 2023 is of €75,000.00, but €75,000.01 of AE "
                        "are opened for it");
  test->agreement->advance_commitments = TRUE;
  assert_problem (test, NULL);
}

static void
test_refunds (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = get_instalment (test, 0);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);

  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 500000;
  assert_problem (test, "IGN would get back €5,000.00 and has paid €0.00");
  quitus_test_dossier_receive (test, first, 7000000, "2023-01-20");
  assert_problem (test,
                  "Payment 1: €5,000.00 are missing, exactly the refund that is owed: a refund "
                  "is never deducted from a payment (decree 2012-1246, article 24)");
  refund->amount = 400000;
  assert_problem (test, NULL);
}

/* 70 000 € received, 60 000 € of it paid for an order and 5 000 € more ordered. */
static void
test_refund_above_rest (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *first = get_instalment (test, 0);
  QuitusRefundValue *refund = quitus_test_dossier_add (test, QUITUS_KIND_REFUND);
  QuitusCommitmentValue *order;

  test->agreement->type = QUITUS_AGREEMENT_SUBSIDY;
  quitus_test_dossier_receive (test, first, 7000000, "2023-01-10");
  order = quitus_test_dossier_order (test, "Coaching", 6500000, "2023-01-12");
  quitus_test_dossier_deliver (test, order, 6000000, "2023-01-15");
  quitus_test_dossier_pay (test, order, 6000000, "2023-01-20");
  refund->payer = first->payee;
  refund->payee = first->payer;
  refund->amount = 1000000;
  assert_problem (test, NULL);
  refund->amount = 1000001;
  assert_problem (test,
                  "IGN would get back €10,000.01, but what was not used leaves €10,000.00 for it");
}

static QuitusAccountValue *
add_account (QuitusTestDossier *test, QuitusId organisation, const char *iban)
{
  QuitusAccountValue *account = quitus_test_dossier_add (test, QUITUS_KIND_ACCOUNT);

  account->organisation = organisation;
  account->confirmed_on = quitus_test_day ("2023-01-01");
  quitus_test_set_text (&account->holder, "IGN");
  quitus_test_set_text (&account->iban, iban);
  return account;
}

/* One IBAN is that of one open account. */
static void
test_same_iban (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  const QuitusPartyValue *ign = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 0);
  const QuitusPartyValue *dinum = quitus_test_dossier_get (test, QUITUS_KIND_PARTY, 1);
  QuitusAccountValue *first, *second;

  first = add_account (test, ign->organisation, "FR7630001007941234567890185");
  second = add_account (test, ign->organisation, "FR1420041010050500013M02606");
  assert_problem (test, NULL);
  quitus_test_set_text (&second->iban, "FR7630001007941234567890185");
  assert_problem (test, "The IBAN FR7630001007941234567890185 is that of two open accounts of IGN: "
                        "one of them is to be closed");
  second->organisation = dinum->organisation;
  if (quitus_id_compare (first->value.id, second->value.id) > 0)
    {
      first->organisation = dinum->organisation;
      second->organisation = ign->organisation;
    }
  assert_problem (test, "The IBAN FR7630001007941234567890185 is that of an account of IGN and of "
                        "an account of DINUM");
  second->valid_to = quitus_test_day ("2023-01-31");
  assert_problem (test, NULL);
}

/* What no browser opens is told of, wherever it stands. */
static void
test_addresses (void)
{
  static const struct
  {
    const char *address;
    gboolean is_right;
  } cases[] = {
    { "https://www.ign.fr/convention?n=1#haut", TRUE  },
    { "http://préfecture.example/été.pdf",      TRUE  },
    { "n’importe quoi",                         FALSE },
    { "www.ign.fr",                             FALSE },
    { "https://",                               FALSE },
    { "https://n importe",                      FALSE },
    { "ftp://ign.fr/a",                         FALSE },
    { "mailto:a@ign.fr",                        FALSE },
  };
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusObligationValue *publication =
      quitus_test_dossier_add_obligation (test, QUITUS_NATURE_PUBLICATION, "Mise en ligne", "end");
  QuitusEvidenceValue *evidence = quitus_test_dossier_add (test, QUITUS_KIND_EVIDENCE);

  evidence->obligation = publication->value.id;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected =
          g_strdup_printf ("Obligation “Mise en ligne”: “%s” is not an address on the web",
                           cases[i].address);

      quitus_test_set_text (&evidence->url, cases[i].address);
      quitus_test_set_text (&publication->url, NULL);
      assert_problem (test, cases[i].is_right ? NULL : expected);
      quitus_test_set_text (&evidence->url, NULL);
      quitus_test_set_text (&publication->url, cases[i].address);
      assert_problem (test, cases[i].is_right ? NULL : expected);
    }
}

static void
test_codes_and_accounts (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusProgrammeValue *programme = quitus_test_dossier_add (test, QUITUS_KIND_PROGRAMME);
  QuitusBudgetCodeValue *code = quitus_test_dossier_add (test, QUITUS_KIND_BUDGET_CODE);
  QuitusAccountValue *account;

  quitus_test_set_text (&programme->number, "352");
  quitus_test_set_text (&code->operational_budget, "0352-CFSE");
  code->programme = programme->value.id;
  assert_problem (test, NULL);
  quitus_test_set_text (&programme->number, "129");
  assert_problem (test, "The code 0352-CFSE is not one of programme 129");
  quitus_test_set_text (&programme->number, "352");
  code->share = 9000;
  assert_problem (test, "The shares of the budget codes add up to 90%");
  code->share = 10000;
  account = quitus_test_dossier_add (test, QUITUS_KIND_ACCOUNT);
  quitus_test_set_text (&account->holder, "SCBCM SERVICES PREMIER MINISTRE");
  assert_problem (test,
                  "The account of SCBCM SERVICES PREMIER MINISTRE is not confirmed by a second "
                  "person");
  account->confirmed_on = quitus_test_day ("2023-01-01");
  account->iban_derived = TRUE;
  assert_problem (test,
                  "The IBAN of SCBCM SERVICES PREMIER MINISTRE was computed from the RIB: have "
                  "it confirmed");
}

static void
test_two_balances (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  QuitusInstalmentValue *again =
      quitus_test_dossier_add_instalment (test, QUITUS_AMOUNT_BALANCE, QUITUS_MONEY_NONE, NULL);

  again->payer = get_instalment (test, 1)->payer;
  assert_problem (test, "Payment 3: there is another balance of the same money");
}

/* Two agreements of the same payer for the same startup. */
static void
test_overlaps (void)
{
  static const struct
  {
    const char *first_end, *second_signed, *expected;
  } cases[] = {
    { "day:2023-12-31", "2023-06-01",
     "A and B: IGN pays for Carte in both from 1 June 2023 to 31 December 2023"              },
    { "day:2023-12-31", "2023-12-31",
     "A and B: IGN pays for Carte in both from 31 December 2023 to 31 December 2023"         },
    { "day:2023-12-31", "2024-01-01", NULL                                                   },
    { "day:2023-12-31", NULL,         NULL                                                   },
    { NULL,             "2024-06-01", "A and B: IGN pays for Carte in both from 1 June 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) first = quitus_test_dossier_new_seed ();
      g_autoptr (QuitusTestDossier) second = quitus_test_dossier_new_seed ();
      QuitusStartupValue *map = quitus_test_dossier_add_startup (first, "Carte", NULL);
      QuitusCoverageValue *coverage = quitus_test_dossier_add (second, QUITUS_KIND_COVERAGE);
      QuitusPartyValue *ign = quitus_test_dossier_get (first, QUITUS_KIND_PARTY, 0);
      g_autoptr (QuitusBook) book = quitus_book_new ();
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      g_autoptr (GPtrArray) overlaps = NULL;
      QuitusOutlook outlook = { quitus_test_day ("2023-02-01"), QUITUS_DAY_NONE };

      coverage->startup = map->value.id;
      ((QuitusPartyValue *) quitus_test_dossier_get (second, QUITUS_KIND_PARTY, 0))->organisation =
          ign->organisation;
      quitus_test_set_text (&first->agreement->reference, "A");
      quitus_test_set_text (&second->agreement->reference, "B");
      first->agreement->end = quitus_test_rule (cases[i].first_end);
      second->agreement->end = QUITUS_DATE_RULE_NONE;
      quitus_test_dossier_sign (first, "2023-02-08");
      quitus_test_dossier_sign (second, cases[i].second_signed);
      g_ptr_array_extend (values, first->values, NULL, NULL);
      g_ptr_array_extend (values, second->values, NULL, NULL);
      quitus_book_fill (book, values);
      overlaps = quitus_agreement_find_overlaps (book, &outlook, QUITUS_LANGUAGE_ENGLISH);
      g_assert_cmpuint (overlaps->len, ==, cases[i].expected != NULL);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (overlaps->pdata[0], ==, cases[i].expected);
    }
}

/* An agreement that is being made, beside one of the book. */
static void
test_overlaps_of (void)
{
  static const struct
  {
    const char *first_end, *first_signed, *expected;
  } cases[] = {
    { "day:2023-12-31", "2023-02-08", "A: IGN already pays for Carte there" },
    /* Nobody has signed yet: both count from today. */
    { "day:2023-12-31", NULL,         "A: IGN already pays for Carte there" },
    { "day:2023-01-15", "2023-01-01", NULL                                  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusTestDossier) first = quitus_test_dossier_new_seed ();
      g_autoptr (QuitusTestDossier) second = quitus_test_dossier_new_seed ();
      QuitusStartupValue *map = quitus_test_dossier_add_startup (first, "Carte", NULL);
      QuitusCoverageValue *coverage = quitus_test_dossier_add (second, QUITUS_KIND_COVERAGE);
      QuitusPartyValue *ign = quitus_test_dossier_get (first, QUITUS_KIND_PARTY, 0);
      g_autoptr (QuitusBook) book = quitus_book_new ();
      g_autoptr (QuitusDossier) draft = NULL;
      g_autoptr (GPtrArray) overlaps = NULL;
      QuitusOutlook outlook = { quitus_test_day ("2023-02-01"), QUITUS_DAY_NONE };

      coverage->startup = map->value.id;
      ((QuitusPartyValue *) quitus_test_dossier_get (second, QUITUS_KIND_PARTY, 0))->organisation =
          ign->organisation;
      quitus_test_set_text (&first->agreement->reference, "A");
      first->agreement->end = quitus_test_rule (cases[i].first_end);
      quitus_test_dossier_sign (first, cases[i].first_signed);
      quitus_book_fill (book, first->values);
      draft = quitus_test_dossier_build (second);
      overlaps = quitus_agreement_find_overlaps_of (draft, book, &outlook, QUITUS_LANGUAGE_ENGLISH);
      g_assert_cmpuint (overlaps->len, ==, cases[i].expected != NULL);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (overlaps->pdata[0], ==, cases[i].expected);
    }
}

/* What an act leaves blank is recorded as such, and named until it is filled in. */
static void
test_blanks (void)
{
  g_autoptr (QuitusTestDossier) test = quitus_test_dossier_new_seed ();
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GError) error = NULL;
  QuitusInstalmentValue *first = get_instalment (test, 0);
  g_autoptr (QuitusDossier) dossier = NULL;

  first->amount_rule = QUITUS_AMOUNT_PERCENTAGE;
  g_assert_true (quitus_value_check (&first->value, &error));
  g_assert_no_error (error);
  assert_problem (test, "Payment 1: its percentage is missing");
  dossier = quitus_test_dossier_build (test);
  g_assert_cmpint (quitus_instalment_get_amount (dossier, first), ==, QUITUS_MONEY_NONE);
  first->cancelled_on = quitus_test_day ("2023-01-15");
  assert_problem (test, NULL);
  first->cancelled_on = QUITUS_DAY_NONE;
  first->percentage = 3750;
  assert_problem (test, NULL);
  first->amount_rule = QUITUS_AMOUNT_QUANTITY;
  g_assert_true (quitus_value_check (&first->value, &error));
  both = find (test, QUITUS_LANGUAGE_FRENCH);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_nonnull (strstr (both->pdata[0], "il manque la quantité"));
  g_assert_nonnull (strstr (both->pdata[1], "il manque le prix unitaire"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problems/none", test_none);
  g_test_add_func ("/problems/words", test_words);
  g_test_add_func ("/problems/sums", test_sums);
  g_test_add_func ("/problems/quantity", test_quantity);
  g_test_add_func ("/problems/blanks", test_blanks);
  g_test_add_func ("/problems/dates", test_dates);
  g_test_add_func ("/problems/circles", test_circles);
  g_test_add_func ("/problems/parties", test_parties);
  g_test_add_func ("/problems/no-committee", test_no_committee);
  g_test_add_func ("/problems/committees", test_committees);
  g_test_add_func ("/problems/receipts", test_receipts);
  g_test_add_func ("/problems/refunds", test_refunds);
  g_test_add_func ("/problems/refund-above-rest", test_refund_above_rest);
  g_test_add_func ("/problems/same-iban", test_same_iban);
  g_test_add_func ("/problems/addresses", test_addresses);
  g_test_add_func ("/problems/codes-and-accounts", test_codes_and_accounts);
  g_test_add_func ("/problems/two-balances", test_two_balances);
  g_test_add_func ("/problems/order", test_order);
  g_test_add_func ("/problems/overlaps", test_overlaps);
  g_test_add_func ("/problems/overlaps-of", test_overlaps_of);

  return g_test_run ();
}
