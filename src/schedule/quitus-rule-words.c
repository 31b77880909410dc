/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-rule-words.h"

#include "quitus-format.h"

#define MINUS "\u2212"

/* What an event is called after "after", alone, and in a formula. */
typedef struct
{
  const char *forms[3];
} Event;

/* Translators: the first of three is said after “after” or “before”, the second alone, the third in
 * a formula such as “signature + 6 months”. */
static const Event events[] = {
  [QUITUS_ANCHOR_PARTY_SIGNATURE] = { { N_ ("the signature by one party"),
                                        N_ ("at the signature by one party"),
                                        N_ ("signature by one party") } },
  [QUITUS_ANCHOR_DELIVERABLE] = { { N_ ("the acceptance of a deliverable"),
                                    N_ ("at the acceptance of a deliverable"),
                                    N_ ("acceptance of a deliverable") } },
  [QUITUS_ANCHOR_SIGNATURE] = { { N_ ("the signature by all parties"),
                                  N_ ("at the signature by all parties"), N_ ("signature") } },
  [QUITUS_ANCHOR_EFFECTIVE] = { { N_ ("the effective date"), N_ ("on the effective date"),
                                  N_ ("effective date") } },
  [QUITUS_ANCHOR_NOTIFICATION] = { { N_ ("the notification"), N_ ("at the notification"),
                                     N_ ("notification") } },
  [QUITUS_ANCHOR_VISA] = { { N_ ("the last approval"), N_ ("at the last approval"),
                             N_ ("approval") } },
  [QUITUS_ANCHOR_END] = { { N_ ("the end of the agreement"), N_ ("at the end of the agreement"),
                            N_ ("end") } },
  [QUITUS_ANCHOR_COMMITTEE] = { { N_ ("the last committee held"), N_ ("at the last committee held"),
                                  N_ ("last committee") } },
  [QUITUS_ANCHOR_LETTER_SENT] = { { N_ ("the sending of the formal notice"),
                                    N_ ("at the sending of the formal notice"),
                                    N_ ("sending of the formal notice") } },
  [QUITUS_ANCHOR_LETTER_RECEIVED] = { { N_ ("the reception of the formal notice"),
                                        N_ ("at the reception of the formal notice"),
                                        N_ ("reception of the formal notice") } },
  [QUITUS_ANCHOR_CALL] = { { N_ ("the call for this payment"), N_ ("at the call for this payment"),
                             N_ ("call for payment") } },
  [QUITUS_ANCHOR_DEADLINE] = { { N_ ("the committee"), N_ ("at the committee"),
                                 N_ ("committee") } },
  [QUITUS_ANCHOR_BUDGET_YEAR] = { { N_ ("the end of the budget year"),
                                    N_ ("at the end of the budget year"),
                                    N_ ("end of the budget year") } },
  [QUITUS_ANCHOR_FINAL_BUDGET_YEAR] = { { N_ ("the end of the last budget year"),
                                          N_ ("at the end of the last budget year"),
                                          N_ ("end of the last budget year") } },
  [QUITUS_ANCHOR_AMENDMENT] = { { N_ ("the effective day of an amendment"),
                                  N_ ("on the effective day of an amendment"), N_ ("amendment") } },
};

static const Event joining = {
  { N_ ("the entry of the startup into the agreement"),
   N_ ("at the entry of the startup into the agreement"), N_ ("entry of the startup") }
};

static const Event provisional = {
  { N_ ("the committee that gave a provisional budget"),
   N_ ("at the committee that gave a provisional budget"), N_ ("provisional budget") }
};

/* The same of something that has a name. */
static const Event party_signature = {
  { N_ ("the signature by %s"), N_ ("at the signature by %s"), N_ ("signature by %s") }
};
static const Event visa = {
  { N_ ("the approval by %s"), N_ ("at the approval by %s"), N_ ("approval by %s") }
};
static const Event deliverable = {
  { N_ ("the acceptance of “%s”"), N_ ("at the acceptance of “%s”"), N_ ("acceptance of “%s”") }
};
static const Event deadline = {
  { N_ ("the deadline “%s”"), N_ ("at the deadline “%s”"), N_ ("deadline “%s”") }
};

static const Event amendment = {
  { N_ ("the effective day of amendment no. %s"), N_ ("on the effective day of amendment no. %s"),
   N_ ("amendment no. %s") }
};

/* Helpers */

static const char *
get_clear_quantity (gint64 n, QuitusUnit unit, QuitusLanguage language)
{
  switch (unit)
    {
    case QUITUS_UNIT_WORKING_DAYS:
      return quitus_language_plural (language, "%d clear working day", "%d clear working days",
                                     (gulong) n);
    case QUITUS_UNIT_SIX_DAY_WEEK:
      return quitus_language_plural (language, "%d clear day from Monday to Saturday",
                                     "%d clear days from Monday to Saturday", (gulong) n);
    case QUITUS_UNIT_WEEKS:
      return quitus_language_plural (language, "%d clear week", "%d clear weeks", (gulong) n);
    case QUITUS_UNIT_MONTHS:
      return quitus_language_plural (language, "%d clear month", "%d clear months", (gulong) n);
    case QUITUS_UNIT_YEARS:
      return quitus_language_plural (language, "%d clear year", "%d clear years", (gulong) n);
    case QUITUS_UNIT_DAYS:
    default:
      return quitus_language_plural (language, "%d clear day", "%d clear days", (gulong) n);
    }
}

