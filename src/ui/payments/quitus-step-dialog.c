/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-step-dialog.h"

#include "quitus-error.h"
#include "quitus-facts.h"
#include "quitus-field-editor.h"
#include "quitus-focus-keeper.h"
#include "quitus-future-day.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-record-key.h"
#include "quitus-template.h"

typedef struct
{
  AdwWindowTitle *window_title;
  GtkLabel *subject_label;
  AdwBanner *banner;
  GtkWidget *record_button;
  AdwBin *place;
  AdwPreferencesPage *page;

  QuitusSession *session;
  QuitusDossier *dossier;
  /* What the record says in the book, NULL when it is new. */
  QuitusValue *before;
  /* What is typed so far; a field that cannot be read is empty. */
  QuitusValue *value;
  /* (element-type QuitusFieldEditor) */
  GPtrArray *editors;
  gboolean is_started;
  gboolean is_changed;
  gboolean is_busy;
} QuitusStepDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuitusStepDialog, quitus_step_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static QuitusStepDialogPrivate *
get_private (QuitusStepDialog *self)
{
  return quitus_step_dialog_get_instance_private (self);
}

static QuitusFieldEditor *
find_editor (QuitusStepDialog *self, const char *name)
{
  QuitusStepDialogPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->editors->len; i++)
    if (g_str_equal (quitus_field_editor_get_field (priv->editors->pdata[i])->name, name))
      return priv->editors->pdata[i];
  return NULL;
}

/* Whether a field may be recorded by itself.  What must be known and is not typed yet is missing,
 * not wrong. */
static gboolean
read_editor (QuitusStepDialog *self, QuitusFieldEditor *editor)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  gboolean is_right =
      quitus_field_editor_read (editor, priv->value, &error) &&
      quitus_field_check (quitus_field_editor_get_field (editor), priv->value, &error);
  gboolean is_said = !is_right && !quitus_field_editor_is_empty (editor);

  quitus_field_editor_set_remark (editor, is_said ? error->message : NULL, is_said);
  return is_right;
}

static void
update (QuitusStepDialog *self)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  gboolean is_complete = TRUE;

  for (guint i = 0; i < priv->editors->len; i++)
    if (!read_editor (self, priv->editors->pdata[i]))
      is_complete = FALSE;
  if (!QUITUS_STEP_DIALOG_GET_CLASS (self)->check (self))
    is_complete = FALSE;
  gtk_widget_set_sensitive (priv->record_button, !priv->is_busy && is_complete);
  adw_dialog_set_can_close (ADW_DIALOG (self), !priv->is_busy && !priv->is_changed);
}

