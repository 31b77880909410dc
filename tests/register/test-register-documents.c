/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents: attached, read by another program, taken back, and carried by a backup. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-register-documents.h"
#include "waiting.h"

#define LETTER "Paris, le 8 février 2023\n"

/* Helpers */

static GFile *
make_file (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static GPtrArray *
put (QuitusRegister *reg, GListModel *files, QuitusProgress *progress, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_put_documents_async (reg, files, progress, NULL, waiting_cb, &result);
  return quitus_register_put_documents_finish (reg, waiting_for (&result), error);
}

static QuitusContentState
look (QuitusRegister *reg, const QuitusDocumentValue *document)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GArray) states = NULL;

  g_ptr_array_add (documents, (gpointer) document);
  quitus_register_look_at_documents_async (reg, documents, NULL, waiting_cb, &result);
  states = quitus_register_look_at_documents_finish (reg, waiting_for (&result), NULL);
  g_assert_cmpuint (states->len, ==, 1);
  return g_array_index (states, QuitusContentState, 0);
}

static GFile *
save (QuitusRegister *reg, const QuitusDocumentValue *document, GFile *target, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_save_document_async (reg, document, target, NULL, waiting_cb, &result);
  return quitus_register_save_document_finish (reg, waiting_for (&result), error);
}

static void
assert_says (GFile *file, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

/* An agreement with one document. */
static QuitusDocumentValue *
attach (QuitusRegister *reg, const char *name, const char *text)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = make_file (name, text);
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Attach");
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GError) error = NULL;
  QuitusDocumentValue *document;

  g_list_store_append (files, file);
  documents = put (reg, G_LIST_MODEL (files), NULL, &error);
  g_assert_no_error (error);
  document = documents->pdata[0];
  agreement->reference = g_strdup (name);
  agreement->title = g_strdup (name);
  document->agreement = agreement->value.id;
  quitus_change_insert (change, &agreement->value);
  quitus_change_insert (change, &document->value);
  g_assert_true (waiting_commit (reg, change, &error));
  g_assert_no_error (error);
  /* The file itself may go. */
  g_assert_true (g_file_delete (file, NULL, NULL));
  return (QuitusDocumentValue *) (gpointer) quitus_value_ref (&document->value);
}

/* Tests */

static void
test_attach (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  QuitusRegister *other;
  g_autoptr (QuitusDocumentValue) document = attach (reg, "lettre à Ada.txt", LETTER);
  g_autoptr (GFile) target = make_file ("saved.txt", "to be replaced");
  g_autoptr (GFile) saved = NULL;
  g_autoptr (GFile) view = NULL;
  g_autoptr (GFile) again = NULL;
  g_autofree char *view_name = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpstr (document->name, ==, "lettre à Ada.txt");
  g_assert_cmpstr (document->media_type, ==, "text/plain");
  g_assert_cmpstr (document->added_by, ==, "Ada");
  g_assert_cmpint (document->size, ==, strlen (LETTER));
  /* A second program, which only reads, opens it as well. */
  other = quitus_register_new (quitus_register_get_path (reg), "Paul");
  g_assert_true (waiting_open (other, QUITUS_REGISTER_READ, &error));
  g_assert_cmpint (look (other, document), ==, QUITUS_CONTENT_PRESENT);
  saved = save (other, document, target, &error);
  g_assert_no_error (error);
  assert_says (saved, LETTER);
  view = save (other, document, NULL, &error);
  g_assert_no_error (error);
  assert_says (view, LETTER);
  view_name = g_file_get_basename (view);
  g_assert_cmpstr (view_name, ==, "lettre à Ada.txt");
  g_assert_cmpint (g_stat (g_file_peek_path (view), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0400);
  again = save (reg, document, NULL, &error);
  g_assert_no_error (error);
  assert_says (again, LETTER);
  waiting_close (other);
  waiting_close (reg);
}

/* What was taken away and brought back has its bytes all the time. */
static void
test_undo (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (QuitusDocumentValue) document = attach (reg, "a.txt", LETTER);
  g_autoptr (QuitusChange) removal = quitus_change_new ("Remove");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  quitus_change_delete (removal, &document->value);
  g_assert_true (waiting_commit (reg, removal, &error));
  g_assert_cmpint (look (reg, document), ==, QUITUS_CONTENT_PRESENT);
  g_assert_true (waiting_undo (reg, &error));
  g_assert_nonnull (quitus_book_lookup (quitus_register_get_book (reg), document->value.id));
  g_assert_true (waiting_redo (reg, &error));
  g_assert_true (waiting_undo (reg, &error));
  g_assert_cmpint (look (reg, document), ==, QUITUS_CONTENT_PRESENT);
  problems = waiting_check (reg, &error);
  g_assert_cmpuint (problems->len, ==, 0);
  waiting_close (reg);
}

/* Several at once; one that cannot be read keeps all of them from being named. */
static void
test_several (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) a = make_file ("a.txt", "a");
  g_autoptr (GFile) b = make_file ("b.txt", "b");
  g_autoptr (GFile) none = g_file_new_for_path ("/nowhere/c.txt");
  g_autoptr (QuitusProgress) progress = quitus_progress_new ();
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GError) error = NULL;

  g_list_store_append (files, a);
  g_list_store_append (files, b);
  documents = put (reg, G_LIST_MODEL (files), progress, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 2);
  g_assert_cmpstr (((QuitusDocumentValue *) documents->pdata[1])->name, ==, "b.txt");
  g_assert_cmpfloat (quitus_progress_get_fraction (progress), ==, 1);
  g_list_store_append (files, none);
  g_assert_null (put (reg, G_LIST_MODEL (files), NULL, &error));
  g_assert_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "c.txt"));
  waiting_close (reg);
}

