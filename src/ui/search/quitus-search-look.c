/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-search-look.h"

#include "quitus-language.h"

typedef struct
{
  const char *icon;
  const char *group;
  /* The section of the page of an agreement. */
  const char *section;
} Look;

static const Look looks[QUITUS_N_KINDS] = {
  [QUITUS_KIND_AGREEMENT] = { "x-office-document-symbolic",        N_ ("Agreements"),  NULL          },
  [QUITUS_KIND_ORGANISATION] = { "quitus-parties-symbolic",           N_ ("Parties"),     NULL          },
  [QUITUS_KIND_PERSON] = { "avatar-default-symbolic",           N_ ("Parties"),     NULL          },
  [QUITUS_KIND_ACCOUNT] = { "quitus-money-in-symbolic",          N_ ("Parties"),     NULL          },
  [QUITUS_KIND_STARTUP] = { "quitus-startup-symbolic",           N_ ("Startups"),    NULL          },
  [QUITUS_KIND_INSTALMENT] = { "quitus-payment-symbolic",           N_ ("Payments"),    "schedule"    },
  [QUITUS_KIND_CALL] = { "quitus-transmission-symbolic",      N_ ("Payments"),    "schedule"    },
  [QUITUS_KIND_RECEIPT] = { "quitus-money-in-symbolic",          N_ ("Payments"),    "schedule"    },
  [QUITUS_KIND_OPENING] = { "quitus-availability-symbolic",      N_ ("Payments"),    "schedule"    },
  [QUITUS_KIND_REFUND] = { "quitus-refund-symbolic",            N_ ("Spending"),    "accounts"    },
  [QUITUS_KIND_COMMITMENT] = { "quitus-money-out-symbolic",         N_ ("Spending"),    "accounts"    },
  [QUITUS_KIND_DELIVERY] = { "quitus-deliverable-symbolic",       N_ ("Spending"),    "accounts"    },
  [QUITUS_KIND_DISBURSEMENT] = { "quitus-money-out-symbolic",         N_ ("Spending"),    "accounts"    },
  [QUITUS_KIND_BUDGET_CODE] = { "quitus-availability-symbolic",      N_ ("Spending"),    "accounts"    },
  [QUITUS_KIND_COMMITTEE_SERIES] = { "quitus-committee-symbolic",         N_ ("Committees"),  "startups"    },
  [QUITUS_KIND_COMMITTEE] = { "quitus-committee-symbolic",         N_ ("Committees"),  "startups"    },
  [QUITUS_KIND_OBLIGATION] = { "quitus-obligation-symbolic",        N_ ("Obligations"), "obligations" },
  [QUITUS_KIND_EVIDENCE] = { "quitus-obligation-symbolic",        N_ ("Obligations"), "obligations" },
  [QUITUS_KIND_NOTICE] = { "quitus-notice-symbolic",            N_ ("Obligations"), "obligations" },
  [QUITUS_KIND_VISA] = { "quitus-done-symbolic",              N_ ("Approvals"),   "parties"     },
  [QUITUS_KIND_AMENDMENT] = { "quitus-amendment-request-symbolic", N_ ("Amendments"),
                             "amendments"                                                            },
  [QUITUS_KIND_DOCUMENT] = { "text-x-generic-symbolic",           N_ ("Documents"),   "documents"   },
};

/**
 * quitus_search_look_get_icon:
 * @kind: a kind that is found
 *
 * Returns: (transfer none): the name of its icon
 */
const char *
quitus_search_look_get_icon (QuitusKind kind)
{
  return looks[kind].icon;
}

/**
 * quitus_search_look_get_group:
 * @kind: a kind that is found
 *
 * Returns: (transfer none): the English title of the group in which it is listed, the same pointer
 *   or text for kinds of one group
 */
const char *
quitus_search_look_get_group (QuitusKind kind)
{
  return looks[kind].group;
}

/**
 * quitus_search_look_get_section:
 * @kind: a kind that is found
 *
 * Returns: (transfer none) (nullable): the section of the page of its agreement where it is shown,
 *   %NULL when it is an agreement or not a part of one
 */
const char *
quitus_search_look_get_section (QuitusKind kind)
{
  return looks[kind].section;
}
