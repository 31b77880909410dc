/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of agreements, of bodies and of startups. */

#include "quitus-account.h"
#include "quitus-agreement-state.h"
#include "quitus-bank.h"
#include "quitus-cli-commands.h"
#include "quitus-cli-objects.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-phases.h"

/* Helpers */

static void
add_heading (QuitusCliTable *table, const char *const *titles, guint n_titles)
{
  quitus_cli_table_set_has_heading (table);
  for (guint i = 0; i < n_titles; i++)
    quitus_cli_table_add (table, _ (titles[i]));
}

static void
add_agreement (QuitusCli *cli, QuitusCliTable *table, QuitusDossier *dossier)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  quitus_cli_table_add (table, agreement->reference);
  quitus_cli_table_add_choice (table, &quitus_agreement_statuses, (int) state.status);
  quitus_cli_table_add_day (table, cli, state.signed_on);
  quitus_cli_table_add_day (table, cli, state.last_day);
  quitus_cli_table_add_money (table, cli, state.total);
  quitus_cli_table_add_money (table, cli, state.received);
  quitus_cli_table_add (table, agreement->title);
}

/* The agreements to which a body is party, or that a startup is named in, one after the other. */
static char *
list_references (GPtrArray *dossiers, QuitusKind kind, const char *field_name, QuitusId id)
{
  const QuitusField *field = quitus_kind_get_field (kind, field_name);
  GString *references = g_string_new (NULL);

  for (guint i = 0; i < dossiers->len; i++)
    for (guint j = 0; j < quitus_dossier_count (dossiers->pdata[i], kind); j++)
      {
        const QuitusValue *value = quitus_dossier_get (dossiers->pdata[i], kind, j);

        if (!quitus_id_equal (*(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value), id))
          continue;
        g_string_append_printf (references, references->len == 0 ? "%s" : ", %s",
                                quitus_cli_get_reference (dossiers->pdata[i]));
        break;
      }
  return g_string_free (references, references->len == 0);
}

/* What people read of the state of a bank account. */
static char *
format_account_state (QuitusCli *cli, const QuitusAccountValue *account)
{
  g_autofree char *day = NULL;

  if (account->valid_to != QUITUS_DAY_NONE && account->valid_to < cli->today)
    {
      day = quitus_format_day (cli->language, account->valid_to, QUITUS_DAY_STYLE_MEDIUM);
      /* Translators: a bank account; its last day */
      return g_strdup_printf (_ ("closed on %s"), day);
    }
  if (!quitus_account_is_confirmed (account))
    return g_strdup (_ ("to be confirmed"));
  day = quitus_format_day (cli->language, account->confirmed_on, QUITUS_DAY_STYLE_MEDIUM);
  /* Translators: a bank account; a person; a day */
  return g_strdup_printf (_ ("confirmed by %s on %s"), account->confirmed_by, day);
}

static void
add_people (QuitusCli *cli, QuitusCliTable *table, QuitusId body)
{
  QuitusBook *book = quitus_cli_get_book (cli);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PERSON); i++)
    {
      const QuitusPersonValue *person =
          quitus_person_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PERSON,
                                                                         i)));

      if (!quitus_id_equal (person->organisation, body))
        continue;
      quitus_cli_table_take (table, g_strconcat ("  ", person->name, NULL));
      quitus_cli_table_add (table, person->function);
      quitus_cli_table_add (table, "");
    }
}

static void
add_accounts (QuitusCli *cli, QuitusCliTable *table, QuitusId body)
{
  QuitusBook *book = quitus_cli_get_book (cli);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT,
                                                                          i)));

      if (!quitus_id_equal (account->organisation, body))
        continue;
      quitus_cli_table_take (table, g_strconcat ("  ", account->holder, NULL));
      quitus_cli_table_take (table,
                             account->iban != NULL
                                 ? quitus_iban_format (account->iban)
                                 : g_strjoin (" ", account->bank_code, account->branch_code,
                                              account->account_number, account->rib_key, NULL));
      quitus_cli_table_take (table, format_account_state (cli, account));
    }
}

/* Under the table: who is there, and where money goes. */
static void
write_belongings (QuitusCli *cli, const QuitusOrganisationValue *body)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (3);
  g_autofree char *name =
      quitus_cli_make_plain (body->short_name != NULL ? body->short_name : body->name);

  add_people (cli, table, body->value.id);
  add_accounts (cli, table, body->value.id);
  if (quitus_cli_table_get_size (table) == 0)
    return;
  quitus_cli_say (cli, "\n%s", name);
  quitus_cli_table_write (table, cli->out);
}

