/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all alerts have in common. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void quitus_alert_wrap_heading (AdwAlertDialog *dialog);

G_END_DECLS
