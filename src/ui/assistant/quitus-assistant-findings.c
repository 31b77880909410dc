/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is coherent in a draft, what is to be confirmed, what is missing, what is wrong. */

#include "quitus-assistant-findings.h"

#include "quitus-agreement-state.h"
#include "quitus-assistant-values.h"
#include "quitus-bank.h"
#include "quitus-format.h"
#include "quitus-identifier.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"
#include "quitus-words.h"

#define COUNT(dossier, KIND) quitus_dossier_count (dossier, QUITUS_KIND_##KIND)
#define GET(dossier, KIND, prefix, index)                                                          \
  quitus_##prefix##_value (quitus_dossier_get (dossier, QUITUS_KIND_##KIND, index))

/* Helpers */

G_GNUC_PRINTF (2, 3)
static void
say (GPtrArray *sentences, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (sentences, g_strdup_vprintf (format, args));
  va_end (args);
}

/* What would be refused, and what cannot be read where it is typed. */
static void
find_wrong (QuitusAssistantDraft *draft, GPtrArray *wrong)
{
  g_autoptr (GPtrArray) typed = quitus_assistant_draft_get_problems (draft);
  g_autoptr (QuitusChange) change = quitus_assistant_draft_make_change (draft);
  QuitusBook *book = quitus_session_get_book (quitus_assistant_draft_get_session (draft));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < typed->len; i++)
    say (wrong, "%s", (const char *) typed->pdata[i]);
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      g_autoptr (GError) problem = NULL;

      if (!quitus_value_check (quitus_change_get_edit (change, i)->after, &problem))
        say (wrong, "%s", problem->message);
    }
  if (wrong->len == 0 && !quitus_book_check (book, change, &error))
    say (wrong, "%s", error->message);
}

static void
find_missing_parties (QuitusAssistantDraft *draft, GPtrArray *missing)
{
  g_autoptr (GPtrArray) parties = quitus_assistant_draft_list (draft, QUITUS_KIND_PARTY);
  guint n_named = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *name =
          quitus_assistant_draft_name_party (draft,
                                             quitus_party_value (parties->pdata[i])->value.id);

      n_named += name != NULL;
    }
  if (n_named < 2)
    say (missing, "%s", _ ("An agreement has at least two parties"));
  for (guint i = 0; i < parties->len; i++)
    {
      const QuitusPartyValue *party = quitus_party_value (parties->pdata[i]);
      g_autofree char *name = quitus_assistant_draft_name_party (draft, party->value.id);

      if (name == NULL)
        say (missing, _ ("%s: not named, left out when recorded"),
             _ (quitus_choices_get_label (&quitus_roles, MAX (party->role, 0))));
      else if (quitus_id_is_none (party->representative))
        say (missing, _ ("%s: nobody represents it"), name);
    }
}

static void
find_missing_payments (QuitusDossier *dossier, GPtrArray *missing)
{
  for (guint i = 0; i < COUNT (dossier, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (dossier, INSTALMENT, instalment, i);
      const QuitusAccountValue *account =
          quitus_account_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ACCOUNT,
                                                       instalment->account));
      g_autofree char *name =
          quitus_rule_words_name_instalment (instalment, quitus_language_get_default ());

      if (quitus_instalment_get_amount (dossier, instalment) == QUITUS_MONEY_NONE)
        say (missing, _ ("%s: no amount"), name);
      if (quitus_date_rule_is_none (&instalment->due))
        say (missing, _ ("%s: no term"), name);
      if (account == NULL || quitus_assistant_account_is_empty (account))
        say (missing, _ ("%s: no bank account to pay to"), name);
    }
}

static void
find_missing_startups (QuitusAssistantDraft *draft, GPtrArray *missing)
{
  g_autoptr (GPtrArray) coverages = quitus_assistant_draft_list (draft, QUITUS_KIND_COVERAGE);

  for (guint i = 0; i < coverages->len; i++)
    {
      const QuitusStartupValue *startup = quitus_startup_value (quitus_assistant_draft_lookup (
          draft, quitus_coverage_value (coverages->pdata[i])->startup));

      if (startup == NULL || startup->name == NULL)
        say (missing, "%s", _ ("A startup without a name, left out when recorded"));
    }
}

static void
find_missing (QuitusAssistantDraft *draft, QuitusDossier *dossier, GPtrArray *missing)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);

  find_missing_parties (draft, missing);
  if (quitus_date_rule_is_none (&agreement->start))
    say (missing, "%s", _ ("No effective date"));
  if (quitus_date_rule_is_none (&agreement->end))
    say (missing, "%s", _ ("No end date"));
  if (COUNT (dossier, INSTALMENT) > 0 && agreement->total == QUITUS_MONEY_NONE)
    say (missing, "%s", _ ("Payments, but no total"));
  find_missing_payments (dossier, missing);
  find_missing_startups (draft, missing);
}

static void
take_all (GPtrArray *sentences, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    say (sentences, "%s", (const char *) from->pdata[i]);
}

static void
find_doubtful (QuitusAssistantDraft *draft, GPtrArray *doubtful)
{
  QuitusSession *session = quitus_assistant_draft_get_session (draft);
  QuitusLanguage language = quitus_language_get_default ();
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);
  /* Nobody is asked to confirm an account that is not typed. */
  g_autoptr (QuitusDossier) dossier = quitus_assistant_draft_make_recorded (draft);
  g_autoptr (GPtrArray) problems = quitus_agreement_find_problems (dossier, outlook, language);
  g_autoptr (GPtrArray) overlaps =
      quitus_agreement_find_overlaps_of (dossier, quitus_session_get_book (session), outlook,
                                         language);

  take_all (doubtful, problems);
  take_all (doubtful, overlaps);
}

