/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-amendments.h"
#include "quitus-change.h"

G_BEGIN_DECLS

/**
 * QuitusAmendmentDraft:
 *
 * An amendment while somebody writes it: what it changes, before anything is recorded.  It shows the
 * agreement without it and with it, and makes one change of it.
 */
typedef struct _QuitusAmendmentDraft QuitusAmendmentDraft;

QuitusAmendmentDraft *quitus_amendment_draft_new (QuitusDossier *dossier, QuitusId amendment);
void quitus_amendment_draft_free (QuitusAmendmentDraft *self);
const QuitusAmendmentValue *quitus_amendment_draft_get_amendment (QuitusAmendmentDraft *self);
gboolean quitus_amendment_draft_is_new (QuitusAmendmentDraft *self);
void quitus_amendment_draft_set_amendment (QuitusAmendmentDraft *self, const QuitusValue *value);
void quitus_amendment_draft_set_supposed (QuitusAmendmentDraft *self, QuitusDay day);
QuitusDossier *quitus_amendment_draft_get_before (QuitusAmendmentDraft *self);
QuitusDossier *quitus_amendment_draft_get_after (QuitusAmendmentDraft *self);
const QuitusAmendmentState *quitus_amendment_draft_get_state (QuitusAmendmentDraft *self);
void quitus_amendment_draft_put (QuitusAmendmentDraft *self, const QuitusValue *value);
void quitus_amendment_draft_remove (QuitusAmendmentDraft *self, const QuitusValue *value);
void quitus_amendment_draft_restore (QuitusAmendmentDraft *self, QuitusId record);
guint quitus_amendment_draft_count (QuitusAmendmentDraft *self);
const QuitusValue *quitus_amendment_draft_get (QuitusAmendmentDraft *self,
                                               guint index,
                                               QuitusAmendmentAction *action);
QuitusChange *quitus_amendment_draft_make_change (QuitusAmendmentDraft *self, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusAmendmentDraft, quitus_amendment_draft_free)

G_END_DECLS
