/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The contents of documents: how they come, what is left when they do not, and how they travel. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "quitus-document-store.h"
#include "quitus-error.h"
#include "quitus-test-store.h"

#define LETTER "Paris, 8 February 2023\n"

/* A source that ends, fails or stops the program after so many bytes. */

typedef enum
{
  SOURCE_ENDS,
  SOURCE_FAILS,
  SOURCE_KILLS,
  SOURCE_CANCELS,
} SourceEnd;

#define TYPE_SOURCE (source_get_type ())
G_DECLARE_FINAL_TYPE (Source, source, TEST, SOURCE, GInputStream)

struct _Source
{
  GInputStream parent_instance;
  guint64 left;
  SourceEnd end;
};

G_DEFINE_FINAL_TYPE (Source, source, G_TYPE_INPUT_STREAM)

static gssize
source_read (GInputStream *stream, void *buffer, gsize count, GCancellable *unused, GError **error)
{
  Source *self = TEST_SOURCE (stream);
  gsize n = MIN (count, self->left);

  if (n > 0)
    {
      memset (buffer, 'q', n);
      self->left -= n;
      return n;
    }
  if (self->end == SOURCE_KILLS)
    _exit (3);
  if (self->end == SOURCE_ENDS)
    return 0;
  g_set_error_literal (error, G_IO_ERROR,
                       self->end == SOURCE_FAILS ? G_IO_ERROR_FAILED : G_IO_ERROR_CANCELLED,
                       "as the test wants it");
  return -1;
}

static void
source_class_init (SourceClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = source_read;
}

static void
source_init (Source *self)
{
}

static GInputStream *
source_new (guint64 length, SourceEnd end)
{
  Source *self = g_object_new (TYPE_SOURCE, NULL);

  self->left = length;
  self->end = end;
  return G_INPUT_STREAM (self);
}

/* Helpers */

static QuitusDocumentStore *
get_documents (TestStore *f)
{
  return quitus_document_store_new (quitus_store_get_file (f->store));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n += g_file_test (path, G_FILE_TEST_IS_DIR) ? count_files (path) : 1;
    }
  return n;
}

static guint
count_contents (TestStore *f)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);

  return count_files (quitus_document_store_get_folder (documents));
}

/* Keeps a text, and says under which hash. */
static char *
put_text (TestStore *f, const char *text, gsize length)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr (GError) error = NULL;
  QuitusContent content = { 0 };

  quitus_document_store_put_stream (documents, stream, NULL, &content, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (content.size, ==, length);
  g_free (content.media_type);
  return g_strdup (content.hash);
}

static char *
get_content_path (TestStore *f, const char *hash)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);

  return quitus_document_store_get_path (documents, hash);
}

/* Writes behind the program's back. */
static void
spoil (TestStore *f, const char *hash)
{
  g_autofree char *path = get_content_path (f, hash);

  g_assert_true (g_file_set_contents (path, "spoiled", -1, NULL));
}

