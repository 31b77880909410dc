/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The decision to give money back, and its payment. */

#include "quitus-refund-dialogs-private.h"

#include "quitus-error.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-money-guard.h"
#include "quitus-record-actions.h"
#include "quitus-reference-row.h"
#include "quitus-record-dialog.h"
#include "quitus-refund-account.h"
#include "quitus-refund-proposal.h"

/**
 * Refunding:
 * @session: what the window works with
 * @form: (unowned): the form, which owns this
 * @refund: (owned): what the record said when the dialog opened
 * @is_payment: whether money goes
 *
 * A refund that is being typed.
 */
typedef struct
{
  QuitusSession *session;
  QuitusRecordForm *form;
  QuitusValue *refund;
  gboolean is_payment;
} Refunding;

/* Helpers */

static void
free_refunding (gpointer data)
{
  Refunding *self = data;

  g_object_unref (self->session);
  quitus_value_unref (self->refund);
  g_free (self);
}

static const QuitusValue *
get_value (QuitusSession *session, QuitusKind kind, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), id);

  return record != NULL && quitus_record_get_kind (record) == kind
             ? quitus_record_get_value (record)
             : NULL;
}

/* Why the money cannot go to that account; none is needed before it goes. */
static char *
find_account_problem (Refunding *self, QuitusId account, QuitusId payee)
{
  const QuitusPartyValue *party =
      quitus_party_value (get_value (self->session, QUITUS_KIND_PARTY, payee));
  g_autofree char *name = quitus_facts_name_record (quitus_session_get_book (self->session), payee);

  if (quitus_id_is_none (account) && !self->is_payment)
    return NULL;
  return quitus_refund_account_find_problem (
      quitus_account_value (get_value (self->session, QUITUS_KIND_ACCOUNT, account)),
      party != NULL ? party->organisation : QUITUS_ID_NONE, name,
      quitus_session_get_today (self->session), quitus_language_get_default ());
}

static QuitusId
read_reference (const Refunding *self, const char *name, QuitusId otherwise)
{
  GtkWidget *row = quitus_record_form_get_row (self->form, name);

  return QUITUS_IS_REFERENCE_ROW (row) && gtk_widget_get_visible (row)
             ? quitus_reference_row_get_record (QUITUS_REFERENCE_ROW (row))
             : otherwise;
}

static QuitusMoney
read_amount (const Refunding *self)
{
  GtkWidget *row = quitus_record_form_get_row (self->form, "amount");
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return quitus_money_parse (text, NULL);
}

/* Callbacks */

/* No more goes back to a party than any reading of the clause leaves for it. */
static void
find_limit (QuitusDossier *dossier,
            QuitusDay day,
            QuitusMoney amount,
            gconstpointer data,
            QuitusMoneyLimit *limit)
{
  const Refunding *self = data;
  const QuitusRefundValue *refund = quitus_refund_value (self->refund);
  QuitusId payee = read_reference (self, "payee", refund->payee);
  QuitusMoney room = quitus_refund_get_room (dossier, quitus_session_get_outlook (self->session),
                                             payee, refund->value.id);
  g_autofree char *name = quitus_facts_name_record (quitus_session_get_book (self->session), payee);
  g_autofree char *left = quitus_format_money (quitus_language_get_default (), MAX (room, 0));
  g_autofree char *excess = NULL;

  limit->limit = MAX (room, 0);
  /* Translators: a party, then an amount */
  limit->note = g_strdup_printf (_ ("Left to give back to %s: %s"), name, left);
  if (amount == QUITUS_MONEY_NONE || amount <= limit->limit)
    return;
  excess = quitus_format_money (quitus_language_get_default (), amount - limit->limit);
  /* Translators: an amount, a party, another amount */
  limit->warning =
      g_strdup_printf (_ ("%s more than what is left to give back to %s: %s"), excess, name, left);
}

