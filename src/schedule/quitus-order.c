/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-order.h"

/* Helpers */

/* The order in which orders were given, then that of their numbers. */
static int
compare_orders (gconstpointer a, gconstpointer b)
{
  const QuitusCommitmentValue *first = ((const QuitusOrder *) a)->value;
  const QuitusCommitmentValue *second = ((const QuitusOrder *) b)->value;
  int order;

  if (first->ordered_on != second->ordered_on)
    return first->ordered_on < second->ordered_on ? -1 : 1;
  order = g_strcmp0 (first->number, second->number);
  return order != 0 ? order : quitus_id_compare (first->value.id, second->value.id);
}

static void
add_deliveries (QuitusOrder *order, QuitusDossier *dossier)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_DELIVERY);

  for (guint i = 0; i < n; i++)
    {
      const QuitusDeliveryValue *delivery =
          quitus_delivery_value (quitus_dossier_get (dossier, QUITUS_KIND_DELIVERY, i));

      if (!quitus_id_equal (delivery->commitment, order->value->value.id))
        continue;
      order->n_deliveries++;
      order->certified += delivery->amount;
      order->certified_on = MAX (order->certified_on, delivery->certified_on);
    }
}

static void
add_payments (QuitusOrder *order, QuitusDossier *dossier)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_DISBURSEMENT);

  for (guint i = 0; i < n; i++)
    {
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_get (dossier, QUITUS_KIND_DISBURSEMENT, i));

      if (!quitus_id_equal (payment->commitment, order->value->value.id))
        continue;
      order->n_payments++;
      order->paid += payment->amount;
      order->paid_on = MAX (order->paid_on, payment->paid_on);
    }
}

/* Public */

/**
 * quitus_order_init:
 * @order: (out caller-allocates): the sums
 * @dossier: the dossier of the purchase order
 * @value: a purchase order, which must outlive @order
 *
 * Adds up what became of a purchase order.  An order that is closed gives up what was not paid of
 * it: its AE are free again.
 */
void
quitus_order_init (QuitusOrder *order, QuitusDossier *dossier, const QuitusCommitmentValue *value)
{
  *order =
      (QuitusOrder) { .value = value, .certified_on = QUITUS_DAY_NONE, .paid_on = QUITUS_DAY_NONE };
  add_deliveries (order, dossier);
  add_payments (order, dossier);
  order->committed =
      value->closed_on != QUITUS_DAY_NONE ? MIN (order->paid, value->amount) : value->amount;
  order->left_to_pay = MAX (order->committed - order->paid, 0);
  order->certified_unpaid = MAX (order->certified - order->paid, 0);
}

/**
 * quitus_order_list:
 * @dossier: a dossier
 *
 * Returns: (transfer full) (element-type QuitusOrder): its purchase orders by day and number; the
 *   dossier must outlive them
 */
GArray *
quitus_order_list (QuitusDossier *dossier)
{
  GArray *orders = g_array_new (FALSE, FALSE, sizeof (QuitusOrder));
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_COMMITMENT);

  for (guint i = 0; i < n; i++)
    {
      QuitusOrder order;

      quitus_order_init (&order, dossier,
                         quitus_commitment_value (quitus_dossier_get (dossier,
                                                                      QUITUS_KIND_COMMITMENT, i)));
      g_array_append_val (orders, order);
    }
  g_array_sort (orders, compare_orders);
  return orders;
}
