/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-json.h"

#include "quitus-field.h"

/* Helpers */

/* The text of what was built; strings in it have no line ends, so that all of them are its own. */
static char *
generate (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

/* Public */

/**
 * quitus_cli_json_add_text:
 * @builder: an object under way
 * @name: the name of the member
 * @text: (nullable): a text
 *
 * Adds a text, or null.
 */
void
quitus_cli_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

/**
 * quitus_cli_json_take_text:
 * @builder: an object under way
 * @name: the name of the member
 * @text: (transfer full) (nullable): a text
 *
 * Adds a text, or null.
 */
void
quitus_cli_json_take_text (JsonBuilder *builder, const char *name, char *text)
{
  quitus_cli_json_add_text (builder, name, text);
  g_free (text);
}

/**
 * quitus_cli_json_add_id:
 * @builder: an object under way
 * @name: the name of the member
 * @id: an id, perhaps none
 *
 * Adds an id, or null.
 */
void
quitus_cli_json_add_id (JsonBuilder *builder, const char *name, QuitusId id)
{
  quitus_cli_json_take_text (builder, name, quitus_id_is_none (id) ? NULL : quitus_id_to_text (id));
}

/**
 * quitus_cli_json_add_day:
 * @builder: an object under way
 * @name: the name of the member
 * @day: a day, perhaps unknown
 *
 * Adds a day as "2023-02-08", or null.
 */
void
quitus_cli_json_add_day (JsonBuilder *builder, const char *name, QuitusDay day)
{
  quitus_cli_json_take_text (builder, name,
                             day == QUITUS_DAY_NONE ? NULL : quitus_day_to_iso (day));
}

/**
 * quitus_cli_json_add_money:
 * @builder: an object under way
 * @name: the name of the member
 * @amount: an amount in cents, perhaps unknown
 *
 * Adds a whole number of cents, or null.
 */
void
quitus_cli_json_add_money (JsonBuilder *builder, const char *name, QuitusMoney amount)
{
  G_STATIC_ASSERT (QUITUS_MONEY_NONE == QUITUS_NUMBER_NONE);
  quitus_cli_json_add_number (builder, name, amount);
}

/**
 * quitus_cli_json_add_number:
 * @builder: an object under way
 * @name: the name of the member
 * @number: a number, perhaps %QUITUS_NUMBER_NONE
 *
 * Adds a whole number, or null.
 */
void
quitus_cli_json_add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  if (number == QUITUS_NUMBER_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, number);
}

/**
 * quitus_cli_json_add_flag:
 * @builder: an object under way
 * @name: the name of the member
 * @flag: yes or no
 *
 * Adds true or false.
 */
void
quitus_cli_json_add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

/**
 * quitus_cli_json_add_choice:
 * @builder: an object under way
 * @name: the name of the member
 * @choices: a closed list
 * @choice: one of it, perhaps none
 *
 * Adds the word of a choice, or null.
 */
void
quitus_cli_json_add_choice (JsonBuilder *builder,
                            const char *name,
                            const QuitusChoices *choices,
                            int choice)
{
  quitus_cli_json_add_text (builder, name, quitus_choices_get_nick (choices, choice));
}

/**
 * quitus_cli_json_begin_list:
 * @builder: an object under way
 * @name: the name of the member
 *
 * Begins a list, which json_builder_end_array() ends.
 */
void
quitus_cli_json_begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/**
 * quitus_cli_json_list_begin:
 * @out: the output
 *
 * Begins a list.
 */
void
quitus_cli_json_list_begin (GString *out)
{
  g_string_append_c (out, '[');
}

/**
 * quitus_cli_json_list_add:
 * @out: the output
 * @builder: a complete object
 *
 * Adds an object to the list.
 */
void
quitus_cli_json_list_add (GString *out, JsonBuilder *builder)
{
  g_autofree char *text = generate (builder);

  g_string_append (out, out->str[out->len - 1] == '[' ? "\n  " : ",\n  ");
  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n')
        g_string_append (out, "  ");
    }
}

/**
 * quitus_cli_json_list_end:
 * @out: the output
 *
 * Ends a list.
 */
void
quitus_cli_json_list_end (GString *out)
{
  g_string_append (out, out->str[out->len - 1] == '[' ? "]\n" : "\n]\n");
}

/**
 * quitus_cli_json_write:
 * @out: the output
 * @builder: a complete object
 *
 * Writes one object alone.
 */
void
quitus_cli_json_write (GString *out, JsonBuilder *builder)
{
  g_autofree char *text = generate (builder);

  g_string_append_printf (out, "%s\n", text);
}
