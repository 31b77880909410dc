/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli-arguments.h"
#include "quitus-deadline.h"
#include "quitus-register.h"

G_BEGIN_DECLS

/**
 * QuitusCli:
 * @arguments: (owned): the command line
 * @operands: (unowned): its words after the command, ended by %NULL
 * @n_operands: how many they are
 * @language: the language of what is said
 * @today: the day from which states are seen
 * @printed_on: the real day, which stands on what is printed
 * @reg: (owned): the register, not open yet
 * @out: (owned): what goes to standard output when the command has succeeded
 * @tells_all: whether it goes there even when it has not
 *
 * One run of the program.
 */
typedef struct
{
  QuitusCliArguments *arguments;
  const char *const *operands;
  guint n_operands;
  QuitusLanguage language;
  QuitusDay today;
  QuitusDay printed_on;
  QuitusRegister *reg;
  GString *out;
  gboolean tells_all;
} QuitusCli;

int quitus_cli_run (int argc, char **argv);
gboolean quitus_cli_wants_json (QuitusCli *self);
void quitus_cli_say (QuitusCli *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean quitus_cli_get_outlook (QuitusCli *self, QuitusOutlook *outlook, GError **error);
gboolean quitus_cli_get_day (QuitusCli *self,
                             QuitusCliOption option,
                             QuitusDay *day,
                             GError **error);
gboolean quitus_cli_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean quitus_cli_refuse_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
