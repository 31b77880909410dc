/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-year-days.h"

G_BEGIN_DECLS

/**
 * QuitusYearColors:
 * @text: numbers
 * @accent: the circle of today
 * @on_accent: the number of today
 * @mark: how much falls on a day
 * @late: what is late
 *
 * The colours of the theme, as they are when they are asked for.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA accent;
  GdkRGBA on_accent;
  GdkRGBA mark;
  GdkRGBA late;
} QuitusYearColors;

/**
 * QuitusYearPalette:
 *
 * What the months of a year draw with: the colours of the style sheet, and the numbers of the days
 * and the letters of the week, laid out once for all of them.
 */
typedef struct _QuitusYearPalette QuitusYearPalette;

QuitusYearPalette *quitus_year_palette_new (GtkWidget *owner);
void quitus_year_palette_free (QuitusYearPalette *self);
void quitus_year_palette_get_colors (QuitusYearPalette *self, QuitusYearColors *colors);
int quitus_year_palette_get_text_height (QuitusYearPalette *self);
PangoLayout *quitus_year_palette_get_number (QuitusYearPalette *self, int number);
PangoLayout *quitus_year_palette_get_letter (QuitusYearPalette *self, int weekday);
void quitus_year_palette_draw_late (GtkSnapshot *snapshot,
                                    float x,
                                    float y,
                                    float width,
                                    float height,
                                    const GdkRGBA *color);
void quitus_year_palette_draw_load (GtkSnapshot *snapshot,
                                    float x,
                                    float y,
                                    const QuitusDayLoad *load,
                                    const QuitusYearColors *colors);

G_END_DECLS
