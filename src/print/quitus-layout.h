/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-pages.h"
#include "quitus-report.h"

G_BEGIN_DECLS

/**
 * QuitusPaper:
 * @width: the shorter side, in points (1/72 inch)
 * @height: the longer side, in points
 *
 * A size of paper; the report says whether it is turned.
 */
typedef struct
{
  double width;
  double height;
} QuitusPaper;

/* 210 × 297 mm. */
#define QUITUS_PAPER_A4 ((QuitusPaper) { 595.276, 841.890 })

QuitusPages *quitus_report_lay_out (QuitusReport *report, QuitusPaper paper);

G_END_DECLS
