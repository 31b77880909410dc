/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-date-rule.h"

#include "quitus-error.h"
#include "quitus-language.h"

static const QuitusChoice anchors[] = {
  { "none",              N_ ("No term in the text")           },
  { "signature",         N_ ("Signature by all parties")      },
  { "party-signature",   N_ ("Signature by one party")        },
  { "effective",         N_ ("Effective date")                },
  { "notification",      N_ ("Notification")                  },
  { "visa",              N_ ("Approval by the controller")    },
  { "day",               N_ ("Fixed day")                     },
  { "end",               N_ ("End of the agreement")          },
  { "committee",         N_ ("Last committee held")           },
  { "letter-sent",       N_ ("Sending of the letter")         },
  { "letter-received",   N_ ("Reception of the letter")       },
  { "deliverable",       N_ ("Acceptance of a deliverable")   },
  { "call",              N_ ("Call for payment")              },
  { "deadline",          N_ ("Another deadline")              },
  { "budget-year",       N_ ("Close of each budget year")     },
  { "final-budget-year", N_ ("Close of the last budget year") },
  { "amendment",         N_ ("Effective day of an amendment") },
};

static const QuitusChoice units[] = {
  { "days",         N_ ("calendar days")                     },
  { "working-days", N_ ("working days (Monday to Friday)")   },
  { "six-day-week", N_ ("working days (Monday to Saturday)") },
  { "weeks",        N_ ("weeks")                             },
  { "months",       N_ ("months")                            },
  { "years",        N_ ("years")                             },
};

static const QuitusChoice shifts[] = {
  { "default",  N_ ("Usual for this kind of deadline") },
  { "kept",     N_ ("Kept")                            },
  { "next",     N_ ("Next working day")                },
  { "previous", N_ ("Previous working day")            },
};

const QuitusChoices quitus_anchors = { anchors, G_N_ELEMENTS (anchors) };
const QuitusChoices quitus_units = { units, G_N_ELEMENTS (units) };
const QuitusChoices quitus_shifts = { shifts, G_N_ELEMENTS (shifts) };

/* Helpers */

static gboolean
may_name_record (int anchor)
{
  return anchor == QUITUS_ANCHOR_PARTY_SIGNATURE || anchor == QUITUS_ANCHOR_VISA ||
         anchor == QUITUS_ANCHOR_COMMITTEE || anchor == QUITUS_ANCHOR_DELIVERABLE ||
         anchor == QUITUS_ANCHOR_DEADLINE || anchor == QUITUS_ANCHOR_AMENDMENT;
}

static gboolean
must_name_record (int anchor)
{
  return anchor == QUITUS_ANCHOR_PARTY_SIGNATURE || anchor == QUITUS_ANCHOR_DELIVERABLE ||
         anchor == QUITUS_ANCHOR_AMENDMENT;
}

/* Without what says nothing: the unit of no offset, the day of another anchor. */
static QuitusDateRule
simplify (const QuitusDateRule *rule)
{
  QuitusDateRule simple = *rule;

  if (quitus_date_rule_is_none (rule))
    return QUITUS_DATE_RULE_NONE;
  if (rule->anchor != QUITUS_ANCHOR_DAY)
    simple.day = QUITUS_DAY_NONE;
  if (rule->count == 0)
    {
      simple.unit = QUITUS_UNIT_DAYS;
      simple.clear = FALSE;
    }
  if (rule->every == 0)
    simple.every_unit = QUITUS_UNIT_DAYS;
  return simple;
}

static gboolean
parse_anchor (const char *word, QuitusDateRule *rule)
{
  const char *colon = strchr (word, ':');
  g_autofree char *nick = colon != NULL ? g_strndup (word, colon - word) : g_strdup (word);
  int anchor = quitus_choices_from_nick (&quitus_anchors, nick);

  if (anchor <= QUITUS_ANCHOR_NONE)
    return FALSE;
  rule->anchor = anchor;
  if (anchor == QUITUS_ANCHOR_DAY)
    {
      rule->day = colon != NULL ? quitus_day_from_iso (colon + 1) : QUITUS_DAY_NONE;
      return rule->day != QUITUS_DAY_NONE;
    }
  if (colon == NULL)
    return !must_name_record (anchor);
  return may_name_record (anchor) && quitus_id_from_text (colon + 1, &rule->record);
}

static gboolean
parse_number (const char *word, gint64 min, gint32 *number)
{
  gint64 value = 0;

  if (word == NULL || !g_ascii_isdigit (word[0]) ||
      !g_ascii_string_to_signed (word, 10, min, QUITUS_DATE_RULE_MAX, &value, NULL))
    return FALSE;
  *number = (gint32) value;
  return TRUE;
}

/* Reads "+6 months" at @words; returns how many words it took, 0 when it is something else. */
static guint
parse_offset (char **words, QuitusDateRule *rule)
{
  gboolean is_before = words[0][0] == '-';
  gint32 count = 0;
  int unit = quitus_choices_from_nick (&quitus_units, words[1]);

  if ((words[0][0] != '+' && !is_before) || unit < 0 || !parse_number (words[0] + 1, 1, &count))
    return 0;
  rule->count = is_before ? -count : count;
  rule->unit = unit;
  return 2;
}