static void
show_problem (QuitusStepDialog *self, const GError *error)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  g_autofree char *title = quitus_problem_get_title (error);
  /* Translators: what went wrong in a few words, then the whole sentence */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, error->message);

  adw_banner_set_title (priv->banner, text);
  adw_banner_set_revealed (priv->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Callbacks */

static void
edited_cb (gpointer data)
{
  quitus_step_dialog_changed (data);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusStepDialog) self = data;
  QuitusStepDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);

  /* The dialog went with its window. */
  if (priv->session == NULL)
    return;
  priv->is_busy = FALSE;
  if (!is_done)
    {
      update (self);
      show_problem (self, error);
      return;
    }
  text = QUITUS_STEP_DIALOG_GET_CLASS (self)->compose_toast (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
record_cb (QuitusStepDialog *self)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusChange) change = QUITUS_STEP_DIALOG_GET_CLASS (self)->make_change (self, &error);

  adw_banner_set_revealed (priv->banner, FALSE);
  if (change == NULL)
    {
      show_problem (self, error);
      return;
    }
  priv->is_busy = TRUE;
  update (self);
  quitus_register_commit_async (quitus_session_get_register (priv->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

static void
cancel_cb (QuitusStepDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
abandon_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusStepDialog) self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Escape must not lose what was typed. */
static void
close_attempt_cb (QuitusStepDialog *self)
{
  AdwDialog *dialog;

  if (get_private (self)->is_busy)
    return;
  dialog = adw_alert_dialog_new (_ ("Discard What You Typed?"), NULL);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "keep", _ ("_Keep Typing"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL, abandon_cb,
                           g_object_ref (self));
}

static void
remove_cb (QuitusStepDialog *self)
{
  g_autofree char *id = quitus_id_to_text (get_private (self)->before->id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-record", "s", id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_step_dialog_dispose (GObject *object)
{
  QuitusStepDialogPrivate *priv = get_private (QUITUS_STEP_DIALOG (object));

  g_clear_pointer (&priv->editors, g_ptr_array_unref);
  g_clear_object (&priv->session);
  /* What is in a dialog may outlive it for a while, and its rows hold on to the session. */
  if (priv->place != NULL)
    adw_bin_set_child (priv->place, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_STEP_DIALOG);
  g_clear_pointer (&priv->dossier, quitus_dossier_unref);
  g_clear_pointer (&priv->before, quitus_value_unref);
  g_clear_pointer (&priv->value, quitus_value_unref);
  G_OBJECT_CLASS (quitus_step_dialog_parent_class)->dispose (object);
}

static void
quitus_step_dialog_class_init (QuitusStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_step_dialog_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-step-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, subject_label);
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, banner);
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, record_button);
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, place);
  gtk_widget_class_bind_template_child_private (widget_class, QuitusStepDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
quitus_step_dialog_init (QuitusStepDialog *self)
{
  get_private (self)->editors =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_field_editor_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_record_key_add (GTK_WIDGET (self), get_private (self)->record_button);
}

/* For the dialogs of the steps */

/**
 * quitus_step_dialog_start:
 * @self: a dialog
 * @session: what the window works with, its register open
 * @draft: what the record is to say so far; one of the book is corrected
 * @title: what the dialog does
 * @part: (nullable): to what of its agreement, which is named first
 *
 * Begins: fields and groups are added next, then quitus_step_dialog_finish() is called.
 */
void
quitus_step_dialog_start (QuitusStepDialog *self,
                          QuitusSession *session,
                          const QuitusValue *draft,
                          const char *title,
                          const char *part)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *record = quitus_book_lookup (book, draft->id);
  g_autofree char *subject =
      quitus_facts_name_subject (book, quitus_book_get_root (book, draft), part);

  priv->session = g_object_ref (session);
  priv->dossier = quitus_book_get_dossier (book, quitus_book_get_root (book, draft));
  priv->value = quitus_value_copy (draft);
  if (record != NULL)
    priv->before = quitus_value_ref (quitus_record_get_value (record));
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (priv->window_title, title);
  quitus_step_dialog_set_subject (self, subject);
}

/**
 * quitus_step_dialog_set_subject:
 * @self: a dialog
 * @subject: what the step is done to
 *
 * Says what it is about where that is more than something of one agreement.
 */
void
quitus_step_dialog_set_subject (QuitusStepDialog *self, const char *subject)
{
  QuitusStepDialogPrivate *priv = get_private (self);

  gtk_label_set_label (priv->subject_label, subject);
  gtk_widget_set_visible (GTK_WIDGET (priv->subject_label), subject[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subject, -1);
}

/**
 * quitus_step_dialog_add_fields:
 * @self: a dialog
 * @first_name: the name of a field of the record
 * @...: more names, then %NULL
 *
 * Adds a group of fields, which show what the draft says.
 */
void
quitus_step_dialog_add_fields (QuitusStepDialog *self, const char *first_name, ...)
{
  QuitusStepDialogPrivate *priv = get_private (self);
  QuitusBook *book = quitus_session_get_book (priv->session);
  QuitusId root = quitus_book_get_root (book, priv->value);
  GtkWidget *group = adw_preferences_group_new ();
  va_list names;

  va_start (names, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (names, const char *))
    {
      QuitusFieldEditor *editor =
          quitus_field_editor_new (priv->session,
                                   quitus_kind_get_field ((QuitusKind) priv->value->kind, name),
                                   priv->dossier, root, edited_cb, self);

      quitus_field_editor_show (editor, priv->value);
      g_ptr_array_add (priv->editors, editor);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_row (editor));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_remark (editor));
    }
  va_end (names);
  quitus_step_dialog_add_group (self, group);
}

