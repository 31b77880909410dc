/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-agreement-state.h"
#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusAgreementEntry:
 * @parties: the short names of the parties: "IGN, DINUM"
 * @search: what is searched in: reference, title, parties, incubator
 * @total: its total as people write it, "" when there is none
 * @reference_key: orders by reference, numbers as numbers
 * @title_key: orders by title
 * @parties_key: orders by parties
 *
 * What a list of agreements needs of one of them, over and over.
 */
typedef struct
{
  char *parties;
  char *search;
  char *total;
  char *reference_key;
  char *title_key;
  char *parties_key;
} QuitusAgreementEntry;

/**
 * QuitusAgreementIndex:
 *
 * What lists of agreements sort by, search in and show, kept so that ten thousand of them are
 * sorted and searched at once.  Nothing is made before it is asked for; what a change touches is
 * made again.
 *
 * The signal `changed` is emitted when something that was asked for is no longer true.
 */
#define QUITUS_TYPE_AGREEMENT_INDEX (quitus_agreement_index_get_type ())
G_DECLARE_FINAL_TYPE (QuitusAgreementIndex,
                      quitus_agreement_index,
                      QUITUS,
                      AGREEMENT_INDEX,
                      GObject)

QuitusAgreementIndex *quitus_agreement_index_new (QuitusSession *session);
const QuitusAgreementEntry *quitus_agreement_index_get_entry (QuitusAgreementIndex *self,
                                                              QuitusRecord *agreement);
const QuitusAgreementState *quitus_agreement_index_get_state (QuitusAgreementIndex *self,
                                                              QuitusRecord *agreement);

G_END_DECLS
