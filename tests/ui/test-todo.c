/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of what is to be done: each row whole, narrow and wide, its mark, its menu, and the
 * keyboard after a dialog. */

#include "calendar-book.h"
#include "pages-fixture.h"

#include "quitus-focus-keeper.h"
#include "quitus-next-step.h"
#include "quitus-todo-page.h"
#include "quitus-todo-list.h"
#include "quitus-todo-row.h"

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
  pages_push (pages, quitus_todo_page_new (pages->session));
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

/* One whose next step is a signature. */
static GtkWidget *
find_row (Pages *pages)
{
  GtkWidget *row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Sign…");

  g_assert_nonnull (row);
  return row;
}

static void
assert_menu (GtkWidget *row, const char *const *actions)
{
  g_autoptr (GMenuModel) menu = quitus_todo_row_make_menu (QUITUS_TODO_ROW (row));
  int n = 0;

  for (; actions[n] != NULL; n++)
    {
      g_autofree char *action = NULL;

      g_assert_true (g_menu_model_get_item_attribute (menu, n, G_MENU_ATTRIBUTE_ACTION, "s",
                                                      &action));
      g_assert_cmpstr (action, ==, actions[n]);
    }
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n);
  for (int language = 1; language >= 0; language--)
    {
      g_autoptr (GMenuModel) said = NULL;

      quitus_language_set_default ((QuitusLanguage) language);
      said = quitus_todo_row_make_menu (QUITUS_TODO_ROW (row));
      pages_assert_mnemonics (said);
    }
}

static float
get_top (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));
  return bounds.origin.y;
}

static void
test_reason (Pages *pages, gconstpointer width)
{
  GtkWidget *row = find_row (pages);
  GtkWidget *why = pages_child (row, "why_label");
  GtkWidget *button = pages_child (row, "step_button");
  gboolean is_narrow = GPOINTER_TO_INT (width) < 560;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (why))));
  g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (why)), ==, -1);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpint (get_top (button, row) > get_top (why, row), ==, is_narrow);
}

/* A date that is only supposed says so in a word, not by a colour. */
static void
test_supposed (Pages *pages, gconstpointer width)
{
  g_assert_null (pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "supposed\n"));
  quitus_session_suppose (pages->session, quitus_day_new (2023, 2, 8));
  pages_settle (pages);
  g_assert_nonnull (pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "supposed\n"));
}

static void
test_menu (Pages *pages, gconstpointer width)
{
  static const char *const actions[] = { "win.sign", "win.show-deadline", "todo.copy", NULL };

  assert_menu (find_row (pages), actions);
}

static void
sign_all (Pages *pages)
{
  pages_sign (pages, 0, quitus_day_new (2023, 2, 8));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  pages_settle (pages);
}

/* What has the keyboard says all that is seen, not only the title that many rows share. */
static void
test_spoken (Pages *pages, gconstpointer width)
{
  GtkWidget *row;
  g_autofree char *line = NULL;

  sign_all (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Solde");
  g_assert_nonnull (row);
  line = quitus_todo_row_describe (QUITUS_TODO_ROW (row));
  g_assert_nonnull (strstr (line, "Solde · IGN → DINUM"));
  g_assert_nonnull (strstr (line, "€125,000.00"));
  g_assert_nonnull (strstr (line, "IGN-DINUM-2023"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, line);
}

static int
get_section (Pages *pages, QuitusTodoModel *model)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (pages->window));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  g_assert_true (QUITUS_IS_TODO_ROW (child));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (QuitusDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      g_autofree char *why = g_strdup (quitus_deadline_item_get_why (item));
      const char *shown = gtk_label_get_label (GTK_LABEL (pages_child (child, "why_label")));

      if (g_str_equal (why, shown) &&
          strstr (gtk_label_get_label (GTK_LABEL (pages_child (child, "title_label"))),
                  quitus_deadline_item_get_name (item)) != NULL)
        return quitus_todo_model_get_section (model, i);
    }
  g_assert_not_reached ();
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer text)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

