/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-commands.h"

#include <string.h>

#include "quitus-language.h"

#define JSON QUITUS_OPTION_BIT (JSON)

static const QuitusCliCommand commands[] = {
  { .name = "sample",
   .summary = N_ ("add the agreement between IGN and DINUM of 2023 (IGN-DINUM-2023)"),
   .run = quitus_cli_run_sample },
  { .name = "agreements",
   .summary = N_ ("list the agreements"),
   .options = JSON,
   .run = quitus_cli_run_agreements },
  { .name = "parties",
   .summary = N_ ("list the bodies, their people, accounts and agreements"),
   .options = JSON,
   .run = quitus_cli_run_parties },
  { .name = "startups",
   .summary = N_ ("list the State startups"),
   .options = JSON,
   .run = quitus_cli_run_startups },
  { .name = "payments",
   .summary = N_ ("list the payments and where each of them is"),
   .options = JSON,
   .run = quitus_cli_run_payments },
  { .name = "committees",
   .summary = N_ ("list the committees: the last held and the next"),
   .options = JSON,
   .run = quitus_cli_run_committees },
  { .name = "obligations",
   .summary = N_ ("list what the parties must do"),
   .options = JSON,
   .run = quitus_cli_run_obligations },
  { .name = "show",
   .operands = N_ ("REFERENCE"),
   .summary = N_ ("show all that is known of an agreement"),
   .options = JSON,
   .least = 1,
   .most = 1,
   .run = quitus_cli_run_show },
  { .name = "search",
   .operands = N_ ("WORDS…"),
   .summary = N_ ("find anything by words, numbers, amounts or days, the best first"),
   .options = JSON,
   .least = 1,
   .most = -1,
   .run = quitus_cli_run_search },
  { .name = "deadlines",
   .summary = N_ ("list the deadlines, and why they fall on their day"),
   .details = N_ ("What has no day is always listed, last.  A day that follows from a supposed "
                   "signature is marked with a star."),
   .options = JSON | QUITUS_OPTION_BIT (FROM) | QUITUS_OPTION_BIT (TO) |
               QUITUS_OPTION_BIT (AGREEMENT) | QUITUS_OPTION_BIT (SUPPOSE_SIGNED),
   .run = quitus_cli_run_deadlines },
  { .name = "import",
   .operands = N_ ("FILE…"),
   .summary = N_ ("record what files say"),
   .details = N_ ("All the files are one change, which can be undone; when one of them is refused "
                   "nothing is recorded.  “-” is standard input."),
   .options = QUITUS_OPTION_BIT (DRY_RUN) | QUITUS_OPTION_BIT (AS),
   .least = 1,
   .most = -1,
   .run = quitus_cli_run_import },
  { .name = "export",
   .operands = N_ ("FILE"),
   .summary = N_ ("write the register, or one agreement, into a file"),
   .details = N_ ("The kind follows from the ending: .json for everything, .csv for a "
                   "spreadsheet, .ics for a calendar.  “-” is standard output and needs "
                   "--as."),
   .options = QUITUS_OPTION_BIT (AGREEMENT) | QUITUS_OPTION_BIT (AS),
   .least = 1,
   .most = 1,
   .run = quitus_cli_run_export },
  { .name = "print",
   .operands = N_ ("KIND [REFERENCE]"),
   .summary = N_ ("write a document as PDF"),
   .details =
        N_ ("KIND is schedule, agreement, report, refund, reminder, todo, calendar, timeline, "
            "history, committees, obligations or overview.  Without REFERENCE, the first five are "
            "about the only agreement of the register, the others about all of them.  A calendar "
            "has the months of --from to --to, twelve from today where nothing is said; a timeline "
            "has that time, else that of the agreements; a history has what was recorded in that "
            "time.  “-o -” is standard output."),
   .options = QUITUS_OPTION_BIT (OUTPUT) | QUITUS_OPTION_BIT (SUPPOSE_SIGNED) |
               QUITUS_OPTION_BIT (FROM) | QUITUS_OPTION_BIT (TO) | QUITUS_OPTION_BIT (SIDE),
   .least = 1,
   .most = 2,
   .run = quitus_cli_run_print },
  { .name = "history",
   .summary = N_ ("list the changes, newest first"),
   .details =
        N_ ("With --details each record that a change touched is told, and each of its facts "
            "before and after."),
   .options = JSON | QUITUS_OPTION_BIT (DETAILS) | QUITUS_OPTION_BIT (FROM) |
               QUITUS_OPTION_BIT (TO) | QUITUS_OPTION_BIT (AGREEMENT),
   .run = quitus_cli_run_history },
  { .name = "undo", .summary = N_ ("undo the last change"), .run = quitus_cli_run_undo },
  { .name = "redo", .summary = N_ ("do again what was undone last"), .run = quitus_cli_run_redo },
  { .name = "check",
   .summary = N_ ("check the file, its journal and what it says"),
   .details = N_ ("A damaged file or journal gives exit status 1.  What does not agree in an "
                   "agreement is told, and is for people to judge."),
   .options = JSON,
   .run = quitus_cli_run_check },
  { .name = "backup",
   .operands = N_ ("FILE"),
   .summary = N_ ("copy everything into one file"),
   .least = 1,
   .most = 1,
   .run = quitus_cli_run_backup },
  { .name = "restore",
   .operands = N_ ("FILE"),
   .summary = N_ ("put a copy in the place of the register, which is set aside"),
   .least = 1,
   .most = 1,
   .run = quitus_cli_run_restore },
  { .name = "help",
   .operands = N_ ("[COMMAND]"),
   .summary = N_ ("tell how a command is used"),
   .most = 1,
   .run = quitus_cli_run_help },
};

/* Public */

/**
 * quitus_cli_commands_get:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): a command, %NULL after the last one
 */
const QuitusCliCommand *
quitus_cli_commands_get (guint index)
{
  return index < G_N_ELEMENTS (commands) ? &commands[index] : NULL;
}

/**
 * quitus_cli_commands_find:
 * @name: a word
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const QuitusCliCommand *
quitus_cli_commands_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}
