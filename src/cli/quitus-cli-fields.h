/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-cli.h"
#include "quitus-dossier.h"

G_BEGIN_DECLS

char *quitus_cli_format_field (QuitusCli *cli,
                               QuitusDossier *dossier,
                               const QuitusField *field,
                               const QuitusValue *value);

G_END_DECLS
