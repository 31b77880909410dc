/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever has not paid in time is reminded: where that is the next step, what the dialog shows and
 * records, and what comes after it. */

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-arrears.h"
#include "quitus-date-row.h"
#include "quitus-next-step.h"
#include "quitus-payment-events.h"
#include "quitus-payment-names.h"
#include "quitus-payment-steps.h"
#include "quitus-reminder-dialog.h"
#include "quitus-text-row.h"
#include "quitus-todo-page.h"
#include "quitus-todo-row.h"

/* Signed by both on 8 February 2023; it is 15 September, and both payments are late. */
static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

/* Helpers */

static QuitusBook *
get_book (Pages *pages)
{
  return quitus_session_get_book (pages->session);
}

static QuitusId
get_payment (Pages *pages, gint64 position)
{
  for (guint i = 0; i < quitus_book_count (get_book (pages), QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *value = quitus_instalment_value (
          quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_INSTALMENT, i)));

      if (value->position == position)
        return value->value.id;
    }
  g_assert_not_reached ();
}

static void
call (Pages *pages, gint64 position, const char *number, QuitusDay day)
{
  g_autoptr (QuitusCallValue) call = quitus_call_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Call");

  call->instalment = get_payment (pages, position);
  call->type = QUITUS_CALL_COLLECTION_ORDER;
  call->number = g_strdup (number);
  call->called_on = day;
  quitus_change_insert (change, &call->value);
  pages_commit (pages, change);
}

static void
receive (Pages *pages, gint64 position, QuitusMoney amount)
{
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();
  g_autoptr (QuitusReceiptAllocationValue) allocation = quitus_receipt_allocation_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Receipt");

  receipt->agreement = quitus_record_get_id (pages_get_agreement (pages));
  receipt->amount = allocation->amount = amount;
  receipt->received_on = quitus_day_new (2023, 3, 1);
  allocation->receipt = receipt->value.id;
  allocation->instalment = get_payment (pages, position);
  quitus_change_insert (change, &receipt->value);
  quitus_change_insert (change, &allocation->value);
  pages_commit (pages, change);
}

static void
call_both (Pages *pages)
{
  call (pages, 1, "TP 1203", quitus_day_new (2023, 2, 10));
  call (pages, 2, "TP 4410", quitus_day_new (2023, 8, 9));
}

static GtkWidget *
open_dialog (Pages *pages, gint64 position)
{
  AdwDialog *dialog =
      quitus_payment_steps_make_dialog (pages->session, get_payment (pages, position),
                                        QUITUS_STEP_REMINDER);

  g_assert_true (QUITUS_IS_REMINDER_DIALOG (dialog));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
get_button (GtkWidget *dialog)
{
  return pages_find (dialog, GTK_TYPE_BUTTON, "Record");
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

static void
record (Pages *pages, GtkWidget *dialog, const char *toast)
{
  g_clear_pointer (&pages->toast, g_free);
  g_assert_true (gtk_widget_get_sensitive (get_button (dialog)));
  gtk_widget_activate (adw_dialog_get_default_widget (ADW_DIALOG (dialog)));
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  g_assert_cmpstr (pages->toast, ==, toast);
}

static void
type (Pages *pages, GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  pages_settle (pages);
}

static void
assert_shows (GtkWidget *widget, const char *text, gboolean is_shown)
{
  g_autofree char *read = pages_read (widget);

  if ((strstr (read, text) != NULL) != is_shown)
    g_error ("“%s” is %sshown in: %s", text, is_shown ? "not " : "", read);
}

static const QuitusRemarkValue *
get_reminder (Pages *pages, guint index)
{
  return quitus_remark_value (
      quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_REMARK, index)));
}

static void
assert_target (Pages *pages, QuitusNextStep *step, gint64 position)
{
  g_autofree char *id = quitus_id_to_text (get_payment (pages, position));

  g_assert_cmpstr (step->target, ==, id);
  g_clear_pointer (&step->target, g_free);
}

