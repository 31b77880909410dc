/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter of a window: one for the list of what is to be done and for the calendar, its chips,
 * its dialog, what it hides, and what is kept of it. */

#include "pages-fixture.h"

#include "quitus-calendar-page.h"
#include "quitus-filter-bar.h"
#include "quitus-filter-chooser.h"
#include "quitus-filter-dialog.h"
#include "quitus-month-receipts.h"
#include "quitus-overview-page.h"
#include "quitus-todo-page.h"
#include "quitus-todo-row.h"
#include "quitus-undetermined-lane.h"
#include "quitus-window.h"

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

/* Helpers */

static QuitusDeadlineFilter *
get_filter (Pages *pages)
{
  return quitus_session_get_filter (pages->session);
}

static GtkWidget *
find_chip (Pages *pages, const char *text)
{
  return pages_find (pages->window, GTK_TYPE_BUTTON, text);
}

static gboolean
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; !is_handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_handled);
    }
  return is_handled;
}

static gboolean
reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  return strstr (read, text) != NULL;
}

static void
add_party (Pages *pages)
{
  const QuitusPartyValue *party =
      quitus_party_value (quitus_record_get_value (pages_get_party (pages, 0)));
  g_autofree char *id = quitus_id_to_text (party->organisation);

  quitus_deadline_filter_add (get_filter (pages), QUITUS_FILTER_PARTY, id);
}

/* Tests */

static void
test_chips (Pages *pages, gconstpointer width)
{
  GtkWidget *chip, *bar;

  pages_push (pages, quitus_todo_page_new (pages->session));
  g_assert_null (find_chip (pages, "Clear All"));
  add_party (pages);
  quitus_deadline_filter_add (get_filter (pages), QUITUS_FILTER_KIND, "payment");
  pages_settle (pages);
  chip = find_chip (pages, "Party: IGN");
  g_assert_nonnull (chip);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter Party: IGN");
  g_assert_nonnull (find_chip (pages, "Kind: Payment"));
  g_assert_nonnull (find_chip (pages, "Clear All"));
  g_assert_true (reads (pages->window, "(of what is shown)"));
  /* Only payments are in the list. */
  g_assert_nonnull (pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "125,000.00"));
  g_assert_null (pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "End of the agreement"));
  /* No chip is wider than the window. */
  bar = gtk_widget_get_ancestor (chip, QUITUS_TYPE_FILTER_BAR);
  g_assert_cmpint (gtk_widget_get_width (bar), <=, GPOINTER_TO_INT (width));

  /* A key takes a chip away, and the keyboard is on the next one. */
  g_assert_false (press (chip, GDK_KEY_a));
  g_assert_true (gtk_widget_grab_focus (find_chip (pages, "Kind: Payment")));
  g_assert_true (press (find_chip (pages, "Kind: Payment"), GDK_KEY_Delete));
  pages_settle (pages);
  g_assert_null (find_chip (pages, "Kind: Payment"));
  g_assert_cmpuint (quitus_deadline_filter_size (get_filter (pages)), ==, 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (pages->window)) == find_chip (pages, "Party: IGN"));
  g_signal_emit_by_name (find_chip (pages, "Clear All"), "clicked");
  pages_settle (pages);
  g_assert_true (quitus_deadline_filter_is_empty (get_filter (pages)));
  g_assert_null (find_chip (pages, "Clear All"));
  g_assert_false (reads (pages->window, "(of what is shown)"));
}

/* What another part of the window looks for comes into the entry, which empties itself first. */
static void
test_typed_elsewhere (Pages *pages, gconstpointer width)
{
  pages_push (pages, quitus_todo_page_new (pages->session));
  for (guint i = 1; i <= strlen ("comité"); i++)
    {
      g_autofree char *text = g_utf8_make_valid ("comité", (gssize) i);

      quitus_deadline_filter_set_text (get_filter (pages), text);
      g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, text);
    }
  pages_settle (pages);
  g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, "comité");
}

static gboolean
is_mapped (gpointer chip)
{
  return gtk_widget_get_mapped (chip);
}

