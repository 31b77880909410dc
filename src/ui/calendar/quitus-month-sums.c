/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-sums.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Public */

/**
 * quitus_month_sum_due:
 * @model: every deadline
 * @from: the first day
 * @to: the last day, itself included
 * @supposed: (out): the cents of those whose day follows from a supposed signature
 *
 * Returns: the cents of all payments dated on these days, whether they came or not
 */
QuitusMoney
quitus_month_sum_due (QuitusDeadlineModel *model,
                      QuitusDay from,
                      QuitusDay to,
                      QuitusMoney *supposed)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, from, to, &first);
  QuitusMoney sum = 0;

  *supposed = 0;
  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->amount != QUITUS_MONEY_NONE &&
          deadline->status != QUITUS_STATUS_NOT_APPLICABLE)
        {
          sum += deadline->amount;
          *supposed += deadline->is_supposed ? deadline->amount : 0;
        }
    }
  return sum;
}

/**
 * quitus_month_say_sum:
 * @sum: cents
 * @supposed: which part of them is of days that follow from a supposed signature, 0 for none
 *
 * Returns: (transfer full): the sum, and how much of it is supposed
 */
char *
quitus_month_say_sum (QuitusMoney sum, QuitusMoney supposed)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *all = quitus_format_money (language, sum);
  g_autofree char *part = NULL;

  if (supposed == 0)
    return g_steal_pointer (&all);
  part = quitus_format_money (language, supposed);
  /* Translators: an amount, then how much of it is on days that follow from a supposed signature */
  return g_strdup_printf (_ ("%s (%s of it supposed)"), all, part);
}
