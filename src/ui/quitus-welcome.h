/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusWelcome:
 *
 * What is shown when there is no register yet: it asks for the name that the journal keeps, and
 * offers ways to begin.  Signals `sample-chosen`, `new-chosen`, `import-chosen` and `empty-chosen`.
 */
#define QUITUS_TYPE_WELCOME (quitus_welcome_get_type ())
G_DECLARE_FINAL_TYPE (QuitusWelcome, quitus_welcome, QUITUS, WELCOME, AdwBin)

char *quitus_welcome_get_name (QuitusWelcome *self);
char *quitus_welcome_get_organisation (QuitusWelcome *self);
void quitus_welcome_set_name (QuitusWelcome *self, const char *name);
void quitus_welcome_choose_new (QuitusWelcome *self);

G_END_DECLS
