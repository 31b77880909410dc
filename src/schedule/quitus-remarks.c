/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people said about deadlines: why they are late, until when they are put off.  No remark moves
 * a deadline. */

#include "quitus-remarks.h"

struct _QuitusPostponements
{
  QuitusDay today;
  /* The last remark about each deadline, by its id. */
  GHashTable *remarks;
  /* The agreements that have any, so that the ids of others need not be written. */
  GHashTable *agreements;
};

/* Helpers */

static gboolean
is_later (const QuitusRemarkValue *remark, const QuitusRemarkValue *than)
{
  return than == NULL || remark->recorded_on >= than->recorded_on;
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
 * quitus_postponements_new:
 * @book: a book, which must not change as long as the postponements are used
 * @today: the day from which they are seen
 *
 * Returns: (transfer full): until when each deadline of the book is put off
 */
QuitusPostponements *
quitus_postponements_new (QuitusBook *book, QuitusDay today)
{
  QuitusPostponements *self = g_new0 (QuitusPostponements, 1);

  self->today = today;
  self->remarks = g_hash_table_new (g_str_hash, g_str_equal);
  self->agreements = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_REMARK); i++)
    {
      const QuitusRemarkValue *remark =
          quitus_remark_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_REMARK,
                                                                         i)));

      if (remark->done_on != QUITUS_DAY_NONE ||
          !is_later (remark, g_hash_table_lookup (self->remarks, remark->deadline)))
        continue;
      g_hash_table_replace (self->remarks, remark->deadline, (gpointer) remark);
      g_hash_table_add (self->agreements, (gpointer) &remark->agreement);
    }
  return self;
}

/**
 * quitus_postponements_free:
 * @self: (transfer full): postponements
 *
 * Frees them.
 */
void
quitus_postponements_free (QuitusPostponements *self)
{
  g_hash_table_unref (self->remarks);
  g_hash_table_unref (self->agreements);
  g_free (self);
}

/**
 * quitus_postponements_get:
 * @self: postponements
 * @deadline: a deadline of the book
 *
 * Returns: the day until which it is put off, after the day from which it is seen and after its own
 *   day; %QUITUS_DAY_NONE when it is not, or is no longer
 */
QuitusDay
quitus_postponements_get (QuitusPostponements *self, const QuitusDeadline *deadline)
{
  const QuitusRemarkValue *remark;
  g_autofree char *id = NULL;

  if (!g_hash_table_contains (self->agreements, &deadline->agreement))
    return QUITUS_DAY_NONE;
  id = quitus_deadline_get_id (deadline);
  remark = g_hash_table_lookup (self->remarks, id);
  return remark != NULL && remark->postponed_to > MAX (self->today, deadline->date)
             ? remark->postponed_to
             : QUITUS_DAY_NONE;
}
