/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-consumption.h"

#include "quitus-known-facts.h"
#include "quitus-movement-private.h"
#include "quitus-order.h"
#include "quitus-refund.h"

static const QuitusChoice sides[] = {
  { "recipient", N_ ("Spends the money") },
  { "payer",     N_ ("Pays the money")   },
};

const QuitusChoices quitus_sides = { sides, G_N_ELEMENTS (sides) };

/* Helpers */

static int
get_year (const QuitusMovement *movement)
{
  return movement->day != QUITUS_DAY_NONE ? quitus_day_get_year (movement->day) : 0;
}

/* Years without anything between two others are there too: credits are carried over through them. */
static void
add_years (QuitusConsumption *self, const GArray *movements)
{
  int first = 0, last = 0;

  for (guint i = 0; i < movements->len; i++)
    {
      int year = get_year (&g_array_index (movements, QuitusMovement, i));

      if (year != 0 && first == 0)
        first = year;
      last = MAX (last, year);
    }
  for (int year = first; year != 0 && year <= last; year++)
    {
      QuitusBudgetYear empty = { .year = year };

      g_array_append_val (self->years, empty);
    }
}

static QuitusBudgetYear *
get_budget_year (QuitusConsumption *self, int year)
{
  QuitusBudgetYear undated = { 0 };

  for (guint i = 0; i < self->years->len; i++)
    if (g_array_index (self->years, QuitusBudgetYear, i).year == year)
      return &g_array_index (self->years, QuitusBudgetYear, i);
  g_array_append_val (self->years, undated);
  return &g_array_index (self->years, QuitusBudgetYear, self->years->len - 1);
}

/* R12: what is left of a contribution is carried over, outside the ceiling of three per cent
 * (organic law 2001-692, article 15).  A payer plans the CP of each year anew. */
static void
carry_over (QuitusConsumption *self)
{
  gboolean is_carried = self->side == QUITUS_SIDE_RECIPIENT;
  QuitusMoney ae = 0, cp = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      QuitusBudgetYear *year = &g_array_index (self->years, QuitusBudgetYear, i);
      const QuitusCredits *credits = &year->credits;
      QuitusMoney given_back = is_carried ? credits->refunded : 0;

      year->ae_carried = ae;
      year->cp_carried = cp;
      year->ae_left = ae + credits->ae_opened - credits->ae_committed - given_back;
      year->cp_left = cp + credits->cp_opened - credits->cp_paid - given_back;
      if (is_carried)
        {
          ae = year->ae_left;
          cp = year->cp_left;
        }
    }
}

/* The order that a movement is about; none for what a payer promised as a whole. */
static const QuitusId *
find_order (QuitusDossier *dossier, const QuitusMovement *movement)
{
  const QuitusDisbursementValue *payment =
      quitus_disbursement_value (quitus_dossier_lookup (dossier, QUITUS_KIND_DISBURSEMENT,
                                                        movement->record));

  return payment != NULL ? &payment->commitment : &movement->record;
}

static QuitusMoney
sum_left (GHashTable *orders)
{
  GHashTableIter iter;
  gpointer left;
  QuitusMoney sum = 0;

  g_hash_table_iter_init (&iter, orders);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    sum += MAX (*(QuitusMoney *) left, 0);
  return sum;
}

/* Order by order: what was paid too much for one is still owed for another. */
static void
add_left_to_pay (QuitusConsumption *self, QuitusDossier *dossier, const GArray *movements)
{
  g_autoptr (GHashTable) orders =
      g_hash_table_new_full (quitus_id_hash, quitus_id_equal_ptr, NULL, g_free);

  for (guint i = 0; i < self->years->len; i++)
    {
      QuitusBudgetYear *year = &g_array_index (self->years, QuitusBudgetYear, i);

      for (guint j = 0; j < movements->len; j++)
        {
          const QuitusMovement *movement = &g_array_index (movements, QuitusMovement, j);
          const QuitusId *order = find_order (dossier, movement);
          QuitusMoney *left = g_hash_table_lookup (orders, order);

          if (get_year (movement) != year->year)
            continue;
          if (left == NULL)
            {
              left = g_new0 (QuitusMoney, 1);
              g_hash_table_insert (orders, (gpointer) order, left);
            }
          *left += movement->credits.ae_committed - movement->credits.cp_paid;
        }
      year->left_to_pay = sum_left (orders);
    }
  self->left_to_pay = sum_left (orders);
}

