/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What does not agree within one agreement (R15): real acts fail these checks. */

#include "quitus-agreement-state.h"

#include "quitus-amendment-words.h"
#include "quitus-circles.h"
#include "quitus-committee-problems.h"
#include "quitus-format.h"
#include "quitus-identifier.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-step.h"
#include "quitus-instalment-state.h"
#include "quitus-early-day.h"
#include "quitus-notice-term.h"
#include "quitus-order.h"
#include "quitus-record-problems.h"
#include "quitus-refund-problems.h"
#include "quitus-rule-words.h"
#include "quitus-words.h"

#define WHOLE 10000

typedef struct
{
  const QuitusLaw *law;
  QuitusDossier *dossier;
  QuitusLanguage language;
  GPtrArray *sentences;
} Problems;

#define COUNT(problems, KIND) quitus_dossier_count ((problems)->dossier, QUITUS_KIND_##KIND)
#define GET(problems, KIND, prefix, index)                                                         \
  quitus_##prefix##_value (quitus_dossier_get ((problems)->dossier, QUITUS_KIND_##KIND, index))

/* Helpers */

static const char *
say (const Problems *problems, const char *text)
{
  return quitus_language_text (problems->language, text);
}

G_GNUC_PRINTF (2, 3)
static void
report (Problems *problems, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (problems->sentences, g_strdup_vprintf (format, args));
  va_end (args);
}

static char *
money (const Problems *problems, QuitusMoney amount)
{
  return quitus_format_money (problems->language, amount);
}

/* Amounts in words are those of the act, in French. */
static void
check_words (Problems *problems, const char *what, QuitusMoney amount, const char *words)
{
  QuitusMoney read;
  g_autofree char *figure = NULL;
  g_autofree char *said = NULL;

  if (words == NULL || amount == QUITUS_MONEY_NONE)
    return;
  read = quitus_words_parse (QUITUS_LANGUAGE_FRENCH, words);
  if (read == amount)
    return;
  figure = money (problems, amount);
  if (read == QUITUS_MONEY_NONE)
    {
      report (problems, say (problems, N_ ("%s: the words “%s” cannot be read as %s")), what, words,
              figure);
      return;
    }
  said = money (problems, read);
  report (problems, say (problems, N_ ("%s: the figure says %s and the words %s")), what, figure,
          said);
}

/* Translated by the caller: what adds up, to how much, by how much it differs, from what total. */
static void
report_sum (Problems *problems, const char *too_little, const char *too_much, QuitusMoney sum)
{
  QuitusMoney total = problems->law->agreement->total;
  g_autofree char *added = money (problems, sum);
  g_autofree char *difference = money (problems, ABS (total - sum));
  g_autofree char *expected = money (problems, total);

  if (sum != total)
    report (problems, sum < total ? too_little : too_much, added, difference, expected);
}

