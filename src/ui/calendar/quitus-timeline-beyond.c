/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars that lie outside of the time that is shown, and what leads to them. */

#include "quitus-timeline-beyond.h"

#include "quitus-format.h"
#include "quitus-language.h"

/* Public */

/**
 * quitus_timeline_find_beyond:
 * @row: an agreement
 * @axis: the time that is shown
 *
 * Returns: where its bar lies
 */
QuitusTimelineBeyond
quitus_timeline_find_beyond (QuitusTimelineRow *row, QuitusTimeAxis *axis)
{
  const QuitusTimelineKey *key = quitus_timeline_row_get_key (row);

  if (key->end != QUITUS_DAY_NONE && key->end < quitus_time_axis_get_first (axis))
    return QUITUS_TIMELINE_BEFORE;
  if (key->start != QUITUS_DAY_NONE && key->start > quitus_time_axis_get_last (axis))
    return QUITUS_TIMELINE_AFTER;
  return QUITUS_TIMELINE_SEEN;
}

/**
 * quitus_timeline_beyond_get_day:
 * @row: an agreement
 * @beyond: where its bar lies, outside
 *
 * Returns: the day of the bar that is nearest to what is shown
 */
QuitusDay
quitus_timeline_beyond_get_day (QuitusTimelineRow *row, QuitusTimelineBeyond beyond)
{
  const QuitusTimelineKey *key = quitus_timeline_row_get_key (row);

  return beyond == QUITUS_TIMELINE_BEFORE ? key->end : key->start;
}

/**
 * quitus_timeline_beyond_make_layout:
 * @widget: what shows the agreement
 * @row: an agreement
 * @beyond: where its bar lies, outside
 *
 * Returns: (transfer full): an arrow to where it lies, and the year: "← 2021"
 */
PangoLayout *
quitus_timeline_beyond_make_layout (GtkWidget *widget,
                                    QuitusTimelineRow *row,
                                    QuitusTimelineBeyond beyond)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int year = quitus_day_get_year (quitus_timeline_beyond_get_day (row, beyond));
  g_autofree char *text = (beyond == QUITUS_TIMELINE_BEFORE) != is_mirrored
                              ? g_strdup_printf ("← %d", year)
                              : g_strdup_printf ("%d →", year);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/**
 * quitus_timeline_beyond_describe:
 * @row: an agreement
 * @beyond: where its bar lies
 *
 * Returns: (transfer full) (nullable): a sentence in the default language, with what leads there;
 *   %NULL when it is seen
 */
char *
quitus_timeline_beyond_describe (QuitusTimelineRow *row, QuitusTimelineBeyond beyond)
{
  g_autofree char *day = NULL;

  if (beyond == QUITUS_TIMELINE_SEEN)
    return NULL;
  day = quitus_format_day (quitus_language_get_default (),
                           quitus_timeline_beyond_get_day (row, beyond), QUITUS_DAY_STYLE_LONG);
  return g_strdup_printf (
      beyond == QUITUS_TIMELINE_BEFORE ? /* Translators: a day */
          _ ("Ended before the time shown, on %s: the arrow or the Left key leads there")
                                       : /* Translators: a day */
          _ ("Begins after the time shown, on %s: the arrow or the Right key leads there"),
      day);
}
