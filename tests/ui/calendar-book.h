/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the calendar share: books to show, and looking into widgets. */

#pragma once

#include <adwaita.h>

#include "quitus-deadline-model.h"

QuitusBook *calendar_book_new (gboolean has_sample);
void calendar_book_add_payments (QuitusBook *book, QuitusDay day, guint n_payments);
void calendar_book_add_duties (QuitusBook *book, QuitusDay day, guint n_duties);
void calendar_book_add_receipt (QuitusBook *book, QuitusDay day, QuitusMoney amount);

typedef gboolean (*CalendarMatch) (GtkWidget *widget, gconstpointer what);
gboolean calendar_has_type (GtkWidget *widget, gconstpointer type_name);
gboolean calendar_has_class (GtkWidget *widget, gconstpointer css_class);
GtkWidget *calendar_find (GtkWidget *widget, CalendarMatch match, gconstpointer what);
const char *calendar_get_text (GtkWidget *widget);
gboolean calendar_menu_has (GMenuModel *menu, const char *action);
guint calendar_count (GtkWidget *widget, CalendarMatch match, gconstpointer what);

/* The name of the last action of the window that was activated, NULL for none. */
extern const char *calendar_last_action;

GtkWidget *calendar_window_new (GtkWidget *child, int width, int height);
void calendar_settle (GtkWidget *window);
void calendar_assert_label (GtkWidget *widget, const char *label);
gboolean calendar_press (GtkWidget *widget, guint key, GdkModifierType modifiers);