/* The text is a chip once nobody types it: after Enter, when the keyboard leaves the entry, and in
 * every other page, where no entry opens. */
static void
test_text_chip (Pages *pages, gconstpointer width)
{
  AdwNavigationPage *page = quitus_todo_page_new (pages->session);
  GtkWidget *bar = pages_child (GTK_WIDGET (page), "filter_bar");
  GtkWidget *entry, *chip;

  pages_push (pages, page);
  pages_settle (pages);
  gtk_widget_activate_action (GTK_WIDGET (page), "filter.search", NULL);
  pages_settle (pages);
  entry = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                   GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "solde");
  g_signal_emit_by_name (entry, "search-changed");
  pages_settle (pages);
  chip = pages_find (bar, GTK_TYPE_BUTTON, "Text: solde");
  g_assert_nonnull (chip);
  g_assert_false (gtk_widget_get_mapped (chip));
  g_assert_false (reads (bar, "Clear All"));

  g_signal_emit_by_name (entry, "activate");
  pages_settle (pages);
  g_assert_true (gtk_widget_get_mapped (chip));
  g_assert_true (reads (bar, "Clear All"));
  g_assert_false (gtk_search_bar_get_search_mode (
      GTK_SEARCH_BAR (gtk_widget_get_ancestor (entry, GTK_TYPE_SEARCH_BAR))));
  g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, "solde");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter Text: solde");
  /* What is typed without it begins anew. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* Ctrl+F goes on with what was typed. */
  gtk_widget_activate_action (GTK_WIDGET (page), "filter.search", NULL);
  pages_settle (pages);
  g_assert_false (gtk_widget_get_mapped (chip));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "solde");
  gtk_window_set_focus (GTK_WINDOW (pages->window), NULL);
  pages_wait_until (is_mapped, chip);

  /* Tab finds it at once. */
  gtk_widget_activate_action (GTK_WIDGET (page), "filter.search", NULL);
  pages_settle (pages);
  g_assert_false (gtk_widget_get_mapped (chip));
  g_assert_false (press (entry, GDK_KEY_Tab));
  g_assert_true (gtk_widget_get_visible (chip));

  pages_push (pages, quitus_calendar_page_new (pages->session));
  pages_settle (pages);
  page = adw_navigation_view_get_visible_page (pages->navigation);
  chip = pages_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Text: solde");
  g_assert_nonnull (chip);
  g_assert_true (gtk_widget_get_mapped (chip));
  g_assert_true (press (chip, GDK_KEY_Delete));
  pages_settle (pages);
  g_assert_true (quitus_deadline_filter_is_empty (get_filter (pages)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Of what is due, what is supposed is said. */
static void
test_supposed (Pages *pages, gconstpointer width)
{
  pages_push (pages, quitus_todo_page_new (pages->session));
  quitus_session_suppose (pages->session, quitus_day_new (2023, 3, 15));
  pages_settle (pages);
  g_assert_true (reads (pages->window,
                        "€125,000.00 (€125,000.00 of it supposed) expected this month"));
  pages_push (pages, quitus_calendar_page_new (pages->session));
  pages_settle (pages);
  g_assert_true (reads (pages->window,
                        "September 2023: due €125,000.00 (€125,000.00 of it supposed)"));
  quitus_session_suppose (pages->session, QUITUS_DAY_NONE);
  pages_settle (pages);
  g_assert_false (reads (pages->window, "of it supposed"));
}

/* While a view is on the screen, a filter hides all that it shows and gives it back. */
static void
test_emptied (Pages *pages, gconstpointer width)
{
  static const char *const views[] = { "month", "year", "timeline", "agenda" };
  GtkWidget *page = GTK_WIDGET (quitus_calendar_page_new (pages->session));

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_object_set (page, "view", views[i], NULL);
      pages_settle (pages);
      g_assert_false (reads (page, "The filter hides all deadlines."));
      quitus_deadline_filter_set_text (get_filter (pages), "nowhere");
      pages_settle (pages);
      g_assert_true (reads (page, "The filter hides all deadlines."));
      quitus_deadline_filter_clear (get_filter (pages));
      quitus_deadline_filter_set_amounts (get_filter (pages), QUITUS_MONEY_NONE, 2);
      pages_settle (pages);
      g_assert_true (reads (page, "The filter hides all deadlines."));
      quitus_deadline_filter_clear (get_filter (pages));
      pages_settle (pages);
      g_assert_false (reads (page, "The filter hides all deadlines."));
    }
}

/* What is typed in one page is looked for in all, and what hides everything says so: in the place of
 * what would be empty, above the days of a month and of a year. */
static void
test_hidden (Pages *pages, gconstpointer width)
{
  static const struct
  {
    const char *view;
    const char *child;
    gboolean is_kept;
  } hidden[] = {
    { "month",    "month_view",    TRUE  },
    { "year",     "year_view",     TRUE  },
    { "timeline", "timeline_view", FALSE },
    { "agenda",   "agenda_view",   FALSE },
  };
  GtkWidget *entry, *page;

  pages_push (pages, quitus_todo_page_new (pages->session));
  pages_settle (pages);
  gtk_widget_activate_action (GTK_WIDGET (adw_navigation_view_get_visible_page (pages->navigation)),
                              "filter.search", NULL);
  pages_settle (pages);
  entry = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                   GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
  g_signal_emit_by_name (entry, "search-changed");
  pages_settle (pages);
  g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, "nowhere");
  g_assert_nonnull (pages_find (pages->window, ADW_TYPE_STATUS_PAGE, "The filter hides all"));
  page = GTK_WIDGET (quitus_calendar_page_new (pages->session));
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      GtkWidget *status;

      g_object_set (page, "view", hidden[i].view, NULL);
      pages_settle (pages);
      status = pages_find (page, ADW_TYPE_STATUS_PAGE, "The filter hides all");
      g_assert_cmpint (status != NULL && gtk_widget_get_mapped (status), ==, !hidden[i].is_kept);
      g_assert_cmpint (gtk_widget_get_mapped (pages_child (page, hidden[i].child)), ==,
                       hidden[i].is_kept);
      g_assert_true (reads (page, "The filter hides all deadlines."));
    }
  g_object_set (page, "view", "month", NULL);
  pages_settle (pages);
  g_assert_true (reads (page, "15"));
  gtk_widget_activate_action (page, "filter.clear", NULL);
  pages_settle (pages);
  g_assert_false (reads (pages->window, "The filter hides all deadlines."));
  g_assert_true (reads (pages->window, "September 2023"));
}

