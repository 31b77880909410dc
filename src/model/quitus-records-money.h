/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The money of an agreement: what is due, called, received, attached and given back. */

#pragma once

/* The amount follows from its rule: FIXED and IN_KIND use the amount; PERCENTAGE takes that many
 * ten-thousandths of the base, else of the total; QUANTITY is quantity × unit price; BALANCE is
 * what the other payments leave of the total. */
#define QUITUS_INSTALMENT_FIELDS(F)                                                                \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (TEXT, label, OPTIONAL, NULL, N_ ("Label"))                                                    \
  F (TEXT, article, OPTIONAL, NULL, N_ ("Article"))                                                \
  F (REFERENCE, payer, OPTIONAL, PARTY, N_ ("Paying party"))                                       \
  F (REFERENCE, payee, OPTIONAL, PARTY, N_ ("Paid party"))                                         \
  F (REFERENCE, account, OPTIONAL, ACCOUNT, N_ ("Bank account"))                                   \
  F (CHOICE, amount_rule, REQUIRED, &quitus_amount_rules, N_ ("Rule of the amount"))               \
  F (MONEY, amount, OPTIONAL, 0, N_ ("Amount"))                                                    \
  F (TEXT, amount_in_words, OPTIONAL, NULL, N_ ("Amount in words"))                                \
  F (NUMBER, percentage, OPTIONAL, 0, N_ ("Percentage, in ten-thousandths"))                       \
  F (MONEY, base, OPTIONAL, 0, N_ ("Base of the percentage"))                                      \
  F (NUMBER, quantity, OPTIONAL, 0, N_ ("Quantity"))                                               \
  F (MONEY, unit_price, OPTIONAL, 0, N_ ("Unit price"))                                            \
  F (RULE, due, OPTIONAL, 0, N_ ("Due"))                                                           \
  F (DAY, cancelled_on, QUITUS_FIELD_EVENT, 0, N_ ("Cancelled on"))                                \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

#define QUITUS_CONDITION_FIELDS(F)                                                                 \
  F (REFERENCE, instalment, REQUIRED | QUITUS_FIELD_OWNER, INSTALMENT, N_ ("Payment"))             \
  F (TEXT, label, REQUIRED, NULL, N_ ("Label"))                                                    \
  F (REFERENCE, obligation, OPTIONAL, OBLIGATION, N_ ("Obligation"))                               \
  F (DAY, fulfilled_on, QUITUS_FIELD_EVENT, 0, N_ ("Fulfilled on"))

#define QUITUS_CALL_FIELDS(F)                                                                      \
  F (REFERENCE, instalment, REQUIRED | QUITUS_FIELD_OWNER, INSTALMENT, N_ ("Payment"))             \
  F (CHOICE, type, REQUIRED, &quitus_call_types, N_ ("Type"))                                      \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Number"))                                                  \
  F (DAY, called_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Called on"))                           \
  F (MONEY, amount, OPTIONAL, 0, N_ ("Amount"))                                                    \
  F (DAY, cancelled_on, QUITUS_FIELD_EVENT, 0, N_ ("Cancelled on"))                                \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

/* Money counts in the year in which the accountant received it. */
#define QUITUS_RECEIPT_FIELDS(F)                                                                   \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (DAY, received_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Received on"))                       \
  F (MONEY, amount, REQUIRED, 0, N_ ("Amount"))                                                    \
  F (TEXT, reference, OPTIONAL, NULL, N_ ("Bank reference"))                                       \
  F (REFERENCE, account, OPTIONAL, ACCOUNT, N_ ("Bank account"))

#define QUITUS_RECEIPT_ALLOCATION_FIELDS(F)                                                        \
  F (REFERENCE, receipt, REQUIRED | QUITUS_FIELD_OWNER, RECEIPT, N_ ("Receipt of funds"))          \
  F (REFERENCE, instalment, REQUIRED, INSTALMENT, N_ ("Payment"))                                  \
  F (MONEY, amount, REQUIRED, 0, N_ ("Amount"))

#define QUITUS_OPENING_FIELDS(F)                                                                   \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (DAY, requested_on, QUITUS_FIELD_EVENT, 0, N_ ("Requested on"))                                \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Number of the credit opening order"))                      \
  F (DAY, published_on, QUITUS_FIELD_EVENT, 0, N_ ("Order of"))                                    \
  F (DAY, available_on, QUITUS_FIELD_EVENT, 0, N_ ("Available on"))                                \
  F (REFERENCE, programme, OPTIONAL, PROGRAMME, N_ ("Programme"))                                  \
  /* What a delegating body opens on its own budget, without any receipt, and for whom. */         \
  F (REFERENCE, party, OPTIONAL, PARTY, N_ ("For the party"))                                      \
  F (MONEY, ae, OPTIONAL, 0, N_ ("AE opened without a receipt"))                                   \
  F (MONEY, cp, OPTIONAL, 0, N_ ("CP opened without a receipt"))                                   \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

