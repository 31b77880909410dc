/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in a window, wherever the focus is. */

#include "quitus-format.h"
#include "quitus-window-private.h"

#include "quitus-agreement-page.h"
#include "quitus-language.h"
#include "quitus-local-file.h"
#include "quitus-printable.h"
#include "quitus-problem.h"
#include "quitus-reopening.h"
#include "quitus-sample.h"
#include "quitus-sign-dialog.h"
#include "quitus-suppose-dialog.h"
#include "quitus-window-parties.h"

/* Helpers */

static QuitusRegister *
get_register (QuitusWindow *self)
{
  return quitus_session_get_register (quitus_window_get_session (self));
}

static AdwNavigationPage *
get_visible_page (QuitusWindow *self)
{
  return adw_navigation_view_get_visible_page (quitus_window_get_navigation (self));
}

/* What is only looked at, as of another day, changes nothing, whatever key is pressed. */
static gboolean
shows_past (QuitusWindow *self)
{
  AdwNavigationPage *page = get_visible_page (self);

  return QUITUS_IS_AGREEMENT_PAGE (page) &&
         quitus_agreement_page_is_past (QUITUS_AGREEMENT_PAGE (page));
}

static void
show_toast (QuitusWindow *self, const char *text)
{
  quitus_window_tell (self, text);
}

static char *
get_backup_name (QuitusWindow *self)
{
  g_autofree char *day =
      quitus_day_to_iso (quitus_session_get_today (quitus_window_get_session (self)));

  return g_strdup_printf ("quitus-%s.sqlite", day);
}

/* Callbacks */

static void
undo_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_undo_finish (QUITUS_REGISTER (object), result, &error))
    {
      quitus_problem_present (error, GTK_WIDGET (self));
      return;
    }
  /* Without an agreement nothing is left to suppose. */
  if (quitus_book_count (quitus_register_get_book (QUITUS_REGISTER (object)),
                         QUITUS_KIND_AGREEMENT) == 0)
    quitus_session_suppose (quitus_window_get_session (self), QUITUS_DAY_NONE);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  const char *label = quitus_register_get_undo_label (get_register (self));
  g_autofree char *text = NULL;

  if (label == NULL)
    return;
  text = g_strdup_printf (_ ("Undone: %s"), label);
  show_toast (self, text);
  quitus_register_undo_async (get_register (self), NULL, undo_done_cb, g_object_ref (self));
}

static void
redo_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_redo_finish (QUITUS_REGISTER (object), result, &error))
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  const char *label = quitus_register_get_redo_label (get_register (self));
  g_autofree char *text = NULL;

  if (label == NULL)
    return;
  text = g_strdup_printf (_ ("Redone: %s"), label);
  show_toast (self, text);
  quitus_register_redo_async (get_register (self), NULL, redo_done_cb, g_object_ref (self));
}

static void
suppose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (
      quitus_suppose_dialog_new (quitus_window_get_session (QUITUS_WINDOW (widget))), widget);
}

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_window_show_page (QUITUS_WINDOW (widget), g_variant_get_string (parameter, NULL));
  quitus_window_enter_page (QUITUS_WINDOW (widget));
}

static void
enter_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_window_enter_page (QUITUS_WINDOW (widget));
}

static void
show_agreement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusSession *session = quitus_window_get_session (self);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId id = QUITUS_ID_NONE;
  QuitusRecord *record;

  if (!quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    return;
  record = quitus_book_lookup (book, id);
  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return;
  adw_navigation_view_push (quitus_window_get_navigation (self),
                            quitus_agreement_page_new (session, record));
}

static void
sign_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusId id = QUITUS_ID_NONE;
  QuitusSession *session = quitus_window_get_session (self);

  if (quitus_id_from_text (g_variant_get_string (parameter, NULL), &id))
    quitus_reopening_present (session, id, quitus_sign_dialog_new (session, id), widget);
}

