/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of a page is what it shows: filtered, of the month or the year on screen. */

#include "pages-fixture.h"

#include "quitus-page-printer.h"
#include "quitus-layout.h"
#include "quitus-timeline-view.h"
#include "quitus-pdf.h"

/* Helpers */

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_sign (pages, 0, quitus_day_new (2023, 2, 8));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static void
show_kind (Pages *pages, QuitusDeadlineKind kind)
{
  quitus_deadline_filter_add (quitus_session_get_filter (pages->session), QUITUS_FILTER_KIND,
                              quitus_choices_get_nick (&quitus_deadline_kinds, kind));
  while (quitus_deadline_model_advance (quitus_session_get_shown (pages->session)))
    ;
}

/* What can be read on paper; takes @report. */
static char *
read_paper (Pages *pages, QuitusReport *report)
{
  g_autoptr (QuitusReport) owned = report;
  g_autofree char *path = g_build_filename (pages->folder, "paper.pdf", NULL);
  const char *arguments[] = { "pdftotext", "-layout", "-nopgbrk", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  quitus_report_write_pdf (report, QUITUS_PAPER_A4, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  return text;
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not on the paper:\n%s", words, text);
}

/* Tests */

static void
test_todo (Pages *pages, gconstpointer unused)
{
  g_autofree char *all = read_paper (pages, quitus_page_printer_make_todo (pages->session));
  g_autofree char *some = NULL;

  assert_says (all, "Solde");
  assert_says (all, "Comité");
  show_kind (pages, QUITUS_DEADLINE_PAYMENT);
  some = read_paper (pages, quitus_page_printer_make_todo (pages->session));
  assert_says (some, "Solde");
  g_assert_null (strstr (some, "Comité"));
  /* Who reads it knows that there is more. */
  assert_says (some, "Filtered by Kind: Payment");
  g_assert_null (strstr (all, "Filtered by"));
}

static void
test_months (Pages *pages, gconstpointer unused)
{
  QuitusDay august = quitus_day_new (2023, 8, 1);
  g_autofree char *month =
      read_paper (pages, quitus_page_printer_make_months (pages->session, august, 1));
  g_autofree char *year =
      read_paper (pages, quitus_page_printer_make_months (pages->session,
                                                          quitus_day_new (2023, 1, 1), 12));
  g_autofree char *some = NULL;

  assert_says (month, "August 2023");
  assert_says (month, "Solde");
  g_assert_null (strstr (month, "February 2023"));
  assert_says (year, "February 2023");
  assert_says (year, "December 2023");
  show_kind (pages, QUITUS_DEADLINE_COMMITTEE);
  some = read_paper (pages, quitus_page_printer_make_months (pages->session, august, 1));
  assert_says (some, "August 2023");
  g_assert_null (strstr (some, "Solde"));
  assert_says (some, "Filtered by Kind: Committee");
}

static void
add_receipt (QuitusChange *change, Pages *pages, QuitusDay day, QuitusMoney amount)
{
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();

  receipt->agreement = quitus_record_get_id (pages_get_agreement (pages));
  receipt->received_on = day;
  receipt->amount = amount;
  quitus_change_insert (change, &receipt->value);
}

/* Today is 15 September 2023: what is received later is not received yet, and what was received
 * without anything due in the month is not forgotten. */
static void
test_received (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Received");
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  add_receipt (change, pages, quitus_day_new (2023, 5, 31), 2000);
  add_receipt (change, pages, quitus_day_new (2023, 9, 15), 3000000);
  add_receipt (change, pages, quitus_day_new (2023, 9, 16), 4500000);
  pages_commit (pages, change);
  all = read_paper (pages, quitus_page_printer_make_months (pages->session,
                                                            quitus_day_new (2023, 5, 1), 5));
  assert_says (all, "May 2023: €0.00 due · €20.00 received");
  assert_says (all, "June 2023: €0.00 due · €0.00 received");
  assert_says (all, "September 2023: €0.00 due · €30,000.00 received");
  /* Of what is shown there is no receipt, as the page says too. */
  show_kind (pages, QUITUS_DEADLINE_COMMITTEE);
  some = read_paper (pages, quitus_page_printer_make_months (pages->session,
                                                             quitus_day_new (2023, 9, 1), 1));
  assert_says (some, "September 2023: €0.00 due · €0.00 received");
}

static void
test_agenda (Pages *pages, gconstpointer unused)
{
  g_autofree char *august =
      read_paper (pages,
                  quitus_page_printer_make_agenda (pages->session, quitus_day_new (2023, 8, 15)));
  g_autofree char *empty =
      read_paper (pages,
                  quitus_page_printer_make_agenda (pages->session, quitus_day_new (2022, 8, 15)));

  assert_says (august, "August 2023");
  assert_says (august, "Tuesday 8 August 2023");
  assert_says (august, "Solde");
  g_assert_null (strstr (august, "Wednesday 8 February 2023"));
  assert_says (empty, "There is nothing to do.");
}

/* The order of the rows is that of the screen, and what the filter hides is not there. */
static void
test_timeline (Pages *pages, gconstpointer unused)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (quitus_timeline_view_new ());
  QuitusTimelineView *timeline = QUITUS_TIMELINE_VIEW (view);
  g_autofree char *all = NULL, *none = NULL;

  quitus_timeline_view_set_model (timeline, quitus_session_get_shown (pages->session));
  all =
      read_paper (pages, quitus_timeline_view_make_report (timeline, quitus_day_new (2023, 9, 15)));
  assert_says (all, "IGN-DINUM-2023");
  quitus_deadline_filter_set_text (quitus_session_get_filter (pages->session), "nowhere");
  while (quitus_deadline_model_advance (quitus_session_get_shown (pages->session)))
    ;
  none =
      read_paper (pages, quitus_timeline_view_make_report (timeline, quitus_day_new (2023, 9, 15)));
  g_assert_null (strstr (none, "IGN-DINUM-2023"));
}

static void
test_committees (Pages *pages, gconstpointer unused)
{
  g_autofree char *text = read_paper (pages, quitus_page_printer_make_committees (pages->session));

  assert_says (text, "Comité d’investissement");
  assert_says (text, "8 Aug 2023");
}

/* A book that nobody can read is refused with an advice. */
static void
test_too_much (Pages *pages, gconstpointer unused)
{
  AdwDialog *dialog;

  quitus_page_printer_run (pages->session, NULL, GTK_WINDOW (pages->window));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (pages->window));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                   "Too Much to Print");
  adw_dialog_force_close (dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);

  g_test_add ("/page-printer/todo", Pages, NULL, set_up, test_todo, tear_down);
  g_test_add ("/page-printer/months", Pages, NULL, set_up, test_months, tear_down);
  g_test_add ("/page-printer/received", Pages, NULL, set_up, test_received, tear_down);
  g_test_add ("/page-printer/agenda", Pages, NULL, set_up, test_agenda, tear_down);
  g_test_add ("/page-printer/timeline", Pages, NULL, set_up, test_timeline, tear_down);
  g_test_add ("/page-printer/committees", Pages, NULL, set_up, test_committees, tear_down);
  g_test_add ("/page-printer/too-much", Pages, NULL, set_up, test_too_much, tear_down);
  return g_test_run ();
}
