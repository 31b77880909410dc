/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-consumption.h"
#include "quitus-forecast.h"

G_BEGIN_DECLS

/**
 * QuitusMeasure:
 * @QUITUS_MEASURE_PLANNED: what payments provide for, on their due day
 * @QUITUS_MEASURE_CALLED: what was called, on the day of the call
 * @QUITUS_MEASURE_RECEIVED: what the accountant received (R13); for a payer, what it paid
 * @QUITUS_MEASURE_ATTACHED: CP opened by a published order, on its day (R8)
 * @QUITUS_MEASURE_COMMITTED: AE committed, less what closed orders gave up
 * @QUITUS_MEASURE_PAID: CP paid
 *
 * The steps of money on its way, of which the first is the plan and the others are facts.
 */
typedef enum
{
  QUITUS_MEASURE_PLANNED,
  QUITUS_MEASURE_CALLED,
  QUITUS_MEASURE_RECEIVED,
  QUITUS_MEASURE_ATTACHED,
  QUITUS_MEASURE_COMMITTED,
  QUITUS_MEASURE_PAID,
} QuitusMeasure;

#define QUITUS_N_MEASURES 6
#define QUITUS_N_SIDES 2

/**
 * QuitusGrouping:
 *
 * By what sums are told apart.
 */
typedef enum
{
  QUITUS_GROUPING_YEAR,
  QUITUS_GROUPING_PROGRAMME,
  QUITUS_GROUPING_PAYER,
  QUITUS_GROUPING_INCUBATOR,
} QuitusGrouping;

#define QUITUS_N_GROUPINGS 4

/**
 * QuitusGroupKind:
 * @QUITUS_GROUP_NAMED: the year or the name says which
 * @QUITUS_GROUP_NONE: nothing says which: no day yet, no programme, no incubator
 * @QUITUS_GROUP_SEVERAL: several share it, and nothing says how
 *
 * What a group of sums stands for.
 */
typedef enum
{
  QUITUS_GROUP_NAMED,
  QUITUS_GROUP_NONE,
  QUITUS_GROUP_SEVERAL,
} QuitusGroupKind;

/**
 * QuitusOverviewGroup:
 * @kind: what it stands for
 * @year: the budget year, 0 where it is another group
 * @id: the programme or the organisation, none where it is another group
 * @name: its name, empty for a year
 * @sums: the sums of each #QuitusMeasure, in cents
 * @supposed: what of each is on days that follow from a supposed signature
 *
 * What belongs together.
 */
typedef struct
{
  QuitusGroupKind kind;
  int year;
  QuitusId id;
  char *name;
  QuitusMoney sums[QUITUS_N_MEASURES];
  QuitusMoney supposed[QUITUS_N_MEASURES];
} QuitusOverviewGroup;

/**
 * QuitusOverviewPoint:
 * @day: a day
 * @amount: the sum of all that happened up to its end, in cents
 *
 * A step of a sum over time.
 */
typedef struct
{
  QuitusDay day;
  QuitusMoney amount;
} QuitusOverviewPoint;

/**
 * QuitusOverviewRisk:
 * @agreement: the agreement
 * @amount: what will probably not be spent before its end, in cents
 * @end: its last day
 * @ask_by: until when an amendment can be asked for, %QUITUS_DAY_NONE when it does not say
 * @proposed_end: an end that would leave time enough, %QUITUS_DAY_NONE when none is known
 * @is_supposed: whether it follows from a supposed signature
 *
 * Money that comes too late (R7).
 */
typedef struct
{
  QuitusId agreement;
  QuitusMoney amount;
  QuitusDay end;
  QuitusDay ask_by;
  QuitusDay proposed_end;
  gboolean is_supposed;
} QuitusOverviewRisk;

/**
 * QuitusOverview:
 *
 * The money of many agreements together, each seen from the side of the owner of the register.
 * Agreements are added one by one, so that whoever adds them can do something else in between; then
 * the overview is finished and can be read.
 */
typedef struct _QuitusOverview QuitusOverview;

QuitusOverview *quitus_overview_new (const QuitusOutlook *outlook);
void quitus_overview_free (QuitusOverview *self);
void quitus_overview_add (QuitusOverview *self, QuitusDossier *dossier);
void quitus_overview_finish (QuitusOverview *self);

const QuitusOutlook *quitus_overview_get_outlook (const QuitusOverview *self);
guint quitus_overview_count_agreements (const QuitusOverview *self, QuitusSide side);
guint quitus_overview_count_unknown (const QuitusOverview *self, QuitusSide side);
QuitusMoney quitus_overview_get_sum (const QuitusOverview *self,
                                     QuitusSide side,
                                     QuitusMeasure measure);
QuitusMoney quitus_overview_get_undated (const QuitusOverview *self,
                                         QuitusSide side,
                                         QuitusMeasure measure);
QuitusMoney quitus_overview_get_supposed (const QuitusOverview *self,
                                          QuitusSide side,
                                          QuitusMeasure measure);
gboolean quitus_overview_is_supposed (const QuitusOverview *self, QuitusSide side);
const GArray *quitus_overview_get_points (const QuitusOverview *self,
                                          QuitusSide side,
                                          QuitusMeasure measure);
const GArray *quitus_overview_get_supposed_points (const QuitusOverview *self,
                                                   QuitusSide side,
                                                   QuitusMeasure measure);
const GPtrArray *quitus_overview_get_groups (const QuitusOverview *self,
                                             QuitusSide side,
                                             QuitusGrouping grouping);
const GArray *quitus_overview_get_risks (const QuitusOverview *self);
QuitusMoney quitus_overview_points_find (const GArray *points, QuitusDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusOverview, quitus_overview_free)

G_END_DECLS
