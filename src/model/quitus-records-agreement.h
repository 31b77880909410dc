/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agreement, who is party to it and on what it stands. */

#pragma once

#define QUITUS_AGREEMENT_FIELDS(F)                                                                 \
  F (TEXT, reference, REQUIRED | QUITUS_FIELD_UNIQUE, NULL, N_ ("Reference"))                      \
  F (TEXT, title, REQUIRED, NULL, N_ ("Title"))                                                    \
  F (CHOICE, type, REQUIRED, &quitus_agreement_types, N_ ("Type"))                                 \
  F (TEXT, purpose, OPTIONAL, NULL, N_ ("Purpose"))                                                \
  F (TEXT, nature, OPTIONAL, NULL, N_ ("Nature of the work"))                                      \
  F (TEXT, preamble, OPTIONAL, NULL, N_ ("Preamble"))                                              \
  F (TEXT, incubator, OPTIONAL, NULL, N_ ("Incubator"))                                            \
  /* Whose point of view money is seen from, where it is not that of the register. */              \
  F (REFERENCE, owner, OPTIONAL, ORGANISATION, N_ ("Point of view"))                               \
  F (MONEY, total, OPTIONAL, 0, N_ ("Total"))                                                      \
  F (TEXT, total_in_words, OPTIONAL, NULL, N_ ("Total in words"))                                  \
  F (TEXT, total_article, OPTIONAL, NULL, N_ ("Article of the total"))                             \
  F (RULE, start, OPTIONAL, 0, N_ ("Effective date"))                                              \
  F (TEXT, start_article, OPTIONAL, NULL, N_ ("Article of the effective date"))                    \
  F (RULE, end, OPTIONAL, 0, N_ ("End date"))                                                      \
  F (TEXT, end_article, OPTIONAL, NULL, N_ ("Article of the end date"))                            \
  /* The last possible end of an agreement that ends with an event. */                             \
  F (DAY, long_stop, OPTIONAL, 0, N_ ("Latest end"))                                               \
  /* Commitments, work and payments must all be done within the period. */                         \
  F (FLAG, payments_within_period, OPTIONAL, 0, N_ ("Payments within the period"))                 \
  F (DAY, notified_on, QUITUS_FIELD_EVENT, 0, N_ ("Notified on"))                                  \
  F (TEXT, place, OPTIONAL, NULL, N_ ("Place of signature"))                                       \
  F (NUMBER, originals, OPTIONAL, 0, N_ ("Number of originals"))                                   \
  F (CHOICE, renewal, REQUIRED, &quitus_renewals, N_ ("Renewal"))                                  \
  F (RULE, amendment_request, OPTIONAL, 0, N_ ("Last day to ask for an amendment"))                \
  F (TEXT, amendment_clause, OPTIONAL, NULL, N_ ("Clause on amendments"))                          \
  F (TEXT, amendment_article, OPTIONAL, NULL, N_ ("Article on amendments"))                        \
  F (RULE, notice, OPTIONAL, 0, N_ ("Delay of a formal notice"))                                   \
  F (TEXT, termination, OPTIONAL, NULL, N_ ("Termination"))                                        \
  F (TEXT, termination_article, OPTIONAL, NULL, N_ ("Article on termination"))                     \
  F (TEXT, refund_clause, OPTIONAL, NULL, N_ ("Refund clause"))                                    \
  F (TEXT, refund_article, OPTIONAL, NULL, N_ ("Article on refunds"))                              \
  F (RULE, refund_due, OPTIONAL, 0, N_ ("Term of the refund"))                                     \
  F (REFERENCE, refund_account, OPTIONAL, ACCOUNT, N_ ("Account for refunds"))                     \
  F (CHOICE, refund_basis, OPTIONAL, &quitus_refund_bases, N_ ("Shares of a refund"))              \
  /* AE may be opened before receipt, for investment only (decree 2007-44, article 5). */          \
  F (FLAG, advance_commitments, OPTIONAL, 0, N_ ("Advance commitment authorisations"))             \
  F (TEXT, assigned_accountant, OPTIONAL, NULL, N_ ("Assigned accountant"))                        \
  F (NUMBER, settlement_delay, OPTIONAL, 0, N_ ("Settlement delay in days"))                       \
  F (CHOICE, holiday_calendar, OPTIONAL, &quitus_holiday_calendars, N_ ("Holiday calendar"))       \
  F (DAY, terminated_on, OPTIONAL, 0, N_ ("Terminated on"))                                        \
  F (DAY, closed_on, OPTIONAL, 0, N_ ("Closed on"))                                                \
  /* Why it was closed although something was missing. */                                          \
  F (TEXT, closing_note, OPTIONAL, NULL, N_ ("Reason for closing"))                                \
  F (FLAG, sample, OPTIONAL, 0, N_ ("Sample"))                                                     \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

