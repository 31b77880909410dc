/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was called and has not come in time, and the reminders that were sent about it.
 *
 * A reminder is a remark on the deadline of the payment that has a day on which it was done: why a
 * payment is late and to which day it is put off stay what was last said about it. */

#include "quitus-arrears.h"

#include "quitus-amendments.h"
#include "quitus-format.h"
#include "quitus-instalment-private.h"
#include "quitus-known-facts.h"

/* Helpers */

/* What was called beyond the amount is a mistake that nobody is asked to pay. */
static QuitusMoney
get_claimed (const QuitusInstalmentState *state)
{
  return state->amount != QUITUS_MONEY_NONE ? MIN (state->called, state->amount) : state->called;
}

static gboolean
has_same_letter (const QuitusArrear *a, const QuitusArrear *b)
{
  return quitus_id_equal (a->payer, b->payer) && quitus_id_equal (a->payee, b->payee);
}

static const QuitusPersonValue *
get_person (QuitusDossier *dossier, QuitusId id)
{
  return quitus_person_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PERSON, id));
}

static gboolean
can_be_reached (const QuitusPersonValue *person)
{
  return person != NULL && (person->email != NULL || person->phone != NULL);
}

static int
compare_reminders (gconstpointer a, gconstpointer b)
{
  const QuitusRemarkValue *const *x = a;
  const QuitusRemarkValue *const *y = b;

  return (*x)->done_on - (*y)->done_on;
}

static int
compare_calls (gconstpointer a, gconstpointer b)
{
  const QuitusCallValue *const *x = a;
  const QuitusCallValue *const *y = b;

  return (*x)->called_on != (*y)->called_on ? (*x)->called_on - (*y)->called_on
                                            : strcmp ((*x)->number, (*y)->number);
}

static const QuitusRemarkValue *
find_last_reminder (QuitusDossier *dossier, QuitusId instalment, QuitusDay today)
{
  g_autoptr (GPtrArray) reminders = quitus_arrears_list_reminders (dossier, instalment);
  const QuitusRemarkValue *last = NULL;

  for (guint i = 0; i < reminders->len; i++)
    {
      const QuitusRemarkValue *reminder = reminders->pdata[i];

      if (reminder->done_on <= today && (last == NULL || reminder->done_on >= last->done_on))
        last = reminder;
    }
  return last;
}

/* Whoever was called or reminded lately is given time to answer. */
static gboolean
was_asked_lately (QuitusDossier *dossier,
                  QuitusId instalment,
                  const QuitusInstalmentState *state,
                  QuitusDay today)
{
  const QuitusRemarkValue *reminder = find_last_reminder (dossier, instalment, today);
  QuitusDay last = MAX (state->called_on, reminder != NULL ? reminder->done_on : QUITUS_DAY_NONE);

  return today - last < QUITUS_REMINDER_INTERVAL;
}

/* Public */

/**
 * quitus_arrears_may_remind:
 * @state: the state of a payment
 *
 * Who owes is reminded of what was called and is late, in whole or in part.  What the owner of the
 * register owes itself is never reminded, nor what is late only since a supposed signature.
 *
 * Returns: whether a reminder of the payment makes sense
 */
gboolean
quitus_arrears_may_remind (const QuitusInstalmentState *state)
{
  return state->flow != QUITUS_FLOW_OUT && state->called_on != QUITUS_DAY_NONE &&
         state->days_late > 0 && !state->is_supposed && get_claimed (state) > state->received;
}

/**
 * quitus_arrears_find:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 * @outlook: from where the future is seen
 * @arrear: (out): what is owed of it
 *
 * Returns: whether the payment was called, is late, and is money of which something is still owed
 */
gboolean
quitus_arrears_find (QuitusDossier *dossier,
                     QuitusId instalment,
                     const QuitusOutlook *outlook,
                     QuitusArrear *arrear)
{
  g_autoptr (QuitusDossier) law = quitus_amendments_ensure (dossier, outlook->today);
  const QuitusInstalmentValue *value =
      quitus_instalment_value (quitus_dossier_lookup (law, QUITUS_KIND_INSTALMENT, instalment));
  QuitusInstalmentState state;
  QuitusMoney claimed;

  if (value == NULL || !quitus_instalment_is_cash (value))
    return FALSE;
  quitus_instalment_compute (law, value, outlook, &state);
  if (!quitus_arrears_may_remind (&state))
    return FALSE;
  claimed = get_claimed (&state);
  *arrear = (QuitusArrear) { .instalment = instalment,
                             .payer = value->payer,
                             .payee = value->payee,
                             .claimed = claimed,
                             .received = state.received,
                             .left = claimed - state.received,
                             .called_on = state.called_on,
                             .due_on = state.date,
                             .last_day = outlook->today - state.days_late,
                             .days_late = state.days_late };
  return TRUE;
}

/**
 * quitus_arrears_list:
 * @dossier: an agreement
 * @outlook: from where the future is seen
 *
 * Returns: (transfer full) (element-type QuitusArrear): all that is owed, in the order of the act,
 *   but what the same party owes to the same one stands together
 */
