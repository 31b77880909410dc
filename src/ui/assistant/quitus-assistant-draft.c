/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-assistant-draft.h"

#include "quitus-assistant-proposals.h"
#include "quitus-assistant-values.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-terms.h"

struct _QuitusAssistantDraft
{
  GObject parent_instance;

  QuitusSession *session;
  QuitusId agreement;
  /* (element-type QuitusValue): immutable, replaced when something is typed */
  GPtrArray *values;
  /* Ids of parts that are not ticked; they stay in reach. */
  GHashTable *left_out;
  /* "id field" → what is wrong with what is typed there. */
  GHashTable *problems;
  /* What the reference and the title were when nobody had typed them. */
  gboolean types_reference;
  gboolean types_title;
  /* What follows from the values, made when asked for. */
  QuitusDossier *dossier;
};

G_DEFINE_FINAL_TYPE (QuitusAssistantDraft, quitus_assistant_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static int
find_index (QuitusAssistantDraft *self, QuitusId id)
{
  for (guint i = 0; i < self->values->len; i++)
    if (quitus_id_equal (((const QuitusValue *) self->values->pdata[i])->id, id))
      return (int) i;
  return -1;
}

static void
replace (QuitusAssistantDraft *self, const QuitusValue *value)
{
  int index = find_index (self, value->id);

  if (index < 0)
    {
      g_ptr_array_add (self->values, quitus_value_ref (value));
      return;
    }
  quitus_value_unref (self->values->pdata[index]);
  self->values->pdata[index] = quitus_value_ref (value);
}

/* Whoever has typed nothing there gets a reference and a title that follow the parties. */
static void
update_proposals (QuitusAssistantDraft *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (QuitusValue) copy = NULL;
  QuitusAgreementValue *agreement;

  if (self->types_reference && self->types_title)
    return;
  copy = quitus_value_copy (quitus_assistant_draft_lookup (self, self->agreement));
  agreement = (QuitusAgreementValue *) (gpointer) copy;
  if (!self->types_reference)
    {
      g_free (agreement->reference);
      agreement->reference =
          quitus_assistant_propose_reference (self->values, book,
                                              quitus_session_get_today (self->session));
    }
  if (!self->types_title)
    {
      g_free (agreement->title);
      agreement->title = quitus_assistant_propose_title (self->values, book);
    }
  replace (self, copy);
}

static void
emit_changed (QuitusAssistantDraft *self)
{
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  update_proposals (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const QuitusValue *x = *(const QuitusValue *const *) a;
  const QuitusValue *y = *(const QuitusValue *const *) b;
  const QuitusField *order = quitus_kind_get_info (x->kind)->order;
  gint64 i, j;

  if (order == NULL)
    return 0;
  i = *(const gint64 *) QUITUS_FIELD_PLACE_CONST (order, x);
  j = *(const gint64 *) QUITUS_FIELD_PLACE_CONST (order, y);
  return i < j ? -1 : i > j;
}

/* What is ticked: nothing refers any more to what is left out. */
static GPtrArray *
list_ticked (QuitusAssistantDraft *self)
{
  GPtrArray *ticked = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < self->values->len; i++)
    g_ptr_array_add (ticked, quitus_value_ref (self->values->pdata[i]));
  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    quitus_assistant_values_remove (ticked, *(const QuitusId *) id);
  return ticked;
}

/* What is to be recorded, with the names in its clauses and with what it refers to; @own is what of
 * it is new. */
static GPtrArray *
list_recorded (QuitusAssistantDraft *self, GPtrArray **own)
{
  g_autoptr (GPtrArray) known = NULL;

  *own = list_ticked (self);
  quitus_assistant_values_prune (*own);
  known = g_ptr_array_copy (*own, (GCopyFunc) (gpointer) quitus_value_ref, NULL);
  g_ptr_array_set_free_func (known, (GDestroyNotify) quitus_value_unref);
  quitus_assistant_values_add_shared (known, quitus_session_get_book (self->session));
  return quitus_terms_fill_names (known);
}

static char *
make_key (QuitusId id, const char *field_name)
{
  g_autofree char *text = quitus_id_to_text (id);

  return g_strdup_printf ("%s %s", text, field_name);
}

/* Each party has a body, be it one without a name: whatever is typed about it has its place. */
static void
give_body (QuitusAssistantDraft *self, QuitusPartyValue *party)
{
  g_autoptr (QuitusOrganisationValue) body = NULL;

  if (!quitus_id_is_none (party->organisation))
    return;
  body = quitus_organisation_value_new ();
  party->organisation = body->value.id;
  replace (self, &body->value);
}

/* Overrides */

static void
quitus_assistant_draft_finalize (GObject *object)
{
  QuitusAssistantDraft *self = QUITUS_ASSISTANT_DRAFT (object);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->values);
  g_hash_table_unref (self->left_out);
  g_hash_table_unref (self->problems);
  G_OBJECT_CLASS (quitus_assistant_draft_parent_class)->finalize (object);
}

