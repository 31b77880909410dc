/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUITUS_TYPE_APPLICATION (quitus_application_get_type ())
G_DECLARE_FINAL_TYPE (QuitusApplication, quitus_application, QUITUS, APPLICATION, AdwApplication)

QuitusApplication *quitus_application_new (const char *application_id);

G_END_DECLS
