/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that come into the register, imported or put in its place, and that go out of it. */

#include "quitus-window-private.h"

#include <glib/gstdio.h>

#include "quitus-export-dialog.h"
#include "quitus-import-dialog.h"
#include "quitus-import.h"
#include "quitus-language.h"
#include "quitus-problem.h"

/* How a file of SQLite begins, with the zero at its end. */
#define REGISTER_START "SQLite format 3"

typedef struct
{
  QuitusWindow *window;
  GFile *file;
  GInputStream *stream;
  /* Room for one byte more than is read of a file, to tell that there is more. */
  char *content;
  gsize length;
  /* Whether it was chosen to begin a register with, where there is none yet. */
  gboolean begins;
} Opening;

typedef struct
{
  QuitusWindow *window;
  GFile *file;
} Restoration;

/* Helpers */

static QuitusRegister *
get_register (QuitusWindow *self)
{
  return quitus_session_get_register (quitus_window_get_session (self));
}

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->stream);
  g_object_unref (opening->file);
  g_object_unref (opening->window);
  g_free (opening->content);
  g_free (opening);
}

static void
restoration_free (Restoration *restoration)
{
  g_object_unref (restoration->file);
  g_object_unref (restoration->window);
  g_free (restoration);
}

static gboolean
may_import (QuitusRegister *reg)
{
  return quitus_register_get_book (reg) != NULL && !quitus_register_is_read_only (reg);
}

/* What is damaged is read only, and may be replaced. */
static gboolean
may_restore (QuitusRegister *reg)
{
  return quitus_register_get_book (reg) == NULL || !quitus_register_is_read_only (reg) ||
         g_error_matches (quitus_register_get_refusal (reg), QUITUS_STORE_ERROR,
                          QUITUS_STORE_ERROR_CORRUPT);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf stat_a, stat_b;

  return g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0 && stat_a.st_dev == stat_b.st_dev &&
         stat_a.st_ino == stat_b.st_ino;
}

static gboolean
is_register (Opening *opening)
{
  return opening->length >= sizeof REGISTER_START &&
         memcmp (opening->content, REGISTER_START, sizeof REGISTER_START) == 0;
}

/* Callbacks */

static void
restore_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  if (!quitus_register_restore_finish (QUITUS_REGISTER (object), result, &aside, &error))
    {
      quitus_problem_present_restore (error, GTK_WIDGET (self));
      return;
    }
  quitus_window_tell_restored (self, aside);
  quitus_window_resume (self);
}

static void
restore_confirmed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Restoration *restoration = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "restore"))
    quitus_register_restore_async (get_register (restoration->window),
                                   g_file_peek_path (restoration->file), NULL, restore_done_cb,
                                   g_object_ref (restoration->window));
  restoration_free (restoration);
}

/* Helpers */

static void
ask_restore (QuitusWindow *self, GFile *file)
{
  Restoration *restoration = g_new (Restoration, 1);
  g_autofree char *name = get_name (file);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Restore This Backup?"), NULL);

  restoration->window = g_object_ref (self);
  restoration->file = g_object_ref (file);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _ ("Everything will be as it is in “%s”. What is in the register "
                                   "now is set aside, not erased."),
                                name);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "restore",
                                  _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, restore_confirmed_cb,
                           restoration);
}

/* A register that is chosen or opened from outside is a backup, unless it is the one that is
 * shown. */
void
quitus_window_offer_restore (QuitusWindow *self, GFile *file)
{
  QuitusRegister *reg = get_register (self);
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = get_name (file);
  g_autofree char *text = NULL;

  if (path == NULL)
    {
      g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   /* Translators: the name of a file */
                   _ ("“%s” is not on this computer: copy it here first"), name);
      quitus_problem_present (error, GTK_WIDGET (self));
    }
  else if (is_same_file (path, quitus_register_get_path (reg)))
    {
      /* Translators: the name of a file */
      text = g_strdup_printf (_ ("“%s” is the register that is open here"), name);
      quitus_window_tell (self, text);
    }
  else if (may_restore (reg) || quitus_register_check_writable (reg, &error))
    ask_restore (self, file);
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
offer_import (QuitusWindow *self, Opening *opening)
{
  QuitusSession *session = quitus_window_get_session (self);
  g_autofree char *name = get_name (opening->file);
  g_autoptr (GBytes) data = g_bytes_new_take (g_steal_pointer (&opening->content), opening->length);
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = NULL;

  if (quitus_register_check_writable (quitus_session_get_register (session), &error))
    dialog = quitus_import_dialog_new (session, data, name, GTK_WIDGET (self), &error);
  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
  else
    quitus_problem_present_file (error, opening->file, GTK_WIDGET (self));
}

/* Callbacks */

static gboolean
perform_cb (gpointer data)
{
  quitus_window_perform_requests (data);
  return G_SOURCE_REMOVE;
}

static void
free_again_cb (QuitusWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, perform_cb, g_object_ref (self), g_object_unref);
}

/* Helpers */

