/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund-account.h"

#include "quitus-rule-words.h"

/* Helpers */

static const char *
say (QuitusLanguage language, const char *text)
{
  return quitus_language_text (language, text);
}

static gboolean
is_usable (const QuitusAccountValue *account, QuitusId organisation, QuitusDay day)
{
  g_autofree char *problem = quitus_refund_account_find_problem (account, organisation, NULL, day,
                                                                 QUITUS_LANGUAGE_ENGLISH);

  return problem == NULL;
}

/* Public */

/**
 * quitus_refund_account_find_problem:
 * @account: (nullable): a bank account
 * @organisation: the body that gets money back
 * @name: (nullable): what people call that body
 * @day: the day of the payment
 * @language: the language of the sentence
 *
 * Says why an account cannot receive a refund: it is the account of another body, nobody has
 * confirmed it, or it is not valid on that day.  The holder may be another body than the party: the
 * accountant holds the account of the State.
 *
 * Returns: (transfer full) (nullable): a sentence, %NULL when it can
 */
char *
quitus_refund_account_find_problem (const QuitusAccountValue *account,
                                    QuitusId organisation,
                                    const char *name,
                                    QuitusDay day,
                                    QuitusLanguage language)
{
  g_autofree char *limit = NULL;

  if (account == NULL)
    /* Translators: the name of a party */
    return g_strdup_printf (say (language, N_ ("No bank account of %s is named for the refund")),
                            name != NULL ? name : "");
  if (!quitus_id_equal (account->organisation, organisation))
    /* Translators: the holder of an account, then the name of a party */
    return g_strdup_printf (say (language, N_ ("The account of %s is not an account of %s")),
                            account->holder, name != NULL ? name : "");
  if (account->iban_derived)
    return g_strdup_printf (say (language, N_ ("The IBAN of %s was computed from the RIB: have it "
                                               "confirmed before anything is refunded to it")),
                            account->holder);
  if (account->confirmed_on == QUITUS_DAY_NONE || account->confirmed_by == NULL)
    return g_strdup_printf (say (language, N_ ("The account of %s is not confirmed by a second "
                                               "person: nothing can be refunded to it")),
                            account->holder);
  if (account->valid_to != QUITUS_DAY_NONE && account->valid_to < day)
    {
      limit = quitus_rule_words_day (account->valid_to, language);
      return g_strdup_printf (say (language, N_ ("The account of %s was closed on %s")),
                              account->holder, limit);
    }
  if (account->valid_from != QUITUS_DAY_NONE && account->valid_from > day)
    {
      limit = quitus_rule_words_day (account->valid_from, language);
      return g_strdup_printf (say (language, N_ ("The account of %s is valid from %s only")),
                              account->holder, limit);
    }
  return NULL;
}

/**
 * quitus_refund_account_find:
 * @dossier: a dossier
 * @organisation: the body that gets money back
 * @day: the day of the payment
 *
 * Finds the account to which a refund goes: the one that the agreement names, where it is that
 * body's, else the first of its accounts that can receive it, else the first of its accounts.
 *
 * Returns: (transfer none) (nullable): the account
 */
const QuitusAccountValue *
quitus_refund_account_find (QuitusDossier *dossier, QuitusId organisation, QuitusDay day)
{
  QuitusId named = quitus_dossier_get_agreement (dossier)->refund_account;
  const QuitusAccountValue *found =
      quitus_account_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ACCOUNT, named));

  if (found != NULL && quitus_id_equal (found->organisation, organisation))
    return found;
  found = NULL;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (quitus_dossier_get (dossier, QUITUS_KIND_ACCOUNT, i));

      if (!quitus_id_equal (account->organisation, organisation))
        continue;
      if (is_usable (account, organisation, day))
        return account;
      if (found == NULL)
        found = account;
    }
  return found;
}
