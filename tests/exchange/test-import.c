/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of the register when a file that is right is imported. */

#include "fixture.h"

#define FIXED_ID "11111111-1111-4111-8111-111111111111"
#define OTHER_ID "22222222-2222-4222-8222-222222222222"

/* Helpers */

static void
assert_summary (const QuitusImportSummary *summary,
                guint n_inserted,
                guint n_updated,
                guint n_deleted)
{
  g_assert_cmpuint (summary->n_inserted, ==, n_inserted);
  g_assert_cmpuint (summary->n_updated, ==, n_updated);
  g_assert_cmpuint (summary->n_deleted, ==, n_deleted);
}

/* Imports a text that must be refused. */
static void
assert_refused (const char *text, QuitusBook *book, QuitusExchangeError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, NULL, &error);

  g_assert_null (change);
  g_assert_error (error, QUITUS_EXCHANGE_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
}

static char *
get_id_text (QuitusBook *book, QuitusKind kind, const char *field, const char *text)
{
  QuitusRecord *record = quitus_book_find (book, kind, field, text);

  g_assert_nonnull (record);
  return quitus_id_to_text (quitus_record_get_id (record));
}

static char *
replace_all (const char *text, const char *find, const char *replacement)
{
  g_autoptr (GString) result = g_string_new (text);

  g_assert_cmpuint (g_string_replace (result, find, replacement, 0), >, 0);
  return g_strdup (result->str);
}

/* Tests */

static void
test_into_nothing (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autofree char *text = fixture_sample_text ();
  QuitusImportSummary summary;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, &summary, &error);

  g_assert_no_error (error);
  assert_summary (&summary, quitus_change_get_size (change), 0, 0);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_book_count (book, kind), ==, 0);
}

static void
test_same_again (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *text = fixture_sample_text ();
  QuitusImportSummary summary;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, &summary, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (quitus_change_get_size (change), ==, 0);
  assert_summary (&summary, 0, 0, 0);
  g_assert_cmpuint (summary.n_unchanged, ==, 40);
}

static void
test_byte_order_mark (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", " \r\n\t", sample, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (quitus_change_get_size (change), ==, 0);
}

/* Null and left out are the same; so are a character and its escape. */
static void
test_other_ways_to_write (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *without = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = NULL;

  text = fixture_replace (sample, "\"number\": \"352\"", "\"number\" :\t\"\\u0033\\u00352\"");
  escaped = fixture_replace (text, "\"place\": \"Paris\"",
                             "\"place\": \"\\u0050aris\", \"nature\": \"Mission de coaching\", "
                             "\"long_stop\": null, \"closed_on\": null");
  without = fixture_replace (escaped, "      \"nature\": \"Mission de coaching\",\n", "");
  change = fixture_import (without, book, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quitus_change_get_size (change), ==, 0);
}

static void
test_beyond_the_basic_plane (void)
{
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *text =
      fixture_replace (sample, "\"place\": \"Paris\"", "\"place\": \"\\ud83d\\ude80 \\/\\t\\r\"");
  g_autoptr (QuitusBook) book = fixture_book_new (text);
  const QuitusAgreementValue *agreement = quitus_agreement_value (
      quitus_record_get_value (quitus_book_lookup (book, fixture_sample_agreement (book))));

  g_assert_cmpstr (agreement->place, ==, "🚀 /\t\r");
}

static void
test_edit (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *before = fixture_sample_text ();
  g_autofree char *text = fixture_replace (before, "\"amount\": 7500000", "\"amount\": 8000000");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  QuitusImportSummary summary;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, &summary, &error);
  g_autoptr (QuitusChange) inverse = NULL;

  g_assert_no_error (error);
  assert_summary (&summary, 0, 1, 0);
  fixture_apply (book, change);
  after = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (after, text);
  inverse = quitus_change_invert (change, NULL);
  fixture_apply (book, inverse);
  undone = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (undone, before);
}

/* A field that the file leaves out is no longer known. */
static void
test_field_taken_out (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *text = fixture_replace (sample, "      \"place\": \"Paris\",\n", "");
  g_autofree char *after = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, NULL, NULL);

  fixture_apply (book, change);
  after = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (after, text);
}

