/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-index.h"

#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"

typedef struct
{
  QuitusAgreementEntry entry;
  QuitusAgreementState state;
  gboolean has_state;
} Item;

struct _QuitusAgreementIndex
{
  GObject parent_instance;

  QuitusSession *session;
  /* Agreement → Item. */
  GHashTable *items;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementIndex, quitus_agreement_index, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
free_item (gpointer data)
{
  Item *item = data;

  g_free (item->entry.parties);
  g_free (item->entry.search);
  g_free (item->entry.total);
  g_free (item->entry.reference_key);
  g_free (item->entry.title_key);
  g_free (item->entry.parties_key);
  g_free (item);
}

static char *
join_parties (QuitusBook *book, QuitusId agreement)
{
  GPtrArray *parts = quitus_book_get_parts (book, agreement);
  GString *names = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusValue *value = quitus_record_get_value (parts->pdata[i]);
      g_autofree char *name = NULL;

      if (value->kind != QUITUS_KIND_PARTY)
        continue;
      name = quitus_facts_name_record (book, value->id);
      if (name != NULL)
        g_string_append_printf (names, names->len > 0 ? ", %s" : "%s", name);
    }
  return g_string_free (names, FALSE);
}

static Item *
get_item (QuitusAgreementIndex *self, QuitusRecord *agreement)
{
  Item *item = g_hash_table_lookup (self->items, agreement);
  const QuitusAgreementValue *value;
  QuitusAgreementEntry *entry;

  if (item != NULL)
    return item;
  item = g_new0 (Item, 1);
  entry = &item->entry;
  value = quitus_agreement_value (quitus_record_get_value (agreement));
  entry->parties = join_parties (quitus_session_get_book (self->session), value->value.id);
  entry->search = g_strdup_printf ("%s\n%s\n%s\n%s", value->reference, value->title, entry->parties,
                                   value->incubator != NULL ? value->incubator : "");
  entry->total = value->total != QUITUS_MONEY_NONE
                     ? quitus_format_amount (quitus_language_get_default (), value->total)
                     : g_strdup ("");
  entry->reference_key = g_utf8_collate_key_for_filename (value->reference, -1);
  entry->title_key = g_utf8_collate_key (value->title, -1);
  entry->parties_key = g_utf8_collate_key (entry->parties, -1);
  g_hash_table_insert (self->items, g_object_ref (agreement), item);
  return item;
}

/* Whether records of that kind are shared by agreements, so that any of them may be touched. */
static gboolean
is_shared (QuitusKind kind)
{
  return kind == QUITUS_KIND_ORGANISATION || kind == QUITUS_KIND_SETTINGS;
}

/* Callbacks */

static void
book_changed_cb (QuitusAgreementIndex *self, QuitusChange *change, QuitusBook *book)
{
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusRecord *record = quitus_book_lookup (
          book, quitus_book_get_root (book, edit->after != NULL ? edit->after : edit->before));

      if (is_shared (quitus_edit_get_kind (edit)) || record == NULL)
        g_hash_table_remove_all (self->items);
      else
        g_hash_table_remove (self->items, record);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
outlook_cb (QuitusAgreementIndex *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    ((Item *) item)->has_state = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Overrides */

static void
quitus_agreement_index_finalize (GObject *object)
{
  QuitusAgreementIndex *self = QUITUS_AGREEMENT_INDEX (object);

  g_hash_table_unref (self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_index_parent_class)->finalize (object);
}

static void
quitus_agreement_index_class_init (QuitusAgreementIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_agreement_index_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_agreement_index_init (QuitusAgreementIndex *self)
{
  self->items = g_hash_table_new_full (NULL, NULL, g_object_unref, free_item);
}

/* Public */

/**
 * quitus_agreement_index_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): an index that follows the book, the day and the supposed signature
 */
QuitusAgreementIndex *
quitus_agreement_index_new (QuitusSession *session)
{
  QuitusAgreementIndex *self = g_object_new (QUITUS_TYPE_AGREEMENT_INDEX, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (quitus_session_get_book (session), "changed",
                           G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (outlook_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (outlook_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_agreement_index_get_entry:
 * @self: an index
 * @agreement: an agreement of the book
 *
 * Returns: (transfer none): its texts, until the next change of the book
 */
const QuitusAgreementEntry *
quitus_agreement_index_get_entry (QuitusAgreementIndex *self, QuitusRecord *agreement)
{
  return &get_item (self, agreement)->entry;
}

/**
 * quitus_agreement_index_get_state:
 * @self: an index
 * @agreement: an agreement of the book
 *
 * Returns: (transfer none): its state, until the next change of the book or of the outlook
 */
const QuitusAgreementState *
quitus_agreement_index_get_state (QuitusAgreementIndex *self, QuitusRecord *agreement)
{
  Item *item = get_item (self, agreement);
  g_autoptr (QuitusDossier) dossier = NULL;

  if (item->has_state)
    return &item->state;
  dossier = quitus_session_get_dossier (self->session, quitus_record_get_id (agreement));
  if (dossier != NULL)
    quitus_agreement_compute (dossier, quitus_session_get_outlook (self->session), &item->state);
  item->has_state = TRUE;
  return &item->state;
}
