/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusId:
 *
 * The permanent identity of a record: a random UUID (version 4), held by value.  All zero means
 * none.
 */
typedef struct
{
  guint64 high;
  guint64 low;
} QuitusId;

#define QUITUS_ID_NONE ((QuitusId) { 0, 0 })

/* The length of the text of an id, without the final zero. */
#define QUITUS_ID_TEXT_LENGTH 36

static inline gboolean
quitus_id_is_none (QuitusId id)
{
  return id.high == 0 && id.low == 0;
}

static inline gboolean
quitus_id_equal (QuitusId a, QuitusId b)
{
  return a.high == b.high && a.low == b.low;
}

static inline int
quitus_id_compare (QuitusId a, QuitusId b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;
  return a.low == b.low ? 0 : a.low < b.low ? -1 : 1;
}

QuitusId quitus_id_new (void);
gboolean quitus_id_from_text (const char *text, QuitusId *id);
void quitus_id_write (QuitusId id, char buffer[QUITUS_ID_TEXT_LENGTH + 1]);
char *quitus_id_to_text (QuitusId id);
guint quitus_id_hash (gconstpointer id);
gboolean quitus_id_equal_ptr (gconstpointer a, gconstpointer b);

G_END_DECLS
