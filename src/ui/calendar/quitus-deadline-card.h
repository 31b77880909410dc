/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineCard:
 *
 * All that is known of one deadline: what it is, its state, its amount, the day to work with, the
 * strict legal day, why, and the way to its agreement (the action `win.show-agreement` with the id
 * of the agreement as a string).
 */
#define QUITUS_TYPE_DEADLINE_CARD (quitus_deadline_card_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineCard, quitus_deadline_card, QUITUS, DEADLINE_CARD, AdwBin)

GtkWidget *quitus_deadline_card_new (void);
void quitus_deadline_card_bind (QuitusDeadlineCard *self, QuitusDeadlineItem *item);

G_END_DECLS
