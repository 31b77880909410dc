/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sheet.h"

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
  const char *label = quitus_sheet_say (self, N_ ("Signature"));

  if (day != NULL)
    quitus_report_add_card_fact (self->report, label, day);
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
 * quitus_sheet_init:
 * @self: (out caller-allocates): a sheet
 * @report: the report to write, whose banner is set when signatures are supposed
 * @dossier: an agreement
 * @outlook: from where the future is seen
 * @language: the language of the report
 *
 * Begins a report on one agreement.
 */
void
quitus_sheet_init (QuitusSheet *self,
                   QuitusReport *report,
                   QuitusDossier *dossier,
                   const QuitusOutlook *outlook,
                   QuitusLanguage language)
{
  *self = (QuitusSheet) { .report = report,
                          .dossier = dossier,
                          .agreement = quitus_dossier_get_agreement (dossier),
                          .outlook = *outlook,
                          .language = language };
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  quitus_deadlines_compute (dossier, outlook, self->deadlines);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))->signed_on ==
        QUITUS_DAY_NONE)
      self->n_unsigned++;
  if (outlook->supposed_signature != QUITUS_DAY_NONE && self->n_unsigned > 0)
    quitus_sheet_set_simulation (self);
}

/**
 * quitus_sheet_set_simulation:
 * @self: a sheet, whose outlook has a supposed signature
 *
 * Marks every page as a simulation.
 */
void
quitus_sheet_set_simulation (QuitusSheet *self)
{
  g_autofree char *day = quitus_report_format_day (self->report, self->outlook.supposed_signature);
  /* Translators: the day on which an agreement is supposed to be signed. */
  g_autofree char *banner = g_strdup_printf (
      quitus_sheet_say (self, N_ ("Simulation: signature supposed on %s. The days that follow from "
                                  "it bind nobody.")),
      day);

  quitus_report_set_banner (self->report, banner);
}

/**
 * quitus_sheet_clear:
 * @self: a sheet
 *
 * Ends what quitus_sheet_init() began.
 */
void
quitus_sheet_clear (QuitusSheet *self)
{
  g_clear_pointer (&self->deadlines, g_array_unref);
}

/**
 * quitus_sheet_say:
 * @self: a sheet
 * @text: an English text, marked with N_()
 *
 * Returns: (transfer none): the text in the language of the report
 */
const char *
quitus_sheet_say (QuitusSheet *self, const char *text)
{
  return quitus_language_text (self->language, text);
}

/**
 * quitus_sheet_say_choice:
 * @self: a sheet
 * @choices: a closed list
 * @choice: one of it, or %QUITUS_CHOICE_NONE
 *
 * Returns: (transfer none) (nullable): its label, %NULL for none
 */
const char *
quitus_sheet_say_choice (QuitusSheet *self, const QuitusChoices *choices, int choice)
{
  const char *label = quitus_choices_get_label (choices, choice);

  return label != NULL ? quitus_sheet_say (self, label) : NULL;
}

/**
 * quitus_sheet_say_article:
 * @self: a sheet
 * @article: (nullable): the number of an article, or its name
 *
 * Returns: (transfer full) (nullable): the article as it is quoted, %NULL for none
 */
char *
quitus_sheet_say_article (QuitusSheet *self, const char *article)
{
  if (article == NULL)
    return NULL;
  if (!g_ascii_isdigit (article[0]))
    return g_strdup (article);
  return g_strdup_printf (quitus_sheet_say (self, N_ ("Article %s")), article);
}

/**
 * quitus_sheet_say_money:
 * @self: a sheet
 * @amount: an amount
 *
 * Returns: (transfer full): the amount with its currency, in words when it is not known
 */
char *
quitus_sheet_say_money (QuitusSheet *self, QuitusMoney amount)
{
  char *text = quitus_format_money (self->language, amount);

  return text != NULL ? text : g_strdup (quitus_sheet_say (self, N_ ("not known")));
}

/**
 * quitus_sheet_say_day:
 * @self: a sheet
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day with its weekday, %NULL for %QUITUS_DAY_NONE
 */
char *
quitus_sheet_say_day (QuitusSheet *self, QuitusDay day)
{
  return quitus_format_day (self->language, day, QUITUS_DAY_STYLE_MEDIUM);
}

/**
 * quitus_sheet_say_person:
 * @self: a sheet
 * @person: a person, perhaps none
 *
 * Returns: (transfer full) (nullable): the name and the function of the person, %NULL for none
 */
char *
quitus_sheet_say_person (QuitusSheet *self, QuitusId person)
{
  const QuitusPersonValue *value =
      quitus_person_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PERSON, person));

  if (value == NULL)
    return NULL;
  return value->function != NULL ? g_strdup_printf ("%s, %s", value->name, value->function)
                                 : g_strdup (value->name);
}

