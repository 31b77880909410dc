/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-value.h"

G_BEGIN_DECLS

void quitus_refusal_present (const GError *error, const QuitusValue *value, GtkWidget *parent);

G_END_DECLS
