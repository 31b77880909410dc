/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lasts between two days: time to answer, last weeks, preparation. */

#include "quitus-periods.h"

#include "quitus-rule-words.h"

typedef const QuitusValue *(*LookupFunc) (gpointer data, QuitusKind kind, QuitusId id);

/* The periods of all agreements of a model, until it changes. */
typedef struct
{
  GArray *periods;
  gboolean is_stale;
} Index;

/* Helpers */

static const QuitusValue *
look_up_in_dossier (gpointer data, QuitusKind kind, QuitusId id)
{
  return quitus_dossier_lookup (data, kind, id);
}

static const QuitusValue *
look_up_in_book (gpointer data, QuitusKind kind, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (data, id);

  return record != NULL && quitus_record_get_kind (record) == kind
             ? quitus_record_get_value (record)
             : NULL;
}

static gboolean
is_wanted (const QuitusDeadline *deadline)
{
  switch ((QuitusDeadlineKind) deadline->kind)
    {
    case QUITUS_DEADLINE_COMMITTEE:
    case QUITUS_DEADLINE_COMMITTEE_DOCUMENTS:
    case QUITUS_DEADLINE_END:
    case QUITUS_DEADLINE_AMENDMENT_REQUEST:
    case QUITUS_DEADLINE_NOTICE:
      return deadline->date != QUITUS_DAY_NONE;
    case QUITUS_DEADLINE_PAYMENT:
    case QUITUS_DEADLINE_REPORT:
    case QUITUS_DEADLINE_OBLIGATION:
    case QUITUS_DEADLINE_TRANSMISSION:
    case QUITUS_DEADLINE_PUBLICATION:
    case QUITUS_DEADLINE_REFUND:
    case QUITUS_DEADLINE_LIMITATION:
    case QUITUS_DEADLINE_AVAILABILITY:
    case QUITUS_DEADLINE_DELIVERABLE:
    case QUITUS_DEADLINE_CONDITION:
    default:
      return FALSE;
    }
}

/* Puts a committee and its documents, and an end and the last day to ask, side by side. */
static int
compare_by_owner (gconstpointer a, gconstpointer b)
{
  const QuitusDeadline *x = *(const QuitusDeadline *const *) a;
  const QuitusDeadline *y = *(const QuitusDeadline *const *) b;
  int order = quitus_id_compare (x->owner, y->owner);

  if (order == 0)
    order = quitus_id_compare (x->startup, y->startup);
  if (order == 0 && x->occurrence != y->occurrence)
    order = x->occurrence < y->occurrence ? -1 : 1;
  return order != 0 ? order : (int) x->kind - (int) y->kind;
}

static gboolean
are_of_one_owner (const QuitusDeadline *a, const QuitusDeadline *b)
{
  return quitus_id_equal (a->owner, b->owner) && quitus_id_equal (a->startup, b->startup) &&
         a->occurrence == b->occurrence;
}

static void
add (GArray *periods, QuitusPeriodKind kind, QuitusDay first, const QuitusDeadline *last)
{
  /* Whoever puts off what comes after a notice gives nobody more time to answer it. */
  QuitusDay end =
      kind == QUITUS_PERIOD_NOTICE && last->is_postponed ? last->strict_date : last->date;
  QuitusPeriod period = { *last, kind, first, end };

  if (first != QUITUS_DAY_NONE && first <= end)
    g_array_append_val (periods, period);
}

/* The last weeks of an agreement that was terminated never come. */
static void
add_pair (GArray *periods,
          const QuitusDeadline *one,
          const QuitusDeadline *other,
          LookupFunc look_up,
          gpointer data)
{
  if (one->kind == QUITUS_DEADLINE_COMMITTEE && other->kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS)
    {
      if (one->status != QUITUS_STATUS_NOT_APPLICABLE)
        add (periods, QUITUS_PERIOD_PREPARATION, other->date, one);
    }
  else if (one->kind == QUITUS_DEADLINE_END && other->kind == QUITUS_DEADLINE_AMENDMENT_REQUEST)
    {
      const QuitusAgreementValue *agreement =
          quitus_agreement_value (look_up (data, QUITUS_KIND_AGREEMENT, one->owner));

      if (agreement != NULL && agreement->terminated_on == QUITUS_DAY_NONE)
        add (periods, QUITUS_PERIOD_LAST_WEEKS, other->date, one);
    }
}