#define QUITUS_OPENING_ALLOCATION_FIELDS(F)                                                        \
  F (REFERENCE, opening, REQUIRED | QUITUS_FIELD_OWNER, OPENING, N_ ("Credit attachment"))         \
  F (REFERENCE, receipt, REQUIRED, RECEIPT, N_ ("Receipt of funds"))                               \
  F (MONEY, ae, REQUIRED, 0, N_ ("Commitment authorisation (AE)"))                                 \
  F (MONEY, cp, REQUIRED, 0, N_ ("Payment appropriation (CP)"))

/* A refund is never netted against a receipt (decree 2012-1246, article 24). */
#define QUITUS_REFUND_FIELDS(F)                                                                    \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (REFERENCE, payer, REQUIRED, PARTY, N_ ("Party that gives back"))                              \
  F (REFERENCE, payee, REQUIRED, PARTY, N_ ("Party that gets back"))                               \
  F (REFERENCE, account, OPTIONAL, ACCOUNT, N_ ("Bank account"))                                   \
  F (CHOICE, reading, OPTIONAL, &quitus_refund_readings, N_ ("Reading of the clause"))             \
  F (MONEY, amount, REQUIRED, 0, N_ ("Amount"))                                                    \
  /* The day on which the right to the refund was acquired: the end when unknown. */               \
  F (DAY, acquired_on, OPTIONAL, 0, N_ ("Acquired on"))                                            \
  F (DAY, decided_on, QUITUS_FIELD_EVENT, 0, N_ ("Decided on"))                                    \
  F (TEXT, decision, OPTIONAL, NULL, N_ ("Number of the decision"))                                \
  F (DAY, claimed_on, QUITUS_FIELD_EVENT, 0, N_ ("Last claimed in writing on"))                    \
  F (DAY, paid_on, QUITUS_FIELD_EVENT, 0, N_ ("Paid on"))                                          \
  F (TEXT, reference, OPTIONAL, NULL, N_ ("Reference"))                                            \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

/* What consumes AE on the day it is signed, for its firm amount (decree 2012-1246, article 30). */
#define QUITUS_COMMITMENT_FIELDS(F)                                                                \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Number (EJ)"))                                             \
  F (TEXT, label, REQUIRED, NULL, N_ ("Label"))                                                    \
  F (TEXT, supplier, OPTIONAL, NULL, N_ ("Contractor"))                                            \
  F (TEXT, contract, OPTIONAL, NULL, N_ ("Procurement contract"))                                  \
  F (REFERENCE, startup, OPTIONAL, STARTUP, N_ ("State startup"))                                  \
  F (TEXT, activity, OPTIONAL, NULL, N_ ("Activity"))                                              \
  /* Which of several delegated services engaged it, or who spends. */                             \
  F (REFERENCE, placed_by, OPTIONAL, PARTY, N_ ("Placed by"))                                      \
  F (DAY, ordered_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Ordered on"))                         \
  F (MONEY, amount, REQUIRED, 0, N_ ("Commitment authorisation (AE)"))                             \
  /* What is left of it is given up: AE beyond what was paid is free again. */                     \
  F (DAY, closed_on, QUITUS_FIELD_EVENT, 0, N_ ("Closed on"))                                      \
  /* Spent for other purposes than those of the agreement. */                                      \
  F (FLAG, irregular, OPTIONAL, 0, N_ ("For another purpose"))                                     \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))                                     \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

/* The authorising officer certifies that the service conforms (decree 2012-1246, article 31). */
#define QUITUS_DELIVERY_FIELDS(F)                                                                  \
  F (REFERENCE, commitment, REQUIRED | QUITUS_FIELD_OWNER, COMMITMENT, N_ ("Purchase order"))      \
  F (DAY, certified_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Certified on"))                     \
  F (MONEY, amount, REQUIRED, 0, N_ ("Amount"))                                                    \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Number of the delivery report"))                           \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))                                     \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

/* What consumes CP. */
#define QUITUS_DISBURSEMENT_FIELDS(F)                                                              \
  F (REFERENCE, commitment, REQUIRED | QUITUS_FIELD_OWNER, COMMITMENT, N_ ("Purchase order"))      \
  F (DAY, paid_on, REQUIRED | QUITUS_FIELD_EVENT, 0, N_ ("Paid on"))                               \
  F (MONEY, amount, REQUIRED, 0, N_ ("Payment appropriation (CP)"))                                \
  F (TEXT, number, OPTIONAL, NULL, N_ ("Payment request (DP)"))                                    \
  F (TEXT, invoice, OPTIONAL, NULL, N_ ("Invoice"))                                                \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))
