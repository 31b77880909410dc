/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-choices.h"

#include <string.h>

#include "quitus-filter-words.h"
#include "quitus-language.h"

struct _QuitusFilterChoice
{
  GObject parent_instance;

  char *value;
  char *label;
  char *key;
};

G_DEFINE_FINAL_TYPE (QuitusFilterChoice, quitus_filter_choice, G_TYPE_OBJECT)

/* In the order of what asks for something. */
static const QuitusDeadlineStatus statuses[] = {
  QUITUS_STATUS_LATE,           QUITUS_STATUS_DUE,     QUITUS_STATUS_UPCOMING,
  QUITUS_STATUS_UNDETERMINED,   QUITUS_STATUS_UNDATED, QUITUS_STATUS_DONE,
  QUITUS_STATUS_NOT_APPLICABLE,
};

/* Helpers */

/* Takes @label. */
static void
add (GPtrArray *choices, const char *value, char *label)
{
  QuitusFilterChoice *choice = g_object_new (QUITUS_TYPE_FILTER_CHOICE, NULL);

  choice->value = g_strdup (value);
  choice->label = label;
  choice->key = g_utf8_collate_key_for_filename (label, -1);
  g_ptr_array_add (choices, choice);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(QuitusFilterChoice *const *) a)->key, (*(QuitusFilterChoice *const *) b)->key);
}

static void
add_statuses (GPtrArray *choices, QuitusBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const char *nick = quitus_choices_get_nick (&quitus_deadline_statuses, (int) statuses[i]);

      add (choices, nick, quitus_filter_words_name (book, QUITUS_FILTER_STATUS, nick));
    }
}

/* Those that there are. */
static void
add_kinds (GPtrArray *choices, QuitusDeadlineModel *deadlines)
{
  QuitusBook *book = quitus_deadline_model_get_book (deadlines);
  guint32 present = 0;

  for (guint i = 0; i < quitus_deadline_model_size (deadlines); i++)
    present |= 1u << quitus_deadline_model_get (deadlines, i)->kind;
  for (int kind = 0; kind < quitus_deadline_kinds.n_choices; kind++)
    {
      const char *nick = quitus_choices_get_nick (&quitus_deadline_kinds, kind);

      if ((present & 1u << kind) != 0)
        add (choices, nick, quitus_filter_words_name (book, QUITUS_FILTER_KIND, nick));
    }
}

/* What tells it from others, beside its name. */
static const char *
get_more (const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_AGREEMENT)
    return quitus_agreement_value (value)->title;
  if (value->kind == QUITUS_KIND_ORGANISATION &&
      quitus_organisation_value (value)->short_name != NULL)
    return quitus_organisation_value (value)->name;
  return NULL;
}

static void
add_record (GPtrArray *choices, QuitusBook *book, QuitusFilterAspect aspect, QuitusId id)
{
  g_autofree char *text = quitus_id_to_text (id);
  char *label = quitus_filter_words_name (book, aspect, text);
  QuitusRecord *record = quitus_book_lookup (book, id);
  const char *more = record != NULL ? get_more (quitus_record_get_value (record)) : NULL;

  if (more != NULL)
    {
      char *longer = g_strdup_printf ("%s · %s", label, more);

      g_free (label);
      label = longer;
    }
  add (choices, text, label);
}

static const QuitusValue *
get_value (QuitusBook *book, QuitusKind kind, guint i)
{
  return quitus_record_get_value (quitus_book_get (book, kind, i));
}

static void
add_records (GPtrArray *choices, QuitusBook *book, QuitusFilterAspect aspect, QuitusKind kind)
{
  for (guint i = 0; i < quitus_book_count (book, kind); i++)
    add_record (choices, book, aspect, get_value (book, kind, i)->id);
}

/* Organisations that are a party of some agreement. */
static void
add_parties (GPtrArray *choices, QuitusBook *book)
{
  g_autoptr (GHashTable) known = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party = quitus_party_value (get_value (book, QUITUS_KIND_PARTY, i));

      if (g_hash_table_add (known, (gpointer) &party->organisation))
        add_record (choices, book, QUITUS_FILTER_PARTY, party->organisation);
    }
}

static void
add_incubators (GPtrArray *choices, QuitusBook *book)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      const char *incubator =
          quitus_agreement_value (get_value (book, QUITUS_KIND_AGREEMENT, i))->incubator;

      if (incubator != NULL && g_hash_table_add (known, (gpointer) incubator))
        add (choices, incubator, g_strdup (incubator));
    }
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_STARTUP); i++)
    {
      const char *incubator =
          quitus_startup_value (get_value (book, QUITUS_KIND_STARTUP, i))->incubator;

      if (incubator != NULL && g_hash_table_add (known, (gpointer) incubator))
        add (choices, incubator, g_strdup (incubator));
    }
}

/* Overrides */

static void
quitus_filter_choice_finalize (GObject *object)
{
  QuitusFilterChoice *self = QUITUS_FILTER_CHOICE (object);

  g_free (self->value);
  g_free (self->label);
  g_free (self->key);
  G_OBJECT_CLASS (quitus_filter_choice_parent_class)->finalize (object);
}

static void
quitus_filter_choice_class_init (QuitusFilterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_filter_choice_finalize;
}

static void
quitus_filter_choice_init (QuitusFilterChoice *self)
{
}

/* Public */

/**
 * quitus_filter_choice_get_value:
 * @self: a choice
 *
 * Returns: (transfer none): the value for the filter
 */
const char *
quitus_filter_choice_get_value (QuitusFilterChoice *self)
{
  return self->value;
}

/**
 * quitus_filter_choice_get_label:
 * @self: a choice
 *
 * Returns: (transfer none): what people call it
 */
const char *
quitus_filter_choice_get_label (QuitusFilterChoice *self)
{
  return self->label;
}

/**
 * quitus_filter_choices_list:
 * @deadlines: every deadline
 * @aspect: an aspect with values to choose from: not amounts, not text
 *
 * Returns: (transfer full): a list of #QuitusFilterChoice, records in the order of the alphabet
 */
GListModel *
quitus_filter_choices_list (QuitusDeadlineModel *deadlines, QuitusFilterAspect aspect)
{
  QuitusBook *book = quitus_deadline_model_get_book (deadlines);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store = g_list_store_new (QUITUS_TYPE_FILTER_CHOICE);

  if (aspect == QUITUS_FILTER_STATUS)
    add_statuses (choices, book);
  else if (aspect == QUITUS_FILTER_KIND)
    add_kinds (choices, deadlines);
  else if (aspect == QUITUS_FILTER_PARTY)
    add_parties (choices, book);
  else if (aspect == QUITUS_FILTER_STARTUP)
    add_records (choices, book, aspect, QUITUS_KIND_STARTUP);
  else if (aspect == QUITUS_FILTER_AGREEMENT)
    add_records (choices, book, aspect, QUITUS_KIND_AGREEMENT);
  else if (aspect == QUITUS_FILTER_INCUBATOR)
    add_incubators (choices, book);
  if (aspect != QUITUS_FILTER_STATUS)
    g_ptr_array_sort (choices, compare_choices);
  g_list_store_splice (store, 0, 0, choices->pdata, choices->len);
  return G_LIST_MODEL (store);
}
