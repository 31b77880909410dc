/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what a file says to one change of the register.
 *
 * Records match by id, else by what is unique (the reference of an agreement, the number of a
 * programme); ids inside the file follow.  What belongs to one agreement becomes what the file
 * says.  What agreements share (bodies, people, accounts, programmes, startups, settings) must be
 * new or equal: other agreements stand on it. */

#include "quitus-merge.h"

#include "quitus-language.h"

/* How much of a text is shown in a message, in characters. */
#define SHOWN_MAX 60

typedef struct
{
  QuitusDraft *draft;
  QuitusBook *book;
  /* Id in the file → index in the draft + 1; the key lies in the draft. */
  GHashTable *indexes;
  /* Index in the draft → what the register says of the same record, NULL when it is new. */
  GPtrArray *matches;
  /* Ids of the register that the file has; the key lies in the book. */
  GHashTable *matched;
  GPtrArray *inserted;
  QuitusImportSummary summary;
} Merge;

/* Helpers */

static gboolean
refuse (Merge *self, guint index, QuitusExchangeError code, const char *message, GError **error)
{
  g_autofree char *name = quitus_value_get_name (quitus_draft_get (self->draft, index)->value);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s"), name, message);

  quitus_draft_set_error (self->draft, index, code, sentence, error);
  return FALSE;
}

static gboolean
refuse_field (Merge *self,
              guint index,
              const QuitusField *field,
              QuitusExchangeError code,
              const char *message,
              GError **error)
{
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s"), _ (field->label), message);

  return refuse (self, index, code, sentence, error);
}

/* Whether a kind is part of an agreement, or is the agreement. */
static gboolean
is_own_kind (QuitusKind kind)
{
  while (kind != QUITUS_KIND_AGREEMENT)
    {
      const QuitusField *owner = quitus_kind_get_info (kind)->owner;

      if (owner == NULL)
        return FALSE;
      kind = (QuitusKind) owner->target;
    }
  return TRUE;
}

static gboolean
is_root_kind (QuitusKind kind)
{
  return quitus_kind_get_info (kind)->owner == NULL;
}

static const QuitusValue *
get_match (Merge *self, guint index)
{
  return self->matches->pdata[index];
}

static void
set_match (Merge *self, guint index, const QuitusValue *match)
{
  self->matches->pdata[index] = (gpointer) match;
  g_hash_table_add (self->matched, (gpointer) &match->id);
}

static gboolean
find_index (Merge *self, QuitusId id, guint *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, &id));

  *index = found - 1;
  return found > 0;
}

static gboolean
index_ids (Merge *self, GError **error)
{
  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    if (!g_hash_table_insert (self->indexes, &quitus_draft_get (self->draft, i)->id,
                              GUINT_TO_POINTER (i + 1)))
      return refuse (self, i, QUITUS_EXCHANGE_ERROR_INVALID,
                     _ ("another record of the file has the same id"), error);
  return TRUE;
}

static const char *
get_unique_text (const QuitusField *field, const QuitusValue *value)
{
  return *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
}

/* Refuses two records of one file with the same reference or number. */
static gboolean
check_unique (Merge *self, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    {
      const QuitusValue *value = quitus_draft_get (self->draft, i)->value;
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        if ((info->fields[f].flags & QUITUS_FIELD_UNIQUE) &&
            !g_hash_table_add (seen, g_strdup_printf ("%d %u %s", value->kind, f,
                                                      get_unique_text (&info->fields[f], value))))
          return refuse_field (self, i, &info->fields[f], QUITUS_EXCHANGE_ERROR_INVALID,
                               _ ("another record of the file has the same"), error);
    }
  return TRUE;
}

static gboolean
match_by_id (Merge *self, GError **error)
{
  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    {
      const QuitusDraftRecord *own = quitus_draft_get (self->draft, i);
      QuitusRecord *record = quitus_book_lookup (self->book, own->id);
      g_autofree char *name = NULL;
      g_autofree char *message = NULL;

      if (record == NULL)
        continue;
      if (quitus_record_get_kind (record) == own->value->kind)
        {
          set_match (self, i, quitus_record_get_value (record));
          continue;
        }
      name = quitus_value_get_name (quitus_record_get_value (record));
      /* Translators: a record of another kind */
      message = g_strdup_printf (_ ("in the register, its id is that of %s"), name);
      return refuse (self, i, QUITUS_EXCHANGE_ERROR_CONFLICT, message, error);
    }
  return TRUE;
}

