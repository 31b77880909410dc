/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of agreements, of bodies and of startups. */

#include "quitus-agreement-state.h"
#include "quitus-cli-commands.h"
#include "quitus-cli-objects.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-language.h"

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
  quitus_cli_table_add_day (table, cli, state.end);
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
      quitus_cli_table_add (table, phase != NULL ? phase->name : NULL);
      quitus_cli_table_add (table, startup->incubator);
      quitus_cli_table_add (table, startup->beta_id);
      quitus_cli_table_take (table, list_references (dossiers, QUITUS_KIND_COVERAGE, "startup",
                                                     startup->value.id));
    }
  quitus_cli_write_table (cli, table, _ ("No startup."));
  return TRUE;
}
