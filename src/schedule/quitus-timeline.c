/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline.h"

#include <math.h>

#include "quitus-amendments.h"
#include "quitus-deadline-array.h"
#include "quitus-instalment-state.h"

/* Pixels. */
#define SMALL_RADIUS 4.0
#define PLAIN_RADIUS 6.0
#define LEAST_RADIUS 5.0
#define GREATEST_RADIUS 12.0
#define CLUSTER_RADIUS 10.0
/* Between what has no day, beside one another. */
#define UNDATED_PITCH 16.0

/* Helpers */

static QuitusTimelineShape
get_shape (QuitusDeadlineKind kind)
{
  if (kind == QUITUS_DEADLINE_PAYMENT)
    return QUITUS_TIMELINE_PAYMENT;
  if (kind == QUITUS_DEADLINE_COMMITTEE)
    return QUITUS_TIMELINE_COMMITTEE;
  return kind == QUITUS_DEADLINE_END ? QUITUS_TIMELINE_END : QUITUS_TIMELINE_OTHER;
}

static QuitusTimelinePlace
get_place (QuitusTimelineShape shape, QuitusDay day)
{
  if (day == QUITUS_DAY_NONE)
    return QUITUS_TIMELINE_UNDATED;
  return shape == QUITUS_TIMELINE_OTHER ? QUITUS_TIMELINE_BELOW : QUITUS_TIMELINE_ON_BAR;
}

static float
get_share (QuitusDossier *dossier, const QuitusDeadline *deadline, const QuitusOutlook *outlook)
{
  const QuitusValue *value =
      quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, deadline->owner);
  QuitusInstalmentState state;

  if (deadline->status == QUITUS_STATUS_DONE)
    return 1;
  if (value == NULL)
    return 0;
  quitus_instalment_compute (dossier, quitus_instalment_value (value), outlook, &state);
  if (state.amount == QUITUS_MONEY_NONE || state.amount <= 0)
    return 0;
  return CLAMP ((float) state.received / (float) state.amount, 0, 1);
}

static void
add_deadlines (QuitusTimeline *self, const QuitusOutlook *outlook)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (self->dossier, outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      QuitusTimelineMark mark = { .deadline = g_array_index (deadlines, QuitusDeadline, i) };

      if (mark.deadline.status == QUITUS_STATUS_NOT_APPLICABLE ||
          mark.deadline.status == QUITUS_STATUS_UNDATED)
        continue;
      mark.shape = get_shape (mark.deadline.kind);
      mark.place = get_place (mark.shape, mark.deadline.date);
      if (mark.shape == QUITUS_TIMELINE_PAYMENT)
        {
          mark.share = get_share (self->dossier, &mark.deadline, outlook);
          self->n_payments++;
        }
      self->n_late += mark.deadline.status == QUITUS_STATUS_LATE;
      g_array_append_val (self->marks, mark);
    }
}

static QuitusDeadlineStatus
get_status (QuitusAmendmentStatus status)
{
  switch (status)
    {
    case QUITUS_AMENDMENT_IN_FORCE:
      return QUITUS_STATUS_DONE;
    case QUITUS_AMENDMENT_SIGNED:
      return QUITUS_STATUS_UPCOMING;
    case QUITUS_AMENDMENT_DRAFT:
    case QUITUS_AMENDMENT_BEING_SIGNED:
      return QUITUS_STATUS_UNDETERMINED;
    case QUITUS_AMENDMENT_TOO_LATE:
      break;
    }
  return QUITUS_STATUS_NOT_APPLICABLE;
}