/**
 * quitus_step_dialog_add_group:
 * @self: a dialog
 * @group: (transfer floating): an #AdwPreferencesGroup
 *
 * Adds rows of the step's own below what is there.
 */
void
quitus_step_dialog_add_group (QuitusStepDialog *self, GtkWidget *group)
{
  adw_preferences_page_add (get_private (self)->page, ADW_PREFERENCES_GROUP (group));
}

/**
 * quitus_step_dialog_add_removal:
 * @self: a dialog on a record of the book
 *
 * Adds a button that removes the record with its parts.
 */
void
quitus_step_dialog_add_removal (QuitusStepDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Re_move"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  quitus_step_dialog_add_group (self, group);
}

/**
 * quitus_step_dialog_focus:
 * @self: a dialog
 * @name: the name of a field in which something is typed
 *
 * Puts the focus into a field to begin with.
 */
void
quitus_step_dialog_focus (QuitusStepDialog *self, const char *name)
{
  /* The row itself takes no focus, its text does. */
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (
                                 GTK_EDITABLE (quitus_step_dialog_get_row (self, name)))));
}

/**
 * quitus_step_dialog_finish:
 * @self: a dialog
 *
 * All rows are there: from now on what is typed is checked.
 */
void
quitus_step_dialog_finish (QuitusStepDialog *self)
{
  get_private (self)->is_started = TRUE;
  update (self);
}

/**
 * quitus_step_dialog_changed:
 * @self: a dialog
 *
 * To be called when something else is typed in a row of the step's own.
 */
void
quitus_step_dialog_changed (QuitusStepDialog *self)
{
  QuitusStepDialogPrivate *priv = get_private (self);

  if (!priv->is_started)
    return;
  priv->is_changed = TRUE;
  adw_banner_set_revealed (priv->banner, FALSE);
  update (self);
}

/**
 * quitus_step_dialog_get_session:
 * @self: a dialog
 *
 * Returns: (transfer none): what the window works with
 */
QuitusSession *
quitus_step_dialog_get_session (QuitusStepDialog *self)
{
  return get_private (self)->session;
}

/**
 * quitus_step_dialog_get_value:
 * @self: a dialog
 *
 * Returns: (transfer none): what the record says as it is typed; it changes with the next key
 */
const QuitusValue *
quitus_step_dialog_get_value (QuitusStepDialog *self)
{
  return get_private (self)->value;
}

/**
 * quitus_step_dialog_get_before:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what the record said in the book when the dialog opened,
 *   %NULL when it is new
 */
const QuitusValue *
quitus_step_dialog_get_before (QuitusStepDialog *self)
{
  return get_private (self)->before;
}

/**
 * quitus_step_dialog_get_row:
 * @self: a dialog
 * @name: the name of one of its fields
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
quitus_step_dialog_get_row (QuitusStepDialog *self, const char *name)
{
  return quitus_field_editor_get_row (find_editor (self, name));
}

/**
 * quitus_step_dialog_set_remark:
 * @self: a dialog
 * @name: the name of one of its fields
 * @text: a sentence on what is wrong there
 *
 * Says what only the step can know, for use in its check.
 */
void
quitus_step_dialog_set_remark (QuitusStepDialog *self, const char *name, const char *text)
{
  quitus_field_editor_set_remark (find_editor (self, name), text, TRUE);
}

/**
 * quitus_step_dialog_check_day:
 * @self: a dialog
 * @name: the name of one of its fields
 * @day: what is typed there
 *
 * Refuses a day that has not come: only what has happened is recorded.
 *
 * Returns: whether the day has come; one that is not known has not
 */
gboolean
quitus_step_dialog_check_day (QuitusStepDialog *self, const char *name, QuitusDay day)
{
  g_autofree char *text = quitus_future_day_find_problem (get_private (self)->session, day);

  if (text == NULL)
    return day != QUITUS_DAY_NONE;
  quitus_step_dialog_set_remark (self, name, text);
  return FALSE;
}
