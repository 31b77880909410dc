/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-money-tables.h"

#include "quitus-bank.h"
#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-order.h"
#include "quitus-placers.h"
#include "quitus-refund-account.h"
#include "quitus-rule-words.h"

/* Where something is to be written by hand. */
#define BLANK "…………………………………………"

/* Helpers */

static void
add_money (QuitusSheet *self, QuitusMoney amount)
{
  g_autofree char *text = quitus_sheet_say_money (self, amount);

  quitus_report_add_cell (self->report, text);
}

static void
add_day_detail (QuitusSheet *self, QuitusDay day)
{
  g_autofree char *text = quitus_format_day (self->language, day, QUITUS_DAY_STYLE_SHORT);

  quitus_report_add_detail (self->report, text);
}

/* The collection order of a payment: its number and its day. */
static void
add_call (QuitusSheet *self, const QuitusInstalmentValue *instalment)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  QuitusDay day = QUITUS_DAY_NONE;

  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_CALL); i++)
    {
      const QuitusCallValue *call =
          quitus_call_value (quitus_dossier_get (self->dossier, QUITUS_KIND_CALL, i));

      if (!quitus_id_equal (call->instalment, instalment->value.id) ||
          call->cancelled_on != QUITUS_DAY_NONE)
        continue;
      day = MAX (day, call->called_on);
      g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? ", " : "",
                              call->number != NULL
                                  ? call->number
                                  : quitus_sheet_say_choice (self, &quitus_call_types, call->type));
    }
  quitus_report_add_cell (self->report, numbers->str);
  add_day_detail (self, day);
}

static void
add_resource (QuitusSheet *self,
              const QuitusInstalmentValue *instalment,
              QuitusInstalmentState *total)
{
  QuitusInstalmentState state;
  g_autofree char *name = quitus_rule_words_name_instalment (instalment, self->language);
  g_autofree char *due = NULL;

  quitus_instalment_compute (self->dossier, instalment, &self->outlook, &state);
  due = quitus_format_day (self->language, state.day, QUITUS_DAY_STYLE_SHORT);
  quitus_report_add_row (self->report, instalment->cancelled_on != QUITUS_DAY_NONE
                                           ? QUITUS_ROW_QUIET
                                           : QUITUS_ROW_PLAIN);
  quitus_report_add_cell (self->report, name);
  quitus_report_add_detail (self->report,
                            quitus_rule_words_get_party (self->dossier, instalment->payer));
  quitus_report_add_cell (self->report,
                          due != NULL ? due : quitus_sheet_say (self, N_ ("undetermined")));
  add_money (self, state.amount);
  add_call (self, instalment);
  add_money (self, state.received);
  add_day_detail (self, state.received_on);
  add_money (self, state.attached_ae);
  add_day_detail (self, state.attached_on);
  add_money (self, state.attached_cp);
  if (state.amount != QUITUS_MONEY_NONE && instalment->cancelled_on == QUITUS_DAY_NONE)
    total->amount += state.amount;
  total->received += state.received;
  total->attached_ae += state.attached_ae;
  total->attached_cp += state.attached_cp;
}

/* What an order is for: its product, what was bought, for which activity, by whom. */
static void
add_purpose (QuitusSheet *self, const QuitusCommitmentValue *order)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_STARTUP,
                                                   order->startup));
  const char *placer = quitus_rule_words_get_party (self->dossier, order->placed_by);
  g_autofree char *placed =
      /* Translators: the name of a party that placed an order */
      placer != NULL ? g_strdup_printf (quitus_sheet_say (self, N_ ("placed by %s")), placer)
                     : NULL;

  quitus_report_add_cell (self->report, order->label);
  quitus_report_add_detail (self->report, startup != NULL ? startup->name : NULL);
  quitus_report_add_detail (self->report, order->activity);
  quitus_report_add_detail (self->report, placed);
  if (order->irregular)
    quitus_report_add_detail (self->report, quitus_sheet_say (self, N_ ("For another purpose")));
}

static void
add_use (QuitusSheet *self, const QuitusOrder *order, QuitusOrder *total)
{
  const QuitusCommitmentValue *value = order->value;

  quitus_report_add_row (self->report, QUITUS_ROW_PLAIN);
  add_purpose (self, value);
  quitus_report_add_cell (self->report, value->supplier);
  quitus_report_add_detail (self->report, value->contract);
  quitus_report_add_cell (self->report, value->number);
  add_day_detail (self, value->ordered_on);
  add_money (self, order->committed);
  if (value->closed_on != QUITUS_DAY_NONE)
    quitus_report_add_detail (self->report, quitus_sheet_say (self, N_ ("closed")));
  add_money (self, order->certified);
  add_day_detail (self, order->certified_on);
  add_money (self, order->paid);
  add_day_detail (self, order->paid_on);
  add_money (self, order->left_to_pay);
  total->committed += order->committed;
  total->certified += order->certified;
  total->paid += order->paid;
  total->left_to_pay += order->left_to_pay;
}

