/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusHistoryPaper:
 * @QUITUS_HISTORY_PRINT: on paper
 * @QUITUS_HISTORY_EXPORT: as a PDF file
 *
 * Where a history goes.
 */
typedef enum
{
  QUITUS_HISTORY_PRINT,
  QUITUS_HISTORY_EXPORT,
} QuitusHistoryPaper;

void quitus_history_print (QuitusSession *session,
                           QuitusId agreement,
                           QuitusDay from,
                           QuitusDay to,
                           QuitusHistoryPaper paper,
                           GtkWindow *parent);

G_END_DECLS
