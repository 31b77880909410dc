/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-words.h"

#include <string.h>

#include "quitus-amendments.h"
#include "quitus-bank.h"
#include "quitus-format.h"
#include "quitus-record-words.h"

/* A longer text is shown around what was looked for, in characters. */
#define EXCERPT_MAX 60

typedef struct
{
  QuitusSearchQuery *query;
  QuitusNames names;
  const QuitusOutlook *outlook;
  QuitusDossier *dossier;
  const QuitusValue *value;
  GString *subtitle;
} Composer;

/* Helpers */

static void
append_part (Composer *self, const char *text)
{
  if (self->subtitle->len > 0)
    g_string_append (self->subtitle, " · ");
  g_string_append (self->subtitle, text);
}

/* Says once what a reference says too. */
static void
append (Composer *self, const char *text)
{
  if (text != NULL && text[0] != '\0' && strstr (self->subtitle->str, text) == NULL)
    append_part (self, text);
}

static void
append_field (Composer *self, const char *name, const char *title)
{
  const QuitusField *field = quitus_kind_get_field ((QuitusKind) self->value->kind, name);
  g_autofree char *text = NULL;

  if (field == NULL || quitus_field_is_empty (field, self->value))
    return;
  text = quitus_record_words_format (&self->names, field, self->value);
  if (g_strcmp0 (text, title) != 0)
    append (self, text);
}

static void
append_day (Composer *self, QuitusDay day)
{
  g_autofree char *text = NULL;

  if (day == QUITUS_DAY_NONE)
    return;
  text = quitus_format_day (self->names.language, day, QUITUS_DAY_STYLE_SHORT);
  append (self, text);
}

static char *
make_title (Composer *self)
{
  QuitusKind kind = (QuitusKind) self->value->kind;
  char *name;

  if (kind == QUITUS_KIND_AGREEMENT)
    return g_strdup (quitus_agreement_value (self->value)->title);
  if (kind == QUITUS_KIND_ORGANISATION)
    return g_strdup (quitus_organisation_value (self->value)->name);
  if (kind == QUITUS_KIND_PERSON)
    return g_strdup (quitus_person_value (self->value)->name);
  name = quitus_record_words_name (&self->names, self->value);
  if (name == NULL)
    name =
        g_strdup (quitus_language_text (self->names.language, quitus_kind_get_info (kind)->label));
  return name;
}

/* The reference of its agreement, and who the parties are where it is the agreement itself. */
static void
append_agreement (Composer *self)
{
  if (self->dossier == NULL)
    return;
  append (self, quitus_dossier_get_agreement (self->dossier)->reference);
  if (self->value->kind != QUITUS_KIND_AGREEMENT)
    return;
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_PARTY); i++)
    {
      g_autofree char *name =
          quitus_record_words_name (&self->names,
                                    quitus_dossier_get (self->dossier, QUITUS_KIND_PARTY, i));

      append (self, name);
    }
}

static gboolean
is_day_wanted (Composer *self, QuitusDay day)
{
  QuitusSearchKey key;

  if (day == QUITUS_DAY_NONE)
    return FALSE;
  quitus_search_key_of_day (day, &key);
  for (guint i = 0; i < self->query->terms->len; i++)
    {
      const QuitusSearchTerm *term = quitus_search_query_get (self->query, i);

      if (quitus_search_key_matches (&term->day, key.text))
        return TRUE;
    }
  return FALSE;
}

/* What only follows from a deadline is not its state: credits are opened after money has come. */
static gboolean
is_derived (const QuitusDeadline *deadline)
{
  return deadline->kind == QUITUS_DEADLINE_AVAILABILITY ||
         deadline->kind == QUITUS_DEADLINE_LIMITATION ||
         deadline->kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS;
}

/* Of the deadlines of the record, the one that was looked for, else the first open one, else the
 * last. */
static gboolean
find_deadline (Composer *self, QuitusDeadline *found)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  int best = -1;

  quitus_deadlines_compute (self->dossier, self->outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      gboolean is_open = deadline->status != QUITUS_STATUS_DONE;
      int rank = is_day_wanted (self, deadline->date) || is_day_wanted (self, deadline->strict_date)
                     ? 2
                     : is_open;

      if (!quitus_id_equal (deadline->owner, self->value->id) ||
          deadline->status == QUITUS_STATUS_NOT_APPLICABLE || rank < best ||
          (is_derived (deadline) && rank < 2) ||
          (rank == best && rank > 0 && deadline->date >= found->date))
        continue;
      best = rank;
      *found = *deadline;
    }
  return best >= 0;
}

