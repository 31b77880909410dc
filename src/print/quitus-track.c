/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-track.h"

#include "quitus-bands-private.h"

/* Points. */
#define LANE 13.0
#define BAR_HEIGHT 8.0
#define NOTCH_WIDTH 5.0
#define TEXT_GAP 3.0
#define LEGEND_BAR 2.4

/* What is as near to an end of the track as that is at its end. */
#define NEAR 1e-6

/* Where a text stands. */
typedef struct
{
  guint lane;
  double x;
  double width;
} Taken;

/* Helpers */

static void
clear_item (gpointer data)
{
  QuitusTrackItem *item = data;

  g_free ((char *) item->text);
}

static gboolean
is_taken (const GArray *taken, guint lane, double x, double width)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *other = &g_array_index (taken, Taken, i);

      if (other->lane == lane && x < other->x + other->width + TEXT_GAP &&
          other->x < x + width + TEXT_GAP)
        return TRUE;
    }
  return FALSE;
}

/* Sets one line of text at @x in a lane. */
static void
add_line (QuitusComposer *self, QuitusBox *box, const QuitusTrackItem *item, double x, double width)
{
  guint first = box->labels->len;
  QuitusLine *line;

  quitus_typesetter_set (self->typesetter, item->text,
                         item->is_strong ? QUITUS_TEXT_SMALL : QUITUS_TEXT_LABEL, width + 1, FALSE,
                         box->labels);
  line = &g_array_index (box->labels, QuitusLine, first);
  line->x += x;
  line->baseline += item->lane * LANE + (LANE - line->height) / 2;
  g_array_set_size (box->labels, first + 1);
}

/* A text that has no room, or stands where another one does, is left out: half of it would read as
 * something else. */
static void
add_text (QuitusComposer *self, QuitusBox *box, const QuitusTrackItem *item, GArray *taken)
{
  double width =
      quitus_typesetter_measure (self->typesetter, item->text,
                                 item->is_strong ? QUITUS_TEXT_SMALL : QUITUS_TEXT_LABEL);
  double middle = box->width * (item->from + item->to) / 2;
  double room = box->width * (item->to > item->from ? item->to - item->from : 1);
  double x = CLAMP (middle - width / 2, 0, MAX (box->width - width, 0));
  Taken place = { item->lane, x, width };
  QuitusDrawing ground = { .shape = QUITUS_SHAPE_TEXT,
                           .x = x - 1,
                           .y = item->lane * LANE,
                           .width = width + 2,
                           .height = LANE };

  if (width > room || is_taken (taken, item->lane, x, width))
    return;
  g_array_append_val (taken, place);
  /* Rules do not go through what is read. */
  g_array_append_val (box->drawings, ground);
  add_line (self, box, item, x, width);
}

static void
add_drawing (QuitusComposer *self, QuitusBox *box, const QuitusTrackItem *item)
{
  QuitusDrawing drawing = { .shape = item->shape,
                            .mark = item->mark,
                            .width = item->size,
                            .height = item->size,
                            .share = item->share,
                            .is_strong = item->is_strong,
                            .is_dashed = item->is_dashed,
                            .is_written = item->text != NULL,
                            .is_open_left = item->from < -NEAR,
                            .is_open_right = item->to > 1 + NEAR };
  double from = box->width * CLAMP (item->from, 0, 1);
  double middle = (item->lane + 0.5) * LANE;

  if (item->shape == QUITUS_SHAPE_BAR)
    {
      drawing.x = from;
      drawing.width = box->width * CLAMP (item->to, 0, 1) - from;
      drawing.height = BAR_HEIGHT;
    }
  else
    {
      if (item->shape == QUITUS_SHAPE_NOTCH)
        {
          drawing.width = NOTCH_WIDTH;
          drawing.height = BAR_HEIGHT + 2;
        }
      drawing.x = from - drawing.width / 2;
    }
  drawing.y = item->shape == QUITUS_SHAPE_RULE ? item->lane * LANE : middle - drawing.height / 2;
  g_array_append_val (box->drawings, drawing);
  if (item->text != NULL)
    {
      double width =
          quitus_typesetter_measure (self->typesetter, item->text,
                                     item->is_strong ? QUITUS_TEXT_SMALL : QUITUS_TEXT_LABEL);

      add_line (self, box, item, from - width / 2, width);
    }
}

