/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-help.h"

#include "quitus-cli-table.h"
#include "quitus-language.h"

#define LINE_WIDTH 79

/* Helpers */

static void
add_option (QuitusCliTable *table, QuitusCliOption option)
{
  const QuitusCliOptionInfo *info = quitus_cli_option_get_info (option);
  g_autoptr (GString) name = g_string_new ("  ");

  if (info->letter != 0)
    g_string_append_printf (name, "-%c, ", info->letter);
  g_string_append_printf (name, "--%s", info->name);
  if (info->argument != NULL)
    g_string_append_printf (name, " %s", _ (info->argument));
  quitus_cli_table_add (table, name->str);
  quitus_cli_table_add (table, _ (info->summary));
}

/* Those of the command come before those that all have. */
static void
add_options (QuitusCli *cli, guint options)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);

  for (int option = 0; option < QUITUS_N_OPTIONS; option++)
    if ((options & ~QUITUS_COMMON_OPTIONS & (1u << option)) != 0)
      add_option (table, (QuitusCliOption) option);
  for (int option = 0; option < QUITUS_N_OPTIONS; option++)
    if ((options & QUITUS_COMMON_OPTIONS & (1u << option)) != 0)
      add_option (table, (QuitusCliOption) option);
  quitus_cli_table_write (table, cli->out);
}

/* Lines that fit a narrow terminal. */
static void
say_paragraph (QuitusCli *cli, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint room = quitus_cli_get_width (words[i]);
      gboolean fits = i > 0 && width + 1 + room <= LINE_WIDTH;

      if (i > 0)
        g_string_append_c (cli->out, fits ? ' ' : '\n');
      width = fits ? width + 1 + room : room;
      g_string_append (cli->out, words[i]);
    }
  g_string_append_c (cli->out, '\n');
}

/* Public */

/**
 * quitus_cli_help_overview:
 * @cli: a run of the program
 *
 * Tells what the program can do.
 */
void
quitus_cli_help_overview (QuitusCli *cli)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);
  const QuitusCliCommand *command;

  quitus_cli_say (cli, "%s quitusctl [--register %s] [--today %s] [--language fr|en] %s",
                  _ ("Usage:"), _ ("FILE"), _ ("DAY"), _ ("COMMAND…"));
  quitus_cli_say (cli, "\n%s", _ ("Keeps partnership agreements, without a display."));
  quitus_cli_say (cli, "\n%s", _ ("Commands:"));
  for (guint i = 0; (command = quitus_cli_commands_get (i)) != NULL; i++)
    {
      g_autofree char *name =
          g_strjoin (" ", " ", command->name,
                     command->operands != NULL ? _ (command->operands) : NULL, NULL);

      quitus_cli_table_add (table, name);
      quitus_cli_table_add (table, _ (command->summary));
    }
  quitus_cli_table_write (table, cli->out);
  quitus_cli_say (cli, "\n%s", _ ("Options:"));
  add_options (cli, QUITUS_COMMON_OPTIONS);
  g_string_append_c (cli->out, '\n');
  say_paragraph (cli, _ ("Days are written as 2023-02-08.  The exit status is 0, 1 when something "
                         "was refused, 2 for a wrong command line."));
}

/**
 * quitus_cli_help_command:
 * @cli: a run of the program
 * @command: a command
 *
 * Tells how a command is used.
 */
void
quitus_cli_help_command (QuitusCli *cli, const QuitusCliCommand *command)
{
  quitus_cli_say (cli, "%s quitusctl %s%s%s%s%s", _ ("Usage:"), command->name,
                  command->options != 0 ? " " : "", command->options != 0 ? _ ("[OPTIONS]") : "",
                  command->operands != NULL ? " " : "",
                  command->operands != NULL ? _ (command->operands) : "");
  g_string_append_c (cli->out, '\n');
  /* Translators: the name of a command, then what it does */
  quitus_cli_say (cli, _ ("%s: %s."), command->name, _ (command->summary));
  if (command->details != NULL)
    say_paragraph (cli, _ (command->details));
  quitus_cli_say (cli, "\n%s", _ ("Options:"));
  add_options (cli, command->options | QUITUS_COMMON_OPTIONS);
}

/**
 * quitus_cli_run_help:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Tells how the program, or a command, is used.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_help (QuitusCli *cli, GError **error)
{
  const QuitusCliCommand *command;

  if (cli->n_operands == 0)
    {
      quitus_cli_help_overview (cli);
      return TRUE;
    }
  command = quitus_cli_commands_find (cli->operands[0]);
  if (command == NULL)
    return quitus_cli_refuse_usage (error, _ ("there is no command “%s”"), cli->operands[0]);
  quitus_cli_help_command (cli, command);
  return TRUE;
}
