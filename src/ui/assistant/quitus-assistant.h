/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

/**
 * QuitusAssistant:
 *
 * A dialog in which a new agreement is typed, step by step, from a template: parties, dates, money,
 * startups, governance, and what can be said about it all.  Beside each step stands what results.
 * It records one change that can be undone.
 */
#define QUITUS_TYPE_ASSISTANT (quitus_assistant_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAssistant, quitus_assistant, QUITUS, ASSISTANT, AdwDialog)

AdwDialog *quitus_assistant_new (QuitusSession *session);
AdwDialog *quitus_assistant_new_from (QuitusSession *session, GPtrArray *values);
QuitusAssistantDraft *quitus_assistant_get_draft (QuitusAssistant *self);
gboolean quitus_assistant_show_step (QuitusAssistant *self, const char *name);

G_END_DECLS
