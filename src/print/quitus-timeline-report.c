/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-report.h"

#include "quitus-format.h"
#include "quitus-sheet.h"
#include "quitus-time-scale.h"
#include "quitus-track.h"

/* The lanes of a track: days, then the bar with its marks, then other deadlines. */
#define LANE_DAYS 0
#define LANE_BAR 1
#define LANE_OTHERS 2

/* How wide the track is in the pixels in which marks have their radius, and how many points a pixel
 * is then. */
#define SCALE_WIDTH 754
#define PIXEL 0.7

/* A shorter period is one of quarters, not of years, when nobody says which. */
#define SHORT_PERIOD 550

/* Of a sign, in points: what shows its state in black and white, and what a row has room for. */
#define LEAST_SIZE 6.5
#define GREATEST_SIZE 12.5

/* So many that lie upon each other stand side by side where there is room. */
#define MOST_ABREAST 3

/* How many pixels the name of each unit needs; days and weeks are never named. */
static const double least_widths[QUITUS_N_TIME_UNITS] = { G_MAXINT, G_MAXINT, 40, 24, 36, 72 };

typedef struct
{
  QuitusSheet sheet;
  QuitusTimeScale scale;
  QuitusDay first;
  QuitusDay last;
  QuitusTimeUnit upper;
  QuitusTimeUnit lower;
  gboolean is_supposed;
} Chart;

/* Helpers */

static const char *
say (Chart *self, const char *text)
{
  return quitus_sheet_say (&self->sheet, text);
}

static double
get_fraction (Chart *self, double day)
{
  return quitus_time_scale_get_x (&self->scale, day) / self->scale.width;
}

static gboolean
is_within (Chart *self, QuitusDay day)
{
  return day >= self->first && day <= self->last;
}

/* The unit after the last one of the calendar begins after every day. */
static QuitusDay
get_next (QuitusTimeUnit unit, QuitusDay begin)
{
  QuitusDay next = quitus_time_unit_next (unit, begin);

  return next != QUITUS_DAY_NONE ? next : QUITUS_DAY_MAX + 2;
}

static void
stretch (QuitusDay day, QuitusDay *first, QuitusDay *last)
{
  if (day == QUITUS_DAY_NONE)
    return;
  if (*first == QUITUS_DAY_NONE || day < *first)
    *first = day;
  if (*last == QUITUS_DAY_NONE || day > *last)
    *last = day;
}

/* From the first to the last day of what is on the bars: what follows an agreement for years, such
 * as a limitation, would leave no room for it. */
static void
find_period (Chart *self, const QuitusTimelineItem *items, guint n_items)
{
  QuitusDay first = QUITUS_DAY_NONE, last = QUITUS_DAY_NONE;
  QuitusTimeUnit unit;

  for (guint i = 0; i < n_items; i++)
    {
      const QuitusTimeline *timeline = items[i].timeline;

      /* What has no beginning yet begins today at the earliest. */
      stretch (timeline->state.effective_on != QUITUS_DAY_NONE ? timeline->state.effective_on
                                                               : self->sheet.outlook.today,
               &first, &last);
      stretch (timeline->state.last_day, &first, &last);
      for (guint j = timeline->firsts[QUITUS_TIMELINE_ON_BAR];
           j < timeline->firsts[QUITUS_TIMELINE_ON_BAR + 1]; j++)
        stretch (quitus_timeline_get_mark (timeline, j)->deadline.date, &first, &last);
    }
  if (first == QUITUS_DAY_NONE)
    first = last = self->sheet.outlook.today;
  if (self->first != QUITUS_DAY_NONE)
    first = self->first;
  if (self->last != QUITUS_DAY_NONE)
    last = self->last;
  last = MAX (first, last);
  unit = last - first < SHORT_PERIOD ? QUITUS_TIME_UNIT_QUARTER : QUITUS_TIME_UNIT_YEAR;
  if (self->first == QUITUS_DAY_NONE)
    first = quitus_time_unit_begin (unit, first);
  if (self->last == QUITUS_DAY_NONE)
    last = MIN (get_next (unit, quitus_time_unit_begin (unit, last)) - 1, QUITUS_DAY_MAX);
  self->first = first;
  self->last = last;
}

