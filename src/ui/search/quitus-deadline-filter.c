/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-filter.h"

#include "quitus-amendments.h"
#include "quitus-format.h"
#include "quitus-record-words.h"

/* What the deadlines of one agreement have in common. */
typedef struct
{
  QuitusDossier *dossier;
  char *text;
  /* It says all that is looked for: so do all its deadlines. */
  gboolean is_found;
} Agreement;

struct _QuitusDeadlineFilter
{
  QuitusDeadlineModel *deadlines;
  QuitusSearchQuery *query;
  /* Id → Agreement. */
  GHashTable *agreements;
};

/* Helpers */

static void
free_agreement (gpointer data)
{
  Agreement *agreement = data;

  g_clear_pointer (&agreement->dossier, quitus_dossier_unref);
  g_free (agreement->text);
  g_free (agreement);
}

static char *
describe_agreement (QuitusBook *book, QuitusDossier *dossier)
{
  const QuitusNames names = { book, NULL, quitus_language_get_default () };
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  GString *text = g_string_new (agreement->reference);

  g_string_append_printf (text, "\n%s\n%s", agreement->title,
                          agreement->incubator != NULL ? agreement->incubator : "");
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_ORGANISATION); i++)
    {
      const QuitusOrganisationValue *organisation =
          quitus_organisation_value (quitus_dossier_get (dossier, QUITUS_KIND_ORGANISATION, i));

      g_string_append_printf (text, "\n%s\n%s", organisation->name,
                              organisation->short_name != NULL ? organisation->short_name : "");
    }
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_STARTUP); i++)
    {
      g_autofree char *name =
          quitus_record_words_name (&names, quitus_dossier_get (dossier, QUITUS_KIND_STARTUP, i));

      g_string_append_printf (text, "\n%s", name != NULL ? name : "");
    }
  return g_string_free (text, FALSE);
}

static Agreement *
get_agreement (QuitusDeadlineFilter *self, QuitusId id)
{
  Agreement *agreement = g_hash_table_lookup (self->agreements, &id);
  QuitusBook *book = quitus_deadline_model_get_book (self->deadlines);

  if (agreement != NULL)
    return agreement;
  agreement = g_new0 (Agreement, 1);
  agreement->dossier =
      quitus_amendments_get_law (book, id,
                                 quitus_deadline_model_get_outlook (self->deadlines)->today);
  if (agreement->dossier != NULL)
    {
      agreement->text = describe_agreement (book, agreement->dossier);
      agreement->is_found =
          quitus_search_query_matches (self->query,
                                       (const char *const[]) { agreement->text, NULL });
    }
  g_hash_table_insert (self->agreements, g_memdup2 (&id, sizeof id), agreement);
  return agreement;
}

/* Public */

/**
 * quitus_deadline_filter_new:
 * @deadlines: every deadline
 * @text: what is looked for
 *
 * Returns: (transfer full): a filter, of use until the book or the outlook changes
 */
QuitusDeadlineFilter *
quitus_deadline_filter_new (QuitusDeadlineModel *deadlines, const char *text)
{
  QuitusDeadlineFilter *self = g_new0 (QuitusDeadlineFilter, 1);

  self->deadlines = g_object_ref (deadlines);
  self->query = quitus_search_query_new (text);
  self->agreements =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, free_agreement);
  return self;
}

/**
 * quitus_deadline_filter_free:
 * @self: a filter
 *
 * Frees it.
 */
void
quitus_deadline_filter_free (QuitusDeadlineFilter *self)
{
  g_hash_table_unref (self->agreements);
  quitus_search_query_free (self->query);
  g_object_unref (self->deadlines);
  g_free (self);
}

/**
 * quitus_deadline_filter_has:
 * @self: a filter
 * @deadline: a deadline
 *
 * Returns: whether it, or its agreement, says all that is looked for
 */
gboolean
quitus_deadline_filter_has (QuitusDeadlineFilter *self, const QuitusDeadline *deadline)
{
  Agreement *agreement = get_agreement (self, deadline->agreement);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *label = NULL, *amount = NULL, *day = NULL;

  if (agreement->dossier == NULL || agreement->is_found)
    return agreement->is_found;
  label = quitus_deadline_get_label (deadline, agreement->dossier, language);
  if (deadline->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_amount (language, deadline->amount);
  if (deadline->date != QUITUS_DAY_NONE)
    day = quitus_format_day (language, deadline->date, QUITUS_DAY_STYLE_SHORT);
  return quitus_search_query_matches (self->query,
                                      (const char *const[]) { agreement->text, label,
                                                              amount != NULL ? amount : "",
                                                              day != NULL ? day : "", NULL });
}
