/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-instalment-step.h"
#include "quitus-session.h"

G_BEGIN_DECLS

QuitusInstalmentStep quitus_payment_steps_get_next (QuitusSession *session, QuitusId instalment);
AdwDialog *quitus_payment_steps_make_dialog (QuitusSession *session,
                                             QuitusId instalment,
                                             QuitusInstalmentStep step);
AdwDialog *quitus_payment_steps_make_editor (QuitusSession *session, const QuitusValue *value);
AdwDialog *quitus_payment_steps_make_adder (QuitusSession *session,
                                            QuitusKind kind,
                                            QuitusId owner);

G_END_DECLS
