/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parties must do: committees, obligations and their evidence, formal notices. */

#pragma once

/* An obligation, a report, a transmission, a publication or a deliverable. */
#define QUITUS_OBLIGATION_FIELDS(F)                                                                \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (NUMBER, position, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Position"))                          \
  F (CHOICE, nature, REQUIRED, &quitus_natures, N_ ("Nature"))                                     \
  F (CHOICE, scope, REQUIRED, &quitus_scopes, N_ ("Scope"))                                        \
  F (TEXT, article, OPTIONAL, NULL, N_ ("Article"))                                                \
  F (TEXT, label, REQUIRED, NULL, N_ ("Label"))                                                    \
  F (TEXT, detail, OPTIONAL, NULL, N_ ("Detail"))                                                  \
  /* Who must do it: nobody named means all the parties. */                                        \
  F (REFERENCE, debtor, OPTIONAL, PARTY, N_ ("Who must do it"))                                    \
  F (REFERENCE, creditor, OPTIONAL, PARTY, N_ ("For whom"))                                        \
  F (TEXT, recipient, OPTIONAL, NULL, N_ ("Recipient"))                                            \
  F (TEXT, place, OPTIONAL, NULL, N_ ("Place"))                                                    \
  F (TEXT, url, OPTIONAL, NULL, N_ ("Address on the web"))                                         \
  F (FLAG, online_procedures_only, OPTIONAL, 0, N_ ("For online procedures only"))                 \
  F (RULE, due, OPTIONAL, 0, N_ ("Due"))

#define QUITUS_EVIDENCE_FIELDS(F)                                                                  \
  F (REFERENCE, obligation, REQUIRED | QUITUS_FIELD_OWNER, OBLIGATION, N_ ("Obligation"))          \
  F (REFERENCE, startup, OPTIONAL, STARTUP, N_ ("State startup"))                                  \
  /* Which occurrence of a repeated obligation, from 0. */                                         \
  F (NUMBER, occurrence, REQUIRED | QUITUS_FIELD_ORDER, 0, N_ ("Occurrence"))                      \
  F (CHOICE, state, REQUIRED, &quitus_evidence_states, N_ ("State"))                               \
  F (DAY, done_on, QUITUS_FIELD_EVENT, 0, N_ ("Done on"))                                          \
  F (TEXT, url, OPTIONAL, NULL, N_ ("Address on the web"))                                         \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))                                                      \
  F (TEXT, recorded_by, OPTIONAL, NULL, N_ ("Recorded by"))                                        \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

/* The first committee is due by the rule; each next one counts from the last committee held. */
#define QUITUS_COMMITTEE_SERIES_FIELDS(F)                                                          \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (TEXT, label, REQUIRED, NULL, N_ ("Label"))                                                    \
  F (TEXT, article, OPTIONAL, NULL, N_ ("Article"))                                                \
  F (TEXT, detail, OPTIONAL, NULL, N_ ("Detail"))                                                  \
  F (REFERENCE, chair, OPTIONAL, PARTY, N_ ("Chair"))                                              \
  F (RULE, due, REQUIRED, 0, N_ ("Due"))                                                           \
  /* When the documents are due, counted from the committee's own deadline. */                     \
  F (RULE, documents, OPTIONAL, 0, N_ ("Documents due"))

#define QUITUS_COMMITTEE_FIELDS(F)                                                                 \
  F (REFERENCE, series, REQUIRED | QUITUS_FIELD_OWNER, COMMITTEE_SERIES,                           \
     N_ ("Series of committees"))                                                                  \
  F (REFERENCE, startup, OPTIONAL, STARTUP, N_ ("State startup"))                                  \
  F (DAY, held_on, REQUIRED, 0, N_ ("Held on"))                                                    \
  F (CHOICE, decision, OPTIONAL, &quitus_decisions, N_ ("Decision"))                               \
  F (MONEY, amount, OPTIONAL, 0, N_ ("Amount granted"))                                            \
  F (NUMBER, months, OPTIONAL, 0, N_ ("Months granted"))                                           \
  F (DAY, documents_sent_on, QUITUS_FIELD_EVENT, 0, N_ ("Documents sent on"))                      \
  F (DAY, order_requested_on, QUITUS_FIELD_EVENT, 0, N_ ("Order requested on"))                    \
  F (TEXT, present, OPTIONAL, NULL, N_ ("Present"))                                                \
  F (TEXT, late_reason, OPTIONAL, NULL, N_ ("Reason for lateness"))                                \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))                                     \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

#define QUITUS_NOTICE_FIELDS(F)                                                                    \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (REFERENCE, sender, OPTIONAL, PARTY, N_ ("Sender"))                                            \
  F (REFERENCE, recipient, OPTIONAL, PARTY, N_ ("Recipient"))                                      \
  F (TEXT, subject, REQUIRED, NULL, N_ ("Subject"))                                                \
  F (DAY, sent_on, QUITUS_FIELD_EVENT, 0, N_ ("Sent on"))                                          \
  F (DAY, received_on, QUITUS_FIELD_EVENT, 0, N_ ("Received on"))                                  \
  F (DAY, answered_on, QUITUS_FIELD_EVENT, 0, N_ ("Answered satisfactorily on"))                   \
  F (DAY, terminated_on, QUITUS_FIELD_EVENT, 0, N_ ("Termination requested on"))                   \
  F (REFERENCE, document, OPTIONAL, DOCUMENT, N_ ("Document"))

/* What people say about a deadline: why it is late, to which day it is put off.  The legal day stays
 * what it is.  One that has a day on which it was done says how what has no other record was
 * done. */
#define QUITUS_REMARK_FIELDS(F)                                                                    \
  F (REFERENCE, agreement, REQUIRED | QUITUS_FIELD_OWNER, AGREEMENT, N_ ("Agreement"))             \
  F (TEXT, deadline, REQUIRED, NULL, N_ ("Deadline"))                                              \
  F (TEXT, reason, REQUIRED, NULL, N_ ("Reason"))                                                  \
  F (DAY, postponed_to, OPTIONAL, 0, N_ ("Put off until"))                                         \
  F (DAY, done_on, QUITUS_FIELD_EVENT, 0, N_ ("Done on"))                                          \
  F (DAY, recorded_on, OPTIONAL, 0, N_ ("Recorded on"))                                            \
  F (TEXT, recorded_by, OPTIONAL, NULL, N_ ("Recorded by"))
