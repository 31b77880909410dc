/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart-export.h"

#include <cairo-svg.h>
#include <math.h>

#include "quitus-chart-draw.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-saved-file.h"

/* In points, as wide as the text of a page and a half; a picture has twice as many pixels. */
#define WIDTH 900.0
#define MARGIN 24.0
#define SCALE 2.0

typedef struct
{
  QuitusChart *chart;
  QuitusChartFormat format;
  GtkWidget *parent;
} Export;

/* Helpers */

static void
free_export (Export *export)
{
  g_object_unref (export->chart);
  g_object_unref (export->parent);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (QuitusChart *chart,
      cairo_t *cr,
      PangoContext *context,
      const QuitusChartStyle *style,
      double width,
      double height)
{
  QuitusChartSight sight = { QUITUS_DAY_NONE, QUITUS_DAY_NONE, QUITUS_CHART_NO_POSITION };

  gdk_cairo_set_source_rgba (cr, &style->paper);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  quitus_chart_draw (chart, cr, context, style, &sight, width - 2 * MARGIN, height - 2 * MARGIN);
}

static cairo_surface_t *
make_surface (QuitusChartFormat format, GByteArray *bytes, double width, double height)
{
  cairo_surface_t *surface;

  if (format == QUITUS_CHART_SVG)
    return cairo_svg_surface_create_for_stream (write_cb, bytes, width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * SCALE),
                                        (int) ceil (height * SCALE));
  cairo_surface_set_device_scale (surface, SCALE, SCALE);
  return surface;
}

static const char *
get_ending (QuitusChartFormat format)
{
  return format == QUITUS_CHART_SVG ? "svg" : "png";
}

/* Says in a drawing what it shows, for who does not see it: its letters are but curves. */
static void
describe_svg (QuitusChart *chart, GByteArray *bytes)
{
  const char *scope = quitus_chart_get_scope (chart);
  g_autofree char *description = quitus_chart_describe (chart);
  g_autofree char *words =
      g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s%s%s</desc>",
                               quitus_chart_get_title (chart), description,
                               scope != NULL ? "\n" : "", scope != NULL ? scope : "");
  const char *text = (const char *) bytes->data;
  const char *root = g_strstr_len (text, bytes->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', bytes->len - (gsize) (root - text)) : NULL;
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  guint place;

  if (end == NULL)
    return;
  place = (guint) (end + 1 - text);
  g_byte_array_append (rest, bytes->data + place, bytes->len - place);
  g_byte_array_set_size (bytes, place);
  g_byte_array_append (bytes, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (bytes, rest->data, rest->len);
}

/* Callbacks */

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    quitus_chart_export_keep (export->chart, export->format, export->parent, file, &error);
  if (error != NULL)
    quitus_problem_present (error, export->parent);
}

/* Public */

/**
 * quitus_chart_export:
 * @chart: a chart
 * @context: for the words
 * @format: what kind of file
 * @error: return location for an error
 *
 * Draws a chart on white paper as it is drawn on the screen, with all that the page around it says
 * there.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
quitus_chart_export (QuitusChart *chart,
                     PangoContext *context,
                     QuitusChartFormat format,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  QuitusChartStyle style;
  cairo_surface_t *surface;
  cairo_status_t status;
  double height;
  cairo_t *cr;

  quitus_chart_style_init_paper (&style);
  height = quitus_chart_measure_height (chart, context, &style, WIDTH - 2 * MARGIN) + 2 * MARGIN;
  surface = make_surface (format, bytes, WIDTH, height);
  cr = cairo_create (surface);
  draw (chart, cr, context, &style, WIDTH, height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == QUITUS_CHART_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }
  if (format == QUITUS_CHART_SVG)
    describe_svg (chart, bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * quitus_chart_export_keep:
 * @chart: a chart
 * @format: what kind of file
 * @parent: a widget of the window, whose action `win.tell` tells that it is done
 * @file: where
 * @error: return location for an error
 *
 * Keeps a chart in a file.
 *
 * Returns: whether that went well
 */
gboolean
quitus_chart_export_keep (QuitusChart *chart,
                          QuitusChartFormat format,
                          GtkWidget *parent,
                          GFile *file,
                          GError **error)
{
  PangoContext *context = gtk_widget_create_pango_context (parent);
  g_autoptr (GBytes) bytes = quitus_chart_export (chart, context, format, error);

  g_object_unref (context);
  return bytes != NULL && quitus_saved_file_write (file, bytes, parent, error);
}

/**
 * quitus_chart_export_ask:
 * @chart: a chart
 * @format: what kind of file
 * @parent: a widget of the window
 *
 * Asks for a place and keeps the chart there.
 */
void
quitus_chart_export_ask (QuitusChart *chart, QuitusChartFormat format, GtkWidget *parent)
{
  g_autofree char *name =
      g_strdup_printf ("%s.%s", quitus_chart_get_title (chart), get_ending (format));
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Export *export = g_new (Export, 1);

  export->chart = g_object_ref (chart);
  export->format = format;
  export->parent = g_object_ref (parent);
  gtk_file_filter_add_suffix (filter, get_ending (format));
  gtk_file_filter_set_name (filter,
                            format == QUITUS_CHART_SVG ? _ ("SVG drawings") : _ ("PNG pictures"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, format == QUITUS_CHART_SVG ? _ ("Export as SVG")
                                                                : _ ("Export as PNG"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, file_chosen_cb,
                        export);
}
