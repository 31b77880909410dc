/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One search through the tables of an index.
 *
 * Each term marks the documents that have it, the postings of all words with one beginning being a
 * single stretch.  A document is found when it, or the head of its group, or the word for its kind,
 * has every term of one reading, and not all of them are the head's. */

#include "quitus-search-run.h"

#include <string.h>

#include "quitus-search-group.h"

/* A word for a kind is not looked for by fewer letters. */
#define KIND_LETTERS_MIN 3

/* The bytes of "@2023", with which the keys of the days of a year begin. */
#define YEAR_SIZE 5

/* How good a token is that was typed whole, and one that was begun, by worth.  A document has the
 * best of each term, and all its terms together. */
static const guint8 exact_marks[] = { [QUITUS_SEARCH_TEXT] = 4,
                                      [QUITUS_SEARCH_LENT] = 5,
                                      [QUITUS_SEARCH_NAME] = 6,
                                      [QUITUS_SEARCH_NUMBER] = 8 };
static const guint8 begun_marks[] = { [QUITUS_SEARCH_TEXT] = 1,
                                      [QUITUS_SEARCH_LENT] = 2,
                                      [QUITUS_SEARCH_NAME] = 3,
                                      [QUITUS_SEARCH_NUMBER] = 5 };

/* How good an amount is for each word with which it was typed whole: "75.000" is also a 75 and the
 * letters 75000, which a bank number may have three times. */
#define AMOUNT_MARK 8

typedef struct
{
  QuitusSearchQuery *query;
  QuitusDay today;
  guint32 readings[QUITUS_SEARCH_READINGS_MAX];
  guint n_readings;
  /* The terms that are words for a kind. */
  guint32 kinds[QUITUS_N_KINDS];
  /* The best so far, best first. */
  GArray *hits;
  guint n_most;
  guint n_found;
} Run;

/* The terms that each document of one table has, its marks for all of them, and for the last. */
typedef struct
{
  const QuitusSearchTable *table;
  guint32 *terms;
  guint8 *marks;
  guint8 *lasts;
} Marking;

/* Helpers */

static void
mark_stretch (Marking *marking, guint from, guint to, guint32 term, const guint8 *marks)
{
  const guint32 *postings = marking->table->postings;

  for (guint i = from; i < to; i++)
    {
      guint32 document = postings[i] & (QUITUS_SEARCH_DOCUMENTS_MAX - 1);
      guint8 mark = marks[postings[i] >> QUITUS_SEARCH_DOCUMENT_BITS];

      guint8 before = (marking->terms[document] & term) != 0 ? marking->lasts[document] : 0;

      marking->terms[document] |= term;
      marking->lasts[document] = MAX (mark, before);
      marking->marks[document] =
          (guint8) MIN (marking->marks[document] + marking->lasts[document] - before, G_MAXUINT8);
    }
}

/* Marks the documents that have a token that begins so, or that is just that. */
static gboolean
mark_token (Marking *marking,
            const char *token,
            gboolean is_whole,
            guint32 term,
            const guint8 *exact)
{
  const QuitusSearchTable *table = marking->table;
  guint first, end, begun;

  quitus_search_table_find (table, token, &first, &end);
  if (first == end)
    return FALSE;
  /* The shortest of those that begin so, if it is the same, comes first. */
  begun = first;
  if (g_str_equal (table->text + table->tokens[first], token))
    {
      mark_stretch (marking, table->starts[first], table->starts[first + 1], term, exact);
      begun = first + 1;
    }
  else if (is_whole)
    return FALSE;
  if (!is_whole)
    mark_stretch (marking, table->starts[begun], table->starts[end], term, begun_marks);
  return TRUE;
}

/* Marks the documents that have a day of any year: the keys of each year follow each other. */
static gboolean
mark_every_year (Marking *marking, const QuitusSearchKey *day, guint32 term)
{
  const QuitusSearchTable *table = marking->table;
  gboolean is_known = FALSE;
  guint at, end;

  quitus_search_table_find (table, "@", &at, &end);
  while (at < end)
    {
      QuitusSearchKey key = *day;
      guint first;

      memcpy (key.text, table->text + table->tokens[at], YEAR_SIZE);
      is_known |= mark_token (marking, key.text, TRUE, term, exact_marks);
      key.text[YEAR_SIZE] = '\0';
      quitus_search_table_find (table, key.text, &first, &at);
    }
  return is_known;
}

/* Four figures that may be a year are no better than those of a reference. */
static gboolean
mark_amount (Marking *marking, const QuitusSearchTerm *term, guint32 bit)
{
  guint8 mark = (guint8) (AMOUNT_MARK * MIN (term->n_words, 4));
  const guint8 marks[] = { mark, mark, mark };

  return mark_token (marking, term->amount.text, term->amount.is_whole, bit,
                     term->day.text[0] == '\0' ? marks : exact_marks);
}

static void
mark_table (Run *run, Marking *marking)
{
  for (guint i = 0; i < run->query->terms->len; i++)
    {
      QuitusSearchTerm *term = quitus_search_query_get (run->query, i);
      guint32 bit = 1u << i;

      if (term->letters != NULL && mark_token (marking, term->letters, FALSE, bit, exact_marks))
        term->is_known = TRUE;
      if (term->amount.text[0] != '\0' && mark_amount (marking, term, bit))
        term->is_known = TRUE;
      if (term->day.text[0] != '\0' &&
          (quitus_search_key_is_yearless (&term->day)
               ? mark_every_year (marking, &term->day, bit)
               : mark_token (marking, term->day.text, term->day.is_whole, bit, exact_marks)))
        term->is_known = TRUE;
    }
}

