/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusModelError:
 * @QUITUS_MODEL_ERROR_INVALID: a value is not of its form (the message says what and where)
 * @QUITUS_MODEL_ERROR_MISSING: a required field is empty, or a reference leads nowhere
 * @QUITUS_MODEL_ERROR_DUPLICATE: a unique value is taken already
 * @QUITUS_MODEL_ERROR_IN_USE: a record cannot go because others refer to it
 * @QUITUS_MODEL_ERROR_CONFLICT: the record is no longer what the change was made from
 * @QUITUS_MODEL_ERROR_CLOSED: the record is a part of an agreement that is closed
 * @QUITUS_MODEL_ERROR_SETTLED: others rely on what it says, so that it can only be replaced
 *
 * What can be wrong with facts.  The message is a sentence in the language of the process that
 * names the record and the field.
 */
typedef enum
{
  QUITUS_MODEL_ERROR_INVALID,
  QUITUS_MODEL_ERROR_MISSING,
  QUITUS_MODEL_ERROR_DUPLICATE,
  QUITUS_MODEL_ERROR_IN_USE,
  QUITUS_MODEL_ERROR_CONFLICT,
  QUITUS_MODEL_ERROR_CLOSED,
  QUITUS_MODEL_ERROR_SETTLED,
} QuitusModelError;

#define QUITUS_MODEL_ERROR (quitus_model_error_quark ())

GQuark quitus_model_error_quark (void);

/**
 * QuitusStoreError:
 * @QUITUS_STORE_ERROR_BUSY: another program holds the writing (the message names it), or the file
 *   is locked
 * @QUITUS_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @QUITUS_STORE_ERROR_FULL: there is no room left on the disk
 * @QUITUS_STORE_ERROR_CORRUPT: the file is damaged, or not a register
 * @QUITUS_STORE_ERROR_TOO_NEW: a later version of the program wrote the file
 * @QUITUS_STORE_ERROR_CONFLICT: the record is no longer what the change was made from
 * @QUITUS_STORE_ERROR_NOT_FOUND: there is no such file
 * @QUITUS_STORE_ERROR_FAILED: anything else; the message has SQLite's own words
 * @QUITUS_STORE_ERROR_FOREIGN: what was to be opened does not begin as a register does: either it
 *   never was one, or nothing of its beginning is left
 *
 * What can go wrong with a register on the disk.  It stands here, in the language that all rooms
 * share, because screens tell people about it and never look at the disk.
 */
typedef enum
{
  QUITUS_STORE_ERROR_BUSY,
  QUITUS_STORE_ERROR_READ_ONLY,
  QUITUS_STORE_ERROR_FULL,
  QUITUS_STORE_ERROR_CORRUPT,
  QUITUS_STORE_ERROR_TOO_NEW,
  QUITUS_STORE_ERROR_CONFLICT,
  QUITUS_STORE_ERROR_NOT_FOUND,
  QUITUS_STORE_ERROR_FAILED,
  QUITUS_STORE_ERROR_FOREIGN,
} QuitusStoreError;

#define QUITUS_STORE_ERROR (quitus_store_error_quark ())
GQuark quitus_store_error_quark (void);

G_END_DECLS
