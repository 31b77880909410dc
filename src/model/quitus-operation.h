/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-value.h"

G_BEGIN_DECLS

QuitusKind quitus_operation_get_kind (const QuitusAmendmentOperationValue *operation);
QuitusId quitus_operation_get_record (const QuitusAmendmentOperationValue *operation);
QuitusValue *quitus_operation_read (const QuitusAmendmentOperationValue *operation,
                                    const QuitusValue *before);
QuitusAmendmentOperationValue *quitus_operation_new_add (QuitusId amendment,
                                                         const QuitusValue *value);
QuitusAmendmentOperationValue *quitus_operation_new_set (QuitusId amendment,
                                                         const QuitusValue *before,
                                                         const QuitusValue *after);
QuitusAmendmentOperationValue *quitus_operation_new_remove (QuitusId amendment,
                                                            const QuitusValue *before);

G_END_DECLS
