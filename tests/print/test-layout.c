/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-layout.h"

#include <locale.h>

#include "quitus-paper.h"
#include "quitus-track.h"

#define PRINTED_ON 20780 /* 23 November 2026 */

static const QuitusColumn columns[] = {
  { "Number", 0, FALSE },
  { "Label",  1, FALSE },
  { "Amount", 0, TRUE  },
};

/* Helpers */

static QuitusReport *
new_report (void)
{
  return quitus_report_new (QUITUS_LANGUAGE_ENGLISH, PRINTED_ON, "Schedule", "REF-1");
}

static void
add_rows (QuitusReport *report, guint n, const char *label)
{
  quitus_report_add_table (report, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("row%03u", i);

      quitus_report_add_row (report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (report, number);
      quitus_report_add_cell (report, label);
      quitus_report_add_detail (report, "detail");
      quitus_report_add_cell (report, "1,000.00");
    }
  quitus_report_add_row (report, QUITUS_ROW_TOTAL);
  quitus_report_add_cell (report, "Total");
  quitus_report_add_cell (report, NULL);
  quitus_report_add_cell (report, "999,999.00");
}

static char *
repeat (const char *text, guint n)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);
  return g_string_free (repeated, FALSE);
}

/* Tests */

static void
test_empty (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (Paper) paper = paper_read (report);

  g_assert_cmpuint (paper->texts->len, ==, 1);
  paper_assert_has (paper, "Printed on 23 November 2026 · Quitus · page 1 / 1");
}

static void
test_turned (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (QuitusPages) pages = NULL;
  double width, height;

  quitus_report_set_landscape (report, TRUE);
  pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
  quitus_pages_get_size (pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);
}

/* Every row is on paper, once; the titles of columns are on each page; the total is not alone. */
static void
test_long_tables (void)
{
  for (guint n = 1; n < 90; n++)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (Paper) paper = NULL;
      g_autofree char *last = g_strdup_printf ("row%03u", n - 1);

      quitus_report_set_banner (report, n % 2 == 0 ? "Simulation" : NULL);
      add_rows (report, n, "A label");
      paper = paper_read (report);
      g_assert_cmpuint (paper_count (paper, "row"), ==, n);
      g_assert_cmpuint (paper_count (paper, "Amount"), ==, paper->texts->len);
      g_assert_cmpuint (paper_count (paper, "Simulation"), ==, n % 2 == 0 ? paper->texts->len : 0);
      g_assert_cmpuint (paper_count (paper, "Schedule · REF-1"), ==, paper->texts->len - 1);
      g_assert_cmpuint (paper_count (paper, "Total"), ==, 1);
      g_assert_cmpint (paper_find_page (paper, last), ==, paper_find_page (paper, "Total"));
      g_assert_cmpint (paper_find_page (paper, "Total"), ==, (int) paper->texts->len - 1);
      g_assert_cmpuint (paper->texts->len, >=, n / 25);
    }
}

/* A row is whole on one page: its number, its label and its detail. */
static void
test_whole_rows (void)
{
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (Paper) paper = NULL;
  g_autofree char *label = repeat ("several words on many lines ", 20);

  add_rows (report, 40, label);
  paper = paper_read (report);
  g_assert_cmpuint (paper->texts->len, >, 4);
  for (guint i = 0; i < paper->texts->len; i++)
    {
      const char *text = paper->texts->pdata[i];
      guint rows = 0, words = 0, details = 0;

      for (const char *c = text; (c = strstr (c, "row")) != NULL; c++)
        rows++;
      for (const char *c = text; (c = strstr (c, "several")) != NULL; c++)
        words++;
      for (const char *c = text; (c = strstr (c, "detail")) != NULL; c++)
        details++;
      g_assert_cmpuint (words, ==, rows * 20);
      g_assert_cmpuint (details, ==, rows);
    }
}