/* The person who signs may be another one than the person who represents the party. */
#define QUITUS_PARTY_FIELDS(F)                                                                     \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (REFERENCE, organisation, REQUIRED, ORGANISATION, N_ ("Party"))                                \
  F (CHOICE, role, REQUIRED, &quitus_roles, N_ ("Role"))                                           \
  F (TEXT, name_in_act, OPTIONAL, NULL, N_ ("Name in the act"))                                    \
  F (REFERENCE, representative, OPTIONAL, PERSON, N_ ("Represented by"))                           \
  F (REFERENCE, signatory, OPTIONAL, PERSON, N_ ("Signatory"))                                     \
  F (FLAG, by_delegation, OPTIONAL, 0, N_ ("On behalf of the representative"))                     \
  F (TEXT, delegation, OPTIONAL, NULL, N_ ("Formula of the delegation"))                           \
  F (DAY, signed_on, QUITUS_FIELD_EVENT, 0, N_ ("Signed on"))                                      \
  F (DAY, original_received_on, QUITUS_FIELD_EVENT, 0, N_ ("Original received on"))                \
  F (TEXT, controller, OPTIONAL, NULL, N_ ("Controller"))

#define QUITUS_LEGAL_BASIS_FIELDS(F)                                                               \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (TEXT, text, REQUIRED, NULL, N_ ("Text"))                                                      \
  F (TEXT, reference, OPTIONAL, NULL, N_ ("Reference"))                                            \
  F (TEXT, url, OPTIONAL, NULL, N_ ("Address on the web"))

/* An approval of the control is never a signature. */
#define QUITUS_VISA_FIELDS(F)                                                                      \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (CHOICE, type, REQUIRED, &quitus_visa_types, N_ ("Type"))                                      \
  F (TEXT, authority, REQUIRED, NULL, N_ ("Authority"))                                            \
  F (REFERENCE, person, OPTIONAL, PERSON, N_ ("Person"))                                           \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Number"))                                                  \
  F (DAY, requested_on, QUITUS_FIELD_EVENT, 0, N_ ("Requested on"))                                \
  F (DAY, granted_on, QUITUS_FIELD_EVENT, 0, N_ ("Granted on"))                                    \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

#define QUITUS_COVERAGE_FIELDS(F)                                                                  \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (REFERENCE, startup, REQUIRED, STARTUP, N_ ("State startup"))                                  \
  F (DAY, joined_on, OPTIONAL, 0, N_ ("Joined on"))

#define QUITUS_FUNDING_LINE_FIELDS(F)                                                              \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (REFERENCE, payer, REQUIRED, PARTY, N_ ("Paying party"))                                       \
  F (REFERENCE, startup, OPTIONAL, STARTUP, N_ ("State startup"))                                  \
  F (MONEY, amount, OPTIONAL, 0, N_ ("Amount"))                                                    \
  F (FLAG, in_kind, OPTIONAL, 0, N_ ("In kind"))                                                   \
  F (TEXT, article, OPTIONAL, NULL, N_ ("Article"))

