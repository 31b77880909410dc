/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-payment-model.h"
#include "quitus-step-button.h"

G_BEGIN_DECLS

QuitusDeadlineStatus quitus_payment_look_get_status (const QuitusInstalmentState *state);
const char *quitus_payment_look_get_flow_icon (QuitusFlow flow);
const char *quitus_payment_look_get_flow (QuitusFlow flow);
char *quitus_payment_look_format_flow (QuitusPayment *payment);
char *quitus_payment_look_format_title (QuitusPayment *payment);
char *quitus_payment_look_format_name (QuitusPayment *payment);
char *quitus_payment_look_describe (QuitusPayment *payment);
char *quitus_payment_look_format_day (QuitusPayment *payment);
const char *quitus_payment_look_get_word (const QuitusInstalmentState *state);
char *quitus_payment_look_format_difference (const QuitusInstalmentState *state);
void quitus_payment_look_show_step (QuitusPayment *payment, QuitusStepButton *button);

G_END_DECLS