static void
check_refund (Refunding *self)
{
  const QuitusRefundValue *refund = quitus_refund_value (self->refund);
  QuitusId payee = read_reference (self, "payee", refund->payee);
  g_autofree char *problem =
      find_account_problem (self, read_reference (self, "account", QUITUS_ID_NONE), payee);

  if (problem != NULL)
    quitus_record_form_set_remark (self->form, "account", problem, TRUE);
  if (read_amount (self) == 0)
    quitus_record_form_set_remark (self->form, "amount", _ ("A refund is of more than zero."),
                                   TRUE);
}

static gboolean
refuse (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  Refunding *self = data;
  const QuitusRefundValue *refund = quitus_refund_value (value);
  g_autofree char *problem = find_account_problem (self, refund->account, refund->payee);

  if (problem == NULL)
    return quitus_money_guard_check (self->form, error);
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, problem);
  return FALSE;
}

/* Helpers of construction */

static AdwDialog *
watch (AdwDialog *dialog,
       QuitusSession *session,
       const QuitusValue *draft,
       gboolean is_payment,
       gboolean has_amount)
{
  Refunding *self = g_new (Refunding, 1);

  self->session = g_object_ref (session);
  self->form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  self->refund = quitus_value_ref (draft);
  self->is_payment = is_payment;
  g_object_set_data_full (G_OBJECT (self->form), "quitus-refunding", self, free_refunding);
  if (has_amount)
    quitus_money_guard_attach (dialog, session, quitus_refund_value (draft)->agreement,
                               "decided_on", find_limit, self, NULL);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (check_refund), self);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), refuse, self, NULL);
  return dialog;
}

static void
hide (AdwDialog *dialog, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                             names[i]);
}

static AdwDialog *
make_dialog (QuitusSession *session, const QuitusValue *draft, gboolean is_payment)
{
  return watch (quitus_record_dialog_new (session, draft), session, draft, is_payment, TRUE);
}

static QuitusId
find_body (QuitusSession *session, QuitusId payee)
{
  const QuitusPartyValue *party =
      quitus_party_value (get_value (session, QUITUS_KIND_PARTY, payee));

  return party != NULL ? party->organisation : QUITUS_ID_NONE;
}

/* The account that the agreement names for refunds, once it may be used. */
static QuitusId
propose_account (QuitusSession *session, const QuitusRefundValue *refund)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, refund->agreement);
  QuitusDay today = quitus_session_get_today (session);
  QuitusId body = find_body (session, refund->payee);
  const QuitusAccountValue *account = quitus_refund_account_find (dossier, body, today);
  g_autofree char *problem = quitus_refund_account_find_problem (account, body, NULL, today,
                                                                 quitus_language_get_default ());

  return problem == NULL ? account->value.id : QUITUS_ID_NONE;
}

/* Money goes to accounts of the payee alone. */
static gboolean
is_of_body (const QuitusValue *value, gpointer data)
{
  return quitus_id_equal (quitus_account_value (value)->organisation, *(const QuitusId *) data);
}

static void
keep_accounts_of (AdwDialog *dialog, QuitusId body)
{
  quitus_record_form_restrict (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                               "account", is_of_body, g_memdup2 (&body, sizeof body), g_free);
}

/* Where an account is proposed but must not be used yet, why. */
static void
say_of_account (AdwDialog *dialog, QuitusSession *session, const QuitusRefundValue *refund)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, refund->agreement);
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, refund->payee));
  QuitusId organisation = party != NULL ? party->organisation : QUITUS_ID_NONE;
  QuitusDay today = quitus_session_get_today (session);
  g_autofree char *name =
      quitus_facts_name_record (quitus_session_get_book (session), refund->payee);
  g_autofree char *problem =
      quitus_refund_account_find_problem (quitus_refund_account_find (dossier, organisation, today),
                                          organisation, name, today,
                                          quitus_language_get_default ());

  if (problem != NULL)
    quitus_record_form_set_remark (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                   "account", problem, FALSE);
}

/* Public */

AdwDialog *
quitus_refund_dialog_new_for (QuitusSession *session, const QuitusValue *draft)
{
  return make_dialog (session, draft, quitus_refund_value (draft)->paid_on != QUITUS_DAY_NONE);
}

