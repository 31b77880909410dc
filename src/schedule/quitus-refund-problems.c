/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-refund-problems.h"

#include "quitus-format.h"
#include "quitus-refund-proposal.h"
#include "quitus-rule-words.h"

/* Helpers */

static QuitusMoney
get_refunded (QuitusDossier *dossier, QuitusId payee)
{
  QuitusMoney refunded = 0;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_REFUND); i++)
    {
      const QuitusRefundValue *refund =
          quitus_refund_value (quitus_dossier_get (dossier, QUITUS_KIND_REFUND, i));

      if (quitus_id_equal (refund->payee, payee))
        refunded += refund->amount;
    }
  return refunded;
}

/* @format is translated and takes a party and two amounts. */
static char *
compose (const char *format,
         const char *party,
         QuitusMoney first,
         QuitusMoney second,
         QuitusLanguage language)
{
  g_autofree char *amount = quitus_format_money (language, first);
  g_autofree char *other = quitus_format_money (language, second);

  return g_strdup_printf (format, party, amount, other);
}

static char *
find_problem (const QuitusLaw *law,
              const QuitusRefundProposal *proposal,
              QuitusId party,
              QuitusLanguage language)
{
  const QuitusRefundShare *share =
      quitus_refund_proposal_find_share (proposal, QUITUS_REFUND_STRICT, party);
  QuitusMoney refunded = get_refunded (law->dossier, party);
  QuitusMoney limit = quitus_refund_proposal_get_limit (proposal, party);
  QuitusMoney paid = share != NULL ? share->payer.paid : 0;
  const char *name = quitus_rule_words_get_party (law->dossier, party);

  if (refunded > paid)
    return compose (quitus_language_text (language, N_ ("%s would get back %s and has paid %s")),
                    name, refunded, paid, language);
  if (refunded > limit)
    return compose (
        quitus_language_text (language,
                              /* Translators: a party, then two amounts */
                              N_ ("%s would get back %s, but what was not used leaves %s for it")),
        name, refunded, limit, language);
  return NULL;
}

/* Public */

/**
 * quitus_refund_find_problems:
 * @law: an agreement on a day
 * @language: the language of the sentences
 *
 * Says who would get back more than it has paid, or more than any reading of the clause gives back to
 * it.
 *
 * Returns: (transfer full) (element-type utf8): the sentences, none when all agrees
 */
GPtrArray *
quitus_refund_find_problems (const QuitusLaw *law, QuitusLanguage language)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QuitusRefundProposal) proposal = NULL;

  if (quitus_dossier_count (law->dossier, QUITUS_KIND_REFUND) == 0)
    return sentences;
  proposal = quitus_refund_propose (law->dossier, &law->outlook);
  for (guint i = 0; i < quitus_dossier_count (law->dossier, QUITUS_KIND_PARTY); i++)
    {
      QuitusId party = quitus_dossier_get (law->dossier, QUITUS_KIND_PARTY, i)->id;
      char *problem = find_problem (law, proposal, party, language);

      if (problem != NULL)
        g_ptr_array_add (sentences, problem);
    }
  return sentences;
}