/* The sum of the payments, %QUITUS_MONEY_NONE while one is not known or there are none. */
static QuitusMoney
add_up (QuitusDossier *dossier)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < COUNT (dossier, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (dossier, INSTALMENT, instalment, i);
      QuitusMoney amount = quitus_instalment_get_amount (dossier, instalment);

      if (instalment->amount_rule == QUITUS_AMOUNT_IN_KIND)
        continue;
      if (amount == QUITUS_MONEY_NONE)
        return QUITUS_MONEY_NONE;
      sum += amount;
    }
  return COUNT (dossier, INSTALMENT) > 0 ? sum : QUITUS_MONEY_NONE;
}

static void
find_coherent_accounts (QuitusDossier *dossier, GPtrArray *coherent)
{
  for (guint i = 0; i < COUNT (dossier, ACCOUNT); i++)
    {
      const QuitusAccountValue *account = GET (dossier, ACCOUNT, account, i);

      if (account->account_number != NULL && account->iban != NULL && !account->iban_derived &&
          quitus_rib_check_iban (account->bank_code, account->branch_code, account->account_number,
                                 account->rib_key, account->iban, NULL))
        say (coherent, _ ("The RIB and the IBAN of %s agree"), account->holder);
      else if (account->account_number != NULL)
        say (coherent, _ ("The key of the RIB of %s is right"), account->holder);
    }
}

/* What each startup brings, when all of it together is the total. */
static void
find_coherent_startups (QuitusDossier *dossier, GPtrArray *coherent)
{
  QuitusMoney total = quitus_dossier_get_agreement (dossier)->total;
  QuitusMoney sum = 0;
  guint n_startups = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < COUNT (dossier, FUNDING_LINE); i++)
    {
      const QuitusFundingLineValue *line = GET (dossier, FUNDING_LINE, funding_line, i);

      if (line->in_kind || line->amount == QUITUS_MONEY_NONE)
        continue;
      sum += line->amount;
      n_startups += !quitus_id_is_none (line->startup);
    }
  if (n_startups == 0 || total == QUITUS_MONEY_NONE || sum != total)
    return;
  text = quitus_format_money (quitus_language_get_default (), total);
  say (coherent, _ ("The amounts of the startups add up to the total of %s"), text);
}

static void
find_coherent_bodies (QuitusDossier *dossier, GPtrArray *coherent)
{
  for (guint i = 0; i < COUNT (dossier, ORGANISATION); i++)
    {
      const QuitusOrganisationValue *body = GET (dossier, ORGANISATION, organisation, i);
      g_autofree char *siren = body->siren != NULL ? quitus_siren_format (body->siren) : NULL;

      if (siren != NULL && quitus_siren_check (body->siren, NULL))
        /* Translators: a number, then the name of a body */
        say (coherent, _ ("SIREN %s of %s is right"), siren,
             body->short_name != NULL ? body->short_name : body->name);
    }
}

static void
find_coherent (QuitusDossier *dossier, GPtrArray *coherent)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *total = quitus_format_money (language, MAX (agreement->total, 0));

  if (agreement->total != QUITUS_MONEY_NONE && agreement->total_in_words != NULL &&
      quitus_words_check (agreement->total, agreement->total_in_words, QUITUS_LANGUAGE_FRENCH,
                          NULL))
    say (coherent, _ ("The total is the same in figures and in words: %s"), total);
  if (agreement->total != QUITUS_MONEY_NONE && add_up (dossier) == agreement->total)
    say (coherent, _ ("The payments add up to the total of %s"), total);
  find_coherent_startups (dossier, coherent);
  if (agreement->end.anchor == QUITUS_ANCHOR_DAY && agreement->end.count == 0)
    {
      g_autofree char *day = quitus_rule_words_day (agreement->end.day, language);

      say (coherent, _ ("The agreement ends on %s, that day included"), day);
    }
  find_coherent_bodies (dossier, coherent);
  find_coherent_accounts (dossier, coherent);
}

/* Public */

/**
 * quitus_assistant_find:
 * @draft: a draft
 *
 * Returns: (transfer full): what can be said about it
 */
QuitusAssistantFindings *
quitus_assistant_find (QuitusAssistantDraft *draft)
{
  QuitusAssistantFindings *self = g_new0 (QuitusAssistantFindings, 1);
  QuitusDossier *dossier = quitus_assistant_draft_get_dossier (draft);

  self->wrong = g_ptr_array_new_with_free_func (g_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  self->doubtful = g_ptr_array_new_with_free_func (g_free);
  self->coherent = g_ptr_array_new_with_free_func (g_free);
  find_wrong (draft, self->wrong);
  find_missing (draft, dossier, self->missing);
  find_doubtful (draft, self->doubtful);
  find_coherent (dossier, self->coherent);
  return self;
}

void
quitus_assistant_findings_free (QuitusAssistantFindings *self)
{
  g_ptr_array_unref (self->wrong);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->doubtful);
  g_ptr_array_unref (self->coherent);
  g_free (self);
}
