/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Committees with their decisions, startups with their phases, obligations with their evidence. */

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-committee-dialog.h"
#include "quitus-committees-page.h"
#include "quitus-date-row.h"
#include "quitus-evidence-dialog.h"
#include "quitus-focus-keeper.h"
#include "quitus-next-step.h"
#include "quitus-notice-dialog.h"
#include "quitus-obligation-matrix.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-remark-dialog.h"
#include "quitus-startup-page.h"
#include "quitus-startups-page.h"
#include "quitus-text-row.h"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static QuitusBook *
get_book (Pages *pages)
{
  return quitus_session_get_book (pages->session);
}

/* A startup that the agreement covers, under construction since 2021. */
static QuitusId
add_startup (Pages *pages)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Startup");
  g_autoptr (QuitusStartupValue) startup = quitus_startup_value_new ();
  g_autoptr (QuitusPhaseValue) phase = quitus_phase_value_new ();
  g_autoptr (QuitusCoverageValue) coverage = quitus_coverage_value_new ();

  startup->name = g_strdup ("Bat-ID");
  phase->startup = startup->value.id;
  phase->name = g_strdup ("construction");
  phase->start = quitus_day_new (2021, 3, 1);
  coverage->agreement = quitus_record_get_id (pages_get_agreement (pages));
  coverage->startup = startup->value.id;
  quitus_change_insert (change, &startup->value);
  quitus_change_insert (change, &phase->value);
  quitus_change_insert (change, &coverage->value);
  pages_commit (pages, change);
  return startup->value.id;
}

static QuitusId
get_series (Pages *pages)
{
  return quitus_record_get_id (quitus_book_get (get_book (pages), QUITUS_KIND_COMMITTEE_SERIES, 0));
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

static void
record (Pages *pages, GtkWidget *dialog)
{
  g_clear_pointer (&pages->toast, g_free);
  g_assert_true (gtk_widget_get_sensitive (pages_child (dialog, "record_button")));
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
}

/* A decision to stop ends the phase in the same change, and no other committee is due. */
/* What a dialog is about. */
static const char *
read_subject (AdwDialog *dialog)
{
  return gtk_label_get_label (GTK_LABEL (pages_child (GTK_WIDGET (dialog), "subject_label")));
}

static void
test_decision (Pages *pages, gconstpointer unused)
{
  QuitusId startup = add_startup (pages);
  AdwDialog *dialog;
  QuitusRecordForm *form;
  GtkWidget *decision;

  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  dialog = quitus_committee_dialog_new (pages->session, get_series (pages), startup);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "held_on")), "8/8/2023");
  decision = quitus_record_form_get_row (form, "decision");
  /* The first entry of an optional choice says that nothing is chosen. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (decision), QUITUS_DECISION_STOP + 1);
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog));
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_COMMITTEE), ==, 1);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_PHASE), ==, 2);
  g_assert_cmpstr (quitus_phase_value (quitus_record_get_value (quitus_book_get (
                                           get_book (pages), QUITUS_KIND_PHASE, 1)))
                       ->name,
                   ==, "abandon");
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_COMMITTEE), ==, 0);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_PHASE), ==, 1);
}

/* The page lists what is to come, with the button that records it, and what was held. */
static void
test_page (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusCommitteeValue) committee = quitus_committee_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Committee");
  AdwNavigationPage *page = quitus_committees_page_new (pages->session);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  pages_push (pages, page);
  before = pages_read (GTK_WIDGET (page));
  g_assert_nonnull (strstr (before, "8 Aug 2023"));
  g_assert_nonnull (pages_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Record…"));
  committee->series = get_series (pages);
  committee->held_on = quitus_day_new (2023, 9, 12);
  committee->decision = QUITUS_DECISION_PROVISIONAL;
  committee->months = 1;
  committee->amount = 4000000;
  quitus_change_insert (change, &committee->value);
  pages_commit (pages, change);
  pages_settle (pages);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages_find (GTK_WIDGET (page),
                                                                     ADW_TYPE_VIEW_STACK, "")),
                                         "held");
  pages_settle (pages);
  after = pages_read (GTK_WIDGET (page));
  g_assert_nonnull (strstr (after, "Provisional budget, 1 month"));
  g_assert_nonnull (strstr (after, "Tue 12 Sep 2023 · IGN-DINUM-2023"));
}

