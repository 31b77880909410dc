/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parties, the accounts and the budget codes of an agreement. */

#include "quitus-sheet.h"

#include "quitus-amendment-words.h"
#include "quitus-bank.h"
#include "quitus-format.h"

/* Helpers */

static const QuitusOrganisationValue *
get_organisation (QuitusSheet *self, QuitusId id)
{
  return quitus_organisation_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_ORGANISATION,
                                                           id));
}

/* In one line what the record writes on several. */
/* The day whose law is printed: today, unless the dossier is that of another day. */
static QuitusDay
get_law_day (QuitusSheet *self)
{
  return quitus_dossier_is_amended (self->dossier) ? quitus_dossier_get_day (self->dossier)
                                                   : self->outlook.today;
}

static char *
join_lines (const char *text)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return NULL;
  lines = g_strsplit (text, "\n", -1);
  return g_strjoinv (", ", lines);
}

static void
add_signature (QuitusSheet *self, const QuitusPartyValue *party)
{
  g_autofree char *day = quitus_sheet_say_day (self, party->signed_on);
  g_autofree char *entry = quitus_amendment_words_get_entry (self->dossier, party, self->language);
  const char *label = quitus_sheet_say (self, N_ ("Signature"));

  if (day != NULL || entry != NULL)
    quitus_report_add_card_fact (self->report, label, day != NULL ? day : entry);
  else if (self->outlook.supposed_signature != QUITUS_DAY_NONE)
    {
      g_autofree char *supposed = quitus_sheet_say_day (self, self->outlook.supposed_signature);
      /* Translators: a day on which an agreement is supposed to be signed. */
      g_autofree char *text =
          g_strdup_printf (quitus_sheet_say (self, N_ ("%s (supposed)")), supposed);

      quitus_report_add_card_fact (self->report, label, text);
    }
  else
    quitus_report_add_card_fact (self->report, label,
                                 quitus_sheet_say (self, N_ ("not known yet")));
}

static void
add_party (QuitusSheet *self, const QuitusPartyValue *party)
{
  const QuitusOrganisationValue *organisation = get_organisation (self, party->organisation);
  const char *role = quitus_sheet_say_choice (self, &quitus_roles, party->role);
  g_autofree char *address = join_lines (organisation != NULL ? organisation->address : NULL);
  g_autofree char *representative = quitus_sheet_say_person (self, party->representative);
  g_autofree char *signatory = quitus_sheet_say_person (self, party->signatory);
  g_autofree char *delegated = signatory != NULL && party->delegation != NULL
                                   ? g_strdup_printf ("%s\n%s", signatory, party->delegation)
                                   : NULL;
  const char *name = organisation != NULL ? organisation->name : party->name_in_act;
  g_autofree char *title = NULL;

  if (organisation != NULL && organisation->short_name != NULL)
    title = g_strdup_printf ("%s (%s)", name, organisation->short_name);
  quitus_report_add_card (self->report, role, title != NULL ? title : name, address);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Represented by")),
                               representative);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Signatory")),
                               delegated != NULL ? delegated : signatory);
  add_signature (self, party);
}

static char *
format_rib (const QuitusAccountValue *account)
{
  QuitusRib rib;

  if (account->bank_code == NULL || account->branch_code == NULL || account->account_number == NULL)
    return NULL;
  if (quitus_rib_init (&rib, account->bank_code, account->branch_code, account->account_number,
                       account->rib_key, NULL))
    return quitus_rib_format (&rib);
  return g_strjoin (" ", account->bank_code, account->branch_code, account->account_number,
                    account->rib_key, NULL);
}

/* The IBAN of the record, else the one that its RIB gives. */
static char *
format_iban (const QuitusAccountValue *account, gboolean *is_derived)
{
  g_autofree char *derived = NULL;
  QuitusRib rib;

  *is_derived = account->iban_derived || account->iban == NULL;
  if (account->iban != NULL)
    return quitus_iban_format (account->iban);
  if (account->rib_key == NULL ||
      !quitus_rib_check (account->bank_code, account->branch_code, account->account_number,
                         account->rib_key, NULL) ||
      !quitus_rib_init (&rib, account->bank_code, account->branch_code, account->account_number,
                        account->rib_key, NULL))
    return NULL;
  derived = quitus_rib_to_iban (&rib);
  return quitus_iban_format (derived);
}

