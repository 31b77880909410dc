/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusShortcut:
 * @group: where it is listed
 * @title: what it does
 * @action: (nullable): the detailed name of the action that the application gives it to, %NULL where
 *   a page or a list takes the key itself
 * @keys: one or more accelerators with spaces between them
 *
 * Something that keys do.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *keys;
} QuitusShortcut;

const QuitusShortcut *quitus_shortcut_table_get (guint *n);

G_END_DECLS
