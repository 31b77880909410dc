/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-closing-dialog.h"

#include "quitus-closing.h"
#include "quitus-date-row.h"
#include "quitus-focus-keeper.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-record-key.h"
#include "quitus-template.h"

struct _QuitusClosingDialog
{
  AdwDialog parent_instance;

  GtkWidget *close_button;
  AdwBanner *problem_banner;
  AdwPreferencesGroup *checklist_group;
  QuitusDateRow *day_row;
  GtkWidget *missing_group;
  AdwSwitchRow *confirm_row;
  GtkEditable *reason_row;

  QuitusSession *session;
  QuitusRecord *record;
  guint n_missing;
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (QuitusClosingDialog, quitus_closing_dialog, ADW_TYPE_DIALOG)

/* Icon, style and word of each state. */
static const struct
{
  const char *icon_name;
  const char *style;
  const char *word;
} looks[] = {
  [QUITUS_CLOSING_OK] = { "quitus-done-symbolic",           "done",   N_ ("Done")                 },
  [QUITUS_CLOSING_MISSING] = { "quitus-late-symbolic",           "late",   N_ ("Something is missing") },
  [QUITUS_CLOSING_NOT_APPLICABLE] = { "quitus-not-applicable-symbolic", "dimmed",
                         N_ ("Not applicable")                                                    },
};

/* Helpers */

static void
add_item (QuitusClosingDialog *self, const QuitusClosingItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (looks[item->state].icon_name);

  gtk_widget_add_css_class (image, looks[item->state].style);
  gtk_widget_set_tooltip_text (image, _ (looks[item->state].word));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (looks[item->state].word), -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 quitus_closing_topic_get_title (item->topic,
                                                                 quitus_language_get_default ()));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), item->sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (self->checklist_group, row);
}

static void
fill (QuitusClosingDialog *self, QuitusDossier *dossier)
{
  g_autoptr (GArray) items =
      quitus_closing_list (dossier, quitus_session_get_outlook (self->session),
                           quitus_language_get_default ());
  g_autofree char *summary = NULL;

  self->n_missing = quitus_closing_count_missing (items);
  summary =
      self->n_missing == 0
          ? g_strdup (_ ("Everything is done"))
          : g_strdup_printf (n_ ("%u point is missing", "%u points are missing", self->n_missing),
                             self->n_missing);
  adw_preferences_group_set_title (self->checklist_group, summary);
  for (guint i = 0; i < items->len; i++)
    add_item (self, &g_array_index (items, QuitusClosingItem, i));
  gtk_widget_set_visible (self->missing_group, self->n_missing > 0);
}

static char *
get_reason (QuitusClosingDialog *self)
{
  char *reason = g_strdup (gtk_editable_get_text (self->reason_row));

  g_strstrip (reason);
  if (reason[0] != '\0' && self->n_missing > 0)
    return reason;
  g_free (reason);
  return NULL;
}

static QuitusChange *
make_change (QuitusClosingDialog *self)
{
  const QuitusValue *before = quitus_record_get_value (self->record);
  g_autoptr (QuitusAgreementValue) after =
      (QuitusAgreementValue *) (gpointer) quitus_value_copy (before);
  /* Translators: the reference of an agreement */
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Close %s"), after->reference);
  QuitusChange *change = quitus_change_new (label);

  after->closed_on = quitus_date_row_get_day (self->day_row);
  g_free (after->closing_note);
  after->closing_note = get_reason (self);
  quitus_change_update (change, before, &after->value);
  return change;
}

/* Callbacks */

static void
update_cb (QuitusClosingDialog *self)
{
  QuitusDay day = quitus_date_row_get_day (self->day_row);
  gboolean is_known = day != QUITUS_DAY_NONE;
  g_autofree char *reason = NULL;

  if (self->session == NULL)
    return;
  reason = get_reason (self);
  /* What is closed on a day to come would be read only before it is closed. */
  if (is_known && day > quitus_session_get_today (self->session))
    {
      adw_banner_set_title (self->problem_banner, _ ("The closing cannot be later than today"));
      adw_banner_set_revealed (self->problem_banner, TRUE);
      is_known = FALSE;
    }
  else
    adw_banner_set_revealed (self->problem_banner, FALSE);
  gtk_widget_set_sensitive (
      self->close_button, !self->is_busy && is_known &&
                              (self->n_missing == 0 ||
                               (adw_switch_row_get_active (self->confirm_row) && reason != NULL)));
}

static void
set_busy (QuitusClosingDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_busy);
  update_cb (self);
}

static void
cancel_cb (QuitusClosingDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusClosingDialog) self = data;
  g_autoptr (GError) error = NULL;

  /* The dialog went with its window. */
  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  if (!quitus_register_commit_finish (QUITUS_REGISTER (object), result, &error))
    {
      adw_banner_set_title (self->problem_banner, error->message);
      adw_banner_set_revealed (self->problem_banner, TRUE);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("The agreement is closed"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
close_cb (QuitusClosingDialog *self)
{
  g_autoptr (QuitusChange) change = make_change (self);

  set_busy (self, TRUE);
  quitus_register_commit_async (quitus_session_get_register (self->session), change, NULL,
                                closed_cb, g_object_ref (self));
}

/* Overrides */

static void
quitus_closing_dialog_dispose (GObject *object)
{
  QuitusClosingDialog *self = QUITUS_CLOSING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_CLOSING_DIALOG);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_closing_dialog_parent_class)->dispose (object);
}

static void
quitus_closing_dialog_class_init (QuitusClosingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_closing_dialog_dispose;

  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/closing/quitus-closing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, problem_banner);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, checklist_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, missing_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, confirm_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusClosingDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
quitus_closing_dialog_init (QuitusClosingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quitus_record_key_add (GTK_WIDGET (self), self->close_button);
}

/* Public */

/**
 * quitus_closing_dialog_new:
 * @session: what the window works with
 * @agreement: an agreement that is not closed
 *
 * Returns: (transfer floating) (nullable): the dialog, %NULL when there is no such agreement or it
 *   is closed already
 */
AdwDialog *
quitus_closing_dialog_new (QuitusSession *session, QuitusId agreement)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  QuitusClosingDialog *self;

  if (dossier == NULL || quitus_dossier_get_agreement (dossier)->closed_on != QUITUS_DAY_NONE)
    return NULL;
  self = g_object_new (QUITUS_TYPE_CLOSING_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->record = g_object_ref (quitus_book_lookup (book, agreement));
  fill (self, dossier);
  quitus_date_row_set_near (self->day_row, quitus_session_get_today (session),
                            quitus_session_get_today (session));
  quitus_date_row_set_day (self->day_row, quitus_session_get_today (session));
  update_cb (self);
  /* The row itself takes no focus, its text does. */
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->day_row))));
  return ADW_DIALOG (self);
}
