/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From JSON to a draft.  The keys are described where they are written: quitus-json-writer.c. */

#include "quitus-json-parser.h"

#include "quitus-format.h"
#include "quitus-json-reader.h"
#include "quitus-language.h"

/* No day, word, id or rule is longer, in bytes. */
#define TOKEN_MAX 256

/* The names in the object of a record: its id, its fields, the lists of its parts. */
#define SLOT_ID 0u
#define SLOT_FIELD(i) (1 + (i))
#define SLOT_LIST(info, kind) (1 + (info)->n_fields + (kind))
#define SLOT_NONE G_MAXUINT

/* The names in the outermost object. */
enum
{
  TOP_FORMAT,
  TOP_VERSION,
  TOP_LISTS,
};

typedef struct
{
  QuitusJsonReader reader;
  QuitusDraft *draft;
  /* Whether what must be known may be missing. */
  gboolean is_partial;
  /* The keys that lead to where the reader is. */
  GString *path;
  GString *name;
  GString *text;
} Parser;

static gboolean parse_list (Parser *self, QuitusKind kind, guint owner, GError **error);

/* Helpers */

static gboolean
refuse (Parser *self, QuitusExchangeError code, gsize offset, const char *message, GError **error)
{
  quitus_exchange_set_error (error, code, self->reader.text, offset, self->path->str, message);
  return FALSE;
}

static gboolean
refuse_unknown_key (Parser *self, GError **error)
{
  g_autofree char *shown =
      g_utf8_substring (self->name->str, 0, MIN (g_utf8_strlen (self->name->str, -1), 40));
  g_autofree char *message = g_strdup_printf (_ ("the key “%s” is not known here"), shown);

  return refuse (self, QUITUS_EXCHANGE_ERROR_FORMAT, quitus_json_reader_get_offset (&self->reader),
                 message, error);
}

static gboolean
refuse_repeated_key (Parser *self, GError **error)
{
  g_autofree char *message = g_strdup_printf (_ ("the key “%s” stands twice"), self->name->str);

  return refuse (self, QUITUS_EXCHANGE_ERROR_FORMAT, quitus_json_reader_get_offset (&self->reader),
                 message, error);
}

static gboolean
refuse_missing_key (Parser *self, const char *name, gsize offset, GError **error)
{
  g_autofree char *message = g_strdup_printf (_ ("the key “%s” is missing"), name);

  return refuse (self, QUITUS_EXCHANGE_ERROR_FORMAT, offset, message, error);
}

/* Goes on with what the model found wrong with a value. */
static gboolean
refuse_value (Parser *self, gsize offset, GError *problem, GError **error)
{
  g_autoptr (GError) owned = problem;

  return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID, offset, owned->message, error);
}

/* Adds a key to the path; returns what to cut it back to. */
static gsize
push_key (Parser *self, const char *key)
{
  gsize length = self->path->len;

  if (length > 0)
    g_string_append_c (self->path, '.');
  g_string_append (self->path, key);
  return length;
}

static gboolean
read_null (Parser *self, gboolean *is_null, GError **error)
{
  QuitusJsonType type;

  if (!quitus_json_reader_peek (&self->reader, &type, error))
    return FALSE;
  *is_null = type == QUITUS_JSON_NULL;
  return !*is_null || quitus_json_reader_read_word (&self->reader, &type, error);
}

static gboolean
read_flag (Parser *self, const QuitusField *field, QuitusValue *value, GError **error)
{
  QuitusJsonType type;

  if (!quitus_json_reader_read_word (&self->reader, &type, error))
    return FALSE;
  *(gboolean *) QUITUS_FIELD_PLACE (field, value) = type == QUITUS_JSON_TRUE;
  return TRUE;
}