/* Many columns: the heading says that these are euros. */
static void
add_amount (QuitusSheet *self, QuitusMoney amount)
{
  g_autofree char *text = quitus_format_amount (self->language, amount);

  quitus_report_add_cell (self->report, text);
}

/* What the columns of a synthesis are about.  What a year began with has one where there is a year
 * before, and what was given back where something was: each line adds up.  AE and CP have tables of
 * their own then. */
typedef struct
{
  gboolean has_ae;
  gboolean has_cp;
  gboolean is_carried;
  gboolean is_refunded;
} Aspect;

static void
add_year (QuitusSheet *self,
          QuitusRowType type,
          const char *name,
          const QuitusCredits *credits,
          const QuitusBudgetYear *year,
          const Aspect *aspect)
{
  const struct
  {
    QuitusMoney amount;
    gboolean is_wanted;
  } cells[] = {
    { credits->received,     aspect->has_ae                        },
    { year->ae_carried,      aspect->has_ae && aspect->is_carried  },
    { credits->ae_opened,    aspect->has_ae                        },
    { credits->ae_committed, aspect->has_ae                        },
    { credits->refunded,     aspect->has_ae && aspect->is_refunded },
    { year->ae_left,         aspect->has_ae                        },
    { year->cp_carried,      aspect->has_cp && aspect->is_carried  },
    { credits->cp_opened,    aspect->has_cp                        },
    { credits->cp_paid,      aspect->has_cp                        },
    { credits->refunded,     aspect->has_cp && aspect->is_refunded },
    { year->cp_left,         aspect->has_cp                        },
    { year->left_to_pay,     aspect->has_cp                        },
  };

  quitus_report_add_row (self->report, type);
  quitus_report_add_cell (self->report, name);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (cells[i].is_wanted)
      add_amount (self, cells[i].amount);
}

static void
add_synthesis_columns (QuitusSheet *self, const Aspect *aspect)
{
  const struct
  {
    const char *title;
    gboolean is_wanted;
  } titles[] = {
    { N_ ("Received"),        aspect->has_ae                        },
    { N_ ("AE carried over"), aspect->has_ae && aspect->is_carried  },
    { N_ ("AE open"),         aspect->has_ae                        },
    { N_ ("AE committed"),    aspect->has_ae                        },
    { N_ ("Given back"),      aspect->has_ae && aspect->is_refunded },
    { N_ ("AE left"),         aspect->has_ae                        },
    { N_ ("CP carried over"), aspect->has_cp && aspect->is_carried  },
    { N_ ("CP open"),         aspect->has_cp                        },
    { N_ ("CP paid"),         aspect->has_cp                        },
    { N_ ("Given back"),      aspect->has_cp && aspect->is_refunded },
    { N_ ("CP left"),         aspect->has_cp                        },
    { N_ ("Left to pay"),     aspect->has_cp                        },
  };
  QuitusColumn columns[G_N_ELEMENTS (titles) + 1] = {
    { quitus_sheet_say (self, N_ ("Budget year, in euros")), 1, FALSE }
  };
  guint n = 1;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].is_wanted)
      columns[n++] = (QuitusColumn) { quitus_sheet_say (self, titles[i].title), 0, TRUE };
  quitus_report_add_table (self->report, columns, n);
}

static void
add_years (QuitusSheet *self, const QuitusConsumption *sums, const Aspect *aspect)
{
  QuitusBudgetYear total = { .ae_left = sums->ae_left,
                             .cp_left = sums->cp_left,
                             .left_to_pay = sums->left_to_pay };

  add_synthesis_columns (self, aspect);
  for (guint i = 0; i < sums->years->len; i++)
    {
      const QuitusBudgetYear *year = &g_array_index (sums->years, QuitusBudgetYear, i);
      g_autofree char *name = year->year != 0
                                  ? g_strdup_printf ("%d", year->year)
                                  : g_strdup (quitus_sheet_say (self, N_ ("No day yet")));

      add_year (self, QUITUS_ROW_PLAIN, name, &year->credits, year, aspect);
    }
  add_year (self, QUITUS_ROW_TOTAL, quitus_sheet_say (self, N_ ("Total")), &sums->sum, &total,
            aspect);
}