/* From one section to the next and back, past all that is in it, to the ends and no further. */
static void
test_sections (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusTodoModel) model = NULL;
  GtkWidget *list, *button;
  int sections[QUITUS_TODO_N_SECTIONS], n = 0;

  sign_all (pages);
  model = quitus_todo_model_new (quitus_session_get_shown (pages->session));
  list = pages_find (pages->window, QUITUS_TYPE_TODO_LIST, "Solde");
  for (int i = 0; i < QUITUS_TODO_N_SECTIONS; i++)
    if (quitus_todo_model_count (model, (QuitusTodoSection) i) > 0)
      sections[n++] = i;
  g_assert_cmpint (n, >, 2);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (pages_find (list, GTK_TYPE_LIST_VIEW, "Solde")), 0,
                           GTK_LIST_SCROLL_FOCUS, NULL);
  pages_settle (pages);
  g_assert_cmpint (get_section (pages, model), ==, sections[0]);
  for (int i = 1; i <= n; i++)
    {
      g_assert_true (calendar_press (list, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
      pages_settle (pages);
      g_assert_cmpint (get_section (pages, model), ==, sections[MIN (i, n - 1)]);
    }
  for (int i = n - 2; i >= -1; i--)
    {
      g_assert_true (calendar_press (list, GDK_KEY_Page_Up, GDK_CONTROL_MASK));
      pages_settle (pages);
      g_assert_cmpint (get_section (pages, model), ==, sections[MAX (i, 0)]);
    }
  button = calendar_find (list, has_tooltip, "Next Section");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  pages_settle (pages);
  g_assert_cmpint (get_section (pages, model), ==, sections[1]);
}

/* Money may come that nobody has called: its receipt can be recorded all the same. */
static void
test_receipt (Pages *pages, gconstpointer width)
{
  static const char *const actions[] = {
    "win.record-step",   "win.record-receipt", "win.explain-deadline",
    "win.show-deadline", "todo.copy",          NULL
  };
  GtkWidget *row;

  sign_all (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Call for Payment…");
  g_assert_nonnull (row);
  assert_menu (row, actions);
}

/* A payment of 8 February is late since the working day after the days one has to pay: one delay is
 * said, and it is that one. */
static void
test_late (Pages *pages, gconstpointer width)
{
  GtkWidget *row;
  g_autofree char *text = NULL;

  sign_all (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Wed 8 Feb 2023 · 186 days late");
  g_assert_nonnull (row);
  text = pages_read (row);
  g_assert_null (strstr (text, "ago"));
}

/* Nothing is recorded as done that only follows from a signature that is supposed. */
static void
test_unsigned (Pages *pages, gconstpointer width)
{
  g_assert_nonnull (pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "Sign…"));
  quitus_session_suppose (pages->session, quitus_day_new (2023, 2, 8));
  pages_settle (pages);
  for (guint i = 0; i < quitus_deadline_model_size (quitus_session_get_deadlines (pages->session));
       i++)
    {
      g_autoptr (QuitusDeadlineItem) item =
          g_list_model_get_item (G_LIST_MODEL (quitus_session_get_deadlines (pages->session)), i);
      const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
      QuitusNextStep step = { 0 };

      if (!deadline->is_supposed || deadline->status == QUITUS_STATUS_NOT_APPLICABLE ||
          deadline->status == QUITUS_STATUS_DONE)
        continue;
      g_assert_true (quitus_next_step_find (deadline, quitus_deadline_item_get_dossier (item),
                                            quitus_deadline_item_get_outlook (item), &step));
      g_assert_cmpstr (step.action, ==, "win.sign");
      g_free (step.target);
    }
}

/* What is put off says from which day to which and why, in the row and to who does not see it, and
 * can be put off from its menu. */
static void
test_postponed (Pages *pages, gconstpointer width)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  g_autoptr (QuitusDossier) dossier = NULL;
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autoptr (QuitusRemarkValue) remark = quitus_remark_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Put off");
  static const char *const actions[] = { "win.record-committee",
                                         "win.record-documents",
                                         "win.explain-deadline",
                                         "win.show-deadline",
                                         "todo.copy",
                                         NULL };
  g_autofree char *text = NULL;
  GtkWidget *row;

  sign_all (pages);
  dossier = quitus_book_get_dossier (book, agreement);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (pages->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    if (g_array_index (deadlines, QuitusDeadline, i).kind == QUITUS_DEADLINE_COMMITTEE)
      remark->deadline = quitus_deadline_get_id (&g_array_index (deadlines, QuitusDeadline, i));
  remark->agreement = agreement;
  g_set_str (&remark->reason, "The sponsor is away");
  remark->postponed_to = quitus_day_new (2024, 2, 1);
  remark->recorded_on = quitus_session_get_today (pages->session);
  quitus_change_insert (change, &remark->value);
  pages_commit (pages, change);
  pages_settle (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW,
                    "Put off from 8 August 2023 to 1 February 2024 — The sponsor is away");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_visible (pages_child (row, "moved_box")));
  text = pages_read (row);
  g_assert_nonnull (strstr (text, "Thu 1 Feb 2024 · in 139 days"));
  assert_menu (row, actions);
}

static gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* All rows are others after a signature: the keyboard is in the list nevertheless. */
static void
test_focus (Pages *pages, gconstpointer width)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *focus;

  quitus_focus_keeper_watch (pages->window, GTK_WIDGET (pages->navigation));
  gtk_widget_grab_focus (pages_child (find_row (pages), "step_button"));
  adw_dialog_set_child (dialog, entry);
  quitus_focus_keeper_begin (dialog, entry);
  g_object_ref (dialog);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  focus = gtk_root_get_focus (GTK_ROOT (pages->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  pages_sign (pages, 0, quitus_day_new (2023, 2, 8));
  adw_dialog_close (dialog);
  pages_wait_until (is_unmapped, dialog);
  pages_settle (pages);
  focus = gtk_root_get_focus (GTK_ROOT (pages->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  /* Return once more begins nothing with another record. */
  g_assert_false (GTK_IS_BUTTON (focus));
  g_object_unref (dialog);
}

/* Of a payment that came in part, what is left is the amount, and the whole is in the second line. */
static void
test_left (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Receipt");
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();
  g_autoptr (QuitusReceiptAllocationValue) part = quitus_receipt_allocation_value_new ();
  QuitusBook *book = quitus_session_get_book (pages->session);
  QuitusRecord *payment = NULL;
  GtkWidget *row;

  sign_all (pages);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_INSTALMENT); i++)
    if (quitus_instalment_value (
            quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_INSTALMENT, i)))
            ->position == 1)
      payment = quitus_book_get (book, QUITUS_KIND_INSTALMENT, i);
  receipt->agreement = quitus_record_get_id (pages_get_agreement (pages));
  receipt->received_on = quitus_day_new (2023, 3, 2);
  receipt->amount = 500050;
  part->receipt = receipt->value.id;
  part->instalment = quitus_record_get_id (payment);
  part->amount = 500050;
  quitus_change_insert (change, &receipt->value);
  quitus_change_insert (change, &part->value);
  pages_commit (pages, change);
  pages_settle (pages);
  row = pages_find (pages->window, QUITUS_TYPE_TODO_ROW, "left of €75,000.00");
  g_assert_nonnull (row);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (pages_child (row, "amount_label"))), ==,
                   "€69,999.50");
  g_assert_true (gtk_widget_get_visible (pages_child (row, "whole_label")));
}

