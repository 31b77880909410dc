/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusTestDossier:
 * @values: all values made so far, still to be changed by the test
 * @agreement: (unowned): the agreement
 *
 * A dossier that a test makes in code, record by record.
 */
typedef struct
{
  GPtrArray *values;
  QuitusAgreementValue *agreement;
} QuitusTestDossier;

QuitusTestDossier *quitus_test_dossier_new (void);
QuitusTestDossier *quitus_test_dossier_new_seed (void);
void quitus_test_dossier_free (QuitusTestDossier *self);
gpointer quitus_test_dossier_add (QuitusTestDossier *self, QuitusKind kind);
gpointer quitus_test_dossier_get (QuitusTestDossier *self, QuitusKind kind, guint index);
QuitusPartyValue *quitus_test_dossier_add_party (QuitusTestDossier *self,
                                                 const char *name,
                                                 QuitusRole role);
QuitusInstalmentValue *quitus_test_dossier_add_instalment (QuitusTestDossier *self,
                                                           QuitusAmountRule amount_rule,
                                                           gint64 amount,
                                                           const char *due);
QuitusObligationValue *quitus_test_dossier_add_obligation (QuitusTestDossier *self,
                                                           QuitusNature nature,
                                                           const char *label,
                                                           const char *due);
QuitusStartupValue *quitus_test_dossier_add_startup (QuitusTestDossier *self,
                                                     const char *name,
                                                     const char *joined_on);
void quitus_test_dossier_receive (QuitusTestDossier *self,
                                  const QuitusInstalmentValue *instalment,
                                  QuitusMoney amount,
                                  const char *day);
/* An order published on that day opens AE and CP for the receipt of that index. */
void quitus_test_dossier_attach (QuitusTestDossier *self,
                                 guint receipt,
                                 QuitusMoney ae,
                                 QuitusMoney cp,
                                 const char *day);
QuitusCommitmentValue *quitus_test_dossier_order (QuitusTestDossier *self,
                                                  const char *label,
                                                  QuitusMoney amount,
                                                  const char *day);
void quitus_test_dossier_deliver (QuitusTestDossier *self,
                                  const QuitusCommitmentValue *order,
                                  QuitusMoney amount,
                                  const char *day);
void quitus_test_dossier_pay (QuitusTestDossier *self,
                              const QuitusCommitmentValue *order,
                              QuitusMoney amount,
                              const char *day);
void quitus_test_dossier_sign (QuitusTestDossier *self, const char *day);
QuitusDossier *quitus_test_dossier_build (QuitusTestDossier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuitusTestDossier, quitus_test_dossier_free)

/* Short ways to write a day, a rule, a text of a value. */
QuitusDay quitus_test_day (const char *text);
QuitusDateRule quitus_test_rule (const char *text);
void quitus_test_set_text (char **place, const char *text);

/* The deadlines of the dossier as it is now. */
GArray *quitus_test_compute (QuitusTestDossier *self, const char *today, const char *supposed);
/* The only one of that kind and owner; %NULL when there is none, and failing when there are several. */
const QuitusDeadline *quitus_test_find (GArray *deadlines,
                                        QuitusDeadlineKind kind,
                                        gconstpointer owner);
guint quitus_test_count (GArray *deadlines, QuitusDeadlineKind kind);

#define assert_day(actual, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *actual_text = quitus_day_to_iso (actual);                                     \
    g_assert_cmpstr (actual_text, ==, (expected));                                                 \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
