/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-dossier.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusRuleRow:
 *
 * A row in which a rule for a day is composed: from what it counts, how long, how often, and what
 * becomes of a day of rest.  Closed, it says the rule in words.
 *
 * Signal `changed`: the rule is another one.
 */
#define QUITUS_TYPE_RULE_ROW (quitus_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRuleRow, quitus_rule_row, QUITUS, RULE_ROW, AdwExpanderRow)

GtkWidget *quitus_rule_row_new (const char *title, QuitusDossier *dossier);
void quitus_rule_row_set_dossier (QuitusRuleRow *self, QuitusDossier *dossier);
void quitus_rule_row_forbid_repeating (QuitusRuleRow *self);
gboolean quitus_rule_row_get_rule (QuitusRuleRow *self, QuitusDateRule *rule, GError **error);
void quitus_rule_row_set_rule (QuitusRuleRow *self, const QuitusDateRule *rule);

G_END_DECLS
