/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds again in a register what a template brings: the same body is not recorded twice. */

#include "quitus-terms-private.h"

/* Helpers */

static const char *
get_text (const QuitusField *field, const QuitusValue *value)
{
  return field != NULL ? *(char *const *) QUITUS_FIELD_PLACE_CONST (field, value) : NULL;
}

static gboolean
has_same_text (const QuitusValue *a, const QuitusValue *b, const char *name)
{
  const QuitusField *field = quitus_kind_get_field (a->kind, name);
  const char *one = get_text (field, a);
  const char *other = get_text (field, b);
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (one == NULL || other == NULL)
    return FALSE;
  folded = g_utf8_casefold (one, -1);
  other_folded = g_utf8_casefold (other, -1);
  return g_str_equal (folded, other_folded);
}

static const QuitusValue *
find_value (GPtrArray *values, QuitusId id)
{
  for (guint i = 0; i < values->len; i++)
    if (quitus_id_equal (((const QuitusValue *) values->pdata[i])->id, id))
      return values->pdata[i];
  return NULL;
}

/* Whether both belong to the same body, or to none. */
static gboolean
has_same_body (const QuitusValue *value,
               const QuitusValue *other,
               GPtrArray *values,
               QuitusBook *book)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, "organisation");
  QuitusId id = *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value);
  QuitusId other_id = *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, other);
  const QuitusValue *body = find_value (values, id);

  if (body != NULL && body->kind == QUITUS_KIND_ORGANISATION)
    body = quitus_terms_find_shared (body, values, book);
  return quitus_id_equal (body != NULL ? body->id : id, other_id);
}

static gboolean
is_same (const QuitusValue *value, const QuitusValue *other, GPtrArray *values, QuitusBook *book)
{
  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_ORGANISATION:
      if (quitus_organisation_value (value)->siret != NULL &&
          quitus_organisation_value (other)->siret != NULL)
        return has_same_text (value, other, "siret");
      return has_same_text (value, other, "siren") || has_same_text (value, other, "name");
    case QUITUS_KIND_PERSON:
      return has_same_text (value, other, "name") && has_same_body (value, other, values, book);
    case QUITUS_KIND_ACCOUNT:
      return (has_same_text (value, other, "iban") ||
              (has_same_text (value, other, "account_number") &&
               has_same_text (value, other, "bank_code") &&
               has_same_text (value, other, "branch_code"))) &&
             has_same_body (value, other, values, book);
    case QUITUS_KIND_PROGRAMME:
      return has_same_text (value, other, "number");
    case QUITUS_KIND_STARTUP:
      return has_same_text (value, other, "beta_id") || has_same_text (value, other, "name");
    default:
      return FALSE;
    }
}

/* Private */

/**
 * quitus_terms_find_shared:
 * @value: a record that agreements share, with its id in a file
 * @values: (element-type QuitusValue): all records of the file
 * @book: the register
 *
 * Returns: (transfer none) (nullable): what stands for it in the register: the record of the same
 *   id, number (SIRET, SIREN, IBAN, RIB, programme) or name
 */
const QuitusValue *
quitus_terms_find_shared (const QuitusValue *value, GPtrArray *values, QuitusBook *book)
{
  QuitusRecord *record = quitus_book_lookup (book, value->id);

  if (record != NULL && quitus_record_get_kind (record) == value->kind)
    return quitus_record_get_value (record);
  for (guint i = 0; i < quitus_book_count (book, value->kind); i++)
    {
      const QuitusValue *other = quitus_record_get_value (quitus_book_get (book, value->kind, i));

      if (is_same (value, other, values, book))
        return other;
    }
  return NULL;
}