/* A file waits until what is asked is answered and what is recorded is on the disk. */
static gboolean
must_wait (QuitusWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  QuitusRegister *reg = get_register (self);
  gboolean is_busy;

  g_object_get (reg, "busy", &is_busy, NULL);
  if (dialog != NULL)
    g_signal_connect_object (dialog, "closed", G_CALLBACK (free_again_cb), self, G_CONNECT_SWAPPED);
  else if (is_busy && g_signal_handler_find (reg, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0,
                                             NULL, free_again_cb, self) == 0)
    g_signal_connect_object (reg, "notify::busy", G_CALLBACK (free_again_cb), self,
                             G_CONNECT_SWAPPED);
  return dialog != NULL || is_busy;
}

static void
keep_for_later (QuitusWindow *self, GFile *file, gboolean needs_book)
{
  g_autofree char *uri = g_file_get_uri (file);

  quitus_window_keep_request (self, "win.open-file", g_variant_new_string (uri), needs_book);
}

/* A register begins with a file that can be imported, and not for one that is refused. */
static void
begin_with (QuitusWindow *self, Opening *opening)
{
  g_autofree char *name = get_name (opening->file);
  g_autofree char *label = quitus_import_get_label (name);
  g_autoptr (GBytes) data = g_bytes_new_take (g_steal_pointer (&opening->content), opening->length);
  g_autoptr (QuitusBook) nothing = quitus_book_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_import (data, label, nothing, NULL, &error);

  if (change == NULL)
    {
      quitus_problem_present_file (error, opening->file, GTK_WIDGET (self));
      return;
    }
  keep_for_later (self, opening->file, TRUE);
  quitus_window_begin_empty (self);
}

/* An import waits for a register, which is perhaps only about to begin. */
static void
take_file (QuitusWindow *self, Opening *opening)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (is_register (opening))
    quitus_window_offer_restore (self, opening->file);
  else if (quitus_session_get_book (quitus_window_get_session (self)) != NULL)
    offer_import (self, opening);
  else if (opening->begins && quitus_window_is_welcoming (self))
    begin_with (self, opening);
  else
    {
      name = get_name (opening->file);
      /* Translators: the name of a file */
      text = g_strdup_printf (_ ("“%s” can be imported once the register is open"), name);
      quitus_window_tell (self, text);
      keep_for_later (self, opening->file, TRUE);
    }
}

static void
refuse (Opening *opening, const GError *error)
{
  if (!quitus_window_is_closed (opening->window))
    quitus_problem_present_file (error, opening->file, GTK_WIDGET (opening->window));
  opening_free (opening);
}

/* Callbacks */

static void
read_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  gboolean is_first = opening->length == 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (object), result, &length, &error))
    {
      refuse (opening, error);
      return;
    }
  opening->length += length;
  if (is_first && length == sizeof REGISTER_START && !is_register (opening))
    {
      g_input_stream_read_all_async (opening->stream, opening->content + opening->length,
                                     QUITUS_IMPORT_MAX + 1 - opening->length, G_PRIORITY_DEFAULT,
                                     NULL, read_cb, opening);
      return;
    }
  if (!quitus_window_is_closed (opening->window))
    {
      if (must_wait (opening->window))
        keep_for_later (opening->window, opening->file, FALSE);
      else
        take_file (opening->window, opening);
    }
  opening_free (opening);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  GFileInputStream *stream;
  g_autoptr (GError) error = NULL;

  stream = g_file_read_finish (G_FILE (object), result, &error);
  if (stream == NULL)
    {
      refuse (opening, error);
      return;
    }
  opening->stream = G_INPUT_STREAM (stream);
  opening->content = g_malloc (QUITUS_IMPORT_MAX + 1);
  g_input_stream_read_all_async (opening->stream, opening->content, sizeof REGISTER_START,
                                 G_PRIORITY_DEFAULT, NULL, read_cb, opening);
}

/* Helpers */

static void
open_file (QuitusWindow *self, GFile *file, gboolean begins)
{
  Opening *opening;

  if (must_wait (self))
    {
      keep_for_later (self, file, FALSE);
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->begins = begins;
  g_file_read_async (file, G_PRIORITY_DEFAULT, NULL, opened_cb, opening);
}

/* Callbacks */

/* The parameter is the URI of a file. */
static void
open_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (QUITUS_WINDOW (widget), file, FALSE);
}

static void
import_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    quitus_window_import_file (self, file);
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

/* Private */

/* Imports a file that a person has chosen, and begins a register with it where there is none. */
void
quitus_window_import_file (QuitusWindow *self, GFile *file)
{
  open_file (self, file, TRUE);
}

void
quitus_window_choose_import (QuitusWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Agreements of Quitus"));
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Import a File"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, import_chosen_cb, g_object_ref (self));
}

/* Callbacks */

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_window_choose_import (QUITUS_WINDOW (widget));
}

static void
restore_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    quitus_window_offer_restore (self, file);
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Restore a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, restore_chosen_cb,
                        g_object_ref (widget));
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusId agreement = QUITUS_ID_NONE;

  if (parameter == NULL || quitus_id_from_text (g_variant_get_string (parameter, NULL), &agreement))
    adw_dialog_present (quitus_export_dialog_new (quitus_window_get_session (self), agreement),
                        widget);
}

/* Private */

void
quitus_window_update_file_actions (QuitusWindow *self)
{
  QuitusRegister *reg = get_register (self);
  gboolean is_open = quitus_register_get_book (reg) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import", may_import (reg));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-agreement", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore", may_restore (reg));
}

void
quitus_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-agreement", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_cb);
}
