/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-state.h"

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-instalment-state.h"
#include "quitus-known-facts.h"
#include "quitus-refund-proposal.h"

static const QuitusChoice agreement_statuses[] = {
  { "draft",         N_ ("Draft")         },
  { "under-control", N_ ("Under control") },
  { "being-signed",  N_ ("Being signed")  },
  { "in-force",      N_ ("In force")      },
  { "expired",       N_ ("Expired")       },
  { "terminated",    N_ ("Terminated")    },
  { "settled",       N_ ("Settled")       },
  { "closed",        N_ ("Closed")        },
};

const QuitusChoices quitus_agreement_statuses = { agreement_statuses,
                                                  G_N_ELEMENTS (agreement_statuses) };

/* Helpers */

static gboolean
has_come (QuitusDay day, const QuitusOutlook *outlook)
{
  return day != QUITUS_DAY_NONE && day <= outlook->today;
}

static void
add_instalments (QuitusDossier *dossier, QuitusAgreementState *state, gboolean *is_settled)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < n; i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusMoney amount = quitus_instalment_get_amount (dossier, instalment);
      QuitusInstalmentFacts facts;

      if (!quitus_instalment_is_cash (instalment))
        continue;
      quitus_instalment_collect (dossier, instalment, amount, &facts);
      state->called += facts.called;
      if (instalment->cancelled_on != QUITUS_DAY_NONE)
        continue;
      if (amount != QUITUS_MONEY_NONE)
        state->planned += amount;
      if (amount != 0 && !quitus_instalment_is_received (amount, &facts))
        *is_settled = FALSE;
    }
}

static void
add_credits (QuitusDossier *dossier, QuitusAgreementState *state)
{
  guint n_receipts = quitus_dossier_count (dossier, QUITUS_KIND_RECEIPT);
  guint n_openings = quitus_dossier_count (dossier, QUITUS_KIND_OPENING_ALLOCATION);
  guint n_own = quitus_dossier_count (dossier, QUITUS_KIND_OPENING);

  for (guint i = 0; i < n_receipts; i++)
    state->received +=
        quitus_receipt_value (quitus_dossier_get (dossier, QUITUS_KIND_RECEIPT, i))->amount;
  for (guint i = 0; i < n_openings; i++)
    {
      const QuitusOpeningAllocationValue *allocation =
          quitus_opening_allocation_value (quitus_dossier_get (dossier,
                                                               QUITUS_KIND_OPENING_ALLOCATION, i));
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OPENING,
                                                       allocation->opening));

      if (opening == NULL || opening->published_on == QUITUS_DAY_NONE)
        continue;
      state->attached_ae += allocation->ae;
      state->attached_cp += allocation->cp;
    }
  for (guint i = 0; i < n_own; i++)
    {
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_get (dossier, QUITUS_KIND_OPENING, i));

      if (opening->published_on == QUITUS_DAY_NONE)
        continue;
      state->attached_ae += MAX (opening->ae, 0);
      state->attached_cp += MAX (opening->cp, 0);
    }
}

static void
add_payments (QuitusDossier *dossier, QuitusAgreementState *state)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_DISBURSEMENT);

  for (guint i = 0; i < n; i++)
    state->spent +=
        quitus_disbursement_value (quitus_dossier_get (dossier, QUITUS_KIND_DISBURSEMENT, i))
            ->amount;
}

static void
add_refunds (QuitusDossier *dossier, QuitusAgreementState *state, gboolean *is_settled)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_REFUND);

  for (guint i = 0; i < n; i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i));

      if (refund->paid_on != QUITUS_DAY_NONE)
        state->refunded += refund->amount;
      else
        *is_settled = FALSE;
    }
}

/* Where the control is, on the day from which it is seen: one whose request is still to come has not
 * begun, one without a day of request is expected all the same. */
