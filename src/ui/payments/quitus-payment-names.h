/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-state.h"
#include "quitus-session.h"

G_BEGIN_DECLS

char *quitus_payment_names_get (QuitusBook *book, QuitusId instalment);
char *quitus_payment_names_join (QuitusBook *book, GArray *instalments);
char *quitus_payment_names_get_reference (QuitusBook *book, QuitusId instalment);
gboolean quitus_payment_names_is_mixed (QuitusBook *book, GArray *instalments);
QuitusId quitus_payment_names_get_agreement (QuitusBook *book, QuitusId instalment);
gboolean quitus_payment_names_compute (QuitusSession *session,
                                       QuitusId instalment,
                                       QuitusInstalmentState *state);

G_END_DECLS
