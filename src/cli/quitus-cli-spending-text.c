/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The money of an agreement that is spent and given back, for people. */

#include "quitus-cli-spending.h"
#include "quitus-cli-words.h"
#include "quitus-consumption.h"
#include "quitus-forecast.h"
#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-language.h"
#include "quitus-order.h"
#include "quitus-refund-account.h"
#include "quitus-refund-proposal.h"
#include "quitus-rule-words.h"

/* Helpers */

static void
add_titles (QuitusCliTable *table, const char *const *titles, guint n_titles, guint n_texts)
{
  for (guint i = 0; i < n_titles; i++)
    {
      quitus_cli_table_add (table, _ (titles[i]));
      if (i >= n_texts)
        quitus_cli_table_set_at_end (table, i);
    }
  quitus_cli_table_set_has_heading (table);
}

static void
add_year (QuitusCliTable *table,
          QuitusCli *cli,
          const char *name,
          const QuitusCredits *credits,
          const QuitusBudgetYear *year)
{
  quitus_cli_table_add (table, name);
  quitus_cli_table_add_money (table, cli, credits->received);
  quitus_cli_table_add_money (table, cli, credits->ae_opened);
  quitus_cli_table_add_money (table, cli, credits->ae_committed);
  quitus_cli_table_add_money (table, cli, year->ae_left);
  quitus_cli_table_add_money (table, cli, credits->cp_opened);
  quitus_cli_table_add_money (table, cli, credits->cp_paid);
  quitus_cli_table_add_money (table, cli, year->cp_left);
  quitus_cli_table_add_money (table, cli, year->left_to_pay);
}

/* @title is what is said of the side: who spends or who pays. */
static void
write_side (QuitusCli *cli, QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusSide side)
{
  static const char *const titles[] = {
    N_ ("Budget year"), N_ ("Received"), N_ ("AE open"), N_ ("AE committed"), N_ ("AE left"),
    N_ ("CP open"),     N_ ("CP paid"),  N_ ("CP left"), N_ ("Left to pay"),
  };
  g_autoptr (QuitusConsumption) sums = quitus_consumption_new (dossier, outlook, side);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));
  QuitusBudgetYear total = { .ae_left = sums->ae_left,
                             .cp_left = sums->cp_left,
                             .left_to_pay = sums->left_to_pay };

  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s",
                  side == QUITUS_SIDE_PAYER ? _ ("AE and CP of who pays the money")
                                            : _ ("AE and CP of who spends the money"));
  add_titles (table, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < sums->years->len; i++)
    {
      const QuitusBudgetYear *year = &g_array_index (sums->years, QuitusBudgetYear, i);
      g_autofree char *name =
          year->year != 0 ? g_strdup_printf ("%d", year->year) : g_strdup (_ ("No day yet"));

      add_year (table, cli, name, &year->credits, year);
    }
  add_year (table, cli, _ ("In all"), &sums->sum, &total);
  quitus_cli_table_write (table, cli->out);
}

static void
write_orders (QuitusCli *cli, QuitusDossier *dossier)
{
  static const char *const titles[] = {
    N_ ("Ordered on"), N_ ("Number (EJ)"), N_ ("Label"),       N_ ("Ordered"),
    N_ ("Certified"),  N_ ("Paid"),        N_ ("Left to pay"),
  };
  g_autoptr (GArray) orders = quitus_order_list (dossier);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  if (orders->len == 0)
    return;
  add_titles (table, titles, G_N_ELEMENTS (titles), 3);
  for (guint i = 0; i < orders->len; i++)
    {
      const QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);

      quitus_cli_table_add_day (table, cli, order->value->ordered_on);
      quitus_cli_table_add (table, order->value->number);
      quitus_cli_table_add (table, order->value->label);
      quitus_cli_table_add_money (table, cli, order->committed);
      quitus_cli_table_add_money (table, cli, order->certified);
      quitus_cli_table_add_money (table, cli, order->paid);
      quitus_cli_table_add_money (table, cli, order->left_to_pay);
      if (order->value->irregular)
        quitus_cli_table_add_note (table, _ ("For another purpose"));
    }
  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s", _ ("Purchase orders"));
  quitus_cli_table_write (table, cli->out);
}