static void
test_parts_taken_out (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  const char *start = strstr (sample, "      \"instalments\": [");
  const char *end = strstr (start, "      \"committee_series\": [");
  g_autofree char *text = g_strdup_printf ("%.*s%s", (int) (start - sample), sample, end);
  g_autofree char *after = NULL;
  QuitusImportSummary summary;
  g_autoptr (QuitusChange) change = fixture_import (text, book, &summary, NULL);

  assert_summary (&summary, 0, 0, 2);
  fixture_apply (book, change);
  after = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (after, text);
}

/* Other agreements, and what the file does not speak of, stay. */
static void
test_rest_stays (void)
{
  static const char other[] =
      "{\"format\": \"quitus\", \"version\": 1,\n"
      "\"settings\": {\"id\": \"" OTHER_ID "\", \"settlement_delay\": 45},\n"
      "\"agreements\": [{\"id\": \"" FIXED_ID "\", \"reference\": \"B\", \"title\": \"B\",\n"
      "  \"type\": \"subsidy\", \"renewal\": \"tacit\"}]}";
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *one = NULL;
  g_autoptr (QuitusChange) change = fixture_import (other, book, NULL, NULL);
  g_autoptr (QuitusChange) again = NULL;

  fixture_apply (book, change);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_AGREEMENT), ==, 2);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_SETTINGS), ==, 1);
  one = fixture_export (book, fixture_sample_agreement (book));
  fixture_assert_same_text (one, sample);
  again = fixture_import (sample, book, NULL, NULL);
  g_assert_cmpuint (quitus_change_get_size (again), ==, 0);
}

/* An agreement is found by its reference when its id is another; ids of the file follow. */
static void
test_found_by_reference (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *id = get_id_text (book, QUITUS_KIND_AGREEMENT, "reference", "IGN-DINUM-2023");
  g_autofree char *text = fixture_replace (sample, id, FIXED_ID);
  g_autofree char *edited = fixture_replace (text, "\"place\": \"Paris\"", "\"place\": \"Lyon\"");
  g_autofree char *after = NULL;
  g_autofree char *expected =
      fixture_replace (sample, "\"place\": \"Paris\"", "\"place\": \"Lyon\"");
  QuitusImportSummary summary;
  g_autoptr (QuitusChange) change = fixture_import (edited, book, &summary, NULL);

  assert_summary (&summary, 0, 1, 0);
  fixture_apply (book, change);
  after = fixture_export (book, QUITUS_ID_NONE);
  fixture_assert_same_text (after, expected);
}

/* So is a programme by its number; the budget code then refers to the one of the register, and
 * labels that say the same are the same. */
