/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample against the act it was taken from, article by article. */

#include "fixture.h"
#include "quitus-bank.h"
#include "quitus-words.h"

/* A record of the sample, found by what it says, and what else it says. */
typedef struct
{
  QuitusKind kind;
  const char *key;
  const char *key_text;
  const char *field;
  const char *expected;
} Fact;

#define AGREEMENT QUITUS_KIND_AGREEMENT, "reference", "IGN-DINUM-2023"
#define IGN QUITUS_KIND_ORGANISATION, "short_name", "IGN"
#define DINUM QUITUS_KIND_ORGANISATION, "short_name", "DINUM"
#define PARTY_IGN QUITUS_KIND_PARTY, "name_in_act", "l’IGN"
#define PARTY_DINUM QUITUS_KIND_PARTY, "name_in_act", "la DINUM"
#define STATE_ACCOUNT QUITUS_KIND_ACCOUNT, "bank_code", "30001"
#define IGN_ACCOUNT QUITUS_KIND_ACCOUNT, "bank_code", "10071"
#define FIRST QUITUS_KIND_INSTALMENT, "label", "Premier versement"
#define BALANCE QUITUS_KIND_INSTALMENT, "label", "Solde"
#define REPORT QUITUS_KIND_OBLIGATION, "article", "5.6"
#define PUBLICATION QUITUS_KIND_OBLIGATION, "article", "7"
#define COMMITTEES QUITUS_KIND_COMMITTEE_SERIES, "article", "4"
#define CODE QUITUS_KIND_BUDGET_CODE, "article", "5.4"
#define VISA QUITUS_KIND_VISA, "number", "94/2023"
#define OLD_LABEL QUITUS_KIND_PROGRAMME_LABEL, "valid_to", "2020-12-31"
#define NEW_LABEL QUITUS_KIND_PROGRAMME_LABEL, "valid_from", "2021-01-01"

