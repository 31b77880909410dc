/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-instalment-step.h"

G_BEGIN_DECLS

/* Nobody is asked again before so many days have gone by. */
#define QUITUS_REMINDER_INTERVAL 30

/**
 * QuitusArrear:
 * @instalment: the payment
 * @payer: the party that owes it, none when it is not known
 * @payee: the party that waits for it, likewise
 * @claimed: what was called of it, in cents, never more than its amount
 * @received: what has come of that, in cents
 * @left: what is still owed of that, in cents, above 0
 * @called_on: the day of its first call
 * @due_on: its due day
 * @last_day: the last day on which it was in time
 * @days_late: how many days have gone by since
 *
 * A payment that was called, is late, and of which something is still owed.
 */
typedef struct
{
  QuitusId instalment;
  QuitusId payer;
  QuitusId payee;
  QuitusMoney claimed;
  QuitusMoney received;
  QuitusMoney left;
  QuitusDay called_on;
  QuitusDay due_on;
  QuitusDay last_day;
  int days_late;
} QuitusArrear;

gboolean quitus_arrears_may_remind (const QuitusInstalmentState *state);
gboolean quitus_arrears_find (QuitusDossier *dossier,
                              QuitusId instalment,
                              const QuitusOutlook *outlook,
                              QuitusArrear *arrear);
GArray *quitus_arrears_list (QuitusDossier *dossier, const QuitusOutlook *outlook);
GArray *quitus_arrears_list_with (QuitusDossier *dossier,
                                  QuitusId instalment,
                                  const QuitusOutlook *outlook);
QuitusMoney quitus_arrears_add_up (GArray *arrears);
char *quitus_arrears_list_numbers (QuitusDossier *dossier, QuitusId instalment, QuitusDay today);
const QuitusPersonValue *quitus_arrears_find_contact (QuitusDossier *dossier, QuitusId party);

char *quitus_arrears_get_deadline (QuitusDossier *dossier, QuitusId instalment);
GPtrArray *quitus_arrears_list_reminders (QuitusDossier *dossier, QuitusId instalment);
QuitusId quitus_arrears_find_reminded (QuitusDossier *dossier, const QuitusRemarkValue *remark);
QuitusInstalmentStep quitus_arrears_get_step (QuitusDossier *dossier,
                                              const QuitusInstalmentValue *instalment,
                                              const QuitusInstalmentState *state,
                                              QuitusDay today);
char *quitus_arrears_say_asked (QuitusDossier *dossier,
                                QuitusId instalment,
                                const QuitusInstalmentState *state,
                                QuitusDay today,
                                QuitusLanguage language);
char *quitus_arrears_compose_reminder (QuitusDay day,
                                       const char *recipient,
                                       const char *note,
                                       QuitusLanguage language);

G_END_DECLS
