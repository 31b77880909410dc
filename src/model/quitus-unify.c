/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two records that stand for the same body, or for the same person, become one. */

#include "quitus-unify.h"

#include "quitus-error.h"
#include "quitus-label.h"
#include "quitus-language.h"

/* What tells one body, or one person, from another. */
static const char *const telling_names[] = { "siren", "siret", "beta_id", "organisation", "email" };

/* The digits of a SIRET that are the SIREN of its body. */
#define SIREN_LENGTH 9

/* Helpers */

static const char *
get_text (const QuitusField *field, const QuitusValue *value)
{
  return *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
}

/* The SIREN of a body, from its SIRET where it is not known by itself. */
static const char *
get_siren (const QuitusOrganisationValue *organisation)
{
  return organisation->siren != NULL ? organisation->siren : organisation->siret;
}

static gboolean
has_other_siren (const QuitusValue *kept, const QuitusValue *other)
{
  const char *ours = get_siren (quitus_organisation_value (kept));
  const char *theirs = get_siren (quitus_organisation_value (other));

  return ours != NULL && theirs != NULL && strncmp (ours, theirs, SIREN_LENGTH) != 0;
}

static gboolean
contradicts (const QuitusField *field, const QuitusValue *kept, const QuitusValue *other)
{
  if (g_str_equal (field->name, "siren") && has_other_siren (kept, other))
    return TRUE;
  return !quitus_field_is_empty (field, kept) && !quitus_field_is_empty (field, other) &&
         !quitus_field_equal (field, kept, other);
}

/* What the kept one does not know, the other may: but not half of another body's number. */
static void
complete (QuitusValue *kept, const QuitusValue *other)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kept->kind);
  gboolean skips_numbers = kept->kind == QUITUS_KIND_ORGANISATION && has_other_siren (kept, other);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      gboolean is_number = g_str_equal (field->name, "siren") || g_str_equal (field->name, "siret");

      if (quitus_field_is_empty (field, kept) && !quitus_field_is_empty (field, other) &&
          !(skips_numbers && is_number))
        quitus_field_copy (field, other, kept);
    }
}

/* Where the content of an operation on an amendment names the other one, it names the kept one. */
static void
redirect_content (QuitusAmendmentOperationValue *operation,
                  QuitusKind kind,
                  QuitusId kept,
                  QuitusId other)
{
  g_auto (GStrv) lines = g_strsplit (operation->content, "\n", -1);
  g_autofree char *kept_text = quitus_id_to_text (kept);
  g_autofree char *other_text = quitus_id_to_text (other);
  g_autofree char *content = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *equals = strchr (lines[i], '=');
      g_autofree char *name = equals != NULL ? g_strndup (lines[i], equals - lines[i]) : NULL;
      const QuitusField *field =
          name != NULL ? quitus_kind_get_field (quitus_kind_from_name (operation->kind), name)
                       : NULL;

      if (field == NULL || field->type != QUITUS_FIELD_REFERENCE || field->target != (int) kind ||
          !g_str_equal (equals + 1, other_text))
        continue;
      g_free (lines[i]);
      lines[i] = g_strdup_printf ("%s=%s", name, kept_text);
    }
  content = g_strjoinv ("\n", lines);
  g_set_str (&operation->content, content);
}

/* What a record says once it names the kept one. */
static QuitusValue *
redirect (const QuitusValue *value, QuitusKind kind, QuitusId kept, QuitusId other)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  QuitusValue *after = quitus_value_copy (value);

  for (guint i = 0; i < info->n_fields; i++)
    {
      QuitusId *place = QUITUS_FIELD_PLACE (&info->fields[i], after);

      if (info->fields[i].type == QUITUS_FIELD_REFERENCE && quitus_id_equal (*place, other))
        *place = kept;
    }
  if (value->kind == QUITUS_KIND_AMENDMENT_OPERATION &&
      quitus_amendment_operation_value (value)->content != NULL)
    redirect_content ((QuitusAmendmentOperationValue *) after, kind, kept, other);
  return after;
}

/* The body that a record makes party to an agreement, none when it does nothing of the kind. */
static QuitusId
get_party_body (const QuitusValue *value)
{
  const QuitusAmendmentOperationValue *operation;
  g_autoptr (QuitusValue) party = NULL;

  if (value->kind == QUITUS_KIND_PARTY)
    return quitus_party_value (value)->organisation;
  if (value->kind != QUITUS_KIND_AMENDMENT_OPERATION)
    return QUITUS_ID_NONE;
  operation = quitus_amendment_operation_value (value);
  if (operation->content == NULL || !g_str_equal (operation->kind, "party"))
    return QUITUS_ID_NONE;
  party = quitus_value_new (QUITUS_KIND_PARTY);
  quitus_value_set_from_text (party, operation->content, NULL);
  return quitus_party_value (party)->organisation;
}

