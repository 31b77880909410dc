/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli.h"

#include <errno.h>
#include <stdio.h>

#include "config.h"

#include "quitus-cli-commands.h"
#include "quitus-cli-help.h"
#include "quitus-cli-register.h"
#include "quitus-language.h"

/* Helpers */

static QuitusDay
read_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return quitus_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

static gboolean
check_options (const QuitusCliCommand *command, const QuitusCliArguments *arguments, GError **error)
{
  guint allowed = QUITUS_COMMON_OPTIONS | command->options;

  for (int option = 0; option < QUITUS_N_OPTIONS; option++)
    if (quitus_cli_arguments_has (arguments, option) && (allowed & (1u << option)) == 0)
      return quitus_cli_refuse_usage (error, _ ("“%s” has no option --%s"), command->name,
                                      quitus_cli_option_get_info (option)->name);
  return TRUE;
}

static gboolean
check_operands (const QuitusCliCommand *command, QuitusCli *self, GError **error)
{
  if ((int) self->n_operands < command->least)
    return quitus_cli_refuse_usage (error, _ ("“%s” needs an argument: %s"), command->name,
                                    _ (command->operands));
  if (command->most >= 0 && (int) self->n_operands > command->most)
    return quitus_cli_refuse_usage (error, _ ("“%s” does not take the argument “%s”"),
                                    command->name, self->operands[command->most]);
  return TRUE;
}

/* Takes from the command line what every command needs. */
static gboolean
set_up (QuitusCli *self, GError **error)
{
  const char *language = self->arguments->values[QUITUS_OPTION_LANGUAGE];
  const char *path = self->arguments->values[QUITUS_OPTION_REGISTER];
  g_autofree char *default_path = quitus_register_get_default_path ();
  g_autofree char *author = quitus_register_get_default_author ();

  if (language != NULL && g_strcmp0 (language, "fr") != 0 && g_strcmp0 (language, "en") != 0)
    return quitus_cli_refuse_usage (error, _ ("“%s” is not a language: write fr or en"), language);
  if (!quitus_cli_get_day (self, QUITUS_OPTION_TODAY, &self->today, error))
    return FALSE;
  self->printed_on = read_clock ();
  if (self->today == QUITUS_DAY_NONE)
    self->today = self->printed_on;
  g_ptr_array_add (self->arguments->words, NULL);
  self->operands = (const char *const *) self->arguments->words->pdata + 1;
  self->n_operands = self->arguments->words->len - 2;
  self->reg = quitus_register_new (path != NULL ? path : default_path, author);
  return TRUE;
}

static gboolean
run_command (QuitusCli *self, GError **error)
{
  const char *name = self->arguments->words->pdata[0];
  const QuitusCliCommand *command = quitus_cli_commands_find (name);

  if (command == NULL)
    return quitus_cli_refuse_usage (error, _ ("there is no command “%s”"), name);
  if (quitus_cli_arguments_has (self->arguments, QUITUS_OPTION_HELP))
    {
      quitus_cli_help_command (self, command);
      return TRUE;
    }
  return check_options (command, self->arguments, error) && set_up (self, error) &&
         check_operands (command, self, error) && command->run (self, error);
}

static gboolean
run (QuitusCli *self, int argc, char **argv, GError **error)
{
  gboolean is_done;

  self->arguments = quitus_cli_arguments_parse (argc, argv, error);
  if (self->arguments == NULL)
    return FALSE;
  if (quitus_cli_arguments_has (self->arguments, QUITUS_OPTION_VERSION))
    {
      quitus_cli_say (self, "quitusctl %s", QUITUS_VERSION);
      return TRUE;
    }
  if (self->arguments->words->len == 0)
    {
      if (!quitus_cli_arguments_has (self->arguments, QUITUS_OPTION_HELP))
        return quitus_cli_refuse_usage (error, "%s", _ ("a command is missing"));
      quitus_cli_help_overview (self);
      return TRUE;
    }
  is_done = run_command (self, error);
  if (self->reg != NULL)
    is_done = quitus_cli_close (self, is_done ? error : NULL) && is_done;
  return is_done;
}

/* One line, whatever the message says: it may quote a file that means harm. */
static void
complain (const GError *problem)
{
  gboolean is_usage = g_error_matches (problem, QUITUS_CLI_ERROR, QUITUS_CLI_ERROR_USAGE);
  g_autofree char *valid = g_utf8_make_valid (problem->message, -1);
  g_autoptr (GString) line = g_string_new ("quitusctl: ");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (line,
                             g_unichar_iscntrl (g_utf8_get_char (p)) ? ' ' : g_utf8_get_char (p));
  if (is_usage)
    g_string_append_printf (line, " (%s)", _ ("see “quitusctl --help”"));
  fprintf (stderr, "%s\n", line->str);
}

