/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people read about a deadline. */

#include "quitus-amendments.h"
#include "quitus-deadline-private.h"
#include "quitus-format.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-known-facts.h"
#include "quitus-remarks.h"
#include "quitus-rule-words.h"
#include "quitus-why.h"

/* The records a deadline may stand on; each is NULL unless the owner is of that kind. */
typedef struct
{
  const QuitusInstalmentValue *instalment;
  const QuitusConditionValue *condition;
  const QuitusObligationValue *obligation;
  const QuitusCommitteeSeriesValue *series;
  const QuitusNoticeValue *notice;
  const QuitusRefundValue *refund;
} Owner;

/* Helpers */

static Owner
find_owner (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
#define FIND(KIND, prefix)                                                                         \
  quitus_##prefix##_value (quitus_dossier_lookup (dossier, QUITUS_KIND_##KIND, deadline->owner))
  Owner owner = {
    .instalment = FIND (INSTALMENT, instalment),
    .condition = FIND (CONDITION, condition),
    .obligation = FIND (OBLIGATION, obligation),
    .series = FIND (COMMITTEE_SERIES, committee_series),
    .notice = FIND (NOTICE, notice),
    .refund = FIND (REFUND, refund),
  };
#undef FIND

  if (owner.condition != NULL)
    {
      owner.instalment =
          quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT,
                                                          owner.condition->instalment));
      owner.obligation =
          quitus_obligation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION,
                                                          owner.condition->obligation));
    }
  return owner;
}

/* The rule as it stands in the act. */
static QuitusDateRule
get_rule (const QuitusDeadline *deadline, const Owner *owner, const QuitusAgreementValue *agreement)
{
  QuitusDateRule rule = QUITUS_DATE_RULE_NONE;

  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_PAYMENT:
      return owner->instalment != NULL ? owner->instalment->due : rule;
    case QUITUS_DEADLINE_COMMITTEE:
      return owner->series != NULL ? owner->series->due : rule;
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
      return owner->series != NULL ? owner->series->documents : rule;
    case QUITUS_DEADLINE_END:
      return agreement->end;
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
      return agreement->amendment_request;
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
      return *quitus_obligation_get_rule (agreement, owner->obligation);
    case QUITUS_DEADLINE_CONDITION:
      return owner->obligation != NULL ? *quitus_obligation_get_rule (agreement, owner->obligation)
                                       : rule;
    case QUITUS_DEADLINE_NOTICE:
      return agreement->notice;
    case QUITUS_DEADLINE_REFUND:
      return agreement->refund_due;
    case QUITUS_DEADLINE_LIMITATION:
    case QUITUS_DEADLINE_AVAILABILITY:
    default:
      return rule;
    }
}

/* "Management report 2023", or "Workshop (2)". */
static char *
number_label (const char *label, const QuitusDeadline *deadline, const QuitusDateRule *rule)
{
  int year;

  if (rule->anchor == QUITUS_ANCHOR_BUDGET_YEAR && deadline->strict_date != QUITUS_DAY_NONE)
    for (year = quitus_day_get_year (deadline->strict_date) + 1; year >= 1900; year--)
      if (quitus_date_engine_count (rule, quitus_day_new (year, 12, 31), 0,
                                    MAX (rule->calendar, 0)) <= deadline->strict_date)
        return g_strdup_printf ("%s %d", label, year);
  if (rule->every != 0)
    return g_strdup_printf ("%s (%d)", label, deadline->occurrence + 1);
  return g_strdup (label);
}

static char *
compose_with_name (QuitusLanguage language, const char *what, const char *name)
{
  if (name == NULL)
    return g_strdup (what);
  /* Translators: what it is, then its name: “Formal notice: late work” */
  return g_strdup_printf (quitus_language_context (language, "name", "%s: %s"), what, name);
}

static char *
compose_payment (const QuitusInstalmentValue *instalment, QuitusLanguage language)
{
  if (instalment == NULL)
    return g_strdup (quitus_language_text (language, N_ ("Payment")));
  if (instalment->label != NULL)
    return g_strdup (instalment->label);
  /* Translators: the number of a payment of the schedule */
  return g_strdup_printf (quitus_language_text (language, N_ ("Payment %d")),
                          (int) instalment->position);
}

