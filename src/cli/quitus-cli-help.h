/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli-commands.h"

G_BEGIN_DECLS

void quitus_cli_help_overview (QuitusCli *cli);
void quitus_cli_help_command (QuitusCli *cli, const QuitusCliCommand *command);

G_END_DECLS