#define QUITUS_BUDGET_CODE_FIELDS(F)                                                               \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  /* Whose budget it is; nobody named means that of whoever keeps the money. */                    \
  F (REFERENCE, party, OPTIONAL, PARTY, N_ ("Budget of"))                                          \
  F (TEXT, article, OPTIONAL, NULL, N_ ("Article"))                                                \
  F (TEXT, fund, OPTIONAL, quitus_fund_check, N_ ("Contribution fund"))                            \
  F (TEXT, fund_label, OPTIONAL, NULL, N_ ("Label of the fund"))                                   \
  F (REFERENCE, programme, OPTIONAL, PROGRAMME, N_ ("Programme"))                                  \
  F (TEXT, operational_budget, OPTIONAL, quitus_operational_budget_check,                          \
     N_ ("Operational budget"))                                                                    \
  F (TEXT, financial_centre, OPTIONAL, quitus_operating_unit_check, N_ ("Financial centre"))       \
  F (TEXT, functional_area, OPTIONAL, quitus_functional_area_check, N_ ("Functional area"))        \
  F (TEXT, activity, OPTIONAL, quitus_activity_check, N_ ("Activity"))                             \
  F (TEXT, cost_centre, OPTIONAL, NULL, N_ ("Cost centre"))                                        \
  F (TEXT, detail, OPTIONAL, NULL, N_ ("Detail"))                                                  \
  /* In ten-thousandths of the money of the agreement. */                                          \
  F (NUMBER, share, OPTIONAL, 0, N_ ("Share"))

/* A file of the agreement.  Its bytes lie beside the register, under their SHA-256. */
#define QUITUS_DOCUMENT_FIELDS(F)                                                                  \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (TEXT, name, REQUIRED, NULL, N_ ("Name"))                                                      \
  F (CHOICE, type, REQUIRED, &quitus_document_types, N_ ("Type"))                                  \
  F (TEXT, hash, REQUIRED, quitus_sha256_check, N_ ("SHA-256"))                                    \
  F (NUMBER, size, REQUIRED, 0, N_ ("Size in bytes"))                                              \
  F (TEXT, media_type, OPTIONAL, NULL, N_ ("Media type"))                                          \
  F (DAY, added_on, OPTIONAL, 0, N_ ("Added on"))                                                  \
  F (TEXT, added_by, OPTIONAL, NULL, N_ ("Added by"))                                              \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

/* An amendment is an ordered list of operations on the records of its agreement; it is in force
 * from its own last signature, or from the stated day if that comes later. */
#define QUITUS_AMENDMENT_FIELDS(F)                                                                 \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, number, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Number"))                              \
  F (TEXT, label, REQUIRED, NULL, N_ ("Purpose"))                                                  \
  F (REFERENCE, requested_by, OPTIONAL, PARTY, N_ ("Requested by"))                                \
  F (DAY, requested_on, QUITUS_FIELD_EVENT, 0, N_ ("Requested on"))                                \
  F (DAY, effective_on, OPTIONAL, 0, N_ ("Stated effective date"))                                 \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))                                     \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

#define QUITUS_AMENDMENT_SIGNATURE_FIELDS(F)                                                       \
  F (REFERENCE, amendment, REQUIRED | QUITUS_FIELD_OWNER, AMENDMENT, N_ ("Amendment"))             \
  F (REFERENCE, party, REQUIRED, PARTY, N_ ("Party"))                                              \
  F (DAY, signed_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Signed on"))                           \
  F (REFERENCE, signatory, OPTIONAL, PERSON, N_ ("Signatory"))                                     \
  F (FLAG, by_delegation, OPTIONAL, 0, N_ ("On behalf of the representative"))                     \
  F (TEXT, delegation, OPTIONAL, NULL, N_ ("Formula of the delegation"))

/* ADD brings a record, which stands among the others but is no part of the law before; REMOVE takes
 * one away; SET gives those of its fields that stand in the content, which has a line "name=text"
 * for each, as in the journal. */
#define QUITUS_AMENDMENT_OPERATION_FIELDS(F)                                                       \
  F (REFERENCE, amendment, REQUIRED | QUITUS_FIELD_OWNER, AMENDMENT, N_ ("Amendment"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (CHOICE, action, REQUIRED, &quitus_amendment_actions, N_ ("Action"))                           \
  F (TEXT, kind, REQUIRED, quitus_kind_name_check, N_ ("Kind of record"))                          \
  F (TEXT, record, REQUIRED, quitus_id_check, N_ ("Record"))                                       \
  F (TEXT, content, OPTIONAL, NULL, N_ ("Content"))