/* The sample in the book, NULL when it is not there. */
static QuitusRecord *
find_sample (QuitusBook *book)
{
  for (guint i = 0; book != NULL && i < quitus_book_count (book, QUITUS_KIND_AGREEMENT); i++)
    {
      QuitusRecord *record = quitus_book_get (book, QUITUS_KIND_AGREEMENT, i);

      if (quitus_agreement_value (quitus_record_get_value (record))->sample)
        return record;
    }
  return NULL;
}

static void
remove_sample_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    {
      quitus_problem_present (error, GTK_WIDGET (self));
      return;
    }
  adw_navigation_view_pop (quitus_window_get_navigation (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("The example has been removed"));
}

static void
remove_sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  QuitusRecord *sample = find_sample (book);
  g_autoptr (QuitusChange) change = NULL;

  if (sample == NULL)
    return;
  quitus_session_suppose (quitus_window_get_session (self), QUITUS_DAY_NONE);
  change = quitus_sample_remove (book, quitus_record_get_id (sample));
  quitus_register_commit_async (get_register (self), change, NULL, remove_sample_done_cb,
                                g_object_ref (self));
}

static void
add_sample_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
add_sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  QuitusBook *book = quitus_session_get_book (quitus_window_get_session (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = quitus_sample_import (book, &error);

  if (change == NULL)
    quitus_problem_present (error, widget);
  else
    quitus_register_commit_async (get_register (self), change, NULL, add_sample_done_cb,
                                  g_object_ref (self));
}

/* What was not recorded is not undone. */
static void
tell_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_window_tell (QUITUS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  quitus_window_add_toast (QUITUS_WINDOW (widget), toast);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_printable_print (QUITUS_PRINTABLE (get_visible_page (QUITUS_WINDOW (widget))),
                          GTK_WINDOW (widget));
}

static void
backup_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n_left_out;

  if (!quitus_register_backup_finish (QUITUS_REGISTER (object), result, &n_left_out, &error))
    {
      quitus_problem_present (error, GTK_WIDGET (self));
      return;
    }
  if (n_left_out > 0)
    text =
        quitus_format_text (quitus_language_get_default (),
                            n_ ("Backed up, but for the content of %u document, which is not here "
                                "or is damaged",
                                "Backed up, but for the content of %u documents, which is not here "
                                "or is damaged",
                                n_left_out),
                            n_left_out);
  show_toast (self, text != NULL ? text : _ ("Everything is backed up and verified"));
}

/* Private */

void
quitus_window_back_up_to (QuitusWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = quitus_local_file_get_path (file, &error);

  if (path != NULL)
    quitus_register_backup_async (get_register (self), path, NULL, backup_done_cb,
                                  g_object_ref (self));
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

/* Callbacks */

static void
backup_chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL)
    quitus_window_back_up_to (self, file);
  else
    quitus_problem_present (error, GTK_WIDGET (self));
}

static void
backup_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusWindow *self = QUITUS_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = get_backup_name (self);

  gtk_file_dialog_set_title (dialog, _ ("Back Up the Register"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, backup_chosen_cb, g_object_ref (self));
}

static void
check_done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems =
      quitus_register_check_finish (QUITUS_REGISTER (object), result, &error);
  g_autoptr (GString) body = g_string_new (NULL);
  AdwDialog *dialog;

  if (problems == NULL)
    {
      quitus_problem_present (error, GTK_WIDGET (self));
      return;
    }
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (body, i == 0 ? "%s" : "\n%s", (const char *) problems->pdata[i]);
  dialog = adw_alert_dialog_new (
      problems->len == 0 ? _ ("The Register Is Whole") : _ ("The Register Has Problems"),
      problems->len == 0 ? _ ("The file, its references and its journal are intact.") : body->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
check_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  quitus_register_check_async (get_register (QUITUS_WINDOW (widget)), NULL, check_done_cb,
                               g_object_ref (widget));
}

