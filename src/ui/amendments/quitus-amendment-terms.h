/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-amendment-draft.h"
#include "quitus-record-form.h"

G_BEGIN_DECLS

/**
 * QuitusAmendmentTerm:
 * @name: how an action calls it
 * @label: what people call it
 * @fields: (array zero-terminated=1): the fields of the agreement that it is about
 *
 * What amendments change in an agreement itself, as people name it.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *fields[24];
} QuitusAmendmentTerm;

const QuitusAmendmentTerm *quitus_amendment_terms_list (guint *n_terms);
const QuitusAmendmentTerm *quitus_amendment_terms_find (const char *name);
GPtrArray *quitus_amendment_terms_list_fields (QuitusDossier *before, QuitusDossier *after);
void quitus_amendment_terms_restrict (QuitusRecordForm *form,
                                      QuitusKind kind,
                                      const char *const *fields);
void quitus_amendment_terms_hide_facts (QuitusRecordForm *form, QuitusKind kind);
GPtrArray *quitus_amendment_terms_list_payees (QuitusDossier *dossier);
void quitus_amendment_terms_put_account (QuitusAmendmentDraft *draft,
                                         QuitusId payee,
                                         QuitusId account);

G_END_DECLS
