/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of one agreement of a printed timeline. */

#include "quitus-format.h"
#include "quitus-timeline-chart.h"

/* The lanes of a track: days, then the bar with its marks, then other deadlines. */
#define LANE_DAYS 0
#define LANE_BAR 1
#define LANE_OTHERS 2

/* Of a sign, in points: what shows its state in black and white, and what a row has room for. */
#define LEAST_SIZE 6.5
#define GREATEST_SIZE 12.5

/* So many that lie upon each other stand side by side where there is room. */
#define MOST_ABREAST 3

/* Helpers */

static gboolean
is_within (QuitusTimelineChart *self, QuitusDay day)
{
  return day >= self->first && day <= self->last;
}

/* The name of an agreement, and all that has no place in time. */

static char *
format_stretch (QuitusTimelineChart *self, const QuitusAgreementState *state)
{
  g_autofree char *from =
      quitus_format_day (self->sheet.language, state->effective_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *to =
      quitus_format_day (self->sheet.language, state->last_day, QUITUS_DAY_STYLE_SHORT);

  return g_strdup_printf (
      "%s – %s",
      from != NULL ? from : quitus_timeline_chart_say (self, N_ ("beginning undetermined")),
      to != NULL ? to : quitus_timeline_chart_say (self, N_ ("end undetermined")));
}

/* "2 without a day: €200,000.00" */
static void
add_undated (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  guint n = timeline->firsts[QUITUS_TIMELINE_UNDATED + 1];
  QuitusMoney sum = 0;
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      const QuitusDeadline *deadline = &quitus_timeline_get_mark (timeline, i)->deadline;

      if (deadline->kind == QUITUS_DEADLINE_PAYMENT && deadline->amount != QUITUS_MONEY_NONE)
        sum += deadline->amount;
    }
  if (n == 0)
    return;
  money = quitus_sheet_say_money (&self->sheet, sum);
  text = sum == 0
             ? quitus_format_text (self->sheet.language,
                                   quitus_language_plural (self->sheet.language, "%u without a day",
                                                           "%u without a day", n),
                                   n)
             /* Translators: how many deadlines have no day, and what is to be paid of them */
             : quitus_format_text (self->sheet.language,
                                   quitus_language_plural (self->sheet.language,
                                                           "%u without a day: %s",
                                                           "%u without a day: %s", n),
                                   n, money);
  quitus_report_add_entry (self->sheet.report, QUITUS_MARK_UNDETERMINED, text);
}

static void
add_outside (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = timeline->firsts[QUITUS_TIMELINE_ON_BAR]; i < timeline->marks->len; i++)
    n += !is_within (self, quitus_timeline_get_mark (timeline, i)->deadline.date);
  if (n == 0)
    return;
  text = quitus_format_text (self->sheet.language,
                             quitus_language_plural (self->sheet.language,
                                                     /* Translators: deadlines before or after what
                                                   * is shown */
                                                     "%u out of the period", "%u out of the period",
                                                     n),
                             n);
  quitus_report_add_detail (self->sheet.report, text);
}

static void
add_name (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  QuitusReport *report = self->sheet.report;
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (timeline->dossier);
  const char *status =
      quitus_sheet_say_choice (&self->sheet, &quitus_agreement_statuses, timeline->state.status);
  g_autofree char *parties = quitus_timeline_get_parties (timeline);
  g_autofree char *below = parties[0] != '\0'
                               ? g_strdup_printf ("%s · %s", agreement->reference, parties)
                               : g_strdup (agreement->reference);
  g_autofree char *days = format_stretch (self, &timeline->state);
  /* Translators: the status of an agreement, then its first and last day */
  g_autofree char *life =
      g_strdup_printf (quitus_timeline_chart_say (self, N_ ("%s: %s")), status, days);

  quitus_report_add_cell (report, NULL);
  quitus_report_add_entry (report, QUITUS_MARK_NONE, agreement->title);
  quitus_report_set_strong (report);
  quitus_report_add_detail (report, below);
  quitus_report_add_entry (report, QUITUS_MARK_NONE, life);
  if (timeline->n_late > 0)
    {
      g_autofree char *late =
          quitus_format_text (self->sheet.language,
                              quitus_language_plural (self->sheet.language, "%u late", "%u late",
                                                      timeline->n_late),
                              timeline->n_late);

      quitus_report_add_entry (report, QUITUS_MARK_LATE, late);
    }
  add_undated (self, timeline);
  add_outside (self, timeline);
}

/* The track of an agreement */

