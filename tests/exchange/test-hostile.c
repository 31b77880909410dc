/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that must be refused, each for its own reason, at its own place. */

#include "fixture.h"

#define IGN_ID "11111111-1111-4111-8111-111111111111"
#define DINUM_ID "22222222-2222-4222-8222-222222222222"
#define ACCOUNT_ID "33333333-3333-4333-8333-333333333333"
#define AGREEMENT_ID "44444444-4444-4444-8444-444444444444"
#define PAYER_ID "55555555-5555-4555-8555-555555555555"
#define PAYEE_ID "66666666-6666-4666-8666-666666666666"
#define INSTALMENT_ID "77777777-7777-4777-8777-777777777777"
#define OTHER_ID "88888888-8888-4888-8888-888888888888"

static const char right[] =
    "{\n"
    "  \"format\": \"quitus\",\n"
    "  \"version\": 1,\n"
    "  \"organisations\": [\n"
    "    {\"id\": \"" IGN_ID "\", \"name\": \"IGN\"},\n"
    "    {\"id\": \"" DINUM_ID "\", \"name\": \"DINUM\"}\n"
    "  ],\n"
    "  \"accounts\": [\n"
    "    {\"id\": \"" ACCOUNT_ID "\", \"organisation\": \"" DINUM_ID "\", \"holder\": \"SCBCM\",\n"
    "     \"bank_code\": \"30001\", \"branch_code\": \"00064\",\n"
    "     \"account_number\": \"00000092441\", \"rib_key\": \"40\"}\n"
    "  ],\n"
    "  \"agreements\": [\n"
    "    {\"id\": \"" AGREEMENT_ID "\", \"reference\": \"R\", \"title\": \"Été\",\n"
    "     \"type\": \"subsidy\", \"renewal\": \"none\", \"total\": 20000000, \"sample\": false,\n"
    "     \"parties\": [\n"
    "       {\"id\": \"" PAYER_ID "\", \"position\": 1, \"role\": \"contributor\",\n"
    "        \"organisation\": \"" IGN_ID "\"},\n"
    "       {\"id\": \"" PAYEE_ID "\", \"position\": 2, \"role\": \"beneficiary\",\n"
    "        \"organisation\": \"" DINUM_ID "\", \"signed_on\": \"2023-02-08\"}\n"
    "     ],\n"
    "     \"instalments\": [\n"
    "       {\"id\": \"" INSTALMENT_ID "\", \"position\": 7, \"amount_rule\": \"fixed\",\n"
    "        \"payer\": \"" PAYER_ID "\", \"payee\": \"" PAYEE_ID "\",\n"
    "        \"account\": \"" ACCOUNT_ID "\", \"amount\": 7500000, \"label\": \"First\",\n"
    "        \"due\": \"signature +6 months\"}\n"
    "     ]}\n"
    "  ]\n"
    "}\n";

