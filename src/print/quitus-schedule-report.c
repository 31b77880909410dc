/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-schedule-report.h"

#include "quitus-amendments.h"
#include "quitus-format.h"
#include "quitus-instalment-table.h"
#include "quitus-rule-words.h"
#include "quitus-sheet.h"
#include "quitus-words.h"

/* Helpers */

/* The total of the act, else what the payments add up to. */
static void
add_total_figure (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  QuitusMoney total = sheet->agreement->total;
  g_autofree char *value = NULL;
  g_autofree char *article = quitus_sheet_say_article (sheet, sheet->agreement->total_article);

  if (total == QUITUS_MONEY_NONE && sums->n > 0)
    total = sums->planned;
  value = quitus_sheet_say_money (sheet, total);
  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, N_ ("Total")), value, article);
}

/* What comes next and is not wholly received. */
static void
add_next_figure (QuitusSheet *sheet)
{
  const char *label = quitus_sheet_say (sheet, N_ ("Next due date"));
  guint n_undetermined = 0;

  for (guint i = 0; i < sheet->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (sheet->deadlines, QuitusDeadline, i);
      g_autofree char *name = NULL, *amount = NULL, *detail = NULL, *day = NULL;

      if (deadline->kind != QUITUS_DEADLINE_PAYMENT || deadline->status == QUITUS_STATUS_DONE ||
          deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      if (deadline->date == QUITUS_DAY_NONE)
        {
          n_undetermined++;
          continue;
        }
      name = quitus_deadline_get_label (deadline, sheet->dossier, sheet->language);
      amount = quitus_sheet_say_money (sheet, deadline->amount);
      detail = g_strdup_printf ("%s, %s", name, amount);
      day = quitus_format_day (sheet->language, deadline->date, QUITUS_DAY_STYLE_SHORT);
      if (deadline->status == QUITUS_STATUS_LATE)
        /* Translators: the day on which the oldest payment that is late was due. */
        label = quitus_sheet_say (sheet, N_ ("Due since"));
      quitus_report_add_figure (sheet->report, label, day, detail);
      return;
    }
  if (n_undetermined > 0)
    quitus_report_add_figure (sheet->report, label, quitus_sheet_say (sheet, N_ ("undetermined")),
                              sheet->n_unsigned > 0
                                  ? quitus_sheet_say (sheet, N_ ("signatures are missing"))
                                  : NULL);
  else
    quitus_report_add_figure (sheet->report, label, quitus_sheet_say (sheet, N_ ("none")), NULL);
}

static void
add_received_figure (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  g_autofree char *received = quitus_sheet_say_money (sheet, sums->received);
  g_autofree char *left = quitus_sheet_say_money (sheet, sums->planned - sums->received);
  /* Translators: an amount that is still to be received. */
  g_autofree char *detail =
      g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s left to receive")), left);

  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, N_ ("Received")), received,
                            detail);
}

static void
add_end_figure (QuitusSheet *sheet)
{
  const QuitusDeadline *end =
      quitus_sheet_find_deadline (sheet, QUITUS_DEADLINE_END, sheet->agreement->value.id);
  g_autofree char *day = NULL;
  g_autofree char *article = quitus_sheet_say_article (sheet, sheet->agreement->end_article);

  if (end == NULL)
    return;
  day = quitus_format_day (sheet->language, end->date, QUITUS_DAY_STYLE_SHORT);
  quitus_report_add_figure (sheet->report, quitus_sheet_say (sheet, N_ ("End date")),
                            day != NULL ? day : quitus_sheet_say (sheet, N_ ("undetermined")),
                            article);
}

/* The amount in words, and whether the payments make the total of the act. */
static void
add_sums (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  g_autofree char *words = quitus_words_from_money (sheet->language, sums->planned);
  g_autofree char *text = NULL, *planned = NULL, *total = NULL, *gap = NULL;
  QuitusMoney difference = sheet->agreement->total - sums->planned;

  if (sums->n_unknown == 0 && sums->n > 0)
    {
      /* Translators: an amount in words, under the table that adds up to it. */
      text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("That is %s.")), words);
      quitus_report_add_note (sheet->report, text);
    }
  if (sheet->agreement->total == QUITUS_MONEY_NONE || difference == 0 || sums->n_unknown > 0)
    return;
  planned = quitus_sheet_say_money (sheet, sums->planned);
  total = quitus_sheet_say_money (sheet, sheet->agreement->total);
  gap = quitus_sheet_say_money (sheet, ABS (difference));
  g_free (text);
  text = g_strdup_printf (
      quitus_sheet_say (sheet, difference > 0
                                   ? N_ ("The payments add up to %s and the total of the agreement "
                                         "is %s: %s is missing.")
                                   : N_ ("The payments add up to %s and the total of the agreement "
                                         "is %s: %s is too much.")),
      planned, total, gap);
  quitus_report_add_paragraph (sheet->report, text);
}

