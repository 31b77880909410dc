/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a deadline is late, and to which day it is put off; and that the documents of a committee were
 * sent. */

#include "quitus-remark-dialog.h"

#include "quitus-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-place.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-remarks.h"

/* Helpers */

/* Nothing is put off to a day before its own. */
static void
check_day_cb (QuitusRecordForm *form, gpointer original)
{
  QuitusDay day = GPOINTER_TO_INT (original);
  g_autoptr (QuitusValue) value = quitus_record_form_read (form);
  const QuitusRemarkValue *remark = quitus_remark_value (value);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (remark->postponed_to != QUITUS_DAY_NONE && remark->postponed_to <= day)
    {
      before = quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
      /* Translators: a day */
      text = g_strdup_printf (_ ("This day is not after %s: nothing is put off"), before);
    }
  quitus_record_form_set_remark (form, "postponed_to", text, FALSE);
}

static void
watch_day (QuitusRecordForm *form, QuitusDay original)
{
  g_signal_connect (form, "changed", G_CALLBACK (check_day_cb), GINT_TO_POINTER (original));
  check_day_cb (form, GINT_TO_POINTER (original));
}

/* Says which deadline it is about, and hides the new day where there can be none. */
static void
name_deadline (QuitusRecordDialog *dialog,
               QuitusSession *session,
               QuitusDossier *dossier,
               const char *id)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      g_autofree char *found = quitus_deadline_get_id (deadline);
      gboolean may_put_off = quitus_remark_may_put_off (deadline);
      g_autofree char *label = NULL;
      g_autofree char *subtitle = NULL;

      if (!g_str_equal (found, id))
        continue;
      label = quitus_deadline_get_label (deadline, dossier, quitus_language_get_default ());
      subtitle =
          g_strdup_printf ("%s · %s", label, quitus_dossier_get_agreement (dossier)->reference);
      quitus_record_dialog_set_heading (dialog,
                                        may_put_off ? _ ("Put the Deadline Off")
                                                    : _ ("Reason for the Delay"),
                                        subtitle);
      if (!may_put_off)
        quitus_record_form_hide (quitus_record_dialog_get_form (dialog), "postponed_to");
      else
        watch_day (quitus_record_dialog_get_form (dialog),
                   deadline->is_postponed
                       ? quitus_deadline_get_original_day (deadline, dossier,
                                                           quitus_session_get_outlook (session))
                       : deadline->date);
      return;
    }
}

static const char *
get_button_label (const QuitusDeadline *deadline, const QuitusRemarkValue *remark)
{
  if (deadline->is_postponed)
    return _ ("Change the Postponement…");
  return remark != NULL ? _ ("Change the Reason…") : _ ("Note the Reason for the Delay…");
}

/* Public */

/**
 * quitus_remark_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement of the book
 * @deadline: the id of one of its deadlines
 *
 * Returns: (transfer floating) (nullable): a dialog on the remark that is there, or on a new one;
 *   %NULL when the agreement has gone
 */
AdwDialog *
quitus_remark_dialog_new (QuitusSession *session, QuitusId agreement, const char *deadline)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (session), agreement);
  const QuitusRemarkValue *found;
  g_autoptr (QuitusValue) draft = NULL;
  QuitusRemarkValue *remark;
  AdwDialog *dialog;

  if (dossier == NULL)
    return NULL;
  found = quitus_remark_find_by_id (dossier, deadline);
  draft = found != NULL ? quitus_value_copy (&found->value)
                        : quitus_record_actions_make_draft (session, QUITUS_KIND_REMARK, agreement);
  remark = (QuitusRemarkValue *) (gpointer) draft;
  g_set_str (&remark->deadline, deadline);
  if (found == NULL)
    remark->recorded_on = quitus_session_get_today (session);
  dialog = quitus_record_dialog_new (session, draft);
  name_deadline (QUITUS_RECORD_DIALOG (dialog), session, dossier, deadline);
  /* An id says nothing to a person. */
  quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                           "deadline");
  quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                           "done_on");
  quitus_focus_keeper_begin (dialog, quitus_record_form_get_row (quitus_record_dialog_get_form (
                                                                     QUITUS_RECORD_DIALOG (dialog)),
                                                                 "reason"));
  return dialog;
}

/**
 * quitus_remark_dialog_new_sending:
 * @session: what the window works with, its register open
 * @agreement: an agreement of the book
 * @deadline: the id of the deadline of the documents of a committee
 *
 * Returns: (transfer floating) (nullable): a dialog that records when and how they were sent, which
 *   fulfils the deadline, or corrects what was recorded; %NULL when the agreement has gone
 */
AdwDialog *
quitus_remark_dialog_new_sending (QuitusSession *session, QuitusId agreement, const char *deadline)
{
  static const char *const hidden[] = { "deadline", "postponed_to", "recorded_on", "recorded_by" };
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (session), agreement);
  g_autoptr (QuitusValue) draft = NULL;
  g_autofree char *name = NULL;
  const QuitusRemarkValue *found;
  QuitusRecordForm *form;
  AdwDialog *dialog;

  if (dossier == NULL)
    return NULL;
  found = quitus_remark_find_done_by_id (dossier, deadline);
  draft = found != NULL ? quitus_value_copy (&found->value)
                        : quitus_record_actions_make_draft (session, QUITUS_KIND_REMARK, agreement);
  if (found == NULL)
    {
      QuitusRemarkValue *remark = (QuitusRemarkValue *) (gpointer) draft;

      g_set_str (&remark->deadline, deadline);
      remark->done_on = quitus_session_get_today (session);
      remark->recorded_on = remark->done_on;
      remark->reason = g_strdup (_ ("By e-mail"));
    }
  name = quitus_facts_name_record (quitus_session_get_book (session), agreement);
  dialog = quitus_record_dialog_new_step (session, draft, _ ("Documents Sent"), name,
                                          _ ("Documents of the committee sent"));
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    quitus_record_form_hide (form, hidden[i]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (quitus_record_form_get_row (form, "reason")),
                                 _ ("How, and to Whom"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (quitus_record_form_get_row (form, "done_on")),
                                 _ ("Sent On"));
  return dialog;
}

/**
 * quitus_remark_button_new:
 * @deadline: a deadline
 * @dossier: its agreement
 *
 * Returns: (transfer floating) (nullable): a button to say why the deadline is late or to put it
 *   off, %NULL when neither makes sense
 */
GtkWidget *
quitus_remark_button_new (const QuitusDeadline *deadline, QuitusDossier *dossier)
{
  const QuitusRemarkValue *remark = quitus_remark_find (dossier, deadline);
  g_autofree char *target = NULL;
  GtkWidget *button;

  if (remark == NULL && deadline->status != QUITUS_STATUS_LATE)
    return NULL;
  target = quitus_place_get_deadline (deadline);
  button = gtk_button_new_with_label (get_button_label (deadline, remark));
  gtk_widget_set_tooltip_text (button, _ ("Say why it is late, or until when it is put off"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.explain-deadline");
  return button;
}
