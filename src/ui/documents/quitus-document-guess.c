/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-document-guess.h"

#include <string.h>

/* Words of French offices, without accents, in the order in which they decide: an amendment to an
 * agreement is an amendment.  Short ones are whole words, others may go on. */
static const struct
{
  const char *word;
  QuitusDocumentType type;
} words[] = {
  { "avenant",      QUITUS_DOCUMENT_AMENDMENT       },
  { "facture",      QUITUS_DOCUMENT_INVOICE         },
  { "rib",          QUITUS_DOCUMENT_BANK_DETAILS    },
  { "iban",         QUITUS_DOCUMENT_BANK_DETAILS    },
  { "bdc",          QUITUS_DOCUMENT_ORDER           },
  { "ej",           QUITUS_DOCUMENT_ORDER           },
  { "commande",     QUITUS_DOCUMENT_ORDER           },
  { "service fait", QUITUS_DOCUMENT_DELIVERY_REPORT },
  { "arrete",       QUITUS_DOCUMENT_OPENING_ORDER   },
  { "reversement",  QUITUS_DOCUMENT_REFUND_DECISION },
  { "restitution",  QUITUS_DOCUMENT_REFUND_DECISION },
  { "titre",        QUITUS_DOCUMENT_CALL            },
  { "appel",        QUITUS_DOCUMENT_CALL            },
  { "visa",         QUITUS_DOCUMENT_APPROVAL        },
  { "comite",       QUITUS_DOCUMENT_COMMITTEE       },
  { "copil",        QUITUS_DOCUMENT_COMMITTEE       },
  { "rapport",      QUITUS_DOCUMENT_REPORT          },
  { "bilan",        QUITUS_DOCUMENT_REPORT          },
  { "compte rendu", QUITUS_DOCUMENT_REPORT          },
  { "courrier",     QUITUS_DOCUMENT_LETTER          },
  { "lettre",       QUITUS_DOCUMENT_LETTER          },
  { "attestation",  QUITUS_DOCUMENT_EVIDENCE        },
  { "justificatif", QUITUS_DOCUMENT_EVIDENCE        },
  { "preuve",       QUITUS_DOCUMENT_EVIDENCE        },
  { "convention",   QUITUS_DOCUMENT_AGREEMENT       },
};

/* Words shorter than that are found inside others. */
#define SHORT 5

/* Helpers */

/* Small letters without accents, words apart by one space, with one before and after. */
static char *
make_plain (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *plain = g_string_new (" ");

  for (const char *p = ascii; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (plain, g_ascii_tolower (*p));
    else if (plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  g_string_append_c (plain, ' ');
  return g_string_free_and_steal (plain);
}

static gboolean
has_word (const char *plain, const char *word)
{
  g_autofree char *wanted = g_strconcat (" ", word, strlen (word) < SHORT ? " " : NULL, NULL);

  return strstr (plain, wanted) != NULL;
}

/* Public */

/**
 * quitus_document_guess_type:
 * @name: the name of a file
 *
 * Returns: what it seems to be, for a person to correct
 */
QuitusDocumentType
quitus_document_guess_type (const char *name)
{
  g_autofree char *plain = make_plain (name);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_word (plain, words[i].word))
      return words[i].type;
  return QUITUS_DOCUMENT_OTHER;
}
