/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-register-documents.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "quitus-document-store.h"
#include "quitus-register-private.h"
#include "quitus-language.h"

/* How long, in seconds, a copy that was made to be looked at is kept. */
#define VIEW_TIME (24 * 60 * 60)

/* The longest name of a file, in bytes, with room to spare for what file systems allow. */
#define NAME_LENGTH 200

/* Helpers */

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

static QuitusDocumentStore *
get_documents (QuitusOperation *op)
{
  return quitus_document_store_new (op->store_path);
}

/* Putting */

typedef struct
{
  QuitusProgress *progress;
  guint index;
  guint n_files;
} Share;

static void
progress_cb (goffset current, goffset total, gpointer data)
{
  Share *share = data;
  double part = total > 0 ? (double) current / total : 1;

  if (share->progress != NULL)
    quitus_progress_set_fraction (share->progress, (share->index + part) / share->n_files);
}

/* What people call the file, without its folder. */
static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static gboolean
put_file (QuitusOperation *op,
          QuitusDocumentStore *documents,
          GFile *file,
          Share *share,
          GError **error)
{
  g_autoptr (QuitusDocumentValue) document = quitus_document_value_new ();
  QuitusContent content = { 0 };

  if (!quitus_document_store_put_file (documents, file, &content, progress_cb, share,
                                       op->cancellable, error))
    return FALSE;
  document->name = get_display_name (file);
  document->hash = g_strdup (content.hash);
  document->size = content.size;
  document->media_type = content.media_type;
  document->added_by = g_strdup (op->author);
  g_ptr_array_add (op->list, g_steal_pointer (&document));
  return TRUE;
}

/* What was put before one of them failed stays for a day, and goes then: nothing names it. */
static gboolean
work_put (QuitusOperation *op, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (op);
  Share share = { .progress = op->progress, .n_files = op->files->len };
  gboolean is_put = TRUE;

  op->list = g_ptr_array_new_with_free_func (unref_value);
  for (guint i = 0; is_put && i < op->files->len; i++)
    {
      share.index = i;
      is_put = put_file (op, documents, op->files->pdata[i], &share, error);
    }
  return is_put;
}

static void
answer_put (QuitusOperation *op)
{
  g_task_return_pointer (op->task, g_steal_pointer (&op->list), (GDestroyNotify) g_ptr_array_unref);
}

static const QuitusOperationClass put_class = {
  .work = work_put,
  .answer = answer_put,
  .needs_no_store = TRUE,
};

/* Looking */

static gboolean
work_look (QuitusOperation *op, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (op);

  op->states = g_array_sized_new (FALSE, FALSE, sizeof (QuitusContentState), op->files->len);
  for (guint i = 0; i < op->files->len; i++)
    {
      const QuitusDocumentValue *document = op->files->pdata[i];
      QuitusContentState state =
          quitus_document_store_look (documents, document->hash, document->size);

      g_array_append_val (op->states, state);
    }
  return TRUE;
}

static void
answer_look (QuitusOperation *op)
{
  g_task_return_pointer (op->task, g_steal_pointer (&op->states), (GDestroyNotify) g_array_unref);
}

static const QuitusOperationClass look_class = {
  .work = work_look,
  .answer = answer_look,
  .needs_no_store = TRUE,
};

/* Saving */

/* A name that the file system takes, with the ending that says what the file is. */
static char *
make_file_name (const char *name)
{
  g_autofree char *plain = g_strdup (name);
  gsize length = strlen (plain);
  const char *start = plain;

  g_strdelimit (plain, "/\\:\n\r\t", '_');
  if (length > NAME_LENGTH)
    start += length - NAME_LENGTH;
  /* Not in the middle of a character. */
  while ((*start & 0xc0) == 0x80)
    start++;
  return start[0] == '.' ? g_strconcat ("_", start, NULL) : g_strdup (start);
}

static char *
get_views_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "quitus", "documents", NULL);
}

/* Takes away the copies that were made to be looked at some time ago. */
static void
forget_views (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 before = g_get_real_time () / G_USEC_PER_SEC - VIEW_TIME;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GDir) views = NULL;
      GStatBuf status;
      const char *view;

      if (g_lstat (path, &status) != 0 || !S_ISDIR (status.st_mode) ||
          status.st_mtim.tv_sec >= before)
        continue;
      views = g_dir_open (path, 0, NULL);
      while (views != NULL && (view = g_dir_read_name (views)) != NULL)
        {
          g_autofree char *view_path = g_build_filename (path, view, NULL);

          g_unlink (view_path);
        }
      g_rmdir (path);
    }
}

/* Where a copy can lie that other programs open by its name.  It is another one than what the
 * register keeps, so that nobody writes in that by accident. */
static GFile *
make_view (const QuitusDocumentValue *document, GError **error)
{
  g_autofree char *views = get_views_folder ();
  g_autofree char *folder = g_build_filename (views, document->hash, NULL);
  g_autofree char *name = make_file_name (document->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  forget_views (views);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int system_error = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (system_error), "“%s”: %s", folder,
                   g_strerror (system_error));
      return NULL;
    }
  g_unlink (path);
  return g_file_new_for_path (path);
}