static gboolean
write_out (QuitusCli *self, GError **error)
{
  if (fwrite (self->out->str, 1, self->out->len, stdout) == self->out->len && fflush (stdout) == 0)
    return TRUE;
  return quitus_cli_refuse (error, _ ("standard output cannot be written (%s)"),
                            g_strerror (errno));
}

static void
clear (QuitusCli *self)
{
  g_clear_object (&self->reg);
  g_clear_pointer (&self->arguments, quitus_cli_arguments_free);
  g_string_free (self->out, TRUE);
}

/* Public */

/**
 * quitus_cli_run:
 * @argc: how many arguments the program was given
 * @argv: them
 *
 * Does what the command line says.  What a command has to say is written when it has succeeded, so
 * that standard output is empty when something was refused.
 *
 * Returns: the exit status: 0, 1 when something was refused, 2 for a wrong command line
 */
int
quitus_cli_run (int argc, char **argv)
{
  QuitusCli self = { .out = g_string_new (NULL), .today = QUITUS_DAY_NONE };
  g_autoptr (GError) error = NULL;
  int status = 0;

  /* Files of this machine only: nothing here may ask for a bus. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  self.language = quitus_language_from_locale ();
  quitus_language_from_code (quitus_cli_arguments_find_language (argc, argv), &self.language);
  quitus_language_set_default (self.language);

  if (!run (&self, argc, argv, &error))
    status = g_error_matches (error, QUITUS_CLI_ERROR, QUITUS_CLI_ERROR_USAGE) ? 2 : 1;
  /* A check that finds damage says what it found. */
  if ((error == NULL || self.tells_all) && !write_out (&self, error == NULL ? &error : NULL))
    status = 1;
  if (error != NULL)
    complain (error);
  clear (&self);
  return status;
}

/**
 * quitus_cli_wants_json:
 * @self: a run of the program
 *
 * Returns: whether it is asked to write JSON
 */
gboolean
quitus_cli_wants_json (QuitusCli *self)
{
  return quitus_cli_arguments_has (self->arguments, QUITUS_OPTION_JSON);
}

/**
 * quitus_cli_say:
 * @self: a run of the program
 * @format: what to say, as for printf()
 * @...: what goes into it
 *
 * Adds a line to the output.
 */
void
quitus_cli_say (QuitusCli *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
  g_string_append_c (self->out, '\n');
}

/**
 * quitus_cli_get_day:
 * @self: a run of the program
 * @option: an option
 * @day: (out): its day, %QUITUS_DAY_NONE when it was not given
 * @error: set to %QUITUS_CLI_ERROR_USAGE
 *
 * Returns: whether what was given is a day of the calendar
 */
gboolean
quitus_cli_get_day (QuitusCli *self, QuitusCliOption option, QuitusDay *day, GError **error)
{
  const char *text = self->arguments->values[option];
  g_autoptr (GError) problem = NULL;

  *day = QUITUS_DAY_NONE;
  if (text == NULL)
    return TRUE;
  *day = quitus_day_read_iso (text, &problem);
  if (problem == NULL)
    return TRUE;
  /* Translators: an option, then what is wrong with its day */
  return quitus_cli_refuse_usage (error, _ ("--%s: %s"), quitus_cli_option_get_info (option)->name,
                                  problem->message);
}

/**
 * quitus_cli_get_outlook:
 * @self: a run of the program
 * @outlook: (out): from where the future is seen
 * @error: set to %QUITUS_CLI_ERROR_USAGE
 *
 * Returns: whether the command line says it
 */
gboolean
quitus_cli_get_outlook (QuitusCli *self, QuitusOutlook *outlook, GError **error)
{
  outlook->today = self->today;
  return quitus_cli_get_day (self, QUITUS_OPTION_SUPPOSE_SIGNED, &outlook->supposed_signature,
                             error);
}

/**
 * quitus_cli_refuse:
 * @error: set to %QUITUS_CLI_ERROR_REFUSED
 * @format: why, as for printf()
 * @...: what goes into it
 *
 * Returns: %FALSE
 */
gboolean
quitus_cli_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (QUITUS_CLI_ERROR, QUITUS_CLI_ERROR_REFUSED, format,
                                                arguments));
  va_end (arguments);
  return FALSE;
}

/**
 * quitus_cli_refuse_usage:
 * @error: set to %QUITUS_CLI_ERROR_USAGE
 * @format: what is wrong with the command line, as for printf()
 * @...: what goes into it
 *
 * Returns: %FALSE
 */
gboolean
quitus_cli_refuse_usage (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (QUITUS_CLI_ERROR, QUITUS_CLI_ERROR_USAGE, format,
                                                arguments));
  va_end (arguments);
  return FALSE;
}
