/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The terms of an agreement, without anything that happened: what a template holds and what a
 * duplicate begins with.
 *
 * A template is a file in the format of Quitus in which anything may still be missing.  Each
 * agreement made from it has ids of its own; what agreements share is found again in the register
 * where it can be. */

#include "quitus-terms.h"

#include "quitus-exchange-error.h"
#include "quitus-json-parser.h"
#include "quitus-json-writer.h"
#include "quitus-language.h"
#include "quitus-terms-private.h"

/* Kinds of record that are made of what happened. */
static const QuitusKind event_kinds[] = {
  QUITUS_KIND_SETTINGS,
  QUITUS_KIND_PHASE,
  QUITUS_KIND_TEMPLATE,
  QUITUS_KIND_DOCUMENT,
  QUITUS_KIND_EVIDENCE,
  QUITUS_KIND_CALL,
  QUITUS_KIND_RECEIPT,
  QUITUS_KIND_RECEIPT_ALLOCATION,
  QUITUS_KIND_OPENING,
  QUITUS_KIND_OPENING_ALLOCATION,
  QUITUS_KIND_REFUND,
  QUITUS_KIND_COMMITTEE,
  QUITUS_KIND_NOTICE,
  QUITUS_KIND_REMARK,
  QUITUS_KIND_COMMITMENT,
  QUITUS_KIND_DELIVERY,
  QUITUS_KIND_DISBURSEMENT,
  QUITUS_KIND_AMENDMENT,
  QUITUS_KIND_AMENDMENT_SIGNATURE,
  QUITUS_KIND_AMENDMENT_OPERATION,
};

/* Fields of terms that say what happened, or that belong to one agreement alone. */
static const struct
{
  QuitusKind kind;
  const char *name;
} event_fields[] = {
  { QUITUS_KIND_AGREEMENT, "reference"            },
  { QUITUS_KIND_AGREEMENT, "notified_on"          },
  { QUITUS_KIND_AGREEMENT, "terminated_on"        },
  { QUITUS_KIND_AGREEMENT, "closed_on"            },
  { QUITUS_KIND_AGREEMENT, "sample"               },
  { QUITUS_KIND_AGREEMENT, "note"                 },
  { QUITUS_KIND_PARTY,     "signed_on"            },
  { QUITUS_KIND_PARTY,     "original_received_on" },
  { QUITUS_KIND_VISA,      "number"               },
  { QUITUS_KIND_VISA,      "requested_on"         },
  { QUITUS_KIND_VISA,      "granted_on"           },
  { QUITUS_KIND_VISA,      "document"             },
  { QUITUS_KIND_COVERAGE,  "joined_on"            },
  { QUITUS_KIND_CONDITION, "fulfilled_on"         },
  { QUITUS_KIND_ACCOUNT,   "confirmed_by"         },
  { QUITUS_KIND_ACCOUNT,   "confirmed_on"         },
  { QUITUS_KIND_ACCOUNT,   "evidence"             },
};

typedef struct
{
  /* (element-type QuitusValue): what the new agreement says, filled in */
  GPtrArray *values;
  /* Id that a record had → its value in the array; the key lies in the table itself. */
  GHashTable *renewed;
  /* Id of a record of a file → the record of the register that stands for it. */
  GHashTable *known;
} Terms;

/* Helpers */

static Terms
terms_new (void)
{
  return (Terms) {
    .values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref),
    .renewed = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL),
    .known = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, g_free, NULL),
  };
}

static GPtrArray *
terms_finish (Terms *self)
{
  g_hash_table_unref (self->renewed);
  g_hash_table_unref (self->known);
  return self->values;
}

static QuitusId *
keep_id (QuitusId id)
{
  QuitusId *kept = g_new (QuitusId, 1);

  *kept = id;
  return kept;
}

static gboolean
is_event (const QuitusValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_kinds); i++)
    if (value->kind == event_kinds[i])
      return TRUE;
  return value->kind == QUITUS_KIND_INSTALMENT &&
         quitus_instalment_value (value)->cancelled_on != QUITUS_DAY_NONE;
}

static void
clear_events (QuitusValue *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_fields); i++)
    if (value->kind == event_fields[i].kind)
      {
        const QuitusField *field = quitus_kind_get_field (value->kind, event_fields[i].name);

        quitus_field_clear (field, value);
      }
}

