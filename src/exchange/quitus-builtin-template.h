/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuitusBuiltinTemplate:
 * @file: the name of its file
 * @name: the English name for people, to be translated
 * @description: the English text for people, to be translated
 *
 * A template that comes with the program.
 */
typedef struct
{
  const char *file;
  const char *name;
  const char *description;
} QuitusBuiltinTemplate;

const QuitusBuiltinTemplate *quitus_builtin_templates_get (guint *n_templates);
char *quitus_builtin_template_get_content (const QuitusBuiltinTemplate *self);

G_END_DECLS
