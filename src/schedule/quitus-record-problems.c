/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What does not agree in records wherever they stand: addresses on the web, numbers of accounts. */

#include "quitus-record-problems.h"

#include "quitus-account.h"
#include "quitus-record-words.h"
#include "quitus-text-check.h"

/* Helpers */

/* Evidence has no name but that of what it proves. */
static char *
name_record (QuitusDossier *dossier, const QuitusValue *value, QuitusLanguage language)
{
  const QuitusNames names = { .language = language };

  if (value->kind == QUITUS_KIND_EVIDENCE)
    value = quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION,
                                   quitus_evidence_value (value)->obligation);
  return value != NULL ? quitus_record_words_name_with_kind (&names, value) : NULL;
}

static void
check_address (QuitusDossier *dossier,
               const QuitusValue *value,
               const QuitusField *field,
               QuitusLanguage language,
               GPtrArray *sentences)
{
  const char *address = *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
  g_autofree char *name = NULL;

  if (address == NULL || quitus_web_address_check (address, NULL))
    return;
  name = name_record (dossier, value, language);
  /* Translators: a record, then what should be its address on the web */
  g_ptr_array_add (sentences,
                   g_strdup_printf (quitus_language_text (
                                        language, N_ ("%s: “%s” is not an address on the web")),
                                    name != NULL ? name : "", address));
}

static void
check_addresses (QuitusDossier *dossier, QuitusLanguage language, GPtrArray *sentences)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusField *field = quitus_kind_get_field ((QuitusKind) kind, "url");

      for (guint i = 0; field != NULL && i < quitus_dossier_count (dossier, (QuitusKind) kind); i++)
        check_address (dossier, quitus_dossier_get (dossier, (QuitusKind) kind, i), field, language,
                       sentences);
    }
}

static const QuitusAccountValue *
get_account (QuitusDossier *dossier, guint index)
{
  return quitus_account_value (quitus_dossier_get (dossier, QUITUS_KIND_ACCOUNT, index));
}

static const char *
name_body (const QuitusOrganisationValue *body, const QuitusAccountValue *account)
{
  if (body == NULL)
    return account->holder;
  return body->short_name != NULL ? body->short_name : body->name;
}

static const char *
name_in_dossier (gpointer dossier, const QuitusAccountValue *account)
{
  return name_body (quitus_organisation_value (quitus_dossier_lookup (dossier,
                                                                      QUITUS_KIND_ORGANISATION,
                                                                      account->organisation)),
                    account);
}

static const char *
name_in_book (gpointer book, const QuitusAccountValue *account)
{
  QuitusRecord *body = quitus_book_lookup (book, account->organisation);

  return name_body (body != NULL ? quitus_organisation_value (quitus_record_get_value (body))
                                 : NULL,
                    account);
}

/* Two open accounts, of one body or of two; the same sentence whichever comes first. */
static void
check_pair (const QuitusAccountValue *first,
            const QuitusAccountValue *second,
            QuitusDay today,
            const char *(*name) (gpointer, const QuitusAccountValue *),
            gpointer owner,
            QuitusLanguage language,
            GPtrArray *sentences)
{
  char *sentence;

  if (!quitus_account_is_open (first, today) || !quitus_account_is_open (second, today) ||
      !quitus_account_has_same_iban (first, second))
    return;
  if (quitus_id_compare (first->value.id, second->value.id) > 0)
    {
      const QuitusAccountValue *third = first;

      first = second;
      second = third;
    }
  if (quitus_id_equal (first->organisation, second->organisation))
    sentence =
        g_strdup_printf (quitus_language_text (language,
                                               /* Translators: an IBAN and a body */
                                               N_ ("The IBAN %s is that of two open accounts of "
                                                   "%s: one of them is to be closed")),
                         first->iban, name (owner, first));
  else
    sentence =
        g_strdup_printf (quitus_language_text (language,
                                               /* Translators: an IBAN and two bodies */
                                               N_ ("The IBAN %s is that of an account of %s and of "
                                                   "an account of %s")),
                         first->iban, name (owner, first), name (owner, second));
  g_ptr_array_add (sentences, sentence);
}

static void
check_accounts (const QuitusLaw *law, QuitusLanguage language, GPtrArray *sentences)
{
  QuitusDossier *dossier = law->dossier;
  QuitusDay today = law->outlook.today;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_ACCOUNT); i++)
    for (guint j = 0; j < i; j++)
      check_pair (get_account (dossier, j), get_account (dossier, i), today, name_in_dossier,
                  dossier, language, sentences);
}

/* Public */

/**
 * quitus_record_find_problems:
 * @law: an agreement on a day
 * @language: the language of the sentences
 *
 * Says which addresses on the web are none, and which IBAN is that of two open accounts.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_record_find_problems (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  check_accounts (law, language, sentences);
  check_addresses (law->dossier, language, sentences);
  return sentences;
}

/**
 * quitus_record_find_account_problems:
 * @book: a book
 * @today: today
 * @language: the language of the sentences
 *
 * Says of the accounts that no agreement names as well which IBAN is that of two open ones.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_record_find_account_problems (QuitusBook *book, QuitusDay today, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  guint n = quitus_book_count (book, QUITUS_KIND_ACCOUNT);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      check_pair (quitus_account_value (
                      quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT, j))),
                  quitus_account_value (
                      quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT, i))),
                  today, name_in_book, book, language, sentences);
  return sentences;
}
