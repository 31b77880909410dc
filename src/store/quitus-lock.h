/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-store.h"

G_BEGIN_DECLS

/**
 * QuitusLock:
 *
 * The writing of a register: a lock of the kernel on a file beside it, which says who holds it.
 * The kernel lets go of it when the program ends, however it ends.
 */
typedef struct _QuitusLock QuitusLock;

QuitusLock *quitus_lock_take (const char *path, const char *holder, GError **error);
void quitus_lock_release (QuitusLock *self);
char *quitus_lock_get_holder (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusLock, quitus_lock_release)

G_END_DECLS
