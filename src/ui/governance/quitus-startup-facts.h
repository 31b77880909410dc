/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

GPtrArray *quitus_startup_facts_list_dossiers (QuitusSession *session, QuitusId startup);
char *quitus_startup_facts_get_phase (QuitusSession *session, QuitusId startup);
char *quitus_startup_facts_get_agreements (QuitusSession *session, QuitusId startup);

G_END_DECLS
