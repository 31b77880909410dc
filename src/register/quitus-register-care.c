/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done for a register without being asked: looking whether it is whole before anything is
 * written, and keeping copies. */

#include "quitus-register-private.h"

/* How long, in microseconds, nobody asks whether the copy of the day is old. */
#define INTERVAL (10 * G_TIME_SPAN_MINUTE)

/* Helpers */

static QuitusDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return quitus_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

/* Looking at the pages */

static gboolean
work_look (QuitusOperation *op, GError **error)
{
  return quitus_store_check_pages (op->store, error);
}

static void
finish_look (QuitusOperation *op)
{
  op->reg->is_looking = FALSE;
  if (op->error == NULL)
    return;
  if (g_error_matches (op->error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT))
    quitus_register_take_refusal (op->reg, op->error);
  quitus_register_report (op->reg, op->error);
}

static const QuitusOperationClass look_class = {
  .work = work_look,
  .finish = finish_look,
  .goes_first = TRUE,
};

/* The copy of the day */

static gboolean
work_daily_copy (QuitusOperation *op, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  op->path = quitus_store_keep_daily_copy (op->store, op->today, op->moment, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Of a damaged register no copy can be made, which is known by then. */
static void
finish_daily_copy (QuitusOperation *op)
{
  if (op->path != NULL)
    op->reg->copied = op->number;
  if (op->error != NULL && quitus_register_get_refusal (op->reg) == NULL)
    quitus_register_report (op->reg, op->error);
}

static const QuitusOperationClass daily_copy_class = {
  .work = work_daily_copy,
  .finish = finish_daily_copy,
};

static void
keep_daily_copy (QuitusRegister *self, QuitusCopyMoment moment)
{
  QuitusOperation *op = quitus_operation_new (self, &daily_copy_class, NULL);

  op->today = get_today ();
  op->moment = moment;
  op->number = self->last;
  self->copied_at = g_get_monotonic_time ();
  quitus_register_run_aside (self, op);
}

/* Shared with the other files of the register */

/**
 * quitus_register_begin_care:
 * @self: a register that has just become one that this program may write
 *
 * Looks at every page aside, which takes a second where there are hundreds of thousands of records:
 * too long for the start, and nothing is written before it is over.  Then makes the copy of the day,
 * where there is none yet.
 */
void
quitus_register_begin_care (QuitusRegister *self)
{
  self->is_looking = TRUE;
  self->has_recorded = FALSE;
  self->copied = G_MAXUINT64;
  quitus_register_run_aside (self, quitus_operation_new (self, &look_class, NULL));
  keep_daily_copy (self, QUITUS_COPY_MOMENT_OPENED);
  self->copied_at = 0;
}

/**
 * quitus_register_note_recorded:
 * @self: a register in which something has just been recorded
 *
 * Makes the copy of the day aside when there is none, or when it is old.
 */
void
quitus_register_note_recorded (QuitusRegister *self)
{
  self->has_recorded = TRUE;
  if (self->copied_at == 0 || g_get_monotonic_time () - self->copied_at >= INTERVAL)
    keep_daily_copy (self, QUITUS_COPY_MOMENT_RECORDED);
}

/**
 * quitus_register_end_care:
 * @self: a register that is about to be closed
 * @op: what closes it
 *
 * Has the copy of a first day made once more when the register is closed: there is no other day from
 * which to begin again.
 */
void
quitus_register_end_care (QuitusRegister *self, QuitusOperation *op)
{
  op->keeps_copy = self->is_open && self->has_recorded && self->last != self->copied;
  op->today = get_today ();
  self->has_recorded = FALSE;
}