/* What each amendment puts the end off from is the end before it. */
static void
add_amendments (QuitusTimeline *self, const QuitusOutlook *outlook)
{
  g_autoptr (GArray) states = NULL;

  if (quitus_dossier_count (quitus_dossier_get_facts (self->dossier), QUITUS_KIND_AMENDMENT) == 0)
    return;
  states = quitus_amendments_list (self->dossier, outlook->today);
  for (guint i = 0; i < states->len; i++)
    {
      const QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);
      QuitusTimelineMark mark = { .shape = QUITUS_TIMELINE_AMENDMENT };

      if (get_status (state->status) == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      mark.deadline.agreement = quitus_dossier_get_agreement (self->dossier)->value.id;
      mark.deadline.owner = state->amendment->value.id;
      mark.deadline.status = get_status (state->status);
      mark.deadline.date = mark.deadline.strict_date = state->in_force_on;
      mark.deadline.amount = QUITUS_MONEY_NONE;
      mark.place = get_place (mark.shape, state->in_force_on);
      g_array_append_val (self->marks, mark);
      if (state->status == QUITUS_AMENDMENT_IN_FORCE && state->last_day != QUITUS_DAY_NONE)
        g_array_append_val (self->lengthened, state->last_day);
    }
  /* Those that leave the end where it was lengthen nothing. */
  for (guint i = self->lengthened->len; i > 0; i--)
    {
      QuitusDay before = g_array_index (self->lengthened, QuitusDay, i - 1);
      QuitusDay after = i < self->lengthened->len ? g_array_index (self->lengthened, QuitusDay, i)
                                                  : self->state.end;

      if (after != QUITUS_DAY_NONE && after <= before)
        g_array_remove_index (self->lengthened, i - 1);
    }
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const QuitusTimelineMark *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  if (x->deadline.date != y->deadline.date)
    return x->deadline.date < y->deadline.date ? -1 : 1;
  if (x->shape != y->shape)
    return x->shape < y->shape ? -1 : 1;
  return quitus_deadline_compare (&x->deadline, &y->deadline);
}

/* What has no day stands first; on one day, what is on the bar before what is under it. */
static gboolean
is_before (const QuitusTimeline *self, guint a, guint b)
{
  QuitusDay x = quitus_timeline_get_mark (self, a)->deadline.date;
  QuitusDay y = quitus_timeline_get_mark (self, b)->deadline.date;

  return x < y || (x == y && a < b);
}

static void
place_undated (guint n, const QuitusTimeScale *scale, GArray *spots)
{
  guint n_places = MAX ((guint) (scale->width / UNDATED_PITCH), 1);
  guint n_alone = n <= n_places ? n : n_places - 1;

  for (guint i = 0; i < MIN (n, n_alone + 1); i++)
    {
      double x = (i + 0.5) * UNDATED_PITCH;
      QuitusTimeSpot spot = { scale->is_mirrored ? scale->width - x : x, LEAST_RADIUS, i,
                              i < n_alone ? 1 : n - n_alone };

      if (spot.n_marks > 1)
        spot.radius = CLUSTER_RADIUS - 2;
      g_array_append_val (spots, spot);
    }
}

/* Public */

/**
 * quitus_timeline_new:
 * @dossier: an agreement
 * @outlook: from where the future is seen
 *
 * Returns: (transfer full): its line
 */
QuitusTimeline *
quitus_timeline_new (QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  QuitusTimeline *self = g_new0 (QuitusTimeline, 1);
  guint at = 0;

  self->dossier = quitus_amendments_ensure (dossier, outlook->today);
  self->marks = g_array_new (FALSE, FALSE, sizeof (QuitusTimelineMark));
  self->lengthened = g_array_new (FALSE, FALSE, sizeof (QuitusDay));
  quitus_agreement_compute (self->dossier, outlook, &self->state);
  add_deadlines (self, outlook);
  add_amendments (self, outlook);
  g_array_sort (self->marks, compare_marks);
  for (guint place = 0; place <= QUITUS_N_TIMELINE_PLACES; place++)
    {
      while (at < self->marks->len && quitus_timeline_get_mark (self, at)->place < place)
        at++;
      self->firsts[place] = at;
    }
  return self;
}

/**
 * quitus_timeline_free:
 * @self: (transfer full): a line
 */
void
quitus_timeline_free (QuitusTimeline *self)
{
  quitus_dossier_unref (self->dossier);
  g_array_unref (self->marks);
  g_array_unref (self->lengthened);
  g_free (self);
}

/**
 * quitus_timeline_keep:
 * @self: a line
 * @keep: (scope call): which marks stay
 * @data: for @keep
 *
 * Takes the other marks away; the bar and its ends stay as they are.
 */
void
quitus_timeline_keep (QuitusTimeline *self, QuitusTimelineKeep keep, gpointer data)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (QuitusTimelineMark));

  self->n_late = 0;
  self->n_payments = 0;
  for (int place = 0; place < QUITUS_N_TIMELINE_PLACES; place++)
    {
      guint first = self->firsts[place];

      self->firsts[place] = kept->len;
      for (guint i = first; i < self->firsts[place + 1]; i++)
        {
          const QuitusTimelineMark *mark = quitus_timeline_get_mark (self, i);

          if (!keep (&mark->deadline, data))
            continue;
          g_array_append_val (kept, *mark);
          if (mark->deadline.status == QUITUS_STATUS_LATE)
            self->n_late++;
          if (mark->deadline.kind == QUITUS_DEADLINE_PAYMENT)
            self->n_payments++;
        }
    }
  self->firsts[QUITUS_N_TIMELINE_PLACES] = kept->len;
  g_array_unref (self->marks);
  self->marks = g_steal_pointer (&kept);
}

