/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day that is moved: what follows is shown first, and one change records it. */

#include "pages-fixture.h"

#include "quitus-date-row.h"
#include "quitus-move-dialog.h"

/* Helpers */

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_push (pages, adw_navigation_page_new (gtk_label_new (NULL), "Calendar"));
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static QuitusDeadlineItem *
find (Pages *pages, QuitusDeadlineKind kind)
{
  QuitusDeadlineModel *model = quitus_session_get_deadlines (pages->session);

  for (guint i = 0; i < quitus_deadline_model_size (model); i++)
    if (quitus_deadline_model_get (model, i)->kind == kind)
      return g_list_model_get_item (G_LIST_MODEL (model), i);
  return NULL;
}

static QuitusDay
get_day (Pages *pages, QuitusDeadlineKind kind)
{
  g_autoptr (QuitusDeadlineItem) item = find (pages, kind);

  return quitus_deadline_item_get_deadline (item)->date;
}

static GtkWidget *
get_button (AdwDialog *dialog)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), QUITUS_TYPE_STEP_DIALOG,
                                                    "record_button"));
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

/* Tests */

static void
test_move (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDeadlineItem) end = find (pages, QUITUS_DEADLINE_END);
  QuitusDay before = get_day (pages, QUITUS_DEADLINE_END);
  QuitusDay request = get_day (pages, QUITUS_DEADLINE_AMENDMENT_REQUEST);
  AdwDialog *dialog = quitus_move_dialog_new (pages->session, end, QUITUS_DAY_NONE);
  GtkWidget *button, *row;

  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  button = get_button (dialog);
  row = pages_find (GTK_WIDGET (dialog), QUITUS_TYPE_DATE_ROW, "");
  /* Its own day is no move. */
  g_assert_false (gtk_widget_get_sensitive (button));
  quitus_date_row_set_day (QUITUS_DATE_ROW (row), QUITUS_DAY_NONE);
  g_assert_false (gtk_widget_get_sensitive (button));
  quitus_date_row_set_day (QUITUS_DATE_ROW (row), before + 31);
  g_assert_true (gtk_widget_get_sensitive (button));
  pages_settle (pages);
  g_assert_nonnull (pages_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "End of the agreement"));
  g_assert_nonnull (pages_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW,
                                "Last day to ask for an amendment"));
  /* Nothing is recorded until it is asked for. */
  g_assert_cmpint (get_day (pages, QUITUS_DEADLINE_END), ==, before);
  g_signal_emit_by_name (button, "clicked");
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  g_assert_cmpint (get_day (pages, QUITUS_DEADLINE_END), ==, before + 31);
  g_assert_cmpint (get_day (pages, QUITUS_DEADLINE_AMENDMENT_REQUEST), >, request);
  g_assert_true (g_str_has_prefix (pages->toast, "End of the agreement: moved to"));
  pages_undo (pages);
  g_assert_cmpint (get_day (pages, QUITUS_DEADLINE_END), ==, before);
  g_assert_cmpint (get_day (pages, QUITUS_DEADLINE_AMENDMENT_REQUEST), ==, request);
}

/* A chip that was dropped brings its day along. */
static void
test_dropped (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDeadlineItem) end = find (pages, QUITUS_DEADLINE_END);
  QuitusDay day = get_day (pages, QUITUS_DEADLINE_END) - 3;
  AdwDialog *dialog = quitus_move_dialog_new (pages->session, end, day);

  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  g_assert_true (gtk_widget_get_sensitive (get_button (dialog)));
  g_assert_cmpint (quitus_date_row_get_day (QUITUS_DATE_ROW (
                       pages_find (GTK_WIDGET (dialog), QUITUS_TYPE_DATE_ROW, ""))),
                   ==, day);
  adw_dialog_force_close (dialog);
  pages_settle (pages);
}

static void
test_refused (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusDeadlineItem) request = find (pages, QUITUS_DEADLINE_AMENDMENT_REQUEST);
  g_autoptr (QuitusDeadlineItem) end = NULL;
  g_autoptr (QuitusDeadlineItem) payment = NULL;
  QuitusDay wanted = quitus_day_new (2023, 9, 18);
  GtkWidget *row;
  AdwDialog *dialog =
      quitus_move_refusal_new (pages->session, request, QUITUS_DAY_NONE, pages->window);

  g_object_ref_sink (dialog);
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                                   "This day was not typed"));
  /* Nobody is waited for after the last day to ask. */
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "put-off"));
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "amend"));
  g_object_unref (dialog);
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  payment = find (pages, QUITUS_DEADLINE_PAYMENT);
  dialog = quitus_move_refusal_new (pages->session, payment, wanted, pages->window);
  g_object_ref_sink (dialog);
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "put-off"));
  g_signal_emit_by_name (dialog, "response", "put-off");
  g_object_unref (dialog);
  pages_settle (pages);
  row = pages_find (pages->window, QUITUS_TYPE_DATE_ROW,
                    "Put off until (original deadline: 8 Feb 2023)");
  g_assert_cmpint (quitus_date_row_get_day (QUITUS_DATE_ROW (row)), ==, wanted);
  end = find (pages, QUITUS_DEADLINE_END);
  dialog = quitus_move_refusal_new (pages->session, end, QUITUS_DAY_NONE, pages->window);
  g_object_ref_sink (dialog);
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                                   "This day stands in the act"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "amend"));
  g_object_unref (dialog);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Pages, NULL, set_up, test, tear_down)
  ADD ("/move-dialog/move", test_move);
  ADD ("/move-dialog/dropped", test_dropped);
  ADD ("/move-dialog/refused", test_refused);
#undef ADD
  return g_test_run ();
}
