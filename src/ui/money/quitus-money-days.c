/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what has happened is recorded about money: what is typed with a later day would count for
 * nothing until then. */

#include "quitus-money-days.h"

#include "quitus-date-row.h"
#include "quitus-error.h"
#include "quitus-future-day.h"

/* Helpers */

/* A right may be acquired by an end that is still to come. */
static gboolean
is_fact (const QuitusField *field)
{
  return field->type == QUITUS_FIELD_DAY && !g_str_equal (field->name, "acquired_on");
}

/* Public */

/**
 * quitus_money_days_mark:
 * @form: a form for an order, a delivery, a payment or a refund
 * @session: what the window works with
 * @kind: the kind of its record
 *
 * Refuses, below their rows, days that have not come.  Call it whenever the form has `changed`.
 */
void
quitus_money_days_mark (QuitusRecordForm *form, QuitusSession *session, QuitusKind kind)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkWidget *row = is_fact (&info->fields[i])
                           ? quitus_record_form_get_row (form, info->fields[i].name)
                           : NULL;
      g_autofree char *problem = NULL;

      if (!QUITUS_IS_DATE_ROW (row) || !gtk_widget_get_visible (row))
        continue;
      problem =
          quitus_future_day_find_problem (session, quitus_date_row_get_day (QUITUS_DATE_ROW (row)));
      if (problem != NULL)
        quitus_record_form_set_remark (form, info->fields[i].name, problem, TRUE);
    }
}

/**
 * quitus_money_days_check:
 * @value: what is to be recorded
 * @session: what the window works with
 * @error: set when a day has not come
 *
 * Returns: whether all that it says has happened
 */
gboolean
quitus_money_days_check (const QuitusValue *value, QuitusSession *session, GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusDay *day = QUITUS_FIELD_PLACE_CONST (&info->fields[i], value);
      g_autofree char *problem =
          is_fact (&info->fields[i]) ? quitus_future_day_find_problem (session, *day) : NULL;

      if (problem == NULL)
        continue;
      g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, problem);
      return FALSE;
    }
  return TRUE;
}
