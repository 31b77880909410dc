/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-state.h"
#include "quitus-time-scale.h"

G_BEGIN_DECLS

/**
 * QuitusTimelineShape:
 *
 * As what something on the line of an agreement is drawn.
 */
typedef enum
{
  QUITUS_TIMELINE_PAYMENT,
  QUITUS_TIMELINE_COMMITTEE,
  QUITUS_TIMELINE_AMENDMENT,
  QUITUS_TIMELINE_END,
  QUITUS_TIMELINE_OTHER,
} QuitusTimelineShape;

/**
 * QuitusTimelinePlace:
 * @QUITUS_TIMELINE_UNDATED: before the line: it has no day
 * @QUITUS_TIMELINE_ON_BAR: on the bar
 * @QUITUS_TIMELINE_BELOW: under the bar
 *
 * Where a mark stands.
 */
typedef enum
{
  QUITUS_TIMELINE_UNDATED,
  QUITUS_TIMELINE_ON_BAR,
  QUITUS_TIMELINE_BELOW,
} QuitusTimelinePlace;

#define QUITUS_N_TIMELINE_PLACES 3

/**
 * QuitusTimelineMark:
 * @shape: as what it is drawn
 * @place: where
 * @share: of a payment, how much of it was received, from 0 to 1
 * @deadline: what falls due; of an amendment, its agreement, itself as the owner, its state as a
 *   status and the day from which it is in force
 *
 * Something on the line of an agreement.
 */
typedef struct
{
  QuitusTimelineShape shape;
  QuitusTimelinePlace place;
  float share;
  QuitusDeadline deadline;
} QuitusTimelineMark;

/**
 * QuitusTimeline:
 * @dossier: the agreement as the law is today
 * @state: its state
 * @marks: (element-type QuitusTimelineMark): by place, then by day
 * @firsts: where each place begins in @marks, and where the last one ends
 * @lengthened: (element-type QuitusDay): the ends that amendments have put off, in their order
 * @n_late: how many marks are late
 * @n_payments: how many are payments
 *
 * One agreement as a line through time.
 */
typedef struct
{
  QuitusDossier *dossier;
  QuitusAgreementState state;
  GArray *marks;
  guint firsts[QUITUS_N_TIMELINE_PLACES + 1];
  GArray *lengthened;
  guint n_late;
  guint n_payments;
} QuitusTimeline;

/**
 * QuitusTimelineKeep:
 * @deadline: the deadline of a mark
 * @data: what was given with the function
 *
 * Returns: whether its mark stays
 */
typedef gboolean (*QuitusTimelineKeep) (const QuitusDeadline *deadline, gpointer data);

QuitusTimeline *quitus_timeline_new (QuitusDossier *dossier, const QuitusOutlook *outlook);
void quitus_timeline_free (QuitusTimeline *self);
void quitus_timeline_keep (QuitusTimeline *self, QuitusTimelineKeep keep, gpointer data);
const QuitusTimelineMark *quitus_timeline_get_mark (const QuitusTimeline *self, guint index);
gboolean quitus_timeline_find (const QuitusTimeline *self,
                               const QuitusTimelineMark *mark,
                               guint *index);
gboolean quitus_timeline_step (const QuitusTimeline *self, guint *index, gboolean is_forward);
gboolean quitus_timeline_find_from (const QuitusTimeline *self, QuitusDay day, guint *index);
double quitus_timeline_mark_get_radius (const QuitusTimelineMark *mark);
void quitus_timeline_place (const QuitusTimeline *self,
                            QuitusTimelinePlace place,
                            const QuitusTimeScale *scale,
                            GArray *spots);

char *quitus_timeline_describe (const QuitusTimeline *self,
                                const QuitusOutlook *outlook,
                                QuitusLanguage language);
char *quitus_timeline_describe_mark (const QuitusTimeline *self,
                                     guint index,
                                     QuitusLanguage language);
char *quitus_timeline_get_parties (const QuitusTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusTimeline, quitus_timeline_free)

G_END_DECLS
