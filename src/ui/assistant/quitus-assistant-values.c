/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with all the records of a draft at once. */

#include "quitus-assistant-values.h"

#include "quitus-language.h"

/* Helpers */

static int
find_index (GPtrArray *values, QuitusId id)
{
  for (guint i = 0; i < values->len; i++)
    if (quitus_id_equal (((const QuitusValue *) values->pdata[i])->id, id))
      return (int) i;
  return -1;
}

/* What a field refers to: the place of an id, %NULL where the field has none. */
static const QuitusId *
get_reference (const QuitusField *field, const QuitusValue *value)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);

  if (field->type == QUITUS_FIELD_REFERENCE)
    return place;
  return field->type == QUITUS_FIELD_RULE ? &((const QuitusDateRule *) place)->record : NULL;
}

/* A rule that counted from what has gone is no rule any more. */
static void
set_reference (const QuitusField *field, QuitusValue *value, QuitusId id)
{
  gpointer place = QUITUS_FIELD_PLACE (field, value);

  if (field->type == QUITUS_FIELD_REFERENCE)
    *(QuitusId *) place = id;
  else if (quitus_id_is_none (id))
    *(QuitusDateRule *) place = QUITUS_DATE_RULE_NONE;
  else
    ((QuitusDateRule *) place)->record = id;
}

static gboolean
refers_to (const QuitusValue *value, QuitusId id, gboolean only_required)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const QuitusId *reference = get_reference (&info->fields[f], value);

      if (reference != NULL && quitus_id_equal (*reference, id) &&
          (!only_required || (info->fields[f].flags & QUITUS_FIELD_REQUIRED)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_referred_to (GPtrArray *values, QuitusId id)
{
  for (guint i = 0; i < values->len; i++)
    if (refers_to (values->pdata[i], id, FALSE))
      return TRUE;
  return FALSE;
}

static gboolean
is_shared (const QuitusValue *value)
{
  return value->kind != QUITUS_KIND_AGREEMENT && quitus_kind_get_info (value->kind)->owner == NULL;
}

static gboolean
has_name (const QuitusValue *value)
{
  const QuitusField *name = quitus_kind_get_field (value->kind, "name");

  return name == NULL || !quitus_field_is_empty (name, value);
}

/* What nobody has said yet, or what nothing needs any more. */
static gboolean
is_to_go (GPtrArray *values, const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_ACCOUNT &&
      quitus_assistant_account_is_empty (quitus_account_value (value)))
    return TRUE;
  if (value->kind == QUITUS_KIND_PARTY &&
      quitus_id_is_none (quitus_party_value (value)->organisation))
    return TRUE;
  return is_shared (value) && (!has_name (value) || !is_referred_to (values, value->id));
}

static void
set_text (QuitusValue *value, const char *name, const char *text)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  g_set_str ((char **) QUITUS_FIELD_PLACE (field, value), text);
}

static const char *
get_missing_name (GPtrArray *values, const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_STARTUP)
    return _ ("State startup without a name");
  if (value->kind == QUITUS_KIND_PERSON)
    return _ ("Somebody");
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *other = values->pdata[i];

      if (other->kind == QUITUS_KIND_PARTY &&
          quitus_id_equal (quitus_party_value (other)->organisation, value->id))
        return _ (quitus_choices_get_label (&quitus_roles,
                                            MAX (quitus_party_value (other)->role, 0)));
    }
  return "–";
}

/* Public */

/**
 * quitus_assistant_values_remove:
 * @values: (element-type QuitusValue): the records of a draft
 * @id: which one goes
 *
 * Takes a record away, with what cannot be without it; the rest no longer refers to it.
 */
void
quitus_assistant_values_remove (GPtrArray *values, QuitusId id)
{
  int index = find_index (values, id);

  if (index >= 0)
    g_ptr_array_remove_index (values, (guint) index);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (!refers_to (value, id, TRUE))
        continue;
      quitus_assistant_values_remove (values, value->id);
      /* Others may have gone with it. */
      i = G_MAXUINT;
    }
  quitus_assistant_values_redirect (values, id, QUITUS_ID_NONE);
}

/**
 * quitus_assistant_values_redirect:
 * @values: (element-type QuitusValue): the records of a draft
 * @from: an id
 * @to: an id, or none
 *
 * Lets whatever refers to one record refer to another.
 */
void
quitus_assistant_values_redirect (GPtrArray *values, QuitusId from, QuitusId to)
{
  for (guint i = 0; !quitus_id_is_none (from) && i < values->len; i++)
    {
      const QuitusKindInfo *info =
          quitus_kind_get_info (((const QuitusValue *) values->pdata[i])->kind);

      for (guint f = 0; f < info->n_fields; f++)
        {
          const QuitusId *reference = get_reference (&info->fields[f], values->pdata[i]);
          QuitusValue *copy;

          if (reference == NULL || !quitus_id_equal (*reference, from))
            continue;
          copy = quitus_value_copy (values->pdata[i]);
          set_reference (&info->fields[f], copy, to);
          quitus_value_unref (values->pdata[i]);
          values->pdata[i] = copy;
        }
    }
}

