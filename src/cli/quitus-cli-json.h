/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "quitus-choices.h"
#include "quitus-day.h"
#include "quitus-id.h"
#include "quitus-money.h"

G_BEGIN_DECLS

/* Members of an object under way; what is not known is null. */
void quitus_cli_json_add_text (JsonBuilder *builder, const char *name, const char *text);
void quitus_cli_json_take_text (JsonBuilder *builder, const char *name, char *text);
void quitus_cli_json_add_id (JsonBuilder *builder, const char *name, QuitusId id);
void quitus_cli_json_add_day (JsonBuilder *builder, const char *name, QuitusDay day);
void quitus_cli_json_add_money (JsonBuilder *builder, const char *name, QuitusMoney amount);
void quitus_cli_json_add_number (JsonBuilder *builder, const char *name, gint64 number);
void quitus_cli_json_add_flag (JsonBuilder *builder, const char *name, gboolean flag);
void quitus_cli_json_add_choice (JsonBuilder *builder,
                                 const char *name,
                                 const QuitusChoices *choices,
                                 int choice);
void quitus_cli_json_begin_list (JsonBuilder *builder, const char *name);

/* A list that may be long: each object is written as soon as it is complete. */
void quitus_cli_json_list_begin (GString *out);
void quitus_cli_json_list_add (GString *out, JsonBuilder *builder);
void quitus_cli_json_list_end (GString *out);
void quitus_cli_json_write (GString *out, JsonBuilder *builder);

G_END_DECLS
