/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Following the program that writes, and taking its place when it lets go. */

#include "quitus-register-private.h"

/* How often to look, in milliseconds, where the system does not say that the file was written. */
#define INTERVAL 2000

/* Following */

static gboolean
begin_follow (QuitusOperation *op, GError **error)
{
  QuitusRegister *self = op->reg;

  op->is_void = !self->is_open || !self->is_read_only;
  op->may_write = self->waits_for_writing;
  op->number = self->must_reload ? G_MAXUINT64 : self->last;
  self->is_following = !op->is_void;
  return TRUE;
}

static gboolean
work_follow (QuitusOperation *op, GError **error)
{
  return quitus_disk_follow (op->disk, op->author, op->may_write, op->number, &op->news, error);
}

static void
finish_follow (QuitusOperation *op)
{
  QuitusRegister *self = op->reg;

  self->is_following = FALSE;
  quitus_register_report (self, op->error);
  if (op->error != NULL)
    return;
  quitus_register_take_news (self, &op->news);
  if (self->must_reload)
    quitus_register_follow (self);
  if (self->is_read_only)
    return;
  self->waits_for_writing = FALSE;
  quitus_register_stop_following (self);
  quitus_register_begin_care (self);
}

static const QuitusOperationClass follow_class = {
  .begin = begin_follow,
  .work = work_follow,
  .finish = finish_follow,
};

/* Callbacks */

static void
folder_changed_cb (QuitusRegister *self,
                   GFile *file,
                   GFile *other,
                   GFileMonitorEvent event,
                   GFileMonitor *monitor)
{
  /* The file, what SQLite keeps beside it, and the lock. */
  if (g_str_has_prefix (g_file_peek_path (file), self->path))
    quitus_register_follow (self);
}

static gboolean
interval_cb (gpointer data)
{
  quitus_register_follow (data);
  return G_SOURCE_CONTINUE;
}

/* Shared with the other files of the register */

/**
 * quitus_register_follow:
 * @self: a register
 *
 * Looks whether another program has written, unless that is about to be done.
 */
void
quitus_register_follow (QuitusRegister *self)
{
  if (!self->is_open || !self->is_read_only || self->is_following)
    return;
  self->is_following = TRUE;
  quitus_register_enqueue (self, quitus_operation_new (self, &follow_class, NULL));
}

/**
 * quitus_register_start_following:
 * @self: a register that is open for reading
 *
 * Looks from time to time, and whenever something happens to the file.
 */
void
quitus_register_start_following (QuitusRegister *self)
{
  g_autofree char *name = g_path_get_dirname (self->path);
  g_autoptr (GFile) folder = g_file_new_for_path (name);

  quitus_register_stop_following (self);
  g_main_context_push_thread_default (self->context);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  g_main_context_pop_thread_default (self->context);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self,
                             G_CONNECT_SWAPPED);
  self->timer = g_timeout_source_new (INTERVAL);
  g_source_set_callback (self->timer, interval_cb, self, NULL);
  g_source_attach (self->timer, self->context);
}

/**
 * quitus_register_stop_following:
 * @self: a register
 *
 * Looks no more.
 */
void
quitus_register_stop_following (QuitusRegister *self)
{
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}