static void
quitus_assistant_draft_class_init (QuitusAssistantDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_assistant_draft_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_assistant_draft_init (QuitusAssistantDraft *self)
{
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  self->left_out = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL);
  self->problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Public */

/**
 * quitus_assistant_draft_new:
 * @session: what the window works with, its register open
 * @values: (element-type QuitusValue): what to begin with, as from quitus_terms_read(): one
 *   agreement among them
 *
 * Returns: (transfer full): a draft
 */
QuitusAssistantDraft *
quitus_assistant_draft_new (QuitusSession *session, GPtrArray *values)
{
  QuitusAssistantDraft *self = g_object_new (QUITUS_TYPE_ASSISTANT_DRAFT, NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < values->len; i++)
    {
      g_autoptr (QuitusValue) value = quitus_value_copy (values->pdata[i]);

      if (value->kind == QUITUS_KIND_AGREEMENT)
        {
          QuitusAgreementValue *agreement = (QuitusAgreementValue *) (gpointer) value;

          self->agreement = value->id;
          /* A choice that a file leaves out is not known; there is always one on the screen. */
          agreement->renewal = MAX (agreement->renewal, 0);
          agreement->type = MAX (agreement->type, 0);
          if (quitus_assistant_has_owner (quitus_session_get_book (session)))
            agreement->owner = QUITUS_ID_NONE;
        }
      if (value->kind == QUITUS_KIND_PARTY)
        give_body (self, (QuitusPartyValue *) (gpointer) value);
      replace (self, value);
    }
  g_assert (!quitus_id_is_none (self->agreement));
  update_proposals (self);
  return self;
}

QuitusSession *
quitus_assistant_draft_get_session (QuitusAssistantDraft *self)
{
  return self->session;
}

/**
 * quitus_assistant_draft_get_agreement:
 * @self: a draft
 *
 * Returns: (transfer none): the agreement, until something else is typed
 */
const QuitusAgreementValue *
quitus_assistant_draft_get_agreement (QuitusAssistantDraft *self)
{
  return quitus_agreement_value (quitus_assistant_draft_lookup (self, self->agreement));
}

/**
 * quitus_assistant_draft_lookup:
 * @self: a draft
 * @id: an id, perhaps none
 *
 * Returns: (transfer none) (nullable): what a record of the draft or of the book says, until
 *   something else is typed
 */
const QuitusValue *
quitus_assistant_draft_lookup (QuitusAssistantDraft *self, QuitusId id)
{
  int index = find_index (self, id);
  QuitusRecord *record;

  if (index >= 0)
    return self->values->pdata[index];
  record = quitus_book_lookup (quitus_session_get_book (self->session), id);
  return record != NULL ? quitus_record_get_value (record) : NULL;
}

/**
 * quitus_assistant_draft_owns:
 * @self: a draft
 * @id: the id of a record
 *
 * Returns: whether the record is new, so that it may be typed
 */
gboolean
quitus_assistant_draft_owns (QuitusAssistantDraft *self, QuitusId id)
{
  return find_index (self, id) >= 0;
}

/**
 * quitus_assistant_draft_list:
 * @self: a draft
 * @kind: a kind of record
 *
 * Returns: (transfer full) (element-type QuitusValue): the records of that kind in the draft, in
 *   their order, those that are left out included
 */
GPtrArray *
quitus_assistant_draft_list (QuitusAssistantDraft *self, QuitusKind kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (guint i = 0; i < self->values->len; i++)
    if (((const QuitusValue *) self->values->pdata[i])->kind == kind)
      g_ptr_array_add (found, quitus_value_ref (self->values->pdata[i]));
  g_ptr_array_sort (found, compare_values);
  return found;
}

/**
 * quitus_assistant_draft_make_part:
 * @self: a draft
 * @kind: a kind of record that is part of an agreement, or stands alone
 *
 * Returns: (transfer full): a new record, after the last one; it is not in the draft yet
 */
QuitusValue *
quitus_assistant_draft_make_part (QuitusAssistantDraft *self, QuitusKind kind)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  QuitusValue *value = quitus_value_new (kind);
  g_autoptr (GPtrArray) others = quitus_assistant_draft_list (self, kind);

  if (info->owner != NULL)
    *(QuitusId *) QUITUS_FIELD_PLACE (info->owner, value) = self->agreement;
  if (info->order != NULL)
    *(gint64 *) QUITUS_FIELD_PLACE (info->order, value) =
        others->len == 0
            ? 1
            : 1 + *(const gint64 *) QUITUS_FIELD_PLACE_CONST (info->order,
                                                              others->pdata[others->len - 1]);
  if (kind == QUITUS_KIND_PARTY)
    give_body (self, (QuitusPartyValue *) (gpointer) value);
  return value;
}

