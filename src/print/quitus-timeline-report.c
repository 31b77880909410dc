/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-timeline-report.h"

#include "quitus-format.h"
#include "quitus-timeline-chart.h"

/* A shorter period is one of quarters, not of years, when nobody says which. */
#define SHORT_PERIOD 550

/* How many pixels the name of each unit needs; days and weeks are never named. */
static const double least_widths[QUITUS_N_TIME_UNITS] = { G_MAXINT, G_MAXINT, 40, 24, 36, 72 };

/* Helpers */

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
find_period (QuitusTimelineChart *self, const QuitusTimelineItem *items, guint n_items)
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
  if (self->first == QUITUS_DAY_NONE)
    first = MIN (first, last);
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
set_scale (QuitusTimelineChart *self)
{
  self->scale =
      (QuitusTimeScale) { .start = self->first,
                          .width = SCALE_WIDTH,
                          .day_width = (double) SCALE_WIDTH / (self->last - self->first + 1) };
  quitus_time_scale_choose_units (&self->scale, least_widths, &self->upper, &self->lower);
}

/* The head */

static char *
name_unit (QuitusTimelineChart *self, QuitusTimeUnit unit, QuitusDay begin)
{
  int year, month, day;

  quitus_day_get (begin, &year, &month, &day);
  if (unit == QUITUS_TIME_UNIT_MONTH)
    return g_strdup (quitus_format_month (self->sheet.language, month, QUITUS_NAME_STYLE_SHORT));
  if (unit == QUITUS_TIME_UNIT_QUARTER)
    /* Translators: the number of a quarter of a year, as short as can be */
    return g_strdup_printf (quitus_timeline_chart_say (self, N_ ("Q%d")), (month - 1) / 3 + 1);
  return g_strdup_printf ("%d", year);
}

/* Each unit in the middle of what is seen of it. */
static void
add_units (QuitusTimelineChart *self, QuitusTimeUnit unit, guint lane, gboolean is_strong)
{
  for (QuitusDay begin = quitus_time_unit_begin (unit, self->first); begin <= self->last;
       begin = get_next (unit, begin))
    {
      g_autofree char *name = name_unit (self, unit, begin);
      QuitusDay next = get_next (unit, begin);
      QuitusTrackItem item = { .shape = QUITUS_SHAPE_TEXT,
                               .lane = lane,
                               .from = MAX (quitus_timeline_chart_get_fraction (self, begin), 0),
                               .to = MIN (quitus_timeline_chart_get_fraction (self, next), 1),
                               .is_strong = is_strong,
                               .text = name };

      quitus_report_add_track_item (self->sheet.report, &item);
    }
}

static void
add_head (QuitusTimelineChart *self)
{
  quitus_report_add_row (self->sheet.report, QUITUS_ROW_HEAD);
  quitus_report_add_cell (self->sheet.report, quitus_timeline_chart_say (self, N_ ("Agreement")));
  quitus_report_add_track (self->sheet.report);
  quitus_timeline_chart_add_rules (self, TRUE);
  add_units (self, QUITUS_TIME_UNIT_YEAR, 0, TRUE);
  if (self->lower < QUITUS_TIME_UNIT_YEAR)
    add_units (self, self->lower, 1, FALSE);
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
add_table (QuitusTimelineChart *self, const QuitusTimelineItem *items, guint n_items)
{
  const QuitusColumn columns[] = {
    { quitus_timeline_chart_say (self, N_ ("Agreement")), 3, FALSE },
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
      quitus_timeline_chart_add_line (self, items[i].timeline);
    }
}

static void
add_legend (QuitusTimelineChart *self)
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
    { quitus_timeline_chart_say (self, N_ ("Legend")), 1, FALSE },
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
      quitus_report_add_sign (self->sheet.report, &entries[i].sign,
                              quitus_timeline_chart_say (self, entries[i].text));
    }
  quitus_report_add_note (
      self->sheet.report,
      quitus_timeline_chart_say (
          self, N_ ("A number in a circle: that many deadlines, too near to be told apart.")));
}

static void
add_title (QuitusTimelineChart *self, const char *title, guint n_items)
{
  QuitusLanguage language = self->sheet.language;
  g_autofree char *first = quitus_report_format_day (self->sheet.report, self->first);
  g_autofree char *last = quitus_report_format_day (self->sheet.report, self->last);
  g_autofree char *today = quitus_report_format_day (self->sheet.report, self->sheet.outlook.today);
  g_autofree char *period =
      g_strdup_printf (quitus_timeline_chart_say (self, N_ ("From %s to %s")), first, last);
  /* Translators: the day from which states are seen */
  g_autofree char *seen =
      g_strdup_printf (quitus_timeline_chart_say (self, N_ ("as of %s")), today);
  g_autofree char *count = quitus_format_text (language,
                                               quitus_language_plural (language, "%u agreement",
                                                                       "%u agreements", n_items),
                                               n_items);
  g_autofree char *below = g_strdup_printf ("%s · %s · %s", period, count, seen);

  quitus_report_add_title (self->sheet.report, NULL, title, below);
}

/* Private */

const char *
quitus_timeline_chart_say (QuitusTimelineChart *self, const char *text)
{
  return quitus_sheet_say (&self->sheet, text);
}

/* Where a day begins, or a part of one, from 0 to 1 on the track. */
double
quitus_timeline_chart_get_fraction (QuitusTimelineChart *self, double day)
{
  return quitus_time_scale_get_x (&self->scale, day) / self->scale.width;
}

/* In the head, those between years alone pass the names of the years. */
void
quitus_timeline_chart_add_rules (QuitusTimelineChart *self, gboolean is_head)
{
  for (QuitusDay begin = quitus_time_unit_begin (self->lower, self->first); begin <= self->last + 1;
       begin = get_next (self->lower, begin))
    {
      gboolean is_year = begin == quitus_time_unit_begin (QUITUS_TIME_UNIT_YEAR, begin);
      QuitusTrackItem item = { .shape = QUITUS_SHAPE_RULE,
                               .lane = is_head && !is_year ? 1 : 0,
                               .from = quitus_timeline_chart_get_fraction (self, begin),
                               .to = quitus_timeline_chart_get_fraction (self, begin) };

      if (begin >= self->first)
        quitus_report_add_track_item (self->sheet.report, &item);
    }
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
  QuitusTimelineChart self = {
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
    quitus_report_add_paragraph (report, quitus_timeline_chart_say (&self, N_ ("No agreement.")));
  else
    {
      add_table (&self, items, n_items);
      add_legend (&self);
    }
  return report;
}
