/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

/**
 * QuitusRecord:
 *
 * The stable handle of a record: screens hold it and watch it, while what it says, its immutable
 * value, is swapped by the book alone.  Each kind has a subclass, such as `QuitusAgreement`, with a
 * read-only property for each field; an unknown text, reference or rule is %NULL there.
 *
 * A record that has left the book keeps its last value.
 */
#define QUITUS_TYPE_RECORD (quitus_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (QuitusRecord, quitus_record, QUITUS, RECORD, GObject)

struct _QuitusRecordClass
{
  GObjectClass parent_class;
  const QuitusKindInfo *info;
};

GType quitus_record_type_of_kind (QuitusKind kind);
QuitusRecord *quitus_record_new (const QuitusValue *value);
const QuitusValue *quitus_record_get_value (QuitusRecord *record);
QuitusKind quitus_record_get_kind (QuitusRecord *record);
QuitusId quitus_record_get_id (QuitusRecord *record);
const QuitusId *quitus_record_peek_id (QuitusRecord *record);
void quitus_record_set_value (QuitusRecord *record, const QuitusValue *value);

G_END_DECLS
