/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-money-dialogs.h"

#include "quitus-agreement-state.h"
#include "quitus-consumption.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-money-guard.h"
#include "quitus-order.h"
#include "quitus-placers.h"
#include "quitus-record-actions.h"
#include "quitus-refund-dialogs-private.h"

/**
 * Spending:
 * @outlook: from where the future is seen
 * @record: the record that is typed, which counts for nothing yet
 * @order: the order that it belongs to
 *
 * What the limit of an amount depends on.
 */
typedef struct
{
  QuitusOutlook outlook;
  QuitusId record;
  QuitusId order;
} Spending;

/* Helpers */

static char *
say_money (QuitusMoney amount)
{
  return quitus_format_money (quitus_language_get_default (), amount);
}

static Spending *
make_spending (QuitusSession *session, QuitusId record, QuitusId order)
{
  Spending *spending = g_new (Spending, 1);

  *spending = (Spending) { *quitus_session_get_outlook (session), record, order };
  return spending;
}

/* The order with its sums, without the record that is being typed. */
static gboolean
get_order (QuitusDossier *dossier, const Spending *spending, QuitusOrder *order)
{
  const QuitusCommitmentValue *value =
      quitus_commitment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_COMMITMENT,
                                                      spending->order));
  const QuitusDeliveryValue *delivery =
      quitus_delivery_value (quitus_dossier_lookup (dossier, QUITUS_KIND_DELIVERY,
                                                    spending->record));
  const QuitusDisbursementValue *payment =
      quitus_disbursement_value (quitus_dossier_lookup (dossier, QUITUS_KIND_DISBURSEMENT,
                                                        spending->record));

  if (value == NULL)
    return FALSE;
  quitus_order_init (order, dossier, value);
  if (delivery != NULL)
    order->certified -= delivery->amount;
  if (payment != NULL)
    order->paid -= payment->amount;
  return TRUE;
}

/* Why nothing is ordered on that day any more, %NULL when something may be: orders are placed within
 * the period of the agreement. */