/**
 * quitus_refund_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement
 * @payee: the party that gets money back
 * @reading: how the clause is read
 *
 * Returns: (transfer floating): a dialog that records the decision to give it what is left of its
 *   share; an account that may not receive it is refused
 */
AdwDialog *
quitus_refund_dialog_new (QuitusSession *session,
                          QuitusId agreement,
                          QuitusId payee,
                          QuitusRefundReading reading)
{
  static const char *const hidden[] = { "payer", "claimed_on", "paid_on", "reference", NULL };
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_REFUND, agreement);
  QuitusRefundValue *refund = (QuitusRefundValue *) (gpointer) draft;
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (QuitusRefundProposal) proposal = quitus_refund_propose (dossier, outlook);
  const QuitusRefundShare *share = quitus_refund_proposal_find_share (proposal, reading, payee);
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, payee));
  const QuitusAccountValue *account =
      quitus_refund_account_find (dossier, party != NULL ? party->organisation : QUITUS_ID_NONE,
                                  outlook->today);
  g_autofree char *problem =
      quitus_refund_account_find_problem (account,
                                          party != NULL ? party->organisation : QUITUS_ID_NONE,
                                          NULL, outlook->today, quitus_language_get_default ());
  AdwDialog *dialog;

  refund->payee = payee;
  refund->payer = share != NULL ? share->giver : QUITUS_ID_NONE;
  refund->amount = share != NULL && share->left > 0 ? share->left : QUITUS_MONEY_NONE;
  refund->reading = (int) reading;
  refund->decided_on = outlook->today;
  refund->acquired_on = proposal->is_final ? proposal->end : QUITUS_DAY_NONE;
  if (problem == NULL)
    refund->account = account->value.id;
  dialog = make_dialog (session, draft, FALSE);
  keep_accounts_of (dialog, party != NULL ? party->organisation : QUITUS_ID_NONE);
  hide (dialog, hidden);
  g_signal_emit_by_name (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)), "changed");
  say_of_account (dialog, session, refund);
  return dialog;
}

/**
 * quitus_refund_payment_dialog_new:
 * @session: what the window works with, its register open
 * @refund: a refund of its book
 *
 * Returns: (transfer floating) (nullable): a dialog that records that the refund was paid, which is
 *   refused to an account that is not confirmed or is closed; %NULL when the refund has gone
 */
AdwDialog *
quitus_refund_payment_dialog_new (QuitusSession *session, QuitusId refund)
{
  static const char *const hidden[] = { "payer",      "payee",       "reading",
                                        "amount",     "acquired_on", "claimed_on",
                                        "decided_on", "decision",    NULL };
  const QuitusValue *before = get_value (session, QUITUS_KIND_REFUND, refund);
  g_autoptr (QuitusValue) draft = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *label = NULL;
  QuitusRefundValue *paid;
  AdwDialog *dialog;

  if (before == NULL)
    return NULL;
  draft = quitus_value_copy (before);
  paid = (QuitusRefundValue *) (gpointer) draft;
  paid->paid_on = quitus_session_get_today (session);
  if (quitus_id_is_none (paid->account))
    paid->account = propose_account (session, paid);
  name = quitus_facts_name_record (quitus_session_get_book (session), paid->payee);
  sum = quitus_format_money (quitus_language_get_default (), paid->amount);
  subtitle = g_strdup_printf (_ ("%s, %s"), name, sum);
  /* Translators: the label of a change; the party that gets money back, then how much */
  label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Refund paid: %s, %s"), name, sum);
  dialog = quitus_record_dialog_new_step (session, draft, _ ("Refund Paid"), subtitle, label);
  watch (dialog, session, draft, TRUE, FALSE);
  keep_accounts_of (dialog, find_body (session, paid->payee));
  hide (dialog, hidden);
  check_refund (
      g_object_get_data (G_OBJECT (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog))),
                         "quitus-refunding"));
  return dialog;
}