static char *
compose_committee (const QuitusDeadline *deadline,
                   const Owner *owner,
                   QuitusDossier *dossier,
                   QuitusLanguage language)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP,
                                                   deadline->startup));
  const char *label = owner->series != NULL ? owner->series->label
                                            : quitus_language_text (language, N_ ("Committee"));
  g_autofree char *whole =
      startup != NULL ? g_strdup_printf ("%s – %s", label, startup->name) : g_strdup (label);

  if (deadline->kind == QUITUS_DEADLINE_COMMITTEE)
    return g_steal_pointer (&whole);
  return compose_with_name (language, quitus_language_text (language, N_ ("Documents")), whole);
}

static char *
compose_refund (const QuitusDeadline *deadline,
                const Owner *owner,
                QuitusDossier *dossier,
                QuitusLanguage language)
{
  gboolean is_limitation = deadline->kind == QUITUS_DEADLINE_LIMITATION;
  const char *payee =
      owner->refund != NULL ? quitus_rule_words_get_party (dossier, owner->refund->payee) : NULL;

  if (payee == NULL)
    return g_strdup (quitus_language_text (language, is_limitation ? N_ ("Limitation of the refund")
                                                                   : N_ ("Refund")));
  return g_strdup_printf (
      quitus_language_text (language, is_limitation
                                          /* Translators: the party that gets money back */
                                          ? N_ ("Limitation of the refund to %s")
                                          : N_ ("Refund to %s")),
      payee);
}

static char *
compose_obligation (const QuitusDeadline *deadline,
                    const Owner *owner,
                    QuitusDossier *dossier,
                    QuitusLanguage language)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP,
                                                   deadline->startup));
  QuitusDateRule rule = get_rule (deadline, owner, quitus_dossier_get_agreement (dossier));
  const char *label = owner->obligation != NULL
                          ? owner->obligation->label
                          : quitus_language_text (language, N_ ("Management report"));
  g_autofree char *whole =
      startup != NULL ? g_strdup_printf ("%s – %s", label, startup->name) : g_strdup (label);

  return number_label (whole, deadline, &rule);
}

/* "IGN → DINUM", or the one of both that is known. */
static char *
compose_flow (QuitusDossier *dossier, QuitusId payer, QuitusId payee)
{
  const char *from = quitus_rule_words_get_party (dossier, payer);
  const char *to = quitus_rule_words_get_party (dossier, payee);

  if (from != NULL && to != NULL)
    return g_strdup_printf ("%s → %s", from, to);
  return g_strdup (from != NULL ? from : to);
}

/* Whoever manages the fund reports on it. */
static const char *
find_reporter (QuitusDossier *dossier)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_PARTY);

  for (guint i = 0; i < n; i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i));

      if (party->role == QUITUS_ROLE_BENEFICIARY)
        return quitus_rule_words_get_party (dossier, party->value.id);
    }
  return NULL;
}

/* What was paid of a payment that is not complete. */
static char *
compose_arrears (const QuitusDeadline *deadline,
                 const Owner *owner,
                 QuitusDossier *dossier,
                 QuitusLanguage language)
{
  QuitusMoney amount = deadline->amount;
  QuitusInstalmentFacts facts;
  g_autofree char *paid = NULL;
  g_autofree char *left = NULL;

  if (deadline->kind != QUITUS_DEADLINE_PAYMENT || owner->instalment == NULL ||
      amount == QUITUS_MONEY_NONE)
    return NULL;
  quitus_instalment_collect (dossier, owner->instalment, amount, &facts);
  if (facts.received <= 0 || facts.received >= amount)
    return NULL;
  paid = quitus_format_money (language, facts.received);
  left = quitus_format_money (language, amount - facts.received);
  return g_strdup_printf (quitus_language_text (language, N_ ("%s paid, %s still to come")), paid,
                          left);
}

/* A payment that was not made on its day is not late at once: "30 days to pay, then the next
 * working day: late after 13 March 2023". */
