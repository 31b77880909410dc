/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records and what is computed of them, as JSON. */

#pragma once

#include "quitus-book.h"
#include "quitus-cli-json.h"
#include "quitus-cli.h"
#include "quitus-instalment-state.h"

G_BEGIN_DECLS

void quitus_cli_json_add_fields (JsonBuilder *builder, const QuitusValue *value);
void quitus_cli_json_add_agreement_state (JsonBuilder *builder,
                                          QuitusDossier *dossier,
                                          QuitusDay today);
void quitus_cli_json_add_payment (JsonBuilder *builder,
                                  QuitusDossier *dossier,
                                  const QuitusInstalmentValue *instalment,
                                  QuitusDay today);

const QuitusPhaseValue *quitus_cli_find_phase (QuitusCli *cli, QuitusId startup);
void quitus_cli_add_agreement_object (QuitusCli *cli, QuitusDossier *dossier);
void quitus_cli_add_body_object (QuitusCli *cli, QuitusRecord *body, GPtrArray *dossiers);
void quitus_cli_add_startup_object (QuitusCli *cli, QuitusRecord *startup, GPtrArray *dossiers);

G_END_DECLS
