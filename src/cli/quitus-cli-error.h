/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusCliError:
 * @QUITUS_CLI_ERROR_USAGE: the command line is wrong: exit status 2
 * @QUITUS_CLI_ERROR_REFUSED: what it asks for cannot be done: exit status 1
 *
 * Why a command did nothing.
 */
typedef enum
{
  QUITUS_CLI_ERROR_USAGE,
  QUITUS_CLI_ERROR_REFUSED,
} QuitusCliError;

#define QUITUS_CLI_ERROR (quitus_cli_error_quark ())

GQuark quitus_cli_error_quark (void);

G_END_DECLS
