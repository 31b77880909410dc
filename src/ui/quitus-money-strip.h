/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-agreement-state.h"
#include "quitus-instalment-state.h"

G_BEGIN_DECLS

/**
 * QuitusMoneyStrip:
 *
 * How far the money of an agreement has come, as a bar: of the total, what is planned, what was
 * called, received, and attached to the budget, each drawn over the one before.  A reader hears the
 * figures.
 */
#define QUITUS_TYPE_MONEY_STRIP (quitus_money_strip_get_type ())
G_DECLARE_FINAL_TYPE (QuitusMoneyStrip, quitus_money_strip, QUITUS, MONEY_STRIP, GtkWidget)

void quitus_money_strip_show (QuitusMoneyStrip *self,
                              const QuitusAgreementState *state,
                              QuitusFlow flow);

G_END_DECLS
