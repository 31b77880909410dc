/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-template.h"

#include "quitus-language.h"

/* What is written while a template is read. */
typedef struct
{
  GString *output;
  /* The text being read is to be translated, in this context. */
  gboolean is_translatable;
  char *context;
  GString *text;
} Reader;

/* Helpers */

static void
append_escaped (GString *output, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (output, escaped);
}

static gboolean
is_yes (const char *value)
{
  return g_str_equal (value, "yes") || g_str_equal (value, "true") || g_str_equal (value, "1");
}

/* Callbacks */

static void
start_cb (GMarkupParseContext *parser,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Reader *reader = data;

  g_string_append_printf (reader->output, "<%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "translatable"))
        {
          reader->is_translatable = is_yes (values[i]);
        }
      else if (g_str_equal (names[i], "context"))
        {
          g_set_str (&reader->context, values[i]);
        }
      else
        {
          g_string_append_printf (reader->output, " %s=\"", names[i]);
          append_escaped (reader->output, values[i], -1);
          g_string_append_c (reader->output, '"');
        }
    }
  g_string_append_c (reader->output, '>');
}

static void
text_cb (GMarkupParseContext *parser, const char *text, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->is_translatable)
    g_string_append_len (reader->text, text, (gssize) length);
  else
    append_escaped (reader->output, text, (gssize) length);
}

static void
end_cb (GMarkupParseContext *parser, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->is_translatable)
    {
      QuitusLanguage language = quitus_language_get_default ();
      const char *text = reader->text->str;

      append_escaped (reader->output,
                      reader->context != NULL
                          ? quitus_language_context (language, reader->context, text)
                          : quitus_language_text (language, text),
                      -1);
    }
  reader->is_translatable = FALSE;
  g_clear_pointer (&reader->context, g_free);
  g_string_truncate (reader->text, 0);
  g_string_append_printf (reader->output, "</%s>", element);
}

/* Public */

/**
 * quitus_template_translate:
 * @text: a description of widgets, in the XML of GtkBuilder
 * @length: its length in bytes, or -1
 * @error: set when it is not well-formed
 *
 * Translates what is marked as translatable into the default language, from the catalogue inside
 * the program: gettext would speak it only where the system has the locale installed.
 *
 * Returns: (transfer full) (nullable): the description in that language
 */
char *
quitus_template_translate (const char *text, gssize length, GError **error)
{
  static const GMarkupParser callbacks = { start_cb, end_cb, text_cb, NULL, NULL };
  Reader reader = { .output = g_string_new (NULL), .text = g_string_new (NULL) };
  g_autoptr (GMarkupParseContext) parser =
      g_markup_parse_context_new (&callbacks, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  gboolean is_read = g_markup_parse_context_parse (parser, text, length, error) &&
                     g_markup_parse_context_end_parse (parser, error);

  g_string_free (reader.text, TRUE);
  g_free (reader.context);
  return g_string_free (reader.output, !is_read);
}

/**
 * quitus_template_set:
 * @widget_class: the class of a widget
 * @resource_path: where its template is among the resources
 *
 * Sets the template of a class, in the default language, which must be known by then.
 */
void
quitus_template_set (GtkWidgetClass *widget_class, const char *resource_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) source =
      g_resources_lookup_data (resource_path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;

  if (source != NULL)
    text = quitus_template_translate (g_bytes_get_data (source, NULL),
                                      (gssize) g_bytes_get_size (source), &error);
  if (text == NULL)
    g_error ("The template %s is damaged: %s", resource_path, error->message);
  bytes = g_bytes_new_take (text, strlen (text));
  gtk_widget_class_set_template (widget_class, bytes);
}
