/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The length of a hash in bytes. */
#define QUITUS_HASH_SIZE 32

/* The numbers that go into the hash of a line. */
typedef enum
{
  QUITUS_LINK_NUMBER,
  QUITUS_LINK_UNDOES,
  QUITUS_LINK_LINES,
  QUITUS_LINK_LINE,
  QUITUS_N_LINK_NUMBERS,
} QuitusLinkNumber;

/* The texts that go into it. */
typedef enum
{
  QUITUS_LINK_TIME,
  QUITUS_LINK_AUTHOR,
  QUITUS_LINK_LABEL,
  QUITUS_LINK_KIND,
  QUITUS_LINK_RECORD,
  QUITUS_LINK_ROOT,
  QUITUS_LINK_BEFORE,
  QUITUS_LINK_AFTER,
  QUITUS_N_LINK_TEXTS,
} QuitusLinkText;

/**
 * QuitusLink:
 * @numbers: the numbers of a change and of one of its lines
 * @texts: (nullable): their texts
 * @lengths: the lengths of the texts in bytes
 *
 * All that a line of the journal says, with what its change says.
 */
typedef struct
{
  gint64 numbers[QUITUS_N_LINK_NUMBERS];
  const char *texts[QUITUS_N_LINK_TEXTS];
  gsize lengths[QUITUS_N_LINK_TEXTS];
} QuitusLink;

void quitus_link_set_text (QuitusLink *link, QuitusLinkText which, const char *text);
void quitus_link_hash (const QuitusLink *link,
                       const guint8 before[QUITUS_HASH_SIZE],
                       guint8 hash[QUITUS_HASH_SIZE]);

G_END_DECLS
