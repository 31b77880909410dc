/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the assistant: what a screen reader says of them, where Enter goes from them, and that
 * what they hold can be read. */

#include "pages-fixture.h"

#include "quitus-assistant.h"
#include "quitus-choice-row.h"
#include "quitus-text-row.h"

typedef struct
{
  Pages pages;
  GtkWidget *assistant;
} Rows;

static void
set_up (Rows *rows, gconstpointer unused)
{
  pages_set_up (&rows->pages, FALSE, 1000, 720);
  pages_push (&rows->pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  rows->assistant = GTK_WIDGET (quitus_assistant_new (rows->pages.session));
  adw_dialog_present (ADW_DIALOG (rows->assistant), rows->pages.window);
  pages_settle (&rows->pages);
}

static void
tear_down (Rows *rows, gconstpointer unused)
{
  pages_tear_down (&rows->pages);
}

static GtkWidget *
find (Rows *rows, const char *title)
{
  GtkWidget *row = pages_find_row (rows->assistant, title);

  if (row == NULL)
    g_error ("There is no row “%s”", title);
  return row;
}

static void
press (Rows *rows, const char *title)
{
  adw_action_row_activate (ADW_ACTION_ROW (find (rows, title)));
  pages_settle (&rows->pages);
}

static void
go_to (Rows *rows, const char *step)
{
  g_assert_true (quitus_assistant_show_step (QUITUS_ASSISTANT (rows->assistant), step));
  pages_settle (&rows->pages);
}

static void
type (Rows *rows, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (rows, title)), text);
  /* What results follows a little later. */
  g_usleep (200 * 1000);
  pages_settle (&rows->pages);
}

/* (nullable): the first widget of a style that is shown. */
static GtkWidget *
find_styled (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, css_class);
  return found;
}

/* (nullable): the first label of a style in @widget. */
static const char *
read_label (GtkWidget *widget, const char *css_class)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return gtk_label_get_label (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL;
       child = gtk_widget_get_next_sibling (child))
    text = read_label (child, css_class);
  return text;
}

/* A result is called by what is seen of it, and the reason below it describes it. */
static void
assert_result (Rows *rows, const char *seen, const char *name)
{
  GtkWidget *list = find_styled (rows->assistant, "assistant-results");
  GtkWidget *row = pages_find (list, GTK_TYPE_LIST_BOX_ROW, seen);
  const char *reason;

  g_assert_nonnull (row);
  reason = read_label (row, "caption");
  g_assert_nonnull (reason);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       reason);
}

static void
test_results (Rows *rows, gconstpointer unused)
{
  press (rows, "Coaching of an incubator");
  go_to (rows, "dates");
  type (rows, "Last Day", "31/12/2023");
  go_to (rows, "money");
  type (rows, "Total", "200 000");
  type (rows, "Premier versement", "75 000");
  assert_result (rows, "Friday 1 December 2023",
                 "Last day to ask for an amendment, Friday 1 December 2023");
  assert_result (rows, "€75,000.00", "Premier versement, Undetermined: signature, €75,000.00");
}

/* What was found is a row of its own, called by its sentence. */
static void
test_check (Rows *rows, gconstpointer unused)
{
  GtkWidget *row;

  press (rows, "Coaching of an incubator");
  go_to (rows, "dates");
  type (rows, "Last Day", "31/12/2023");
  go_to (rows, "check");
  row = find_styled (rows->assistant, "finding");
  g_assert_nonnull (row);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* Enter goes to the next field, past the calendar of a day, which Tab reaches. */
static void
test_enter (Rows *rows, gconstpointer unused)
{
  GtkRoot *root = GTK_ROOT (rows->pages.window);
  GtkWidget *row;

  press (rows, "Coaching of an incubator");
  go_to (rows, "dates");
  row = find (rows, "Last Day");
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), row));
  g_signal_emit_by_name (row, "entry-activated");
  g_assert_nonnull (gtk_root_get_focus (root));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (root), row));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), rows->assistant));
}

/* (nullable): the first widget of a type that is shown in @widget. */
static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_shown (child, type);
  return found;
}

/* (nullable): the label of a text, where it is shown. */
static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

static void
assert_whole (GtkWidget *label)
{
  g_assert_nonnull (label);
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    g_error ("“%s” is cut at %d", gtk_label_get_label (GTK_LABEL (label)),
             gtk_widget_get_width (label));
}

