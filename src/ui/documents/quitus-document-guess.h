/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-choices.h"

G_BEGIN_DECLS

QuitusDocumentType quitus_document_guess_type (const char *name);

G_END_DECLS
