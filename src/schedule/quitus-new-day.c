/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another day for a deadline, before it is recorded: what speaks against it and what follows. */

#include "quitus-new-day.h"

#include "quitus-amendment-effects.h"
#include "quitus-format.h"
#include "quitus-law.h"
#include "quitus-remarks.h"
#include "quitus-working-days.h"

/* More that moves is only counted. */
#define MOST_MOVES 2

/* Helpers */

static char *
format_day (QuitusDay day, QuitusLanguage language)
{
  return quitus_format_day (language, day, QUITUS_DAY_STYLE_LONG);
}

/* What was named for that day before may be corrected, even when the day has passed. */
static gboolean
is_named_already (const QuitusDeadline *deadline, QuitusDossier *dossier, QuitusDay day)
{
  const QuitusRemarkValue *remark = quitus_remark_find (dossier, deadline);

  return remark != NULL && remark->postponed_to == day;
}

static char *
find_problem (const QuitusDeadline *deadline,
              QuitusDossier *dossier,
              const QuitusOutlook *outlook,
              QuitusDay day,
              QuitusDay limit,
              QuitusLanguage language)
{
  g_autofree char *text = NULL;

  if (deadline->kind != QUITUS_DEADLINE_COMMITTEE)
    {
      if (day > limit)
        return NULL;
      text = quitus_format_day (language, limit, QUITUS_DAY_STYLE_SHORT);
      /* Translators: a day */
      return g_strdup_printf (quitus_language_text (language, N_ ("This day is not after %s: "
                                                                  "nothing is put off")),
                              text);
    }
  if (day >= outlook->today || is_named_already (deadline, dossier, day))
    return NULL;
  text = format_day (day, language);
  /* Translators: a day */
  return g_strdup_printf (quitus_language_text (language, N_ ("%s has passed: record the committee "
                                                              "as held instead")),
                          text);
}

static void
append_move (GString *text,
             const QuitusDeadline *moved,
             QuitusDossier *dossier,
             QuitusLanguage language)
{
  g_autofree char *label = quitus_deadline_get_label (moved, dossier, language);
  g_autofree char *day = quitus_format_day (language, moved->date, QUITUS_DAY_STYLE_SHORT);

  if (text->len > 0)
    g_string_append (text, " · ");
  /* Translators: a deadline that moves with another one, and its new day */
  g_string_append_printf (text, quitus_language_text (language, N_ ("%s: %s")), label, day);
}

/* Public */

/**
 * quitus_new_day_object:
 * @deadline: a deadline of which quitus_remark_may_put_off() is said
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 * @day: another day for it, %QUITUS_DAY_NONE for none
 * @language: the language of the sentences
 *
 * Nothing is put off to a day that is not after its own; a committee may sit before its limit, or
 * has a reason not to, but is not planned for a day that has passed.
 *
 * Returns: what speaks against the day; its text is the caller's
 */
QuitusNewDayObjection
quitus_new_day_object (const QuitusDeadline *deadline,
                       QuitusDossier *dossier,
                       const QuitusOutlook *outlook,
                       QuitusDay day,
                       QuitusLanguage language)
{
  QuitusNewDayObjection objection = { .limit = QUITUS_DAY_NONE };
  QuitusDay limit = quitus_deadline_has_moved (deadline)
                        ? quitus_deadline_get_original_day (deadline, dossier, outlook)
                        : deadline->date;
  g_autofree char *named = NULL;
  g_autofree char *idle = NULL;
  g_autofree char *late = NULL;

  if (day == QUITUS_DAY_NONE)
    return objection;
  objection.text = find_problem (deadline, dossier, outlook, day, limit, language);
  objection.is_problem = objection.text != NULL;
  if (objection.is_problem)
    return objection;
  objection.is_idle =
      !quitus_working_days_is_working (quitus_law_find_calendar (dossier), day, FALSE);
  if (objection.is_idle)
    {
      named = format_day (day, language);
      /* Translators: a day, such as Saturday 11 November 2023 */
      idle =
          g_strdup_printf (quitus_language_text (language, N_ ("%s is not a working day")), named);
    }
  if (deadline->kind == QUITUS_DEADLINE_COMMITTEE && day > limit)
    {
      g_autofree char *text = quitus_format_day (language, limit, QUITUS_DAY_STYLE_SHORT);

      objection.limit = limit;
      /* Translators: a day */
      late = g_strdup_printf (quitus_language_text (language, N_ ("After the limit of %s: say why "
                                                                  "in the note")),
                              text);
    }
  if (idle != NULL && late != NULL)
    objection.text = g_strdup_printf ("%s. %s", idle, late);
  else
    objection.text = idle != NULL ? g_steal_pointer (&idle) : g_steal_pointer (&late);
  return objection;
}

/**
 * quitus_new_day_suppose:
 * @deadline: a deadline of which quitus_remark_may_put_off() is said
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 * @day: another day for it
 *
 * Returns: (transfer full): the agreement as it were if that day was named
 */
QuitusDossier *
quitus_new_day_suppose (const QuitusDeadline *deadline,
                        QuitusDossier *dossier,
                        const QuitusOutlook *outlook,
                        QuitusDay day)
{
  const QuitusRemarkValue *before = quitus_remark_find (dossier, deadline);
  g_autoptr (QuitusChange) change = quitus_change_new ("");
  g_autoptr (QuitusValue) after = before != NULL
                                      ? quitus_value_copy (&before->value)
                                      : (QuitusValue *) (gpointer) quitus_remark_value_new ();
  QuitusRemarkValue *remark = (QuitusRemarkValue *) (gpointer) after;

  remark->postponed_to = day;
  if (before != NULL)
    quitus_change_update (change, &before->value, after);
  else
    {
      remark->agreement = deadline->agreement;
      remark->deadline = quitus_deadline_get_id (deadline);
      remark->recorded_on = outlook->today;
      quitus_change_insert (change, after);
    }
  return quitus_dossier_change (dossier, change);
}

/**
 * quitus_new_day_say_moves:
 * @deadline: a deadline of which quitus_remark_may_put_off() is said
 * @dossier: the dossier it was computed from
 * @outlook: from where it is seen
 * @day: another day for it
 * @language: a language
 *
 * Says in short what a dialog tells in full.
 *
 * Returns: (transfer full) (nullable): what else moves with it and to which day, "Documents: 19 Jul
 *   2023"; %NULL when nothing does
 */
char *
quitus_new_day_say_moves (const QuitusDeadline *deadline,
                          QuitusDossier *dossier,
                          const QuitusOutlook *outlook,
                          QuitusDay day,
                          QuitusLanguage language)
{
  g_autoptr (QuitusDossier) after = quitus_new_day_suppose (deadline, dossier, outlook, day);
  g_autoptr (GArray) moves = quitus_amendment_effects_list_moves (dossier, after, outlook);
  g_autofree char *own = quitus_deadline_get_id (deadline);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < moves->len; i++)
    {
      const QuitusDeadlineMove *move = &g_array_index (moves, QuitusDeadlineMove, i);
      g_autofree char *id = quitus_deadline_get_id (move->is_after ? &move->after : &move->before);

      if (!move->is_after || g_str_equal (id, own) || n++ >= MOST_MOVES)
        continue;
      append_move (text, &move->after, after, language);
    }
  if (n > MOST_MOVES)
    g_string_append_printf (text, " · +%u", n - MOST_MOVES);
  return g_string_free (text, n == 0);
}