static char *
compose_delay (const QuitusDeadline *deadline,
               const Owner *owner,
               const QuitusLaw *law,
               QuitusLanguage language)
{
  QuitusInstalmentFacts facts;
  QuitusDay limit;
  g_autofree char *day = NULL;

  if (deadline->kind != QUITUS_DEADLINE_PAYMENT || owner->instalment == NULL ||
      deadline->is_postponed ||
      (deadline->status != QUITUS_STATUS_DUE && deadline->status != QUITUS_STATUS_LATE) ||
      law->outlook.today <= deadline->date)
    return NULL;
  quitus_instalment_collect (law->dossier, owner->instalment, deadline->amount, &facts);
  limit = quitus_instalment_get_limit (law, deadline->date, &facts);
  if (limit == QUITUS_DAY_NONE)
    return NULL;
  day = quitus_rule_words_day (limit, language);
  return g_strdup_printf (
      quitus_language_plural (language,
                              /* Translators: how long one has to pay, then a day */
                              "%d day to pay, then the next working day: late after %s",
                              "%d days to pay, then the next working day: late after %s",
                              (gulong) law->settlement_delay),
      law->settlement_delay, day);
}

static char *
join_clauses (char *text, char *clause, QuitusLanguage language)
{
  g_autofree char *first = text;
  g_autofree char *second = clause;

  if (second == NULL)
    return g_steal_pointer (&first);
  return g_strconcat (first, quitus_language_context (language, "separator", "; "), second, NULL);
}

/* "Put off from 3 June to 15 June 2023 — the budget was voted late", or that a committee is planned,
 * then how the day of the rule was found. */
static char *
compose_move (const QuitusDeadline *deadline,
              QuitusDossier *dossier,
              QuitusDay original,
              const char *why,
              QuitusLanguage language)
{
  const QuitusRemarkValue *remark = quitus_remark_find (dossier, deadline);
  g_autofree char *from = quitus_rule_words_day (original, language);
  g_autofree char *to = quitus_rule_words_day (deadline->date, language);
  g_autofree char *reason =
      g_strdup (remark != NULL && remark->reason != NULL ? remark->reason : "");

  /* Its own full stop would be the second one. */
  if (g_str_has_suffix (g_strchomp (reason), "."))
    reason[strlen (reason) - 1] = '\0';
  if (deadline->is_planned)
    return g_strdup_printf (
        quitus_language_text (language,
                              /* Translators: the day, a note such as who was invited, the last
                               * day, how that was found */
                              N_ ("Planned for %s — %s. Limit on %s: %s")),
        to, reason, from, why);
  if (quitus_day_get_year (original) == quitus_day_get_year (deadline->date))
    *strrchr (from, ' ') = '\0';
  return g_strdup_printf (
      quitus_language_text (language,
                            /* Translators: the first day, the new day, the reason that somebody
                             * gave, how the first day was found */
                            N_ ("Put off from %s to %s — %s. Original deadline: %s")),
      from, to, reason, why);
}

/* Public */

/**
 * quitus_deadline_get_label:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @language: a language
 *
 * Returns: (transfer full): what people call it
 */
char *
quitus_deadline_get_label (const QuitusDeadline *deadline,
                           QuitusDossier *dossier,
                           QuitusLanguage language)
{
  Owner owner = find_owner (deadline, dossier);
  g_autofree char *payment = NULL;

  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_PAYMENT:
      return compose_payment (owner.instalment, language);
    case QUITUS_DEADLINE_AVAILABILITY:
      payment = compose_payment (owner.instalment, language);
      return compose_with_name (language,
                                quitus_language_text (language, N_ ("Opening of credits")),
                                payment);
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
      return compose_committee (deadline, &owner, dossier, language);
    case QUITUS_DEADLINE_END:
      return g_strdup (quitus_language_text (language, N_ ("End of the agreement")));
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
      return g_strdup (quitus_language_text (language, N_ ("Last day to ask for an amendment")));
    case QUITUS_DEADLINE_NOTICE:
      return compose_with_name (language, quitus_language_text (language, N_ ("Formal notice")),
                                owner.notice != NULL ? owner.notice->subject : NULL);
    case QUITUS_DEADLINE_CONDITION:
      return compose_with_name (language, quitus_language_text (language, N_ ("Condition")),
                                owner.condition != NULL ? owner.condition->label : NULL);
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_LIMITATION:
      return compose_refund (deadline, &owner, dossier, language);
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
    default:
      return compose_obligation (deadline, &owner, dossier, language);
    }
}

