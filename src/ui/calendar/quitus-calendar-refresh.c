/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-refresh.h"

/* Callbacks */

static gboolean
run_cb (gpointer data)
{
  QuitusCalendarRefresh *self = data;

  self->source = 0;
  quitus_calendar_refresh_run (self);
  return G_SOURCE_REMOVE;
}

/* Public */

/**
 * quitus_calendar_refresh_init:
 * @self: what a view keeps
 * @view: the view, which has shown nothing yet
 * @show: shows the model as it is now
 */
void
quitus_calendar_refresh_init (QuitusCalendarRefresh *self,
                              GtkWidget *view,
                              QuitusCalendarRefreshFunc show)
{
  *self = (QuitusCalendarRefresh) { .view = view, .show = show, .is_stale = TRUE };
}

/**
 * quitus_calendar_refresh_clear:
 * @self: what a view keeps
 *
 * Forgets the pending call, before the view goes.
 */
void
quitus_calendar_refresh_clear (QuitusCalendarRefresh *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * quitus_calendar_refresh_queue:
 * @self: what a view keeps
 *
 * The model has changed.
 */
void
quitus_calendar_refresh_queue (QuitusCalendarRefresh *self)
{
  self->is_stale = TRUE;
  if (self->source == 0 && gtk_widget_get_mapped (self->view))
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, run_cb, self, NULL);
}

/**
 * quitus_calendar_refresh_run:
 * @self: what a view keeps
 *
 * Shows the model at once, or when the view is looked at.
 */
void
quitus_calendar_refresh_run (QuitusCalendarRefresh *self)
{
  quitus_calendar_refresh_clear (self);
  self->is_stale = !gtk_widget_get_mapped (self->view);
  if (!self->is_stale)
    self->show (self->view);
}

/**
 * quitus_calendar_refresh_catch_up:
 * @self: what a view keeps
 *
 * The view is looked at.
 */
void
quitus_calendar_refresh_catch_up (QuitusCalendarRefresh *self)
{
  if (self->is_stale)
    quitus_calendar_refresh_run (self);
}
