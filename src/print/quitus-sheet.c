/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sheet.h"

#include "quitus-amendments.h"
#include "quitus-format.h"
#include "quitus-rule-words.h"

/* Public */

/**
 * quitus_sheet_init:
 * @self: (out caller-allocates): a sheet
 * @report: the report to write, whose banner is set when signatures are supposed
 * @dossier: an agreement
 * @outlook: from where the future is seen
 * @language: the language of the report
 *
 * Begins a report on one agreement.
 */
void
quitus_sheet_init (QuitusSheet *self,
                   QuitusReport *report,
                   QuitusDossier *dossier,
                   const QuitusOutlook *outlook,
                   QuitusLanguage language)
{
  *self = (QuitusSheet) { .report = report,
                          .dossier = dossier,
                          .agreement = quitus_dossier_get_agreement (dossier),
                          .outlook = *outlook,
                          .language = language };
  self->deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  quitus_deadlines_compute (dossier, outlook, self->deadlines);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (quitus_amendments_await_party (
            dossier, quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))))
      self->n_unsigned++;
  if (outlook->supposed_signature != QUITUS_DAY_NONE && self->n_unsigned > 0)
    quitus_sheet_set_simulation (self);
}

/**
 * quitus_sheet_set_simulation:
 * @self: a sheet, whose outlook has a supposed signature
 *
 * Marks every page as a simulation.
 */
void
quitus_sheet_set_simulation (QuitusSheet *self)
{
  g_autofree char *banner =
      quitus_rule_words_simulation (self->outlook.supposed_signature, self->language);

  quitus_report_set_banner (self->report, banner);
}

/**
 * quitus_sheet_clear:
 * @self: a sheet
 *
 * Ends what quitus_sheet_init() began.
 */
void
quitus_sheet_clear (QuitusSheet *self)
{
  g_clear_pointer (&self->deadlines, g_array_unref);
}

/**
 * quitus_sheet_say:
 * @self: a sheet
 * @text: an English text, marked with N_()
 *
 * Returns: (transfer none): the text in the language of the report
 */
const char *
quitus_sheet_say (QuitusSheet *self, const char *text)
{
  return quitus_language_text (self->language, text);
}

/**
 * quitus_sheet_say_choice:
 * @self: a sheet
 * @choices: a closed list
 * @choice: one of it, or %QUITUS_CHOICE_NONE
 *
 * Returns: (transfer none) (nullable): its label, %NULL for none
 */
const char *
quitus_sheet_say_choice (QuitusSheet *self, const QuitusChoices *choices, int choice)
{
  const char *label = quitus_choices_get_label (choices, choice);

  return label != NULL ? quitus_sheet_say (self, label) : NULL;
}

/**
 * quitus_sheet_say_article:
 * @self: a sheet
 * @article: (nullable): the number of an article, or its name
 *
 * Returns: (transfer full) (nullable): the article as it is quoted, %NULL for none
 */
char *
quitus_sheet_say_article (QuitusSheet *self, const char *article)
{
  if (article == NULL)
    return NULL;
  if (!g_ascii_isdigit (article[0]))
    return g_strdup (article);
  return g_strdup_printf (quitus_sheet_say (self, N_ ("Article %s")), article);
}

/**
 * quitus_sheet_say_money:
 * @self: a sheet
 * @amount: an amount
 *
 * Returns: (transfer full): the amount with its currency, in words when it is not known
 */
char *
quitus_sheet_say_money (QuitusSheet *self, QuitusMoney amount)
{
  char *text = quitus_format_money (self->language, amount);

  return text != NULL ? text : g_strdup (quitus_sheet_say (self, N_ ("not known")));
}

/**
 * quitus_sheet_say_day:
 * @self: a sheet
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day with its weekday, %NULL for %QUITUS_DAY_NONE
 */
char *
quitus_sheet_say_day (QuitusSheet *self, QuitusDay day)
{
  return quitus_format_day (self->language, day, QUITUS_DAY_STYLE_MEDIUM);
}

/**
 * quitus_sheet_say_person:
 * @self: a sheet
 * @person: a person, perhaps none
 *
 * Returns: (transfer full) (nullable): the name and the function of the person, %NULL for none
 */
char *
quitus_sheet_say_person (QuitusSheet *self, QuitusId person)
{
  const QuitusPersonValue *value =
      quitus_person_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PERSON, person));

  if (value == NULL)
    return NULL;
  return value->function != NULL ? g_strdup_printf ("%s, %s", value->name, value->function)
                                 : g_strdup (value->name);
}

