/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record-dialog.h"

#include "quitus-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-language.h"
#include "quitus-problem.h"
#include "quitus-record-actions.h"
#include "quitus-record-key.h"
#include "quitus-template.h"

struct _QuitusRecordDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkLabel *subject_label;
  AdwBanner *banner;
  GtkWidget *record_button;
  AdwBin *place;

  QuitusSession *session;
  QuitusRecordForm *form;
  /* What the record is a part of: an agreement as a rule. */
  QuitusId root;
  /* What the record says in the book, NULL when it is new. */
  QuitusValue *before;
  QuitusRecordDialogExtend extend;
  gpointer extend_data;
  GDestroyNotify extend_destroy;
  QuitusRecordDialogCheck check;
  gpointer check_data;
  QuitusRecordDialogAdjust adjust;
  gpointer adjust_data;
  QuitusRecordDialogTell tell;
  gpointer tell_data;
  /* How the change is called, NULL for the name of the record. */
  char *label;
  /* The label says what was done, so that it is told as it stands. */
  gboolean is_act;
  QuitusRecordDialogTake take;
  gpointer take_data;
  GDestroyNotify take_destroy;
  gboolean is_changed;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusRecordDialog, quitus_record_dialog, ADW_TYPE_DIALOG)

/* Helpers */

static void
update (QuitusRecordDialog *self)
{
  gtk_widget_set_sensitive (self->record_button,
                            !self->is_busy && quitus_record_form_is_complete (self->form));
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->is_busy && !self->is_changed);
}

static void
show_problem (QuitusRecordDialog *self, const GError *error)
{
  adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Callbacks */

static void
changed_cb (QuitusRecordDialog *self)
{
  self->is_changed = TRUE;
  adw_banner_set_revealed (self->banner, FALSE);
  update (self);
}

static void
committed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRecordDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusValue) value = NULL;
  gboolean is_done = quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error);
  g_autofree char *told = NULL;

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  self->is_busy = FALSE;
  update (self);
  if (!is_done)
    {
      show_problem (self, error);
      return;
    }
  if (self->before == NULL)
    {
      value = quitus_record_form_read (self->form);
      quitus_focus_keeper_reveal (GTK_WIDGET (self), value->id);
    }
  if (self->tell != NULL)
    told = self->tell (self->tell_data);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              told != NULL           ? told
                              : self->is_act         ? self->label
                              : self->before != NULL ? _ ("Changed")
                                                     : _ ("Recorded"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* One step in the life of a record has a name of its own. */
static QuitusChange *
make_change (QuitusRecordDialog *self, const QuitusValue *after)
{
  QuitusChange *change;

  /* What failed may be recorded otherwise. */
  if (self->is_act)
    g_clear_pointer (&self->label, g_free);
  if (self->label == NULL)
    {
      self->label = quitus_facts_tell (quitus_session_get_book (self->session), after);
      self->is_act = self->label != NULL;
    }
  if (self->label == NULL)
    return quitus_record_actions_make_change (self->before, after);
  change = quitus_change_new (self->label);
  if (self->before != NULL)
    quitus_change_update (change, self->before, after);
  else
    quitus_change_insert (change, after);
  return change;
}

static void
record_cb (QuitusRecordDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuitusValue) after = NULL;
  g_autoptr (QuitusChange) change = NULL;

  if (self->check != NULL && !self->check (self->check_data))
    return;
  after = quitus_record_form_get_value (self->form, &error);
  if (after == NULL)
    {
      show_problem (self, error);
      return;
    }
  if (self->adjust != NULL)
    self->adjust (after, self->adjust_data);
  if (self->take != NULL)
    {
      self->take (after, self->take_data);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  change = make_change (self, after);
  if (self->extend != NULL && !self->extend (change, after, self->extend_data, &error))
    {
      show_problem (self, error);
      return;
    }
  self->is_busy = TRUE;
  update (self);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                committed_cb, g_object_ref (self));
}

static void
cancel_cb (QuitusRecordDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
abandon_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRecordDialog) self = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (object), result);

  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* Escape must not lose what was typed. */