static guint
count_buttons (GtkWidget *widget, const char *class_name)
{
  guint n = GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, class_name);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, class_name);
  return n;
}

/* A cell for each obligation, none higher than a line; the Tab key leaves them at once. */
static void
assert_cells (GtkWidget *matrix, guint n_cells)
{
  GtkWidget *cell = pages_find (matrix, GTK_TYPE_BUTTON, "");

  g_assert_cmpuint (count_buttons (matrix, "matrix-cell"), ==, n_cells);
  g_assert_cmpint (gtk_widget_get_height (cell), <, 36);
  gtk_widget_grab_focus (cell);
  g_assert_true (gtk_widget_child_focus (matrix, GTK_DIR_RIGHT));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (matrix)) != cell);
  g_assert_false (gtk_widget_child_focus (matrix, GTK_DIR_TAB_FORWARD));
}

/* What is wrong elsewhere does not hide why a committee is late. */
static void
assert_keeps_remark (Pages *pages, QuitusRecordForm *form, GtkWidget *dialog)
{
  GtkEditable *amount = GTK_EDITABLE (quitus_record_form_get_row (form, "amount"));
  g_autofree char *before = g_strdup (gtk_editable_get_text (amount));
  g_autofree char *text = NULL;

  gtk_editable_set_text (amount, "12x");
  pages_settle (pages);
  text = pages_read (dialog);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (amount), "error"));
  g_assert_nonnull (strstr (text, "It sat after Tuesday 8 August 2023, the last day"));
  gtk_editable_set_text (amount, before);
}

/* A late committee asks for its reason, and lets one go on without; two decisions of one day are
 * not taken without a word. */
static void
test_late (Pages *pages, gconstpointer unused)
{
  QuitusId startup = add_startup (pages);
  AdwDialog *dialog;
  QuitusRecordForm *form;
  GtkWidget *reason, *decision;

  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = NULL;

      dialog = quitus_committee_dialog_new (pages->session, get_series (pages), startup);
      adw_dialog_present (dialog, pages->window);
      pages_settle (pages);
      form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
      reason = quitus_record_form_get_row (form, "late_reason");
      decision = quitus_record_form_get_row (form, "decision");
      gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "held_on")),
                             "8/8/2023");
      g_assert_false (gtk_widget_get_visible (reason));
      gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "held_on")),
                             "9/8/2023");
      g_assert_true (gtk_widget_get_visible (reason));
      gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "amount")), "150 000");
      adw_combo_row_set_selected (ADW_COMBO_ROW (decision),
                                  (i == 0 ? QUITUS_DECISION_STOP : QUITUS_DECISION_CONTINUE) + 1);
      pages_settle (pages);
      text = pages_read (GTK_WIDGET (dialog));
      g_assert_nonnull (strstr (text, "It sat after Tuesday 8 August 2023, the last day"));
      g_assert_cmpint (strstr (text, "decided otherwise: Stop") != NULL, ==, i == 1);
      g_assert_cmpint (strstr (text, "the other committees leave €50,000.00") != NULL, ==, i == 1);
      assert_keeps_remark (pages, form, GTK_WIDGET (dialog));
      record (pages, GTK_WIDGET (dialog));
    }
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_COMMITTEE), ==, 2);
}

/* A letter to oneself is none. */
static void
name_correspondents (Pages *pages, GtkWidget *dialog, QuitusRecordForm *form)
{
  for (guint i = 0; i < 2; i++)
    {
      quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (quitus_record_form_get_row (form,
                                                                                         "sender")),
                                       quitus_record_get_id (pages_get_party (pages, i)));
      quitus_reference_row_set_record (
          QUITUS_REFERENCE_ROW (quitus_record_form_get_row (form, "recipient")),
          quitus_record_get_id (pages_get_party (pages, 0)));
      pages_settle (pages);
      g_assert_cmpint (gtk_widget_get_sensitive (pages_child (dialog, "record_button")), ==,
                       i == 1);
      g_assert_cmpint (gtk_widget_has_css_class (quitus_record_form_get_row (form, "recipient"),
                                                 "error"),
                       ==, i == 0);
    }
}

/* What a letter brings about is said before it is recorded; the end that a termination gives the
 * agreement goes and comes back with it. */
