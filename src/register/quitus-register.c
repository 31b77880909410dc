/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register is and says of itself; what it does lies in the other files. */

#include "quitus-register-private.h"

#include "quitus-label.h"
#include "quitus-language.h"

G_DEFINE_FINAL_TYPE (QuitusRegister, quitus_register, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_BOOK,
  PROP_READ_ONLY,
  PROP_HOLDER,
  PROP_REFUSAL,
  PROP_CAN_UNDO,
  PROP_UNDO_LABEL,
  PROP_CAN_REDO,
  PROP_REDO_LABEL,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_PROBLEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
notify (QuitusRegister *self, int property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_label (QuitusRegister *self, char **place, QuitusUndoWay way, int can, int property)
{
  const char *label = NULL;
  g_autofree char *said = NULL;
  gboolean could = *place != NULL;

  if (self->is_open && !self->is_read_only)
    label = quitus_undo_get_label (self->undo, way);
  if (label != NULL)
    said = quitus_label_translate (label, quitus_language_get_default ());
  if (g_set_str (place, said))
    notify (self, property);
  if (could != (label != NULL))
    notify (self, can);
}

/* FALSE when a change does not go with the book: something is missing in between. */
static gboolean
apply_entries (QuitusRegister *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      QuitusChange *change = quitus_journal_entry_get_change (entries->pdata[i]);

      if (!quitus_book_check_recorded (self->book, change, NULL))
        return FALSE;
      quitus_book_apply (self->book, change);
      self->last = quitus_journal_entry_get_number (entries->pdata[i]);
    }
  return TRUE;
}

static void
free_disk (gpointer data)
{
  quitus_disk_free (data);
}

/* Overrides */

static void
quitus_register_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusRegister *self = QUITUS_REGISTER (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->is_read_only);
      break;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;
    case PROP_REFUSAL:
      g_value_set_boxed (value, self->refusal);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_label != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo_label != NULL);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->n_tasks > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_register_dispose (GObject *object)
{
  quitus_register_stop_following (QUITUS_REGISTER (object));
  G_OBJECT_CLASS (quitus_register_parent_class)->dispose (object);
}

/* Every operation holds the register: none is left. */
static void
quitus_register_finalize (GObject *object)
{
  QuitusRegister *self = QUITUS_REGISTER (object);

  if (self->aside != NULL)
    quitus_worker_stop (self->aside, NULL, NULL);
  if (self->worker != NULL)
    quitus_worker_stop (self->worker, free_disk, self->disk);
  else
    quitus_disk_free (self->disk);
  g_clear_object (&self->prepared);
  g_clear_object (&self->book);
  quitus_undo_free (self->undo);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->holder);
  g_clear_error (&self->refusal);
  g_free (self->last_problem);
  g_free (self->path);
  g_free (self->author);
  g_main_context_unref (self->context);
  G_OBJECT_CLASS (quitus_register_parent_class)->finalize (object);
}

static void
quitus_register_class_init (QuitusRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_register_get_property;
  object_class->dispose = quitus_register_dispose;
  object_class->finalize = quitus_register_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, QUITUS_TYPE_BOOK, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  properties[PROP_REFUSAL] = g_param_spec_boxed ("refusal", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PROBLEM] =
      g_signal_new ("problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
quitus_register_init (QuitusRegister *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->mode = QUITUS_REGISTER_WRITE_IF_FREE;
  self->undo = quitus_undo_new ();
  g_queue_init (&self->queue);
}

/* Shared with the other files of the register */

/**
 * quitus_register_check_open:
 * @self: a register
 * @error: set to %G_IO_ERROR_CLOSED
 *
 * Returns: whether it is open
 */
gboolean
quitus_register_check_open (QuitusRegister *self, GError **error)
{
  if (self->is_open)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("“%s” is not open"), self->path);
  return FALSE;
}

/**
 * quitus_register_check_writable:
 * @self: a register
 * @error: set to %G_IO_ERROR_CLOSED, or to a #QuitusStoreError that says who writes
 *
 * Returns: whether it is open, and this program the one that writes
 */
gboolean
quitus_register_check_writable (QuitusRegister *self, GError **error)
{
  if (!quitus_register_check_open (self, error))
    return FALSE;
  if (!self->is_read_only)
    return TRUE;
  if (self->holder != NULL)
    g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_BUSY,
                 /* Translators: a file, then who writes in it */
                 _ ("“%s” is being written by %s"), self->path, self->holder);
  else if (self->refusal != NULL)
    g_propagate_error (error, g_error_copy (self->refusal));
  else
    g_set_error (error, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_READ_ONLY,
                 _ ("“%s” is open for reading only"), self->path);
  return FALSE;
}