/* Terms with which a word of the label of a kind begins. */
static void
find_kinds (Run *run, QuitusLanguage language)
{
  QuitusSearchText label;

  quitus_search_text_init (&label);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      if (!quitus_search_kind_is_found ((QuitusKind) kind))
        continue;
      quitus_search_text_split (
          &label, quitus_language_text (language, quitus_kind_get_info ((QuitusKind) kind)->label));
      for (guint i = 0; i < run->query->terms->len; i++)
        {
          QuitusSearchTerm *term = quitus_search_query_get (run->query, i);

          for (guint w = 0; w < label.words->len && term->letters != NULL; w++)
            {
              g_autofree char *word = quitus_search_text_join (&label, w, 1);

              if (strlen (term->letters) >= KIND_LETTERS_MIN &&
                  g_str_has_prefix (word, term->letters))
                {
                  run->kinds[kind] |= 1u << i;
                  term->is_known = TRUE;
                }
            }
        }
    }
  quitus_search_text_clear (&label);
}

/* From 255 for today down to 0 for what is far or has no day; years go by faster than weeks. */
static guint
get_nearness (QuitusDay day, QuitusDay today)
{
  guint distance;

  if (day == QUITUS_DAY_NONE)
    return 0;
  distance = (guint) ABS (day - today);
  if (distance < 128)
    return 255 - distance;
  return distance < 128 + 126 * 32 ? 127 - (distance - 128) / 32 : 1;
}

/* Exact references first, then words of the record itself rather than of its agreement, then the
 * kind, then the day. */
static guint32
rate (Run *run, const QuitusSearchDocument *document, guint8 mark, guint n_own)
{
  return (guint32) mark << 20 | MIN (n_own, 15) << 16 |
         quitus_search_kind_get_weight (document->kind) << 12 |
         get_nearness (document->day, run->today);
}

static int
compare_hits (const QuitusSearchHit *a, const QuitusSearchHit *b)
{
  if (a->score != b->score)
    return a->score > b->score ? -1 : 1;
  return quitus_id_compare (a->id, b->id);
}

/* Keeps a document among the best. */
static void
keep (Run *run, const Marking *marking, guint number, guint32 score)
{
  const QuitusSearchDocument *document = &marking->table->documents[number];
  QuitusSearchHit hit = { document->id, marking->table->documents[document->head].id,
                          (guint8) document->kind, document->day, score };
  guint low = 0, high = run->hits->len;

  if (run->hits->len >= run->n_most &&
      (run->n_most == 0 ||
       compare_hits (&hit, &g_array_index (run->hits, QuitusSearchHit, run->n_most - 1)) > 0))
    return;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (compare_hits (&g_array_index (run->hits, QuitusSearchHit, middle), &hit) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_array_insert_val (run->hits, low, hit);
  if (run->hits->len > run->n_most)
    g_array_set_size (run->hits, run->n_most);
}

static void
collect (Run *run, const Marking *marking)
{
  for (guint i = 0; i < marking->table->n_documents; i++)
    {
      const QuitusSearchDocument *document = &marking->table->documents[i];
      guint32 own, all;
      guint n_own = 0;
      gboolean is_found = FALSE;

      if (document->kind == QUITUS_SEARCH_GONE)
        continue;
      own = marking->terms[i] | run->kinds[document->kind];
      all = own | marking->terms[document->head];
      for (guint r = 0; own != 0 && r < run->n_readings; r++)
        if ((all & run->readings[r]) == run->readings[r] && (own & run->readings[r]) != 0)
          {
            is_found = TRUE;
            n_own = MAX (n_own, (guint) __builtin_popcount (own & run->readings[r]));
          }
      if (!is_found)
        continue;
      run->n_found++;
      keep (run, marking, i, rate (run, document, marking->marks[i], n_own));
    }
}

/* Public */

/**
 * quitus_search_run:
 * @tables: (element-type QuitusSearchTable): where to look
 * @query: what is looked for
 * @language: the language of the words for kinds
 * @today: what is near that day comes first
 * @n_most: how many to return at most
 * @n_found: (out): how many there are
 *
 * Returns: (transfer full) (element-type QuitusSearchHit): the best, best first
 */
GArray *
quitus_search_run (GPtrArray *tables,
                   QuitusSearchQuery *query,
                   QuitusLanguage language,
                   QuitusDay today,
                   guint n_most,
                   guint *n_found)
{
  Run run = { .query = query, .today = today, .n_most = n_most };
  g_autofree Marking *markings = g_new0 (Marking, tables->len + 1);

  run.hits = g_array_sized_new (FALSE, FALSE, sizeof (QuitusSearchHit), n_most + 1);
  for (guint i = 0; i < query->terms->len; i++)
    quitus_search_query_get (query, i)->is_known = FALSE;
  find_kinds (&run, language);
  for (guint i = 0; i < tables->len; i++)
    {
      markings[i].table = tables->pdata[i];
      markings[i].terms = g_new0 (guint32, markings[i].table->n_documents);
      markings[i].marks = g_new0 (guint8, markings[i].table->n_documents);
      markings[i].lasts = g_new0 (guint8, markings[i].table->n_documents);
      mark_table (&run, &markings[i]);
    }
  run.n_readings = quitus_search_query_read (query, run.readings);
  for (guint i = 0; i < tables->len; i++)
    {
      if (run.n_readings > 0)
        collect (&run, &markings[i]);
      g_free (markings[i].terms);
      g_free (markings[i].marks);
      g_free (markings[i].lasts);
    }
  *n_found = run.n_found;
  return run.hits;
}
