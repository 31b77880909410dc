/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-instalment-state.h"

#include "quitus-amendments.h"
#include "quitus-instalment-private.h"
#include "quitus-known-facts.h"

static const QuitusChoice instalment_statuses[] = {
  { "draft",                N_ ("Draft")                },
  { "planned",              N_ ("Planned")              },
  { "awaiting-condition",   N_ ("Awaiting a condition") },
  { "due",                  N_ ("Due for payment")      },
  { "called",               N_ ("Called")               },
  { "late",                 N_ ("Late")                 },
  { "partly-received",      N_ ("Partly received")      },
  { "received",             N_ ("Received")             },
  { "attachment-requested", N_ ("Attachment requested") },
  { "attached",             N_ ("Attached")             },
  { "available",            N_ ("Available")            },
  { "cancelled",            N_ ("Cancelled")            },
};

const QuitusChoices quitus_instalment_statuses = { instalment_statuses,
                                                   G_N_ELEMENTS (instalment_statuses) };

/* Helpers */

static QuitusId
get_organisation (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));

  return value != NULL ? value->organisation : QUITUS_ID_NONE;
}

/* What the owner pays to itself, through two of its services, goes neither in nor out. */
static QuitusFlow
get_flow (QuitusDossier *dossier, const QuitusInstalmentValue *instalment)
{
  const QuitusSettingsValue *settings = quitus_dossier_get_settings (dossier);
  QuitusId owner = quitus_dossier_get_agreement (dossier)->owner;
  gboolean is_payer, is_payee;

  if (quitus_id_is_none (owner) && settings != NULL)
    owner = settings->owner;
  if (quitus_id_is_none (owner) || !quitus_instalment_is_cash (instalment))
    return QUITUS_FLOW_NEITHER;
  is_payer = quitus_id_equal (get_organisation (dossier, instalment->payer), owner);
  is_payee = quitus_id_equal (get_organisation (dossier, instalment->payee), owner);
  if (is_payer == is_payee)
    return QUITUS_FLOW_NEITHER;
  return is_payee ? QUITUS_FLOW_IN : QUITUS_FLOW_OUT;
}

/* What has come in full goes on to the credits, and is where its least advanced money is; what was
 * paid too much goes back instead. */
static QuitusInstalmentStatus
get_received_status (const QuitusInstalmentFacts *facts, QuitusMoney amount)
{
  QuitusMoney kept = amount > 0 ? amount : facts->received;

  if (MIN (facts->attached_cp, facts->attached_ae) >= kept)
    return facts->available_cp >= kept ? QUITUS_INSTALMENT_AVAILABLE : QUITUS_INSTALMENT_ATTACHED;
  if (MIN (facts->requested_cp, facts->requested_ae) >= kept)
    return QUITUS_INSTALMENT_ATTACHMENT_REQUESTED;
  return QUITUS_INSTALMENT_RECEIVED;
}

static QuitusInstalmentStatus
get_status (const QuitusLaw *law,
            const QuitusInstalmentValue *instalment,
            const QuitusInstalmentFacts *facts,
            const QuitusInstalmentState *state)
{
  gboolean has_come = state->day != QUITUS_DAY_NONE && state->day <= law->outlook.today;

  if (instalment->cancelled_on != QUITUS_DAY_NONE)
    return QUITUS_INSTALMENT_CANCELLED;
  if (quitus_instalment_is_received (state->amount, facts))
    return get_received_status (facts, state->amount);
  if (facts->received > 0)
    return QUITUS_INSTALMENT_PARTLY_RECEIVED;
  if (state->days_late > 0)
    return QUITUS_INSTALMENT_LATE;
  if (facts->is_called)
    return QUITUS_INSTALMENT_CALLED;
  if (law->signature.day == QUITUS_DAY_NONE)
    return QUITUS_INSTALMENT_DRAFT;
  if (has_come)
    return facts->n_open_conditions > 0 ? QUITUS_INSTALMENT_AWAITING_CONDITION
                                        : QUITUS_INSTALMENT_DUE;
  return QUITUS_INSTALMENT_PLANNED;
}