static void
make_old (TestStore *f, const char *hash)
{
  g_autofree char *path = get_content_path (f, hash);
  const struct timespec times[2] = { { .tv_sec = 1675852200 }, { .tv_sec = 1675852200 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* A change that brings an agreement with a document of that content. */
static QuitusChange *
document_change_new (const char *name, const char *hash, gint64 size)
{
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
  g_autoptr (QuitusDocumentValue) document = quitus_document_value_new ();
  QuitusChange *change = quitus_change_new (name);

  agreement->reference = g_strdup (name);
  agreement->title = g_strdup (name);
  document->agreement = agreement->value.id;
  document->name = g_strdup (name);
  document->hash = g_strdup (hash);
  document->size = size;
  quitus_change_insert (change, &agreement->value);
  quitus_change_insert (change, &document->value);
  return change;
}

static char *
attach (TestStore *f, const char *name, const char *text, gsize length)
{
  char *hash = put_text (f, text, length);
  g_autoptr (QuitusChange) change = document_change_new (name, hash, length);

  test_store_commit (f, change);
  return hash;
}

static GPtrArray *
check (TestStore *f)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = quitus_store_check (f->store, &error);

  g_assert_no_error (error);
  return problems;
}

static void
assert_content (TestStore *f, const char *hash, const char *text, gsize length)
{
  g_autofree char *path = get_content_path (f, hash);
  g_autofree char *found = NULL;
  gsize n_found;

  g_assert_true (g_file_get_contents (path, &found, &n_found, NULL));
  g_assert_cmpmem (found, n_found, text, length);
}

static int
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Bytes at random, of a length that is no round number. */
static char *
random_bytes (TestStore *f, gsize length)
{
  char *bytes = g_malloc (length);

  for (gsize i = 0; i < length; i++)
    bytes[i] = g_rand_int_range (f->rand, 0, 256);
  return bytes;
}

/* Tests */

/* The hashes are those that sha256sum gives. */
static void
test_put (TestStore *f, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *hash;
  } cases[] = {
    { "",    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
  };
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *expected = test_store_get_path (f, "register.documents");

  g_assert_cmpstr (quitus_document_store_get_folder (documents), ==, expected);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *hash = put_text (f, cases[i].text, strlen (cases[i].text));
      g_autofree char *again = put_text (f, cases[i].text, strlen (cases[i].text));
      g_autofree char *path = get_content_path (f, hash);
      g_autofree char *folder = g_path_get_dirname (path);

      g_assert_cmpstr (hash, ==, cases[i].hash);
      g_assert_cmpstr (again, ==, hash);
      assert_content (f, hash, cases[i].text, strlen (cases[i].text));
      g_assert_cmpint (get_mode (path), ==, 0600);
      g_assert_cmpint (get_mode (folder), ==, 0700);
    }
  g_assert_cmpint (get_mode (expected), ==, 0700);
  /* The same content is there once, and nothing else. */
  g_assert_cmpuint (count_contents (f), ==, G_N_ELEMENTS (cases));
}

static void
test_put_file (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *path = test_store_get_path (f, "Convention signée.pdf");
  g_autofree char *link = test_store_get_path (f, "link.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  QuitusContent content = { 0 };

  g_assert_true (g_file_set_contents (path, "%PDF-1.7\n", -1, NULL));
  g_assert_cmpint (symlink (path, link), ==, 0);
  quitus_document_store_put_file (documents, file, &content, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content.media_type, ==, "application/pdf");
  assert_content (f, content.hash, "%PDF-1.7\n", 9);
  g_free (content.media_type);
  /* What was attached does not follow the file. */
  g_assert_true (g_file_set_contents (path, "another", -1, NULL));
  assert_content (f, content.hash, "%PDF-1.7\n", 9);
}

/* A pipe would be waited for without end. */
static void
test_put_odd_files (TestStore *f, gconstpointer unused)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *pipe = test_store_get_path (f, "pipe");
  g_autofree char *huge = test_store_get_path (f, "huge");
  g_autofree char *none = test_store_get_path (f, "none");
  const char *const paths[] = { pipe, f->folder, "/dev/zero", huge, none };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_file_set_contents (huge, "", 0, NULL));
  g_assert_cmpint (truncate (huge, QUITUS_CONTENT_SIZE_MAX + 1), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_document_store_put_file (documents, file, NULL, NULL, NULL, NULL,
                                                      &error));
      g_assert_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_REFUSED);
    }
  g_assert_cmpuint (count_contents (f), ==, 0);
}

