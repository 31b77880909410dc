/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-layout.h"

#include "quitus-bands.h"
#include "quitus-pages-private.h"
#include "quitus-report-private.h"

/* Margins and the room of head and foot, in points. */
#define MARGIN_SIDE 51
#define MARGIN_TOP 48
#define MARGIN_BOTTOM 62
#define FOOT_RISE 40
#define HEAD_GAP 16
#define BANNER_GAP 18
#define FRAME 0.5

/* No page is smaller than that, so that there is always room for a line. */
#define LEAST_SIDE 240

/* What remains of a flowing text on either page is no single line. */
#define LEAST_LINES 2

typedef struct
{
  QuitusReport *report;
  QuitusTypesetter *typesetter;
  QuitusPages *pages;
  GArray *bands;
  double width;
  double bottom;
  double y;
  gboolean is_fresh;
} Layout;

/* Helpers */

static const QuitusBand *
get_band (Layout *self, guint band)
{
  return &g_array_index (self->bands, QuitusBand, band);
}

static guint
get_page (Layout *self)
{
  return quitus_pages_count (self->pages) - 1;
}

static void
add_rule (Layout *self, QuitusInk ink, double y, double thickness)
{
  quitus_pages_add_box (self->pages, get_page (self), ink, MARGIN_SIDE, y - thickness / 2,
                        self->width, thickness);
}

/* Writes a text between the margins; returns its height. */
static double
add_text (Layout *self, const char *text, QuitusTextStyle style, double y)
{
  g_autoptr (GArray) lines = quitus_lines_new ();
  double height = 0;

  quitus_typesetter_set (self->typesetter, text, style, self->width, FALSE, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const QuitusLine *line = &g_array_index (lines, QuitusLine, i);

      quitus_pages_add_line (self->pages, get_page (self), line, MARGIN_SIDE, y + height);
      height += line->height;
    }
  return height;
}

/* Writes the head or the foot of a page: one line, cut where it must be; returns its height. */
static double
add_one_line (Layout *self, guint page, const char *text, double part, gboolean at_end, double y)
{
  g_autoptr (GArray) lines = quitus_lines_new ();
  double width = self->width * part;
  const QuitusLine *line;

  quitus_typesetter_set (self->typesetter, text, QUITUS_TEXT_LABEL, width, at_end, lines);
  line = &g_array_index (lines, QuitusLine, 0);
  quitus_pages_add_line (self->pages, page, line, MARGIN_SIDE + (at_end ? self->width - width : 0),
                         y);
  return line->height;
}

static void
begin_page (Layout *self)
{
  gboolean is_first = self->pages->pages->len == 0;

  quitus_pages_begin (self->pages);
  self->y = MARGIN_TOP;
  self->is_fresh = TRUE;
  if (self->report->banner != NULL)
    {
      double top = self->y;

      self->y += 5;
      self->y += add_text (self, self->report->banner, QUITUS_TEXT_BANNER, self->y);
      self->y += 5;
      add_rule (self, QUITUS_INK_DUE, top, 0.7);
      add_rule (self, QUITUS_INK_DUE, self->y, 0.7);
      self->y += BANNER_GAP;
    }
  if (!is_first)
    {
      g_autofree char *head =
          self->report->reference != NULL
              ? g_strdup_printf ("%s · %s", self->report->title, self->report->reference)
              : g_strdup (self->report->title);

      self->y += add_one_line (self, get_page (self), head, 1, FALSE, self->y);
      self->y += HEAD_GAP;
    }
}

/* The ground and the lines around one box of a grid. */
static void
draw_frame (Layout *self, const QuitusBox *box, double y, double height)
{
  double x = MARGIN_SIDE + box->x;
  guint page = get_page (self);

  if (box->tint != QUITUS_TINT_NONE)
    quitus_pages_add_box (self->pages, page,
                          box->tint == QUITUS_TINT_HOLIDAY ? QUITUS_INK_HOLIDAY
                                                           : QUITUS_INK_WEEKEND,
                          x, y, box->width, height);
  /* Lines lie on the edges, so that neighbours share them. */
  for (int i = 0; i < 2; i++)
    {
      quitus_pages_add_box (self->pages, page, QUITUS_INK_FAINT, x - FRAME / 2,
                            y - FRAME / 2 + i * height, box->width + FRAME, FRAME);
      quitus_pages_add_box (self->pages, page, QUITUS_INK_FAINT, x - FRAME / 2 + i * box->width, y,
                            FRAME, height);
    }
}

