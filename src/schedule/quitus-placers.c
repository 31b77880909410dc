/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-placers.h"

#include "quitus-movement-private.h"
#include "quitus-order.h"

/* Helpers */

static gboolean
is_delegation (QuitusDossier *dossier)
{
  return quitus_dossier_get_agreement (dossier)->type == QUITUS_AGREEMENT_MANAGEMENT_DELEGATION;
}

static gboolean
is_payee (QuitusDossier *dossier, QuitusId party)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    if (quitus_id_equal (quitus_instalment_value (quitus_dossier_get (dossier,
                                                                      QUITUS_KIND_INSTALMENT, i))
                             ->payee,
                         party))
      return TRUE;
  return FALSE;
}

static gboolean
spends (QuitusDossier *dossier, const QuitusPartyValue *party)
{
  if (party->role == QUITUS_ROLE_DELEGATED)
    return TRUE;
  return !is_delegation (dossier) &&
         (party->role == QUITUS_ROLE_BENEFICIARY || is_payee (dossier, party->value.id));
}

static const QuitusPartyValue *
get_party (QuitusDossier *dossier, guint index)
{
  return quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, index));
}

static gboolean
has_spender (QuitusDossier *dossier)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (spends (dossier, get_party (dossier, i)))
      return TRUE;
  return FALSE;
}

static QuitusPlacer *
get_placer (GArray *placers, QuitusId party)
{
  QuitusPlacer placer = { .party = party };

  for (guint i = 0; i < placers->len; i++)
    if (quitus_id_equal (g_array_index (placers, QuitusPlacer, i).party, party))
      return &g_array_index (placers, QuitusPlacer, i);
  g_array_append_val (placers, placer);
  return &g_array_index (placers, QuitusPlacer, placers->len - 1);
}

/* Of whom nothing is said comes last. */
static GArray *
add_up (QuitusDossier *dossier)
{
  GArray *placers = g_array_new (FALSE, FALSE, sizeof (QuitusPlacer));
  g_autoptr (GArray) orders = quitus_order_list (dossier);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    get_placer (placers, get_party (dossier, i)->value.id);
  for (guint i = 0; i < orders->len; i++)
    {
      const QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);
      const QuitusPartyValue *party =
          quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY,
                                                     order->value->placed_by));
      QuitusPlacer *placer = get_placer (placers, party != NULL ? party->value.id : QUITUS_ID_NONE);

      placer->n_orders++;
      placer->committed += order->committed;
      placer->paid += order->paid;
    }
  return placers;
}

/* Public */

/**
 * quitus_placers_may_place:
 * @dossier: a dossier
 * @party: one of its parties
 *
 * Under a management delegation only the delegated services commit what the delegating one has given
 * them to spend (decree 2004-1085, article 1); elsewhere whoever gets the money does.  Where no party
 * has such a role, any may that does not pay or delegate.
 *
 * Returns: whether that party may place orders
 */
gboolean
quitus_placers_may_place (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));

  if (value == NULL)
    return FALSE;
  if (has_spender (dossier))
    return spends (dossier, value);
  return value->role != QUITUS_ROLE_CONTRIBUTOR && value->role != QUITUS_ROLE_DELEGATING;
}

/**
 * quitus_placers_list:
 * @dossier: a dossier
 *
 * Returns: (transfer full) (element-type QuitusId): the parties that may place orders, in the order
 *   of the agreement
 */
GArray *
quitus_placers_list (QuitusDossier *dossier)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      QuitusId party = get_party (dossier, i)->value.id;

      if (quitus_placers_may_place (dossier, party))
        g_array_append_val (ids, party);
    }
  return ids;
}

/**
 * quitus_placers_find_own:
 * @dossier: a dossier
 *
 * Returns: the party of the owner of the agreement, or else of the register, where it may place
 *   orders; none otherwise
 */
QuitusId
quitus_placers_find_own (QuitusDossier *dossier)
{
  QuitusId owner = quitus_side_get_owner (dossier);

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party = get_party (dossier, i);

      if (!quitus_id_is_none (owner) && quitus_id_equal (party->organisation, owner) &&
          quitus_placers_may_place (dossier, party->value.id))
        return party->value.id;
    }
  return QUITUS_ID_NONE;
}

/**
 * quitus_placers_sum:
 * @dossier: a dossier
 *
 * Adds up the purchase orders by who placed them, once more than one party has.
 *
 * Returns: (transfer full) (element-type QuitusPlacer): those who placed orders, in the order of the
 *   agreement, then what is not said of any; nothing while only one party has placed orders
 */
GArray *
quitus_placers_sum (QuitusDossier *dossier)
{
  GArray *placers = add_up (dossier);
  guint n_named = 0;

  for (guint i = placers->len; i > 0; i--)
    {
      const QuitusPlacer *placer = &g_array_index (placers, QuitusPlacer, i - 1);

      if (placer->n_orders == 0)
        g_array_remove_index (placers, i - 1);
      else if (!quitus_id_is_none (placer->party))
        n_named++;
    }
  if (n_named < 2)
    g_array_set_size (placers, 0);
  return placers;
}
