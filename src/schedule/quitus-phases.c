/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phases of a startup.  Their names are data: those known here are only spoken and ordered
 * better than others. */

#include "quitus-phases.h"

#include "quitus-format.h"

/* In the order in which beta.gouv.fr lists them, names that it no longer uses among them. */
static const struct
{
  const char *name;
  const char *label;
  gboolean is_active;
  gboolean is_used;
} phases[] = {
  { "investigation",         N_ ("Investigation"),              TRUE,  TRUE  },
  { "construction",          N_ ("Construction"),               TRUE,  TRUE  },
  { "acceleration",          N_ ("Acceleration"),               TRUE,  TRUE  },
  { "consolidation",         N_ ("Consolidation"),              TRUE,  TRUE  },
  { "opere",                 N_ ("Operated in the network"),    TRUE,  TRUE  },
  { "transfer",              N_ ("Transferred"),                FALSE, FALSE },
  { "transferred",           N_ ("Transferred"),                FALSE, FALSE },
  { "transfere",             N_ ("Transferred"),                FALSE, TRUE  },
  { "abandon-investigation", N_ ("Inconclusive investigation"), FALSE, TRUE  },
  { "abandon",               N_ ("Stopped"),                    FALSE, TRUE  },
};

/* Helpers */

static int
find_phase (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (g_strcmp0 (phases[i].name, name) == 0)
      return (int) i;
  return -1;
}

static int
compare_phases (gconstpointer a, gconstpointer b)
{
  const QuitusPhaseValue *first = *(const QuitusPhaseValue *const *) a;
  const QuitusPhaseValue *second = *(const QuitusPhaseValue *const *) b;

  return quitus_phase_get_later (first, second) == first ? -1 : 1;
}

/* The last day, where it is known: the one that is written, or the eve of what came next. */
static QuitusDay
find_end (const QuitusPhaseValue *phase, const QuitusPhaseValue *next)
{
  if (phase->end != QUITUS_DAY_NONE || next == NULL || next->start == QUITUS_DAY_NONE ||
      phase->start == QUITUS_DAY_NONE)
    return phase->end;
  return MAX (phase->start, next->start - 1);
}

/* Public */

/**
 * quitus_phases_get_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names in use today, in order
 */
const char *const *
quitus_phases_get_names (void)
{
  static const char *names[G_N_ELEMENTS (phases) + 1];
  guint n_names = 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    if (phases[i].is_used)
      names[n_names++] = phases[i].name;
  return names;
}

/**
 * quitus_phase_get_label:
 * @name: the name of a phase
 * @language: a language
 *
 * Returns: (transfer none): how it is said, @name itself when it is not known here
 */
const char *
quitus_phase_get_label (const char *name, QuitusLanguage language)
{
  int phase = find_phase (name);

  return phase >= 0 ? quitus_language_text (language, phases[phase].label) : name;
}

/**
 * quitus_phase_is_active:
 * @name: the name of a phase
 *
 * Returns: whether a startup in that phase is still at work; one in an unknown phase is
 */
gboolean
quitus_phase_is_active (const char *name)
{
  int phase = find_phase (name);

  return phase < 0 || phases[phase].is_active;
}

/**
 * quitus_phase_get_later:
 * @a: (nullable): a phase
 * @b: another phase of the same startup
 *
 * The current phase is the one that started last; of two that started on the same day it is the one
 * that beta.gouv.fr lists later.
 *
 * Returns: (transfer none): the later one
 */
const QuitusPhaseValue *
quitus_phase_get_later (const QuitusPhaseValue *a, const QuitusPhaseValue *b)
{
  if (a == NULL || b->start > a->start)
    return b;
  if (b->start < a->start)
    return a;
  return find_phase (b->name) >= find_phase (a->name) ? b : a;
}

/**
 * quitus_phases_sort:
 * @list: (element-type QuitusPhaseValue): the phases of a startup
 *
 * Puts the current one first, then those before it.
 */
void
quitus_phases_sort (GPtrArray *list)
{
  g_ptr_array_sort (list, compare_phases);
}

/**
 * quitus_phase_format_period:
 * @phase: a phase
 * @next: (nullable): the one that came after it
 * @language: a language
 *
 * Says from when to when a startup was in a phase: one whose last day nobody wrote ends on the eve of
 * the next.
 *
 * Returns: (transfer full): "From 1 March 2023 to 19 October 2023", or "Since 20 October 2023"
 */
char *
quitus_phase_format_period (const QuitusPhaseValue *phase,
                            const QuitusPhaseValue *next,
                            QuitusLanguage language)
{
  QuitusDay last = find_end (phase, next);
  g_autofree char *start = phase->start != QUITUS_DAY_NONE
                               ? quitus_format_day (language, phase->start, QUITUS_DAY_STYLE_SHORT)
                               : g_strdup ("…");
  g_autofree char *end =
      last != QUITUS_DAY_NONE ? quitus_format_day (language, last, QUITUS_DAY_STYLE_SHORT) : NULL;

  return end == NULL
             /* Translators: the first day of a phase */
             ? g_strdup_printf (quitus_language_text (language, "Since %s"), start)
             /* Translators: the first and the last day of a phase; “…” stands for one not known */
             : g_strdup_printf (quitus_language_text (language, "From %s to %s"), start, end);
}
