/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-why.h"

#include "quitus-amendments.h"
#include "quitus-budget-year.h"
#include "quitus-deadline-private.h"
#include "quitus-format.h"
#include "quitus-holidays.h"
#include "quitus-rule-words.h"

/* One day waits for another, which waits for a third: a sentence goes no further. */
#define DEPTH_MAX 4

/* Helpers */

static const char *
say (const QuitusWhy *why, const char *text)
{
  return quitus_language_text (why->language, text);
}

/* Where the rule stands: an article of the act, a decree or a law. */
static char *
compose_source (const QuitusWhy *why)
{
  if (why->trace->by_decree)
    return g_strdup (say (why, N_ ("Decree 2007-44, article 6")));
  if (why->trace->origin == QUITUS_ORIGIN_ACQUIRED)
    return g_strdup (say (why, N_ ("Law 68-1250 of 31 December 1968, article 1")));
  if (why->trace->origin == QUITUS_ORIGIN_CLAIMED)
    return g_strdup (say (why, N_ ("Law 68-1250 of 31 December 1968, article 2")));
  if (why->article == NULL)
    return NULL;
  if (!g_ascii_isdigit (why->article[0]))
    return g_strdup (why->article);
  /* Translators: the number of an article of an agreement, such as 5.2 */
  return g_strdup_printf (say (why, N_ ("Article %s")), why->article);
}

static char *
compose_missing_signatures (const QuitusWhy *why)
{
  QuitusDossier *dossier = quitus_dossier_get_facts (why->law->dossier);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_missing = why->law->n_parties - why->law->n_signatures, n_named = 0;

  if (why->law->n_parties == 0)
    return g_strdup (say (why, N_ ("no party is entered")));
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i));
      const char *name = quitus_rule_words_get_party (dossier, party->value.id);

      if (!quitus_amendments_await_party (dossier, party))
        continue;
      if (n_named > 0)
        g_string_append (names, n_named + 1 < n_missing ? ", " : say (why, N_ (" and ")));
      g_string_append (names, name != NULL ? name : "?");
      n_named++;
    }
  return g_strdup_printf (quitus_language_plural (why->language, "the signature by %s is missing",
                                                  "the signatures by %s are missing", n_missing),
                          names->str);
}

static char *
compose_missing_party (const QuitusWhy *why, QuitusId party)
{
  const char *name = quitus_rule_words_get_party (why->law->dossier, party);

  return g_strdup_printf (quitus_language_plural (why->language, "the signature by %s is missing",
                                                  "the signatures by %s are missing", 1),
                          name != NULL ? name : "?");
}

/* The rule of the deadline that another counts from, NULL when the facts no longer have it. */
static const QuitusDateRule *
find_rule (const QuitusWhy *why, QuitusId id)
{
  QuitusDossier *dossier = why->law->dossier;
  const QuitusValue *value;

  if (quitus_id_is_none (id))
    return why->accompanied;
  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, id)) != NULL)
    return &quitus_instalment_value (value)->due;
  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION, id)) != NULL)
    return quitus_obligation_get_rule (why->law->agreement, quitus_obligation_value (value));
  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITTEE_SERIES, id)) != NULL)
    return &quitus_committee_series_value (value)->due;
  return quitus_id_equal (id, why->law->agreement->value.id) ? &why->law->agreement->end : NULL;
}

