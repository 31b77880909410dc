/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The total that an amendment changes, in figures and in words. */

#include "quitus-amendment-words.h"

#include "quitus-format.h"
#include "quitus-words.h"

/* Helpers */

static const char *
say (QuitusLanguage language, const char *text)
{
  return quitus_language_text (language, text);
}

/* Public */

/**
 * quitus_amendments_find_stale_words:
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Where an amendment changes the total, the words must say the new one.  What was wrong before is no
 * matter of the amendment.
 *
 * Returns: (transfer none) (nullable): the words that hold after it and do not say its total; %NULL
 *   when they do, when there are none, or when the total is what it was
 */
const char *
quitus_amendments_find_stale_words (QuitusDossier *before, QuitusDossier *after)
{
  const QuitusAgreementValue *old = quitus_dossier_get_agreement (before);
  const QuitusAgreementValue *new = quitus_dossier_get_agreement (after);

  if (new->total == QUITUS_MONEY_NONE || new->total_in_words == NULL || new->total == old->total ||
      quitus_words_parse (QUITUS_LANGUAGE_FRENCH, new->total_in_words) == new->total)
    return NULL;
  return new->total_in_words;
}

/**
 * quitus_amendment_words_get_stale:
 * @before: the law before an amendment
 * @after: the law after it
 * @language: a language
 *
 * Returns: (transfer full) (nullable): that the words still say another total than the amendment, see
 *   quitus_amendments_find_stale_words(); %NULL when nothing is wrong
 */
char *
quitus_amendment_words_get_stale (QuitusDossier *before,
                                  QuitusDossier *after,
                                  QuitusLanguage language)
{
  const char *words = quitus_amendments_find_stale_words (before, after);
  QuitusMoney read;
  g_autofree char *figure = NULL;

  if (words == NULL)
    return NULL;
  read = quitus_words_parse (QUITUS_LANGUAGE_FRENCH, words);
  if (read == QUITUS_MONEY_NONE)
    {
      figure = quitus_format_money (language, quitus_dossier_get_agreement (after)->total);
      /* Translators: the total in words, then the new total */
      return g_strdup_printf (say (language, N_ ("The words “%s” do not say %s")), words, figure);
    }
  figure = quitus_format_money (language, read);
  /* Translators: the total that is still written in words, though the figure is another */
  return g_strdup_printf (say (language, N_ ("The words still say %s")), figure);
}
