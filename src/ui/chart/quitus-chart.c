/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chart.h"

#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusChart
{
  GObject parent_instance;

  QuitusChartKind kind;
  char *title;
  char *description;
  char *scope;
  char *notice;
  QuitusDay today;
  GPtrArray *categories;
  /* The position of what is told and not drawn, -1 when all is drawn. */
  int rest;
  GPtrArray *series;
  /* The days on which something happens, found when they are first asked for. */
  GArray *days;
};

G_DEFINE_FINAL_TYPE (QuitusChart, quitus_chart, G_TYPE_OBJECT)

/* Helpers */

static void
free_series (gpointer data)
{
  QuitusChartSeries *series = data;

  g_free (series->label);
  g_array_unref (series->points);
  g_free (series);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const QuitusDay *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static void
find_days (QuitusChart *self)
{
  guint n = 0;

  if (self->days != NULL)
    return;
  self->days = g_array_new (FALSE, FALSE, sizeof (QuitusDay));
  for (guint i = 0; i < self->series->len; i++)
    {
      const QuitusChartSeries *series = self->series->pdata[i];

      for (guint j = 0; j < series->points->len; j++)
        g_array_append_val (self->days, g_array_index (series->points, QuitusChartPoint, j).place);
    }
  if (self->days->len > 0 && self->today != QUITUS_DAY_NONE)
    g_array_append_val (self->days, self->today);
  g_array_sort (self->days, compare_days);
  for (guint i = 0; i < self->days->len; i++)
    if (n == 0 ||
        g_array_index (self->days, QuitusDay, n - 1) != g_array_index (self->days, QuitusDay, i))
      g_array_index (self->days, QuitusDay, n++) = g_array_index (self->days, QuitusDay, i);
  g_array_set_size (self->days, n);
}

/* How many points of a series lie at or before a place. */
static guint
count_points (const QuitusChartSeries *series, gint32 place)
{
  guint first = 0, end = series->points->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (series->points, QuitusChartPoint, middle).place <= place)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* Overrides */

static void
quitus_chart_finalize (GObject *object)
{
  QuitusChart *self = QUITUS_CHART (object);

  g_free (self->title);
  g_free (self->description);
  g_free (self->scope);
  g_free (self->notice);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->series);
  g_clear_pointer (&self->days, g_array_unref);
  G_OBJECT_CLASS (quitus_chart_parent_class)->finalize (object);
}

static void
quitus_chart_class_init (QuitusChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_chart_finalize;
}

static void
quitus_chart_init (QuitusChart *self)
{
  self->today = QUITUS_DAY_NONE;
  self->rest = -1;
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (free_series);
}

/* Public */

/**
 * quitus_chart_new:
 * @kind: how it is drawn
 * @title: what it shows
 * @description: what it says, in full sentences
 *
 * Returns: (transfer full): a chart without anything in it yet
 */
QuitusChart *
quitus_chart_new (QuitusChartKind kind, const char *title, const char *description)
{
  QuitusChart *self = g_object_new (QUITUS_TYPE_CHART, NULL);

  self->kind = kind;
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  return self;
}

/**
 * quitus_chart_set_today:
 * @self: a chart of steps
 * @today: the day on which facts end, or %QUITUS_DAY_NONE
 *
 * Tells what has happened from what is planned.
 */
void
quitus_chart_set_today (QuitusChart *self, QuitusDay today)
{
  self->today = today;
}

/**
 * quitus_chart_set_scope:
 * @self: a chart
 * @scope: (nullable): whose figures they are, and as of when
 *
 * Says what the page around it says, for where the chart stands alone.
 */
void
quitus_chart_set_scope (QuitusChart *self, const char *scope)
{
  g_set_str (&self->scope, scope);
}

/**
 * quitus_chart_set_notice:
 * @self: a chart
 * @notice: (nullable): a full sentence
 *
 * Says what nobody may miss who reads the chart.
 */
