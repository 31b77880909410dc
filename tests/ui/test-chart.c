/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts: what they say, and how that is drawn, shown as a table and kept in files. */

#include "pages-fixture.h"

#include "quitus-chart-axis.h"
#include "quitus-chart-draw.h"
#include "quitus-chart-export.h"
#include "quitus-chart-table.h"

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, FALSE, 1000, 720);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, read);
}

/* A chart of 75 000 € on 8 February and 200 000 € on 8 August, of which the first came. */
static QuitusChart *
make_chart (void)
{
  QuitusChart *chart = quitus_chart_new (QUITUS_CHART_STEPS, "Plan", "All of it.");
  guint plan = quitus_chart_add_series (chart, "Planned", 0, TRUE);
  guint fact = quitus_chart_add_series (chart, "Received", 2, FALSE);

  quitus_chart_add_point (chart, plan, quitus_day_new (2023, 2, 8), 7500000);
  quitus_chart_add_point (chart, plan, quitus_day_new (2023, 8, 8), 20000000);
  quitus_chart_add_point (chart, fact, quitus_day_new (2023, 3, 2), 7500000);
  quitus_chart_set_today (chart, quitus_day_new (2023, 6, 1));
  return chart;
}

/* Tests */

static void
test_steps (void)
{
  static const struct
  {
    QuitusMoney span;
    guint most;
    QuitusMoney step;
  } cases[] = {
    { 20000000,    5, 5000000     },
    { 20000000,    4, 5000000     },
    { 20000000,    3, 10000000    },
    { 20000001,    4, 10000000    },
    { 100,         5, 100         },
    { 1,           1, 100         },
    { 16325040,    5, 5000000     },
    { 99900000000, 5, 20000000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_chart_axis_choose_step (cases[i].span, cases[i].most), ==,
                     cases[i].step);
}

/* Whatever the amounts, the marks are round, enclose them, and are not too many. */
static void
test_money_marks (void)
{
  for (int i = 0; i < 2000; i++)
    {
      QuitusMoney least =
          -(QuitusMoney) g_test_rand_int_range (0, G_MAXINT32) * g_test_rand_int_range (0, 2);
      QuitusMoney greatest =
          (QuitusMoney) g_test_rand_int_range (0, G_MAXINT32) * g_test_rand_int_range (0, 100000);
      QuitusMoney from = least, to = greatest;
      guint most = (guint) g_test_rand_int_range (1, 12);
      g_autoptr (GArray) ticks = quitus_chart_axis_mark_money (&from, &to, most);
      gboolean has_zero = FALSE;

      g_assert_cmpint (from, <=, least);
      g_assert_cmpint (to, >=, greatest);
      g_assert_cmpuint (ticks->len, <=, most + 2);
      for (guint j = 0; j < ticks->len; j++)
        has_zero |= g_array_index (ticks, QuitusChartTick, j).value == 0;
      g_assert_true (has_zero);
    }
}

static void
test_day_marks (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    guint most;
    const char *labels;
  } cases[] = {
    { "2023-02-01", "2023-04-30", 10, "Feb 2023|Mar|Apr"              },
    { "2023-02-01", "2023-12-31", 5,  "Apr 2023|Jul|Oct"              },
    { "2022-06-01", "2024-06-30", 6,  "Jul 2022|2023|Jul|2024"        },
    { "2021-01-01", "2026-12-31", 7,  "2021|2022|2023|2024|2025|2026" },
    { "2021-01-01", "2030-12-31", 5,  "2022|2024|2026|2028|2030"      },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ticks =
          quitus_chart_axis_mark_days (quitus_day_from_iso (cases[i].from),
                                       quitus_day_from_iso (cases[i].to), cases[i].most);
      g_autoptr (GString) labels = g_string_new (NULL);

      for (guint j = 0; j < ticks->len; j++)
        g_string_append_printf (labels, "%s%s", j > 0 ? "|" : "",
                                g_array_index (ticks, QuitusChartTick, j).label);
      g_assert_cmpstr (labels->str, ==, cases[i].labels);
    }
}

