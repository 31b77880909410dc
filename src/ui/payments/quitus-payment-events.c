/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a payment and what is still to come, in the order of its chain. */

#include "quitus-payment-events.h"

#include "quitus-arrears.h"
#include "quitus-format.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"

typedef struct
{
  QuitusDossier *dossier;
  const QuitusInstalmentValue *instalment;
  const QuitusInstalmentState *state;
  GArray *events;
} Listing;

/* Helpers */

static void
clear_event (gpointer data)
{
  QuitusPaymentEvent *event = data;

  g_free (event->title);
  g_free (event->detail);
}

static void
add (Listing *listing, const char *title, QuitusDay day, char *detail, QuitusId record)
{
  QuitusPaymentEvent event = { g_strdup (title), detail, day, record, FALSE };

  g_array_append_val (listing->events, event);
}

static char *
money (QuitusMoney amount)
{
  return amount != QUITUS_MONEY_NONE ? quitus_format_money (quitus_language_get_default (), amount)
                                     : NULL;
}

/* "2023-114 · €75,000.00", without what is not known. */
static char *
join (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strdup_printf ("%s · %s", first, second);
}

static void
add_conditions (Listing *listing)
{
  for (guint i = 0; i < quitus_dossier_count (listing->dossier, QUITUS_KIND_CONDITION); i++)
    {
      const QuitusConditionValue *condition =
          quitus_condition_value (quitus_dossier_get (listing->dossier, QUITUS_KIND_CONDITION, i));

      if (quitus_id_equal (condition->instalment, listing->instalment->value.id))
        add (listing, _ ("Condition"), condition->fulfilled_on, g_strdup (condition->label),
             condition->value.id);
    }
}

static void
add_calls (Listing *listing)
{
  guint n_before = listing->events->len;

  for (guint i = 0; i < quitus_dossier_count (listing->dossier, QUITUS_KIND_CALL); i++)
    {
      const QuitusCallValue *call =
          quitus_call_value (quitus_dossier_get (listing->dossier, QUITUS_KIND_CALL, i));
      g_autofree char *amount = money (call->amount);
      g_autofree char *number = NULL;
      const char *type = _ (quitus_choices_get_label (&quitus_call_types, call->type));

      if (!quitus_id_equal (call->instalment, listing->instalment->value.id))
        continue;
      number =
          call->number != NULL ? g_strdup_printf ("%s %s", type, call->number) : g_strdup (type);
      add (listing, call->cancelled_on != QUITUS_DAY_NONE ? _ ("Call cancelled") : _ ("Called"),
           call->called_on, join (number, amount), call->value.id);
      g_array_index (listing->events, QuitusPaymentEvent, listing->events->len - 1).is_void =
          call->cancelled_on != QUITUS_DAY_NONE;
    }
  /* Whoever pays need not be called to know it. */
  if (listing->events->len == n_before && listing->state->flow != QUITUS_FLOW_OUT)
    add (listing, _ ("Called"), QUITUS_DAY_NONE, NULL, QUITUS_ID_NONE);
}

static void
add_reminders (Listing *listing)
{
  g_autoptr (GPtrArray) reminders =
      quitus_arrears_list_reminders (listing->dossier, listing->instalment->value.id);

  for (guint i = 0; i < reminders->len; i++)
    {
      const QuitusRemarkValue *reminder = reminders->pdata[i];

      add (listing, _ ("Reminded"), reminder->done_on, g_strdup (reminder->reason),
           reminder->value.id);
    }
}

static const QuitusReceiptValue *
get_receipt (QuitusDossier *dossier, QuitusId id)
{
  return quitus_receipt_value (quitus_dossier_lookup (dossier, QUITUS_KIND_RECEIPT, id));
}

static void
add_receipts (Listing *listing)
{
  const char *title =
      listing->state->flow == QUITUS_FLOW_OUT ? C_ ("payment", "Paid") : _ ("Received");
  guint n_before = listing->events->len;

  for (guint i = 0; i < quitus_dossier_count (listing->dossier, QUITUS_KIND_RECEIPT_ALLOCATION);
       i++)
    {
      const QuitusReceiptAllocationValue *allocation =
          quitus_receipt_allocation_value (quitus_dossier_get (listing->dossier,
                                                               QUITUS_KIND_RECEIPT_ALLOCATION, i));
      const QuitusReceiptValue *receipt = get_receipt (listing->dossier, allocation->receipt);
      g_autofree char *amount = money (allocation->amount);

      if (receipt != NULL &&
          quitus_id_equal (allocation->instalment, listing->instalment->value.id))
        add (listing, title, receipt->received_on, join (amount, receipt->reference),
             receipt->value.id);
    }
  if (listing->events->len == n_before)
    add (listing, title, QUITUS_DAY_NONE, NULL, QUITUS_ID_NONE);
}