static char *
say_end (QuitusDossier *dossier, const QuitusOutlook *outlook, QuitusDay day)
{
  QuitusAgreementState state;
  g_autofree char *end = NULL;

  quitus_agreement_compute (dossier, outlook, &state);
  if (state.last_day == QUITUS_DAY_NONE || day <= state.last_day)
    return NULL;
  end = quitus_format_day (quitus_language_get_default (), state.last_day, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  return g_strdup_printf (_ ("The agreement ended on %s"), end);
}

/* A payer's register does not know what is open where its money is spent. */
static void
find_order_limit (QuitusDossier *dossier,
                  QuitusDay day,
                  QuitusMoney amount,
                  gconstpointer data,
                  QuitusMoneyLimit *limit)
{
  const Spending *spending = data;
  g_autofree char *left = NULL;
  g_autofree char *excess = NULL;

  if (day == QUITUS_DAY_NONE)
    return;
  limit->day_warning = say_end (dossier, &spending->outlook, day);
  if (quitus_side_get_own (dossier) == QUITUS_SIDE_PAYER)
    return;
  limit->limit =
      quitus_consumption_get_free_ae (dossier, &spending->outlook, day, spending->record);
  if (limit->limit == QUITUS_MONEY_NONE)
    return;
  left = say_money (limit->limit);
  /* Translators: an amount */
  limit->note = g_strdup_printf (_ ("AE left on that day: %s"), left);
  if (amount == QUITUS_MONEY_NONE || amount <= limit->limit)
    return;
  excess = say_money (amount - limit->limit);
  /* Translators: two amounts */
  limit->warning =
      g_strdup_printf (_ ("%s more than the AE that are open on that day: %s are left"), excess,
                       left);
}

static void
find_delivery_limit (QuitusDossier *dossier,
                     QuitusDay day,
                     QuitusMoney amount,
                     gconstpointer data,
                     QuitusMoneyLimit *limit)
{
  QuitusOrder order;
  g_autofree char *left = NULL;
  g_autofree char *ordered = NULL;

  if (!get_order (dossier, data, &order))
    return;
  limit->limit = order.value->amount - order.certified;
  left = say_money (limit->limit);
  ordered = say_money (order.value->amount);
  /* Translators: an amount, then that of the whole order */
  limit->note = g_strdup_printf (_ ("Not certified yet: %s of %s"), left, ordered);
  /* Translators: an amount, then that of the whole order */
  limit->warning =
      g_strdup_printf (_ ("More than what is not certified yet: %s of %s"), left, ordered);
}

/* What was certified and is not paid, and never more than the CP that are open. */
static void
find_payment_limit (QuitusDossier *dossier,
                    QuitusDay day,
                    QuitusMoney amount,
                    gconstpointer data,
                    QuitusMoneyLimit *limit)
{
  const Spending *spending = data;
  QuitusMoney free_cp = QUITUS_MONEY_NONE;
  QuitusOrder order;
  g_autofree char *certified = NULL;
  g_autofree char *cp = NULL;

  if (!get_order (dossier, spending, &order))
    return;
  limit->limit = order.certified - order.paid;
  certified = say_money (limit->limit);
  if (day != QUITUS_DAY_NONE && quitus_side_get_own (dossier) == QUITUS_SIDE_RECIPIENT)
    free_cp = quitus_consumption_get_free_cp (dossier, &spending->outlook, day, spending->record);
  if (free_cp != QUITUS_MONEY_NONE && free_cp < limit->limit)
    {
      limit->limit = free_cp;
      cp = say_money (free_cp);
      /* Translators: two amounts */
      limit->note = g_strdup_printf (_ ("CP left on that day: %s; certified and not paid: %s"), cp,
                                     certified);
      /* Translators: an amount */
      limit->warning = g_strdup_printf (_ ("More than the CP that are left on that day: %s"), cp);
      return;
    }
  /* Translators: an amount */
  limit->note = g_strdup_printf (_ ("Certified and not paid: %s"), certified);
  /* Translators: an amount */
  limit->warning = g_strdup_printf (_ ("More than what is certified and not paid: %s"), certified);
}

static QuitusId
get_agreement (QuitusSession *session, QuitusId record)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *found = quitus_book_lookup (book, record);

  return found != NULL ? quitus_book_get_root (book, quitus_record_get_value (found))
                       : QUITUS_ID_NONE;
}

/* Who may place orders; whoever is named already stays, lest another one takes its place without a
 * word. */
static gboolean
may_place_cb (const QuitusValue *value, gpointer data)
{
  const GArray *placers = data;

  for (guint i = 0; i < placers->len; i++)
    if (quitus_id_equal (g_array_index (placers, QuitusId, i), value->id))
      return TRUE;
  return FALSE;
}

/* Who placed the order is asked where several may have. */
static void
ask_placer (QuitusRecordForm *form, QuitusDossier *dossier, QuitusId named)
{
  g_autoptr (GArray) placers = quitus_placers_list (dossier);

  if (!quitus_id_is_none (named) && !quitus_placers_may_place (dossier, named))
    g_array_append_val (placers, named);
  if (placers->len < 2)
    {
      quitus_record_form_hide (form, "placed_by");
      return;
    }
  quitus_record_form_restrict (form, "placed_by", may_place_cb, g_array_ref (placers),
                               (GDestroyNotify) g_array_unref);
}

/* What one's own service spends it has ordered itself. */
static void
set_placer (QuitusCommitmentValue *order, QuitusDossier *dossier)
{
  g_autoptr (GArray) placers = quitus_placers_list (dossier);

  if (placers->len > 1)
    order->placed_by = quitus_placers_find_own (dossier);
}

static AdwDialog *
make_order_dialog (QuitusSession *session, QuitusId agreement, const QuitusValue *draft)
{
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);

  if (dossier != NULL)
    ask_placer (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)), dossier,
                quitus_commitment_value (draft)->placed_by);
  quitus_money_guard_attach (dialog, session, agreement, "ordered_on", find_order_limit,
                             make_spending (session, draft->id, draft->id), g_free);
  return dialog;
}

