/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

GtkWidget *quitus_assistant_instalments_new (QuitusAssistantDraft *draft);

G_END_DECLS
