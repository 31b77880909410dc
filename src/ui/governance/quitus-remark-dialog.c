/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a deadline is late, to which day it is put off, for which day a committee is planned; and that
 * the documents of a committee were sent. */

#include "quitus-remark-dialog.h"

#include "quitus-amendment-rows.h"
#include "quitus-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-new-day.h"
#include "quitus-place.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-remarks.h"

/* The note that is proposed to who plans in time. */
#define CONVENED N_ ("Committee convened")

/* Helpers */

/* A deadline of which another day is named. */
typedef struct
{
  QuitusDeadline deadline;
  QuitusDossier *dossier;
  QuitusSession *session;
  /* (unowned): the form owns this, and the list. */
  QuitusRecordForm *form;
  QuitusFacts *moves;
  QuitusDay shown_day;
} Naming;

static void
free_naming (gpointer data, GClosure *closure)
{
  Naming *naming = data;

  quitus_dossier_unref (naming->dossier);
  g_object_unref (naming->session);
  g_free (naming);
}

static gboolean
is_late (const Naming *naming)
{
  return naming->deadline.status == QUITUS_STATUS_LATE;
}

/* What is proposed as a note gives no reason. */
static gboolean
has_reason (const QuitusRemarkValue *remark)
{
  return remark->reason != NULL && remark->reason[0] != '\0' &&
         !g_str_equal (remark->reason, _ (CONVENED));
}

/* Says what speaks against the day; returns whether it may be recorded. */
static gboolean
check_day (const Naming *naming, const QuitusRemarkValue *remark)
{
  QuitusNewDayObjection objection =
      quitus_new_day_object (&naming->deadline, naming->dossier,
                             quitus_session_get_outlook (naming->session), remark->postponed_to,
                             quitus_language_get_default ());
  g_autofree char *text = objection.text;

  if (objection.limit != QUITUS_DAY_NONE && !has_reason (remark))
    objection.is_problem = TRUE;
  /* Who says why a committee is late need not know yet when it is to sit. */
  if (remark->postponed_to == QUITUS_DAY_NONE && !is_late (naming) &&
      naming->deadline.kind == QUITUS_DEADLINE_COMMITTEE)
    {
      objection.is_problem = TRUE;
      text = g_strdup (_ ("Say on which day the committee is to sit"));
    }
  quitus_record_form_set_remark (naming->form, "postponed_to", text, objection.is_problem);
  return !objection.is_problem;
}

static gboolean
may_record (gpointer data)
{
  const Naming *naming = data;
  g_autoptr (QuitusValue) value = quitus_record_form_read (naming->form);

  return check_day (naming, quitus_remark_value (value));
}

/* What else moves, anew only when another day is typed. */
static void
show_moves (Naming *naming, QuitusDay day)
{
  g_autoptr (QuitusDossier) after = NULL;

  if (day == naming->shown_day)
    return;
  naming->shown_day = day;
  quitus_facts_clear (naming->moves);
  if (day == QUITUS_DAY_NONE)
    return;
  after = quitus_new_day_suppose (&naming->deadline, naming->dossier,
                                  quitus_session_get_outlook (naming->session), day);
  quitus_amendment_rows_add_moves (naming->moves, naming->session, naming->dossier, after);
}

static void
changed_cb (QuitusRecordForm *form, Naming *naming)
{
  g_autoptr (QuitusValue) value = quitus_record_form_read (form);
  const QuitusRemarkValue *remark = quitus_remark_value (value);

  check_day (naming, remark);
  show_moves (naming, remark->postponed_to);
}

static void
watch_day (QuitusRecordDialog *dialog,
           QuitusSession *session,
           QuitusDossier *dossier,
           const QuitusDeadline *deadline)
{
  QuitusRecordForm *form = quitus_record_dialog_get_form (dialog);
  Naming *naming = g_new0 (Naming, 1);

  naming->form = form;
  naming->deadline = *deadline;
  naming->dossier = quitus_dossier_ref (dossier);
  naming->session = g_object_ref (session);
  naming->moves = QUITUS_FACTS (quitus_facts_new (_ ("What Moves with It, Before → After")));
  naming->shown_day = QUITUS_DAY_NONE;
  quitus_record_form_add (form, ADW_PREFERENCES_GROUP (naming->moves));
  g_signal_connect_data (form, "changed", G_CALLBACK (changed_cb), naming, free_naming, 0);
  changed_cb (form, naming);
  quitus_record_dialog_set_check (dialog, may_record, naming);
}

/* The same record says when a committee is to sit. */
static void
name_rows (QuitusRecordForm *form, gboolean is_committee, QuitusDay day)
{
  AdwPreferencesRow *row = ADW_PREFERENCES_ROW (quitus_record_form_get_row (form, "postponed_to"));
  g_autofree char *limit =
      quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *title = NULL;

  if (is_committee)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (quitus_record_form_get_row (form,
                                                                                    "reason")),
                                   _ ("Note: Place, Hour, Reason of a Delay"));
  title = is_committee ? g_strdup_printf (_ ("%s (limit: %s)"), _ ("Day of the Committee"), limit)
                       : g_strdup_printf (_ ("%s (original deadline: %s)"),
                                          adw_preferences_row_get_title (row), limit);
  adw_preferences_row_set_title (row, title);
}