/* From the day on which the letter came, else on which it left. */
static void
add_notice (GArray *periods, const QuitusDeadline *deadline, LookupFunc look_up, gpointer data)
{
  const QuitusNoticeValue *notice =
      quitus_notice_value (look_up (data, QUITUS_KIND_NOTICE, deadline->owner));

  if (notice != NULL)
    add (periods, QUITUS_PERIOD_NOTICE,
         notice->received_on != QUITUS_DAY_NONE ? notice->received_on : notice->sent_on, deadline);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const QuitusPeriod *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->last != y->last)
    return x->last > y->last ? -1 : 1;
  return quitus_deadline_compare (&x->deadline, &y->deadline);
}

/* Takes deadlines in any order. */
static void
collect (GPtrArray *deadlines, LookupFunc look_up, gpointer data, GArray *periods)
{
  g_ptr_array_sort (deadlines, compare_by_owner);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = deadlines->pdata[i];

      if (deadline->kind == QUITUS_DEADLINE_NOTICE)
        add_notice (periods, deadline, look_up, data);
      else if (i + 1 < deadlines->len && are_of_one_owner (deadline, deadlines->pdata[i + 1]))
        add_pair (periods, deadline, deadlines->pdata[i + 1], look_up, data);
    }
  g_array_sort (periods, compare_periods);
}

static GArray *
new_periods (void)
{
  return g_array_new (FALSE, FALSE, sizeof (QuitusPeriod));
}

static void
index_free (gpointer data)
{
  Index *self = data;

  g_array_unref (self->periods);
  g_free (self);
}

static void
items_changed_cb (QuitusDeadlineModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  Index *self)
{
  self->is_stale = TRUE;
}

static const GArray *
ensure_periods (QuitusDeadlineModel *model)
{
  static const char key[] = "quitus-periods";
  Index *self = g_object_get_data (G_OBJECT (model), key);
  g_autoptr (GPtrArray) deadlines = NULL;

  if (self == NULL)
    {
      self = g_new0 (Index, 1);
      self->periods = new_periods ();
      self->is_stale = TRUE;
      g_object_set_data_full (G_OBJECT (model), key, self, index_free);
      g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
    }
  if (!self->is_stale)
    return self->periods;
  self->is_stale = FALSE;
  deadlines = g_ptr_array_new ();
  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    if (is_wanted (quitus_deadline_model_get (model, i)))
      g_ptr_array_add (deadlines, (gpointer) quitus_deadline_model_get (model, i));
  g_array_set_size (self->periods, 0);
  collect (deadlines, look_up_in_book, quitus_deadline_model_get_book (model), self->periods);
  return self->periods;
}

/* Whom or what it concerns. */
static char *
get_name (const QuitusPeriod *period, QuitusDossier *dossier)
{
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP,
                                                   period->deadline.startup));

  if (startup != NULL)
    return g_strdup (startup->name);
  return period->kind == QUITUS_PERIOD_LAST_WEEKS
             ? g_strdup (quitus_dossier_get_agreement (dossier)->title)
             : quitus_deadline_get_parties (&period->deadline, dossier);
}

/* Public */

/**
 * quitus_periods_compute:
 * @dossier: an agreement with all that belongs to it
 * @outlook: from where the future is seen
 * @periods: (element-type QuitusPeriod): where they are appended; all are then sorted
 *
 * Computes what lasts in an agreement: time to answer a formal notice, the weeks in
 * which no amendment can be asked for any more, and the preparation of committees.
 * What has an unknown end is left out.
 */
