/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusForecastView:
 *
 * When the money of each payment can be spent and, where that is too late, what to do about it.
 */
#define QUITUS_TYPE_FORECAST_VIEW (quitus_forecast_view_get_type ())
G_DECLARE_FINAL_TYPE (QuitusForecastView, quitus_forecast_view, QUITUS, FORECAST_VIEW, GtkBox)

void quitus_forecast_view_show (QuitusForecastView *self,
                                QuitusSession *session,
                                QuitusDossier *dossier);

G_END_DECLS
