/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-db.h"

G_BEGIN_DECLS

#define QUITUS_COPIES_ENDING ".sqlite"

/* What is added to the name of a register that is set aside, before the time. */
#define QUITUS_COPIES_SET_ASIDE "-set-aside-"

/**
 * QuitusCopies:
 * @QUITUS_COPIES_ALL: all that the program kept by itself
 * @QUITUS_COPIES_DAILY: those of a day
 */
typedef enum
{
  QUITUS_COPIES_ALL,
  QUITUS_COPIES_DAILY,
} QuitusCopies;

char *quitus_copies_get_stem (const char *file);
GPtrArray *quitus_copies_list (const char *file, QuitusCopies which);
GPtrArray *quitus_copies_list_set_aside (const char *file);
QuitusDb *quitus_copies_open (const char *path, GError **error);
char *quitus_copies_make_path (const char *file, const char *name, GError **error);

G_END_DECLS
