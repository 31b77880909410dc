/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

void quitus_assistant_values_remove (GPtrArray *values, QuitusId id);
void quitus_assistant_values_redirect (GPtrArray *values, QuitusId from, QuitusId to);
void quitus_assistant_values_add_shared (GPtrArray *values, QuitusBook *book);
void quitus_assistant_values_name_missing (GPtrArray *values);
void quitus_assistant_values_prune (GPtrArray *values);
void quitus_assistant_values_insert (GPtrArray *filled, GPtrArray *own, QuitusChange *change);
gboolean quitus_assistant_account_is_empty (const QuitusAccountValue *account);
gboolean quitus_assistant_has_owner (QuitusBook *book);

G_END_DECLS
