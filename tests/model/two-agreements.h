/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

/* Two agreements between two bodies, with what hangs on them. */
typedef struct
{
  QuitusBook *book;
  QuitusOrganisationValue *ign;
  QuitusOrganisationValue *dinum;
  QuitusOrganisationValue *unused;
  QuitusSettingsValue *settings;
  QuitusPersonValue *person;
  QuitusAccountValue *account;
  QuitusProgrammeValue *programme;
  QuitusProgrammeLabelValue *label;
  QuitusStartupValue *startup;
  QuitusPhaseValue *phase;
  QuitusAgreementValue *agreement;
  QuitusPartyValue *payer;
  QuitusPartyValue *payee;
  QuitusCoverageValue *coverage;
  QuitusBudgetCodeValue *budget_code;
  QuitusInstalmentValue *instalment;
  QuitusConditionValue *condition;
  QuitusAgreementValue *other_agreement;
  QuitusPartyValue *other_party;
  QuitusInstalmentValue *other_instalment;
} TwoAgreements;

void two_agreements_set_up (TwoAgreements *f, gconstpointer unused);
void two_agreements_tear_down (TwoAgreements *f, gconstpointer unused);
