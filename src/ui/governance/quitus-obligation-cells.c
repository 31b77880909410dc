/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where an obligation stands for one startup of an agreement, in the words of the matrix and of the
 * list that takes its place where it is narrow. */

#include "quitus-obligation-cells.h"

#include "quitus-format.h"

/* Helpers */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const QuitusStartupValue *one = *(const QuitusStartupValue *const *) a;
  const QuitusStartupValue *other = *(const QuitusStartupValue *const *) b;

  return g_utf8_collate (one->name, other->name);
}

/* Public */

/**
 * quitus_obligation_cells_list_startups:
 * @dossier: an agreement
 *
 * Returns: (transfer container) (element-type QuitusStartupValue): its startups, each once, by
 *   name
 */
GPtrArray *
quitus_obligation_cells_list_startups (QuitusDossier *dossier)
{
  GPtrArray *startups = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE); i++)
    {
      const QuitusStartupValue *startup = quitus_startup_value (quitus_dossier_lookup (
          dossier, QUITUS_KIND_STARTUP,
          quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i))->startup));

      if (startup != NULL && !g_ptr_array_find (startups, startup, NULL))
        g_ptr_array_add (startups, (gpointer) startup);
    }
  g_ptr_array_sort (startups, compare_names);
  return startups;
}

/**
 * quitus_obligation_cells_list_obligations:
 * @dossier: an agreement
 *
 * Returns: (transfer container) (element-type QuitusObligationValue): those that each startup has, in
 *   the order of the text
 */
GPtrArray *
quitus_obligation_cells_list_obligations (QuitusDossier *dossier)
{
  GPtrArray *obligations = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));

      if (obligation->scope == QUITUS_SCOPE_EACH_STARTUP)
        g_ptr_array_add (obligations, (gpointer) obligation);
    }
  return obligations;
}

/**
 * quitus_obligation_cells_find:
 * @deadlines: (element-type QuitusDeadline): the deadlines of the agreement
 * @obligation: one of its obligations
 * @startup: one of its startups
 *
 * A repeated obligation stands where its first occurrence that is not done stands.
 *
 * Returns: (transfer none) (nullable): the deadline that says where it stands
 */
const QuitusDeadline *
quitus_obligation_cells_find (GArray *deadlines,
                              const QuitusObligationValue *obligation,
                              const QuitusStartupValue *startup)
{
  const QuitusDeadline *last = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->owner, obligation->value.id) ||
          !quitus_id_equal (deadline->startup, startup->value.id))
        continue;
      last = deadline;
      if (deadline->status != QUITUS_STATUS_DONE &&
          deadline->status != QUITUS_STATUS_NOT_APPLICABLE)
        break;
    }
  return last;
}

/**
 * quitus_obligation_cells_get_word:
 * @status: a status
 *
 * Returns: (transfer none): the shortest word for it: done, to do, late, not applicable
 */
const char *
quitus_obligation_cells_get_word (QuitusDeadlineStatus status)
{
  switch (status)
    {
    case QUITUS_STATUS_DONE:
      return _ ("Done");
    case QUITUS_STATUS_LATE:
      return _ ("Late");
    case QUITUS_STATUS_NOT_APPLICABLE:
      /* Translators: not applicable, in as few letters as can be: it stands in a table */
      return _ ("N/A");
    case QUITUS_STATUS_DUE:
    case QUITUS_STATUS_UPCOMING:
    case QUITUS_STATUS_UNDETERMINED:
    case QUITUS_STATUS_UNDATED:
    default:
      return _ ("To do");
    }
}

/**
 * quitus_obligation_cells_get_state:
 * @deadline: the deadline of an obligation
 *
 * Returns: (transfer full): its status in full, with its day where that still counts
 */
char *
quitus_obligation_cells_get_state (const QuitusDeadline *deadline)
{
  g_autofree char *status = quitus_deadline_get_state (deadline, quitus_language_get_default ());
  g_autofree char *day = NULL;

  if (deadline->date == QUITUS_DAY_NONE || deadline->status == QUITUS_STATUS_DONE ||
      deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
    return g_steal_pointer (&status);
  day = quitus_format_day (quitus_language_get_default (), deadline->date, QUITUS_DAY_STYLE_SHORT);
  return g_strdup_printf ("%s, %s", status, day);
}

/**
 * quitus_obligation_cells_speak:
 * @deadline: the deadline of an obligation
 * @obligation: that obligation
 * @startup: the startup concerned
 *
 * Returns: (transfer full): a sentence that says all of it
 */
char *
quitus_obligation_cells_speak (const QuitusDeadline *deadline,
                               const QuitusObligationValue *obligation,
                               const QuitusStartupValue *startup)
{
  g_autofree char *state = quitus_obligation_cells_get_state (deadline);

  /* Translators: a startup, an obligation, and where they stand */
  return g_strdup_printf (_ ("%s, %s: %s"), startup->name, obligation->label, state);
}

/**
 * quitus_obligation_cells_get_target:
 * @deadline: the deadline of an obligation for a startup
 *
 * Returns: (transfer full): the parameter of the action that records its evidence
 */
char *
quitus_obligation_cells_get_target (const QuitusDeadline *deadline)
{
  g_autofree char *obligation = quitus_id_to_text (deadline->owner);
  g_autofree char *startup = quitus_id_to_text (deadline->startup);

  return g_strdup_printf ("%s/%s/%d", obligation, startup, deadline->occurrence);
}