/**
 * quitus_assistant_draft_set:
 * @self: a draft
 * @value: what a record says from now on; a new one is added
 *
 * Takes what was typed.
 */
void
quitus_assistant_draft_set (QuitusAssistantDraft *self, const QuitusValue *value)
{
  replace (self, value);
  emit_changed (self);
}

/**
 * quitus_assistant_draft_set_typed:
 * @self: a draft
 * @value: what a record says from now on
 * @field_name: the field in which a person typed
 *
 * Takes what was typed into one field; a reference or a title that was typed is no longer proposed.
 */
void
quitus_assistant_draft_set_typed (QuitusAssistantDraft *self,
                                  const QuitusValue *value,
                                  const char *field_name)
{
  if (value->kind == QUITUS_KIND_AGREEMENT && g_str_equal (field_name, "reference"))
    self->types_reference = TRUE;
  if (value->kind == QUITUS_KIND_AGREEMENT && g_str_equal (field_name, "title"))
    self->types_title = TRUE;
  quitus_assistant_draft_set (self, value);
}

/**
 * quitus_assistant_draft_remove:
 * @self: a draft
 * @id: the id of a record of the draft
 *
 * Takes a record away with its parts; whatever referred to it no longer does, and goes with it
 * where it must.
 */
void
quitus_assistant_draft_remove (QuitusAssistantDraft *self, QuitusId id)
{
  quitus_assistant_values_remove (self->values, id);
  emit_changed (self);
}

/**
 * quitus_assistant_draft_redirect:
 * @self: a draft
 * @from: the id of a record
 * @to: the id of another record of the same kind
 *
 * Lets everything that refers to the one refer to the other.
 */
void
quitus_assistant_draft_redirect (QuitusAssistantDraft *self, QuitusId from, QuitusId to)
{
  quitus_assistant_values_redirect (self->values, from, to);
  emit_changed (self);
}

void
quitus_assistant_draft_set_left_out (QuitusAssistantDraft *self, QuitusId id, gboolean is_left_out)
{
  if (is_left_out)
    {
      QuitusId *key = g_new (QuitusId, 1);

      *key = id;
      g_hash_table_add (self->left_out, key);
    }
  else
    g_hash_table_remove (self->left_out, &id);
  emit_changed (self);
}

