/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Until when a formal notice may be answered: from the day after, termination may be asked for. */

#include "quitus-notice-term.h"

#include "quitus-amendments.h"
#include "quitus-rule-words.h"

/* Helpers */

static QuitusDay
get_term (const QuitusLaw *law, const QuitusNoticeValue *notice)
{
  QuitusRuleContext context = { .notice = notice, .accompanied = QUITUS_MOMENT_NONE };
  QuitusTrace trace;

  quitus_law_trace (law, &law->agreement->notice, &context, QUITUS_DEADLINE_NOTICE, 0, &trace);
  return trace.date != QUITUS_DAY_NONE ? MAX (trace.date, trace.strict_date) : QUITUS_DAY_NONE;
}

/* A letter goes from one party to another. */
static const char *
find_correspondence_problem (const QuitusNoticeValue *notice)
{
  if (quitus_id_is_none (notice->sender))
    /* Translators: the subject of a formal notice */
    return N_ ("%s: who sent the formal notice is missing");
  if (quitus_id_is_none (notice->recipient))
    /* Translators: the subject of a formal notice */
    return N_ ("%s: who received the formal notice is missing");
  if (quitus_id_equal (notice->sender, notice->recipient))
    /* Translators: the subject of a formal notice */
    return N_ ("%s: a party gives no formal notice to itself");
  return NULL;
}

/* Public */

/**
 * quitus_notice_get_term:
 * @dossier: the agreement of the notice
 * @outlook: from where the future is seen
 * @notice: a formal notice, of the dossier or about to be recorded
 *
 * Counts by the rule of the agreement, in months from the reception as a rule; a last day that is
 * not a working day is put off to the next one (code de procédure civile, articles 641 and 642).
 *
 * Returns: the last day to answer it, %QUITUS_DAY_NONE when the agreement gives no term or the letter
 *   that it counts from is not there yet
 */
QuitusDay
quitus_notice_get_term (QuitusDossier *dossier,
                        const QuitusOutlook *outlook,
                        const QuitusNoticeValue *notice)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  QuitusLaw law;

  quitus_law_init (&law, in_force, outlook);
  return get_term (&law, notice);
}

/**
 * quitus_notice_find_problems:
 * @law: an agreement on a day
 * @language: the language of the sentences
 *
 * Says where termination was requested before the time to answer had passed, or although the answer
 * was satisfactory, and which notices go to nobody, come from nobody or go to their sender.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_notice_find_problems (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < quitus_dossier_count (law->dossier, QUITUS_KIND_NOTICE); i++)
    {
      const QuitusNoticeValue *notice =
          quitus_notice_value (quitus_dossier_get (law->dossier, QUITUS_KIND_NOTICE, i));
      QuitusDay term = get_term (law, notice);
      const char *problem = find_correspondence_problem (notice);
      g_autofree char *day = NULL;
      g_autofree char *last = NULL;

      if (problem != NULL)
        g_ptr_array_add (sentences, g_strdup_printf (quitus_language_text (language, problem),
                                                     notice->subject));
      if (notice->sent_on != QUITUS_DAY_NONE && notice->received_on != QUITUS_DAY_NONE &&
          notice->received_on < notice->sent_on)
        {
          g_autofree char *received = quitus_rule_words_day (notice->received_on, language);
          g_autofree char *sent = quitus_rule_words_day (notice->sent_on, language);

          g_ptr_array_add (
              sentences,
              g_strdup_printf (quitus_language_text (
                                   language,
                                   /* Translators: the subject of a formal notice and two days */
                                   N_ ("%s: received on %s, before it was sent, on %s")),
                               notice->subject, received, sent));
        }
      if (notice->terminated_on == QUITUS_DAY_NONE)
        continue;
      day = quitus_rule_words_day (notice->terminated_on, language);
      if (term != QUITUS_DAY_NONE)
        last = quitus_rule_words_day (term, language);
      if (term != QUITUS_DAY_NONE && notice->terminated_on <= term)
        g_ptr_array_add (
            sentences,
            g_strdup_printf (quitus_language_text (
                                 language,
                                 /* Translators: the subject of a formal notice and two days */
                                 N_ ("%s: termination was requested on %s, but the formal notice "
                                     "could be answered until %s")),
                             notice->subject, day, last));
      if (notice->answered_on != QUITUS_DAY_NONE &&
          (term == QUITUS_DAY_NONE || notice->answered_on <= term))
        g_ptr_array_add (
            sentences,
            g_strdup_printf (quitus_language_text (
                                 language,
                                 /* Translators: the subject of a formal notice and a day */
                                 N_ ("%s: termination was requested on %s, although the formal "
                                     "notice was answered satisfactorily")),
                             notice->subject, day));
    }
  return sentences;
}
