/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the register share. */

#pragma once

#include "quitus-disk.h"
#include "quitus-progress.h"
#include "quitus-register.h"
#include "quitus-undo.h"
#include "quitus-worker.h"

G_BEGIN_DECLS

typedef struct _QuitusOperation QuitusOperation;

/**
 * QuitusOperationClass:
 * @begin: (nullable): in the main thread, when its turn has come; refuses by setting an error
 * @work: in a worker; uses the store and the disk, and of the register nothing
 * @finish: (nullable): in the main thread, whether @work failed or not
 * @answer: (nullable): gives the result to the task; TRUE when %NULL
 * @waits_for_jobs: whether it begins only when no job is under way aside
 * @needs_no_store: whether it works aside without opening a file
 * @waits_for_look: whether it writes, and so begins only when it is known that the file is whole
 * @goes_first: whether, where it cannot work aside, it is done before all that was asked
 *
 * A kind of work on a register.
 */
typedef struct
{
  gboolean (*begin) (QuitusOperation *op, GError **error);
  gboolean (*work) (QuitusOperation *op, GError **error);
  void (*finish) (QuitusOperation *op);
  void (*answer) (QuitusOperation *op);
  gboolean waits_for_jobs;
  gboolean needs_no_store;
  gboolean waits_for_look;
  gboolean goes_first;
} QuitusOperationClass;

/**
 * QuitusOperation:
 * @klass: what to do
 * @reg: the register
 * @task: (nullable): who asked, until the answer is given
 * @error: (nullable): why it failed
 * @is_void: whether there is nothing to do for a worker
 * @disk: the disk of the register, for @work
 * @store: (nullable): the store to work on: that of the register, or one that was opened aside
 *
 * A piece of work on a register and all it works on.  It belongs to one thread at a time.
 */
struct _QuitusOperation
{
  const QuitusOperationClass *klass;
  QuitusRegister *reg;
  GTask *task;
  GError *error;
  gboolean is_void;
  QuitusDisk *disk;
  QuitusStore *store;
  /* A job aside: the file it opens, and what to do when it is locked against that. */
  char *store_path;
  gboolean needs_disk;
  GSource *cancelling;
  /* What the operations work on. */
  char *author;
  QuitusRegisterMode mode;
  QuitusChange *change;
  int way;
  guint64 undoes;
  guint64 number;
  guint64 barrier;
  guint n_steps;
  gboolean may_write;
  gboolean was_open;
  gboolean keeps_copy;
  char *path;
  int limit;
  QuitusId agreement;
  QuitusDay today;
  QuitusCopyMoment moment;
  /* (nullable): of who asked, for work that can be stopped in the middle */
  GCancellable *cancellable;
  /* (nullable): files, or the documents whose bytes are wanted */
  GPtrArray *files;
  GFile *target;
  QuitusProgress *progress;
  /* What came of it. */
  GError *remark;
  guint n_left_out;
  GArray *states;
  QuitusNews news;
  QuitusUndo *undo;
  GPtrArray *list;
};

struct _QuitusRegister
{
  GObject parent_instance;

  char *path;
  char *author;
  GMainContext *context;

  QuitusBook *book;
  /* (nullable): what was prepared from the book, until somebody takes it */
  GObject *prepared;
  guint64 last;
  QuitusRegisterMode mode;
  gboolean is_open;
  gboolean is_read_only;
  /* Whoever writes may let go, and it will then be for this one to write. */
  gboolean waits_for_writing;
  char *holder;
  /* Why this program may not write, when nobody else does. */
  GError *refusal;
  /* Whether the pages of the file are being looked at, which every write waits for. */
  gboolean is_looking;
  /* Whether something was recorded, and when it was last asked whether to make a copy of that. */
  gboolean has_recorded;
  gint64 copied_at;
  /* The number of the last change that is in a copy for certain. */
  guint64 copied;
  QuitusUndo *undo;
  char *undo_label;
  char *redo_label;

  /* The worker of the disk, and that of long jobs, which open the file for themselves. */
  QuitusDisk *disk;
  QuitusWorker *worker;
  QuitusWorker *aside;
  GQueue queue;
  QuitusOperation *current;
  guint n_aside;
  guint n_tasks;

  GFileMonitor *monitor;
  GSource *timer;
  gboolean is_following;
  gboolean must_reload;
  char *last_problem;
};

/* The queue, in quitus-register-queue.c. */
QuitusOperation *quitus_operation_new (QuitusRegister *self,
                                       const QuitusOperationClass *klass,
                                       GTask *task);
void quitus_register_enqueue (QuitusRegister *self, QuitusOperation *op);
void quitus_register_run_aside (QuitusRegister *self, QuitusOperation *op);
GTask *quitus_register_task_new (QuitusRegister *self,
                                 gpointer source_tag,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/* What the properties say, in quitus-register.c. */
gboolean quitus_register_check_open (QuitusRegister *self, GError **error);
void quitus_register_take_news (QuitusRegister *self, QuitusNews *news);
void quitus_register_take_refusal (QuitusRegister *self, const GError *refusal);
void quitus_register_take_undo (QuitusRegister *self, QuitusUndo *undo);
void quitus_register_update_undo (QuitusRegister *self);
void quitus_register_add_tasks (QuitusRegister *self, int n_tasks);
void quitus_register_report (QuitusRegister *self, const GError *problem);

/* Following another writer, in quitus-register-follow.c. */
void quitus_register_start_following (QuitusRegister *self);
void quitus_register_stop_following (QuitusRegister *self);
void quitus_register_follow (QuitusRegister *self);

/* What is done without being asked, in quitus-register-care.c. */
void quitus_register_begin_care (QuitusRegister *self);
void quitus_register_note_recorded (QuitusRegister *self);
void quitus_register_end_care (QuitusRegister *self, QuitusOperation *op);

G_END_DECLS