static void
add_confirmation (QuitusSheet *self,
                  const QuitusAccountValue *account,
                  gboolean has_iban,
                  gboolean is_derived)
{
  g_autofree char *day = quitus_report_format_day (self->report, account->confirmed_on);
  g_autofree char *text = NULL;

  if (day != NULL && account->confirmed_by != NULL)
    text = g_strdup_printf (quitus_sheet_say (self, N_ ("Confirmed on %s by %s")), day,
                            account->confirmed_by);
  else if (!has_iban)
    text = g_strdup (quitus_sheet_say (self, N_ ("To be confirmed: the IBAN is missing")));
  else if (is_derived)
    text = g_strdup (quitus_sheet_say (self,
                                       N_ ("To be confirmed: the IBAN was computed from the RIB")));
  else
    text = g_strdup (quitus_sheet_say (self, N_ ("To be confirmed")));
  quitus_report_add_card_mark (self->report,
                               day != NULL && account->confirmed_by != NULL ? QUITUS_MARK_DONE
                                                                            : QUITUS_MARK_DUE,
                               text);
}

static void
add_account (QuitusSheet *self, QuitusId id, const char *use)
{
  const QuitusAccountValue *account =
      quitus_account_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_ACCOUNT, id));
  g_autofree char *rib = NULL, *iban = NULL, *domiciliation = NULL;
  gboolean is_derived;

  if (account == NULL)
    return;
  rib = format_rib (account);
  iban = format_iban (account, &is_derived);
  domiciliation = join_lines (account->domiciliation);
  quitus_report_add_card (self->report, use, account->holder, NULL);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("RIB")), rib);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("IBAN")), iban);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("BIC")), account->bic);
  quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Domiciliation")),
                               domiciliation);
  add_confirmation (self, account, iban != NULL, is_derived);
}

/* Whether a payment before that one is made to the same account. */
static gboolean
is_listed (QuitusSheet *self, guint index, QuitusId account)
{
  for (guint i = 0; i < index; i++)
    if (quitus_id_equal (quitus_instalment_value (quitus_dossier_get (self->dossier,
                                                                      QUITUS_KIND_INSTALMENT, i))
                             ->account,
                         account))
      return TRUE;
  return FALSE;
}

/* The label of a programme changes from one finance act to another. */
static const char *
get_programme_label (QuitusSheet *self, QuitusId programme)
{
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_PROGRAMME_LABEL); i++)
    {
      const QuitusProgrammeLabelValue *label =
          quitus_programme_label_value (quitus_dossier_get (self->dossier,
                                                            QUITUS_KIND_PROGRAMME_LABEL, i));
      QuitusDay today = self->outlook.today;

      if (quitus_id_equal (label->programme, programme) &&
          (label->valid_from == QUITUS_DAY_NONE || label->valid_from <= today) &&
          (label->valid_to == QUITUS_DAY_NONE || label->valid_to >= today))
        return label->label;
    }
  return NULL;
}

static void
add_code (QuitusSheet *self, const char *label, const char *code, const char *meaning)
{
  g_autofree char *text =
      code != NULL && meaning != NULL ? g_strdup_printf ("%s – %s", code, meaning) : NULL;

  quitus_report_add_fact (self->report, quitus_sheet_say (self, label), text != NULL ? text : code);
}

static void
add_budget_code (QuitusSheet *self, const QuitusBudgetCodeValue *code)
{
  const QuitusProgrammeValue *programme =
      quitus_programme_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PROGRAMME,
                                                     code->programme));

  add_code (self, N_ ("Contribution fund"), code->fund, code->fund_label);
  if (programme != NULL)
    add_code (self, N_ ("Programme"), programme->number,
              get_programme_label (self, code->programme));
  add_code (self, N_ ("Operational budget"), code->operational_budget, NULL);
  add_code (self, N_ ("Financial centre"), code->financial_centre, NULL);
  add_code (self, N_ ("Functional area"), code->functional_area, NULL);
  add_code (self, N_ ("Activity"), code->activity, NULL);
  add_code (self, N_ ("Cost centre"), code->cost_centre, NULL);
  if (code->share != QUITUS_NUMBER_NONE)
    {
      g_autofree char *share = quitus_format_percentage (self->language, code->share);

      add_code (self, N_ ("Share"), share, NULL);
    }
}

