/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"
#include "quitus-todo-model.h"

G_BEGIN_DECLS

/**
 * QuitusTodoList:
 *
 * Deadlines that are to be done, one below the other in sections; one that is activated shows its
 * agreement.
 */
#define QUITUS_TYPE_TODO_LIST (quitus_todo_list_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTodoList, quitus_todo_list, QUITUS, TODO_LIST, AdwBin)

void quitus_todo_list_fill (QuitusTodoList *self,
                            QuitusSession *session,
                            QuitusTodoModel *model,
                            const char *name);

G_END_DECLS
