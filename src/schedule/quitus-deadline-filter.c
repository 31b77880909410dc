/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-filter.h"

#include <string.h>

#include "quitus-deadline.h"

struct _QuitusDeadlineFilter
{
  GObject parent_instance;

  /* In the order of the aspects, then in that in which they were chosen. */
  GArray *terms;
};

G_DEFINE_FINAL_TYPE (QuitusDeadlineFilter, quitus_deadline_filter, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The words for the aspects in the settings; they never change. */
static const char *const nicks[QUITUS_FILTER_N_ASPECTS] = {
  [QUITUS_FILTER_STATUS] = "status",       [QUITUS_FILTER_KIND] = "kind",
  [QUITUS_FILTER_PARTY] = "party",         [QUITUS_FILTER_STARTUP] = "startup",
  [QUITUS_FILTER_INCUBATOR] = "incubator", [QUITUS_FILTER_AGREEMENT] = "agreement",
  [QUITUS_FILTER_AMOUNT] = "amount",       [QUITUS_FILTER_TEXT] = "text",
};

/* Helpers */

static void
clear_term (gpointer term)
{
  g_free (((QuitusFilterTerm *) term)->value);
}

static QuitusFilterTerm *
get (QuitusDeadlineFilter *self, guint position)
{
  return &g_array_index (self->terms, QuitusFilterTerm, position);
}

static int
find (QuitusDeadlineFilter *self, QuitusFilterAspect aspect, const char *value)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (get (self, i)->aspect == aspect &&
        (value == NULL || g_str_equal (get (self, i)->value, value)))
      return (int) i;
  return -1;
}

static void
insert (QuitusDeadlineFilter *self, QuitusFilterAspect aspect, const char *value)
{
  QuitusFilterTerm term = { aspect, g_strdup (value) };
  guint at = 0;

  while (at < self->terms->len && get (self, at)->aspect <= aspect)
    at++;
  g_array_insert_val (self->terms, at, term);
}

static void
tell (QuitusDeadlineFilter *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* There is one value at most of such an aspect. */
static void
set_only (QuitusDeadlineFilter *self, QuitusFilterAspect aspect, const char *value)
{
  int at = find (self, aspect, NULL);

  if (at >= 0 ? g_strcmp0 (get (self, (guint) at)->value, value) == 0 : value == NULL)
    return;
  if (at >= 0)
    g_array_remove_index (self->terms, (guint) at);
  if (value != NULL)
    insert (self, aspect, value);
  tell (self);
}

/* Returns QUITUS_MONEY_NONE for a bound that is not there, or that nobody can have written. */
static QuitusMoney
read_bound (const char *text)
{
  gint64 cents;

  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT64 - 1, &cents, NULL) ? cents
                                                                              : QUITUS_MONEY_NONE;
}

static void
read_amounts (const char *value, QuitusMoney *least, QuitusMoney *greatest)
{
  g_auto (GStrv) bounds = g_strsplit (value, "-", 2);

  *least = bounds[0] != NULL ? read_bound (bounds[0]) : QUITUS_MONEY_NONE;
  *greatest = bounds[0] != NULL && bounds[1] != NULL ? read_bound (bounds[1]) : QUITUS_MONEY_NONE;
}

/* Whether a value that comes from elsewhere means something. */
static gboolean
is_valid (QuitusFilterAspect aspect, const char *value)
{
  QuitusMoney least, greatest;
  QuitusId id;

  switch (aspect)
    {
    case QUITUS_FILTER_STATUS:
      return quitus_choices_from_nick (&quitus_deadline_statuses, value) != QUITUS_CHOICE_NONE;
    case QUITUS_FILTER_KIND:
      return quitus_choices_from_nick (&quitus_deadline_kinds, value) != QUITUS_CHOICE_NONE;
    case QUITUS_FILTER_PARTY:
    case QUITUS_FILTER_STARTUP:
    case QUITUS_FILTER_AGREEMENT:
      return quitus_id_from_text (value, &id);
    case QUITUS_FILTER_AMOUNT:
      read_amounts (value, &least, &greatest);
      return (least != QUITUS_MONEY_NONE || greatest != QUITUS_MONEY_NONE) &&
             (greatest == QUITUS_MONEY_NONE || least <= greatest);
    case QUITUS_FILTER_INCUBATOR:
    case QUITUS_FILTER_TEXT:
      return value[0] != '\0';
    case QUITUS_FILTER_N_ASPECTS:
      break;
    }
  return FALSE;
}