/* What a reference leads to is shown by its name; NULL is what the act does not say. */
static const Fact facts[] = {
  { AGREEMENT, "sample", "true" },
  { AGREEMENT, "type", "contribution-fund" },
  { AGREEMENT, "incubator", "La Fabrique des Géocommuns" },
  { AGREEMENT, "total", "20000000" },
  { AGREEMENT, "total_in_words", "deux cent mille euros" },
  { AGREEMENT, "total_article", "5.1" },
  { AGREEMENT, "start", "signature" },
  { AGREEMENT, "start_article", "2" },
  { AGREEMENT, "end", "day:2023-12-31" },
  { AGREEMENT, "end_article", "2" },
  { AGREEMENT, "long_stop", NULL },
  { AGREEMENT, "payments_within_period", "true" },
  { AGREEMENT, "notified_on", NULL },
  { AGREEMENT, "place", "Paris" },
  { AGREEMENT, "renewal", "none" },
  { AGREEMENT, "amendment_request", "end -4 weeks clear" },
  { AGREEMENT, "amendment_article", "6" },
  { AGREEMENT, "notice", "letter-received +1 months" },
  { AGREEMENT, "termination_article", "6" },
  { AGREEMENT, "refund_article", "5.5" },
  { AGREEMENT, "refund_due", NULL },
  { AGREEMENT, "refund_account", "INSTITUT NATIONAL DE L'INFORMATION GEOGRAPHIQUE ET FORESTIERE" },
  { AGREEMENT, "settlement_delay", NULL },
  { IGN, "name", "Institut national de l’information géographique et forestière" },
  { IGN, "address", "73 avenue de Paris\n94165 SAINT-MANDÉ" },
  { IGN, "siren", NULL },
  { DINUM, "name", "Direction interministérielle du numérique" },
  { DINUM, "address", "20 avenue de Ségur – TSA 30719\n75334 PARIS Cedex 07" },
  { DINUM, "siren", NULL },
  { PARTY_IGN, "position", "1" },
  { PARTY_IGN, "role", "contributor" },
  { PARTY_IGN, "representative", "Sébastien Soriano" },
  { PARTY_IGN, "signatory", "Guillaume Mellier" },
  { PARTY_IGN, "by_delegation", "true" },
  { PARTY_IGN, "delegation", "Pour le directeur général et par délégation" },
  { PARTY_IGN, "signed_on", NULL },
  { PARTY_DINUM, "position", "2" },
  { PARTY_DINUM, "role", "beneficiary" },
  { PARTY_DINUM, "representative", "Stéphanie Schaer" },
  { PARTY_DINUM, "signatory", "Stéphanie Schaer" },
  { PARTY_DINUM, "by_delegation", "false" },
  { PARTY_DINUM, "signed_on", NULL },
  { VISA, "granted_on", "2023-02-08" },
  { VISA, "authority", "Contrôleur budgétaire" },
  { VISA, "person", "B. Dingremont" },
  { VISA, "type", "approval" },
  { STATE_ACCOUNT, "holder", "SCBCM SERVICES PREMIER MINISTRE" },
  { STATE_ACCOUNT, "domiciliation",
   "DGO DSB SEGPS – 2310 31 RUE CROIX DES PETITS-CHAMPS PARIS 1ER" },
  { STATE_ACCOUNT, "branch_code", "00064" },
  { STATE_ACCOUNT, "account_number", "00000092441" },
  { STATE_ACCOUNT, "rib_key", "40" },
  { STATE_ACCOUNT, "iban_derived", "true" },
  { STATE_ACCOUNT, "bic", NULL },
  { STATE_ACCOUNT, "confirmed_by", NULL },
  { IGN_ACCOUNT, "branch_code", "75000" },
  { IGN_ACCOUNT, "account_number", "00001005161" },
  { IGN_ACCOUNT, "rib_key", "20" },
  { IGN_ACCOUNT, "iban", "FR7610071750000000100516120" },
  { IGN_ACCOUNT, "bic", "TRPUFRP1" },
  { IGN_ACCOUNT, "iban_derived", "false" },
  { IGN_ACCOUNT, "domiciliation", "TTPARIS RGF" },
  { CODE, "fund", "1-2-00548" },
  { CODE, "fund_label", "Participations diverses à la création de services publics innovants" },
  { CODE, "programme", "352" },
  { CODE, "operational_budget", "0352-CFSE" },
  { CODE, "financial_centre", NULL },
  { OLD_LABEL, "label", "Fonds pour l’accélération du financement des startups d’État" },
  { OLD_LABEL, "valid_from", NULL },
  { NEW_LABEL, "label", "Innovation et transformation numériques" },
  { NEW_LABEL, "valid_to", NULL },
  { QUITUS_KIND_FUNDING_LINE, "article", "5.1", "amount", "20000000" },
  { QUITUS_KIND_FUNDING_LINE, "article", "5.1", "startup", NULL },
  { FIRST, "article", "5.2" },
  { FIRST, "amount_rule", "fixed" },
  { FIRST, "amount", "7500000" },
  { FIRST, "due", "signature" },
  { BALANCE, "article", "5.2" },
  { BALANCE, "amount_rule", "balance" },
  { BALANCE, "amount", NULL },
  { BALANCE, "due", "signature +6 months" },
  { REPORT, "nature", "report" },
  { REPORT, "due", "final-budget-year +1 months" },
  { PUBLICATION, "nature", "publication" },
  { PUBLICATION, "place", "data.gouv.fr" },
  { PUBLICATION, "due", NULL },
  { COMMITTEES, "due", "effective +6 months every 6 months" },
  { COMMITTEES, "documents", "deadline -1 weeks" },
  { QUITUS_KIND_LEGAL_BASIS, "reference", "L2511-6", "position", "1" },
  { QUITUS_KIND_LEGAL_BASIS, "reference", "2019-1088", "position", "2" },
};

