/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search of the desktop, asked over a real bus. */

#include "pages-fixture.h"

#include <glib/gstdio.h>

#include "quitus-search-provider.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"

typedef struct
{
  Pages pages;
  GDBusConnection *service;
  GDBusConnection *client;
  QuitusBackgroundReader *reader;
  QuitusSearchProvider *provider;
  char *activated;
  char *launched;
} Fixture;

/* Callbacks */

static void
done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
activated_cb (Fixture *f, const char *id)
{
  g_set_str (&f->activated, id);
}

static void
launched_cb (Fixture *f, const char *text)
{
  g_set_str (&f->launched, text);
}

/* Helpers */

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GDBusConnection *connection;

  g_assert_no_error (error);
  connection =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);
  g_assert_no_error (error);
  return connection;
}

static void
set_up (Fixture *f, gconstpointer has_sample)
{
  g_autoptr (GError) error = NULL;

  pages_set_up (&f->pages, has_sample != NULL, 360, 300);
  f->service = connect_to_bus ();
  f->client = connect_to_bus ();
  f->reader = quitus_background_reader_new (NULL);
  quitus_background_reader_set_source (f->reader, quitus_register_get_path (f->pages.reg),
                                       quitus_day_new (2023, 9, 15));
  f->provider = quitus_search_provider_new (f->reader);
  g_signal_connect_swapped (f->provider, "activate", G_CALLBACK (activated_cb), f);
  g_signal_connect_swapped (f->provider, "search", G_CALLBACK (launched_cb), f);
  quitus_search_provider_export (f->provider, f->service, &error);
  g_assert_no_error (error);
}

static gboolean
is_last (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  quitus_background_reader_let_go (f->reader);
  pages_wait_until (is_last, f->provider);
  g_assert_finalize_object (f->provider);
  pages_wait_until (is_last, f->reader);
  g_assert_finalize_object (f->reader);
  g_object_unref (f->client);
  g_object_unref (f->service);
  g_free (f->activated);
  g_free (f->launched);
  pages_tear_down (&f->pages);
}

/* Calls a method as the shell does. */
static GVariant *
call (Fixture *f, const char *method, GVariant *parameters, const char *type)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GVariant *answer;

  g_dbus_connection_call (f->client, g_dbus_connection_get_unique_name (f->service),
                          QUITUS_SEARCH_PROVIDER_PATH, INTERFACE, method, parameters,
                          G_VARIANT_TYPE (type), G_DBUS_CALL_FLAGS_NONE, -1, NULL, done_cb,
                          &result);
  pages_wait_until (has_result, &result);
  answer = g_dbus_connection_call_finish (f->client, result, &error);
  g_assert_no_error (error);
  return answer;
}

/* The ids that are found by words that spaces part. */
static char **
find (Fixture *f, const char *text)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GVariant) answer =
      call (f, "GetInitialResultSet", g_variant_new ("(^as)", terms), "(as)");
  char **ids;

  g_variant_get (answer, "(^as)", &ids);
  return ids;
}

/* What is shown of one result, NULL when there is nothing. */
static GVariant *
get_meta (Fixture *f, const char *id)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GVariant) answer =
      call (f, "GetResultMetas", g_variant_new ("(^as)", ids), "(aa{sv})");
  g_autoptr (GVariant) metas = g_variant_get_child_value (answer, 0);

  return g_variant_n_children (metas) == 1 ? g_variant_get_child_value (metas, 0) : NULL;
}

static char *
get_text (GVariant *meta, const char *name)
{
  char *text = NULL;

  g_assert_true (g_variant_lookup (meta, name, "s", &text));
  return text;
}

static void
assert_nothing (Fixture *f, const char *text)
{
  g_auto (GStrv) ids = find (f, text);

  g_assert_cmpuint (g_strv_length (ids), ==, 0);
}

static QuitusKind
get_kind (Fixture *f, const char *text)
{
  QuitusId id = QUITUS_ID_NONE;

  g_assert_true (quitus_id_from_text (text, &id));
  return quitus_record_get_kind (quitus_book_lookup (quitus_register_get_book (f->pages.reg), id));
}

static gboolean
is_let_go (gpointer data)
{
  return !quitus_background_reader_is_open (data);
}

static gboolean
finds_cadastre (gpointer data)
{
  g_auto (GStrv) ids = find (data, "cadastre");

  return g_strv_length (ids) == 1;
}

/* Tests */

