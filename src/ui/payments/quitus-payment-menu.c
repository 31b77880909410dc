/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-menu.h"

#include "quitus-arrears.h"
#include "quitus-language.h"

/* Helpers */

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static gboolean
is_open (const QuitusInstalmentState *state, QuitusMoney done)
{
  return state->status != QUITUS_INSTALMENT_CANCELLED &&
         (state->amount == QUITUS_MONEY_NONE || done < state->amount);
}

static gboolean
may_attach (const QuitusInstalmentState *state)
{
  return state->received > 0 && state->status != QUITUS_INSTALMENT_ATTACHMENT_REQUESTED &&
         state->status != QUITUS_INSTALMENT_ATTACHED &&
         state->status != QUITUS_INSTALMENT_AVAILABLE &&
         state->status != QUITUS_INSTALMENT_CANCELLED;
}

/* Public */

/**
 * quitus_payment_menu_may_call:
 * @state: how far a payment is
 *
 * Returns: whether some of it can still be called
 */
gboolean
quitus_payment_menu_may_call (const QuitusInstalmentState *state)
{
  return is_open (state, MAX (state->called, state->received));
}

/**
 * quitus_payment_menu_may_receive:
 * @state: how far a payment is
 *
 * Returns: whether some of it can still be received, so that it can be cancelled as well
 */
gboolean
quitus_payment_menu_may_receive (const QuitusInstalmentState *state)
{
  return is_open (state, state->received);
}

/**
 * quitus_payment_menu_new:
 * @instalment: the id of a payment
 * @agreement: its agreement, to be opened from the menu; none where it is open
 * @state: how far the payment is
 *
 * Returns: (transfer full): all that still makes sense for a payment, whatever its next step is
 */
GMenuModel *
quitus_payment_menu_new (QuitusId instalment,
                         QuitusId agreement,
                         const QuitusInstalmentState *state)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();
  g_autoptr (GMenu) terms = g_menu_new ();
  g_autofree char *id = quitus_id_to_text (instalment);
  g_autofree char *condition = g_strdup_printf ("condition:%s", id);

  if (quitus_payment_menu_may_call (state))
    append (steps, _ ("_Call for Payment…"), "win.call-payment", id);
  if (quitus_payment_menu_may_receive (state))
    append (steps, _ ("Record a _Receipt…"), "win.record-receipt", id);
  if (quitus_arrears_may_remind (state))
    append (steps, _ ("Re_mind…"), "win.remind-payment", id);
  if (may_attach (state))
    append (steps, _ ("Request _Attachment…"), "win.attach-receipt", id);
  if (quitus_payment_menu_may_receive (state))
    append (terms, _ ("Add a Con_dition…"), "win.add-record", condition);
  append (terms, _ ("_Edit…"), "win.edit-record", id);
  if (quitus_payment_menu_may_receive (state))
    append (terms, _ ("Ca_ncel the Payment…"), "win.cancel-payment", id);
  if (g_menu_model_get_n_items (G_MENU_MODEL (steps)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (terms));
  if (!quitus_id_is_none (agreement))
    {
      g_autoptr (GMenu) places = g_menu_new ();

      append (places, _ ("_Open the Agreement"), "win.show-record", id);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
    }
  return G_MENU_MODEL (menu);
}
