/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the drawn views of the calendar share. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quitus_calendar_probe_new (GtkWidget *owner, const char *css_class);
void quitus_calendar_draw_text (GtkSnapshot *snapshot,
                                PangoLayout *layout,
                                float x,
                                float y,
                                const GdkRGBA *color);
void quitus_calendar_draw_disc (GtkSnapshot *snapshot,
                                float x,
                                float y,
                                float radius,
                                const GdkRGBA *color);
void quitus_calendar_draw_ring (GtkSnapshot *snapshot,
                                float x,
                                float y,
                                float radius,
                                float width,
                                const GdkRGBA *color);
void quitus_calendar_draw_outline (GtkSnapshot *snapshot,
                                   const GskRoundedRect *outline,
                                   float width,
                                   const GdkRGBA *color);
void quitus_calendar_announce (GtkWidget *widget, const char *text);

G_END_DECLS