static void
add_orders (QuitusConsumption *self, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);

  for (guint i = 0; i < orders->len; i++)
    {
      const QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);

      self->certified_unpaid += order->certified_unpaid;
      if (order->value->irregular)
        self->irregular += order->committed;
    }
}

/* What a payer has promised, or all of them together where the agreement gives no total. */
static QuitusMoney
find_total (QuitusDossier *dossier, QuitusId payer)
{
  g_autoptr (GArray) payers = quitus_refund_list_payers (dossier);
  QuitusMoney total = quitus_dossier_get_agreement (dossier)->total, pledged = 0;

  for (guint i = 0; i < payers->len; i++)
    if (quitus_id_is_none (payer) ||
        quitus_id_equal (g_array_index (payers, QuitusPayer, i).party, payer))
      pledged += g_array_index (payers, QuitusPayer, i).pledged;
  if (!quitus_id_is_none (payer) || total == QUITUS_MONEY_NONE)
    return pledged > 0 ? pledged : total;
  return total;
}

static void
add_up (QuitusConsumption *self)
{
  const QuitusCredits *sum = &self->sum;
  QuitusMoney given_back = self->side == QUITUS_SIDE_RECIPIENT ? sum->refunded : 0;

  self->ae_left = sum->ae_opened - sum->ae_committed - given_back;
  self->cp_left = sum->cp_opened - sum->cp_paid - given_back;
  self->balance = sum->received - sum->ae_committed - sum->refunded;
  self->left_to_receive =
      self->total != QUITUS_MONEY_NONE ? MAX (self->total - sum->received, 0) : QUITUS_MONEY_NONE;
}

/* What the record used before it was changed; that can always be said again, or less of it, from the
 * same day or a later one. */
static QuitusMoney
find_used (QuitusDossier *dossier, QuitusId record, QuitusDay day)
{
  const QuitusCommitmentValue *order =
      quitus_commitment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITMENT, record));
  const QuitusDisbursementValue *payment =
      quitus_disbursement_value (quitus_dossier_lookup (dossier, QUITUS_KIND_DISBURSEMENT, record));

  if (order != NULL && order->ordered_on <= day)
    return order->amount;
  if (payment != NULL && payment->paid_on <= day)
    return payment->amount;
  return G_MININT64;
}

/* What could still be used on @day without taking it from what was already used later: the least
 * that is left on that day or on any later one. */
static QuitusMoney
find_free (QuitusDossier *dossier,
           const QuitusOutlook *outlook,
           QuitusDay day,
           QuitusId without,
           gboolean of_ae)
{
  QuitusLaw law;
  g_autoptr (GArray) movements = NULL;
  QuitusMoney left = 0, least = QUITUS_MONEY_NONE;

  if (!quitus_movements_know_resources (dossier))
    return QUITUS_MONEY_NONE;
  quitus_law_init (&law, dossier, outlook);
  movements = quitus_movements_collect (&law, QUITUS_SIDE_RECIPIENT, QUITUS_ID_NONE);
  for (guint i = 0; i < movements->len; i++)
    {
      const QuitusMovement *movement = &g_array_index (movements, QuitusMovement, i);
      const QuitusCredits *credits = &movement->credits;

      if (movement->day > day && least == QUITUS_MONEY_NONE)
        least = left;
      if (!quitus_id_is_none (without) && quitus_id_equal (movement->record, without))
        continue;
      left += of_ae ? credits->ae_opened - credits->ae_committed
                    : credits->cp_opened - credits->cp_paid;
      left -= credits->refunded;
      if (least != QUITUS_MONEY_NONE)
        least = MIN (least, left);
    }
  return MAX (least != QUITUS_MONEY_NONE ? least : left, find_used (dossier, without, day));
}

/* Public */

