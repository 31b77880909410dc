/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an overview says in charts, and in sentences. */

#include "quitus-overview-charts.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-overview-words.h"
#include "quitus-rule-words.h"

/* Beyond these the smallest stand together. */
#define MOST_GROUPS 8

/* The looks of what is only supposed. */
#define LOOK_PLAN 6
#define LOOK_FACTS 7

/* Where the series of each step are; of what is supposed 0 where there is none. */
typedef struct
{
  guint certain[QUITUS_N_MEASURES];
  guint supposed[QUITUS_N_MEASURES];
} Indices;

/* Helpers */

static char *
say_sum (const QuitusOverview *overview, QuitusSide side, QuitusMeasure measure)
{
  return quitus_format_money (quitus_language_get_default (),
                              quitus_overview_get_sum (overview, side, measure));
}

/* What is certain of each step, and what it would be with what is only supposed. */
static void
add_series (QuitusChart *chart, const QuitusOverview *overview, QuitusSide side, Indices *indices)
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    {
      const char *name =
          quitus_overview_words_get_measure ((QuitusMeasure) i, quitus_language_get_default ());
      g_autofree char *supposed = NULL;

      if (!quitus_overview_has_measure (side, (QuitusMeasure) i))
        continue;
      indices->certain[i] =
          quitus_chart_add_series (chart, name, (guint) i, i == QUITUS_MEASURE_PLANNED);
      indices->supposed[i] = 0;
      if (quitus_overview_get_supposed_points (overview, side, (QuitusMeasure) i)->len == 0)
        continue;
      /* Translators: a step of money: “Planned” */
      supposed = g_strdup_printf (_ ("%s, with supposed signatures"), name);
      indices->supposed[i] =
          quitus_chart_add_branch (chart, supposed,
                                   i == QUITUS_MEASURE_PLANNED ? LOOK_PLAN : LOOK_FACTS,
                                   indices->certain[i]);
    }
}

/* Whoever sees the chart alone must know what it supposes. */
static void
add_notice (QuitusChart *chart, const QuitusOverview *overview, QuitusSide side)
{
  QuitusDay day = quitus_overview_get_outlook (overview)->supposed_signature;
  g_autofree char *notice = NULL;

  if (!quitus_overview_is_supposed (overview, side))
    return;
  notice = quitus_rule_words_simulation (day, quitus_language_get_default ());
  quitus_chart_set_notice (chart, notice);
}

/* The sum of what is certain, on each day on which there is more of it, and from the first day on
 * which something is supposed the sum of all. */
static void
add_points (QuitusChart *chart,
            const QuitusOverview *overview,
            QuitusSide side,
            QuitusMeasure measure,
            const Indices *indices)
{
  const GArray *points = quitus_overview_get_points (overview, side, measure);
  const GArray *supposed = quitus_overview_get_supposed_points (overview, side, measure);
  QuitusMoney before = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const QuitusOverviewPoint *point = &g_array_index (points, QuitusOverviewPoint, i);
      QuitusMoney part = quitus_overview_points_find (supposed, point->day);

      if (point->amount - part != before)
        quitus_chart_add_point (chart, indices->certain[measure], point->day, point->amount - part);
      before = point->amount - part;
      if (supposed->len > 0 && point->day >= g_array_index (supposed, QuitusOverviewPoint, 0).day)
        quitus_chart_add_point (chart, indices->supposed[measure], point->day, point->amount);
    }
}

/* Takes @sentence. */
static char *
add_rest (char *sentence, const char *format, QuitusMoney amount)
{
  g_autofree char *before = sentence;
  g_autofree char *rest = NULL;

  if (amount == 0)
    return g_steal_pointer (&before);
  rest = quitus_format_money (quitus_language_get_default (), amount);
  return g_strdup_printf (format, before, rest);
}

