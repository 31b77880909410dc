/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order and company the fields of each kind stand in a form.  A test sees to it that no
 * field is left out. */

#include "quitus-form-layout.h"

#include "quitus-language.h"

/* clang-format off */

static const QuitusFormGroup layouts[QUITUS_N_KINDS][QUITUS_FORM_GROUPS_MAX + 1] = {
  [QUITUS_KIND_ORGANISATION] = {
    { NULL, { "name", "short_name", "type" } },
    { N_ ("Identifiers"), { "siren", "siret", "beta_id" } },
    { NULL, { "address", "note" } },
  },
  [QUITUS_KIND_SETTINGS] = {
    { NULL, { "owner" } },
    { N_ ("Deadlines"), { "settlement_delay", "holiday_calendar" } },
    { N_ ("From the Due Day to the Budget"),
      { "payment_days_min", "payment_days_max", "attachment_days_min", "attachment_days_max" } },
    { N_ ("Time Needed to Use Money"), { "ordering_days", "spending_days" } },
    { N_ ("End of the Budget Year"), { "last_payment_day", "last_order_day", "carry_over_day" } },
  },
  [QUITUS_KIND_PERSON] = {
    { NULL, { "name", "function", "organisation" } },
    { NULL, { "email", "phone" } },
  },
  [QUITUS_KIND_ACCOUNT] = {
    { NULL, { "organisation", "holder", "domiciliation" } },
    { N_ ("French Bank Details (RIB)"),
      { "bank_code", "branch_code", "account_number", "rib_key" } },
    { NULL, { "iban", "bic", "iban_derived" } },
    { N_ ("Validity"), { "valid_from", "valid_to" } },
    { N_ ("Confirmation"), { "confirmed_by", "confirmed_on", "evidence" } },
  },
  [QUITUS_KIND_PROGRAMME] = { { NULL, { "number" } } },
  [QUITUS_KIND_PROGRAMME_LABEL] = { { NULL, { "label", "valid_from", "valid_to" } } },
  [QUITUS_KIND_STARTUP] = {
    { NULL, { "name", "incubator", "online_procedure" } },
    { NULL, { "beta_id", "url", "note" } },
  },
  [QUITUS_KIND_PHASE] = { { NULL, { "name", "start", "end" } } },
  [QUITUS_KIND_TEMPLATE] = { { NULL, { "name", "description", "content" } } },
  [QUITUS_KIND_AGREEMENT] = {
    { NULL, { "reference", "title", "type", "owner", "incubator", "nature", "purpose",
              "preamble" } },
    { N_ ("Money"), { "total", "total_in_words", "total_article", "assigned_accountant",
                      "settlement_delay", "advance_commitments" } },
    { N_ ("Duration"), { "start", "start_article", "end", "end_article", "long_stop",
                         "payments_within_period", "renewal", "holiday_calendar" } },
    { N_ ("Signature"), { "place", "originals", "notified_on" } },
    { N_ ("Amendments and Termination"),
      { "amendment_request", "amendment_clause", "amendment_article", "notice", "termination",
        "termination_article" } },
    { N_ ("Refund"), { "refund_clause", "refund_article", "refund_due", "refund_account",
                       "refund_basis" } },
    { N_ ("Life of the Agreement"), { "terminated_on", "closed_on", "closing_note", "sample",
                                      "note" } },
  },
  [QUITUS_KIND_DOCUMENT] = {
    { NULL, { "name", "type", "note" } },
    { N_ ("File"), { "hash", "size", "media_type", "added_on", "added_by" } },
  },
  [QUITUS_KIND_PARTY] = {
    { NULL, { "organisation", "role", "name_in_act", "representative", "controller" } },
    { N_ ("Signature"), { "signed_on", "signatory", "by_delegation", "delegation",
                          "original_received_on" } },
  },
  [QUITUS_KIND_LEGAL_BASIS] = { { NULL, { "text", "reference", "url" } } },
  [QUITUS_KIND_VISA] = {
    { NULL, { "type", "authority", "person", "requested_on", "granted_on", "number",
              "document" } },
  },
  [QUITUS_KIND_COVERAGE] = { { NULL, { "startup", "joined_on" } } },
  [QUITUS_KIND_FUNDING_LINE] = {
    { NULL, { "payer", "startup", "amount", "in_kind", "article" } },
  },
  [QUITUS_KIND_BUDGET_CODE] = {
    { NULL, { "party", "article", "share", "detail" } },
    { N_ ("Contribution Fund"), { "fund", "fund_label" } },
    { N_ ("Budget"), { "programme", "operational_budget", "financial_centre", "functional_area",
                       "activity", "cost_centre" } },
  },
  [QUITUS_KIND_OBLIGATION] = {
    { NULL, { "nature", "label", "detail", "article" } },
    { N_ ("Who"), { "debtor", "creditor", "recipient" } },
    { N_ ("What It Concerns"), { "scope", "online_procedures_only", "place", "url" } },
    { N_ ("When"), { "due" } },
  },
  [QUITUS_KIND_EVIDENCE] = {
    { NULL, { "startup", "occurrence", "state", "done_on" } },
    { N_ ("Evidence"), { "url", "document", "note", "recorded_by" } },
  },
  [QUITUS_KIND_INSTALMENT] = {
    { NULL, { "label", "payer", "payee", "account", "article" } },
    { N_ ("Amount"), { "amount_rule", "amount", "percentage", "base", "quantity", "unit_price",
                       "amount_in_words" } },
    { N_ ("Due Date"), { "due" } },
    { NULL, { "cancelled_on", "note" } },
  },
  [QUITUS_KIND_CONDITION] = { { NULL, { "label", "obligation", "fulfilled_on" } } },
  [QUITUS_KIND_CALL] = {
    { NULL, { "type", "number", "called_on", "amount", "cancelled_on", "document" } },
  },
  [QUITUS_KIND_RECEIPT] = { { NULL, { "received_on", "amount", "reference", "account" } } },
  [QUITUS_KIND_RECEIPT_ALLOCATION] = { { NULL, { "instalment", "amount" } } },
  [QUITUS_KIND_OPENING] = {
    { NULL, { "requested_on", "number", "published_on", "available_on", "programme", "party", "ae",
              "cp", "document" } },
  },
  [QUITUS_KIND_OPENING_ALLOCATION] = { { NULL, { "receipt", "ae", "cp" } } },
  [QUITUS_KIND_REFUND] = {
    { NULL, { "payer", "payee", "account", "reading", "amount" } },
    { NULL, { "acquired_on", "claimed_on", "decided_on", "decision", "paid_on", "reference",
              "document" } },
  },
  [QUITUS_KIND_COMMITTEE_SERIES] = {
    { NULL, { "label", "article", "chair", "detail" } },
    { N_ ("When"), { "due", "documents" } },
  },
  [QUITUS_KIND_COMMITTEE] = {
    { NULL, { "startup", "held_on", "present", "documents_sent_on", "late_reason" } },
    { N_ ("Decision"), { "decision", "amount", "months", "order_requested_on" } },
    { NULL, { "document", "note" } },
  },
  [QUITUS_KIND_NOTICE] = {
    { NULL, { "subject", "sender", "recipient" } },
    { NULL, { "sent_on", "received_on", "answered_on", "terminated_on", "document" } },
  },
  [QUITUS_KIND_REMARK] = {
    { NULL, { "reason", "postponed_to", "done_on" } },
    { NULL, { "deadline", "recorded_on", "recorded_by" } },
  },
  [QUITUS_KIND_COMMITMENT] = {
    { NULL, { "label", "ordered_on", "amount", "number", "placed_by" } },
    { NULL, { "supplier", "contract", "startup", "activity" } },
    { NULL, { "closed_on", "irregular", "document", "note" } },
  },
  [QUITUS_KIND_DELIVERY] = {
    { NULL, { "certified_on", "amount", "number", "document", "note" } },
  },
  [QUITUS_KIND_DISBURSEMENT] = { { NULL, { "paid_on", "amount", "number", "invoice", "note" } } },
  [QUITUS_KIND_AMENDMENT] = {
    { NULL, { "number", "label" } },
    { NULL, { "requested_by", "requested_on", "effective_on", "document", "note" } },
  },
  [QUITUS_KIND_AMENDMENT_SIGNATURE] = {
    { NULL, { "party", "signed_on", "signatory", "by_delegation", "delegation" } },
  },
  [QUITUS_KIND_AMENDMENT_OPERATION] = {
    { NULL, { "action", "kind", "record", "content" } },
  },
};