static void
draw_drawings (Layout *self, const QuitusBand *band, const QuitusBox *box)
{
  double x = MARGIN_SIDE + box->x, y = self->y + band->above;

  for (guint i = 0; i < box->drawings->len; i++)
    {
      QuitusDrawing drawing = g_array_index (box->drawings, QuitusDrawing, i);

      drawing.x += x;
      drawing.y += y;
      /* Those of a track meet those of the next row. */
      if (drawing.shape == QUITUS_SHAPE_RULE && box->labels != NULL)
        {
          double top = drawing.y > y ? drawing.y : self->y;

          drawing.height = self->y + quitus_band_get_height (band) - top;
          drawing.y = top;
        }
      quitus_pages_add_drawing (self->pages, get_page (self), &drawing);
    }
  for (guint i = 0; box->labels != NULL && i < box->labels->len; i++)
    quitus_pages_add_line (self->pages, get_page (self),
                           &g_array_index (box->labels, QuitusLine, i), x, y);
}

/* How many more lines of a box fit into a height. */
static guint
count_lines (GArray *lines, guint first, double height)
{
  guint n = first;

  while (n < lines->len)
    {
      height -= g_array_index (lines, QuitusLine, n).height;
      if (height < 0)
        break;
      n++;
    }
  return n - first;
}

/* Draws the lines of each box from @firsts on, as far as they fit into @height, and moves @firsts
 * on; returns how high they are. */
static double
draw_lines (Layout *self, const QuitusBand *band, guint *firsts, double height)
{
  double highest = 0;

  for (guint i = 0; i < band->boxes->len; i++)
    {
      const QuitusBox *box = &g_array_index (band->boxes, QuitusBox, i);
      guint n = count_lines (box->lines, firsts[i], height);
      double y = 0;

      if (band->flows && n > LEAST_LINES && firsts[i] + n + 1 == box->lines->len)
        n--;
      if (n == 0 && firsts[i] < box->lines->len && self->is_fresh)
        n = 1;
      for (; n > 0; n--)
        {
          const QuitusLine *line = &g_array_index (box->lines, QuitusLine, firsts[i]++);

          quitus_pages_add_line (self->pages, get_page (self), line, MARGIN_SIDE + box->x,
                                 self->y + band->above + y);
          y += line->height;
        }
      highest = MAX (highest, y);
    }
  return highest;
}

/* Draws a band from @firsts on, as far as it fits. */
static void
draw_band (Layout *self, const QuitusBand *band, guint *firsts)
{
  double room = self->bottom - self->y - band->above - band->below;
  double whole = quitus_band_get_height (band) - band->above - band->below;
  gboolean is_begun = FALSE;
  double text;

  /* Grounds lie under the text: a grid is never cut unless a page has no room for a row. */
  if (band->frames)
    for (guint i = 0; i < band->boxes->len; i++)
      draw_frame (self, &g_array_index (band->boxes, QuitusBox, i), self->y,
                  MIN (whole, MAX (room, 0)) + band->above + band->below);
  for (guint i = 0; i < band->boxes->len; i++)
    is_begun |= firsts[i] > 0;
  text = draw_lines (self, band, firsts, MAX (room, 0) + 0.01);
  for (guint i = 0; i < band->boxes->len && !is_begun; i++)
    if (g_array_index (band->boxes, QuitusBox, i).drawings != NULL)
      draw_drawings (self, band, &g_array_index (band->boxes, QuitusBox, i));
  if (band->rule_above > 0)
    add_rule (self, band->faint_below ? QUITUS_INK_FAINT : QUITUS_INK_RULE, self->y,
              band->rule_above);
  self->y += band->above + MAX (text, band->least) + band->below;
  if (band->rule_below > 0)
    add_rule (self, band->faint_below ? QUITUS_INK_FAINT : QUITUS_INK_RULE, self->y,
              band->rule_below);
  self->is_fresh = FALSE;
}

static gboolean
is_finished (const QuitusBand *band, const guint *firsts)
{
  for (guint i = 0; i < band->boxes->len; i++)
    if (firsts[i] < g_array_index (band->boxes, QuitusBox, i).lines->len)
      return FALSE;
  return TRUE;
}

/* Begins a page, with the titles of the table that goes on there. */
static void
continue_on_new_page (Layout *self, guint band)
{
  guint header = get_band (self, band)->header;

  begin_page (self);
  if (header == QUITUS_BAND_NONE)
    return;
  draw_band (self, get_band (self, header),
             g_newa0 (guint, get_band (self, header)->boxes->len + 1));
  self->is_fresh = TRUE;
}

/* The room that a flowing text asks for here: enough for some lines, and not so much that too few
 * are left for the next page. */