static char *
list_unsigned (QuitusSheet *sheet)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_PARTY, i));
      const char *name = quitus_rule_words_get_party (sheet->dossier, party->value.id);

      if (quitus_amendments_await_party (sheet->dossier, party))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                name != NULL ? name : "?");
    }
  return g_string_free (names, FALSE);
}

/* An approval of the control is often taken for a signature. */
static void
add_visas (QuitusSheet *sheet)
{
  for (guint i = 0; i < quitus_dossier_count (sheet->dossier, QUITUS_KIND_VISA); i++)
    {
      g_autofree char *visa = quitus_sheet_say_visa (
          sheet, quitus_visa_value (quitus_dossier_get (sheet->dossier, QUITUS_KIND_VISA, i)));
      /* Translators: an approval of the budget control, with its number and its day. */
      g_autofree char *text =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("%s: an approval is not a signature")),
                           visa);

      quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Approval")), text);
    }
}

static void
add_undetermined (QuitusSheet *sheet, const QuitusInstalmentSums *sums)
{
  g_autofree char *amount = quitus_sheet_say_money (sheet, sums->undetermined);
  g_autofree char *text = NULL;
  g_autofree char *names = list_unsigned (sheet);

  if (sums->n_undetermined == 0 && sums->n_unknown == 0 && sheet->n_unsigned == 0)
    return;
  quitus_report_add_heading (sheet->report, quitus_sheet_say (sheet, N_ ("What is undetermined")));
  if (sums->n_undetermined > 0)
    {
      /* Translators: how many payments, of how many, an amount. */
      text = g_strdup_printf (quitus_sheet_say (sheet, N_ ("%u of %u, %s in all")),
                              sums->n_undetermined, sums->n, amount);
      quitus_report_add_fact (sheet->report,
                              quitus_sheet_say (sheet, N_ ("Payments without a day")), text);
    }
  if (sums->n_unknown > 0)
    {
      g_autofree char *unknown =
          g_strdup_printf (quitus_sheet_say (sheet, N_ ("%u of %u")), sums->n_unknown, sums->n);

      quitus_report_add_fact (sheet->report,
                              quitus_sheet_say (sheet, N_ ("Payments without an amount")), unknown);
    }
  if (sheet->n_unsigned > 0)
    {
      quitus_report_add_fact (sheet->report, quitus_sheet_say (sheet, N_ ("Missing signatures")),
                              names);
      add_visas (sheet);
    }
}

/* What a controller must know to count again. */
static void
add_method (QuitusSheet *sheet)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (sheet->dossier);
  gint64 delay = sheet->agreement->settlement_delay;
  g_autofree char *days = NULL, *text = NULL;

  if (delay == QUITUS_NUMBER_NONE && settings != NULL)
    delay = settings->settlement_delay;
  if (delay == QUITUS_NUMBER_NONE)
    delay = QUITUS_SETTLEMENT_DELAY;
  days = g_strdup_printf (quitus_language_plural (sheet->language, "%d day", "%d days",
                                                  (gulong) delay),
                          (int) delay);
  text = g_strdup_printf (
      quitus_sheet_say (
          sheet,
          /* Translators: %s is a delay, such as “30 days”. */
          N_ ("A delay in months ends on the same day of the month, else on the last day of that "
              "month (code of civil procedure, article 641). A payment stays due on the day of the "
              "act even if it is not a working day, unless stated otherwise; it is late after the "
              "working day that follows the settlement delay of %s counted from the due day, or "
              "from the day on which its conditions were fulfilled if that is later.")),
      days);
  quitus_report_add_note (sheet->report, text);
}

/* Public */

/**
 * quitus_schedule_report_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen, with a supposed signature or none
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The payment schedule of an agreement: one sheet from which a controller can check each day and
 * each amount.  Every line has its article and its rule in words; what has no day yet is listed
 * with what it waits for.  When a signature is supposed and one is missing, every page says that it
 * is a simulation.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_schedule_report_new (QuitusDossier *dossier,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language,
                            QuitusDay printed_on)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  const char *title = quitus_language_text (language, N_ ("Payment schedule"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, agreement->reference);
  QuitusInstalmentSums sums;
  QuitusSheet sheet;

  quitus_sheet_init (&sheet, report, dossier, outlook, language);
  quitus_instalment_sums_compute (&sums, &sheet);
  quitus_sheet_add_title (&sheet, title);
  add_total_figure (&sheet, &sums);
  add_received_figure (&sheet, &sums);
  add_next_figure (&sheet);
  add_end_figure (&sheet);
  quitus_sheet_add_parties (&sheet);
  quitus_sheet_add_amendments (&sheet);
  quitus_sheet_add_instalments (&sheet, &sums);
  add_sums (&sheet, &sums);
  add_undetermined (&sheet, &sums);
  quitus_sheet_add_accounts (&sheet);
  quitus_sheet_add_budget_codes (&sheet);
  add_method (&sheet);
  quitus_sheet_clear (&sheet);
  return report;
}
