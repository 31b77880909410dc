/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

/**
 * QuitusAssistantFindings:
 * @wrong: what stands in the way of recording
 * @missing: what is not known yet
 * @doubtful: what does not agree, or is to be confirmed
 * @coherent: what was checked and agrees
 *
 * What can be said about a draft; each a list of sentences.
 */
typedef struct
{
  GPtrArray *wrong;
  GPtrArray *missing;
  GPtrArray *doubtful;
  GPtrArray *coherent;
} QuitusAssistantFindings;

QuitusAssistantFindings *quitus_assistant_find (QuitusAssistantDraft *draft);
void quitus_assistant_findings_free (QuitusAssistantFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusAssistantFindings, quitus_assistant_findings_free)

G_END_DECLS
