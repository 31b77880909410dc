/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusFilterChoice:
 *
 * A value by which deadlines may be filtered, in a list.
 */
#define QUITUS_TYPE_FILTER_CHOICE (quitus_filter_choice_get_type ())
G_DECLARE_FINAL_TYPE (QuitusFilterChoice, quitus_filter_choice, QUITUS, FILTER_CHOICE, GObject)

const char *quitus_filter_choice_get_value (QuitusFilterChoice *self);
const char *quitus_filter_choice_get_label (QuitusFilterChoice *self);

GListModel *quitus_filter_choices_list (QuitusDeadlineModel *deadlines, QuitusFilterAspect aspect);

G_END_DECLS