/* What has not happened. */
static char *
compose_missing (const QuitusWhy *why, const QuitusDateRule *rule, int depth)
{
  const QuitusAgreementValue *agreement = why->law->agreement;
  const QuitusDateRule *other;

  switch (depth < DEPTH_MAX ? (int) rule->anchor : -1)
    {
    case QUITUS_ANCHOR_SIGNATURE:
      return compose_missing_signatures (why);
    case QUITUS_ANCHOR_PARTY_SIGNATURE:
      return compose_missing_party (why, rule->record);
    case QUITUS_ANCHOR_EFFECTIVE:
    case QUITUS_ANCHOR_BUDGET_YEAR:
      return quitus_date_rule_is_none (&agreement->start)
                 ? compose_missing_signatures (why)
                 : compose_missing (why, &agreement->start, depth + 1);
    case QUITUS_ANCHOR_END:
    case QUITUS_ANCHOR_FINAL_BUDGET_YEAR:
      return quitus_date_rule_is_none (&agreement->end)
                 ? g_strdup (say (why, N_ ("the text gives no end")))
                 : compose_missing (why, &agreement->end, depth + 1);
    case QUITUS_ANCHOR_NOTIFICATION:
      return g_strdup (say (why, N_ ("the notification is not recorded")));
    case QUITUS_ANCHOR_VISA:
      return g_strdup (say (why, N_ ("the approval is not recorded")));
    case QUITUS_ANCHOR_COMMITTEE:
      return g_strdup (say (why, N_ ("no committee has been held")));
    case QUITUS_ANCHOR_LETTER_SENT:
      return g_strdup (say (why, N_ ("the sending of the letter is not recorded")));
    case QUITUS_ANCHOR_LETTER_RECEIVED:
      return g_strdup (say (why, N_ ("the reception of the letter is not recorded")));
    case QUITUS_ANCHOR_DELIVERABLE:
      return g_strdup (say (why, N_ ("the deliverable has not been accepted")));
    case QUITUS_ANCHOR_CALL:
      return g_strdup (say (why, N_ ("the payment has not been called")));
    case QUITUS_ANCHOR_DEADLINE:
      other = find_rule (why, rule->record);
      if (other != NULL)
        return compose_missing (why, other, depth + 1);
      return g_strdup (say (why, N_ ("that day is not known")));
    case QUITUS_ANCHOR_AMENDMENT:
      return g_strdup (say (why, N_ ("the amendment is not signed by all")));
    case QUITUS_ANCHOR_NONE:
      return g_strdup (say (why, N_ ("the text gives no term")));
    default:
      return g_strdup (say (why, N_ ("that day is not known")));
    }
}

/* "6 months after the signature by all parties". */
static char *
compose_distance (const QuitusWhy *why)
{
  const QuitusTrace *trace = why->trace;
  const QuitusDateRule *rule = &trace->rule;
  gint64 count;
  QuitusUnit unit;
  g_autofree char *quantity = NULL;
  g_autofree char *event = NULL;
  int repeats =
      rule->anchor == QUITUS_ANCHOR_BUDGET_YEAR || rule->every == 0 ? 0 : trace->occurrence;

  quitus_date_engine_combine (rule, repeats, &count, &unit);
  if (rule->anchor == QUITUS_ANCHOR_DAY && trace->origin == QUITUS_ORIGIN_ANCHOR)
    {
      event = quitus_rule_words_day (rule->day, why->language);
      if (count == 0)
        /* Translators: a day */
        return g_strdup_printf (say (why, N_ ("on %s")), event);
    }
  else
    event = quitus_rule_words_event (rule, trace->origin,
                                     count == 0 ? QUITUS_EVENT_AT : QUITUS_EVENT_AFTER,
                                     why->law->dossier, why->language);
  if (count == 0)
    return g_steal_pointer (&event);
  quantity = quitus_rule_words_quantity (ABS (count), unit, rule->clear, why->language);
  if (rule->anchor == QUITUS_ANCHOR_DAY && trace->origin == QUITUS_ORIGIN_ANCHOR)
    /* Translators: a delay, then a day */
    return g_strdup_printf (count > 0
                                ? quitus_language_context (why->language, "day", "%s after %s")
                                : quitus_language_context (why->language, "day", "%s before %s"),
                            quantity, event);
  /* Translators: a delay, then an event: “6 months after the signature by all parties” */
  return g_strdup_printf (say (why, count > 0 ? N_ ("%s after %s") : N_ ("%s before %s")), quantity,
                          event);
}

