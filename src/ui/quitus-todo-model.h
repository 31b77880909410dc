/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusTodoSection:
 *
 * The sections of the to-do list, the most urgent first.
 */
typedef enum
{
  QUITUS_TODO_LATE,
  QUITUS_TODO_DUE,
  QUITUS_TODO_WEEK,
  QUITUS_TODO_MONTH,
  QUITUS_TODO_LATER,
  QUITUS_TODO_UNDETERMINED,
  QUITUS_TODO_UNDATED,
  QUITUS_TODO_N_SECTIONS,
} QuitusTodoSection;

/**
 * QuitusTodoModel:
 *
 * What is left to do, of all the deadlines, in sections: a list model of #QuitusDeadlineItem with
 * sections, kept as positions in the deadlines so that it costs four bytes each.
 */
#define QUITUS_TYPE_TODO_MODEL (quitus_todo_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusTodoModel, quitus_todo_model, QUITUS, TODO_MODEL, GObject)

QuitusTodoModel *quitus_todo_model_new (QuitusDeadlineModel *deadlines);
guint quitus_todo_model_count (QuitusTodoModel *self, QuitusTodoSection section);
QuitusTodoSection quitus_todo_model_get_section (QuitusTodoModel *self, guint position);
const char *quitus_todo_section_get_title (QuitusTodoSection section);

G_END_DECLS
