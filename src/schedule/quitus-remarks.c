/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people said about deadlines: why they are late, to which day they are put off, for which day
 * a committee is planned. */

#include "quitus-remarks.h"

/* Helpers */

static gboolean
is_later (const QuitusRemarkValue *remark, const QuitusRemarkValue *than)
{
  return than == NULL || remark->recorded_on >= than->recorded_on;
}

static gboolean
can_be_put_off (const QuitusDeadline *deadline)
{
  return deadline->date != QUITUS_DAY_NONE && deadline->kind != QUITUS_DEADLINE_END &&
         deadline->kind != QUITUS_DEADLINE_AMENDMENT_REQUEST &&
         deadline->kind != QUITUS_DEADLINE_LIMITATION;
}

/* Public */

/**
 * quitus_remark_find_by_id:
 * @dossier: an agreement
 * @deadline: the id of one of its deadlines
 *
 * Returns: (transfer none) (nullable): what was last said about the deadline
 */
const QuitusRemarkValue *
quitus_remark_find_by_id (QuitusDossier *dossier, const char *deadline)
{
  const QuitusRemarkValue *last = NULL;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REMARK); i++)
    {
      const QuitusRemarkValue *remark =
          quitus_remark_value (quitus_dossier_get (dossier, QUITUS_KIND_REMARK, i));

      if (remark->done_on == QUITUS_DAY_NONE && g_str_equal (remark->deadline, deadline) &&
          is_later (remark, last))
        last = remark;
    }
  return last;
}

/**
 * quitus_remark_find_done_by_id:
 * @dossier: an agreement
 * @deadline: the id of one of its deadlines
 *
 * Returns: (transfer none) (nullable): when and how what has no other record was done, such as that
 *   the documents of a committee were sent
 */
const QuitusRemarkValue *
quitus_remark_find_done_by_id (QuitusDossier *dossier, const char *deadline)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REMARK); i++)
    {
      const QuitusRemarkValue *remark =
          quitus_remark_value (quitus_dossier_get (dossier, QUITUS_KIND_REMARK, i));

      if (remark->done_on != QUITUS_DAY_NONE && g_str_equal (remark->deadline, deadline))
        return remark;
    }
  return NULL;
}

/**
 * quitus_remark_find_done:
 * @dossier: an agreement
 * @deadline: one of its deadlines
 *
 * Returns: (transfer none) (nullable): what quitus_remark_find_done_by_id() finds for it
 */
const QuitusRemarkValue *
quitus_remark_find_done (QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  g_autofree char *id = NULL;

  /* Most agreements have none, and an id is dear where there are many deadlines. */
  if (quitus_dossier_count (dossier, QUITUS_KIND_REMARK) == 0)
    return NULL;
  id = quitus_deadline_get_id (deadline);
  return quitus_remark_find_done_by_id (dossier, id);
}

/**
 * quitus_remark_find:
 * @dossier: an agreement
 * @deadline: one of its deadlines
 *
 * Returns: (transfer none) (nullable): what was last said about the deadline
 */
const QuitusRemarkValue *
quitus_remark_find (QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  g_autofree char *id = NULL;

  /* Most agreements have none: the id need not be written. */
  if (quitus_dossier_count (dossier, QUITUS_KIND_REMARK) == 0)
    return NULL;
  id = quitus_deadline_get_id (deadline);
  return quitus_remark_find_by_id (dossier, id);
}

/**
 * quitus_remark_may_put_off:
 * @deadline: a deadline
 *
 * An agreement ends on its day whatever one says, no amendment can be asked for after the last day
 * to do so, and a claim is lost after four years (law no. 68-1250, article 1): such days pass,
 * nobody is waited for.
 *
 * Returns: whether the deadline can be put off with a reason
 */
gboolean
quitus_remark_may_put_off (const QuitusDeadline *deadline)
{
  return can_be_put_off (deadline) &&
         (deadline->status == QUITUS_STATUS_LATE || deadline->status == QUITUS_STATUS_DUE ||
          deadline->status == QUITUS_STATUS_UPCOMING);
}

/**
 * quitus_remark_may_name_day:
 * @deadline: a deadline
 *
 * Returns: whether another day than that of its rule is its own already, or may be without delay: a
 *   committee sits when it is convened, in time or not
 */
gboolean
quitus_remark_may_name_day (const QuitusDeadline *deadline)
{
  return quitus_remark_may_put_off (deadline) &&
         (deadline->kind == QUITUS_DEADLINE_COMMITTEE || quitus_deadline_has_moved (deadline));
}

/**
 * quitus_remark_find_new_day:
 * @dossier: an agreement
 * @deadline: one of its deadlines, with the day of its rule
 *
 * What was said last counts.  A committee must have sat by its day, and may be planned for an
 * earlier one; nothing else is put off to a day that is not after its own.
 *
 * Returns: the day to which it was put off or for which it is planned, %QUITUS_DAY_NONE when it was
 *   not
 */
QuitusDay
quitus_remark_find_new_day (QuitusDossier *dossier, const QuitusDeadline *deadline)
{
  const QuitusRemarkValue *remark;

  if (!can_be_put_off (deadline))
    return QUITUS_DAY_NONE;
  remark = quitus_remark_find (dossier, deadline);
  if (remark == NULL)
    return QUITUS_DAY_NONE;
  return deadline->kind == QUITUS_DEADLINE_COMMITTEE || remark->postponed_to > deadline->date
             ? remark->postponed_to
             : QUITUS_DAY_NONE;
}
