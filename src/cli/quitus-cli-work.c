/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of payments, of committees and of obligations, over all agreements. */

#include "quitus-cli-commands.h"
#include "quitus-cli-objects.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-committee-checks.h"
#include "quitus-committee-turns.h"
#include "quitus-format.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"

/* Helpers */

static void
add_heading (QuitusCliTable *table, const char *const *titles, guint n_titles)
{
  quitus_cli_table_set_has_heading (table);
  for (guint i = 0; i < n_titles; i++)
    quitus_cli_table_add (table, _ (titles[i]));
}

static GArray *
compute (QuitusCli *cli, QuitusDossier *dossier)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, &outlook, deadlines);
  return deadlines;
}

/* The day or, while it is not known, the rule. */
static void
add_when (QuitusCliTable *table,
          QuitusCli *cli,
          QuitusDossier *dossier,
          const QuitusDeadline *deadline)
{
  if (deadline == NULL)
    quitus_cli_table_add (table, NULL);
  else if (deadline->date != QUITUS_DAY_NONE)
    quitus_cli_table_add_day (table, cli, deadline->date);
  else
    quitus_cli_table_take (table, quitus_deadline_get_rule (deadline, dossier, cli->language));
}

/* Payments */

static const QuitusDeadline *
find_payment_deadline (GArray *deadlines, QuitusId instalment)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT &&
          quitus_id_equal (deadline->owner, instalment))
        return deadline;
    }
  return NULL;
}

static void
add_payment_row (QuitusCli *cli,
                 QuitusCliTable *table,
                 QuitusDossier *dossier,
                 GArray *deadlines,
                 const QuitusInstalmentValue *instalment)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  const QuitusDeadline *deadline = find_payment_deadline (deadlines, instalment->value.id);
  QuitusInstalmentState state;
  QuitusMoney excess;

  quitus_instalment_compute (dossier, instalment, &outlook, &state);
  excess = quitus_instalment_get_overpaid (&state);
  quitus_cli_table_add (table, quitus_cli_get_reference (dossier));
  add_when (table, cli, dossier, deadline);
  quitus_cli_table_add_choice (table, &quitus_instalment_statuses, (int) state.status);
  quitus_cli_table_add_money (table, cli, state.amount);
  quitus_cli_table_add_money (table, cli, state.called);
  quitus_cli_table_add_money (table, cli, state.received);
  quitus_cli_table_add_money (table, cli, state.attached_cp);
  quitus_cli_table_add (table, instalment->label);
  quitus_cli_table_add (table, quitus_cli_get_party (dossier, instalment->payer));
  quitus_cli_table_add (table, quitus_cli_get_party (dossier, instalment->payee));
  if (excess > 0)
    {
      g_autofree char *text = quitus_format_money (cli->language, excess);
      /* Translators: an amount */
      g_autofree char *note = g_strdup_printf (_ ("%s too much"), text);

      quitus_cli_table_add_note (table, note);
    }
}

static void
add_payment_object (QuitusCli *cli, QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_payment (builder, dossier, instalment, cli->today);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

/* Committees */

static void
compute_lateness (QuitusCli *cli,
                  QuitusDossier *dossier,
                  const QuitusCommitteeValue *committee,
                  QuitusLateness *lateness)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };

  quitus_committee_get_lateness (dossier, &outlook, committee, lateness);
}

static void
add_committee_row (QuitusCli *cli,
                   QuitusCliTable *table,
                   QuitusDossier *dossier,
                   const QuitusCommitteeTurn *turn)
{
  QuitusLateness lateness = { .is_late = FALSE };

  quitus_cli_table_add (table, quitus_cli_get_reference (dossier));
  quitus_cli_table_add (table, quitus_cli_get_startup (dossier, turn->startup));
  quitus_cli_table_add_day (table, cli, turn->last != NULL ? turn->last->held_on : QUITUS_DAY_NONE);
  quitus_cli_table_add_choice (table, &quitus_decisions,
                               turn->last != NULL ? turn->last->decision : QUITUS_CHOICE_NONE);
  add_when (table, cli, dossier, turn->next);
  quitus_cli_table_take (table, turn->next != NULL
                                    ? quitus_deadline_get_state (turn->next, cli->language)
                                    : NULL);
  quitus_cli_table_add (table, turn->series->label);
  if (turn->last != NULL)
    compute_lateness (cli, dossier, turn->last, &lateness);
  if (!lateness.is_late)
    quitus_cli_table_add (table, NULL);
  else
    quitus_cli_table_add (table, lateness.reason != NULL ? lateness.reason : _ ("not given"));
}

