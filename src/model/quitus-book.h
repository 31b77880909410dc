/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-change.h"
#include "quitus-dossier.h"
#include "quitus-record.h"

G_BEGIN_DECLS

/**
 * QuitusBook:
 *
 * Every record of a register, in memory: the one place that screens, commands and rules read.  It
 * is filled once, by the thread that loads it; afterwards only changes alter it, in one thread.
 *
 * The signal `changed` (with the #QuitusChange) is emitted after a change has been applied.
 */
#define QUITUS_TYPE_BOOK (quitus_book_get_type ())
G_DECLARE_FINAL_TYPE (QuitusBook, quitus_book, QUITUS, BOOK, GObject)

QuitusBook *quitus_book_new (void);
void quitus_book_fill (QuitusBook *self, GPtrArray *values);
GListModel *quitus_book_get_records (QuitusBook *self, QuitusKind kind);
guint quitus_book_count (QuitusBook *self, QuitusKind kind);
QuitusRecord *quitus_book_get (QuitusBook *self, QuitusKind kind, guint position);
QuitusRecord *quitus_book_lookup (QuitusBook *self, QuitusId id);
QuitusRecord *quitus_book_find (QuitusBook *self,
                                QuitusKind kind,
                                const char *field_name,
                                const char *text);
QuitusId quitus_book_get_root (QuitusBook *self, const QuitusValue *value);
QuitusDossier *quitus_book_get_dossier (QuitusBook *self, QuitusId agreement);
GPtrArray *quitus_book_get_parts (QuitusBook *self, QuitusId root);
gboolean quitus_book_check (QuitusBook *self, QuitusChange *change, GError **error);
gboolean quitus_book_check_recorded (QuitusBook *self, QuitusChange *change, GError **error);
void quitus_book_apply (QuitusBook *self, QuitusChange *change);

G_END_DECLS