/**
 * quitus_register_take_refusal:
 * @self: a register
 * @refusal: (nullable): why nothing may be written any more, %NULL when that is over
 *
 * Makes an open register read only; what is in memory can still be looked at.
 */
void
quitus_register_take_refusal (QuitusRegister *self, const GError *refusal)
{
  g_autoptr (GError) before = g_steal_pointer (&self->refusal);

  if (refusal == NULL && before == NULL)
    return;
  self->refusal = refusal != NULL ? g_error_copy (refusal) : NULL;
  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_REFUSAL);
  if (refusal != NULL && self->is_open && !self->is_read_only)
    {
      self->is_read_only = TRUE;
      notify (self, PROP_READ_ONLY);
      quitus_register_update_undo (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * quitus_register_take_news:
 * @self: a register
 * @news: what came from its disk
 *
 * Brings the book and the properties up to date.
 */
void
quitus_register_take_news (QuitusRegister *self, QuitusNews *news)
{
  gboolean has_new_book = news->book != NULL;

  g_object_freeze_notify (G_OBJECT (self));
  if (has_new_book)
    {
      g_clear_object (&self->prepared);
      self->prepared = g_steal_pointer (&news->prepared);
      if (g_set_object (&self->book, news->book))
        notify (self, PROP_BOOK);
    }
  if (self->is_read_only != news->is_read_only)
    {
      self->is_read_only = news->is_read_only;
      notify (self, PROP_READ_ONLY);
    }
  if (g_set_str (&self->holder, news->holder))
    notify (self, PROP_HOLDER);
  if (has_new_book)
    quitus_register_take_refusal (self, news->refusal);
  /* What another program did is not one's own to undo. */
  if (has_new_book || (news->entries != NULL && news->entries->len > 0))
    quitus_register_take_undo (self, quitus_undo_new ());
  quitus_register_update_undo (self);
  self->must_reload = FALSE;
  if (has_new_book)
    self->last = news->last;
  else if (news->entries != NULL)
    self->must_reload = !apply_entries (self, news->entries);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * quitus_register_take_undo:
 * @self: a register
 * @undo: (transfer full): what may be undone
 *
 * Replaces what may be undone.
 */
void
quitus_register_take_undo (QuitusRegister *self, QuitusUndo *undo)
{
  quitus_undo_free (self->undo);
  self->undo = undo;
  quitus_register_update_undo (self);
}

/**
 * quitus_register_update_undo:
 * @self: a register
 *
 * Says what may be undone now.
 */
void
quitus_register_update_undo (QuitusRegister *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  update_label (self, &self->undo_label, QUITUS_UNDO, PROP_CAN_UNDO, PROP_UNDO_LABEL);
  update_label (self, &self->redo_label, QUITUS_REDO, PROP_CAN_REDO, PROP_REDO_LABEL);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * quitus_register_add_tasks:
 * @self: a register
 * @n_tasks: how many more have been asked, or answered when negative
 *
 * Says whether a job is under way.
 */
void
quitus_register_add_tasks (QuitusRegister *self, int n_tasks)
{
  gboolean was_busy = self->n_tasks > 0;

  self->n_tasks += n_tasks;
  if (was_busy != (self->n_tasks > 0))
    notify (self, PROP_BUSY);
}

/**
 * quitus_register_report:
 * @self: a register
 * @problem: (nullable): what went wrong aside, %NULL when it is over
 *
 * Emits `problem`, once for as long as it lasts.
 */
void
quitus_register_report (QuitusRegister *self, const GError *problem)
{
  if (g_set_str (&self->last_problem, problem != NULL ? problem->message : NULL) && problem != NULL)
    g_signal_emit (self, signals[SIGNAL_PROBLEM], 0, problem);
}

/* Public */

/**
 * quitus_register_get_default_path:
 *
 * Returns: (transfer full): the path of the register where none is named: under the data folder of
 *   the user
 */
char *
quitus_register_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "quitus", "register.sqlite", NULL);
}

/**
 * quitus_register_get_default_author:
 *
 * Returns: (transfer full): the real name of the user where the system knows it, else the name of
 *   the account
 */
char *
quitus_register_get_default_author (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || name[0] == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

/**
 * quitus_register_new:
 * @path: the path of a file, which may not exist yet
 * @author: (nullable): who makes the changes, for the journal and for those who want to write
 *   meanwhile; the name of the account when empty
 *
 * Makes a register that is not open yet.  It must be closed before it is let go of.
 *
 * Returns: (transfer full): a register
 */
QuitusRegister *
quitus_register_new (const char *path, const char *author)
{
  QuitusRegister *self = g_object_new (QUITUS_TYPE_REGISTER, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->author = g_strdup (author != NULL ? author : "");
  self->disk = quitus_disk_new (self->path);
  return self;
}

/**
 * quitus_register_set_preparation:
 * @self: a register that was never opened
 * @preparation: what to make of each book
 * @data: for @preparation, and not to be touched by anybody else
 * @destroy: (nullable): what frees @data
 *
 * Has something made of each book that is loaded, in the thread that loads it, before anybody sees
 * the book.
 */
void
quitus_register_set_preparation (QuitusRegister *self,
                                 QuitusPreparation preparation,
                                 gpointer data,
                                 GDestroyNotify destroy)
{
  g_return_if_fail (QUITUS_IS_REGISTER (self) && self->worker == NULL);

  quitus_disk_set_preparation (self->disk, preparation, data, destroy);
}

/**
 * quitus_register_take_prepared:
 * @self: a register
 *
 * Returns: (transfer full) (nullable): what was prepared from the present book; only once
 */
GObject *
quitus_register_take_prepared (QuitusRegister *self)
{
  return g_steal_pointer (&self->prepared);
}

/**
 * quitus_register_get_path:
 * @self: a register
 *
 * Returns: (transfer none): the absolute path of its file
 */
const char *
quitus_register_get_path (QuitusRegister *self)
{
  return self->path;
}

/**
 * quitus_register_get_author:
 * @self: a register
 *
 * Returns: (transfer none): who makes the changes, "" when nobody was named
 */
const char *
quitus_register_get_author (QuitusRegister *self)
{
  return self->author;
}

/**
 * quitus_register_set_author:
 * @self: a register
 * @author: (nullable): who makes the changes from now on
 *
 * Names who makes the changes.
 */
void
quitus_register_set_author (QuitusRegister *self, const char *author)
{
  g_set_str (&self->author, author != NULL ? author : "");
}

/**
 * quitus_register_get_book:
 * @self: a register
 *
 * Returns: (transfer none) (nullable): the book, %NULL before the register was opened; it is
 *   another one after a restore
 */
QuitusBook *
quitus_register_get_book (QuitusRegister *self)
{
  return self->book;
}

/**
 * quitus_register_is_read_only:
 * @self: a register
 *
 * Returns: whether it can only be read
 */
gboolean
quitus_register_is_read_only (QuitusRegister *self)
{
  return self->is_read_only;
}

/**
 * quitus_register_get_holder:
 * @self: a register
 *
 * Returns: (transfer none) (nullable): who holds the writing, when that is why the register can
 *   only be read
 */
const char *
quitus_register_get_holder (QuitusRegister *self)
{
  return self->holder;
}

/**
 * quitus_register_get_refusal:
 * @self: a register
 *
 * Returns: (transfer none) (nullable): why this program may not write, when nobody else does: a
 *   #QuitusStoreError, %QUITUS_STORE_ERROR_CORRUPT when the file turned out to be damaged after it
 *   was opened; %NULL when that is not known or not so
 */
const GError *
quitus_register_get_refusal (QuitusRegister *self)
{
  return self->refusal;
}

/**
 * quitus_register_get_undo_label:
 * @self: a register
 *
 * Returns: (transfer none) (nullable): what the person did that would be undone next, %NULL when
 *   there is nothing to undo
 */
const char *
quitus_register_get_undo_label (QuitusRegister *self)
{
  return self->undo_label;
}

/**
 * quitus_register_get_redo_label:
 * @self: a register
 *
 * Returns: (transfer none) (nullable): what the person did that would be done again next, %NULL
 *   when there is nothing
 */
const char *
quitus_register_get_redo_label (QuitusRegister *self)
{
  return self->redo_label;
}