static void
test_refused (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = make_file ("a.txt", "a");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  QuitusRegister *other;

  g_list_store_append (files, file);
  g_cancellable_cancel (cancellable);
  quitus_register_put_documents_async (reg, G_LIST_MODEL (files), NULL, cancellable, waiting_cb,
                                       &result);
  g_assert_null (quitus_register_put_documents_finish (reg, waiting_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_object (&result);
  /* Nobody attaches to what another one writes. */
  other = quitus_register_new (quitus_register_get_path (reg), "Paul");
  g_assert_true (waiting_open (other, QUITUS_REGISTER_WRITE_IF_FREE, &error));
  g_assert_null (put (other, G_LIST_MODEL (files), NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY);
  waiting_close (other);
  waiting_close (reg);
}

/* Names come from anywhere; none leads out of the folder. */
static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *file;
  } cases[] = {
    { "../../.bashrc", "_.._.._.bashrc" },
    { ".hidden",       "_.hidden"       },
    { "a/b\nc.pdf",    "a_b_c.pdf"      },
    { "Décision.pdf",  "Décision.pdf"   },
  };
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autoptr (QuitusDocumentValue) document = attach (reg, "a.txt", LETTER);
  g_autofree char *cache =
      g_build_filename (g_get_user_cache_dir (), "quitus", "documents", document->hash, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusDocumentValue) renamed = (gpointer) quitus_value_copy (&document->value);
      g_autofree char *expected = g_build_filename (cache, cases[i].file, NULL);
      g_autoptr (GFile) view = NULL;
      g_autoptr (GError) error = NULL;

      g_set_str (&renamed->name, cases[i].name);
      view = save (reg, renamed, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (g_file_peek_path (view), ==, expected);
    }
  waiting_close (reg);
}

static void
test_backup (void)
{
  QuitusRegister *reg = waiting_open_new ("Ada");
  g_autofree char *copy = g_build_filename (g_get_user_data_dir (), "copy.sqlite", NULL);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "new", "r.sqlite", NULL);
  g_autoptr (QuitusDocumentValue) document = attach (reg, "a.txt", LETTER);
  g_autoptr (GFile) view = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (waiting_backup (reg, copy, &error));
  waiting_close (reg);
  reg = quitus_register_new (path, "Paul");
  g_assert_true (waiting_restore (reg, copy, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (look (reg, document), ==, QUITUS_CONTENT_PRESENT);
  view = save (reg, document, NULL, &error);
  assert_says (view, LETTER);
  waiting_close (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/register/documents/attach", test_attach);
  g_test_add_func ("/register/documents/undo", test_undo);
  g_test_add_func ("/register/documents/several", test_several);
  g_test_add_func ("/register/documents/refused", test_refused);
  g_test_add_func ("/register/documents/names", test_names);
  g_test_add_func ("/register/documents/backup", test_backup);
  return g_test_run ();
}
