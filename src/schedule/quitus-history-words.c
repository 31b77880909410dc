/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-history-words.h"

#include "quitus-format.h"

/* A text longer than this is shown around what differs only, and no text is longer than that. */
#define TEXT_SHORT 160
#define TEXT_MAX 600
#define TEXT_AROUND 40

/* Of a change that touches many agreements, so many are named. */
#define AGREEMENTS_MAX 3

struct _QuitusHistoryWords
{
  gatomicrefcount ref_count;
  QuitusBook *book;
  GTimeZone *zone;
  QuitusLanguage language;
  /* Id → what a record said before it went. */
  GHashTable *gone;
};

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

static void
clear_words (gpointer data)
{
  QuitusFieldWords *words = data;

  g_clear_pointer (&words->before, g_free);
  g_clear_pointer (&words->after, g_free);
}

static const char *
say (QuitusHistoryWords *self, const char *text)
{
  return quitus_language_text (self->language, text);
}

static QuitusNames
get_names (QuitusHistoryWords *self)
{
  return (QuitusNames) { .book = self->book, .gone = self->gone, .language = self->language };
}

static GDateTime *
get_moment (QuitusHistoryWords *self, QuitusJournalEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (quitus_journal_entry_get_time (entry));

  return utc != NULL ? g_date_time_to_timezone (utc, self->zone) : NULL;
}

/* How many characters two texts share at their beginning. */
static glong
count_common (const char *a, const char *b)
{
  glong n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  return n;
}

static glong
count_common_end (const char *a, glong length_a, const char *b, glong length_b, glong max)
{
  const char *at_a = g_utf8_offset_to_pointer (a, length_a);
  const char *at_b = g_utf8_offset_to_pointer (b, length_b);
  glong n = 0;

  while (n < max)
    {
      at_a = g_utf8_prev_char (at_a);
      at_b = g_utf8_prev_char (at_b);
      if (g_utf8_get_char (at_a) != g_utf8_get_char (at_b))
        break;
      n++;
    }
  return n;
}

/* A part of a text, with dots where something is left out. */
static char *
cut (const char *text, glong length, glong from, glong to)
{
  const char *start, *end;

  if (to - from > TEXT_MAX)
    to = from + TEXT_MAX;
  start = g_utf8_offset_to_pointer (text, from);
  end = g_utf8_offset_to_pointer (text, to);
  return g_strdup_printf ("%s%.*s%s", from > 0 ? "…" : "", (int) (end - start), start,
                          to < length ? "…" : "");
}

static void
shorten (char **text)
{
  glong length = *text != NULL ? g_utf8_strlen (*text, -1) : 0;
  char *whole = *text;

  if (length <= TEXT_MAX)
    return;
  *text = cut (whole, length, 0, TEXT_MAX);
  g_free (whole);
}

/* Leaves of two long texts what differs, and some words around it. */
static void
shorten_both (QuitusFieldWords *words)
{
  glong before = g_utf8_strlen (words->before, -1), after = g_utf8_strlen (words->after, -1);
  glong start, end;
  char *text;

  if (before <= TEXT_SHORT && after <= TEXT_SHORT)
    return;
  start = count_common (words->before, words->after);
  end = count_common_end (words->before, before, words->after, after, MIN (before, after) - start);
  start = MAX (start - TEXT_AROUND, 0);
  end = MAX (end - TEXT_AROUND, 0);
  text = words->before;
  words->before = cut (text, before, start, before - end);
  g_free (text);
  text = words->after;
  words->after = cut (text, after, start, after - end);
  g_free (text);
}

/* Whether there is nothing to tell of a field: what is owned is told where it is, the order of new
 * records goes without saying, and so does what is not so. */
static gboolean
is_idle (const QuitusField *field, const QuitusEdit *edit)
{
  const QuitusValue *only = edit->before == NULL ? edit->after : edit->before;

  if ((field->flags & QUITUS_FIELD_OWNER) != 0)
    return TRUE;
  if (edit->before != NULL && edit->after != NULL)
    return quitus_field_equal (field, edit->before, edit->after);
  if ((field->flags & QUITUS_FIELD_ORDER) != 0 || quitus_field_is_empty (field, only))
    return TRUE;
  return field->type == QUITUS_FIELD_FLAG &&
         !*(const gboolean *) QUITUS_FIELD_PLACE_CONST (field, only);
}

