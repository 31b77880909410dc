/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-layout.h"

G_BEGIN_DECLS

/**
 * QuitusPrintError:
 * @QUITUS_PRINT_ERROR_NOT_FOUND: the folder does not exist
 * @QUITUS_PRINT_ERROR_PERMISSION: the file or its folder cannot be written
 * @QUITUS_PRINT_ERROR_FULL: there is no room left on the disk
 * @QUITUS_PRINT_ERROR_FAILED: anything else; the message has the system's own words
 *
 * Why a document could not be written.  The message names the file.
 */
typedef enum
{
  QUITUS_PRINT_ERROR_NOT_FOUND,
  QUITUS_PRINT_ERROR_PERMISSION,
  QUITUS_PRINT_ERROR_FULL,
  QUITUS_PRINT_ERROR_FAILED,
} QuitusPrintError;

#define QUITUS_PRINT_ERROR (quitus_print_error_quark ())
GQuark quitus_print_error_quark (void);

GBytes *quitus_pages_to_pdf (QuitusPages *pages);
gboolean quitus_pages_write_pdf (QuitusPages *pages, const char *path, GError **error);
gboolean quitus_report_write_pdf (QuitusReport *report,
                                  QuitusPaper paper,
                                  const char *path,
                                  GError **error);

G_END_DECLS
