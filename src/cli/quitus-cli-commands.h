/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli.h"

G_BEGIN_DECLS

/**
 * QuitusCliCommand:
 * @name: the word that asks for it
 * @operands: (nullable): what may follow it, to be translated
 * @summary: what it does, to be translated
 * @details: (nullable): what else one should know, to be translated
 * @options: the bits of the options it has besides the common ones
 * @least: how many words must follow it
 * @most: how many may, -1 for any number
 * @run: does it
 *
 * A command.
 */
typedef struct
{
  const char *name;
  const char *operands;
  const char *summary;
  const char *details;
  guint options;
  int least;
  int most;
  gboolean (*run) (QuitusCli *cli, GError **error);
} QuitusCliCommand;

const QuitusCliCommand *quitus_cli_commands_get (guint index);
const QuitusCliCommand *quitus_cli_commands_find (const char *name);

/* Each does one command: it reads the command line and adds what it has to say to the output. */
gboolean quitus_cli_run_sample (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_agreements (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_parties (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_startups (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_payments (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_committees (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_obligations (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_show (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_search (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_deadlines (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_import (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_export (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_print (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_history (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_undo (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_redo (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_check (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_backup (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_restore (QuitusCli *cli, GError **error);
gboolean quitus_cli_run_help (QuitusCli *cli, GError **error);

G_END_DECLS
