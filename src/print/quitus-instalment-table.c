/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-instalment-table.h"

#include "quitus-distance.h"
#include "quitus-format.h"

/* How many amounts a formula shows one by one. */
#define MAX_PARTS 3

/* Helpers */

static const QuitusInstalmentValue *
get_instalment (QuitusSheet *sheet, guint index)
{
  return quitus_instalment_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_INSTALMENT,
                                                      index));
}

static gboolean
is_cash (const QuitusInstalmentValue *instalment)
{
  return instalment->amount_rule != QUITUS_AMOUNT_IN_KIND;
}

/* "200 000,00 € − 75 000,00 €", or "200 000,00 € − 60 other payments (74 073,60 €)" where there
 * are too many to read, when that is the balance indeed. */
static char *
format_balance (QuitusSheet *sheet, guint index, QuitusMoney amount)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  QuitusMoney total = sheet->agreement->total, sum = 0;
  g_autofree char *total_text = NULL, *sum_text = NULL, *others = NULL;
  guint n_parts = 0;

  if (total == QUITUS_MONEY_NONE || amount == QUITUS_MONEY_NONE)
    return NULL;
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *other = get_instalment (sheet, i);
      QuitusMoney part;
      g_autofree char *part_text = NULL;

      if (i == index || other->cancelled_on != QUITUS_DAY_NONE || !is_cash (other))
        continue;
      part = quitus_instalment_get_amount (sheet->dossier, other);
      if (part == QUITUS_MONEY_NONE)
        continue;
      n_parts++;
      sum += part;
      part_text = quitus_format_money (sheet->language, part);
      g_string_append_printf (parts, " − %s", part_text);
    }
  if (total - sum != amount)
    return NULL;
  total_text = quitus_format_money (sheet->language, total);
  if (n_parts <= MAX_PARTS)
    return g_strconcat (total_text, parts->str, NULL);
  sum_text = quitus_format_money (sheet->language, sum);
  /* Translators: in a formula: how many payments are subtracted, and what they add up to. */
  others = quitus_format_text (sheet->language,
                               quitus_language_plural (sheet->language, "%u other payment (%s)",
                                                       "%u other payments (%s)", n_parts),
                               n_parts, sum_text);
  return g_strdup_printf ("%s − %s", total_text, others);
}

/* How an amount that the act does not write as a figure was found. */
static char *
format_amount_rule (QuitusSheet *sheet, guint index, QuitusMoney amount)
{
  const QuitusInstalmentValue *instalment = get_instalment (sheet, index);
  g_autofree char *formula = NULL, *base = NULL;
  QuitusMoney of;

  switch (instalment->amount_rule)
    {
    case QUITUS_AMOUNT_BALANCE:
      formula = format_balance (sheet, index, amount);
      if (formula == NULL)
        return g_strdup (quitus_sheet_say (sheet, N_ ("Balance of the total")));
      /* Translators: how a balance was computed: “€200,000.00 − €75,000.00”. */
      return g_strdup_printf (quitus_sheet_say (sheet, N_ ("Balance: %s")), formula);
    case QUITUS_AMOUNT_PERCENTAGE:
      of = instalment->base != QUITUS_MONEY_NONE ? instalment->base : sheet->agreement->total;
      if (instalment->percentage == QUITUS_NUMBER_NONE)
        return NULL;
      formula = quitus_format_percentage (sheet->language, instalment->percentage);
      base = quitus_sheet_say_money (sheet, of);
      /* Translators: a percentage, then an amount. */
      return g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s of %s")), formula, base);
    case QUITUS_AMOUNT_QUANTITY:
      if (instalment->quantity == QUITUS_NUMBER_NONE || instalment->unit_price == QUITUS_MONEY_NONE)
        return NULL;
      formula = quitus_format_number (sheet->language, instalment->quantity);
      base = quitus_sheet_say_money (sheet, instalment->unit_price);
      return g_strdup_printf ("%s × %s", formula, base);
    case QUITUS_AMOUNT_IN_KIND:
      return g_strdup (quitus_sheet_say (sheet, N_ ("In kind")));
    case QUITUS_AMOUNT_FIXED:
    default:
      return NULL;
    }
}

static void
add_conditions (QuitusSheet *sheet, const QuitusInstalmentValue *instalment)
{
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_CONDITION); i++)
    {
      const QuitusConditionValue *condition =
          quitus_condition_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_CONDITION, i));
      g_autofree char *day = quitus_report_format_day (sheet->report, condition->fulfilled_on);
      g_autofree char *text = NULL;

      if (!quitus_id_equal (condition->instalment, instalment->value.id))
        continue;
      if (day != NULL)
        /* Translators: a condition of a payment, and the day on which it was fulfilled. */
        text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("Condition: %s, fulfilled on %s")),
                                condition->label, day);
      else
        text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("Condition: %s, not fulfilled yet")),
                                condition->label);
      quitus_report_add_detail (sheet->report, text);
    }
}

