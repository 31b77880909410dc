/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusDatedRowFunc:
 * @deadline: a deadline
 * @dossier: the agreement it was computed from
 * @user_data: what was given to quitus_dated_rows_foreach()
 *
 * Writes one deadline to a file.
 */
typedef void (*QuitusDatedRowFunc) (const QuitusDeadline *deadline,
                                    QuitusDossier *dossier,
                                    gpointer user_data);

void quitus_dated_rows_foreach (QuitusBook *book,
                                QuitusId agreement,
                                const QuitusOutlook *outlook,
                                QuitusDatedRowFunc func,
                                gpointer user_data);

G_END_DECLS
