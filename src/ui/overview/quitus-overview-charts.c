/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an overview says in charts, and in sentences. */

#include "quitus-overview-charts.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Beyond these the smallest stand together. */
#define MOST_GROUPS 12

static const struct
{
  const char *title;
  const char *none;
  const char *several;
} groupings[QUITUS_N_GROUPINGS] = {
  { N_ ("By Budget Year"), N_ ("No day yet"),   NULL                      },
  { N_ ("By Programme"),   N_ ("No programme"), N_ ("Several programmes") },
  { N_ ("By Payer"),       N_ ("No payer"),     N_ ("Several payers")     },
  { N_ ("By Incubator"),   N_ ("No incubator"), N_ ("Several incubators") },
};

static const char *const measures[QUITUS_N_MEASURES] = {
  N_ ("Planned"),  N_ ("Called"),         N_ ("Received"),
  N_ ("Attached"), N_ ("Committed (AE)"), N_ ("Paid (CP)"),
};

/* Helpers */

static char *
say_sum (const QuitusOverview *overview, QuitusSide side, QuitusMeasure measure)
{
  return quitus_format_money (quitus_language_get_default (),
                              quitus_overview_get_sum (overview, side, measure));
}

static void
add_series (QuitusChart *chart, QuitusSide side, guint indices[QUITUS_N_MEASURES])
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_has_measure (side, (QuitusMeasure) i))
      indices[i] =
          quitus_chart_add_series (chart, quitus_overview_name_measure (side, (QuitusMeasure) i),
                                   (guint) i, i == QUITUS_MEASURE_PLANNED);
}

/* What should have come by today, what did, and what has no day. */
static char *
describe_time (const QuitusOverview *overview, QuitusSide side, QuitusDay today)
{
  QuitusLanguage language = quitus_language_get_default ();
  const GArray *plan = quitus_overview_get_points (overview, side, QUITUS_MEASURE_PLANNED);
  QuitusMoney undated = quitus_overview_get_undated (overview, side, QUITUS_MEASURE_PLANNED);
  g_autofree char *day = quitus_format_day (language, today, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *due = quitus_format_money (language, quitus_overview_points_find (plan, today));
  g_autofree char *whole = say_sum (overview, side, QUITUS_MEASURE_PLANNED);
  g_autofree char *received = quitus_format_money (
      language, quitus_overview_points_find (quitus_overview_get_points (overview, side,
                                                                         QUITUS_MEASURE_RECEIVED),
                                             today));
  g_autofree char *rest = quitus_format_money (language, undated);
  g_autofree char *sentence = NULL;

  if (side == QUITUS_SIDE_PAYER)
    /* Translators: a day, then three amounts */
    sentence = g_strdup_printf (_ ("By %s, %s of %s fell due, and %s was paid."), day, due, whole,
                                received);
  else
    /* Translators: a day, then three amounts */
    sentence = g_strdup_printf (_ ("By %s, %s of %s fell due, and %s was received."), day, due,
                                whole, received);
  if (undated == 0)
    return g_steal_pointer (&sentence);
  /* Translators: a sentence, then an amount */
  return g_strdup_printf (_ ("%s %s has no day yet and is not drawn."), sentence, rest);
}

static char *
name_group (const QuitusOverviewGroup *group, QuitusGrouping grouping)
{
  if (group->kind == QUITUS_GROUP_NONE)
    return g_strdup (_ (groupings[grouping].none));
  if (group->kind == QUITUS_GROUP_SEVERAL)
    return g_strdup (_ (groupings[grouping].several));
  if (grouping == QUITUS_GROUPING_YEAR)
    return g_strdup_printf ("%d", group->year);
  if (grouping == QUITUS_GROUPING_PROGRAMME)
    /* Translators: the number of a budget programme */
    return g_strdup_printf (_ ("Programme %s"), group->name);
  return g_strdup (group->name);
}

/* The group with the most money, and how far it has come. */
static char *
describe_groups (const GPtrArray *groups, QuitusSide side, QuitusGrouping grouping)
{
  QuitusLanguage language = quitus_language_get_default ();
  const QuitusOverviewGroup *largest = NULL;
  g_autofree char *name = NULL, *planned = NULL, *received = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const QuitusOverviewGroup *group = groups->pdata[i];

      if (largest == NULL ||
          group->sums[QUITUS_MEASURE_PLANNED] > largest->sums[QUITUS_MEASURE_PLANNED])
        largest = group;
    }
  if (largest == NULL)
    return g_strdup (_ ("There is nothing to show yet."));
  name = name_group (largest, grouping);
  planned = quitus_format_money (language, largest->sums[QUITUS_MEASURE_PLANNED]);
  received = quitus_format_money (language, largest->sums[QUITUS_MEASURE_RECEIVED]);
  if (side == QUITUS_SIDE_PAYER)
    /* Translators: the name of the largest group, then two amounts */
    return g_strdup_printf (_ ("Most is planned for %s: %s, of which %s was paid."), name, planned,
                            received);
  /* Translators: the name of the largest group, then two amounts */
  return g_strdup_printf (_ ("Most is planned for %s: %s; %s was received."), name, planned,
                          received);
}

