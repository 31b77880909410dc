/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "quitus-value.h"

G_BEGIN_DECLS

/* One field as a column: days as in ISO 8601, amounts and numbers whole, yes or no 1 or 0, choices
 * their word, references the UUID, rules their text; NULL for what is unknown. */

#define QUITUS_RULE_MEMO_SIZE 64

/**
 * QuitusRuleMemo:
 *
 * The date rules that were read last, zeroed at first: a register has many of few texts.
 */
typedef struct
{
  struct
  {
    char text[64];
    QuitusDateRule rule;
  } slots[QUITUS_RULE_MEMO_SIZE];
} QuitusRuleMemo;

void quitus_column_bind (sqlite3_stmt *statement,
                         int index,
                         const QuitusField *field,
                         const QuitusValue *value);
gboolean quitus_column_read (sqlite3_stmt *statement,
                             int column,
                             const QuitusField *field,
                             QuitusRuleMemo *memo,
                             QuitusValue *value);

G_END_DECLS
