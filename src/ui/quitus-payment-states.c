/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-states.h"

/* How long one turn of the computation may take, in microseconds. */
#define TURN 6000

struct _QuitusPaymentStates
{
  GObject parent_instance;

  QuitusSession *session;
  /* Instalment → QuitusPaymentBrief. */
  GHashTable *briefs;
  /* (element-type QuitusId): the agreements to compute, the next one last. */
  GArray *waiting;
  guint source;
};

G_DEFINE_FINAL_TYPE (QuitusPaymentStates, quitus_payment_states, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static void
compute_instalment (QuitusPaymentStates *self,
                    QuitusDossier *dossier,
                    const QuitusInstalmentValue *instalment)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusRecord *record = quitus_book_lookup (book, instalment->value.id);
  QuitusPaymentBrief *brief = g_hash_table_lookup (self->briefs, record);
  QuitusInstalmentState state;

  quitus_instalment_compute (dossier, instalment, quitus_session_get_outlook (self->session),
                             &state);
  if (brief == NULL)
    {
      brief = g_new (QuitusPaymentBrief, 1);
      g_hash_table_insert (self->briefs, g_object_ref (record), brief);
    }
  brief->status = state.status;
  brief->flow = state.flow;
  brief->amount = state.amount;
  brief->called = state.called;
  brief->received = state.received;
}

static void
compute_agreement (QuitusPaymentStates *self, QuitusId agreement)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (self->session, agreement);
  guint n_instalments =
      dossier != NULL ? quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT) : 0;

  for (guint i = 0; i < n_instalments; i++)
    compute_instalment (self, dossier,
                        quitus_instalment_value (quitus_dossier_get (dossier,
                                                                     QUITUS_KIND_INSTALMENT, i)));
}

/* Returns whether all is computed. */
static gboolean
compute_for_a_while (QuitusPaymentStates *self)
{
  gint64 stop = g_get_monotonic_time () + TURN;

  while (self->waiting->len > 0)
    {
      QuitusId agreement = g_array_index (self->waiting, QuitusId, self->waiting->len - 1);

      g_array_set_size (self->waiting, self->waiting->len - 1);
      compute_agreement (self, agreement);
      if (g_get_monotonic_time () >= stop)
        break;
    }
  return self->waiting->len == 0;
}

/* Callbacks */

static gboolean
idle_cb (gpointer data)
{
  QuitusPaymentStates *self = data;

  if (!compute_for_a_while (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Helpers */

/* What is little is computed at once, so that nothing is seen to come later. */
static void
start (QuitusPaymentStates *self)
{
  if (compute_for_a_while (self))
    {
      g_clear_handle_id (&self->source, g_source_remove);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  else if (self->source == 0)
    self->source = g_idle_add (idle_cb, self);
}

static void
compute_all (QuitusPaymentStates *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  guint n_agreements = quitus_book_count (book, QUITUS_KIND_AGREEMENT);

  g_array_set_size (self->waiting, 0);
  for (guint i = 0; i < n_agreements; i++)
    {
      QuitusId id = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, i));

      g_array_append_val (self->waiting, id);
    }
  start (self);
}

static gboolean
is_waiting (QuitusPaymentStates *self, QuitusId id)
{
  for (guint i = 0; i < self->waiting->len; i++)
    if (quitus_id_equal (g_array_index (self->waiting, QuitusId, i), id))
      return TRUE;
  return FALSE;
}

/* Callbacks */

static void
book_changed_cb (QuitusPaymentStates *self, QuitusChange *change, QuitusBook *book)
{
  guint n_edits = quitus_change_get_size (change);

  for (guint i = 0; i < n_edits; i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      QuitusId root = quitus_book_get_root (book, edit->after != NULL ? edit->after : edit->before);
      QuitusRecord *record = quitus_book_lookup (book, root);

      /* The owner of the register decides what is in and what is out. */
      if (quitus_edit_get_kind (edit) == QUITUS_KIND_SETTINGS || n_edits > 1000)
        {
          compute_all (self);
          return;
        }
      if (record != NULL && quitus_record_get_kind (record) == QUITUS_KIND_AGREEMENT &&
          !is_waiting (self, root))
        g_array_append_val (self->waiting, root);
    }
  start (self);
}

/* Overrides */

static void
quitus_payment_states_finalize (GObject *object)
{
  QuitusPaymentStates *self = QUITUS_PAYMENT_STATES (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_unref (self->waiting);
  g_hash_table_unref (self->briefs);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_payment_states_parent_class)->finalize (object);
}

static void
quitus_payment_states_class_init (QuitusPaymentStatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_payment_states_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_payment_states_init (QuitusPaymentStates *self)
{
  self->briefs = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (QuitusId));
}

/* Public */

/**
 * quitus_payment_states_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer full): the states of all payments, computed as soon as there is time
 */
QuitusPaymentStates *
quitus_payment_states_new (QuitusSession *session)
{
  QuitusPaymentStates *self = g_object_new (QUITUS_TYPE_PAYMENT_STATES, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (quitus_session_get_book (session), "changed",
                           G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (compute_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::supposed-signature", G_CALLBACK (compute_all), self,
                           G_CONNECT_SWAPPED);
  compute_all (self);
  return self;
}

/**
 * quitus_payment_states_are_complete:
 * @self: states
 *
 * Returns: whether all are computed
 */
gboolean
quitus_payment_states_are_complete (QuitusPaymentStates *self)
{
  return self->waiting->len == 0;
}

/**
 * quitus_payment_states_peek:
 * @self: states
 * @instalment: a payment of the book
 *
 * Returns: (transfer none) (nullable): its state, %NULL while it is not computed
 */
const QuitusPaymentBrief *
quitus_payment_states_peek (QuitusPaymentStates *self, QuitusRecord *instalment)
{
  return g_hash_table_lookup (self->briefs, instalment);
}