/* The record of the register that has the same reference or number, or the only settings. */
static QuitusRecord *
find_same (Merge *self, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  QuitusRecord *record = NULL;

  if (value->kind == QUITUS_KIND_SETTINGS && quitus_book_count (self->book, value->kind) > 0)
    return quitus_book_get (self->book, value->kind, 0);
  for (guint f = 0; record == NULL && f < info->n_fields; f++)
    if (info->fields[f].flags & QUITUS_FIELD_UNIQUE)
      record = quitus_book_find (self->book, value->kind, info->fields[f].name,
                                 get_unique_text (&info->fields[f], value));
  return record;
}

static void
match_by_name (Merge *self)
{
  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    {
      QuitusRecord *record = NULL;

      if (get_match (self, i) == NULL)
        record = find_same (self, quitus_draft_get (self->draft, i)->value);
      if (record != NULL && !g_hash_table_contains (self->matched, quitus_record_peek_id (record)))
        set_match (self, i, quitus_record_get_value (record));
    }
}

static gboolean
has_equal_fields (const QuitusValue *a, const QuitusValue *b)
{
  const QuitusKindInfo *info = quitus_kind_get_info (a->kind);

  for (guint f = 0; f < info->n_fields; f++)
    if (&info->fields[f] != info->owner && !quitus_field_equal (&info->fields[f], a, b))
      return FALSE;
  return TRUE;
}

/* A shared record that was found by its number may have its parts under other ids. */
static void
match_shared_parts (Merge *self)
{
  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    {
      const QuitusDraftRecord *own = quitus_draft_get (self->draft, i);
      guint root = quitus_draft_get_root (self->draft, i);
      GPtrArray *parts = NULL;

      if (root != i && get_match (self, i) == NULL && get_match (self, root) != NULL &&
          !is_own_kind (own->value->kind))
        parts = quitus_book_get_parts (self->book, get_match (self, root)->id);
      for (guint p = 0; parts != NULL && p < parts->len; p++)
        {
          const QuitusValue *part = quitus_record_get_value (parts->pdata[p]);

          if (part->kind != own->value->kind || g_hash_table_contains (self->matched, &part->id) ||
              !has_equal_fields (part, own->value))
            continue;
          set_match (self, i, part);
          break;
        }
    }
}

/* The id that a record of the file has in the register. */
static QuitusId
get_id (Merge *self, guint index)
{
  const QuitusValue *match = get_match (self, index);

  return match != NULL ? match->id : quitus_draft_get (self->draft, index)->id;
}

/* Where a reference of the file leads to.  Parts are in the file; what stands alone may also be in
 * the register only. */
static gboolean
resolve (Merge *self, guint index, const QuitusField *field, QuitusId *id, GError **error)
{
  int kind = QUITUS_KIND_NONE;
  QuitusRecord *record;
  guint target;

  if (quitus_id_is_none (*id))
    return TRUE;
  if (find_index (self, *id, &target))
    {
      kind = quitus_draft_get (self->draft, target)->value->kind;
      *id = get_id (self, target);
    }
  else
    {
      record = quitus_book_lookup (self->book, *id);
      if (record != NULL && is_root_kind (quitus_record_get_kind (record)))
        kind = (int) quitus_record_get_kind (record);
    }
  if (kind == QUITUS_KIND_NONE || (field->type == QUITUS_FIELD_REFERENCE && kind != field->target))
    return refuse_field (self, index, field, QUITUS_EXCHANGE_ERROR_INVALID,
                         _ ("it refers to a record that is not there"), error);
  return TRUE;
}

static void
replace_id (char **text, QuitusId from, QuitusId to)
{
  g_autofree char *old = quitus_id_to_text (from);
  g_autofree char *new = quitus_id_to_text (to);
  g_autoptr (GString) replaced = NULL;

  if (*text == NULL || strstr (*text, old) == NULL)
    return;
  replaced = g_string_new (*text);
  g_string_replace (replaced, old, new, 0);
  g_free (*text);
  *text = g_string_free (g_steal_pointer (&replaced), FALSE);
}

