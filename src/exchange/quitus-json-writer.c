/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The format of Quitus: JSON, UTF-8, one object.
 *
 *   format         "quitus"
 *   version        1
 *   organisations  list of objects, and so on: people, accounts, programmes, startups, agreements
 *   settings       one object; only when the whole register is exported
 *
 * Each record is an object.  Its key "id" is a UUID that never changes; its other keys are the
 * names of the fields in quitus-records-*.h; then come the lists of its parts, under the names of
 * several in the table of kinds: a programme has "labels", a startup "phases", an agreement
 * "parties", "legal_bases", "visas", "coverages", "funding_lines", "budget_codes", "obligations",
 * "instalments", "receipts", "openings", "refunds", "committee_series" and "notices", an
 * instalment "conditions" and "calls", an obligation "evidence", a receipt and an opening
 * "allocations", a series "committees".  The reference of a part to what it is a part of is left
 * out.
 *
 *   text       a text that is not empty
 *   day        "2023-12-31"
 *   amount     a whole number of cents of euro
 *   number     a whole number; shares and percentages count ten-thousandths
 *   flag       true or false; false when left out
 *   choice     a word, such as "contributor"
 *   reference  the "id" of a record of the file or, for what agreements share, of the register
 *   rule       "signature +6 months", as in quitus-date-rule.h
 *
 * What is not known is left out, and may be null in a file to import.  Any other key, a key that
 * stands twice and a value of another type are refused.
 *
 * The same records always give the same bytes: keys in the order of the tables, parts by position,
 * then by id, everything else by id, two spaces for each level, one line end at the end. */

#include "quitus-json-writer.h"

#include "quitus-json-parser.h"

typedef struct
{
  GString *text;
  /* Id of an owner → array of its parts, sorted; the key lies in the parts. */
  GHashTable *parts;
} Writer;

static void write_list (Writer *self, GPtrArray *values, QuitusKind kind, int depth);

/* Helpers */

static void
write_line (Writer *self, int depth)
{
  g_string_append_c (self->text, '\n');
  for (int i = 0; i < depth; i++)
    g_string_append (self->text, "  ");
}

static void
write_text (Writer *self, const char *text)
{
  static const char letters[] = "\b\t\n\f\r\"\\";
  static const char escapes[] = "btnfr\"\\";

  g_string_append_c (self->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *letter = strchr (letters, *p);

      if (letter != NULL)
        {
          g_string_append_c (self->text, '\\');
          g_string_append_c (self->text, escapes[letter - letters]);
        }
      else if ((guchar) *p < 0x20)
        g_string_append_printf (self->text, "\\u%04x", *p);
      else
        g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

/* Begins a member of an object that has one already. */
static void
write_key (Writer *self, const char *name, int depth)
{
  g_string_append_c (self->text, ',');
  write_line (self, depth);
  write_text (self, name);
  g_string_append (self->text, ": ");
}

static void
write_field (Writer *self, const QuitusField *field, const QuitusValue *value, int depth)
{
  g_autofree char *text = quitus_field_to_text (field, value);

  if (text == NULL)
    return;
  write_key (self, field->name, depth);
  switch (field->type)
    {
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
    case QUITUS_FIELD_FLAG:
      g_string_append (self->text, text);
      break;
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_DAY:
    case QUITUS_FIELD_CHOICE:
    case QUITUS_FIELD_REFERENCE:
    case QUITUS_FIELD_RULE:
      write_text (self, text);
      break;
    }
}

static void
write_record (Writer *self, const QuitusValue *value, int depth)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  GPtrArray *parts = g_hash_table_lookup (self->parts, &value->id);
  g_autofree char *id = quitus_id_to_text (value->id);

  g_string_append_c (self->text, '{');
  write_line (self, depth + 1);
  g_string_append_printf (self->text, "\"id\": \"%s\"", id);
  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] != info->owner)
      write_field (self, &info->fields[i], value, depth + 1);
  for (int kind = 0; parts != NULL && kind < QUITUS_N_KINDS; kind++)
    write_list (self, parts, kind, depth + 1);
  write_line (self, depth);
  g_string_append_c (self->text, '}');
}

/* Writes the records of one kind as a member, unless there are none. */
static void
write_list (Writer *self, GPtrArray *values, QuitusKind kind, int depth)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];

      if (value->kind != kind)
        continue;
      if (is_first)
        {
          write_key (self, quitus_kind_get_info (kind)->names, depth);
          g_string_append_c (self->text, '[');
        }
      else
        g_string_append_c (self->text, ',');
      is_first = FALSE;
      write_line (self, depth + 1);
      write_record (self, value, depth + 1);
    }
  if (is_first)
    return;
  write_line (self, depth);
  g_string_append_c (self->text, ']');
}

static void
write_settings (Writer *self, GPtrArray *roots)
{
  for (guint i = 0; i < roots->len; i++)
    if (((const QuitusValue *) roots->pdata[i])->kind == QUITUS_KIND_SETTINGS)
      {
        write_key (self, quitus_kind_get_info (QUITUS_KIND_SETTINGS)->names, 1);
        write_record (self, roots->pdata[i], 1);
      }
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return quitus_value_compare (*(const QuitusValue *const *) a, *(const QuitusValue *const *) b);
}

/* Puts each value with what it is a part of; returns those that are part of nothing. */
static GPtrArray *
sort_values (Writer *self, GPtrArray *values)
{
  GPtrArray *roots = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer parts;

  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      const QuitusField *owner = quitus_kind_get_info (value->kind)->owner;
      gconstpointer key = owner != NULL ? QUITUS_FIELD_PLACE_CONST (owner, value) : NULL;

      parts = key != NULL ? g_hash_table_lookup (self->parts, key) : roots;
      if (parts == NULL)
        {
          parts = g_ptr_array_new ();
          g_hash_table_insert (self->parts, (gpointer) key, parts);
        }
      g_ptr_array_add (parts, (gpointer) value);
    }
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &parts))
    g_ptr_array_sort (parts, compare_values);
  g_ptr_array_sort (roots, compare_values);
  return roots;
}

/* Public */

/**
 * quitus_json_write:
 * @values: (element-type QuitusValue): records, with all that they are parts of
 *
 * Writes records in the format of Quitus.
 *
 * Returns: (transfer full): UTF-8 with a line end at the end
 */
GBytes *
quitus_json_write (GPtrArray *values)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  Writer writer = { .text = g_string_new ("{\n  \"format\": \"" QUITUS_JSON_FORMAT "\""),
                    .parts = parts };
  g_autoptr (GPtrArray) roots = sort_values (&writer, values);

  write_key (&writer, "version", 1);
  g_string_append (writer.text, G_STRINGIFY (QUITUS_JSON_VERSION));
  write_settings (&writer, roots);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    if (kind != QUITUS_KIND_SETTINGS)
      write_list (&writer, roots, kind, 1);
  g_string_append (writer.text, "\n}\n");
  return g_string_free_to_bytes (writer.text);
}
