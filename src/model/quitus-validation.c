/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fields of one record must say together. */

#include "quitus-validation.h"

#include "quitus-bank.h"
#include "quitus-error.h"
#include "quitus-language.h"

/* Helpers */

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_order (QuitusDay first, QuitusDay last, const char *message, GError **error)
{
  if (first == QUITUS_DAY_NONE || last == QUITUS_DAY_NONE || first <= last)
    return TRUE;
  return refuse (message, error);
}

static gboolean
check_account (const QuitusAccountValue *account, GError **error)
{
  gboolean has_rib = account->bank_code != NULL || account->branch_code != NULL ||
                     account->account_number != NULL || account->rib_key != NULL;

  if (!has_rib && account->iban == NULL)
    return refuse (_ ("a bank account needs a RIB or an IBAN"), error);
  if (has_rib && !quitus_rib_check (account->bank_code, account->branch_code,
                                    account->account_number, account->rib_key, error))
    return FALSE;
  if (has_rib && account->iban != NULL &&
      !quitus_rib_check_iban (account->bank_code, account->branch_code, account->account_number,
                              account->rib_key, account->iban, error))
    return FALSE;
  if (account->confirmed_on != QUITUS_DAY_NONE && account->confirmed_by == NULL)
    return refuse (_ ("whoever confirmed the account must be named"), error);
  if (account->confirmed_by != NULL && account->confirmed_on == QUITUS_DAY_NONE)
    return refuse (_ ("the day on which the account was confirmed is needed"), error);
  if (account->confirmed_by != NULL && account->evidence == NULL)
    return refuse (_ ("the evidence on which the account was confirmed is needed"), error);
  return check_order (account->valid_from, account->valid_to,
                      _ ("the account ends before it begins"), error);
}

static gboolean
check_agreement (const QuitusAgreementValue *agreement, GError **error)
{
  if (agreement->start.anchor == QUITUS_ANCHOR_DAY && agreement->end.anchor == QUITUS_ANCHOR_DAY &&
      agreement->start.count == 0 && agreement->end.count == 0)
    return check_order (agreement->start.day, agreement->end.day,
                        _ ("the agreement ends before it begins"), error);
  return TRUE;
}

static gboolean
check_instalment (const QuitusInstalmentValue *instalment, GError **error)
{
  if (!quitus_id_is_none (instalment->payer) &&
      quitus_id_equal (instalment->payer, instalment->payee))
    return refuse (_ ("a party does not pay itself"), error);
  return TRUE;
}

static gboolean
check_refund (const QuitusRefundValue *refund, GError **error)
{
  if (quitus_id_equal (refund->payer, refund->payee))
    return refuse (_ ("a party does not pay itself"), error);
  if (refund->amount <= 0)
    return refuse (_ ("a refund is of more than zero"), error);
  return check_order (refund->decided_on, refund->paid_on,
                      _ ("the refund is paid before it is decided"), error);
}

static gboolean
check_obligation (const QuitusObligationValue *obligation, GError **error)
{
  if (!quitus_id_is_none (obligation->debtor) &&
      quitus_id_equal (obligation->debtor, obligation->creditor))
    return refuse (_ ("a party has no obligation towards itself"), error);
  return TRUE;
}

/* Whether the kind has those fields, and whether they may say that.  What is added is a record of
 * its own, so that it can be called, received and corrected like any other. */
static gboolean
check_operation (const QuitusAmendmentOperationValue *operation, GError **error)
{
  g_autoptr (QuitusValue) value = NULL;

  if (!quitus_kind_is_term (quitus_kind_from_name (operation->kind)))
    return refuse (_ ("an amendment changes the terms of the agreement, not what happened"), error);
  if (operation->action != QUITUS_AMENDMENT_SET &&
      quitus_kind_from_name (operation->kind) == QUITUS_KIND_AGREEMENT)
    return refuse (_ ("an amendment neither adds nor removes the agreement itself"), error);
  if (operation->action == QUITUS_AMENDMENT_ADD && operation->content != NULL)
    return refuse (_ ("what it adds stands among the records of the agreement"), error);
  if (operation->content == NULL)
    return operation->action != QUITUS_AMENDMENT_SET ||
           refuse (_ ("what it changes is missing"), error);
  value = quitus_value_new (quitus_kind_from_name (operation->kind));
  return quitus_value_set_from_text (value, operation->content, error);
}

/* Public */

/**
 * quitus_validation_check:
 * @value: a value of which each field is right
 * @error: set to %QUITUS_MODEL_ERROR_INVALID
 *
 * Returns: whether its fields go together
 */
gboolean
quitus_validation_check (const QuitusValue *value, GError **error)
{
  switch ((QuitusKind) value->kind)
    {
    case QUITUS_KIND_ACCOUNT:
      return check_account (quitus_account_value (value), error);
    case QUITUS_KIND_AGREEMENT:
      return check_agreement (quitus_agreement_value (value), error);
    case QUITUS_KIND_INSTALMENT:
      return check_instalment (quitus_instalment_value (value), error);
    case QUITUS_KIND_REFUND:
      return check_refund (quitus_refund_value (value), error);
    case QUITUS_KIND_OBLIGATION:
      return check_obligation (quitus_obligation_value (value), error);
    case QUITUS_KIND_PHASE:
      return check_order (quitus_phase_value (value)->start, quitus_phase_value (value)->end,
                          _ ("the phase ends before it begins"), error);
    case QUITUS_KIND_PROGRAMME_LABEL:
      return check_order (quitus_programme_label_value (value)->valid_from,
                          quitus_programme_label_value (value)->valid_to,
                          _ ("the label ends before it begins"), error);
    case QUITUS_KIND_COMMITMENT:
      return check_order (quitus_commitment_value (value)->ordered_on,
                          quitus_commitment_value (value)->closed_on,
                          _ ("the order is closed before it is made"), error);
    case QUITUS_KIND_VISA:
      return check_order (quitus_visa_value (value)->requested_on,
                          quitus_visa_value (value)->granted_on,
                          _ ("the approval is granted before it is requested"), error);
    case QUITUS_KIND_AMENDMENT_OPERATION:
      return check_operation (quitus_amendment_operation_value (value), error);
    case QUITUS_KIND_NOTICE:
      return check_order (quitus_notice_value (value)->sent_on,
                          quitus_notice_value (value)->received_on,
                          _ ("the letter is received before it is sent"), error);
    default:
      return TRUE;
    }
}
