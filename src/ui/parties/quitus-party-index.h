/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusPartyEntry:
 * @n_agreements: how many agreements it is party to
 * @n_unconfirmed: how many of its bank accounts in use nobody has confirmed
 * @key: for sorting by name
 * @search: all that it can be found by
 *
 * What the list of parties says of one.
 */
typedef struct
{
  guint n_agreements;
  guint n_unconfirmed;
  char *key;
  char *search;
} QuitusPartyEntry;

/**
 * QuitusPartyIndex:
 *
 * What is counted and searched for each organisation of the book, made anew when that changes.
 *
 * Signal `changed`.
 */
#define QUITUS_TYPE_PARTY_INDEX (quitus_party_index_get_type ())
G_DECLARE_FINAL_TYPE (QuitusPartyIndex, quitus_party_index, QUITUS, PARTY_INDEX, GObject)

QuitusPartyIndex *quitus_party_index_new (QuitusSession *session);
const QuitusPartyEntry *quitus_party_index_get (QuitusPartyIndex *self, QuitusRecord *organisation);

G_END_DECLS