/* Adds a copy of a term; one whose owner did not come goes with it. */
static void
add_term (Terms *self, const QuitusValue *value, gboolean keeps_id)
{
  const QuitusField *owner = quitus_kind_get_info (value->kind)->owner;
  QuitusValue *copy;

  if (is_event (value) ||
      (owner != NULL &&
       !g_hash_table_contains (self->renewed, QUITUS_FIELD_PLACE_CONST (owner, value))))
    return;
  copy = quitus_value_copy (value);
  clear_events (copy);
  if (!keeps_id)
    copy->id = quitus_id_new ();
  g_hash_table_insert (self->renewed, keep_id (value->id), copy);
  g_ptr_array_add (self->values, copy);
}

/* Where a reference leads now; whatever leads to nothing any more is empty. */
static QuitusId
find_target (Terms *self, QuitusBook *book, QuitusId id, int target)
{
  const QuitusValue *renewed = g_hash_table_lookup (self->renewed, &id);
  const QuitusValue *known = g_hash_table_lookup (self->known, &id);

  if (renewed == NULL)
    renewed = known;
  if (renewed == NULL && book != NULL)
    {
      QuitusRecord *record = quitus_book_lookup (book, id);

      /* Parts of other agreements are nothing that a new one may lead to. */
      if (record != NULL && quitus_kind_get_info (quitus_record_get_kind (record))->owner == NULL)
        renewed = quitus_record_get_value (record);
    }
  if (renewed == NULL || (target != QUITUS_KIND_NONE && renewed->kind != target))
    return QUITUS_ID_NONE;
  return renewed->id;
}

/* @dossier: (nullable): where references to what is shared lead as before. */
static void
redirect (Terms *self, QuitusBook *book, QuitusDossier *dossier)
{
  for (guint v = 0; v < self->values->len; v++)
    {
      QuitusValue *value = self->values->pdata[v];
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        {
          const QuitusField *field = &info->fields[f];
          gpointer place = QUITUS_FIELD_PLACE (field, value);

          if (field->type == QUITUS_FIELD_RULE)
            {
              QuitusDateRule *rule = place;

              rule->record = find_target (self, book, rule->record, QUITUS_KIND_NONE);
            }
          else if (field->type == QUITUS_FIELD_REFERENCE &&
                   (dossier == NULL ||
                    quitus_kind_get_info ((QuitusKind) field->target)->owner != NULL ||
                    field->target == QUITUS_KIND_AGREEMENT))
            *(QuitusId *) place =
                find_target (self, book, *(const QuitusId *) place, field->target);
        }
    }
}

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

/* Owners come before their parts, whatever the order of kinds. */
static void
add_own_terms (Terms *self, QuitusDossier *dossier, gboolean keeps_ids)
{
  guint n_before;

  do
    {
      n_before = self->values->len;
      for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
        for (guint i = 0; is_own_kind (kind) && i < quitus_dossier_count (dossier, kind); i++)
          {
            const QuitusValue *value = quitus_dossier_get (dossier, kind, i);

            if (!g_hash_table_contains (self->renewed, &value->id))
              add_term (self, value, keeps_ids);
          }
    }
  while (self->values->len > n_before);
}

/* Adds what the terms refer to, and the labels of programmes, until there is no more. */
static void
add_shared (Terms *self, QuitusDossier *dossier)
{
  for (guint v = 0; v < self->values->len; v++)
    {
      const QuitusValue *value = self->values->pdata[v];
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        {
          const QuitusField *field = &info->fields[f];
          const QuitusId *id = QUITUS_FIELD_PLACE_CONST (field, value);
          const QuitusValue *target;

          if (field->type != QUITUS_FIELD_REFERENCE || g_hash_table_contains (self->renewed, id))
            continue;
          target = quitus_dossier_lookup (dossier, (QuitusKind) field->target, *id);
          if (target != NULL)
            add_term (self, target, TRUE);
        }
      for (guint i = 0; value->kind == QUITUS_KIND_PROGRAMME &&
                        i < quitus_dossier_count (dossier, QUITUS_KIND_PROGRAMME_LABEL);
           i++)
        add_term (self, quitus_dossier_get (dossier, QUITUS_KIND_PROGRAMME_LABEL, i), TRUE);
    }
}

