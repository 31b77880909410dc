/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The amendments of an agreement: where each is, and what it changes. */

#pragma once

#include "quitus-cli-json.h"
#include "quitus-cli.h"
#include "quitus-dossier.h"

G_BEGIN_DECLS

void quitus_cli_say_amendments (QuitusCli *cli, QuitusDossier *dossier);
void quitus_cli_json_add_amendments (JsonBuilder *builder, QuitusCli *cli, QuitusDossier *dossier);

G_END_DECLS
