/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of all the money. */

#include "pages-fixture.h"

#include "quitus-chart-card.h"
#include "quitus-chart-draw.h"
#include "quitus-chart-view.h"
#include "quitus-filter-dialog.h"
#include "quitus-layout.h"
#include "quitus-overview-page.h"
#include "quitus-overview-work.h"
#include "quitus-pdf.h"
#include "quitus-printable.h"

static void
set_up (Pages *pages, gconstpointer has_sample)
{
  pages_set_up (pages, has_sample != NULL, 1000, 720);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static void
sign (Pages *pages)
{
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
}

static const char *
get_state (GtkWidget *page)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (pages_child (page, "stack")));
}

static gboolean
is_shown (gpointer page)
{
  return g_str_equal (get_state (page), "overview");
}

static gboolean
is_empty (gpointer page)
{
  return g_str_equal (get_state (page), "empty");
}

static GtkWidget *
push (Pages *pages, PagesCondition condition)
{
  GtkWidget *page = GTK_WIDGET (quitus_overview_page_new (pages->session));

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  pages_wait_until (condition, page);
  pages_settle (pages);
  return page;
}

static GtkWidget *
get_view (GtkWidget *page, const char *card)
{
  return pages_child (pages_child (page, card), "view");
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, read);
}

/* Tests */

static void
test_page (Pages *pages, gconstpointer unused)
{
  GtkWidget *page, *view;

  sign (pages);
  page = push (pages, is_shown);
  view = get_view (page, "time_card");
  assert_reads (page, "Of €200,000.00 planned, €0.00 was received and €0.00 spent.");
  assert_reads (page, "By 15 Sep 2023, €200,000.00 of €200,000.00 fell due");
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan and Facts");
  gtk_test_accessible_assert_property (
      view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "By 15 Sep 2023, €200,000.00 of €200,000.00 fell due, and €0.00 was received.");
  assert_reads (pages_child (page, "committees"), "8 Aug 2023");
  assert_reads (pages_child (page, "risks"), "IGN-DINUM-2023");
  /* The text of the agreement gives some obligations no term. */
  assert_reads (pages_child (page, "obligations"), " without a day");
  assert_reads (pages_child (page, "undated"), "IGN-DINUM-2023 · Without a day");
}

/* Nothing has a day while nobody signed; a supposed signature is followed at once. */
static gboolean
is_dated (gpointer page)
{
  g_autofree char *read = pages_read (page);

  return strstr (read, "has no day yet") == NULL;
}

/* The chart says it, read out and as a table. */
static void
assert_is_simulation (GtkWidget *page, const char *name)
{
  GtkWidget *card = pages_child (page, name);
  QuitusChart *chart = quitus_chart_view_get_chart (QUITUS_CHART_VIEW (get_view (page, name)));
  g_autofree char *words =
      g_strdup_printf ("Simulation: signature supposed on 8 February 2023. The days that follow "
                       "from it bind nobody. %s",
                       quitus_chart_get_description (chart));

  g_assert_nonnull (strstr (words, "€200,000.00 of the plan is on supposed days."));
  gtk_test_accessible_assert_property (get_view (page, name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words);
  g_assert_cmpstr (quitus_chart_get_series (chart, 1)->label, ==,
                   "Planned, with supposed signatures");
  g_assert_cmpint (quitus_chart_get_amount (chart, 0, 0), ==, 0);
  g_assert_cmpint (quitus_chart_get_amount (chart, 1, quitus_chart_count_positions (chart) - 1), ==,
                   20000000);
  g_assert_nonnull (strstr (quitus_chart_get_scope (chart), "Money In · 1 agreement · as of "));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (card, "table_button")), TRUE);
  pages_wait ();
  assert_reads (card, "Planned, with supposed signatures");
}

static void
test_suppose (Pages *pages, gconstpointer unused)
{
  GtkWidget *page = push (pages, is_shown);

  assert_reads (page, "€200,000.00 has no day yet and is not drawn.");
  quitus_session_suppose (pages->session, quitus_day_new (2023, 2, 8));
  pages_wait_until (is_dated, page);
  assert_reads (page, "€200,000.00 of the plan is on supposed days.");
  assert_is_simulation (page, "time_card");
  assert_is_simulation (page, "group_card");
}

static gboolean
is_certain (gpointer page)
{
  g_autofree char *read = pages_read (page);

  return is_shown (page) && strstr (read, "supposed days") == NULL &&
         strstr (read, "supposed signatures") == NULL;
}

