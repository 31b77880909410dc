/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-journal-entry.h"

G_BEGIN_DECLS

/**
 * QuitusUndoWay:
 * @QUITUS_UNDO: back
 * @QUITUS_REDO: forth again
 *
 * The two directions.
 */
typedef enum
{
  QUITUS_UNDO,
  QUITUS_REDO,
} QuitusUndoWay;

/**
 * QuitusUndo:
 *
 * What may be undone and what may be done again, last first.  Both follow from the journal alone: a
 * change that undoes none can be undone, one that undoes such a change can be redone, one that
 * undoes that can be undone again, and so on; a change that undoes none leaves nothing to redo.
 */
typedef struct _QuitusUndo QuitusUndo;

QuitusUndo *quitus_undo_new (void);
void quitus_undo_free (QuitusUndo *self);
guint quitus_undo_count (QuitusUndo *self, QuitusUndoWay way);
guint64 quitus_undo_get_number (QuitusUndo *self, QuitusUndoWay way);
const char *quitus_undo_get_label (QuitusUndo *self, QuitusUndoWay way);
QuitusChange *quitus_undo_make_change (QuitusUndo *self, QuitusUndoWay way, guint64 *undoes);
void quitus_undo_record (QuitusUndo *self, guint64 number, guint64 undoes, QuitusChange *change);
void quitus_undo_record_past (QuitusUndo *self,
                              guint64 number,
                              QuitusChange *change,
                              const char *label);
void quitus_undo_recall (QuitusUndo *self, QuitusJournalEntry *entry);
gboolean quitus_undo_is_complete (QuitusUndo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusUndo, quitus_undo_free)

G_END_DECLS
