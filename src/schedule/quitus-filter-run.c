/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-run.h"

#include "quitus-format.h"
#include "quitus-search-query.h"

/* What the steps cost, measured against that of a deadline that is looked at. */
#define COST_AGREEMENT 10
#define COST_AGREEMENT_TEXT 100
#define COST_LABEL 15
#define COST_TEXT 60

/* What the deadlines of one agreement have in common. */
typedef struct
{
  QuitusDossier *dossier;
  /* It is one that is chosen: its deadlines are looked at one by one. */
  gboolean is_chosen;
  /* The incubator of the agreement is: those of its startups need not be asked. */
  gboolean has_incubator;
  /* What of the text it says, and whether that is all. */
  guint32 found;
  gboolean is_found;
} Agreement;

struct _QuitusFilterRun
{
  /* Id → dossier. */
  GHashTable *dossiers;
  QuitusFilterScope scope;
  QuitusLanguage language;
  /* Sets of numbers of choices; 0 for any. */
  guint32 kinds;
  guint32 statuses;
  /* Sets of ids, and of texts; %NULL for any. */
  GHashTable *parties;
  GHashTable *startups;
  GHashTable *chosen;
  GHashTable *incubators;
  QuitusMoney least;
  QuitusMoney greatest;
  QuitusSearchQuery *query;
  /* Id → Agreement. */
  GHashTable *agreements;
  QuitusId last_id;
  Agreement *last;
  /* What of the text labels, amounts and days say: there are far fewer than deadlines. */
  GHashTable *labels;
  GHashTable *amounts;
  GHashTable *days;
  guint cost;
};

/* Helpers */

static void
add_id (GHashTable **ids, const char *value)
{
  QuitusId id;

  if (*ids == NULL)
    *ids = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  if (quitus_id_from_text (value, &id))
    g_hash_table_add (*ids, g_memdup2 (&id, sizeof id));
}

static void
add_choice (guint32 *set, const QuitusChoices *choices, const char *nick)
{
  int choice = quitus_choices_from_nick (choices, nick);

  if (choice != QUITUS_CHOICE_NONE)
    *set |= 1u << choice;
}

static void
add_term (QuitusFilterRun *self, const QuitusFilterTerm *term)
{
  switch (term->aspect)
    {
    case QUITUS_FILTER_STATUS:
      add_choice (&self->statuses, &quitus_deadline_statuses, term->value);
      break;
    case QUITUS_FILTER_KIND:
      add_choice (&self->kinds, &quitus_deadline_kinds, term->value);
      break;
    case QUITUS_FILTER_PARTY:
      add_id (&self->parties, term->value);
      break;
    case QUITUS_FILTER_STARTUP:
      add_id (&self->startups, term->value);
      break;
    case QUITUS_FILTER_AGREEMENT:
      add_id (&self->chosen, term->value);
      break;
    case QUITUS_FILTER_INCUBATOR:
      if (self->incubators == NULL)
        self->incubators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_add (self->incubators, g_strdup (term->value));
      break;
    case QUITUS_FILTER_TEXT:
      self->query = quitus_search_query_new (term->value);
      break;
    case QUITUS_FILTER_AMOUNT:
    case QUITUS_FILTER_N_ASPECTS:
      break;
    }
}

static gboolean
is_in (GHashTable *set, const char *text)
{
  return text != NULL && g_hash_table_contains (set, text);
}

static gboolean
has_party (QuitusFilterRun *self, QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (g_hash_table_contains (
            self->parties,
            &quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))->organisation))
      return TRUE;
  return FALSE;
}

static const QuitusStartupValue *
get_startup (QuitusDossier *dossier, guint index)
{
  return quitus_startup_value (quitus_dossier_get (dossier, QUITUS_KIND_STARTUP, index));
}

static guint32
find_in_agreement (QuitusFilterRun *self, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  guint32 found = quitus_search_query_find (self->query, agreement->reference) |
                  quitus_search_query_find (self->query, agreement->title) |
                  quitus_search_query_find (self->query, agreement->incubator);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_ORGANISATION); i++)
    {
      const QuitusOrganisationValue *organisation =
          quitus_organisation_value (quitus_dossier_get (dossier, QUITUS_KIND_ORGANISATION, i));

      found |= quitus_search_query_find (self->query, organisation->name) |
               quitus_search_query_find (self->query, organisation->short_name);
    }
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_STARTUP); i++)
    found |= quitus_search_query_find (self->query, get_startup (dossier, i)->name);
  return found;
}

