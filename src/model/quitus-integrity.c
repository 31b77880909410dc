/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a change leaves the book whole: references that lead somewhere, unique names, no record
 * taken from under those that need it, nothing changed in what is closed. */

#include "quitus-integrity-private.h"

#include "quitus-account-private.h"
#include "quitus-error.h"
#include "quitus-format.h"
#include "quitus-language.h"

typedef QuitusIntegrityCheck Check;

/* More than these are only counted. */
#define USERS_NAMED 5

/* Helpers */

static gboolean
refuse_field (const QuitusValue *value,
              const QuitusField *field,
              QuitusModelError code,
              const char *message,
              GError **error)
{
  g_autofree char *name = quitus_value_get_name (value);

  /* Translators: a record; one of its fields; what is wrong with it */
  g_set_error (error, QUITUS_MODEL_ERROR, code, _ ("%s: %s: %s"), name, _ (field->label), message);
  return FALSE;
}

static gboolean
check_before (Check *check, const QuitusEdit *edit, GError **error)
{
  QuitusRecord *record = quitus_book_lookup (check->book, quitus_edit_get_id (edit));
  const QuitusValue *current = record != NULL ? quitus_record_get_value (record) : NULL;

  if (edit->before == NULL && current != NULL)
    return quitus_integrity_refuse (edit->after, QUITUS_MODEL_ERROR_DUPLICATE,
                                    _ ("a record with this identifier is there already"), error);
  if (!quitus_value_equal (edit->before, current))
    return quitus_integrity_refuse (edit->before, QUITUS_MODEL_ERROR_CONFLICT,
                                    _ ("it was changed in the meantime"), error);
  if (edit->before != NULL && edit->after != NULL &&
      !quitus_id_equal (quitus_value_get_owner (edit->before),
                        quitus_value_get_owner (edit->after)))
    return quitus_integrity_refuse (edit->after, QUITUS_MODEL_ERROR_INVALID,
                                    _ ("it cannot move to another record"), error);
  return TRUE;
}

/* Whether a record of that kind may be named there; for rules, what the anchor happens to. */
static gboolean
is_kind_expected (const QuitusValue *value, const QuitusField *field, QuitusKind kind)
{
  if (field->type == QUITUS_FIELD_REFERENCE)
    return (int) kind == field->target;
  switch (((const QuitusDateRule *) QUITUS_FIELD_PLACE_CONST (field, value))->anchor)
    {
    case QUITUS_ANCHOR_PARTY_SIGNATURE:
      return kind == QUITUS_KIND_PARTY;
    case QUITUS_ANCHOR_AMENDMENT:
      return kind == QUITUS_KIND_AMENDMENT;
    case QUITUS_ANCHOR_VISA:
      return kind == QUITUS_KIND_VISA;
    case QUITUS_ANCHOR_COMMITTEE:
      return kind == QUITUS_KIND_COMMITTEE_SERIES;
    case QUITUS_ANCHOR_DELIVERABLE:
      return kind == QUITUS_KIND_OBLIGATION;
    default:
      return quitus_kind_get_info (kind)->owner != NULL;
    }
}

/* A part of an agreement refers to parts of the same agreement only. */
static gboolean
check_target (Check *check,
              const QuitusValue *value,
              const QuitusField *field,
              const QuitusValue *target,
              GError **error)
{
  const QuitusValue *root = quitus_integrity_get_root (check, value);

  if (target == NULL)
    return refuse_field (value, field, QUITUS_MODEL_ERROR_MISSING,
                         _ ("it refers to a record that is not there"), error);
  if (!is_kind_expected (value, field, target->kind))
    {
      g_autofree char *name = quitus_value_get_name (target);
      /* Translators: a record */
      g_autofree char *message = g_strdup_printf (_ ("it cannot refer to %s"), name);

      return refuse_field (value, field, QUITUS_MODEL_ERROR_INVALID, message, error);
    }
  if (quitus_kind_get_info (target->kind)->owner != NULL &&
      quitus_integrity_get_root (check, target) != root)
    return refuse_field (value, field, QUITUS_MODEL_ERROR_INVALID,
                         _ ("it refers to a part of another agreement"), error);
  return TRUE;
}

