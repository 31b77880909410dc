/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is strange in a record without being wrong.  Real acts are so: it is said while they are typed,
 * and recorded all the same. */

#include "quitus-warnings.h"

#include "quitus-amount-words.h"
#include "quitus-bank.h"
#include "quitus-language.h"
#include "quitus-text-check.h"

/* Helpers */

/* A letter goes from one party to another; nobody is told before the rest of it is typed. */
static char *
find_in_notice (const QuitusField *field, const QuitusNoticeValue *notice)
{
  gboolean is_sender = g_str_equal (field->name, "sender");

  if (!is_sender && !g_str_equal (field->name, "recipient"))
    return NULL;
  if (quitus_field_is_empty (field, notice) && notice->subject != NULL)
    return g_strdup (is_sender ? _ ("Who sends the formal notice is missing")
                               : _ ("Who receives the formal notice is missing"));
  if (!quitus_id_is_none (notice->sender) && quitus_id_equal (notice->sender, notice->recipient))
    return g_strdup (_ ("A party gives no formal notice to itself"));
  return NULL;
}

static char *
find_in_account (const QuitusField *field, const QuitusAccountValue *account)
{
  if (!g_str_equal (field->name, "bic") || account->bic == NULL || account->iban == NULL)
    return NULL;
  return quitus_bic_get_warning (account->bic, account->iban);
}

/* Nobody grants what was not asked for yet. */
static char *
find_in_visa (const QuitusField *field, const QuitusVisaValue *visa)
{
  if (!g_str_equal (field->name, "granted_on") || visa->granted_on == QUITUS_DAY_NONE ||
      visa->requested_on == QUITUS_DAY_NONE || visa->granted_on >= visa->requested_on)
    return NULL;
  return g_strdup (_ ("That is before it was requested"));
}

/* Public */

/**
 * quitus_warnings_find:
 * @field: a field of @value
 * @value: what a record says, perhaps in part
 *
 * Says what is strange in a field beside the others of its record: words that do not agree with the
 * figure, a bank in another country, an address that no browser opens, a letter to its sender.
 *
 * Returns: (transfer full) (nullable): the sentence, %NULL when nothing is
 */
char *
quitus_warnings_find (const QuitusField *field, const QuitusValue *value)
{
  g_autoptr (GError) error = NULL;

  if (!quitus_amount_words_check (field, value, &error))
    return g_strdup (error->message);
  if (g_str_equal (field->name, "url") && !quitus_field_is_empty (field, value) &&
      !quitus_web_address_check (*(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value),
                                 &error))
    return g_strdup (error->message);
  if (value->kind == QUITUS_KIND_NOTICE)
    return find_in_notice (field, quitus_notice_value (value));
  if (value->kind == QUITUS_KIND_ACCOUNT)
    return find_in_account (field, quitus_account_value (value));
  if (value->kind == QUITUS_KIND_VISA)
    return find_in_visa (field, quitus_visa_value (value));
  return NULL;
}
