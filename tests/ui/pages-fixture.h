/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "quitus-language.h"
#include "quitus-session.h"

/* A register of its own on the disk, the session on it, and a window to show pages in. */
typedef struct
{
  char *folder;
  QuitusRegister *reg;
  QuitusSession *session;
  GtkWidget *window;
  AdwNavigationView *navigation;
  /* What was said last by win.toast or win.tell, and the agreement last asked for, and the record or the
   * deadline in one. */
  char *toast;
  char *agreement;
  char *thing;
} Pages;

typedef gboolean (*PagesCondition) (gpointer data);

void pages_set_up (Pages *pages, gboolean has_sample, int width, int height);
void pages_tear_down (Pages *pages);
void pages_remove_folder (const char *path);
gboolean pages_is_null (gpointer data);
void pages_wait (void);
void pages_settle (Pages *pages);
void pages_wait_until (PagesCondition condition, gpointer data);
void pages_push (Pages *pages, AdwNavigationPage *page);
void pages_commit (Pages *pages, QuitusChange *change);
void pages_undo (Pages *pages);
void pages_sign (Pages *pages, guint party, QuitusDay day);
QuitusRecord *pages_get_agreement (Pages *pages);
QuitusRecord *pages_get_party (Pages *pages, guint position);
void pages_assert_mnemonics (GMenuModel *menu);
GtkWidget *pages_child (GtkWidget *widget, const char *name);
char *pages_read (GtkWidget *widget);
GtkWidget *pages_find_row (GtkWidget *widget, const char *title);
GtkWidget *pages_find (GtkWidget *widget, GType type, const char *text);