static void
append_amount (Composer *self, QuitusMoney amount)
{
  g_autofree char *text = NULL;

  if (amount == QUITUS_MONEY_NONE)
    return;
  text = quitus_format_money (self->names.language, amount);
  append (self, text);
}

/* The payment that a record is, asks for, or brings money for. */
static QuitusId
find_payment (Composer *self)
{
  switch ((QuitusKind) self->value->kind)
    {
    case QUITUS_KIND_INSTALMENT:
      return self->value->id;
    case QUITUS_KIND_CALL:
      return quitus_call_value (self->value)->instalment;
    case QUITUS_KIND_RECEIPT:
      for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_RECEIPT_ALLOCATION);
           i++)
        {
          const QuitusReceiptAllocationValue *allocation = quitus_receipt_allocation_value (
              quitus_dossier_get (self->dossier, QUITUS_KIND_RECEIPT_ALLOCATION, i));

          if (quitus_id_equal (allocation->receipt, self->value->id))
            return allocation->instalment;
        }
      return QUITUS_ID_NONE;
    default:
      return QUITUS_ID_NONE;
    }
}

/* Who pays whom, or who has something to do; an agreement has named its parties. */
static void
append_parties (Composer *self, const QuitusDeadline *deadline)
{
  QuitusDeadline payment = { .kind = QUITUS_DEADLINE_PAYMENT };
  g_autofree char *parties = NULL;

  if (self->dossier == NULL || self->value->kind == QUITUS_KIND_AGREEMENT)
    return;
  payment.owner = find_payment (self);
  if (!quitus_id_is_none (payment.owner))
    parties = quitus_deadline_get_parties (&payment, self->dossier);
  else if (deadline != NULL)
    parties = quitus_deadline_get_parties (deadline, self->dossier);
  /* "IGN-DINUM-2023" does not tell which of them pays. */
  if (parties != NULL)
    append_part (self, parties);
}

static void
append_facts (Composer *self, const QuitusSearchHit *hit)
{
  const QuitusField *amount = quitus_kind_get_field ((QuitusKind) hit->kind, "amount");
  QuitusMoney sum = amount != NULL
                        ? *(const QuitusMoney *) QUITUS_FIELD_PLACE_CONST (amount, self->value)
                        : QUITUS_MONEY_NONE;
  QuitusDeadline deadline = { .date = QUITUS_DAY_NONE };
  gboolean has_deadline = self->dossier != NULL && find_deadline (self, &deadline);

  append_parties (self, has_deadline ? &deadline : NULL);
  if (has_deadline && is_derived (&deadline))
    append (self, quitus_language_text (self->names.language,
                                        quitus_choices_get_label (&quitus_deadline_kinds,
                                                                  deadline.kind)));
  append_day (self, has_deadline ? deadline.date : hit->day);
  if (hit->kind == QUITUS_KIND_AGREEMENT)
    sum = quitus_agreement_value (self->value)->total;
  else if (sum == QUITUS_MONEY_NONE && has_deadline)
    sum = deadline.amount;
  append_amount (self, sum);
  if (has_deadline && hit->kind != QUITUS_KIND_AGREEMENT)
    {
      g_autofree char *state = quitus_deadline_get_state (&deadline, self->names.language);

      append (self, state);
    }
}

static void
append_account (Composer *self)
{
  const QuitusAccountValue *account = quitus_account_value (self->value);
  g_autofree char *number = NULL;

  if (account->iban != NULL)
    number = quitus_iban_format (account->iban);
  else if (account->account_number != NULL)
    number = g_strjoin (" ", account->bank_code != NULL ? account->bank_code : "",
                        account->branch_code != NULL ? account->branch_code : "",
                        account->account_number, account->rib_key, NULL);
  append (self, number);
}