static gboolean
read_number (Parser *self, const QuitusField *field, GError **error)
{
  gboolean is_money = field->type == QUITUS_FIELD_MONEY;
  gint64 max = is_money ? QUITUS_MONEY_MAX : G_MAXINT32;
  gint64 number = 0;
  g_autofree char *shown_max = is_money ? quitus_format_money (quitus_language_get_default (), max)
                                        : g_strdup_printf ("%" G_GINT64_FORMAT, max);
  g_autofree char *message = NULL;

  if (!quitus_json_reader_read_integer (&self->reader, self->text, error))
    return FALSE;
  if (g_ascii_string_to_signed (self->text->str, 10, 0, max, &number, NULL))
    return TRUE;
  if (self->text->str[0] == '-')
    message = g_strdup (_ ("it is below zero"));
  else
    message = g_strdup_printf (_ ("it is greater than %s"), shown_max);
  return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID, quitus_json_reader_get_offset (&self->reader),
                 message, error);
}

static gboolean
read_text (Parser *self, const QuitusField *field, GError **error)
{
  gsize offset;

  if (!quitus_json_reader_read_text (&self->reader, self->text, error))
    return FALSE;
  offset = quitus_json_reader_get_offset (&self->reader);
  if (self->text->len == 0)
    return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID, offset,
                   _ ("the text is empty: what is not known is null, or left out"), error);
  if (field->type != QUITUS_FIELD_TEXT && self->text->len > TOKEN_MAX)
    return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID, offset, _ ("it is too long"), error);
  return TRUE;
}

/* Reads the value of a field as the text that the journal has for it. */
static gboolean
read_field_text (Parser *self, const QuitusField *field, GError **error)
{
  if (field->type == QUITUS_FIELD_MONEY || field->type == QUITUS_FIELD_NUMBER)
    return read_number (self, field, error);
  return read_text (self, field, error);
}

static gboolean
parse_field (Parser *self, const QuitusField *field, QuitusValue *value, GError **error)
{
  GError *problem = NULL;
  gboolean is_null;
  gsize offset;

  if (!read_null (self, &is_null, error))
    return FALSE;
  offset = quitus_json_reader_get_offset (&self->reader);
  if (is_null && (field->flags & QUITUS_FIELD_REQUIRED))
    return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID, offset, _ ("it cannot be null"), error);
  if (is_null)
    return TRUE;
  if (field->type == QUITUS_FIELD_FLAG)
    return read_flag (self, field, value, error);
  if (!read_field_text (self, field, error))
    return FALSE;
  if (!quitus_field_set_text (field, value, self->text->str, &problem) ||
      !quitus_field_check (field, value, &problem))
    return refuse_value (self, offset, problem, error);
  return TRUE;
}

static gboolean
parse_id (Parser *self, guint index, GError **error)
{
  QuitusDraftRecord *record = quitus_draft_get (self->draft, index);

  if (!quitus_json_reader_read_text (&self->reader, self->text, error))
    return FALSE;
  if (!quitus_id_from_text (self->text->str, &record->id))
    return refuse (self, QUITUS_EXCHANGE_ERROR_INVALID,
                   quitus_json_reader_get_offset (&self->reader), _ ("it is not a UUID"), error);
  record->value->id = record->id;
  return TRUE;
}

static guint
find_slot (const QuitusKindInfo *info, const char *name)
{
  int parts;

  if (g_str_equal (name, "id"))
    return SLOT_ID;
  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] != info->owner && g_str_equal (info->fields[i].name, name))
      return SLOT_FIELD (i);
  parts = quitus_json_kind_of_list (info->kind, name);
  return parts != QUITUS_KIND_NONE ? SLOT_LIST (info, (guint) parts) : SLOT_NONE;
}

static gboolean
parse_slot (Parser *self, const QuitusKindInfo *info, guint slot, guint index, GError **error)
{
  if (slot == SLOT_ID)
    return parse_id (self, index, error);
  if (slot < SLOT_LIST (info, 0u))
    return parse_field (self, &info->fields[slot - SLOT_FIELD (0u)],
                        quitus_draft_get (self->draft, index)->value, error);
  return parse_list (self, (QuitusKind) (slot - SLOT_LIST (info, 0u)), index, error);
}