static void
check_instalments_sum (Problems *problems)
{
  QuitusMoney sum = 0;
  guint n = 0;

  for (guint i = 0; i < COUNT (problems, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (problems, INSTALMENT, instalment, i);
      QuitusMoney amount = quitus_instalment_get_amount (problems->dossier, instalment);

      if (instalment->cancelled_on != QUITUS_DAY_NONE || !quitus_instalment_is_cash (instalment))
        continue;
      if (amount == QUITUS_MONEY_NONE)
        return;
      sum += amount;
      n++;
    }
  if (n > 0 && problems->law->agreement->total != QUITUS_MONEY_NONE)
    report_sum (problems,
                say (problems, N_ ("The payments add up to %s, %s less than the total of %s")),
                say (problems, N_ ("The payments add up to %s, %s more than the total of %s")),
                sum);
}

static void
check_funding_sum (Problems *problems)
{
  QuitusMoney sum = 0;
  guint n = 0;

  for (guint i = 0; i < COUNT (problems, FUNDING_LINE); i++)
    {
      const QuitusFundingLineValue *line = GET (problems, FUNDING_LINE, funding_line, i);

      if (line->in_kind)
        continue;
      if (line->amount == QUITUS_MONEY_NONE)
        return;
      sum += line->amount;
      n++;
    }
  if (n > 0 && problems->law->agreement->total != QUITUS_MONEY_NONE)
    report_sum (problems,
                say (problems, N_ ("The funding lines add up to %s, %s less than the total of %s")),
                say (problems, N_ ("The funding lines add up to %s, %s more than the total of %s")),
                sum);
}

static void
check_amount (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  QuitusMoney amount = quitus_instalment_get_amount (problems->dossier, instalment);

  check_words (problems, name, amount, instalment->amount_in_words);
  if (instalment->amount_rule == QUITUS_AMOUNT_QUANTITY &&
      instalment->amount != QUITUS_MONEY_NONE && amount != QUITUS_MONEY_NONE &&
      amount != instalment->amount)
    {
      g_autofree char *price = money (problems, instalment->unit_price);
      g_autofree char *product = money (problems, amount);
      g_autofree char *stated = money (problems, instalment->amount);

      report (problems, say (problems, N_ ("%s: %d × %s are %s, not %s")), name,
              (int) instalment->quantity, price, product, stated);
    }
}

/* An act that is still being negotiated leaves blanks, and so do some that are signed. */
static void
check_blanks (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  if (instalment->amount_rule == QUITUS_AMOUNT_PERCENTAGE &&
      instalment->percentage == QUITUS_NUMBER_NONE)
    report (problems, say (problems, N_ ("%s: its percentage is missing")), name);
  if (instalment->amount_rule == QUITUS_AMOUNT_QUANTITY &&
      instalment->quantity == QUITUS_NUMBER_NONE)
    report (problems, say (problems, N_ ("%s: its quantity is missing")), name);
  if (instalment->amount_rule == QUITUS_AMOUNT_QUANTITY &&
      instalment->unit_price == QUITUS_MONEY_NONE)
    report (problems, say (problems, N_ ("%s: its unit price is missing")), name);
}

static void
check_due_day (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  const QuitusLaw *law = problems->law;
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;

  quitus_instalment_trace (law, instalment, &context, &trace);
  if (instalment->due.every != 0)
    report (problems,
            say (problems, N_ ("%s: its date repeats, but a payment is due once: enter each "
                               "payment by itself")),
            name);
  if (trace.strict_date != QUITUS_DAY_NONE && law->end.day != QUITUS_DAY_NONE &&
      trace.strict_date > law->end.day)
    {
      g_autofree char *due = quitus_rule_words_day (trace.strict_date, problems->language);
      g_autofree char *end = quitus_rule_words_day (law->end.day, problems->language);

      report (problems, say (problems, N_ ("%s: it falls due on %s, after the end on %s")), name,
              due, end);
    }
}

/* A receipt that is short by exactly a refund looks as if both had been set off. */
static void
check_netting (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  QuitusMoney amount = quitus_instalment_get_amount (problems->dossier, instalment);
  QuitusInstalmentFacts facts;

  quitus_instalment_collect (problems->dossier, instalment, amount, &facts);
  if (amount == QUITUS_MONEY_NONE || facts.received <= 0 || facts.received >= amount)
    return;
  for (guint i = 0; i < COUNT (problems, REFUND); i++)
    {
      const QuitusRefundValue *refund = GET (problems, REFUND, refund, i);
      g_autofree char *missing = NULL;

      if (refund->amount != amount - facts.received || refund->paid_on != QUITUS_DAY_NONE ||
          !quitus_id_equal (refund->payee, instalment->payer))
        continue;
      missing = money (problems, refund->amount);
      report (problems,
              say (problems, N_ ("%s: %s are missing, exactly the refund that is owed: a refund is "
                                 "never deducted from a payment (decree 2012-1246, article 24)")),
              name, missing);
    }
}

/* It is given back (A15), which ends it. */
static void
check_excess (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  QuitusInstalmentState state;
  QuitusMoney excess;
  g_autofree char *amount = NULL;

  quitus_instalment_compute (problems->dossier, instalment, &problems->law->outlook, &state);
  excess = quitus_instalment_get_overpaid (&state);
  for (guint i = 0; i < COUNT (problems, REFUND); i++)
    if (quitus_id_equal (GET (problems, REFUND, refund, i)->payee, instalment->payer))
      excess -= GET (problems, REFUND, refund, i)->amount;
  if (excess <= 0)
    return;
  amount = money (problems, excess);
  /* Translators: a payment, then an amount */
  report (problems, say (problems, N_ ("%s: %s was received too much and is to be given back")),
          name, amount);
}

/* Money may come unasked, but then the call that follows is for something else. */
static void
check_order (Problems *problems, const QuitusInstalmentValue *instalment, const char *name)
{
  QuitusInstalmentFacts facts;
  g_autofree char *received = NULL;
  g_autofree char *called = NULL;

  quitus_instalment_collect (problems->dossier, instalment, QUITUS_MONEY_NONE, &facts);
  if (facts.called_on == QUITUS_DAY_NONE || facts.first_received_on == QUITUS_DAY_NONE ||
      facts.first_received_on >= facts.called_on)
    return;
  received = quitus_rule_words_day (facts.first_received_on, problems->language);
  called = quitus_rule_words_day (facts.called_on, problems->language);
  /* Translators: a payment, then two days */
  report (problems, say (problems, N_ ("%s: received on %s, before it was called, on %s")), name,
          received, called);
}

static void
check_instalments (Problems *problems)
{
  guint n_balances = 0;
  QuitusId first_payer = QUITUS_ID_NONE;

  for (guint i = 0; i < COUNT (problems, INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = GET (problems, INSTALMENT, instalment, i);
      g_autofree char *name = quitus_rule_words_name_instalment (instalment, problems->language);

      check_amount (problems, instalment, name);
      if (instalment->cancelled_on != QUITUS_DAY_NONE)
        continue;
      check_blanks (problems, instalment, name);
      check_due_day (problems, instalment, name);
      check_netting (problems, instalment, name);
      check_excess (problems, instalment, name);
      check_order (problems, instalment, name);
      if (instalment->amount_rule != QUITUS_AMOUNT_BALANCE)
        continue;
      if (n_balances++ == 0)
        first_payer = instalment->payer;
      else if (quitus_id_equal (first_payer, instalment->payer))
        report (problems, say (problems, N_ ("%s: there is another balance of the same money")),
                name);
    }
}

static void
check_dates (Problems *problems)
{
  const QuitusLaw *law = problems->law;

  if (law->effective.day != QUITUS_DAY_NONE && law->end.day != QUITUS_DAY_NONE &&
      law->end.day < law->effective.day)
    {
      g_autofree char *start = quitus_rule_words_day (law->effective.day, problems->language);
      g_autofree char *end = quitus_rule_words_day (law->end.day, problems->language);

      report (problems,
              say (problems, N_ ("The agreement ends on %s, before it takes effect on "
                                 "%s")),
              end, start);
    }
}

/* Neither can ever be dated, whatever happens. */
static void
check_circles (Problems *problems)
{
  g_autoptr (GPtrArray) circles = quitus_circles_find (problems->law, problems->language);

  for (guint i = 0; i < circles->len; i++)
    report (problems,
            say (problems,
                 N_ ("These dates count from themselves, in a circle, and can never be known: %s")),
            (const char *) circles->pdata[i]);
}

/* A body that is two parties would contract with itself. */
static void
check_parties (Problems *problems)
{
  if (COUNT (problems, PARTY) < 2)
    report (problems, "%s", say (problems, N_ ("An agreement has at least two parties")));
  for (guint i = 0; i < COUNT (problems, PARTY); i++)
    {
      const QuitusPartyValue *party = GET (problems, PARTY, party, i);
      guint n_before = 0;

      for (guint j = 0; j < i; j++)
        n_before +=
            quitus_id_equal (GET (problems, PARTY, party, j)->organisation, party->organisation);
      if (n_before == 1 && !quitus_id_is_none (party->organisation))
        report (problems, say (problems, N_ ("%s is more than once among the parties")),
                quitus_rule_words_get_party (problems->dossier, party->value.id));
    }
}

/* AE come with the money, unless they may be opened in advance (decree 2007-44, article 5). */
static void
check_advance (Problems *problems, const QuitusReceiptValue *receipt, QuitusMoney ae)
{
  g_autofree char *day = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *sum = NULL;

  if (ae <= receipt->amount || problems->law->agreement->advance_commitments)
    return;
  day = quitus_rule_words_day (receipt->received_on, problems->language);
  amount = money (problems, receipt->amount);
  sum = money (problems, ae);
  report (problems,
          say (problems, N_ ("The receipt of %s is of %s, but %s of AE are opened for it")), day,
          amount, sum);
}

static void
check_receipts (Problems *problems)
{
  for (guint i = 0; i < COUNT (problems, RECEIPT); i++)
    {
      const QuitusReceiptValue *receipt = GET (problems, RECEIPT, receipt, i);
      QuitusMoney allocated = 0, attached = 0, attached_ae = 0;
      g_autofree char *day = quitus_rule_words_day (receipt->received_on, problems->language);
      g_autofree char *amount = money (problems, receipt->amount);

      for (guint j = 0; j < COUNT (problems, RECEIPT_ALLOCATION); j++)
        {
          const QuitusReceiptAllocationValue *allocation =
              GET (problems, RECEIPT_ALLOCATION, receipt_allocation, j);

          if (quitus_id_equal (allocation->receipt, receipt->value.id))
            allocated += allocation->amount;
        }
      for (guint j = 0; j < COUNT (problems, OPENING_ALLOCATION); j++)
        {
          const QuitusOpeningAllocationValue *allocation =
              GET (problems, OPENING_ALLOCATION, opening_allocation, j);

          if (quitus_id_equal (allocation->receipt, receipt->value.id))
            {
              attached += allocation->cp;
              attached_ae += allocation->ae;
            }
        }
      if (allocated > receipt->amount)
        {
          g_autofree char *sum = money (problems, allocated);

          report (problems,
                  say (problems, N_ ("The receipt of %s is of %s, but %s of it are "
                                     "allocated to payments")),
                  day, amount, sum);
        }
      if (attached > receipt->amount)
        {
          g_autofree char *sum = money (problems, attached);

          report (problems,
                  say (problems, N_ ("The receipt of %s is of %s, but %s of credits are "
                                     "attached to it")),
                  day, amount, sum);
        }
      check_advance (problems, receipt, attached_ae);
    }
}

static void
check_budget_codes (Problems *problems)
{
  gint64 shares = 0;

  for (guint i = 0; i < COUNT (problems, BUDGET_CODE); i++)
    {
      const QuitusBudgetCodeValue *code = GET (problems, BUDGET_CODE, budget_code, i);
      const char *const parts[] = { code->operational_budget, code->financial_centre,
                                    code->functional_area, code->activity };
      const QuitusProgrammeValue *programme =
          quitus_programme_value (quitus_dossier_lookup (problems->dossier, QUITUS_KIND_PROGRAMME,
                                                         code->programme));

      for (guint j = 0; programme != NULL && j < G_N_ELEMENTS (parts); j++)
        if (parts[j] != NULL &&
            !quitus_budget_code_check_programme (parts[j], programme->number, NULL))
          report (problems, say (problems, N_ ("The code %s is not one of programme %s")), parts[j],
                  programme->number);
      if (code->share != QUITUS_NUMBER_NONE)
        shares += code->share;
    }
  if (shares != 0 && shares != WHOLE)
    {
      g_autofree char *sum = quitus_format_percentage (problems->language, shares);

      report (problems, say (problems, N_ ("The shares of the budget codes add up to %s")), sum);
    }
}

static void
check_accounts (Problems *problems)
{
  for (guint i = 0; i < COUNT (problems, ACCOUNT); i++)
    {
      const QuitusAccountValue *account = GET (problems, ACCOUNT, account, i);

      if (account->iban_derived)
        report (problems,
                say (problems, N_ ("The IBAN of %s was computed from the RIB: have it "
                                   "confirmed")),
                account->holder);
      if (account->confirmed_on == QUITUS_DAY_NONE)
        report (problems,
                say (problems, N_ ("The account of %s is not confirmed by a second "
                                   "person")),
                account->holder);
    }
}

static void
check_terms (Problems *problems)
{
  check_instalments_sum (problems);
  check_funding_sum (problems);
  check_parties (problems);
  check_dates (problems);
  check_circles (problems);
}

/* Public */

/**
 * quitus_agreement_find_term_problems:
 * @dossier: a dossier, whose law is that of its day
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says what does not agree in what was agreed on: sums and totals, parties, dates.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_agreement_find_term_problems (QuitusDossier *dossier,
                                     const QuitusOutlook *outlook,
                                     QuitusLanguage language)
{
  QuitusLaw law;
  Problems problems = { .law = &law,
                        .dossier = dossier,
                        .language = language,
                        .sentences = g_ptr_array_new_with_free_func (g_free) };

  quitus_law_init (&law, dossier, outlook);
  check_terms (&problems);
  return problems.sentences;
}

/**
 * quitus_agreement_find_problems:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @language: the language of the sentences
 *
 * Says what is missing of payments and what does not agree: figures and words, sums and totals,
 * quantities and prices, parties, dates, committees, formal notices, what was received and what
 * became of it, what was ordered and paid, codes and their programme, addresses on the web; and which
 * bank accounts nobody has confirmed or share their IBAN.  Nothing of this keeps anybody from recording what an act really says.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_agreement_find_problems (QuitusDossier *dossier,
                                const QuitusOutlook *outlook,
                                QuitusLanguage language)
{
  g_autoptr (GPtrArray) spending = NULL;
  g_autoptr (GPtrArray) amending = NULL;
  g_autoptr (GPtrArray) governing = NULL;
  g_autoptr (GPtrArray) noticing = NULL;
  g_autoptr (GPtrArray) giving_back = NULL;
  g_autoptr (GPtrArray) recording = NULL;
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  QuitusLaw law;
  Problems problems = { .law = &law,
                        .dossier = in_force,
                        .language = language,
                        .sentences = g_ptr_array_new_with_free_func (g_free) };

  quitus_law_init (&law, in_force, outlook);
  check_words (&problems, say (&problems, N_ ("Total")), law.agreement->total,
               law.agreement->total_in_words);
  check_terms (&problems);
  check_instalments (&problems);
  check_receipts (&problems);
  giving_back = quitus_refund_find_problems (&law, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&giving_back));
  early = quitus_early_day_find_problems (&law, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&early));
  check_budget_codes (&problems);
  check_accounts (&problems);
  recording = quitus_record_find_problems (&law, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&recording));
  governing = quitus_committee_find_problems (&law, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&governing));
  noticing = quitus_notice_find_problems (&law, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&noticing));
  amending = quitus_amendment_words_list_problems (in_force, outlook->today, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&amending));
  spending = quitus_order_find_problems (in_force, outlook, language);
  g_ptr_array_extend_and_steal (problems.sentences, g_steal_pointer (&spending));
  return problems.sentences;
}