static void
test_notice (Pages *pages, gconstpointer unused)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (pages->session, QUITUS_KIND_NOTICE, agreement);
  g_autofree char *text = NULL, *early = NULL, *header = NULL;
  AdwNavigationPage *page;
  AdwDialog *dialog;
  QuitusRecordForm *form;
  GtkWidget *end;

  ((QuitusNoticeValue *) (gpointer) draft)->subject = g_strdup ("Second payment");
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  dialog = quitus_notice_dialog_new (pages->session, draft);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "received_on")),
                         "8/4/2023");
  pages_settle (pages);
  text = pages_read (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (text, "It may be answered until Tuesday 9 May 2023; termination may be "
                                  "asked for from Wednesday 10 May 2023."));
  g_assert_nonnull (strstr (text, "Who sends the formal notice is missing"));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "terminated_on")),
                         "9/5/2023");
  pages_settle (pages);
  early = pages_read (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (early, "from Wednesday 10 May 2023 only"));
  end = pages_find (GTK_WIDGET (dialog), QUITUS_TYPE_DATE_ROW, "Last Day of the Agreement");
  g_assert_nonnull (end);
  quitus_date_row_set_day (QUITUS_DATE_ROW (end), quitus_day_new (2023, 6, 30));
  name_correspondents (pages, GTK_WIDGET (dialog), form);
  record (pages, GTK_WIDGET (dialog));
  g_assert_cmpstr (pages->toast, ==, "The agreement is terminated on 30 Jun 2023");
  page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));
  pages_push (pages, page);
  pages_settle (pages);
  header = pages_read (GTK_WIDGET (page));
  g_assert_nonnull (strstr (header, "From 8 Feb 2023 to 30 Jun 2023"));
  g_assert_cmpint (
      quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)))->terminated_on,
      ==, quitus_day_new (2023, 6, 30));
  pages_undo (pages);
  g_assert_cmpint (
      quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)))->terminated_on,
      ==, QUITUS_DAY_NONE);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_NOTICE), ==, 0);
}

/* Each cell of the matrix says in words where it stands, and opens its evidence. */
static void
test_matrix (Pages *pages, gconstpointer unused)
{
  QuitusId startup = add_startup (pages);
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  GtkWidget *page =
      GTK_WIDGET (quitus_agreement_page_new (pages->session, pages_get_agreement (pages)));
  GtkWidget *matrix;
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusId obligation = QUITUS_ID_NONE;
  AdwDialog *dialog;
  guint n_cells = 0;

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "obligations");
  pages_settle (pages);
  matrix = pages_find (page, QUITUS_TYPE_OBLIGATION_MATRIX, "");
  g_assert_true (gtk_widget_get_visible (matrix));
  dossier = quitus_book_get_dossier (get_book (pages), agreement);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusObligationValue *value =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));

      if (value->scope != QUITUS_SCOPE_EACH_STARTUP)
        continue;
      n_cells++;
      obligation = value->value.id;
    }
  g_assert_cmpuint (n_cells, >, 3);
  assert_cells (matrix, n_cells);
  dialog = quitus_evidence_dialog_new (pages->session, obligation, startup, 0);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  /* What it is about stands above it. */
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==,
                   quitus_obligation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION,
                                                                   obligation))
                       ->label);
  g_assert_true (g_str_has_prefix (read_subject (dialog), "IGN-DINUM-2023 · "));
  g_assert_true (g_str_has_suffix (read_subject (dialog), " · Bat-ID"));
  record (pages, GTK_WIDGET (dialog));
  g_clear_pointer (&dossier, quitus_dossier_unref);
  dossier = quitus_book_get_dossier (get_book (pages), agreement);
  g_assert_nonnull (quitus_evidence_find (dossier, obligation, startup, 0));
  g_assert_cmpstr (quitus_evidence_find (dossier, obligation, startup, 0)->recorded_by, ==,
                   "C. Martin");
}

/* Takes away what the sample says of reports, and returns the deadline of the decree. */
static QuitusDeadline
leave_to_decree (Pages *pages)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (get_book (pages), agreement);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (QuitusChange) change = quitus_change_new ("No report");

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusValue *value = quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i);

      if (quitus_obligation_value (value)->nature == QUITUS_NATURE_REPORT)
        quitus_change_delete (change, value);
    }
  pages_commit (pages, change);
  g_clear_pointer (&dossier, quitus_dossier_unref);
  dossier = quitus_book_get_dossier (get_book (pages), agreement);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (pages->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == QUITUS_DEADLINE_REPORT)
      return g_array_index (deadlines, QuitusDeadline, i);
  g_assert_not_reached ();
}

