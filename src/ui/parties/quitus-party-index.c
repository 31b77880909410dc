/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-party-index.h"

#include "quitus-account.h"

struct _QuitusPartyIndex
{
  GObject parent_instance;

  QuitusSession *session;
  /* QuitusId of the organisation → QuitusPartyEntry; NULL until somebody asks. */
  GHashTable *entries;
};

G_DEFINE_FINAL_TYPE (QuitusPartyIndex, quitus_party_index, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
free_entry (gpointer data)
{
  QuitusPartyEntry *entry = data;

  g_free (entry->key);
  g_free (entry->search);
  g_free (entry);
}

static const QuitusValue *
get_value (QuitusBook *book, QuitusKind kind, guint position)
{
  return quitus_record_get_value (quitus_book_get (book, kind, position));
}

static void
append_search (GString *search, const char *text)
{
  if (text != NULL)
    g_string_append_printf (search, "%s\n", text);
}

/* The names of its people too: one looks for a body by whom one knows there. */
static void
append_people (QuitusBook *book, QuitusId organisation, GString *search)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PERSON); i++)
    {
      const QuitusPersonValue *person =
          quitus_person_value (get_value (book, QUITUS_KIND_PERSON, i));

      if (quitus_id_equal (person->organisation, organisation))
        append_search (search, person->name);
    }
}

static QuitusPartyEntry *
make_entry (QuitusBook *book, const QuitusOrganisationValue *organisation)
{
  QuitusPartyEntry *entry = g_new0 (QuitusPartyEntry, 1);
  g_autoptr (GString) search = g_string_new (NULL);

  append_search (search, organisation->name);
  append_search (search, organisation->short_name);
  append_search (search, organisation->siren);
  append_search (search, organisation->siret);
  append_search (search, organisation->address);
  append_people (book, organisation->value.id, search);
  entry->search = g_string_free (g_steal_pointer (&search), FALSE);
  entry->key = g_utf8_collate_key (organisation->short_name != NULL ? organisation->short_name
                                                                    : organisation->name,
                                   -1);
  return entry;
}

static void
count (QuitusPartyIndex *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusDay today = quitus_session_get_today (self->session);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party = quitus_party_value (get_value (book, QUITUS_KIND_PARTY, i));
      QuitusPartyEntry *entry = g_hash_table_lookup (self->entries, &party->organisation);

      if (entry != NULL)
        entry->n_agreements++;
    }
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (get_value (book, QUITUS_KIND_ACCOUNT, i));
      QuitusPartyEntry *entry = g_hash_table_lookup (self->entries, &account->organisation);

      if (entry != NULL && !quitus_account_is_confirmed (account) &&
          (account->valid_to == QUITUS_DAY_NONE || today <= account->valid_to))
        entry->n_unconfirmed++;
    }
}

static void
fill (QuitusPartyIndex *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);

  self->entries = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, free_entry);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ORGANISATION); i++)
    {
      const QuitusValue *value = get_value (book, QUITUS_KIND_ORGANISATION, i);

      g_hash_table_insert (self->entries, g_memdup2 (&value->id, sizeof value->id),
                           make_entry (book, quitus_organisation_value (value)));
    }
  count (self);
}

/* Callbacks */

static void
changed_cb (QuitusPartyIndex *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Overrides */

static void
quitus_party_index_finalize (GObject *object)
{
  QuitusPartyIndex *self = QUITUS_PARTY_INDEX (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_party_index_parent_class)->finalize (object);
}

static void
quitus_party_index_class_init (QuitusPartyIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_party_index_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_party_index_init (QuitusPartyIndex *self)
{
}

/* Public */

/**
 * quitus_party_index_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): an index of its book
 */
QuitusPartyIndex *
quitus_party_index_new (QuitusSession *session)
{
  QuitusPartyIndex *self = g_object_new (QUITUS_TYPE_PARTY_INDEX, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_party_index_get:
 * @self: an index
 * @organisation: an organisation of the book
 *
 * Returns: (transfer none) (nullable): what is said of it, until the book changes; %NULL when it
 *   has just gone
 */
const QuitusPartyEntry *
quitus_party_index_get (QuitusPartyIndex *self, QuitusRecord *organisation)
{
  if (self->entries == NULL)
    fill (self);
  return g_hash_table_lookup (self->entries, quitus_record_peek_id (organisation));
}
