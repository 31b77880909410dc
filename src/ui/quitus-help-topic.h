/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

const char *quitus_help_topic_find (AdwDialog *dialog, AdwNavigationPage *page);

G_END_DECLS