static gboolean
is_alone (QuitusFilterAspect aspect)
{
  return aspect == QUITUS_FILTER_AMOUNT || aspect == QUITUS_FILTER_TEXT;
}

/* Whether an agreement or a startup of the book is of an incubator. */
static gboolean
has_incubator (QuitusBook *book, const char *incubator)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_AGREEMENT, i);

      if (g_strcmp0 (quitus_agreement_value (quitus_record_get_value (record))->incubator,
                     incubator) == 0)
        return TRUE;
    }
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_STARTUP); i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_STARTUP, i);

      if (g_strcmp0 (quitus_startup_value (quitus_record_get_value (record))->incubator,
                     incubator) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_known (QuitusBook *book, const QuitusFilterTerm *term)
{
  static const QuitusKind kinds[QUITUS_FILTER_N_ASPECTS] = {
    [QUITUS_FILTER_PARTY] = QUITUS_KIND_ORGANISATION,
    [QUITUS_FILTER_STARTUP] = QUITUS_KIND_STARTUP,
    [QUITUS_FILTER_AGREEMENT] = QUITUS_KIND_AGREEMENT,
  };
  QuitusRecord *record;
  QuitusId id;

  if (term->aspect == QUITUS_FILTER_INCUBATOR)
    return has_incubator (book, term->value);
  if (term->aspect != QUITUS_FILTER_PARTY && term->aspect != QUITUS_FILTER_STARTUP &&
      term->aspect != QUITUS_FILTER_AGREEMENT)
    return TRUE;
  if (!quitus_id_from_text (term->value, &id))
    return FALSE;
  record = quitus_book_lookup (book, id);
  return record != NULL && quitus_record_get_kind (record) == kinds[term->aspect];
}

/* Overrides */

static void
quitus_deadline_filter_finalize (GObject *object)
{
  g_array_unref (QUITUS_DEADLINE_FILTER (object)->terms);
  G_OBJECT_CLASS (quitus_deadline_filter_parent_class)->finalize (object);
}

static void
quitus_deadline_filter_class_init (QuitusDeadlineFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_deadline_filter_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_deadline_filter_init (QuitusDeadlineFilter *self)
{
  self->terms = g_array_new (FALSE, FALSE, sizeof (QuitusFilterTerm));
  g_array_set_clear_func (self->terms, clear_term);
}

/* Public */

/**
 * quitus_deadline_filter_new:
 *
 * Returns: (transfer full): a filter that lets all pass
 */
QuitusDeadlineFilter *
quitus_deadline_filter_new (void)
{
  return g_object_new (QUITUS_TYPE_DEADLINE_FILTER, NULL);
}

/**
 * quitus_deadline_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it lets all pass
 */
gboolean
quitus_deadline_filter_is_empty (QuitusDeadlineFilter *self)
{
  return self->terms->len == 0;
}

/**
 * quitus_deadline_filter_size:
 * @self: a filter
 *
 * Returns: how many values are chosen, of all aspects
 */
guint
quitus_deadline_filter_size (QuitusDeadlineFilter *self)
{
  return self->terms->len;
}

/**
 * quitus_deadline_filter_get:
 * @self: a filter
 * @position: below its size
 *
 * Returns: (transfer none): a value that is chosen, until the filter changes
 */
const QuitusFilterTerm *
quitus_deadline_filter_get (QuitusDeadlineFilter *self, guint position)
{
  g_return_val_if_fail (position < self->terms->len, NULL);

  return get (self, position);
}

/**
 * quitus_deadline_filter_count:
 * @self: a filter
 * @aspect: an aspect
 *
 * Returns: how many values of it are chosen
 */
guint
quitus_deadline_filter_count (QuitusDeadlineFilter *self, QuitusFilterAspect aspect)
{
  guint n = 0;

  for (guint i = 0; i < self->terms->len; i++)
    n += get (self, i)->aspect == aspect;
  return n;
}

/**
 * quitus_deadline_filter_has:
 * @self: a filter
 * @aspect: an aspect
 * @value: a value of it
 *
 * Returns: whether it is chosen
 */
gboolean
quitus_deadline_filter_has (QuitusDeadlineFilter *self,
                            QuitusFilterAspect aspect,
                            const char *value)
{
  return find (self, aspect, value) >= 0;
}

/**
 * quitus_deadline_filter_add:
 * @self: a filter
 * @aspect: an aspect
 * @value: a value of it; what means nothing is left out
 *
 * Chooses a value, beside the others of its aspect; amounts and text take the place of what was.
 */
void
quitus_deadline_filter_add (QuitusDeadlineFilter *self,
                            QuitusFilterAspect aspect,
                            const char *value)
{
  if (!is_valid (aspect, value) || find (self, aspect, value) >= 0)
    return;
  if (is_alone (aspect))
    {
      set_only (self, aspect, value);
      return;
    }
  insert (self, aspect, value);
  tell (self);
}

/**
 * quitus_deadline_filter_remove:
 * @self: a filter
 * @aspect: an aspect
 * @value: (nullable): a value of it, %NULL for all of them
 *
 * Chooses it no more.
 */
void
quitus_deadline_filter_remove (QuitusDeadlineFilter *self,
                               QuitusFilterAspect aspect,
                               const char *value)
{
  int at = find (self, aspect, value);

  if (at < 0)
    return;
  for (; at >= 0; at = value == NULL ? find (self, aspect, NULL) : -1)
    g_array_remove_index (self->terms, (guint) at);
  tell (self);
}

/**
 * quitus_deadline_filter_clear:
 * @self: a filter
 *
 * Lets all pass.
 */
void
quitus_deadline_filter_clear (QuitusDeadlineFilter *self)
{
  if (self->terms->len == 0)
    return;
  g_array_set_size (self->terms, 0);
  tell (self);
}

/**
 * quitus_deadline_filter_get_text:
 * @self: a filter
 *
 * Returns: (transfer none): what is looked for, "" when nothing is
 */
const char *
quitus_deadline_filter_get_text (QuitusDeadlineFilter *self)
{
  int at = find (self, QUITUS_FILTER_TEXT, NULL);

  return at >= 0 ? get (self, (guint) at)->value : "";
}

/**
 * quitus_deadline_filter_set_text:
 * @self: a filter
 * @text: what is looked for, "" for nothing
 *
 * Looks for words, an amount or a day.
 */
void
quitus_deadline_filter_set_text (QuitusDeadlineFilter *self, const char *text)
{
  set_only (self, QUITUS_FILTER_TEXT, text[0] != '\0' ? text : NULL);
}

/**
 * quitus_deadline_filter_get_amounts:
 * @self: a filter
 * @least: (out): cents, or %QUITUS_MONEY_NONE
 * @greatest: (out): cents, or %QUITUS_MONEY_NONE
 *
 * Tells between which amounts, themselves included, deadlines are chosen.
 */
void
quitus_deadline_filter_get_amounts (QuitusDeadlineFilter *self,
                                    QuitusMoney *least,
                                    QuitusMoney *greatest)
{
  int at = find (self, QUITUS_FILTER_AMOUNT, NULL);

  read_amounts (at >= 0 ? get (self, (guint) at)->value : "", least, greatest);
}

/**
 * quitus_deadline_filter_set_amounts:
 * @self: a filter
 * @least: cents, or %QUITUS_MONEY_NONE
 * @greatest: cents, or %QUITUS_MONEY_NONE
 *
 * Chooses deadlines by their amounts, which those without one do not have.  Where the least is above
 * the greatest, as it may be while they are typed, nothing is chosen by amount.
 */
void
quitus_deadline_filter_set_amounts (QuitusDeadlineFilter *self,
                                    QuitusMoney least,
                                    QuitusMoney greatest)
{
  GString *value = g_string_new (NULL);

  if (least != QUITUS_MONEY_NONE)
    g_string_append_printf (value, "%" G_GINT64_FORMAT, least);
  g_string_append_c (value, '-');
  if (greatest != QUITUS_MONEY_NONE)
    g_string_append_printf (value, "%" G_GINT64_FORMAT, greatest);
  set_only (self, QUITUS_FILTER_AMOUNT,
            is_valid (QUITUS_FILTER_AMOUNT, value->str) ? value->str : NULL);
  g_string_free (value, TRUE);
}

/**
 * quitus_deadline_filter_to_variant:
 * @self: a filter
 *
 * Returns: (transfer floating): what is chosen, to be kept: "a(ss)"
 */
GVariant *
quitus_deadline_filter_to_variant (QuitusDeadlineFilter *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < self->terms->len; i++)
    g_variant_builder_add (&builder, "(ss)", nicks[get (self, i)->aspect], get (self, i)->value);
  return g_variant_builder_end (&builder);
}

/**
 * quitus_deadline_filter_set_variant:
 * @self: a filter
 * @variant: what was kept of a filter; what is not understood is left out
 *
 * Chooses that again.
 */
void
quitus_deadline_filter_set_variant (QuitusDeadlineFilter *self, GVariant *variant)
{
  GVariantIter iter;
  const char *nick, *value;

  g_return_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a(ss)")));

  g_array_set_size (self->terms, 0);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&s&s)", &nick, &value))
    for (int aspect = 0; aspect < QUITUS_FILTER_N_ASPECTS; aspect++)
      if (g_str_equal (nick, nicks[aspect]) && is_valid (aspect, value) &&
          find (self, aspect, is_alone (aspect) ? NULL : value) < 0)
        insert (self, aspect, value);
  tell (self);
}

