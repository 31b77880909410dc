/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What payments are called, and where they stand, from their ids alone. */

#include "quitus-payment-names.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

/* Helpers */

static const QuitusInstalmentValue *
find (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_INSTALMENT)
    return NULL;
  return quitus_instalment_value (quitus_record_get_value (record));
}

/* Public */

/**
 * quitus_payment_names_get:
 * @book: a book
 * @instalment: the id of a payment
 *
 * Returns: (transfer full): what it is called, empty when it has gone
 */
char *
quitus_payment_names_get (QuitusBook *book, QuitusId instalment)
{
  const QuitusInstalmentValue *value = find (book, instalment);

  if (value == NULL)
    return g_strdup ("");
  return value->label != NULL
             ? g_strdup (value->label)
             : quitus_rule_words_name_instalment (value, quitus_language_get_default ());
}

/**
 * quitus_payment_names_join:
 * @book: a book
 * @instalments: (element-type QuitusId): payments
 *
 * Returns: (transfer full): the name of the only one, or how many they are
 */
char *
quitus_payment_names_join (QuitusBook *book, GArray *instalments)
{
  if (instalments->len == 1)
    return quitus_payment_names_get (book, g_array_index (instalments, QuitusId, 0));
  return quitus_format_text (quitus_language_get_default (),
                             n_ ("%u payment", "%u payments", instalments->len), instalments->len);
}

/**
 * quitus_payment_names_is_mixed:
 * @book: a book
 * @instalments: (element-type QuitusId): payments
 *
 * Returns: whether they are of several agreements
 */
gboolean
quitus_payment_names_is_mixed (QuitusBook *book, GArray *instalments)
{
  for (guint i = 1; i < instalments->len; i++)
    if (!quitus_id_equal (
            quitus_payment_names_get_agreement (book, g_array_index (instalments, QuitusId, i)),
            quitus_payment_names_get_agreement (book, g_array_index (instalments, QuitusId, 0))))
      return TRUE;
  return FALSE;
}

/**
 * quitus_payment_names_get_agreement:
 * @book: a book
 * @instalment: the id of a payment
 *
 * Returns: the id of its agreement, none when it has gone
 */
QuitusId
quitus_payment_names_get_agreement (QuitusBook *book, QuitusId instalment)
{
  const QuitusInstalmentValue *value = find (book, instalment);

  return value != NULL ? value->agreement : QUITUS_ID_NONE;
}

/**
 * quitus_payment_names_get_reference:
 * @book: a book
 * @instalment: the id of a payment
 *
 * Returns: (transfer full): the reference of its agreement, empty when it has gone
 */
char *
quitus_payment_names_get_reference (QuitusBook *book, QuitusId instalment)
{
  QuitusRecord *record =
      quitus_book_lookup (book, quitus_payment_names_get_agreement (book, instalment));

  return g_strdup (record != NULL
                       ? quitus_agreement_value (quitus_record_get_value (record))->reference
                       : "");
}

/**
 * quitus_payment_names_compute:
 * @session: what the window works with
 * @instalment: the id of a payment
 * @state: (out caller-allocates): its state
 *
 * Returns: whether the payment is there
 */
gboolean
quitus_payment_names_compute (QuitusSession *session,
                              QuitusId instalment,
                              QuitusInstalmentState *state)
{
  QuitusBook *book = quitus_session_get_book (session);
  const QuitusInstalmentValue *value = find (book, instalment);
  g_autoptr (QuitusDossier) dossier = NULL;

  if (value == NULL)
    return FALSE;
  dossier = quitus_book_get_dossier (book, value->agreement);
  quitus_instalment_compute (dossier, value, quitus_session_get_outlook (session), state);
  return TRUE;
}
