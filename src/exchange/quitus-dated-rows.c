/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-dated-rows.h"

#include "quitus-amendments.h"

/* Helpers */

static int
compare_references (gconstpointer a, gconstpointer b)
{
  const QuitusAgreementValue *one = *(const QuitusAgreementValue *const *) a;
  const QuitusAgreementValue *other = *(const QuitusAgreementValue *const *) b;
  int order = g_strcmp0 (one->reference, other->reference);

  return order != 0 ? order : quitus_id_compare (one->value.id, other->value.id);
}

static GPtrArray *
collect_agreements (QuitusBook *book, QuitusId agreement)
{
  GPtrArray *agreements = g_ptr_array_new ();

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      const QuitusValue *value =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));

      if (quitus_id_is_none (agreement) || quitus_id_equal (agreement, value->id))
        g_ptr_array_add (agreements, (gpointer) value);
    }
  g_ptr_array_sort (agreements, compare_references);
  return agreements;
}

/* Public */

/**
 * quitus_dated_rows_foreach:
 * @book: the register
 * @agreement: the agreement, or none for all of them
 * @outlook: from where the future is seen
 * @func: (scope call): what to do with each deadline
 * @user_data: what to give to @func
 *
 * Goes through every deadline: agreements by reference, deadlines as quitus_deadlines_compute()
 * sorts them.
 */
void
quitus_dated_rows_foreach (QuitusBook *book,
                           QuitusId agreement,
                           const QuitusOutlook *outlook,
                           QuitusDatedRowFunc func,
                           gpointer user_data)
{
  g_autoptr (GPtrArray) agreements = collect_agreements (book, agreement);

  for (guint i = 0; i < agreements->len; i++)
    {
      const QuitusAgreementValue *value = agreements->pdata[i];
      g_autoptr (QuitusDossier) dossier =
          quitus_amendments_get_law (book, value->value.id, outlook->today);
      g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

      quitus_deadlines_compute (dossier, outlook, deadlines);
      for (guint d = 0; d < deadlines->len; d++)
        func (&g_array_index (deadlines, QuitusDeadline, d), dossier, user_data);
    }
}