/* An opening may be about several payments: its amounts are those of this one. */
static void
add_opening (Listing *listing, const QuitusOpeningValue *opening)
{
  g_autofree char *sums = NULL;
  g_autofree char *ae_text = NULL;
  g_autofree char *cp_text = NULL;
  QuitusMoney ae, cp;

  if (!quitus_instalment_share_opening (listing->dossier, listing->instalment, opening->value.id,
                                        &ae, &cp))
    return;
  ae_text = money (ae);
  cp_text = money (cp);
  sums = ae == cp ? g_strdup_printf (_ ("%s in AE and CP"), ae_text)
                  /* Translators: two sums */
                  : g_strdup_printf (_ ("%s in AE, %s in CP"), ae_text, cp_text);
  if (opening->requested_on != QUITUS_DAY_NONE)
    add (listing, _ ("Attachment requested"), opening->requested_on,
         opening->published_on == QUITUS_DAY_NONE ? g_strdup (sums) : NULL, opening->value.id);
  if (opening->published_on != QUITUS_DAY_NONE)
    add (listing, _ ("Attached"), opening->published_on, join (opening->number, sums),
         opening->value.id);
  if (opening->available_on != QUITUS_DAY_NONE)
    add (listing, _ ("Available"), opening->available_on, NULL, opening->value.id);
}

static void
add_openings (Listing *listing)
{
  const QuitusInstalmentState *state = listing->state;

  for (guint i = 0; i < quitus_dossier_count (listing->dossier, QUITUS_KIND_OPENING); i++)
    add_opening (listing, quitus_opening_value (quitus_dossier_get (listing->dossier,
                                                                    QUITUS_KIND_OPENING, i)));
  if (!quitus_instalment_is_attachable (listing->dossier, state))
    return;
  if (state->attached_on == QUITUS_DAY_NONE)
    add (listing, _ ("Attached"), QUITUS_DAY_NONE, NULL, QUITUS_ID_NONE);
  if (state->available_on == QUITUS_DAY_NONE)
    add (listing, _ ("Available"), QUITUS_DAY_NONE, NULL, QUITUS_ID_NONE);
}

/* Within one step, the first day first; the steps keep their order. */
static void
sort_from (GArray *events, guint start)
{
  for (guint i = start + 1; i < events->len; i++)
    for (guint j = i; j > start; j--)
      {
        QuitusPaymentEvent *event = &g_array_index (events, QuitusPaymentEvent, j);
        QuitusPaymentEvent *previous = event - 1;
        QuitusPaymentEvent kept = *event;

        if (event->day == QUITUS_DAY_NONE || previous->day <= event->day)
          break;
        *event = *previous;
        *previous = kept;
      }
}

/* Public */

/**
 * quitus_payment_events_list:
 * @dossier: the dossier of a payment
 * @instalment: the payment
 * @state: its state
 *
 * Lists its conditions, calls, reminders, receipts, and the openings of its credits; where there is
 * nothing of a step yet, the step that is missing, but for reminders.  What is given in kind has conditions only.
 *
 * Returns: (transfer full) (element-type QuitusPaymentEvent): the steps
 */
GArray *
quitus_payment_events_list (QuitusDossier *dossier,
                            const QuitusInstalmentValue *instalment,
                            const QuitusInstalmentState *state)
{
  Listing listing = { dossier, instalment, state,
                      g_array_new (FALSE, FALSE, sizeof (QuitusPaymentEvent)) };
  guint start;

  g_array_set_clear_func (listing.events, clear_event);
  add_conditions (&listing);
  if (instalment->amount_rule == QUITUS_AMOUNT_IN_KIND)
    return listing.events;
  start = listing.events->len;
  add_calls (&listing);
  sort_from (listing.events, start);
  start = listing.events->len;
  add_reminders (&listing);
  add_receipts (&listing);
  sort_from (listing.events, start);
  add_openings (&listing);
  return listing.events;
}
