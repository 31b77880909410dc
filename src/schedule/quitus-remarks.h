/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

const QuitusRemarkValue *quitus_remark_find_by_id (QuitusDossier *dossier, const char *deadline);
const QuitusRemarkValue *quitus_remark_find (QuitusDossier *dossier,
                                             const QuitusDeadline *deadline);
const QuitusRemarkValue *quitus_remark_find_done_by_id (QuitusDossier *dossier,
                                                        const char *deadline);
const QuitusRemarkValue *quitus_remark_find_done (QuitusDossier *dossier,
                                                  const QuitusDeadline *deadline);

gboolean quitus_remark_may_put_off (const QuitusDeadline *deadline);
gboolean quitus_remark_may_name_day (const QuitusDeadline *deadline);
QuitusDay quitus_remark_find_new_day (QuitusDossier *dossier, const QuitusDeadline *deadline);

G_END_DECLS
