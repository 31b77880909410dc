/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-law.h"

G_BEGIN_DECLS

/**
 * QuitusEventForm:
 * @QUITUS_EVENT_AFTER: after "after" or "before": "the signature by all parties"
 * @QUITUS_EVENT_AT: alone: "at the signature by all parties"
 * @QUITUS_EVENT_NAME: in a formula: "signature"
 *
 * How the event that a rule counts from is said.
 */
typedef enum
{
  QUITUS_EVENT_AFTER,
  QUITUS_EVENT_AT,
  QUITUS_EVENT_NAME,
} QuitusEventForm;

char *quitus_rule_words_quantity (gint64 count,
                                  QuitusUnit unit,
                                  gboolean clear,
                                  QuitusLanguage language);
char *quitus_rule_words_every (gint64 every, QuitusUnit unit, QuitusLanguage language);
char *quitus_rule_words_event (const QuitusDateRule *rule,
                               QuitusOrigin origin,
                               QuitusEventForm form,
                               QuitusDossier *dossier,
                               QuitusLanguage language);
char *quitus_rule_words_formula (const QuitusDateRule *rule,
                                 QuitusDossier *dossier,
                                 QuitusLanguage language);
char *quitus_rule_words_name_instalment (const QuitusInstalmentValue *instalment,
                                         QuitusLanguage language);
char *quitus_rule_words_day (QuitusDay day, QuitusLanguage language);
char *quitus_rule_words_simulation (QuitusDay day, QuitusLanguage language);
const char *quitus_rule_words_get_party (QuitusDossier *dossier, QuitusId party);

G_END_DECLS