/* The rule with the day it counts from, or with what is missing. */
static char *
compose_rule (const QuitusWhy *why)
{
  g_autofree char *distance = compose_distance (why);
  g_autofree char *day = NULL;

  if (why->trace->origin_day == QUITUS_DAY_NONE)
    {
      g_autofree char *missing = compose_missing (why, &why->trace->rule, 0);

      /* Translators: a rule, then what has not happened: “6 months after the notification: the
       * notification is not recorded” */
      return g_strdup_printf (quitus_language_context (why->language, "missing", "%s: %s"),
                              distance, missing);
    }
  if (why->trace->rule.anchor == QUITUS_ANCHOR_DAY && why->trace->origin == QUITUS_ORIGIN_ANCHOR)
    return g_steal_pointer (&distance);
  day = quitus_rule_words_day (why->trace->origin_day, why->language);
  /* Translators: an event, then its day: “at the notification, 8 February 2023” */
  return g_strdup_printf (quitus_language_context (why->language, "event", "%s, %s"), distance,
                          day);
}

static char *
compose_limitation (const QuitusWhy *why)
{
  gboolean is_claimed = why->trace->origin == QUITUS_ORIGIN_CLAIMED;
  g_autofree char *day = NULL;

  if (why->trace->origin_day == QUITUS_DAY_NONE)
    return g_strdup (say (why, N_ ("four years from 1 January of the year after the right is "
                                   "acquired: that day is not known")));
  day = quitus_rule_words_day (why->trace->origin_day, why->language);
  if (is_claimed)
    return g_strdup_printf (
        say (why, N_ ("four years from 1 January of the year after the last written claim, %s")),
        day);
  return g_strdup_printf (
      say (why, N_ ("four years from 1 January of the year after the right was acquired, %s")),
      day);
}

static char *
compose_availability (const QuitusWhy *why)
{
  g_autofree char *origin = quitus_rule_words_day (why->trace->origin_day, why->language);
  g_autofree char *first = quitus_rule_words_day (why->trace->earliest, why->language);
  g_autofree char *last = quitus_rule_words_day (why->trace->date, why->language);
  QuitusUsualDelays delays;

  quitus_usual_delays_init (&delays, why->law->dossier);
  if (why->trace->origin == QUITUS_ORIGIN_RECEIVED)
    return g_strdup_printf (say (why, N_ ("%d to %d days to attach the credits, from the receipt "
                                          "of %s: between %s and %s")),
                            delays.attachment_min, delays.attachment_max, origin, first, last);
  return g_strdup_printf (say (why, N_ ("%d to %d days to pay, then %d to %d to attach the "
                                        "credits, from %s: between %s and %s")),
                          delays.payment_min, delays.payment_max, delays.attachment_min,
                          delays.attachment_max, origin, first, last);
}

static char *
compose_body (const QuitusWhy *why)
{
  g_autofree char *day = NULL;

  switch ((QuitusOrigin) why->trace->origin)
    {
    case QUITUS_ORIGIN_ACQUIRED:
    case QUITUS_ORIGIN_CLAIMED:
      return compose_limitation (why);
    case QUITUS_ORIGIN_DUE:
    case QUITUS_ORIGIN_RECEIVED:
      return why->trace->date != QUITUS_DAY_NONE
                 ? compose_availability (why)
                 : g_strdup (say (why, N_ ("that day is beyond the year 2199")));
    case QUITUS_ORIGIN_LATEST_END:
      day = quitus_rule_words_day (why->trace->date, why->language);
      return g_strdup_printf (say (why, N_ ("on %s at the latest")), day);
    case QUITUS_ORIGIN_ANCHOR:
    case QUITUS_ORIGIN_JOINED:
    case QUITUS_ORIGIN_HELD:
    case QUITUS_ORIGIN_PROVISIONAL:
    default:
      if (quitus_date_rule_is_none (&why->trace->rule))
        return g_strdup (say (why, N_ ("the text gives no term")));
      return compose_rule (why);
    }
}

/* A long day, without its year when another day of that year follows. */
static char *
compose_strict_day (const QuitusWhy *why)
{
  char *text = quitus_format_day (why->language, why->trace->strict_date, QUITUS_DAY_STYLE_LONG);

  if (quitus_day_get_year (why->trace->strict_date) == quitus_day_get_year (why->trace->date))
    *strrchr (text, ' ') = '\0';
  return text;
}

