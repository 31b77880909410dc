/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-draft.h"

struct _QuitusDraft
{
  GBytes *data;
  GArray *records;
};

/* Helpers */

static void
clear_record (gpointer data)
{
  QuitusDraftRecord *record = data;

  quitus_value_unref (record->value);
}

/* Public */

/**
 * quitus_draft_new:
 * @data: the content of a file, UTF-8
 *
 * Returns: (transfer full): a draft without records
 */
QuitusDraft *
quitus_draft_new (GBytes *data)
{
  QuitusDraft *self = g_new0 (QuitusDraft, 1);

  self->data = g_bytes_ref (data);
  self->records = g_array_new (FALSE, FALSE, sizeof (QuitusDraftRecord));
  g_array_set_clear_func (self->records, clear_record);
  return self;
}

/**
 * quitus_draft_free:
 * @self: (transfer full): a draft
 *
 * Lets go of a draft and of its records.
 */
void
quitus_draft_free (QuitusDraft *self)
{
  g_array_unref (self->records);
  g_bytes_unref (self->data);
  g_free (self);
}

/**
 * quitus_draft_add:
 * @self: a draft
 * @kind: the kind of the record
 * @owner: the index of the record that it is a part of, or %QUITUS_DRAFT_NO_OWNER
 * @offset: where it begins in the file, in bytes
 *
 * Adds a record of which nothing is known, not even its id.
 *
 * Returns: its index
 */
guint
quitus_draft_add (QuitusDraft *self, QuitusKind kind, guint owner, gsize offset)
{
  QuitusDraftRecord record = { .value = quitus_value_new_with_id (kind, QUITUS_ID_NONE),
                               .owner = owner,
                               .offset = offset };

  g_array_append_val (self->records, record);
  return self->records->len - 1;
}

/**
 * quitus_draft_get_size:
 * @self: a draft
 *
 * Returns: how many records it has
 */
guint
quitus_draft_get_size (QuitusDraft *self)
{
  return self->records->len;
}

/**
 * quitus_draft_get:
 * @self: a draft
 * @index: below quitus_draft_get_size()
 *
 * Returns: (transfer none): a record, at this place until another is added
 */
QuitusDraftRecord *
quitus_draft_get (QuitusDraft *self, guint index)
{
  g_return_val_if_fail (index < self->records->len, NULL);

  return &g_array_index (self->records, QuitusDraftRecord, index);
}

/**
 * quitus_draft_get_root:
 * @self: a draft
 * @index: the index of a record
 *
 * Returns: the index of the record without owner that it is a part of, @index when it is none
 */
guint
quitus_draft_get_root (QuitusDraft *self, guint index)
{
  while (quitus_draft_get (self, index)->owner != QUITUS_DRAFT_NO_OWNER)
    index = quitus_draft_get (self, index)->owner;
  return index;
}

/**
 * quitus_draft_set_error:
 * @self: a draft
 * @index: the index of the record that something is wrong with
 * @code: what it is
 * @message: what is wrong
 * @error: where to put the error
 *
 * Sets an error that begins with the line and the column of a record.
 */
void
quitus_draft_set_error (QuitusDraft *self,
                        guint index,
                        QuitusExchangeError code,
                        const char *message,
                        GError **error)
{
  quitus_exchange_set_error (error, code, g_bytes_get_data (self->data, NULL),
                             quitus_draft_get (self, index)->offset, NULL, message);
}
