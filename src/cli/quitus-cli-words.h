/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands say of records. */

#pragma once

#include "quitus-book.h"
#include "quitus-cli.h"
#include "quitus-cli-table.h"

G_BEGIN_DECLS

const char *quitus_cli_get_party (QuitusDossier *dossier, QuitusId party);
const char *quitus_cli_get_startup (QuitusDossier *dossier, QuitusId startup);
const char *quitus_cli_get_reference (QuitusDossier *dossier);
char *quitus_cli_get_title (const QuitusValue *value);
const char *quitus_cli_get_choice (const QuitusChoices *choices, int choice);

void quitus_cli_table_add_day (QuitusCliTable *table, QuitusCli *cli, QuitusDay day);
void quitus_cli_table_add_money (QuitusCliTable *table, QuitusCli *cli, QuitusMoney amount);
void quitus_cli_table_add_choice (QuitusCliTable *table, const QuitusChoices *choices, int choice);
void quitus_cli_write_table (QuitusCli *cli, QuitusCliTable *table, const char *when_empty);

G_END_DECLS
