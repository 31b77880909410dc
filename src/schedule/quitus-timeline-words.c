/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people read about the line of an agreement. */

#include "quitus-amendment-words.h"
#include "quitus-format.h"
#include "quitus-rule-words.h"
#include "quitus-timeline.h"

/* Helpers */

static const char *
say (QuitusLanguage language, const char *text)
{
  return quitus_language_text (language, text);
}

static char *
lower_first (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* "in force from 8 February 2023 to 31 December 2023" */
static char *
say_period (const QuitusAgreementState *state, QuitusLanguage language)
{
  const char *label = quitus_choices_get_label (&quitus_agreement_statuses, state->status);
  g_autofree char *status = lower_first (say (language, label));
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (state->effective_on != QUITUS_DAY_NONE)
    from = quitus_rule_words_day (state->effective_on, language);
  if (state->end != QUITUS_DAY_NONE)
    to = quitus_rule_words_day (state->end, language);
  if (from != NULL && to != NULL)
    /* Translators: the status of an agreement, its first day, its last day */
    return g_strdup_printf (say (language, N_ ("%s from %s to %s")), status, from, to);
  if (from != NULL)
    /* Translators: the status of an agreement, then its first day */
    return g_strdup_printf (say (language, N_ ("%s from %s, end undetermined")), status, from);
  if (to != NULL)
    /* Translators: the status of an agreement, then its last day */
    return g_strdup_printf (say (language, N_ ("%s, beginning undetermined, until %s")), status,
                            to);
  /* Translators: the status of an agreement */
  return g_strdup_printf (say (language, N_ ("%s, beginning and end undetermined")), status);
}

static const QuitusAmendmentState *
find_amendment (GArray *states, QuitusId id)
{
  for (guint i = 0; i < states->len; i++)
    {
      const QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);

      if (quitus_id_equal (state->amendment->value.id, id))
        return state;
    }
  return NULL;
}

/* "Amendment no. 1, In force since 10 March 2023" */
static char *
describe_amendment (const QuitusTimeline *self,
                    const QuitusTimelineMark *mark,
                    QuitusLanguage language)
{
  g_autoptr (GArray) states =
      quitus_amendments_list (self->dossier, mark->deadline.status == QUITUS_STATUS_DONE
                                                 ? mark->deadline.date
                                                 : QUITUS_DAY_MIN);
  const QuitusAmendmentState *state = find_amendment (states, mark->deadline.owner);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (state == NULL)
    return g_strdup ("");
  name = quitus_amendment_words_get_name (state, language);
  words = quitus_amendment_words_get_state (state, language);
  return g_strdup_printf ("%s, %s", name, words);
}

static gboolean
find_next (const QuitusTimeline *self, QuitusDay today, guint *index)
{
  guint at;

  if (!quitus_timeline_find_from (self, today, &at))
    return FALSE;
  do
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (self, at);

      if (mark->deadline.status != QUITUS_STATUS_DONE)
        {
          *index = at;
          return TRUE;
        }
    }
  while (quitus_timeline_step (self, &at, TRUE));
  return FALSE;
}

/* Public */

/**
 * quitus_timeline_get_parties:
 * @self: a line
 *
 * Returns: (transfer full): who pays whom where a payment says it, "IGN → DINUM", else the parties
 */
char *
quitus_timeline_get_parties (const QuitusTimeline *self)
{
  guint n = quitus_dossier_count (self->dossier, QUITUS_KIND_PARTY);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len && n <= 2; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (self, i);
      char *flow = NULL;

      if (mark->shape == QUITUS_TIMELINE_PAYMENT)
        flow = quitus_deadline_get_parties (&mark->deadline, self->dossier);
      if (flow != NULL)
        return flow;
    }
  for (guint i = 0; i < n; i++)
    {
      const QuitusValue *party = quitus_dossier_get (self->dossier, QUITUS_KIND_PARTY, i);
      const char *name = quitus_rule_words_get_party (self->dossier, party->id);

      if (name != NULL)
        g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * quitus_timeline_describe_mark:
 * @self: a line
 * @index: a mark
 * @language: a language
 *
 * Returns: (transfer full): what it is, its day, its amount and its state, as one says it:
 *   "Balance, 8 August 2023, €125,000.00, late"
 */
char *
quitus_timeline_describe_mark (const QuitusTimeline *self, guint index, QuitusLanguage language)
{
  const QuitusTimelineMark *mark = quitus_timeline_get_mark (self, index);
  const QuitusDeadline *deadline = &mark->deadline;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *status = NULL;

  if (mark->shape == QUITUS_TIMELINE_AMENDMENT)
    return describe_amendment (self, mark, language);
  status = quitus_deadline_get_state (deadline, language);
  g_strv_builder_take (parts, quitus_deadline_get_name (deadline, self->dossier, language));
  if (deadline->date != QUITUS_DAY_NONE)
    g_strv_builder_take (parts, quitus_rule_words_day (deadline->date, language));
  if (deadline->amount != QUITUS_MONEY_NONE)
    g_strv_builder_take (parts, quitus_format_money (language, deadline->amount));
  g_strv_builder_take (parts, lower_first (status));
  if (deadline->is_supposed)
    g_strv_builder_add (parts, say (language, N_ ("simulation")));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (", ", strv);
}

/**
 * quitus_timeline_describe:
 * @self: a line
 * @outlook: from where it is seen
 * @language: a language
 *
 * Says all that is drawn, for who does not see it.
 *
 * Returns: (transfer full): "Mutual aid, IGN → DINUM, in force from 8 February 2023 to 31 December
 *   2023, 2 payments, 1 late, next: …"
 */
char *
quitus_timeline_describe (const QuitusTimeline *self,
                          const QuitusOutlook *outlook,
                          QuitusLanguage language)
{
  g_autofree char *parties = quitus_timeline_get_parties (self);
  g_autofree char *next = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  guint at;

  g_strv_builder_add (parts, quitus_dossier_get_agreement (self->dossier)->title);
  if (parties[0] != '\0')
    g_strv_builder_add (parts, parties);
  g_strv_builder_take (parts, say_period (&self->state, language));
  if (self->state.is_supposed)
    g_strv_builder_add (parts, say (language, N_ ("simulation")));
  if (self->n_payments > 0)
    g_strv_builder_take (parts, quitus_format_text (language,
                                                    quitus_language_plural (language, "%u payment",
                                                                            "%u payments",
                                                                            self->n_payments),
                                                    self->n_payments));
  if (self->n_late > 0)
    g_strv_builder_take (parts,
                         quitus_format_text (language,
                                             quitus_language_plural (language, "%u late", "%u late",
                                                                     self->n_late),
                                             self->n_late));
  if (find_next (self, outlook->today, &at))
    {
      next = quitus_timeline_describe_mark (self, at, language);
      /* Translators: what falls due next, with its day, its amount and its state */
      g_strv_builder_take (parts, g_strdup_printf (say (language, N_ ("next: %s")), next));
    }
  strv = g_strv_builder_end (parts);
  return g_strjoinv (", ", strv);
}
