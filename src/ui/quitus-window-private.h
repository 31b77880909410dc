/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-window.h"

G_BEGIN_DECLS

/* For the files of the window alone. */

void quitus_window_install_actions (GtkWidgetClass *widget_class);
void quitus_window_install_calendar_actions (GtkWidgetClass *widget_class);
void quitus_window_update_calendar_actions (QuitusWindow *self, gboolean may_write);
void quitus_window_install_governance_actions (GtkWidgetClass *widget_class);
void quitus_window_update_governance_actions (QuitusWindow *self, gboolean may_write);
void quitus_window_install_record_actions (GtkWidgetClass *widget_class);
void quitus_window_install_assistant_actions (GtkWidgetClass *widget_class);
void quitus_window_update_assistant_actions (QuitusWindow *self, gboolean may_write);
void quitus_window_update_record_actions (QuitusWindow *self, gboolean may_write);
void quitus_window_install_payment_actions (GtkWidgetClass *widget_class);
void quitus_window_update_payment_actions (QuitusWindow *self, gboolean may_write);
void quitus_window_install_menu_actions (GtkWidgetClass *widget_class);
void quitus_window_install_search_actions (GtkWidgetClass *widget_class);
void quitus_window_install_file_actions (GtkWidgetClass *widget_class);
void quitus_window_update_file_actions (QuitusWindow *self);
void quitus_window_update_actions (QuitusWindow *self);
void quitus_window_keep_request (QuitusWindow *self,
                                 const char *action,
                                 GVariant *parameter,
                                 gboolean needs_book);
void quitus_window_perform_requests (QuitusWindow *self);
gboolean quitus_window_is_closed (QuitusWindow *self);
gboolean quitus_window_is_welcoming (QuitusWindow *self);
gboolean quitus_window_begin_register (QuitusWindow *self);
void quitus_window_begin_empty (QuitusWindow *self);
void quitus_window_choose_import (QuitusWindow *self);
void quitus_window_import_file (QuitusWindow *self, GFile *file);
void quitus_window_offer_restore (QuitusWindow *self, GFile *file);
void quitus_window_back_up_to (QuitusWindow *self, GFile *file);
QuitusSession *quitus_window_get_session (QuitusWindow *self);
AdwNavigationView *quitus_window_get_navigation (QuitusWindow *self);
void quitus_window_enter_page (QuitusWindow *self);
void quitus_window_resume (QuitusWindow *self);
void quitus_window_tell_restored (QuitusWindow *self, const char *aside);
void quitus_window_tell_not_closed (QuitusWindow *self, const GError *error);
GMenu *quitus_window_get_menu (QuitusWindow *self);
void quitus_window_tell (QuitusWindow *self, const char *text);
void quitus_window_add_toast (QuitusWindow *self, AdwToast *toast);

G_END_DECLS
