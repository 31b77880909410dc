/* SPDX-License-Identifier: GPL-3.0-or-later */

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
begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

static void
add_order (JsonBuilder *builder, QuitusDossier *dossier, const QuitusOrder *order)
{
  const QuitusCommitmentValue *value = order->value;

  json_builder_begin_object (builder);
  quitus_cli_json_add_id (builder, "id", value->value.id);
  quitus_cli_json_add_text (builder, "number", value->number);
  quitus_cli_json_add_text (builder, "label", value->label);
  quitus_cli_json_add_text (builder, "supplier", value->supplier);
  quitus_cli_json_add_text (builder, "contract", value->contract);
  quitus_cli_json_add_text (builder, "startup", quitus_cli_get_startup (dossier, value->startup));
  quitus_cli_json_add_text (builder, "activity", value->activity);
  quitus_cli_json_add_text (builder, "placed_by", quitus_cli_get_party (dossier, value->placed_by));
  quitus_cli_json_add_day (builder, "ordered_on", value->ordered_on);
  quitus_cli_json_add_day (builder, "closed_on", value->closed_on);
  quitus_cli_json_add_flag (builder, "irregular", value->irregular);
  quitus_cli_json_add_money (builder, "amount", value->amount);
  quitus_cli_json_add_money (builder, "committed", order->committed);
  quitus_cli_json_add_day (builder, "certified_on", order->certified_on);
  quitus_cli_json_add_money (builder, "certified", order->certified);
  quitus_cli_json_add_day (builder, "paid_on", order->paid_on);
  quitus_cli_json_add_money (builder, "paid", order->paid);
  quitus_cli_json_add_money (builder, "left_to_pay", order->left_to_pay);
  quitus_cli_json_add_money (builder, "certified_unpaid", order->certified_unpaid);
  json_builder_end_object (builder);
}

static void
add_orders (JsonBuilder *builder, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);

  quitus_cli_json_begin_list (builder, "orders");
  for (guint i = 0; i < orders->len; i++)
    add_order (builder, dossier, &g_array_index (orders, QuitusOrder, i));
  json_builder_end_array (builder);
}

