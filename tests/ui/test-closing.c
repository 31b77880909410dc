/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing an agreement through its checklist, what is read only then, and reopening it. */

#include "quitus-agreement-page.h"
#include "quitus-closing-dialog.h"
#include "quitus-closing.h"
#include "quitus-date-row.h"
#include "quitus-reopening.h"

#include "pages-fixture.h"

/* Helpers */

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 800);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

static const QuitusAgreementValue *
get_agreement (Pages *pages)
{
  return quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)));
}

static GtkWidget *
show_page (Pages *pages)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  return GTK_WIDGET (page);
}

static GtkWidget *
show_dialog (Pages *pages)
{
  AdwDialog *dialog = quitus_closing_dialog_new (pages->session, get_agreement (pages)->value.id);

  g_assert_nonnull (dialog);
  gtk_window_present (GTK_WINDOW (pages->window));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static void
close_agreement (Pages *pages, QuitusDay day)
{
  const QuitusValue *before = quitus_record_get_value (pages_get_agreement (pages));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  g_autoptr (QuitusChange) change = quitus_change_new ("Close");

  ((QuitusAgreementValue *) (gpointer) after)->closed_on = day;
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

static gboolean
is_closed (gpointer pages)
{
  return get_agreement (pages)->closed_on != QUITUS_DAY_NONE;
}

static gboolean
is_open (gpointer pages)
{
  return !is_closed (pages);
}

static gboolean
may_close (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (pages_child (dialog, "close_button"));
}

/* Ctrl+Enter, from wherever the focus is. */
static void
press_keys (GtkWidget *dialog)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (strstr (keys, "<Control>Return") != NULL)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, dialog, NULL);
        }
    }
}

/* Tests */

/* Something is missing: it takes a decision and a reason, which are kept. */
static void
test_checklist (Pages *pages, gconstpointer width)
{
  GtkWidget *dialog = show_dialog (pages);

  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                         pages_child (dialog, "day_row")));
  GtkWidget *day_row = pages_child (dialog, "day_row");
  g_autofree char *text = pages_read (dialog);
  QuitusDay today = quitus_session_get_today (pages->session);

  for (guint i = 0; i < QUITUS_N_CLOSING_TOPICS; i++)
    g_assert_nonnull (strstr (text, quitus_closing_topic_get_title (i, QUITUS_LANGUAGE_ENGLISH)));
  g_assert_nonnull (strstr (text, "points are missing"));
  g_assert_nonnull (strstr (text, "It has not come into force."));
  g_assert_false (may_close (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_child (dialog, "confirm_row")), TRUE);
  g_assert_false (may_close (dialog));
  gtk_editable_set_text (GTK_EDITABLE (pages_child (dialog, "reason_row")), "   ");
  g_assert_false (may_close (dialog));
  gtk_editable_set_text (GTK_EDITABLE (pages_child (dialog, "reason_row")), " Never signed ");
  g_assert_true (may_close (dialog));

  quitus_date_row_set_day (QUITUS_DATE_ROW (day_row), today + 1);
  g_assert_false (may_close (dialog));
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "problem_banner"))));
  quitus_date_row_set_day (QUITUS_DATE_ROW (day_row), QUITUS_DAY_NONE);
  g_assert_false (may_close (dialog));
  quitus_date_row_set_day (QUITUS_DATE_ROW (day_row), today - 1);
  g_assert_true (may_close (dialog));

  press_keys (dialog);
  pages_wait_until (is_closed, pages);
  pages_settle (pages);
  g_assert_cmpint (get_agreement (pages)->closed_on, ==, today - 1);
  g_assert_cmpstr (get_agreement (pages)->closing_note, ==, "Never signed");
  g_assert_cmpstr (pages->toast, ==, "The agreement is closed");
  g_assert_null (quitus_closing_dialog_new (pages->session, get_agreement (pages)->value.id));
}

/* A refusal stays in the dialog, with what was typed. */
static void
test_refused (Pages *pages, gconstpointer width)
{
  GtkWidget *dialog = show_dialog (pages);

  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_child (dialog, "confirm_row")), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (pages_child (dialog, "reason_row")), "Why");
  close_agreement (pages, 19000);
  g_signal_emit_by_name (pages_child (dialog, "close_button"), "clicked");
  pages_settle (pages);
  pages_wait ();
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "problem_banner"))));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pages_child (dialog, "reason_row"))), ==,
                   "Why");
  g_assert_cmpint (get_agreement (pages)->closed_on, ==, 19000);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The page says that it is closed, and offers to reopen it instead of signing it. */
static void
test_page (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  AdwBanner *banner = ADW_BANNER (pages_child (page, "closed_banner"));
  QuitusId id = get_agreement (pages)->value.id;
  AdwDialog *dialog;

  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (gtk_widget_get_visible (pages_child (page, "sign_button")));
  g_assert_true (quitus_session_may_edit (pages->session, id));
  g_assert_true (quitus_reopening_check (pages->session, id, page));
  close_agreement (pages, quitus_day_new (2023, 9, 14));
  pages_settle (pages);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Closed on 14 Sep 2023, read only");
  g_assert_false (gtk_widget_get_visible (pages_child (page, "sign_button")));
  g_assert_false (quitus_session_may_edit (pages->session, id));
  g_assert_true (quitus_session_may_edit (pages->session, QUITUS_ID_NONE));

  g_assert_false (quitus_reopening_check (pages->session, id, page));
  pages_settle (pages);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (pages->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response::reopen", "reopen");
  adw_dialog_force_close (dialog);
  pages_wait_until (is_open, pages);
  pages_settle (pages);
  g_assert_false (adw_banner_get_revealed (banner));
  /* The closing is a change like another: what was reopened is closed again by undo. */
  pages_undo (pages);
  pages_settle (pages);
  g_assert_true (adw_banner_get_revealed (banner));
}

/* A dialog that would change what is closed is never shown; the question comes in its place. */
static void
test_instead (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  GPtrArray *parts = quitus_book_get_parts (quitus_session_get_book (pages->session),
                                            get_agreement (pages)->value.id);
  QuitusId party = quitus_record_get_id (parts->pdata[0]);
  AdwDialog *refused = adw_dialog_new ();
  AdwDialog *dialog;

  close_agreement (pages, quitus_day_new (2023, 9, 14));
  pages_settle (pages);
  g_object_add_weak_pointer (G_OBJECT (refused), (gpointer *) &refused);
  quitus_reopening_present (pages->session, party, refused, page);
  pages_settle (pages);
  g_assert_null (refused);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (pages->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  adw_dialog_force_close (dialog);
  pages_undo (pages);
  pages_settle (pages);

  dialog = adw_dialog_new ();
  quitus_reopening_present (pages->session, party, dialog, page);
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (pages->window)) == dialog);
  adw_dialog_force_close (dialog);
  quitus_reopening_present (pages->session, party, NULL, page);
}

static void
test_narrow (Pages *pages, gconstpointer width)
{
  GtkWidget *dialog = show_dialog (pages);
  int minimum;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
#define ADD(path, width, function)                                                                 \
  g_test_add (path, Pages, GINT_TO_POINTER (width), set_up, function, tear_down)
  ADD ("/closing/checklist", 1000, test_checklist);
  ADD ("/closing/refused", 1000, test_refused);
  ADD ("/closing/page", 1000, test_page);
  ADD ("/closing/instead", 1000, test_instead);
  ADD ("/closing/narrow", 360, test_narrow);
#undef ADD
  return g_test_run ();
}