static void
look_at_control (const QuitusLaw *law, gboolean *is_awaited, gboolean *is_granted)
{
  guint n = quitus_dossier_count (law->dossier, QUITUS_KIND_VISA);

  *is_awaited = FALSE;
  *is_granted = n > 0;
  for (guint i = 0; i < n; i++)
    {
      const QuitusVisaValue *visa =
          quitus_visa_value (quitus_dossier_get (law->dossier, QUITUS_KIND_VISA, i));

      if (has_come (visa->granted_on, &law->outlook))
        continue;
      *is_granted = FALSE;
      *is_awaited = *is_awaited || visa->requested_on == QUITUS_DAY_NONE ||
                    has_come (visa->requested_on, &law->outlook);
    }
}

/* Whether money is known to be given back although no refund is recorded. */
static gboolean
owes_refund (const QuitusLaw *law)
{
  QuitusMoney amount;

  return quitus_refund_get_expected (law->dossier, &law->outlook, &amount) && amount > 0;
}

static QuitusAgreementStatus
get_status (const QuitusLaw *law, gboolean is_settled)
{
  const QuitusOutlook *outlook = &law->outlook;
  gboolean is_awaited, is_granted;

  if (quitus_law_is_closed (law))
    return QUITUS_AGREEMENT_CLOSED;
  if (has_come (law->agreement->terminated_on, outlook))
    return QUITUS_AGREEMENT_TERMINATED;
  if (law->signature.day != QUITUS_DAY_NONE && has_come (law->effective.day, outlook))
    {
      if (law->end.day == QUITUS_DAY_NONE || law->end.day >= outlook->today)
        return QUITUS_AGREEMENT_IN_FORCE;
      return is_settled && !owes_refund (law) ? QUITUS_AGREEMENT_SETTLED : QUITUS_AGREEMENT_EXPIRED;
    }
  if (law->n_signatures > 0 || law->signature.day != QUITUS_DAY_NONE)
    return QUITUS_AGREEMENT_BEING_SIGNED;
  look_at_control (law, &is_awaited, &is_granted);
  if (is_awaited)
    return QUITUS_AGREEMENT_UNDER_CONTROL;
  return is_granted ? QUITUS_AGREEMENT_BEING_SIGNED : QUITUS_AGREEMENT_DRAFT;
}

/* Public */

/**
 * quitus_agreement_compute:
 * @dossier: a dossier
 * @outlook: from where the future is seen
 * @state: (out caller-allocates): the state of its agreement
 *
 * Computes where an agreement is and what its money adds up to.  The first that holds is the
 * status:
 *
 * closed: its closing day has come; terminated: its termination day has come; then, when all
 * parties have signed and the effective date has come, in force until the last day included and
 * from the day after expired or, when every payment in money was received in full or cancelled,
 * every refund paid, and no other known to be owed (R9), settled.  Before that: being signed once a
 * party has signed, or once every approval was granted, until the agreement takes effect; under
 * control while an approval is awaited, from the day of its request where that is known; else a
 * draft.
 *
 * @planned and @called leave out what is in kind, @planned also what is cancelled or of unknown
 * amount; @received is what came, allocated or not; @attached_ae and @attached_cp are what
 * published orders opened; @spent is what orders were paid in CP; @refunded is what was really paid
 * back, each up to today: what is recorded of a later day counts for nothing yet.  Amounts are in
 * cents; @total is %QUITUS_MONEY_NONE when unknown.  Of a dossier of facts it is the law of today
 * that counts.
 */
void
quitus_agreement_compute (QuitusDossier *dossier,
                          const QuitusOutlook *outlook,
                          QuitusAgreementState *state)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (in_force, outlook->today);
  gboolean is_settled = TRUE;
  QuitusLaw law;

  dossier = known;
  quitus_law_init (&law, dossier, outlook);
  *state = (QuitusAgreementState) {
    .signed_on = law.signature.day,
    .effective_on = law.effective.day,
    .end = law.end.day,
    .last_day = law.last_day,
    .is_supposed = law.signature.is_supposed || law.effective.is_supposed || law.end.is_supposed,
    .n_signatures = law.n_signatures,
    .n_parties = law.n_parties,
    .total = law.agreement->total,
  };
  add_instalments (dossier, state, &is_settled);
  add_credits (dossier, state);
  add_payments (dossier, state);
  add_refunds (dossier, state, &is_settled);
  state->status = get_status (&law, is_settled);
}
