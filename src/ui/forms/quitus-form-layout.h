/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

/* The most groups, and fields in one, that a form has. */
#define QUITUS_FORM_GROUPS_MAX 8
#define QUITUS_FORM_FIELDS_MAX 12

/**
 * QuitusFormGroup:
 * @title: (nullable): what the fields are about, to be translated
 * @fields: their names, as far as the first %NULL
 *
 * Fields that stand together in a form.
 */
typedef struct
{
  const char *title;
  const char *fields[QUITUS_FORM_FIELDS_MAX + 1];
} QuitusFormGroup;

const QuitusFormGroup *quitus_form_layout_get (QuitusKind kind);
gboolean quitus_form_layout_has_lines (const QuitusField *field);
gboolean quitus_form_layout_shows (const QuitusField *field, const QuitusValue *value);
gboolean quitus_form_layout_keeps (const QuitusField *field);

G_END_DECLS
