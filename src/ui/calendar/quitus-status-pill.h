/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusStatusPill:
 *
 * The state of a deadline as an icon and a word.
 *
 * CSS nodes: `statuspill` with the class of the state, `image`, `label`.
 */
#define QUITUS_TYPE_STATUS_PILL (quitus_status_pill_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStatusPill, quitus_status_pill, QUITUS, STATUS_PILL, GtkWidget)

void quitus_status_pill_bind (QuitusStatusPill *self, const QuitusDeadline *deadline);

G_END_DECLS