/* Private */

/* Lays the items of a track out in a box that has its width; returns the height of their lanes. */
double
quitus_composer_add_track (QuitusComposer *self, QuitusBox *box, const GArray *track)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  guint n_lanes = 0;

  box->drawings = g_array_new (FALSE, FALSE, sizeof (QuitusDrawing));
  box->labels = quitus_lines_new ();
  for (guint i = 0; i < track->len; i++)
    {
      const QuitusTrackItem *item = &g_array_index (track, QuitusTrackItem, i);

      if (item->shape == QUITUS_SHAPE_TEXT)
        add_text (self, box, item, taken);
      else
        add_drawing (self, box, item);
      if (item->shape != QUITUS_SHAPE_RULE)
        n_lanes = MAX (n_lanes, item->lane + 1);
    }
  return n_lanes * LANE;
}

/* A sign as it stands before a text: signs of all shapes take the room of a mark, bars more. */
void
quitus_sign_place (const QuitusTrackItem *sign, double height, QuitusDrawing *drawing)
{
  double size = height * 0.62;

  *drawing = (QuitusDrawing) { .shape = sign->shape,
                               .mark = sign->mark,
                               .width = size,
                               .height = size,
                               .share = sign->share,
                               .is_strong = sign->is_strong,
                               .is_dashed = sign->is_dashed };
  if (sign->shape == QUITUS_SHAPE_BAR)
    {
      drawing->width = size * LEGEND_BAR;
      drawing->height = size * 0.8;
    }
  else if (sign->shape == QUITUS_SHAPE_RULE || sign->shape == QUITUS_SHAPE_NOTCH)
    {
      drawing->width = sign->shape == QUITUS_SHAPE_NOTCH ? NOTCH_WIDTH : size;
      drawing->height = size * 1.25;
    }
}

/* Public */

/**
 * quitus_report_add_track:
 * @self: a report, in which a row was added last
 *
 * Adds the next cell of the row, as a track.
 */
void
quitus_report_add_track (QuitusReport *self)
{
  QuitusCell *cell;

  quitus_report_add_cell (self, NULL);
  cell = quitus_report_get_last_cell (self);
  cell->track = g_array_new (FALSE, TRUE, sizeof (QuitusTrackItem));
  g_array_set_clear_func (cell->track, clear_item);
}

/**
 * quitus_report_add_track_item:
 * @self: a report, in which a track was added last
 * @item: what to draw, over what was added before it
 *
 * Adds something to the track.  What lies wholly outside it is left out; a bar is cut, and open
 * where it goes on.  Of texts in one lane that would touch each other the first added is written.
 */
void
quitus_report_add_track_item (QuitusReport *self, const QuitusTrackItem *item)
{
  QuitusCell *cell = quitus_report_get_last_cell (self);
  QuitusTrackItem copy = *item;

  g_return_if_fail (cell->track != NULL);
  g_return_if_fail (item->shape != QUITUS_SHAPE_TEXT || item->text != NULL);

  if (MAX (item->from, item->to) < -NEAR || item->from > 1 + NEAR)
    return;
  copy.text = g_strdup (item->text);
  g_array_append_val (cell->track, copy);
}

/**
 * quitus_report_add_sign:
 * @self: a report, in which a cell was added last
 * @sign: a shape with its state, as it is drawn on a track
 * @text: what it stands for, in small letters
 *
 * Adds a line of a legend to the cell.
 */
void
quitus_report_add_sign (QuitusReport *self, const QuitusTrackItem *sign, const char *text)
{
  QuitusCell *cell = quitus_report_get_last_cell (self);

  quitus_report_add_entry (self, QUITUS_MARK_NONE, text);
  g_array_index (cell->parts, QuitusPart, cell->parts->len - 1).sign = *sign;
}