/**
 * quitus_deadline_label_tells_kind:
 * @label: what people call a deadline
 * @kind: its kind
 * @language: the language of @label
 *
 * Returns: whether the label begins as the word for the kind does or has all its words, so that they
 *   would only be said twice: "Documents: …" and "Documents of a committee"
 */
gboolean
quitus_deadline_label_tells_kind (const char *label,
                                  QuitusDeadlineKind kind,
                                  QuitusLanguage language)
{
  const char *word =
      quitus_language_text (language, quitus_choices_get_label (&quitus_deadline_kinds, kind));
  gsize length = strcspn (word, " ");
  g_autofree char *first = g_strndup (word, length);
  g_autofree char *folded = g_utf8_casefold (first, -1);
  g_autofree char *whole = g_utf8_casefold (word, -1);
  g_autofree char *said = g_utf8_casefold (label, -1);

  if (g_str_has_prefix (said, folded))
    return !g_unichar_isalpha (g_utf8_get_char (said + strlen (folded)));
  return strchr (whole, ' ') != NULL && strstr (said, whole) != NULL;
}

/**
 * quitus_deadline_get_name:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @language: a language
 *
 * What people call it, where nothing beside it says of what kind it is: what an agreement asks for
 * may have any label, even the name of a startup alone.
 *
 * Returns: (transfer full): its label, after the word for its kind if it is needed
 */
char *
quitus_deadline_get_name (const QuitusDeadline *deadline,
                          QuitusDossier *dossier,
                          QuitusLanguage language)
{
  QuitusDeadlineKind kind = (QuitusDeadlineKind) deadline->kind;
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, language);

  switch (kind)
    {
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
    case QUITUS_DEADLINE_REPORT:
      if (quitus_deadline_label_tells_kind (label, kind, language))
        return g_steal_pointer (&label);
      return compose_with_name (
          language,
          quitus_language_text (language, quitus_choices_get_label (&quitus_deadline_kinds, kind)),
          label);
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
    case QUITUS_DEADLINE_END:
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
    case QUITUS_DEADLINE_NOTICE:
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_LIMITATION:
    case QUITUS_DEADLINE_AVAILABILITY:
    case QUITUS_DEADLINE_CONDITION:
    default:
      return g_steal_pointer (&label);
    }
}

/**
 * quitus_deadline_get_article:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 *
 * Returns: (transfer none) (nullable): the article of the agreement in which its rule stands
 */
const char *
quitus_deadline_get_article (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  Owner owner = find_owner (deadline, dossier);

  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_END:
      return agreement->end_article;
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
      return agreement->amendment_article;
    case QUITUS_DEADLINE_NOTICE:
      return agreement->termination_article;
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_LIMITATION:
      return agreement->refund_article;
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
      return owner.series != NULL ? owner.series->article : NULL;
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_AVAILABILITY:
    case QUITUS_DEADLINE_CONDITION:
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
    default:
      if (owner.obligation != NULL)
        return owner.obligation->article;
      return owner.instalment != NULL ? owner.instalment->article : NULL;
    }
}

/**
 * quitus_deadline_get_why:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @outlook: the outlook it was computed with
 * @language: a language
 *
 * Says how its day was found, from the same trace as the day itself; of what was put off or planned,
 * to which day and why, then how the day of the rule was found.
 *
 * Returns: (transfer full): a sentence that a person can check
 */
char *
quitus_deadline_get_why (const QuitusDeadline *deadline,
                         QuitusDossier *dossier,
                         const QuitusOutlook *outlook,
                         QuitusLanguage language)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (in_force, outlook->today);
  Owner owner = find_owner (deadline, known);
  QuitusLaw law;
  QuitusTrace trace;
  QuitusWhy why = { .law = &law,
                    .kind = deadline->kind,
                    .article = quitus_deadline_get_article (deadline, known),
                    .trace = &trace,
                    .accompanied = owner.series != NULL ? &owner.series->due : NULL,
                    .language = language };
  g_autofree char *text = NULL;

  quitus_law_init (&law, known, outlook);
  if (!quitus_deadline_find_trace (deadline, &law, &trace))
    return g_strdup (quitus_language_text (language, N_ ("This deadline no longer exists")));
  text = join_clauses (quitus_why_compose (&why), compose_delay (deadline, &owner, &law, language),
                       language);
  text = join_clauses (text, compose_arrears (deadline, &owner, known, language), language);
  if (!quitus_deadline_has_moved (deadline) || trace.date == QUITUS_DAY_NONE)
    return g_steal_pointer (&text);
  return compose_move (deadline, known, trace.date, text, language);
}