/* clang-format on */

/* Texts that are as long as a paragraph of the act. */
static const char *const long_texts[] = {
  "address",  "amendment_clause", "content", "description", "detail",        "note",
  "preamble", "present",          "purpose", "reason",      "refund_clause", "termination",
};

/* What the program itself writes. */
static const char *const kept[] = {
  "added_by",   "added_on", "closing_note", "deadline",    "hash", "iban_derived",
  "media_type", "sample",   "recorded_by",  "recorded_on", "size",
};

/* Helpers */

static gboolean
contains (const char *const *names, gsize n_names, const char *name)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      return TRUE;
  return FALSE;
}

static gboolean
shows_in_instalment (const char *name, int rule)
{
  if (g_str_equal (name, "amount"))
    return rule == QUITUS_AMOUNT_FIXED || rule == QUITUS_AMOUNT_IN_KIND;
  if (g_str_equal (name, "amount_in_words"))
    return rule != QUITUS_AMOUNT_BALANCE;
  if (g_str_equal (name, "percentage") || g_str_equal (name, "base"))
    return rule == QUITUS_AMOUNT_PERCENTAGE;
  if (g_str_equal (name, "quantity") || g_str_equal (name, "unit_price"))
    return rule == QUITUS_AMOUNT_QUANTITY;
  return TRUE;
}