static void
add_record (GPtrArray *values, QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);
  GPtrArray *parts = quitus_book_get_parts (book, id);

  if (record == NULL || find_index (values, id) >= 0 ||
      !is_shared (quitus_record_get_value (record)))
    return;
  g_ptr_array_add (values, quitus_value_ref (quitus_record_get_value (record)));
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (values, quitus_value_ref (quitus_record_get_value (parts->pdata[i])));
}

/**
 * quitus_assistant_values_add_shared:
 * @values: (element-type QuitusValue): the records of a draft, which own them
 * @book: the register
 *
 * Adds the settings, and what the records refer to in the register, as in any dossier.
 */
void
quitus_assistant_values_add_shared (GPtrArray *values, QuitusBook *book)
{
  if (quitus_book_count (book, QUITUS_KIND_SETTINGS) > 0)
    g_ptr_array_add (values, quitus_value_ref (quitus_record_get_value (
                                 quitus_book_get (book, QUITUS_KIND_SETTINGS, 0))));
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusKindInfo *info =
          quitus_kind_get_info (((const QuitusValue *) values->pdata[i])->kind);

      for (guint f = 0; f < info->n_fields; f++)
        {
          const QuitusId *reference = get_reference (&info->fields[f], values->pdata[i]);

          if (reference != NULL)
            add_record (values, book, *reference);
        }
    }
}

/**
 * quitus_assistant_values_name_missing:
 * @values: (element-type QuitusValue): what a dossier is to be made of
 *
 * Puts a word in place of each name that is still missing, so that sentences can be composed.
 */
void
quitus_assistant_values_name_missing (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      QuitusValue *copy;

      if (has_name (value) &&
          (value->kind != QUITUS_KIND_ACCOUNT || quitus_account_value (value)->holder != NULL))
        continue;
      copy = quitus_value_copy (value);
      set_text (copy, value->kind == QUITUS_KIND_ACCOUNT ? "holder" : "name",
                get_missing_name (values, value));
      quitus_value_unref (values->pdata[i]);
      values->pdata[i] = copy;
    }
}

/* An account that names no holder is that of its body. */
static void
name_holders (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      int index;
      QuitusValue *copy;

      if (value->kind != QUITUS_KIND_ACCOUNT || quitus_account_value (value)->holder != NULL)
        continue;
      index = find_index (values, quitus_account_value (value)->organisation);
      if (index < 0)
        continue;
      copy = quitus_value_copy (value);
      set_text (copy, "holder", quitus_organisation_value (values->pdata[index])->name);
      quitus_value_unref (values->pdata[i]);
      values->pdata[i] = copy;
    }
}

/**
 * quitus_assistant_values_prune:
 * @values: (element-type QuitusValue): what is to be recorded, which owns them
 *
 * Leaves out what nobody has said yet and what nothing needs.
 */
void
quitus_assistant_values_prune (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (!is_to_go (values, value))
        continue;
      quitus_assistant_values_remove (values, value->id);
      i = G_MAXUINT;
    }
  name_holders (values);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return quitus_value_compare (*(const QuitusValue *const *) a, *(const QuitusValue *const *) b);
}

/**
 * quitus_assistant_values_insert:
 * @filled: (element-type QuitusValue): the records with the names in their clauses
 * @own: (element-type QuitusValue): which of them are new
 * @change: the change that adds them, what others refer to first
 */
void
quitus_assistant_values_insert (GPtrArray *filled, GPtrArray *own, QuitusChange *change)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < filled->len; i++)
    if (find_index (own, ((const QuitusValue *) filled->pdata[i])->id) >= 0)
      g_ptr_array_add (sorted, filled->pdata[i]);
  g_ptr_array_sort (sorted, compare_values);
  for (guint i = 0; i < sorted->len; i++)
    quitus_change_insert (change, sorted->pdata[i]);
}

gboolean
quitus_assistant_account_is_empty (const QuitusAccountValue *account)
{
  return account->account_number == NULL && account->iban == NULL;
}

gboolean
quitus_assistant_has_owner (QuitusBook *book)
{
  if (quitus_book_count (book, QUITUS_KIND_SETTINGS) == 0)
    return FALSE;
  return !quitus_id_is_none (quitus_settings_value (quitus_record_get_value (quitus_book_get (
                                                        book, QUITUS_KIND_SETTINGS, 0)))
                                 ->owner);
}
