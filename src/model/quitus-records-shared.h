/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several agreements share: bodies, people, accounts, programmes and startups. */

#pragma once

#define QUITUS_SETTINGS_FIELDS(F)                                                                  \
  /* Whose register it is: money is in or out relative to it. */                                   \
  F (REFERENCE, owner, OPTIONAL, ORGANISATION, N_ ("Owner of the register"))                       \
  /* Days between the due day and the day after which a payment is late, 30 when unknown. */       \
  F (NUMBER, settlement_delay, OPTIONAL, 0, N_ ("Settlement delay in days"))                       \
  F (CHOICE, holiday_calendar, OPTIONAL, &quitus_holiday_calendars, N_ ("Holiday calendar"))       \
  /* How long it usually takes until money that is due can be spent; see quitus-forecast.h. */     \
  F (NUMBER, payment_days_min, OPTIONAL, 0, N_ ("Days to pay, at least"))                          \
  F (NUMBER, payment_days_max, OPTIONAL, 0, N_ ("Days to pay, at most"))                           \
  F (NUMBER, attachment_days_min, OPTIONAL, 0, N_ ("Days to attach, at least"))                    \
  F (NUMBER, attachment_days_max, OPTIONAL, 0, N_ ("Days to attach, at most"))                     \
  /* With fewer than these before the end, money comes too late to be used. */                     \
  F (NUMBER, ordering_days, OPTIONAL, 0, N_ ("Days needed to order"))                              \
  F (NUMBER, spending_days, OPTIONAL, 0, N_ ("Days needed to spend"))                              \
  /* Days of each budget year, such as "11-30". */                                                 \
  F (TEXT, last_payment_day, OPTIONAL, quitus_day_of_year_check, N_ ("Last payments of a year"))   \
  F (TEXT, last_order_day, OPTIONAL, quitus_day_of_year_check, N_ ("Last orders of a year"))       \
  F (TEXT, carry_over_day, OPTIONAL, quitus_day_of_year_check, N_ ("Carry-over orders by"))

#define QUITUS_ORGANISATION_FIELDS(F)                                                              \
  F (TEXT, name, REQUIRED, NULL, N_ ("Name"))                                                      \
  F (TEXT, short_name, OPTIONAL, NULL, N_ ("Short name"))                                          \
  F (CHOICE, type, OPTIONAL, &quitus_organisation_types, N_ ("Type"))                              \
  F (TEXT, siren, OPTIONAL, quitus_siren_check, N_ ("SIREN"))                                      \
  F (TEXT, siret, OPTIONAL, quitus_siret_check, N_ ("SIRET"))                                      \
  F (TEXT, address, OPTIONAL, NULL, N_ ("Address"))                                                \
  F (TEXT, beta_id, OPTIONAL, NULL, N_ ("Identifier at beta.gouv.fr"))                             \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

#define QUITUS_PERSON_FIELDS(F)                                                                    \
  F (REFERENCE, organisation, OPTIONAL, ORGANISATION, N_ ("Party"))                                \
  F (TEXT, name, REQUIRED, NULL, N_ ("Name"))                                                      \
  F (TEXT, function, OPTIONAL, NULL, N_ ("Function"))                                              \
  F (TEXT, email, OPTIONAL, NULL, N_ ("Email"))                                                    \
  F (TEXT, phone, OPTIONAL, NULL, N_ ("Phone"))

/* The holder may be another body than the party: the State's account is held by the accountant. */
#define QUITUS_ACCOUNT_FIELDS(F)                                                                   \
  F (REFERENCE, organisation, REQUIRED, ORGANISATION, N_ ("Party"))                                \
  F (TEXT, holder, REQUIRED, NULL, N_ ("Account holder"))                                          \
  F (TEXT, domiciliation, OPTIONAL, NULL, N_ ("Domiciliation"))                                    \
  F (TEXT, bank_code, OPTIONAL, NULL, N_ ("Bank code"))                                            \
  F (TEXT, branch_code, OPTIONAL, NULL, N_ ("Branch code"))                                        \
  F (TEXT, account_number, OPTIONAL, NULL, N_ ("Account number"))                                  \
  F (TEXT, rib_key, OPTIONAL, NULL, N_ ("RIB key"))                                                \
  F (TEXT, iban, OPTIONAL, quitus_iban_check, N_ ("IBAN"))                                         \
  F (TEXT, bic, OPTIONAL, quitus_bic_check, N_ ("BIC"))                                            \
  /* The IBAN was computed from the RIB: nobody has confirmed it. */                               \
  F (FLAG, iban_derived, OPTIONAL, 0, N_ ("IBAN computed from the RIB"))                           \
  F (DAY, valid_from, OPTIONAL, 0, N_ ("Valid from"))                                              \
  F (DAY, valid_to, OPTIONAL, 0, N_ ("Valid to"))                                                  \
  F (TEXT, confirmed_by, OPTIONAL, NULL, N_ ("Confirmed by"))                                      \
  F (DAY, confirmed_on, QUITUS_FIELD_EVENT, 0, N_ ("Confirmed on"))                                \
  F (TEXT, evidence, OPTIONAL, NULL, N_ ("Evidence of the confirmation"))

#define QUITUS_PROGRAMME_FIELDS(F)                                                                 \
  F (TEXT, number, REQUIRED | QUITUS_FIELD_UNIQUE, quitus_programme_check, N_ ("Number"))

/* A programme changes its label from one finance act to another. */
#define QUITUS_PROGRAMME_LABEL_FIELDS(F)                                                           \
  F (REFERENCE, programme, REQUIRED | QUITUS_FIELD_OWNER, PROGRAMME, N_ ("Programme"))             \
  F (TEXT, label, REQUIRED, NULL, N_ ("Label"))                                                    \
  F (DAY, valid_from, OPTIONAL, 0, N_ ("Valid from"))                                              \
  F (DAY, valid_to, OPTIONAL, 0, N_ ("Valid to"))

#define QUITUS_STARTUP_FIELDS(F)                                                                   \
  F (TEXT, name, REQUIRED, NULL, N_ ("Name"))                                                      \
  F (TEXT, beta_id, OPTIONAL, NULL, N_ ("Identifier at beta.gouv.fr"))                             \
  F (TEXT, incubator, OPTIONAL, NULL, N_ ("Incubator"))                                            \
  F (TEXT, url, OPTIONAL, NULL, N_ ("Address on the web"))                                         \
  F (FLAG, online_procedure, OPTIONAL, 0, N_ ("Online procedure"))                                 \
  F (TEXT, note, OPTIONAL, NULL, N_ ("Note"))

/* Names of phases are data: they changed twice in two years. */
#define QUITUS_PHASE_FIELDS(F)                                                                     \
  F (REFERENCE, startup, REQUIRED | QUITUS_FIELD_OWNER, STARTUP, N_ ("State startup"))             \
  F (TEXT, name, REQUIRED, NULL, N_ ("Name"))                                                      \
  F (DAY, start, OPTIONAL, 0, N_ ("Start"))                                                        \
  F (DAY, end, OPTIONAL, 0, N_ ("End"))

/* What a new agreement can begin with: its terms in the format of files, without anything that
 * happened. */
#define QUITUS_TEMPLATE_FIELDS(F)                                                                  \
  F (TEXT, name, REQUIRED | QUITUS_FIELD_UNIQUE, NULL, N_ ("Name"))                                \
  F (TEXT, description, OPTIONAL, NULL, N_ ("Description"))                                        \
  F (TEXT, content, REQUIRED, NULL, N_ ("Content"))
