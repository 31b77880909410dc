/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-deadline-model.h"
#include "quitus-register.h"
#include "quitus-search-index.h"

G_BEGIN_DECLS

/**
 * QuitusSession:
 *
 * What every page of a window works with: the open register, the deadlines of its book and the day.
 * It is handed down to pages and dialogs; nothing is looked up from a global.
 *
 * Properties: `register` and `today` (construct only; %QUITUS_DAY_NONE follows the clock),
 * `deadlines` (read-only, %NULL until the register is open, another one after a restore), `shown`
 * (likewise: the part of them that the filter of the window chooses),
 * `supposed-signature` (int day).
 */
#define QUITUS_TYPE_SESSION (quitus_session_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSession, quitus_session, QUITUS, SESSION, GObject)

QuitusSession *quitus_session_new (QuitusRegister *reg, QuitusDay today);
QuitusSession *quitus_session_new_as_of (QuitusSession *now, QuitusDay day);
void quitus_session_begin_opening (QuitusSession *self);
void quitus_session_open_async (QuitusSession *self,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean quitus_session_open_finish (QuitusSession *self, GAsyncResult *result, GError **error);
QuitusRegister *quitus_session_get_register (QuitusSession *self);
QuitusBook *quitus_session_get_book (QuitusSession *self);
QuitusDeadlineModel *quitus_session_get_deadlines (QuitusSession *self);
QuitusDeadlineFilter *quitus_session_get_filter (QuitusSession *self);
QuitusDeadlineModel *quitus_session_get_shown (QuitusSession *self);
QuitusSearchIndex *quitus_session_get_search (QuitusSession *self);
QuitusDossier *quitus_session_get_dossier (QuitusSession *self, QuitusId agreement);
const QuitusOutlook *quitus_session_get_outlook (QuitusSession *self);
QuitusDay quitus_session_get_today (QuitusSession *self);
QuitusDay quitus_session_get_supposed_signature (QuitusSession *self);
gboolean quitus_session_may_write (QuitusSession *self, QuitusDossier *dossier);
gboolean quitus_session_may_edit (QuitusSession *self, QuitusId agreement);
void quitus_session_suppose (QuitusSession *self, QuitusDay signature);

G_END_DECLS
