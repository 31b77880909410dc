/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

guint quitus_search_reading_start (QuitusSession *session, GSourceOnceFunc done, gpointer data);

G_END_DECLS