/* A choice is read whole where there is room for it, in its row and in the list that opens, where the
 * one that is chosen is marked. */
static void
test_choices (Rows *rows, gconstpointer unused)
{
  const int last = quitus_agreement_types.n_choices - 1;
  GtkWidget *row, *popover;

  press (rows, "Coaching of an incubator");
  row = find (rows, "Type");
  for (int i = 0; i <= last; i++)
    {
      quitus_choice_row_set_choice (ADW_COMBO_ROW (row), i);
      pages_settle (&rows->pages);
      assert_whole (find_text (row, _ (quitus_choices_get_label (&quitus_agreement_types, i))));
    }
  adw_action_row_activate (ADW_ACTION_ROW (row));
  pages_settle (&rows->pages);
  popover = find_shown (row, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  for (int i = 0; i <= last; i++)
    {
      GtkWidget *label =
          find_text (popover, _ (quitus_choices_get_label (&quitus_agreement_types, i)));

      assert_whole (label);
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_widget_get_next_sibling (label)), ==,
                         i == last);
    }
}

/* How high a text is and how high the place is in which it is seen. */
static void
measure (Rows *rows, GtkWidget *row, const char *text, double *height, double *seen)
{
  GtkWidget *scrolled = find_shown (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  g_assert_nonnull (scrolled);
  quitus_text_row_set_text (QUITUS_TEXT_ROW (row), text);
  pages_settle (&rows->pages);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  *height = gtk_adjustment_get_upper (adjustment);
  *seen = gtk_adjustment_get_page_size (adjustment);
}

/* A text is seen whole up to ten lines; of a longer one ten whole lines are, and a bar. */
static void
test_texts (Rows *rows, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new ("1\n2\n3\n4\n5\n6\n7\n8\n9\n10");
  GtkWidget *row, *bar;
  double height, seen, line;

  press (rows, "Coaching of an incubator");
  press (rows, "Purpose and Preamble");
  row = find (rows, "Purpose");
  bar = gtk_scrolled_window_get_vscrollbar (
      GTK_SCROLLED_WINDOW (find_shown (row, GTK_TYPE_SCROLLED_WINDOW)));
  measure (rows, row, text->str, &height, &seen);
  line = seen / 10;
  g_string_assign (text, "Étape");
  for (int n = 1; n <= 10; n++)
    {
      measure (rows, row, text->str, &height, &seen);
      g_assert_cmpfloat (height, ==, seen);
      g_assert_cmpfloat (seen, >=, n * line);
      g_assert_cmpfloat (seen, <, MAX (n + 1, 4) * line);
      g_assert_false (gtk_widget_get_child_visible (bar));
      g_string_append (text, "\nÉtape");
    }
  measure (rows, row, text->str, &height, &seen);
  g_assert_cmpfloat (seen, ==, 10 * line);
  g_assert_cmpfloat (height, ==, 11 * line);
  g_assert_true (gtk_widget_get_child_visible (bar));
  /* A paragraph that wraps, at every length of its last line. */
  g_string_assign (text, "");
  while (text->len < 500)
    {
      g_string_append (text, "prolongement, ");
      measure (rows, row, text->str, &height, &seen);
      g_assert_cmpfloat (height, ==, seen);
    }
  g_assert_cmpfloat (seen, >=, 5 * line);
}

/* Whatever a body is called, the title needs no article that nobody typed. */
static void
test_title (Rows *rows, gconstpointer unused)
{
  press (rows, "Coaching of an incubator");
  press (rows, "Not named yet");
  type (rows, "Name", "Ministère du Très Grand Essai");
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages_child (rows->assistant, "navigation")));
  pages_settle (&rows->pages);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (rows, "Title"))), ==,
                   "Convention de partenariat\u202f: Ministère du Très Grand Essai – DINUM");
  press (rows, "Ministère");
  type (rows, "Name in the act", "le Ministère");
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages_child (rows->assistant, "navigation")));
  pages_settle (&rows->pages);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (rows, "Title"))), ==,
                   "Convention de partenariat entre le Ministère et la DINUM");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Rows, NULL, set_up, test, tear_down)
  ADD ("/assistant-rows/results", test_results);
  ADD ("/assistant-rows/check", test_check);
  ADD ("/assistant-rows/enter", test_enter);
  ADD ("/assistant-rows/choices", test_choices);
  ADD ("/assistant-rows/texts", test_texts);
  ADD ("/assistant-rows/title", test_title);
#undef ADD
  return g_test_run ();
}