/* The agreement that a record is a part of, or is; NULL for a record that agreements share. */
static const QuitusAgreementValue *
find_agreement (const QuitusNames *names, const QuitusValue *value)
{
  for (int depth = 0; value != NULL && depth < QUITUS_N_KINDS; depth++)
    {
      QuitusId owner = quitus_value_get_owner (value);

      if (quitus_id_is_none (owner))
        return value->kind == QUITUS_KIND_AGREEMENT ? quitus_agreement_value (value) : NULL;
      value = quitus_record_words_find (names, owner);
    }
  return NULL;
}

/* Public */

/**
 * quitus_history_words_new:
 * @book: (nullable): the book that the changes led to, for names
 * @language: a language
 * @zone: the time zone in which moments are told
 *
 * Returns: (transfer full): words for changes
 */
QuitusHistoryWords *
quitus_history_words_new (QuitusBook *book, QuitusLanguage language, GTimeZone *zone)
{
  QuitusHistoryWords *self = g_new0 (QuitusHistoryWords, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_set_object (&self->book, book);
  self->language = language;
  self->zone = g_time_zone_ref (zone);
  self->gone = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, unref_value);
  return self;
}

/**
 * quitus_history_words_ref:
 * @self: words
 *
 * Returns: (transfer full): the same words, kept
 */
QuitusHistoryWords *
quitus_history_words_ref (QuitusHistoryWords *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * quitus_history_words_unref:
 * @self: (transfer full): words
 *
 * Lets go of them.
 */
void
quitus_history_words_unref (QuitusHistoryWords *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->gone);
  g_time_zone_unref (self->zone);
  g_clear_object (&self->book);
  g_free (self);
}

/**
 * quitus_history_words_get_language:
 * @self: words
 *
 * Returns: their language
 */
QuitusLanguage
quitus_history_words_get_language (QuitusHistoryWords *self)
{
  return self->language;
}

/**
 * quitus_history_words_learn:
 * @self: words
 * @entry: the next older change
 *
 * Keeps the names of the records that the change took away, for the changes before it.
 */
void
quitus_history_words_learn (QuitusHistoryWords *self, QuitusJournalEntry *entry)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);

      if (edit->after == NULL && !g_hash_table_contains (self->gone, &edit->before->id))
        g_hash_table_insert (self->gone, (gpointer) &edit->before->id,
                             quitus_value_ref (edit->before));
    }
}

/**
 * quitus_history_words_get_day:
 * @self: words
 * @entry: a change
 *
 * Returns: the day on which it was recorded
 */
QuitusDay
quitus_history_words_get_day (QuitusHistoryWords *self, QuitusJournalEntry *entry)
{
  g_autoptr (GDateTime) moment = get_moment (self, entry);

  return moment == NULL
             ? QUITUS_DAY_NONE
             : quitus_day_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                               g_date_time_get_day_of_month (moment));
}

/**
 * quitus_history_words_format_time:
 * @self: words
 * @entry: a change
 *
 * Returns: (transfer full): when it was recorded: "Wed 8 Feb 2023 at 14:05"
 */
char *
quitus_history_words_format_time (QuitusHistoryWords *self, QuitusJournalEntry *entry)
{
  g_autoptr (GDateTime) moment = get_moment (self, entry);
  g_autofree char *day =
      quitus_format_day (self->language, quitus_history_words_get_day (self, entry),
                         QUITUS_DAY_STYLE_MEDIUM);

  if (moment == NULL || day == NULL)
    return g_strdup ("");
  /* Translators: a day, then the hour and the minutes */
  return g_strdup_printf (say (self, N_ ("%s at %02d:%02d")), day, g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment));
}

/**
 * quitus_history_words_name_edit:
 * @self: words
 * @edit: what a change did to one record
 *
 * Returns: (transfer full): the record, and whether it came or went: "Added: Payment “Balance”"
 */