/* Refuses a record that lacks a key it must have. */
static gboolean
check_keys (Parser *self,
            const QuitusKindInfo *info,
            const guint8 *seen,
            guint index,
            GError **error)
{
  gsize offset = quitus_draft_get (self->draft, index)->offset;

  if (!seen[SLOT_ID])
    return refuse_missing_key (self, "id", offset, error);
  for (guint i = 0; !self->is_partial && i < info->n_fields; i++)
    if ((info->fields[i].flags & QUITUS_FIELD_REQUIRED) && &info->fields[i] != info->owner &&
        !seen[SLOT_FIELD (i)])
      return refuse_missing_key (self, info->fields[i].name, offset, error);
  return TRUE;
}

/* Goes to the next key of an object, refusing those that are not known or stand twice. */
static gboolean
next_key (Parser *self,
          const QuitusKindInfo *info,
          guint8 *seen,
          guint *slot,
          gboolean *is_there,
          GError **error)
{
  if (!quitus_json_reader_next_member (&self->reader, self->name, is_there, error))
    return FALSE;
  if (!*is_there)
    return TRUE;
  *slot = find_slot (info, self->name->str);
  if (*slot == SLOT_NONE)
    return refuse_unknown_key (self, error);
  if (seen[*slot])
    return refuse_repeated_key (self, error);
  seen[*slot] = TRUE;
  return TRUE;
}

static gboolean
parse_record (Parser *self, QuitusKind kind, guint owner, GError **error)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  g_autofree guint8 *seen = g_new0 (guint8, SLOT_LIST (info, QUITUS_N_KINDS));
  gboolean is_there;
  guint index;

  if (!quitus_json_reader_enter (&self->reader, QUITUS_JSON_OBJECT, error))
    return FALSE;
  index =
      quitus_draft_add (self->draft, kind, owner, quitus_json_reader_get_offset (&self->reader));
  while (TRUE)
    {
      guint slot = SLOT_NONE;
      gsize length;

      if (!next_key (self, info, seen, &slot, &is_there, error))
        return FALSE;
      if (!is_there)
        return check_keys (self, info, seen, index, error);
      length = push_key (self, self->name->str);
      if (!parse_slot (self, info, slot, index, error))
        return FALSE;
      g_string_truncate (self->path, length);
    }
}

static gboolean
parse_list (Parser *self, QuitusKind kind, guint owner, GError **error)
{
  gboolean is_there;
  gsize length = self->path->len;

  if (!quitus_json_reader_enter (&self->reader, QUITUS_JSON_ARRAY, error))
    return FALSE;
  for (guint i = 0;; i++)
    {
      if (!quitus_json_reader_next_element (&self->reader, &is_there, error))
        return FALSE;
      if (!is_there)
        return TRUE;
      g_string_append_printf (self->path, "[%u]", i);
      if (!parse_record (self, kind, owner, error))
        return FALSE;
      g_string_truncate (self->path, length);
    }
}

static gboolean
parse_format (Parser *self, GError **error)
{
  if (!quitus_json_reader_read_text (&self->reader, self->text, error))
    return FALSE;
  if (g_str_equal (self->text->str, QUITUS_JSON_FORMAT))
    return TRUE;
  return refuse (self, QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
                 quitus_json_reader_get_offset (&self->reader), _ ("this is not a file of Quitus"),
                 error);
}

static gboolean
parse_version (Parser *self, GError **error)
{
  g_autofree char *message = NULL;

  if (!quitus_json_reader_read_integer (&self->reader, self->text, error))
    return FALSE;
  if (g_str_equal (self->text->str, G_STRINGIFY (QUITUS_JSON_VERSION)))
    return TRUE;
  message =
      g_strdup_printf (_ ("this program reads version %d of the format only"), QUITUS_JSON_VERSION);
  return refuse (self, QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
                 quitus_json_reader_get_offset (&self->reader), message, error);
}

static guint
find_top_slot (const char *name)
{
  int kind;

  if (g_str_equal (name, "format"))
    return TOP_FORMAT;
  if (g_str_equal (name, "version"))
    return TOP_VERSION;
  kind = quitus_json_kind_of_list (QUITUS_KIND_NONE, name);
  return kind != QUITUS_KIND_NONE ? TOP_LISTS + (guint) kind : SLOT_NONE;
}

