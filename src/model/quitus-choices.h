/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusChoice:
 * @nick: the word in files and on disk; it never changes
 * @label: the English text people read, to be translated
 *
 * One value of a closed list.
 */
typedef struct
{
  const char *nick;
  const char *label;
} QuitusChoice;

/**
 * QuitusChoices:
 * @choices: the values, in the order of their numbers
 * @n_choices: how many
 *
 * A closed list of values; a field holds the number of one, or -1 for none.
 */
typedef struct
{
  const QuitusChoice *choices;
  int n_choices;
} QuitusChoices;

#define QUITUS_CHOICE_NONE (-1)

/* Which public holidays count.  Saint-Pierre-et-Miquelon has those of metropolitan France. */
typedef enum
{
  QUITUS_HOLIDAY_CALENDAR_METROPOLITAN,
  QUITUS_HOLIDAY_CALENDAR_ALSACE_MOSELLE,
  QUITUS_HOLIDAY_CALENDAR_GUADELOUPE,
  QUITUS_HOLIDAY_CALENDAR_MARTINIQUE,
  QUITUS_HOLIDAY_CALENDAR_GUIANA,
  QUITUS_HOLIDAY_CALENDAR_REUNION,
  QUITUS_HOLIDAY_CALENDAR_MAYOTTE,
  QUITUS_HOLIDAY_CALENDAR_SAINT_BARTHELEMY,
  QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN,
} QuitusHolidayCalendar;

#define QUITUS_N_HOLIDAY_CALENDARS (QUITUS_HOLIDAY_CALENDAR_SAINT_MARTIN + 1)

typedef enum
{
  QUITUS_AGREEMENT_CONTRIBUTION_FUND,
  QUITUS_AGREEMENT_MANAGEMENT_DELEGATION,
  QUITUS_AGREEMENT_SUBSIDY,
  QUITUS_AGREEMENT_REINVOICING,
  QUITUS_AGREEMENT_CREDIT_TRANSFER,
  QUITUS_AGREEMENT_FINANCIAL,
  QUITUS_AGREEMENT_COOPERATION,
  QUITUS_AGREEMENT_OTHER,
} QuitusAgreementType;

typedef enum
{
  QUITUS_ORGANISATION_CENTRAL_ADMINISTRATION,
  QUITUS_ORGANISATION_DECENTRALISED_SERVICE,
  QUITUS_ORGANISATION_OPERATOR,
  QUITUS_ORGANISATION_SOCIAL_SECURITY,
  QUITUS_ORGANISATION_LOCAL_AUTHORITY,
  QUITUS_ORGANISATION_PUBLIC_INTEREST_GROUP,
  QUITUS_ORGANISATION_ASSOCIATION,
  QUITUS_ORGANISATION_OTHER,
} QuitusOrganisationType;

typedef enum
{
  QUITUS_ROLE_CONTRIBUTOR,
  QUITUS_ROLE_BENEFICIARY,
  QUITUS_ROLE_DELEGATING,
  QUITUS_ROLE_DELEGATED,
  QUITUS_ROLE_PARTNER,
} QuitusRole;

typedef enum
{
  QUITUS_RENEWAL_NONE,
  QUITUS_RENEWAL_EXPRESS,
  QUITUS_RENEWAL_TACIT,
} QuitusRenewal;

typedef enum
{
  QUITUS_VISA_APPROVAL,
  QUITUS_VISA_PRIOR_OPINION,
  QUITUS_VISA_DELIBERATION,
} QuitusVisaType;

typedef enum
{
  QUITUS_AMOUNT_FIXED,
  QUITUS_AMOUNT_PERCENTAGE,
  QUITUS_AMOUNT_QUANTITY,
  QUITUS_AMOUNT_BALANCE,
  QUITUS_AMOUNT_IN_KIND,
} QuitusAmountRule;

typedef enum
{
  QUITUS_CALL_COLLECTION_ORDER,
  QUITUS_CALL_AGREEMENT_SENT,
  QUITUS_CALL_RECEIPT_ORDER,
} QuitusCallType;

typedef enum
{
  QUITUS_DECISION_CONTINUE,
  QUITUS_DECISION_PROVISIONAL,
  QUITUS_DECISION_STOP,
  QUITUS_DECISION_TRANSFER,
} QuitusDecision;

typedef enum
{
  QUITUS_NATURE_OBLIGATION,
  QUITUS_NATURE_REPORT,
  QUITUS_NATURE_TRANSMISSION,
  QUITUS_NATURE_PUBLICATION,
  QUITUS_NATURE_DELIVERABLE,
} QuitusNature;

typedef enum
{
  QUITUS_SCOPE_AGREEMENT,
  QUITUS_SCOPE_EACH_STARTUP,
} QuitusScope;

typedef enum
{
  QUITUS_EVIDENCE_DONE,
  QUITUS_EVIDENCE_NOT_APPLICABLE,
} QuitusEvidenceState;

typedef enum
{
  QUITUS_REFUND_STRICT,
  QUITUS_REFUND_TOLERANT,
} QuitusRefundReading;

typedef enum
{
  QUITUS_REFUND_BASIS_PLEDGED,
  QUITUS_REFUND_BASIS_PAID,
} QuitusRefundBasis;

typedef enum
{
  QUITUS_DOCUMENT_AGREEMENT,
  QUITUS_DOCUMENT_AMENDMENT,
  QUITUS_DOCUMENT_APPROVAL,
  QUITUS_DOCUMENT_CALL,
  QUITUS_DOCUMENT_BANK_DETAILS,
  QUITUS_DOCUMENT_OPENING_ORDER,
  QUITUS_DOCUMENT_ORDER,
  QUITUS_DOCUMENT_DELIVERY_REPORT,
  QUITUS_DOCUMENT_INVOICE,
  QUITUS_DOCUMENT_COMMITTEE,
  QUITUS_DOCUMENT_REPORT,
  QUITUS_DOCUMENT_LETTER,
  QUITUS_DOCUMENT_REFUND_DECISION,
  QUITUS_DOCUMENT_EVIDENCE,
  QUITUS_DOCUMENT_OTHER,
} QuitusDocumentType;

typedef enum
{
  QUITUS_AMENDMENT_SET,
  QUITUS_AMENDMENT_ADD,
  QUITUS_AMENDMENT_REMOVE,
} QuitusAmendmentAction;

extern const QuitusChoices quitus_holiday_calendars;
extern const QuitusChoices quitus_agreement_types;
extern const QuitusChoices quitus_organisation_types;
extern const QuitusChoices quitus_roles;
extern const QuitusChoices quitus_renewals;
extern const QuitusChoices quitus_visa_types;
extern const QuitusChoices quitus_amount_rules;
extern const QuitusChoices quitus_call_types;
extern const QuitusChoices quitus_decisions;
extern const QuitusChoices quitus_natures;
extern const QuitusChoices quitus_scopes;
extern const QuitusChoices quitus_evidence_states;
extern const QuitusChoices quitus_refund_readings;
extern const QuitusChoices quitus_refund_bases;
extern const QuitusChoices quitus_document_types;
extern const QuitusChoices quitus_amendment_actions;

int quitus_choices_from_nick (const QuitusChoices *choices, const char *nick);
const char *quitus_choices_get_nick (const QuitusChoices *choices, int choice);
const char *quitus_choices_get_label (const QuitusChoices *choices, int choice);

G_END_DECLS
