/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

/* The reference of the agreement of the sample. */
#define QUITUS_SAMPLE_REFERENCE "IGN-DINUM-2023"

GBytes *quitus_sample_get_data (void);
QuitusChange *quitus_sample_import (QuitusBook *book, GError **error);
QuitusChange *quitus_sample_remove (QuitusBook *book, QuitusId agreement);

G_END_DECLS
