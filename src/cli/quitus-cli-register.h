/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli.h"

G_BEGIN_DECLS

gboolean quitus_cli_open (QuitusCli *cli, QuitusRegisterMode mode, GError **error);
gboolean quitus_cli_exists (QuitusCli *cli);
gboolean quitus_cli_check_exists (QuitusCli *cli, GError **error);
QuitusBook *quitus_cli_get_book (QuitusCli *cli);
gboolean quitus_cli_commit (QuitusCli *cli, QuitusChange *change, GError **error);
GAsyncResult *quitus_cli_wait (GAsyncResult **result);
void quitus_cli_done_cb (GObject *source, GAsyncResult *result, gpointer user_data);
gboolean quitus_cli_close (QuitusCli *cli, GError **error);

QuitusRecord *quitus_cli_find_agreement (QuitusCli *cli, const char *reference, GError **error);
GPtrArray *quitus_cli_get_sorted (QuitusCli *cli, QuitusKind kind, const char *field_name);
QuitusDossier *quitus_cli_get_dossier (QuitusCli *cli, QuitusRecord *agreement);
GPtrArray *quitus_cli_get_dossiers (QuitusCli *cli);

G_END_DECLS
