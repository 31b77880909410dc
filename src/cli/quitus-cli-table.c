/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-table.h"

#include <string.h>

#define GAP "  "
#define UNKNOWN "–"

typedef struct
{
  /* As many as there are columns; fewer in the last row while it is being filled. */
  GPtrArray *cells;
  char *note;
} Row;

struct _QuitusTable
{
  guint n_columns;
  gboolean has_heading;
  gboolean *at_end;
  GPtrArray *rows;
};

/* Helpers */

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row->note);
  g_free (row);
}

static guint *
measure (QuitusCliTable *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      for (guint c = 0; c < row->cells->len; c++)
        widths[c] = MAX (widths[c], quitus_cli_get_width (row->cells->pdata[c]));
    }
  return widths;
}

static void
add_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* No line ends with spaces. */
static void
end_line (GString *out, gsize start)
{
  while (out->len > start && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
write_row (QuitusCliTable *self, const Row *row, const guint *widths, GString *out)
{
  gsize start = out->len;

  for (guint c = 0; c < row->cells->len; c++)
    {
      const char *text = row->cells->pdata[c];
      guint room = widths[c] - quitus_cli_get_width (text);

      if (c > 0)
        g_string_append (out, GAP);
      if (self->at_end[c])
        add_spaces (out, room);
      g_string_append (out, text);
      if (!self->at_end[c])
        add_spaces (out, room);
    }
  end_line (out, start);
  if (row->note != NULL)
    g_string_append_printf (out, "    %s\n", row->note);
}

static void
write_rule (QuitusCliTable *self, const guint *widths, GString *out)
{
  for (guint c = 0; c < self->n_columns; c++)
    {
      if (c > 0)
        g_string_append (out, GAP);
      for (guint i = 0; i < widths[c]; i++)
        g_string_append (out, "─");
    }
  g_string_append_c (out, '\n');
}

/* What turns the order of the text around, so that it reads as something else. */
static gboolean
is_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Public */

/**
 * quitus_cli_table_new:
 * @n_columns: how many columns it has
 *
 * Returns: (transfer full): a table without rows
 */
QuitusCliTable *
quitus_cli_table_new (guint n_columns)
{
  QuitusCliTable *self = g_new0 (QuitusCliTable, 1);

  self->n_columns = n_columns;
  self->at_end = g_new0 (gboolean, n_columns);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * quitus_cli_table_free:
 * @self: (transfer full): a table
 *
 * Frees the table.
 */
void
quitus_cli_table_free (QuitusCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->at_end);
  g_free (self);
}

/**
 * quitus_cli_table_set_at_end:
 * @self: a table
 * @column: a column
 *
 * Aligns a column at its end, as amounts are.
 */
void
quitus_cli_table_set_at_end (QuitusCliTable *self, guint column)
{
  self->at_end[column] = TRUE;
}

/**
 * quitus_cli_table_set_has_heading:
 * @self: a table
 *
 * Makes the first row a heading, with a line under it.
 */
void
quitus_cli_table_set_has_heading (QuitusCliTable *self)
{
  self->has_heading = TRUE;
}

/**
 * quitus_cli_table_add:
 * @self: a table
 * @text: (nullable): the text of the next cell, %NULL for what is not known
 *
 * Adds a cell, and a row when the last one is full.
 */
void
quitus_cli_table_add (QuitusCliTable *self, const char *text)
{
  Row *row = self->rows->len > 0 ? self->rows->pdata[self->rows->len - 1] : NULL;

  if (row == NULL || row->cells->len == self->n_columns)
    {
      row = g_new0 (Row, 1);
      row->cells = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->rows, row);
    }
  g_ptr_array_add (row->cells, quitus_cli_make_plain (text != NULL ? text : UNKNOWN));
}

/**
 * quitus_cli_table_take:
 * @self: a table
 * @text: (transfer full) (nullable): the text of the next cell, %NULL for what is not known
 *
 * Adds a cell, as quitus_cli_table_add() does.
 */
void
quitus_cli_table_take (QuitusCliTable *self, char *text)
{
  g_autofree char *taken = text;

  quitus_cli_table_add (self, taken);
}

/**
 * quitus_cli_table_add_note:
 * @self: a table with a row
 * @text: a sentence
 *
 * Puts a sentence under the last row.
 */
void
quitus_cli_table_add_note (QuitusCliTable *self, const char *text)
{
  Row *row = self->rows->pdata[self->rows->len - 1];

  g_free (row->note);
  row->note = quitus_cli_make_plain (text);
}

/**
 * quitus_cli_table_get_size:
 * @self: a table
 *
 * Returns: how many rows it has, the heading included
 */
guint
quitus_cli_table_get_size (QuitusCliTable *self)
{
  return self->rows->len;
}

/**
 * quitus_cli_table_write:
 * @self: a table
 * @out: where it is appended
 *
 * Writes the table.
 */
void
quitus_cli_table_write (QuitusCliTable *self, GString *out)
{
  g_autofree guint *widths = measure (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      write_row (self, self->rows->pdata[i], widths, out);
      if (i == 0 && self->has_heading)
        write_rule (self, widths, out);
    }
}

/**
 * quitus_cli_make_plain:
 * @text: a text, perhaps from a file that means harm
 *
 * Returns: (transfer full): the text on one line, without what a terminal would obey
 */
char *
quitus_cli_make_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (c == '\n' || c == '\t' || type == G_UNICODE_LINE_SEPARATOR ||
          type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_c (plain, ' ');
      else
        g_string_append_unichar (plain, type == G_UNICODE_CONTROL || is_direction (c) ? 0xfffd : c);
    }
  return g_string_free (plain, FALSE);
}

/**
 * quitus_cli_get_width:
 * @text: a text
 *
 * Returns: how many places it takes on a terminal
 */
guint
quitus_cli_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}
