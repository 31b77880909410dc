/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-agreement-section.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementSchedule:
 *
 * The payments of an agreement, how far each has come, and every other deadline.
 */
#define QUITUS_TYPE_AGREEMENT_SCHEDULE (quitus_agreement_schedule_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementSchedule,
                      quitus_agreement_schedule,
                      QUITUS,
                      AGREEMENT_SCHEDULE,
                      QuitusAgreementSection)

G_END_DECLS
