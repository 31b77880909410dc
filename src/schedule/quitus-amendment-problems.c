/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people should look at again in the amendments of an agreement. */

#include "quitus-amendment-words.h"

#include "quitus-agreement-state.h"
#include "quitus-rule-words.h"

/* Helpers */

static const char *
say (QuitusLanguage language, const char *text)
{
  return quitus_language_text (language, text);
}

static void
check_end (GPtrArray *sentences, const QuitusAmendmentState *state, QuitusLanguage language)
{
  g_autofree char *name = NULL;
  g_autofree char *where = NULL;

  if (state->status != QUITUS_AMENDMENT_TOO_LATE)
    return;
  name = quitus_amendment_words_get_name (state, language);
  where = quitus_amendment_words_get_state (state, language);
  /* Translators: an amendment; what is wrong with it */
  g_ptr_array_add (sentences, g_strdup_printf (say (language, N_ ("%s: %s")), name, where));
}

/* R4: what is asked for later than the act says may be refused by the other parties. */
static void
check_request (GPtrArray *sentences, const QuitusAmendmentState *state, QuitusLanguage language)
{
  QuitusDay requested = state->amendment->requested_on;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *limit = NULL;

  if (requested == QUITUS_DAY_NONE || state->ask_strictly_by == QUITUS_DAY_NONE ||
      requested <= state->ask_strictly_by)
    return;
  name = quitus_amendment_words_get_name (state, language);
  day = quitus_rule_words_day (requested, language);
  limit = quitus_rule_words_day (state->ask_strictly_by, language);
  g_ptr_array_add (sentences,
                   g_strdup_printf (say (language,
                                         /* Translators: an amendment, the day on which it was asked
                                          * for, the last day to do so */
                                         N_ ("%s: asked for on %s, after the last day, %s")),
                                    name, day, limit));
}

/* Once in force it is the agreement itself that contradicts its words. */
static void
check_words (GPtrArray *sentences,
             QuitusDossier *dossier,
             const QuitusAmendmentState *state,
             QuitusDay today,
             QuitusLanguage language)
{
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autofree char *name = NULL;
  g_autofree char *stale = NULL;

  if (state->status == QUITUS_AMENDMENT_IN_FORCE || state->status == QUITUS_AMENDMENT_TOO_LATE)
    return;
  quitus_amendments_surround (dossier, state->amendment->value.id, today, &before, &after);
  stale = quitus_amendment_words_get_stale (before, after, language);
  if (stale == NULL)
    return;
  name = quitus_amendment_words_get_name (state, language);
  g_ptr_array_add (sentences, g_strdup_printf (say (language, N_ ("%s: %s")), name, stale));
}

/* What the law as amended would not agree in. */
static void
check_terms (GPtrArray *sentences,
             QuitusDossier *dossier,
             const QuitusAmendmentState *state,
             QuitusDay today,
             QuitusLanguage language)
{
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (GPtrArray) brought = NULL;
  g_autofree char *name = NULL;

  if (state->status == QUITUS_AMENDMENT_IN_FORCE || state->status == QUITUS_AMENDMENT_TOO_LATE)
    return;
  quitus_amendments_surround (dossier, state->amendment->value.id, today, &before, &after);
  brought = quitus_amendment_words_list_brought (before, after, today, language);
  name = quitus_amendment_words_get_name (state, language);
  for (guint i = 0; i < brought->len; i++)
    g_ptr_array_add (sentences, g_strdup_printf (say (language, N_ ("%s: %s")), name,
                                                 (const char *) brought->pdata[i]));
}

/* Nothing can be amended before it is signed. */
static void
check_signatures (GPtrArray *sentences,
                  QuitusDossier *dossier,
                  const QuitusAmendmentState *state,
                  QuitusLanguage language)
{
  QuitusDay first = QUITUS_DAY_NONE;
  g_autofree char *name = quitus_amendment_words_get_name (state, language);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      QuitusDay day =
          quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))->signed_on;

      if (day != QUITUS_DAY_NONE && (first == QUITUS_DAY_NONE || day < first))
        first = day;
    }
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_AMENDMENT_SIGNATURE); i++)
    {
      const QuitusAmendmentSignatureValue *signature = quitus_amendment_signature_value (
          quitus_dossier_get (dossier, QUITUS_KIND_AMENDMENT_SIGNATURE, i));
      g_autofree char *day = NULL;
      g_autofree char *limit = NULL;

      if (!quitus_id_equal (signature->amendment, state->amendment->value.id) ||
          first == QUITUS_DAY_NONE || signature->signed_on >= first)
        continue;
      day = quitus_rule_words_day (signature->signed_on, language);
      limit = quitus_rule_words_day (first, language);
      g_ptr_array_add (sentences,
                       g_strdup_printf (say (language,
                                             /* Translators: an amendment, the day of a signature of
                                              * it, the day of the first signature of the agreement
                                              */
                                             N_ ("%s: signed on %s, before the agreement itself "
                                                 "was, on %s")),
                                        name, day, limit));
      return;
    }
}

/* Public */

/**
 * quitus_amendment_words_list_brought:
 * @before: the law before an amendment
 * @after: the law after it
 * @today: the day from which states are seen
 * @language: the language of the sentences
 *
 * Returns: (transfer full) (element-type utf8): what does not agree after it and did before, but for
 *   the total in words
 */
GPtrArray *
quitus_amendment_words_list_brought (QuitusDossier *before,
                                     QuitusDossier *after,
                                     QuitusDay today,
                                     QuitusLanguage language)
{
  QuitusOutlook outlook = { .today = today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) old = quitus_agreement_find_term_problems (before, &outlook, language);
  GPtrArray *new = quitus_agreement_find_term_problems (after, &outlook, language);

  for (guint i = new->len; i > 0; i--)
    if (g_ptr_array_find_with_equal_func (old, new->pdata[i - 1], g_str_equal, NULL))
      g_ptr_array_remove_index (new, i - 1);
  return new;
}

/**
 * quitus_amendment_words_list_problems:
 * @dossier: an agreement
 * @today: the day from which states are seen
 * @language: the language of the sentences
 *
 * Returns: (transfer full) (element-type utf8): what is not as it should be: amendments asked for or
 *   signed too late or too early, or after which something would not agree
 */
GPtrArray *
quitus_amendment_words_list_problems (QuitusDossier *dossier,
                                      QuitusDay today,
                                      QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) states = quitus_amendments_list (dossier, today);

  for (guint i = 0; i < states->len; i++)
    {
      const QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);

      check_end (sentences, state, language);
      check_request (sentences, state, language);
      check_words (sentences, dossier, state, today, language);
      check_terms (sentences, dossier, state, today, language);
      check_signatures (sentences, dossier, state, language);
    }
  return sentences;
}