static void
add_held (QuitusCli *cli,
          JsonBuilder *builder,
          QuitusDossier *dossier,
          const QuitusCommitteeTurn *turn)
{
  quitus_cli_json_begin_list (builder, "held");
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));
      QuitusLateness lateness;

      if (!quitus_id_equal (committee->series, turn->series->value.id) ||
          !quitus_id_equal (committee->startup, turn->startup))
        continue;
      json_builder_begin_object (builder);
      quitus_cli_json_add_id (builder, "id", committee->value.id);
      quitus_cli_json_add_day (builder, "held_on", committee->held_on);
      quitus_cli_json_add_choice (builder, "decision", &quitus_decisions, committee->decision);
      quitus_cli_json_add_money (builder, "amount", committee->amount);
      quitus_cli_json_add_number (builder, "months", committee->months);
      quitus_cli_json_add_day (builder, "documents_sent_on", committee->documents_sent_on);
      compute_lateness (cli, dossier, committee, &lateness);
      quitus_cli_json_add_day (builder, "due", lateness.due);
      quitus_cli_json_add_flag (builder, "late", lateness.is_late);
      quitus_cli_json_add_text (builder, "late_reason", lateness.reason);
      quitus_cli_json_add_text (builder, "note", committee->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_committee_object (QuitusCli *cli, QuitusDossier *dossier, const QuitusCommitteeTurn *turn)
{
  const QuitusDeadline *next = turn->next;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_id (builder, "id", turn->series->value.id);
  quitus_cli_json_add_text (builder, "agreement", quitus_cli_get_reference (dossier));
  quitus_cli_json_add_text (builder, "label", turn->series->label);
  quitus_cli_json_add_text (builder, "article", turn->series->article);
  quitus_cli_json_add_text (builder, "chair", quitus_cli_get_party (dossier, turn->series->chair));
  quitus_cli_json_add_text (builder, "startup", quitus_cli_get_startup (dossier, turn->startup));
  quitus_cli_json_add_day (builder, "last_held_on",
                           turn->last != NULL ? turn->last->held_on : QUITUS_DAY_NONE);
  quitus_cli_json_add_day (builder, "next_date", next != NULL ? next->date : QUITUS_DAY_NONE);
  quitus_cli_json_add_day (builder, "next_strict_date",
                           next != NULL ? next->strict_date : QUITUS_DAY_NONE);
  quitus_cli_json_add_choice (builder, "next_status", &quitus_deadline_statuses,
                              next != NULL ? next->status : QUITUS_CHOICE_NONE);
  add_held (cli, builder, dossier, turn);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

static void
add_committees (QuitusCli *cli, QuitusCliTable *table, QuitusDossier *dossier)
{
  g_autoptr (GArray) deadlines = compute (cli, dossier);
  g_autoptr (GArray) turns = quitus_committee_turns_list (dossier, deadlines);

  for (guint i = 0; i < turns->len; i++)
    {
      if (quitus_cli_wants_json (cli))
        add_committee_object (cli, dossier, &g_array_index (turns, QuitusCommitteeTurn, i));
      else
        add_committee_row (cli, table, dossier, &g_array_index (turns, QuitusCommitteeTurn, i));
    }
}

/* Obligations */

static const QuitusObligationValue *
get_obligation (QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  return quitus_obligation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION,
                                                         deadline->owner));
}

static void
add_obligation_row (QuitusCli *cli,
                    QuitusCliTable *table,
                    QuitusDossier *dossier,
                    const QuitusDeadline *deadline)
{
  const QuitusObligationValue *obligation = get_obligation (dossier, deadline);

  quitus_cli_table_add (table, quitus_cli_get_reference (dossier));
  quitus_cli_table_add (table, quitus_deadline_get_article (deadline, dossier));
  quitus_cli_table_take (table, quitus_deadline_get_state (deadline, cli->language));
  add_when (table, cli, dossier, deadline);
  quitus_cli_table_add (table, obligation != NULL
                                   ? quitus_cli_get_party (dossier, obligation->debtor)
                                   : NULL);
  quitus_cli_table_add (table, quitus_cli_get_startup (dossier, deadline->startup));
  quitus_cli_table_take (table, quitus_deadline_get_label (deadline, dossier, cli->language));
}

