/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-model.h"

struct _QuitusPayment
{
  GObject parent_instance;

  QuitusSession *session;
  guint position;
  /* Found when it is asked for: views look at every item of a list that changes, and drop it. */
  QuitusDeadlineItem *item;
  QuitusInstalmentState state;
};

G_DEFINE_FINAL_TYPE (QuitusPayment, quitus_payment, G_TYPE_OBJECT)

/* Helpers */

static void
find (QuitusPayment *self)
{
  QuitusDossier *dossier;
  QuitusId id;

  if (self->item != NULL)
    return;
  self->item = g_list_model_get_item (G_LIST_MODEL (quitus_session_get_deadlines (self->session)),
                                      self->position);
  dossier = quitus_deadline_item_get_dossier (self->item);
  id = quitus_deadline_item_get_deadline (self->item)->owner;
  quitus_instalment_compute (
      dossier,
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, id)),
      quitus_session_get_outlook (self->session), &self->state);
}

/* Overrides */

static void
quitus_payment_finalize (GObject *object)
{
  QuitusPayment *self = QUITUS_PAYMENT (object);

  g_clear_object (&self->item);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_payment_parent_class)->finalize (object);
}

static void
quitus_payment_class_init (QuitusPaymentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_payment_finalize;
}

static void
quitus_payment_init (QuitusPayment *self)
{
}

/* Public */

/**
 * quitus_payment_new:
 * @session: what the window works with
 * @position: where the deadline of the payment is now; it must be asked for before that changes
 *
 * Returns: (transfer full): the payment
 */
QuitusPayment *
quitus_payment_new (QuitusSession *session, guint position)
{
  QuitusPayment *self = g_object_new (QUITUS_TYPE_PAYMENT, NULL);

  self->session = g_object_ref (session);
  self->position = position;
  return self;
}

/**
 * quitus_payment_get_item:
 * @self: a payment
 *
 * Returns: (transfer none): its deadline
 */
QuitusDeadlineItem *
quitus_payment_get_item (QuitusPayment *self)
{
  find (self);
  return self->item;
}

/**
 * quitus_payment_get_agreement:
 * @self: a payment
 *
 * Returns: (transfer none): its agreement
 */
const QuitusAgreementValue *
quitus_payment_get_agreement (QuitusPayment *self)
{
  find (self);
  return quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (self->item));
}

/**
 * quitus_payment_get_state:
 * @self: a payment
 *
 * Returns: (transfer none): how far it has come
 */
const QuitusInstalmentState *
quitus_payment_get_state (QuitusPayment *self)
{
  find (self);
  return &self->state;
}
