/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-calendar.h"

#include "quitus-language.h"

const char *const quitus_holiday_calendar_nicks[] = {
  "metropolitan", "alsace-moselle", "guadeloupe",       "martinique",   "guiana",
  "reunion",      "mayotte",        "saint-barthelemy", "saint-martin", NULL,
};

const char *const quitus_holiday_calendar_labels[] = {
  N_ ("Metropolitan France"),
  N_ ("Alsace and Moselle"),
  N_ ("Guadeloupe"),
  N_ ("Martinique"),
  N_ ("French Guiana"),
  N_ ("Réunion"),
  N_ ("Mayotte"),
  N_ ("Saint Barthélemy"),
  N_ ("Saint Martin"),
  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (quitus_holiday_calendar_nicks) == QUITUS_N_HOLIDAY_CALENDARS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (quitus_holiday_calendar_labels) == QUITUS_N_HOLIDAY_CALENDARS + 1);
