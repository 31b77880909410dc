/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview.h"

#include "quitus-known-facts.h"
#include "quitus-overview-private.h"

/* All of a side: what is paid to the owner of the register, or by it. */
typedef struct
{
  guint n_agreements;
  guint n_unknown;
  QuitusMoney sums[QUITUS_N_MEASURES];
  QuitusMoney undated[QUITUS_N_MEASURES];
  /* Of these, what has its day from a supposed signature. */
  QuitusMoney supposed[QUITUS_N_MEASURES];
  /* QuitusOverviewPoint: one for each event, then one for each day. */
  GArray *points[QUITUS_N_MEASURES];
  GArray *supposed_points[QUITUS_N_MEASURES];
  QuitusGroups groups;
} Side;

struct _QuitusOverview
{
  QuitusOutlook outlook;
  Side sides[QUITUS_N_SIDES];
  GArray *risks;
};

/* Helpers */

static void
add_event (Side *side, const QuitusMoneyEvent *event)
{
  QuitusOverviewPoint point = { event->day, event->amount };

  side->sums[event->measure] += event->amount;
  if (event->day == QUITUS_DAY_NONE)
    side->undated[event->measure] += event->amount;
  else
    g_array_append_val (side->points[event->measure], point);
  if (!event->is_supposed)
    return;
  side->supposed[event->measure] += event->amount;
  g_array_append_val (side->supposed_points[event->measure], point);
}

static void
add_risk (QuitusOverview *self, QuitusDossier *dossier)
{
  g_autoptr (QuitusForecast) forecast = quitus_forecast_new (dossier, &self->outlook);
  QuitusOverviewRisk risk = { .agreement = quitus_dossier_get_agreement (dossier)->value.id,
                              .amount = forecast->at_risk,
                              .end = forecast->end,
                              .ask_by = forecast->amendment_request,
                              .proposed_end = forecast->proposed_end };

  if (forecast->at_risk <= 0)
    return;
  for (guint i = 0; i < forecast->lines->len; i++)
    risk.is_supposed |= g_array_index (forecast->lines, QuitusForecastLine, i).is_supposed;
  g_array_append_val (self->risks, risk);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const QuitusOverviewPoint *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/* From one point for each event to one for each day, with all that came before it. */
static void
sum_up_points (GArray *points)
{
  guint n = 0;

  g_array_sort (points, compare_points);
  for (guint i = 0; i < points->len; i++)
    {
      QuitusOverviewPoint *point = &g_array_index (points, QuitusOverviewPoint, i);
      QuitusOverviewPoint *last =
          n > 0 ? &g_array_index (points, QuitusOverviewPoint, n - 1) : NULL;

      if (last != NULL && last->day == point->day)
        {
          last->amount += point->amount;
          continue;
        }
      g_array_index (points, QuitusOverviewPoint, n) =
          (QuitusOverviewPoint) { point->day, point->amount + (last != NULL ? last->amount : 0) };
      n++;
    }
  g_array_set_size (points, n);
}

static int
compare_risks (gconstpointer a, gconstpointer b)
{
  const QuitusOverviewRisk *first = a, *second = b;

  if (first->amount != second->amount)
    return first->amount < second->amount ? 1 : -1;
  return quitus_id_compare (first->agreement, second->agreement);
}

/* Public */

/**
 * quitus_overview_new:
 * @outlook: from where the future is seen
 *
 * Returns: (transfer full): an overview without any agreement yet
 */
QuitusOverview *
quitus_overview_new (const QuitusOutlook *outlook)
{
  QuitusOverview *self = g_new0 (QuitusOverview, 1);

  self->outlook = *outlook;
  self->risks = g_array_new (FALSE, FALSE, sizeof (QuitusOverviewRisk));
  for (int i = 0; i < QUITUS_N_SIDES; i++)
    {
      for (int j = 0; j < QUITUS_N_MEASURES; j++)
        {
          self->sides[i].points[j] = g_array_new (FALSE, FALSE, sizeof (QuitusOverviewPoint));
          self->sides[i].supposed_points[j] =
              g_array_new (FALSE, FALSE, sizeof (QuitusOverviewPoint));
        }
      quitus_groups_init (&self->sides[i].groups);
    }
  return self;
}

/**
 * quitus_overview_free:
 * @self: (transfer full): an overview
 *
 * Frees it.
 */
void
quitus_overview_free (QuitusOverview *self)
{
  for (int i = 0; i < QUITUS_N_SIDES; i++)
    {
      for (int j = 0; j < QUITUS_N_MEASURES; j++)
        {
          g_array_unref (self->sides[i].points[j]);
          g_array_unref (self->sides[i].supposed_points[j]);
        }
      quitus_groups_clear (&self->sides[i].groups);
    }
  g_array_unref (self->risks);
  g_free (self);
}

/**
 * quitus_overview_add:
 * @self: an overview that is not finished
 * @dossier: an agreement as the law is on the day of the outlook
 *
 * Adds the money of an agreement, from the side of the owner of the register: what it gets and
 * spends or, where it is among those who pay, what it pays.
 *
 * Money is counted in the year in which it was received (R13), under the payer that owes the payment
 * it was received for.  Orders and payments are of one payer only where there is but one.  What
 * several programmes share is shared as their budget codes say, to the cent, and stands apart when
 * they do not.
 */
void
quitus_overview_add (QuitusOverview *self, QuitusDossier *dossier)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, self->outlook.today);
  QuitusSide which = quitus_side_get_own (known);
  Side *side = &self->sides[which];
  QuitusGroupShares shares;
  g_autoptr (GArray) events = NULL;
  guint n_unknown;
  QuitusLaw law;

  quitus_law_init (&law, known, &self->outlook);
  quitus_group_shares_init (&shares, &side->groups, known, which);
  events = quitus_money_events_collect (&law, which, &n_unknown);
  for (guint i = 0; i < events->len; i++)
    {
      const QuitusMoneyEvent *event = &g_array_index (events, QuitusMoneyEvent, i);

      add_event (side, event);
      quitus_groups_add (&side->groups, known, &shares, event);
    }
  side->n_agreements++;
  side->n_unknown += n_unknown;
  if (which == QUITUS_SIDE_RECIPIENT)
    add_risk (self, known);
  quitus_group_shares_clear (&shares);
}

