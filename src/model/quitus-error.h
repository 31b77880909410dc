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
} QuitusModelError;

#define QUITUS_MODEL_ERROR (quitus_model_error_quark ())

GQuark quitus_model_error_quark (void);

G_END_DECLS