/* Escape leaves the text as it was when the entry was opened: another one, or none. */
static void
test_escape (Pages *pages, gconstpointer width)
{
  static const char *const before[] = { "payment", "" };

  pages_push (pages, quitus_todo_page_new (pages->session));
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      GtkWidget *entry;

      quitus_deadline_filter_set_text (get_filter (pages), before[i]);
      pages_settle (pages);
      gtk_widget_activate_action (
          GTK_WIDGET (adw_navigation_view_get_visible_page (pages->navigation)), "filter.search",
          NULL);
      pages_settle (pages);
      entry = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                       GTK_TYPE_SEARCH_ENTRY);
      g_assert_nonnull (entry);
      gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere");
      g_signal_emit_by_name (entry, "search-changed");
      pages_settle (pages);
      g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, "nowhere");
      g_signal_emit_by_name (entry, "stop-search");
      pages_settle (pages);
      g_assert_cmpstr (quitus_deadline_filter_get_text (get_filter (pages)), ==, before[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
      g_assert_true (before[i][0] == '\0' || reads (pages->window, before[i]));
    }
}

/* Sums and what is undetermined are of what is shown, in the month and in the year. */
static void
test_calendar (Pages *pages, gconstpointer width)
{
  AdwNavigationPage *page = quitus_calendar_page_new (pages->session);
  GtkWidget *lane;

  pages_push (pages, page);
  quitus_session_suppose (pages->session, quitus_day_new (2023, 3, 15));
  pages_settle (pages);
  g_assert_true (reads (pages->window, "September 2023: due €125,000.00"));
  quitus_deadline_filter_set_amounts (get_filter (pages), QUITUS_MONEY_NONE, 7500000);
  pages_settle (pages);
  g_assert_true (reads (pages->window,
                        "September 2023: due €0.00 · received €0.00 (of what is shown)"));
  quitus_session_suppose (pages->session, QUITUS_DAY_NONE);
  pages_settle (pages);
  lane = pages_child (GTK_WIDGET (page), "lane");
  g_assert_true (reads (lane, "75,000.00"));
  g_assert_false (reads (lane, "200,000.00"));
  g_object_set (page, "view", "year", NULL);
  pages_settle (pages);
  g_assert_true (gtk_widget_get_mapped (lane));
  g_assert_true (reads (pages->window, "2023: due €0.00 · received €0.00 (of what is shown)"));
  quitus_deadline_filter_clear (get_filter (pages));
  pages_settle (pages);
  g_assert_true (reads (lane, "200,000.00"));
}