/* An operation of an amendment names records in its texts. */
static void
resolve_operation (Merge *self, QuitusAmendmentOperationValue *operation)
{
  for (guint i = 0; i < quitus_draft_get_size (self->draft); i++)
    {
      const QuitusDraftRecord *other = quitus_draft_get (self->draft, i);
      QuitusId id = get_id (self, i);

      if (!is_root_kind (other->value->kind) || quitus_id_equal (other->id, id))
        continue;
      replace_id (&operation->record, other->id, id);
      replace_id (&operation->content, other->id, id);
    }
}

static gboolean
resolve_record (Merge *self, guint index, GError **error)
{
  const QuitusDraftRecord *own = quitus_draft_get (self->draft, index);
  const QuitusKindInfo *info = quitus_kind_get_info (own->value->kind);

  own->value->id = get_id (self, index);
  if (own->value->kind == QUITUS_KIND_AMENDMENT_OPERATION)
    resolve_operation (self, (QuitusAmendmentOperationValue *) (gpointer) own->value);
  for (guint f = 0; f < info->n_fields; f++)
    {
      const QuitusField *field = &info->fields[f];
      gpointer place = QUITUS_FIELD_PLACE (field, own->value);

      if (field == info->owner)
        *(QuitusId *) place = get_id (self, own->owner);
      else if (field->type == QUITUS_FIELD_REFERENCE && !resolve (self, index, field, place, error))
        return FALSE;
      else if (field->type == QUITUS_FIELD_RULE &&
               !resolve (self, index, field, &((QuitusDateRule *) place)->record, error))
        return FALSE;
    }
  return TRUE;
}

static char *
show_field (const QuitusField *field, const QuitusValue *value)
{
  g_autofree char *text = quitus_field_to_text (field, value);
  g_autofree char *start = NULL;

  if (text == NULL)
    return g_strdup (C_ ("field", "nothing"));
  if (g_utf8_strlen (text, -1) <= SHOWN_MAX)
    return g_strdup_printf (_ ("“%s”"), text);
  start = g_utf8_substring (text, 0, SHOWN_MAX);
  return g_strdup_printf (_ ("“%s…”"), start);
}

/* Refuses what agreements share unless it is equal to what the register says. */
static gboolean
check_shared (Merge *self, guint index, const QuitusValue *match, GError **error)
{
  const QuitusValue *value = quitus_draft_get (self->draft, index)->value;
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const QuitusField *field = &info->fields[f];
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;
      g_autofree char *message = NULL;

      if (quitus_field_equal (field, value, match))
        continue;
      here = show_field (field, value);
      there = show_field (field, match);
      /* Translators: what the register says, what the file says */
      message = g_strdup_printf (_ ("the register has %s, the file %s; others rely on it, so that "
                                    "an import does not change it"),
                                 there, here);
      return refuse_field (self, index, field, QUITUS_EXCHANGE_ERROR_CONFLICT, message, error);
    }
  self->summary.n_unchanged++;
  return TRUE;
}

static gboolean
check_owner (Merge *self, guint index, const QuitusValue *match, GError **error)
{
  if (quitus_id_equal (quitus_value_get_owner (match),
                       quitus_value_get_owner (quitus_draft_get (self->draft, index)->value)))
    return TRUE;
  return refuse (self, index, QUITUS_EXCHANGE_ERROR_CONFLICT,
                 _ ("in the register, it belongs to another record"), error);
}

