/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

/* A token is known by the number of the document in the low bits, and how well it tells it from
 * others in the two above. */
#define QUITUS_SEARCH_DOCUMENT_BITS 26
#define QUITUS_SEARCH_DOCUMENTS_MAX (1u << QUITUS_SEARCH_DOCUMENT_BITS)

/**
 * QuitusSearchWorth:
 * @QUITUS_SEARCH_TEXT: it is somewhere in the record
 * @QUITUS_SEARCH_LENT: it is a part of what another record is called that this one refers to
 * @QUITUS_SEARCH_NAME: it is a part of what the record is called
 * @QUITUS_SEARCH_NUMBER: it is its reference or its number, by which it is known elsewhere
 *
 * How much a word says about the record in which it is.
 */
typedef enum
{
  QUITUS_SEARCH_TEXT,
  QUITUS_SEARCH_LENT,
  QUITUS_SEARCH_NAME,
  QUITUS_SEARCH_NUMBER,
} QuitusSearchWorth;

/**
 * QuitusSearchDocument:
 * @id: the record
 * @head: the first document of its group, which is the record without owner; the documents of a
 *   group follow each other
 * @kind: its kind, %QUITUS_SEARCH_GONE when it is looked for elsewhere
 * @day: the day that matters about it, %QUITUS_DAY_NONE when there is none
 *
 * A record that is found.
 */
typedef struct
{
  QuitusId id;
  guint32 head : QUITUS_SEARCH_DOCUMENT_BITS;
  guint32 kind : 6;
  QuitusDay day;
} QuitusSearchDocument;

#define QUITUS_SEARCH_GONE 63

/**
 * QuitusSearchTable:
 * @text: every token, sorted, each with its final zero
 * @tokens: (array length=n_tokens): where each begins in @text
 * @starts: where its postings begin in @postings; there is one more
 * @postings: documents and worths; those of all tokens that begin alike follow each other
 * @n_tokens: how many
 * @documents: (array length=n_documents): what can be found
 * @n_documents: how many
 * @heads: (array length=n_heads): the heads, sorted by their ids
 * @n_heads: how many groups
 *
 * Which tokens are in which documents: five arrays, made once.
 */
typedef struct
{
  char *text;
  guint32 *tokens;
  guint32 *starts;
  guint32 *postings;
  guint n_tokens;
  QuitusSearchDocument *documents;
  guint n_documents;
  guint32 *heads;
  guint n_heads;
  gsize n_bytes;
} QuitusSearchTable;

/**
 * QuitusSearchBuilder:
 *
 * Takes documents with their tokens, in any order, and makes a table of them.
 */
typedef struct _QuitusSearchBuilder QuitusSearchBuilder;

QuitusSearchBuilder *quitus_search_builder_new (void);
void quitus_search_builder_free (QuitusSearchBuilder *self);
guint quitus_search_builder_add (QuitusSearchBuilder *self,
                                 QuitusId id,
                                 QuitusKind kind,
                                 gboolean is_head);
void quitus_search_builder_set_day (QuitusSearchBuilder *self, guint document, QuitusDay day);
void quitus_search_builder_add_token (QuitusSearchBuilder *self,
                                      guint document,
                                      const char *token,
                                      gssize length,
                                      QuitusSearchWorth worth);
QuitusSearchTable *quitus_search_builder_finish (QuitusSearchBuilder *self);

void quitus_search_table_free (QuitusSearchTable *self);
void quitus_search_table_find (const QuitusSearchTable *self,
                               const char *beginning,
                               guint *first,
                               guint *end);
gboolean quitus_search_table_remove (QuitusSearchTable *self, QuitusId head);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusSearchBuilder, quitus_search_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusSearchTable, quitus_search_table_free)

G_END_DECLS