/* What is done from the menu of a row that was only pointed at leaves the keyboard near that row. */
static void
test_focus_of_menu (Pages *pages, gconstpointer width)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *item = gtk_button_new_with_label ("Item");
  GtkWidget *row, *focus, *list;

  quitus_focus_keeper_watch (pages->window, GTK_WIDGET (pages->navigation));
  row = find_row (pages);
  list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
  gtk_popover_set_child (GTK_POPOVER (popover), item);
  gtk_widget_set_parent (popover, list);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { 40, (int) get_top (row, list) + 20, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
  pages_settle (pages);
  g_assert_true (gtk_widget_grab_focus (item));
  gtk_popover_popdown (GTK_POPOVER (popover));
  pages_settle (pages);
  gtk_widget_unparent (popover);
  adw_dialog_set_child (dialog, gtk_entry_new ());
  g_object_ref (dialog);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  sign_all (pages);
  adw_dialog_close (dialog);
  pages_wait_until (is_unmapped, dialog);
  pages_settle (pages);
  focus = gtk_root_get_focus (GTK_ROOT (pages->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  g_object_unref (dialog);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, width, test)                                                                     \
  g_test_add (name, Pages, GINT_TO_POINTER (width), set_up, test, tear_down)
  ADD ("/todo/reason/narrow", 360, test_reason);
  ADD ("/todo/reason/wide", 1000, test_reason);
  ADD ("/todo/supposed", 1000, test_supposed);
  ADD ("/todo/menu", 1000, test_menu);
  ADD ("/todo/spoken", 1000, test_spoken);
  ADD ("/todo/sections", 1000, test_sections);
  ADD ("/todo/receipt", 1000, test_receipt);
  ADD ("/todo/late", 1000, test_late);
  ADD ("/todo/unsigned", 1000, test_unsigned);
  ADD ("/todo/postponed", 1000, test_postponed);
  ADD ("/todo/focus/narrow", 360, test_focus);
  ADD ("/todo/focus/wide", 1000, test_focus);
  ADD ("/todo/focus/menu", 1000, test_focus_of_menu);
  ADD ("/todo/left", 1000, test_left);
#undef ADD
  return g_test_run ();
}