/* Of each party that placed orders, once more than one has. */
static void
add_placers (JsonBuilder *builder, QuitusDossier *dossier)
{
  g_autoptr (GArray) placers = quitus_placers_sum (dossier);

  quitus_cli_json_begin_list (builder, "by_party");
  for (guint i = 0; i < placers->len; i++)
    {
      const QuitusPlacer *placer = &g_array_index (placers, QuitusPlacer, i);

      json_builder_begin_object (builder);
      quitus_cli_json_add_text (builder, "party", quitus_cli_get_party (dossier, placer->party));
      quitus_cli_json_add_money (builder, "committed", placer->committed);
      quitus_cli_json_add_money (builder, "paid", placer->paid);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_credits (JsonBuilder *builder, const QuitusCredits *credits)
{
  quitus_cli_json_add_money (builder, "received", credits->received);
  quitus_cli_json_add_money (builder, "ae_opened", credits->ae_opened);
  quitus_cli_json_add_money (builder, "ae_committed", credits->ae_committed);
  quitus_cli_json_add_money (builder, "certified", credits->certified);
  quitus_cli_json_add_money (builder, "cp_opened", credits->cp_opened);
  quitus_cli_json_add_money (builder, "cp_paid", credits->cp_paid);
  quitus_cli_json_add_money (builder, "refunded", credits->refunded);
}

/* What has no day yet is in a year that is not known. */
static void
add_year (JsonBuilder *builder, const QuitusBudgetYear *year)
{
  json_builder_begin_object (builder);
  quitus_cli_json_add_number (builder, "year", year->year != 0 ? year->year : QUITUS_NUMBER_NONE);
  add_credits (builder, &year->credits);
  quitus_cli_json_add_money (builder, "ae_carried", year->ae_carried);
  quitus_cli_json_add_money (builder, "cp_carried", year->cp_carried);
  quitus_cli_json_add_money (builder, "ae_left", year->ae_left);
  quitus_cli_json_add_money (builder, "cp_left", year->cp_left);
  quitus_cli_json_add_money (builder, "left_to_pay", year->left_to_pay);
  json_builder_end_object (builder);
}

static void
add_side (JsonBuilder *builder,
          QuitusDossier *dossier,
          const QuitusOutlook *outlook,
          QuitusSide side)
{
  g_autoptr (QuitusConsumption) sums = quitus_consumption_new (dossier, outlook, side);

  begin_object (builder, quitus_choices_get_nick (&quitus_sides, (int) side));
  quitus_cli_json_add_money (builder, "total", sums->total);
  add_credits (builder, &sums->sum);
  quitus_cli_json_add_money (builder, "ae_left", sums->ae_left);
  quitus_cli_json_add_money (builder, "cp_left", sums->cp_left);
  quitus_cli_json_add_money (builder, "left_to_pay", sums->left_to_pay);
  quitus_cli_json_add_money (builder, "left_to_receive", sums->left_to_receive);
  quitus_cli_json_add_money (builder, "certified_unpaid", sums->certified_unpaid);
  quitus_cli_json_add_money (builder, "balance", sums->balance);
  quitus_cli_json_add_money (builder, "irregular", sums->irregular);
  quitus_cli_json_begin_list (builder, "years");
  for (guint i = 0; i < sums->years->len; i++)
    add_year (builder, &g_array_index (sums->years, QuitusBudgetYear, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_forecast_line (JsonBuilder *builder, const QuitusForecastLine *line, QuitusLanguage language)
{
  json_builder_begin_object (builder);
  quitus_cli_json_add_id (builder, "id", line->instalment->value.id);
  quitus_cli_json_take_text (builder, "label",
                             quitus_rule_words_name_instalment (line->instalment, language));
  quitus_cli_json_add_money (builder, "amount", line->amount);
  quitus_cli_json_add_money (builder, "left", line->left);
  quitus_cli_json_add_day (builder, "date", line->due);
  quitus_cli_json_add_day (builder, "pays_from", line->pays_from);
  quitus_cli_json_add_day (builder, "pays_to", line->pays_to);
  quitus_cli_json_add_day (builder, "opens_from", line->opens_from);
  quitus_cli_json_add_day (builder, "opens_to", line->opens_to);
  quitus_cli_json_add_flag (builder, "open", line->is_open);
  quitus_cli_json_add_flag (builder, "supposed", line->is_supposed);
  quitus_cli_json_add_number (builder, "days_to_order_min", line->days_to_order_min);
  quitus_cli_json_add_number (builder, "days_to_order_max", line->days_to_order_max);
  quitus_cli_json_add_number (builder, "days_to_pay_min", line->days_to_pay_min);
  quitus_cli_json_add_number (builder, "days_to_pay_max", line->days_to_pay_max);
  quitus_cli_json_add_choice (builder, "timing", &quitus_timings, (int) line->timing);
  json_builder_end_object (builder);
}

static void
add_forecast (JsonBuilder *builder,
              QuitusDossier *dossier,
              const QuitusOutlook *outlook,
              QuitusLanguage language)
{
  g_autoptr (QuitusForecast) forecast = quitus_forecast_new (dossier, outlook);

  begin_object (builder, "forecast");
  quitus_cli_json_add_day (builder, "end", forecast->end);
  quitus_cli_json_add_day (builder, "last_order", forecast->last_order);
  quitus_cli_json_add_day (builder, "last_payment", forecast->last_payment);
  quitus_cli_json_add_day (builder, "amendment_request", forecast->amendment_request);
  quitus_cli_json_add_day (builder, "proposed_end", forecast->proposed_end);
  quitus_cli_json_add_choice (builder, "timing", &quitus_timings, (int) forecast->timing);
  quitus_cli_json_add_money (builder, "at_risk", forecast->at_risk);
  quitus_cli_json_take_text (builder, "alert",
                             quitus_forecast_get_alert (forecast, outlook, language));
  quitus_cli_json_begin_list (builder, "payments");
  for (guint i = 0; i < forecast->lines->len; i++)
    add_forecast_line (builder, &g_array_index (forecast->lines, QuitusForecastLine, i), language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_share (JsonBuilder *builder,
           QuitusDossier *dossier,
           const QuitusRefundProposal *proposal,
           guint index,
           const QuitusOutlook *outlook,
           QuitusLanguage language)
{
  const QuitusRefundShare *strict =
      &g_array_index (proposal->shares[QUITUS_REFUND_STRICT], QuitusRefundShare, index);
  const QuitusRefundShare *tolerant =
      &g_array_index (proposal->shares[QUITUS_REFUND_TOLERANT], QuitusRefundShare, index);
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, strict->payer.party));
  QuitusId organisation = party != NULL ? party->organisation : QUITUS_ID_NONE;
  const QuitusAccountValue *account =
      quitus_refund_account_find (dossier, organisation, outlook->today);
  const char *name = quitus_cli_get_party (dossier, strict->payer.party);

  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "payer", quitus_cli_get_party (dossier, strict->giver));
  quitus_cli_json_add_text (builder, "payee", name);
  quitus_cli_json_add_money (builder, "pledged", strict->payer.pledged);
  quitus_cli_json_add_money (builder, "paid", strict->payer.paid);
  quitus_cli_json_add_money (builder, "strict", strict->payer.share);
  quitus_cli_json_add_money (builder, "tolerant", tolerant->payer.share);
  quitus_cli_json_add_money (builder, "recorded", strict->recorded);
  quitus_cli_json_add_text (builder, "account", account != NULL ? account->holder : NULL);
  quitus_cli_json_take_text (builder, "account_problem",
                             quitus_refund_account_find_problem (account, organisation, name,
                                                                 outlook->today, language));
  json_builder_end_object (builder);
}

static void
add_refund (JsonBuilder *builder,
            QuitusDossier *dossier,
            const QuitusOutlook *outlook,
            QuitusLanguage language)
{
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (dossier, outlook);

  begin_object (builder, "refund_proposal");
  quitus_cli_json_add_day (builder, "end", proposal->end);
  quitus_cli_json_add_flag (builder, "final", proposal->is_final);
  quitus_cli_json_add_money (builder, "received", proposal->use.received);
  quitus_cli_json_add_money (builder, "committed", proposal->use.committed);
  quitus_cli_json_add_money (builder, "paid", proposal->use.paid);
  quitus_cli_json_add_money (builder, "irregular", proposal->use.irregular);
  quitus_cli_json_add_money (builder, "strict", proposal->amounts[QUITUS_REFUND_STRICT]);
  quitus_cli_json_add_money (builder, "tolerant", proposal->amounts[QUITUS_REFUND_TOLERANT]);
  quitus_cli_json_add_money (builder, "settlement", proposal->settlement);
  quitus_cli_json_add_money (builder, "recorded", proposal->recorded);
  quitus_cli_json_add_choice (builder, "basis", &quitus_refund_bases, (int) proposal->basis);
  quitus_cli_json_begin_list (builder, "shares");
  for (guint i = 0; i < proposal->shares[QUITUS_REFUND_STRICT]->len; i++)
    add_share (builder, dossier, proposal, i, outlook, language);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Public */

/**
 * quitus_cli_json_add_spending:
 * @builder: an object under way
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Adds the purchase orders, the sums in AE and CP of both sides, the forecast and the refund, all as
 * of today.
 */
void
quitus_cli_json_add_spending (JsonBuilder *builder,
                              QuitusDossier *dossier,
                              const QuitusOutlook *outlook,
                              QuitusLanguage language)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);

  add_orders (builder, known);
  begin_object (builder, "spending");
  quitus_cli_json_add_choice (builder, "own_side", &quitus_sides,
                              (int) quitus_side_get_own (known));
  add_side (builder, known, outlook, QUITUS_SIDE_RECIPIENT);
  add_side (builder, known, outlook, QUITUS_SIDE_PAYER);
  add_placers (builder, known);
  json_builder_end_object (builder);
  add_forecast (builder, known, outlook, language);
  add_refund (builder, known, outlook, language);
}
