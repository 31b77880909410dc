/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-journal-entry.h"
#include "quitus-record-words.h"

G_BEGIN_DECLS

/**
 * QuitusFieldWords:
 * @label: what the field is called
 * @before: (nullable): what it said, %NULL when that was not known or the record is new
 * @after: (nullable): what it says from then on, %NULL when that is not known or the record goes
 *
 * What a change did to one field, in words.
 */
typedef struct
{
  const char *label;
  char *before;
  char *after;
} QuitusFieldWords;

/**
 * QuitusHistoryWords:
 *
 * The changes of a journal in words that a controller can check, in one language and one time zone.
 * Changes are told newest first, and each is learnt before it is told: so records that have gone
 * since still have their names.
 */
typedef struct _QuitusHistoryWords QuitusHistoryWords;

QuitusHistoryWords *quitus_history_words_new (QuitusBook *book,
                                              QuitusLanguage language,
                                              GTimeZone *zone);
QuitusHistoryWords *quitus_history_words_ref (QuitusHistoryWords *self);
void quitus_history_words_unref (QuitusHistoryWords *self);
QuitusLanguage quitus_history_words_get_language (QuitusHistoryWords *self);
void quitus_history_words_learn (QuitusHistoryWords *self, QuitusJournalEntry *entry);
QuitusDay quitus_history_words_get_day (QuitusHistoryWords *self, QuitusJournalEntry *entry);
char *quitus_history_words_format_time (QuitusHistoryWords *self, QuitusJournalEntry *entry);
char *quitus_history_words_name_edit (QuitusHistoryWords *self, const QuitusEdit *edit);
GArray *quitus_history_words_list_fields (QuitusHistoryWords *self, const QuitusEdit *edit);
char *quitus_history_words_format_field (QuitusHistoryWords *self,
                                         const QuitusEdit *edit,
                                         const QuitusFieldWords *words);
char *quitus_history_words_format_edit (QuitusHistoryWords *self, const QuitusEdit *edit);
char *quitus_history_words_list_agreements (QuitusHistoryWords *self, QuitusJournalEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusHistoryWords, quitus_history_words_unref)

G_END_DECLS