static AdwDialog *
make_delivery_dialog (QuitusSession *session, const QuitusValue *draft)
{
  QuitusId order = quitus_delivery_value (draft)->commitment;
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);

  quitus_money_guard_attach (dialog, session, get_agreement (session, order), "certified_on",
                             find_delivery_limit, make_spending (session, draft->id, order),
                             g_free);
  return dialog;
}

static AdwDialog *
make_disbursement_dialog (QuitusSession *session, const QuitusValue *draft)
{
  QuitusId order = quitus_disbursement_value (draft)->commitment;
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);

  quitus_money_guard_attach (dialog, session, get_agreement (session, order), "paid_on",
                             find_payment_limit, make_spending (session, draft->id, order), g_free);
  return dialog;
}

/* What is left of an order by one of the limits, %QUITUS_MONEY_NONE when that is nothing. */
static QuitusMoney
find_rest (QuitusSession *session, QuitusId order, QuitusMoneyFindLimit find)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (session, get_agreement (session, order));
  g_autofree Spending *spending = make_spending (session, QUITUS_ID_NONE, order);
  QuitusMoneyLimit limit = { .limit = QUITUS_MONEY_NONE };

  if (dossier != NULL)
    find (dossier, quitus_session_get_today (session), QUITUS_MONEY_NONE, spending, &limit);
  g_free (limit.note);
  g_free (limit.warning);
  g_free (limit.day_warning);
  return limit.limit > 0 ? limit.limit : QUITUS_MONEY_NONE;
}

/* Public */

/**
 * quitus_order_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement
 *
 * Where several parties may place orders it asks which one did, at first that of the owner.
 *
 * Returns: (transfer floating): a dialog that records a new purchase order and says what is left to
 *   commit on its day
 */
AdwDialog *
quitus_order_dialog_new (QuitusSession *session, QuitusId agreement)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_COMMITMENT, agreement);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);

  if (dossier != NULL)
    set_placer ((QuitusCommitmentValue *) (gpointer) draft, dossier);
  return make_order_dialog (session, agreement, draft);
}

/**
 * quitus_delivery_dialog_new:
 * @session: what the window works with, its register open
 * @order: a purchase order of its book
 *
 * Returns: (transfer floating): a dialog that certifies a delivery, at first of all that is left
 */
AdwDialog *
quitus_delivery_dialog_new (QuitusSession *session, QuitusId order)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_DELIVERY, order);

  ((QuitusDeliveryValue *) (gpointer) draft)->amount =
      find_rest (session, order, find_delivery_limit);
  return make_delivery_dialog (session, draft);
}

/**
 * quitus_disbursement_dialog_new:
 * @session: what the window works with, its register open
 * @order: a purchase order of its book
 *
 * Returns: (transfer floating): a dialog that records a payment to the contractor, at first of all
 *   that is certified
 */
AdwDialog *
quitus_disbursement_dialog_new (QuitusSession *session, QuitusId order)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_DISBURSEMENT, order);

  ((QuitusDisbursementValue *) (gpointer) draft)->amount =
      find_rest (session, order, find_payment_limit);
  return make_disbursement_dialog (session, draft);
}

/**
 * quitus_money_dialog_new:
 * @session: what the window works with, its register open
 * @record: a purchase order, a delivery, a payment to a contractor or a refund of its book
 *
 * Returns: (transfer floating) (nullable): a dialog that corrects it, %NULL when it has gone
 */
AdwDialog *
quitus_money_dialog_new (QuitusSession *session, QuitusId record)
{
  QuitusRecord *found = quitus_book_lookup (quitus_session_get_book (session), record);
  const QuitusValue *value;

  if (found == NULL)
    return NULL;
  value = quitus_record_get_value (found);
  switch ((int) value->kind)
    {
    case QUITUS_KIND_COMMITMENT:
      return make_order_dialog (session, quitus_commitment_value (value)->agreement, value);
    case QUITUS_KIND_DELIVERY:
      return make_delivery_dialog (session, value);
    case QUITUS_KIND_DISBURSEMENT:
      return make_disbursement_dialog (session, value);
    case QUITUS_KIND_REFUND:
      return quitus_refund_dialog_new_for (session, value);
    default:
      return quitus_record_dialog_new (session, value);
    }
}