GArray *
quitus_arrears_list (QuitusDossier *dossier, const QuitusOutlook *outlook)
{
  GArray *arrears = g_array_new (FALSE, FALSE, sizeof (QuitusArrear));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      QuitusArrear arrear;
      guint place = arrears->len;

      if (!quitus_arrears_find (dossier,
                                quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i)->id,
                                outlook, &arrear))
        continue;
      for (guint j = 0; j < arrears->len; j++)
        if (has_same_letter (&g_array_index (arrears, QuitusArrear, j), &arrear))
          place = j + 1;
      g_array_insert_val (arrears, place, arrear);
    }
  return arrears;
}

/**
 * quitus_arrears_list_with:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 * @outlook: from where the future is seen
 *
 * Returns: (transfer full) (element-type QuitusArrear): all that the party that owes the payment owes
 *   to the same one: what one letter is about; nothing when the payment itself is not owed
 */
GArray *
quitus_arrears_list_with (QuitusDossier *dossier, QuitusId instalment, const QuitusOutlook *outlook)
{
  g_autoptr (GArray) all = quitus_arrears_list (dossier, outlook);
  GArray *arrears = g_array_new (FALSE, FALSE, sizeof (QuitusArrear));
  QuitusArrear own;

  if (!quitus_arrears_find (dossier, instalment, outlook, &own))
    return arrears;
  for (guint i = 0; i < all->len; i++)
    if (has_same_letter (&g_array_index (all, QuitusArrear, i), &own))
      g_array_append_val (arrears, g_array_index (all, QuitusArrear, i));
  return arrears;
}

/**
 * quitus_arrears_add_up:
 * @arrears: (element-type QuitusArrear): what is owed
 *
 * Returns: all that is left to pay of it, in cents
 */
QuitusMoney
quitus_arrears_add_up (GArray *arrears)
{
  QuitusMoney sum = 0;

  for (guint i = 0; i < arrears->len; i++)
    sum += g_array_index (arrears, QuitusArrear, i).left;
  return sum;
}

/**
 * quitus_arrears_list_numbers:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 * @today: the day from which it is seen
 *
 * Returns: (transfer full) (nullable): the numbers of the orders by which it was called and that were
 *   not cancelled, the earliest first, with commas between them; %NULL when none has a number
 */
char *
quitus_arrears_list_numbers (QuitusDossier *dossier, QuitusId instalment, QuitusDay today)
{
  g_autoptr (QuitusDossier) known = quitus_known_facts_ensure (dossier, today);
  g_autoptr (GPtrArray) calls = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < quitus_dossier_count (known, QUITUS_KIND_CALL); i++)
    {
      const QuitusCallValue *call =
          quitus_call_value (quitus_dossier_get (known, QUITUS_KIND_CALL, i));

      if (quitus_id_equal (call->instalment, instalment) && call->number != NULL &&
          call->cancelled_on == QUITUS_DAY_NONE)
        g_ptr_array_add (calls, (gpointer) call);
    }
  if (calls->len == 0)
    return NULL;
  g_ptr_array_sort (calls, compare_calls);
  for (guint i = 0; i < calls->len; i++)
    g_strv_builder_add (numbers, ((const QuitusCallValue *) calls->pdata[i])->number);
  texts = g_strv_builder_end (numbers);
  return g_strjoinv (", ", texts);
}

/**
 * quitus_arrears_find_contact:
 * @dossier: an agreement
 * @party: the id of one of its parties
 *
 * Returns: (transfer none) (nullable): to whom one writes there: who represents the party or signs
 *   for it, whoever can be reached first
 */
const QuitusPersonValue *
quitus_arrears_find_contact (QuitusDossier *dossier, QuitusId party)
{
  const QuitusPartyValue *value =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, party));
  const QuitusPersonValue *representative, *signatory;

  if (value == NULL)
    return NULL;
  representative = get_person (dossier, value->representative);
  signatory = get_person (dossier, value->signatory);
  if (representative == NULL || (!can_be_reached (representative) && can_be_reached (signatory)))
    return signatory;
  return representative;
}

/**
 * quitus_arrears_get_deadline:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 *
 * Returns: (transfer full): the id of the deadline of the payment, which its reminders are about
 */
char *
quitus_arrears_get_deadline (QuitusDossier *dossier, QuitusId instalment)
{
  QuitusDeadline deadline = { .agreement = quitus_dossier_get_agreement (dossier)->value.id,
                              .owner = instalment,
                              .kind = QUITUS_DEADLINE_PAYMENT };

  return quitus_deadline_get_id (&deadline);
}

/**
 * quitus_arrears_list_reminders:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 *
 * Returns: (transfer full) (element-type QuitusRemarkValue): the reminders that were sent about the
 *   payment, the first one first; they belong to the dossier
 */
