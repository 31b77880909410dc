/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-exchange-error.h"
#include "quitus-value.h"

G_BEGIN_DECLS

#define QUITUS_DRAFT_NO_OWNER G_MAXUINT

/**
 * QuitusDraftRecord:
 * @value: what the file says; its owner is not filled in
 * @id: its id in the file
 * @owner: the index of the record that it is a part of, or %QUITUS_DRAFT_NO_OWNER
 * @offset: where it begins in the file, in bytes
 *
 * One record of a file.
 */
typedef struct
{
  QuitusValue *value;
  QuitusId id;
  guint owner;
  gsize offset;
} QuitusDraftRecord;

/**
 * QuitusDraft:
 *
 * What a file says, record by record, each with its place in the file: what was read, before it is
 * compared with the register.  Owners come before their parts.
 */
typedef struct _QuitusDraft QuitusDraft;

QuitusDraft *quitus_draft_new (GBytes *data);
void quitus_draft_free (QuitusDraft *self);
guint quitus_draft_add (QuitusDraft *self, QuitusKind kind, guint owner, gsize offset);
guint quitus_draft_get_size (QuitusDraft *self);
QuitusDraftRecord *quitus_draft_get (QuitusDraft *self, guint index);
guint quitus_draft_get_root (QuitusDraft *self, guint index);
void quitus_draft_set_error (QuitusDraft *self,
                             guint index,
                             QuitusExchangeError code,
                             const char *message,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDraft, quitus_draft_free)

G_END_DECLS
