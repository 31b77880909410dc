/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-chain.h"

/* Helpers */

/* With its length before it, no text can pass for the end of the one before. */
static void
add_text (GChecksum *sum, const char *text, gsize length)
{
  char head[32];
  int n = g_snprintf (head, sizeof head, "%" G_GSIZE_FORMAT ":", length);

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "-", 1);
      return;
    }
  g_checksum_update (sum, (const guchar *) head, n);
  g_checksum_update (sum, (const guchar *) text, length);
}

static void
add_number (GChecksum *sum, gint64 number)
{
  char text[32];
  int n = g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT ";", number);

  g_checksum_update (sum, (const guchar *) text, n);
}

/* Public */

/**
 * quitus_link_set_text:
 * @link: a link that is being made
 * @which: one of its texts
 * @text: (nullable): the text, which must outlive @link
 *
 * Sets a text and its length.
 */
void
quitus_link_set_text (QuitusLink *link, QuitusLinkText which, const char *text)
{
  link->texts[which] = text;
  link->lengths[which] = text != NULL ? strlen (text) : 0;
}

/**
 * quitus_link_hash:
 * @link: what a line of the journal says
 * @before: the hash of the line before, zeros for the first
 * @hash: (out): the hash of the line
 *
 * Computes the SHA-256 that ties a line to all those before it.
 */
void
quitus_link_hash (const QuitusLink *link,
                  const guint8 before[QUITUS_HASH_SIZE],
                  guint8 hash[QUITUS_HASH_SIZE])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = QUITUS_HASH_SIZE;

  g_checksum_update (sum, before, QUITUS_HASH_SIZE);
  for (int i = 0; i < QUITUS_N_LINK_NUMBERS; i++)
    add_number (sum, link->numbers[i]);
  for (int i = 0; i < QUITUS_N_LINK_TEXTS; i++)
    add_text (sum, link->texts[i], link->lengths[i]);
  g_checksum_get_digest (sum, hash, &length);
}
