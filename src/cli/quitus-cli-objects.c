/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-objects.h"

#include "quitus-account.h"
#include "quitus-agreement-state.h"
#include "quitus-arrears.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"

/* Helpers */

static void
add_field (JsonBuilder *builder, const QuitusField *field, const QuitusValue *value)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);

  switch (field->type)
    {
    case QUITUS_FIELD_MONEY:
      quitus_cli_json_add_money (builder, field->name, *(const QuitusMoney *) place);
      break;
    case QUITUS_FIELD_NUMBER:
      quitus_cli_json_add_number (builder, field->name, *(const gint64 *) place);
      break;
    case QUITUS_FIELD_FLAG:
      quitus_cli_json_add_flag (builder, field->name, *(const gboolean *) place);
      break;
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_DAY:
    case QUITUS_FIELD_CHOICE:
    case QUITUS_FIELD_REFERENCE:
    case QUITUS_FIELD_RULE:
      quitus_cli_json_take_text (builder, field->name, quitus_field_to_text (field, value));
      break;
    }
}

static const char *
get_account_state (const QuitusAccountValue *account, QuitusDay today)
{
  if (account->valid_to != QUITUS_DAY_NONE && account->valid_to < today)
    return "closed";
  return quitus_account_is_confirmed (account) ? "confirmed" : "to-confirm";
}