static void
close_attempt_cb (QuitusRecordDialog *self)
{
  AdwDialog *dialog;

  if (self->is_busy)
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
remove_cb (QuitusRecordDialog *self)
{
  g_autofree char *id = quitus_id_to_text (self->before->id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-record", "s", id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Overrides */

static void
quitus_record_dialog_dispose (GObject *object)
{
  QuitusRecordDialog *self = QUITUS_RECORD_DIALOG (object);

  g_clear_object (&self->session);
  /* What is in a dialog may outlive it for a while, and a form holds on to the session. */
  if (self->place != NULL)
    adw_bin_set_child (self->place, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_RECORD_DIALOG);
  g_clear_pointer (&self->before, quitus_value_unref);
  g_clear_pointer (&self->label, g_free);
  quitus_record_dialog_set_extend (self, NULL, NULL, NULL);
  if (self->take_destroy != NULL)
    self->take_destroy (self->take_data);
  self->take_destroy = NULL;
  G_OBJECT_CLASS (quitus_record_dialog_parent_class)->dispose (object);
}

static void
quitus_record_dialog_class_init (QuitusRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_record_dialog_dispose;
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusRecordDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecordDialog, subject_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecordDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecordDialog, record_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusRecordDialog, place);
  gtk_widget_class_bind_template_callback (widget_class, record_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
quitus_record_dialog_init (QuitusRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_record_key_add (GTK_WIDGET (self), self->record_button);
}

static void
add_remove_button (QuitusRecordDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Re_move"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "destructive-action");
  g_signal_connect_object (row, "activated", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  quitus_record_form_add (self->form, ADW_PREFERENCES_GROUP (group));
}

static void
show_subject (QuitusRecordDialog *self, const char *part)
{
  g_autofree char *subject =
      quitus_facts_name_subject (quitus_session_get_book (self->session), self->root, part);

  gtk_label_set_label (self->subject_label, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->subject_label), subject[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subject, -1);
}

static QuitusRecordDialog *
make_dialog (QuitusSession *session, const QuitusValue *draft, QuitusDossier *dossier)
{
  QuitusRecordDialog *self = g_object_new (QUITUS_TYPE_RECORD_DIALOG, NULL);
  const char *title = _ (quitus_kind_get_info (draft->kind)->label);

  self->session = g_object_ref (session);
  self->root = quitus_book_get_root (quitus_session_get_book (session), draft);
  self->form = QUITUS_RECORD_FORM (quitus_record_form_new (session, draft, dossier));
  adw_bin_set_child (self->place, GTK_WIDGET (self->form));
  quitus_focus_keeper_begin_in (GTK_WIDGET (self->form));
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  /* Whoever owns the form has said what is wrong before the button follows. */
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

/* What it is about: the record itself or, while it is new, that of which it will be a part. */
static char *
name_subject (QuitusBook *book, const QuitusValue *draft, gboolean is_recorded)
{
  const QuitusKindInfo *info = quitus_kind_get_info (draft->kind);
  QuitusId id = draft->id;
  char *name = NULL;

  if (!is_recorded && info->owner != NULL)
    id = *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (info->owner, draft);
  if (is_recorded || info->owner != NULL)
    name = quitus_facts_name_record (book, id);
  return name != NULL ? name : g_strdup (is_recorded ? _ ("Correction") : _ ("New"));
}

/* Public */

/**
 * quitus_record_dialog_new:
 * @session: what the window works with, its register open
 * @draft: what the dialog begins with: a record of the book is changed, another one added
 *
 * Returns: (transfer floating): a dialog that records what is typed
 */
AdwDialog *
quitus_record_dialog_new (QuitusSession *session, const QuitusValue *draft)
{
  QuitusRecordDialog *self = make_dialog (session, draft, NULL);
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), draft->id);
  g_autofree char *subtitle = NULL;

  if (record != NULL)
    {
      self->before = quitus_value_ref (quitus_record_get_value (record));
      add_remove_button (self);
    }
  subtitle = name_subject (quitus_session_get_book (session), draft, record != NULL);
  show_subject (self, subtitle);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * quitus_record_dialog_new_step:
 * @session: what the window works with, its register open
 * @draft: what the dialog begins with: a record of the book is changed, another one added
 * @title: what is done, for example "Confirm the Account"
 * @subtitle: to what it is done
 * @label: how the change is called
 *
 * Returns: (transfer floating): a dialog on one step in the life of a record
 */
AdwDialog *
quitus_record_dialog_new_step (QuitusSession *session,
                               const QuitusValue *draft,
                               const char *title,
                               const char *subtitle,
                               const char *label)
{
  QuitusRecordDialog *self = make_dialog (session, draft, NULL);
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), draft->id);

  if (record != NULL)
    self->before = quitus_value_ref (quitus_record_get_value (record));
  self->label = g_strdup (label);
  quitus_record_dialog_set_heading (self, title, subtitle);
  update (self);
  return ADW_DIALOG (self);
}

/**
 * quitus_record_dialog_new_to_take:
 * @session: what the window works with, its register open
 * @draft: what the dialog begins with
 * @dossier: (nullable): the agreement as it will be
 * @take: (scope notified): who takes what was typed
 * @data: for @take
 * @destroy: (nullable): for @data
 *
 * Returns: (transfer floating): a dialog that records nothing
 */
AdwDialog *
quitus_record_dialog_new_to_take (QuitusSession *session,
                                  const QuitusValue *draft,
                                  QuitusDossier *dossier,
                                  QuitusRecordDialogTake take,
                                  gpointer data,
                                  GDestroyNotify destroy)
{
  QuitusRecordDialog *self = make_dialog (session, draft, dossier);

  self->take = take;
  self->take_data = data;
  self->take_destroy = destroy;
  update (self);
  return ADW_DIALOG (self);
}

/**
 * quitus_record_dialog_set_heading:
 * @self: a dialog
 * @title: what is recorded, for example the obligation
 * @subtitle: (nullable): what it concerns, for example the startup; %NULL to leave that as it is
 *
 * Says what it is about, where the name of the kind and of the owner would not be enough.
 */
void
quitus_record_dialog_set_heading (QuitusRecordDialog *self, const char *title, const char *subtitle)
{
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  if (subtitle != NULL)
    show_subject (self, subtitle);
}

/**
 * quitus_record_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its form, to hide fields or to add rows
 */
QuitusRecordForm *
quitus_record_dialog_get_form (QuitusRecordDialog *self)
{
  return self->form;
}

/**
 * quitus_record_dialog_set_check:
 * @self: a dialog
 * @check: (scope forever): what looks at the form first
 * @data: for @check; it outlives the dialog
 *
 * Lets somebody who knows more say what is wrong, in its place; what it has said of the form already
 * counts.
 */
void
quitus_record_dialog_set_check (QuitusRecordDialog *self,
                                QuitusRecordDialogCheck check,
                                gpointer data)
{
  self->check = check;
  self->check_data = data;
  update (self);
}

/**
 * quitus_record_dialog_set_extend:
 * @self: a dialog
 * @extend: (nullable) (scope notified): what adds to the change
 * @data: for @extend
 * @destroy: (nullable): for @data
 *
 * Lets more be recorded in the same change.
 */
void
quitus_record_dialog_set_extend (QuitusRecordDialog *self,
                                 QuitusRecordDialogExtend extend,
                                 gpointer data,
                                 GDestroyNotify destroy)
{
  if (self->extend_destroy != NULL)
    self->extend_destroy (self->extend_data);
  self->extend = extend;
  self->extend_data = data;
  self->extend_destroy = destroy;
}

/**
 * quitus_record_dialog_set_adjust:
 * @self: a dialog
 * @adjust: (nullable) (scope forever): what sets more of the record
 * @data: for @adjust; it outlives the dialog
 *
 * Lets what nobody types be set.
 */
void
quitus_record_dialog_set_adjust (QuitusRecordDialog *self,
                                 QuitusRecordDialogAdjust adjust,
                                 gpointer data)
{
  self->adjust = adjust;
  self->adjust_data = data;
}

/**
 * quitus_record_dialog_set_tell:
 * @self: a dialog
 * @tell: (nullable) (scope forever): what says what followed
 * @data: for @tell; it outlives the dialog
 *
 * Lets more be said of what was recorded than that it was.
 */
void
quitus_record_dialog_set_tell (QuitusRecordDialog *self, QuitusRecordDialogTell tell, gpointer data)
{
  self->tell = tell;
  self->tell_data = data;
}