/* Every obligation: its article, nature, scope, who must do it and for whom, the term. */
static const struct
{
  const char *article;
  const char *nature;
  const char *scope;
  const char *debtor;
  const char *creditor;
  const char *due;
} obligations[] = {
  { "2",   "obligation",   "agreement",    NULL,       NULL,    NULL                          },
  { "3.1", "obligation",   "each-startup", "l’IGN",    NULL,    NULL                          },
  { "3.1", "obligation",   "each-startup", "l’IGN",    NULL,    NULL                          },
  { "3.1", "obligation",   "each-startup", "l’IGN",    NULL,    NULL                          },
  { "3.2", "obligation",   "agreement",    "la DINUM", "l’IGN", NULL                          },
  { "3.2", "obligation",   "each-startup", "la DINUM", "l’IGN", NULL                          },
  { "3.2", "obligation",   "agreement",    "la DINUM", "l’IGN", NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "4",   "deliverable",  "agreement",    "la DINUM", "l’IGN", NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "4",   "obligation",   "each-startup", NULL,       NULL,    NULL                          },
  { "5.6", "report",       "agreement",    "la DINUM", "l’IGN", "final-budget-year +1 months" },
  { "6",   "transmission", "agreement",    NULL,       NULL,    NULL                          },
  { "6",   "transmission", "agreement",    NULL,       NULL,    NULL                          },
  { "7",   "publication",  "agreement",    "la DINUM", NULL,    NULL                          },
};

/* Helpers */

static char *
get_text (const QuitusValue *value, const char *name)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  g_assert_nonnull (field);
  return quitus_field_to_text (field, value);
}

static const QuitusValue *
find (QuitusBook *book, QuitusKind kind, const char *key, const char *text)
{
  const QuitusValue *found = NULL;

  for (guint i = 0; i < quitus_book_count (book, kind); i++)
    {
      const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));
      g_autofree char *own = get_text (value, key);

      if (g_strcmp0 (own, text) != 0)
        continue;
      g_assert_null (found);
      found = value;
    }
  if (found == NULL)
    g_error ("No %s with %s “%s”", quitus_kind_get_info (kind)->name, key, text);
  return found;
}

/* What people call the record that a reference leads to. */
static char *
get_reference (QuitusBook *book, const QuitusValue *value, const char *name)
{
  static const char *const naming[] = { "name_in_act", "number", "name", "holder" };
  const QuitusField *field = quitus_kind_get_field (value->kind, name);
  QuitusRecord *record =
      quitus_book_lookup (book, *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value));

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (naming); i++)
    if (quitus_kind_get_field (quitus_record_get_kind (record), naming[i]) != NULL)
      return get_text (quitus_record_get_value (record), naming[i]);
  return NULL;
}

static char *
show (QuitusBook *book, const QuitusValue *value, const char *name)
{
  if (quitus_kind_get_field (value->kind, name)->type == QUITUS_FIELD_REFERENCE)
    return get_reference (book, value, name);
  return get_text (value, name);
}

/* Tests */

static void
test_facts (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const QuitusValue *value = find (book, facts[i].kind, facts[i].key, facts[i].key_text);
      g_autofree char *text = show (book, value, facts[i].field);

      g_test_message ("%s.%s", quitus_kind_get_info (facts[i].kind)->name, facts[i].field);
      g_assert_cmpstr (text, ==, facts[i].expected);
    }
}

static void
test_obligations (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, fixture_sample_agreement (book));
  guint n_online = 0;

  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION), ==,
                    G_N_ELEMENTS (obligations));
  for (guint i = 0; i < G_N_ELEMENTS (obligations); i++)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i);
      g_autofree char *article = get_text (value, "article");
      g_autofree char *nature = get_text (value, "nature");
      g_autofree char *scope = get_text (value, "scope");
      g_autofree char *debtor = get_reference (book, value, "debtor");
      g_autofree char *creditor = get_reference (book, value, "creditor");
      g_autofree char *due = get_text (value, "due");

      g_test_message ("%s", quitus_obligation_value (value)->label);
      g_assert_cmpint (quitus_obligation_value (value)->position, ==, i + 1);
      g_assert_cmpstr (article, ==, obligations[i].article);
      g_assert_cmpstr (nature, ==, obligations[i].nature);
      g_assert_cmpstr (scope, ==, obligations[i].scope);
      g_assert_cmpstr (debtor, ==, obligations[i].debtor);
      g_assert_cmpstr (creditor, ==, obligations[i].creditor);
      g_assert_cmpstr (due, ==, obligations[i].due);
      n_online += quitus_obligation_value (value)->online_procedures_only ? 1 : 0;
    }
  g_assert_cmpuint (n_online, ==, 1);
}

