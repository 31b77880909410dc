/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-management-report.h"

#include "quitus-agreement-state.h"
#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-money-tables.h"
#include "quitus-rule-words.h"

/* Helpers */

static void
add_figure (QuitusSheet *sheet, const char *label, QuitusMoney amount, const char *detail)
{
  g_autofree char *value = quitus_sheet_say_money (sheet, amount);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, label), value, detail);
}

/* What was given back is not to be given back any more. */
static void
add_refund_figure (QuitusSheet *sheet, QuitusMoney owed, QuitusMoney refunded)
{
  g_autofree char *amount = quitus_sheet_say_money (sheet, refunded);
  g_autofree char *detail = NULL;

  if (refunded > 0 && refunded >= owed)
    {
      add_figure (sheet, N_ ("Given back"), refunded, NULL);
      return;
    }
  if (refunded > 0)
    /* Translators: an amount */
    detail = g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s given back already")), amount);
  add_figure (sheet, N_ ("To be given back"), owed - refunded,
              detail != NULL ? detail : quitus_sheet_say (sheet, N_ ("strict reading")));
}

static void
add_figures (QuitusSheet *sheet,
             const QuitusConsumption *sums,
             const QuitusRefundProposal *proposal)
{
  g_autofree char *total = quitus_sheet_say_money (sheet, sums->total);
  /* Translators: an amount; goes after another one */
  g_autofree char *of_total = sums->total != QUITUS_MONEY_NONE
                                  ? g_strdup_printf (quitus_sheet_say (sheet, N_ ("of %s")), total)
                                  : NULL;
  g_autofree char *left = quitus_sheet_say_money (sheet, sums->left_to_pay);
  /* Translators: an amount */
  g_autofree char *to_pay = g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s left to pay")), left);

  add_figure (sheet, N_ ("Received"), sums->sum.received, of_total);
  add_figure (sheet, N_ ("Committed (AE)"), sums->sum.ae_committed, NULL);
  add_figure (sheet, N_ ("Paid (CP)"), sums->sum.cp_paid, to_pay);
  add_refund_figure (sheet, proposal->amounts[QUITUS_REFUND_STRICT], sums->sum.refunded);
}

/* "8 February 2023 – 31 December 2023" */
static char *
format_period (QuitusSheet *sheet, const QuitusAgreementState *state)
{
  g_autofree char *from =
      quitus_format_day (sheet->language, state->effective_on, QUITUS_DAY_STYLE_LONG);
  g_autofree char *to = quitus_format_day (sheet->language, state->last_day, QUITUS_DAY_STYLE_LONG);
  const char *unknown = quitus_sheet_say (sheet, N_ ("undetermined"));

  return g_strdup_printf ("%s – %s", from != NULL ? from : unknown, to != NULL ? to : unknown);
}

static void
add_amendments (QuitusSheet *sheet)
{
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_AMENDMENT); i++)
    {
      const QuitusAmendmentValue *amendment =
          quitus_amendment_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_AMENDMENT, i));
      /* Translators: the number of an amendment */
      g_autofree char *label =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("Amendment %d")), (int) amendment->number);

      quitus_report_add_fact (sheet->report, label, amendment->label);
    }
}

static void
add_identity (QuitusSheet *sheet)
{
  QuitusAgreementState state;
  g_autofree char *period = NULL;
  g_autofree char *issued = quitus_sheet_say_day (sheet, sheet->outlook.today);

  quitus_agreement_compute (sheet->dossier, &sheet->outlook, &state);
  period = format_period (sheet, &state);
  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Identity")));
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Agreement")),
                          sheet->agreement->title);
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Period")), period);
  add_amendments (sheet);
  /* Translators: the day up to which a report says everything */
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("State on")), issued);
}

static void
add_refund (QuitusSheet *sheet, const QuitusRefundProposal *proposal)
{
  g_autofree char *settlement = quitus_sheet_say_money (sheet, proposal->settlement);
  g_autofree char *text = NULL;

  quitus_report_add_heading (sheet->report,
                             proposal->is_final
                                 ? quitus_sheet_say (sheet, N_ ("To be given back"))
                                 : quitus_sheet_say (sheet, N_ ("To be given back if the agreement "
                                                                "ended now")));
  quitus_sheet_add_shares (sheet, proposal);
  if (proposal->settlement > 0)
    {
      /* Translators: an amount */
      text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("By the tolerant reading, up to %s more "
                                                           "once the orders are settled")),
                              settlement);
      quitus_report_add_note (sheet->report, text);
    }
  if (sheet->agreement->refund_clause != NULL)
    {
      g_autofree char *article = quitus_sheet_say_article (sheet, sheet->agreement->refund_article);

      quitus_report_add_fact (sheet->report,
                              article != NULL ? article
                                              : quitus_sheet_say (sheet, N_ ("Refund clause")),
                              sheet->agreement->refund_clause);
    }
}

/* Public */

/**
 * quitus_management_report_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The management report that is sent to whoever has paid (decree 2007-44, article 6): what was
 * received and attached, what was ordered, certified and paid, AE and CP by budget year, what is to
 * be given back to each payer, and where the parties sign.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_management_report_new (QuitusDossier *dossier,
                              const QuitusOutlook *outlook,
                              QuitusLanguage language,
                              QuitusDay printed_on)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  const char *title = quitus_language_text (language, N_ ("Management report"));
  QuitusReport *report = quitus_report_new (language, printed_on, title,
                                            quitus_dossier_get_agreement (known)->reference);
  g_autoptr (QuitusConsumption) sums =
      quitus_consumption_new (known, outlook, QUITUS_SIDE_RECIPIENT);
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (known, outlook);
  QuitusSheet sheet;

  quitus_sheet_init (&sheet, report, known, outlook, language);
  quitus_report_set_landscape (report, TRUE);
  quitus_sheet_add_title (&sheet, title);
  add_figures (&sheet, sums, proposal);
  quitus_sheet_add_parties (&sheet);
  add_identity (&sheet);
  quitus_sheet_add_budget_codes (&sheet);
  quitus_sheet_add_resources (&sheet);
  quitus_sheet_add_uses (&sheet);
  quitus_sheet_add_synthesis (&sheet, sums);
  add_refund (&sheet, proposal);
  quitus_sheet_add_signatures (&sheet, FALSE);
  quitus_sheet_clear (&sheet);
  return report;
}
