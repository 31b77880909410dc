/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusJsonType:
 *
 * What a value of JSON is, as its first character tells.
 */
typedef enum
{
  QUITUS_JSON_OBJECT,
  QUITUS_JSON_ARRAY,
  QUITUS_JSON_TEXT,
  QUITUS_JSON_NUMBER,
  QUITUS_JSON_TRUE,
  QUITUS_JSON_FALSE,
  QUITUS_JSON_NULL,
} QuitusJsonType;

/**
 * QuitusJsonReader:
 * @text: the whole text, UTF-8 without zero
 * @end: its end
 * @at: what is read next
 * @token: where the last value or name that was looked at begins
 * @is_first: whether nothing of the object or array entered last has been read
 *
 * Reads JSON strictly (RFC 8259), one value after the other, as its user asks for them.
 *
 * Nothing is ever read that was not asked for: the depth of a text is that of its user, whatever
 * the text nests; and whatever is wrong, its place is known.  A parser that gives a tree keeps
 * neither the places nor the names that stand twice.
 */
typedef struct
{
  const char *text;
  const char *end;
  const char *at;
  const char *token;
  gboolean is_first;
} QuitusJsonReader;

void quitus_json_reader_init (QuitusJsonReader *self, const char *text, gsize length);
gboolean quitus_json_reader_peek (QuitusJsonReader *self, QuitusJsonType *type, GError **error);
gboolean quitus_json_reader_enter (QuitusJsonReader *self, QuitusJsonType type, GError **error);
gboolean quitus_json_reader_next_member (QuitusJsonReader *self,
                                         GString *name,
                                         gboolean *is_there,
                                         GError **error);
gboolean quitus_json_reader_next_element (QuitusJsonReader *self,
                                          gboolean *is_there,
                                          GError **error);
gboolean quitus_json_reader_read_text (QuitusJsonReader *self, GString *text, GError **error);
gboolean quitus_json_reader_read_integer (QuitusJsonReader *self, GString *digits, GError **error);
gboolean quitus_json_reader_read_word (QuitusJsonReader *self,
                                       QuitusJsonType *type,
                                       GError **error);
gboolean quitus_json_reader_finish (QuitusJsonReader *self, GError **error);
gsize quitus_json_reader_get_offset (QuitusJsonReader *self);

G_END_DECLS
