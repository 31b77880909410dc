/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusTextCheck:
 * @text: what a person typed, or what is stored
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with what is wrong and where
 *
 * Says whether a text is of its form.  Spaces and small letters are forgiven: what is stored is the
 * normal form of the text.
 *
 * Returns: whether the text is of its form
 */
typedef gboolean (*QuitusTextCheck) (const char *text, GError **error);

/**
 * QuitusTextNormalise:
 * @text: what a person typed
 *
 * Returns: (transfer full): the form to store
 */
typedef char *(*QuitusTextNormalise) (const char *text);

char *quitus_identifier_normalise (const char *text);
gboolean quitus_identifier_match (const char *name,
                                  const char *text,
                                  const char *pattern,
                                  GError **error);

gboolean quitus_siren_check (const char *text, GError **error);
char *quitus_siren_format (const char *text);
gboolean quitus_siret_check (const char *text, GError **error);
char *quitus_siret_format (const char *text);

gboolean quitus_fund_check (const char *text, GError **error);
char *quitus_fund_normalise (const char *text);
gboolean quitus_programme_check (const char *text, GError **error);
char *quitus_programme_normalise (const char *text);
gboolean quitus_operational_budget_check (const char *text, GError **error);
gboolean quitus_operating_unit_check (const char *text, GError **error);
gboolean quitus_functional_area_check (const char *text, GError **error);
gboolean quitus_activity_check (const char *text, GError **error);
gboolean quitus_budget_code_check_programme (const char *code,
                                             const char *programme,
                                             GError **error);

gboolean quitus_nor_check (const char *text, GError **error);
gboolean quitus_legifrance_id_check (const char *text, GError **error);
char *quitus_legifrance_id_normalise (const char *text);

G_END_DECLS
