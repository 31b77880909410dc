/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAssistantDraft:
 *
 * An agreement while it is being typed: its records, of which anything may still be missing, and
 * what follows from them.  Nothing of it is in the book before quitus_assistant_draft_make_change()
 * is recorded.
 *
 * Signal `changed`: something else is typed, ticked or chosen.
 */
#define QUITUS_TYPE_ASSISTANT_DRAFT (quitus_assistant_draft_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAssistantDraft,
                      quitus_assistant_draft,
                      QUITUS,
                      ASSISTANT_DRAFT,
                      GObject)

QuitusAssistantDraft *quitus_assistant_draft_new (QuitusSession *session, GPtrArray *values);
QuitusSession *quitus_assistant_draft_get_session (QuitusAssistantDraft *self);
const QuitusAgreementValue *quitus_assistant_draft_get_agreement (QuitusAssistantDraft *self);
const QuitusValue *quitus_assistant_draft_lookup (QuitusAssistantDraft *self, QuitusId id);
gboolean quitus_assistant_draft_owns (QuitusAssistantDraft *self, QuitusId id);
GPtrArray *quitus_assistant_draft_list (QuitusAssistantDraft *self, QuitusKind kind);
QuitusValue *quitus_assistant_draft_make_part (QuitusAssistantDraft *self, QuitusKind kind);
void quitus_assistant_draft_set (QuitusAssistantDraft *self, const QuitusValue *value);
void quitus_assistant_draft_set_typed (QuitusAssistantDraft *self,
                                       const QuitusValue *value,
                                       const char *field_name);
void quitus_assistant_draft_remove (QuitusAssistantDraft *self, QuitusId id);
void quitus_assistant_draft_redirect (QuitusAssistantDraft *self, QuitusId from, QuitusId to);
void quitus_assistant_draft_set_left_out (QuitusAssistantDraft *self,
                                          QuitusId id,
                                          gboolean is_left_out);
gboolean quitus_assistant_draft_is_left_out (QuitusAssistantDraft *self, QuitusId id);
void quitus_assistant_draft_set_problem (QuitusAssistantDraft *self,
                                         QuitusId id,
                                         const char *field_name,
                                         const char *problem);
GPtrArray *quitus_assistant_draft_get_problems (QuitusAssistantDraft *self);
QuitusDossier *quitus_assistant_draft_get_dossier (QuitusAssistantDraft *self);
char *quitus_assistant_draft_name_party (QuitusAssistantDraft *self, QuitusId party);
QuitusDossier *quitus_assistant_draft_make_recorded (QuitusAssistantDraft *self);
QuitusChange *quitus_assistant_draft_make_change (QuitusAssistantDraft *self);

G_END_DECLS
