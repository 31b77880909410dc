/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-paper.h"

#include <wchar.h>

/* What no printer reaches, in points; the foot stands above it. */
#define EDGE 28

/* Helpers */

static char *
collapse (const char *text)
{
  GString *collapsed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_isspace (character))
        g_string_append_unichar (collapsed, character);
      else if (collapsed->len > 0 && collapsed->str[collapsed->len - 1] != ' ')
        g_string_append_c (collapsed, ' ');
    }
  return g_string_free (collapsed, FALSE);
}

static void
assert_inside (PopplerPage *page)
{
  PopplerRectangle *letters;
  double width, height;
  guint n_letters;

  poppler_page_get_size (page, &width, &height);
  g_assert_true (poppler_page_get_text_layout (page, &letters, &n_letters));
  for (guint i = 0; i < n_letters; i++)
    {
      g_assert_cmpfloat (letters[i].x1, >=, EDGE);
      g_assert_cmpfloat (letters[i].x2, <=, width - EDGE);
      g_assert_cmpfloat (letters[i].y1, >=, EDGE);
      g_assert_cmpfloat (letters[i].y2, <=, height - EDGE);
    }
  g_free (letters);
}

/* How often each letter is in a text; spaces and marks of direction do not count. */
static GHashTable *
count_letters (const char *text)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (c));

      if (g_unichar_isgraph (g_utf8_get_char (c)) && !g_unichar_isspace (g_utf8_get_char (c)) &&
          g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_FORMAT)
        g_hash_table_insert (
            counts, letter,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, letter)) + 1));
    }
  return counts;
}

/* Poppler reads columns in its own order: the letters must be the same, each as often. */
static void
assert_same_letters (const char *read, const char *said)
{
  g_autoptr (GHashTable) there = count_letters (read);
  g_autoptr (GHashTable) wanted = count_letters (said);
  GHashTableIter iter;
  gpointer letter, count;

  g_assert_cmpuint (g_hash_table_size (there), ==, g_hash_table_size (wanted));
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &letter, &count))
    if (g_hash_table_lookup (there, letter) != count)
      g_error ("“%lc” is %u times on the paper instead of %u:\n%s\n%s",
               (wint_t) GPOINTER_TO_UINT (letter),
               GPOINTER_TO_UINT (g_hash_table_lookup (there, letter)), GPOINTER_TO_UINT (count),
               read, said);
}

/* Public */

/* Lays a report out on A4, makes a PDF of it, and reads that back: no letter comes near an edge,
 * and the letters are those of quitus_pages_get_text(). */
Paper *
paper_read (QuitusReport *report)
{
  g_autoptr (QuitusPages) pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  g_autoptr (GBytes) bytes = quitus_pages_to_pdf (pages);
  g_autoptr (GError) error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_autoptr (GString) whole = g_string_new (NULL);
  Paper *paper = g_new0 (Paper, 1);

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) quitus_pages_count (pages));
  paper->texts = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *read = poppler_page_get_text (page);
      g_autofree char *said = quitus_pages_get_text (pages, (guint) i);

      assert_inside (page);
      assert_same_letters (read, said);
      g_ptr_array_add (paper->texts, collapse (said));
      g_string_append (whole, said);
      g_string_append_c (whole, '\n');
    }
  paper->text = collapse (whole->str);
  return paper;
}

void
paper_free (Paper *paper)
{
  g_ptr_array_unref (paper->texts);
  g_free (paper->text);
  g_free (paper);
}

void
paper_assert_has (Paper *paper, const char *text)
{
  if (strstr (paper->text, text) == NULL)
    g_error ("“%s” is not on the paper:\n%s", text, paper->text);
}

void
paper_assert_lacks (Paper *paper, const char *text)
{
  if (strstr (paper->text, text) != NULL)
    g_error ("“%s” is on the paper:\n%s", text, paper->text);
}

/* How many times a text is on the paper. */
guint
paper_count (Paper *paper, const char *text)
{
  guint n = 0;

  for (const char *c = strstr (paper->text, text); c != NULL; c = strstr (c + 1, text))
    n++;
  return n;
}

/* The number of the first page with a text, from 0; -1 for none. */
int
paper_find_page (Paper *paper, const char *text)
{
  for (guint i = 0; i < paper->texts->len; i++)
    if (strstr (paper->texts->pdata[i], text) != NULL)
      return (int) i;
  return -1;
}