char *
quitus_history_words_name_edit (QuitusHistoryWords *self, const QuitusEdit *edit)
{
  QuitusNames names = get_names (self);
  g_autofree char *record =
      quitus_record_words_name_with_kind (&names, edit->after != NULL ? edit->after : edit->before);

  if (edit->before == NULL)
    /* Translators: a record that was added, such as: Payment “Balance” */
    return g_strdup_printf (say (self, N_ ("Added: %s")), record);
  if (edit->after == NULL)
    /* Translators: a record that was removed */
    return g_strdup_printf (say (self, N_ ("Removed: %s")), record);
  return g_steal_pointer (&record);
}

/**
 * quitus_history_words_list_fields:
 * @self: words
 * @edit: what a change did to one record
 *
 * Only what became otherwise is told, or what a record says that came or went.  Of long texts only
 * what differs is left.
 *
 * Returns: (transfer full) (element-type QuitusFieldWords): field after field
 */
GArray *
quitus_history_words_list_fields (QuitusHistoryWords *self, const QuitusEdit *edit)
{
  const QuitusKindInfo *info = quitus_kind_get_info (quitus_edit_get_kind (edit));
  GArray *list = g_array_new (FALSE, FALSE, sizeof (QuitusFieldWords));
  QuitusNames names = get_names (self);

  g_array_set_clear_func (list, clear_words);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      QuitusFieldWords words = { .label = say (self, field->label) };

      if (is_idle (field, edit))
        continue;
      if (edit->before != NULL)
        words.before = quitus_record_words_format (&names, field, edit->before);
      if (edit->after != NULL)
        words.after = quitus_record_words_format (&names, field, edit->after);
      if (words.before != NULL && words.after != NULL)
        shorten_both (&words);
      else
        {
          shorten (&words.before);
          shorten (&words.after);
        }
      g_array_append_val (list, words);
    }
  return list;
}

/**
 * quitus_history_words_format_field:
 * @self: words
 * @edit: what a change did to one record
 * @words: one of its fields
 *
 * Returns: (transfer full): "Amount: 75 000,00 € → 80 000,00 €", or what the field of a record says
 *   that came or went
 */
char *
quitus_history_words_format_field (QuitusHistoryWords *self,
                                   const QuitusEdit *edit,
                                   const QuitusFieldWords *words)
{
  if (edit->before == NULL || edit->after == NULL)
    /* Translators: what a fact is called, then what it says */
    return g_strdup_printf (say (self, N_ ("%s: %s")), words->label,
                            words->before != NULL ? words->before : words->after);
  /* Translators: what a fact is called, then what it said before and after */
  return g_strdup_printf (say (self, N_ ("%s: %s → %s")), words->label,
                          words->before != NULL ? words->before : "–",
                          words->after != NULL ? words->after : "–");
}

/**
 * quitus_history_words_format_edit:
 * @self: words
 * @edit: what a change did to one record
 *
 * Returns: (transfer full): its fields, one to a line
 */
char *
quitus_history_words_format_edit (QuitusHistoryWords *self, const QuitusEdit *edit)
{
  g_autoptr (GArray) list = quitus_history_words_list_fields (self, edit);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line =
          quitus_history_words_format_field (self, edit,
                                             &g_array_index (list, QuitusFieldWords, i));

      g_string_append_printf (text, i == 0 ? "%s" : "\n%s", line);
    }
  return g_string_free (text, FALSE);
}

/**
 * quitus_history_words_list_agreements:
 * @self: words
 * @entry: a change that was learnt
 *
 * Returns: (transfer full) (nullable): the references of the agreements that it touches, some of
 *   them where they are many; %NULL when it touches none
 */
char *
quitus_history_words_list_agreements (QuitusHistoryWords *self, QuitusJournalEntry *entry)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  g_autoptr (GHashTable) seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  g_autoptr (GString) text = g_string_new (NULL);
  QuitusNames names = get_names (self);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      const QuitusAgreementValue *agreement =
          find_agreement (&names, edit->after != NULL ? edit->after : edit->before);

      if (agreement == NULL || !g_hash_table_add (seen, (gpointer) &agreement->value.id))
        continue;
      if (g_hash_table_size (seen) > AGREEMENTS_MAX)
        {
          g_string_append (text, "…");
          break;
        }
      g_string_append_printf (text, text->len > 0 ? ", %s" : "%s", agreement->reference);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
