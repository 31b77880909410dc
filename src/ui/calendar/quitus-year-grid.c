/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-year-grid.h"

#include "quitus-calendar-draw.h"
#include "quitus-calendar-holidays.h"
#include "quitus-day-label.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-month-row.h"

/* Pixels: the least a day is given beside its number, and the most it asks for besides. */
#define LEAST_WIDTH 22
#define DOT_HEIGHT 6
#define MORE_HEIGHT 10
/* The dot below the number. */
#define DOT_GAP 4.5f
/* The circle of today, against the height of the number. */
#define TODAY_RADIUS 0.48f
/* The outline of what is late is hardly wider than a day is high at least. */
#define LATE_MORE 3

struct _QuitusYearGrid
{
  GtkWidget parent_instance;

  QuitusYearPalette *palette;
  QuitusDeadlineModel *model;
  QuitusDay month;
  QuitusDay selected_day;
  QuitusDay hovered_day;
  QuitusDayLoad loads[31];
  const char *holidays[31];
};

G_DEFINE_FINAL_TYPE (QuitusYearGrid, quitus_year_grid, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DAY_PRESSED,
  SIGNAL_DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static gboolean
mirrors (QuitusYearGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The letters of the week, above the days. */
static int
get_letters_height (QuitusYearGrid *self)
{
  return quitus_year_palette_get_text_height (self->palette);
}

/* What a day needs for its number and its dot: larger letters need more. */
static int
get_least_height (QuitusYearGrid *self)
{
  return quitus_year_palette_get_text_height (self->palette) + DOT_HEIGHT;
}

/* Where a place of the grid is; columns share the pixels that seven does not divide. */
static void
get_cell_area (QuitusYearGrid *self, int cell, graphene_rect_t *area)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int letters = get_letters_height (self);
  int height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - letters, 0);
  int column = cell % QUITUS_DAYS_IN_WEEK, row = cell / QUITUS_DAYS_IN_WEEK;
  int left, top = height * row / QUITUS_YEAR_N_WEEKS;

  if (mirrors (self))
    column = QUITUS_DAYS_IN_WEEK - 1 - column;
  left = width * column / QUITUS_DAYS_IN_WEEK;
  graphene_rect_init (area, left, letters + top, width * (column + 1) / QUITUS_DAYS_IN_WEEK - left,
                      height * (row + 1) / QUITUS_YEAR_N_WEEKS - top);
}

static QuitusDay
get_today (QuitusYearGrid *self)
{
  return self->model != NULL ? quitus_deadline_model_get_outlook (self->model)->today
                             : QUITUS_DAY_NONE;
}

static gboolean
shows (QuitusYearGrid *self, QuitusDay day)
{
  return day != QUITUS_DAY_NONE && quitus_day_first_of_month (day) == self->month;
}

static void
hover (QuitusYearGrid *self, QuitusDay day)
{
  if (day == self->hovered_day)
    return;
  self->hovered_day = day;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
describe_month (QuitusYearGrid *self)
{
  g_autofree char *month =
      quitus_format_day (quitus_language_get_default (), self->month, QUITUS_DAY_STYLE_MONTH);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->loads); i++)
    n += self->loads[i].n_deadlines;
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%s, %u deadline", "%s, %u deadlines", n), month, n);
}