static void
add_obligation_object (QuitusCli *cli, QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  const QuitusObligationValue *obligation = get_obligation (dossier, deadline);
  QuitusId debtor = obligation != NULL ? obligation->debtor : QUITUS_ID_NONE;
  QuitusId creditor = obligation != NULL ? obligation->creditor : QUITUS_ID_NONE;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_take_text (builder, "id", quitus_deadline_get_id (deadline));
  quitus_cli_json_add_text (builder, "agreement", quitus_cli_get_reference (dossier));
  quitus_cli_json_add_choice (builder, "kind", &quitus_deadline_kinds, deadline->kind);
  quitus_cli_json_add_text (builder, "article", quitus_deadline_get_article (deadline, dossier));
  quitus_cli_json_take_text (builder, "label",
                             quitus_deadline_get_label (deadline, dossier, cli->language));
  quitus_cli_json_add_text (builder, "detail", obligation != NULL ? obligation->detail : NULL);
  quitus_cli_json_add_text (builder, "debtor", quitus_cli_get_party (dossier, debtor));
  quitus_cli_json_add_text (builder, "creditor", quitus_cli_get_party (dossier, creditor));
  quitus_cli_json_add_text (builder, "recipient",
                            obligation != NULL ? obligation->recipient : NULL);
  quitus_cli_json_add_text (builder, "startup",
                            quitus_cli_get_startup (dossier, deadline->startup));
  quitus_cli_json_add_text (builder, "url", obligation != NULL ? obligation->url : NULL);
  quitus_cli_json_add_day (builder, "date", deadline->date);
  quitus_cli_json_add_choice (builder, "status", &quitus_deadline_statuses, deadline->status);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

static void
add_obligations_of (QuitusCli *cli,
                    QuitusCliTable *table,
                    QuitusDossier *dossier,
                    GArray *deadlines,
                    QuitusId owner)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->owner, owner) ||
          (deadline->kind != QUITUS_DEADLINE_REPORT && get_obligation (dossier, deadline) == NULL))
        continue;
      if (quitus_cli_wants_json (cli))
        add_obligation_object (cli, dossier, deadline);
      else
        add_obligation_row (cli, table, dossier, deadline);
    }
}

/* In the order of the text; then the yearly report that nobody wrote down. */
static void
add_obligations (QuitusCli *cli, QuitusCliTable *table, QuitusDossier *dossier)
{
  g_autoptr (GArray) deadlines = compute (cli, dossier);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    add_obligations_of (cli, table, dossier, deadlines,
                        quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i)->id);
  add_obligations_of (cli, table, dossier, deadlines,
                      quitus_dossier_get_agreement (dossier)->value.id);
}

static void
add_payments (QuitusCli *cli, QuitusCliTable *table, QuitusDossier *dossier)
{
  g_autoptr (GArray) deadlines = compute (cli, dossier);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));

      if (quitus_cli_wants_json (cli))
        add_payment_object (cli, dossier, instalment);
      else
        add_payment_row (cli, table, dossier, deadlines, instalment);
    }
}

/* Goes through every agreement and writes a table, or objects of JSON. */
static gboolean
run_list (QuitusCli *cli,
          QuitusCliTable *table,
          void (*add) (QuitusCli *cli, QuitusCliTable *table, QuitusDossier *dossier),
          const char *when_empty,
          GError **error)
{
  g_autoptr (GPtrArray) dossiers = NULL;

  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  dossiers = quitus_cli_get_dossiers (cli);
  if (quitus_cli_wants_json (cli))
    quitus_cli_json_list_begin (cli->out);
  for (guint i = 0; i < dossiers->len; i++)
    add (cli, table, dossiers->pdata[i]);
  if (quitus_cli_wants_json (cli))
    quitus_cli_json_list_end (cli->out);
  else
    quitus_cli_write_table (cli, table, when_empty);
  return TRUE;
}

/* Public */

/**
 * quitus_cli_run_payments:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the payments.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_payments (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Agreement"), N_ ("Due"),     N_ ("Status"),
                                        N_ ("Amount"),    N_ ("Called"),  N_ ("Received"),
                                        N_ ("Attached"),  N_ ("Payment"), N_ ("Payer"),
                                        N_ ("Payee") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  for (guint column = 3; column <= 6; column++)
    quitus_cli_table_set_at_end (table, column);
  add_heading (table, titles, G_N_ELEMENTS (titles));
  return run_list (cli, table, add_payments, _ ("No payment."), error);
}

/**
 * quitus_cli_run_committees:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the committees.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_committees (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Agreement"), N_ ("State startup"),
                                        N_ ("Last held"), N_ ("Decision"),
                                        N_ ("Next"),      N_ ("Status"),
                                        N_ ("Committee"), N_ ("Reason for lateness") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  add_heading (table, titles, G_N_ELEMENTS (titles));
  return run_list (cli, table, add_committees, _ ("No committee."), error);
}

/**
 * quitus_cli_run_obligations:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists what the parties must do.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_obligations (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Agreement"),      N_ ("Article"),
                                        N_ ("Status"),         N_ ("Due"),
                                        N_ ("Who must do it"), N_ ("State startup"),
                                        N_ ("Obligation") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  add_heading (table, titles, G_N_ELEMENTS (titles));
  return run_list (cli, table, add_obligations, _ ("No obligation."), error);
}
