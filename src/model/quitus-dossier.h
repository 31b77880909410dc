/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-change.h"

G_BEGIN_DECLS

/**
 * QuitusDossier:
 *
 * An agreement with all its parts and all that these refer to, as it is at one moment: what the
 * rules, the exports and the reports work on.  It is immutable, so that any thread may read it.
 */
typedef struct _QuitusDossier QuitusDossier;

/**
 * QuitusAmendmentDay:
 * @amendment: an amendment that is signed by all who must
 * @day: the day from which it is in force, perhaps still to come
 *
 * When an amendment takes effect.
 */
typedef struct
{
  QuitusId amendment;
  QuitusDay day;
} QuitusAmendmentDay;

QuitusDossier *quitus_dossier_new (GPtrArray *values);
QuitusDossier *quitus_dossier_ref (QuitusDossier *self);
void quitus_dossier_unref (QuitusDossier *self);
const QuitusAgreementValue *quitus_dossier_get_agreement (QuitusDossier *self);
const QuitusSettingsValue *quitus_dossier_get_settings (QuitusDossier *self);
guint quitus_dossier_count (QuitusDossier *self, QuitusKind kind);
const QuitusValue *quitus_dossier_get (QuitusDossier *self, QuitusKind kind, guint index);
const QuitusValue *quitus_dossier_lookup (QuitusDossier *self, QuitusKind kind, QuitusId id);
QuitusDossier *quitus_dossier_replace (QuitusDossier *self, GPtrArray *values);
QuitusDossier *quitus_dossier_change (QuitusDossier *self, QuitusChange *change);
QuitusDossier *quitus_dossier_amend (QuitusDossier *self,
                                     GPtrArray *values,
                                     QuitusDay day,
                                     GArray *amendments);
gboolean quitus_dossier_is_amended (QuitusDossier *self);
QuitusDossier *quitus_dossier_get_facts (QuitusDossier *self);
QuitusDay quitus_dossier_get_day (QuitusDossier *self);
GArray *quitus_dossier_get_amendments (QuitusDossier *self);
QuitusDay quitus_dossier_find_last_day (QuitusDossier *self,
                                        QuitusDay (*find) (QuitusDossier *self));

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusDossier, quitus_dossier_unref)

G_END_DECLS
