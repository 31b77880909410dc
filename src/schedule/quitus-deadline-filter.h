/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "quitus-book.h"

G_BEGIN_DECLS

/**
 * QuitusFilterAspect:
 * @QUITUS_FILTER_STATUS: the nick of a #QuitusDeadlineStatus
 * @QUITUS_FILTER_KIND: the nick of a #QuitusDeadlineKind
 * @QUITUS_FILTER_PARTY: the id of an organisation that is a party of the agreement
 * @QUITUS_FILTER_STARTUP: the id of a startup that the deadline concerns; one of a whole agreement
 *   concerns all its startups
 * @QUITUS_FILTER_INCUBATOR: the incubator of the agreement or of the startup
 * @QUITUS_FILTER_AGREEMENT: the id of an agreement
 * @QUITUS_FILTER_AMOUNT: the least and the greatest amount in cents, each of which may miss:
 *   "100000-", "-50000", "100-200"
 * @QUITUS_FILTER_TEXT: what is looked for, as in every search
 *
 * By what deadlines are chosen.
 */
typedef enum
{
  QUITUS_FILTER_STATUS,
  QUITUS_FILTER_KIND,
  QUITUS_FILTER_PARTY,
  QUITUS_FILTER_STARTUP,
  QUITUS_FILTER_INCUBATOR,
  QUITUS_FILTER_AGREEMENT,
  QUITUS_FILTER_AMOUNT,
  QUITUS_FILTER_TEXT,
  QUITUS_FILTER_N_ASPECTS,
} QuitusFilterAspect;

/**
 * QuitusFilterScope:
 * @QUITUS_FILTER_OF_DEADLINES: deadlines are chosen, by every aspect
 * @QUITUS_FILTER_OF_AGREEMENTS: whole agreements are chosen, as for sums of money: by what they are,
 *   not by the state, the kind or the amount of one of their deadlines
 *
 * What a filter chooses among.
 */
typedef enum
{
  QUITUS_FILTER_OF_DEADLINES,
  QUITUS_FILTER_OF_AGREEMENTS,
} QuitusFilterScope;

/**
 * QuitusFilterTerm:
 * @aspect: by what
 * @value: which, as text
 *
 * One thing that is chosen.
 */
typedef struct
{
  QuitusFilterAspect aspect;
  char *value;
} QuitusFilterTerm;

/**
 * QuitusDeadlineFilter:
 *
 * Which deadlines are shown: those that have one of the values chosen for each aspect for which any
 * is.  Without a choice, all.
 *
 * Signal `changed`.
 */
#define QUITUS_TYPE_DEADLINE_FILTER (quitus_deadline_filter_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineFilter,
                      quitus_deadline_filter,
                      QUITUS,
                      DEADLINE_FILTER,
                      GObject)

QuitusDeadlineFilter *quitus_deadline_filter_new (void);
gboolean quitus_deadline_filter_is_empty (QuitusDeadlineFilter *self);
guint quitus_deadline_filter_size (QuitusDeadlineFilter *self);
const QuitusFilterTerm *quitus_deadline_filter_get (QuitusDeadlineFilter *self, guint position);
guint quitus_deadline_filter_count (QuitusDeadlineFilter *self, QuitusFilterAspect aspect);
gboolean quitus_deadline_filter_has (QuitusDeadlineFilter *self,
                                     QuitusFilterAspect aspect,
                                     const char *value);
void quitus_deadline_filter_add (QuitusDeadlineFilter *self,
                                 QuitusFilterAspect aspect,
                                 const char *value);
void quitus_deadline_filter_remove (QuitusDeadlineFilter *self,
                                    QuitusFilterAspect aspect,
                                    const char *value);
void quitus_deadline_filter_clear (QuitusDeadlineFilter *self);
const char *quitus_deadline_filter_get_text (QuitusDeadlineFilter *self);
void quitus_deadline_filter_set_text (QuitusDeadlineFilter *self, const char *text);
void quitus_deadline_filter_get_amounts (QuitusDeadlineFilter *self,
                                         QuitusMoney *least,
                                         QuitusMoney *greatest);
void quitus_deadline_filter_set_amounts (QuitusDeadlineFilter *self,
                                         QuitusMoney least,
                                         QuitusMoney greatest);
GVariant *quitus_deadline_filter_to_variant (QuitusDeadlineFilter *self);
void quitus_deadline_filter_set_variant (QuitusDeadlineFilter *self, GVariant *variant);
void quitus_deadline_filter_drop_unknown (QuitusDeadlineFilter *self, QuitusBook *book);

gboolean quitus_deadline_filter_is_empty_in (QuitusDeadlineFilter *self, QuitusFilterScope scope);
gboolean quitus_filter_scope_has (QuitusFilterScope scope, QuitusFilterAspect aspect);

G_END_DECLS
