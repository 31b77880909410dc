/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean quitus_sha256_check (const char *text, GError **error);
gboolean quitus_id_check (const char *text, GError **error);
gboolean quitus_kind_name_check (const char *text, GError **error);
gboolean quitus_day_of_year_check (const char *text, GError **error);
gboolean quitus_web_address_check (const char *text, GError **error);

G_END_DECLS
