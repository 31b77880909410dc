/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-register.h"

G_BEGIN_DECLS

void quitus_first_facts_record (QuitusRegister *reg,
                                const char *organisation,
                                gboolean adds_sample,
                                GtkWidget *parent);

G_END_DECLS
