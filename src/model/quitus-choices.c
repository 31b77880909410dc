/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-choices.h"

#include "quitus-language.h"

static const QuitusChoice holiday_calendars[] = {
  { "metropolitan",     N_ ("Metropolitan France") },
  { "alsace-moselle",   N_ ("Alsace and Moselle")  },
  { "guadeloupe",       N_ ("Guadeloupe")          },
  { "martinique",       N_ ("Martinique")          },
  { "guiana",           N_ ("French Guiana")       },
  { "reunion",          N_ ("Réunion")             },
  { "mayotte",          N_ ("Mayotte")             },
  { "saint-barthelemy", N_ ("Saint Barthélemy")    },
  { "saint-martin",     N_ ("Saint Martin")        },
};

static const QuitusChoice agreement_types[] = {
  { "contribution-fund",     N_ ("Partnership agreement with a contribution fund") },
  { "management-delegation", N_ ("Management delegation agreement")                },
  { "subsidy",               N_ ("Subsidy agreement")                              },
  { "reinvoicing",           N_ ("Re-invoicing agreement")                         },
  { "credit-transfer",       N_ ("Transfer of credits")                            },
  { "financial",             N_ ("Financial agreement")                            },
  { "cooperation",           N_ ("Public–public cooperation")                      },
  { "other",                 N_ ("Other agreement")                                },
};

static const QuitusChoice organisation_types[] = {
  { "central-administration", N_ ("Central administration") },
  { "decentralised-service",  N_ ("Decentralised service")  },
  { "operator",               N_ ("State operator")         },
  { "social-security",        N_ ("Social security body")   },
  { "local-authority",        N_ ("Local authority")        },
  { "public-interest-group",  N_ ("Public interest group")  },
  { "association",            N_ ("Association")            },
  { "other",                  N_ ("Other body")             },
};

static const QuitusChoice roles[] = {
  { "contributor", N_ ("Contributor")             },
  { "beneficiary", N_ ("Beneficiary")             },
  { "delegating",  N_ ("Delegating service")      },
  { "delegated",   N_ ("Delegated service")       },
  { "partner",     N_ ("Partner without payment") },
};

static const QuitusChoice renewals[] = {
  { "none",    N_ ("No renewal")      },
  { "express", N_ ("Express renewal") },
  { "tacit",   N_ ("Tacit renewal")   },
};

static const QuitusChoice visa_types[] = {
  { "approval",      N_ ("Approval")      },
  { "prior-opinion", N_ ("Prior opinion") },
  { "deliberation",  N_ ("Deliberation")  },
};

static const QuitusChoice amount_rules[] = {
  { "fixed",      N_ ("Fixed amount")     },
  { "percentage", N_ ("Percentage")       },
  { "quantity",   N_ ("Quantity × price") },
  { "balance",    N_ ("Balance")          },
  { "in-kind",    N_ ("In kind")          },
};

static const QuitusChoice call_types[] = {
  { "collection-order", N_ ("Collection order")                 },
  { "agreement-sent",   N_ ("Agreement sent to the accountant") },
  { "receipt-order",    N_ ("Receipt order")                    },
};

static const QuitusChoice decisions[] = {
  { "continue",    N_ ("Continue")           },
  { "provisional", N_ ("Provisional budget") },
  { "stop",        N_ ("Stop")               },
  { "transfer",    N_ ("Transfer")           },
};

static const QuitusChoice natures[] = {
  { "obligation",   N_ ("Obligation")        },
  { "report",       N_ ("Management report") },
  { "transmission", N_ ("Transmission")      },
  { "publication",  N_ ("Publication")       },
  { "deliverable",  N_ ("Deliverable")       },
};

static const QuitusChoice scopes[] = {
  { "agreement",    N_ ("For the agreement") },
  { "each-startup", N_ ("For each startup")  },
};

static const QuitusChoice evidence_states[] = {
  { "done",           N_ ("Done")           },
  { "not-applicable", N_ ("Not applicable") },
};

static const QuitusChoice refund_readings[] = {
  { "strict",   N_ ("Strict: what was not paid by the end")        },
  { "tolerant", N_ ("Tolerant: what was not committed by the end") },
};

static const QuitusChoice refund_bases[] = {
  { "pledged", N_ ("As pledged, at most what each has paid") },
  { "paid",    N_ ("As paid")                                },
};

