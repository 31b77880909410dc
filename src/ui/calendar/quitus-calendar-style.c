/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar-style.h"

/* Public */

/**
 * quitus_calendar_style_ensure:
 *
 * Loads the style sheet and the icons of the calendar for the display, once.
 */
void
quitus_calendar_style_ensure (void)
{
  static gboolean is_loaded;
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GtkCssProvider) provider = NULL;

  if (is_loaded || display == NULL)
    return;
  is_loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/fr/quitus/Quitus/calendar.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/fr/quitus/Quitus/icons");
}