void
quitus_chart_set_notice (QuitusChart *self, const char *notice)
{
  g_set_str (&self->notice, notice);
}

/**
 * quitus_chart_add_category:
 * @self: a chart of categories
 * @name: its name
 *
 * Returns: its position, which is the place of its points
 */
guint
quitus_chart_add_category (QuitusChart *self, const char *name)
{
  g_ptr_array_add (self->categories, g_strdup (name));
  return self->categories->len - 1;
}

/**
 * quitus_chart_add_rest:
 * @self: a chart of categories, without a rest yet
 * @name: its name
 *
 * Adds what all categories that are not shown add up to: its amounts are told, not drawn, since they
 * would leave the others no room.
 *
 * Returns: its position, which is the place of its points
 */
guint
quitus_chart_add_rest (QuitusChart *self, const char *name)
{
  self->rest = (int) quitus_chart_add_category (self, name);
  return (guint) self->rest;
}

/**
 * quitus_chart_is_rest:
 * @self: a chart
 * @position: a position
 *
 * Returns: whether its amounts are told and not drawn
 */
gboolean
quitus_chart_is_rest (QuitusChart *self, guint position)
{
  return self->rest >= 0 && position == (guint) self->rest;
}

/**
 * quitus_chart_add_series:
 * @self: a chart
 * @label: what the series is called
 * @look: which look it has
 * @is_plan: whether the other ones should fill it
 *
 * Returns: the position of the series
 */
guint
quitus_chart_add_series (QuitusChart *self, const char *label, guint look, gboolean is_plan)
{
  QuitusChartSeries *series = g_new0 (QuitusChartSeries, 1);

  series->label = g_strdup (label);
  series->look = look;
  series->is_plan = is_plan;
  series->stem = -1;
  series->points = g_array_new (FALSE, FALSE, sizeof (QuitusChartPoint));
  g_ptr_array_add (self->series, series);
  return self->series->len - 1;
}

/**
 * quitus_chart_add_branch:
 * @self: a chart
 * @label: what the series is called
 * @look: which look it has
 * @stem: the position of the series that it leaves
 *
 * Adds what a series would be with something more: it begins where it leaves the other one, and what
 * lies between both is drawn.
 *
 * Returns: the position of the series
 */
guint
quitus_chart_add_branch (QuitusChart *self, const char *label, guint look, guint stem)
{
  guint index = quitus_chart_add_series (self, label, look, TRUE);

  ((QuitusChartSeries *) self->series->pdata[index])->stem = (int) stem;
  return index;
}

/**
 * quitus_chart_add_point:
 * @self: a chart
 * @series: the position of a series
 * @place: a day or the position of a category, after those of the points before
 * @amount: in cents
 *
 * Adds a point.
 */
void
quitus_chart_add_point (QuitusChart *self, guint series, gint32 place, QuitusMoney amount)
{
  QuitusChartPoint point = { place, amount };

  g_array_append_val (((QuitusChartSeries *) self->series->pdata[series])->points, point);
}

/**
 * quitus_chart_get_kind:
 * @self: a chart
 *
 * Returns: how it is drawn
 */
QuitusChartKind
quitus_chart_get_kind (QuitusChart *self)
{
  return self->kind;
}

/**
 * quitus_chart_get_title:
 * @self: a chart
 *
 * Returns: what it shows
 */
const char *
quitus_chart_get_title (QuitusChart *self)
{
  return self->title;
}

/**
 * quitus_chart_get_description:
 * @self: a chart
 *
 * Returns: what it says, in full sentences
 */
const char *
quitus_chart_get_description (QuitusChart *self)
{
  return self->description;
}

/**
 * quitus_chart_get_scope:
 * @self: a chart
 *
 * Returns: (nullable): whose figures they are, and as of when
 */
const char *
quitus_chart_get_scope (QuitusChart *self)
{
  return self->scope;
}

/**
 * quitus_chart_get_notice:
 * @self: a chart
 *
 * Returns: (nullable): what nobody may miss
 */