static gboolean
work_save (QuitusOperation *op, GError **error)
{
  g_autoptr (QuitusDocumentStore) documents = get_documents (op);
  const QuitusDocumentValue *document = op->files->pdata[0];
  gboolean is_view = op->target == NULL;
  g_autoptr (GError) local_error = NULL;

  if (is_view)
    op->target = make_view (document, error);
  if (op->target == NULL)
    return FALSE;
  if (!quitus_document_store_copy_out (documents, document->hash, op->target, op->cancellable,
                                       &local_error))
    {
      /* People know it by its name. */
      if (g_error_matches (local_error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_DAMAGED))
        g_set_error (error, QUITUS_CONTENT_ERROR, QUITUS_CONTENT_ERROR_DAMAGED,
                     _ ("The content of the document “%s” is damaged"), document->name);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  /* What is written there would be lost: programs say so when they may not write. */
  if (is_view)
    g_chmod (g_file_peek_path (op->target), 0400);
  return TRUE;
}

static void
answer_save (QuitusOperation *op)
{
  g_task_return_pointer (op->task, g_steal_pointer (&op->target), g_object_unref);
}

static const QuitusOperationClass save_class = {
  .work = work_save,
  .answer = answer_save,
  .needs_no_store = TRUE,
};

/* Public */

/**
 * quitus_register_put_documents_async:
 * @self: a register
 * @files: (element-type GFile): files, wherever they are
 * @progress: (nullable): is told how far it has come
 * @cancellable: (nullable): what cancels it, in the middle of a file too
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Puts copies of files beside the register, for good.  Nothing names them yet: that is for a change
 * to do, which is to be committed within a day.
 */
void
quitus_register_put_documents_async (QuitusRegister *self,
                                     GListModel *files,
                                     QuitusProgress *progress,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task = quitus_register_task_new (self, quitus_register_put_documents_async, cancellable,
                                          callback, user_data);
  GError *problem = NULL;
  QuitusOperation *op;

  if (!quitus_register_check_writable (self, &problem))
    {
      g_task_return_error (task, problem);
      g_object_unref (task);
      return;
    }
  op = quitus_operation_new (self, &put_class, task);
  op->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (op->files, g_list_model_get_item (files, i));
  op->progress = progress != NULL ? quitus_progress_ref (progress) : NULL;
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_put_documents_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError, to a #QuitusContentError that names the file, or to
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type QuitusDocumentValue): for each file a new value
 *   with name, hash, size, media type and who added it, for the caller to fill in the rest and to
 *   commit
 */
GPtrArray *
quitus_register_put_documents_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_put_documents_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quitus_register_look_at_documents_async:
 * @self: a register, open or not
 * @documents: (element-type QuitusDocumentValue): documents
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Looks whether the bytes of documents are there, without reading them.
 */
void
quitus_register_look_at_documents_async (QuitusRegister *self,
                                         GPtrArray *documents,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  QuitusOperation *op =
      quitus_operation_new (self, &look_class,
                            quitus_register_task_new (self, quitus_register_look_at_documents_async,
                                                      cancellable, callback, user_data));

  op->files = g_ptr_array_new_with_free_func (unref_value);
  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (op->files, quitus_value_ref (documents->pdata[i]));
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_look_at_documents_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type QuitusContentState): what there is of each
 */
GArray *
quitus_register_look_at_documents_finish (QuitusRegister *self,
                                          GAsyncResult *result,
                                          GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_look_at_documents_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quitus_register_save_document_async:
 * @self: a register, open or not
 * @document: a document
 * @target: (nullable): where to put a copy of its bytes, replacing what is there; %NULL for a copy to
 *   look at, which can only be read and goes by itself some day
 * @cancellable: (nullable): what cancels it
 * @callback: (nullable): whom to tell
 * @user_data: for @callback
 *
 * Copies the bytes of a document out of the register, verified.
 */
void
quitus_register_save_document_async (QuitusRegister *self,
                                     const QuitusDocumentValue *document,
                                     GFile *target,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  QuitusOperation *op =
      quitus_operation_new (self, &save_class,
                            quitus_register_task_new (self, quitus_register_save_document_async,
                                                      cancellable, callback, user_data));

  op->files = g_ptr_array_new_with_free_func (unref_value);
  g_ptr_array_add (op->files, quitus_value_ref (&document->value));
  g_set_object (&op->target, target);
  quitus_register_run_aside (self, op);
}

/**
 * quitus_register_save_document_finish:
 * @self: a register
 * @result: what the callback was given
 * @error: set to a #QuitusContentError, to a #QuitusStoreError or to a #GIOError
 *
 * Returns: (transfer full) (nullable): the copy
 */
GFile *
quitus_register_save_document_finish (QuitusRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, quitus_register_save_document_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