static void
set_scale (Chart *self)
{
  self->scale =
      (QuitusTimeScale) { .start = self->first,
                          .width = SCALE_WIDTH,
                          .day_width = (double) SCALE_WIDTH / (self->last - self->first + 1) };
  quitus_time_scale_choose_units (&self->scale, least_widths, &self->upper, &self->lower);
}

/* The head */

static char *
name_unit (Chart *self, QuitusTimeUnit unit, QuitusDay begin)
{
  int year, month, day;

  quitus_day_get (begin, &year, &month, &day);
  if (unit == QUITUS_TIME_UNIT_MONTH)
    return g_strdup (quitus_format_month (self->sheet.language, month, QUITUS_NAME_STYLE_SHORT));
  if (unit == QUITUS_TIME_UNIT_QUARTER)
    /* Translators: the number of a quarter of a year, as short as can be */
    return g_strdup_printf (say (self, N_ ("Q%d")), (month - 1) / 3 + 1);
  return g_strdup_printf ("%d", year);
}

/* Each unit in the middle of what is seen of it. */
static void
add_units (Chart *self, QuitusTimeUnit unit, guint lane, gboolean is_strong)
{
  for (QuitusDay begin = quitus_time_unit_begin (unit, self->first); begin <= self->last;
       begin = get_next (unit, begin))
    {
      g_autofree char *name = name_unit (self, unit, begin);
      QuitusDay next = get_next (unit, begin);
      QuitusTrackItem item = { .shape = QUITUS_SHAPE_TEXT,
                               .lane = lane,
                               .from = MAX (get_fraction (self, begin), 0),
                               .to = MIN (get_fraction (self, next), 1),
                               .is_strong = is_strong,
                               .text = name };

      quitus_report_add_track_item (self->sheet.report, &item);
    }
}

/* In the head, those between years alone pass the names of the years. */
static void
add_rules (Chart *self, gboolean is_head)
{
  for (QuitusDay begin = quitus_time_unit_begin (self->lower, self->first); begin <= self->last + 1;
       begin = get_next (self->lower, begin))
    {
      gboolean is_year = begin == quitus_time_unit_begin (QUITUS_TIME_UNIT_YEAR, begin);
      QuitusTrackItem item = { .shape = QUITUS_SHAPE_RULE,
                               .lane = is_head && !is_year ? 1 : 0,
                               .from = get_fraction (self, begin),
                               .to = get_fraction (self, begin) };

      if (begin >= self->first)
        quitus_report_add_track_item (self->sheet.report, &item);
    }
}

static void
add_head (Chart *self)
{
  quitus_report_add_row (self->sheet.report, QUITUS_ROW_HEAD);
  quitus_report_add_cell (self->sheet.report, say (self, N_ ("Agreement")));
  quitus_report_add_track (self->sheet.report);
  add_rules (self, TRUE);
  add_units (self, QUITUS_TIME_UNIT_YEAR, 0, TRUE);
  if (self->lower < QUITUS_TIME_UNIT_YEAR)
    add_units (self, self->lower, 1, FALSE);
}

/* The name of an agreement, and all that has no place in time. */

static char *
format_stretch (Chart *self, const QuitusAgreementState *state)
{
  g_autofree char *from =
      quitus_format_day (self->sheet.language, state->effective_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *to =
      quitus_format_day (self->sheet.language, state->last_day, QUITUS_DAY_STYLE_SHORT);

  return g_strdup_printf ("%s – %s",
                          from != NULL ? from : say (self, N_ ("beginning undetermined")),
                          to != NULL ? to : say (self, N_ ("end undetermined")));
}

/* "2 without a day: €200,000.00" */
static void
add_undated (Chart *self, const QuitusTimeline *timeline)
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
  text =
      sum == 0
          ? g_strdup_printf (quitus_language_plural (self->sheet.language, "%u without a day",
                                                     "%u without a day", n),
                             n)
          /* Translators: how many deadlines have no day, and what is to be paid of them */
          : g_strdup_printf (quitus_language_plural (self->sheet.language, "%u without a day: %s",
                                                     "%u without a day: %s", n),
                             n, money);
  quitus_report_add_entry (self->sheet.report, QUITUS_MARK_UNDETERMINED, text);
}