/**
 * quitus_sheet_say_visa:
 * @self: a sheet
 * @visa: an approval of the control
 *
 * Returns: (transfer full): its number, its day and who gave it
 */
char *
quitus_sheet_say_visa (QuitusSheet *self, const QuitusVisaValue *visa)
{
  const char *type = quitus_sheet_say_choice (self, &quitus_visa_types, visa->type);
  g_autofree char *day = quitus_report_format_day (self->report, visa->granted_on);
  const QuitusPersonValue *person =
      quitus_person_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_PERSON, visa->person));
  GString *text = g_string_new (type != NULL ? type : quitus_sheet_say (self, N_ ("Approval")));

  if (visa->number != NULL)
    g_string_append_printf (text, quitus_sheet_say (self, N_ (" no. %s")), visa->number);
  if (day != NULL)
    g_string_append_printf (text, quitus_sheet_say (self, N_ (" of %s")), day);
  g_string_append_printf (text, ", %s", visa->authority);
  if (person != NULL)
    g_string_append_printf (text, " (%s)", person->name);
  return g_string_free (text, FALSE);
}

/**
 * quitus_sheet_find_deadline:
 * @self: a sheet
 * @kind: a kind of deadline
 * @owner: the record whose rule it is
 *
 * Returns: (transfer none) (nullable): its first deadline of that kind
 */
const QuitusDeadline *
quitus_sheet_find_deadline (QuitusSheet *self, QuitusDeadlineKind kind, QuitusId owner)
{
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (self->deadlines, QuitusDeadline, i);

      if (deadline->kind == kind && quitus_id_equal (deadline->owner, owner))
        return deadline;
    }
  return NULL;
}

/**
 * quitus_sheet_add_title:
 * @self: a sheet
 * @title: what the document is
 *
 * Adds the title, under the type and the reference of the agreement and above its own title.
 */
void
quitus_sheet_add_title (QuitusSheet *self, const char *title)
{
  const char *type = quitus_sheet_say_choice (self, &quitus_agreement_types, self->agreement->type);
  g_autofree char *above = type != NULL
                               ? g_strdup_printf ("%s · %s", type, self->agreement->reference)
                               : g_strdup (self->agreement->reference);

  quitus_report_add_title (self->report, above, title, self->agreement->title);
}

/**
 * quitus_mark_of_deadline:
 * @status: the status of a deadline
 *
 * Returns: the sign that stands for it
 */
QuitusMark
quitus_mark_of_deadline (QuitusDeadlineStatus status)
{
  switch (status)
    {
    case QUITUS_STATUS_DONE:
      return QUITUS_MARK_DONE;
    case QUITUS_STATUS_LATE:
      return QUITUS_MARK_LATE;
    case QUITUS_STATUS_DUE:
      return QUITUS_MARK_DUE;
    case QUITUS_STATUS_UPCOMING:
      return QUITUS_MARK_UPCOMING;
    case QUITUS_STATUS_UNDETERMINED:
    case QUITUS_STATUS_UNDATED:
      return QUITUS_MARK_UNDETERMINED;
    case QUITUS_STATUS_NOT_APPLICABLE:
    default:
      return QUITUS_MARK_NONE;
    }
}

/**
 * quitus_mark_of_instalment:
 * @state: the state of a payment
 *
 * Returns: the sign that stands for it
 */
QuitusMark
quitus_mark_of_instalment (const QuitusInstalmentState *state)
{
  switch (state->status)
    {
    case QUITUS_INSTALMENT_RECEIVED:
    case QUITUS_INSTALMENT_ATTACHMENT_REQUESTED:
    case QUITUS_INSTALMENT_ATTACHED:
    case QUITUS_INSTALMENT_AVAILABLE:
      return QUITUS_MARK_DONE;
    case QUITUS_INSTALMENT_LATE:
      return QUITUS_MARK_LATE;
    case QUITUS_INSTALMENT_PARTLY_RECEIVED:
      return state->days_late > 0 ? QUITUS_MARK_LATE : QUITUS_MARK_DUE;
    case QUITUS_INSTALMENT_AWAITING_CONDITION:
    case QUITUS_INSTALMENT_DUE:
    case QUITUS_INSTALMENT_CALLED:
      return QUITUS_MARK_DUE;
    case QUITUS_INSTALMENT_DRAFT:
    case QUITUS_INSTALMENT_PLANNED:
      return state->date == QUITUS_DAY_NONE ? QUITUS_MARK_UNDETERMINED : QUITUS_MARK_UPCOMING;
    case QUITUS_INSTALMENT_CANCELLED:
    default:
      return QUITUS_MARK_NONE;
    }
}
