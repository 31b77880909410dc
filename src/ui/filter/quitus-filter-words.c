/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-words.h"

#include "quitus-deadline.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Helpers */

static const QuitusValue *
look_up (QuitusBook *book, const char *text)
{
  QuitusRecord *record;
  QuitusId id;

  if (!quitus_id_from_text (text, &id))
    return NULL;
  record = quitus_book_lookup (book, id);
  return record != NULL ? quitus_record_get_value (record) : NULL;
}

static const char *
get_record_name (const QuitusValue *value)
{
  const QuitusOrganisationValue *organisation;

  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_ORGANISATION:
      organisation = quitus_organisation_value (value);
      return organisation->short_name != NULL ? organisation->short_name : organisation->name;
    case QUITUS_KIND_STARTUP:
      return quitus_startup_value (value)->name;
    case QUITUS_KIND_AGREEMENT:
      return quitus_agreement_value (value)->reference;
    default:
      return NULL;
    }
}

static char *
name_choice (const QuitusChoices *choices, const char *nick)
{
  int choice = quitus_choices_from_nick (choices, nick);

  return g_strdup (choice != QUITUS_CHOICE_NONE ? _ (quitus_choices_get_label (choices, choice))
                                                : nick);
}

static char *
name_amounts (const char *value)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autoptr (QuitusDeadlineFilter) filter = quitus_deadline_filter_new ();
  QuitusMoney least, greatest;
  g_autofree char *from = NULL, *to = NULL;

  quitus_deadline_filter_add (filter, QUITUS_FILTER_AMOUNT, value);
  quitus_deadline_filter_get_amounts (filter, &least, &greatest);
  from = least != QUITUS_MONEY_NONE ? quitus_format_money (language, least) : NULL;
  to = greatest != QUITUS_MONEY_NONE ? quitus_format_money (language, greatest) : NULL;
  if (from != NULL && to != NULL)
    /* Translators: two amounts of money */
    return g_strdup_printf (_ ("from %s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_ ("%s or more"), from);
  return g_strdup_printf (_ ("%s or less"), to != NULL ? to : "");
}

/* Public */

/**
 * quitus_filter_words_get_title:
 * @aspect: an aspect
 *
 * Returns: (transfer none): what people call it
 */
const char *
quitus_filter_words_get_title (QuitusFilterAspect aspect)
{
  static const char *const titles[QUITUS_FILTER_N_ASPECTS] = {
    [QUITUS_FILTER_STATUS] = N_ ("State"),        [QUITUS_FILTER_KIND] = N_ ("Kind"),
    [QUITUS_FILTER_PARTY] = N_ ("Party"),         [QUITUS_FILTER_STARTUP] = N_ ("State startup"),
    [QUITUS_FILTER_INCUBATOR] = N_ ("Incubator"), [QUITUS_FILTER_AGREEMENT] = N_ ("Agreement"),
    [QUITUS_FILTER_AMOUNT] = N_ ("Amount"),       [QUITUS_FILTER_TEXT] = N_ ("Text"),
  };

  return _ (titles[aspect]);
}

/**
 * quitus_filter_words_name:
 * @book: the book
 * @aspect: an aspect
 * @value: a value of it
 *
 * Returns: (transfer full): what people call the value: "IGN", "Late", "€100.00 or more"
 */
char *
quitus_filter_words_name (QuitusBook *book, QuitusFilterAspect aspect, const char *value)
{
  const QuitusValue *record;

  switch (aspect)
    {
    case QUITUS_FILTER_STATUS:
      return name_choice (&quitus_deadline_statuses, value);
    case QUITUS_FILTER_KIND:
      return name_choice (&quitus_deadline_kinds, value);
    case QUITUS_FILTER_PARTY:
    case QUITUS_FILTER_STARTUP:
    case QUITUS_FILTER_AGREEMENT:
      record = look_up (book, value);
      return g_strdup (record != NULL ? get_record_name (record) : "–");
    case QUITUS_FILTER_AMOUNT:
      return name_amounts (value);
    case QUITUS_FILTER_INCUBATOR:
    case QUITUS_FILTER_TEXT:
    case QUITUS_FILTER_N_ASPECTS:
      break;
    }
  return g_strdup (value);
}

/**
 * quitus_filter_words_compose:
 * @book: the book
 * @term: something that is chosen
 *
 * Returns: (transfer full): how people read it: "Party: IGN"
 */
char *
quitus_filter_words_compose (QuitusBook *book, const QuitusFilterTerm *term)
{
  g_autofree char *name = quitus_filter_words_name (book, term->aspect, term->value);

  /* Translators: by what deadlines are filtered, then by which: “Party: IGN” */
  return g_strdup_printf (C_ ("filter", "%s: %s"), quitus_filter_words_get_title (term->aspect),
                          name);
}
