/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that records a committee: what it decided and, in the same change, the phase into
 * which its decision brings the startup. */

#include "quitus-committee-dialog.h"

#include "quitus-committee-checks.h"
#include "quitus-date-row.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-phases.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"

typedef struct
{
  QuitusSession *session;
  QuitusRecordDialog *dialog;
  QuitusRecordForm *form;
  /* Where a decision brings a phase: NULL when a committee is only corrected. */
  AdwPreferencesGroup *group;
  AdwComboRow *phase_row;
  QuitusDateRow *start_row;
  /* What the decision was when the phase was last proposed. */
  int decision;
} Decision;

/* Helpers */

static void
free_decision (gpointer data)
{
  Decision *self = data;

  g_object_unref (self->session);
  g_free (self);
}

/* The first entry keeps the phase; the others are the phases in use. */
static const char *
get_phase (Decision *self)
{
  guint selected = adw_combo_row_get_selected (self->phase_row);

  return selected == 0 ? NULL : quitus_phases_get_names ()[selected - 1];
}

static void
select_phase (Decision *self, const char *name)
{
  const char *const *names = quitus_phases_get_names ();

  adw_combo_row_set_selected (self->phase_row, 0);
  for (guint i = 0; name != NULL && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      adw_combo_row_set_selected (self->phase_row, i + 1);
}

static const char *
propose_phase (int decision)
{
  switch (decision)
    {
    case QUITUS_DECISION_STOP:
      return "abandon";
    case QUITUS_DECISION_TRANSFER:
      return "transfere";
    default:
      return NULL;
    }
}

/* Why it is late is asked for as soon as it is, and never stands in the way. */
static void
show_lateness (Decision *self, QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  GtkWidget *row = quitus_record_form_get_row (self->form, "late_reason");
  g_autofree char *due = NULL;
  g_autofree char *text = NULL;
  QuitusLateness lateness;

  quitus_committee_get_lateness (dossier, quitus_session_get_outlook (self->session), committee,
                                 &lateness);
  gtk_widget_set_visible (row, lateness.is_late || committee->late_reason != NULL);
  if (!lateness.is_late)
    {
      quitus_record_form_set_remark (self->form, "late_reason", NULL, FALSE);
      return;
    }
  due = quitus_format_day (quitus_language_get_default (), lateness.due, QUITUS_DAY_STYLE_LONG);
  /* Translators: a day */
  text = g_strdup_printf (_ ("It sat after %s, the last day: say why."), due);
  if (lateness.reason != NULL)
    quitus_record_form_set_remark (self->form, "late_reason", NULL, FALSE);
  else
    quitus_record_form_set_remark (self->form, "late_reason", text, FALSE);
}

/* Two decisions of one day about one startup cannot both hold. */
static void
show_opposite (Decision *self, QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  const QuitusCommitteeValue *other = quitus_committee_find_opposite (dossier, committee);
  g_autofree char *text = NULL;

  if (other != NULL)
    text =
        /* Translators: a decision */
        g_strdup_printf (_ ("Another committee of that day decided otherwise: %s"),
                         _ (quitus_choices_get_label (&quitus_decisions, other->decision)));
  else
    text = quitus_committee_find_grant_problem (committee, quitus_language_get_default ());
  quitus_record_form_set_remark (self->form, "decision", text, FALSE);
}

static void
show_amount (Decision *self, QuitusDossier *dossier, const QuitusCommitteeValue *committee)
{
  g_autofree char *problem =
      quitus_committee_find_amount_problem (dossier, quitus_session_get_outlook (self->session),
                                            committee, quitus_language_get_default ());

  /* What cannot even be read has been said. */
  if (problem != NULL)
    quitus_record_form_set_remark (self->form, "amount", problem, FALSE);
}

/* A provisional budget lasts a month or two. */
static void
show_remarks (Decision *self, const QuitusCommitteeValue *committee)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (self->session),
                               quitus_book_get_root (quitus_session_get_book (self->session),
                                                     &committee->value));

  if (dossier == NULL)
    return;
  show_lateness (self, dossier, committee);
  show_opposite (self, dossier, committee);
  show_amount (self, dossier, committee);
  if (committee->decision == QUITUS_DECISION_PROVISIONAL && committee->months > 2)
    quitus_record_form_set_remark (self->form, "months",
                                   _ ("A provisional budget is usually for one or two months"),
                                   FALSE);
}

/* Callbacks */

