/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files of books made at random: nothing is lost, and another parser reads the same. */

#include <json-glib/json-glib.h>

#include "fixture.h"
#include "quitus-json-parser.h"
#include "sample-values.h"

#define N_BOOKS 60
#define N_CHANGES 40

/* Where the last list of a file begins. */
#define AGREEMENTS "\n  \"agreements\": ["

/* Helpers */

static QuitusBook *
make_book (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (int i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Change");

      quitus_book_apply (book, change);
    }
  return g_steal_pointer (&book);
}

static void
assert_same_books (QuitusBook *a, QuitusBook *b)
{
  g_autoptr (GHashTable) one = sample_take_snapshot (a);
  g_autoptr (GHashTable) other = sample_take_snapshot (b);

  sample_assert_snapshots_equal (one, other);
}

/* Tests */

static void
test_whole_book (void)
{
  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = make_book ();
      g_autofree char *text = fixture_export (book, QUITUS_ID_NONE);
      g_autoptr (QuitusBook) copy = fixture_book_new (text);
      g_autofree char *again = fixture_export (copy, QUITUS_ID_NONE);
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusChange) nothing = fixture_import (text, book, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (quitus_change_get_size (nothing), ==, 0);
      assert_same_books (copy, book);
      fixture_assert_same_text (again, text);
    }
}

static void
test_one_agreement (void)
{
  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = make_book ();

      for (guint a = 0; a < quitus_book_count (book, QUITUS_KIND_AGREEMENT); a++)
        {
          QuitusId id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, a));
          g_autofree char *text = fixture_export (book, id);
          g_autoptr (QuitusBook) copy = fixture_book_new (text);
          g_autofree char *again = fixture_export (copy, id);
          g_autoptr (QuitusChange) nothing = fixture_import (text, book, NULL, NULL);

          g_assert_nonnull (nothing);
          g_assert_cmpuint (quitus_change_get_size (nothing), ==, 0);
          g_assert_cmpuint (quitus_book_count (copy, QUITUS_KIND_AGREEMENT), ==, 1);
          g_assert_cmpuint (quitus_book_count (copy, QUITUS_KIND_SETTINGS), ==, 0);
          fixture_assert_same_text (again, text);
        }
    }
}

/* Whatever became of an agreement since, importing its file brings back what the file says. */
static void
test_back_to_the_file (void)
{
  guint n_brought_back = 0;

  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = make_book ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      QuitusId id;
      g_autofree char *text = NULL;
      g_autofree char *after = NULL;
      g_autoptr (QuitusChange) back = NULL;

      if (quitus_book_count (book, QUITUS_KIND_AGREEMENT) == 0)
        continue;
      id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0));
      text = fixture_export (book, id);
      for (int c = 0; c < 10; c++)
        {
          g_autoptr (QuitusChange) change = sample_change_new (rand, book, "Change");

          quitus_book_apply (book, change);
        }
      back = fixture_import (text, book, NULL, NULL);
      /* Refused when something shared has changed, or the reference was taken since. */
      if (back == NULL || !quitus_book_check (book, back, NULL))
        continue;
      quitus_book_apply (book, back);
      after = fixture_export (book, id);
      /* What is shared may have got more parts since; the agreement is what it was. */
      fixture_assert_same_text (strstr (after, AGREEMENTS), strstr (text, AGREEMENTS));
      n_brought_back++;
    }
  g_assert_cmpuint (n_brought_back, >, 0);
}

static void
assert_same_member (const QuitusField *field, const QuitusValue *value, JsonObject *object)
{
  g_autofree char *text = quitus_field_to_text (field, value);

  g_assert_true (json_object_has_member (object, field->name) == (text != NULL));
  if (text == NULL)
    return;
  if (field->type == QUITUS_FIELD_FLAG)
    g_assert_true (json_object_get_boolean_member (object, field->name) ==
                   g_str_equal (text, "true"));
  else if (field->type == QUITUS_FIELD_MONEY || field->type == QUITUS_FIELD_NUMBER)
    g_assert_cmpint (json_object_get_int_member (object, field->name), ==,
                     g_ascii_strtoll (text, NULL, 10));
  else
    g_assert_cmpstr (json_object_get_string_member (object, field->name), ==, text);
}

/* Looks a record of an object, and its parts, up in the book; returns how many there were. */
static guint
assert_same_record (QuitusBook *book, QuitusKind kind, JsonObject *object)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);
  const QuitusValue *value;
  guint n_records = 1;
  QuitusId id;

  g_assert_true (quitus_id_from_text (json_object_get_string_member (object, "id"), &id));
  value = quitus_record_get_value (quitus_book_lookup (book, id));
  g_assert_cmpint (value->kind, ==, (int) kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] != info->owner)
      assert_same_member (&info->fields[i], value, object);
  for (int part = 0; part < QUITUS_N_KINDS; part++)
    {
      const char *names = quitus_kind_get_info (part)->names;

      if (quitus_json_kind_of_list ((int) kind, names) != part ||
          !json_object_has_member (object, names))
        continue;
      for (guint i = 0; i < json_array_get_length (json_object_get_array_member (object, names));
           i++)
        n_records += assert_same_record (
            book, part,
            json_array_get_object_element (json_object_get_array_member (object, names), i));
    }
  return n_records;
}

/* Another parser finds each field of each record in the file. */
static void
test_other_parser (void)
{
  for (int i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (QuitusBook) book = make_book ();
      g_autofree char *text = fixture_export (book, QUITUS_ID_NONE);
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;
      JsonObject *top;
      guint n_records = 0;
      guint n_expected = 0;

      json_parser_set_strict (parser, TRUE);
      json_parser_load_from_data (parser, text, -1, &error);
      g_assert_no_error (error);
      top = json_node_get_object (json_parser_get_root (parser));
      for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
        {
          const QuitusKindInfo *info = quitus_kind_get_info (kind);
          JsonArray *list;

          n_expected += quitus_book_count (book, kind);
          if (info->owner != NULL || !json_object_has_member (top, info->names))
            continue;
          if (kind == QUITUS_KIND_SETTINGS)
            {
              n_records +=
                  assert_same_record (book, kind, json_object_get_object_member (top, info->names));
              continue;
            }
          list = json_object_get_array_member (top, info->names);
          for (guint e = 0; e < json_array_get_length (list); e++)
            n_records += assert_same_record (book, kind, json_array_get_object_element (list, e));
        }
      g_assert_cmpuint (n_records, ==, n_expected);
    }
}

/* Every kind has one place in the format, and no key means two things. */
static void
test_keys (void)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);
      int owner = info->owner != NULL ? info->owner->target : QUITUS_KIND_NONE;

      g_assert_cmpint (quitus_json_kind_of_list (owner, info->names), ==, kind);
      g_assert_null (quitus_kind_get_field (kind, "id"));
      for (guint i = 0; i < info->n_fields; i++)
        g_assert_cmpint (quitus_json_kind_of_list (kind, info->fields[i].name), ==,
                         QUITUS_KIND_NONE);
      g_assert_cmpstr (info->names, !=, "format");
      g_assert_cmpstr (info->names, !=, "version");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/keys", test_keys);
  g_test_add_func ("/round-trip/whole-book", test_whole_book);
  g_test_add_func ("/round-trip/one-agreement", test_one_agreement);
  g_test_add_func ("/round-trip/back-to-the-file", test_back_to_the_file);
  g_test_add_func ("/round-trip/other-parser", test_other_parser);
  return g_test_run ();
}
