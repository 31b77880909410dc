/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*QuitusCalendarRefreshFunc) (GtkWidget *view);

/**
 * QuitusCalendarRefresh:
 * @view: (unowned): a view
 * @show: shows the model as it is now
 * @source: the pending call, 0 for none
 * @is_stale: whether the view shows what the model no longer is
 *
 * Changes come in bursts: a view shows them once, before the next frame, and one that nobody sees
 * when it is looked at.
 */
typedef struct
{
  GtkWidget *view;
  QuitusCalendarRefreshFunc show;
  guint source;
  gboolean is_stale;
} QuitusCalendarRefresh;

void quitus_calendar_refresh_init (QuitusCalendarRefresh *self,
                                   GtkWidget *view,
                                   QuitusCalendarRefreshFunc show);
void quitus_calendar_refresh_clear (QuitusCalendarRefresh *self);
void quitus_calendar_refresh_queue (QuitusCalendarRefresh *self);
void quitus_calendar_refresh_run (QuitusCalendarRefresh *self);
void quitus_calendar_refresh_catch_up (QuitusCalendarRefresh *self);

G_END_DECLS
