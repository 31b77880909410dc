/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-periods.h"

G_BEGIN_DECLS

/**
 * QuitusPeriodBar:
 *
 * Something that lasts, as a bar of one line: an icon, what it is and whom it concerns.  Where it
 * goes on beyond the days shown its end is open.
 *
 * CSS node: `periodbar` with the style of its state, `supposed`, `open-start` and `open-end`.
 * Accessibility: a button whose label is a sentence with both days.
 */
#define QUITUS_TYPE_PERIOD_BAR (quitus_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPeriodBar, quitus_period_bar, QUITUS, PERIOD_BAR, GtkButton)

GtkWidget *quitus_period_bar_new (void);
void quitus_period_bar_bind (QuitusPeriodBar *self,
                             const QuitusPeriod *period,
                             QuitusDeadlineItem *item,
                             QuitusDay first,
                             QuitusDay last);
QuitusDeadlineItem *quitus_period_bar_get_item (QuitusPeriodBar *self);
const QuitusPeriod *quitus_period_bar_get_period (QuitusPeriodBar *self);
char *quitus_period_bar_describe (QuitusPeriodBar *self);

G_END_DECLS