static void
test_results (Fixture *f, gconstpointer unused)
{
  g_auto (GStrv) ids = find (f, "ign-dinum-2023");
  g_autoptr (GVariant) meta = get_meta (f, ids[0]);
  g_autofree char *id = get_text (meta, "id");
  g_autofree char *name = get_text (meta, "name");
  g_autofree char *description = get_text (meta, "description");
  g_autofree char *icon_name = get_text (meta, "gicon");
  g_autoptr (GIcon) icon = g_icon_new_for_string (icon_name, NULL);

  g_assert_cmpint (get_kind (f, ids[0]), ==, QUITUS_KIND_AGREEMENT);
  g_assert_cmpstr (id, ==, ids[0]);
  g_assert_cmpstr (
      name, ==,
      quitus_agreement_value (quitus_record_get_value (pages_get_agreement (&f->pages)))->title);
  g_assert_nonnull (strstr (description, "IGN-DINUM-2023"));
  g_assert_nonnull (strstr (description, "200,000.00"));
  g_assert_true (G_IS_THEMED_ICON (icon));
}

/* What falls due says when, how much, and how it stands. */
static void
test_deadline (Fixture *f, gconstpointer unused)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GVariant) meta = NULL;
  g_autofree char *description = NULL;

  pages_sign (&f->pages, 0, quitus_day_new (2023, 2, 8));
  pages_sign (&f->pages, 1, quitus_day_new (2023, 2, 8));
  ids = find (f, "125 000,00 €");
  g_assert_cmpuint (g_strv_length (ids), >, 0);
  g_assert_cmpint (get_kind (f, ids[0]), ==, QUITUS_KIND_INSTALMENT);
  meta = get_meta (f, ids[0]);
  description = get_text (meta, "description");
  g_assert_nonnull (strstr (description, "8 Aug 2023"));
  g_assert_nonnull (strstr (description, "125,000.00"));
  g_assert_nonnull (strstr (description, "Late"));
}

/* Accents and capitals make no difference, nor does what was found before. */
static void
test_spelling (Fixture *f, gconstpointer unused)
{
  const char *const before[] = { "not", "ids", NULL };
  const char *const terms[] = { "GÉOCOMMUNS", NULL };
  g_auto (GStrv) plain = find (f, "geocommuns");
  g_autoptr (GVariant) answer =
      call (f, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms), "(as)");
  g_auto (GStrv) accented = NULL;

  g_variant_get (answer, "(^as)", &accented);
  g_assert_cmpuint (g_strv_length (plain), >, 0);
  g_assert_true (g_strv_equal ((const char *const *) plain, (const char *const *) accented));
}

/* The best ten of what may be shown, in the order of the index. */
static void
test_order (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (GArray) hits = NULL;
  g_auto (GStrv) ids = NULL;
  guint n_found = 0;

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();

      organisation->name = g_strdup_printf ("%s Cadastre %d", i % 2 == 0 ? "Office" : "", i);
      quitus_change_insert (change, &organisation->value);
    }
  pages_commit (&f->pages, change);
  hits = quitus_search_index_find (quitus_session_get_search (f->pages.session), "cadastre",
                                   QUITUS_LANGUAGE_ENGLISH, 20, &n_found);
  g_assert_cmpuint (n_found, ==, 12);
  ids = find (f, "cadastre");
  g_assert_cmpuint (g_strv_length (ids), ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = quitus_id_to_text (g_array_index (hits, QuitusSearchHit, i).id);

      g_assert_cmpstr (ids[i], ==, id);
    }
}

/* No bank account is shown where others may look on, whether it is looked for or asked about. */
static void
test_accounts (Fixture *f, gconstpointer unused)
{
  QuitusRecord *account =
      quitus_book_get (quitus_register_get_book (f->pages.reg), QUITUS_KIND_ACCOUNT, 0);
  const QuitusAccountValue *value = quitus_account_value (quitus_record_get_value (account));
  g_autofree char *id = quitus_id_to_text (quitus_record_get_id (account));
  g_auto (GStrv) ids = find (f, value->iban != NULL ? value->iban : value->account_number);

  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_cmpint (get_kind (f, ids[i]), !=, QUITUS_KIND_ACCOUNT);
  g_assert_null (get_meta (f, id));
}

static void
test_unknown (Fixture *f, gconstpointer unused)
{
  assert_nothing (f, "zzzz");
  assert_nothing (f, "");
  g_assert_null (get_meta (f, "zzzz"));
  g_assert_null (get_meta (f, ""));
  g_assert_null (get_meta (f, "00000000-0000-0000-0000-000000000000"));
  g_assert_null (get_meta (f, "01234567-89ab-4def-8123-456789abcdef"));
}

