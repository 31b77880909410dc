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
  F (DAY, notified_on, OPTIONAL, 0, N_ ("Notified on"))                                            \
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
  F (TEXT, assigned_accountant, OPTIONAL, NULL, N_ ("Assigned accountant"))                        \
  F (NUMBER, settlement_delay, OPTIONAL, 0, N_ ("Settlement delay in days"))                       \
  F (CHOICE, holiday_calendar, OPTIONAL, &quitus_holiday_calendars, N_ ("Holiday calendar"))       \
  F (DAY, terminated_on, OPTIONAL, 0, N_ ("Terminated on"))                                        \
  F (DAY, closed_on, OPTIONAL, 0, N_ ("Closed on"))                                                \
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
  F (DAY, signed_on, OPTIONAL, 0, N_ ("Signed on"))                                                \
  F (DAY, original_received_on, OPTIONAL, 0, N_ ("Original received on"))                          \
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
  F (DAY, granted_on, OPTIONAL, 0, N_ ("Granted on"))

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
