/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-session.h"

G_BEGIN_DECLS

GtkWidget *quitus_account_card_new (QuitusSession *session,
                                    const QuitusAccountValue *account,
                                    const char *title,
                                    const char *use);

G_END_DECLS
