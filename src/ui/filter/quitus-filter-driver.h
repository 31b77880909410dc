/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

void quitus_filter_driver_attach (QuitusDeadlineModel *model);

G_END_DECLS
