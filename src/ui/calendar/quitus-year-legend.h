/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusYearLegend:
 *
 * What the marks of the days of a year mean.
 *
 * CSS node: `yearlegend`.
 */
#define QUITUS_TYPE_YEAR_LEGEND (quitus_year_legend_get_type ())
G_DECLARE_FINAL_TYPE (QuitusYearLegend, quitus_year_legend, QUITUS, YEAR_LEGEND, AdwBin)

G_END_DECLS
