/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusHolidayCalendar:
 * @QUITUS_HOLIDAY_CALENDAR_METROPOLITAN: the eleven legal holidays of the whole of France, alone;
 *   also those of Saint-Pierre-et-Miquelon, where the law adds none
 * @QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE: Bas-Rhin, Haut-Rhin and Moselle
 * @QUITUS_HOLIDAY_CALENDAR_GUADELOUPE: Guadeloupe
 * @QUITUS_HOLIDAY_CALENDAR_MARTINIQUE: Martinique
 * @QUITUS_HOLIDAY_CALENDAR_GUIANA: Guyane
 * @QUITUS_HOLIDAY_CALENDAR_REUNION: La Réunion
 * @QUITUS_HOLIDAY_CALENDAR_MAYOTTE: Mayotte
 * @QUITUS_HOLIDAY_CALENDAR_SAINT_BARTHELEMY: Saint-Barthélemy
 * @QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN: Saint-Martin
 *
 * A part of France whose public holidays are the same.
 */
typedef enum
{
  QUITUS_HOLIDAY_CALENDAR_METROPOLITAN,
  QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE,
  QUITUS_HOLIDAY_CALENDAR_GUADELOUPE,
  QUITUS_HOLIDAY_CALENDAR_MARTINIQUE,
  QUITUS_HOLIDAY_CALENDAR_GUIANA,
  QUITUS_HOLIDAY_CALENDAR_REUNION,
  QUITUS_HOLIDAY_CALENDAR_MAYOTTE,
  QUITUS_HOLIDAY_CALENDAR_SAINT_BARTHELEMY,
  QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN,
} QuitusHolidayCalendar;

#define QUITUS_N_HOLIDAY_CALENDARS (QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN + 1)

/* The word of each calendar in files, which never changes, and its name in English, to be
 * translated; both lists end with NULL. */
extern const char *const quitus_holiday_calendar_nicks[];
extern const char *const quitus_holiday_calendar_labels[];

G_END_DECLS
