/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusClosingTopic:
 * @QUITUS_CLOSING_ENDED: the agreement has come to its end
 * @QUITUS_CLOSING_INSTALMENTS: every payment was received or cancelled
 * @QUITUS_CLOSING_ATTACHED: every receipt was attached to the budget
 * @QUITUS_CLOSING_ORDERS: every purchase order was paid in full or closed
 * @QUITUS_CLOSING_USED: the money was spent or given back
 * @QUITUS_CLOSING_REFUNDS: every refund that was decided was paid
 * @QUITUS_CLOSING_REPORT: the management reports were sent
 * @QUITUS_CLOSING_TRANSMISSIONS: what was to be sent was sent
 * @QUITUS_CLOSING_PUBLICATION: it was published
 * @QUITUS_CLOSING_OBLIGATIONS: nothing else is late
 * @QUITUS_CLOSING_NOTICES: no formal notice awaits an answer
 *
 * What is looked at before an agreement is closed.
 */
typedef enum
{
  QUITUS_CLOSING_ENDED,
  QUITUS_CLOSING_INSTALMENTS,
  QUITUS_CLOSING_ATTACHED,
  QUITUS_CLOSING_ORDERS,
  QUITUS_CLOSING_USED,
  QUITUS_CLOSING_REFUNDS,
  QUITUS_CLOSING_REPORT,
  QUITUS_CLOSING_TRANSMISSIONS,
  QUITUS_CLOSING_PUBLICATION,
  QUITUS_CLOSING_OBLIGATIONS,
  QUITUS_CLOSING_NOTICES,
} QuitusClosingTopic;

#define QUITUS_N_CLOSING_TOPICS (QUITUS_CLOSING_NOTICES + 1)

typedef enum
{
  QUITUS_CLOSING_OK,
  QUITUS_CLOSING_MISSING,
  QUITUS_CLOSING_NOT_APPLICABLE,
} QuitusClosingState;

/**
 * QuitusClosingItem:
 * @topic: what was looked at
 * @state: whether it is as it should be
 * @sentence: (transfer full): what was found, or what is missing, by its name
 *
 * One line of the checklist.
 */
typedef struct
{
  QuitusClosingTopic topic;
  QuitusClosingState state;
  char *sentence;
} QuitusClosingItem;

GArray *quitus_closing_list (QuitusDossier *dossier,
                             const QuitusOutlook *outlook,
                             QuitusLanguage language);
guint quitus_closing_count_missing (GArray *items);
const char *quitus_closing_topic_get_title (QuitusClosingTopic topic, QuitusLanguage language);

G_END_DECLS