static void
test_found_by_number (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *id = get_id_text (book, QUITUS_KIND_PROGRAMME, "number", "352");
  g_autofree char *label = get_id_text (book, QUITUS_KIND_PROGRAMME_LABEL, "label",
                                        "Innovation et transformation numériques");
  g_autofree char *text = replace_all (sample, id, FIXED_ID);
  g_autofree char *other = replace_all (text, label, OTHER_ID);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (other, book, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (quitus_change_get_size (change), ==, 0);
}

/* A reference given to another agreement: the one that has the id keeps its identity. */
static void
test_id_before_reference (void)
{
  static const char first[] =
      "{\"format\": \"quitus\", \"version\": 1, \"agreements\": [{\"id\": \"" FIXED_ID "\",\n"
      "  \"reference\": \"A\", \"title\": \"T\", \"type\": \"subsidy\", \"renewal\": \"none\"}]}";
  static const char second[] =
      "{\"format\": \"quitus\", \"version\": 1, \"agreements\": [{\"id\": \"" OTHER_ID "\",\n"
      "  \"reference\": \"A\", \"title\": \"T\", \"type\": \"subsidy\", \"renewal\": \"none\"},\n"
      " {\"id\": \"" FIXED_ID "\",\n"
      "  \"reference\": \"B\", \"title\": \"T\", \"type\": \"subsidy\", \"renewal\": \"none\"}]}";
  g_autoptr (QuitusBook) book = fixture_book_new (first);
  QuitusImportSummary summary;
  g_autoptr (QuitusChange) change = fixture_import (second, book, &summary, NULL);
  g_autofree char *id = NULL;

  assert_summary (&summary, 1, 1, 0);
  fixture_apply (book, change);
  id = get_id_text (book, QUITUS_KIND_AGREEMENT, "reference", "B");
  g_assert_cmpstr (id, ==, FIXED_ID);
}

static void
test_shared_records_stay (void)
{
  static const struct
  {
    const char *find;
    const char *replacement;
    const char *message;
  } cases[] = {
    { "\"short_name\": \"IGN\"",             "\"short_name\": \"Ign\"",
     "Party “Institut national de l’information géographique et forestière”: Short name: the "
      "register has “IGN”, the file “Ign”"                                                 },
    { "\"function\": \"Directeur général\"", "\"function\": null",
     "Person “Sébastien Soriano”: Function: the register has “Directeur général”, the file "
      "nothing"                                                                            },
    { "\"domiciliation\": \"TTPARIS RGF\"",  "\"domiciliation\": \"RGF\"",
     "FORESTIERE”: Domiciliation: the register has “TTPARIS RGF”, the file “RGF”"          },
    { "\"valid_from\": \"2021-01-01\"",      "\"valid_from\": \"2021-01-02\"",
     "Innovation et transformation numériques”: Valid from: the register has “2021-01-01”" },
    { "\"iban_derived\": true",              "\"iban_derived\": false",
     "IBAN computed from the RIB: the register has “true”, the file “false”"               },
    { "\"labels\": [",                       "\"labels\": [{\"id\": \"" FIXED_ID "\", \"label\": \"New\"},",
     "Label of a programme “New”: the register does not have it"                           },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusBook) book = fixture_sample_book_new ();
      g_autofree char *sample = fixture_sample_text ();
      g_autofree char *text = fixture_replace (sample, cases[i].find, cases[i].replacement);

      assert_refused (text, book, QUITUS_EXCHANGE_ERROR_CONFLICT, cases[i].message);
    }
}

static void
test_settings_stay (void)
{
  static const char first[] =
      "{\"format\": \"quitus\", \"version\": 1,\n"
      " \"settings\": {\"id\": \"" FIXED_ID "\", \"settlement_delay\": 30}}";
  g_autoptr (QuitusBook) book = fixture_book_new (first);
  g_autofree char *same = fixture_replace (first, FIXED_ID, OTHER_ID);
  g_autofree char *other = fixture_replace (same, "30", "45");
  g_autoptr (QuitusChange) change = fixture_import (same, book, NULL, NULL);

  g_assert_cmpuint (quitus_change_get_size (change), ==, 0);
  assert_refused (other, book, QUITUS_EXCHANGE_ERROR_CONFLICT,
                  "line 2, column 14: Settings: Settlement delay in days: the register has “30”, "
                  "the file “45”");
}

/* A copy of an agreement under another reference still has the ids of the parts. */
static void
test_parts_of_another (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *sample = fixture_sample_text ();
  g_autofree char *id = get_id_text (book, QUITUS_KIND_AGREEMENT, "reference", "IGN-DINUM-2023");
  g_autofree char *text = fixture_replace (sample, id, FIXED_ID);
  g_autofree char *copy = fixture_replace (text, "IGN-DINUM-2023", "IGN-DINUM-2024");

  assert_refused (copy, book, QUITUS_EXCHANGE_ERROR_CONFLICT,
                  "Party to the agreement: in the register, it belongs to another record");
}

static void
test_id_of_another_kind (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *id = get_id_text (book, QUITUS_KIND_PERSON, "name", "B. Dingremont");
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"quitus\", \"version\": 1, \"startups\":\n"
                       "  [{\"id\": \"%s\", \"name\": \"Panoramax\"}]}",
                       id);

  assert_refused (text, book, QUITUS_EXCHANGE_ERROR_CONFLICT,
                  "line 2, column 4: State startup “Panoramax”: in the register, its id is that of "
                  "Person “B. Dingremont”");
}

