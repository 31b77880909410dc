/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund-report.h"

#include "quitus-bank.h"
#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-money-tables.h"
#include "quitus-refund-account.h"
#include "quitus-rule-words.h"
#include "quitus-words.h"

/* Helpers */

static const QuitusRefundValue *
get_refund (QuitusSheet *sheet, guint index)
{
  return quitus_refund_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_REFUND, index));
}

static QuitusMoney
add_up (QuitusSheet *sheet)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_REFUND); i++)
    sum += get_refund (sheet, i)->amount;
  return sum;
}

static void
add_amount_fact (QuitusSheet *sheet, const char *label, QuitusMoney amount)
{
  g_autofree char *text = quitus_sheet_say_money (sheet, amount);

  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, label), text);
}

/* From where the amount comes, so that it can be checked. */
static void
add_ground (QuitusSheet *sheet, const QuitusRefundProposal *proposal)
{
  g_autofree char *article = quitus_sheet_say_article (sheet, sheet->agreement->refund_article);
  g_autofree char *end = quitus_sheet_say_day (sheet, proposal->end);

  quitus_report_add_heading (sheet->report,
                             quitus_sheet_say (sheet, N_ ("How the amount is found")));
  quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("End date")), end);
  add_amount_fact (sheet, N_ ("Received"), proposal->use.received);
  add_amount_fact (sheet, N_ ("Committed (AE)"), proposal->use.committed);
  add_amount_fact (sheet, N_ ("Paid (CP)"), proposal->use.paid);
  if (proposal->irregular_committed > 0)
    add_amount_fact (sheet, N_ ("For another purpose"), proposal->use.irregular);
  add_amount_fact (sheet, N_ ("Strict reading: what was not paid"),
                   proposal->amounts[QUITUS_REFUND_STRICT]);
  add_amount_fact (sheet, N_ ("Tolerant reading: what was not committed"),
                   proposal->amounts[QUITUS_REFUND_TOLERANT]);
  if (proposal->shares[QUITUS_REFUND_STRICT]->len > 1)
    quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Shares of a refund")),
                            quitus_sheet_say_choice (sheet, &quitus_refund_bases,
                                                     (int) proposal->basis));
  quitus_report_add_fact (sheet->report,
                          article != NULL ? article
                                          : quitus_sheet_say (sheet, N_ ("Refund clause")),
                          sheet->agreement->refund_clause);
}

static void
add_account (QuitusSheet *sheet, const QuitusRefundValue *refund)
{
  const QuitusAccountValue *account =
      quitus_account_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_ACCOUNT,
                                                   refund->account));
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (sheet->dossier, QUITUS_KIND_PARTY, refund->payee));
  QuitusDay day = refund->paid_on != QUITUS_DAY_NONE ? refund->paid_on : sheet->outlook.today;
  g_autofree char *problem = quitus_refund_account_find_problem (
      account, party != NULL ? party->organisation : QUITUS_ID_NONE,
      quitus_rule_words_get_party (sheet->dossier, refund->payee), day, sheet->language);
  g_autofree char *iban =
      account != NULL && account->iban != NULL ? quitus_iban_format (account->iban) : NULL;

  quitus_report_add_cell (sheet->report, account != NULL ? account->holder : NULL);
  quitus_report_add_detail (sheet->report, iban);
  quitus_report_add_detail (sheet->report, problem);
  if (problem != NULL)
    quitus_report_set_mark (sheet->report, QUITUS_MARK_DUE);
}