/* A heading is on the page of the first row under it, wherever the page ends. */
static void
test_headings (void)
{
  for (guint n = 20; n < 50; n++)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (Paper) paper = NULL;

      for (guint i = 0; i < n; i++)
        quitus_report_add_note (report, "Filling");
      quitus_report_add_heading (report, "Heading");
      add_rows (report, 2, "A label");
      quitus_report_add_heading (report, "Sequel");
      quitus_report_add_paragraph (report, "Paragraph");
      paper = paper_read (report);
      g_assert_cmpint (paper_find_page (paper, "Heading"), ==, paper_find_page (paper, "row000"));
      g_assert_cmpint (paper_find_page (paper, "Sequel"), ==, paper_find_page (paper, "Paragraph"));
    }
}

/* A small table is read at one glance: it is not cut. */
static void
test_small_tables (void)
{
  for (guint n = 20; n < 50; n++)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (Paper) paper = NULL;

      for (guint i = 0; i < n; i++)
        quitus_report_add_note (report, "Filling");
      quitus_report_add_heading (report, "Heading");
      add_rows (report, 4, "A label");
      paper = paper_read (report);
      g_assert_cmpint (paper_find_page (paper, "Heading"), ==, paper_find_page (paper, "row003"));
      g_assert_cmpint (paper_find_page (paper, "row000"), ==, paper_find_page (paper, "Total"));
    }
}

/* The name of a group stays with its first row. */
static void
test_groups (void)
{
  for (guint n = 20; n < 50; n++)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (Paper) paper = NULL;

      add_rows (report, n, "A label");
      quitus_report_add_row (report, QUITUS_ROW_GROUP);
      quitus_report_add_cell (report, "Group of the late ones, whose name is as wide as the table");
      quitus_report_add_row (report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (report, "under");
      paper = paper_read (report);
      g_assert_cmpint (paper_find_page (paper, "Group"), ==, paper_find_page (paper, "under"));
    }
}

/* What is longer than a page goes on on the next ones, without losing a word. */
static void
test_giants (void)
{
  g_autofree char *words = repeat ("word ", 8000);
  g_autofree char *block = repeat ("Unbreakable", 500);
  g_autofree char *lines = repeat ("line\n", 300);
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (Paper) paper = NULL;

  quitus_report_add_title (report, words, "Title", NULL);
  quitus_report_add_heading (report, block);
  quitus_report_add_paragraph (report, words);
  quitus_report_add_fact (report, block, lines);
  quitus_report_add_card (report, block, block, words);
  quitus_report_add_card_fact (report, block, words);
  quitus_report_add_figure (report, "Figure", block, words);
  add_rows (report, 2, words);
  paper = paper_read (report);
  g_assert_cmpuint (paper_count (paper, "word"), ==, 6 * 8000 + 8000);
  g_assert_cmpuint (paper_count (paper, "line"), ==, 300);
}

/* No paragraph leaves one line alone on a page. */
static void
test_flow (void)
{
  for (guint n = 20; n < 60; n++)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (Paper) paper = NULL;

      for (guint i = 0; i < n; i++)
        quitus_report_add_note (report, "Filling");
      quitus_report_add_paragraph (report, "line1\nline2\nline3\nline4\nline5");
      paper = paper_read (report);
      g_assert_cmpint (paper_find_page (paper, "line1"), ==, paper_find_page (paper, "line2"));
      g_assert_cmpint (paper_find_page (paper, "line4"), ==, paper_find_page (paper, "line5"));
    }
}

/* Whatever people paste, each row is on paper. */
static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "\t\ttabs\t",
    "«\u00a0très\u202flong\u00a0»",
    "a\u2028b\u2029c\r\nd",
    "e\u0301",
    "<b>&amp;</b>",
    "\x01\x1f",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (QuitusReport) report =
          quitus_report_new (QUITUS_LANGUAGE_FRENCH, PRINTED_ON, texts[i], texts[i]);
      g_autoptr (QuitusPages) pages = NULL;
      g_autoptr (Paper) paper = NULL;
      g_autofree char *text = NULL;

      quitus_report_add_title (report, texts[i], texts[i], texts[i]);
      quitus_report_add_card (report, texts[i], texts[i], texts[i]);
      quitus_report_add_card_mark (report, QUITUS_MARK_LATE, texts[i]);
      quitus_report_add_figure (report, texts[i], texts[i], texts[i]);
      add_rows (report, 70, texts[i]);
      paper = paper_read (report);
      g_assert_cmpuint (paper_count (paper, "row"), ==, 70);
      pages = quitus_report_lay_out (report, QUITUS_PAPER_A4);
      text = quitus_pages_get_text (pages, 0);
      g_assert_nonnull (strstr (text, "Imprimé le 23 novembre 2026 · Quitus · page 1 / "));
    }
}