/* The days of one agreement are not those of the next: a template leaves them open. */
static void
clear_fixed_days (GPtrArray *values)
{
  for (guint v = 0; v < values->len; v++)
    {
      QuitusValue *value = values->pdata[v];
      const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

      for (guint f = 0; f < info->n_fields; f++)
        {
          QuitusDateRule *rule = QUITUS_FIELD_PLACE (&info->fields[f], value);

          if (info->fields[f].type == QUITUS_FIELD_RULE && rule->anchor == QUITUS_ANCHOR_DAY &&
              !(info->fields[f].flags & QUITUS_FIELD_REQUIRED))
            *rule = QUITUS_DATE_RULE_NONE;
        }
      if (value->kind == QUITUS_KIND_AGREEMENT)
        ((QuitusAgreementValue *) (gpointer) value)->long_stop = QUITUS_DAY_NONE;
    }
}

/* The values of a draft with their ids and owners as in the file. */
static GPtrArray *
list_draft (QuitusDraft *draft)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);

  for (guint i = 0; i < quitus_draft_get_size (draft); i++)
    {
      const QuitusDraftRecord *own = quitus_draft_get (draft, i);
      QuitusValue *value = quitus_value_copy (own->value);
      const QuitusField *owner = quitus_kind_get_info (value->kind)->owner;

      value->id = own->id;
      if (owner != NULL)
        *(QuitusId *) QUITUS_FIELD_PLACE (owner, value) = quitus_draft_get (draft, own->owner)->id;
      g_ptr_array_add (values, value);
    }
  return values;
}

static guint
count_agreements (GPtrArray *values)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    n += ((const QuitusValue *) values->pdata[i])->kind == QUITUS_KIND_AGREEMENT;
  return n;
}

/* Public */

/**
 * quitus_terms_copy:
 * @dossier: an agreement
 *
 * Copies its terms: a draft that says the same, under ids of its own and without reference, without
 * signatures, receipts, committees held or anything else that happened.  What agreements share
 * stays what it is and is not in the copy.
 *
 * Returns: (transfer full) (element-type QuitusValue): values that may still be filled in
 */
GPtrArray *
quitus_terms_copy (QuitusDossier *dossier)
{
  Terms terms = terms_new ();

  add_own_terms (&terms, dossier, FALSE);
  redirect (&terms, NULL, dossier);
  return terms_finish (&terms);
}

/**
 * quitus_terms_read:
 * @content: the content of a template
 * @book: the register in which a new agreement begins, which is only read
 * @error: set to a #QuitusExchangeError with line and column
 *
 * Makes a draft from a template.  Every id is a new one.  What agreements share is that of the
 * register where it has the same id, number or name (see quitus_terms_find_shared()), otherwise it
 * comes with the draft.  What must be known may still be missing.
 *
 * Returns: (transfer full) (element-type QuitusValue) (nullable): values that may still be filled
 *   in, one agreement among them
 */
GPtrArray *
quitus_terms_read (const char *content, QuitusBook *book, GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new_static (content, strlen (content));
  g_autoptr (QuitusDraft) draft = quitus_json_parse_partial (data, error);
  g_autoptr (GPtrArray) values = NULL;
  Terms terms;

  if (draft == NULL)
    return NULL;
  values = list_draft (draft);
  if (count_agreements (values) != 1)
    {
      g_set_error_literal (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_INVALID,
                           _ ("a template holds one agreement"));
      return NULL;
    }
  terms = terms_new ();
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      const QuitusValue *known =
          is_own_kind (value->kind) ? NULL : quitus_terms_find_shared (value, values, book);

      if (known != NULL)
        g_hash_table_insert (terms.known, keep_id (value->id), (gpointer) known);
      else
        add_term (&terms, value, FALSE);
    }
  redirect (&terms, book, NULL);
  return terms_finish (&terms);
}

/**
 * quitus_terms_to_template:
 * @dossier: an agreement
 * @name: what the template is called
 * @description: (nullable): what it is for
 *
 * Makes a template of an agreement: its terms, without its fixed days, with what they refer to.
 *
 * Returns: (transfer full): a new template
 */
QuitusValue *
quitus_terms_to_template (QuitusDossier *dossier, const char *name, const char *description)
{
  QuitusTemplateValue *template = quitus_template_value_new ();
  Terms terms = terms_new ();
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GBytes) content = NULL;

  add_own_terms (&terms, dossier, TRUE);
  add_shared (&terms, dossier);
  redirect (&terms, NULL, NULL);
  values = terms_finish (&terms);
  clear_fixed_days (values);
  content = quitus_json_write (values);
  template->name = g_strdup (name);
  template->description = g_strdup (description);
  template->content = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  return &template->value;
}
