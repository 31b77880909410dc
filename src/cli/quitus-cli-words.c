/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-words.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Public */

/**
 * quitus_cli_get_party:
 * @dossier: a dossier
 * @party: the id of a party to the agreement, perhaps none
 *
 * Returns: (transfer none) (nullable): the short name of the body, else its name
 */
const char *
quitus_cli_get_party (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));
  const QuitusOrganisationValue *body = NULL;

  if (value != NULL)
    body = quitus_organisation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ORGANISATION,
                                                             value->organisation));
  if (body == NULL)
    return NULL;
  return body->short_name != NULL ? body->short_name : body->name;
}

/**
 * quitus_cli_get_startup:
 * @dossier: a dossier
 * @startup: the id of a startup, perhaps none
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
quitus_cli_get_startup (QuitusDossier *dossier, QuitusId startup)
{
  const QuitusStartupValue *value =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP, startup));

  return value != NULL ? value->name : NULL;
}

/**
 * quitus_cli_get_reference:
 * @dossier: a dossier
 *
 * Returns: (transfer none): the reference of the agreement
 */
const char *
quitus_cli_get_reference (QuitusDossier *dossier)
{
  return quitus_dossier_get_agreement (dossier)->reference;
}

/**
 * quitus_cli_get_title:
 * @value: what a record says
 *
 * Returns: (transfer full): what people call it, without its kind
 */
char *
quitus_cli_get_title (const QuitusValue *value)
{
  static const char *const naming[] = { "short_name", "name",   "reference", "label",
                                        "number",     "holder", "text",      "subject" };

  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const QuitusField *field = quitus_kind_get_field (value->kind, naming[i]);

      if (field != NULL && !quitus_field_is_empty (field, value))
        return quitus_field_to_text (field, value);
    }
  return quitus_value_get_name (value);
}

/**
 * quitus_cli_get_choice:
 * @choices: a closed list
 * @choice: one of it, perhaps none
 *
 * Returns: (transfer none) (nullable): what people read
 */
const char *
quitus_cli_get_choice (const QuitusChoices *choices, int choice)
{
  const char *label = quitus_choices_get_label (choices, choice);

  return label != NULL ? _ (label) : NULL;
}

/**
 * quitus_cli_table_add_day:
 * @table: a table
 * @cli: a run of the program
 * @day: a day, perhaps unknown
 *
 * Adds a day.
 */
void
quitus_cli_table_add_day (QuitusCliTable *table, QuitusCli *cli, QuitusDay day)
{
  quitus_cli_table_take (table, quitus_format_day (cli->language, day, QUITUS_DAY_STYLE_SHORT));
}

/**
 * quitus_cli_table_add_money:
 * @table: a table
 * @cli: a run of the program
 * @amount: an amount in cents, perhaps unknown
 *
 * Adds an amount.
 */
void
quitus_cli_table_add_money (QuitusCliTable *table, QuitusCli *cli, QuitusMoney amount)
{
  quitus_cli_table_take (table, quitus_format_money (cli->language, amount));
}

/**
 * quitus_cli_table_add_choice:
 * @table: a table
 * @choices: a closed list
 * @choice: one of it, perhaps none
 *
 * Adds what people read.
 */
void
quitus_cli_table_add_choice (QuitusCliTable *table, const QuitusChoices *choices, int choice)
{
  quitus_cli_table_add (table, quitus_cli_get_choice (choices, choice));
}

/**
 * quitus_cli_write_table:
 * @cli: a run of the program
 * @table: a table with a heading
 * @when_empty: what to say when it has nothing else
 *
 * Writes a table.
 */
void
quitus_cli_write_table (QuitusCli *cli, QuitusCliTable *table, const char *when_empty)
{
  if (quitus_cli_table_get_size (table) == 1)
    quitus_cli_say (cli, "%s", when_empty);
  else
    quitus_cli_table_write (table, cli->out);
}