static void
add_outside (Chart *self, const QuitusTimeline *timeline)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = timeline->firsts[QUITUS_TIMELINE_ON_BAR]; i < timeline->marks->len; i++)
    n += !is_within (self, quitus_timeline_get_mark (timeline, i)->deadline.date);
  if (n == 0)
    return;
  text =
      g_strdup_printf (quitus_language_plural (self->sheet.language,
                                               /* Translators: deadlines before or after what
                                                   * is shown */
                                               "%u out of the period", "%u out of the period", n),
                       n);
  quitus_report_add_detail (self->sheet.report, text);
}

static void
add_name (Chart *self, const QuitusTimeline *timeline)
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
  g_autofree char *life = g_strdup_printf (say (self, N_ ("%s: %s")), status, days);

  quitus_report_add_cell (report, NULL);
  quitus_report_add_entry (report, QUITUS_MARK_NONE, agreement->title);
  quitus_report_set_strong (report);
  quitus_report_add_detail (report, below);
  quitus_report_add_entry (report, QUITUS_MARK_NONE, life);
  if (timeline->n_late > 0)
    {
      g_autofree char *late =
          g_strdup_printf (quitus_language_plural (self->sheet.language, "%u late", "%u late",
                                                   timeline->n_late),
                           timeline->n_late);

      quitus_report_add_entry (report, QUITUS_MARK_LATE, late);
    }
  add_undated (self, timeline);
  add_outside (self, timeline);
}

/* The track of an agreement */

static void
add_stretch (Chart *self,
             const QuitusTimeline *timeline,
             QuitusDay first,
             QuitusDay last,
             gboolean is_dashed)
{
  QuitusTrackItem item = {
    .shape = QUITUS_SHAPE_BAR,
    .lane = LANE_BAR,
    .from = first != QUITUS_DAY_NONE ? get_fraction (self, first) : -0.01,
    .to = last != QUITUS_DAY_NONE ? get_fraction (self, last + 1) : 1.01,
    .is_strong = timeline->state.status == QUITUS_AGREEMENT_IN_FORCE,
    .is_dashed = is_dashed,
  };

  if (item.to > item.from)
    quitus_report_add_track_item (self->sheet.report, &item);
}

/* Until its last mark or today where nobody knows when it ends. */
static QuitusDay
find_known_end (Chart *self, const QuitusTimeline *timeline)
{
  guint end = timeline->firsts[QUITUS_TIMELINE_ON_BAR + 1];
  QuitusDay last = timeline->state.effective_on;

  if (end > timeline->firsts[QUITUS_TIMELINE_ON_BAR])
    last = MAX (last, quitus_timeline_get_mark (timeline, end - 1)->deadline.date);
  return MAX (last, self->sheet.outlook.today);
}

static void
add_bar (Chart *self, const QuitusTimeline *timeline)
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
      double at = get_fraction (self, g_array_index (timeline->lengthened, QuitusDay, i) + 1);
      QuitusTrackItem item = {
        .shape = QUITUS_SHAPE_NOTCH, .lane = LANE_BAR, .from = at, .to = at
      };

      quitus_report_add_track_item (self->sheet.report, &item);
    }
}

