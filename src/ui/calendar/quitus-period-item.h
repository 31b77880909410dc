/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-periods.h"

G_BEGIN_DECLS

/**
 * QuitusPeriodItem:
 *
 * Something that lasts, in a list model beside #QuitusDeadlineItem.
 */
#define QUITUS_TYPE_PERIOD_ITEM (quitus_period_item_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPeriodItem, quitus_period_item, QUITUS, PERIOD_ITEM, GObject)

GListStore *quitus_period_item_list (QuitusDeadlineModel *model, QuitusDay day);
QuitusDeadlineItem *quitus_period_item_get_deadline (QuitusPeriodItem *self);
void quitus_period_item_bind (GtkListItem *list_item);

G_END_DECLS