/* An id says the same to a service that never searched. */
static void
test_stable (Fixture *f, gconstpointer unused)
{
  g_auto (GStrv) ids = find (f, "solde");
  g_autoptr (GVariant) before = get_meta (f, ids[0]);
  g_autoptr (GVariant) after = NULL;

  g_assert_finalize_object (f->provider);
  f->provider = quitus_search_provider_new (f->reader);
  g_assert_true (quitus_search_provider_export (f->provider, f->service, NULL));
  after = get_meta (f, ids[0]);
  g_assert_true (g_variant_equal (before, after));
}

/* What is recorded meanwhile is found. */
static void
test_follows (Fixture *f, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();

  assert_nothing (f, "cadastre");
  g_assert_true (quitus_background_reader_is_open (f->reader));
  organisation->name = g_strdup ("Cadastre");
  quitus_change_insert (change, &organisation->value);
  pages_commit (&f->pages, change);
  pages_wait_until (finds_cadastre, f);
}

static void
test_empty (Fixture *f, gconstpointer unused)
{
  assert_nothing (f, "ign");
  assert_nothing (f, "2023");
}

static void
test_absent (Fixture *f, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (f->pages.folder, "none", NULL);
  g_autofree char *path = g_build_filename (folder, "register.sqlite", NULL);

  quitus_background_reader_set_source (f->reader, path, QUITUS_DAY_NONE);
  assert_nothing (f, "ign");
  g_assert_null (get_meta (f, "01234567-89ab-4def-8123-456789abcdef"));
  g_assert_false (quitus_background_reader_is_open (f->reader));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_damaged (Fixture *f, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (f->pages.folder, "damaged.sqlite", NULL);

  g_assert_true (g_file_set_contents (path, "This is not a register", -1, NULL));
  quitus_background_reader_set_source (f->reader, path, QUITUS_DAY_NONE);
  assert_nothing (f, "ign");
  g_assert_false (quitus_background_reader_is_open (f->reader));
}

/* The register is let go of when nobody asks any more, and opened again when somebody does. */
static void
test_lets_go (Fixture *f, gconstpointer unused)
{
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) again = NULL;

  quitus_background_reader_set_patience (f->reader, 20);
  first = find (f, "ign");
  pages_wait_until (is_let_go, f->reader);
  again = find (f, "ign");
  g_assert_true (g_strv_equal ((const char *const *) first, (const char *const *) again));
}

/* Whoever waits is told when the register is let go of before it is open. */
static void
test_interrupted (Fixture *f, gconstpointer unused)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  quitus_background_reader_read_async (f->reader, done_cb, &result);
  g_assert_true (quitus_background_reader_is_open (f->reader));
  quitus_background_reader_let_go (f->reader);
  pages_wait_until (has_result, &result);
  g_assert_null (quitus_background_reader_read_finish (f->reader, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
}

/* Nobody is kept from writing. */
static void
test_only_reads (Fixture *f, gconstpointer unused)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (QuitusSession) session = NULL;

  quitus_background_reader_read_async (f->reader, done_cb, &result);
  pages_wait_until (has_result, &result);
  session = quitus_background_reader_read_finish (f->reader, result, NULL);
  g_assert_nonnull (session);
  g_assert_true (quitus_register_is_read_only (quitus_session_get_register (session)));
  g_assert_false (quitus_register_is_read_only (f->pages.reg));
  pages_sign (&f->pages, 0, quitus_day_new (2023, 2, 8));
  g_clear_object (&result);
}

static void
test_chosen (Fixture *f, gconstpointer unused)
{
  const char *const terms[] = { "dinum", "solde", NULL };

  g_variant_unref (call (f, "ActivateResult", g_variant_new ("(s^asu)", "some-id", terms, 0),
                         "()"));
  g_assert_cmpstr (f->activated, ==, "some-id");
  g_assert_null (f->launched);
  g_variant_unref (call (f, "LaunchSearch", g_variant_new ("(^asu)", terms, 0), "()"));
  g_assert_cmpstr (f->launched, ==, "dinum solde");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
#define ADD(name, test)                                                                            \
  g_test_add ("/search-provider/" name, Fixture, GINT_TO_POINTER (TRUE), set_up, test, tear_down)
  ADD ("results", test_results);
  ADD ("deadline", test_deadline);
  ADD ("spelling", test_spelling);
  ADD ("order", test_order);
  ADD ("accounts", test_accounts);
  ADD ("unknown", test_unknown);
  ADD ("stable", test_stable);
  ADD ("follows", test_follows);
  ADD ("absent", test_absent);
  ADD ("damaged", test_damaged);
  ADD ("lets-go", test_lets_go);
  ADD ("interrupted", test_interrupted);
  ADD ("only-reads", test_only_reads);
  ADD ("chosen", test_chosen);
#undef ADD
  g_test_add ("/search-provider/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
