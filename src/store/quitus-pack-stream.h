/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-db.h"

G_BEGIN_DECLS

GInputStream *quitus_pack_stream_new (QuitusDb *db, const char *hash);

G_END_DECLS
