/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-assistant-draft.h"

G_BEGIN_DECLS

/* The steps, and what opens over them. */

GtkWidget *quitus_assistant_parties_new (QuitusAssistantDraft *draft);
GtkWidget *quitus_assistant_dates_new (QuitusAssistantDraft *draft);
GtkWidget *quitus_assistant_money_new (QuitusAssistantDraft *draft);
GtkWidget *quitus_assistant_startups_new (QuitusAssistantDraft *draft);
GtkWidget *quitus_assistant_governance_new (QuitusAssistantDraft *draft);
GtkWidget *quitus_assistant_check_new (QuitusAssistantDraft *draft);

AdwNavigationPage *quitus_assistant_party_page_new (QuitusAssistantDraft *draft, QuitusId party);
AdwNavigationPage *quitus_assistant_account_page_new (QuitusAssistantDraft *draft,
                                                      QuitusId account,
                                                      const char *title);
AdwNavigationPage *quitus_assistant_visa_page_new (QuitusAssistantDraft *draft, QuitusId visa);
AdwNavigationPage *quitus_assistant_list_page_new (QuitusAssistantDraft *draft,
                                                   const char *title,
                                                   QuitusKind kind,
                                                   int nature);

GtkWidget *quitus_assistant_results_new (QuitusAssistantDraft *draft);

G_END_DECLS
