/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample, damaged at random.  Whatever the file has become: it is refused with its place, or
 * the register says exactly what the file says, and the change takes all of it back. */

#include <json-glib/json-glib.h>

#include "fixture.h"

#define N_FILES 4000

static const char *const pieces[] = {
  "null",     "\"",
  "{",        "}",
  "[",        "]",
  ",",        ":",
  "\\",       "\\u0000",
  "\\ud800",  "0",
  "-",        "1e9",
  "true",     "false",
  "\n",       "\xff",
  "\xc3\xa9", "\xef\xbb\xbf",
  "\"id\"",   "\"total\": 1,",
  "é",
};

static gboolean nodes_agree (JsonNode *in, JsonNode *out);

/* Helpers */

static void
damage (GString *text)
{
  gsize at = g_test_rand_int_range (0, (gint32) text->len);
  gsize length = g_test_rand_int_range (1, 200);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      text->str[at] ^= (char) (1 << g_test_rand_int_range (0, 8));
      break;
    case 1:
      text->str[at] = (char) g_test_rand_int_range (0, 256);
      break;
    case 2:
      g_string_erase (text, at, MIN (length, text->len - at));
      break;
    case 3:
      {
        g_autofree char *copy = g_strndup (text->str + at, MIN (length, text->len - at));

        g_string_insert_len (text, at, copy, -1);
        break;
      }
    case 4:
      g_string_insert (text, at, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      break;
    case 5:
      if (g_test_rand_int_range (0, 10) == 0)
        g_string_truncate (text, MAX (at, 1));
      break;
    default:
      /* A letter for a letter, a figure for a figure: the file often stays well written. */
      if (g_ascii_isalpha (text->str[at]))
        text->str[at] = (char) g_test_rand_int_range ('a', 'z' + 1);
      else if (g_ascii_isdigit (text->str[at]))
        text->str[at] = (char) g_test_rand_int_range ('0', '9' + 1);
      break;
    }
}

static gboolean
texts_agree (const char *in, const char *out)
{
  QuitusDateRule rule_in, rule_out;

  if (g_str_equal (in, out))
    return TRUE;
  if (strlen (in) == QUITUS_ID_TEXT_LENGTH)
    return g_ascii_strcasecmp (in, out) == 0;
  return quitus_date_rule_parse (in, &rule_in, NULL) &&
         quitus_date_rule_parse (out, &rule_out, NULL) &&
         quitus_date_rule_equal (&rule_in, &rule_out);
}

static gboolean
values_agree (JsonNode *in, JsonNode *out)
{
  if (json_node_get_value_type (in) != json_node_get_value_type (out))
    return FALSE;
  if (json_node_get_value_type (in) == G_TYPE_STRING)
    return texts_agree (json_node_get_string (in), json_node_get_string (out));
  return json_node_equal (in, out);
}

static JsonNode *
find_id (JsonArray *list, const char *id)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *object = json_array_get_object_element (list, i);

      if (g_ascii_strcasecmp (json_object_get_string_member (object, "id"), id) == 0)
        return json_array_get_element (list, i);
    }
  return NULL;
}

static gboolean
lists_agree (JsonArray *in, JsonArray *out)
{
  if (json_array_get_length (in) != json_array_get_length (out))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (in); i++)
    {
      JsonObject *object = json_array_get_object_element (in, i);
      JsonNode *other = find_id (out, json_object_get_string_member (object, "id"));

      if (other == NULL || !nodes_agree (json_array_get_element (in, i), other))
        return FALSE;
    }
  return TRUE;
}

/* What the file has is there; what is there beyond is a flag that is false. */
static gboolean
objects_agree (JsonObject *in, JsonObject *out)
{
  g_autoptr (GList) in_names = json_object_get_members (in);
  g_autoptr (GList) out_names = json_object_get_members (out);

  for (GList *l = in_names; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (in, l->data);
      JsonNode *other = json_object_get_member (out, l->data);
      gboolean is_nothing =
          JSON_NODE_HOLDS_NULL (node) ||
          (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0);

      if (is_nothing ? other != NULL : other == NULL || !nodes_agree (node, other))
        return FALSE;
    }
  for (GList *l = out_names; l != NULL; l = l->next)
    if (!json_object_has_member (in, l->data) &&
        (json_node_get_value_type (json_object_get_member (out, l->data)) != G_TYPE_BOOLEAN ||
         json_object_get_boolean_member (out, l->data)))
      return FALSE;
  return TRUE;
}