const char *
quitus_chart_get_notice (QuitusChart *self)
{
  return self->notice;
}

/**
 * quitus_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): what it says, after what nobody may miss, to be read out
 */
char *
quitus_chart_describe (QuitusChart *self)
{
  if (self->notice == NULL)
    return g_strdup (self->description);
  return g_strdup_printf ("%s %s", self->notice, self->description);
}

/**
 * quitus_chart_get_today:
 * @self: a chart
 *
 * Returns: the day on which facts end, %QUITUS_DAY_NONE when none was given
 */
QuitusDay
quitus_chart_get_today (QuitusChart *self)
{
  return self->today;
}

/**
 * quitus_chart_count_series:
 * @self: a chart
 *
 * Returns: how many series it has
 */
guint
quitus_chart_count_series (QuitusChart *self)
{
  return self->series->len;
}

/**
 * quitus_chart_get_series:
 * @self: a chart
 * @index: the position of a series
 *
 * Returns: (transfer none): the series
 */
const QuitusChartSeries *
quitus_chart_get_series (QuitusChart *self, guint index)
{
  return self->series->pdata[index];
}

/**
 * quitus_chart_find_branch:
 * @self: a chart
 * @stem: the position of a series
 *
 * Returns: the position of the series that leaves it, -1 when none does
 */
int
quitus_chart_find_branch (QuitusChart *self, guint stem)
{
  for (guint i = 0; i < self->series->len; i++)
    if (((const QuitusChartSeries *) self->series->pdata[i])->stem == (int) stem)
      return (int) i;
  return -1;
}

/**
 * quitus_chart_get_span:
 * @self: a chart
 * @least: (out): its least amount or 0, whichever is less, in cents
 * @greatest: (out): its greatest amount or 0
 *
 * Finds between which amounts lies what is drawn of it.
 */
void
quitus_chart_get_span (QuitusChart *self, QuitusMoney *least, QuitusMoney *greatest)
{
  *least = *greatest = 0;
  for (guint i = 0; i < self->series->len; i++)
    {
      const QuitusChartSeries *series = self->series->pdata[i];

      for (guint j = 0; j < series->points->len; j++)
        {
          const QuitusChartPoint *point = &g_array_index (series->points, QuitusChartPoint, j);

          if (self->kind != QUITUS_CHART_STEPS && quitus_chart_is_rest (self, (guint) point->place))
            continue;
          *least = MIN (*least, point->amount);
          *greatest = MAX (*greatest, point->amount);
        }
    }
}

/**
 * quitus_chart_get_days:
 * @self: a chart of steps
 * @from: (out): the first day of its first month
 * @to: (out): the last day of its last month
 *
 * Finds between which days it lies; both are %QUITUS_DAY_NONE when nothing has a day.
 */
void
quitus_chart_get_days (QuitusChart *self, QuitusDay *from, QuitusDay *to)
{
  *from = *to = QUITUS_DAY_NONE;
  find_days (self);
  if (self->days->len == 0)
    return;
  *from = quitus_day_first_of_month (g_array_index (self->days, QuitusDay, 0));
  *to = quitus_day_last_of_month (g_array_index (self->days, QuitusDay, self->days->len - 1));
}

/**
 * quitus_chart_count_positions:
 * @self: a chart
 *
 * Returns: how many days or categories there are to be read one by one
 */
guint
quitus_chart_count_positions (QuitusChart *self)
{
  if (self->kind != QUITUS_CHART_STEPS)
    return self->categories->len;
  find_days (self);
  return self->days->len;
}

/**
 * quitus_chart_get_place:
 * @self: a chart
 * @position: a position
 *
 * Returns: the day that it stands for, or the position itself
 */
gint32
quitus_chart_get_place (QuitusChart *self, guint position)
{
  if (self->kind != QUITUS_CHART_STEPS)
    return (gint32) position;
  find_days (self);
  return g_array_index (self->days, QuitusDay, position);
}

