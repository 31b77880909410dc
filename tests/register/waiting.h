/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register step by step: each call waits in the main loop for its answer. */

#pragma once

#include "quitus-register.h"

GAsyncResult *waiting_for (GAsyncResult **result);
void waiting_cb (GObject *object, GAsyncResult *result, gpointer user_data);
void waiting_until (gboolean (*is_so) (gpointer data), gpointer data);

QuitusRegister *waiting_open_new (const char *author);
gboolean waiting_open (QuitusRegister *reg, QuitusRegisterMode mode, GError **error);
gboolean waiting_commit (QuitusRegister *reg, QuitusChange *change, GError **error);
gboolean waiting_undo (QuitusRegister *reg, GError **error);
gboolean waiting_redo (QuitusRegister *reg, GError **error);
gboolean waiting_recall (QuitusRegister *reg, GError **error);
gboolean waiting_backup (QuitusRegister *reg, const char *path, GError **error);
gboolean waiting_restore (QuitusRegister *reg, const char *from, char **aside, GError **error);
GPtrArray *waiting_history (QuitusRegister *reg, guint64 before, int limit, GError **error);
GPtrArray *waiting_find_copies (QuitusRegister *reg);
GPtrArray *waiting_check (QuitusRegister *reg, GError **error);
void waiting_close (QuitusRegister *reg);

QuitusChange *startup_change_new (const char *name);
QuitusChange *rename_change_new (QuitusBook *book, const char *from, const char *to);
void commit_startup (QuitusRegister *reg, const char *name);
gboolean has_startup (QuitusRegister *reg, const char *name);
