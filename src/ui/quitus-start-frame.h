/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUITUS_TYPE_START_FRAME (quitus_start_frame_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStartFrame, quitus_start_frame, QUITUS, START_FRAME, AdwBin)

GtkWidget *quitus_start_frame_new (GtkWidget *content);

G_END_DECLS