/* The yearly report that only the decree demands is marked as sent like another, in one change. */
static void
test_decree (Pages *pages, gconstpointer unused)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  QuitusDeadline deadline = leave_to_decree (pages);
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (get_book (pages), agreement);
  guint n = quitus_book_count (get_book (pages), QUITUS_KIND_OBLIGATION);
  QuitusNextStep step;
  AdwDialog *dialog;

  g_assert_true (quitus_id_equal (deadline.owner, agreement));
  g_assert_true (quitus_next_step_find (&deadline, dossier,
                                        quitus_session_get_outlook (pages->session), &step));
  g_assert_cmpstr (step.action, ==, "win.record-evidence");
  g_free (step.target);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  dialog = quitus_evidence_dialog_new (pages->session, deadline.owner, QUITUS_ID_NONE,
                                       deadline.occurrence);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog));
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_OBLIGATION), ==, n + 1);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_EVIDENCE), ==, 1);
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_OBLIGATION), ==, n);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_EVIDENCE), ==, 0);
}

/* Whether the form says something of the new day. */
static void
assert_day_remark (QuitusRecordForm *form, QuitusDay day, const char *remark)
{
  GtkWidget *row = quitus_record_form_get_row (form, "postponed_to");
  g_autofree char *text = NULL;

  quitus_date_row_set_day (QUITUS_DATE_ROW (row), day);
  text = pages_read (GTK_WIDGET (form));
  g_assert_cmpint (strstr (text, "say why in the note") != NULL ||
                       strstr (text, "is not a working day") != NULL ||
                       strstr (text, "record the committee as held") != NULL,
                   ==, remark != NULL);
  if (remark != NULL)
    g_assert_nonnull (strstr (text, remark));
}

/* The reason for a late committee is said, shown, and moves nothing. */
static void
test_reason (Pages *pages, gconstpointer unused)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (get_book (pages), agreement);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  const QuitusDeadline *late = NULL;
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;
  QuitusRecordForm *form;
  AdwDialog *dialog;
  GtkWidget *page;

  quitus_deadlines_compute (dossier, quitus_session_get_outlook (pages->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == QUITUS_DEADLINE_COMMITTEE)
      late = &g_array_index (deadlines, QuitusDeadline, i);
  g_assert_cmpint (late->status, ==, QUITUS_STATUS_LATE);
  id = quitus_deadline_get_id (late);
  page = GTK_WIDGET (quitus_agreement_page_new (pages->session, pages_get_agreement (pages)));
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  dialog = quitus_remark_dialog_new (pages->session, agreement, id, QUITUS_DAY_NONE);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Plan the Committee");
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  assert_day_remark (form, quitus_day_new (2023, 8, 7), "Monday 7 August 2023 has passed");
  assert_day_remark (form, quitus_day_new (2023, 11, 11),
                     "Saturday 11 November 2023 is not a working day. After the limit of");
  assert_day_remark (form, quitus_day_new (2023, 10, 12), "After the limit of 8 Aug 2023");
  /* What is proposed to who plans in time is no reason for a delay. */
  quitus_text_row_set_text (QUITUS_TEXT_ROW (quitus_record_form_get_row (form, "reason")),
                            "Committee convened");
  g_assert_false (gtk_widget_get_sensitive (pages_child (GTK_WIDGET (dialog), "record_button")));
  g_signal_emit_by_name (pages_child (GTK_WIDGET (dialog), "record_button"), "clicked");
  pages_settle (pages);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  assert_day_remark (form, QUITUS_DAY_NONE, NULL);
  quitus_text_row_set_text (QUITUS_TEXT_ROW (quitus_record_form_get_row (
                                quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                "reason")),
                            "The sponsor is away until October");
  pages_settle (pages);
  g_assert_true (g_str_has_prefix (read_subject (dialog), "IGN-DINUM-2023 · "));
  record (pages, GTK_WIDGET (dialog));
  g_assert_cmpstr (quitus_register_get_undo_label (pages->reg), ==,
                   "Reason for a delay: Comité d’investissement");
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "startups");
  pages_settle (pages);
  text = pages_read (page);
  g_assert_nonnull (strstr (text, "The sponsor is away until October"));
  g_assert_nonnull (strstr (text, "Tuesday 8 August 2023"));
}

