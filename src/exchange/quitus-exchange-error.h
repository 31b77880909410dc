/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusExchangeError:
 * @QUITUS_EXCHANGE_ERROR_FORMAT: the file is not written as its kind must be
 * @QUITUS_EXCHANGE_ERROR_ENCODING: the file is not UTF-8
 * @QUITUS_EXCHANGE_ERROR_TOO_LARGE: the file is larger than %QUITUS_IMPORT_MAX
 * @QUITUS_EXCHANGE_ERROR_UNSUPPORTED: a kind or a version of file that this program does not know
 * @QUITUS_EXCHANGE_ERROR_INVALID: the file is well written, but what it says cannot be
 * @QUITUS_EXCHANGE_ERROR_CONFLICT: what it says contradicts the register
 * @QUITUS_EXCHANGE_ERROR_NOT_FOUND: what should be exported is not in the register
 *
 * Why a file was refused.  The message is a sentence in the language of the process; it names the
 * line and the column wherever it is about a place in a file.
 */
typedef enum
{
  QUITUS_EXCHANGE_ERROR_FORMAT,
  QUITUS_EXCHANGE_ERROR_ENCODING,
  QUITUS_EXCHANGE_ERROR_TOO_LARGE,
  QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
  QUITUS_EXCHANGE_ERROR_INVALID,
  QUITUS_EXCHANGE_ERROR_CONFLICT,
  QUITUS_EXCHANGE_ERROR_NOT_FOUND,
} QuitusExchangeError;

#define QUITUS_EXCHANGE_ERROR (quitus_exchange_error_quark ())

GQuark quitus_exchange_error_quark (void);

void quitus_exchange_get_position (const char *text, gsize offset, guint *line, guint *column);
void quitus_exchange_set_error (GError **error,
                                QuitusExchangeError code,
                                const char *text,
                                gsize offset,
                                const char *path,
                                const char *message);

G_END_DECLS