/**
 * quitus_sheet_say_visa:
 * @self: a sheet
 * @visa: an approval of the control
 *
 * Returns: (transfer full): its number, its day and who gave it
 */
char *
quitus_sheet_say_visa (QuitusSheet *self, const QuitusVisaValue *visa)
{
  const char *type = quitus_sheet_say_choice (self, &quitus_visa_types, visa->type);
  g_autofree char *day = quitus_report_format_day (self->report, visa->granted_on);
  const QuitusPersonValue *person =
      quitus_person_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PERSON, visa->person));
  GString *text = g_string_new (type != NULL ? type : quitus_sheet_say (self, N_ ("Approval")));

  if (visa->number != NULL)
    g_string_append_printf (text, quitus_sheet_say (self, N_ (" no. %s")), visa->number);
  if (day != NULL)
    g_string_append_printf (text, quitus_sheet_say (self, N_ (" of %s")), day);
  g_string_append_printf (text, ", %s", visa->authority);
  if (person != NULL)
    g_string_append_printf (text, " (%s)", person->name);
  return g_string_free (text, FALSE);
}

/**
 * quitus_sheet_find_deadline:
 * @self: a sheet
 * @kind: a kind of deadline
 * @owner: the record whose rule it is
 *
 * Returns: (transfer none) (nullable): its first deadline of that kind
 */
const QuitusDeadline *
quitus_sheet_find_deadline (QuitusSheet *self, QuitusDeadlineKind kind, QuitusId owner)
{
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (self->deadlines, QuitusDeadline, i);

      if (deadline->kind == kind && quitus_id_equal (deadline->owner, owner))
        return deadline;
    }
  return NULL;
}

/**
 * quitus_sheet_add_title:
 * @self: a sheet
 * @title: what the document is
 *
 * Adds the title, under the type and the reference of the agreement and above its own title.
 */
void
quitus_sheet_add_title (QuitusSheet *self, const char *title)
{
  const char *type = quitus_sheet_say_choice (self, &quitus_agreement_types, self->agreement->type);
  g_autofree char *above = type != NULL
                               ? g_strdup_printf ("%s · %s", type, self->agreement->reference)
                               : g_strdup (self->agreement->reference);

  quitus_report_add_title (self->report, above, title, self->agreement->title);
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

/**
 * quitus_mark_of_deadline:
 * @status: the status of a deadline
 *
 * Returns: the sign that stands for it
 */
QuitusMark
quitus_mark_of_deadline (QuitusDeadlineStatus status)
{
  switch (status)
    {
    case QUITUS_STATUS_DONE:
      return QUITUS_MARK_DONE;
    case QUITUS_STATUS_LATE:
      return QUITUS_MARK_LATE;
    case QUITUS_STATUS_DUE:
      return QUITUS_MARK_DUE;
    case QUITUS_STATUS_UPCOMING:
      return QUITUS_MARK_UPCOMING;
    case QUITUS_STATUS_UNDETERMINED:
    case QUITUS_STATUS_UNDATED:
      return QUITUS_MARK_UNDETERMINED;
    case QUITUS_STATUS_NOT_APPLICABLE:
    default:
      return QUITUS_MARK_NONE;
    }
}

/**
 * quitus_mark_of_instalment:
 * @state: the state of a payment
 *
 * Returns: the sign that stands for it
 */
QuitusMark
quitus_mark_of_instalment (const QuitusInstalmentState *state)
{
  switch (state->status)
    {
    case QUITUS_INSTALMENT_RECEIVED:
    case QUITUS_INSTALMENT_ATTACHMENT_REQUESTED:
    case QUITUS_INSTALMENT_ATTACHED:
    case QUITUS_INSTALMENT_AVAILABLE:
      return QUITUS_MARK_DONE;
    case QUITUS_INSTALMENT_LATE:
      return QUITUS_MARK_LATE;
    case QUITUS_INSTALMENT_PARTLY_RECEIVED:
      return state->days_late > 0 ? QUITUS_MARK_LATE : QUITUS_MARK_DUE;
    case QUITUS_INSTALMENT_AWAITING_CONDITION:
    case QUITUS_INSTALMENT_DUE:
    case QUITUS_INSTALMENT_CALLED:
      return QUITUS_MARK_DUE;
    case QUITUS_INSTALMENT_DRAFT:
    case QUITUS_INSTALMENT_PLANNED:
      return state->date == QUITUS_DAY_NONE ? QUITUS_MARK_UNDETERMINED : QUITUS_MARK_UPCOMING;
    case QUITUS_INSTALMENT_CANCELLED:
    default:
      return QUITUS_MARK_NONE;
    }
}
