/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-item-private.h"

#include "quitus-rule-words.h"

struct _QuitusDeadlineItem
{
  GObject parent_instance;

  QuitusDeadline deadline;
  QuitusDossier *dossier;
  QuitusOutlook outlook;
  /* Deadline → item, for as long as the item lives and is what the deadline says. */
  GHashTable *living;
  char *label;
  char *name;
  char *why;
  char *parties;
};

G_DEFINE_FINAL_TYPE (QuitusDeadlineItem, quitus_deadline_item, G_TYPE_OBJECT)

/* Helpers */

static QuitusId
get_point_of_view (QuitusDossier *dossier)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  QuitusId owner = quitus_dossier_get_agreement (dossier)->owner;

  return quitus_id_is_none (owner) && settings != NULL ? settings->owner : owner;
}

/* Overrides */

static void
quitus_deadline_item_finalize (GObject *object)
{
  QuitusDeadlineItem *self = QUITUS_DEADLINE_ITEM (object);

  if (g_hash_table_lookup (self->living, &self->deadline) == self)
    g_hash_table_remove (self->living, &self->deadline);
  g_hash_table_unref (self->living);
  quitus_dossier_unref (self->dossier);
  g_free (self->label);
  g_free (self->name);
  g_free (self->why);
  g_free (self->parties);
  G_OBJECT_CLASS (quitus_deadline_item_parent_class)->finalize (object);
}

static void
quitus_deadline_item_class_init (QuitusDeadlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_deadline_item_finalize;
}

static void
quitus_deadline_item_init (QuitusDeadlineItem *self)
{
}

/* Private to the model */

static guint
hash_identity (gconstpointer key)
{
  const QuitusDeadline *deadline = key;

  return quitus_id_hash (&deadline->owner) ^ quitus_id_hash (&deadline->startup) ^
         ((guint) deadline->occurrence * 16 + deadline->kind);
}

static gboolean
equal_identity (gconstpointer a, gconstpointer b)
{
  const QuitusDeadline *x = a, *y = b;

  return x->kind == y->kind && x->occurrence == y->occurrence &&
         quitus_id_equal (x->owner, y->owner) && quitus_id_equal (x->startup, y->startup);
}

/* A table of the items that live, which keeps none alive. */
GHashTable *
quitus_deadline_item_new_table (void)
{
  return g_hash_table_new (hash_identity, equal_identity);
}

QuitusDeadlineItem *
quitus_deadline_item_new (const QuitusDeadline *deadline,
                          QuitusDossier *dossier,
                          const QuitusOutlook *outlook,
                          GHashTable *living)
{
  QuitusDeadlineItem *self = g_object_new (QUITUS_TYPE_DEADLINE_ITEM, NULL);

  self->deadline = *deadline;
  self->dossier = quitus_dossier_ref (dossier);
  self->outlook = *outlook;
  self->living = g_hash_table_ref (living);
  g_hash_table_insert (living, &self->deadline, self);
  return self;
}

/* Public */

/**
 * quitus_deadline_item_get_deadline:
 * @self: an item
 *
 * Returns: (transfer none): the deadline, which stays what it was when the item was made
 */
const QuitusDeadline *
quitus_deadline_item_get_deadline (QuitusDeadlineItem *self)
{
  return &self->deadline;
}

/**
 * quitus_deadline_item_get_dossier:
 * @self: an item
 *
 * Returns: (transfer none): the dossier it was computed from
 */
QuitusDossier *
quitus_deadline_item_get_dossier (QuitusDeadlineItem *self)
{
  return self->dossier;
}

/**
 * quitus_deadline_item_get_outlook:
 * @self: an item
 *
 * Returns: (transfer none): the outlook it was computed with
 */
const QuitusOutlook *
quitus_deadline_item_get_outlook (QuitusDeadlineItem *self)
{
  return &self->outlook;
}

/**
 * quitus_deadline_item_get_label:
 * @self: an item
 *
 * Returns: (transfer none): what people call it, in the language of the program
 */
const char *
quitus_deadline_item_get_label (QuitusDeadlineItem *self)
{
  if (self->label == NULL)
    self->label =
        quitus_deadline_get_label (&self->deadline, self->dossier, quitus_language_get_default ());
  return self->label;
}

/**
 * quitus_deadline_item_get_name:
 * @self: an item
 *
 * Returns: (transfer none): what people call it where nothing beside it says of what kind it is, in
 *   the language of the program
 */
const char *
quitus_deadline_item_get_name (QuitusDeadlineItem *self)
{
  if (self->name == NULL)
    self->name =
        quitus_deadline_get_name (&self->deadline, self->dossier, quitus_language_get_default ());
  return self->name;
}

/**
 * quitus_deadline_item_get_why:
 * @self: an item
 *
 * Returns: (transfer none): how its day was found, in the language of the program
 */
const char *
quitus_deadline_item_get_why (QuitusDeadlineItem *self)
{
  if (self->why == NULL)
    self->why = quitus_deadline_get_why (&self->deadline, self->dossier, &self->outlook,
                                         quitus_language_get_default ());
  return self->why;
}

/**
 * quitus_deadline_item_get_parties:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): who pays whom, else who must do it
 */
const char *
quitus_deadline_item_get_parties (QuitusDeadlineItem *self)
{
  if (self->parties == NULL)
    self->parties = quitus_deadline_get_parties (&self->deadline, self->dossier);
  return self->parties;
}

/**
 * quitus_deadline_item_get_partner:
 * @self: an item
 *
 * Returns: (transfer none): in short whose agreement it is of: the other party, where the owner of the
 *   register has but one, else the reference
 */
const char *
quitus_deadline_item_get_partner (QuitusDeadlineItem *self)
{
  QuitusId owner = get_point_of_view (self->dossier);
  QuitusId partner = QUITUS_ID_NONE;
  guint n_others = 0;
  guint n_parties = quitus_dossier_count (self->dossier, QUITUS_KIND_PARTY);
  const char *name;

  for (guint i = 0; i < n_parties; i++)
    {
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_get (self->dossier, QUITUS_KIND_PARTY, i));

      if (quitus_id_equal (party->organisation, owner))
        continue;
      partner = party->value.id;
      n_others++;
    }
  name = n_others == 1 ? quitus_rule_words_get_party (self->dossier, partner) : NULL;
  return name != NULL ? name : quitus_dossier_get_agreement (self->dossier)->reference;
}
