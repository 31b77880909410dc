/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The digits of a SHA-256. */
#define QUITUS_CONTENT_HASH_LENGTH 64

/* The largest file that is kept, in bytes. */
#define QUITUS_CONTENT_SIZE_MAX (G_GINT64_CONSTANT (1) << 30)

/**
 * QuitusContentState:
 * @QUITUS_CONTENT_PRESENT: the bytes are there
 * @QUITUS_CONTENT_MISSING: they are not, as those of a document that came by import
 * @QUITUS_CONTENT_DAMAGED: what is there is something else
 *
 * What there is of the bytes of a document.  It stands here, in the language that all rooms share,
 * because screens tell people about it and never look at the disk.
 */
typedef enum
{
  QUITUS_CONTENT_PRESENT,
  QUITUS_CONTENT_MISSING,
  QUITUS_CONTENT_DAMAGED,
} QuitusContentState;

/**
 * QuitusContent:
 * @hash: the SHA-256, in small hexadecimal digits
 * @size: how many bytes
 * @media_type: (nullable): what they seem to be
 *
 * What is known of the bytes of a file.
 */
typedef struct
{
  char hash[QUITUS_CONTENT_HASH_LENGTH + 1];
  gint64 size;
  char *media_type;
} QuitusContent;

/**
 * QuitusContentError:
 * @QUITUS_CONTENT_ERROR_REFUSED: it is no file, too large a file, or one that cannot be read or
 *   written
 * @QUITUS_CONTENT_ERROR_MISSING: the bytes are not here
 * @QUITUS_CONTENT_ERROR_DAMAGED: the bytes are not those that were attached
 *
 * What can be wrong with one file; the register itself is well.
 */
typedef enum
{
  QUITUS_CONTENT_ERROR_REFUSED,
  QUITUS_CONTENT_ERROR_MISSING,
  QUITUS_CONTENT_ERROR_DAMAGED,
} QuitusContentError;

#define QUITUS_CONTENT_ERROR (quitus_content_error_quark ())
GQuark quitus_content_error_quark (void);

G_END_DECLS