/* What is signed is not supposed, whatever is. */
static void
test_suppose_signed (Pages *pages, gconstpointer unused)
{
  GtkWidget *page;

  sign (pages);
  quitus_session_suppose (pages->session, quitus_day_new (2023, 2, 8));
  page = push (pages, is_shown);
  pages_wait_until (is_certain, page);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (pages_child (page, "time_card"),
                                                                "table_button")),
                                TRUE);
  pages_settle (pages);
  g_assert_true (is_certain (page));
}

static gboolean
has_receipt (gpointer page)
{
  g_autofree char *read = pages_read (page);

  return strstr (read, "€50,000.00 was received and") != NULL;
}

/* A change of the book is followed. */
static void
test_change (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Receipt");
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();
  GtkWidget *page;

  sign (pages);
  page = push (pages, is_shown);
  receipt->agreement = quitus_record_get_id (pages_get_agreement (pages));
  receipt->received_on = quitus_day_new (2023, 3, 2);
  receipt->amount = 5000000;
  quitus_change_insert (change, &receipt->value);
  pages_commit (pages, change);
  pages_wait_until (has_receipt, page);
}

static void
press (Pages *pages, GtkWidget *view, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller)
                    ? g_list_model_get_n_items (G_LIST_MODEL (controller))
                    : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, view,
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
  pages_settle (pages);
}

static void
test_keyboard (Pages *pages, gconstpointer unused)
{
  QuitusChartView *view;
  QuitusDay from, to, less_from, less_to;

  sign (pages);
  view = QUITUS_CHART_VIEW (get_view (push (pages, is_shown), "time_card"));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, QUITUS_CHART_NO_POSITION);
  /* 8 February, 8 August and today, where the keyboard begins. */
  press (pages, GTK_WIDGET (view), GDK_KEY_Left);
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, 2);
  press (pages, GTK_WIDGET (view), GDK_KEY_Left);
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, 1);
  gtk_test_accessible_assert_property (
      view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "8 Aug 2023, Planned: €200,000.00, Called: €0.00, Received: €0.00, Attached: €0.00, "
      "Committed (AE): €0.00, Paid (CP): €0.00");
  press (pages, GTK_WIDGET (view), GDK_KEY_Home);
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, 0);
  press (pages, GTK_WIDGET (view), GDK_KEY_Left);
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, 0);
  quitus_chart_view_get_sight (view, &from, &to);
  press (pages, GTK_WIDGET (view), GDK_KEY_plus);
  quitus_chart_view_get_sight (view, &less_from, &less_to);
  g_assert_cmpint (less_to - less_from, <, to - from);
  press (pages, GTK_WIDGET (view), GDK_KEY_End);
  quitus_chart_view_get_sight (view, &less_from, &less_to);
  g_assert_cmpint (less_to, >=, quitus_day_new (2023, 9, 15));
  press (pages, GTK_WIDGET (view), GDK_KEY_0);
  quitus_chart_view_get_sight (view, &less_from, &less_to);
  g_assert_cmpint (less_to - less_from, ==, to - from);
  press (pages, GTK_WIDGET (view), GDK_KEY_Escape);
  g_assert_cmpuint (quitus_chart_view_get_position (view), ==, QUITUS_CHART_NO_POSITION);
}

/* Every group, drawn and as a table, at the least width and from right to left. */
static void
test_groups (Pages *pages, gconstpointer unused)
{
  static const char *const titles[] = { "By Budget Year", "By Programme", "By Payer",
                                        "By Incubator" };
  GtkWidget *page, *card, *groups;

  sign (pages);
  page = push (pages, is_shown);
  card = pages_child (page, "group_card");
  groups = gtk_widget_get_first_child (
      gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (pages_child (card, "switch_place"))));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      adw_toggle_group_set_active (ADW_TOGGLE_GROUP (groups), i);
      quitus_chart_view_point_at (QUITUS_CHART_VIEW (pages_child (card, "view")), 0);
      gtk_widget_set_direction (pages_child (card, "view"),
                                i % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      pages_settle (pages);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (pages_child (card, "title"))), ==,
                       titles[i]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (card, "table_button")), TRUE);
      pages_settle (pages);
      assert_reads (card, "€200,000.00");
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (card, "table_button")), FALSE);
    }
  gtk_window_set_default_size (GTK_WINDOW (pages->window), 360, 600);
  pages_settle (pages);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
}

