/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money that would have moved before there was a reason for it. */

#include "quitus-early-day.h"

#include "quitus-amendments.h"
#include "quitus-rule-words.h"

/* Helpers */

static QuitusDay
get_order_day (QuitusDossier *dossier, const QuitusValue *value)
{
  QuitusId order = QUITUS_ID_NONE;
  const QuitusValue *found;

  if (value->kind == QUITUS_KIND_DELIVERY)
    order = quitus_delivery_value (value)->commitment;
  else if (value->kind == QUITUS_KIND_DISBURSEMENT)
    order = quitus_disbursement_value (value)->commitment;
  found = quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITMENT, order);
  return found != NULL ? quitus_commitment_value (found)->ordered_on : QUITUS_DAY_NONE;
}

static gboolean
is_before_start (const QuitusLaw *law, QuitusDay day)
{
  return day != QUITUS_DAY_NONE && law->effective.day != QUITUS_DAY_NONE &&
         !law->effective.is_supposed && day < law->effective.day;
}

/* @format is translated and takes two days. */
static void
report (GPtrArray *sentences,
        const char *format,
        QuitusDay day,
        const QuitusLaw *law,
        QuitusLanguage language)
{
  g_autofree char *early = quitus_rule_words_day (day, language);
  g_autofree char *start = quitus_rule_words_day (law->effective.day, language);

  g_ptr_array_add (sentences, g_strdup_printf (format, early, start));
}

/* Public */

/**
 * quitus_early_day_find:
 * @dossier: an agreement
 * @outlook: from where the future is seen
 * @value: a delivery, a payment to a contractor or a refund, perhaps about to be recorded
 * @day: its day, %QUITUS_DAY_NONE while it is not known
 * @language: the language of the sentence
 *
 * Nothing is delivered or paid before its order, and no money moves before the agreement takes
 * effect.
 *
 * Returns: (transfer full) (nullable): why the day is too early, %NULL when it is not
 */
char *
quitus_early_day_find (QuitusDossier *dossier,
                       const QuitusOutlook *outlook,
                       const QuitusValue *value,
                       QuitusDay day,
                       QuitusLanguage language)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  QuitusDay ordered_on = get_order_day (dossier, value);
  g_autofree char *text = NULL;
  QuitusLaw law;

  if (day == QUITUS_DAY_NONE || value->kind == QUITUS_KIND_COMMITMENT)
    return NULL;
  if (ordered_on != QUITUS_DAY_NONE && day < ordered_on)
    {
      text = quitus_rule_words_day (ordered_on, language);
      return g_strdup_printf (
          /* Translators: a day */
          quitus_language_text (language, N_ ("Before the order, which is of %s")), text);
    }
  quitus_law_init (&law, in_force, outlook);
  if (!is_before_start (&law, day))
    return NULL;
  text = quitus_rule_words_day (law.effective.day, language);
  return g_strdup_printf (
      /* Translators: a day */
      quitus_language_text (language, N_ ("Before the agreement takes effect, on %s")), text);
}

/**
 * quitus_early_day_find_problems:
 * @law: an agreement on a day
 * @language: the language of the sentences
 *
 * Returns: (transfer full) (element-type utf8): the refunds and the payments to contractors of before
 *   the agreement takes effect
 */
GPtrArray *
quitus_early_day_find_problems (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < quitus_dossier_count (law->dossier, QUITUS_KIND_REFUND); i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (law->dossier, QUITUS_KIND_REFUND, i));

      if (is_before_start (law, refund->decided_on))
        report (sentences,
                quitus_language_text (language,
                                      /* Translators: two days */
                                      N_ ("A refund was decided on %s, before the agreement takes "
                                          "effect, on %s")),
                refund->decided_on, law, language);
    }
  for (guint i = 0; i < quitus_dossier_count (law->dossier, QUITUS_KIND_DISBURSEMENT); i++)
    {
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_get (law->dossier, QUITUS_KIND_DISBURSEMENT,
                                                         i));

      if (is_before_start (law, payment->paid_on))
        report (sentences,
                quitus_language_text (language,
                                      /* Translators: two days */
                                      N_ ("A contractor was paid on %s, before the agreement takes "
                                          "effect, on %s")),
                payment->paid_on, law, language);
    }
  return sentences;
}
