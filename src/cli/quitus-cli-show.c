/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is known of one agreement.  The facts follow from the tables of fields, so that none can
 * be forgotten. */

#include "quitus-agreement-state.h"
#include "quitus-cli-amendments.h"
#include "quitus-cli-commands.h"
#include "quitus-cli-documents.h"
#include "quitus-cli-fields.h"
#include "quitus-cli-objects.h"
#include "quitus-cli-register.h"
#include "quitus-cli-spending.h"
#include "quitus-cli-words.h"
#include "quitus-export.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Helpers */

static void
add_facts (QuitusCli *cli, QuitusDossier *dossier, const QuitusValue *value, guint depth)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      g_autofree char *text = NULL;
      g_autofree char *label = NULL;

      if (field == info->owner || field == info->order)
        continue;
      text = quitus_cli_format_field (cli, dossier, field, value);
      if (text == NULL)
        continue;
      label = g_strdup_printf ("%*s%s", (int) depth * 2, "", _ (field->label));
      quitus_cli_table_add (table, label);
      quitus_cli_table_add (table, text);
    }
  quitus_cli_table_write (table, cli->out);
}

/* A record that stands for itself, with its facts and, below it, its parts. */
static void
add_record (QuitusCli *cli, QuitusDossier *dossier, const QuitusValue *value, guint depth)
{
  g_autofree char *name = quitus_value_get_name (value);
  g_autofree char *plain = quitus_cli_make_plain (name);

  quitus_cli_say (cli, "\n%*s%s", (int) depth * 2, "", plain);
  add_facts (cli, dossier, value, depth + 1);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, (QuitusKind) kind); i++)
      {
        const QuitusValue *part = quitus_dossier_get (dossier, (QuitusKind) kind, i);

        /* Amendments are told by what they change. */
        if (kind != QUITUS_KIND_AMENDMENT &&
            quitus_id_equal (quitus_value_get_owner (part), value->id))
          add_record (cli, dossier, part, depth + 1);
      }
}

static void
add_line (QuitusCliTable *table, const char *label, char *text)
{
  g_autofree char *indented = g_strconcat ("  ", label, NULL);
  g_autofree char *taken = text;

  if (taken == NULL)
    return;
  quitus_cli_table_add (table, indented);
  quitus_cli_table_add (table, taken);
}

static void
add_state (QuitusCli *cli, QuitusDossier *dossier)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);
  g_autofree char *day = quitus_format_day (cli->language, cli->today, QUITUS_DAY_STYLE_LONG);
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  add_line (table, _ ("Status"),
            g_strdup (quitus_cli_get_choice (&quitus_agreement_statuses, (int) state.status)));
  add_line (table, _ ("Signatures"),
            /* Translators: how many have signed, of how many */
            g_strdup_printf (_ ("%u of %u"), state.n_signatures, state.n_parties));
  add_line (table, _ ("Signed on"),
            quitus_format_day (cli->language, state.signed_on, QUITUS_DAY_STYLE_MEDIUM));
  add_line (table, _ ("Effective date"),
            quitus_format_day (cli->language, state.effective_on, QUITUS_DAY_STYLE_MEDIUM));
  add_line (table, _ ("End date"),
            quitus_format_day (cli->language, state.last_day, QUITUS_DAY_STYLE_MEDIUM));
  add_line (table, _ ("Total"), quitus_format_money (cli->language, state.total));
  add_line (table, _ ("Planned"), quitus_format_money (cli->language, state.planned));
  add_line (table, _ ("Called"), quitus_format_money (cli->language, state.called));
  add_line (table, _ ("Received"), quitus_format_money (cli->language, state.received));
  add_line (table, _ ("Attached in AE"), quitus_format_money (cli->language, state.attached_ae));
  add_line (table, _ ("Attached in CP"), quitus_format_money (cli->language, state.attached_cp));
  add_line (table, _ ("Spent"), quitus_format_money (cli->language, state.spent));
  add_line (table, _ ("Refunded"), quitus_format_money (cli->language, state.refunded));
  g_string_append_c (cli->out, '\n');
  /* Translators: a day */
  quitus_cli_say (cli, _ ("State on %s"), day);
  quitus_cli_table_write (table, cli->out);
}

/* Those that stand alone: whom the agreement is about, and what it shares with others. */
static void
add_shared (QuitusCli *cli, QuitusDossier *dossier)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, (QuitusKind) kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, (QuitusKind) kind, i);

        if (kind != QUITUS_KIND_AGREEMENT && kind != QUITUS_KIND_SETTINGS &&
            quitus_id_is_none (quitus_value_get_owner (value)))
          add_record (cli, dossier, value, 0);
      }
}

static void
write_text (QuitusCli *cli, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autofree char *title = quitus_cli_make_plain (agreement->title);

  quitus_cli_say (cli, "%s", title);
  add_state (cli, dossier);
  quitus_cli_write_spending (cli, dossier, &outlook);
  quitus_cli_documents_say (cli, dossier);
  quitus_cli_say_amendments (cli, dossier);
  add_record (cli, dossier, &agreement->value, 0);
  add_shared (cli, dossier);
}

static void
add_payments (JsonBuilder *builder, QuitusCli *cli, QuitusDossier *dossier)
{
  quitus_cli_json_begin_list (builder, "payments");
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      json_builder_begin_object (builder);
      quitus_cli_json_add_payment (
          builder, dossier,
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i)),
          cli->today);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The facts are what export writes. */
static gboolean
write_json (QuitusCli *cli, QuitusDossier *dossier, GError **error)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (GBytes) facts = quitus_export (QUITUS_EXPORT_JSON, quitus_cli_get_book (cli),
                                            agreement->value.id, &outlook, cli->language, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (facts == NULL || !json_parser_load_from_data (parser, g_bytes_get_data (facts, NULL),
                                                    (gssize) g_bytes_get_size (facts), error))
    return FALSE;
  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "reference", agreement->reference);
  json_builder_set_member_name (builder, "state");
  json_builder_begin_object (builder);
  quitus_cli_json_add_agreement_state (builder, dossier, cli->today);
  json_builder_end_object (builder);
  add_payments (builder, cli, dossier);
  quitus_cli_json_add_spending (builder, dossier, &outlook, cli->language);
  quitus_cli_documents_add (cli, dossier, builder);
  quitus_cli_json_add_amendments (builder, cli, dossier);
  json_builder_set_member_name (builder, "facts");
  json_builder_add_value (builder, json_parser_steal_root (parser));
  json_builder_end_object (builder);
  quitus_cli_json_write (cli->out, builder);
  return TRUE;
}

/* Public */

/**
 * quitus_cli_run_show:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Shows all that is known of an agreement.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_show (QuitusCli *cli, GError **error)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusRecord *agreement;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  agreement = quitus_cli_find_agreement (cli, cli->operands[0], error);
  if (agreement == NULL)
    return FALSE;
  dossier = quitus_cli_get_dossier (cli, agreement);
  if (quitus_cli_wants_json (cli))
    return write_json (cli, dossier, error);
  write_text (cli, dossier);
  return TRUE;
}
