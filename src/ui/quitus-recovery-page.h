/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-register.h"

G_BEGIN_DECLS

/**
 * QuitusRecoveryPage:
 *
 * What is shown in the place of a register that cannot be opened: why, and the ways out of it, of
 * which the newest good copy comes first.
 *
 * Signals: `retry`; `read-chosen` (what was read before the damage was found is wanted); `empty-chosen` (a new register is wanted); `restored` (nullable filename: where
 * what was there is kept), when a copy is in the place of the register and open.
 */
#define QUITUS_TYPE_RECOVERY_PAGE (quitus_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRecoveryPage, quitus_recovery_page, QUITUS, RECOVERY_PAGE, AdwBin)

void quitus_recovery_page_show_error (QuitusRecoveryPage *self,
                                      QuitusRegister *reg,
                                      const GError *error);
void quitus_recovery_page_show_loss (QuitusRecoveryPage *self,
                                     QuitusRegister *reg,
                                     const QuitusCopy *copy);

G_END_DECLS
