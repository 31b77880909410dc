/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-month-sums.h"

/* Public */

/**
 * quitus_month_sum_due:
 * @model: every deadline
 * @from: the first day
 * @to: the last day, itself included
 *
 * Returns: the cents of all payments dated on these days, whether they came or not
 */
QuitusMoney
quitus_month_sum_due (QuitusDeadlineModel *model, QuitusDay from, QuitusDay to)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, from, to, &first);
  QuitusMoney sum = 0;

  for (guint i = first; i < first + n; i++)
    {
      const QuitusDeadline *deadline = quitus_deadline_model_get (model, i);

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->amount != QUITUS_MONEY_NONE &&
          deadline->status != QUITUS_STATUS_NOT_APPLICABLE)
        sum += deadline->amount;
    }
  return sum;
}
