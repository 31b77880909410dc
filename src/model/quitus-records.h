/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of record, field by field.
 *
 * A kind is described once, by a macro that lists its fields as
 *
 *     F (TYPE, name, flags, detail, label)
 *
 * where the detail is the kind that a REFERENCE leads to, the closed list of a CHOICE, the function
 * that checks the form of a TEXT, and 0 otherwise.  The structure of the value, the table of its
 * fields and, from that, properties, columns, files and the journal all follow. */

#pragma once

#include "quitus-records-agreement.h"
#include "quitus-records-money.h"
#include "quitus-records-shared.h"
#include "quitus-records-work.h"

/* K (KIND, Type, prefix, name in files, name of several in files, label)
 *
 * Kinds come before those that refer to them wherever possible. */
#define QUITUS_KINDS(K)                                                                            \
  K (ORGANISATION, Organisation, organisation, "organisation", "organisations", N_ ("Party"))      \
  K (SETTINGS, Settings, settings, "settings", "settings", N_ ("Settings"))                        \
  K (PERSON, Person, person, "person", "people", N_ ("Person"))                                    \
  K (ACCOUNT, Account, account, "account", "accounts", N_ ("Bank account"))                        \
  K (PROGRAMME, Programme, programme, "programme", "programmes", N_ ("Programme"))                 \
  K (PROGRAMME_LABEL, ProgrammeLabel, programme_label, "programme_label", "labels",                \
     N_ ("Label of a programme"))                                                                  \
  K (STARTUP, Startup, startup, "startup", "startups", N_ ("State startup"))                       \
  K (PHASE, Phase, phase, "phase", "phases", N_ ("Phase"))                                         \
  K (TEMPLATE, Template, template, "template", "templates", N_ ("Template"))                       \
  K (AGREEMENT, Agreement, agreement, "agreement", "agreements", N_ ("Agreement"))                 \
  K (DOCUMENT, Document, document, "document", "documents", N_ ("Document"))                       \
  K (PARTY, Party, party, "party", "parties", N_ ("Party to the agreement"))                       \
  K (LEGAL_BASIS, LegalBasis, legal_basis, "legal_basis", "legal_bases", N_ ("Legal basis"))       \
  K (VISA, Visa, visa, "visa", "visas", N_ ("Approval"))                                           \
  K (COVERAGE, Coverage, coverage, "coverage", "coverages", N_ ("Startup of the agreement"))       \
  K (FUNDING_LINE, FundingLine, funding_line, "funding_line", "funding_lines",                     \
     N_ ("Funding line"))                                                                          \
  K (BUDGET_CODE, BudgetCode, budget_code, "budget_code", "budget_codes",                          \
     N_ ("Budget allocation code"))                                                                \
  K (OBLIGATION, Obligation, obligation, "obligation", "obligations", N_ ("Obligation"))           \
  K (EVIDENCE, Evidence, evidence, "evidence", "evidence", N_ ("Evidence"))                        \
  K (INSTALMENT, Instalment, instalment, "instalment", "instalments", N_ ("Payment"))              \
  K (CONDITION, Condition, condition, "condition", "conditions", N_ ("Condition"))                 \
  K (CALL, Call, call, "call", "calls", N_ ("Call for payment"))                                   \
  K (RECEIPT, Receipt, receipt, "receipt", "receipts", N_ ("Receipt of funds"))                    \
  K (RECEIPT_ALLOCATION, ReceiptAllocation, receipt_allocation, "receipt_allocation",              \
     "allocations", N_ ("Allocation of a receipt"))                                                \
  K (OPENING, Opening, opening, "opening", "openings", N_ ("Credit attachment"))                   \
  K (OPENING_ALLOCATION, OpeningAllocation, opening_allocation, "opening_allocation",              \
     "allocations", N_ ("Allocation of a credit attachment"))                                      \
  K (REFUND, Refund, refund, "refund", "refunds", N_ ("Refund"))                                   \
  K (COMMITTEE_SERIES, CommitteeSeries, committee_series, "committee_series", "committee_series",  \
     N_ ("Series of committees"))                                                                  \
  K (COMMITTEE, Committee, committee, "committee", "committees", N_ ("Committee"))                 \
  K (NOTICE, Notice, notice, "notice", "notices", N_ ("Formal notice"))                            \
  K (REMARK, Remark, remark, "remark", "remarks", N_ ("Remark on a deadline"))                     \
  K (COMMITMENT, Commitment, commitment, "commitment", "commitments", N_ ("Purchase order"))       \
  K (DELIVERY, Delivery, delivery, "delivery", "deliveries", N_ ("Certified delivery"))            \
  K (DISBURSEMENT, Disbursement, disbursement, "disbursement", "disbursements",                    \
     N_ ("Payment to the contractor"))                                                             \
  K (AMENDMENT, Amendment, amendment, "amendment", "amendments", N_ ("Amendment"))                 \
  K (AMENDMENT_SIGNATURE, AmendmentSignature, amendment_signature, "amendment_signature",          \
     "signatures", N_ ("Signature of an amendment"))                                               \
  K (AMENDMENT_OPERATION, AmendmentOperation, amendment_operation, "amendment_operation",          \
     "operations", N_ ("Operation of an amendment"))
