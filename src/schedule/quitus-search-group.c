/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what words, amounts and days the records of one group are found: an agreement with its parts,
 * or one shared record.
 *
 * A record that has no place of its own in the program, such as a party to an agreement or a
 * condition of a payment, gives its words to the one that it is a part of. */

#include "quitus-search-group.h"

#include <string.h>

#include "quitus-amendments.h"
#include "quitus-search-spelling.h"

/* The longest text that is also found by its letters and figures without what is between them. */
#define NUMBER_MAX 40

/* What comes first among equals; 0 is never found itself. */
static const guint8 weights[QUITUS_N_KINDS] = {
  [QUITUS_KIND_ORGANISATION] = 15, [QUITUS_KIND_STARTUP] = 14,
  [QUITUS_KIND_AGREEMENT] = 13,    [QUITUS_KIND_INSTALMENT] = 12,
  [QUITUS_KIND_PERSON] = 11,       [QUITUS_KIND_ACCOUNT] = 10,
  [QUITUS_KIND_CALL] = 9,          [QUITUS_KIND_RECEIPT] = 9,
  [QUITUS_KIND_OPENING] = 9,       [QUITUS_KIND_REFUND] = 8,
  [QUITUS_KIND_COMMITTEE] = 8,     [QUITUS_KIND_AMENDMENT] = 8,
  [QUITUS_KIND_COMMITMENT] = 7,    [QUITUS_KIND_DISBURSEMENT] = 6,
  [QUITUS_KIND_DELIVERY] = 5,      [QUITUS_KIND_COMMITTEE_SERIES] = 7,
  [QUITUS_KIND_OBLIGATION] = 6,    [QUITUS_KIND_NOTICE] = 6,
  [QUITUS_KIND_VISA] = 5,          [QUITUS_KIND_DOCUMENT] = 5,
  [QUITUS_KIND_EVIDENCE] = 3,      [QUITUS_KIND_BUDGET_CODE] = 3,

};

/* How a shared record is called by those that refer to it. */
static const char *const naming[] = { "name", "short_name", "number" };

typedef struct
{
  QuitusSearchBuilder *builder;
  QuitusBook *book;
  /* The law of the agreement when amendments have changed it. */
  QuitusDossier *law;
  QuitusSearchText text;
  guint head;
  /* Id of a record → number of its document; the key lies in the record. */
  GHashTable *documents;
} Group;

/* Helpers */

static gboolean
is_named (const char *const *names, const char *name)
{
  for (; *names != NULL; names++)
    if (g_str_equal (*names, name))
      return TRUE;
  return FALSE;
}

static QuitusSearchWorth
get_worth (const QuitusField *field)
{
  static const char *const numbers[] = { "reference", "number", "short_name", "siren",   "siret",
                                         "iban",      "bic",    "decision",   "invoice", "contract",
                                         "beta_id",   "fund",   NULL };
  static const char *const names[] = { "name",   "title",    "label",     "subject",
                                       "holder", "supplier", "authority", NULL };

  if (is_named (numbers, field->name))
    return QUITUS_SEARCH_NUMBER;
  return is_named (names, field->name) ? QUITUS_SEARCH_NAME : QUITUS_SEARCH_TEXT;
}

/* Sums of bytes and what is written for programs say nothing to people. */
static gboolean
is_for_people (const QuitusField *field)
{
  static const char *const others[] = { "hash",   "media_type", "content", "kind",
                                        "record", "deadline",   NULL };

  return !is_named (others, field->name);
}

/* The days that a text names: "Courrier du 8 août 2023". */
static void
add_written_days (Group *group, guint document)
{
  guint n_words = group->text.words->len;

  for (guint first = 0; first + 1 < n_words; first++)
    {
      QuitusSearchKey key;

      if (!quitus_search_text_get (&group->text, first)->has_digit &&
          !quitus_search_text_get (&group->text, first + 1)->has_digit)
        continue;
      for (guint n = MIN (3, n_words - first); n >= 2; n--)
        if (quitus_search_read_day (&group->text, first, n, &key) && key.is_whole)
          {
            quitus_search_builder_add_token (group->builder, document, key.text, -1,
                                             QUITUS_SEARCH_TEXT);
            break;
          }
    }
}