static void
test_empty (Pages *pages, gconstpointer unused)
{
  GtkWidget *page = push (pages, is_empty);

  assert_reads (page, "No Money to Show Yet");
}

/* The filter */

static QuitusDeadlineFilter *
get_filter (Pages *pages)
{
  return quitus_session_get_filter (pages->session);
}

static gboolean
is_hidden (gpointer page)
{
  return g_str_equal (get_state (page), "hidden");
}

static gboolean
is_filtered (gpointer page)
{
  g_autofree char *read = pages_read (page);

  return is_shown (page) && strstr (read, "1 agreement chosen by the filter") != NULL;
}

static gboolean
is_whole (gpointer page)
{
  return is_shown (page) && !is_filtered (page);
}

/* A second agreement, of other parties, whose money is €10,000.00. */
static void
add_agreement (Pages *pages, const char *name)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Another agreement");
  g_autoptr (QuitusOrganisationValue) organisation = quitus_organisation_value_new ();
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();
  g_autoptr (QuitusPartyValue) party = quitus_party_value_new ();
  g_autoptr (QuitusInstalmentValue) instalment = quitus_instalment_value_new ();

  organisation->name = g_strdup (name);
  agreement->reference = g_strdup_printf ("ONF-2023%s", name[0] == 'P' ? name : "");
  agreement->title = g_strdup ("Convention ONF");
  agreement->type = QUITUS_AGREEMENT_CONTRIBUTION_FUND;
  party->agreement = agreement->value.id;
  party->organisation = organisation->value.id;
  party->role = QUITUS_ROLE_CONTRIBUTOR;
  instalment->agreement = agreement->value.id;
  instalment->payer = party->value.id;
  instalment->label = g_strdup ("Versement");
  instalment->amount_rule = QUITUS_AMOUNT_FIXED;
  instalment->amount = 1000000;
  quitus_change_insert (change, &organisation->value);
  quitus_change_insert (change, &agreement->value);
  quitus_change_insert (change, &party->value);
  quitus_change_insert (change, &instalment->value);
  pages_commit (pages, change);
}

/* The largest payers have a bar each; how many others there are, and their sum, is said. */
static void
test_many_groups (Pages *pages, gconstpointer unused)
{
  GtkWidget *page, *card, *groups;

  sign (pages);
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Payer %u", i);

      add_agreement (pages, name);
    }
  page = push (pages, is_shown);
  card = pages_child (page, "group_card");
  groups = gtk_widget_get_first_child (
      gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (pages_child (card, "switch_place"))));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (groups), 2);
  pages_settle (pages);
  assert_reads (card, "The 7 largest are drawn; 3 others have €30,000.00 planned together.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (card, "table_button")), TRUE);
  pages_settle (pages);
  assert_reads (card, "3 others, not drawn");
  /* Side by side, the cards are of one height. */
  gtk_window_set_default_size (GTK_WINDOW (pages->window), 1500, 900);
  pages_settle (pages);
  g_assert_cmpint (gtk_widget_get_height (card), ==,
                   gtk_widget_get_height (pages_child (page, "time_card")));
}

/* Sums, charts and lists are of the agreements chosen, and say so; a filter that does not act is
 * struck through. */
static void
test_filter (Pages *pages, gconstpointer unused)
{
  GtkWidget *page, *chip;

  sign (pages);
  add_agreement (pages, "Office des forêts");
  page = push (pages, is_shown);
  assert_reads (page, "Of €210,000.00 planned");
  quitus_deadline_filter_set_text (get_filter (pages), "onf");
  pages_wait_until (is_filtered, page);
  assert_reads (page, "Of €10,000.00 planned");
  assert_reads (pages_child (page, "risks"), "All money comes in time.");
  assert_reads (pages_child (page, "committees"), "No committee is late.");
  assert_reads (pages_child (page, "obligations"), "Nothing that was promised is missing.");
  chip = pages_find (page, GTK_TYPE_BUTTON, "Text: onf");
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_get_mapped (chip));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter Text: onf");
  g_signal_emit_by_name (chip, "clicked");
  pages_wait_until (is_whole, page);
  assert_reads (page, "Of €210,000.00 planned");

  quitus_deadline_filter_add (get_filter (pages), QUITUS_FILTER_KIND, "payment");
  pages_settle (pages);
  pages_wait_until (is_whole, page);
  assert_reads (page, "Of €210,000.00 planned");
  assert_reads (pages_child (page, "committees"), "8 Aug 2023");
  chip = pages_find (page, GTK_TYPE_BUTTON, "Kind: Payment");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter Kind: Payment, which does not act on "
                                       "sums");
}