/* The records of a kind that refer to a body with their first field, as a list. */
static void
add_belongings (JsonBuilder *builder,
                QuitusBook *book,
                QuitusKind kind,
                QuitusId body,
                QuitusDay today)
{
  const QuitusField *field = quitus_kind_get_field (kind, "organisation");

  quitus_cli_json_begin_list (builder, quitus_kind_get_info (kind)->names);
  for (guint i = 0; i < quitus_book_count (book, kind); i++)
    {
      const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));

      if (!quitus_id_equal (*(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value), body))
        continue;
      json_builder_begin_object (builder);
      quitus_cli_json_add_fields (builder, value);
      if (kind == QUITUS_KIND_ACCOUNT)
        quitus_cli_json_add_text (builder, "state",
                                  get_account_state (quitus_account_value (value), today));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_memberships (JsonBuilder *builder, QuitusId body, GPtrArray *dossiers)
{
  quitus_cli_json_begin_list (builder, "agreements");
  for (guint i = 0; i < dossiers->len; i++)
    for (guint j = 0; j < quitus_dossier_count (dossiers->pdata[i], QUITUS_KIND_PARTY); j++)
      {
        const QuitusPartyValue *party =
            quitus_party_value (quitus_dossier_get (dossiers->pdata[i], QUITUS_KIND_PARTY, j));

        if (!quitus_id_equal (party->organisation, body))
          continue;
        json_builder_begin_object (builder);
        quitus_cli_json_add_text (builder, "agreement",
                                  quitus_cli_get_reference (dossiers->pdata[i]));
        quitus_cli_json_add_choice (builder, "role", &quitus_roles, party->role);
        quitus_cli_json_add_day (builder, "signed_on", party->signed_on);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
}

static void
add_coverages (JsonBuilder *builder, QuitusId startup, GPtrArray *dossiers)
{
  quitus_cli_json_begin_list (builder, "agreements");
  for (guint i = 0; i < dossiers->len; i++)
    for (guint j = 0; j < quitus_dossier_count (dossiers->pdata[i], QUITUS_KIND_COVERAGE); j++)
      {
        const QuitusCoverageValue *coverage =
            quitus_coverage_value (quitus_dossier_get (dossiers->pdata[i], QUITUS_KIND_COVERAGE,
                                                       j));

        if (!quitus_id_equal (coverage->startup, startup))
          continue;
        json_builder_begin_object (builder);
        quitus_cli_json_add_text (builder, "agreement",
                                  quitus_cli_get_reference (dossiers->pdata[i]));
        quitus_cli_json_add_day (builder, "joined_on", coverage->joined_on);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
}

static gboolean
is_current (const QuitusPhaseValue *phase, QuitusDay today)
{
  return (phase->start == QUITUS_DAY_NONE || phase->start <= today) &&
         (phase->end == QUITUS_DAY_NONE || phase->end >= today);
}

/* Public */

/**
 * quitus_cli_json_add_fields:
 * @builder: an object under way
 * @value: what a record says
 *
 * Adds its id and all its fields, under their names in files; what is not known is null.
 */
void
quitus_cli_json_add_fields (JsonBuilder *builder, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  quitus_cli_json_add_id (builder, "id", value->id);
  for (guint i = 0; i < info->n_fields; i++)
    add_field (builder, &info->fields[i], value);
}

/**
 * quitus_cli_json_add_agreement_state:
 * @builder: an object under way
 * @dossier: a dossier
 * @today: the day from which the state is seen
 *
 * Adds what is computed of an agreement.
 */
void
quitus_cli_json_add_agreement_state (JsonBuilder *builder, QuitusDossier *dossier, QuitusDay today)
{
  QuitusOutlook outlook = { .today = today, .supposed_signature = QUITUS_DAY_NONE };
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, &outlook, &state);
  quitus_cli_json_add_choice (builder, "status", &quitus_agreement_statuses, (int) state.status);
  quitus_cli_json_add_day (builder, "signed_on", state.signed_on);
  quitus_cli_json_add_day (builder, "effective_on", state.effective_on);
  quitus_cli_json_add_day (builder, "end", state.end);
  quitus_cli_json_add_number (builder, "signatures", state.n_signatures);
  quitus_cli_json_add_number (builder, "parties", state.n_parties);
  quitus_cli_json_add_money (builder, "total", state.total);
  quitus_cli_json_add_money (builder, "planned", state.planned);
  quitus_cli_json_add_money (builder, "called", state.called);
  quitus_cli_json_add_money (builder, "received", state.received);
  quitus_cli_json_add_money (builder, "attached_ae", state.attached_ae);
  quitus_cli_json_add_money (builder, "attached_cp", state.attached_cp);
  quitus_cli_json_add_money (builder, "spent", state.spent);
  quitus_cli_json_add_money (builder, "refunded", state.refunded);
}

/**
 * quitus_cli_json_add_payment:
 * @builder: an object under way
 * @dossier: a dossier
 * @instalment: one of its payments
 * @today: the day from which its state is seen
 *
 * Adds a payment and where it is.
 */
void
quitus_cli_json_add_payment (JsonBuilder *builder,
                             QuitusDossier *dossier,
                             const QuitusInstalmentValue *instalment,
                             QuitusDay today)
{
  static const char *const flows[] = { "neither", "in", "out" };
  QuitusOutlook outlook = { .today = today, .supposed_signature = QUITUS_DAY_NONE };
  QuitusInstalmentState state;

  quitus_instalment_compute (dossier, instalment, &outlook, &state);
  quitus_cli_json_add_id (builder, "id", instalment->value.id);
  quitus_cli_json_add_text (builder, "agreement", quitus_cli_get_reference (dossier));
  quitus_cli_json_add_number (builder, "position", instalment->position);
  quitus_cli_json_add_text (builder, "label", instalment->label);
  quitus_cli_json_add_text (builder, "article", instalment->article);
  quitus_cli_json_add_text (builder, "payer", quitus_cli_get_party (dossier, instalment->payer));
  quitus_cli_json_add_text (builder, "payee", quitus_cli_get_party (dossier, instalment->payee));
  quitus_cli_json_add_text (builder, "flow", flows[state.flow]);
  quitus_cli_json_add_choice (builder, "status", &quitus_instalment_statuses, (int) state.status);
  quitus_cli_json_add_money (builder, "amount", state.amount);
  quitus_cli_json_add_day (builder, "date", state.day);
  quitus_cli_json_add_day (builder, "strict_date", state.strict_date);
  if (state.day != state.date)
    quitus_cli_json_add_day (builder, "original_date", state.date);
  quitus_cli_json_add_number (builder, "days_late", state.days_late);
  quitus_cli_json_add_day (builder, "called_on", state.called_on);
  quitus_cli_json_add_money (builder, "called", state.called);
  quitus_cli_json_add_day (builder, "received_on", state.received_on);
  quitus_cli_json_add_money (builder, "received", state.received);
  quitus_cli_json_add_money (builder, "left", quitus_instalment_get_left (&state));
  quitus_cli_json_add_money (builder, "overpaid", quitus_instalment_get_overpaid (&state));
  quitus_cli_json_add_day (builder, "requested_on", state.requested_on);
  quitus_cli_json_add_day (builder, "attached_on", state.attached_on);
  quitus_cli_json_add_money (builder, "attached_ae", state.attached_ae);
  quitus_cli_json_add_money (builder, "attached_cp", state.attached_cp);
  quitus_cli_json_add_day (builder, "available_on", state.available_on);
  quitus_cli_json_add_choice (builder, "next_step", &quitus_instalment_steps,
                              (int) quitus_arrears_get_step (dossier, instalment, &state, today));
}

/**
 * quitus_cli_find_phase:
 * @cli: a run of the program whose register is open
 * @startup: the id of a startup
 *
 * Returns: (transfer none) (nullable): the phase in which it is today, the one that began last when
 *   several say so
 */
const QuitusPhaseValue *
quitus_cli_find_phase (QuitusCli *cli, QuitusId startup)
{
  GPtrArray *parts = quitus_book_get_parts (quitus_cli_get_book (cli), startup);
  const QuitusPhaseValue *found = NULL;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusPhaseValue *phase =
          quitus_phase_value (quitus_record_get_value (parts->pdata[i]));

      if (is_current (phase, cli->today) && (found == NULL || phase->start > found->start))
        found = phase;
    }
  return found;
}

