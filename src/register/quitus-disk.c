/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-disk.h"

#include "quitus-language.h"

/* How many changes are read at a time. */
#define PAGE_SIZE 200

struct _QuitusDisk
{
  char *path;
  QuitusStore *store;
  /* (nullable): what is made of each book while it is still in the worker */
  QuitusPreparation preparation;
  gpointer preparation_data;
  GDestroyNotify preparation_destroy;
};

/* Helpers */

static gboolean
is_store_error (const GError *error, QuitusStoreError code)
{
  return g_error_matches (error, QUITUS_STORE_ERROR, (int) code);
}

static void
let_go (QuitusDisk *self)
{
  g_autoptr (QuitusStore) store = g_steal_pointer (&self->store);

  if (store != NULL)
    quitus_store_close (store, NULL);
}

static gboolean
load (QuitusDisk *self, QuitusNews *news, GError **error)
{
  quitus_news_clear (news);
  news->book = quitus_store_load (self->store, &news->last, error);
  news->is_read_only = quitus_store_get_mode (self->store) == QUITUS_STORE_READ;
  if (news->book != NULL && self->preparation != NULL)
    news->prepared = self->preparation (news->book, self->preparation_data);
  return news->book != NULL;
}

/* Who writes: a name even when whoever it was has just let go. */
static char *
get_holder (QuitusDisk *self)
{
  char *holder = quitus_store_get_holder (self->path);

  return holder != NULL ? holder : g_strdup (_ ("another program"));
}

/* Whether a register that cannot be written may all the same be one that can be read. */
static gboolean
is_about_writing (const GError *refusal)
{
  return is_store_error (refusal, QUITUS_STORE_ERROR_BUSY) ||
         is_store_error (refusal, QUITUS_STORE_ERROR_READ_ONLY) ||
         is_store_error (refusal, QUITUS_STORE_ERROR_TOO_NEW);
}

/* Opens for writing, else for reading where that is allowed; says in @holder who writes, else in
 * @why what stands in the way. */