static const QuitusChoice document_types[] = {
  { "agreement",       N_ ("Agreement")            },
  { "amendment",       N_ ("Amendment")            },
  { "approval",        N_ ("Approval")             },
  { "call",            N_ ("Call for payment")     },
  { "bank-details",    N_ ("Bank details")         },
  { "opening-order",   N_ ("Credit opening order") },
  { "order",           N_ ("Purchase order")       },
  { "delivery-report", N_ ("Delivery report")      },
  { "invoice",         N_ ("Invoice")              },
  { "committee",       N_ ("Committee document")   },
  { "report",          N_ ("Management report")    },
  { "letter",          N_ ("Letter")               },
  { "refund-decision", N_ ("Refund decision")      },
  { "evidence",        N_ ("Supporting document")  },
  { "other",           N_ ("Other document")       },
};

static const QuitusChoice amendment_actions[] = {
  { "set",    N_ ("Change") },
  { "add",    N_ ("Add")    },
  { "remove", N_ ("Remove") },
};

const QuitusChoices quitus_holiday_calendars = { holiday_calendars,
                                                 G_N_ELEMENTS (holiday_calendars) };
const QuitusChoices quitus_agreement_types = { agreement_types, G_N_ELEMENTS (agreement_types) };
const QuitusChoices quitus_organisation_types = { organisation_types,
                                                  G_N_ELEMENTS (organisation_types) };
const QuitusChoices quitus_roles = { roles, G_N_ELEMENTS (roles) };
const QuitusChoices quitus_renewals = { renewals, G_N_ELEMENTS (renewals) };
const QuitusChoices quitus_visa_types = { visa_types, G_N_ELEMENTS (visa_types) };
const QuitusChoices quitus_amount_rules = { amount_rules, G_N_ELEMENTS (amount_rules) };
const QuitusChoices quitus_call_types = { call_types, G_N_ELEMENTS (call_types) };
const QuitusChoices quitus_decisions = { decisions, G_N_ELEMENTS (decisions) };
const QuitusChoices quitus_natures = { natures, G_N_ELEMENTS (natures) };
const QuitusChoices quitus_scopes = { scopes, G_N_ELEMENTS (scopes) };
const QuitusChoices quitus_evidence_states = { evidence_states, G_N_ELEMENTS (evidence_states) };
const QuitusChoices quitus_refund_readings = { refund_readings, G_N_ELEMENTS (refund_readings) };
const QuitusChoices quitus_refund_bases = { refund_bases, G_N_ELEMENTS (refund_bases) };
const QuitusChoices quitus_document_types = { document_types, G_N_ELEMENTS (document_types) };
const QuitusChoices quitus_amendment_actions = { amendment_actions,
                                                 G_N_ELEMENTS (amendment_actions) };

/**
 * quitus_choices_from_nick:
 * @choices: a closed list
 * @nick: (nullable): a word from a file
 *
 * Returns: the number of the value, or %QUITUS_CHOICE_NONE when the list has no such word
 */
int
quitus_choices_from_nick (const QuitusChoices *choices, const char *nick)
{
  for (int i = 0; i < choices->n_choices; i++)
    if (g_strcmp0 (choices->choices[i].nick, nick) == 0)
      return i;
  return QUITUS_CHOICE_NONE;
}

/**
 * quitus_choices_get_nick:
 * @choices: a closed list
 * @choice: the number of a value, or %QUITUS_CHOICE_NONE
 *
 * Returns: (transfer none) (nullable): its word in files
 */
const char *
quitus_choices_get_nick (const QuitusChoices *choices, int choice)
{
  g_return_val_if_fail (choice < choices->n_choices, NULL);

  return choice < 0 ? NULL : choices->choices[choice].nick;
}

/**
 * quitus_choices_get_label:
 * @choices: a closed list
 * @choice: the number of a value, or %QUITUS_CHOICE_NONE
 *
 * Returns: (transfer none) (nullable): the English text for people, to be translated
 */
const char *
quitus_choices_get_label (const QuitusChoices *choices, int choice)
{
  g_return_val_if_fail (choice < choices->n_choices, NULL);

  return choice < 0 ? NULL : choices->choices[choice].label;
}