/* The step of a payment and what else can be recorded, in the list and the calendar. */
static void
assert_steps_on (Pages *pages,
                 QuitusDay today,
                 gint64 position,
                 const char *label,
                 const char *action,
                 const char *other_label,
                 const char *other_action)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  QuitusId payment = get_payment (pages, position);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (pages->session, agreement);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  const QuitusOutlook outlook = { today, QUITUS_DAY_NONE };

  quitus_deadlines_compute (dossier, &outlook, deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      QuitusNextStep step = { 0 }, other = { 0 };

      if (deadline->kind != QUITUS_DEADLINE_PAYMENT || !quitus_id_equal (deadline->owner, payment))
        continue;
      g_assert_true (quitus_next_step_find (deadline, dossier, &outlook, &step));
      g_assert_cmpstr (step.label, ==, label);
      g_assert_cmpstr (step.action, ==, action);
      assert_target (pages, &step, position);
      g_assert_cmpint (quitus_next_step_find_other (deadline, dossier, &outlook, &other), ==,
                       other_label != NULL);
      g_assert_cmpstr (other.label, ==, other_label);
      g_assert_cmpstr (other.action, ==, other_action);
      if (other_label != NULL)
        assert_target (pages, &other, position);
      return;
    }
  g_assert_not_reached ();
}

static void
assert_steps (Pages *pages,
              gint64 position,
              const char *label,
              const char *action,
              const char *other_label,
              const char *other_action)
{
  assert_steps_on (pages, quitus_session_get_today (pages->session), position, label, action,
                   other_label, other_action);
}

/* Whether a button for the action could be pressed there. */
static gboolean
is_enabled (GtkWidget *page, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean is_sensitive;

  gtk_widget_set_parent (button, page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  is_sensitive = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return is_sensitive;
}

#define REMIND "Remind…", "win.record-step"
#define OTHER_REMIND "Remind…", "win.remind-payment"
#define RECEIPT "Record the Receipt…", "win.record-step"
#define OTHER_RECEIPT "Record the Receipt…", "win.record-receipt"

/* Tests */

/* What was called and is late is asked for, once; then the receipt is waited for, and after 30 days
 * it is asked for again. */
static void
test_next (Pages *pages, gconstpointer unused)
{
  assert_steps (pages, 1, "Call for Payment…", "win.record-step", OTHER_RECEIPT);
  call_both (pages);
  assert_steps (pages, 1, REMIND, OTHER_RECEIPT);
  /* It was called 37 days ago and is late since 8 September. */
  assert_steps (pages, 2, REMIND, OTHER_RECEIPT);
  record (pages, open_dialog (pages, 1), "Reminder recorded: 2 payments");
  assert_steps (pages, 1, RECEIPT, OTHER_REMIND);
  assert_steps (pages, 2, RECEIPT, OTHER_REMIND);
  assert_steps_on (pages, quitus_day_new (2023, 10, 14), 1, RECEIPT, OTHER_REMIND);
  assert_steps_on (pages, quitus_day_new (2023, 10, 15), 1, REMIND, OTHER_RECEIPT);
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 0);
  assert_steps (pages, 2, REMIND, OTHER_RECEIPT);
}

/* Not yet late: nobody is reminded; called lately: only who wants to. */
static void
test_early (Pages *pages, gconstpointer unused)
{
  g_assert_null (quitus_payment_steps_make_dialog (pages->session, get_payment (pages, 2),
                                                   QUITUS_STEP_REMINDER));
  call (pages, 2, NULL, quitus_day_new (2023, 8, 9));
  assert_steps_on (pages, quitus_day_new (2023, 9, 8), 2, RECEIPT, NULL, NULL);
  pages_undo (pages);
  call (pages, 2, NULL, quitus_day_new (2023, 9, 14));
  assert_steps (pages, 2, RECEIPT, OTHER_REMIND);
}