/* Why the day to work with is not the strict day. */
static char *
compose_shift (const QuitusWhy *why)
{
  const QuitusTrace *trace = why->trace;
  gboolean is_back = trace->date < trace->strict_date;
  const char *holiday = NULL;
  g_autofree char *strict = NULL;
  g_autofree char *date = NULL;

  if (trace->date == trace->strict_date || trace->date == QUITUS_DAY_NONE)
    return NULL;
  strict = compose_strict_day (why);
  date = quitus_format_day (why->language, trace->date, QUITUS_DAY_STYLE_LONG);
  if (quitus_holidays_is_holiday (trace->calendar, trace->strict_date, &holiday))
    return g_strdup_printf (say (why, is_back ? N_ ("%s is a public holiday (%s): moved back to %s")
                                              : N_ ("%s is a public holiday (%s): moved on to %s")),
                            strict, say (why, holiday), date);
  return g_strdup_printf (say (why, is_back ? N_ ("%s is not a working day: moved back to %s")
                                            : N_ ("%s is not a working day: moved on to %s")),
                          strict, date);
}

static char *
compose_supposition (const QuitusWhy *why)
{
  g_autofree char *day = NULL;

  if (!why->trace->is_supposed)
    return NULL;
  day = quitus_rule_words_day (why->law->outlook.supposed_signature, why->language);
  return g_strdup_printf (say (why, N_ ("supposing a signature on %s")), day);
}

/* Which occurrence it is, where they are all counted from one day: a payment is due once, and
 * committees count from each other. */
static char *
compose_repetition (const QuitusWhy *why)
{
  const QuitusTrace *trace = why->trace;
  g_autofree char *every = NULL;

  if (trace->rule.every == 0 || trace->origin_day == QUITUS_DAY_NONE ||
      trace->origin != QUITUS_ORIGIN_ANCHOR || why->kind == QUITUS_DEADLINE_PAYMENT ||
      why->kind == QUITUS_DEADLINE_COMMITTEE)
    return NULL;
  every = quitus_rule_words_every (trace->rule.every, trace->rule.every_unit, why->language);
  /* Translators: “every 6 months, no. 2” */
  return g_strdup_printf (say (why, N_ ("%s, no. %d")), every, trace->occurrence + 1);
}

static char *
compose_termination (const QuitusWhy *why)
{
  g_autofree char *day = NULL;

  if (why->kind != QUITUS_DEADLINE_NOTICE || why->trace->date == QUITUS_DAY_NONE)
    return NULL;
  day = quitus_format_day (why->language, why->trace->date + 1, QUITUS_DAY_STYLE_LONG);
  return g_strdup_printf (say (why, N_ ("termination may be asked for from %s")), day);
}

/* Takes @part and puts it after a semicolon. */
static void
append_part (const QuitusWhy *why, GString *text, char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s",
                            /* Translators: between two parts of a sentence */
                            quitus_language_context (why->language, "separator", "; "), part);
  g_free (part);
}

static char *
capitalise (const char *text)
{
  char first[7] = { '\0' };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* Public */

/**
 * quitus_why_compose:
 * @why: what the sentence is made from
 *
 * Says how a day was found so that a person can check it against the act: where the rule stands,
 * the rule, the day it counts from, what was supposed, and why the day to work with is another one.
 *
 * Returns: (transfer full): for example "Article 5.2: 6 months after the signature by all parties,
 *   8 February 2023"
 */
char *
quitus_why_compose (const QuitusWhy *why)
{
  g_autofree char *source = compose_source (why);
  g_autofree char *body = compose_body (why);
  g_autofree char *start = NULL;
  GString *text;

  if (source != NULL)
    /* Translators: the article of an act, then what it says */
    start =
        g_strdup_printf (quitus_language_context (why->language, "source", "%s: %s"), source, body);
  else
    start = capitalise (body);
  text = g_string_new (start);
  append_part (why, text, compose_supposition (why));
  append_part (why, text, compose_repetition (why));
  append_part (why, text, compose_shift (why));
  append_part (why, text, compose_termination (why));
  return g_string_free (text, FALSE);
}