static const char *
get_quantity (gint64 n, QuitusUnit unit, QuitusLanguage language)
{
  switch (unit)
    {
    case QUITUS_UNIT_WORKING_DAYS:
      return quitus_language_plural (language, "%d working day", "%d working days", (gulong) n);
    case QUITUS_UNIT_SIX_DAY_WEEK:
      return quitus_language_plural (language, "%d day from Monday to Saturday",
                                     "%d days from Monday to Saturday", (gulong) n);
    case QUITUS_UNIT_WEEKS:
      return quitus_language_plural (language, "%d week", "%d weeks", (gulong) n);
    case QUITUS_UNIT_MONTHS:
      return quitus_language_plural (language, "%d month", "%d months", (gulong) n);
    case QUITUS_UNIT_YEARS:
      return quitus_language_plural (language, "%d year", "%d years", (gulong) n);
    case QUITUS_UNIT_DAYS:
    default:
      return quitus_language_plural (language, "%d day", "%d days", (gulong) n);
    }
}

static const char *
get_period (gint64 n, QuitusUnit unit, QuitusLanguage language)
{
  switch (unit)
    {
    case QUITUS_UNIT_WORKING_DAYS:
      return quitus_language_plural (language, "every working day", "every %d working days",
                                     (gulong) n);
    case QUITUS_UNIT_SIX_DAY_WEEK:
      return quitus_language_plural (language, "every day from Monday to Saturday",
                                     "every %d days from Monday to Saturday", (gulong) n);
    case QUITUS_UNIT_WEEKS:
      return quitus_language_plural (language, "every week", "every %d weeks", (gulong) n);
    case QUITUS_UNIT_MONTHS:
      return quitus_language_plural (language, "every month", "every %d months", (gulong) n);
    case QUITUS_UNIT_YEARS:
      return quitus_language_plural (language, "every year", "every %d years", (gulong) n);
    case QUITUS_UNIT_DAYS:
    default:
      return quitus_language_plural (language, "every day", "every %d days", (gulong) n);
    }
}

static const char *
get_deadline_name (QuitusDossier *dossier, QuitusId id)
{
  const QuitusValue *value;

  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, id)) != NULL)
    return quitus_instalment_value (value)->label;
  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION, id)) != NULL)
    return quitus_obligation_value (value)->label;
  if ((value = quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITTEE_SERIES, id)) != NULL)
    return quitus_committee_series_value (value)->label;
  return NULL;
}

/* The name of what an anchor counts from, where it names something, and how that is said. */
static char *
get_name (const QuitusDateRule *rule, QuitusDossier *dossier, const Event **event)
{
  const QuitusValue *value;

  switch ((int) rule->anchor)
    {
    case QUITUS_ANCHOR_PARTY_SIGNATURE:
      *event = &party_signature;
      return g_strdup (quitus_rule_words_get_party (dossier, rule->record));
    case QUITUS_ANCHOR_VISA:
      *event = &visa;
      value = quitus_dossier_lookup (dossier, QUITUS_KIND_VISA, rule->record);
      return value != NULL ? g_strdup (quitus_visa_value (value)->authority) : NULL;
    case QUITUS_ANCHOR_DELIVERABLE:
      *event = &deliverable;
      return g_strdup (get_deadline_name (dossier, rule->record));
    case QUITUS_ANCHOR_DEADLINE:
      *event = &deadline;
      return g_strdup (get_deadline_name (dossier, rule->record));
    case QUITUS_ANCHOR_AMENDMENT:
      *event = &amendment;
      value = quitus_dossier_lookup (dossier, QUITUS_KIND_AMENDMENT, rule->record);
      return value != NULL
                 ? g_strdup_printf ("%" G_GINT64_FORMAT, quitus_amendment_value (value)->number)
                 : NULL;
    default:
      return NULL;
    }
}

/* Public */

/**
 * quitus_rule_words_get_party:
 * @dossier: a dossier
 * @party: the id of a party, perhaps none
 *
 * Returns: (transfer none) (nullable): what people call it
 */
const char *
quitus_rule_words_get_party (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));
  const QuitusOrganisationValue *organisation =
      value == NULL
          ? NULL
          : quitus_organisation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ORGANISATION,
                                                              value->organisation));

  if (organisation != NULL)
    return organisation->short_name != NULL ? organisation->short_name : organisation->name;
  return value != NULL ? value->name_in_act : NULL;
}

/**
 * quitus_rule_words_name_instalment:
 * @instalment: a payment
 * @language: a language
 *
 * Returns: (transfer full): what it is called in a sentence: "Payment 2 (Balance)"
 */