static void
add_decision (QuitusSheet *sheet, const QuitusRefundValue *refund)
{
  QuitusDay acquired =
      refund->acquired_on != QUITUS_DAY_NONE
          ? refund->acquired_on
          : quitus_sheet_find_deadline (sheet, QUITUS_DEADLINE_END, sheet->agreement->value.id)
                ->date;
  QuitusDay limitation = quitus_refund_get_limitation (acquired, refund->claimed_on);
  g_autofree char *decided =
      quitus_format_day (sheet->language, refund->decided_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *amount = quitus_sheet_say_money (sheet, refund->amount);
  g_autofree char *paid =
      quitus_format_day (sheet->language, refund->paid_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *limit = quitus_format_day (sheet->language, limitation, QUITUS_DAY_STYLE_SHORT);

  quitus_report_add_row (sheet->report, QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, refund->decision);
  quitus_report_add_detail (sheet->report, decided);
  quitus_report_add_cell (sheet->report,
                          quitus_rule_words_get_party (sheet->dossier, refund->payer));
  quitus_report_add_cell (sheet->report,
                          quitus_rule_words_get_party (sheet->dossier, refund->payee));
  quitus_report_add_cell (sheet->report, amount);
  quitus_report_add_detail (sheet->report, quitus_sheet_say_choice (sheet, &quitus_refund_readings,
                                                                    refund->reading));
  add_account (sheet, refund);
  quitus_report_add_cell (sheet->report,
                          paid != NULL ? paid : quitus_sheet_say (sheet, N_ ("not yet")));
  quitus_report_add_detail (sheet->report, refund->reference);
  quitus_report_add_cell (sheet->report, refund->paid_on == QUITUS_DAY_NONE ? limit : NULL);
}

static void
add_decisions (QuitusSheet *sheet)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("Decision")),              0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Party that gives back")), 0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Party that gets back")),  0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Amount")),                0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("Bank account")),          1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Paid on")),               0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Barred after")),          0, FALSE },
  };

  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("Refunds")));
  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_REFUND); i++)
    add_decision (sheet, get_refund (sheet, i));
}

static void
add_amount (QuitusSheet *sheet, QuitusMoney amount)
{
  g_autofree char *value = quitus_sheet_say_money (sheet, amount);
  g_autofree char *words = quitus_words_from_money (sheet->language, amount);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, N_ ("Amount to give back")),
                            value, words);
}

/* Public */

/**
 * quitus_refund_report_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The decision to give money back: how its amount is found, who gets how much, to which account, and
 * where it is signed.  While nothing is recorded it says what the strict reading gives, and that it
 * is a proposal.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_refund_report_new (QuitusDossier *dossier,
                          const QuitusOutlook *outlook,
                          QuitusLanguage language,
                          QuitusDay printed_on)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  const char *title = quitus_language_text (language, N_ ("Refund decision"));
  gboolean is_recorded = quitus_dossier_count (known, QUITUS_KIND_REFUND) > 0;
  QuitusReport *report = quitus_report_new (language, printed_on, title,
                                            quitus_dossier_get_agreement (known)->reference);
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (known, outlook);
  QuitusSheet sheet;

  quitus_sheet_init (&sheet, report, known, outlook, language);
  quitus_report_set_landscape (report, TRUE);
  if (!is_recorded && !quitus_report_has_banner (report))
    quitus_report_set_banner (report, quitus_sheet_say (&sheet, N_ ("Proposal: no refund is "
                                                                    "recorded")));
  quitus_sheet_add_title (&sheet, title);
  add_amount (&sheet, is_recorded ? add_up (&sheet) : proposal->amounts[QUITUS_REFUND_STRICT]);
  add_ground (&sheet, proposal);
  if (is_recorded)
    add_decisions (&sheet);
  else
    {
      quitus_report_add_heading (report, quitus_sheet_say (&sheet, N_ ("Shares")));
      quitus_sheet_add_shares (&sheet, proposal);
    }
  quitus_report_add_note (
      report,
      quitus_sheet_say (&sheet, N_ ("What is not used goes back to whoever paid it (decree "
                                    "2007-44, article 7). A refund is never deducted from a "
                                    "payment (decree 2012-1246, article 24). A claim on a "
                                    "public body is barred after four years (law 68-1250, "
                                    "article 1).")));
  quitus_sheet_add_signatures (&sheet, TRUE);
  quitus_sheet_clear (&sheet);
  return report;
}
