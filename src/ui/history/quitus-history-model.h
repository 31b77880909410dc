/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-history-item.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusHistoryModel:
 *
 * The changes of a register or of one agreement, newest first, as #QuitusHistoryItem.  The journal
 * is read a page at a time, when somebody asks for more; what is recorded meanwhile comes by itself.
 *
 * Properties, read-only and notified: `loading` (a page is being read), `complete` (there is
 * nothing older), `problem` (string, nullable: why the journal could not be read).
 */
#define QUITUS_TYPE_HISTORY_MODEL (quitus_history_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusHistoryModel, quitus_history_model, QUITUS, HISTORY_MODEL, GObject)

QuitusHistoryModel *quitus_history_model_new (QuitusSession *session, QuitusId agreement);
QuitusId quitus_history_model_get_agreement (QuitusHistoryModel *self);
void quitus_history_model_set_agreement (QuitusHistoryModel *self, QuitusId agreement);
void quitus_history_model_set_author (QuitusHistoryModel *self, const char *author);
void quitus_history_model_set_period (QuitusHistoryModel *self, QuitusDay from, QuitusDay to);
void quitus_history_model_set_text (QuitusHistoryModel *self, const char *text);
gboolean quitus_history_model_is_filtered (QuitusHistoryModel *self);
gboolean quitus_history_model_is_loading (QuitusHistoryModel *self);
gboolean quitus_history_model_is_complete (QuitusHistoryModel *self);
const char *quitus_history_model_get_problem (QuitusHistoryModel *self);
void quitus_history_model_load_more (QuitusHistoryModel *self);
GListModel *quitus_history_model_get_authors (QuitusHistoryModel *self);

G_END_DECLS