/* "IGN → DINUM" when that is so for every payment, else NULL. */
static char *
find_common_parties (QuitusSheet *sheet)
{
  char *common = NULL;

  for (guint i = 0; i < sheet->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (sheet->deadlines, QuitusDeadline, i);
      g_autofree char *parties = NULL;

      if (deadline->kind != QUITUS_DEADLINE_PAYMENT)
        continue;
      parties = quitus_deadline_get_parties (deadline, sheet->dossier);
      if (common == NULL)
        common = g_steal_pointer (&parties);
      else if (g_strcmp0 (common, parties) != 0)
        g_clear_pointer (&common, g_free);
      if (common == NULL)
        return NULL;
    }
  return common;
}

static void
add_label (QuitusSheet *sheet,
           guint index,
           const QuitusDeadline *deadline,
           QuitusMoney amount,
           gboolean with_parties)
{
  const QuitusInstalmentValue *instalment = get_instalment (sheet, index);
  g_autofree char *label = NULL, *parties = NULL, *why = NULL, *rule = NULL;

  if (deadline != NULL)
    {
      label = quitus_deadline_get_label (deadline, sheet->dossier, sheet->language);
      parties = quitus_deadline_get_parties (deadline, sheet->dossier);
      why = quitus_deadline_get_why (deadline, sheet->dossier, &sheet->outlook, sheet->language);
    }
  else
    label = g_strdup (instalment->label != NULL ? instalment->label
                                                : quitus_sheet_say (sheet, N_ ("Payment")));
  rule = format_amount_rule (sheet, index, amount);
  quitus_report_add_cell (sheet->report, label);
  if (with_parties)
    quitus_report_add_detail (sheet->report, parties);
  quitus_report_add_detail (sheet->report, why);
  quitus_report_add_detail (sheet->report, rule);
  add_conditions (sheet, instalment);
  quitus_report_add_detail (sheet->report, instalment->note);
}

static void
add_day (QuitusSheet *sheet, const QuitusDeadline *deadline, const QuitusInstalmentState *state)
{
  g_autofree char *day = quitus_sheet_say_day (sheet, state->day);
  g_autofree char *strict = NULL, *rule = NULL, *text = NULL, *original = NULL, *moved = NULL;

  if (day != NULL)
    quitus_report_add_cell (sheet->report, day);
  else if (deadline != NULL && deadline->status == QUITUS_STATUS_UNDATED)
    quitus_report_add_cell (sheet->report, quitus_sheet_say (sheet, N_ ("no term")));
  else
    quitus_report_add_cell (sheet->report, quitus_sheet_say (sheet, N_ ("undetermined")));
  if (deadline != NULL)
    rule = quitus_deadline_get_rule (deadline, sheet->dossier, sheet->language);
  quitus_report_add_detail (sheet->report, rule);
  if (state->day != state->date)
    {
      original = quitus_sheet_say_day (sheet, state->date);
      moved = g_strdup_printf (quitus_sheet_say (sheet,
                                                 /* Translators: the day before it was put off */
                                                 N_ ("put off from %s")),
                               original);
      quitus_report_add_detail (sheet->report, moved);
    }
  else if (state->strict_date != state->date && state->strict_date != QUITUS_DAY_NONE)
    {
      strict = quitus_sheet_say_day (sheet, state->strict_date);
      /* Translators: the strict legal day, where the day to work with is another one. */
      text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("strictly %s")), strict);
      quitus_report_add_detail (sheet->report, text);
    }
  if (state->is_supposed)
    quitus_report_add_detail (sheet->report, quitus_sheet_say (sheet, N_ ("supposed")));
}

