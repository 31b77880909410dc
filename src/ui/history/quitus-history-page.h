/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-history-model.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusHistoryPage:
 *
 * Every change of the register, newest first: who, when and where, and what each fact was before
 * and after.
 */
#define QUITUS_TYPE_HISTORY_PAGE (quitus_history_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusHistoryPage,
                      quitus_history_page,
                      QUITUS,
                      HISTORY_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *quitus_history_page_new (QuitusSession *session);
QuitusHistoryModel *quitus_history_page_get_model (QuitusHistoryPage *self);

G_END_DECLS
