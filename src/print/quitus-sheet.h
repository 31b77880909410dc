/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reports on one agreement share: its parties, its accounts, its codes, in words. */

#pragma once

#include "quitus-deadline.h"
#include "quitus-instalment-state.h"
#include "quitus-report.h"

G_BEGIN_DECLS

/**
 * QuitusSheet:
 * @report: (unowned): the report that is being written
 * @dossier: (unowned): what it is about
 * @agreement: (unowned): the agreement of the dossier
 * @outlook: from where the future is seen
 * @language: the language of the report
 * @deadlines: (owned) (element-type QuitusDeadline): every deadline of the agreement
 * @n_unsigned: how many parties have not signed
 *
 * A report on one agreement, while it is being written.
 */
typedef struct
{
  QuitusReport *report;
  QuitusDossier *dossier;
  const QuitusAgreementValue *agreement;
  QuitusOutlook outlook;
  QuitusLanguage language;
  GArray *deadlines;
  guint n_unsigned;
} QuitusSheet;

void quitus_sheet_init (QuitusSheet *self,
                        QuitusReport *report,
                        QuitusDossier *dossier,
                        const QuitusOutlook *outlook,
                        QuitusLanguage language);
void quitus_sheet_clear (QuitusSheet *self);
void quitus_sheet_set_simulation (QuitusSheet *self);

const char *quitus_sheet_say (QuitusSheet *self, const char *text);
const char *quitus_sheet_say_choice (QuitusSheet *self, const QuitusChoices *choices, int choice);
char *quitus_sheet_say_article (QuitusSheet *self, const char *article);
char *quitus_sheet_say_money (QuitusSheet *self, QuitusMoney amount);
char *quitus_sheet_say_day (QuitusSheet *self, QuitusDay day);
char *quitus_sheet_say_person (QuitusSheet *self, QuitusId person);
char *quitus_sheet_say_visa (QuitusSheet *self, const QuitusVisaValue *visa);
const QuitusDeadline *quitus_sheet_find_deadline (QuitusSheet *self,
                                                  QuitusDeadlineKind kind,
                                                  QuitusId owner);

void quitus_sheet_add_title (QuitusSheet *self, const char *title);
void quitus_sheet_add_amendments (QuitusSheet *self);
void quitus_sheet_add_parties (QuitusSheet *self);
void quitus_sheet_add_accounts (QuitusSheet *self);
void quitus_sheet_add_account_to_pay (QuitusSheet *self, QuitusId account);
void quitus_sheet_add_budget_codes (QuitusSheet *self);

QuitusMark quitus_mark_of_deadline (QuitusDeadlineStatus status);
QuitusMark quitus_mark_of_instalment (const QuitusInstalmentState *state);

G_END_DECLS