/**
 * quitus_chart_get_name:
 * @self: a chart
 * @position: a position
 *
 * Returns: (transfer full): the day or the category in words
 */
char *
quitus_chart_get_name (QuitusChart *self, guint position)
{
  if (self->kind != QUITUS_CHART_STEPS)
    return g_strdup (self->categories->pdata[position]);
  return quitus_format_day (quitus_language_get_default (), quitus_chart_get_place (self, position),
                            QUITUS_DAY_STYLE_SHORT);
}

/**
 * quitus_chart_get_amount:
 * @self: a chart
 * @series: the position of a series
 * @position: a position
 *
 * Returns: the amount of the series there, in cents; %QUITUS_MONEY_NONE after the last fact, and
 *   before a branch leaves its stem
 */
QuitusMoney
quitus_chart_get_amount (QuitusChart *self, guint series, guint position)
{
  const QuitusChartSeries *found = self->series->pdata[series];
  gint32 place = quitus_chart_get_place (self, position);
  guint n = count_points (found, place);
  const QuitusChartPoint *last =
      n > 0 ? &g_array_index (found->points, QuitusChartPoint, n - 1) : NULL;

  if (self->kind != QUITUS_CHART_STEPS)
    return last != NULL && last->place == place ? last->amount : 0;
  if (found->stem >= 0 && last == NULL)
    return QUITUS_MONEY_NONE;
  if (!found->is_plan && self->today != QUITUS_DAY_NONE && place > self->today &&
      n == found->points->len && (last == NULL || last->place < place))
    return QUITUS_MONEY_NONE;
  return last != NULL ? last->amount : 0;
}

/**
 * quitus_chart_get_stem_amount:
 * @self: a chart
 * @series: the position of a series
 * @place: a day or the position of a category
 *
 * Returns: from which amount the series is drawn there, in cents: that of its stem, 0 without one
 */
QuitusMoney
quitus_chart_get_stem_amount (QuitusChart *self, guint series, gint32 place)
{
  int stem = ((const QuitusChartSeries *) self->series->pdata[series])->stem;
  const QuitusChartSeries *found = stem >= 0 ? self->series->pdata[stem] : NULL;
  guint n = found != NULL ? count_points (found, place) : 0;
  const QuitusChartPoint *last =
      n > 0 ? &g_array_index (found->points, QuitusChartPoint, n - 1) : NULL;

  if (last == NULL || (self->kind != QUITUS_CHART_STEPS && last->place != place))
    return 0;
  return last->amount;
}

/**
 * quitus_chart_find_position:
 * @self: a chart with positions
 * @place: a day or the position of a category, or something between two of them
 *
 * Returns: the nearest position
 */
guint
quitus_chart_find_position (QuitusChart *self, double place)
{
  guint n = quitus_chart_count_positions (self), first = 0, end = n;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (quitus_chart_get_place (self, middle) < place)
        first = middle + 1;
      else
        end = middle;
    }
  if (first == n)
    return n - 1;
  if (first > 0 && place - quitus_chart_get_place (self, first - 1) <
                       quitus_chart_get_place (self, first) - place)
    return first - 1;
  return first;
}

/**
 * quitus_chart_say_position:
 * @self: a chart
 * @position: a position
 *
 * Returns: (transfer full): its name and every amount there, to be read out
 */
char *
quitus_chart_say_position (QuitusChart *self, guint position)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, quitus_chart_get_name (self, position));
  for (guint i = 0; i < self->series->len; i++)
    {
      QuitusMoney amount = quitus_chart_get_amount (self, i, position);
      g_autofree char *text = NULL;

      if (amount == QUITUS_MONEY_NONE)
        continue;
      text = quitus_format_money (quitus_language_get_default (), amount);
      /* Translators: what an amount is, and the amount */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%s: %s"),
                                               quitus_chart_get_series (self, i)->label, text));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
