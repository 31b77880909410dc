/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"

G_BEGIN_DECLS

GPtrArray *quitus_terms_copy (QuitusDossier *dossier);
GPtrArray *quitus_terms_read (const char *content, QuitusBook *book, GError **error);
QuitusValue *quitus_terms_to_template (QuitusDossier *dossier,
                                       const char *name,
                                       const char *description);
GPtrArray *quitus_terms_fill_names (GPtrArray *values);

G_END_DECLS