/* A long text around what was looked for. */
static char *
make_excerpt (const char *text, const QuitusSearchRange *range)
{
  glong first = g_utf8_pointer_to_offset (text, text + range->start);
  glong length = g_utf8_strlen (text, -1);
  glong from = length <= EXCERPT_MAX ? 0 : MAX (first - EXCERPT_MAX / 3, 0);
  glong to = MIN (from + EXCERPT_MAX, length);
  g_autofree char *part = NULL;

  /* From the beginning of a word. */
  while (from > 0 && from < first && *g_utf8_offset_to_pointer (text, from - 1) != ' ')
    from++;
  part = g_utf8_substring (text, from, to);
  g_strdelimit (part, "\n\r\t", ' ');
  return g_strconcat (from > 0 ? "…" : "", part, to < length ? "…" : "", NULL);
}

/* When what was looked for is neither in the title nor among the facts, where it is. */
static void
append_reason (Composer *self, const char *title)
{
  const QuitusKindInfo *info = quitus_kind_get_info ((QuitusKind) self->value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      g_autoptr (GArray) ranges = NULL;
      g_autofree char *words = NULL, *excerpt = NULL, *reason = NULL;

      if ((field->type != QUITUS_FIELD_TEXT && field->type != QUITUS_FIELD_REFERENCE) ||
          (field->flags & QUITUS_FIELD_OWNER) != 0 || quitus_field_is_empty (field, self->value))
        continue;
      words = quitus_record_words_format (&self->names, field, self->value);
      if (words == NULL || strstr (title, words) != NULL ||
          strstr (self->subtitle->str, words) != NULL)
        continue;
      ranges = quitus_search_query_find_ranges (self->query, words);
      if (ranges->len == 0)
        continue;
      excerpt = make_excerpt (words, &g_array_index (ranges, QuitusSearchRange, 0));
      reason = g_strdup_printf (quitus_language_text (self->names.language, N_ ("%s: %s")),
                                quitus_language_text (self->names.language, field->label), excerpt);
      append (self, reason);
      return;
    }
}

static void
compose_subtitle (Composer *self, const QuitusSearchHit *hit, const char *title)
{
  static const char *const fields[] = { "short_name", "organisation", "function",  "siren",
                                        "incubator",  "number",       "reference", "decision",
                                        "invoice",    "supplier",     "startup" };

  append_agreement (self);
  if (hit->kind == QUITUS_KIND_ACCOUNT)
    append_account (self);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    append_field (self, fields[i], title);
  append_facts (self, hit);
  append_reason (self, title);
}

/* Public */

/**
 * quitus_search_words_new:
 * @query: what was looked for
 * @hit: what was found
 * @book: where it was found
 * @outlook: from where the future is seen
 * @language: the language of the words
 *
 * Returns: (transfer full) (nullable): how people read it, %NULL when the book has it no longer
 */
QuitusSearchWords *
quitus_search_words_new (QuitusSearchQuery *query,
                         const QuitusSearchHit *hit,
                         QuitusBook *book,
                         const QuitusOutlook *outlook,
                         QuitusLanguage language)
{
  QuitusRecord *record = quitus_book_lookup (book, hit->id);
  g_autoptr (QuitusDossier) dossier = quitus_amendments_get_law (book, hit->root, outlook->today);
  Composer composer = {
    query, { book, NULL, language },
     outlook, dossier, NULL, NULL
  };
  QuitusSearchWords *self;

  if (record == NULL || quitus_record_get_kind (record) != (QuitusKind) hit->kind)
    return NULL;
  if (dossier != NULL)
    composer.value = quitus_dossier_lookup (dossier, (QuitusKind) hit->kind, hit->id);
  if (composer.value == NULL)
    composer.value = quitus_record_get_value (record);
  composer.subtitle = g_string_new (NULL);
  self = g_new0 (QuitusSearchWords, 1);
  self->title = make_title (&composer);
  compose_subtitle (&composer, hit, self->title);
  self->subtitle = g_string_free (composer.subtitle, FALSE);
  self->title_ranges = quitus_search_query_find_ranges (query, self->title);
  self->subtitle_ranges = quitus_search_query_find_ranges (query, self->subtitle);
  return self;
}

/**
 * quitus_search_words_free:
 * @self: words
 *
 * Frees them.
 */
void
quitus_search_words_free (QuitusSearchWords *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_array_unref (self->title_ranges);
  g_array_unref (self->subtitle_ranges);
  g_free (self);
}