/* Public */

/**
 * quitus_cli_run_agreements:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the agreements.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_agreements (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Reference"), N_ ("Status"), N_ ("Signed on"),
                                        N_ ("End date"),  N_ ("Total"),  N_ ("Received"),
                                        N_ ("Title") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));
  g_autoptr (GPtrArray) dossiers = NULL;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  dossiers = quitus_cli_get_dossiers (cli);
  if (quitus_cli_wants_json (cli))
    {
      quitus_cli_json_list_begin (cli->out);
      for (guint i = 0; i < dossiers->len; i++)
        quitus_cli_add_agreement_object (cli, dossiers->pdata[i]);
      quitus_cli_json_list_end (cli->out);
      return TRUE;
    }
  quitus_cli_table_set_at_end (table, 4);
  quitus_cli_table_set_at_end (table, 5);
  add_heading (table, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < dossiers->len; i++)
    add_agreement (cli, table, dossiers->pdata[i]);
  quitus_cli_write_table (cli, table, _ ("No agreement."));
  return TRUE;
}

/**
 * quitus_cli_run_parties:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the bodies.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_parties (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Short name"), N_ ("Name"), N_ ("Type"), N_ ("SIRET"),
                                        N_ ("Agreements") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GPtrArray) dossiers = NULL;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  bodies = quitus_cli_get_sorted (cli, QUITUS_KIND_ORGANISATION, "name");
  dossiers = quitus_cli_get_dossiers (cli);
  if (quitus_cli_wants_json (cli))
    {
      quitus_cli_json_list_begin (cli->out);
      for (guint i = 0; i < bodies->len; i++)
        quitus_cli_add_body_object (cli, bodies->pdata[i], dossiers);
      quitus_cli_json_list_end (cli->out);
      return TRUE;
    }
  add_heading (table, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < bodies->len; i++)
    {
      const QuitusOrganisationValue *body =
          quitus_organisation_value (quitus_record_get_value (bodies->pdata[i]));

      quitus_cli_table_add (table, body->short_name);
      quitus_cli_table_add (table, body->name);
      quitus_cli_table_add_choice (table, &quitus_organisation_types, body->type);
      quitus_cli_table_add (table, body->siret);
      quitus_cli_table_take (table, list_references (dossiers, QUITUS_KIND_PARTY, "organisation",
                                                     body->value.id));
    }
  quitus_cli_write_table (cli, table, _ ("No party."));
  for (guint i = 0; i < bodies->len; i++)
    write_belongings (cli, quitus_organisation_value (quitus_record_get_value (bodies->pdata[i])));
  return TRUE;
}

/**
 * quitus_cli_run_startups:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the startups.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_startups (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Name"), N_ ("Phase"), N_ ("Incubator"),
                                        N_ ("Identifier at beta.gouv.fr"), N_ ("Agreements") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));
  g_autoptr (GPtrArray) startups = NULL;
  g_autoptr (GPtrArray) dossiers = NULL;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  startups = quitus_cli_get_sorted (cli, QUITUS_KIND_STARTUP, "name");
  dossiers = quitus_cli_get_dossiers (cli);
  if (quitus_cli_wants_json (cli))
    {
      quitus_cli_json_list_begin (cli->out);
      for (guint i = 0; i < startups->len; i++)
        quitus_cli_add_startup_object (cli, startups->pdata[i], dossiers);
      quitus_cli_json_list_end (cli->out);
      return TRUE;
    }
  add_heading (table, titles, G_N_ELEMENTS (titles));
  for (guint i = 0; i < startups->len; i++)
    {
      const QuitusStartupValue *startup =
          quitus_startup_value (quitus_record_get_value (startups->pdata[i]));
      const QuitusPhaseValue *phase = quitus_cli_find_phase (cli, startup->value.id);

      quitus_cli_table_add (table, startup->name);
      quitus_cli_table_add (table, phase != NULL
                                       ? quitus_phase_get_label (phase->name, cli->language)
                                       : NULL);
      quitus_cli_table_add (table, startup->incubator);
      quitus_cli_table_add (table, startup->beta_id);
      quitus_cli_table_take (table, list_references (dossiers, QUITUS_KIND_COVERAGE, "startup",
                                                     startup->value.id));
    }
  quitus_cli_write_table (cli, table, _ ("No startup."));
  return TRUE;
}