/* A startup that stops or leaves gets another phase. */
static void
changed_cb (Decision *self)
{
  /* What is said of one field does not wait until all the others are right. */
  g_autoptr (QuitusValue) value = quitus_record_form_read (self->form);
  const QuitusCommitteeValue *committee = quitus_committee_value (value);

  show_remarks (self, committee);
  if (self->group == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->group), !quitus_id_is_none (committee->startup));
  if (committee->decision == self->decision)
    return;
  self->decision = committee->decision;
  select_phase (self, propose_phase (committee->decision));
  quitus_date_row_set_day (self->start_row, committee->held_on);
}

static gboolean
extend_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  Decision *self = data;
  const QuitusCommitteeValue *committee = quitus_committee_value (value);
  const char *name = self->group != NULL ? get_phase (self) : NULL;
  QuitusDay start;
  g_autoptr (QuitusPhaseValue) phase = NULL;

  if (name == NULL || quitus_id_is_none (committee->startup))
    return TRUE;
  start = quitus_date_row_get_day (self->start_row);
  phase = quitus_phase_value_new ();
  phase->startup = committee->startup;
  phase->name = g_strdup (name);
  phase->start = start != QUITUS_DAY_NONE ? start : committee->held_on;
  quitus_change_insert (change, &phase->value);
  return TRUE;
}

/* Helpers of construction */

static void
add_phase_group (Decision *self)
{
  const char *const *names = quitus_phases_get_names ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Stays as it is"));
  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (labels,
                            quitus_phase_get_label (names[i], quitus_language_get_default ()));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Phase of the Startup"));
  self->phase_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->phase_row), _ ("From Now On"));
  adw_combo_row_set_model (self->phase_row, G_LIST_MODEL (labels));
  self->start_row = g_object_new (QUITUS_TYPE_DATE_ROW, "title", _ ("Since"), NULL);
  g_object_bind_property (self->phase_row, "selected", self->start_row, "visible",
                          G_BINDING_SYNC_CREATE);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->phase_row));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->start_row));
  quitus_record_form_add (self->form, self->group);
}

/* What was noted about the deadline, while it was late, is why the committee is; and when its documents
 * were sent is known already. */
static void
take_remark (QuitusSession *session, QuitusCommitteeValue *draft)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, quitus_book_get_root (book, &draft->value));
  QuitusLateness lateness;

  if (dossier == NULL)
    return;
  quitus_committee_get_lateness (dossier, quitus_session_get_outlook (session), draft, &lateness);
  if (lateness.is_late)
    g_set_str (&draft->late_reason, lateness.reason);
  draft->documents_sent_on = lateness.documents_sent_on;
}

/* The startup, where the committee is about one, then the series. */
static void
name_subject (QuitusRecordDialog *dialog,
              QuitusSession *session,
              const QuitusCommitteeValue *committee)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autofree char *series = quitus_facts_name_record (book, committee->series);
  g_autofree char *startup = quitus_facts_name_record (book, committee->startup);

  if (startup != NULL)
    quitus_record_dialog_set_heading (dialog, series, startup);
}

static AdwDialog *
make_dialog (QuitusSession *session, const QuitusValue *draft, gboolean is_new)
{
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);
  Decision *self = g_new0 (Decision, 1);

  self->session = g_object_ref (session);
  self->dialog = QUITUS_RECORD_DIALOG (dialog);
  self->form = quitus_record_dialog_get_form (self->dialog);
  self->decision = QUITUS_CHOICE_NONE;
  name_subject (self->dialog, session, quitus_committee_value (draft));
  if (is_new)
    add_phase_group (self);
  quitus_record_dialog_set_extend (self->dialog, extend_cb, self, free_decision);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
  return dialog;
}

/* Public */

/**
 * quitus_committee_dialog_new:
 * @session: what the window works with, its register open
 * @series: the series of committees
 * @startup: the startup that it judges, none for all those of the agreement
 *
 * Returns: (transfer floating): a dialog that records a committee that was held
 */
AdwDialog *
quitus_committee_dialog_new (QuitusSession *session, QuitusId series, QuitusId startup)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (session, QUITUS_KIND_COMMITTEE, series);
  QuitusCommitteeValue *committee = (QuitusCommitteeValue *) (gpointer) draft;

  committee->startup = startup;
  take_remark (session, committee);
  return make_dialog (session, draft, TRUE);
}

/**
 * quitus_committee_dialog_edit:
 * @session: what the window works with, its register open
 * @committee: a committee of the book
 *
 * Returns: (transfer floating): a dialog that corrects a committee; the phases stay what they are
 */
AdwDialog *
quitus_committee_dialog_edit (QuitusSession *session, const QuitusCommitteeValue *committee)
{
  return make_dialog (session, &committee->value, FALSE);
}
