/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli-error.h"

G_BEGIN_DECLS

/**
 * QuitusCliOption:
 *
 * Every option of every command.
 */
typedef enum
{
  QUITUS_OPTION_REGISTER,
  QUITUS_OPTION_TODAY,
  QUITUS_OPTION_LANGUAGE,
  QUITUS_OPTION_HELP,
  QUITUS_OPTION_VERSION,
  QUITUS_OPTION_JSON,
  QUITUS_OPTION_FROM,
  QUITUS_OPTION_TO,
  QUITUS_OPTION_AGREEMENT,
  QUITUS_OPTION_SUPPOSE_SIGNED,
  QUITUS_OPTION_DRY_RUN,
  QUITUS_OPTION_OUTPUT,
  QUITUS_OPTION_AS,
  QUITUS_OPTION_DETAILS,
  QUITUS_OPTION_SIDE,
} QuitusCliOption;

#define QUITUS_N_OPTIONS (QUITUS_OPTION_SIDE + 1)
#define QUITUS_OPTION_BIT(name) (1u << QUITUS_OPTION_##name)

/* The options that every command has. */
#define QUITUS_COMMON_OPTIONS                                                                      \
  (QUITUS_OPTION_BIT (REGISTER) | QUITUS_OPTION_BIT (TODAY) | QUITUS_OPTION_BIT (LANGUAGE) |       \
   QUITUS_OPTION_BIT (HELP) | QUITUS_OPTION_BIT (VERSION))

/**
 * QuitusCliOptionInfo:
 * @name: what is written after two dashes
 * @letter: what may be written after one dash, or zero
 * @argument: (nullable): what its argument is called, %NULL when it has none
 * @summary: what it is for, to be translated
 *
 * What is known of an option.
 */
typedef struct
{
  const char *name;
  char letter;
  const char *argument;
  const char *summary;
} QuitusCliOptionInfo;

/**
 * QuitusCliArguments:
 * @values: the argument of each option that was given, "" when it takes none; else %NULL
 * @words: (element-type utf8): the other words, the command first
 *
 * A command line, read.
 */
typedef struct
{
  const char *values[QUITUS_N_OPTIONS];
  GPtrArray *words;
} QuitusCliArguments;

const QuitusCliOptionInfo *quitus_cli_option_get_info (QuitusCliOption option);
QuitusCliArguments *quitus_cli_arguments_parse (int argc, char **argv, GError **error);
void quitus_cli_arguments_free (QuitusCliArguments *self);
gboolean quitus_cli_arguments_has (const QuitusCliArguments *self, QuitusCliOption option);
const char *quitus_cli_arguments_find_language (int argc, char **argv);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusCliArguments, quitus_cli_arguments_free)

G_END_DECLS