static gboolean
parse_top_slot (Parser *self, guint slot, GError **error)
{
  switch (slot)
    {
    case TOP_FORMAT:
      return parse_format (self, error);
    case TOP_VERSION:
      return parse_version (self, error);
    case TOP_LISTS + QUITUS_KIND_SETTINGS:
      return parse_record (self, QUITUS_KIND_SETTINGS, QUITUS_DRAFT_NO_OWNER, error);
    default:
      return parse_list (self, (QuitusKind) (slot - TOP_LISTS), QUITUS_DRAFT_NO_OWNER, error);
    }
}

static gboolean
parse_top (Parser *self, GError **error)
{
  gboolean seen[TOP_LISTS + QUITUS_N_KINDS] = { FALSE };
  gboolean is_there = TRUE;

  if (!quitus_json_reader_enter (&self->reader, QUITUS_JSON_OBJECT, error))
    return FALSE;
  while (TRUE)
    {
      guint slot;

      if (!quitus_json_reader_next_member (&self->reader, self->name, &is_there, error))
        return FALSE;
      if (!is_there)
        break;
      slot = find_top_slot (self->name->str);
      if (slot == SLOT_NONE)
        return refuse_unknown_key (self, error);
      if (seen[slot])
        return refuse_repeated_key (self, error);
      seen[slot] = TRUE;
      push_key (self, self->name->str);
      if (!parse_top_slot (self, slot, error))
        return FALSE;
      g_string_truncate (self->path, 0);
    }
  if (!seen[TOP_FORMAT] || !seen[TOP_VERSION])
    return refuse_missing_key (self, seen[TOP_FORMAT] ? "version" : "format", 0, error);
  return quitus_json_reader_finish (&self->reader, error);
}

static QuitusDraft *
parse (GBytes *data, gboolean is_partial, GError **error)
{
  g_autoptr (QuitusDraft) draft = quitus_draft_new (data);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Parser parser = {
    .draft = draft, .is_partial = is_partial, .path = path, .name = name, .text = text
  };
  gsize length;
  const char *bytes = g_bytes_get_data (data, &length);

  quitus_json_reader_init (&parser.reader, bytes, length);
  if (!parse_top (&parser, error))
    return NULL;
  return g_steal_pointer (&draft);
}

/* Public */

/**
 * quitus_json_kind_of_list:
 * @owner: a kind of record, or %QUITUS_KIND_NONE for the outermost object
 * @names: a key
 *
 * Returns: the kind of the records that the list of that key holds, %QUITUS_KIND_NONE when there
 *   is no such list
 */
int
quitus_json_kind_of_list (int owner, const char *names)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);
      int own = info->owner != NULL ? info->owner->target : QUITUS_KIND_NONE;

      if (own == owner && g_str_equal (info->names, names))
        return kind;
    }
  return QUITUS_KIND_NONE;
}

/**
 * quitus_json_parse:
 * @data: a file in the format of Quitus, UTF-8 without zero
 * @error: set to a #QuitusExchangeError that begins with the line, the column and the keys
 *
 * Reads a file.  Each field is of its form; whether the records go together, and go with a
 * register, is not looked at.
 *
 * Returns: (transfer full) (nullable): what it says, %NULL when it was refused
 */
QuitusDraft *
quitus_json_parse (GBytes *data, GError **error)
{
  return parse (data, FALSE, error);
}

/**
 * quitus_json_parse_partial:
 * @data: a file in the format of Quitus, UTF-8 without zero
 * @error: set to a #QuitusExchangeError that begins with the line, the column and the keys
 *
 * Reads a file in which all but the ids may be missing, as in a template.
 *
 * Returns: (transfer full) (nullable): what it says, %NULL when it was refused
 */
QuitusDraft *
quitus_json_parse_partial (GBytes *data, GError **error)
{
  return parse (data, TRUE, error);
}
