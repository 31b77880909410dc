/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview-work.h"

#include "quitus-language.h"

/* How many microseconds are taken at a time, so that every frame is drawn when it is due. */
#define SLICE 6000

struct _QuitusOverviewWork
{
  GObject parent_instance;

  QuitusSession *session;
  QuitusOverview *overview;
  /* What is being made, from the agreements up to the next one. */
  QuitusOverview *draft;
  /* The filter at work on the draft, then on the overview. */
  QuitusFilterRun *run;
  guint next;
  guint source;
  gboolean is_awake;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (QuitusOverviewWork, quitus_overview_work, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint done_signal;

/* Helpers */

static guint
count_agreements (QuitusOverviewWork *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);

  return book != NULL ? quitus_book_count (book, QUITUS_KIND_AGREEMENT) : 0;
}

static void
add_next (QuitusOverviewWork *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_AGREEMENT, self->next++);
  QuitusDossier *dossier =
      quitus_deadline_model_get_dossier (quitus_session_get_deadlines (self->session),
                                         quitus_record_get_id (record));

  if (dossier != NULL && quitus_filter_run_has_agreement (self->run, dossier))
    quitus_overview_add (self->draft, dossier);
}

static void
finish (QuitusOverviewWork *self)
{
  quitus_overview_finish (self->draft);
  g_clear_pointer (&self->overview, quitus_overview_free);
  self->overview = g_steal_pointer (&self->draft);
  self->is_stale = FALSE;
  g_signal_emit (self, done_signal, 0);
}

/* Callbacks */

static gboolean
work_cb (gpointer data)
{
  QuitusOverviewWork *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->next < count_agreements (self) && g_get_monotonic_time () < end)
    add_next (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (self->next < count_agreements (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  finish (self);
  return G_SOURCE_REMOVE;
}

static void
begin (QuitusOverviewWork *self)
{
  g_clear_pointer (&self->draft, quitus_overview_free);
  g_clear_pointer (&self->run, quitus_filter_run_free);
  self->draft = quitus_overview_new (quitus_session_get_outlook (self->session));
  self->run = quitus_filter_run_new_of_agreements (quitus_session_get_filter (self->session),
                                                   quitus_language_get_default ());
  self->next = 0;
  if (self->source == 0)
    self->source = g_idle_add (work_cb, self);
}

static void
changed_cb (QuitusOverviewWork *self)
{
  self->is_stale = TRUE;
  if (self->is_awake)
    begin (self);
}

/* Overrides */

static void
quitus_overview_work_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PROGRESS)
    g_value_set_double (value, quitus_overview_work_get_progress (QUITUS_OVERVIEW_WORK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
quitus_overview_work_dispose (GObject *object)
{
  QuitusOverviewWork *self = QUITUS_OVERVIEW_WORK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->draft, quitus_overview_free);
  g_clear_pointer (&self->overview, quitus_overview_free);
  g_clear_pointer (&self->run, quitus_filter_run_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_overview_work_parent_class)->dispose (object);
}

static void
quitus_overview_work_class_init (QuitusOverviewWorkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = quitus_overview_work_get_property;
  object_class->dispose = quitus_overview_work_dispose;
  properties[PROP_PROGRESS] =
      g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  done_signal = g_signal_new ("done", QUITUS_TYPE_OVERVIEW_WORK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
quitus_overview_work_init (QuitusOverviewWork *self)
{
  self->is_stale = TRUE;
}

/* Public */

/**
 * quitus_overview_work_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): work that sleeps
 */
QuitusOverviewWork *
quitus_overview_work_new (QuitusSession *session)
{
  QuitusOverviewWork *self = g_object_new (QUITUS_TYPE_OVERVIEW_WORK, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (quitus_session_get_filter (session), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * quitus_overview_work_wake:
 * @self: work
 *
 * Goes to work, unless nothing has changed since it was done.
 */
void
quitus_overview_work_wake (QuitusOverviewWork *self)
{
  self->is_awake = TRUE;
  if (self->is_stale)
    begin (self);
}

/**
 * quitus_overview_work_sleep:
 * @self: work
 *
 * Stops: nobody looks.
 */
void
quitus_overview_work_sleep (QuitusOverviewWork *self)
{
  self->is_awake = FALSE;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->draft, quitus_overview_free);
}

/**
 * quitus_overview_work_get_overview:
 * @self: work
 *
 * Returns: (transfer none) (nullable): the last overview that was finished
 */
const QuitusOverview *
quitus_overview_work_get_overview (QuitusOverviewWork *self)
{
  return self->overview;
}

/**
 * quitus_overview_work_get_run:
 * @self: work that has just been done
 *
 * Returns: (transfer none): the filter that chose the agreements of the overview; it is good until
 *   the work begins again
 */
QuitusFilterRun *
quitus_overview_work_get_run (QuitusOverviewWork *self)
{
  return self->run;
}

/**
 * quitus_overview_work_is_stale:
 * @self: work
 *
 * Returns: whether something has changed since it was done, or it was not done yet
 */
gboolean
quitus_overview_work_is_stale (QuitusOverviewWork *self)
{
  return self->is_stale;
}

/**
 * quitus_overview_work_get_progress:
 * @self: work
 *
 * Returns: which part of the agreements has been added
 */
double
quitus_overview_work_get_progress (QuitusOverviewWork *self)
{
  guint n = count_agreements (self);

  return n > 0 ? CLAMP ((double) self->next / n, 0, 1) : 1;
}
