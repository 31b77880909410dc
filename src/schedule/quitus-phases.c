/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phases of a startup.  Their names are data: those known here are only spoken and ordered
 * better than others. */

#include "quitus-phases.h"

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