static gboolean
touches_kind (Check *check, QuitusKind kind, gboolean only_deleted)
{
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);

      if (quitus_edit_get_kind (edit) == kind && (edit->after == NULL) == only_deleted)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_unique (GHashTable *seen, const QuitusField *field, const QuitusValue *value, GError **error)
{
  const char *text = *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);

  if (text == NULL || g_hash_table_add (seen, (gpointer) text))
    return TRUE;
  return refuse_field (value, field, QUITUS_MODEL_ERROR_DUPLICATE,
                       _ ("another record has the same"), error);
}

/* All those that stay as they are first, so that it is the new one that is named. */
static gboolean
check_unique_field (Check *check, QuitusKind kind, const QuitusField *field, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < quitus_book_count (check->book, kind); i++)
    {
      QuitusRecord *record = quitus_book_get (check->book, kind, i);

      if (!g_hash_table_contains (check->edits, quitus_record_peek_id (record)) &&
          !add_unique (seen, field, quitus_record_get_value (record), error))
        return FALSE;
    }
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusValue *after = quitus_change_get_edit (check->change, i)->after;

      if (after != NULL && after->kind == kind && !add_unique (seen, field, after, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_unique (Check *check, GError **error)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if ((info->fields[i].flags & QUITUS_FIELD_UNIQUE) && touches_kind (check, kind, FALSE) &&
            !check_unique_field (check, kind, &info->fields[i], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check_one_settings (Check *check, GError **error)
{
  gint64 n_settings = quitus_book_count (check->book, QUITUS_KIND_SETTINGS);
  const QuitusValue *last = NULL;

  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);

      if (quitus_edit_get_kind (edit) != QUITUS_KIND_SETTINGS)
        continue;
      n_settings += (edit->after != NULL) - (edit->before != NULL);
      if (edit->before == NULL)
        last = edit->after;
    }
  if (last == NULL || n_settings <= 1)
    return TRUE;
  return quitus_integrity_refuse (last, QUITUS_MODEL_ERROR_DUPLICATE,
                                  _ ("a register has only one record of settings"), error);
}

/* Whether the record of an id goes with the change. */
static const QuitusEdit *
find_deletion (Check *check, const QuitusField *field, const QuitusValue *value)
{
  QuitusId id = QUITUS_ID_NONE;
  const QuitusEdit *edit;

  if (field->type == QUITUS_FIELD_REFERENCE)
    id = *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value);
  else if (field->type == QUITUS_FIELD_RULE)
    id = ((const QuitusDateRule *) QUITUS_FIELD_PLACE_CONST (field, value))->record;
  if (quitus_id_is_none (id))
    return NULL;
  edit = g_hash_table_lookup (check->edits, &id);
  return edit != NULL && edit->after == NULL ? edit : NULL;
}

/* Names a record that refers to another one; of another agreement, with that. */
static char *
name_user (Check *check, const QuitusValue *user, const QuitusValue *deleted)
{
  QuitusId root = quitus_book_get_root (check->book, user);
  QuitusRecord *record = quitus_book_lookup (check->book, root);
  g_autofree char *name = quitus_value_get_name (user);
  g_autofree char *place = NULL;

  if (record == NULL || quitus_id_equal (root, user->id) ||
      quitus_id_equal (root, quitus_book_get_root (check->book, deleted)))
    return g_steal_pointer (&name);
  place = quitus_value_get_name (quitus_record_get_value (record));
  /* Translators: a record, then what it is a part of */
  return g_strdup_printf (_ ("%s in %s"), name, place);
}

/* Who still refers to what goes. */
typedef struct
{
  /* (element-type utf8) */
  GPtrArray *names;
  /* (element-type QuitusId): the agreements, or what else stands alone, that they are parts of. */
  GArray *roots;
} Users;

/* One of each agreement comes first: those that are only counted are of one that is named. */
static void
add_user (Check *check, Users *users, const QuitusValue *user, const QuitusValue *deleted)
{
  QuitusId root = quitus_book_get_root (check->book, user);
  guint place = 0;

  while (place < users->roots->len &&
         !quitus_id_equal (g_array_index (users->roots, QuitusId, place), root))
    place++;
  if (place < users->roots->len)
    place = users->names->len;
  else
    g_array_append_val (users->roots, root);
  g_ptr_array_insert (users->names, (int) place, name_user (check, user, deleted));
}

/* "Person “A. Durand”, Party of Agreement “IGN-DINUM-2023” and 3 more" */
static char *
join_users (GPtrArray *users)
{
  guint n_more = users->len > USERS_NAMED ? users->len - USERS_NAMED : 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < users->len - n_more; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (const char *) users->pdata[i]);
  if (n_more == 0)
    return g_strdup (names->str);
  /* Translators: names of records, then how many more there are */
  return g_strdup_printf (n_ ("%s and %u more", "%s and %u more", n_more), names->str, n_more);
}