/* Where nothing is left a button clears the filter. */
static void
test_filter_hides (Pages *pages, gconstpointer unused)
{
  GtkWidget *page;

  quitus_deadline_filter_set_text (get_filter (pages), "nowhere");
  page = push (pages, is_hidden);
  assert_reads (page, "Nothing to Add Up");
  gtk_widget_activate_action (page, "filter.clear", NULL);
  pages_wait_until (is_whole, page);
}

/* Only what acts is offered, with how much it leaves. */
static void
test_filter_dialog (Pages *pages, gconstpointer unused)
{
  GtkWidget *page = push (pages, is_shown), *dialog;
  g_autofree char *read = NULL;

  gtk_widget_activate_action (page, "filter.choose", NULL);
  pages_settle (pages);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (pages->window)));
  g_assert_true (QUITUS_IS_FILTER_DIALOG (dialog));
  assert_reads (dialog, "1 agreement added up");
  g_assert_true (gtk_widget_get_mapped (pages_find (dialog, ADW_TYPE_ACTION_ROW, "Party\nAll")));
  read = pages_read (dialog);
  g_assert_null (strstr (read, "Kind\n"));
  g_assert_null (strstr (read, "Least Amount"));
  quitus_deadline_filter_set_text (get_filter (pages), "nowhere");
  pages_wait_until (is_hidden, page);
  assert_reads (dialog, "0 agreements added up");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
}

/* On paper is what is seen, with what it was filtered by. */
static void
test_print (Pages *pages, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (pages->folder, "paper.pdf", NULL);
  const char *arguments[] = { "pdftotext", "-layout", "-nopgbrk", path, "-", NULL };
  g_autoptr (QuitusReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GtkWidget *page;

  sign (pages);
  add_agreement (pages, "Office des forêts");
  quitus_deadline_filter_set_text (get_filter (pages), "dinum");
  page = push (pages, is_filtered);
  g_assert_true (QUITUS_IS_PRINTABLE (page));
  report = quitus_overview_page_make_report (QUITUS_OVERVIEW_PAGE (page));
  quitus_report_write_pdf (report, QUITUS_PAPER_A4, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               &text, NULL, NULL, &error));
  g_assert_nonnull (strstr (text, "Text: dinum"));
  g_assert_nonnull (strstr (text, "IGN-DINUM-2023"));
  g_assert_nonnull (strstr (text, "200,000.00"));
  g_assert_null (strstr (text, "210,000.00"));
}

static void
test_finalize (Pages *pages, gconstpointer unused)
{
  GtkWidget *page = push (pages, is_shown);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Other"), "Other"));
  {
    AdwNavigationPage *other = adw_navigation_page_new (gtk_label_new ("Last"), "Last");

    adw_navigation_view_replace (pages->navigation, &other, 1);
  }
  pages_wait_until (pages_is_null, &page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_test_add ("/overview-page/page", Pages, "sample", set_up, test_page, tear_down);
  g_test_add ("/overview-page/suppose", Pages, "sample", set_up, test_suppose, tear_down);
  g_test_add ("/overview-page/suppose-signed", Pages, "sample", set_up, test_suppose_signed,
              tear_down);
  g_test_add ("/overview-page/change", Pages, "sample", set_up, test_change, tear_down);
  g_test_add ("/overview-page/keyboard", Pages, "sample", set_up, test_keyboard, tear_down);
  g_test_add ("/overview-page/groups", Pages, "sample", set_up, test_groups, tear_down);
  g_test_add ("/overview-page/many-groups", Pages, "sample", set_up, test_many_groups, tear_down);
  g_test_add ("/overview-page/empty", Pages, NULL, set_up, test_empty, tear_down);
  g_test_add ("/overview-page/filter", Pages, "sample", set_up, test_filter, tear_down);
  g_test_add ("/overview-page/filter-hides", Pages, "sample", set_up, test_filter_hides, tear_down);
  g_test_add ("/overview-page/filter-dialog", Pages, "sample", set_up, test_filter_dialog,
              tear_down);
  g_test_add ("/overview-page/print", Pages, "sample", set_up, test_print, tear_down);
  g_test_add ("/overview-page/finalize", Pages, "sample", set_up, test_finalize, tear_down);
  return g_test_run ();
}
