/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an amendment changes, and which fields that is: what happened is no matter for it. */

#include "quitus-amendment-terms.h"

#include "quitus-language.h"

/* clang-format off */

static const QuitusAmendmentTerm terms[] = {
  { "total", N_ ("Total Amount"), { "total", "total_in_words", "total_article" } },
  { "end", N_ ("End Date"), { "end", "end_article", "long_stop" } },
  { "purpose", N_ ("Purpose"), { "title", "purpose", "preamble" } },
  { "other", N_ ("Other Terms"),
    { "nature", "assigned_accountant", "settlement_delay", "advance_commitments", "start",
      "start_article", "payments_within_period", "renewal", "amendment_request",
      "amendment_clause", "amendment_article", "notice", "termination", "termination_article",
      "refund_clause", "refund_article", "refund_due", "refund_account", "refund_basis" } },
};

/* clang-format on */

/* Fields of terms that say what happened. */
static const char *const facts[] = {
  "signed_on",    "signatory", "by_delegation", "delegation", "original_received_on",
  "cancelled_on", "note",
};

/* Helpers */

static gboolean
contains (const char *const *names, gsize n_names, const char *name)
{
  for (gsize i = 0; i < n_names && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
is_changed (const QuitusAmendmentTerm *term, QuitusDossier *before, QuitusDossier *after)
{
  for (guint i = 0; term->fields[i] != NULL; i++)
    if (!quitus_field_equal (quitus_kind_get_field (QUITUS_KIND_AGREEMENT, term->fields[i]),
                             &quitus_dossier_get_agreement (before)->value,
                             &quitus_dossier_get_agreement (after)->value))
      return TRUE;
  return FALSE;
}

static const QuitusInstalmentValue *
get_instalment (QuitusDossier *dossier, guint index)
{
  return quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, index));
}

static gboolean
is_paid_to (const QuitusInstalmentValue *instalment, QuitusId payee)
{
  return instalment->cancelled_on == QUITUS_DAY_NONE &&
         instalment->amount_rule != QUITUS_AMOUNT_IN_KIND &&
         quitus_id_equal (instalment->payee, payee);
}

/* Public */

/**
 * quitus_amendment_terms_list:
 * @n_terms: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_terms): them, what is changed most often first
 */
const QuitusAmendmentTerm *
quitus_amendment_terms_list (guint *n_terms)
{
  *n_terms = G_N_ELEMENTS (terms);
  return terms;
}

/**
 * quitus_amendment_terms_find:
 * @name: how an action calls a term
 *
 * Returns: (transfer none) (nullable): the term
 */
const QuitusAmendmentTerm *
quitus_amendment_terms_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (g_str_equal (terms[i].name, name))
      return &terms[i];
  return NULL;
}

/**
 * quitus_amendment_terms_list_fields:
 * @before: the law before an amendment
 * @after: the law after it
 *
 * Returns: (transfer full) (element-type utf8): the fields of the terms that it changes in the
 *   agreement itself, closed by %NULL
 */
GPtrArray *
quitus_amendment_terms_list_fields (QuitusDossier *before, QuitusDossier *after)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    for (guint j = 0; is_changed (&terms[i], before, after) && terms[i].fields[j] != NULL; j++)
      g_ptr_array_add (fields, (gpointer) terms[i].fields[j]);
  g_ptr_array_add (fields, NULL);
  return fields;
}

/**
 * quitus_amendment_terms_restrict:
 * @form: a form
 * @kind: the kind of its record
 * @fields: (array zero-terminated=1): the fields that stay
 *
 * Leaves in a form only what is to be changed.
 */
void
quitus_amendment_terms_restrict (QuitusRecordForm *form, QuitusKind kind, const char *const *fields)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (!contains (fields, G_MAXSIZE, info->fields[i].name) &&
        quitus_record_form_get_row (form, info->fields[i].name) != NULL)
      quitus_record_form_hide (form, info->fields[i].name);
}

/**
 * quitus_amendment_terms_hide_facts:
 * @form: a form
 * @kind: the kind of its record
 *
 * Takes out of a form what an amendment does not change: who signed the agreement, what was
 * cancelled.
 */
void
quitus_amendment_terms_hide_facts (QuitusRecordForm *form, QuitusKind kind)
{
  const QuitusKindInfo *info = quitus_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (contains (facts, G_N_ELEMENTS (facts), info->fields[i].name) &&
        quitus_record_form_get_row (form, info->fields[i].name) != NULL)
      quitus_record_form_hide (form, info->fields[i].name);
}

/**
 * quitus_amendment_terms_list_payees:
 * @dossier: the law of a day
 *
 * Returns: (transfer full) (element-type QuitusInstalmentValue): a payment in money to each party
 *   that gets one
 */
GPtrArray *
quitus_amendment_terms_list_payees (QuitusDossier *dossier)
{
  GPtrArray *payees = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = get_instalment (dossier, i);
      gboolean is_new = is_paid_to (instalment, instalment->payee);

      for (guint j = 0; j < payees->len && is_new; j++)
        is_new = !is_paid_to (payees->pdata[j], instalment->payee);
      if (is_new)
        g_ptr_array_add (payees, (gpointer) instalment);
    }
  return payees;
}

/**
 * quitus_amendment_terms_put_account:
 * @draft: a draft
 * @payee: a party that gets payments
 * @account: a bank account
 *
 * Lets the amendment send every payment to a party to another account.  What was called or received
 * keeps the account of its day, and is left alone.
 */
void
quitus_amendment_terms_put_account (QuitusAmendmentDraft *draft, QuitusId payee, QuitusId account)
{
  g_autoptr (QuitusDossier) dossier = quitus_dossier_ref (quitus_amendment_draft_get_after (draft));

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = get_instalment (dossier, i);
      const QuitusInstalmentValue *after;
      g_autoptr (QuitusValue) value = NULL;

      if (!is_paid_to (instalment, payee) || quitus_id_equal (instalment->account, account))
        continue;
      value = quitus_value_copy (&instalment->value);
      ((QuitusInstalmentValue *) (gpointer) value)->account = account;
      quitus_amendment_draft_put (draft, value);
      after =
          quitus_instalment_value (quitus_dossier_lookup (quitus_amendment_draft_get_after (draft),
                                                          QUITUS_KIND_INSTALMENT, value->id));
      if (after == NULL || !quitus_id_equal (after->account, account))
        quitus_amendment_draft_restore (draft, value->id);
    }
}