/* Says which deadline it is about, and hides the new day where there can be none. */
static void
name_deadline (QuitusRecordDialog *dialog,
               QuitusSession *session,
               QuitusDossier *dossier,
               const QuitusDeadline *deadline)
{
  const QuitusOutlook *outlook = quitus_session_get_outlook (session);
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusLanguage language = quitus_language_get_default ();
  QuitusRecordForm *form = quitus_record_dialog_get_form (dialog);
  gboolean may_put_off = quitus_remark_may_put_off (deadline);
  gboolean is_committee = deadline->kind == QUITUS_DEADLINE_COMMITTEE;
  QuitusDay limit = quitus_deadline_has_moved (deadline)
                        ? quitus_deadline_get_original_day (deadline, dossier, outlook)
                        : deadline->date;
  g_autofree char *label = quitus_deadline_get_label (deadline, dossier, language);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", label, agreement->reference);
  const char *heading = _ ("Reason for the Delay");

  if (may_put_off)
    heading = is_committee ? _ ("Plan the Committee") : _ ("Put the Deadline Off");
  quitus_record_dialog_set_heading (dialog, heading, subtitle);
  if (!may_put_off)
    {
      quitus_record_form_hide (form, "postponed_to");
      return;
    }
  name_rows (form, is_committee, limit);
  watch_day (dialog, session, dossier, deadline);
}

static gboolean
find_deadline (QuitusSession *session,
               QuitusDossier *dossier,
               const char *id,
               QuitusDeadline *deadline)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      g_autofree char *found = NULL;

      *deadline = g_array_index (deadlines, QuitusDeadline, i);
      found = quitus_deadline_get_id (deadline);
      if (g_str_equal (found, id))
        return TRUE;
    }
  return FALSE;
}

static const char *
get_button_label (const QuitusDeadline *deadline, const QuitusRemarkValue *remark)
{
  if (deadline->is_planned)
    return _ ("Change the Planning…");
  if (deadline->is_postponed)
    return _ ("Change the Postponement…");
  return remark != NULL ? _ ("Change the Reason…") : _ ("Note the Reason for the Delay…");
}

/* Public */

/**
 * quitus_remark_dialog_new:
 * @session: what the window works with, its register open
 * @agreement: an agreement of the book
 * @id: the id of one of its deadlines
 * @day: the day that is proposed, %QUITUS_DAY_NONE for what was said before
 *
 * Returns: (transfer floating) (nullable): a dialog on the remark that is there, or on a new one: why
 *   the deadline is late, to which day it is put off, for which a committee is planned; %NULL when
 *   the deadline has gone
 */
AdwDialog *
quitus_remark_dialog_new (QuitusSession *session, QuitusId agreement, const char *id, QuitusDay day)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (session), agreement);
  const QuitusRemarkValue *found;
  g_autoptr (QuitusValue) draft = NULL;
  QuitusRemarkValue *remark;
  QuitusRecordForm *form;
  QuitusDeadline deadline;
  gboolean needs_day;
  AdwDialog *dialog;

  if (dossier == NULL || !find_deadline (session, dossier, id, &deadline))
    return NULL;
  found = quitus_remark_find_by_id (dossier, id);
  draft = found != NULL ? quitus_value_copy (&found->value)
                        : quitus_record_actions_make_draft (session, QUITUS_KIND_REMARK, agreement);
  remark = (QuitusRemarkValue *) (gpointer) draft;
  g_set_str (&remark->deadline, id);
  if (found == NULL)
    {
      remark->recorded_on = quitus_session_get_today (session);
      /* Who plans in time owes nobody a reason. */
      if (deadline.kind == QUITUS_DEADLINE_COMMITTEE && deadline.status != QUITUS_STATUS_LATE &&
          day <= deadline.date)
        remark->reason = g_strdup (_ (CONVENED));
    }
  if (day != QUITUS_DAY_NONE)
    remark->postponed_to = day;
  needs_day = remark->reason != NULL && remark->postponed_to == QUITUS_DAY_NONE &&
              quitus_remark_may_put_off (&deadline);
  dialog = quitus_record_dialog_new (session, draft);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  /* An id says nothing to a person. */
  quitus_record_form_hide (form, "deadline");
  quitus_record_form_hide (form, "done_on");
  name_deadline (QUITUS_RECORD_DIALOG (dialog), session, dossier, &deadline);
  quitus_focus_keeper_begin (dialog, quitus_record_form_get_row (form, needs_day ? "postponed_to"
                                                                                 : "reason"));
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
  g_autofree char *label = NULL;
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
  label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Documents of the committee sent"));
  dialog = quitus_record_dialog_new_step (session, draft, _ ("Documents Sent"), name, label);
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
 * quitus_remark_get_label:
 * @deadline: a deadline of which quitus_remark_may_put_off() is said
 *
 * Returns: (transfer none): what a menu or a button calls naming another day, with a mnemonic
 */
const char *
quitus_remark_get_label (const QuitusDeadline *deadline)
{
  return deadline->kind == QUITUS_DEADLINE_COMMITTEE ? _ ("_Plan…") : _ ("_Put Off…");
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