static void
test_two_copies (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  find (book, QUITUS_KIND_OBLIGATION, "recipient",
        "Contrôleur budgétaire et comptable ministériel des services du Premier ministre");
  find (book, QUITUS_KIND_OBLIGATION, "recipient", "Contrôleur budgétaire de l’IGN");
}

static void
test_references (void)
{
  static const struct
  {
    QuitusKind kind;
    const char *key;
    const char *key_text;
    const char *field;
    const char *expected;
  } cases[] = {
    { PARTY_IGN, "organisation", "Institut national de l’information géographique et forestière" },
    { PARTY_DINUM, "organisation", "Direction interministérielle du numérique" },
    { FIRST, "payer", "l’IGN" },
    { FIRST, "payee", "la DINUM" },
    { FIRST, "account", "SCBCM SERVICES PREMIER MINISTRE" },
    { BALANCE, "payer", "l’IGN" },
    { BALANCE, "payee", "la DINUM" },
    { BALANCE, "account", "SCBCM SERVICES PREMIER MINISTRE" },
    { COMMITTEES, "chair", "l’IGN" },
    { STATE_ACCOUNT, "organisation", "Direction interministérielle du numérique" },
    { IGN_ACCOUNT, "organisation",
     "Institut national de l’information géographique et forestière" },
    { AGREEMENT, "owner", "Direction interministérielle du numérique" },
    { QUITUS_KIND_FUNDING_LINE, "article", "5.1", "payer", "l’IGN" },
  };
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QuitusValue *value = find (book, cases[i].kind, cases[i].key, cases[i].key_text);
      g_autofree char *text = get_reference (book, value, cases[i].field);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* What the act does not have must not be invented. */
static void
test_counts (void)
{
  static const struct
  {
    QuitusKind kind;
    guint n;
  } counts[] = {
    { QUITUS_KIND_ORGANISATION,        2  },
    { QUITUS_KIND_PERSON,              4  },
    { QUITUS_KIND_ACCOUNT,             2  },
    { QUITUS_KIND_PROGRAMME,           1  },
    { QUITUS_KIND_PROGRAMME_LABEL,     2  },
    { QUITUS_KIND_AGREEMENT,           1  },
    { QUITUS_KIND_PARTY,               2  },
    { QUITUS_KIND_LEGAL_BASIS,         2  },
    { QUITUS_KIND_VISA,                1  },
    { QUITUS_KIND_FUNDING_LINE,        1  },
    { QUITUS_KIND_BUDGET_CODE,         1  },
    { QUITUS_KIND_OBLIGATION,          18 },
    { QUITUS_KIND_INSTALMENT,          2  },
    { QUITUS_KIND_COMMITTEE_SERIES,    1  },
    { QUITUS_KIND_SETTINGS,            0  },
    { QUITUS_KIND_STARTUP,             0  },
    { QUITUS_KIND_PHASE,               0  },
    { QUITUS_KIND_COVERAGE,            0  },
    { QUITUS_KIND_EVIDENCE,            0  },
    { QUITUS_KIND_CONDITION,           0  },
    { QUITUS_KIND_CALL,                0  },
    { QUITUS_KIND_RECEIPT,             0  },
    { QUITUS_KIND_RECEIPT_ALLOCATION,  0  },
    { QUITUS_KIND_OPENING,             0  },
    { QUITUS_KIND_OPENING_ALLOCATION,  0  },
    { QUITUS_KIND_REFUND,              0  },
    { QUITUS_KIND_COMMITTEE,           0  },
    { QUITUS_KIND_NOTICE,              0  },
    { QUITUS_KIND_TEMPLATE,            0  },
    { QUITUS_KIND_DOCUMENT,            0  },
    { QUITUS_KIND_REMARK,              0  },
    { QUITUS_KIND_COMMITMENT,          0  },
    { QUITUS_KIND_DELIVERY,            0  },
    { QUITUS_KIND_DISBURSEMENT,        0  },
    { QUITUS_KIND_AMENDMENT,           0  },
    { QUITUS_KIND_AMENDMENT_SIGNATURE, 0  },
    { QUITUS_KIND_AMENDMENT_OPERATION, 0  },
  };
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  g_assert_cmpuint (G_N_ELEMENTS (counts), ==, QUITUS_N_KINDS);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", quitus_kind_get_info (counts[i].kind)->name);
      g_assert_cmpuint (quitus_book_count (book, counts[i].kind), ==, counts[i].n);
    }
}