/* Wherever it stops, nothing is left. */
static void
test_put_interrupted (TestStore *f, gconstpointer unused)
{
  static const guint64 lengths[] = { 0, 1, 256 * 1024, 1000 * 1000 };
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GInputStream) failing = source_new (lengths[i], SOURCE_FAILS);
      g_autoptr (GInputStream) cancelled = source_new (lengths[i], SOURCE_CANCELS);
      g_autoptr (GInputStream) other = source_new (lengths[i], SOURCE_ENDS);
      g_autofree char *expected = g_strnfill (64, 'a');
      g_autoptr (GError) error = NULL;

      g_assert_false (quitus_document_store_put_stream (documents, failing, NULL, NULL, NULL, NULL,
                                                        NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_clear_error (&error);
      g_assert_false (quitus_document_store_put_stream (documents, cancelled, NULL, NULL, NULL,
                                                        NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_false (quitus_document_store_put_stream (documents, other, expected, NULL, NULL,
                                                        NULL, NULL, &error));
      g_assert_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_DAMAGED);
      g_assert_cmpuint (count_contents (f), ==, 0);
    }
}

/* What the program leaves that ends in the middle is taken away later, but not at once: it may be
 * what another one is writing. */
static void
test_put_killed (TestStore *f, gconstpointer unused)
{
  static const guint64 lengths[] = { 0, 256 * 1024, 1000 * 1000 };
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      int status;
      pid_t child = fork ();

      if (child == 0)
        {
          g_autoptr (GInputStream) stream = source_new (lengths[i], SOURCE_KILLS);

          quitus_document_store_put_stream (documents, stream, NULL, NULL, NULL, NULL, NULL, NULL);
          _exit (0);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_cmpint (WEXITSTATUS (status), ==, 3);
    }
  g_assert_cmpuint (count_contents (f), ==, G_N_ELEMENTS (lengths));
  quitus_document_store_forget_unfinished (documents, now - 60);
  g_assert_cmpuint (count_contents (f), ==, G_N_ELEMENTS (lengths));
  quitus_document_store_forget_unfinished (documents, now + 60);
  g_assert_cmpuint (count_contents (f), ==, 0);
}

static void
set_file_limit (guint64 limit)
{
  struct rlimit limits;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  limits.rlim_cur = limit;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
}

/* A file that may not grow is what a full disk is to who writes it. */
static void
test_full_disk (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *bytes = random_bytes (f, 1000 * 1000);
  g_autofree char *kept = attach (f, "Kept", bytes, 1000 * 1000);
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autoptr (GInputStream) stream = source_new (1000 * 1000, SOURCE_ENDS);
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (f->folder);

  signal (SIGXFSZ, SIG_IGN);
  set_file_limit (600 * 1000);
  g_assert_false (quitus_document_store_put_stream (documents, stream, NULL, NULL, NULL, NULL, NULL,
                                                    &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (quitus_store_backup (f->store, path, NULL, NULL, &error));
  g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_FULL);
  set_file_limit (RLIM_INFINITY);
  g_assert_cmpuint (count_files (f->folder), ==, n_files);
  assert_content (f, kept, bytes, 1000 * 1000);
}

static void
test_check (TestStore *f, gconstpointer unused)
{
  g_autofree char *hash = attach (f, "Letter", LETTER, strlen (LETTER));
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *path = get_content_path (f, hash);
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) damaged = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  test_store_assert_sound (f->store);
  g_assert_cmpint (quitus_document_store_look (documents, hash, strlen (LETTER)), ==,
                   QUITUS_CONTENT_PRESENT);
  spoil (f, hash);
  g_assert_cmpint (quitus_document_store_look (documents, hash, strlen (LETTER)), ==,
                   QUITUS_CONTENT_DAMAGED);
  damaged = check (f);
  g_assert_cmpuint (damaged->len, ==, 1);
  g_assert_cmpstr (damaged->pdata[0], ==, "The content of the document “Letter” is damaged");
  /* That it is not there is no damage: it may have come without. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  missing = check (f);
  g_assert_cmpuint (missing->len, ==, 0);
  g_assert_cmpint (quitus_document_store_look (documents, hash, strlen (LETTER)), ==,
                   QUITUS_CONTENT_MISSING);
  /* The same bytes make it whole again. */
  again = put_text (f, LETTER, strlen (LETTER));
  g_assert_cmpstr (again, ==, hash);
  spoil (f, hash);
  g_free (put_text (f, LETTER, strlen (LETTER)));
  assert_content (f, hash, LETTER, strlen (LETTER));
  test_store_assert_sound (f->store);
}

static void
test_copy_out (TestStore *f, gconstpointer unused)
{
  g_autofree char *hash = attach (f, "Letter", LETTER, strlen (LETTER));
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *path = test_store_get_path (f, "letter.txt");
  g_autofree char *contents = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (quitus_document_store_copy_out (documents, hash, target, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, LETTER);
  /* A damaged one replaces nothing. */
  spoil (f, hash);
  g_assert_false (quitus_document_store_copy_out (documents, hash, target, NULL, &error));
  g_assert_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, LETTER);
}

/* Everything is spared that somebody could still ask for. */
static void
test_orphans (TestStore *f, gconstpointer unused)
{
  g_autofree char *present = attach (f, "present", "present", 7);
  g_autofree char *undone = attach (f, "undone", "undone", 6);
  g_autofree char *copied = put_text (f, "copied", 6);
  g_autofree char *fresh = put_text (f, "fresh", 5);
  g_autofree char *orphan = put_text (f, "orphan", 6);
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autofree char *copies = test_store_get_path (f, "copies");
  g_autofree char *copy = g_build_filename (copies, "register-2023-02-08.sqlite", NULL);
  g_autoptr (QuitusChange) removal = quitus_change_new ("Remove");
  QuitusRecord *record = quitus_book_find (f->book, QUITUS_KIND_DOCUMENT, "name", "undone");
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint n_removed;
  g_autoptr (GError) error = NULL;
  const char *const kept[] = { present, undone, copied, fresh };

  quitus_change_delete (removal, quitus_record_get_value (record));
  test_store_commit (f, removal);
  /* A copy that says more than the register, as after a restore. */
  g_assert_cmpint (g_mkdir (copies, 0700), ==, 0);
  {
    g_autoptr (QuitusStore) other = quitus_store_open (copy, QUITUS_STORE_WRITE, "Paul", &error);
    g_autoptr (QuitusChange) change = document_change_new ("copied", copied, 6);

    g_assert_true (quitus_store_commit (other, change, "Paul", now, 0, NULL, &error));
    g_assert_true (quitus_store_close (other, &error));
  }
  make_old (f, present);
  make_old (f, undone);
  make_old (f, copied);
  make_old (f, orphan);
  g_assert_true (quitus_store_tidy_documents (f->store, now - 60, &n_removed, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_removed, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpint (quitus_document_store_look (documents, kept[i], -1), ==,
                     QUITUS_CONTENT_PRESENT);
  g_assert_cmpint (quitus_document_store_look (documents, orphan, -1), ==, QUITUS_CONTENT_MISSING);
  /* Where a copy cannot be read, nobody knows what it needs. */
  make_old (f, fresh);
  g_assert_true (g_file_set_contents (copy, "not a register", -1, NULL));
  g_assert_true (quitus_store_tidy_documents (f->store, now - 60, &n_removed, &error));
  g_assert_cmpuint (n_removed, ==, 0);
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_assert_true (quitus_store_tidy_documents (f->store, now - 60, &n_removed, &error));
  g_assert_cmpuint (n_removed, ==, 2);
  g_assert_cmpuint (count_contents (f), ==, 2);
}

/* What was set aside by a restore still has its documents; the daily copy tidies. */
static void
test_orphans_of_restore (TestStore *f, gconstpointer unused)
{
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *hash = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *daily = NULL;
  g_autoptr (QuitusDocumentStore) documents = get_documents (f);
  g_autoptr (GError) error = NULL;

  test_store_grow (f, 3);
  g_assert_true (quitus_store_backup (f->store, path, NULL, NULL, &error));
  hash = attach (f, "late", "late", 4);
  make_old (f, hash);
  test_store_close (f);
  g_assert_true (quitus_store_restore (f->path, path, "Paul", &aside, &error));
  test_store_reopen (f);
  daily = quitus_store_keep_daily_copy (f->store, quitus_day_new (2023, 2, 8),
                                        QUITUS_COPY_MOMENT_OPENED, &error);
  g_assert_no_error (error);
  g_assert_cmpint (quitus_document_store_look (documents, hash, 4), ==, QUITUS_CONTENT_PRESENT);
  g_free (daily);
  g_assert_cmpint (g_unlink (aside), ==, 0);
  daily = quitus_store_keep_daily_copy (f->store, quitus_day_new (2023, 2, 9),
                                        QUITUS_COPY_MOMENT_OPENED, &error);
  g_assert_no_error (error);
  g_assert_cmpint (quitus_document_store_look (documents, hash, 4), ==, QUITUS_CONTENT_MISSING);
}

static void
assert_has_pack (const char *path, const char *expected)
{
  g_autofree char *n = test_store_read_sql (path, "SELECT count (*) FROM sqlite_schema WHERE"
                                                  " type = 'table' AND name = 'document_content'");

  g_assert_cmpstr (n, ==, expected);
}

/* One file has everything, byte for byte; a daily copy shares. */
static void
test_backup_round_trip (TestStore *f, gconstpointer unused)
{
  static const gsize lengths[] = { 0, 1, 1024 * 1024, 1024 * 1024 + 1, 3000001 };
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *other = test_store_get_path (f, "elsewhere/office.sqlite");
  g_autofree char *daily = NULL;
  char *bytes[G_N_ELEMENTS (lengths)];
  char *hashes[G_N_ELEMENTS (lengths)];
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusDocumentStore) restored = quitus_document_store_new (other);
  guint n_left_out = 77;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *name = g_strdup_printf ("Document %u", i);

      bytes[i] = random_bytes (f, lengths[i]);
      hashes[i] = attach (f, name, bytes[i], lengths[i]);
    }
  g_assert_true (quitus_store_backup (f->store, path, &n_left_out, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left_out, ==, 0);
  assert_has_pack (path, "1");
  test_store_assert_file_says (path, f->book);
  g_assert_true (quitus_store_restore (other, path, "Paul", NULL, &error));
  g_assert_no_error (error);
  assert_has_pack (other, "0");
  test_store_assert_file_says (other, f->book);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *place = quitus_document_store_get_path (restored, hashes[i]);
      g_autofree char *found = NULL;
      gsize n_found;

      g_assert_true (g_file_get_contents (place, &found, &n_found, NULL));
      g_assert_cmpmem (found, n_found, bytes[i], lengths[i]);
      g_free (bytes[i]);
      g_free (hashes[i]);
    }
  daily = quitus_store_keep_daily_copy (f->store, quitus_day_new (2023, 2, 8),
                                        QUITUS_COPY_MOMENT_OPENED, &error);
  g_assert_no_error (error);
  assert_has_pack (daily, "0");
}

/* A backup that is opened as a register becomes one; until then it may be read and backed up. */
static void
test_backup_as_register (TestStore *f, gconstpointer unused)
{
  g_autofree char *hash = attach (f, "Letter", LETTER, strlen (LETTER));
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *second = test_store_get_path (f, "second.sqlite");
  g_autoptr (GError) error = NULL;
  guint n_left_out;

  g_assert_true (quitus_store_backup (f->store, path, NULL, NULL, &error));
  {
    g_autoptr (QuitusStore) reader = quitus_store_open (path, QUITUS_STORE_READ, "Paul", &error);

    g_assert_true (quitus_store_backup (reader, second, &n_left_out, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n_left_out, ==, 0);
  }
  for (guint i = 0; i < 2; i++)
    {
      const char *file = i == 0 ? path : second;
      g_autoptr (QuitusStore) writer = quitus_store_open (file, QUITUS_STORE_WRITE, "Paul", &error);
      g_autoptr (QuitusDocumentStore) documents = quitus_document_store_new (file);
      QuitusContentState state;

      g_assert_no_error (error);
      test_store_assert_sound (writer);
      g_assert_true (quitus_document_store_verify (documents, hash, &state, NULL, NULL));
      g_assert_cmpint (state, ==, QUITUS_CONTENT_PRESENT);
      g_assert_true (quitus_store_close (writer, &error));
      assert_has_pack (file, "0");
    }
}

/* What is not there cannot be in the copy, and that is said; the rest is. */
static void
test_backup_left_out (TestStore *f, gconstpointer unused)
{
  g_autofree char *whole = attach (f, "whole", "whole", 5);
  g_autofree char *spoiled = attach (f, "spoiled", "will be", 7);
  g_autofree char *gone = attach (f, "gone", "gone", 4);
  g_autofree char *gone_path = get_content_path (f, gone);
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  guint n_left_out;

  spoil (f, spoiled);
  g_assert_cmpint (g_unlink (gone_path), ==, 0);
  g_assert_true (quitus_store_backup (f->store, path, &n_left_out, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_left_out, ==, 2);
  names = test_store_read_sql (path, "SELECT group_concat (hash) FROM document_content");
  g_assert_cmpstr (names, ==, whole);
}

static void
test_backup_cancelled (TestStore *f, gconstpointer unused)
{
  g_autofree char *hash = attach (f, "Letter", LETTER, strlen (LETTER));
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (f->folder);

  g_cancellable_cancel (cancellable);
  g_assert_false (quitus_store_backup (f->store, path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (f->folder), ==, n_files);
}

/* Whatever is wrong with what a backup carries, it is refused and nothing is touched. */
static void
test_backup_damaged (TestStore *f, gconstpointer unused)
{
  static const char *const damages[] = {
    "UPDATE document_content SET content = x'00' WHERE part = 0",
    "UPDATE document_content SET part = 7 WHERE part = 0",
    "UPDATE document_content SET hash = '../../../../../../tmp/quitus-was-here'",
    "UPDATE document_content SET hash = replace (hash, 'a', 'b')",
  };
  g_autofree char *hash = attach (f, "Letter", "a", 1);
  g_autofree char *path = test_store_get_path (f, "backup.sqlite");
  guint n_files = 0;

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;

      g_assert_true (quitus_store_backup (f->store, path, NULL, NULL, &error));
      test_store_run_sql (path, damages[i]);
      {
        g_autoptr (QuitusStore) reader = quitus_store_open (path, QUITUS_STORE_READ, "Paul", NULL);
        g_autoptr (GPtrArray) problems = quitus_store_check (reader, NULL);

        g_assert_cmpuint (problems->len, >, 0);
      }
      if (i == 0)
        n_files = count_files (f->folder);
      g_assert_false (quitus_store_restore_open (f->store, path, &aside, &error));
      g_assert_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
      g_assert_null (aside);
      test_store_assert_says (f->store, f->book);
      g_assert_cmpuint (count_files (f->folder), ==, n_files);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add ("/documents" path, TestStore, NULL, test_store_set_up, function, test_store_tear_down)
  ADD ("/put", test_put);
  ADD ("/put-file", test_put_file);
  ADD ("/put-odd-files", test_put_odd_files);
  ADD ("/put-interrupted", test_put_interrupted);
  ADD ("/put-killed", test_put_killed);
  ADD ("/full-disk", test_full_disk);
  ADD ("/check", test_check);
  ADD ("/copy-out", test_copy_out);
  ADD ("/orphans", test_orphans);
  ADD ("/orphans-of-restore", test_orphans_of_restore);
  ADD ("/backup-round-trip", test_backup_round_trip);
  ADD ("/backup-as-register", test_backup_as_register);
  ADD ("/backup-left-out", test_backup_left_out);
  ADD ("/backup-cancelled", test_backup_cancelled);
  ADD ("/backup-damaged", test_backup_damaged);
#undef ADD
  return g_test_run ();
}