/* Any paper will do: nothing loops for ever and no word is lost. */
static void
test_papers (void)
{
  for (double side = 1; side < 3000; side *= 1.7)
    {
      g_autoptr (QuitusReport) report = new_report ();
      g_autoptr (QuitusPages) pages = NULL;
      guint n = 0;

      quitus_report_set_banner (report, "Simulation");
      add_rows (report, 30,
                "A label that must wrap when its column is narrow, العربية 日本語 \U0001f600 "
                "e\u0301\u0301");
      pages = quitus_report_lay_out (report, (QuitusPaper) { side, side });
      for (guint i = 0; i < quitus_pages_count (pages); i++)
        {
          g_autofree char *text = quitus_pages_get_text (pages, i);

          for (const char *c = text; (c = strstr (c, "detail")) != NULL; c++)
            n++;
        }
      g_assert_cmpuint (n, ==, 30);
    }
}

static void
add_text (QuitusReport *report, double from, double to, const char *text)
{
  QuitusTrackItem item = { .shape = QUITUS_SHAPE_TEXT, .from = from, .to = to, .text = text };

  quitus_report_add_track_item (report, &item);
}

/* The head comes again; texts without room, outside, or upon another one are left out. */
static void
test_tracks (void)
{
  const QuitusColumn track[] = {
    { "Lost", 1, FALSE },
    { "",     3, FALSE }
  };
  g_autoptr (QuitusReport) report = new_report ();
  g_autoptr (Paper) paper = NULL;

  quitus_report_add_table (report, track, G_N_ELEMENTS (track));
  quitus_report_add_row (report, QUITUS_ROW_HEAD);
  quitus_report_add_cell (report, "Name");
  quitus_report_add_track (report);
  add_text (report, 0, 0.5, "year one");
  add_text (report, 0.5, 1, "year two");
  for (guint i = 0; i < 60; i++)
    {
      QuitusTrackItem bar = { .shape = QUITUS_SHAPE_BAR, .lane = 1, .from = -1, .to = 2 };

      quitus_report_add_row (report, QUITUS_ROW_PLAIN);
      quitus_report_add_cell (report, "line");
      quitus_report_add_track (report);
      quitus_report_add_track_item (report, &bar);
      add_text (report, 0.5, 0.5, "middle");
      add_text (report, 0.51, 0.51, "upon");
      add_text (report, 1, 1, "edge");
      add_text (report, 1.1, 1.1, "outside");
      add_text (report, 0.1, 0.11, "narrow");
    }
  paper = paper_read (report);
  g_assert_cmpuint (paper->texts->len, >, 1);
  g_assert_cmpuint (paper_count (paper, "year one year two"), ==, paper->texts->len);
  g_assert_cmpuint (paper_count (paper, "line middle edge"), ==, 60);
  paper_assert_lacks (paper, "upon");
  paper_assert_lacks (paper, "outside");
  paper_assert_lacks (paper, "narrow");
  paper_assert_lacks (paper, "Lost");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/turned", test_turned);
  g_test_add_func ("/layout/long-tables", test_long_tables);
  g_test_add_func ("/layout/whole-rows", test_whole_rows);
  g_test_add_func ("/layout/small-tables", test_small_tables);
  g_test_add_func ("/layout/headings", test_headings);
  g_test_add_func ("/layout/groups", test_groups);
  g_test_add_func ("/layout/giants", test_giants);
  g_test_add_func ("/layout/flow", test_flow);
  g_test_add_func ("/layout/hostile-texts", test_hostile_texts);
  g_test_add_func ("/layout/papers", test_papers);
  g_test_add_func ("/layout/tracks", test_tracks);
  return g_test_run ();
}