/* Says that what came in is what went out and what is left, to the cent. */
static void
add_agreement_of_sums (QuitusSheet *self, const QuitusConsumption *sums)
{
  g_autofree char *received = quitus_sheet_say_money (self, sums->sum.received);
  g_autofree char *paid = quitus_sheet_say_money (self, sums->sum.cp_paid);
  g_autofree char *left = quitus_sheet_say_money (self, sums->left_to_pay);
  g_autofree char *balance = quitus_sheet_say_money (self, sums->balance);
  g_autofree char *refunded = quitus_sheet_say_money (self, sums->sum.refunded);
  g_autofree char *text = NULL;

  if (sums->sum.refunded > 0)
    /* Translators: five amounts; the first is the sum of the others */
    text = g_strdup_printf (quitus_sheet_say (self, N_ ("Received %s = CP paid %s + left to pay %s "
                                                        "+ given back %s + free balance %s")),
                            received, paid, left, refunded, balance);
  else
    /* Translators: four amounts; the first is the sum of the others */
    text = g_strdup_printf (quitus_sheet_say (self, N_ ("Received %s = CP paid %s + left to pay %s "
                                                        "+ free balance %s")),
                            received, paid, left, balance);
  quitus_report_add_note (self->report, text);
}

/* Who committed and paid how much, once more than one party has placed orders. */
static void
add_placers (QuitusSheet *self)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (self, N_ ("Orders by party")), 1, FALSE },
    { quitus_sheet_say (self, N_ ("AE committed")),    0, TRUE  },
    { quitus_sheet_say (self, N_ ("CP paid")),         0, TRUE  },
  };
  g_autoptr (GArray) placers = quitus_placers_sum (self->dossier);

  if (placers->len == 0)
    return;
  quitus_report_add_table (self->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < placers->len; i++)
    {
      const QuitusPlacer *placer = &g_array_index (placers, QuitusPlacer, i);
      const char *name = quitus_rule_words_get_party (self->dossier, placer->party);

      quitus_report_add_row (self->report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (self->report,
                              name != NULL ? name : quitus_sheet_say (self, N_ ("Not said")));
      add_money (self, placer->committed);
      add_money (self, placer->paid);
    }
}

static void
add_account (QuitusSheet *self, const QuitusPartyValue *party)
{
  QuitusId organisation = party != NULL ? party->organisation : QUITUS_ID_NONE;
  const QuitusAccountValue *account =
      quitus_refund_account_find (self->dossier, organisation, self->outlook.today);
  const char *name =
      party != NULL ? quitus_rule_words_get_party (self->dossier, party->value.id) : NULL;
  g_autofree char *problem =
      quitus_refund_account_find_problem (account, organisation, name, self->outlook.today,
                                          self->language);
  g_autofree char *iban =
      account != NULL && account->iban != NULL ? quitus_iban_format (account->iban) : NULL;

  quitus_report_add_cell (self->report, account != NULL ? account->holder : NULL);
  quitus_report_add_detail (self->report, iban);
  quitus_report_add_detail (self->report, problem);
  if (problem != NULL)
    quitus_report_set_mark (self->report, QUITUS_MARK_DUE);
}

/* Public */

/**
 * quitus_sheet_add_resources:
 * @self: a sheet
 *
 * Adds what was due, called, received and attached, payment by payment.
 */
void
quitus_sheet_add_resources (QuitusSheet *self)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (self, N_ ("Payment")),          1, FALSE },
    { quitus_sheet_say (self, N_ ("Due")),              0, FALSE },
    { quitus_sheet_say (self, N_ ("Amount due")),       0, TRUE  },
    { quitus_sheet_say (self, N_ ("Collection order")), 0, FALSE },
    { quitus_sheet_say (self, N_ ("Received")),         0, TRUE  },
    { quitus_sheet_say (self, N_ ("AE attached")),      0, TRUE  },
    { quitus_sheet_say (self, N_ ("CP attached")),      0, TRUE  },
  };
  QuitusInstalmentState total = { 0 };

  quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Resources")));
  quitus_report_add_table (self->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (self->dossier, QUITUS_KIND_INSTALMENT, i));

      if (instalment->amount_rule != QUITUS_AMOUNT_IN_KIND)
        add_resource (self, instalment, &total);
    }
  quitus_report_add_row (self->report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (self->report, quitus_sheet_say (self, N_ ("Total")));
  quitus_report_add_cell (self->report, NULL);
  add_money (self, total.amount);
  quitus_report_add_cell (self->report, NULL);
  add_money (self, total.received);
  add_money (self, total.attached_ae);
  add_money (self, total.attached_cp);
}

/**
 * quitus_sheet_add_uses:
 * @self: a sheet
 *
 * Adds what was ordered, certified and paid, order by order.
 */
