/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record-dialog.h"

G_BEGIN_DECLS

/**
 * QuitusMoneyLimit:
 * @limit: how much may be typed, in cents, %QUITUS_MONEY_NONE for any amount
 * @note: (owned): the sentence that says how much is left
 * @warning: (owned) (nullable): what to say above the limit
 * @day_warning: (owned) (nullable): what is wrong with the day, whatever the amount
 *
 * How much an amount may be.
 */
typedef struct
{
  QuitusMoney limit;
  char *note;
  char *warning;
  char *day_warning;
} QuitusMoneyLimit;

/**
 * QuitusMoneyFindLimit:
 * @dossier: the agreement as it is now
 * @day: the day that is typed, %QUITUS_DAY_NONE while it is none
 * @amount: the amount that is typed, %QUITUS_MONEY_NONE while it is none
 * @data: what was given with the function
 * @limit: (out caller-allocates): how much it may be, all empty at first
 *
 * Finds how much may be typed.
 */
typedef void (*QuitusMoneyFindLimit) (QuitusDossier *dossier,
                                      QuitusDay day,
                                      QuitusMoney amount,
                                      gconstpointer data,
                                      QuitusMoneyLimit *limit);

void quitus_money_guard_attach (AdwDialog *dialog,
                                QuitusSession *session,
                                QuitusId agreement,
                                const char *day_name,
                                QuitusMoneyFindLimit find,
                                gpointer data,
                                GDestroyNotify destroy);
gboolean quitus_money_guard_check (QuitusRecordForm *form, GError **error);

G_END_DECLS