/* "called on 3 March 2023". */
static void
add_fact (QuitusSheet *sheet, const char *format, QuitusDay day)
{
  g_autofree char *day_text = quitus_format_day (sheet->language, day, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *text = NULL;

  if (day_text == NULL)
    return;
  text = g_strdup_printf (quitus_sheet_say (sheet, format), day_text);
  quitus_report_add_detail (sheet->report, text);
}

static void
add_state (QuitusSheet *sheet, const QuitusInstalmentState *state)
{
  quitus_report_add_cell (sheet->report,
                          quitus_sheet_say_choice (sheet, &quitus_instalment_statuses,
                                                   state->status));
  quitus_report_set_mark (sheet->report, quitus_mark_of_instalment (state));
  if (state->days_late > 0)
    {
      g_autofree char *late = quitus_distance_say_late (state->days_late, sheet->language);

      quitus_report_add_detail (sheet->report, late);
    }
  /* Translators: what was done for a payment, and when. */
  add_fact (sheet, N_ ("called on %s"), state->called_on);
  if (state->received > 0 && state->received != state->amount)
    {
      g_autofree char *received = quitus_format_money (sheet->language, state->received);
      g_autofree char *text =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s received")), received);

      quitus_report_add_detail (sheet->report, text);
    }
  add_fact (sheet, N_ ("received on %s"), state->received_on);
  add_fact (sheet, N_ ("attached on %s"), state->attached_on);
  add_fact (sheet, N_ ("available on %s"), state->available_on);
}

static void
add_row (QuitusSheet *sheet, guint index, gboolean with_parties)
{
  const QuitusInstalmentValue *instalment = get_instalment (sheet, index);
  const QuitusDeadline *deadline =
      quitus_sheet_find_deadline (sheet, QUITUS_DEADLINE_PAYMENT, instalment->value.id);
  g_autofree char *number = quitus_format_text (sheet->language, "%u", index + 1);
  g_autofree char *amount = NULL;
  QuitusInstalmentState state;

  quitus_instalment_compute (sheet->dossier, instalment, &sheet->outlook, &state);
  amount = quitus_sheet_say_money (sheet, state.amount);
  quitus_report_add_row (sheet->report, instalment->cancelled_on != QUITUS_DAY_NONE
                                            ? QUITUS_ROW_QUIET
                                            : QUITUS_ROW_PLAIN);
  quitus_report_add_cell (sheet->report, number);
  add_label (sheet, index, deadline, state.amount, with_parties);
  add_day (sheet, deadline, &state);
  quitus_report_add_cell (sheet->report, amount);
  add_state (sheet, &state);
}

static void
add_total (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  g_autofree char *amount = quitus_sheet_say_money (sheet, sums->planned);

  quitus_report_add_row (sheet->report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (sheet->report, NULL);
  quitus_report_add_cell (sheet->report,
                          quitus_sheet_say (sheet, sums->n_unknown > 0
                                                       ? N_ ("Total of the known amounts")
                                                       : N_ ("Total")));
  quitus_report_add_cell (sheet->report, NULL);
  quitus_report_add_cell (sheet->report, amount);
}

/* Public */

/**
 * quitus_instalment_sums_compute:
 * @sums: (out caller-allocates): the sums
 * @sheet: a report on one agreement
 *
 * Adds up the payments that were not cancelled, without those in kind.
 */
void
quitus_instalment_sums_compute (QuitusInstalmentSums *sums, QuitusSheet *sheet)
{
  *sums = (QuitusInstalmentSums) { 0 };
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = get_instalment (sheet, i);
      QuitusInstalmentState state;

      if (instalment->cancelled_on != QUITUS_DAY_NONE || !is_cash (instalment))
        continue;
      quitus_instalment_compute (sheet->dossier, instalment, &sheet->outlook, &state);
      sums->n++;
      sums->received += state.received;
      if (state.amount != QUITUS_MONEY_NONE)
        sums->planned += state.amount;
      else
        sums->n_unknown++;
      if (state.date != QUITUS_DAY_NONE)
        continue;
      sums->n_undetermined++;
      if (state.amount != QUITUS_MONEY_NONE)
        sums->undetermined += state.amount;
    }
}

/**
 * quitus_sheet_add_instalments:
 * @sheet: a report on one agreement
 * @sums: what they add up to
 *
 * Adds the table of the payments under a heading, with the article and the rule of each, and their
 * sum.
 */
void
quitus_sheet_add_instalments (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  guint n = quitus_dossier_count (sheet->dossier, QUITUS_KIND_INSTALMENT);
  const QuitusColumn columns[] = {
    { quitus_sheet_say (sheet, N_ ("No.")),                          0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("Payment, and why on that day")), 1, FALSE },
    { quitus_sheet_say (sheet, N_ ("Day")),                          0, FALSE },
    { quitus_sheet_say (sheet, N_ ("Amount")),                       0, TRUE  },
    { quitus_sheet_say (sheet, N_ ("State")),                        0, FALSE },
  };
  const char *title = quitus_sheet_say (sheet, N_ ("Payments"));
  g_autofree char *parties = find_common_parties (sheet);
  g_autofree char *heading = parties != NULL ? g_strdup_printf ("%s, %s", title, parties) : NULL;

  quitus_report_add_heading (sheet->report, heading != NULL ? heading : title);
  if (n == 0)
    {
      quitus_report_add_paragraph (sheet->report,
                                   quitus_sheet_say (sheet, N_ ("No payment is entered.")));
      return;
    }
  quitus_report_add_table (sheet->report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    add_row (sheet, i, parties == NULL);
  add_total (sheet, sums);
}