/* What was received counts for payments that are shown. */
static void
test_receipts (Pages *pages, gconstpointer width)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  g_autoptr (QuitusMonthReceipts) receipts =
      quitus_month_receipts_new (quitus_session_get_shown (pages->session));
  g_autoptr (QuitusChange) change = quitus_change_new ("Received");
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();
  g_autoptr (QuitusReceiptAllocationValue) allocation = quitus_receipt_allocation_value_new ();
  QuitusDay day = quitus_day_new (2023, 9, 1);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_INSTALMENT); i++)
    if (quitus_instalment_value (
            quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_INSTALMENT, i)))
            ->amount == 7500000)
      allocation->instalment =
          quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_INSTALMENT, i));
  receipt->agreement = quitus_record_get_id (pages_get_agreement (pages));
  receipt->received_on = day;
  receipt->amount = 6000000;
  allocation->receipt = receipt->value.id;
  allocation->amount = 5000000;
  quitus_change_insert (change, &receipt->value);
  quitus_change_insert (change, &allocation->value);
  pages_commit (pages, change);
  g_assert_cmpint (quitus_month_receipts_get (receipts, day), ==, 6000000);
  quitus_deadline_filter_set_amounts (get_filter (pages), QUITUS_MONEY_NONE, 7500000);
  g_assert_cmpint (quitus_month_receipts_get (receipts, day), ==, 5000000);
  quitus_deadline_filter_set_amounts (get_filter (pages), 12500000, QUITUS_MONEY_NONE);
  g_assert_cmpint (quitus_month_receipts_get (receipts, day), ==, 0);
  quitus_deadline_filter_clear (get_filter (pages));
  g_assert_cmpint (quitus_month_receipts_get (receipts, day), ==, 6000000);
}

static void
test_chooser (Pages *pages, gconstpointer width)
{
  AdwNavigationPage *page = quitus_filter_chooser_new (pages->session, QUITUS_FILTER_PARTY);
  GtkWidget *button;

  pages_push (pages, page);
  pages_settle (pages);
  button = pages_find (GTK_WIDGET (page), GTK_TYPE_CHECK_BUTTON, "IGN");
  g_assert_nonnull (button);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  g_assert_cmpuint (quitus_deadline_filter_count (get_filter (pages), QUITUS_FILTER_PARTY), ==, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), FALSE);
  g_assert_true (quitus_deadline_filter_is_empty (get_filter (pages)));
}

static gboolean
is_closed (gpointer dialog)
{
  return *(gpointer *) dialog == NULL;
}