/* What we owe we do not remind ourselves of. */
static void
test_out (Pages *pages, gconstpointer unused)
{
  QuitusRecord *agreement = pages_get_agreement (pages);
  g_autoptr (QuitusValue) after = quitus_value_copy (quitus_record_get_value (agreement));
  g_autoptr (QuitusChange) change = quitus_change_new ("Point of view");

  ((QuitusAgreementValue *) (gpointer) after)->owner =
      quitus_party_value (quitus_record_get_value (pages_get_party (pages, 0)))->organisation;
  quitus_change_update (change, quitus_record_get_value (agreement), after);
  pages_commit (pages, change);
  call_both (pages);
  assert_steps (pages, 1, "Record the Payment…", "win.record-step", NULL, NULL);
  g_assert_null (quitus_payment_steps_make_dialog (pages->session, get_payment (pages, 1),
                                                   QUITUS_STEP_REMINDER));
}

/* Beside the button stands what is left, not the whole. */
static void
test_list (Pages *pages, gconstpointer unused)
{
  GtkWidget *row;

  call_both (pages);
  receive (pages, 1, 3000050);
  pages_push (pages, quitus_todo_page_new (pages->session));
  pages_settle (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Remind…");
  g_assert_nonnull (row);
  assert_shows (row, "Premier versement", TRUE);
  assert_shows (row, "€44,999.50", TRUE);
  assert_shows (row, "left of €75,000.00", TRUE);
}

/* What is owed, by whom, since when, to whom one writes; what is left, not the whole. */
static void
test_dialog (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog;

  call_both (pages);
  receive (pages, 1, 3000050);
  dialog = open_dialog (pages, 2);
  assert_shows (dialog, "Left to Pay by IGN", TRUE);
  assert_shows (dialog, "Premier versement", TRUE);
  assert_shows (dialog, "Due on 8 Feb 2023, 186 days late", TRUE);
  assert_shows (dialog, "Called on 10 Feb 2023, order no. TP 1203", TRUE);
  assert_shows (dialog, "€30,000.50 received of €75,000.00", TRUE);
  assert_shows (dialog, "€44,999.50", TRUE);
  assert_shows (dialog, "€169,999.50", TRUE);
  assert_shows (dialog, "€200,000.00", FALSE);
  assert_shows (dialog, "Earlier Reminders", FALSE);
  /* Its IBAN was computed. */
  assert_shows (dialog, "The bank account that the letter names is not confirmed", TRUE);
  g_assert_cmpint (quitus_date_row_get_day (QUITUS_DATE_ROW (
                       quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), "done_on"))),
                   ==, quitus_day_new (2023, 9, 15));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pages_find (dialog, ADW_TYPE_ENTRY_ROW,
                                                                    "Written To"))),
                   ==, "Sébastien Soriano");
  g_assert_nonnull (pages_find (dialog, ADW_TYPE_BUTTON_ROW, "Print the Letter…"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* One letter, one change: each payment keeps what was sent, and says so. */
static void
test_record (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) events = NULL;
  GtkWidget *dialog, *day;
  QuitusInstalmentState state;

  call_both (pages);
  receive (pages, 1, 3000050);
  dialog = open_dialog (pages, 1);
  day = quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), "done_on");
  type (pages, day, "16/9/2023");
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog)));
  type (pages, day, "9/2/2023");
  g_assert_false (gtk_widget_get_sensitive (get_button (dialog)));
  assert_shows (dialog, "Called on 10 Feb 2023 only: there was nothing to remind of", TRUE);
  type (pages, day, "14/9/2023");
  type (pages, pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Written To"), "Mme Martin");
  type (pages, pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Note"), "by e-mail");
  record (pages, dialog, "Reminder recorded: 2 payments");
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (get_reminder (pages, i)->reason, ==,
                       "Reminder of 14 Sep 2023 to Mme Martin (by e-mail)");
      g_assert_cmpint (get_reminder (pages, i)->done_on, ==, quitus_day_new (2023, 9, 14));
      g_assert_cmpint (get_reminder (pages, i)->recorded_on, ==, quitus_day_new (2023, 9, 15));
    }
  dossier = quitus_session_get_dossier (pages->session,
                                        quitus_record_get_id (pages_get_agreement (pages)));
  g_assert_true (quitus_payment_names_compute (pages->session, get_payment (pages, 1), &state));
  events =
      quitus_payment_events_list (dossier,
                                  quitus_instalment_value (quitus_dossier_lookup (
                                      dossier, QUITUS_KIND_INSTALMENT, get_payment (pages, 1))),
                                  &state);
  g_assert_cmpstr (g_array_index (events, QuitusPaymentEvent, 0).title, ==, "Called");
  g_assert_cmpstr (g_array_index (events, QuitusPaymentEvent, 1).title, ==, "Received");
  g_assert_cmpstr (g_array_index (events, QuitusPaymentEvent, 2).title, ==, "Reminded");
  dialog = open_dialog (pages, 1);
  assert_shows (dialog, "Earlier Reminders", TRUE);
  assert_shows (dialog, "Reminder of 14 Sep 2023 to Mme Martin (by e-mail)", TRUE);
  assert_shows (dialog, "1 day ago", TRUE);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* What was called after the day of sending was not in the letter. */
static void
test_early_letter (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog;
  g_autofree char *id = NULL;
  g_autoptr (QuitusDossier) dossier = NULL;

  call_both (pages);
  dialog = open_dialog (pages, 2);
  type (pages, quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), "done_on"), "20/3/2023");
  record (pages, dialog, "Reminder recorded: Premier versement");
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 1);
  dossier = quitus_session_get_dossier (pages->session,
                                        quitus_record_get_id (pages_get_agreement (pages)));
  id = quitus_arrears_get_deadline (dossier, get_payment (pages, 1));
  g_assert_cmpstr (get_reminder (pages, 0)->deadline, ==, id);
}

