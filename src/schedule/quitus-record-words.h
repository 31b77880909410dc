/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records and their fields in the words of people. */

#pragma once

#include "quitus-book.h"
#include "quitus-language.h"

G_BEGIN_DECLS

/**
 * QuitusNames:
 * @book: (nullable): where the other records are
 * @gone: (nullable) (element-type QuitusId QuitusValue): what records said that are in the book no
 *   longer
 * @language: the language
 *
 * Where the names of records come from.  Lives on the stack of its user and owns nothing.
 */
typedef struct
{
  QuitusBook *book;
  GHashTable *gone;
  QuitusLanguage language;
} QuitusNames;

const QuitusValue *quitus_record_words_find (const QuitusNames *names, QuitusId id);
char *quitus_record_words_name (const QuitusNames *names, const QuitusValue *value);
char *quitus_record_words_name_with_kind (const QuitusNames *names, const QuitusValue *value);
char *quitus_record_words_tell (const QuitusNames *names, const QuitusValue *value);
char *quitus_record_words_name_id (const QuitusNames *names, QuitusId id);
char *quitus_record_words_format (const QuitusNames *names,
                                  const QuitusField *field,
                                  gconstpointer value);

G_END_DECLS
