/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli.h"
#include "quitus-history-words.h"

G_BEGIN_DECLS

QuitusHistoryWords *quitus_cli_new_history_words (QuitusCli *cli);
GPtrArray *quitus_cli_read_journal (QuitusCli *cli, QuitusId agreement, GError **error);

G_END_DECLS
