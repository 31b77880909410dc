/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-change.h"

G_BEGIN_DECLS

/**
 * QuitusJournalEntry:
 *
 * One change as the journal keeps it: who made it, when, and what it did.
 */
#define QUITUS_TYPE_JOURNAL_ENTRY (quitus_journal_entry_get_type ())
G_DECLARE_FINAL_TYPE (QuitusJournalEntry, quitus_journal_entry, QUITUS, JOURNAL_ENTRY, GObject)

QuitusJournalEntry *quitus_journal_entry_new (guint64 number,
                                              gint64 time,
                                              const char *author,
                                              guint64 undoes,
                                              QuitusChange *change);
guint64 quitus_journal_entry_get_number (QuitusJournalEntry *self);
gint64 quitus_journal_entry_get_time (QuitusJournalEntry *self);
const char *quitus_journal_entry_get_author (QuitusJournalEntry *self);
guint64 quitus_journal_entry_get_undoes (QuitusJournalEntry *self);
QuitusChange *quitus_journal_entry_get_change (QuitusJournalEntry *self);

G_END_DECLS
