/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-book.h"
#include "quitus-deadline-filter.h"
#include "quitus-deadline.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineItem:
 *
 * A deadline as an item of a list model, made when a screen asks for it.  Its texts are composed
 * when they are asked for.
 */
#define QUITUS_TYPE_DEADLINE_ITEM (quitus_deadline_item_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineItem, quitus_deadline_item, QUITUS, DEADLINE_ITEM, GObject)

const QuitusDeadline *quitus_deadline_item_get_deadline (QuitusDeadlineItem *self);
QuitusDossier *quitus_deadline_item_get_dossier (QuitusDeadlineItem *self);
const QuitusOutlook *quitus_deadline_item_get_outlook (QuitusDeadlineItem *self);
const char *quitus_deadline_item_get_label (QuitusDeadlineItem *self);
const char *quitus_deadline_item_get_name (QuitusDeadlineItem *self);
const char *quitus_deadline_item_get_why (QuitusDeadlineItem *self);
const char *quitus_deadline_item_get_parties (QuitusDeadlineItem *self);
const char *quitus_deadline_item_get_partner (QuitusDeadlineItem *self);

/**
 * QuitusDeadlineModel:
 *
 * Every deadline of a book, sorted by date (none last), as a list model of #QuitusDeadlineItem that
 * follows the book: after a change only the agreements that it touches are computed again.
 *
 * It may show the part of another model that a filter chooses.
 *
 * Properties: `book` (construct only), `today` and `supposed-signature` (int days), `pending` (read
 * only).
 */
#define QUITUS_TYPE_DEADLINE_MODEL (quitus_deadline_model_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineModel, quitus_deadline_model, QUITUS, DEADLINE_MODEL, GObject)

QuitusDeadlineModel *quitus_deadline_model_new (QuitusBook *book, QuitusDay today);
QuitusDeadlineModel *quitus_deadline_model_new_filtered (QuitusDeadlineModel *source,
                                                         QuitusDeadlineFilter *filter);
QuitusDeadlineModel *quitus_deadline_model_get_source (QuitusDeadlineModel *self);
gboolean quitus_deadline_model_is_filtered (QuitusDeadlineModel *self);
gboolean quitus_deadline_model_is_pending (QuitusDeadlineModel *self);
gboolean quitus_deadline_model_advance (QuitusDeadlineModel *self);
QuitusBook *quitus_deadline_model_get_book (QuitusDeadlineModel *self);
const QuitusOutlook *quitus_deadline_model_get_outlook (QuitusDeadlineModel *self);
void quitus_deadline_model_set_today (QuitusDeadlineModel *self, QuitusDay today);
void quitus_deadline_model_suppose (QuitusDeadlineModel *self, QuitusDay signature);
guint quitus_deadline_model_size (QuitusDeadlineModel *self);
const QuitusDeadline *quitus_deadline_model_get (QuitusDeadlineModel *self, guint position);
guint quitus_deadline_model_find_range (QuitusDeadlineModel *self,
                                        QuitusDay from,
                                        QuitusDay to,
                                        guint *first);
gboolean quitus_deadline_model_find (QuitusDeadlineModel *self,
                                     const QuitusDeadline *deadline,
                                     guint *position);
QuitusDossier *quitus_deadline_model_get_dossier (QuitusDeadlineModel *self, QuitusId agreement);

G_END_DECLS
