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
#include "quitus-placers.h"
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

/* What a year began with and what was given back have columns where there is something: each line
 * adds up. */
typedef struct
{
  gboolean is_carried;
  gboolean is_refunded;
} Extras;

static void
add_year (QuitusCliTable *table,
          QuitusCli *cli,
          const char *name,
          const QuitusCredits *credits,
          const QuitusBudgetYear *year,
          const Extras *extras)
{
  quitus_cli_table_add (table, name);
  quitus_cli_table_add_money (table, cli, credits->received);
  if (extras->is_carried)
    quitus_cli_table_add_money (table, cli, year->ae_carried);
  quitus_cli_table_add_money (table, cli, credits->ae_opened);
  quitus_cli_table_add_money (table, cli, credits->ae_committed);
  if (extras->is_refunded)
    quitus_cli_table_add_money (table, cli, credits->refunded);
  quitus_cli_table_add_money (table, cli, year->ae_left);
  if (extras->is_carried)
    quitus_cli_table_add_money (table, cli, year->cp_carried);
  quitus_cli_table_add_money (table, cli, credits->cp_opened);
  quitus_cli_table_add_money (table, cli, credits->cp_paid);
  quitus_cli_table_add_money (table, cli, year->cp_left);
  quitus_cli_table_add_money (table, cli, year->left_to_pay);
}

/* Returns a table with the titles of the columns. */
static QuitusCliTable *
begin_years (const Extras *extras)
{
  const struct
  {
    const char *title;
    gboolean is_wanted;
  } all[] = {
    { N_ ("Budget year"),     TRUE                },
    { N_ ("Received"),        TRUE                },
    { N_ ("AE carried over"), extras->is_carried  },
    { N_ ("AE open"),         TRUE                },
    { N_ ("AE committed"),    TRUE                },
    { N_ ("Given back"),      extras->is_refunded },
    { N_ ("AE left"),         TRUE                },
    { N_ ("CP carried over"), extras->is_carried  },
    { N_ ("CP open"),         TRUE                },
    { N_ ("CP paid"),         TRUE                },
    { N_ ("CP left"),         TRUE                },
    { N_ ("Left to pay"),     TRUE                },
  };
  const char *titles[G_N_ELEMENTS (all)];
  guint n = 0;
  QuitusCliTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].is_wanted)
      titles[n++] = all[i].title;
  table = quitus_cli_table_new (n);
  add_titles (table, titles, n, 1);
  return table;
}

/* What is promised and has not come; a payer reads there what it has still to pay. */
static void
write_left_to_receive (QuitusCli *cli, const QuitusConsumption *sums)
{
  g_autofree char *amount = quitus_format_money (cli->language, sums->left_to_receive);

  if (sums->side == QUITUS_SIDE_RECIPIENT && sums->left_to_receive > 0)
    /* Translators: an amount */
    quitus_cli_say (cli, _ ("Left to receive: %s"), amount);
}

/* Who committed and paid how much, once more than one party has placed orders. */
static void
write_placers (QuitusCli *cli, QuitusDossier *dossier)
{
  static const char *const titles[] = { N_ ("Placed by"), N_ ("AE committed"), N_ ("CP paid") };
  g_autoptr (GArray) placers = quitus_placers_sum (dossier);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  if (placers->len == 0)
    return;
  add_titles (table, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < placers->len; i++)
    {
      const QuitusPlacer *placer = &g_array_index (placers, QuitusPlacer, i);
      const char *name = quitus_cli_get_party (dossier, placer->party);

      quitus_cli_table_add (table, name != NULL ? name : _ ("Not said"));
      quitus_cli_table_add_money (table, cli, placer->committed);
      quitus_cli_table_add_money (table, cli, placer->paid);
    }
  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s", _ ("Orders by party"));
  quitus_cli_table_write (table, cli->out);
}

/* @title is what is said of the side: who spends or who pays. */
static void
write_side (QuitusCli *cli, QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusSide side)
{
  g_autoptr (QuitusConsumption) sums = quitus_consumption_new (dossier, outlook, side);
  gboolean is_spender = side == QUITUS_SIDE_RECIPIENT;
  Extras extras = { .is_carried = is_spender && sums->years->len > 1,
                    .is_refunded = is_spender && sums->sum.refunded > 0 };
  g_autoptr (QuitusCliTable) table = begin_years (&extras);
  QuitusBudgetYear total = { .ae_left = sums->ae_left,
                             .cp_left = sums->cp_left,
                             .left_to_pay = sums->left_to_pay };

  g_string_append_c (cli->out, '\n');
  quitus_cli_say (cli, "%s",
                  side == QUITUS_SIDE_PAYER ? _ ("AE and CP of who pays the money")
                                            : _ ("AE and CP of who spends the money"));
  for (guint i = 0; i < sums->years->len; i++)
    {
      const QuitusBudgetYear *year = &g_array_index (sums->years, QuitusBudgetYear, i);
      g_autofree char *name =
          year->year != 0 ? g_strdup_printf ("%d", year->year) : g_strdup (_ ("No day yet"));

      add_year (table, cli, name, &year->credits, year, &extras);
    }
  add_year (table, cli, _ ("In all"), &sums->sum, &total, &extras);
  quitus_cli_table_write (table, cli->out);
  write_left_to_receive (cli, sums);
  if (is_spender)
    write_placers (cli, dossier);
}

static gboolean
has_placer (const GArray *orders)
{
  for (guint i = 0; i < orders->len; i++)
    if (!quitus_id_is_none (g_array_index (orders, QuitusOrder, i).value->placed_by))
      return TRUE;
  return FALSE;
}

/* Who placed the orders has a column where that is said. */
static QuitusCliTable *
begin_orders (gboolean is_said)
{
  static const char *const all[] = {
    N_ ("Ordered on"), N_ ("Number (EJ)"), N_ ("Label"), N_ ("Placed by"),
    N_ ("Ordered"),    N_ ("Certified"),   N_ ("Paid"),  N_ ("Left to pay"),
  };
  enum
  {
    PLACED_BY = 3
  };
  const char *titles[G_N_ELEMENTS (all)];
  guint n = 0;
  QuitusCliTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (i != PLACED_BY || is_said)
      titles[n++] = all[i];
  table = quitus_cli_table_new (n);
  add_titles (table, titles, n, is_said ? PLACED_BY + 1 : PLACED_BY);
  return table;
}

static void
write_orders (QuitusCli *cli, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);
  gboolean is_said = has_placer (orders);
  g_autoptr (QuitusCliTable) table = begin_orders (is_said);

  if (orders->len == 0)
    return;
  for (guint i = 0; i < orders->len; i++)
    {
      const QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);

      quitus_cli_table_add_day (table, cli, order->value->ordered_on);
      quitus_cli_table_add (table, order->value->number);
      quitus_cli_table_add (table, order->value->label);
      if (is_said)
        quitus_cli_table_add (table, quitus_cli_get_party (dossier, order->value->placed_by));
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

  /* After the end there is nothing to foresee. */
  if (forecast->end != QUITUS_DAY_NONE && forecast->end < outlook->today)
    return;
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
 * the forecast and the refund, all as of today.
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
