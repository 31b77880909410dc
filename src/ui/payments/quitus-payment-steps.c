/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which dialog records which step of a payment. */

#include "quitus-payment-steps.h"

#include "quitus-arrears.h"
#include "quitus-call-dialog.h"
#include "quitus-condition-dialog.h"
#include "quitus-facts.h"
#include "quitus-opening-dialog.h"
#include "quitus-payment-names.h"
#include "quitus-receipt-dialog.h"
#include "quitus-reminder-dialog.h"

/* Helpers */

static AdwDialog *
make_opening_dialog (QuitusSession *session, QuitusId instalment, QuitusInstalmentStep step)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId agreement = quitus_payment_names_get_agreement (book, instalment);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autofree char *name = quitus_payment_names_get (book, instalment);
  g_autofree char *subject = quitus_facts_name_subject (book, agreement, name);
  QuitusId opening;
  QuitusRecord *record;
  AdwDialog *dialog;

  if (dossier == NULL)
    return NULL;
  opening = quitus_instalment_find_opening (dossier, instalment, step);
  record = quitus_book_lookup (book, opening);
  if (record == NULL)
    dialog = quitus_opening_dialog_new (session, agreement, instalment);
  else
    dialog =
        quitus_opening_dialog_new_for_opening (session, quitus_record_get_value (record), step);
  if (dialog != NULL)
    quitus_step_dialog_set_subject (QUITUS_STEP_DIALOG (dialog), subject);
  return dialog;
}

static GArray *
make_list (QuitusId instalment)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  g_array_append_val (list, instalment);
  return list;
}

/* Public */

/**
 * quitus_payment_steps_get_next:
 * @session: what the window works with, its register open
 * @instalment: the id of a payment
 *
 * Returns: what is to be recorded next about it, nothing when it has gone
 */
QuitusInstalmentStep
quitus_payment_steps_get_next (QuitusSession *session, QuitusId instalment)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, instalment);
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusInstalmentState state;

  if (!quitus_payment_names_compute (session, instalment, &state))
    return QUITUS_STEP_NONE;
  dossier =
      quitus_session_get_dossier (session, quitus_payment_names_get_agreement (book, instalment));
  return quitus_arrears_get_step (dossier,
                                  quitus_instalment_value (quitus_record_get_value (record)),
                                  &state, quitus_session_get_today (session));
}

/**
 * quitus_payment_steps_make_dialog:
 * @session: what the window works with, its register open
 * @instalment: the id of a payment
 * @step: a step
 *
 * Returns: (transfer floating) (nullable): the dialog that records it, %NULL when there is nothing
 *   to record
 */
AdwDialog *
quitus_payment_steps_make_dialog (QuitusSession *session,
                                  QuitusId instalment,
                                  QuitusInstalmentStep step)
{
  g_autoptr (GArray) list = make_list (instalment);

  if (quitus_id_is_none (quitus_payment_names_get_agreement (quitus_session_get_book (session),
                                                             instalment)))
    return NULL;
  switch (step)
    {
    case QUITUS_STEP_NONE:
      return NULL;
    case QUITUS_STEP_CONDITION:
      return quitus_condition_dialog_new (session, instalment);
    case QUITUS_STEP_CALL:
      return quitus_call_dialog_new (session, list);
    case QUITUS_STEP_RECEIPT:
    case QUITUS_STEP_PAYMENT:
      return quitus_receipt_dialog_new (session, list);
    case QUITUS_STEP_REMINDER:
      return quitus_reminder_dialog_new (session, instalment);
    case QUITUS_STEP_REQUEST:
    case QUITUS_STEP_ORDER:
    case QUITUS_STEP_AVAILABILITY:
      return make_opening_dialog (session, instalment, step);
    }
  g_return_val_if_reached (NULL);
}

/**
 * quitus_payment_steps_make_editor:
 * @session: what the window works with, its register open
 * @value: what a record of the book says
 *
 * Returns: (transfer floating) (nullable): the dialog that corrects it, %NULL when it is none of
 *   those that have a dialog of their own
 */
AdwDialog *
quitus_payment_steps_make_editor (QuitusSession *session, const QuitusValue *value)
{
  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_CALL:
      return quitus_call_dialog_new_for_call (session, value);
    case QUITUS_KIND_RECEIPT:
      return quitus_receipt_dialog_new_for_receipt (session, value);
    case QUITUS_KIND_OPENING:
      return quitus_opening_dialog_new_for_opening (session, value, QUITUS_STEP_NONE);
    case QUITUS_KIND_REMARK:
      return quitus_reminder_dialog_new_for_reminder (session, value);
    default:
      return NULL;
    }
}

/**
 * quitus_payment_steps_make_adder:
 * @session: what the window works with, its register open
 * @kind: what is to be added
 * @owner: the record that it will be a part of
 *
 * Returns: (transfer floating) (nullable): the dialog that adds it, %NULL when it has none of its
 *   own
 */
AdwDialog *
quitus_payment_steps_make_adder (QuitusSession *session, QuitusKind kind, QuitusId owner)
{
  if (kind == QUITUS_KIND_CALL)
    return quitus_payment_steps_make_dialog (session, owner, QUITUS_STEP_CALL);
  if (kind == QUITUS_KIND_RECEIPT)
    return quitus_receipt_dialog_new_for_agreement (session, owner);
  if (kind == QUITUS_KIND_OPENING)
    return quitus_opening_dialog_new (session, owner, QUITUS_ID_NONE);
  return NULL;
}
