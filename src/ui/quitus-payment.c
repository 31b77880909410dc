/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-model.h"

struct _QuitusPayment
{
  GObject parent_instance;

  QuitusDeadlineItem *item;
  QuitusInstalmentState state;
};

G_DEFINE_FINAL_TYPE (QuitusPayment, quitus_payment, G_TYPE_OBJECT)

/* Overrides */

static void
quitus_payment_finalize (GObject *object)
{
  g_clear_object (&QUITUS_PAYMENT (object)->item);
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
 * @item: the deadline of a payment
 * @outlook: from where the future is seen
 *
 * Returns: (transfer full): the payment
 */
QuitusPayment *
quitus_payment_new (QuitusDeadlineItem *item, const QuitusOutlook *outlook)
{
  QuitusPayment *self = g_object_new (QUITUS_TYPE_PAYMENT, NULL);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  QuitusId id = quitus_deadline_item_get_deadline (item)->owner;

  self->item = g_object_ref (item);
  quitus_instalment_compute (
      dossier,
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, id)),
      outlook, &self->state);
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
  return &self->state;
}
