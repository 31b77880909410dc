/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-error.h"
#include "quitus-integrity.h"

G_BEGIN_DECLS

/**
 * QuitusIntegrityCheck:
 * @book: the book
 * @change: a change to it
 * @edits: id → #QuitusEdit, for every record that the change touches
 *
 * One check of a change.
 */
typedef struct
{
  QuitusBook *book;
  QuitusChange *change;
  GHashTable *edits;
} QuitusIntegrityCheck;

gboolean quitus_integrity_refuse (const QuitusValue *value,
                                  QuitusModelError code,
                                  const char *message,
                                  GError **error);
const QuitusValue *quitus_integrity_get_after (QuitusIntegrityCheck *check, QuitusId id);
const QuitusValue *quitus_integrity_get_root (QuitusIntegrityCheck *check,
                                              const QuitusValue *value);
gboolean quitus_integrity_check_references (QuitusIntegrityCheck *check,
                                            const QuitusValue *value,
                                            GError **error);
gboolean quitus_integrity_check_amendments (QuitusIntegrityCheck *check, GError **error);

G_END_DECLS
