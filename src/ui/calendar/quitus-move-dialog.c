/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-move-dialog.h"

#include "quitus-amendment-editor.h"
#include "quitus-amendment-rows.h"
#include "quitus-date-row.h"
#include "quitus-error.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-move.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"
#include "quitus-reopening.h"

struct _QuitusMoveDialog
{
  QuitusStepDialog parent_instance;

  QuitusDeadline deadline;
  QuitusDossier *dossier;
  QuitusDateRow *day_row;
  QuitusFacts *moves;
  QuitusDay shown_day;
};

G_DEFINE_FINAL_TYPE (QuitusMoveDialog, quitus_move_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static QuitusChange *
make_change (QuitusMoveDialog *self)
{
  return quitus_move_make_change (&self->deadline, self->dossier,
                                  quitus_date_row_get_day (self->day_row),
                                  quitus_language_get_default ());
}

static gboolean
has_another_day (QuitusMoveDialog *self)
{
  QuitusDay day = quitus_date_row_get_day (self->day_row);

  return day != QUITUS_DAY_NONE && day != self->deadline.strict_date;
}

/* All that follows from the day, anew only when another one is typed. */
static void
show_moves (QuitusMoveDialog *self)
{
  QuitusDay day = quitus_date_row_get_day (self->day_row);
  g_autoptr (QuitusChange) change = NULL;
  g_autoptr (QuitusDossier) after = NULL;

  if (day == self->shown_day)
    return;
  self->shown_day = day;
  quitus_facts_clear (self->moves);
  change = has_another_day (self) ? make_change (self) : NULL;
  if (change == NULL)
    return;
  after = quitus_dossier_change (self->dossier, change);
  quitus_amendment_rows_add_moves (self->moves,
                                   quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self)),
                                   self->dossier, after);
}

/* Callbacks */

static void
edited_cb (QuitusMoveDialog *self)
{
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

/* Overrides */

static gboolean
quitus_move_dialog_check (QuitusStepDialog *dialog)
{
  show_moves (QUITUS_MOVE_DIALOG (dialog));
  return has_another_day (QUITUS_MOVE_DIALOG (dialog));
}

static QuitusChange *
quitus_move_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusChange *change = make_change (QUITUS_MOVE_DIALOG (dialog));

  if (change == NULL)
    g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                         _ ("This deadline no longer exists"));
  return change;
}

static char *
quitus_move_dialog_compose_toast (QuitusStepDialog *dialog)
{
  QuitusMoveDialog *self = QUITUS_MOVE_DIALOG (dialog);
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *label = quitus_deadline_get_label (&self->deadline, self->dossier, language);
  g_autofree char *day = quitus_format_day (language, quitus_date_row_get_day (self->day_row),
                                            QUITUS_DAY_STYLE_MEDIUM);

  /* Translators: a deadline and its new day */
  return g_strdup_printf (_ ("%s: moved to %s"), label, day);
}

static void
quitus_move_dialog_finalize (GObject *object)
{
  g_clear_pointer (&QUITUS_MOVE_DIALOG (object)->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_move_dialog_parent_class)->finalize (object);
}

static void
quitus_move_dialog_class_init (QuitusMoveDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_move_dialog_finalize;
  step_class->check = quitus_move_dialog_check;
  step_class->make_change = quitus_move_dialog_make_change;
  step_class->compose_toast = quitus_move_dialog_compose_toast;
}

static void
quitus_move_dialog_init (QuitusMoveDialog *self)
{
  self->shown_day = QUITUS_DAY_NONE;
}

/* Helpers of construction */

static GtkWidget *
make_group (QuitusMoveDialog *self, QuitusDay day)
{
  GtkWidget *group = adw_preferences_group_new ();
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *before =
      quitus_format_day (language, self->deadline.strict_date, QUITUS_DAY_STYLE_LONG);
  g_autofree char *text = NULL;

  /* Translators: a day */
  text = g_strdup_printf (_ ("Until now: %s"), before);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
  self->day_row = g_object_new (QUITUS_TYPE_DATE_ROW, "title", _ ("New Day"), NULL);
  quitus_date_row_set_near (self->day_row, self->deadline.strict_date, QUITUS_DAY_NONE);
  quitus_date_row_set_day (self->day_row, day);
  g_signal_connect_object (self->day_row, "notify::day", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->day_row));
  return group;
}