/* Public */

/**
 * quitus_sheet_add_amendments:
 * @self: a sheet
 *
 * Adds a heading and the amendments that are a part of the law that is printed, if there are some.
 */
void
quitus_sheet_add_amendments (QuitusSheet *self)
{
  g_autoptr (GArray) states = quitus_amendments_list (self->dossier, get_law_day (self));
  gboolean is_first = TRUE;

  for (guint i = 0; i < states->len; i++)
    {
      const QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);
      g_autofree char *name = quitus_amendment_words_get_name (state, self->language);
      g_autofree char *since = quitus_amendment_words_get_state (state, self->language);
      g_autofree char *text = NULL;

      if (state->status != QUITUS_AMENDMENT_IN_FORCE)
        continue;
      if (is_first)
        quitus_report_add_heading (self->report,
                                   quitus_sheet_say (self, N_ ("Amendments in force")));
      is_first = FALSE;
      text = g_strdup_printf ("%s. %s.", name, since);
      quitus_report_add_paragraph (self->report, text);
    }
}

/**
 * quitus_sheet_add_parties:
 * @self: a sheet
 *
 * Adds a card for each party: its role, who represents it, who signs, and when it has signed.
 */
void
quitus_sheet_add_parties (QuitusSheet *self)
{
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_PARTY); i++)
    add_party (self, quitus_party_value (quitus_dossier_get (self->dossier, QUITUS_KIND_PARTY, i)));
}

/**
 * quitus_sheet_add_accounts:
 * @self: a sheet
 *
 * Adds a card for each account to which money of the agreement is paid.  One that nobody has
 * confirmed says so.
 */
void
quitus_sheet_add_accounts (QuitusSheet *self)
{
  guint n = quitus_dossier_count (self->dossier, QUITUS_KIND_INSTALMENT);
  gboolean is_headed = FALSE;

  for (guint i = 0; i <= n; i++)
    {
      QuitusId account =
          i < n ? quitus_instalment_value (quitus_dossier_get (self->dossier,
                                                               QUITUS_KIND_INSTALMENT, i))
                      ->account
                : self->agreement->refund_account;

      if (quitus_dossier_lookup (self->dossier, QUITUS_KIND_ACCOUNT, account) == NULL ||
          (i < n && is_listed (self, i, account)))
        continue;
      if (!is_headed)
        quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Accounts")));
      is_headed = TRUE;
      add_account (self, account,
                   quitus_sheet_say (self, i < n ? N_ ("Account for payments")
                                                 : N_ ("Account for refunds")));
    }
}

/**
 * quitus_sheet_add_account_to_pay:
 * @self: a sheet
 * @account: the id of a bank account
 *
 * Adds what somebody needs who pays to the account.
 */
void
quitus_sheet_add_account_to_pay (QuitusSheet *self, QuitusId account)
{
  const QuitusAccountValue *value =
      quitus_account_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_ACCOUNT, account));
  g_autofree char *rib = NULL, *iban = NULL, *domiciliation = NULL;
  gboolean is_derived;

  if (value == NULL)
    return;
  rib = format_rib (value);
  iban = format_iban (value, &is_derived);
  domiciliation = join_lines (value->domiciliation);
  quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("Account holder")),
                          value->holder);
  quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("IBAN")), iban);
  quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("BIC")), value->bic);
  if (iban == NULL)
    {
      quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("RIB")), rib);
      quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("Domiciliation")),
                              domiciliation);
    }
}

/**
 * quitus_sheet_add_budget_codes:
 * @self: a sheet
 *
 * Adds where the money is recorded in the budget.
 */
void
quitus_sheet_add_budget_codes (QuitusSheet *self)
{
  guint n = quitus_dossier_count (self->dossier, QUITUS_KIND_BUDGET_CODE);

  if (n > 0)
    quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Budget allocation")));
  for (guint i = 0; i < n; i++)
    add_budget_code (self,
                     quitus_budget_code_value (quitus_dossier_get (self->dossier,
                                                                   QUITUS_KIND_BUDGET_CODE, i)));
  if (n > 0)
    quitus_report_add_fact (self->report, quitus_sheet_say (self, N_ ("Assigned accountant")),
                            self->agreement->assigned_accountant);
}
