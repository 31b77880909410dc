/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-session.h"

#include "quitus-amendments.h"
#include "quitus-filter-driver.h"

struct _QuitusSession
{
  GObject parent_instance;

  QuitusRegister *reg;
  QuitusDeadlineModel *deadlines;
  /* What people chose to see of them. */
  QuitusDeadlineFilter *filter;
  QuitusDeadlineModel *shown;
  /* Made when somebody looks for something. */
  QuitusSearchIndex *search;
  QuitusOutlook outlook;
  /* The register may have been opened before anybody asked: what came of it, and who asks. */
  gboolean is_opening;
  gboolean has_answer;
  GError *open_error;
  GTask *asking;
  /* The day was given and does not follow the clock. */
  gboolean is_day_fixed;
  /* It looks back from another day: nothing is changed there. */
  gboolean is_past;
  guint clock_source;
};

G_DEFINE_FINAL_TYPE (QuitusSession, quitus_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_DEADLINES,
  PROP_SHOWN,
  PROP_TODAY,
  PROP_SUPPOSED_SIGNATURE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Helpers */

static QuitusDay
read_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return quitus_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                         g_date_time_get_day_of_month (now));
}

/* Callbacks */

static gboolean
clock_cb (gpointer data)
{
  QuitusSession *self = data;
  QuitusDay today = read_clock ();

  if (today != self->outlook.today)
    {
      self->outlook.today = today;
      if (self->deadlines != NULL)
        quitus_deadline_model_set_today (self->deadlines, today);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
    }
  return G_SOURCE_CONTINUE;
}

/* In the thread that loads the register: everything a start waits for is done before the window is
 * told. */
static GObject *
prepare (QuitusBook *book, gpointer data)
{
  const QuitusOutlook *outlook = data;

  return G_OBJECT (quitus_deadline_model_new (book, outlook->today));
}

static void
book_changed_cb (QuitusSession *self)
{
  quitus_deadline_filter_drop_unknown (self->filter, quitus_register_get_book (self->reg));
}

static void
show_deadlines (QuitusSession *self)
{
  QuitusBook *book = quitus_deadline_model_get_book (self->deadlines);

  quitus_deadline_filter_drop_unknown (self->filter, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  self->shown = quitus_deadline_model_new_filtered (self->deadlines, self->filter);
  quitus_filter_driver_attach (self->shown);
}

static void
book_cb (QuitusSession *self)
{
  QuitusBook *book = quitus_register_get_book (self->reg);

  if (self->deadlines != NULL && quitus_deadline_model_get_book (self->deadlines) == book)
    return;
  g_clear_object (&self->shown);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->search);
  if (book != NULL)
    {
      GObject *prepared = quitus_register_take_prepared (self->reg);

      self->deadlines = prepared != NULL ? QUITUS_DEADLINE_MODEL (prepared)
                                         : quitus_deadline_model_new (book, self->outlook.today);
      quitus_deadline_model_set_today (self->deadlines, self->outlook.today);
      if (self->outlook.supposed_signature != QUITUS_DAY_NONE)
        quitus_deadline_model_suppose (self->deadlines, self->outlook.supposed_signature);
      show_deadlines (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEADLINES]);
}

static void
answer (QuitusSession *self)
{
  g_autoptr (GTask) task = NULL;

  if (!self->has_answer || self->asking == NULL)
    return;
  self->has_answer = FALSE;
  task = g_steal_pointer (&self->asking);
  if (self->open_error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->open_error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusSession) self = data;

  self->is_opening = FALSE;
  self->has_answer = TRUE;
  g_clear_error (&self->open_error);
  quitus_register_open_finish (QUITUS_REGISTER (object), result, &self->open_error);
  answer (self);
}

/* Overrides */

static void
quitus_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  QuitusSession *self = QUITUS_SESSION (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_DEADLINES:
      g_value_set_object (value, self->deadlines);
      break;
    case PROP_SHOWN:
      g_value_set_object (value, self->shown);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->outlook.today);
      break;
    case PROP_SUPPOSED_SIGNATURE:
      g_value_set_int (value, self->outlook.supposed_signature);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quitus_session_dispose (GObject *object)
{
  QuitusSession *self = QUITUS_SESSION (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->search);
  g_clear_error (&self->open_error);
  g_clear_object (&self->asking);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (quitus_session_parent_class)->dispose (object);
}