/**
 * quitus_cli_add_agreement_object:
 * @cli: a run of the program
 * @dossier: a dossier
 *
 * Writes an object of `agreements --json`.
 */
void
quitus_cli_add_agreement_object (QuitusCli *cli, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_id (builder, "id", agreement->value.id);
  quitus_cli_json_add_text (builder, "reference", agreement->reference);
  quitus_cli_json_add_text (builder, "title", agreement->title);
  quitus_cli_json_add_choice (builder, "type", &quitus_agreement_types, agreement->type);
  quitus_cli_json_add_agreement_state (builder, dossier, cli->today);
  quitus_cli_json_add_flag (builder, "sample", agreement->sample);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

/**
 * quitus_cli_add_body_object:
 * @cli: a run of the program whose register is open
 * @body: an organisation
 * @dossiers: (element-type QuitusDossier): every agreement
 *
 * Writes an object of `parties --json`.
 */
void
quitus_cli_add_body_object (QuitusCli *cli, QuitusRecord *body, GPtrArray *dossiers)
{
  QuitusBook *book = quitus_cli_get_book (cli);
  QuitusId id = quitus_record_get_id (body);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_fields (builder, quitus_record_get_value (body));
  add_belongings (builder, book, QUITUS_KIND_PERSON, id, cli->today);
  add_belongings (builder, book, QUITUS_KIND_ACCOUNT, id, cli->today);
  add_memberships (builder, id, dossiers);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

/**
 * quitus_cli_add_startup_object:
 * @cli: a run of the program whose register is open
 * @startup: a startup
 * @dossiers: (element-type QuitusDossier): every agreement
 *
 * Writes an object of `startups --json`.
 */
void
quitus_cli_add_startup_object (QuitusCli *cli, QuitusRecord *startup, GPtrArray *dossiers)
{
  QuitusId id = quitus_record_get_id (startup);
  GPtrArray *phases = quitus_book_get_parts (quitus_cli_get_book (cli), id);
  const QuitusPhaseValue *current = quitus_cli_find_phase (cli, id);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_fields (builder, quitus_record_get_value (startup));
  quitus_cli_json_add_text (builder, "phase", current != NULL ? current->name : NULL);
  quitus_cli_json_begin_list (builder, "phases");
  for (guint i = 0; phases != NULL && i < phases->len; i++)
    {
      json_builder_begin_object (builder);
      quitus_cli_json_add_fields (builder, quitus_record_get_value (phases->pdata[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_coverages (builder, id, dossiers);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}