static guint
parse_every (char **words, QuitusDateRule *rule)
{
  int unit = words[1] != NULL ? quitus_choices_from_nick (&quitus_units, words[2]) : -1;

  if (unit < 0 || !parse_number (words[1], 1, &rule->every))
    return 0;
  rule->every_unit = unit;
  return 3;
}

static guint
parse_shift (char **words, QuitusDateRule *rule)
{
  int shift = quitus_choices_from_nick (&quitus_shifts, words[1]);

  if (shift <= QUITUS_SHIFT_DEFAULT)
    return 0;
  rule->shift = shift;
  return 2;
}

static guint
parse_calendar (char **words, QuitusDateRule *rule)
{
  rule->calendar = quitus_choices_from_nick (&quitus_holiday_calendars, words[1]);
  return rule->calendar == QUITUS_CHOICE_NONE ? 0 : 2;
}

static guint
parse_part (char **words, QuitusDateRule *rule)
{
  if (g_str_equal (words[0], "clear") && rule->count != 0 && !rule->clear)
    {
      rule->clear = TRUE;
      return 1;
    }
  if (g_str_equal (words[0], "every") && rule->every == 0)
    return parse_every (words, rule);
  if (g_str_equal (words[0], "shift") && rule->shift == QUITUS_SHIFT_DEFAULT)
    return parse_shift (words, rule);
  if (g_str_equal (words[0], "calendar") && rule->calendar == QUITUS_CHOICE_NONE)
    return parse_calendar (words, rule);
  return rule->count == 0 ? parse_offset (words, rule) : 0;
}

/* Public */

/**
 * quitus_date_rule_is_none:
 * @rule: a rule
 *
 * Returns: whether it is no rule at all
 */
gboolean
quitus_date_rule_is_none (const QuitusDateRule *rule)
{
  return rule->anchor == QUITUS_ANCHOR_NONE;
}

/**
 * quitus_date_rule_equal:
 * @a: a rule
 * @b: another
 *
 * Returns: whether both say the same; what says nothing, such as the unit of no offset, does not
 *   count
 */
gboolean
quitus_date_rule_equal (const QuitusDateRule *a, const QuitusDateRule *b)
{
  QuitusDateRule x = simplify (a);
  QuitusDateRule y = simplify (b);

  return x.anchor == y.anchor && x.shift == y.shift && x.unit == y.unit &&
         x.every_unit == y.every_unit && x.calendar == y.calendar && x.clear == y.clear &&
         x.count == y.count && x.every == y.every && x.day == y.day &&
         quitus_id_equal (x.record, y.record);
}

/**
 * quitus_date_rule_to_text:
 * @rule: a rule
 *
 * Returns: (transfer full) (nullable): its text, %NULL for none
 */
char *
quitus_date_rule_to_text (const QuitusDateRule *rule)
{
  g_autoptr (GString) text = NULL;

  if (quitus_date_rule_is_none (rule))
    return NULL;
  text = g_string_new (quitus_choices_get_nick (&quitus_anchors, rule->anchor));
  if (rule->anchor == QUITUS_ANCHOR_DAY)
    {
      g_autofree char *day = quitus_day_to_iso (rule->day);

      g_string_append_printf (text, ":%s", day);
    }
  else if (!quitus_id_is_none (rule->record))
    {
      g_autofree char *id = quitus_id_to_text (rule->record);

      g_string_append_printf (text, ":%s", id);
    }
  if (rule->count != 0)
    g_string_append_printf (text, " %+d %s", rule->count,
                            quitus_choices_get_nick (&quitus_units, rule->unit));
  if (rule->clear && rule->count != 0)
    g_string_append (text, " clear");
  if (rule->every != 0)
    g_string_append_printf (text, " every %d %s", rule->every,
                            quitus_choices_get_nick (&quitus_units, rule->every_unit));
  if (rule->shift != QUITUS_SHIFT_DEFAULT)
    g_string_append_printf (text, " shift %s",
                            quitus_choices_get_nick (&quitus_shifts, rule->shift));
  if (rule->calendar != QUITUS_CHOICE_NONE)
    g_string_append_printf (text, " calendar %s",
                            quitus_choices_get_nick (&quitus_holiday_calendars, rule->calendar));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * quitus_date_rule_parse:
 * @text: (nullable): the text of a rule; %NULL or "" is none
 * @rule: (out): the rule
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, naming the word that is not understood
 *
 * Reads the text of a rule.
 *
 * Returns: whether it was understood; if not, @rule is none
 */
gboolean
quitus_date_rule_parse (const char *text, QuitusDateRule *rule, GError **error)
{
  g_auto (GStrv) words = NULL;
  const char *wrong = NULL;
  guint i = 1;

  *rule = QUITUS_DATE_RULE_NONE;
  if (text == NULL || text[0] == '\0')
    return TRUE;
  words = g_strsplit (text, " ", -1);
  if (!parse_anchor (words[0], rule))
    wrong = words[0];
  while (wrong == NULL && words[i] != NULL)
    {
      guint n_words = parse_part (words + i, rule);

      if (n_words == 0)
        wrong = words[i];
      i += n_words;
    }
  if (wrong == NULL)
    return TRUE;
  *rule = QUITUS_DATE_RULE_NONE;
  g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
               _ ("“%s” in the date rule “%s” is not understood"), wrong, text);
  return FALSE;
}