/* What should have come by today, what did, what has no day, and what has a supposed one. */
static char *
describe_time (const QuitusOverview *overview, QuitusSide side, QuitusDay today)
{
  QuitusLanguage language = quitus_language_get_default ();
  const GArray *plan = quitus_overview_get_points (overview, side, QUITUS_MEASURE_PLANNED);
  g_autofree char *day = quitus_format_day (language, today, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *due = quitus_format_money (language, quitus_overview_points_find (plan, today));
  g_autofree char *whole = say_sum (overview, side, QUITUS_MEASURE_PLANNED);
  g_autofree char *received = quitus_format_money (
      language, quitus_overview_points_find (quitus_overview_get_points (overview, side,
                                                                         QUITUS_MEASURE_RECEIVED),
                                             today));
  char *sentence;

  if (side == QUITUS_SIDE_PAYER)
    /* Translators: a day, then three amounts */
    sentence = g_strdup_printf (_ ("By %s, %s of %s fell due, and %s was paid."), day, due, whole,
                                received);
  else
    /* Translators: a day, then three amounts */
    sentence = g_strdup_printf (_ ("By %s, %s of %s fell due, and %s was received."), day, due,
                                whole, received);
  /* Translators: a sentence, then an amount */
  sentence = add_rest (sentence, _ ("%s %s has no day yet and is not drawn."),
                       quitus_overview_get_undated (overview, side, QUITUS_MEASURE_PLANNED));
  /* Translators: a sentence, then an amount */
  return add_rest (sentence, _ ("%s %s of the plan is on supposed days."),
                   quitus_overview_get_supposed (overview, side, QUITUS_MEASURE_PLANNED));
}

/* How many groups have a bar of their own: years are never left out. */
static guint
count_drawn (const GPtrArray *groups, QuitusGrouping grouping)
{
  return grouping == QUITUS_GROUPING_YEAR || groups->len <= MOST_GROUPS ? groups->len
                                                                        : MOST_GROUPS - 1;
}

/* What the groups from @first on add up to. */
static QuitusOverviewGroup
sum_rest (const GPtrArray *groups, guint first)
{
  QuitusOverviewGroup rest = { 0 };

  for (guint i = first; i < groups->len; i++)
    for (int j = 0; j < QUITUS_N_MEASURES; j++)
      {
        const QuitusOverviewGroup *group = groups->pdata[i];

        rest.sums[j] += group->sums[j];
        rest.supposed[j] += group->supposed[j];
      }
  return rest;
}

/* The group with the most money, and how far it has come. */
static char *
describe_largest (const GPtrArray *groups, QuitusSide side, QuitusGrouping grouping)
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
  name = quitus_overview_words_name_group (largest, grouping, language);
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

/* Then what is not drawn, which would leave the others no room. */
static char *
describe_rest (const GPtrArray *groups, QuitusSide side, QuitusGrouping grouping)
{
  QuitusLanguage language = quitus_language_get_default ();
  guint n = count_drawn (groups, grouping), n_rest = groups->len - n;
  g_autofree char *largest = describe_largest (groups, side, grouping);
  g_autofree char *shown = NULL, *others = NULL, *amount = NULL;

  if (n_rest == 0)
    return g_steal_pointer (&largest);
  shown = quitus_format_number (language, n);
  others = quitus_format_number (language, n_rest);
  amount = quitus_format_money (language, sum_rest (groups, n).sums[QUITUS_MEASURE_PLANNED]);
  /* Translators: a sentence, how many are drawn, how many others there are, and their amount */
  return g_strdup_printf (n_ ("%s The %s largest are drawn; %s other has %s planned.",
                              "%s The %s largest are drawn; %s others have %s planned together.",
                              n_rest),
                          largest, shown, others, amount);
}

static char *
describe_groups (const QuitusOverview *overview, QuitusSide side, QuitusGrouping grouping)
{
  const GPtrArray *groups = quitus_overview_get_groups (overview, side, grouping);

  return add_rest (describe_rest (groups, side, grouping),
                   _ ("%s %s of the plan is on supposed days."),
                   quitus_overview_get_supposed (overview, side, QUITUS_MEASURE_PLANNED));
}

static void
add_group (QuitusChart *chart,
           QuitusSide side,
           const Indices *indices,
           guint place,
           const QuitusOverviewGroup *group)
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    {
      if (!quitus_overview_has_measure (side, (QuitusMeasure) i))
        continue;
      quitus_chart_add_point (chart, indices->certain[i], (gint32) place,
                              group->sums[i] - group->supposed[i]);
      if (indices->supposed[i] > 0)
        quitus_chart_add_point (chart, indices->supposed[i], (gint32) place, group->sums[i]);
    }
}

/* Public */

/**
 * quitus_overview_chart_time:
 * @overview: a finished overview
 * @side: whose money is looked at
 * @today: the day on which facts end
 *
 * Returns: (transfer full): the plan against the facts, summed up over time; what is only supposed is
 *   told apart, and said
 */
QuitusChart *
quitus_overview_chart_time (const QuitusOverview *overview, QuitusSide side, QuitusDay today)
{
  g_autofree char *description = describe_time (overview, side, today);
  QuitusChart *chart = quitus_chart_new (QUITUS_CHART_STEPS, _ ("Plan and Facts"), description);
  Indices indices;

  add_notice (chart, overview, side);
  add_series (chart, overview, side, &indices);
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (quitus_overview_has_measure (side, (QuitusMeasure) i))
      add_points (chart, overview, side, (QuitusMeasure) i, &indices);
  quitus_chart_set_today (chart, today);
  return chart;
}

/**
 * quitus_overview_chart_groups:
 * @overview: a finished overview
 * @side: whose money is looked at
 * @grouping: by what
 *
 * Returns: (transfer full): the sums of each group, the largest first; beyond eight, the smallest stand
 *   together, told and not drawn
 */
QuitusChart *
quitus_overview_chart_groups (const QuitusOverview *overview,
                              QuitusSide side,
                              QuitusGrouping grouping)
{
  QuitusLanguage language = quitus_language_get_default ();
  const GPtrArray *groups = quitus_overview_get_groups (overview, side, grouping);
  g_autofree char *description = describe_groups (overview, side, grouping);
  QuitusChart *chart =
      quitus_chart_new (grouping == QUITUS_GROUPING_YEAR ? QUITUS_CHART_COLUMNS : QUITUS_CHART_BARS,
                        quitus_overview_words_get_grouping (grouping, language), description);
  guint n = count_drawn (groups, grouping);
  Indices indices;

  add_notice (chart, overview, side);
  add_series (chart, overview, side, &indices);
  for (guint i = 0; i < n; i++)
    {
      const QuitusOverviewGroup *group = groups->pdata[i];
      g_autofree char *name = quitus_overview_words_name_group (group, grouping, language);

      add_group (chart, side, &indices, quitus_chart_add_category (chart, name), group);
    }
  if (n < groups->len)
    {
      g_autofree char *number = quitus_format_number (language, groups->len - n);
      g_autofree char *name =
          /* Translators: a number; the name of what a chart sums up and does not draw */
          g_strdup_printf (n_ ("%s other, not drawn", "%s others, not drawn", groups->len - n),
                           number);
      QuitusOverviewGroup others = sum_rest (groups, n);

      add_group (chart, side, &indices, quitus_chart_add_rest (chart, name), &others);
    }
  return chart;
}