/**
 * quitus_deadline_get_original_day:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @outlook: the outlook it was computed with
 *
 * Returns: the day to work with as its rule gives it, before it was put off or planned;
 *   %QUITUS_DAY_NONE when it was neither
 */
QuitusDay
quitus_deadline_get_original_day (const QuitusDeadline *deadline,
                                  QuitusDossier *dossier,
                                  const QuitusOutlook *outlook)
{
  g_autoptr (QuitusDossier) in_force = NULL;
  g_autoptr (QuitusDossier) known = NULL;
  QuitusLaw law;
  QuitusTrace trace;

  if (!quitus_deadline_has_moved (deadline))
    return QUITUS_DAY_NONE;
  in_force = quitus_amendments_ensure (dossier, outlook->today);
  known = quitus_known_facts_ensure (in_force, outlook->today);
  quitus_law_init (&law, known, outlook);
  return quitus_deadline_find_trace (deadline, &law, &trace) ? trace.date : QUITUS_DAY_NONE;
}

/**
 * quitus_deadline_get_state:
 * @deadline: a deadline
 * @language: a language
 *
 * Returns: (transfer full): the word for its status and, where it was put off or planned, that it
 *   was: "Upcoming, put off"
 */
char *
quitus_deadline_get_state (const QuitusDeadline *deadline, QuitusLanguage language)
{
  const char *word =
      quitus_language_text (language,
                            quitus_choices_get_label (&quitus_deadline_statuses, deadline->status));

  if (deadline->is_planned)
    /* Translators: the state of a committee */
    return g_strdup_printf (quitus_language_text (language, N_ ("%s, planned")), word);
  if (!deadline->is_postponed)
    return g_strdup (word);
  /* Translators: the state of a deadline */
  return g_strdup_printf (quitus_language_text (language, N_ ("%s, put off")), word);
}

/**
 * quitus_deadline_get_rule:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 * @language: a language
 *
 * Returns: (transfer full) (nullable): its rule in short, without the day: "signature + 6 months";
 *   %NULL when the act has none
 */
char *
quitus_deadline_get_rule (const QuitusDeadline *deadline,
                          QuitusDossier *dossier,
                          QuitusLanguage language)
{
  Owner owner = find_owner (deadline, dossier);
  QuitusDateRule rule = get_rule (deadline, &owner, quitus_dossier_get_agreement (dossier));

  return quitus_rule_words_formula (&rule, dossier, language);
}

/**
 * quitus_deadline_get_parties:
 * @deadline: a deadline
 * @dossier: the dossier it was computed from
 *
 * Returns: (transfer full) (nullable): who pays whom, "IGN → DINUM", else who must do it; %NULL
 *   when nobody is named
 */
char *
quitus_deadline_get_parties (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  Owner owner = find_owner (deadline, dossier);

  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_AVAILABILITY:
      return owner.instalment != NULL
                 ? compose_flow (dossier, owner.instalment->payer, owner.instalment->payee)
                 : NULL;
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_LIMITATION:
      return owner.refund != NULL ? compose_flow (dossier, owner.refund->payer, owner.refund->payee)
                                  : NULL;
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
      return owner.series != NULL
                 ? g_strdup (quitus_rule_words_get_party (dossier, owner.series->chair))
                 : NULL;
    case QUITUS_DEADLINE_NOTICE:
      return owner.notice != NULL
                 ? g_strdup (quitus_rule_words_get_party (dossier, owner.notice->recipient))
                 : NULL;
    case QUITUS_DEADLINE_END:
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
      return NULL;
    case QUITUS_DEADLINE_CONDITION:
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_DELIVERABLE:
    default:
      if (owner.obligation != NULL)
        return g_strdup (quitus_rule_words_get_party (dossier, owner.obligation->debtor));
      return owner.condition != NULL ? NULL : g_strdup (find_reporter (dossier));
    }
}
