/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "quitus-cli.h"
#include "quitus-content.h"

G_BEGIN_DECLS

GArray *quitus_cli_documents_look (QuitusCli *cli, QuitusDossier *dossier);
void quitus_cli_documents_say (QuitusCli *cli, QuitusDossier *dossier);
void quitus_cli_documents_add (QuitusCli *cli, QuitusDossier *dossier, JsonBuilder *builder);

G_END_DECLS
