/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDayList:
 *
 * Everything that falls due on one day.
 *
 * Signal `deadline-activated` (#QuitusDeadlineItem).
 */
#define QUITUS_TYPE_DAY_LIST (quitus_day_list_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDayList, quitus_day_list, QUITUS, DAY_LIST, AdwBin)

GtkWidget *quitus_day_list_new (void);
void quitus_day_list_fill_room (QuitusDayList *self);
void quitus_day_list_show (QuitusDayList *self, QuitusDeadlineModel *model, QuitusDay day);
void quitus_day_list_show_positions (QuitusDayList *self,
                                     QuitusDeadlineModel *model,
                                     const GArray *positions,
                                     const char *title);

G_END_DECLS
