/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDayPopover:
 *
 * Beside the calendar: what falls due on a day, or one deadline.  From the list a deadline opens in
 * the same place, with the way back.  When it closes the keyboard returns to where it was opened.
 */
#define QUITUS_TYPE_DAY_POPOVER (quitus_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDayPopover, quitus_day_popover, QUITUS, DAY_POPOVER, GtkPopover)

GtkWidget *quitus_day_popover_new (void);
void quitus_day_popover_show_day (QuitusDayPopover *self,
                                  GtkWidget *anchor,
                                  QuitusDeadlineModel *model,
                                  QuitusDay day);
void quitus_day_popover_show_day_at (QuitusDayPopover *self,
                                     GtkWidget *anchor,
                                     const graphene_rect_t *area,
                                     QuitusDeadlineModel *model,
                                     QuitusDay day);
void quitus_day_popover_show_deadline (QuitusDayPopover *self,
                                       GtkWidget *anchor,
                                       QuitusDeadlineItem *item);
void quitus_day_popover_show_deadline_at (QuitusDayPopover *self,
                                          GtkWidget *anchor,
                                          const graphene_rect_t *area,
                                          QuitusDeadlineItem *item);
void quitus_day_popover_show_positions_at (QuitusDayPopover *self,
                                           GtkWidget *anchor,
                                           const graphene_rect_t *area,
                                           QuitusDeadlineModel *model,
                                           const GArray *positions,
                                           const char *title);
void quitus_day_popover_show_period (QuitusDayPopover *self,
                                     GtkWidget *anchor,
                                     QuitusDeadlineItem *item,
                                     const char *sentence);

G_END_DECLS