static void
add_stretch (QuitusTimelineChart *self,
             const QuitusTimeline *timeline,
             QuitusDay first,
             QuitusDay last,
             gboolean is_dashed)
{
  QuitusTrackItem item = {
    .shape = QUITUS_SHAPE_BAR,
    .lane = LANE_BAR,
    .from = first != QUITUS_DAY_NONE ? quitus_timeline_chart_get_fraction (self, first) : -0.01,
    .to = last != QUITUS_DAY_NONE ? quitus_timeline_chart_get_fraction (self, last + 1) : 1.01,
    .is_strong = timeline->state.status == QUITUS_AGREEMENT_IN_FORCE,
    .is_dashed = is_dashed,
  };

  if (item.to > item.from)
    quitus_report_add_track_item (self->sheet.report, &item);
}

/* Until its last mark or today where nobody knows when it ends. */
static QuitusDay
find_known_end (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  guint end = timeline->firsts[QUITUS_TIMELINE_ON_BAR + 1];
  QuitusDay last = timeline->state.effective_on;

  if (end > timeline->firsts[QUITUS_TIMELINE_ON_BAR])
    last = MAX (last, quitus_timeline_get_mark (timeline, end - 1)->deadline.date);
  return MAX (last, self->sheet.outlook.today);
}

static void
add_bar (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  QuitusDay first = timeline->state.effective_on, last = timeline->state.last_day;

  if (first == QUITUS_DAY_NONE && last == QUITUS_DAY_NONE)
    return;
  if (first == QUITUS_DAY_NONE || last != QUITUS_DAY_NONE)
    add_stretch (self, timeline, first, last,
                 first == QUITUS_DAY_NONE || timeline->state.is_supposed);
  else
    {
      QuitusDay known = find_known_end (self, timeline);

      add_stretch (self, timeline, first, known, timeline->state.is_supposed);
      add_stretch (self, timeline, known + 1, QUITUS_DAY_NONE, TRUE);
    }
  for (guint i = 0; i < timeline->lengthened->len; i++)
    {
      double at = quitus_timeline_chart_get_fraction (self, g_array_index (timeline->lengthened,
                                                                           QuitusDay, i) +
                                                                1);
      QuitusTrackItem item = {
        .shape = QUITUS_SHAPE_NOTCH, .lane = LANE_BAR, .from = at, .to = at
      };

      quitus_report_add_track_item (self->sheet.report, &item);
    }
}

static void
add_day_rule (QuitusTimelineChart *self, QuitusDay day, gboolean is_dashed)
{
  double at = quitus_timeline_chart_get_fraction (self, day + 0.5);
  QuitusTrackItem item = { .shape = QUITUS_SHAPE_RULE,
                           .from = at,
                           .to = at,
                           .is_strong = !is_dashed,
                           .is_dashed = is_dashed };

  if (day != QUITUS_DAY_NONE && is_within (self, day))
    quitus_report_add_track_item (self->sheet.report, &item);
}

static QuitusShape
get_shape (QuitusTimelineShape shape)
{
  switch (shape)
    {
    case QUITUS_TIMELINE_COMMITTEE:
      return QUITUS_SHAPE_DIAMOND;
    case QUITUS_TIMELINE_AMENDMENT:
      return QUITUS_SHAPE_FLAG;
    case QUITUS_TIMELINE_END:
      return QUITUS_SHAPE_SQUARE;
    case QUITUS_TIMELINE_OTHER:
      return QUITUS_SHAPE_PEAK;
    case QUITUS_TIMELINE_PAYMENT:
    default:
      return QUITUS_SHAPE_CIRCLE;
    }
}

/* What must be seen first of several: what is late, then what is due, then what is to come. */
static QuitusMark
find_mark (const QuitusTimeline *timeline, const QuitusTimeSpot *spot)
{
  static const QuitusMark order[] = { QUITUS_MARK_LATE, QUITUS_MARK_DUE, QUITUS_MARK_UPCOMING,
                                      QUITUS_MARK_UNDETERMINED };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < spot->n_marks; j++)
      if (quitus_mark_of_deadline (
              quitus_timeline_get_mark (timeline, spot->first + j)->deadline.status) == order[i])
        return order[i];
  return QUITUS_MARK_DONE;
}

static void
add_spot (QuitusTimelineChart *self,
          const QuitusTimeline *timeline,
          const QuitusTimeSpot *spot,
          guint lane)
{
  const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, spot->first);
  g_autofree char *number = quitus_format_number (self->sheet.language, spot->n_marks);
  QuitusTrackItem item = { .shape = get_shape (mark->shape),
                           .mark = quitus_mark_of_deadline (mark->deadline.status),
                           .lane = lane,
                           .from = spot->x / self->scale.width,
                           .to = spot->x / self->scale.width,
                           .size = CLAMP (2 * spot->radius * PIXEL, LEAST_SIZE, GREATEST_SIZE),
                           .share = mark->share,
                           .is_dashed = mark->deadline.is_supposed };

  if (spot->n_marks > 1)
    {
      item.shape = QUITUS_SHAPE_CIRCLE;
      item.share = 0;
      item.text = number;
      item.is_strong = TRUE;
      item.mark = find_mark (timeline, spot);
    }
  quitus_report_add_track_item (self->sheet.report, &item);
}