/* Adds who still refers to what goes; all that is said is about the first one found. */
static void
find_users (Check *check, QuitusKind kind, const QuitusValue **deleted, Users *users)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < quitus_book_count (check->book, kind); i++)
    {
      QuitusRecord *record = quitus_book_get (check->book, kind, i);
      const QuitusValue *value = quitus_record_get_value (record);

      if (g_hash_table_contains (check->edits, quitus_record_peek_id (record)))
        continue;
      for (guint f = 0; f < info->n_fields; f++)
        {
          const QuitusEdit *deletion = find_deletion (check, &info->fields[f], value);

          if (deletion == NULL || (*deleted != NULL && *deleted != deletion->before))
            continue;
          *deleted = deletion->before;
          add_user (check, users, value, *deleted);
          break;
        }
    }
}

static gboolean
check_deletions (Check *check, GError **error)
{
  gboolean has_deletions = FALSE;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  Users users = { list, roots };
  const QuitusValue *deleted = NULL;
  g_autofree char *names = NULL;
  g_autofree char *message = NULL;

  for (int kind = 0; !has_deletions && kind < QUITUS_N_KINDS; kind++)
    has_deletions = touches_kind (check, kind, TRUE);
  for (int kind = 0; has_deletions && kind < QUITUS_N_KINDS; kind++)
    find_users (check, kind, &deleted, &users);
  if (deleted == NULL)
    return TRUE;
  names = join_users (list);
  /* Translators: a record */
  message = g_strdup_printf (_ ("it is still used by %s"), names);
  return quitus_integrity_refuse (deleted, QUITUS_MODEL_ERROR_IN_USE, message, error);
}

static gboolean
index_edits (Check *check, GError **error)
{
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);
      const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;

      if (!g_hash_table_insert (check->edits, (gpointer) &value->id, (gpointer) edit))
        return quitus_integrity_refuse (value, QUITUS_MODEL_ERROR_DUPLICATE,
                                        _ ("its identifier stands twice"), error);
    }
  return TRUE;
}

static gboolean
check_edits (Check *check, GError **error)
{
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);

      if (!check_before (check, edit, error))
        return FALSE;
      if (edit->after != NULL && (!quitus_value_check (edit->after, error) ||
                                  !quitus_integrity_check_references (check, edit->after, error)))
        return FALSE;
    }
  return TRUE;
}

/* Private to the check */

gboolean
quitus_integrity_refuse (const QuitusValue *value,
                         QuitusModelError code,
                         const char *message,
                         GError **error)
{
  g_autofree char *name = quitus_value_get_name (value);

  /* Translators: a record; what is wrong with it */
  g_set_error (error, QUITUS_MODEL_ERROR, code, _ ("%s: %s"), name, message);
  return FALSE;
}

/* What a record will say once the change is made; NULL when it will not be there. */
const QuitusValue *
quitus_integrity_get_after (Check *check, QuitusId id)
{
  const QuitusEdit *edit = g_hash_table_lookup (check->edits, &id);
  QuitusRecord *record;

  if (edit != NULL)
    return edit->after;
  record = quitus_book_lookup (check->book, id);
  return record != NULL ? quitus_record_get_value (record) : NULL;
}

