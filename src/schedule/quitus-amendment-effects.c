/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands between the agreement before an amendment and after it. */

#include "quitus-amendment-effects.h"

/* Helpers */

static GArray *
new_changes (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusTermChange));
}

static void
add_change (GArray *changes,
            const QuitusValue *before,
            const QuitusValue *after,
            const QuitusField *field)
{
  QuitusTermChange change = { before, after, field };

  g_array_append_val (changes, change);
}

static void
compare_values (GArray *changes, const QuitusValue *before, const QuitusValue *after)
{
  const QuitusKindInfo *info = quitus_kind_get_info (after->kind);

  if (before == NULL)
    add_change (changes, NULL, after, NULL);
  else if (before != after)
    for (guint i = 0; i < info->n_fields; i++)
      if (!quitus_field_equal (&info->fields[i], before, after))
        add_change (changes, before, after, &info->fields[i]);
}

static void
compare_kind (GArray *changes, QuitusKind kind, QuitusDossier *before, QuitusDossier *after)
{
  for (guint i = 0; i < quitus_dossier_count (after, kind); i++)
    {
      const QuitusValue *value = quitus_dossier_get (after, kind, i);

      compare_values (changes, quitus_dossier_lookup (before, kind, value->id), value);
    }
  for (guint i = 0; i < quitus_dossier_count (before, kind); i++)
    {
      const QuitusValue *value = quitus_dossier_get (before, kind, i);

      if (quitus_dossier_lookup (after, kind, value->id) == NULL)
        add_change (changes, value, NULL, NULL);
    }
}

/* By the days of the text: what somebody put off hides none of them. */
static GArray *
compute (QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_deadline_has_moved (deadline))
        continue;
      deadline->date = quitus_deadline_get_original_day (deadline, dossier, outlook);
      deadline->is_postponed = FALSE;
      deadline->is_planned = FALSE;
    }
  return deadlines;
}

/* Each deadline by its permanent identity. */
static GHashTable *
index_deadlines (GArray *deadlines)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      g_hash_table_insert (index, quitus_deadline_get_id (deadline), deadline);
    }
  return index;
}

/* A deadline that concerns nobody any more is gone, though it is listed. */
static gboolean
counts (const QuitusDeadline *deadline)
{
  return deadline != NULL && deadline->status != QUITUS_STATUS_NOT_APPLICABLE;
}

static gboolean
is_moved (const QuitusDeadline *before, const QuitusDeadline *after)
{
  if (!counts (before) || !counts (after))
    return counts (before) || counts (after);
  return before->date != after->date || before->strict_date != after->strict_date ||
         before->amount != after->amount;
}

static void
add_move (GArray *moves, const QuitusDeadline *before, const QuitusDeadline *after)
{
  QuitusDeadlineMove move = { .is_before = counts (before), .is_after = counts (after) };

  if (!is_moved (before, after))
    return;
  if (before != NULL)
    move.before = *before;
  if (after != NULL)
    move.after = *after;
  g_array_append_val (moves, move);
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const QuitusDeadlineMove *first = a;
  const QuitusDeadlineMove *second = b;

  return quitus_deadline_compare (first->is_after ? &first->after : &first->before,
                                  second->is_after ? &second->after : &second->before);
}

/* Public */

/**
 * quitus_amendment_effects_list_terms:
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Compares the terms of the agreement field by field.
 *
 * Returns: (transfer full) (element-type QuitusTermChange): what changes, by kind and in the order
 *   of the agreement; both dossiers must outlive it
 */
GArray *
quitus_amendment_effects_list_terms (QuitusDossier *before, QuitusDossier *after)
{
  GArray *changes = new_changes ();

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (quitus_kind_is_term (kind))
      compare_kind (changes, kind, before, after);
  return changes;
}

/**
 * quitus_amendment_effects_list_moves:
 * @before: the law before an amendment
 * @after: the law after it
 * @outlook: from where the future is seen
 *
 * Compares the deadlines of both by their permanent identity.
 *
 * Returns: (transfer full) (element-type QuitusDeadlineMove): every deadline that moves, changes its
 *   amount, comes or goes, by the day after
 */
GArray *
quitus_amendment_effects_list_moves (QuitusDossier *before,
                                     QuitusDossier *after,
                                     const QuitusOutlook *outlook)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (QuitusDeadlineMove));
  g_autoptr (GArray) old = compute (before, outlook);
  g_autoptr (GArray) new = compute (after, outlook);
  g_autoptr (GHashTable) old_index = index_deadlines (old);
  g_autoptr (GHashTable) new_index = index_deadlines (new);

  for (guint i = 0; i < new->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (new, QuitusDeadline, i);
      g_autofree char *id = quitus_deadline_get_id (deadline);

      add_move (moves, g_hash_table_lookup (old_index, id), deadline);
    }
  for (guint i = 0; i < old->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (old, QuitusDeadline, i);
      g_autofree char *id = quitus_deadline_get_id (deadline);

      if (!g_hash_table_contains (new_index, id))
        add_move (moves, deadline, NULL);
    }
  g_array_sort (moves, compare_moves);
  return moves;
}