GPtrArray *
quitus_arrears_list_reminders (QuitusDossier *dossier, QuitusId instalment)
{
  GPtrArray *reminders = g_ptr_array_new ();
  g_autofree char *id = NULL;

  /* Most agreements have none, and an id is dear where there are many deadlines. */
  if (quitus_dossier_count (dossier, QUITUS_KIND_REMARK) == 0)
    return reminders;
  id = quitus_arrears_get_deadline (dossier, instalment);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REMARK); i++)
    {
      const QuitusRemarkValue *remark =
          quitus_remark_value (quitus_dossier_get (dossier, QUITUS_KIND_REMARK, i));

      if (remark->done_on != QUITUS_DAY_NONE && g_str_equal (remark->deadline, id))
        g_ptr_array_add (reminders, (gpointer) remark);
    }
  g_ptr_array_sort (reminders, compare_reminders);
  return reminders;
}

/**
 * quitus_arrears_find_reminded:
 * @dossier: an agreement
 * @remark: a remark on one of its deadlines
 *
 * Returns: the payment of which the remark says that a reminder was sent, none when it says something
 *   else
 */
QuitusId
quitus_arrears_find_reminded (QuitusDossier *dossier, const QuitusRemarkValue *remark)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      QuitusId instalment = quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i)->id;
      g_autofree char *id = quitus_arrears_get_deadline (dossier, instalment);

      if (remark->done_on != QUITUS_DAY_NONE && g_str_equal (remark->deadline, id))
        return instalment;
    }
  return QUITUS_ID_NONE;
}

/**
 * quitus_arrears_get_step:
 * @dossier: the dossier of a payment
 * @instalment: the payment
 * @state: its state
 * @today: the day from which the state was computed
 *
 * What is to be recorded next about a payment, as quitus_instalment_get_step() says, but for one
 * that was called and is late: whoever was not asked for %QUITUS_REMINDER_INTERVAL days, by a call
 * or by a reminder, is reminded before anybody waits on for the receipt.
 *
 * Returns: the step
 */
QuitusInstalmentStep
quitus_arrears_get_step (QuitusDossier *dossier,
                         const QuitusInstalmentValue *instalment,
                         const QuitusInstalmentState *state,
                         QuitusDay today)
{
  QuitusInstalmentStep step = quitus_instalment_get_step (dossier, instalment, state);

  if (step != QUITUS_STEP_RECEIPT || !quitus_arrears_may_remind (state) ||
      was_asked_lately (dossier, instalment->value.id, state, today))
    return step;
  return QUITUS_STEP_REMINDER;
}

/**
 * quitus_arrears_compose_reminder:
 * @day: the day on which a reminder was sent
 * @recipient: (nullable): to whom
 * @note: (nullable): what else is to be kept of it
 * @language: the language of the record
 *
 * Returns: (transfer full): what its record says: "Reminder of 20 Nov 2023 to Anne Martin"
 */
char *
quitus_arrears_compose_reminder (QuitusDay day,
                                 const char *recipient,
                                 const char *note,
                                 QuitusLanguage language)
{
  g_autofree char *date = quitus_format_day (language, day, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *text = NULL;

  if (recipient != NULL && recipient[0] != '\0')
    /* Translators: a day, then who was written to */
    text = g_strdup_printf (quitus_language_text (language, N_ ("Reminder of %s to %s")), date,
                            recipient);
  else
    /* Translators: a day */
    text = g_strdup_printf (quitus_language_text (language, N_ ("Reminder of %s")), date);
  if (note == NULL || note[0] == '\0')
    return g_steal_pointer (&text);
  /* Translators: a reminder with its day, then a note on it */
  return g_strdup_printf (quitus_language_text (language, N_ ("%s (%s)")), text, note);
}

/**
 * quitus_arrears_say_asked:
 * @dossier: an agreement
 * @instalment: the id of one of its payments
 * @state: where the payment is
 * @today: the day from which it is seen
 * @language: a language
 *
 * Returns: (transfer full) (nullable): when whoever owes the payment was called and last reminded,
 *   "called on 10 Feb 2023, reminded on 5 May 2023"; %NULL when it was not asked for
 */
char *
quitus_arrears_say_asked (QuitusDossier *dossier,
                          QuitusId instalment,
                          const QuitusInstalmentState *state,
                          QuitusDay today,
                          QuitusLanguage language)
{
  const QuitusRemarkValue *reminder = find_last_reminder (dossier, instalment, today);
  g_autofree char *called = quitus_format_day (language, state->called_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *reminded = NULL;

  if (reminder == NULL && called == NULL)
    return NULL;
  if (reminder == NULL)
    /* Translators: a day */
    return g_strdup_printf (quitus_language_text (language, N_ ("called on %s")), called);
  reminded = quitus_format_day (language, reminder->done_on, QUITUS_DAY_STYLE_SHORT);
  if (called == NULL)
    /* Translators: a day */
    return g_strdup_printf (quitus_language_text (language, N_ ("reminded on %s")), reminded);
  /* Translators: two days */
  return g_strdup_printf (quitus_language_text (language, N_ ("called on %s, reminded on %s")),
                          called, reminded);
}