static int
count_days_late (const QuitusLaw *law,
                 const QuitusInstalmentValue *instalment,
                 const QuitusInstalmentFacts *facts,
                 const QuitusInstalmentState *state)
{
  QuitusDay limit = quitus_instalment_get_limit (law, state->date, facts);

  if (limit == QUITUS_DAY_NONE || quitus_instalment_is_received (state->amount, facts) ||
      quitus_instalment_is_dropped (law, instalment, state->amount, state->date, facts))
    return 0;
  if (state->day != state->date)
    limit = MAX (limit, state->day);
  return MAX (law->outlook.today - limit, 0);
}

/* Public */

/**
 * quitus_instalment_compute:
 * @dossier: the dossier of the payment
 * @instalment: a payment
 * @outlook: from where the future is seen
 * @state: (out caller-allocates): its state
 *
 * Computes all about one payment from what happened to it.
 *
 * What happened comes before what was planned: a payment that was received in full is received,
 * whatever its date; one that was received in part is so, and late as well when @days_late is above
 * 0; one that was called stays called until it is late.  Without the signature of all parties it is
 * a draft.  When its day has come and a condition is not fulfilled, it awaits that condition and is
 * not late.  What was received in full is as far as the money of it that is least advanced.
 *
 * @date is the day of its rule, @day the one to work with: that to which it was put off, else @date.
 * @called is what was called and not cancelled, @called_on its first call, @received_on its last
 * receipt, @requested_on the first request to attach its money, @attached_on and @available_on the
 * last credit opening; @days_late counts from the last day on which the payment was in time: the
 * working day after the settlement delay, or the day to which the payment was put off if that is
 * later.
 * @unallocated is what came with its receipts and is for no payment: it stands with the last payment
 * that each receipt is for.
 * What a credit opening gives to a receipt for several payments is shared in proportion.
 * What is recorded of a later day than today counts for nothing yet.  Of a dossier of facts it is the law of today that counts.
 */
void
quitus_instalment_compute (QuitusDossier *dossier,
                           const QuitusInstalmentValue *instalment,
                           const QuitusOutlook *outlook,
                           QuitusInstalmentState *state)
{
  g_autoptr (QuitusDossier) in_force = quitus_amendments_ensure (dossier, outlook->today);
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (in_force, outlook->today);
  const QuitusValue *amended =
      quitus_dossier_lookup (known, QUITUS_KIND_INSTALMENT, instalment->value.id);
  QuitusRuleContext context = { .accompanied = QUITUS_MOMENT_NONE };
  QuitusLaw law;
  QuitusTrace trace;
  QuitusInstalmentFacts facts;
  QuitusMoney amount;

  dossier = known;
  if (amended != NULL)
    instalment = quitus_instalment_value (amended);
  amount = quitus_instalment_get_amount (dossier, instalment);
  quitus_law_init (&law, dossier, outlook);
  quitus_instalment_trace (&law, instalment, &context, &trace);
  quitus_instalment_collect (dossier, instalment, amount, &facts);
  *state =
      (QuitusInstalmentState) { .flow = get_flow (dossier, instalment),
                                .amount = amount,
                                .called = facts.called,
                                .received = facts.received,
                                .unallocated = facts.unallocated,
                                .attached_ae = facts.attached_ae,
                                .attached_cp = facts.attached_cp,
                                .strict_date = trace.strict_date,
                                .date = trace.date,
                                .day = quitus_instalment_find_day (&law, instalment, trace.date),
                                .called_on = facts.called_on,
                                .received_on = facts.received_on,
                                .requested_on = facts.requested_on,
                                .attached_on = facts.attached_on,
                                .available_on = facts.available_on,
                                .is_supposed = trace.is_supposed };
  state->days_late = count_days_late (&law, instalment, &facts, state);
  state->status = get_status (&law, instalment, &facts, state);
}