static void
add_group (QuitusChart *chart,
           QuitusSide side,
           const guint indices[QUITUS_N_MEASURES],
           const char *name,
           const QuitusMoney sums[QUITUS_N_MEASURES])
{
  guint place = quitus_chart_add_category (chart, name);

  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_has_measure (side, (QuitusMeasure) i))
      quitus_chart_add_point (chart, indices[i], (gint32) place, sums[i]);
}

/* Public */

/**
 * quitus_overview_name_measure:
 * @side: whose money it is
 * @measure: a step of money
 *
 * Returns: its name in the default language
 */
const char *
quitus_overview_name_measure (QuitusSide side, QuitusMeasure measure)
{
  return _ (measures[measure]);
}

/**
 * quitus_overview_has_measure:
 * @side: whose money it is
 * @measure: a step of money
 *
 * Returns: whether it is worth showing: a payer attaches nothing, and pays what others receive
 */
gboolean
quitus_overview_has_measure (QuitusSide side, QuitusMeasure measure)
{
  return side == QUITUS_SIDE_RECIPIENT ||
         (measure != QUITUS_MEASURE_RECEIVED && measure != QUITUS_MEASURE_ATTACHED);
}

/**
 * quitus_overview_chart_time:
 * @overview: a finished overview
 * @side: whose money is looked at
 * @today: the day on which facts end
 *
 * Returns: (transfer full): the plan against the facts, summed up over time
 */
QuitusChart *
quitus_overview_chart_time (const QuitusOverview *overview, QuitusSide side, QuitusDay today)
{
  g_autofree char *description = describe_time (overview, side, today);
  QuitusChart *chart = quitus_chart_new (QUITUS_CHART_STEPS, _ ("Plan and Facts"), description);
  guint indices[QUITUS_N_MEASURES];

  add_series (chart, side, indices);
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    {
      const GArray *points = quitus_overview_get_points (overview, side, (QuitusMeasure) i);

      for (guint j = 0; j < points->len && quitus_overview_has_measure (side, (QuitusMeasure) i);
           j++)
        {
          const QuitusOverviewPoint *point = &g_array_index (points, QuitusOverviewPoint, j);

          quitus_chart_add_point (chart, indices[i], point->day, point->amount);
        }
    }
  quitus_chart_set_today (chart, today);
  return chart;
}

/**
 * quitus_overview_chart_groups:
 * @overview: a finished overview
 * @side: whose money is looked at
 * @grouping: by what
 *
 * Returns: (transfer full): the sums of each group; beyond twelve the smallest stand together
 */
QuitusChart *
quitus_overview_chart_groups (const QuitusOverview *overview,
                              QuitusSide side,
                              QuitusGrouping grouping)
{
  const GPtrArray *groups = quitus_overview_get_groups (overview, side, grouping);
  g_autofree char *description = describe_groups (groups, side, grouping);
  gboolean is_year = grouping == QUITUS_GROUPING_YEAR;
  QuitusChart *chart = quitus_chart_new (is_year ? QUITUS_CHART_COLUMNS : QUITUS_CHART_BARS,
                                         _ (groupings[grouping].title), description);
  guint n = is_year || groups->len <= MOST_GROUPS ? groups->len : MOST_GROUPS - 1;
  QuitusMoney others[QUITUS_N_MEASURES] = { 0 };
  guint indices[QUITUS_N_MEASURES];

  add_series (chart, side, indices);
  for (guint i = 0; i < groups->len; i++)
    {
      const QuitusOverviewGroup *group = groups->pdata[i];
      g_autofree char *name = name_group (group, grouping);

      if (i < n)
        add_group (chart, side, indices, name, group->sums);
      for (int j = 0; i >= n && j < QUITUS_N_MEASURES; j++)
        others[j] += group->sums[j];
    }
  if (n < groups->len)
    {
      g_autofree char *name =
          g_strdup_printf (n_ ("%u other", "%u others", groups->len - n), groups->len - n);

      add_group (chart, side, indices, name, others);
    }
  return chart;
}