static void
read_agreement (QuitusFilterRun *self, QuitusId id, Agreement *agreement)
{
  QuitusDossier *dossier = g_hash_table_lookup (self->dossiers, &id);

  self->cost += COST_AGREEMENT;
  agreement->dossier = dossier;
  if (dossier == NULL || (self->chosen != NULL && !g_hash_table_contains (self->chosen, &id)) ||
      (self->parties != NULL && !has_party (self, dossier)))
    return;
  agreement->is_chosen = TRUE;
  agreement->has_incubator =
      self->incubators != NULL &&
      is_in (self->incubators, quitus_dossier_get_agreement (dossier)->incubator);
  if (self->query == NULL)
    return;
  self->cost += COST_AGREEMENT_TEXT;
  agreement->found = find_in_agreement (self, dossier);
  agreement->is_found = quitus_search_query_is_met (self->query, agreement->found);
  if (self->scope == QUITUS_FILTER_OF_AGREEMENTS)
    agreement->is_chosen = agreement->is_found;
}

static Agreement *
get_agreement (QuitusFilterRun *self, QuitusId id)
{
  if (self->last != NULL && quitus_id_equal (self->last_id, id))
    return self->last;
  self->last_id = id;
  self->last = g_hash_table_lookup (self->agreements, &id);
  if (self->last == NULL)
    {
      self->last = g_new0 (Agreement, 1);
      read_agreement (self, id, self->last);
      g_hash_table_insert (self->agreements, g_memdup2 (&id, sizeof id), self->last);
    }
  return self->last;
}

/* A deadline that names no startup concerns all those of its agreement. */
static gboolean
has_startup (QuitusFilterRun *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  if (!quitus_id_is_none (deadline->startup))
    return g_hash_table_contains (self->startups, &deadline->startup);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_STARTUP); i++)
    if (g_hash_table_contains (self->startups, &get_startup (dossier, i)->value.id))
      return TRUE;
  return FALSE;
}

static gboolean
has_incubator (QuitusFilterRun *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_STARTUP); i++)
    {
      const QuitusStartupValue *startup = get_startup (dossier, i);

      if ((quitus_id_is_none (deadline->startup) ||
           quitus_id_equal (deadline->startup, startup->value.id)) &&
          is_in (self->incubators, startup->incubator))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_amount (QuitusFilterRun *self, const QuitusDeadline *deadline)
{
  if (self->least == QUITUS_MONEY_NONE && self->greatest == QUITUS_MONEY_NONE)
    return TRUE;
  return deadline->amount != QUITUS_MONEY_NONE &&
         (self->least == QUITUS_MONEY_NONE || deadline->amount >= self->least) &&
         (self->greatest == QUITUS_MONEY_NONE || deadline->amount <= self->greatest);
}

static guint32
find_text (QuitusFilterRun *self, const char *text)
{
  self->cost += COST_TEXT;
  return quitus_search_query_find (self->query, text);
}

static guint32
find_in_label (QuitusFilterRun *self, const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, self->language);
  gpointer found;

  self->cost += COST_LABEL;
  if (g_hash_table_lookup_extended (self->labels, label, NULL, &found))
    return GPOINTER_TO_UINT (found);
  found = GUINT_TO_POINTER (find_text (self, label));
  g_hash_table_insert (self->labels, g_steal_pointer (&label), found);
  return GPOINTER_TO_UINT (found);
}

static guint32
find_in_amount (QuitusFilterRun *self, QuitusMoney amount)
{
  g_autofree char *text = NULL;
  gpointer found;

  if (amount == QUITUS_MONEY_NONE)
    return 0;
  if (g_hash_table_lookup_extended (self->amounts, &amount, NULL, &found))
    return GPOINTER_TO_UINT (found);
  text = quitus_format_amount (self->language, amount);
  found = GUINT_TO_POINTER (find_text (self, text));
  g_hash_table_insert (self->amounts, g_memdup2 (&amount, sizeof amount), found);
  return GPOINTER_TO_UINT (found);
}

static guint32
find_in_day (QuitusFilterRun *self, QuitusDay day)
{
  g_autofree char *text = NULL;
  gpointer found;

  if (day == QUITUS_DAY_NONE)
    return 0;
  if (g_hash_table_lookup_extended (self->days, GINT_TO_POINTER (day), NULL, &found))
    return GPOINTER_TO_UINT (found);
  text = quitus_format_day (self->language, day, QUITUS_DAY_STYLE_SHORT);
  found = GUINT_TO_POINTER (find_text (self, text));
  g_hash_table_insert (self->days, GINT_TO_POINTER (day), found);
  return GPOINTER_TO_UINT (found);
}

static gboolean
has_text (QuitusFilterRun *self, const QuitusDeadline *deadline, const Agreement *agreement)
{
  if (self->query == NULL || agreement->is_found)
    return TRUE;
  return quitus_search_query_is_met (self->query,
                                     agreement->found |
                                         find_in_label (self, deadline, agreement->dossier) |
                                         find_in_amount (self, deadline->amount) |
                                         find_in_day (self, deadline->date));
}

