/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-record.h"

G_BEGIN_DECLS

/**
 * QuitusRecordList:
 *
 * The records of one kind as a list model: an array of pointers, so that a hundred thousand cost
 * eight bytes each.  Only the book changes it.
 */
#define QUITUS_TYPE_RECORD_LIST (quitus_record_list_get_type ())
G_DECLARE_FINAL_TYPE (QuitusRecordList, quitus_record_list, QUITUS, RECORD_LIST, GObject)

QuitusRecordList *quitus_record_list_new (QuitusKind kind);
guint quitus_record_list_size (QuitusRecordList *self);
QuitusRecord *quitus_record_list_get (QuitusRecordList *self, guint position);
void quitus_record_list_fill (QuitusRecordList *self, QuitusRecord *record);
void quitus_record_list_append (QuitusRecordList *self, QuitusRecord *record);
void quitus_record_list_remove (QuitusRecordList *self, QuitusRecord *record);

G_END_DECLS