static void
update_label (QuitusYearGrid *self)
{
  g_autofree char *label = shows (self, self->selected_day)
                               ? quitus_year_grid_describe_day (self, self->selected_day)
                               : describe_month (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Drawing */

static void
draw_letters (QuitusYearGrid *self, GtkSnapshot *snapshot, const QuitusYearColors *colors)
{
  GdkRGBA color = colors->text;
  graphene_rect_t area;

  color.alpha *= 0.6f;
  for (int i = 0; i < QUITUS_DAYS_IN_WEEK; i++)
    {
      get_cell_area (self, i, &area);
      quitus_calendar_draw_text (snapshot, quitus_year_palette_get_letter (self->palette, i),
                                 area.origin.x + area.size.width / 2,
                                 (float) get_letters_height (self) / 2, &color);
    }
}

/* What is behind a day: whether nobody works on it, the pointer, and the keyboard. */
static void
draw_ground (QuitusYearGrid *self,
             GtkSnapshot *snapshot,
             QuitusDay day,
             const graphene_rect_t *area,
             const QuitusYearColors *colors)
{
  gboolean is_off =
      quitus_day_get_weekday (day) >= QUITUS_SATURDAY || self->holidays[day - self->month] != NULL;
  gboolean has_focus = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  GdkRGBA tint = colors->text, line = has_focus ? colors->mark : colors->text;
  GskRoundedRect outline;

  if (is_off || day == self->hovered_day)
    {
      tint.alpha *= day == self->hovered_day ? 0.12f : 0.055f;
      gtk_snapshot_append_color (snapshot, &tint, area);
    }
  if (day != self->selected_day)
    return;
  line.alpha *= has_focus ? 0.8f : 0.35f;
  gsk_rounded_rect_init_from_rect (&outline, area, 5);
  gtk_snapshot_append_border (snapshot, &outline,
                              has_focus ? (const float[]) { 2, 2, 2, 2 }
                                        : (const float[]) { 1, 1, 1, 1 },
                              (const GdkRGBA[]) { line, line, line, line });
}

static void
draw_day (QuitusYearGrid *self,
          GtkSnapshot *snapshot,
          QuitusDay day,
          const QuitusYearColors *colors)
{
  const QuitusDayLoad *load = &self->loads[day - self->month];
  gboolean is_today = day == get_today (self);
  int text = quitus_year_palette_get_text_height (self->palette);
  float most = (float) (get_least_height (self) + LATE_MORE);
  graphene_rect_t area;
  float x, y;

  get_cell_area (self, quitus_year_get_cell (day), &area);
  draw_ground (self, snapshot, day, &area, colors);
  x = area.origin.x + area.size.width / 2;
  y = area.origin.y + area.size.height / 2;
  if (load->n_late > 0)
    quitus_year_palette_draw_late (snapshot, x, y, MIN (area.size.width - 2, most),
                                   MIN (area.size.height - 1, most), &colors->late);
  y -= DOT_HEIGHT / 2;
  if (is_today)
    quitus_calendar_draw_disc (snapshot, x, y, TODAY_RADIUS * (float) text, &colors->accent);
  quitus_calendar_draw_text (snapshot,
                             quitus_year_palette_get_number (self->palette,
                                                             quitus_day_get_day (day)),
                             x, y, is_today ? &colors->on_accent : &colors->text);
  quitus_year_palette_draw_load (snapshot, x, y + (float) text / 2 + DOT_GAP - 3, load, colors);
}

/* Callbacks */

static void
released_cb (QuitusYearGrid *self, int n_press, double x, double y)
{
  QuitusDay day = quitus_year_grid_find_day (self, x, y);

  if (day != QUITUS_DAY_NONE)
    g_signal_emit (self, signals[SIGNAL_DAY_PRESSED], 0, day);
}

static void
motion_cb (QuitusYearGrid *self, double x, double y)
{
  hover (self, quitus_year_grid_find_day (self, x, y));
}

static void
leave_cb (QuitusYearGrid *self)
{
  hover (self, QUITUS_DAY_NONE);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *parameters, gpointer data)
{
  QuitusYearGrid *self = QUITUS_YEAR_GRID (widget);

  if (self->selected_day == QUITUS_DAY_NONE)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_DAY_ACTIVATED], 0, self->selected_day);
  return TRUE;
}

/* Overrides */

static GtkSizeRequestMode
quitus_year_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quitus_year_grid_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  QuitusYearGrid *self = QUITUS_YEAR_GRID (widget);
  int least = get_least_height (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = QUITUS_DAYS_IN_WEEK * LEAST_WIDTH;
      *natural = QUITUS_DAYS_IN_WEEK * (least + MORE_HEIGHT);
    }
  else
    {
      int width = for_size >= 0 ? for_size / QUITUS_DAYS_IN_WEEK : LEAST_WIDTH;

      *minimum = get_letters_height (self) + QUITUS_YEAR_N_WEEKS * least;
      *natural = get_letters_height (self) +
                 QUITUS_YEAR_N_WEEKS * CLAMP (width, least, least + MORE_HEIGHT);
    }
}

static void
quitus_year_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuitusYearGrid *self = QUITUS_YEAR_GRID (widget);
  QuitusDay last = quitus_day_last_of_month (self->month);
  QuitusYearColors colors;

  quitus_year_palette_get_colors (self->palette, &colors);
  draw_letters (self, snapshot, &colors);
  for (QuitusDay day = self->month; day <= last; day++)
    draw_day (self, snapshot, day, &colors);
}

static gboolean
quitus_year_grid_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard_tooltip,
                                GtkTooltip *tooltip)
{
  QuitusYearGrid *self = QUITUS_YEAR_GRID (widget);
  QuitusDay day = keyboard_tooltip ? self->selected_day : quitus_year_grid_find_day (self, x, y);
  g_autofree char *sentence = NULL;
  graphene_rect_t area;

  /* A bare date would say nothing that is not seen. */
  if (day == QUITUS_DAY_NONE || (self->loads[day - self->month].n_deadlines == 0 &&
                                 self->holidays[day - self->month] == NULL))
    return FALSE;
  sentence = quitus_year_grid_describe_day (self, day);
  quitus_year_grid_get_area (self, day, &area);
  gtk_tooltip_set_text (tooltip, sentence);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { (int) area.origin.x, (int) area.origin.y,
                                              (int) area.size.width, (int) area.size.height });
  return TRUE;
}

static void
quitus_year_grid_dispose (GObject *object)
{
  g_clear_object (&QUITUS_YEAR_GRID (object)->model);
  G_OBJECT_CLASS (quitus_year_grid_parent_class)->dispose (object);
}