/* A part of a reference says less than all of it. */
static void
add_text (Group *group, guint document, const char *text, QuitusSearchWorth worth)
{
  gboolean has_digit = FALSE;
  QuitusSearchWorth whole = worth;

  quitus_search_text_split (&group->text, text);
  if (group->text.words->len > 1)
    worth = MIN (worth, QUITUS_SEARCH_NAME);
  for (guint i = 0; i < group->text.words->len; i++)
    {
      const QuitusSearchWord *word = quitus_search_text_get (&group->text, i);
      guint n_zeros = quitus_search_text_count_zeros (&group->text, i);

      has_digit |= word->has_digit;
      if (n_zeros > 0 && whole != QUITUS_SEARCH_TEXT)
        quitus_search_builder_add_token (group->builder, document,
                                         group->text.folded->str + word->folded_start + n_zeros,
                                         word->folded_end - word->folded_start - n_zeros, worth);
      quitus_search_builder_add_token (group->builder, document,
                                       group->text.folded->str + word->folded_start,
                                       word->folded_end - word->folded_start, worth);
    }
  if (has_digit && group->text.words->len > 1 && group->text.folded->len <= NUMBER_MAX)
    quitus_search_builder_add_token (group->builder, document, group->text.folded->str,
                                     (gssize) group->text.folded->len, whole);
  if (has_digit)
    add_written_days (group, document);
}

static void
add_day (Group *group, guint document, QuitusDay day)
{
  QuitusSearchKey key;

  quitus_search_key_of_day (day, &key);
  quitus_search_builder_add_token (group->builder, document, key.text, -1, QUITUS_SEARCH_TEXT);
}

static void
add_amount (Group *group, guint document, QuitusMoney amount)
{
  QuitusSearchKey key;

  quitus_search_key_of_amount (amount, &key);
  quitus_search_builder_add_token (group->builder, document, key.text, -1, QUITUS_SEARCH_NAME);
}

/* Whether other records are found by how those of a kind are called. */
static gboolean
lends_name (QuitusKind kind)
{
  return kind == QUITUS_KIND_ORGANISATION || kind == QUITUS_KIND_PERSON ||
         kind == QUITUS_KIND_STARTUP || kind == QUITUS_KIND_PROGRAMME;
}

/* Adds how a shared record is called that another one refers to; who is called so comes first.  Nothing
 * is called after a person, not even a little. */
static void
add_reference (Group *group, guint document, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (group->book, id);
  const QuitusValue *value = record != NULL ? quitus_record_get_value (record) : NULL;

  if (value == NULL || !lends_name ((QuitusKind) value->kind))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const QuitusField *field = quitus_kind_get_field ((QuitusKind) value->kind, naming[i]);

      if (field != NULL && !quitus_field_is_empty (field, value))
        add_text (group, document, *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value),
                  value->kind == QUITUS_KIND_PERSON ? QUITUS_SEARCH_TEXT : QUITUS_SEARCH_LENT);
    }
}

/* A RIB is written in four fields and typed in one go. */
static void
add_rib (Group *group, guint document, const QuitusAccountValue *account)
{
  g_autofree char *rib = NULL;

  if (account->account_number == NULL)
    return;
  rib = g_strjoin (" ", account->bank_code != NULL ? account->bank_code : "",
                   account->branch_code != NULL ? account->branch_code : "",
                   account->account_number, account->rib_key, NULL);
  add_text (group, document, rib, QUITUS_SEARCH_NUMBER);
}

static void
add_field (Group *group, guint document, const QuitusField *field, const QuitusValue *value)
{
  gconstpointer place = QUITUS_FIELD_PLACE_CONST (field, value);

  if (quitus_field_is_empty (field, value))
    return;
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      if (is_for_people (field))
        add_text (group, document, *(const char *const *) place,
                  quitus_search_kind_is_found ((QuitusKind) value->kind) ? get_worth (field)
                                                                         : QUITUS_SEARCH_TEXT);
      break;
    case QUITUS_FIELD_DAY:
      add_day (group, document, *(const QuitusDay *) place);
      break;
    case QUITUS_FIELD_MONEY:
      add_amount (group, document, *(const QuitusMoney *) place);
      break;
    case QUITUS_FIELD_REFERENCE:
      add_reference (group, document, *(const QuitusId *) place);
      break;
    case QUITUS_FIELD_NUMBER:
      if (value->kind == QUITUS_KIND_AMENDMENT)
        {
          g_autofree char *number = quitus_field_to_text (field, value);

          add_text (group, document, number, QUITUS_SEARCH_NAME);
        }
      break;
    case QUITUS_FIELD_FLAG:
    case QUITUS_FIELD_CHOICE:
    case QUITUS_FIELD_RULE:
      break;
    }
}