static gboolean
may_begin_here (Layout *self, const QuitusBand *band)
{
  double room = self->bottom - self->y - band->before - band->above - band->below;

  for (guint i = 0; i < band->boxes->len; i++)
    {
      GArray *lines = g_array_index (band->boxes, QuitusBox, i).lines;
      guint n = count_lines (lines, 0, room);

      if (n < lines->len && (n < LEAST_LINES || lines->len < 2 * LEAST_LINES))
        return FALSE;
    }
  return TRUE;
}

static void
place_band (Layout *self, guint index)
{
  const QuitusBand *band = get_band (self, index);
  g_autofree guint *firsts = g_new0 (guint, band->boxes->len + 1);
  double before = self->is_fresh ? 0 : band->before;
  gboolean fits = self->y + before + quitus_band_get_height (band) <= self->bottom;

  if (!fits && !self->is_fresh && !(band->flows && may_begin_here (self, band)))
    {
      continue_on_new_page (self, index);
      before = 0;
    }
  self->y += before;
  draw_band (self, band, firsts);
  while (!is_finished (band, firsts))
    {
      continue_on_new_page (self, index);
      draw_band (self, band, firsts);
    }
}

/* Places the bands from @first that stay on one page, and returns the number of the next one. */
static guint
place_chain (Layout *self, guint first)
{
  guint last = first;
  double height = quitus_band_get_height (get_band (self, first));

  if (get_band (self, first)->breaks)
    {
      if (!self->is_fresh)
        begin_page (self);
      return first + 1;
    }
  while (get_band (self, last)->stays && last + 1 < self->bands->len)
    {
      last++;
      height += get_band (self, last)->before + quitus_band_get_height (get_band (self, last));
    }
  if (get_band (self, last)->flows)
    height -= quitus_band_get_height (get_band (self, last));
  if (!self->is_fresh && self->y + get_band (self, first)->before + height > self->bottom)
    continue_on_new_page (self, first);
  for (guint i = first; i <= last; i++)
    place_band (self, i);
  return last + 1;
}

static void
add_feet (Layout *self)
{
  guint n = quitus_pages_count (self->pages);
  double y = self->pages->height - FOOT_RISE;
  QuitusLanguage language = self->report->language;
  g_autofree char *day = quitus_report_format_day (self->report, self->report->printed_on);

  for (guint i = 0; i < n; i++)
    {
      /* Translators: the foot of a printed page: the day, the number of the page, how many. */
      const char *format =
          quitus_language_text (language, N_ ("Printed on %s · Quitus · page %u / %u"));
      g_autofree char *foot = g_strdup_printf (format, day, i + 1, n);
      double height = add_one_line (self, i, foot, 0.65, FALSE, y);

      if (self->report->reference != NULL)
        add_one_line (self, i, self->report->reference, 0.33, TRUE, y);
      if (self->report->scope != NULL)
        add_one_line (self, i, self->report->scope, 1, FALSE, y + height);
    }
}

/* Public */

/**
 * quitus_report_lay_out:
 * @report: a report
 * @paper: a size of paper
 *
 * Lays a report out in points, with metrics that no printer and no screen changes.  Rows of tables
 * stay whole unless one alone is higher than a page, titles of columns come again on each page, a
 * heading stays with what follows, a total with the last row above it.
 *
 * Returns: (transfer full): the pages
 */
QuitusPages *
quitus_report_lay_out (QuitusReport *report, QuitusPaper paper)
{
  g_autoptr (QuitusTypesetter) typesetter = quitus_typesetter_new (report->language);
  double shorter = MAX (paper.width, LEAST_SIDE), longer = MAX (paper.height, LEAST_SIDE);
  Layout self = { .report = report, .typesetter = typesetter };

  self.pages =
      report->landscape ? quitus_pages_new (longer, shorter) : quitus_pages_new (shorter, longer);
  self.pages->title = g_strdup (report->title);
  self.pages->subject = g_strdup (report->reference);
  self.pages->author = g_strdup (report->author);
  self.pages->date = quitus_day_to_iso (report->printed_on);
  self.pages->language = quitus_language_get_code (report->language);
  self.width = self.pages->width - 2 * MARGIN_SIDE;
  self.bottom = self.pages->height - MARGIN_BOTTOM;
  self.bands = quitus_bands_new (report, typesetter, self.width);
  begin_page (&self);
  for (guint i = 0; i < self.bands->len;)
    i = place_chain (&self, i);
  add_feet (&self);
  g_array_unref (self.bands);
  return self.pages;
}