/**
 * quitus_deadline_filter_drop_unknown:
 * @self: a filter
 * @book: a book
 *
 * Chooses no more what is not in the book.
 */
void
quitus_deadline_filter_drop_unknown (QuitusDeadlineFilter *self, QuitusBook *book)
{
  guint n_before = self->terms->len;

  for (guint i = self->terms->len; i-- > 0;)
    if (!is_known (book, get (self, i)))
      g_array_remove_index (self->terms, i);
  if (self->terms->len < n_before)
    tell (self);
}

/**
 * quitus_filter_scope_has:
 * @scope: what is chosen among
 * @aspect: an aspect
 *
 * Returns: whether the aspect acts there
 */
gboolean
quitus_filter_scope_has (QuitusFilterScope scope, QuitusFilterAspect aspect)
{
  return scope == QUITUS_FILTER_OF_DEADLINES ||
         (aspect != QUITUS_FILTER_STATUS && aspect != QUITUS_FILTER_KIND &&
          aspect != QUITUS_FILTER_AMOUNT);
}

/**
 * quitus_deadline_filter_is_empty_in:
 * @self: a filter
 * @scope: what is chosen among
 *
 * Returns: whether it lets all pass there
 */
gboolean
quitus_deadline_filter_is_empty_in (QuitusDeadlineFilter *self, QuitusFilterScope scope)
{
  for (guint i = 0; i < self->terms->len; i++)
    if (quitus_filter_scope_has (scope, get (self, i)->aspect))
      return FALSE;
  return TRUE;
}