static QuitusDay
find_last_day (const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);
  QuitusDay last = QUITUS_DAY_NONE;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_DAY)
      last = MAX (last, *(const QuitusDay *) QUITUS_FIELD_PLACE_CONST (&info->fields[i], value));
  return last;
}

static void
add_value (Group *group, guint document, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    add_field (group, document, &info->fields[i], value);
  if (value->kind == QUITUS_KIND_ACCOUNT)
    add_rib (group, document, quitus_account_value (value));
}

/* What a record says under the law of today. */
static const QuitusValue *
get_value (Group *group, QuitusRecord *record)
{
  const QuitusValue *value = quitus_record_get_value (record);
  const QuitusValue *amended =
      group->law != NULL ? quitus_dossier_lookup (group->law, (QuitusKind) value->kind, value->id)
                         : NULL;

  return amended != NULL ? amended : value;
}

/* The document of a record or, when it has none, of the record that it is a part of. */
static guint
find_document (Group *group, QuitusId id)
{
  while (!quitus_id_is_none (id))
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (group->documents, &id));
      QuitusRecord *record;

      if (number != 0)
        return number - 1;
      record = quitus_book_lookup (group->book, id);
      if (record == NULL)
        break;
      id = quitus_value_get_owner (quitus_record_get_value (record));
    }
  return group->head;
}

static void
open_document (Group *group, QuitusRecord *record, gboolean is_head)
{
  const QuitusValue *value = get_value (group, record);
  guint document =
      quitus_search_builder_add (group->builder, value->id, (QuitusKind) value->kind, is_head);

  if (is_head)
    group->head = document;
  quitus_search_builder_set_day (group->builder, document, find_last_day (value));
  g_hash_table_insert (group->documents, (gpointer) quitus_record_peek_id (record),
                       GUINT_TO_POINTER (document + 1));
}

/* Deadlines have no documents of their own: the record whose rule they are is found by their days
 * and their amounts.  The day that matters is that of the first one that is open, else of the last
 * one. */
static void
add_deadlines (Group *group, GArray *deadlines)
{
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      guint document = find_document (group, deadline->owner);
      gpointer key = GUINT_TO_POINTER (document + 1);

      if (deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      if (deadline->amount != QUITUS_MONEY_NONE)
        add_amount (group, document, deadline->amount);
      if (deadline->date == QUITUS_DAY_NONE)
        continue;
      add_day (group, document, deadline->date);
      if (deadline->strict_date != deadline->date && deadline->strict_date != QUITUS_DAY_NONE)
        add_day (group, document, deadline->strict_date);
      if (g_hash_table_contains (open, key))
        continue;
      quitus_search_builder_set_day (group->builder, document, deadline->date);
      if (deadline->status != QUITUS_STATUS_DONE)
        g_hash_table_add (open, key);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const QuitusDeadline *one = a, *other = b;

  return one->date < other->date ? -1 : one->date > other->date;
}

static void
add_agreement_deadlines (Group *group, QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, outlook, deadlines);
  g_array_sort (deadlines, compare_days);
  add_deadlines (group, deadlines);
}

/* The operations of an amendment speak through the law, or by its own words. */
static gboolean
is_silent (QuitusRecord *record)
{
  return quitus_record_get_kind (record) == QUITUS_KIND_AMENDMENT_OPERATION;
}

static gboolean
refers_to (const QuitusValue *value, QuitusId id, const char *text)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE &&
        quitus_id_equal (*(const QuitusId *) QUITUS_FIELD_PLACE_CONST (&info->fields[i], value),
                         id))
      return TRUE;
  if (value->kind == QUITUS_KIND_AMENDMENT_OPERATION)
    {
      const char *content = quitus_amendment_operation_value (value)->content;

      return content != NULL && strstr (content, text) != NULL;
    }
  return FALSE;
}

