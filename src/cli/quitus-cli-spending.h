/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The money of an agreement that is spent and given back. */

#pragma once

#include "quitus-cli-json.h"
#include "quitus-cli.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

void quitus_cli_json_add_spending (JsonBuilder *builder,
                                   QuitusDossier *dossier,
                                   const QuitusOutlook *outlook,
                                   QuitusLanguage language);
void quitus_cli_write_spending (QuitusCli *cli,
                                QuitusDossier *dossier,
                                const QuitusOutlook *outlook);

G_END_DECLS