static void
test_words_agree (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  const QuitusAgreementValue *agreement = quitus_agreement_value (find (book, AGREEMENT));
  g_autoptr (GError) error = NULL;

  quitus_words_check (agreement->total, agreement->total_in_words, QUITUS_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  g_assert_false (quitus_words_check (agreement->total + 1, agreement->total_in_words,
                                      QUITUS_LANGUAGE_FRENCH, NULL));
}

/* The act has no IBAN for the account of the State: it must be the one that follows from the RIB.
 * Both stand in the act for the account of IGN: they must say the same. */
static void
test_accounts (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  g_assert_cmpstr (quitus_account_value (find (book, STATE_ACCOUNT))->iban, ==,
                   "FR7630001000640000009244140");
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT,
                                                                          i)));
      g_autoptr (GError) error = NULL;
      g_autofree char *iban = NULL;
      QuitusRib rib;

      quitus_rib_check (account->bank_code, account->branch_code, account->account_number,
                        account->rib_key, &error);
      g_assert_no_error (error);
      quitus_iban_check (account->iban, &error);
      g_assert_no_error (error);
      g_assert_true (quitus_rib_init (&rib, account->bank_code, account->branch_code,
                                      account->account_number, account->rib_key, NULL));
      iban = quitus_rib_to_iban (&rib);
      g_assert_cmpstr (iban, ==, account->iban);
    }
}

/* The visa is of 8 February 2023; nothing says when the parties signed. */
static void
test_no_signature (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PARTY,
                                                                        i)));

      g_assert_cmpint (party->signed_on, ==, QUITUS_DAY_NONE);
      g_assert_cmpint (party->original_received_on, ==, QUITUS_DAY_NONE);
    }
}

static void
test_gives_itself_back (void)
{
  g_autofree char *text = fixture_sample_text ();
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *all = fixture_export (book, QUITUS_ID_NONE);
  g_autofree char *one = fixture_export (book, fixture_sample_agreement (book));

  fixture_assert_same_text (all, text);
  fixture_assert_same_text (one, text);
}

static void
test_adds_itself_once (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_sample_import (book, &error);
  g_autoptr (QuitusChange) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (quitus_change_get_label (change), ==, "Add the sample agreement");
  fixture_apply (book, change);
  again = quitus_sample_import (book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quitus_change_get_size (again), ==, 0);
}

static guint
count_records (QuitusBook *book)
{
  guint n_records = 0;

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    n_records += quitus_book_count (book, kind);
  return n_records;
}

static void
remove_sample (QuitusBook *book)
{
  g_autoptr (QuitusChange) change = quitus_sample_remove (book, fixture_sample_agreement (book));

  fixture_apply (book, change);
}

/* It leaves nothing behind, but what the register has come to need. */
static void
test_leaves (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autoptr (QuitusBook) used = fixture_sample_book_new ();
  g_autoptr (QuitusSettingsValue) settings = quitus_settings_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Owner");
  QuitusRecord *dinum = quitus_book_find (used, QUITUS_KIND_ORGANISATION, "short_name", "DINUM");

  remove_sample (book);
  g_assert_cmpuint (count_records (book), ==, 0);

  settings->owner = quitus_record_get_id (dinum);
  quitus_change_insert (change, &settings->value);
  fixture_apply (used, change);
  remove_sample (used);
  g_assert_cmpuint (count_records (used), ==, 2);
  g_assert_true (quitus_book_lookup (used, settings->owner) == dinum);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/facts", test_facts);
  g_test_add_func ("/sample/references", test_references);
  g_test_add_func ("/sample/obligations", test_obligations);
  g_test_add_func ("/sample/two-copies", test_two_copies);
  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/words-agree", test_words_agree);
  g_test_add_func ("/sample/accounts", test_accounts);
  g_test_add_func ("/sample/no-signature", test_no_signature);
  g_test_add_func ("/sample/gives-itself-back", test_gives_itself_back);
  g_test_add_func ("/sample/adds-itself-once", test_adds_itself_once);
  g_test_add_func ("/sample/leaves", test_leaves);
  return g_test_run ();
}