/* The first two items of the menu say what they would undo and redo. */
static void
update_menu (QuitusWindow *self, const char *undo_label, const char *redo_label)
{
  g_autoptr (GMenuModel) section =
      g_menu_model_get_item_link (G_MENU_MODEL (quitus_window_get_menu (self)), 0,
                                  G_MENU_LINK_SECTION);
  g_autofree char *undo =
      undo_label != NULL ? g_strdup_printf (_ ("_Undo: %s"), undo_label) : g_strdup (_ ("_Undo"));
  g_autofree char *redo =
      redo_label != NULL ? g_strdup_printf (_ ("_Redo: %s"), redo_label) : g_strdup (_ ("_Redo"));

  g_menu_remove_all (G_MENU (section));
  g_menu_append (G_MENU (section), undo, "win.undo");
  g_menu_append (G_MENU (section), redo, "win.redo");
}

/* Private */

/* Says that a copy is in the place of the register, and in @aside where to find what was there: a
 * path is too long for a toast, and is read more than once. */
void
quitus_window_tell_restored (QuitusWindow *self, const char *aside)
{
  g_autofree char *path = NULL;
  AdwDialog *dialog;

  if (aside == NULL)
    {
      show_toast (self, _ ("Restored"));
      return;
    }
  path = g_filename_display_name (aside);
  dialog = adw_alert_dialog_new (_ ("Restored"), NULL);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _ ("What was there is not erased. It is kept in “%s”."), path);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Actions follow what is possible now. */
void
quitus_window_update_actions (QuitusWindow *self)
{
  QuitusSession *session = quitus_window_get_session (self);
  GtkWidget *widget = GTK_WIDGET (self);
  QuitusRegister *reg;
  gboolean is_open, is_read_only, is_past, may_write;

  if (session == NULL)
    return;
  reg = quitus_session_get_register (session);
  is_open = quitus_register_get_book (reg) != NULL;
  is_read_only = quitus_register_is_read_only (reg);
  is_past = shows_past (self);
  may_write = is_open && !is_read_only && !is_past;
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 is_open && !is_past &&
                                     quitus_register_get_undo_label (reg) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 is_open && !is_past &&
                                     quitus_register_get_redo_label (reg) != NULL);
  update_menu (self, quitus_register_get_undo_label (reg), quitus_register_get_redo_label (reg));
  gtk_widget_action_set_enabled (widget, "win.sign", may_write);
  quitus_window_update_record_actions (self, may_write);
  quitus_window_update_assistant_actions (self, may_write);
  quitus_window_update_calendar_actions (self, may_write);
  quitus_window_update_governance_actions (self, may_write);
  quitus_window_update_payment_actions (self, may_write);
  quitus_window_update_party_actions (self, may_write);
  quitus_window_update_file_actions (self);
  gtk_widget_action_set_enabled (widget, "win.remove-sample",
                                 may_write && find_sample (quitus_register_get_book (reg)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-sample",
                                 may_write && find_sample (quitus_register_get_book (reg)) == NULL);
  gtk_widget_action_set_enabled (widget, "win.search", is_open);
  gtk_widget_action_set_enabled (widget, "win.suppose", is_open);
  gtk_widget_action_set_enabled (widget, "win.backup", is_open);
  gtk_widget_action_set_enabled (widget, "win.check", is_open);
  gtk_widget_action_set_enabled (widget, "win.print",
                                 is_open && QUITUS_IS_PRINTABLE (get_visible_page (self)));
}

void
quitus_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.suppose", NULL, suppose_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.enter-page", NULL, enter_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-agreement", "s", show_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.sign", "s", sign_cb);
  gtk_widget_class_install_action (widget_class, "win.add-sample", NULL, add_sample_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-sample", NULL, remove_sample_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_cb);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, check_cb);
  quitus_window_install_record_actions (widget_class);
  quitus_window_install_assistant_actions (widget_class);
  quitus_window_install_calendar_actions (widget_class);
  quitus_window_install_governance_actions (widget_class);
  quitus_window_install_payment_actions (widget_class);
  quitus_window_install_party_actions (widget_class);
  quitus_window_install_menu_actions (widget_class);
  quitus_window_install_search_actions (widget_class);
  quitus_window_install_file_actions (widget_class);
}