static void
add_day_rule (Chart *self, QuitusDay day, gboolean is_dashed)
{
  double at = get_fraction (self, day + 0.5);
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
add_spot (Chart *self, const QuitusTimeline *timeline, const QuitusTimeSpot *spot, guint lane)
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
add_abreast (Chart *self,
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
add_spots (Chart *self, const QuitusTimeline *timeline, QuitusTimelinePlace place, guint lane)
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
add_day (Chart *self, QuitusDay day, double at, gboolean is_strong)
{
  g_autofree char *text = quitus_format_day (self->sheet.language, day, QUITUS_DAY_STYLE_SHORT);
  QuitusTrackItem item = { .shape = QUITUS_SHAPE_TEXT,
                           .lane = LANE_DAYS,
                           .from = get_fraction (self, at),
                           .to = get_fraction (self, at),
                           .is_strong = is_strong,
                           .text = text };

  if (text != NULL && is_within (self, day))
    quitus_report_add_track_item (self->sheet.report, &item);
}

/* The end first, then what is paid, then the others, as far as there is room. */
static void
add_days (Chart *self, const QuitusTimeline *timeline)
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

static void
add_line (Chart *self, const QuitusTimeline *timeline)
{
  quitus_report_add_row (self->sheet.report, QUITUS_ROW_PLAIN);
  add_name (self, timeline);
  quitus_report_add_track (self->sheet.report);
  add_rules (self, FALSE);
  add_bar (self, timeline);
  if (self->is_supposed)
    add_day_rule (self, self->sheet.outlook.supposed_signature, TRUE);
  add_day_rule (self, self->sheet.outlook.today, FALSE);
  add_spots (self, timeline, QUITUS_TIMELINE_BELOW, LANE_OTHERS);
  add_spots (self, timeline, QUITUS_TIMELINE_ON_BAR, LANE_BAR);
  add_days (self, timeline);
}

/* The document */

static gboolean
is_supposed (const QuitusTimeline *timeline)
{
  gboolean is_supposed = timeline->state.is_supposed;

  for (guint i = 0; i < timeline->marks->len; i++)
    is_supposed |= quitus_timeline_get_mark (timeline, i)->deadline.is_supposed;
  return is_supposed;
}

static void
add_table (Chart *self, const QuitusTimelineItem *items, guint n_items)
{
  const QuitusColumn columns[] = {
    { say (self, N_ ("Agreement")), 3, FALSE },
    { "", 8, FALSE },
  };

  quitus_report_add_table (self->sheet.report, columns, G_N_ELEMENTS (columns));
  add_head (self);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].group != NULL && (i == 0 || g_strcmp0 (items[i].group, items[i - 1].group) != 0))
        {
          quitus_report_add_row (self->sheet.report, QUITUS_ROW_GROUP);
          quitus_report_add_cell (self->sheet.report, items[i].group);
        }
      add_line (self, items[i].timeline);
    }
}

static void
add_legend (Chart *self)
{
#define SIGN(shape_, ...) { .shape = QUITUS_SHAPE_##shape_, __VA_ARGS__ }
  static const struct
  {
    QuitusTrackItem sign;
    const char *text;
  } entries[] = {
    { SIGN (CIRCLE, .mark = QUITUS_MARK_DONE), N_ ("Payment received; larger for more money") },
    { SIGN (CIRCLE, .mark = QUITUS_MARK_UPCOMING, .share = 0.5), N_ ("Payment received in part") },
    { SIGN (CIRCLE, .mark = QUITUS_MARK_UPCOMING), N_ ("Payment to come") },
    { SIGN (CIRCLE, .mark = QUITUS_MARK_DUE), N_ ("Due now") },
    { SIGN (CIRCLE, .mark = QUITUS_MARK_LATE), N_ ("Late") },
    { SIGN (DIAMOND, .mark = QUITUS_MARK_UPCOMING), N_ ("Committee") },
    { SIGN (FLAG, .mark = QUITUS_MARK_DONE), N_ ("Amendment in force") },
    { SIGN (SQUARE, .mark = QUITUS_MARK_UPCOMING), N_ ("End of the agreement") },
    { SIGN (PEAK, .mark = QUITUS_MARK_UPCOMING), N_ ("Report, refund or another deadline") },
    { SIGN (BAR, .is_strong = TRUE), N_ ("In force") },
    { SIGN (BAR, .is_dashed = TRUE), N_ ("Supposed, or its day is undetermined") },
    { SIGN (NOTCH, .is_strong = TRUE),
     N_ ("Where the agreement ended before an amendment lengthened it") },
    { SIGN (RULE, .is_strong = TRUE), N_ ("Today") },
    { SIGN (RULE, .is_dashed = TRUE), N_ ("The day of the supposed signature") },
  };
#undef SIGN
  const guint n_columns = 3, n_rows = (G_N_ELEMENTS (entries) + n_columns - 1) / n_columns;
  const QuitusColumn columns[] = {
    { say (self, N_ ("Legend")), 1, FALSE },
    { "", 1, FALSE },
    { "", 1, FALSE },
  };

  quitus_report_add_table (self->sheet.report, columns, n_columns);
  quitus_report_add_row (self->sheet.report, QUITUS_ROW_PLAIN);
  /* The last one is there in simulations alone. */
  for (guint i = 0; i < G_N_ELEMENTS (entries) - (self->is_supposed ? 0 : 1); i++)
    {
      if (i % n_rows == 0)
        quitus_report_add_cell (self->sheet.report, NULL);
      quitus_report_add_sign (self->sheet.report, &entries[i].sign, say (self, entries[i].text));
    }
  quitus_report_add_note (
      self->sheet.report,
      say (self, N_ ("A number in a circle: that many deadlines, too near to be told apart.")));
}