/* A reminder is corrected in a form of its own, where nothing but it can be changed. */
static void
test_correction (Pages *pages, gconstpointer unused)
{
  AdwDialog *dialog;

  call_both (pages);
  receive (pages, 2, 12500000);
  record (pages, open_dialog (pages, 1), "Reminder recorded: Premier versement");
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 1);
  dialog = quitus_payment_steps_make_editor (
      pages->session,
      quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_REMARK, 0)));
  g_assert_true (QUITUS_IS_REMINDER_DIALOG (dialog));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  quitus_text_row_set_text (
      QUITUS_TEXT_ROW (quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), "reason")),
      "By telephone");
  pages_settle (pages);
  record (pages, GTK_WIDGET (dialog), "Changed");
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_REMARK), ==, 1);
  g_assert_cmpstr (get_reminder (pages, 0)->reason, ==, "By telephone");
}

/* The agreement offers the letters when there is somebody to write to, and tells what was sent. */
static void
test_agreement (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  g_assert_false (is_enabled (GTK_WIDGET (page), "agreement.print-reminder"));
  call_both (pages);
  pages_settle (pages);
  g_assert_true (is_enabled (GTK_WIDGET (page), "agreement.print-reminder"));
  record (pages, open_dialog (pages, 1), "Reminder recorded: 2 payments");
  assert_shows (GTK_WIDGET (page), "Reminder of 15 Sep 2023 to Sébastien Soriano", TRUE);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, NULL, set_up, test, tear_down)
  ADD ("/payment-reminders/next", test_next);
  ADD ("/payment-reminders/early", test_early);
  ADD ("/payment-reminders/out", test_out);
  ADD ("/payment-reminders/list", test_list);
  ADD ("/payment-reminders/dialog", test_dialog);
  ADD ("/payment-reminders/record", test_record);
  ADD ("/payment-reminders/early-letter", test_early_letter);
  ADD ("/payment-reminders/correction", test_correction);
  ADD ("/payment-reminders/agreement", test_agreement);
#undef ADD
  return g_test_run ();
}