/* The dialog says what is chosen and how much is shown, and chooses by amount and text. */
static void
test_dialog (Pages *pages, gconstpointer width)
{
  AdwDialog *dialog = quitus_filter_dialog_new (pages->session, QUITUS_FILTER_OF_DEADLINES);
  GtkWidget *row;
  QuitusMoney least, greatest;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  pages_push (pages, quitus_todo_page_new (pages->session));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  add_party (pages);
  pages_settle (pages);
  g_assert_nonnull (pages_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Party\nIGN"));
  row = pages_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Least Amount");
  gtk_editable_set_text (GTK_EDITABLE (row), "100 k€");
  quitus_deadline_filter_get_amounts (get_filter (pages), &least, &greatest);
  g_assert_cmpint (least, ==, 10000000);
  g_assert_true (greatest == QUITUS_MONEY_NONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "100 k€");
  pages_settle (pages);
  g_assert_true (reads (GTK_WIDGET (dialog), "1 deadline shown"));
  quitus_deadline_filter_clear (get_filter (pages));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  adw_dialog_close (dialog);
  pages_wait_until (is_closed, &dialog);
}

/* Where no amount can be, nothing is chosen by amount, and the dialog says why; what was typed
 * stays. */
static void
test_crossed (Pages *pages, gconstpointer width)
{
  AdwDialog *dialog = quitus_filter_dialog_new (pages->session, QUITUS_FILTER_OF_DEADLINES);
  GtkWidget *least, *greatest;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  pages_push (pages, quitus_todo_page_new (pages->session));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  least = pages_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Least Amount");
  greatest = pages_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Greatest Amount");
  gtk_editable_set_text (GTK_EDITABLE (least), "200k");
  gtk_editable_set_text (GTK_EDITABLE (greatest), "100");
  pages_settle (pages);
  g_assert_true (quitus_deadline_filter_is_empty (get_filter (pages)));
  g_assert_true (reads (GTK_WIDGET (dialog), "Below the least amount"));
  g_assert_true (gtk_widget_has_css_class (greatest, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (greatest), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  /* Another filter leaves it alone. */
  add_party (pages);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (least)), ==, "200k");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (greatest)), ==, "100");
  gtk_editable_set_text (GTK_EDITABLE (greatest), "100 000 000");
  pages_settle (pages);
  g_assert_cmpuint (quitus_deadline_filter_size (get_filter (pages)), ==, 2);
  g_assert_false (reads (GTK_WIDGET (dialog), "Below the least amount"));
  g_assert_false (gtk_widget_has_css_class (greatest, "error"));

  gtk_editable_set_text (GTK_EDITABLE (greatest), "1000");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (greatest),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Below the least amount: nothing is filtered by amount.");
  gtk_editable_set_text (GTK_EDITABLE (least), "5");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (greatest),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "€1,000.00");
  gtk_editable_set_text (GTK_EDITABLE (least), "200k");
  gtk_editable_set_text (GTK_EDITABLE (greatest), "1");
  quitus_deadline_filter_clear (get_filter (pages));
  pages_settle (pages);
  g_signal_emit_by_name (pages_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Clear All"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (least)), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (greatest)), ==, "");
  g_assert_false (reads (GTK_WIDGET (dialog), "Below the least amount"));
  adw_dialog_close (dialog);
  pages_wait_until (is_closed, &dialog);
}

/* The button says whether filters are in use, where they act. */
static void
test_button (Pages *pages, gconstpointer width)
{
  static const struct
  {
    AdwNavigationPage *(*make) (QuitusSession *session);
    const char *in_use;
  } made[] = {
    { quitus_todo_page_new,     "2 filters in use" },
    { quitus_calendar_page_new, "2 filters in use" },
    { quitus_overview_page_new, "1 filter in use"  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      AdwNavigationPage *page = made[i].make (pages->session);
      g_autoptr (GtkWidget) button = NULL;

      g_object_get (pages_child (GTK_WIDGET (page), "filter_bar"), "button", &button, NULL);
      pages_push (pages, page);
      pages_settle (pages);
      g_assert_false (gtk_widget_has_css_class (button, "filtering"));
      quitus_deadline_filter_add (get_filter (pages), QUITUS_FILTER_KIND, "payment");
      add_party (pages);
      g_assert_true (gtk_widget_has_css_class (button, "filtering"));
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, made[i].in_use);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Filter");
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, made[i].in_use);
      quitus_deadline_filter_clear (get_filter (pages));
      g_assert_false (gtk_widget_has_css_class (button, "filtering"));
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Filter");
    }
}

static void
assert_kept (GSettings *settings, const char *format, const char *path)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "filters");
  g_autofree char *printed = g_variant_print (kept, FALSE);
  g_autofree char *wanted = g_strdup_printf (format, path);

  g_assert_cmpstr (printed, ==, wanted);
}