/* The agreement, or other record without owner, that a value will be a part of. */
const QuitusValue *
quitus_integrity_get_root (Check *check, const QuitusValue *value)
{
  for (int depth = 0; value != NULL && depth < QUITUS_N_KINDS; depth++)
    {
      QuitusId owner = quitus_value_get_owner (value);
      const QuitusValue *after;

      /* What an amendment makes of the agreement is that agreement. */
      if (quitus_id_is_none (owner))
        {
          after = quitus_integrity_get_after (check, value->id);
          return after != NULL ? after : value;
        }
      value = quitus_integrity_get_after (check, owner);
    }
  return NULL;
}

/* Whether what a value refers to will be there, and is of the same agreement. */
gboolean
quitus_integrity_check_references (Check *check, const QuitusValue *value, GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      QuitusId id = QUITUS_ID_NONE;

      if (field->type == QUITUS_FIELD_REFERENCE)
        id = *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value);
      else if (field->type == QUITUS_FIELD_RULE)
        id = ((const QuitusDateRule *) QUITUS_FIELD_PLACE_CONST (field, value))->record;
      if (!quitus_id_is_none (id) &&
          !check_target (check, value, field, quitus_integrity_get_after (check, id), error))
        return FALSE;
    }
  return TRUE;
}

/* A closed agreement of the book, the change of which is refused.  Reopening it is not, whatever else
 * that change does, and the example goes whenever somebody wants. */
static gboolean
is_kept_closed (Check *check, QuitusRecord *record)
{
  const QuitusAgreementValue *agreement;
  const QuitusAgreementValue *after;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return FALSE;
  agreement = quitus_agreement_value (quitus_record_get_value (record));
  if (agreement->closed_on == QUITUS_DAY_NONE)
    return FALSE;
  after = quitus_agreement_value (quitus_integrity_get_after (check, agreement->value.id));
  return after == NULL ? !agreement->sample : after->closed_on != QUITUS_DAY_NONE;
}

static gboolean
refuse_closed (QuitusRecord *record, GError **error)
{
  const QuitusAgreementValue *agreement = quitus_agreement_value (quitus_record_get_value (record));
  g_autofree char *day = quitus_format_day (quitus_language_get_default (), agreement->closed_on,
                                            QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  g_autofree char *message =
      g_strdup_printf (_ ("closed on %s, it is read only until it is reopened"), day);

  return quitus_integrity_refuse (&agreement->value, QUITUS_MODEL_ERROR_CLOSED, message, error);
}

static gboolean
check_closed (Check *check, GError **error)
{
  for (guint i = 0; i < quitus_change_get_size (check->change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (check->change, i);
      const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;
      const QuitusValue *root = quitus_integrity_get_root (check, value);
      QuitusRecord *record;

      /* What goes together with its owner has no root any more: the owner is an edit too. */
      if (root == NULL)
        continue;
      record = quitus_book_lookup (check->book, root->id);
      if (is_kept_closed (check, record))
        return refuse_closed (record, error);
    }
  return TRUE;
}

/* Public */

/**
 * quitus_integrity_check:
 * @book: a book
 * @change: a change to it
 * @error: set to a #QuitusModelError that names the record and the field
 *
 * Returns: whether the book would be whole after the change
 */
gboolean
quitus_integrity_check (QuitusBook *book, QuitusChange *change, GError **error)
{
  g_autoptr (GHashTable) edits = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  Check check = { .book = book, .change = change, .edits = edits };

  return index_edits (&check, error) && check_edits (&check, error) &&
         check_unique (&check, error) && check_one_settings (&check, error) &&
         check_deletions (&check, error) && quitus_integrity_check_amendments (&check, error) &&
         quitus_account_check_change (book, change, edits, error);
}

/**
 * quitus_integrity_check_closed:
 * @book: a book
 * @change: a change to it, which is not the inverse of an earlier one
 * @error: set to %QUITUS_MODEL_ERROR_CLOSED
 *
 * A closed agreement is read only, with all its parts: only a change that reopens it touches it.
 *
 * Returns: whether the change leaves closed agreements as they are
 */
gboolean
quitus_integrity_check_closed (QuitusBook *book, QuitusChange *change, GError **error)
{
  g_autoptr (GHashTable) edits = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  Check check = { .book = book, .change = change, .edits = edits };

  return index_edits (&check, error) && check_closed (&check, error);
}
