/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people read about an amendment. */

#include "quitus-amendment-words.h"

#include "quitus-rule-words.h"

/* Helpers */

static const char *
say (QuitusLanguage language, const char *text)
{
  return quitus_language_text (language, text);
}

static char *
say_too_late (const QuitusAmendmentState *state, QuitusLanguage language)
{
  g_autofree char *signed_on = quitus_rule_words_day (state->signed_on, language);
  g_autofree char *last_day = quitus_rule_words_day (state->last_day, language);

  return g_strdup_printf (
      say (language,
           /* Translators: the day of the last signature, then the last day of the agreement */
           N_ ("Without effect: signed on %s, after the end of the agreement on %s")),
      signed_on, last_day);
}

/* Public */

/**
 * quitus_amendment_words_get_state:
 * @state: the state of an amendment
 * @language: a language
 *
 * Returns: (transfer full): where it is, for example "In force since 10 March 2023"
 */
char *
quitus_amendment_words_get_state (const QuitusAmendmentState *state, QuitusLanguage language)
{
  g_autofree char *day = NULL;

  if (state->in_force_on != QUITUS_DAY_NONE)
    day = quitus_rule_words_day (state->in_force_on, language);
  switch (state->status)
    {
    case QUITUS_AMENDMENT_BEING_SIGNED:
      /* Translators: how many have signed an amendment, of how many */
      return g_strdup_printf (say (language, N_ ("Being signed: %u of %u")), state->n_signatures,
                              state->n_signers);
    case QUITUS_AMENDMENT_SIGNED:
      /* Translators: the day on which an amendment takes effect */
      return g_strdup_printf (say (language, N_ ("Signed, in force from %s")), day);
    case QUITUS_AMENDMENT_IN_FORCE:
      /* Translators: the day on which an amendment took effect */
      return g_strdup_printf (say (language, N_ ("In force since %s")), day);
    case QUITUS_AMENDMENT_TOO_LATE:
      return say_too_late (state, language);
    case QUITUS_AMENDMENT_DRAFT:
    default:
      return g_strdup (say (language, N_ ("Draft: nobody has signed it")));
    }
}

/**
 * quitus_amendment_words_get_name:
 * @state: the state of an amendment
 * @language: a language
 *
 * Returns: (transfer full): its number, the day of its last signature once it has one, and its
 *   purpose
 */
char *
quitus_amendment_words_get_name (const QuitusAmendmentState *state, QuitusLanguage language)
{
  int number = (int) state->amendment->number;
  g_autofree char *day = NULL;

  if (state->signed_on == QUITUS_DAY_NONE)
    /* Translators: the number of an amendment, then its purpose */
    return g_strdup_printf (say (language, N_ ("Amendment no. %d: %s")), number,
                            state->amendment->label);
  day = quitus_rule_words_day (state->signed_on, language);
  /* Translators: the number of an amendment, the day of its last signature, its purpose */
  return g_strdup_printf (say (language, N_ ("Amendment no. %d of %s: %s")), number, day,
                          state->amendment->label);
}

/**
 * quitus_amendment_words_get_entry:
 * @dossier: an agreement
 * @party: one of its parties
 * @language: a language
 *
 * Returns: (transfer full) (nullable): by which amendment the party came in, %NULL when it is party
 *   to the first agreement
 */
char *
quitus_amendment_words_get_entry (QuitusDossier *dossier,
                                  const QuitusPartyValue *party,
                                  QuitusLanguage language)
{
  const QuitusAmendmentValue *amendment =
      quitus_amendments_find_bringing (dossier, party->value.id);

  if (amendment == NULL)
    return NULL;
  /* Translators: the number of the amendment by which a party came into an agreement */
  return g_strdup_printf (say (language, N_ ("by amendment no. %d")), (int) amendment->number);
}
