/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-history-words.h"
#include "quitus-search-query.h"

G_BEGIN_DECLS

/**
 * QuitusStanding:
 * @QUITUS_STANDING_UNKNOWN: not known yet, or nothing can be undone here
 * @QUITUS_STANDING_LAST: the last change that stands: it may be undone
 * @QUITUS_STANDING_EARLIER: later changes stand, which go first
 * @QUITUS_STANDING_UNDONE: it was undone since
 * @QUITUS_STANDING_UNDO: it undoes another one
 * @QUITUS_STANDING_SETTLED: it was recorded before a restore or a change of the format of the file
 *
 * Whether a change may be undone.
 */
typedef enum
{
  QUITUS_STANDING_UNKNOWN,
  QUITUS_STANDING_LAST,
  QUITUS_STANDING_EARLIER,
  QUITUS_STANDING_UNDONE,
  QUITUS_STANDING_UNDO,
  QUITUS_STANDING_SETTLED,
} QuitusStanding;

/**
 * QuitusHistoryItem:
 *
 * A change of the journal, which is the list of what it did to each record, or one of these.
 *
 * Property: `standing` (read-only, notified) of a change.
 */
#define QUITUS_TYPE_HISTORY_ITEM (quitus_history_item_get_type ())
G_DECLARE_FINAL_TYPE (QuitusHistoryItem, quitus_history_item, QUITUS, HISTORY_ITEM, GObject)

QuitusHistoryItem *quitus_history_item_new (QuitusHistoryWords *words, QuitusJournalEntry *entry);
QuitusJournalEntry *quitus_history_item_get_entry (QuitusHistoryItem *self);
const QuitusEdit *quitus_history_item_get_edit (QuitusHistoryItem *self);
QuitusHistoryWords *quitus_history_item_get_words (QuitusHistoryItem *self);
QuitusStanding quitus_history_item_get_standing (QuitusHistoryItem *self);
void quitus_history_item_set_standing (QuitusHistoryItem *self, QuitusStanding standing);
char *quitus_history_item_format_title (QuitusHistoryItem *self);
char *quitus_history_item_format_source (QuitusHistoryItem *self);
char *quitus_history_item_format_markup (QuitusHistoryItem *self);
char *quitus_history_item_format_text (QuitusHistoryItem *self);
gboolean quitus_history_item_matches (QuitusHistoryItem *self, QuitusSearchQuery *query);

G_END_DECLS
