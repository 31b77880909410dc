/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-help-topic.h"

#include "quitus-agreement-page.h"

typedef struct
{
  const char *place;
  const char *topic;
} Topic;

/* The types of dialogs. */
static const Topic dialogs[] = {
  { "QuitusAmendmentEditor", "amend"         },
  { "QuitusAssistant",       "new-agreement" },
  { "QuitusCallDialog",      "receipt"       },
  { "QuitusCancelDialog",    "payments"      },
  { "QuitusClosingDialog",   "close"         },
  { "QuitusConditionDialog", "payments"      },
  { "QuitusFilterDialog",    "calendar"      },
  { "QuitusMoveDialog",      "calendar"      },
  { "QuitusOpeningDialog",   "attachment"    },
  { "QuitusReceiptDialog",   "receipt"       },
  { "QuitusSearchPalette",   "search"        },
  { "QuitusSignDialog",      "sign"          },
  { "QuitusSupposeDialog",   "suppose"       },
  { "QuitusUnifyDialog",     "parties"       },
};

/* The sections of an agreement. */
static const Topic sections[] = {
  { "schedule",    "payments"    },
  { "parties",     "sign"        },
  { "startups",    "committees"  },
  { "obligations", "obligations" },
  { "accounts",    "orders"      },
  { "terms",       "agreements"  },
  { "documents",   "documents"   },
  { "amendments",  "amend"       },
  { "history",     "history"     },
};

/* Helpers */

static const char *
look_up (const Topic *topics, gsize n, const char *place)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (topics[i].place, place) == 0)
      return topics[i].topic;
  return NULL;
}

/* Public */

/**
 * quitus_help_topic_find:
 * @dialog: (nullable): the dialog that is open
 * @page: (nullable): the page on screen
 *
 * Returns: (nullable): the page of the manual about what is on screen, %NULL for its contents
 */
const char *
quitus_help_topic_find (AdwDialog *dialog, AdwNavigationPage *page)
{
  const char *topic = NULL;

  if (dialog != NULL)
    topic = look_up (dialogs, G_N_ELEMENTS (dialogs), G_OBJECT_TYPE_NAME (dialog));
  if (topic != NULL || page == NULL)
    return topic;
  if (QUITUS_IS_AGREEMENT_PAGE (page))
    return look_up (sections, G_N_ELEMENTS (sections),
                    quitus_agreement_page_get_section (QUITUS_AGREEMENT_PAGE (page)));
  /* The pages of the window bear the names of those of the manual. */
  return adw_navigation_page_get_tag (page);
}
