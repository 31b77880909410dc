/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-day-cell.h"

#include "quitus-day-dots.h"
#include "quitus-day-label.h"
#include "quitus-deadline-chip.h"
#include "quitus-deadline-look.h"
#include "quitus-language.h"
#include "quitus-status.h"
#include "quitus-text-line.h"

/* Pixels between a chip and the next line. */
#define SPACING 2
/* The least that a cell is given, in pixels. */
#define LEAST_WIDTH 28
#define LEAST_HEIGHT 36
/* With less room than that, the name of a holiday is left to the tooltip. */
#define LEAST_HOLIDAY_WIDTH 40

struct _QuitusDayCell
{
  GtkWidget parent_instance;

  GtkWidget *number;
  GtkWidget *holiday;
  GtkWidget *chips[QUITUS_DAY_CELL_MAX_CHIPS];
  GtkWidget *more;
  GtkWidget *more_icon;
  GtkWidget *more_label;
  GtkWidget *dots;

  QuitusDay day;
  guint n_lines;
  guint n_lanes;
  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (QuitusDayCell, quitus_day_cell, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DEADLINE_ACTIVATED,
  SIGNAL_DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
set_css_class (GtkWidget *widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static int
get_natural_size (GtkWidget *widget, GtkOrientation orientation)
{
  int natural = 0;

  if (widget != NULL && gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Chips and "+N" are of one height, so that a cell without chips knows how many would fit; that is
 * why "+N" stays visible for its size, and is taken out of sight as a child. */
static int
get_line_height (QuitusDayCell *self)
{
  int height;

  gtk_widget_measure (self->more, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height + SPACING;
}

static int
get_header_height (QuitusDayCell *self)
{
  int height = MAX (get_natural_size (self->number, GTK_ORIENTATION_VERTICAL),
                    get_natural_size (self->holiday, GTK_ORIENTATION_VERTICAL));

  return self->is_compact ? height : MAX (height, get_line_height (self) - SPACING);
}

static void
place (GtkWidget *child, int whole, int x, int y, int width, int height)
{
  gboolean mirrors = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { mirrors ? whole - x - width : x, y, width, height },
                            -1);
}

/* Callbacks */

static void
chip_clicked_cb (QuitusDayCell *self, GtkWidget *chip)
{
  g_signal_emit (self, signals[SIGNAL_DEADLINE_ACTIVATED], 0, chip);
}

static void
open_day_cb (QuitusDayCell *self)
{
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0);
}

static void
released_cb (QuitusDayCell *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    open_day_cb (self);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  if (!gtk_widget_is_focus (widget))
    return FALSE;
  open_day_cb (QUITUS_DAY_CELL (widget));
  return TRUE;
}

/* Binding */

static QuitusDeadlineChip *
get_chip (QuitusDayCell *self, guint index)
{
  if (self->chips[index] == NULL)
    {
      GtkWidget *before = index > 0 ? self->chips[index - 1] : self->holiday;

      self->chips[index] = quitus_deadline_chip_new ();
      g_signal_connect_object (self->chips[index], "clicked", G_CALLBACK (chip_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_insert_after (self->chips[index], GTK_WIDGET (self), before);
    }
  return QUITUS_DEADLINE_CHIP (self->chips[index]);
}

static void
show_more (QuitusDayCell *self, guint n_more, guint n_late, gboolean has_periods)
{
  gboolean is_shown = n_more > 0 && !self->is_compact;
  g_autofree char *text = g_strdup_printf ("+%u", n_more);
  g_autofree char *label = NULL;

  gtk_widget_set_child_visible (self->more, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown,
                               -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (!is_shown)
    return;
  label = quitus_day_describe_more (n_more, n_late, has_periods);
  gtk_label_set_label (GTK_LABEL (self->more_label), text);
  gtk_widget_set_visible (self->more_icon, n_late > 0);
  set_css_class (self->more, "late", n_late > 0);
  gtk_widget_set_tooltip_text (self->more, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* How many chips are shown, under the bars: "+N" stands beside the number. */
static guint
count_chips (QuitusDayCell *self, const QuitusDayFacts *facts)
{
  guint left = self->n_lines - MIN (facts->n_lanes, self->n_lines);

  if (self->is_compact)
    return 0;
  return MIN (facts->n_deadlines, MIN (left, QUITUS_DAY_CELL_MAX_CHIPS));
}

/* Binds chips to what must be seen first, and counts what is late behind "+N". */
static void
bind_chips (QuitusDayCell *self, QuitusDeadlineModel *model, const QuitusDayFacts *facts)
{
  guint n_chips = count_chips (self, facts), n_late = facts->n_hidden_late;
  g_autoptr (GArray) positions =
      quitus_deadline_list_by_rank (model, facts->first, facts->n_deadlines);

  for (guint i = 0; i < facts->n_deadlines; i++)
    {
      guint position = g_array_index (positions, guint, i);
      g_autoptr (QuitusDeadlineItem) item = NULL;
      QuitusDeadlineChip *chip;

      if (i >= n_chips)
        {
          n_late += quitus_deadline_model_get (model, position)->status == QUITUS_STATUS_LATE;
          continue;
        }
      item = g_list_model_get_item (G_LIST_MODEL (model), position);
      chip = get_chip (self, i);
      quitus_deadline_chip_bind (chip, item);
      gtk_widget_set_visible (GTK_WIDGET (chip), TRUE);
    }
  for (guint i = n_chips; i < QUITUS_DAY_CELL_MAX_CHIPS; i++)
    if (self->chips[i] != NULL)
      gtk_widget_set_visible (self->chips[i], FALSE);
  show_more (self, facts->n_deadlines - n_chips + facts->n_hidden_periods, n_late,
             facts->n_hidden_periods > 0);
}

static void
bind_dots (QuitusDayCell *self, QuitusDeadlineModel *model, const QuitusDayFacts *facts)
{
  gtk_widget_set_visible (self->dots, self->is_compact && facts->n_deadlines > 0);
  if (gtk_widget_get_visible (self->dots))
    quitus_day_dots_bind (QUITUS_DAY_DOTS (self->dots), model, facts->first, facts->n_deadlines);
}

static void
update_label (QuitusDayCell *self, QuitusDeadlineModel *model, const QuitusDayFacts *facts)
{
  g_autofree char *label = NULL;
  guint n_late = 0;

  for (guint i = 0; i < facts->n_deadlines; i++)
    if (quitus_deadline_model_get (model, facts->first + i)->status == QUITUS_STATUS_LATE)
      n_late++;
  label = quitus_day_facts_describe (facts, n_late);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Overrides */

static void
quitus_day_cell_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  QuitusDayCell *self = QUITUS_DAY_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
    }
  else if (self->is_compact)
    {
      *minimum = *natural = MAX (LEAST_HEIGHT, get_header_height (self) + 14);
    }
  else
    {
      *minimum = get_header_height (self) + SPACING + 2 * get_line_height (self);
      *natural = *minimum + 2 * get_line_height (self);
    }
}

static void
allocate_header (QuitusDayCell *self, int width, int height)
{
  int number = get_natural_size (self->number, GTK_ORIENTATION_HORIZONTAL);
  int more = get_natural_size (self->more, GTK_ORIENTATION_HORIZONTAL);
  int left;

  if (self->is_compact)
    place (self->number, width, (width - number) / 2, 0, number, height);
  else
    place (self->number, width, 0, 0, number, height);
  if (gtk_widget_should_layout (self->more))
    {
      int line = get_line_height (self) - SPACING;

      place (self->more, width, width - more, (height - line) / 2, more, line);
    }
  else
    more = -SPACING;
  left = width - number - SPACING - more - SPACING;
  gtk_widget_set_child_visible (self->holiday, left >= LEAST_HOLIDAY_WIDTH);
  if (gtk_widget_should_layout (self->holiday) && left >= LEAST_HOLIDAY_WIDTH)
    place (self->holiday, width, number + SPACING, 0, left, height);
}

static void
quitus_day_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuitusDayCell *self = QUITUS_DAY_CELL (widget);
  int header = get_header_height (self);
  int line = get_line_height (self);
  int y = header + SPACING + (int) self->n_lanes * line;

  allocate_header (self, width, header);
  for (guint i = 0; i < QUITUS_DAY_CELL_MAX_CHIPS; i++)
    if (self->chips[i] != NULL && gtk_widget_should_layout (self->chips[i]))
      {
        place (self->chips[i], width, 0, y, width, line - SPACING);
        y += line;
      }
  if (gtk_widget_should_layout (self->dots))
    {
      int dots = MIN (get_natural_size (self->dots, GTK_ORIENTATION_HORIZONTAL), width);

      place (self->dots, width, (width - dots) / 2, header, dots, height - header);
    }
}

static gboolean
quitus_day_cell_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard_tooltip,
                               GtkTooltip *tooltip)
{
  QuitusDayCell *self = QUITUS_DAY_CELL (widget);
  const char *holiday = quitus_text_line_get_text (QUITUS_TEXT_LINE (self->holiday));

  if (holiday == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, holiday);
  return TRUE;
}

static void
quitus_day_cell_dispose (GObject *object)
{
  QuitusDayCell *self = QUITUS_DAY_CELL (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->holiday, gtk_widget_unparent);
  for (guint i = 0; i < QUITUS_DAY_CELL_MAX_CHIPS; i++)
    g_clear_pointer (&self->chips[i], gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->dots, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_day_cell_parent_class)->dispose (object);
}

static void
quitus_day_cell_class_init (QuitusDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = quitus_day_cell_dispose;
  widget_class->measure = quitus_day_cell_measure;
  widget_class->size_allocate = quitus_day_cell_size_allocate;
  widget_class->query_tooltip = quitus_day_cell_query_tooltip;

  signals[SIGNAL_DEADLINE_ACTIVATED] =
      g_signal_new ("deadline-activated", QUITUS_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, QUITUS_TYPE_DEADLINE_CHIP);
  signals[SIGNAL_DAY_ACTIVATED] =
      g_signal_new ("day-activated", QUITUS_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, activate_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
make_more (QuitusDayCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->more = gtk_button_new ();
  self->more_icon = gtk_image_new_from_icon_name (quitus_status_get_icon (QUITUS_STATUS_LATE));
  self->more_label = gtk_label_new ("+1");
  gtk_widget_set_visible (self->more_icon, FALSE);
  gtk_box_append (GTK_BOX (box), self->more_icon);
  gtk_box_append (GTK_BOX (box), self->more_label);
  gtk_button_set_child (GTK_BUTTON (self->more), box);
  gtk_widget_add_css_class (self->more, "day-more");
}

static void
quitus_day_cell_init (QuitusDayCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  self->day = QUITUS_DAY_NONE;
  self->n_lines = 3;
  gtk_widget_set_focusable (widget, TRUE);
  quitus_day_cell_set_selected (self, FALSE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);

  self->number = g_object_new (GTK_TYPE_LABEL, "css-classes",
                               (const char *[]) { "day-number", "numeric", NULL },
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->holiday = quitus_text_line_new (TRUE);
  gtk_widget_add_css_class (self->holiday, "holiday-name");
  make_more (self);
  gtk_widget_set_child_visible (self->more, FALSE);
  self->dots = quitus_day_dots_new ();
  gtk_widget_set_visible (self->dots, FALSE);
  gtk_widget_set_parent (self->number, widget);
  gtk_widget_set_parent (self->holiday, widget);
  gtk_widget_set_parent (self->more, widget);
  gtk_widget_set_parent (self->dots, widget);

  g_signal_connect_object (self->more, "clicked", G_CALLBACK (open_day_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/* Public */

/**
 * quitus_day_cell_new:
 *
 * Returns: (transfer floating): a cell that shows no day yet
 */
GtkWidget *
quitus_day_cell_new (void)
{
  return g_object_new (QUITUS_TYPE_DAY_CELL, NULL);
}

/**
 * quitus_day_cell_set_room:
 * @self: a cell
 * @n_lines: how many lines of chips have room under the number
 * @is_compact: whether shapes are shown instead of chips
 *
 * Says how much to show the next time that a day is bound.
 */
void
quitus_day_cell_set_room (QuitusDayCell *self, guint n_lines, gboolean is_compact)
{
  self->n_lines = n_lines;
  if (is_compact == self->is_compact)
    return;
  self->is_compact = is_compact;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  set_css_class (GTK_WIDGET (self), "compact", is_compact);
}

/**
 * quitus_day_cell_bind:
 * @self: a cell
 * @model: every deadline
 * @facts: the day
 *
 * Shows a day, instead of the one shown before.
 */
void
quitus_day_cell_bind (QuitusDayCell *self, QuitusDeadlineModel *model, const QuitusDayFacts *facts)
{
  GtkWidget *widget = GTK_WIDGET (self);
  char number[3];

  self->day = facts->day;
  self->n_lanes = self->is_compact ? 0 : facts->n_lanes;
  g_snprintf (number, sizeof number, "%d", quitus_day_get_day (facts->day));
  gtk_label_set_label (GTK_LABEL (self->number), number);
  quitus_text_line_set_text (QUITUS_TEXT_LINE (self->holiday),
                             facts->holiday != NULL ? _ (facts->holiday) : NULL);
  gtk_widget_set_visible (self->holiday, facts->holiday != NULL && !self->is_compact);
  set_css_class (widget, "today", facts->is_today);
  set_css_class (widget, "weekend", facts->is_weekend);
  set_css_class (widget, "holiday", facts->holiday != NULL);
  set_css_class (widget, "other-month", facts->is_other_month);
  bind_chips (self, model, facts);
  bind_dots (self, model, facts);
  update_label (self, model, facts);
}

/**
 * quitus_day_cell_get_day:
 * @self: a cell
 *
 * Returns: the day that it shows
 */
QuitusDay
quitus_day_cell_get_day (QuitusDayCell *self)
{
  return self->day;
}

/**
 * quitus_day_cell_count_lines:
 * @self: a cell
 * @height: pixels inside its padding
 *
 * Returns: how many lines of chips have room in that height, under the number
 */
guint
quitus_day_cell_count_lines (QuitusDayCell *self, int height)
{
  int left = height - get_header_height (self) - SPACING;

  return MAX (left, 0) / get_line_height (self);
}

/**
 * quitus_day_cell_get_lane:
 * @self: a cell
 * @lane: a line of bars, from 0
 * @y: (out): where it stands under the top of the cell, inside its padding, in pixels
 * @height: (out): how high it is
 *
 * Says where bars lie over a cell.
 */
void
quitus_day_cell_get_lane (QuitusDayCell *self, guint lane, int *y, int *height)
{
  int line = get_line_height (self);

  *y = get_header_height (self) + SPACING + (int) lane * line;
  *height = line - SPACING;
}

/**
 * quitus_day_cell_set_selected:
 * @self: a cell
 * @is_selected: whether it is the day that the keyboard is on
 *
 * Makes the cell the one of the grid that Tab leads to, or lets it go.
 */
void
quitus_day_cell_set_selected (QuitusDayCell *self, gboolean is_selected)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self), is_selected);
  if (is_selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                               -1);
}