static void
quitus_session_class_init (QuitusSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quitus_session_get_property;
  object_class->dispose = quitus_session_dispose;

  properties[PROP_REGISTER] =
      g_param_spec_object ("register", NULL, NULL, QUITUS_TYPE_REGISTER, flags);
  properties[PROP_DEADLINES] =
      g_param_spec_object ("deadlines", NULL, NULL, QUITUS_TYPE_DEADLINE_MODEL, flags);
  properties[PROP_SHOWN] =
      g_param_spec_object ("shown", NULL, NULL, QUITUS_TYPE_DEADLINE_MODEL, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                                             QUITUS_DAY_NONE, flags);
  properties[PROP_SUPPOSED_SIGNATURE] =
      g_param_spec_int ("supposed-signature", NULL, NULL, QUITUS_DAY_NONE, QUITUS_DAY_MAX,
                        QUITUS_DAY_NONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
quitus_session_init (QuitusSession *self)
{
  self->filter = quitus_deadline_filter_new ();
  self->outlook.supposed_signature = QUITUS_DAY_NONE;
}

/* Public */

/**
 * quitus_session_new:
 * @reg: a register, open or about to be
 * @today: the day from which states are seen, or %QUITUS_DAY_NONE to follow the clock
 *
 * Returns: (transfer full): a session
 */
QuitusSession *
quitus_session_new (QuitusRegister *reg, QuitusDay today)
{
  QuitusSession *self = g_object_new (QUITUS_TYPE_SESSION, NULL);

  self->reg = g_object_ref (reg);
  self->is_day_fixed = today != QUITUS_DAY_NONE;
  self->outlook.today = self->is_day_fixed ? today : read_clock ();
  if (!self->is_day_fixed)
    self->clock_source = g_timeout_add_seconds (30, clock_cb, self);
  g_signal_connect_object (reg, "notify::book", G_CALLBACK (book_cb), self, G_CONNECT_SWAPPED);
  if (quitus_register_get_book (reg) == NULL)
    quitus_register_set_preparation (reg, prepare, g_memdup2 (&self->outlook, sizeof self->outlook),
                                     g_free);
  book_cb (self);
  return self;
}

/**
 * quitus_session_new_as_of:
 * @now: a session whose register is open
 * @day: another day
 *
 * Everything as it was seen on that day, or will be: only to look at.
 *
 * Returns: (transfer full): a session in which nothing may be changed
 */
QuitusSession *
quitus_session_new_as_of (QuitusSession *now, QuitusDay day)
{
  QuitusSession *self = quitus_session_new (now->reg, day);

  self->is_past = TRUE;
  return self;
}

/**
 * quitus_session_begin_opening:
 * @self: a session whose register is not open
 *
 * Has the register opened, to write if that is free, before somebody asks for it with
 * quitus_session_open_async(): it is read while the rest of the program starts.
 */
void
quitus_session_begin_opening (QuitusSession *self)
{
  if (self->is_opening || self->has_answer)
    return;
  self->is_opening = TRUE;
  quitus_register_open_async (self->reg, QUITUS_REGISTER_WRITE_IF_FREE, NULL, opened_cb,
                              g_object_ref (self));
}

/**
 * quitus_session_open_async:
 * @self: a session whose register is not open; nobody else is asking for it
 * @callback: whom to tell
 * @user_data: for @callback
 *
 * Opens the register, to write if that is free, or waits until it is open.
 */
void
quitus_session_open_async (QuitusSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (QUITUS_IS_SESSION (self) && self->asking == NULL);

  self->asking = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->asking, quitus_session_open_async);
  quitus_session_begin_opening (self);
  answer (self);
}

/**
 * quitus_session_open_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: set to a #QuitusStoreError
 *
 * Returns: whether the register is open
 */
gboolean
quitus_session_open_finish (QuitusSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * quitus_session_get_register:
 * @self: a session
 *
 * Returns: (transfer none): its register
 */
QuitusRegister *
quitus_session_get_register (QuitusSession *self)
{
  return self->reg;
}

/**
 * quitus_session_get_book:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the book of its register, %NULL until it is open
 */
QuitusBook *
quitus_session_get_book (QuitusSession *self)
{
  return quitus_register_get_book (self->reg);
}

/**
 * quitus_session_get_deadlines:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): every deadline of the book, %NULL until it is open
 */
QuitusDeadlineModel *
quitus_session_get_deadlines (QuitusSession *self)
{
  return self->deadlines;
}

/**
 * quitus_session_get_filter:
 * @self: a session
 *
 * Returns: (transfer none): which deadlines are shown in the list of what is to be done and in the
 *   calendar
 */
QuitusDeadlineFilter *
quitus_session_get_filter (QuitusSession *self)
{
  return self->filter;
}

/**
 * quitus_session_get_shown:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the deadlines that the filter chooses, %NULL until the
 *   register is open
 */
QuitusDeadlineModel *
quitus_session_get_shown (QuitusSession *self)
{
  return self->shown;
}

/**
 * quitus_session_get_search:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what finds records of the book, as seen today; it may have
 *   to read the book first.  %NULL until the register is open, another one after a restore
 */
QuitusSearchIndex *
quitus_session_get_search (QuitusSession *self)
{
  QuitusBook *book = quitus_session_get_book (self);

  if (self->search == NULL && book != NULL)
    self->search = quitus_search_index_new (book, &self->outlook);
  if (self->search != NULL)
    quitus_search_index_set_outlook (self->search, &self->outlook);
  return self->search;
}

/**
 * quitus_session_get_dossier:
 * @self: a session whose register is open
 * @agreement: the id of an agreement
 *
 * Returns: (transfer full) (nullable): the agreement as the law is today, under the amendments in
 *   force; %NULL when it has gone
 */
QuitusDossier *
quitus_session_get_dossier (QuitusSession *self, QuitusId agreement)
{
  return quitus_amendments_get_law (quitus_session_get_book (self), agreement, self->outlook.today);
}

/**
 * quitus_session_get_outlook:
 * @self: a session
 *
 * Returns: (transfer none): from where the future is seen
 */
const QuitusOutlook *
quitus_session_get_outlook (QuitusSession *self)
{
  return &self->outlook;
}

/**
 * quitus_session_get_today:
 * @self: a session
 *
 * Returns: the day from which states are seen
 */
QuitusDay
quitus_session_get_today (QuitusSession *self)
{
  return self->outlook.today;
}

/**
 * quitus_session_get_supposed_signature:
 * @self: a session
 *
 * Returns: the day on which missing signatures are supposed, %QUITUS_DAY_NONE when none is
 */
QuitusDay
quitus_session_get_supposed_signature (QuitusSession *self)
{
  return self->outlook.supposed_signature;
}

/**
 * quitus_session_may_edit:
 * @self: a session
 * @agreement: an agreement, or another record without owner, or none for the register itself
 *
 * Returns: whether it may be changed here: the register can be written and the agreement is not
 *   closed
 */
gboolean
quitus_session_may_edit (QuitusSession *self, QuitusId agreement)
{
  QuitusBook *book = quitus_register_get_book (self->reg);
  QuitusRecord *record;

  if (book == NULL || self->is_past || quitus_register_is_read_only (self->reg))
    return FALSE;
  record = quitus_book_lookup (book, agreement);
  return record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT ||
         quitus_agreement_value (quitus_record_get_value (record))->closed_on == QUITUS_DAY_NONE;
}

/**
 * quitus_session_may_write:
 * @self: a session
 * @dossier: an agreement as it is shown
 *
 * Returns: whether facts may be changed from where it is shown: the register can be written, and the
 *   law shown is that of today, not of another day that is only looked at
 */
gboolean
quitus_session_may_write (QuitusSession *self, QuitusDossier *dossier)
{
  return !self->is_past && !quitus_register_is_read_only (self->reg) &&
         (!quitus_dossier_is_amended (dossier) ||
          quitus_dossier_get_day (dossier) == self->outlook.today);
}

/**
 * quitus_session_suppose:
 * @self: a session
 * @signature: a day, or %QUITUS_DAY_NONE to end the simulation
 *
 * Supposes that the missing signatures are given on a day, on every page.
 */
void
quitus_session_suppose (QuitusSession *self, QuitusDay signature)
{
  if (self->outlook.supposed_signature == signature)
    return;
  self->outlook.supposed_signature = signature;
  if (self->deadlines != NULL)
    quitus_deadline_model_suppose (self->deadlines, signature);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUPPOSED_SIGNATURE]);
}