/* "22 Sep 2023 – 22 Oct 2023" */
static char *
format_range (QuitusCli *cli, QuitusDay from, QuitusDay to)
{
  g_autofree char *first = quitus_format_day (cli->language, from, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *last = quitus_format_day (cli->language, to, QUITUS_DAY_STYLE_SHORT);

  return from == to ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
}

static void
write_forecast (QuitusCli *cli, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  static const char *const titles[] = { N_ ("Payment"), N_ ("Due"), N_ ("Paid by the partner"),
                                        N_ ("Credits open"), N_ ("Time to spend") };
  g_autoptr (QuitusForecast) forecast = quitus_forecast_new (dossier, outlook);
  g_autofree char *alert = quitus_forecast_get_alert (forecast, outlook, cli->language);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  add_titles (table, titles, G_N_ELEMENTS (titles), G_N_ELEMENTS (titles));
  for (guint i = 0; i < forecast->lines->len; i++)
    {
      const QuitusForecastLine *line = &g_array_index (forecast->lines, QuitusForecastLine, i);

      if (line->opens_from == QUITUS_DAY_NONE)
        continue;
      quitus_cli_table_take (table,
                             quitus_rule_words_name_instalment (line->instalment, cli->language));
      quitus_cli_table_add_day (table, cli, line->due);
      quitus_cli_table_take (table, format_range (cli, line->pays_from, line->pays_to));
      quitus_cli_table_take (table, format_range (cli, line->opens_from, line->opens_to));
      quitus_cli_table_add_choice (table, &quitus_timings, (int) line->timing);
    }
  if (quitus_cli_table_get_size (table) == 1)
    return;
  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s", _ ("When the money can be spent"));
  quitus_cli_table_write (table, cli->out);
  if (alert != NULL)
    quitus_cli_say (cli, "%s", alert);
}

static void
write_shares (QuitusCli *cli,
              QuitusDossier *dossier,
              const QuitusRefundProposal *proposal,
              const QuitusOutlook *outlook)
{
  static const char *const titles[] = { N_ ("Party that gets back"), N_ ("Strict"), N_ ("Tolerant"),
                                        N_ ("Recorded") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  add_titles (table, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < proposal->shares[QUITUS_REFUND_STRICT]->len; i++)
    {
      const QuitusRefundShare *strict =
          &g_array_index (proposal->shares[QUITUS_REFUND_STRICT], QuitusRefundShare, i);
      const QuitusRefundShare *tolerant =
          &g_array_index (proposal->shares[QUITUS_REFUND_TOLERANT], QuitusRefundShare, i);
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY,
                                                     strict->payer.party));
      QuitusId organisation = party != NULL ? party->organisation : QUITUS_ID_NONE;
      const char *name = quitus_cli_get_party (dossier, strict->payer.party);
      g_autofree char *problem =
          quitus_refund_account_find_problem (quitus_refund_account_find (dossier, organisation,
                                                                          outlook->today),
                                              organisation, name, outlook->today, cli->language);

      quitus_cli_table_add (table, name);
      quitus_cli_table_add_money (table, cli, strict->payer.share);
      quitus_cli_table_add_money (table, cli, tolerant->payer.share);
      quitus_cli_table_add_money (table, cli, strict->recorded);
      if (problem != NULL)
        quitus_cli_table_add_note (table, problem);
    }
  quitus_cli_table_write (table, cli->out);
}

static void
write_refund (QuitusCli *cli, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (dossier, outlook);
  g_autofree char *settlement = quitus_format_money (cli->language, proposal->settlement);

  if (proposal->use.received == 0)
    return;
  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s",
                  proposal->is_final ? _ ("To be given back")
                                     : _ ("To be given back if the agreement ended now"));
  write_shares (cli, dossier, proposal, outlook);
  if (proposal->settlement > 0)
    /* Translators: an amount */
    quitus_cli_say (cli, _ ("By the tolerant reading, up to %s more once the orders are settled"),
                    settlement);
}

/* Public */

/**
 * quitus_cli_write_spending:
 * @cli: a run of the program
 * @dossier: a dossier
 * @outlook: from where the future is seen
 *
 * Writes the sums in AE and CP, first those of the owner of the register, then the purchase orders,
 * the forecast and the refund.
 */
void
quitus_cli_write_spending (QuitusCli *cli, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  QuitusSide own = quitus_side_get_own (known);

  write_side (cli, known, outlook, own);
  write_side (cli, known, outlook,
              own == QUITUS_SIDE_PAYER ? QUITUS_SIDE_RECIPIENT : QUITUS_SIDE_PAYER);
  write_orders (cli, known);
  write_forecast (cli, known, outlook);
  write_refund (cli, known, outlook);
}