static const struct
{
  const char *find;
  const char *replacement;
  QuitusExchangeError code;
  const char *message;
} cases[] = {
  { "\"version\": 1,",                             "\"version\": 1",                                           QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 4, column 3: “,” or “}” is expected, not “\"”"                                                                                                                                                                                     },
  { "\"version\": 1,",                             "\"version\" 1,",                                           QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 13: “:” is expected, not “1”"                                                                                                                                                                                            },
  { "\"version\": 1,",                             "version: 1,",                                              QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 3: a key between quotes is expected, not “v”"                                                                                                                                                                            },
  { "\"version\": 1,",                             "'version': 1,",                                            QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 3: a key between quotes is expected, not “'”"                                                                                                                                                                            },
  { "\"version\": 1,",                             "\"version\": 1, // one\n",                                 QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 17: a key between quotes is expected, not “/”"                                                                                                                                                                           },
  { "\"title\": \"Été\",",                         "\"title\": \"Été\",\"",                                    QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 85: this text has no end on its line"                                                                                                                                                                                   },
  { "\"title\": \"Été\",",                         "\"title\": \"Été,",                                        QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: this text has no end on its line"                                                                                                                                                                                   },
  { "\"title\": \"Été\",",                         "\"title\": \"\\u00c9t\\x\",",                              QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 88: one of \" \\ / b f n r t u after \\ is expected, not “x”"                                                                                                                                                           },
  { "\"title\": \"Été\",",                         "\"title\": \"Ét\\u12\",",                                  QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 86: a digit from 0 to f is expected, not “\"”"                                                                                                                                                                          },
  { "\"title\": \"Été\",",                         "\"title\": \"a\\u0000b\",",                                QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 81: a text cannot hold the character U+0000"                                                                                                                                                                            },
  { "\"title\": \"Été\",",                         "\"title\": \"\\ud83d\",",                                  QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 80: the second half of a character is missing"                                                                                                                                                                          },
  { "\"title\": \"Été\",",                         "\"title\": \"\\ud83d\\u0041\",",                           QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 80: the second half of a character is missing"                                                                                                                                                                          },
  { "\"title\": \"Été\",",                         "\"title\": \"\\ude80\",",                                  QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 80: the first half of a character is missing"                                                                                                                                                                           },
  { "\"title\": \"Été\",",                         "\"title\": \"a\tb\",",                                     QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 81: in a text, the character U+0009 is written \\u0009"                                                                                                                                                                 },
  { "\"title\": \"Été\",",                         "\"title\": \"a\nb\",",                                     QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: this text has no end on its line"                                                                                                                                                                                   },
  { "\"title\": \"Été\",",                         "\"title\": Été,",                                          QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: a value is expected, not “É”"                                                                                                                                                                                       },
  { "\"title\": \"Été\",",                         "\"title\": nul,",                                          QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: only true, false and null stand without quotes"                                                                                                                                                                     },
  { "\"title\": \"Été\",",                         "\"title\": nullable,",                                     QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: only true, false and null stand without quotes"                                                                                                                                                                     },
  { "\"title\": \"Été\",",                         "\"title\": NaN,",                                          QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 79: a value is expected, not “N”"                                                                                                                                                                                       },
  { "     ],\n     \"instalments\"",               "     ,],\n     \"instalments\"",                           QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 21, column 7: a value is expected, not “]”"                                                                                                                                                                                        },
  { "     ],\n     \"instalments\"",               "     }],\n     \"instalments\"",                           QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 21, column 6: “,” or “]” is expected, not “}”"                                                                                                                                                                                     },
  { "\"total\": 20000000,",                        "\"total\": 20000000.5,",                                   QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a whole number is expected, without point or exponent"                                                                                                                                                              },
  { "\"total\": 20000000,",                        "\"total\": 2e7,",                                          QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a whole number is expected, without point or exponent"                                                                                                                                                              },
  { "\"total\": 20000000,",                        "\"total\": 020000000,",                                    QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a number does not begin with 0"                                                                                                                                                                                     },
  { "\"total\": 20000000,",                        "\"total\": +20000000,",                                    QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a value is expected, not “+”"                                                                                                                                                                                       },
  { "\"total\": 20000000,",                        "\"total\": -,",                                            QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 54: a digit is expected, not “,”"                                                                                                                                                                                       },
  { "\"total\": 20000000,",                        "\"total\": 0x10,",                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 54: “,” or “}” is expected, not “x”"                                                                                                                                                                                    },
  { "\"total\": 20000000,",                        "\"total\": \"20000000\",",                                 QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a number is expected, not a text"                                                                                                                                                                                   },
  { "\"total\": 20000000,",                        "\"total\": true,",                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a number is expected, not true or false"                                                                                                                                                                            },
  { "\"total\": 20000000,",                        "\"total\": [20000000],",                                   QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a number is expected, not a list […]"                                                                                                                                                                               },
  { "\"total\": 20000000,",                        "\"total\": {\"cents\": 1},",                               QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 53: a number is expected, not an object {…}"                                                                                                                                                                            },
  { "\"total\": 20000000,",                        "\"total\": -1,",                                           QUITUS_EXCHANGE_ERROR_INVALID,
   "line 15, column 53, agreements[0].total: it is below zero"                                                                                                                                                                              },
  { "\"total\": 20000000,",                        "\"total\": 1000000000000001,",                             QUITUS_EXCHANGE_ERROR_INVALID,
   "line 15, column 53, agreements[0].total: it is greater than €10,000,000,000,000.00"                                                                                                                                                     },
  { "\"total\": 20000000,",                        "\"total\": 9223372036854775808,",                          QUITUS_EXCHANGE_ERROR_INVALID,
   "line 15, column 53, agreements[0].total: it is greater than €10,000,000,000,000.00"                                                                                                                                                     },
  { "\"total\": 20000000,",                        "\"total\": 99999999999999999999999999999999999999999,",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 15, column 53, agreements[0].total: it is greater than €10,000,000,000,000.00"      },
  { "\"sample\": false",                           "\"sample\": \"false\"",                                    QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 73: true or false is expected, not a text"                                                                                                                                                                              },
  { "\"sample\": false",                           "\"sample\": 0",                                            QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 73: true or false is expected, not a number"                                                                                                                                                                            },
  { "\"sample\": false",                           "\"sample\": false, \"sample\": true",                      QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 80, agreements[0]: the key “sample” stands twice"                                                                                                                                                                       },
  { "\"sample\": false",                           "\"sample\": false, \"samples\": true",                     QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 80, agreements[0]: the key “samples” is not known here"                                                                                                                                                                 },
  { "\"sample\": false",                           "\"sample\": false, \"\": true",                            QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 15, column 80, agreements[0]: the key “” is not known here"                                                                                                                                                                        },
  { "\"position\": 7,",                            "\"position\": 7, \"agreement\": \"" AGREEMENT_ID "\",",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 23, column 70, agreements[0].instalments[0]: the key “agreement” is not known here" },
  { "\"position\": 7,",                            "\"calls\": [], \"position\": 7, \"calls\": [],",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 23, column 83, agreements[0].instalments[0]: the key “calls” stands twice"          },
  { "\"position\": 7,",                            "",                                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 23, column 8, agreements[0].instalments[0]: the key “position” is missing"                                                                                                                                                         },
  { "\"position\": 7,",                            "\"position\": null,",                                      QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 67, agreements[0].instalments[0].position: it cannot be null"                                                                                                                                                           },
  { "\"position\": 7,",                            "\"position\": 2147483648,",                                QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 67, agreements[0].instalments[0].position: it is greater than 2147483647"                                                                                                                                               },
  { "\"label\": \"First\"",                        "\"label\": \"\"",                                          QUITUS_EXCHANGE_ERROR_INVALID,
   "line 25, column 88, agreements[0].instalments[0].label: the text is empty: what is not known "
    "is null, or left out"                                                                                                                                                                                                                  },
  { "\"label\": \"First\"",                        "\"label\": [\"First\"]",                                   QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 25, column 88: a text is expected, not a list […]"                                                                                                                                                                                 },
  { "\"signed_on\": \"2023-02-08\"",               "\"signed_on\": \"2023-02-29\"",                            QUITUS_EXCHANGE_ERROR_INVALID,
   "line 20, column 78, agreements[0].parties[1].signed_on: Signed on: “2023-02-29” is not a day: "
    "write it as 2023-02-08"                                                                                                                                                                                                                },
  { "\"signed_on\": \"2023-02-08\"",               "\"signed_on\": \"08/02/2023\"",                            QUITUS_EXCHANGE_ERROR_INVALID,
   "line 20, column 78, agreements[0].parties[1].signed_on: Signed on: “08/02/2023” is not a day: "
    "write it as 2023-02-08"                                                                                                                                                                                                                },
  { "\"signed_on\": \"2023-02-08\"",               "\"signed_on\": \"1899-12-31\"",                            QUITUS_EXCHANGE_ERROR_INVALID,
   "line 20, column 78, agreements[0].parties[1].signed_on: Signed on: “1899-12-31” is beyond the "
    "calendar that Quitus knows, from 1900 to 2199"                                                                                                                                                                                         },
  { "\"signed_on\": \"2023-02-08\"",               "\"signed_on\": 20230208",                                  QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 20, column 78: a text is expected, not a number"                                                                                                                                                                                   },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"signature plus 6 months\"",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 26, column 16, agreements[0].instalments[0].due: Due: “plus” in the date rule “signature "
    "plus 6 months” is not understood"                                                                                                                                                                     },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"signature +6 moons\"",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 26, column 16, agreements[0].instalments[0].due: Due: “+6” in the date rule “signature "
    "+6 moons” is not understood"                                                                                                                                                                          },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"signature +6 months\", \"conditions\": {}",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 26, column 53: a list […] is expected, not an object {…}"                           },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"signature +6 months\", \"conditions\": [null]",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 26, column 54: an object {…} is expected, not null"                                 },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"signature +6 months\", \"conditions\": [{}]",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 26, column 54, agreements[0].instalments[0].conditions[0]: the key “id” is missing" },
  { "\"due\": \"signature +6 months\"",            "\"due\": \"party-signature:" OTHER_ID "\"",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 23, column 8: Payment “First”: Due: it refers to a record that is not there"        },
  { "\"role\": \"contributor\"",                   "\"role\": \"payer\"",                                      QUITUS_EXCHANGE_ERROR_INVALID,
   "line 17, column 78, agreements[0].parties[0].role: Role: “payer” is not one of contributor, "
    "beneficiary, delegating, delegated, partner"                                                                                                                                                                                           },
  { "\"type\": \"subsidy\",",                      "",                                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 14, column 5, agreements[0]: the key “type” is missing"                                                                                                                                                                            },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}", "{\"name\": \"IGN\"}",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 5, column 5, organisations[0]: the key “id” is missing"                             },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}", "{\"id\": \"1\", \"name\": \"IGN\"}",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 5, column 12, organisations[0].id: it is not a UUID"                                },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}",
   "{\"id\": \"00000000-0000-0000-0000-000000000000\", \"name\": \"IGN\"}",                                    QUITUS_EXCHANGE_ERROR_INVALID,     "line 5, column 12, organisations[0].id: it is not a UUID"                                },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}", "{\"id\": null, \"name\": \"IGN\"}",
   QUITUS_EXCHANGE_ERROR_FORMAT,                                                                                                                  "line 5, column 12: a text is expected, not null"                                         },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}", "{\"id\": \"" DINUM_ID "\", \"name\": \"IGN\"}",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 6, column 5: Party “DINUM”: another record of the file has the same id"             },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}",
   "{\"id\": \"" INSTALMENT_ID "\", \"name\": \"IGN\"}",                                                       QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 8: Payment “First”: another record of the file has the same id"                                                                                                                                                         },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}",
   "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\", \"siren\": \"180067018\"}",
   QUITUS_EXCHANGE_ERROR_INVALID,                                                                                                                 "line 5, column 76, organisations[0].siren: SIREN 180067018: for these digits the last "
    "should be 9, or one before it is wrong"                                                                                                                                                               },
  { "{\"id\": \"" IGN_ID "\", \"name\": \"IGN\"}", "\"IGN\"",                                                  QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 5, column 5: an object {…} is expected, not a text"                                                                                                                                                                                },
  { "\"payer\": \"" PAYER_ID "\"",                 "\"payer\": \"" OTHER_ID "\"",                              QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 8: Payment “First”: Paying party: it refers to a record that is not there"                                                                                                                                              },
  { "\"payer\": \"" PAYER_ID "\"",                 "\"payer\": \"" ACCOUNT_ID "\"",                            QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 8: Payment “First”: Paying party: it refers to a record that is not there"                                                                                                                                              },
  { "\"payer\": \"" PAYER_ID "\"",                 "\"payer\": \"" PAYEE_ID "\"",                              QUITUS_EXCHANGE_ERROR_INVALID,
   "line 23, column 8: Payment “First”: a party does not pay itself"                                                                                                                                                                        },
  { "\"payer\": \"" PAYER_ID "\"",                 "\"payer\": \"IGN\"",                                       QUITUS_EXCHANGE_ERROR_INVALID,
   "line 24, column 18, agreements[0].instalments[0].payer: Paying party: “IGN” is not a UUID"                                                                                                                                              },
  { "\"rib_key\": \"40\"",                         "\"rib_key\": \"41\"",                                      QUITUS_EXCHANGE_ERROR_INVALID,
   "line 9, column 5: Bank account “SCBCM”: RIB key 41: for these digits it should be 40"                                                                                                                                                   },
  { "\"rib_key\": \"40\"",                         "\"rib_key\": \"4\"",                                       QUITUS_EXCHANGE_ERROR_INVALID,
   "line 9, column 5: Bank account “SCBCM”: RIB key “4”: 1 character instead of 2"                                                                                                                                                          },
  { "\"bank_code\": \"30001\",",                   "\"bank_code\": \"3000l\",",                                QUITUS_EXCHANGE_ERROR_INVALID,
   "line 9, column 5: Bank account “SCBCM”: Bank code “3000L”: character 5 should be a digit, not "
    "“L”"                                                                                                                                                                                                                                   },
  { "\"format\": \"quitus\"",                      "\"format\": \"homebank\"",                                 QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
   "line 2, column 13, format: this is not a file of Quitus"                                                                                                                                                                                },
  { "\"format\": \"quitus\",",                     "",                                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 1, column 1: the key “format” is missing"                                                                                                                                                                                          },
  { "\"version\": 1,",                             "",                                                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 1, column 1: the key “version” is missing"                                                                                                                                                                                         },
  { "\"version\": 1,",                             "\"version\": 2,",                                          QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
   "line 3, column 14, version: this program reads version 1 of the format only"                                                                                                                                                            },
  { "\"version\": 1,",                             "\"version\": \"1\",",                                      QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 14: a number is expected, not a text"                                                                                                                                                                                    },
  { "\"version\": 1,",                             "\"version\": 1, \"version\": 1,",                          QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 17: the key “version” stands twice"                                                                                                                                                                                      },
  { "\"version\": 1,",                             "\"version\": 1, \"settings\": [],",                        QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 29: an object {…} is expected, not a list […]"                                                                                                                                                                           },
  { "\"version\": 1,",                             "\"version\": 1, \"parties\": [],",                         QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 3, column 17: the key “parties” is not known here"                                                                                                                                                                                 },
  { "\"accounts\": [",                             "\"accounts\": null, \"people\": [",                        QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 8, column 15: a list […] is expected, not null"                                                                                                                                                                                    },
  { "  ]\n}\n",                                    "  ]\n}\n{}\n",                                             QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 30, column 1: the end of the file is expected, not “{”"                                                                                                                                                                            },
  { "  ]\n}\n",                                    "  ]\n",                                                    QUITUS_EXCHANGE_ERROR_FORMAT,
   "line 29, column 1: the file ends too early"                                                                                                                                                                                             },
};

/* Helpers */

/* Refused whatever the register says: nothing, or what the right file says. */
static void
assert_refused (const char *text, gsize length, QuitusExchangeError code, const char *message)
{
  g_autoptr (GBytes) data = g_bytes_new_static (text, length);
  g_autoptr (QuitusBook) empty = quitus_book_new ();
  g_autoptr (QuitusBook) full = fixture_book_new (right);
  QuitusBook *books[] = { empty, full };

  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusChange) change = quitus_import (data, "Import", books[i], NULL, &error);

      g_assert_null (change);
      if (strstr (error->message, message) == NULL)
        g_error ("“%s” does not say “%s”", error->message, message);
      g_assert_error (error, QUITUS_EXCHANGE_ERROR, (int) code);
    }
}

/* Tests */

static void
test_right (void)
{
  g_autoptr (QuitusBook) book = fixture_book_new (right);

  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_INSTALMENT), ==, 1);
}

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_replace (right, cases[i].find, cases[i].replacement);

      g_test_message ("%s", cases[i].replacement);
      assert_refused (text, strlen (text), cases[i].code, cases[i].message);
    }
}

static void
test_strangers (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    QuitusExchangeError code;
    const char *message;
  } strangers[] = {
    { "",                      0,  QUITUS_EXCHANGE_ERROR_FORMAT,      "the file is empty"                             },
    { "\xff\xfe{\0",           4,  QUITUS_EXCHANGE_ERROR_ENCODING,    "UTF-16"                                        },
    { "\xfe\xff\0{",           4,  QUITUS_EXCHANGE_ERROR_ENCODING,    "UTF-16"                                        },
    { "{\0}",                  3,  QUITUS_EXCHANGE_ERROR_ENCODING,    "line 1, column 2: a file of text has no zero"  },
    { "{\n \"\xe9t\xe9\": 1}", 11, QUITUS_EXCHANGE_ERROR_ENCODING,
     "line 2, column 3: the text is not UTF-8"                                                                        },
    { "{\"\xc3",               3,  QUITUS_EXCHANGE_ERROR_ENCODING,    "line 1, column 3: the text is not UTF-8"       },
    { "{\"\xed\xa0\x80\": 1}", 9,  QUITUS_EXCHANGE_ERROR_ENCODING,    "column 3: the text is not"                     },
    { "SQLite format 3\0abcd", 20, QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "the file is a register"                        },
    { "PK\x03\x04\x14\0",      6,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "spreadsheets"                                  },
    { "%PDF-1.7",              8,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "PDF"                                           },
    { "BEGIN:VCALENDAR\r\n",   17, QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "calendars"                                     },
    { "a;b;c\n",               6,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "line 1, column 1: only files in the JSON"      },
    { "\n  [1]",               6,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "line 2, column 3: only files in the JSON"      },
    { "  \n",                  3,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "line 2, column 1: only files in the JSON"      },
    { "\xef\xbb\xbf",          3,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, "line 1, column 1: only files"                  },
    { "{",                     1,  QUITUS_EXCHANGE_ERROR_FORMAT,      "line 1, column 2: the file ends too early"     },
    { "{}",                    2,  QUITUS_EXCHANGE_ERROR_FORMAT,      "line 1, column 1: the key “format” is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    assert_refused (strangers[i].text, strangers[i].length, strangers[i].code,
                    strangers[i].message);
}

/* Neither the stack nor the time grows with what a file nests. */
static void
test_nesting (void)
{
  static const char *const pieces[] = { "[", "{\"a\":", "{\"agreements\":[", "[{" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("{\"agreements\": ");

      while (text->len < 4 * 1024 * 1024)
        g_string_append (text, pieces[i]);
      assert_refused (text->str, text->len, QUITUS_EXCHANGE_ERROR_FORMAT, "line 1, column ");
    }
}

static void
test_too_large (void)
{
  gsize length = QUITUS_IMPORT_MAX + 1;
  g_autofree char *text = g_malloc (length);

  memset (text, ' ', length);
  assert_refused (text, length, QUITUS_EXCHANGE_ERROR_TOO_LARGE, "larger than 64 MiB");
}

/* Whatever is too long is refused without being shown whole. */
static void
test_too_long (void)
{
  static const struct
  {
    const char *find;
    const char *format;
  } places[] = {
    { "\"label\": \"First\"",             "\"label\": \"%s\""     },
    { "\"due\": \"signature +6 months\"", "\"due\": \"%s\""       },
    { "\"signed_on\": \"2023-02-08\"",    "\"signed_on\": \"%s\"" },
    { "\"total\": 20000000",              "\"total\": %s"         },
    { "\"sample\": false",                "\"%s\": false"         },
    { "\"role\": \"contributor\"",        "\"role\": \"%s\""      },
    { "\"id\": \"" INSTALMENT_ID "\"",    "\"id\": \"%s\""        },
    { "\"format\": \"quitus\"",           "\"format\": \"%s\""    },
    { "\"version\": 1",                   "\"version\": %s"       },
  };
  g_autofree char *long_text = g_strnfill (1000 * 1000, '7');

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *replacement = g_strdup_printf (places[i].format, long_text);
      g_autofree char *text = fixture_replace (right, places[i].find, replacement);
      g_autoptr (QuitusBook) book = quitus_book_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (fixture_import (text, book, NULL, &error));
      g_assert_true (error->domain == QUITUS_EXCHANGE_ERROR);
      g_assert_cmpuint (strlen (error->message), <, 300);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hostile/right", test_right);
  g_test_add_func ("/hostile/wrong", test_wrong);
  g_test_add_func ("/hostile/strangers", test_strangers);
  g_test_add_func ("/hostile/nesting", test_nesting);
  g_test_add_func ("/hostile/too-large", test_too_large);
  g_test_add_func ("/hostile/too-long", test_too_long);
  return g_test_run ();
}