static QuitusFilterRun *
new_run (QuitusDeadlineFilter *filter,
         QuitusFilterScope scope,
         GHashTable *dossiers,
         QuitusLanguage language)
{
  QuitusFilterRun *self = g_new0 (QuitusFilterRun, 1);

  self->dossiers = g_hash_table_ref (dossiers);
  self->scope = scope;
  self->language = language;
  self->least = self->greatest = QUITUS_MONEY_NONE;
  for (guint i = 0; i < quitus_deadline_filter_size (filter); i++)
    if (quitus_filter_scope_has (scope, quitus_deadline_filter_get (filter, i)->aspect))
      add_term (self, quitus_deadline_filter_get (filter, i));
  if (quitus_filter_scope_has (scope, QUITUS_FILTER_AMOUNT))
    quitus_deadline_filter_get_amounts (filter, &self->least, &self->greatest);
  self->agreements = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, g_free);
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->amounts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->days = g_hash_table_new (NULL, NULL);
  return self;
}

/* Public */

/**
 * quitus_filter_run_new:
 * @filter: what is chosen, as it is now
 * @dossiers: (element-type QuitusId QuitusDossier): the agreements with their deadlines; they must
 *   stay while the run is used
 * @language: the language in which people look for days and kinds
 *
 * Returns: (transfer full): the filter at work
 */
QuitusFilterRun *
quitus_filter_run_new (QuitusDeadlineFilter *filter, GHashTable *dossiers, QuitusLanguage language)
{
  return new_run (filter, QUITUS_FILTER_OF_DEADLINES, dossiers, language);
}

/**
 * quitus_filter_run_new_of_agreements:
 * @filter: what is chosen, as it is now
 * @language: the language in which people look for something
 *
 * A run that chooses agreements, by what %QUITUS_FILTER_OF_AGREEMENTS has; text is looked for in the
 * names of agreements, parties, startups and incubators alone.  It learns of an agreement from
 * quitus_filter_run_has_agreement(), and chooses deadlines of those it has learnt of.
 *
 * Returns: (transfer full): the filter at work
 */
QuitusFilterRun *
quitus_filter_run_new_of_agreements (QuitusDeadlineFilter *filter, QuitusLanguage language)
{
  g_autoptr (GHashTable) dossiers =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free,
                             (GDestroyNotify) quitus_dossier_unref);

  return new_run (filter, QUITUS_FILTER_OF_AGREEMENTS, dossiers, language);
}

/**
 * quitus_filter_run_free:
 * @self: a run
 *
 * Frees it.
 */
void
quitus_filter_run_free (QuitusFilterRun *self)
{
  g_clear_pointer (&self->parties, g_hash_table_unref);
  g_clear_pointer (&self->startups, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->incubators, g_hash_table_unref);
  g_clear_pointer (&self->query, quitus_search_query_free);
  g_hash_table_unref (self->agreements);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->amounts);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->dossiers);
  g_free (self);
}

/**
 * quitus_filter_run_has:
 * @self: a run
 * @deadline: a deadline
 *
 * Returns: whether it is chosen
 */
gboolean
quitus_filter_run_has (QuitusFilterRun *self, const QuitusDeadline *deadline)
{
  Agreement *agreement;

  self->cost++;
  if ((self->kinds != 0 && (self->kinds & 1u << deadline->kind) == 0) ||
      (self->statuses != 0 && (self->statuses & 1u << deadline->status) == 0) ||
      !has_amount (self, deadline))
    return FALSE;
  agreement = get_agreement (self, deadline->agreement);
  return agreement->is_chosen &&
         (self->startups == NULL || has_startup (self, deadline, agreement->dossier)) &&
         (self->incubators == NULL || agreement->has_incubator ||
          has_incubator (self, deadline, agreement->dossier)) &&
         has_text (self, deadline, agreement);
}

/**
 * quitus_filter_run_has_agreement:
 * @self: a run of agreements
 * @dossier: an agreement
 *
 * Returns: whether it is chosen, as a deadline of the whole agreement would be
 */
gboolean
quitus_filter_run_has_agreement (QuitusFilterRun *self, QuitusDossier *dossier)
{
  QuitusId id = quitus_dossier_get_agreement (dossier)->value.id;
  QuitusDeadline whole = { .agreement = id, .date = QUITUS_DAY_NONE, .amount = QUITUS_MONEY_NONE };

  if (!g_hash_table_contains (self->dossiers, &id))
    g_hash_table_insert (self->dossiers, g_memdup2 (&id, sizeof id), quitus_dossier_ref (dossier));
  return quitus_filter_run_has (self, &whole);
}

/**
 * quitus_filter_run_get_cost:
 * @self: a run
 *
 * Returns: what the run has cost until now, about one for each deadline that was looked at; for
 *   doing long runs in slices
 */
guint
quitus_filter_run_get_cost (QuitusFilterRun *self)
{
  return self->cost;
}