static gboolean
nodes_agree (JsonNode *in, JsonNode *out)
{
  if (json_node_get_node_type (in) != json_node_get_node_type (out))
    return FALSE;
  if (JSON_NODE_HOLDS_OBJECT (in))
    return objects_agree (json_node_get_object (in), json_node_get_object (out));
  if (JSON_NODE_HOLDS_ARRAY (in))
    return lists_agree (json_node_get_array (in), json_node_get_array (out));
  return values_agree (in, out);
}

static JsonNode *
parse (const char *text, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_set_strict (parser, TRUE);
  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static JsonObject *
get_agreement (JsonNode *file)
{
  JsonArray *agreements = json_object_get_array_member (json_node_get_object (file), "agreements");

  g_assert_cmpuint (json_array_get_length (agreements), ==, 1);
  return json_array_get_object_element (agreements, 0);
}

/* Another parser must read the file too, and find in it what the register then exports.  Where the
 * register had the agreement, only that is compared; found by its reference, it keeps its id. */
static void
assert_says (QuitusBook *book, const GString *text, gboolean is_new)
{
  g_autofree char *out_text = fixture_export (book, QUITUS_ID_NONE);
  gsize skipped = g_str_has_prefix (text->str, "\xef\xbb\xbf") ? 3 : 0;
  g_autoptr (JsonNode) in = parse (text->str + skipped, text->len - skipped);
  g_autoptr (JsonNode) out = parse (out_text, strlen (out_text));

  if (is_new)
    {
      g_assert_true (nodes_agree (in, out));
      return;
    }
  json_object_remove_member (get_agreement (in), "id");
  json_object_remove_member (get_agreement (out), "id");
  g_assert_true (objects_agree (get_agreement (in), get_agreement (out)));
}

/* Returns whether the file was accepted. */
static gboolean
try_file (const GString *text, QuitusBook *book)
{
  g_autofree char *before = fixture_export (book, QUITUS_ID_NONE);
  g_autoptr (GBytes) data = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_import (data, "Import", book, NULL, &error);
  g_autoptr (QuitusChange) inverse = NULL;
  g_autofree char *after = NULL;
  gboolean is_new;

  g_assert_true ((change == NULL) == (error != NULL));
  if (change == NULL)
    {
      g_assert_true (error->domain == QUITUS_EXCHANGE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (strstr (error->message, "line ") != NULL ||
                     error->code == QUITUS_EXCHANGE_ERROR_ENCODING ||
                     error->code == QUITUS_EXCHANGE_ERROR_UNSUPPORTED);
      return FALSE;
    }
  if (!quitus_book_check (book, change, &error))
    return FALSE;
  is_new = quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 0;
  quitus_book_apply (book, change);
  if (quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 1)
    assert_says (book, text, is_new);
  inverse = quitus_change_invert (change, NULL);
  fixture_apply (book, inverse);
  after = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (after, before);
  return TRUE;
}

/* Tests */

static void
test_damaged (void)
{
  g_autofree char *sample = fixture_sample_text ();
  g_autoptr (QuitusBook) empty = quitus_book_new ();
  g_autoptr (QuitusBook) full = fixture_sample_book_new ();
  guint n_accepted[2] = { 0, 0 };

  for (int i = 0; i < N_FILES; i++)
    {
      g_autoptr (GString) text = g_string_new (sample);
      int n = g_test_rand_int_range (1, 4);

      for (int j = 0; j < n; j++)
        damage (text);
      n_accepted[0] += try_file (text, empty) ? 1 : 0;
      n_accepted[1] += try_file (text, full) ? 1 : 0;
    }
  g_test_message ("accepted %u and %u of %d", n_accepted[0], n_accepted[1], N_FILES);
  /* The test says something about both sides. */
  g_assert_cmpuint (n_accepted[0], >, N_FILES / 50);
  g_assert_cmpuint (n_accepted[1], >, N_FILES / 50);
  g_assert_cmpuint (n_accepted[0], <, N_FILES);
}

/* A file cut anywhere is refused, except for the line end at its end. */
static void
test_cut (void)
{
  g_autofree char *sample = fixture_sample_text ();
  g_autoptr (QuitusBook) book = quitus_book_new ();
  gsize length = strlen (sample);

  for (gsize cut = 1; cut < length - 1; cut += cut < 600 || cut > length - 600 ? 1 : 37)
    {
      g_autoptr (GBytes) data = g_bytes_new (sample, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (quitus_import (data, "Import", book, NULL, &error));
      g_assert_true (error->domain == QUITUS_EXCHANGE_ERROR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/damaged", test_damaged);
  g_test_add_func ("/fuzz/cut", test_cut);
  return g_test_run ();
}