/* Public */

/**
 * quitus_form_layout_get:
 * @kind: a kind of record
 *
 * Returns: (transfer none): its groups; the one after the last has no field
 */
const QuitusFormGroup *
quitus_form_layout_get (QuitusKind kind)
{
  return layouts[kind];
}

/**
 * quitus_form_layout_has_lines:
 * @field: a field of text
 *
 * Returns: whether its texts have several lines
 */
gboolean
quitus_form_layout_has_lines (const QuitusField *field)
{
  return contains (long_texts, G_N_ELEMENTS (long_texts), field->name);
}

/**
 * quitus_form_layout_keeps:
 * @field: a field
 *
 * Returns: whether the program itself writes the field: a form shows it, nobody types it
 */
gboolean
quitus_form_layout_keeps (const QuitusField *field)
{
  /* An agreement is closed through its checklist, an order by whoever types the day. */
  return contains (kept, G_N_ELEMENTS (kept), field->name) ||
         field == quitus_kind_get_field (QUITUS_KIND_AGREEMENT, "closed_on");
}

/**
 * quitus_form_layout_shows:
 * @field: a field
 * @value: what the record says so far
 *
 * Some fields mean something only beside others: a percentage where the amount is one.
 *
 * Returns: whether the field means something; if not, it is empty
 */
gboolean
quitus_form_layout_shows (const QuitusField *field, const QuitusValue *value)
{
  if (value->kind == QUITUS_KIND_INSTALMENT)
    return shows_in_instalment (field->name, quitus_instalment_value (value)->amount_rule);
  if (!g_str_equal (field->name, "delegation"))
    return TRUE;
  return value->kind == QUITUS_KIND_PARTY ? quitus_party_value (value)->by_delegation
                                          : quitus_amendment_signature_value (value)->by_delegation;
}