static void
nothing_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

/* Whether the notice has the focus. */
static gboolean
shows_notice (gpointer data)
{
  Pages *pages = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (pages->window));
  QuitusBook *book = get_book (pages);
  g_autofree char *id = NULL;
  GVariant *target = NULL;

  if (quitus_book_count (book, QUITUS_KIND_NOTICE) == 0)
    return FALSE;
  id = quitus_id_to_text (quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_NOTICE, 0)));
  if (GTK_IS_ACTIONABLE (focus))
    target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus));
  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), id);
}

/* What was recorded has the focus once the dialog has gone. */
static void
test_reveal (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (pages->session, QUITUS_KIND_NOTICE,
                                        quitus_record_get_id (pages_get_agreement (pages)));
  static const GActionEntry entries[] = {
    { "edit-record", nothing_cb, "s" }
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  AdwDialog *dialog;

  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "obligations");
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), pages);
  gtk_widget_insert_action_group (GTK_WIDGET (pages->navigation), "win", G_ACTION_GROUP (actions));
  pages_settle (pages);
  quitus_focus_keeper_watch (pages->window, GTK_WIDGET (pages->navigation));
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  g_set_str (&((QuitusNoticeValue *) (gpointer) draft)->subject, "No report");
  dialog = quitus_notice_dialog_new (pages->session, draft);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog));
  pages_wait_until (shows_notice, pages);
}

static gboolean
find_documents (Pages *pages, QuitusDeadline *found)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (pages->session,
                                  quitus_record_get_id (pages_get_agreement (pages)));
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_deadlines_compute (dossier, quitus_session_get_outlook (pages->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      *found = g_array_index (deadlines, QuitusDeadline, i);
      if (found->kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS)
        return TRUE;
    }
  return FALSE;
}

/* That the documents were sent is recorded before the committee sits, fulfils their deadline, is known
 * to the committee, and can be undone. */
static void
test_documents (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (pages->session,
                                  quitus_record_get_id (pages_get_agreement (pages)));
  QuitusNextStep step;
  QuitusDeadline deadline;
  QuitusRecordForm *form;
  AdwDialog *dialog;
  g_auto (GStrv) parts = NULL;

  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  g_assert_true (find_documents (pages, &deadline));
  g_assert_cmpint (deadline.status, ==, QUITUS_STATUS_LATE);
  g_assert_true (quitus_next_step_find (&deadline, dossier,
                                        quitus_session_get_outlook (pages->session), &step));
  g_assert_cmpstr (step.label, ==, "Sent…");
  g_assert_cmpstr (step.action, ==, "win.record-documents");
  parts = g_strsplit (step.target, "/", 2);
  g_free (step.target);
  dialog = quitus_remark_dialog_new_sending (pages->session, deadline.agreement, parts[1]);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "done_on")), "16/9/2023");
  pages_settle (pages);
  g_assert_false (gtk_widget_get_sensitive (pages_child (GTK_WIDGET (dialog), "record_button")));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "done_on")), "1/8/2023");
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog));
  g_assert_true (find_documents (pages, &deadline));
  g_assert_cmpint (deadline.status, ==, QUITUS_STATUS_DONE);
  dialog = quitus_committee_dialog_new (pages->session, get_series (pages), QUITUS_ID_NONE);
  g_object_ref_sink (dialog);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  g_assert_cmpint (quitus_date_row_get_day (
                       QUITUS_DATE_ROW (quitus_record_form_get_row (form, "documents_sent_on"))),
                   ==, quitus_day_new (2023, 8, 1));
  g_object_unref (dialog);
  /* The same form corrects it: there is one sending. */
  dialog = quitus_remark_dialog_new_sending (pages->session, deadline.agreement, parts[1]);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  g_assert_cmpint (
      quitus_date_row_get_day (QUITUS_DATE_ROW (quitus_record_form_get_row (form, "done_on"))), ==,
      quitus_day_new (2023, 8, 1));
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "done_on")), "2/8/2023");
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog));
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 1);
  pages_undo (pages);
  pages_undo (pages);
  g_assert_true (find_documents (pages, &deadline));
  g_assert_cmpint (deadline.status, ==, QUITUS_STATUS_LATE);
}

