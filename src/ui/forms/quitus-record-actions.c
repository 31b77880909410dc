/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes that add, correct and remove one record, of whatever kind. */

#include "quitus-record-actions.h"

#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-operation.h"

/* Helpers */

static gboolean
is_part_of (QuitusBook *book, const QuitusValue *value, QuitusId id)
{
  for (QuitusId owner = quitus_value_get_owner (value); !quitus_id_is_none (owner);)
    {
      QuitusRecord *record;

      if (quitus_id_equal (owner, id))
        return TRUE;
      record = quitus_book_lookup (book, owner);
      if (record == NULL)
        return FALSE;
      owner = quitus_value_get_owner (quitus_record_get_value (record));
    }
  return FALSE;
}

static gint64
find_next_position (QuitusBook *book, const QuitusKindInfo *info, QuitusId owner)
{
  gint64 last = 0;

  for (guint i = 0; i < quitus_book_count (book, info->kind); i++)
    {
      const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, info->kind, i));

      if (quitus_id_equal (quitus_value_get_owner (value), owner))
        last = MAX (last, *(const gint64 *) QUITUS_FIELD_PLACE_CONST (info->order, value));
    }
  return last + 1;
}

static void
set_text (QuitusValue *value, const char *name, const char *text)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  if (field != NULL && field->type == QUITUS_FIELD_TEXT && text[0] != '\0')
    g_set_str ((char **) QUITUS_FIELD_PLACE (field, value), text);
}

/* Names a record in the first field that leads to one of its kind. */
static void
refer_to (QuitusBook *book, QuitusValue *value, QuitusId id)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  QuitusRecord *record = quitus_book_lookup (book, id);

  for (guint i = 0; record != NULL && i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE &&
        info->fields[i].target == (int) quitus_record_get_kind (record))
      {
        *(QuitusId *) QUITUS_FIELD_PLACE (&info->fields[i], value) = id;
        return;
      }
}

/* What amendments bring goes with them. */
static GArray *
list_going (QuitusBook *book, GPtrArray *parts, QuitusId id)
{
  GArray *going = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  g_array_append_val (going, id);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusValue *part = quitus_record_get_value (parts->pdata[i]);
      QuitusId brought;

      if (part->kind != QUITUS_KIND_AMENDMENT_OPERATION || !is_part_of (book, part, id) ||
          quitus_amendment_operation_value (part)->action != QUITUS_AMENDMENT_ADD)
        continue;
      brought = quitus_operation_get_record (quitus_amendment_operation_value (part));
      g_array_append_val (going, brought);
    }
  return going;
}

static gboolean
goes (QuitusBook *book, const QuitusValue *value, GArray *going)
{
  for (guint i = 0; i < going->len; i++)
    {
      QuitusId id = g_array_index (going, QuitusId, i);

      if (quitus_id_equal (value->id, id) || is_part_of (book, value, id))
        return TRUE;
    }
  return FALSE;
}

/* What a record is called in the history, facts of money with their sum: whoever audits an agreement
 * reads its life there. */
static char *
name_with_sum (const QuitusValue *value)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, "amount");
  g_autofree char *name = quitus_value_get_name (value);
  g_autofree char *sum = NULL;

  if (field == NULL || field->type != QUITUS_FIELD_MONEY || quitus_field_is_empty (field, value))
    return g_steal_pointer (&name);
  sum = quitus_format_money (quitus_language_get_default (),
                             *(const QuitusMoney *) QUITUS_FIELD_PLACE_CONST (field, value));
  /* Translators: a record such as: Purchase order “Coaching”; its amount */
  return g_strdup_printf (_ ("%s, %s"), name, sum);
}

/* Public */

/**
 * quitus_record_actions_make_change:
 * @before: (nullable): what the record says in the book, %NULL when it is new
 * @after: what it is to say
 *
 * Returns: (transfer full): the change, named after the record
 */
QuitusChange *
quitus_record_actions_make_change (const QuitusValue *before, const QuitusValue *after)
{
  g_autofree char *name = name_with_sum (after);
  /* Translators: the label of a change; a record such as: Purchase order “Coaching” */
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (),
                            before != NULL ? N_ ("Correction: %s") : N_ ("New: %s"), name);
  QuitusChange *change = quitus_change_new (label);

  if (before != NULL)
    quitus_change_update (change, before, after);
  else
    quitus_change_insert (change, after);
  return change;
}

/**
 * quitus_record_actions_make_removal:
 * @book: a book
 * @id: the id of a record of the book
 *
 * A record goes with all its parts and, where it is an amendment, with what it brings, in one change;
 * what still refers to it keeps it in the book.
 *
 * Returns: (transfer full) (nullable): the change, %NULL when the record has gone
 */
QuitusChange *
quitus_record_actions_make_removal (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GArray) going = NULL;
  const QuitusValue *value;
  QuitusChange *change;
  GPtrArray *parts;

  if (record == NULL)
    return NULL;
  value = quitus_record_get_value (record);
  name = name_with_sum (value);
  /* Translators: the label of a change; a record */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Removal: %s"), name);
  change = quitus_change_new (label);
  parts = quitus_book_get_parts (book, quitus_book_get_root (book, value));
  going = list_going (book, parts, id);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const QuitusValue *part = quitus_record_get_value (parts->pdata[i]);

      if (!quitus_id_equal (part->id, id) && goes (book, part, going))
        quitus_change_delete (change, part);
    }
  quitus_change_delete (change, value);
  return change;
}

/**
 * quitus_record_actions_make_draft:
 * @session: what the window works with, its register open
 * @kind: a kind of record
 * @owner: the record that it is to be a part of or, when it stands alone, that it is to name first,
 *   such as the party of a person; none for neither
 *
 * Returns: (transfer full): what a new record begins with: its place after the last one, today for
 *   a day that must be known, and who is at work
 */
QuitusValue *
quitus_record_actions_make_draft (QuitusSession *session, QuitusKind kind, QuitusId owner)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  QuitusValue *draft = quitus_value_new (kind);

  if (info->owner != NULL)
    *(QuitusId *) QUITUS_FIELD_PLACE (info->owner, draft) = owner;
  else
    refer_to (quitus_session_get_book (session), draft, owner);
  if (info->order != NULL)
    *(gint64 *) QUITUS_FIELD_PLACE (info->order, draft) =
        find_next_position (quitus_session_get_book (session), info, owner);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_DAY && (info->fields[i].flags & QUITUS_FIELD_REQUIRED))
      *(QuitusDay *) QUITUS_FIELD_PLACE (&info->fields[i], draft) =
          quitus_session_get_today (session);
  set_text (draft, "recorded_by",
            quitus_register_get_author (quitus_session_get_register (session)));
  return draft;
}
