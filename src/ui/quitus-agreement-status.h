/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-agreement-state.h"

G_BEGIN_DECLS

void quitus_agreement_status_show (GtkLabel *pill, QuitusAgreementStatus status);

G_END_DECLS
