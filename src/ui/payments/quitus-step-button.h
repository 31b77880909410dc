/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-instalment-step.h"

G_BEGIN_DECLS

/**
 * QuitusStepButton:
 *
 * A button that records the next step of a payment; hidden when nothing is to be recorded, and
 * greyed while the register may not be written.
 */
#define QUITUS_TYPE_STEP_BUTTON (quitus_step_button_get_type ())
G_DECLARE_FINAL_TYPE (QuitusStepButton, quitus_step_button, QUITUS, STEP_BUTTON, GtkButton)

GtkWidget *quitus_step_button_new (void);
void quitus_step_button_set_short (QuitusStepButton *self);
void quitus_step_button_show (QuitusStepButton *self,
                              QuitusId instalment,
                              QuitusInstalmentStep step);
QuitusId quitus_step_button_get_instalment (QuitusStepButton *self);

G_END_DECLS