/* A window begins with the filter that was left in its register, and keeps what is chosen. */
static void
test_kept (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("fr.quitus.Quitus");
  g_autofree char *folder = g_dir_make_tmp ("quitus-filter-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.sqlite", NULL);
  g_autoptr (QuitusRegister) reg = quitus_register_new (path, "C. Martin");
  g_autoptr (QuitusSession) session = quitus_session_new (reg, quitus_day_new (2023, 9, 15));
  QuitusDeadlineFilter *filter = quitus_session_get_filter (session);
  QuitusWindow *window;

  g_settings_set_value (settings, "filters",
                        g_variant_new_parsed ("[('/other', [('text', 'elsewhere')]),"
                                              " (%s, [('kind', 'payment'), ('text', 'ign')])]",
                                              path));
  window = quitus_window_new (NULL, session, settings);
  g_assert_true (quitus_deadline_filter_has (filter, QUITUS_FILTER_KIND, "payment"));
  g_assert_cmpstr (quitus_deadline_filter_get_text (filter), ==, "ign");
  quitus_deadline_filter_set_text (filter, "");
  quitus_deadline_filter_add (filter, QUITUS_FILTER_STATUS, "late");
  assert_kept (settings,
               "[('%s', [('status', 'late'), ('kind', 'payment')]),"
               " ('/other', [('text', 'elsewhere')])]",
               path);
  quitus_deadline_filter_clear (filter);
  assert_kept (settings, "[('/other', [('text', 'elsewhere')])]", path);
  gtk_window_destroy (GTK_WINDOW (window));
  pages_wait ();
  pages_remove_folder (folder);
}

/* What was chosen in one register is not chosen in another, and is chosen there again. */
static void
test_kept_apart (void)
{
  static const char *const names[] = { "one.sqlite", "other.sqlite", "one.sqlite" };
  static const char *const texts[] = { "", "", "fabcitapi" };
  g_autoptr (GSettings) settings = g_settings_new ("fr.quitus.Quitus");
  g_autofree char *folder = g_dir_make_tmp ("quitus-filter-XXXXXX", NULL);

  g_settings_reset (settings, "filters");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (QuitusRegister) reg = quitus_register_new (path, "C. Martin");
      g_autoptr (QuitusSession) session = quitus_session_new (reg, quitus_day_new (2023, 9, 15));
      QuitusDeadlineFilter *filter = quitus_session_get_filter (session);
      QuitusWindow *window = quitus_window_new (NULL, session, settings);

      g_assert_cmpstr (quitus_deadline_filter_get_text (filter), ==, texts[i]);
      if (i == 0)
        quitus_deadline_filter_set_text (filter, "fabcitapi");
      gtk_window_destroy (GTK_WINDOW (window));
      pages_wait ();
    }
  pages_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, width, test)                                                                     \
  g_test_add (name, Pages, GINT_TO_POINTER (width), set_up, test, tear_down)
  ADD ("/filter/chips/wide", 1000, test_chips);
  ADD ("/filter/chips/narrow", 360, test_chips);
  ADD ("/filter/typed-elsewhere", 1000, test_typed_elsewhere);
  ADD ("/filter/emptied", 1000, test_emptied);
  ADD ("/filter/hidden", 1000, test_hidden);
  ADD ("/filter/escape", 1000, test_escape);
  ADD ("/filter/text-chip/wide", 1000, test_text_chip);
  ADD ("/filter/text-chip/narrow", 360, test_text_chip);
  ADD ("/filter/supposed", 1000, test_supposed);
  ADD ("/filter/calendar", 1240, test_calendar);
  ADD ("/filter/receipts", 1000, test_receipts);
  ADD ("/filter/chooser", 1000, test_chooser);
  ADD ("/filter/dialog", 1000, test_dialog);
  ADD ("/filter/crossed", 1000, test_crossed);
  ADD ("/filter/button", 1000, test_button);
#undef ADD
  g_test_add_func ("/filter/kept", test_kept);
  g_test_add_func ("/filter/kept-apart", test_kept_apart);
  return g_test_run ();
}