/**
 * quitus_overview_finish:
 * @self: an overview
 *
 * Makes it ready to be read; nothing can be added any more.
 */
void
quitus_overview_finish (QuitusOverview *self)
{
  for (int i = 0; i < QUITUS_N_SIDES; i++)
    {
      for (int j = 0; j < QUITUS_N_MEASURES; j++)
        {
          sum_up_points (self->sides[i].points[j]);
          sum_up_points (self->sides[i].supposed_points[j]);
        }
      quitus_groups_finish (&self->sides[i].groups);
    }
  g_array_sort (self->risks, compare_risks);
}

/**
 * quitus_overview_get_outlook:
 * @self: an overview
 *
 * Returns: (transfer none): from where the future is seen
 */
const QuitusOutlook *
quitus_overview_get_outlook (const QuitusOverview *self)
{
  return &self->outlook;
}

/**
 * quitus_overview_count_agreements:
 * @self: an overview
 * @side: a side
 *
 * Returns: how many agreements are seen from there
 */
guint
quitus_overview_count_agreements (const QuitusOverview *self, QuitusSide side)
{
  return self->sides[side].n_agreements;
}

/**
 * quitus_overview_count_unknown:
 * @self: an overview
 * @side: a side
 *
 * Returns: how many payments are in no sum because their amount is not known
 */
guint
quitus_overview_count_unknown (const QuitusOverview *self, QuitusSide side)
{
  return self->sides[side].n_unknown;
}