/* Plans go on after today, facts do not; between two days nothing changes. */
static void
test_positions (void)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  g_autofree char *said = quitus_chart_say_position (chart, 3);

  g_assert_cmpuint (quitus_chart_count_positions (chart), ==, 4);
  g_assert_cmpint (quitus_chart_get_amount (chart, 0, 1), ==, 7500000);
  g_assert_cmpint (quitus_chart_get_amount (chart, 1, 0), ==, 0);
  g_assert_cmpint (quitus_chart_get_amount (chart, 1, 2), ==, 7500000);
  g_assert_cmpint (quitus_chart_get_amount (chart, 1, 3), ==, QUITUS_MONEY_NONE);
  g_assert_cmpstr (said, ==, "8 Aug 2023, Planned: €200,000.00");
  g_assert_cmpuint (quitus_chart_find_position (chart, quitus_day_new (2023, 2, 15)), ==, 0);
  g_assert_cmpuint (quitus_chart_find_position (chart, quitus_day_new (2023, 2, 25)), ==, 1);
  g_assert_cmpuint (quitus_chart_find_position (chart, quitus_day_new (2030, 1, 1)), ==, 3);
}

/* The letters that a drawing shows. */
static guint
count_glyphs (const char *svg)
{
  guint n = 0;

  for (const char *glyph = strstr (svg, "<use "); glyph != NULL;
       glyph = strstr (glyph + 1, "<use "))
    n++;
  return n;
}

/* Files are what they say, and have all words and colours in them. */
static void
test_export (void)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = quitus_chart_export (chart, context, QUITUS_CHART_PNG, &error);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, PNG_SIGNATURE, 8);
  texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1800);
  svg = quitus_chart_export (chart, context, QUITUS_CHART_SVG, &error);
  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_true (g_str_has_prefix (text, "<?xml"));
  g_assert_nonnull (strstr (text, "</svg>"));
  g_assert_nonnull (strstr (text, "stroke-dasharray"));
  g_object_unref (context);
}

static char *
draw_file (QuitusChart *chart, QuitusChartFormat format)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = quitus_chart_export (chart, context, format, &error);

  g_assert_no_error (error);
  g_object_unref (context);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static double
measure (QuitusChart *chart)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  QuitusChartStyle style;
  double height;

  quitus_chart_style_init_paper (&style);
  height = quitus_chart_measure_height (chart, context, &style, 800);
  g_object_unref (context);
  return height;
}

/* A drawing says in words what it shows, whatever letters these words have; a picture has room for
 * all of them. */
static void
test_export_words (void)
{
  g_autoptr (QuitusChart) chart = quitus_chart_new (QUITUS_CHART_STEPS, "Plan & <Facts>", "Some.");
  guint plan = quitus_chart_add_series (chart, "Planned", 0, TRUE);
  double height = measure (chart), more;
  g_autofree char *text = NULL;

  quitus_chart_add_point (chart, plan, quitus_day_new (2023, 2, 8), 7500000);
  quitus_chart_set_scope (chart, "Money In");
  more = measure (chart);
  g_assert_cmpfloat (more, >, height + 8);
  quitus_chart_set_notice (chart, "Simulation: all of it.");
  g_assert_cmpfloat (measure (chart), >, more + 20);
  text = draw_file (chart, QUITUS_CHART_SVG);
  g_assert_nonnull (strstr (text, "<title>Plan &amp; &lt;Facts&gt;</title>\n"
                                  "<desc>Simulation: all of it. Some.\nMoney In</desc>"));
  g_assert_cmpuint (strstr (text, "<title>") - strstr (text, "<svg"), <, 300);
  g_assert_true (g_str_has_suffix (text, "</svg>\n"));
}

/* What is only supposed begins where it leaves the plan, and the day before has none of it. */
static void
test_branch (void)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  guint supposed = quitus_chart_add_branch (chart, "Supposed", 6, 0);
  QuitusDay day = quitus_day_new (2023, 5, 2);
  g_autofree char *plain = NULL;
  g_autofree char *drawn = NULL;

  plain = draw_file (chart, QUITUS_CHART_SVG);
  quitus_chart_add_point (chart, supposed, day, 9500000);
  quitus_chart_add_point (chart, supposed, quitus_day_new (2023, 8, 8), 22000000);
  g_assert_cmpint (quitus_chart_find_branch (chart, 0), ==, (int) supposed);
  g_assert_cmpint (quitus_chart_find_branch (chart, 1), ==, -1);
  g_assert_cmpint (quitus_chart_get_amount (chart, supposed, 0), ==, QUITUS_MONEY_NONE);
  g_assert_cmpint (quitus_chart_get_amount (chart, supposed, 2), ==, 9500000);
  g_assert_cmpint (quitus_chart_get_amount (chart, 0, 2), ==, 7500000);
  g_assert_cmpint (quitus_chart_get_stem_amount (chart, supposed, day), ==, 7500000);
  g_assert_cmpint (quitus_chart_get_stem_amount (chart, 0, day), ==, 0);
  /* The area between both has lines of its own. */
  drawn = draw_file (chart, QUITUS_CHART_SVG);
  g_assert_cmpuint (strlen (drawn), >, strlen (plain) + 1000);
}