/* The width of a sign, in pixels. */
static double
get_width (const QuitusTimelineMark *mark)
{
  double size = 2 * quitus_timeline_mark_get_radius (mark) * PIXEL;

  return CLAMP (size, LEAST_SIZE, GREATEST_SIZE) / PIXEL + 4;
}

static gboolean
has_room (const GArray *spots, guint index, double width)
{
  const QuitusTimeSpot *spot = &g_array_index (spots, QuitusTimeSpot, index);

  return (index == 0 || spot->x - spot[-1].x > width / 2 + spot[-1].radius) &&
         (index + 1 == spots->len || spot[1].x - spot->x > width / 2 + spot[1].radius);
}

/* Stands the marks of a spot side by side; returns whether they have room. */
static gboolean
add_abreast (QuitusTimelineChart *self,
             const QuitusTimeline *timeline,
             const GArray *spots,
             guint index,
             guint lane)
{
  const QuitusTimeSpot *spot = &g_array_index (spots, QuitusTimeSpot, index);
  double width = 0, x;

  if (spot->n_marks > MOST_ABREAST)
    return FALSE;
  for (guint i = 0; i < spot->n_marks; i++)
    width += get_width (quitus_timeline_get_mark (timeline, spot->first + i));
  if (!has_room (spots, index, width))
    return FALSE;
  x = CLAMP (spot->x - width / 2, 0, self->scale.width - width / 2);
  for (guint i = 0; i < spot->n_marks; i++)
    {
      const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, spot->first + i);
      double part = get_width (mark);
      QuitusTimeSpot alone = { x + part / 2, quitus_timeline_mark_get_radius (mark),
                               spot->first + i, 1 };

      alone.x = MIN (alone.x, self->scale.width);
      add_spot (self, timeline, &alone, lane);
      x += part;
    }
  return TRUE;
}

static void
add_spots (QuitusTimelineChart *self,
           const QuitusTimeline *timeline,
           QuitusTimelinePlace place,
           guint lane)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (QuitusTimeSpot));

  quitus_timeline_place (timeline, place, &self->scale, spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const QuitusTimeSpot *spot = &g_array_index (spots, QuitusTimeSpot, i);

      if (spot->x >= 0 && spot->x <= self->scale.width &&
          (spot->n_marks == 1 || !add_abreast (self, timeline, spots, i, lane)))
        add_spot (self, timeline, spot, lane);
    }
}

static void
add_day (QuitusTimelineChart *self, QuitusDay day, double at, gboolean is_strong)
{
  g_autofree char *text = quitus_format_day (self->sheet.language, day, QUITUS_DAY_STYLE_SHORT);
  QuitusTrackItem item = { .shape = QUITUS_SHAPE_TEXT,
                           .lane = LANE_DAYS,
                           .from = quitus_timeline_chart_get_fraction (self, at),
                           .to = quitus_timeline_chart_get_fraction (self, at),
                           .is_strong = is_strong,
                           .text = text };

  if (text != NULL && is_within (self, day))
    quitus_report_add_track_item (self->sheet.report, &item);
}

/* The end first, then what is paid, then the others, as far as there is room. */
static void
add_days (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  static const QuitusTimelineShape order[] = { QUITUS_TIMELINE_END, QUITUS_TIMELINE_PAYMENT,
                                               QUITUS_TIMELINE_COMMITTEE,
                                               QUITUS_TIMELINE_AMENDMENT };

  if (timeline->state.last_day != QUITUS_DAY_NONE)
    add_day (self, timeline->state.last_day, timeline->state.last_day + 1, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = timeline->firsts[QUITUS_TIMELINE_ON_BAR];
         j < timeline->firsts[QUITUS_TIMELINE_ON_BAR + 1]; j++)
      {
        const QuitusTimelineMark *mark = quitus_timeline_get_mark (timeline, j);

        if (mark->shape == order[i] && mark->deadline.date != timeline->state.last_day)
          add_day (self, mark->deadline.date, mark->deadline.date + 0.5, FALSE);
      }
}

/* Private */

/* Adds the row of an agreement. */
void
quitus_timeline_chart_add_line (QuitusTimelineChart *self, const QuitusTimeline *timeline)
{
  quitus_report_add_row (self->sheet.report, QUITUS_ROW_PLAIN);
  add_name (self, timeline);
  quitus_report_add_track (self->sheet.report);
  quitus_timeline_chart_add_rules (self, FALSE);
  add_bar (self, timeline);
  if (self->is_supposed)
    add_day_rule (self, self->sheet.outlook.supposed_signature, TRUE);
  add_day_rule (self, self->sheet.outlook.today, FALSE);
  add_spots (self, timeline, QUITUS_TIMELINE_BELOW, LANE_OTHERS);
  add_spots (self, timeline, QUITUS_TIMELINE_ON_BAR, LANE_BAR);
  add_days (self, timeline);
}