char *
quitus_rule_words_name_instalment (const QuitusInstalmentValue *instalment, QuitusLanguage language)
{
  if (instalment->label == NULL)
    return g_strdup_printf (quitus_language_text (language, N_ ("Payment %d")),
                            (int) instalment->position);
  return g_strdup_printf (quitus_language_text (language, N_ ("Payment %d (%s)")),
                          (int) instalment->position, instalment->label);
}

/**
 * quitus_rule_words_day:
 * @day: a known day
 * @language: a language
 *
 * Returns: (transfer full): the day with its whole month, without weekday: "8 February 2023"
 */
char *
quitus_rule_words_day (QuitusDay day, QuitusLanguage language)
{
  g_autofree char *text = quitus_format_day (language, day, QUITUS_DAY_STYLE_LONG);

  /* The weekday is the first word in both languages. */
  return g_strdup (strchr (text, ' ') + 1);
}

/**
 * quitus_rule_words_simulation:
 * @day: the day on which missing signatures are supposed
 * @language: a language
 *
 * Returns: (transfer full): what must be read before anything that follows from them
 */
char *
quitus_rule_words_simulation (QuitusDay day, QuitusLanguage language)
{
  g_autofree char *text = quitus_rule_words_day (day, language);

  /* Translators: the day on which an agreement is supposed to be signed. */
  return g_strdup_printf (
      quitus_language_text (language, N_ ("Simulation: signature supposed on %s. The days that "
                                          "follow from it bind nobody.")),
      text);
}

/**
 * quitus_rule_words_quantity:
 * @count: how many units, above 0
 * @unit: the unit
 * @clear: whether the delay is clear (franc)
 * @language: a language
 *
 * Returns: (transfer full): for example "6 months" or "4 clear weeks"
 */
char *
quitus_rule_words_quantity (gint64 count, QuitusUnit unit, gboolean clear, QuitusLanguage language)
{
  return g_strdup_printf (clear ? get_clear_quantity (count, unit, language)
                                : get_quantity (count, unit, language),
                          (int) count);
}

/**
 * quitus_rule_words_every:
 * @every: how many units, above 0
 * @unit: the unit
 * @language: a language
 *
 * Returns: (transfer full): for example "every 6 months"
 */
char *
quitus_rule_words_every (gint64 every, QuitusUnit unit, QuitusLanguage language)
{
  return g_strdup_printf (get_period (every, unit, language), (int) every);
}

/**
 * quitus_rule_words_event:
 * @rule: a rule that counts from an event, not from a fixed day
 * @origin: what it was really counted from
 * @form: how to say it
 * @dossier: the dossier, for names
 * @language: a language
 *
 * Returns: (transfer full): for example "the signature by all parties"
 */
char *
quitus_rule_words_event (const QuitusDateRule *rule,
                         QuitusOrigin origin,
                         QuitusEventForm form,
                         QuitusDossier *dossier,
                         QuitusLanguage language)
{
  const Event *event = NULL;
  g_autofree char *name = get_name (rule, dossier, &event);

  if (origin == QUITUS_ORIGIN_JOINED)
    return g_strdup (quitus_language_text (language, joining.forms[form]));
  if (origin == QUITUS_ORIGIN_PROVISIONAL)
    return g_strdup (quitus_language_text (language, provisional.forms[form]));
  if (name != NULL)
    return g_strdup_printf (quitus_language_text (language, event->forms[form]), name);
  g_return_val_if_fail (rule->anchor < G_N_ELEMENTS (events), NULL);
  event = &events[rule->anchor];
  return g_strdup (quitus_language_text (language, event->forms[form]));
}

/**
 * quitus_rule_words_formula:
 * @rule: a rule
 * @dossier: the dossier, for names
 * @language: a language
 *
 * Returns: (transfer full) (nullable): the rule in short, without any day but a fixed one:
 *   "signature + 6 months"; %NULL for none
 */
char *
quitus_rule_words_formula (const QuitusDateRule *rule,
                           QuitusDossier *dossier,
                           QuitusLanguage language)
{
  GString *text;
  g_autofree char *event = NULL;

  if (quitus_date_rule_is_none (rule))
    return NULL;
  event = rule->anchor == QUITUS_ANCHOR_DAY
              ? quitus_rule_words_day (rule->day, language)
              : quitus_rule_words_event (rule, QUITUS_ORIGIN_ANCHOR, QUITUS_EVENT_NAME, dossier,
                                         language);
  text = g_string_new (event);
  if (rule->count != 0)
    {
      g_autofree char *quantity = quitus_rule_words_quantity (ABS ((gint64) rule->count),
                                                              rule->unit, rule->clear, language);

      g_string_append_printf (text, " %s %s", rule->count > 0 ? "+" : MINUS, quantity);
    }
  if (rule->every != 0)
    {
      g_autofree char *every = quitus_rule_words_every (rule->every, rule->every_unit, language);

      g_string_append_printf (text, ", %s", every);
    }
  return g_string_free (text, FALSE);
}
