/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-instalment-step.h"

#include "quitus-instalment-private.h"

/* Translators: what a button does; it opens a form */
static const QuitusChoice instalment_steps[] = {
  { "none",                N_ ("Nothing to record")     },
  { "fulfil-condition",    N_ ("Fulfil the Condition…") },
  { "call",                N_ ("Call for Payment…")     },
  { "record-receipt",      N_ ("Record the Receipt…")   },
  { "record-payment",      N_ ("Record the Payment…")   },
  { "remind",              N_ ("Remind…")               },
  { "request-attachment",  N_ ("Request Attachment…")   },
  { "record-order",        N_ ("Record the Order…")     },
  { "record-availability", N_ ("Record Availability…")  },
};

const QuitusChoices quitus_instalment_steps = { instalment_steps, G_N_ELEMENTS (instalment_steps) };

/* Helpers */

static gboolean
has_receipt (QuitusDossier *dossier, QuitusId receipt, QuitusId instalment)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));

      if (quitus_id_equal (allocation->receipt, receipt) &&
          quitus_id_equal (allocation->instalment, instalment))
        return TRUE;
    }
  return FALSE;
}

static gboolean
waits_for (const QuitusOpeningValue *opening, QuitusInstalmentStep step)
{
  if (opening == NULL)
    return FALSE;
  if (step == QUITUS_STEP_ORDER)
    return opening->published_on == QUITUS_DAY_NONE;
  return step == QUITUS_STEP_AVAILABILITY && opening->published_on != QUITUS_DAY_NONE &&
         opening->available_on == QUITUS_DAY_NONE;
}

static QuitusInstalmentStep
get_step_before_receipt (const QuitusInstalmentState *state, const QuitusInstalmentFacts *facts)
{
  if (facts->n_open_conditions > 0 && !facts->is_called && facts->received == 0)
    return QUITUS_STEP_CONDITION;
  /* Whoever pays waits to be called, but need not record that. */
  if (state->flow == QUITUS_FLOW_OUT)
    return QUITUS_STEP_PAYMENT;
  return facts->is_called || facts->received > 0 ? QUITUS_STEP_RECEIPT : QUITUS_STEP_CALL;
}

/* Public */

/**
 * quitus_instalment_is_attachable:
 * @dossier: the dossier of a payment
 * @state: the state of the payment
 *
 * Returns: whether its money is attached to a budget: that of a contribution fund, unless the owner
 *   of the register is the one who pays
 */
gboolean
quitus_instalment_is_attachable (QuitusDossier *dossier, const QuitusInstalmentState *state)
{
  return quitus_dossier_get_agreement (dossier)->type == QUITUS_AGREEMENT_CONTRIBUTION_FUND &&
         state->flow != QUITUS_FLOW_OUT;
}

/**
 * quitus_instalment_get_left:
 * @state: the state of a payment
 *
 * Returns: what is still to be received of it, in cents: 0 when it was paid or cancelled; %QUITUS_MONEY_NONE when its amount is not known
 */
QuitusMoney
quitus_instalment_get_left (const QuitusInstalmentState *state)
{
  if (state->status == QUITUS_INSTALMENT_CANCELLED)
    return 0;
  return state->amount != QUITUS_MONEY_NONE ? MAX (state->amount - state->received, 0)
                                            : QUITUS_MONEY_NONE;
}

/**
 * quitus_instalment_get_overpaid:
 * @state: the state of a payment
 *
 * Returns: what was received beyond its amount, allocated to it or not, in cents; 0 when nothing was
 */
QuitusMoney
quitus_instalment_get_overpaid (const QuitusInstalmentState *state)
{
  return state->amount != QUITUS_MONEY_NONE
             ? MAX (state->received + state->unallocated - state->amount, 0)
             : 0;
}

/**
 * quitus_instalment_find_opening:
 * @dossier: the dossier of a payment
 * @instalment: the payment
 * @step: %QUITUS_STEP_ORDER or %QUITUS_STEP_AVAILABILITY
 *
 * Returns: the first credit opening about its money that waits for that step, none when there is
 *   not any
 */
QuitusId
quitus_instalment_find_opening (QuitusDossier *dossier,
                                QuitusId instalment,
                                QuitusInstalmentStep step)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION); i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OPENING,
                                                       allocation->opening));

      if (waits_for (opening, step) && has_receipt (dossier, allocation->receipt, instalment))
        return opening->value.id;
    }
  return QUITUS_ID_NONE;
}

/**
 * quitus_instalment_get_step:
 * @dossier: the dossier of a payment
 * @instalment: the payment
 * @state: its state
 *
 * What is to be recorded next: a condition that is fulfilled, the call, the receipt or, seen from
 * whoever pays, the payment; then, for the money of a contribution fund, the request to attach it,
 * the order that opens the credits and their arrival.  Nothing is asked of what is given in kind,
 * was cancelled, or is not signed by all.
 *
 * Returns: the step
 */
QuitusInstalmentStep
quitus_instalment_get_step (QuitusDossier *dossier,
                            const QuitusInstalmentValue *instalment,
                            const QuitusInstalmentState *state)
{
  QuitusInstalmentFacts facts;

  if (!quitus_instalment_is_cash (instalment) || state->status == QUITUS_INSTALMENT_CANCELLED ||
      state->status == QUITUS_INSTALMENT_DRAFT || (state->amount == 0 && state->received == 0))
    return QUITUS_STEP_NONE;
  quitus_instalment_collect (dossier, instalment, state->amount, &facts);
  if (!quitus_instalment_is_received (state->amount, &facts))
    return get_step_before_receipt (state, &facts);
  if (!quitus_instalment_is_attachable (dossier, state) ||
      state->status == QUITUS_INSTALMENT_AVAILABLE)
    return QUITUS_STEP_NONE;
  if (state->status == QUITUS_INSTALMENT_RECEIVED)
    return QUITUS_STEP_REQUEST;
  if (!quitus_id_is_none (quitus_instalment_find_opening (dossier, instalment->value.id,
                                                          QUITUS_STEP_ORDER)))
    return QUITUS_STEP_ORDER;
  if (state->status != QUITUS_INSTALMENT_ATTACHED)
    return QUITUS_STEP_REQUEST;
  return QUITUS_STEP_AVAILABILITY;
}