static gboolean
has_party (GPtrArray *parts, QuitusId body)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (quitus_id_equal (get_party_body (quitus_record_get_value (parts->pdata[i])), body))
      return TRUE;
  return FALSE;
}

/* A body does not make an agreement with itself. */
static gboolean
check_agreements (QuitusBook *book, QuitusId kept, QuitusId other, GError **error)
{
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      QuitusRecord *agreement = quitus_book_get (book, QUITUS_KIND_AGREEMENT, i);
      GPtrArray *parts = quitus_book_get_parts (book, quitus_record_get_id (agreement));

      if (!has_party (parts, kept) || !has_party (parts, other))
        continue;
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_DUPLICATE,
                   /* Translators: the reference of an agreement */
                   _ ("Both are parties to the agreement %s: one body would be party to it twice"),
                   quitus_agreement_value (quitus_record_get_value (agreement))->reference);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_contradictions (const QuitusValue *kept, const QuitusValue *other, GError **error)
{
  g_autoptr (GPtrArray) fields = quitus_unify_find_contradictions (kept, other);
  const QuitusField *field = fields->len > 0 ? fields->pdata[0] : NULL;

  if (field == NULL)
    return TRUE;
  if (field->type == QUITUS_FIELD_TEXT && get_text (field, kept) != NULL &&
      get_text (field, other) != NULL)
    g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                 /* Translators: a field; what it says in one record; what in the other */
                 _ ("%s: one says %s, the other %s"), _ (field->label), get_text (field, kept),
                 get_text (field, other));
  else
    g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                 /* Translators: a field */
                 _ ("%s: they do not have the same"), _ (field->label));
  return FALSE;
}

static const QuitusValue *
look_up (QuitusBook *book, QuitusId id, GError **error)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  if (record != NULL)
    return quitus_record_get_value (record);
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_CONFLICT,
                       _ ("It was removed in the meantime"));
  return NULL;
}

static void
redirect_all (QuitusBook *book,
              QuitusChange *change,
              const QuitusValue *kept,
              const QuitusValue *other)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      {
        const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));
        g_autoptr (QuitusValue) after = NULL;

        if (value == other)
          continue;
        after = redirect (value, kept->kind, kept->id, other->id);
        if (value == kept)
          complete (after, other);
        if (!quitus_value_equal (value, after))
          quitus_change_update (change, value, after);
      }
}

/* Public */

/**
 * quitus_unify_find_contradictions:
 * @kept: what one record says
 * @other: what another one of the same kind says
 *
 * Names are not looked at: they are written in many ways.
 *
 * Returns: (transfer container) (element-type QuitusField): the fields which tell that they stand
 *   for two different bodies, or people
 */
GPtrArray *
quitus_unify_find_contradictions (const QuitusValue *kept, const QuitusValue *other)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (telling_names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (kept->kind, telling_names[i]);

      if (field != NULL && contradicts (field, kept, other))
        g_ptr_array_add (fields, (gpointer) field);
    }
  return fields;
}

/**
 * quitus_unify:
 * @book: a book
 * @kept: the id of the organisation, or of the person, that stays
 * @other: the id of another one of the same kind, which goes
 * @is_sure: whether they are one even though they contradict each other
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when they contradict each other, to
 *   %QUITUS_MODEL_ERROR_DUPLICATE when both are parties to one agreement
 *
 * Everything that names the other one names the kept one, which learns what it did not know.  Where
 * both know something, the kept one is right.
 *
 * Returns: (transfer full) (nullable): the change
 */
QuitusChange *
quitus_unify (QuitusBook *book, QuitusId kept, QuitusId other, gboolean is_sure, GError **error)
{
  const QuitusValue *kept_value = look_up (book, kept, error);
  const QuitusValue *other_value = kept_value != NULL ? look_up (book, other, error) : NULL;
  g_autoptr (QuitusChange) change = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (other_value == NULL)
    return NULL;
  g_return_val_if_fail (kept_value->kind == other_value->kind, NULL);
  g_return_val_if_fail (kept_value->kind == QUITUS_KIND_ORGANISATION ||
                            kept_value->kind == QUITUS_KIND_PERSON,
                        NULL);
  g_return_val_if_fail (!quitus_id_equal (kept, other), NULL);

  if (kept_value->kind == QUITUS_KIND_ORGANISATION && !check_agreements (book, kept, other, error))
    return NULL;
  if (!is_sure && !check_contradictions (kept_value, other_value, error))
    return NULL;
  name = quitus_value_get_name (kept_value);
  /* Translators: the label of a change; the record that stays, such as: Party “IGN” */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Two become one: %s"), name);
  change = quitus_change_new (label);
  redirect_all (book, change, kept_value, other_value);
  quitus_change_delete (change, other_value);
  return g_steal_pointer (&change);
}
