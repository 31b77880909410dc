/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-title.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-sums.h"
#include "quitus-sentence.h"

/* Public */

/**
 * quitus_calendar_format_month:
 * @month: a day of a month
 * @is_short: whether there is little room
 *
 * Returns: (transfer full): "August 2023", or "Aug 2023" where there is little room
 */
char *
quitus_calendar_format_month (QuitusDay month, gboolean is_short)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *text = NULL;

  if (is_short)
    text = g_strdup_printf ("%s %d",
                            quitus_format_month (language, quitus_day_get_month (month),
                                                 QUITUS_NAME_STYLE_SHORT),
                            quitus_day_get_year (month));
  else
    text = quitus_format_day (language, month, QUITUS_DAY_STYLE_MONTH);
  return quitus_sentence_capitalise (text);
}

/**
 * quitus_calendar_format_sums:
 * @model: every deadline
 * @receipts: what was received in each month
 * @title: the name of a month or of a year
 * @from: its first day
 * @to: its last day
 *
 * Returns: (transfer full): what is due and what was received in whole months, as a line
 */
char *
quitus_calendar_format_sums (QuitusDeadlineModel *model,
                             QuitusMonthReceipts *receipts,
                             const char *title,
                             QuitusDay from,
                             QuitusDay to)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusMoney sum = 0, planned, supposed;
  g_autofree char *due = NULL;
  g_autofree char *received = NULL;

  for (QuitusDay month = from; month <= to; month = quitus_day_last_of_month (month) + 1)
    sum += quitus_month_receipts_get (receipts, month);
  planned = quitus_month_sum_due (model, from, to, &supposed);
  due = quitus_month_say_sum (planned, supposed);
  received = quitus_format_money (language, sum);
  if (quitus_deadline_model_is_filtered (model))
    /* Translators: a month or a year, the money due in it, the money received in it */
    return g_strdup_printf (_ ("%s: due %s · received %s (of what is shown)"), title, due,
                            received);
  /* Translators: a month or a year, the money due in it, the money received in it */
  return g_strdup_printf (_ ("%s: due %s · received %s"), title, due, received);
}