static gboolean
may_refer (QuitusKind kind, QuitusKind target)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == QUITUS_FIELD_REFERENCE && info->fields[i].target == (int) target)
      return TRUE;
  return kind == QUITUS_KIND_AMENDMENT_OPERATION;
}

/* Public */

/**
 * quitus_search_kind_is_root:
 * @kind: a kind of record
 *
 * Returns: whether records of that kind have no owner and are found
 */
gboolean
quitus_search_kind_is_root (QuitusKind kind)
{
  return quitus_search_kind_is_found (kind) && quitus_kind_get_info (kind)->owner == NULL;
}

/**
 * quitus_search_kind_is_found:
 * @kind: a kind of record
 *
 * Returns: whether records of that kind are found themselves
 */
gboolean
quitus_search_kind_is_found (QuitusKind kind)
{
  return weights[kind] > 0;
}

/**
 * quitus_search_kind_get_weight:
 * @kind: a kind of record
 *
 * Returns: which kind comes first, from 15 for the first down to 0
 */
guint
quitus_search_kind_get_weight (QuitusKind kind)
{
  return weights[kind];
}

/**
 * quitus_search_group_add:
 * @builder: where documents go
 * @book: a book
 * @outlook: from where the future is seen: the law of its day, and the days that fall due
 * @root: a record of the book of a kind that quitus_search_kind_is_root()
 *
 * Adds a record with all its parts.
 */
void
quitus_search_group_add (QuitusSearchBuilder *builder,
                         QuitusBook *book,
                         const QuitusOutlook *outlook,
                         QuitusRecord *root)
{
  Group group = { .builder = builder, .book = book };
  GPtrArray *parts = quitus_book_get_parts (book, quitus_record_get_id (root));
  g_autoptr (QuitusDossier) dossier = NULL;

  if (quitus_record_get_kind (root) == QUITUS_KIND_AGREEMENT)
    dossier = quitus_amendments_get_law (book, quitus_record_get_id (root), outlook->today);
  if (dossier != NULL && quitus_dossier_is_amended (dossier))
    group.law = dossier;
  quitus_search_text_init (&group.text);
  group.documents = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  open_document (&group, root, TRUE);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (quitus_search_kind_is_found (quitus_record_get_kind (parts->pdata[i])))
      open_document (&group, parts->pdata[i], FALSE);
  add_value (&group, group.head, get_value (&group, root));
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!is_silent (parts->pdata[i]))
      add_value (&group, find_document (&group, quitus_record_get_id (parts->pdata[i])),
                 get_value (&group, parts->pdata[i]));
  if (dossier != NULL)
    add_agreement_deadlines (&group, dossier, outlook);
  g_hash_table_unref (group.documents);
  quitus_search_text_clear (&group.text);
}

/**
 * quitus_search_is_renamed:
 * @before: what a record said
 * @after: what it says now
 *
 * Returns: whether other records are found by how it is called, and that is not the same any more
 */
gboolean
quitus_search_is_renamed (const QuitusValue *before, const QuitusValue *after)
{
  if (!lends_name ((QuitusKind) after->kind))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const QuitusField *field = quitus_kind_get_field ((QuitusKind) after->kind, naming[i]);

      if (field != NULL && !quitus_field_equal (field, before, after))
        return TRUE;
    }
  return FALSE;
}

/**
 * quitus_search_add_referring:
 * @book: a book
 * @shared: a record without owner that has been renamed
 * @roots: (element-type QuitusId): where the records without owner are added, as keys of their own,
 *   that are found by how @shared is called
 */
void
quitus_search_add_referring (QuitusBook *book, QuitusId shared, GHashTable *roots)
{
  QuitusRecord *record = quitus_book_lookup (book, shared);
  g_autofree char *text = quitus_id_to_text (shared);

  if (record == NULL)
    return;
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      if (!may_refer ((QuitusKind) kind, quitus_record_get_kind (record)))
        continue;
      for (guint i = 0; i < quitus_book_count (book, (QuitusKind) kind); i++)
        {
          const QuitusValue *value =
              quitus_record_get_value (quitus_book_get (book, (QuitusKind) kind, i));
          QuitusId root;

          if (!refers_to (value, shared, text))
            continue;
          root = quitus_book_get_root (book, value);
          g_hash_table_add (roots, g_memdup2 (&root, sizeof root));
        }
    }
}