/* What is shared may be in the register alone. */
static void
test_reference_into_the_register (void)
{
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  g_autofree char *id = get_id_text (book, QUITUS_KIND_ORGANISATION, "short_name", "IGN");
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"quitus\", \"version\": 1, \"people\":\n"
                       "  [{\"id\": \"" FIXED_ID "\", \"organisation\": \"%s\", \"name\": \"A\"}]}",
                       id);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = fixture_import (text, book, NULL, &error);

  g_assert_no_error (error);
  fixture_apply (book, change);
}

static void
test_export_of_what_is_not_there (void)
{
  static const QuitusExportKind kinds[] = { QUITUS_EXPORT_JSON, QUITUS_EXPORT_CSV,
                                            QUITUS_EXPORT_ICS };
  g_autoptr (QuitusBook) book = fixture_sample_book_new ();
  QuitusId ids[] = { quitus_id_new (),
                     quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_PERSON, 0)) };
  QuitusOutlook outlook = { quitus_day_new (2023, 3, 1), QUITUS_DAY_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        g_autoptr (GError) error = NULL;

        g_assert_null (quitus_export (kinds[i], book, ids[j], &outlook, QUITUS_LANGUAGE_FRENCH,
                                      &error));
        g_assert_error (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_NOT_FOUND);
      }
}

static void
test_kind_from_name (void)
{
  static const char *const wrong[] = { "a", "a.xls", "json.d", "", ".json.gz", "a.pdf", "a.ods" };
  static const struct
  {
    const char *name;
    QuitusExportKind kind;
  } right[] = {
    { "a.json",      QUITUS_EXPORT_JSON },
    { "A.JSON",      QUITUS_EXPORT_JSON },
    { "/tmp/é.json", QUITUS_EXPORT_JSON },
    { "json",        QUITUS_EXPORT_JSON },
    { "a.json.csv",  QUITUS_EXPORT_CSV  },
    { "csv",         QUITUS_EXPORT_CSV  },
    { "2023.Ics",    QUITUS_EXPORT_ICS  },
  };
  QuitusExportKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_assert_true (quitus_export_kind_from_name (right[i].name, &kind, NULL));
      g_assert_cmpint (kind, ==, right[i].kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_export_kind_from_name (wrong[i], &kind, &error));
      g_assert_error (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (error->message, ".json, .csv, .ics"));
    }
}

static void
test_labels (void)
{
  static const QuitusImportSummary summary = { 3, 2, 1, 7 };
  g_autofree char *label = quitus_import_get_label ("a.json");
  g_autofree char *text = quitus_import_summary_get_text (&summary);

  g_assert_cmpstr (label, ==, "Import “a.json”");
  g_assert_cmpstr (text, ==, "added: 3, changed: 2, removed: 1, unchanged: 7");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/into-nothing", test_into_nothing);
  g_test_add_func ("/import/same-again", test_same_again);
  g_test_add_func ("/import/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/import/other-ways-to-write", test_other_ways_to_write);
  g_test_add_func ("/import/beyond-the-basic-plane", test_beyond_the_basic_plane);
  g_test_add_func ("/import/edit", test_edit);
  g_test_add_func ("/import/field-taken-out", test_field_taken_out);
  g_test_add_func ("/import/parts-taken-out", test_parts_taken_out);
  g_test_add_func ("/import/rest-stays", test_rest_stays);
  g_test_add_func ("/import/found-by-reference", test_found_by_reference);
  g_test_add_func ("/import/found-by-number", test_found_by_number);
  g_test_add_func ("/import/id-before-reference", test_id_before_reference);
  g_test_add_func ("/import/shared-records-stay", test_shared_records_stay);
  g_test_add_func ("/import/settings-stay", test_settings_stay);
  g_test_add_func ("/import/parts-of-another", test_parts_of_another);
  g_test_add_func ("/import/id-of-another-kind", test_id_of_another_kind);
  g_test_add_func ("/import/reference-into-the-register", test_reference_into_the_register);
  g_test_add_func ("/export/what-is-not-there", test_export_of_what_is_not_there);
  g_test_add_func ("/export/kind-from-name", test_kind_from_name);
  g_test_add_func ("/import/labels", test_labels);
  return g_test_run ();
}