static void
refusal_chosen_cb (AdwAlertDialog *dialog, const char *response, GtkWidget *parent)
{
  QuitusDeadlineItem *item = g_object_get_data (G_OBJECT (dialog), "quitus-item");
  QuitusSession *session = g_object_get_data (G_OBJECT (dialog), "quitus-session");
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "quitus-day"));
  g_autofree char *id = quitus_deadline_get_id (deadline);

  if (g_str_equal (response, "suppose"))
    gtk_widget_activate_action (parent, "win.suppose", NULL);
  else if (g_str_equal (response, "put-off"))
    quitus_reopening_present (session, deadline->agreement,
                              quitus_remark_dialog_new (session, deadline->agreement, id, day),
                              parent);
  else if (g_str_equal (response, "amend"))
    {
      g_autoptr (QuitusDossier) dossier =
          quitus_book_get_dossier (quitus_session_get_book (session), deadline->agreement);

      if (dossier != NULL)
        adw_dialog_present (quitus_amendment_editor_new (session, dossier, QUITUS_ID_NONE), parent);
    }
}

/* What can be done instead. */
static void
add_ways (AdwAlertDialog *dialog,
          const QuitusDeadline *deadline,
          QuitusDossier *dossier,
          QuitusMovability movability)
{
  gboolean is_signed = FALSE;

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    if (quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))->signed_on !=
        QUITUS_DAY_NONE)
      is_signed = TRUE;
  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  if (movability == QUITUS_MOVABLE_NEVER)
    return;
  if (movability == QUITUS_MOVABLE_BY_SIMULATION)
    adw_alert_dialog_add_response (dialog, "suppose", _ ("_Suppose Another Day…"));
  else if (quitus_remark_may_put_off (deadline))
    adw_alert_dialog_add_response (dialog, "put-off", _ ("_Put Off with a Reason…"));
  if (is_signed)
    adw_alert_dialog_add_response (dialog, "amend", _ ("Write an _Amendment…"));
}

/* Public */

/**
 * quitus_move_dialog_new:
 * @session: what the window works with, its register open
 * @item: a deadline that %QUITUS_MOVABLE is said of
 * @day: the day to begin with, %QUITUS_DAY_NONE for its own
 *
 * Returns: (transfer floating) (nullable): a dialog that moves it, %NULL when its record has gone
 */
AdwDialog *
quitus_move_dialog_new (QuitusSession *session, QuitusDeadlineItem *item, QuitusDay day)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusRecord *owner = quitus_book_lookup (book, deadline->owner);
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (book, deadline->agreement);
  QuitusMoveDialog *self;

  if (owner == NULL || dossier == NULL)
    return NULL;
  self = g_object_new (QUITUS_TYPE_MOVE_DIALOG, NULL);
  self->deadline = *deadline;
  self->dossier = g_steal_pointer (&dossier);
  quitus_step_dialog_start (QUITUS_STEP_DIALOG (self), session, quitus_record_get_value (owner),
                            _ ("Move to Another Day"), quitus_deadline_item_get_label (item));
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self),
                                make_group (self,
                                            day != QUITUS_DAY_NONE ? day : deadline->strict_date));
  self->moves = QUITUS_FACTS (quitus_facts_new (_ ("What Moves, Before → After")));
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), GTK_WIDGET (self->moves));
  quitus_focus_keeper_begin (ADW_DIALOG (self),
                             GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->day_row))));
  quitus_step_dialog_finish (QUITUS_STEP_DIALOG (self));
  return ADW_DIALOG (self);
}

/**
 * quitus_move_refusal_new:
 * @session: what the window works with
 * @item: a deadline that cannot be moved by hand
 * @day: the day that was wanted, %QUITUS_DAY_NONE when none was named
 * @parent: what the dialog is presented on
 *
 * Returns: (transfer floating): a dialog that says why, and offers what can be done instead
 */
AdwDialog *
quitus_move_refusal_new (QuitusSession *session,
                         QuitusDeadlineItem *item,
                         QuitusDay day,
                         GtkWidget *parent)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);
  g_autofree char *reason =
      quitus_move_explain (deadline, dossier, outlook, quitus_language_get_default ());
  AdwDialog *dialog = adw_alert_dialog_new (_ ("This Day Cannot Be Moved"), reason);

  add_ways (ADW_ALERT_DIALOG (dialog), deadline, dossier,
            quitus_move_judge (deadline, dossier, outlook));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "close");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "quitus-item", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (dialog), "quitus-day", GINT_TO_POINTER (day));
  g_object_set_data_full (G_OBJECT (dialog), "quitus-session", g_object_ref (session),
                          g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (refusal_chosen_cb), parent, 0);
  return dialog;
}