static void
quitus_year_grid_class_init (QuitusYearGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = quitus_year_grid_dispose;
  widget_class->get_request_mode = quitus_year_grid_get_request_mode;
  widget_class->measure = quitus_year_grid_measure;
  widget_class->snapshot = quitus_year_grid_snapshot;
  widget_class->query_tooltip = quitus_year_grid_query_tooltip;

  signals[SIGNAL_DAY_PRESSED] =
      g_signal_new ("day-pressed", QUITUS_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DAY_ACTIVATED] =
      g_signal_new ("day-activated", QUITUS_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, activate_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "yeargrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
quitus_year_grid_init (QuitusYearGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->month = quitus_day_new (2000, 1, 1);
  self->selected_day = self->hovered_day = QUITUS_DAY_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* Public */

/**
 * quitus_year_grid_new:
 * @palette: what it draws with; it must outlive the grid on the screen
 *
 * Returns: (transfer floating): a grid of some month without deadlines
 */
GtkWidget *
quitus_year_grid_new (QuitusYearPalette *palette)
{
  QuitusYearGrid *self = g_object_new (QUITUS_TYPE_YEAR_GRID, NULL);

  self->palette = palette;
  return GTK_WIDGET (self);
}

/**
 * quitus_year_grid_show:
 * @self: a grid
 * @month: the first day of a month
 * @model: every deadline
 * @load: how much falls on the days of its year
 *
 * Shows a month, instead of the one shown before.
 */
void
quitus_year_grid_show (QuitusYearGrid *self,
                       QuitusDay month,
                       QuitusDeadlineModel *model,
                       const QuitusYearLoad *load)
{
  QuitusDay last = quitus_day_last_of_month (month);

  self->month = month;
  self->hovered_day = QUITUS_DAY_NONE;
  /* Whoever selected a day of another month has not said yet which one of this it is. */
  if (!shows (self, self->selected_day))
    self->selected_day = QUITUS_DAY_NONE;
  g_set_object (&self->model, model);
  memset (self->loads, 0, sizeof self->loads);
  for (QuitusDay day = month; day <= last; day++)
    {
      self->loads[day - month] = *quitus_year_load_get (load, day);
      self->holidays[day - month] = quitus_calendar_get_holiday (model, day);
    }
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quitus_year_grid_get_month:
 * @self: a grid
 *
 * Returns: the first day of the month shown
 */
QuitusDay
quitus_year_grid_get_month (QuitusYearGrid *self)
{
  return self->month;
}

/**
 * quitus_year_grid_select:
 * @self: a grid
 * @day: a day of its month, or %QUITUS_DAY_NONE
 *
 * Puts the keyboard's day on one of the month and makes the grid the one that Tab leads to, or takes
 * both away.
 */
void
quitus_year_grid_select (QuitusYearGrid *self, QuitusDay day)
{
  self->selected_day = day;
  gtk_widget_set_can_focus (GTK_WIDGET (self), day != QUITUS_DAY_NONE);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * quitus_year_grid_find_day:
 * @self: a grid
 * @x: pixels
 * @y: pixels
 *
 * Returns: the day drawn there, or %QUITUS_DAY_NONE
 */
QuitusDay
quitus_year_grid_find_day (QuitusYearGrid *self, double x, double y)
{
  QuitusDay last = quitus_day_last_of_month (self->month);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_rect_t area;

  for (QuitusDay day = self->month; day <= last; day++)
    {
      get_cell_area (self, quitus_year_get_cell (day), &area);
      if (graphene_rect_contains_point (&area, &point))
        return day;
    }
  return QUITUS_DAY_NONE;
}

/**
 * quitus_year_grid_get_area:
 * @self: a grid
 * @day: a day of its month
 * @area: (out caller-allocates): where it is drawn, in pixels
 */
void
quitus_year_grid_get_area (QuitusYearGrid *self, QuitusDay day, graphene_rect_t *area)
{
  get_cell_area (self, quitus_year_get_cell (day), area);
}

/**
 * quitus_year_grid_describe_day:
 * @self: a grid that shows a month
 * @day: a day of it
 *
 * Returns: (transfer full): all that is seen of the day, as a sentence
 */
char *
quitus_year_grid_describe_day (QuitusYearGrid *self, QuitusDay day)
{
  const QuitusDayLoad *load = &self->loads[day - self->month];
  QuitusDayFacts facts = { .day = day,
                           .is_today = day == get_today (self),
                           .holiday = self->holidays[day - self->month],
                           .n_deadlines = load->n_deadlines };
  g_autofree char *sentence = quitus_day_facts_describe (&facts, load->n_late);
  g_autofree char *supposed = NULL;

  if (load->n_supposed == 0)
    return g_steal_pointer (&sentence);
  supposed =
      quitus_format_text (quitus_language_get_default (),
                          n_ ("%u of them supposed", "%u of them supposed", load->n_supposed),
                          load->n_supposed);
  return g_strdup_printf ("%s, %s", sentence, supposed);
}