/* Says what becomes of one record of the file. */
static gboolean
merge_record (Merge *self, guint index, QuitusChange *change, GError **error)
{
  const QuitusValue *value = quitus_draft_get (self->draft, index)->value;
  const QuitusValue *match = get_match (self, index);
  guint root = quitus_draft_get_root (self->draft, index);
  g_autoptr (GError) problem = NULL;

  if (!quitus_value_check (value, &problem))
    {
      quitus_draft_set_error (self->draft, index, QUITUS_EXCHANGE_ERROR_INVALID, problem->message,
                              error);
      return FALSE;
    }
  if (match != NULL && !check_owner (self, index, match, error))
    return FALSE;
  if (match != NULL && !is_own_kind (value->kind))
    return check_shared (self, index, match, error);
  if (match == NULL && !is_own_kind (value->kind) && get_match (self, root) != NULL)
    return refuse (self, index, QUITUS_EXCHANGE_ERROR_CONFLICT,
                   _ ("the register does not have it; others rely on the record it is a part of, "
                      "so that an import does not change it"),
                   error);
  if (match == NULL)
    g_ptr_array_add (self->inserted, (gpointer) value);
  else if (quitus_value_equal (match, value))
    self->summary.n_unchanged++;
  else
    {
      quitus_change_update (change, match, value);
      self->summary.n_updated++;
    }
  return TRUE;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return quitus_value_compare (*(const QuitusValue *const *) a, *(const QuitusValue *const *) b);
}

/* Adds what is new, what others refer to first. */
static void
insert_values (Merge *self, QuitusChange *change)
{
  g_ptr_array_sort (self->inserted, compare_values);
  for (guint i = 0; i < self->inserted->len; i++)
    quitus_change_insert (change, self->inserted->pdata[i]);
  self->summary.n_inserted = self->inserted->len;
}

/* Takes away the parts of an agreement that the file no longer has, what refers to others first. */
static void
delete_parts (Merge *self, const QuitusValue *agreement, QuitusChange *change)
{
  GPtrArray *parts = quitus_book_get_parts (self->book, agreement->id);

  for (guint i = parts != NULL ? parts->len : 0; i > 0; i--)
    {
      QuitusRecord *part = parts->pdata[i - 1];

      if (g_hash_table_contains (self->matched, quitus_record_peek_id (part)))
        continue;
      quitus_change_delete (change, quitus_record_get_value (part));
      self->summary.n_deleted++;
    }
}

static gboolean
merge_all (Merge *self, QuitusChange *change, GError **error)
{
  guint n_records = quitus_draft_get_size (self->draft);

  if (!index_ids (self, error) || !check_unique (self, error) || !match_by_id (self, error))
    return FALSE;
  match_by_name (self);
  match_shared_parts (self);
  for (guint i = 0; i < n_records; i++)
    if (!resolve_record (self, i, error))
      return FALSE;
  for (guint i = 0; i < n_records; i++)
    if (!merge_record (self, i, change, error))
      return FALSE;
  insert_values (self, change);
  for (guint i = 0; i < n_records; i++)
    if (quitus_draft_get (self->draft, i)->value->kind == QUITUS_KIND_AGREEMENT &&
        get_match (self, i) != NULL)
      delete_parts (self, get_match (self, i), change);
  return TRUE;
}

/* Public */

/**
 * quitus_merge:
 * @draft: what a file says; its values belong to the change from then on
 * @book: the register, which is only read
 * @label: what the change is called
 * @summary: (out) (optional): what the change does
 * @error: set to a #QuitusExchangeError that names the line, the column, the record and, where
 *   there is one, the field
 *
 * Makes the change that brings a register to what a file says.  quitus_book_check() still has to
 * look at it.
 *
 * Returns: (transfer full) (nullable): the change, without edits when the register says all of it
 *   already; %NULL when the file was refused
 */
QuitusChange *
quitus_merge (QuitusDraft *draft,
              QuitusBook *book,
              const char *label,
              QuitusImportSummary *summary,
              GError **error)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  g_autoptr (GHashTable) matched = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();
  g_autoptr (GPtrArray) inserted = g_ptr_array_new ();
  g_autoptr (QuitusChange) change = quitus_change_new (label);
  Merge merge = { .draft = draft,
                  .book = book,
                  .indexes = indexes,
                  .matches = matches,
                  .matched = matched,
                  .inserted = inserted };

  g_ptr_array_set_size (matches, (int) quitus_draft_get_size (draft));
  if (!merge_all (&merge, change, error))
    return NULL;
  if (summary != NULL)
    *summary = merge.summary;
  return g_steal_pointer (&change);
}