void
quitus_sheet_add_uses (QuitusSheet *self)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (self, N_ ("Use")),            3, FALSE },
    { quitus_sheet_say (self, N_ ("Contractor")),     2, FALSE },
    { quitus_sheet_say (self, N_ ("Purchase order")), 0, FALSE },
    { quitus_sheet_say (self, N_ ("AE committed")),   0, TRUE  },
    { quitus_sheet_say (self, N_ ("Certified")),      0, TRUE  },
    { quitus_sheet_say (self, N_ ("CP paid")),        0, TRUE  },
    { quitus_sheet_say (self, N_ ("Left to pay")),    0, TRUE  },
  };
  g_autoptr (GArray) orders = quitus_order_list (self->dossier);
  QuitusOrder total = { 0 };

  quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Uses")));
  if (orders->len == 0)
    {
      quitus_report_add_paragraph (self->report,
                                   quitus_sheet_say (self, N_ ("Nothing was ordered.")));
      return;
    }
  quitus_report_add_table (self->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < orders->len; i++)
    add_use (self, &g_array_index (orders, QuitusOrder, i), &total);
  quitus_report_add_row (self->report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (self->report, quitus_sheet_say (self, N_ ("Total")));
  quitus_report_add_cell (self->report, NULL);
  quitus_report_add_cell (self->report, NULL);
  add_money (self, total.committed);
  add_money (self, total.certified);
  add_money (self, total.paid);
  add_money (self, total.left_to_pay);
}

/**
 * quitus_sheet_add_synthesis:
 * @self: a sheet
 * @sums: what became of the money
 *
 * Adds AE and CP by budget year, with what was carried over from one to the next (R12) and what was
 * given back, and that what was received is what was paid and what is left; then what each party
 * committed and paid, where several placed orders.
 */
void
quitus_sheet_add_synthesis (QuitusSheet *self, const QuitusConsumption *sums)
{
  Aspect aspect = { TRUE, TRUE, sums->years->len > 1, sums->sum.refunded > 0 };

  quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Synthesis")));
  if (aspect.is_carried || aspect.is_refunded)
    {
      aspect.has_cp = FALSE;
      add_years (self, sums, &aspect);
      aspect.has_ae = FALSE;
      aspect.has_cp = TRUE;
    }
  add_years (self, sums, &aspect);
  add_agreement_of_sums (self, sums);
  add_placers (self);
}

/**
 * quitus_sheet_add_shares:
 * @self: a sheet
 * @proposal: what is to be given back
 *
 * Adds what each payer gets back by both readings of the clause, and to which account.
 */
void
quitus_sheet_add_shares (QuitusSheet *self, const QuitusRefundProposal *proposal)
{
  const QuitusColumn columns[] = {
    { quitus_sheet_say (self, N_ ("Party that gets back")), 0, FALSE },
    { quitus_sheet_say (self, N_ ("Pledged")),              0, TRUE  },
    { quitus_sheet_say (self, N_ ("Received")),             0, TRUE  },
    { quitus_sheet_say (self, N_ ("Strict")),               0, TRUE  },
    { quitus_sheet_say (self, N_ ("Tolerant")),             0, TRUE  },
    { quitus_sheet_say (self, N_ ("Recorded")),             0, TRUE  },
    { quitus_sheet_say (self, N_ ("Bank account")),         1, FALSE },
  };
  GArray *tolerant = proposal->shares[QUITUS_REFUND_TOLERANT];

  quitus_report_add_table (self->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < tolerant->len; i++)
    {
      const QuitusRefundShare *share =
          &g_array_index (proposal->shares[QUITUS_REFUND_STRICT], QuitusRefundShare, i);

      quitus_report_add_row (self->report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (self->report,
                              quitus_rule_words_get_party (self->dossier, share->payer.party));
      add_money (self, share->payer.pledged);
      add_money (self, share->payer.paid);
      add_money (self, share->payer.share);
      add_money (self, g_array_index (tolerant, QuitusRefundShare, i).payer.share);
      add_money (self, share->recorded);
      add_account (self,
                   quitus_party_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PARTY,
                                                              share->payer.party)));
    }
}

/**
 * quitus_sheet_add_signatures:
 * @self: a sheet
 * @of_giver_only: whether only who spends the money signs
 *
 * Adds a place for each party to sign.
 */
void
quitus_sheet_add_signatures (QuitusSheet *self, gboolean of_giver_only)
{
  quitus_report_add_heading (self->report, quitus_sheet_say (self, N_ ("Signatures")));
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (self->dossier, QUITUS_KIND_PARTY, i));

      if (of_giver_only &&
          (party->role == QUITUS_ROLE_CONTRIBUTOR || party->role == QUITUS_ROLE_DELEGATING))
        continue;
      quitus_report_add_card (self->report,
                              quitus_sheet_say_choice (self, &quitus_roles, party->role),
                              quitus_rule_words_get_party (self->dossier, party->value.id), NULL);
      quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Name and function")),
                                   BLANK);
      quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Date")), BLANK);
      quitus_report_add_card_fact (self->report, quitus_sheet_say (self, N_ ("Signature")),
                                   "\n\n" BLANK);
    }
}