/* In a file today is a day. */
static void
test_export_today (void)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  g_autofree char *first = draw_file (chart, QUITUS_CHART_SVG);
  g_autofree char *second = NULL;

  quitus_chart_set_today (chart, quitus_day_new (2023, 6, 4));
  second = draw_file (chart, QUITUS_CHART_SVG);
  g_assert_cmpuint (count_glyphs (first), ==, count_glyphs (second));
  quitus_chart_set_today (chart, quitus_day_new (2023, 6, 14));
  g_free (second);
  second = draw_file (chart, QUITUS_CHART_SVG);
  g_assert_cmpuint (count_glyphs (first) + 1, ==, count_glyphs (second));
}

/* It is told that a file is there; a place that cannot be written to is an error, and nothing is
 * told. */
static void
test_keep (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  g_autofree char *path = g_build_filename (pages->folder, "Plan.png", NULL);
  g_autofree char *nowhere = g_build_filename (pages->folder, "none", "Plan.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) wrong = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;

  g_assert_false (quitus_chart_export_keep (chart, QUITUS_CHART_PNG, pages->window, wrong, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (pages->toast);
  g_clear_error (&error);
  g_assert_true (quitus_chart_export_keep (chart, QUITUS_CHART_PNG, pages->window, file, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (pages->toast, ==, "Saved as “Plan.png”");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The same figures in the table. */
static void
test_table (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  GtkWidget *table = quitus_chart_table_new (chart);
  AdwNavigationPage *page = adw_navigation_page_new (table, "Table");

  pages_push (pages, page);
  g_assert_cmpuint (
      g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table))), ==, 3);
  assert_reads (table, "8 Aug 2023");
  assert_reads (table, "€200,000.00");
  assert_reads (table, "€75,000.00");
}

static guint
count_cut (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
            pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut (child);
  return n;
}

/* A day and an amount are never cut, also where the table is much wider than the room for it. */
static void
test_narrow_table (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusChart) chart = make_chart ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  quitus_chart_add_point (chart, 1, quitus_day_new (2023, 5, 12), 75510000000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), quitus_chart_table_new (chart));
  gtk_widget_set_size_request (scrolled, 150, 200);
  gtk_widget_set_halign (scrolled, GTK_ALIGN_START);
  pages_push (pages, adw_navigation_page_new (scrolled, "Table"));
  pages_settle (pages);
  assert_reads (scrolled, "€755,100,000.00");
  g_assert_cmpint (gtk_widget_get_width (scrolled), <, 300);
  g_assert_cmpuint (count_cut (scrolled), ==, 0);
}

/* What is told and not drawn does not take the room of the others. */
static void
test_rest (void)
{
  g_autoptr (QuitusChart) chart = quitus_chart_new (QUITUS_CHART_BARS, "By Payer", "");
  guint plan = quitus_chart_add_series (chart, "Planned", 0, TRUE);
  QuitusMoney least, greatest;

  quitus_chart_add_point (chart, plan, (gint32) quitus_chart_add_category (chart, "A"), 500);
  quitus_chart_add_point (chart, plan, (gint32) quitus_chart_add_rest (chart, "Others"), 900000);
  quitus_chart_get_span (chart, &least, &greatest);
  g_assert_cmpint (greatest, ==, 500);
  g_assert_false (quitus_chart_is_rest (chart, 0));
  g_assert_true (quitus_chart_is_rest (chart, 1));
  g_assert_cmpint (quitus_chart_get_amount (chart, 0, 1), ==, 900000);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_test_add_func ("/chart/steps", test_steps);
  g_test_add_func ("/chart/money-marks", test_money_marks);
  g_test_add_func ("/chart/day-marks", test_day_marks);
  g_test_add_func ("/chart/positions", test_positions);
  g_test_add_func ("/chart/rest", test_rest);
  g_test_add_func ("/chart/export", test_export);
  g_test_add_func ("/chart/export-words", test_export_words);
  g_test_add_func ("/chart/export-today", test_export_today);
  g_test_add_func ("/chart/branch", test_branch);
  g_test_add ("/chart/keep", Pages, NULL, set_up, test_keep, tear_down);
  g_test_add ("/chart/narrow-table", Pages, NULL, set_up, test_narrow_table, tear_down);
  g_test_add ("/chart/table", Pages, NULL, set_up, test_table, tear_down);
  return g_test_run ();
}