/**
 * quitus_consumption_new:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @side: whose budget is looked at
 *
 * Works out what was opened, committed, certified, paid and given back, by budget year and in all,
 * from everything that is recorded as of today or before.
 *
 * Who spends the money gains AE and CP receipt by receipt, when its credits are opened (decree
 * 2007-44, article 5); with advance commitment authorisations, the AE of the total are open from the
 * effective date.  Money counts as received in the year in which the accountant received it (R13).
 * Who pays the money commits the firm total at the signature by all parties (decree 2012-1246,
 * article 206) and pays its CP with each payment; where the owner of the register is one of several
 * payers, it is its own budget, otherwise that of all payers together.
 *
 * What is left to pay is that of each order: nothing is taken off it because too much was paid for
 * another one.
 *
 * Returns: (transfer full): the sums
 */
QuitusConsumption *
quitus_consumption_new (QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusSide side)
{
  QuitusConsumption *self = g_new0 (QuitusConsumption, 1);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, outlook->today);
  QuitusLaw law;
  g_autoptr (GArray) movements = NULL;

  quitus_law_init (&law, known, outlook);
  self->side = side;
  self->payer = side == QUITUS_SIDE_PAYER ? quitus_side_get_payer (known) : QUITUS_ID_NONE;
  self->total = find_total (known, self->payer);
  self->years = g_array_new (FALSE, FALSE, sizeof (QuitusBudgetYear));
  movements = quitus_movements_collect (&law, side, self->payer);
  add_years (self, movements);
  for (guint i = 0; i < movements->len; i++)
    {
      const QuitusMovement *movement = &g_array_index (movements, QuitusMovement, i);

      quitus_credits_add (&get_budget_year (self, get_year (movement))->credits,
                          &movement->credits);
      quitus_credits_add (&self->sum, &movement->credits);
    }
  carry_over (self);
  add_left_to_pay (self, known, movements);
  add_orders (self, known);
  add_up (self);
  return self;
}

/**
 * quitus_consumption_free:
 * @self: (transfer full): sums
 *
 * Frees them.
 */
void
quitus_consumption_free (QuitusConsumption *self)
{
  g_array_unref (self->years);
  g_free (self);
}

/**
 * quitus_side_get_own:
 * @dossier: a dossier
 *
 * Returns: the side of the owner of the register: who pays where it is a payer of the agreement, else
 *   who spends
 */
QuitusSide
quitus_side_get_own (QuitusDossier *dossier)
{
  return quitus_id_is_none (quitus_side_get_payer (dossier)) ? QUITUS_SIDE_RECIPIENT
                                                             : QUITUS_SIDE_PAYER;
}

/**
 * quitus_consumption_get_free_ae:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @day: a day
 * @without: an order that does not count, because it is being changed, or none
 *
 * Says what an order of that day may commit without exceeding the AE open on that day or leaving too
 * little for the orders and refunds that came later.  What an order had committed it may commit again:
 * nothing keeps anybody from reducing or closing it.
 *
 * Returns: the AE in cents, negative when too much is committed already; %QUITUS_MONEY_NONE when
 *   nobody knows what is open, as under a management delegation without a total
 */
QuitusMoney
quitus_consumption_get_free_ae (QuitusDossier *dossier,
                                const QuitusOutlook *outlook,
                                QuitusDay day,
                                QuitusId without)
{
  return find_free (dossier, outlook, day, without, TRUE);
}

/**
 * quitus_consumption_get_free_cp:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @day: a day
 * @without: a payment to a contractor that does not count, because it is being changed, or none
 *
 * Says what may be paid on that day without exceeding the CP open on that day or leaving too little
 * for the payments and refunds that came later.  What a payment was of it may be of again.
 *
 * Returns: the CP in cents, negative when too much is paid already; %QUITUS_MONEY_NONE when nobody
 *   knows what is open
 */
QuitusMoney
quitus_consumption_get_free_cp (QuitusDossier *dossier,
                                const QuitusOutlook *outlook,
                                QuitusDay day,
                                QuitusId without)
{
  return find_free (dossier, outlook, day, without, FALSE);
}