/**
 * quitus_overview_get_sum:
 * @self: a finished overview
 * @side: a side
 * @measure: a step of money
 *
 * Returns: all of it, in cents, with what has no day yet
 */
QuitusMoney
quitus_overview_get_sum (const QuitusOverview *self, QuitusSide side, QuitusMeasure measure)
{
  return self->sides[side].sums[measure];
}

/**
 * quitus_overview_get_undated:
 * @self: a finished overview
 * @side: a side
 * @measure: a step of money
 *
 * Returns: what of it has no day yet, in cents
 */
QuitusMoney
quitus_overview_get_undated (const QuitusOverview *self, QuitusSide side, QuitusMeasure measure)
{
  return self->sides[side].undated[measure];
}

/**
 * quitus_overview_get_supposed:
 * @self: a finished overview
 * @side: a side
 * @measure: a step of money
 *
 * Returns: what of it is on days that follow from a supposed signature, in cents: of the plan, and of
 *   what a payer commits when it signs
 */
QuitusMoney
quitus_overview_get_supposed (const QuitusOverview *self, QuitusSide side, QuitusMeasure measure)
{
  return self->sides[side].supposed[measure];
}

/**
 * quitus_overview_is_supposed:
 * @self: a finished overview
 * @side: a side
 *
 * Returns: whether any of its money is on a day that follows from a supposed signature
 */
gboolean
quitus_overview_is_supposed (const QuitusOverview *self, QuitusSide side)
{
  for (int i = 0; i < QUITUS_N_MEASURES; i++)
    if (self->sides[side].supposed_points[i]->len > 0)
      return TRUE;
  return FALSE;
}

/**
 * quitus_overview_get_points:
 * @self: a finished overview
 * @side: a side
 * @measure: a step of money
 *
 * Returns: (transfer none) (element-type QuitusOverviewPoint): the days on which it grew, in their
 *   order, each with the sum up to its end; the last one is the sum of all that has a day
 */
const GArray *
quitus_overview_get_points (const QuitusOverview *self, QuitusSide side, QuitusMeasure measure)
{
  return self->sides[side].points[measure];
}

/**
 * quitus_overview_get_supposed_points:
 * @self: a finished overview
 * @side: a side
 * @measure: a step of money
 *
 * Returns: (transfer none) (element-type QuitusOverviewPoint): the same for what of it is on days that
 *   follow from a supposed signature
 */
const GArray *
quitus_overview_get_supposed_points (const QuitusOverview *self,
                                     QuitusSide side,
                                     QuitusMeasure measure)
{
  return self->sides[side].supposed_points[measure];
}

/**
 * quitus_overview_get_groups:
 * @self: a finished overview
 * @side: a side
 * @grouping: by what
 *
 * Returns: (transfer none) (element-type QuitusOverviewGroup): the groups that have any money, whose
 *   sums add up to those of the side: years in their order, others the largest plan first, and last
 *   what has no name
 */
const GPtrArray *
quitus_overview_get_groups (const QuitusOverview *self, QuitusSide side, QuitusGrouping grouping)
{
  return self->sides[side].groups.lists[grouping];
}

/**
 * quitus_overview_get_risks:
 * @self: a finished overview
 *
 * Returns: (transfer none) (element-type QuitusOverviewRisk): the agreements whose money comes too
 *   late to be spent (R7), the largest amount first
 */
const GArray *
quitus_overview_get_risks (const QuitusOverview *self)
{
  return self->risks;
}

/**
 * quitus_overview_points_find:
 * @points: (element-type QuitusOverviewPoint): points in the order of their days
 * @day: a day
 *
 * Returns: the sum at the end of that day, in cents
 */
QuitusMoney
quitus_overview_points_find (const GArray *points, QuitusDay day)
{
  guint first = 0, end = points->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (points, QuitusOverviewPoint, middle).day <= day)
        first = middle + 1;
      else
        end = middle;
    }
  return first > 0 ? g_array_index (points, QuitusOverviewPoint, first - 1).amount : 0;
}
