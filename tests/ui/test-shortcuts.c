/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is listed as a shortcut is one, and is heard with its keys. */

#include "pages-fixture.h"

#include "calendar-book.h"
#include "quitus-calendar-page.h"
#include "quitus-key-label.h"
#include "quitus-payments-page.h"
#include "quitus-shortcut-table.h"
#include "quitus-shortcuts-dialog.h"
#include "quitus-todo-page.h"
#include "quitus-window.h"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

static gboolean
has_action (GtkWidgetClass *widget_class, const char *wanted)
{
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

/* What the window does; what the application does is asked of it by a journey. */
static void
test_actions (void)
{
  g_autoptr (GTypeClass) window_class = g_type_class_ref (QUITUS_TYPE_WINDOW);
  guint n, n_actions = 0;
  const QuitusShortcut *shortcuts = quitus_shortcut_table_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (shortcuts[i].action == NULL || g_str_has_prefix (shortcuts[i].action, "app."))
        continue;
      g_assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL));
      g_test_message ("%s", name);
      g_assert_true (has_action (GTK_WIDGET_CLASS (window_class), name));
      n_actions++;
    }
  g_assert_cmpint (n_actions, >, 15);
}

static gboolean
has_key (GtkShortcutTrigger *trigger, guint key, GdkModifierType held)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *either = GTK_ALTERNATIVE_TRIGGER (trigger);

      return has_key (gtk_alternative_trigger_get_first (either), key, held) ||
             has_key (gtk_alternative_trigger_get_second (either), key, held);
    }
  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == held;
}

/* Whether anything in a widget takes a key. */
static gboolean
takes (GtkWidget *widget, guint key, GdkModifierType held)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (has_key (gtk_shortcut_get_trigger (shortcut), key, held))
            return TRUE;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (takes (child, key, held))
      return TRUE;
  return FALSE;
}

static void
assert_taken (const QuitusShortcut *shortcut, GtkWidget *first, GtkWidget *second)
{
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      GdkModifierType held;
      guint key;

      g_test_message ("%s: %s", shortcut->title, keys[i]);
      g_assert_true (gtk_accelerator_parse (keys[i], &key, &held));
      g_assert_true (takes (first, key, held) || takes (second, key, held));
    }
}

/* What pages take themselves. */
static void
test_pages (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *list = quitus_todo_page_new (pages->session);
  AdwNavigationPage *payments = quitus_payments_page_new (pages->session);
  AdwNavigationPage *calendar = quitus_calendar_page_new (pages->session);
  guint n;
  const QuitusShortcut *shortcuts = quitus_shortcut_table_get (&n);

  pages_push (pages, list);
  pages_push (pages, payments);
  pages_settle (pages);
  for (guint i = 0; i < n; i++)
    if (shortcuts[i].action == NULL && !g_str_equal (shortcuts[i].group, "Calendar"))
      assert_taken (&shortcuts[i], GTK_WIDGET (list), GTK_WIDGET (payments));
  pages_push (pages, calendar);
  for (guint view = 4; view >= 1; view--)
    {
      g_assert_true (calendar_press (GTK_WIDGET (calendar), GDK_KEY_0 + view, GDK_CONTROL_MASK));
      pages_settle (pages);
    }
  for (guint i = 0; i < n; i++)
    if (shortcuts[i].action == NULL && g_str_equal (shortcuts[i].group, "Calendar"))
      assert_taken (&shortcuts[i], GTK_WIDGET (calendar), GTK_WIDGET (calendar));
}

static void
assert_spoken (const char *keys, const char *expected)
{
  g_autofree char *spoken = quitus_key_label_speak (keys);

  g_assert_cmpstr (spoken, ==, expected);
}

static void
test_spoken (void)
{
  assert_spoken ("<Control>f", "Control+F");
  assert_spoken ("<Control><Shift>z", "Control+Shift+Z");
  assert_spoken ("<Alt>Page_Up", "Alt+Page Up");
  assert_spoken ("<Control>question", "Control+?");
  assert_spoken ("F10", "F10");
  assert_spoken ("Left", "Left");
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* Everything is listed, and found by a word, by its key, or not at all. */
static void
test_dialog (Pages *pages, gconstpointer unused)
{
  AdwDialog *dialog = quitus_shortcuts_dialog_new ();
  gpointer gone = dialog;
  GtkWidget *row;
  guint n;

  quitus_shortcut_table_get (&n);
  pages_push (pages, quitus_todo_page_new (pages->session));
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  g_assert_cmpint (count_rows (GTK_WIDGET (dialog)), ==, n);
  row = pages_find (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW, "Search in the page");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search in the page, Control+F");
  gtk_editable_set_text (GTK_EDITABLE (pages_child (GTK_WIDGET (dialog), "search_entry")), "undo");
  pages_settle (pages);
  g_assert_cmpint (count_rows (GTK_WIDGET (dialog)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (pages_child (GTK_WIDGET (dialog), "search_entry")), "f10");
  pages_settle (pages);
  g_assert_cmpint (count_rows (GTK_WIDGET (dialog)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (pages_child (GTK_WIDGET (dialog), "search_entry")), "zzz");
  pages_settle (pages);
  g_assert_cmpint (count_rows (GTK_WIDGET (dialog)), ==, 0);
  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  g_signal_emit_by_name (pages_child (GTK_WIDGET (dialog), "search_entry"), "stop-search");
  pages_wait_until (pages_is_null, &gone);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);

  g_test_add_func ("/shortcuts/actions", test_actions);
  g_test_add_func ("/shortcuts/spoken", test_spoken);
  g_test_add ("/shortcuts/pages", Pages, NULL, set_up, test_pages, tear_down);
  g_test_add ("/shortcuts/dialog", Pages, NULL, set_up, test_dialog, tear_down);
  return g_test_run ();
}
