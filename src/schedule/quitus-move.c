/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days may be moved by hand, and why the others may not. */

#include "quitus-move.h"

#include "quitus-label.h"
#include "quitus-law.h"
#include "quitus-rule-words.h"

/* Helpers */

static const QuitusValue *
find_owner (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  static const QuitusKind kinds[] = { QUITUS_KIND_INSTALMENT, QUITUS_KIND_COMMITTEE_SERIES,
                                      QUITUS_KIND_OBLIGATION, QUITUS_KIND_AGREEMENT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const QuitusValue *value = quitus_dossier_lookup (dossier, kinds[i], deadline->owner);

      if (value != NULL)
        return value;
    }
  return NULL;
}

/* Where the record of a deadline says its day; NULL when it is not there. */
static QuitusDateRule *
find_rule (const QuitusDeadline *deadline, QuitusValue *value)
{
  switch (value->kind)
    {
    case QUITUS_KIND_INSTALMENT:
      return deadline->kind == QUITUS_DEADLINE_PAYMENT
                 ? &((QuitusInstalmentValue *) (gpointer) value)->due
                 : NULL;
    case QUITUS_KIND_COMMITTEE_SERIES:
      return deadline->kind == QUITUS_DEADLINE_COMMITTEE
                 ? &((QuitusCommitteeSeriesValue *) (gpointer) value)->due
                 : NULL;
    case QUITUS_KIND_OBLIGATION:
      return &((QuitusObligationValue *) (gpointer) value)->due;
    case QUITUS_KIND_AGREEMENT:
      if (deadline->kind == QUITUS_DEADLINE_END)
        return &((QuitusAgreementValue *) (gpointer) value)->end;
      return deadline->kind == QUITUS_DEADLINE_AMENDMENT_REQUEST
                 ? &((QuitusAgreementValue *) (gpointer) value)->amendment_request
                 : NULL;
    default:
      return NULL;
    }
}

/* A committee after the first is counted from the one before it, whatever the rule. */
static gboolean
is_typed (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  const QuitusValue *owner = find_owner (deadline, dossier);
  g_autoptr (QuitusValue) copy = owner != NULL ? quitus_value_copy (owner) : NULL;
  const QuitusDateRule *rule = copy != NULL ? find_rule (deadline, copy) : NULL;

  return rule != NULL && rule->anchor == QUITUS_ANCHOR_DAY && rule->count == 0 &&
         rule->every == 0 && deadline->occurrence == 0;
}

/* Public */

/**
 * quitus_move_judge:
 * @deadline: a deadline that has its day
 * @dossier: the dossier it was computed from
 * @outlook: the outlook it was computed with
 *
 * Only a single day that was typed as such can be moved by hand, and only as long as nobody has
 * signed it: what the parties have signed is changed by an amendment.
 *
 * Returns: what it takes to move it
 */
QuitusMovability
quitus_move_judge (const QuitusDeadline *deadline,
                   QuitusDossier *dossier,
                   const QuitusOutlook *outlook)
{
  QuitusLaw law;

  if (deadline->status == QUITUS_STATUS_DONE)
    return QUITUS_MOVABLE_NEVER;
  if (!is_typed (deadline, dossier))
    return deadline->is_supposed ? QUITUS_MOVABLE_BY_SIMULATION : QUITUS_MOVABLE_BY_FACTS;
  quitus_law_init (&law, dossier, outlook);
  return law.n_signatures > 0 ? QUITUS_MOVABLE_BY_AMENDMENT : QUITUS_MOVABLE;
}

/**
 * quitus_move_explain:
 * @deadline: a deadline that has its day
 * @dossier: the dossier it was computed from
 * @outlook: the outlook it was computed with
 * @language: a language
 *
 * Returns: (transfer full) (nullable): why it cannot be moved by hand and what can be done; %NULL
 *   when it can
 */
char *
quitus_move_explain (const QuitusDeadline *deadline,
                     QuitusDossier *dossier,
                     const QuitusOutlook *outlook,
                     QuitusLanguage language)
{
  g_autofree char *why = quitus_deadline_get_why (deadline, dossier, outlook, language);

  switch (quitus_move_judge (deadline, dossier, outlook))
    {
    case QUITUS_MOVABLE_BY_AMENDMENT:
      return g_strdup_printf (
          quitus_language_text (language,
                                /* Translators: how the day is found */
                                N_ ("This day stands in the act, which is signed: only an "
                                    "amendment can change it.\n\n%s")),
          why);
    case QUITUS_MOVABLE_BY_SIMULATION:
      return g_strdup_printf (
          quitus_language_text (language,
                                /* Translators: how the day is found */
                                N_ ("This day follows from a supposed signature: suppose another "
                                    "day to see it move.\n\n%s")),
          why);
    case QUITUS_MOVABLE_BY_FACTS:
      return g_strdup_printf (
          quitus_language_text (language,
                                /* Translators: how the day is found */
                                N_ ("This day was not typed, it follows from a rule and moves with "
                                    "what it is counted from.\n\n%s")),
          why);
    case QUITUS_MOVABLE_NEVER:
      return g_strdup (quitus_language_text (language, N_ ("What is done keeps its day.")));
    case QUITUS_MOVABLE:
    default:
      return NULL;
    }
}

/**
 * quitus_move_make_change:
 * @deadline: a deadline that %QUITUS_MOVABLE is said of
 * @dossier: the facts of its agreement, as they are in the book
 * @day: another day
 * @language: the language of the label
 *
 * Returns: (transfer full) (nullable): the change that types the other day, %NULL when the record
 *   has gone or says no fixed day any more
 */
QuitusChange *
quitus_move_make_change (const QuitusDeadline *deadline,
                         QuitusDossier *dossier,
                         QuitusDay day,
                         QuitusLanguage language)
{
  const QuitusValue *before = find_owner (deadline, dossier);
  g_autoptr (QuitusValue) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  QuitusChange *change;

  if (before == NULL || !is_typed (deadline, dossier))
    return NULL;
  after = quitus_value_copy (before);
  find_rule (deadline, after)->day = day;
  name = quitus_deadline_get_label (deadline, dossier, language);
  /* Translators: the label of a change; a deadline */
  label = quitus_label_compose (language, N_ ("Day moved: %s"), name);
  change = quitus_change_new (label);
  quitus_change_update (change, before, after);
  return change;
}