/**
 * quitus_timeline_get_mark:
 * @self: a line
 * @index: of a mark
 *
 * Returns: (transfer none): the mark
 */
const QuitusTimelineMark *
quitus_timeline_get_mark (const QuitusTimeline *self, guint index)
{
  return &g_array_index (self->marks, QuitusTimelineMark, index);
}

/**
 * quitus_timeline_find:
 * @self: a line
 * @mark: a mark of it, perhaps as it was before a change
 * @index: (out): which one it is now
 *
 * Returns: whether it is still there
 */
gboolean
quitus_timeline_find (const QuitusTimeline *self, const QuitusTimelineMark *mark, guint *index)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const QuitusTimelineMark *other = quitus_timeline_get_mark (self, i);

      if (other->shape != mark->shape || other->deadline.kind != mark->deadline.kind ||
          other->deadline.occurrence != mark->deadline.occurrence ||
          !quitus_id_equal (other->deadline.owner, mark->deadline.owner) ||
          !quitus_id_equal (other->deadline.startup, mark->deadline.startup))
        continue;
      *index = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * quitus_timeline_step:
 * @self: a line
 * @index: (inout): a mark, then the one after or before it, by day
 * @is_forward: whether to go on in time
 *
 * Returns: whether there is one
 */
gboolean
quitus_timeline_step (const QuitusTimeline *self, guint *index, gboolean is_forward)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->marks->len; i++)
    if (i != *index && is_before (self, *index, i) == is_forward &&
        (best == G_MAXUINT || is_before (self, i, best) == is_forward))
      best = i;
  if (best == G_MAXUINT)
    return FALSE;
  *index = best;
  return TRUE;
}

/**
 * quitus_timeline_find_from:
 * @self: a line
 * @day: a day
 * @index: (out): the first mark on that day or later
 *
 * Returns: whether there is one
 */
gboolean
quitus_timeline_find_from (const QuitusTimeline *self, QuitusDay day, guint *index)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < self->marks->len; i++)
    if (quitus_timeline_get_mark (self, i)->deadline.date >= day &&
        (best == G_MAXUINT || is_before (self, i, best)))
      best = i;
  if (best == G_MAXUINT)
    return FALSE;
  *index = best;
  return TRUE;
}

/**
 * quitus_timeline_mark_get_radius:
 * @mark: a mark
 *
 * Returns: how large it is drawn, in pixels; a payment grows with its amount, so that eight times
 *   as much is twice as wide
 */
double
quitus_timeline_mark_get_radius (const QuitusTimelineMark *mark)
{
  if (mark->shape == QUITUS_TIMELINE_OTHER)
    return SMALL_RADIUS;
  if (mark->shape != QUITUS_TIMELINE_PAYMENT || mark->place == QUITUS_TIMELINE_UNDATED ||
      mark->deadline.amount == QUITUS_MONEY_NONE)
    return PLAIN_RADIUS;
  return CLAMP (cbrt ((double) mark->deadline.amount / 100) / 6, LEAST_RADIUS, GREATEST_RADIUS);
}

/**
 * quitus_timeline_place:
 * @self: a line
 * @place: which marks
 * @scale: where days are; for what has no day, only its width and direction count
 * @spots: (element-type QuitusTimeSpot): where they stand is added to it
 *
 * Finds where marks stand, and which of them stand as one.  Those of a day stand in its middle.
 */
void
quitus_timeline_place (const QuitusTimeline *self,
                       QuitusTimelinePlace place,
                       const QuitusTimeScale *scale,
                       GArray *spots)
{
  guint first = self->firsts[place], end = self->firsts[place + 1], n_before = spots->len;

  if (place == QUITUS_TIMELINE_UNDATED)
    {
      place_undated (end - first, scale, spots);
      return;
    }
  for (guint i = first; i < end; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (self, i);
      QuitusTimeSpot spot = { quitus_time_scale_get_x (scale, mark->deadline.date + 0.5),
                              quitus_timeline_mark_get_radius (mark), i, 1 };

      g_array_append_val (spots, spot);
    }
  quitus_time_spots_merge (spots, n_before,
                           place == QUITUS_TIMELINE_BELOW ? CLUSTER_RADIUS - 3 : CLUSTER_RADIUS);
}