void
quitus_periods_compute (QuitusDossier *dossier, const QuitusOutlook *outlook, GArray *periods)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  quitus_deadlines_compute (dossier, outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (is_wanted (&g_array_index (deadlines, QuitusDeadline, i)))
      g_ptr_array_add (wanted, &g_array_index (deadlines, QuitusDeadline, i));
  collect (wanted, look_up_in_dossier, dossier, periods);
}

/**
 * quitus_periods_find:
 * @model: every deadline
 * @from: the first day
 * @to: the last day, itself included
 *
 * Finds what lasts on some of these days.  The periods of a model are computed once after each of
 * its changes.
 *
 * Returns: (transfer full) (element-type QuitusPeriod): the periods, by first day, then the longer
 */
GArray *
quitus_periods_find (QuitusDeadlineModel *model, QuitusDay from, QuitusDay to)
{
  const GArray *all = ensure_periods (model);
  GArray *found = new_periods ();

  for (guint i = 0; i < all->len; i++)
    {
      const QuitusPeriod *period = &g_array_index (all, QuitusPeriod, i);

      if (period->first > to)
        break;
      if (period->last >= from)
        g_array_append_vals (found, period, 1);
    }
  return found;
}

/**
 * quitus_period_get_item:
 * @period: a period of the model as it is
 * @model: every deadline
 *
 * Returns: (transfer full) (nullable): the deadline that ends it, %NULL when it has gone
 */
QuitusDeadlineItem *
quitus_period_get_item (const QuitusPeriod *period, QuitusDeadlineModel *model)
{
  guint first = 0;
  guint n = quitus_deadline_model_find_range (model, period->last, period->last, &first);

  for (guint i = first; i < first + n; i++)
    if (quitus_deadline_compare (quitus_deadline_model_get (model, i), &period->deadline) == 0)
      return g_list_model_get_item (G_LIST_MODEL (model), i);
  return NULL;
}

/**
 * quitus_period_get_word:
 * @period: a period
 * @language: a language
 *
 * Returns: (transfer none): what it is
 */
const char *
quitus_period_get_word (const QuitusPeriod *period, QuitusLanguage language)
{
  switch ((QuitusPeriodKind) period->kind)
    {
    case QUITUS_PERIOD_NOTICE:
      return quitus_language_text (language, N_ ("Time to answer"));
    case QUITUS_PERIOD_LAST_WEEKS:
      return quitus_language_text (language, N_ ("Last weeks"));
    case QUITUS_PERIOD_PREPARATION:
    default:
      return quitus_language_text (language, N_ ("Committee preparation"));
    }
}

/**
 * quitus_period_get_label:
 * @period: a period
 * @dossier: its agreement
 * @language: a language
 *
 * Returns: (transfer full): what it is and whom or what it concerns: "Committee preparation · IGN"
 */
char *
quitus_period_get_label (const QuitusPeriod *period,
                         QuitusDossier *dossier,
                         QuitusLanguage language)
{
  g_autofree char *name = get_name (period, dossier);
  const char *word = quitus_period_get_word (period, language);

  return name != NULL ? g_strdup_printf ("%s · %s", word, name) : g_strdup (word);
}

/**
 * quitus_period_describe:
 * @period: a period
 * @dossier: its agreement
 * @language: a language
 *
 * Returns: (transfer full): a sentence with both of its days
 */
char *
quitus_period_describe (const QuitusPeriod *period, QuitusDossier *dossier, QuitusLanguage language)
{
  g_autofree char *label = quitus_period_get_label (period, dossier, language);
  g_autofree char *first = quitus_rule_words_day (period->first, language);
  g_autofree char *last = quitus_rule_words_day (period->last, language);

  return g_strdup_printf (
      quitus_language_text (language,
                            /* Translators: what lasts, the reference of its agreement, two days */
                            N_ ("%s, %s, from %s to %s")),
      label, quitus_dossier_get_agreement (dossier)->reference, first, last);
}
