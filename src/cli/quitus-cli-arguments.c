/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line.  It is read here and not by GOption, whose messages speak the language of the
 * locale, when there is one, and not that of the command. */

#include "quitus-cli-arguments.h"

#include <string.h>

#include "quitus-language.h"

static const QuitusCliOptionInfo infos[QUITUS_N_OPTIONS] = {
  [QUITUS_OPTION_REGISTER] = { "register",       0,   N_ ("FILE"),       N_ ("the register to work on")              },
  [QUITUS_OPTION_TODAY] = { "today",          0,   N_ ("DAY"),
                              N_ ("the day from which states are seen, instead of today")                            },
  [QUITUS_OPTION_LANGUAGE] = { "language",       0,   "fr|en",           N_ ("the language of what is said")         },
  [QUITUS_OPTION_HELP] = { "help",           'h', NULL,              N_ ("tell how the command is used")         },
  [QUITUS_OPTION_VERSION] = { "version",        0,   NULL,              N_ ("tell the version")                     },
  [QUITUS_OPTION_JSON] = { "json",           0,   NULL,              N_ ("write JSON, for programs")             },
  [QUITUS_OPTION_FROM] = { "from",           0,   N_ ("DAY"),        N_ ("leave out what falls before that day") },
  [QUITUS_OPTION_TO] = { "to",             0,   N_ ("DAY"),        N_ ("leave out what falls after that day")  },
  [QUITUS_OPTION_AGREEMENT] = { "agreement",      0,   N_ ("REFERENCE"),  N_ ("only that agreement")                  },
  [QUITUS_OPTION_SUPPOSE_SIGNED] = { "suppose-signed", 0,   N_ ("DAY"),
                              N_ ("suppose that who has not signed signs on that day")                               },
  [QUITUS_OPTION_DRY_RUN] = { "dry-run",        0,   NULL,              N_ ("only say what would be done")          },
  [QUITUS_OPTION_OUTPUT] = { "output",         'o', N_ ("FILE"),       N_ ("the file to write")                    },
  [QUITUS_OPTION_AS] = { "as",             0,   N_ ("KIND"),
                              N_ ("the kind of file, where the name does not tell it")                               },
  [QUITUS_OPTION_DETAILS] = { "details",        0,   NULL,
                              N_ ("tell what each change did, before and after")                                     },
  [QUITUS_OPTION_SIDE] = { "side",           0,   "recipient|payer", N_ ("whose money an overview adds up")      },
};

/* Helpers */

static gboolean
fail (GError **error, const char *format, const char *word)
{
  g_autofree char *shown = g_utf8_make_valid (word, -1);

  g_set_error (error, QUITUS_CLI_ERROR, QUITUS_CLI_ERROR_USAGE, format, shown);
  return FALSE;
}

/* Finds the option of a word such as "--name", "--name=value", "-o" or "-oVALUE". */
static int
find_option (const char *word, const char **value)
{
  *value = NULL;
  for (int option = 0; option < QUITUS_N_OPTIONS; option++)
    {
      const QuitusCliOptionInfo *info = &infos[option];
      gsize length = strlen (info->name);

      if (word[1] == '-' && strncmp (word + 2, info->name, length) == 0 &&
          (word[length + 2] == '\0' || word[length + 2] == '='))
        {
          *value = word[length + 2] == '=' ? word + length + 3 : NULL;
          return option;
        }
      if (word[1] != '-' && info->letter != 0 && word[1] == info->letter)
        {
          *value = word[2] != '\0' ? word + 2 : NULL;
          return option;
        }
    }
  return -1;
}

static gboolean
take_option (QuitusCliArguments *self, int argc, char **argv, int *index, GError **error)
{
  const char *value;
  int option = find_option (argv[*index], &value);

  if (option < 0)
    return fail (error, _ ("there is no option “%s”"), argv[*index]);
  if (infos[option].argument == NULL)
    {
      if (value != NULL)
        return fail (error, _ ("the option --%s takes no argument"), infos[option].name);
      self->values[option] = "";
      return TRUE;
    }
  if (value == NULL && *index + 1 < argc)
    value = argv[++*index];
  if (value == NULL || value[0] == '\0')
    return fail (error, _ ("the option --%s needs an argument"), infos[option].name);
  self->values[option] = value;
  return TRUE;
}

/* Public */

G_DEFINE_QUARK (quitus-cli-error-quark, quitus_cli_error)

/**
 * quitus_cli_option_get_info:
 * @option: an option
 *
 * Returns: (transfer none): what is known of it
 */
const QuitusCliOptionInfo *
quitus_cli_option_get_info (QuitusCliOption option)
{
  return &infos[option];
}

/**
 * quitus_cli_arguments_parse:
 * @argc: how many arguments the program was given
 * @argv: them, which must stay
 * @error: set to %QUITUS_CLI_ERROR_USAGE, naming the word that is not understood
 *
 * Reads a command line.  Options may stand anywhere; what stands after "--" is no option, nor is
 * "-" alone.  Of an option given twice the last one counts.
 *
 * Returns: (transfer full) (nullable): what it says
 */
QuitusCliArguments *
quitus_cli_arguments_parse (int argc, char **argv, GError **error)
{
  g_autoptr (QuitusCliArguments) self = g_new0 (QuitusCliArguments, 1);
  gboolean may_be_option = TRUE;

  self->words = g_ptr_array_new ();
  for (int i = 1; i < argc; i++)
    {
      if (!may_be_option || argv[i][0] != '-' || argv[i][1] == '\0')
        g_ptr_array_add (self->words, argv[i]);
      else if (strcmp (argv[i], "--") == 0)
        may_be_option = FALSE;
      else if (!take_option (self, argc, argv, &i, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * quitus_cli_arguments_free:
 * @self: (transfer full): a command line
 *
 * Frees what was read.
 */
void
quitus_cli_arguments_free (QuitusCliArguments *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * quitus_cli_arguments_has:
 * @self: a command line
 * @option: an option
 *
 * Returns: whether the option was given
 */
gboolean
quitus_cli_arguments_has (const QuitusCliArguments *self, QuitusCliOption option)
{
  return self->values[option] != NULL;
}

/**
 * quitus_cli_arguments_find_language:
 * @argc: how many arguments the program was given
 * @argv: them
 *
 * Looks for the language before anything else, so that even what is wrong with the command line is
 * said in it.
 *
 * Returns: (transfer none) (nullable): the argument of --language
 */
const char *
quitus_cli_arguments_find_language (int argc, char **argv)
{
  const char *language = NULL;

  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      const char *value;

      if (argv[i][0] != '-' || find_option (argv[i], &value) != QUITUS_OPTION_LANGUAGE)
        continue;
      language = value != NULL ? value : argv[i + 1];
    }
  return language;
}