static gboolean
connect_to (QuitusDisk *self,
            QuitusRegisterMode mode,
            const char *author,
            char **holder,
            GError **why,
            GError **error)
{
  g_autoptr (GError) refusal = NULL;

  if (mode == QUITUS_REGISTER_READ)
    {
      self->store = quitus_store_open (self->path, QUITUS_STORE_READ, author, error);
      return self->store != NULL;
    }
  self->store = quitus_store_open (self->path, QUITUS_STORE_WRITE, author, &refusal);
  if (self->store == NULL && mode == QUITUS_REGISTER_WRITE_IF_FREE && is_about_writing (refusal))
    {
      self->store = quitus_store_open (self->path, QUITUS_STORE_READ, author, NULL);
      if (self->store != NULL && is_store_error (refusal, QUITUS_STORE_ERROR_BUSY))
        *holder = get_holder (self);
      else if (self->store != NULL)
        *why = g_steal_pointer (&refusal);
    }
  if (self->store != NULL)
    return TRUE;
  /* That it cannot be written says more than that it cannot be read either. */
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* Nothing is done differently for it; people are told what helps. */
static void
tell_foreign (QuitusDisk *self, GError **error)
{
  if (error != NULL && is_store_error (*error, QUITUS_STORE_ERROR_CORRUPT) &&
      quitus_store_is_foreign (self->path))
    (*error)->code = QUITUS_STORE_ERROR_FOREIGN;
}

/* Reads what was recorded after @known; FALSE without an error when there is a gap. */
static gboolean
read_entries (QuitusDisk *self, guint64 known, guint64 last, QuitusNews *news, GError **error)
{
  news->entries = g_ptr_array_new_with_free_func (g_object_unref);
  news->last = known;
  while (news->last < last)
    {
      g_autoptr (GPtrArray) page =
          quitus_store_read_journal (self->store, news->last, PAGE_SIZE, QUITUS_ID_NONE, error);

      if (page == NULL || page->len == 0)
        return FALSE;
      for (guint i = 0; i < page->len; i++)
        {
          if (quitus_journal_entry_get_number (page->pdata[i]) != news->last + 1)
            return FALSE;
          g_ptr_array_add (news->entries, g_object_ref (page->pdata[i]));
          news->last++;
        }
    }
  return TRUE;
}

/* Takes the writing when nobody holds it any more; else says in @holder who does.  Another file may
 * have come in the place of the one that was read: everything is new then. */
static gboolean
take_over (QuitusDisk *self, const char *author, guint64 *known, char **holder, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (QuitusStore) store = NULL;
  guint64 last;

  if (self->store != NULL && quitus_store_get_mode (self->store) == QUITUS_STORE_WRITE)
    return TRUE;
  *holder = quitus_store_get_holder (self->path);
  if (*holder != NULL)
    return TRUE;
  store = quitus_store_open (self->path, QUITUS_STORE_WRITE, author, &refusal);
  if (store != NULL)
    {
      if (self->store == NULL || !quitus_store_get_last (self->store, &last, NULL))
        *known = G_MAXUINT64;
      let_go (self);
      self->store = g_steal_pointer (&store);
      return TRUE;
    }
  if (is_about_writing (refusal))
    {
      *holder = get_holder (self);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* Another file is in the place of the one that was read. */
static gboolean
open_again (QuitusDisk *self, const char *author, QuitusNews *news, GError **error)
{
  let_go (self);
  self->store = quitus_store_open (self->path, QUITUS_STORE_READ, author, error);
  return self->store != NULL && load (self, news, error);
}

/* Public */

/**
 * quitus_news_clear:
 * @news: what came from the disk
 *
 * Frees what is in it.
 */
void
quitus_news_clear (QuitusNews *news)
{
  g_clear_object (&news->prepared);
  g_clear_object (&news->book);
  g_clear_pointer (&news->entries, g_ptr_array_unref);
  g_clear_pointer (&news->holder, g_free);
  g_clear_error (&news->refusal);
}

/**
 * quitus_disk_new:
 * @path: the path of a register
 *
 * Returns: (transfer full): nothing open yet
 */
QuitusDisk *
quitus_disk_new (const char *path)
{
  QuitusDisk *self = g_new0 (QuitusDisk, 1);

  self->path = g_strdup (path);
  return self;
}

/**
 * quitus_disk_free:
 * @self: (transfer full): a disk
 *
 * Lets go of the file, whatever comes of it.
 */
void
quitus_disk_free (QuitusDisk *self)
{
  let_go (self);
  if (self->preparation_destroy != NULL)
    self->preparation_destroy (self->preparation_data);
  g_free (self->path);
  g_free (self);
}

/**
 * quitus_disk_set_preparation:
 * @self: a disk that no worker has seen yet
 * @preparation: what to make of each book that is loaded
 * @data: for @preparation
 * @destroy: (nullable): what frees @data
 *
 * Has something made of each book before anybody sees it.
 */
void
quitus_disk_set_preparation (QuitusDisk *self,
                             QuitusPreparation preparation,
                             gpointer data,
                             GDestroyNotify destroy)
{
  g_return_if_fail (self->preparation == NULL);

  self->preparation = preparation;
  self->preparation_data = data;
  self->preparation_destroy = destroy;
}

/**
 * quitus_disk_get_store:
 * @self: a disk
 *
 * Returns: (transfer none) (nullable): the store, %NULL while nothing is open
 */
QuitusStore *
quitus_disk_get_store (QuitusDisk *self)
{
  return self->store;
}

/**
 * quitus_disk_open:
 * @self: a disk
 * @mode: what for
 * @author: who asks, for those who want to write meanwhile
 * @news: (out): the book
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_FOREIGN for what is not a register
 *
 * Opens the register and loads its book.
 *
 * Returns: whether it is open
 */
gboolean
quitus_disk_open (QuitusDisk *self,
                  QuitusRegisterMode mode,
                  const char *author,
                  QuitusNews *news,
                  GError **error)
{
  g_autofree char *holder = NULL;
  g_autoptr (GError) why = NULL;

  let_go (self);
  if (!connect_to (self, mode, author, &holder, &why, error))
    {
      tell_foreign (self, error);
      return FALSE;
    }
  if (!load (self, news, error))
    {
      let_go (self);
      return FALSE;
    }
  news->holder = g_steal_pointer (&holder);
  news->refusal = g_steal_pointer (&why);
  return TRUE;
}

/**
 * quitus_disk_follow:
 * @self: a disk that is open for reading
 * @author: who asks
 * @may_write: whether to take the writing when whoever held it has let go
 * @known: the number of the last change in the book; %G_MAXUINT64 to load it again
 * @news: (out): what is new
 * @error: set to a #QuitusStoreError
 *
 * Reads what another program has written since.
 *
 * Returns: whether that went well
 */
gboolean
quitus_disk_follow (QuitusDisk *self,
                    const char *author,
                    gboolean may_write,
                    guint64 known,
                    QuitusNews *news,
                    GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *holder = NULL;
  guint64 last = 0;

  if (may_write && !take_over (self, author, &known, &holder, error))
    return FALSE;
  if (self->store == NULL)
    open_again (self, author, news, &local_error);
  else if (quitus_store_get_last (self->store, &last, &local_error) &&
           (last < known || !read_entries (self, known, last, news, &local_error)) &&
           local_error == NULL)
    load (self, news, &local_error);
  if (is_store_error (local_error, QUITUS_STORE_ERROR_CONFLICT))
    {
      g_clear_error (&local_error);
      open_again (self, author, news, &local_error);
    }
  if (local_error != NULL)
    {
      quitus_news_clear (news);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  news->is_read_only = quitus_store_get_mode (self->store) == QUITUS_STORE_READ;
  if (news->is_read_only)
    news->holder = g_steal_pointer (&holder);
  return TRUE;
}

/**
 * quitus_disk_restore:
 * @self: a disk, open or not
 * @from: the path of a copy
 * @mode: what to open the register for afterwards
 * @author: who asks
 * @aside: (out) (nullable): where what was there has been set aside
 * @news: (out): the book that is there now: the restored one, or what was there when that failed
 * @error: set to a #QuitusStoreError
 *
 * Puts a copy in the place of the register and opens that.  When the copy cannot be put there, what
 * was open is opened again, as it is on the disk.
 *
 * Returns: whether the copy is in its place and open
 */
gboolean
quitus_disk_restore (QuitusDisk *self,
                     const char *from,
                     QuitusRegisterMode mode,
                     const char *author,
                     char **aside,
                     QuitusNews *news,
                     GError **error)
{
  gboolean was_open = self->store != NULL;
  gboolean is_restored;

  /* Who writes goes on writing: nobody takes its place while the file is changed. */
  if (was_open && quitus_store_get_mode (self->store) == QUITUS_STORE_WRITE)
    is_restored = quitus_store_restore_open (self->store, from, aside, error);
  else
    {
      let_go (self);
      is_restored = quitus_store_restore (self->path, from, author, aside, error);
    }
  if ((!is_restored && !was_open) || (self->store != NULL && load (self, news, NULL)))
    return is_restored;
  if (is_restored)
    return quitus_disk_open (self, mode, author, news, error);
  quitus_disk_open (self, mode, author, news, NULL);
  return FALSE;
}

/**
 * quitus_disk_recall:
 * @self: a disk that is open
 * @n_steps: how many changes that may be undone are wanted at least
 * @error: set to a #QuitusStoreError
 *
 * Reads the journal back, up to the last change that can no longer be undone.
 *
 * Returns: (transfer full) (nullable): what may be undone and redone
 */
QuitusUndo *
quitus_disk_recall (QuitusDisk *self, guint n_steps, GError **error)
{
  g_autoptr (QuitusUndo) undo = quitus_undo_new ();
  guint64 barrier = 0, number = 0;
  gboolean is_more = TRUE;

  if (!quitus_store_get_barrier (self->store, &barrier, error))
    return NULL;
  while (is_more &&
         (quitus_undo_count (undo, QUITUS_UNDO) < n_steps || !quitus_undo_is_complete (undo)))
    {
      g_autoptr (GPtrArray) page =
          quitus_store_read_journal (self->store, number, -PAGE_SIZE, QUITUS_ID_NONE, error);

      if (page == NULL)
        return NULL;
      is_more = page->len == PAGE_SIZE;
      for (guint i = 0; i < page->len; i++)
        {
          number = quitus_journal_entry_get_number (page->pdata[i]);
          if (number <= barrier)
            {
              is_more = FALSE;
              break;
            }
          quitus_undo_recall (undo, page->pdata[i]);
        }
    }
  return g_steal_pointer (&undo);
}

/**
 * quitus_disk_close:
 * @self: a disk
 * @error: set to a #QuitusStoreError
 *
 * Lets go of the file.  It is closed in any case.
 *
 * Returns: whether that went well
 */
gboolean
quitus_disk_close (QuitusDisk *self, GError **error)
{
  g_autoptr (QuitusStore) store = g_steal_pointer (&self->store);

  return store == NULL || quitus_store_close (store, error);
}
