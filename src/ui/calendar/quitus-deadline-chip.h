/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusDeadlineChip:
 *
 * A deadline on one line of a day: icon, short title, amount where there is room for it, and the
 * shape of its state.  It asks for hardly any width, so that no title widens the calendar.
 *
 * CSS nodes: `deadlinechip` with a class for the state (`late`, `due`, `upcoming`, `done`…) and
 * `supposed`.  Accessibility: a button that says everything.
 */
#define QUITUS_TYPE_DEADLINE_CHIP (quitus_deadline_chip_get_type ())
G_DECLARE_FINAL_TYPE (QuitusDeadlineChip, quitus_deadline_chip, QUITUS, DEADLINE_CHIP, GtkButton)

GtkWidget *quitus_deadline_chip_new (void);
void quitus_deadline_chip_bind (QuitusDeadlineChip *self, QuitusDeadlineItem *item);
QuitusDeadlineItem *quitus_deadline_chip_get_item (QuitusDeadlineChip *self);
const QuitusDeadline *quitus_deadline_chip_get_deadline (QuitusDeadlineChip *self);

G_END_DECLS
