/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-background-reader.h"

#include "quitus-open-windows.h"
#include "quitus-window-private.h"

/* How long a register stays open after it was asked for last, in milliseconds. */
#define PATIENCE (3 * 60 * 1000)

struct _QuitusBackgroundReader
{
  GObject parent_instance;

  /* It owns the reader. */
  GApplication *application;
  char *path;
  QuitusDay today;
  guint patience;

  /* What it opened itself, if anything. */
  QuitusSession *session;
  gboolean is_opening;
  /* Who waits until it is open. */
  GQueue waiting;
  guint patience_source;
};

G_DEFINE_FINAL_TYPE (QuitusBackgroundReader, quitus_background_reader, G_TYPE_OBJECT)

typedef struct
{
  QuitusBackgroundReader *reader;
  QuitusSession *session;
} Reading;

/* Helpers */

static Reading *
reading_new (QuitusBackgroundReader *self, QuitusSession *session)
{
  Reading *reading = g_new (Reading, 1);

  reading->reader = g_object_ref (self);
  reading->session = g_object_ref (session);
  return reading;
}

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->session);
  g_object_unref (reading->reader);
  g_free (reading);
}

static void
release (QuitusBackgroundReader *self)
{
  if (self->application != NULL)
    g_application_release (self->application);
}

static void
answer (QuitusBackgroundReader *self, const GError *error)
{
  /* Who is told may let go of it. */
  g_autoptr (QuitusSession) session = self->session != NULL ? g_object_ref (self->session) : NULL;
  GTask *next;

  while ((next = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_autoptr (GTask) task = next;

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_pointer (task, g_object_ref (session), g_object_unref);
    }
}

/* Callbacks */

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;

  /* Nothing was written: that it was not closed well harms nobody. */
  quitus_register_close_finish (QUITUS_REGISTER (object), result, NULL);
  release (reading->reader);
  reading_free (reading);
}

static gboolean
patience_cb (gpointer data)
{
  QuitusBackgroundReader *self = data;

  self->patience_source = 0;
  quitus_background_reader_let_go (self);
  return G_SOURCE_REMOVE;
}

/* Helpers */

static void
keep (QuitusBackgroundReader *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  self->patience_source = g_timeout_add (self->patience, patience_cb, self);
}

/* Callbacks */

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  QuitusBackgroundReader *self = reading->reader;
  g_autoptr (GError) error = NULL;
  gboolean is_open = quitus_register_open_finish (QUITUS_REGISTER (object), result, &error);

  if (self->session == reading->session)
    {
      self->is_opening = FALSE;
      if (!is_open)
        g_clear_object (&self->session);
      else
        keep (self);
      answer (self, error);
    }
  else if (is_open)
    {
      /* It was let go of meanwhile. */
      quitus_register_close_async (QUITUS_REGISTER (object), NULL, closed_cb, reading);
      return;
    }
  if (!is_open)
    release (self);
  reading_free (reading);
}

/* Helpers */

static void
open_register (QuitusBackgroundReader *self)
{
  g_autoptr (QuitusRegister) reg = quitus_register_new (self->path, NULL);

  if (self->application != NULL)
    g_application_hold (self->application);
  self->session = quitus_session_new (reg, self->today);
  self->is_opening = TRUE;
  quitus_register_open_async (reg, QUITUS_REGISTER_READ, NULL, opened_cb,
                              reading_new (self, self->session));
}

/* The session of a window, %NULL when none has the register open. */
static QuitusSession *
find_session (QuitusBackgroundReader *self)
{
  QuitusWindow *window = quitus_open_windows_find (self->application, self->path);
  QuitusSession *session = window != NULL ? quitus_window_get_session (window) : NULL;

  return session != NULL && quitus_session_get_book (session) != NULL ? session : NULL;
}

/* Overrides */

static void
quitus_background_reader_dispose (GObject *object)
{
  QuitusBackgroundReader *self = QUITUS_BACKGROUND_READER (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_background_reader_parent_class)->dispose (object);
}

