/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusTimelineLegend:
 *
 * What the marks of a timeline mean, in words.
 */
#define QUITUS_TYPE_TIMELINE_LEGEND (quitus_timeline_legend_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTimelineLegend, quitus_timeline_legend, QUITUS, TIMELINE_LEGEND, AdwBin)

GtkWidget *quitus_timeline_legend_new (void);

G_END_DECLS
