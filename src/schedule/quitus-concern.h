/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusConcern:
 * @QUITUS_CONCERN_COMMITTEE: a committee that is late
 * @QUITUS_CONCERN_LATE: an obligation that is late
 * @QUITUS_CONCERN_UNDATED: an obligation without a day, that nothing proves
 *
 * What an overview warns of beside the money.
 */
typedef enum
{
  QUITUS_CONCERN_COMMITTEE,
  QUITUS_CONCERN_LATE,
  QUITUS_CONCERN_UNDATED,
} QuitusConcern;

#define QUITUS_N_CONCERNS 3

gboolean quitus_concern_find (const QuitusDeadline *deadline, QuitusConcern *concern);

G_END_DECLS