static void
quitus_background_reader_finalize (GObject *object)
{
  g_free (QUITUS_BACKGROUND_READER (object)->path);
  G_OBJECT_CLASS (quitus_background_reader_parent_class)->finalize (object);
}

static void
quitus_background_reader_class_init (QuitusBackgroundReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = quitus_background_reader_dispose;
  object_class->finalize = quitus_background_reader_finalize;
}

static void
quitus_background_reader_init (QuitusBackgroundReader *self)
{
  self->path = quitus_register_get_default_path ();
  self->today = QUITUS_DAY_NONE;
  self->patience = PATIENCE;
  g_queue_init (&self->waiting);
}

/* Public */

/**
 * quitus_background_reader_new:
 * @application: (nullable): whose windows are looked at first, and what is held while a register is
 *   open; it must live longer than the reader
 *
 * Returns: (transfer full): what reads the register of the user
 */
QuitusBackgroundReader *
quitus_background_reader_new (GApplication *application)
{
  QuitusBackgroundReader *self = g_object_new (QUITUS_TYPE_BACKGROUND_READER, NULL);

  self->application = application;
  return self;
}

/**
 * quitus_background_reader_set_source:
 * @self: a reader
 * @path: the path of a register, which may not exist
 * @today: the day from which states are seen, or %QUITUS_DAY_NONE to follow the clock
 *
 * Has another register read from now on.
 */
void
quitus_background_reader_set_source (QuitusBackgroundReader *self,
                                     const char *path,
                                     QuitusDay today)
{
  gboolean is_same = self->today == today;

  self->today = today;
  if (g_set_str (&self->path, path) || !is_same)
    quitus_background_reader_let_go (self);
}

/**
 * quitus_background_reader_set_patience:
 * @self: a reader
 * @milliseconds: how long a register stays open after somebody asked last
 *
 * For those who cannot wait for minutes.
 */
void
quitus_background_reader_set_patience (QuitusBackgroundReader *self, guint milliseconds)
{
  self->patience = milliseconds;
}

/**
 * quitus_background_reader_read_async:
 * @self: a reader
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Has the register read, unless it is open already.
 */
void
quitus_background_reader_read_async (QuitusBackgroundReader *self,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  QuitusSession *shown;

  g_return_if_fail (QUITUS_IS_BACKGROUND_READER (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, quitus_background_reader_read_async);
  shown = find_session (self);
  if (shown != NULL)
    {
      quitus_background_reader_let_go (self);
      g_task_return_pointer (task, g_object_ref (shown), g_object_unref);
      return;
    }
  g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  if (self->session == NULL)
    open_register (self);
  else if (!self->is_opening)
    {
      keep (self);
      answer (self, NULL);
    }
}

/**
 * quitus_background_reader_read_finish:
 * @self: a reader
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError, %QUITUS_STORE_ERROR_NOT_FOUND when there is no register
 *
 * Returns: (transfer full) (nullable): a session with a book, not to be written to, and not to be
 *   kept longer than it takes to answer
 */
QuitusSession *
quitus_background_reader_read_finish (QuitusBackgroundReader *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quitus_background_reader_is_open:
 * @self: a reader
 *
 * Returns: whether it has a register open itself, or about to be
 */
gboolean
quitus_background_reader_is_open (QuitusBackgroundReader *self)
{
  return self->session != NULL;
}

/**
 * quitus_background_reader_let_go:
 * @self: a reader
 *
 * Closes the register, unless it is a window that has it open.  Who waits for it is told that this
 * was cancelled.
 */
void
quitus_background_reader_let_go (QuitusBackgroundReader *self)
{
  g_autoptr (QuitusSession) session = g_steal_pointer (&self->session);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->patience_source, g_source_remove);
  if (session == NULL)
    return;
  if (!self->is_opening)
    {
      quitus_register_close_async (quitus_session_get_register (session), NULL, closed_cb,
                                   reading_new (self, session));
      return;
    }
  self->is_opening = FALSE;
  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The register was let go of");
  answer (self, error);
}
