/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An amount of an act beside the same amount in words. */

#include "quitus-amount-words.h"

#include "quitus-words.h"

#define SUFFIX "_in_words"

/* Public */

/**
 * quitus_amount_words_check:
 * @field: any field of @value
 * @value: what a record says
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with the words that are expected
 *
 * Compares an amount in words, which acts write in French, with its figure: "total_in_words" with
 * "total".  Real acts contradict themselves: it is said, and recorded all the same.
 *
 * Returns: whether they agree; so does what is empty, and a field that is no amount in words
 */
gboolean
quitus_amount_words_check (const QuitusField *field, const QuitusValue *value, GError **error)
{
  g_autofree char *name = NULL;
  const QuitusField *amount;
  const char *words;

  if (!g_str_has_suffix (field->name, SUFFIX))
    return TRUE;
  name = g_strndup (field->name, strlen (field->name) - strlen (SUFFIX));
  amount = quitus_kind_get_field (value->kind, name);
  words = *(const char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
  if (words == NULL || amount == NULL || quitus_field_is_empty (amount, value))
    return TRUE;
  return quitus_words_check (*(const QuitusMoney *) QUITUS_FIELD_PLACE_CONST (amount, value), words,
                             QUITUS_LANGUAGE_FRENCH, error);
}
