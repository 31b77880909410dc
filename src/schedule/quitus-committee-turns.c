/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-committee-turns.h"

/* Helpers */

static QuitusCommitteeTurn *
get_turn (GArray *turns, const QuitusCommitteeSeriesValue *series, QuitusId startup)
{
  QuitusCommitteeTurn turn = { .series = series, .startup = startup };

  for (guint i = 0; i < turns->len; i++)
    {
      QuitusCommitteeTurn *known = &g_array_index (turns, QuitusCommitteeTurn, i);

      if (known->series == series && quitus_id_equal (known->startup, startup))
        return known;
    }
  g_array_append_val (turns, turn);
  return &g_array_index (turns, QuitusCommitteeTurn, turns->len - 1);
}

static void
add_next (GArray *turns, const QuitusCommitteeSeriesValue *series, const GArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      QuitusCommitteeTurn *turn;

      if (deadline->kind != QUITUS_DEADLINE_COMMITTEE ||
          !quitus_id_equal (deadline->owner, series->value.id))
        continue;
      turn = get_turn (turns, series, deadline->startup);
      if (deadline->status != QUITUS_STATUS_DONE && turn->next == NULL)
        turn->next = deadline;
    }
}

static void
add_last (GArray *turns, const QuitusCommitteeSeriesValue *series, QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));
      QuitusCommitteeTurn *turn;

      if (!quitus_id_equal (committee->series, series->value.id))
        continue;
      turn = get_turn (turns, series, committee->startup);
      if (turn->last == NULL || committee->held_on > turn->last->held_on)
        turn->last = committee;
    }
}

/* Public */

/**
 * quitus_committee_turns_list:
 * @dossier: an agreement
 * @deadlines: (element-type QuitusDeadline): its deadlines, which must outlive the list
 *
 * What was held last and what comes next, of every series and startup of an agreement.
 *
 * Returns: (transfer full) (element-type QuitusCommitteeTurn): by series, in the order of the text
 */
GArray *
quitus_committee_turns_list (QuitusDossier *dossier, const GArray *deadlines)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (QuitusCommitteeTurn));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE_SERIES); i++)
    {
      const QuitusCommitteeSeriesValue *series =
          quitus_committee_series_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE_SERIES,
                                                             i));

      add_next (turns, series, deadlines);
      add_last (turns, series, dossier);
    }
  return turns;
}