static void
add_title (Chart *self, const char *title, guint n_items)
{
  QuitusLanguage language = self->sheet.language;
  g_autofree char *first = quitus_report_format_day (self->sheet.report, self->first);
  g_autofree char *last = quitus_report_format_day (self->sheet.report, self->last);
  g_autofree char *today = quitus_report_format_day (self->sheet.report, self->sheet.outlook.today);
  g_autofree char *period = g_strdup_printf (say (self, N_ ("From %s to %s")), first, last);
  /* Translators: the day from which states are seen */
  g_autofree char *seen = g_strdup_printf (say (self, N_ ("as of %s")), today);
  g_autofree char *count =
      g_strdup_printf (quitus_language_plural (language, "%u agreement", "%u agreements", n_items),
                       n_items);
  g_autofree char *below = g_strdup_printf ("%s · %s · %s", period, count, seen);

  quitus_report_add_title (self->sheet.report, NULL, title, below);
}

/* Public */

/**
 * quitus_timeline_report_new:
 * @items: (array length=n_items): the lines of agreements, in the order in which they are printed
 * @n_items: how many
 * @first: the first day of the track or, for %QUITUS_DAY_NONE, that of the agreements
 * @last: its last day, not before @first, likewise; where they are found, whole quarters or years
 * @outlook: the outlook the lines were made with
 * @language: the language of the document
 * @printed_on: the day of printing
 *
 * The agreements as lines through time, in landscape: from the effective date to the end, with what
 * is paid, decided and amended on the way, each day in figures as far as there is room.  What has no
 * day, and what lies outside, is counted under the name.
 *
 * Returns: (transfer full): the report
 */
QuitusReport *
quitus_timeline_report_new (const QuitusTimelineItem *items,
                            guint n_items,
                            QuitusDay first,
                            QuitusDay last,
                            const QuitusOutlook *outlook,
                            QuitusLanguage language,
                            QuitusDay printed_on)
{
  const char *title = quitus_language_text (language, N_ ("Agreements through time"));
  QuitusReport *report = quitus_report_new (language, printed_on, title, NULL);
  Chart self = {
    .sheet = { .report = report, .outlook = *outlook, .language = language },
    .first = first,
    .last = last
  };

  find_period (&self, items, n_items);
  set_scale (&self);
  for (guint i = 0; i < n_items; i++)
    self.is_supposed |= is_supposed (items[i].timeline);
  quitus_report_set_landscape (report, TRUE);
  if (self.is_supposed)
    quitus_sheet_set_simulation (&self.sheet);
  add_title (&self, title, n_items);
  if (n_items == 0)
    quitus_report_add_paragraph (report, say (&self, N_ ("No agreement.")));
  else
    {
      add_table (&self, items, n_items);
      add_legend (&self);
    }
  return report;
}
