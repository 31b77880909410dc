/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-session.h"

G_BEGIN_DECLS

/**
 * QuitusBackgroundReader:
 *
 * Reads a register for services of the desktop, which ask at any time and mostly while there is no
 * window.  It never writes, and never keeps anybody from writing.
 *
 * Where a window shows the register, that window's session is what is read.  Otherwise the register
 * is opened when somebody asks, to read, follows the file, and is let go of some minutes after
 * somebody asked last.  Meanwhile the application is held.
 */
#define QUITUS_TYPE_BACKGROUND_READER (quitus_background_reader_get_type ())
G_DECLARE_FINAL_TYPE (QuitusBackgroundReader,
                      quitus_background_reader,
                      QUITUS,
                      BACKGROUND_READER,
                      GObject)

QuitusBackgroundReader *quitus_background_reader_new (GApplication *application);
void quitus_background_reader_set_source (QuitusBackgroundReader *self,
                                          const char *path,
                                          QuitusDay today);
void quitus_background_reader_set_patience (QuitusBackgroundReader *self, guint milliseconds);
void quitus_background_reader_read_async (QuitusBackgroundReader *self,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
QuitusSession *quitus_background_reader_read_finish (QuitusBackgroundReader *self,
                                                     GAsyncResult *result,
                                                     GError **error);
gboolean quitus_background_reader_is_open (QuitusBackgroundReader *self);
void quitus_background_reader_let_go (QuitusBackgroundReader *self);

G_END_DECLS