static void
test_startups (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *list = quitus_startups_page_new (pages->session);
  AdwNavigationPage *page;
  QuitusId startup;
  g_autofree char *empty = NULL;
  g_autofree char *text = NULL;
  g_autofree char *detail = NULL;

  pages_push (pages, list);
  empty = pages_read (GTK_WIDGET (list));
  g_assert_nonnull (strstr (empty, "No Startup Yet"));
  startup = add_startup (pages);
  pages_settle (pages);
  text = pages_read (GTK_WIDGET (list));
  g_assert_nonnull (strstr (text, "Bat-ID"));
  g_assert_nonnull (strstr (text, "Construction"));
  g_assert_nonnull (strstr (text, "IGN-DINUM-2023"));
  page = quitus_startup_page_new (pages->session, quitus_book_lookup (get_book (pages), startup));
  pages_push (pages, page);
  detail = pages_read (GTK_WIDGET (page));
  g_assert_nonnull (strstr (detail, "Since 1 Mar 2021"));
  g_assert_nonnull (strstr (detail, "Tuesday 8 August 2023"));
}

/* The step that a deadline of a kind offers in a state, or for an amount. */
static void
assert_step (QuitusDossier *dossier, QuitusDeadline deadline, const char *action)
{
  const QuitusOutlook outlook = { quitus_day_new (2023, 9, 15), QUITUS_DAY_NONE };
  QuitusNextStep step = { 0 };

  deadline.agreement = quitus_dossier_get_agreement (dossier)->value.id;
  g_assert_cmpint (quitus_next_step_find (&deadline, dossier, &outlook, &step), ==, action != NULL);
  g_assert_cmpstr (step.action, ==, action);
  g_free (step.target);
}

/* What only a signature dates is not recorded as done before it, be that supposed. */
static void
test_signature_first (Pages *pages, gconstpointer unused)
{
  QuitusDeadlineModel *model = quitus_session_get_deadlines (pages->session);
  const QuitusValue *party = quitus_record_get_value (pages_get_party (pages, 0));
  QuitusDay signed_on = quitus_party_value (party)->signed_on;
  QuitusNextStep step = { 0 };

  g_assert_false (quitus_next_step_find_signature (model, get_series (pages), QUITUS_ID_NONE,
                                                   &step));
  pages_sign (pages, 0, QUITUS_DAY_NONE);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (quitus_next_step_find_signature (model, get_series (pages), QUITUS_ID_NONE,
                                                      &step));
      g_assert_cmpstr (step.action, ==, "win.sign");
      g_clear_pointer (&step.target, g_free);
      quitus_session_suppose (pages->session, signed_on);
    }
}

/* An amendment is offered while it can be asked for, a refund once something is owed. */
static void
test_steps (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (pages->session,
                                  quitus_record_get_id (pages_get_agreement (pages)));
  QuitusDeadline deadline = { .kind = QUITUS_DEADLINE_AMENDMENT_REQUEST,
                              .status = QUITUS_STATUS_UPCOMING,
                              .amount = QUITUS_MONEY_NONE };

  assert_step (dossier, deadline, "win.amend-agreement");
  deadline.status = QUITUS_STATUS_NOT_APPLICABLE;
  assert_step (dossier, deadline, NULL);
  deadline.kind = QUITUS_DEADLINE_REFUND;
  deadline.status = QUITUS_STATUS_UNDATED;
  deadline.owner = quitus_dossier_get_agreement (dossier)->value.id;
  assert_step (dossier, deadline, NULL);
  deadline.amount = 1000;
  assert_step (dossier, deadline, "win.show-refund");
  deadline.owner = quitus_dossier_get (dossier, QUITUS_KIND_PARTY, 0)->id;
  assert_step (dossier, deadline, "win.pay-refund");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, NULL, set_up, test, tear_down)
  ADD ("/governance/decision", test_decision);
  ADD ("/governance/page", test_page);
  ADD ("/governance/matrix", test_matrix);
  ADD ("/governance/late", test_late);
  ADD ("/governance/steps", test_steps);
  ADD ("/governance/signature-first", test_signature_first);
  ADD ("/governance/notice", test_notice);
  ADD ("/governance/decree", test_decree);
  ADD ("/governance/reason", test_reason);
  ADD ("/governance/reveal", test_reveal);
  ADD ("/governance/documents", test_documents);
  ADD ("/governance/startups", test_startups);
#undef ADD
  return g_test_run ();
}