gboolean
quitus_assistant_draft_is_left_out (QuitusAssistantDraft *self, QuitusId id)
{
  return g_hash_table_contains (self->left_out, &id);
}

/**
 * quitus_assistant_draft_set_problem:
 * @self: a draft
 * @id: the record that is typed
 * @field_name: the field
 * @problem: (nullable): why what is typed cannot be recorded, %NULL when it can
 *
 * Remembers that something cannot be recorded as it is typed.
 */
void
quitus_assistant_draft_set_problem (QuitusAssistantDraft *self,
                                    QuitusId id,
                                    const char *field_name,
                                    const char *problem)
{
  g_autofree char *key = make_key (id, field_name);

  if (problem != NULL)
    g_hash_table_insert (self->problems, g_steal_pointer (&key), g_strdup (problem));
  else
    g_hash_table_remove (self->problems, key);
}

/**
 * quitus_assistant_draft_get_problems:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type utf8): what cannot be recorded as it is typed
 */
GPtrArray *
quitus_assistant_draft_get_problems (QuitusAssistantDraft *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key, problem;

  g_hash_table_iter_init (&iter, self->problems);
  while (g_hash_table_iter_next (&iter, &key, &problem))
    {
      g_autofree char *text = g_strndup (key, QUITUS_ID_TEXT_LENGTH);
      QuitusId id = QUITUS_ID_NONE;

      /* What has been taken away is no problem any more. */
      if (quitus_id_from_text (text, &id) && find_index (self, id) >= 0)
        g_ptr_array_add (problems, g_strdup (problem));
    }
  return problems;
}

/**
 * quitus_assistant_draft_get_dossier:
 * @self: a draft
 *
 * The agreement as it would be, for the rules: with the names of its parties in its clauses, and a
 * word in place of each name that is still missing.
 *
 * Returns: (transfer none): the dossier, until something else is typed
 */
QuitusDossier *
quitus_assistant_draft_get_dossier (QuitusAssistantDraft *self)
{
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GPtrArray) filled = NULL;

  if (self->dossier != NULL)
    return self->dossier;
  values = list_ticked (self);
  quitus_assistant_values_add_shared (values, quitus_session_get_book (self->session));
  filled = quitus_terms_fill_names (values);
  quitus_assistant_values_name_missing (filled);
  self->dossier = quitus_dossier_new (filled);
  return self->dossier;
}

/**
 * quitus_assistant_draft_name_party:
 * @self: a draft
 * @party: the id of a party of the draft
 *
 * Returns: (transfer full) (nullable): the name of the body, the short one where it has one; %NULL
 *   while nobody has typed it
 */
char *
quitus_assistant_draft_name_party (QuitusAssistantDraft *self, QuitusId party)
{
  const QuitusPartyValue *value = quitus_party_value (quitus_assistant_draft_lookup (self, party));
  const QuitusOrganisationValue *body = NULL;

  if (value != NULL)
    body = quitus_organisation_value (quitus_assistant_draft_lookup (self, value->organisation));
  if (body == NULL)
    return NULL;
  return g_strdup (body->short_name != NULL ? body->short_name : body->name);
}

/**
 * quitus_assistant_draft_make_recorded:
 * @self: a draft
 *
 * Returns: (transfer full): the agreement as quitus_assistant_draft_make_change() records it
 */
QuitusDossier *
quitus_assistant_draft_make_recorded (QuitusAssistantDraft *self)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) filled = list_recorded (self, &own);

  return quitus_dossier_new (filled);
}

/**
 * quitus_assistant_draft_make_change:
 * @self: a draft
 *
 * Makes the change that records the draft as far as it is known: parties that nobody has named,
 * accounts without a number and startups without a name are left out.
 *
 * Returns: (transfer full): one change, with one label
 */
QuitusChange *
quitus_assistant_draft_make_change (QuitusAssistantDraft *self)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) filled = list_recorded (self, &own);
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("New agreement %s"),
                            quitus_assistant_draft_get_agreement (self)->reference);
  QuitusChange *change = quitus_change_new (label);

  quitus_assistant_values_insert (filled, own, change);
  return change;
}
