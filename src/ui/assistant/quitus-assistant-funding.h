/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

void quitus_assistant_sync_funding (QuitusAssistantDraft *draft);
QuitusMoney quitus_assistant_get_startup_amount (QuitusAssistantDraft *draft, QuitusId startup);
void quitus_assistant_set_startup_amount (QuitusAssistantDraft *draft,
                                          QuitusId startup,
                                          QuitusMoney amount);

G_END_DECLS
