/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "calendar-book.h"

#include "quitus-sample.h"

/* A book with the sample, or with nothing. */
QuitusBook *
calendar_book_new (gboolean has_sample)
{
  QuitusBook *book = quitus_book_new ();

  if (has_sample)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuitusChange) change = quitus_sample_import (book, &error);

      g_assert_no_error (error);
      quitus_book_apply (book, change);
    }
  return book;
}

/* Adds an agreement with payments of 1.00 €, 2.00 €, … on one day, or at a signature that has not come. */
void
calendar_book_add_payments (QuitusBook *book, QuitusDay day, guint n_payments)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();

  agreement->reference =
      g_strdup_printf ("TEST-%u", quitus_book_count (book, QUITUS_KIND_AGREEMENT));
  agreement->title = g_strdup ("Test");
  agreement->type = QUITUS_AGREEMENT_OTHER;
  agreement->renewal = QUITUS_RENEWAL_NONE;
  quitus_change_insert (change, &agreement->value);
  for (guint i = 0; i < n_payments; i++)
    {
      g_autoptr (QuitusInstalmentValue) payment = quitus_instalment_value_new ();

      payment->agreement = agreement->value.id;
      payment->position = i + 1;
      payment->label = g_strdup_printf ("Payment %u", i + 1);
      payment->amount_rule = QUITUS_AMOUNT_FIXED;
      payment->amount = (i + 1) * 100;
      payment->due = QUITUS_DATE_RULE_NONE;
      payment->due.anchor = day != QUITUS_DAY_NONE ? QUITUS_ANCHOR_DAY : QUITUS_ANCHOR_SIGNATURE;
      payment->due.day = day;
      quitus_change_insert (change, &payment->value);
    }
  quitus_book_apply (book, change);
}

/* Adds duties to the first agreement of the book, due on one day or without any. */
void
calendar_book_add_duties (QuitusBook *book, QuitusDay day, guint n_duties)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  for (guint i = 0; i < n_duties; i++)
    {
      g_autoptr (QuitusObligationValue) duty = quitus_obligation_value_new ();

      duty->agreement = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0));
      duty->position = 100 + i;
      duty->nature = QUITUS_NATURE_OBLIGATION;
      duty->scope = QUITUS_SCOPE_AGREEMENT;
      duty->label = g_strdup_printf ("Duty %u", i + 1);
      duty->due = QUITUS_DATE_RULE_NONE;
      if (day != QUITUS_DAY_NONE)
        {
          duty->due.anchor = QUITUS_ANCHOR_DAY;
          duty->due.day = day;
        }
      quitus_change_insert (change, &duty->value);
    }
  quitus_book_apply (book, change);
}

/* Adds a receipt to the first agreement of the book. */
void
calendar_book_add_receipt (QuitusBook *book, QuitusDay day, QuitusMoney amount)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusReceiptValue) receipt = quitus_receipt_value_new ();

  receipt->agreement = quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0));
  receipt->received_on = day;
  receipt->amount = amount;
  quitus_change_insert (change, &receipt->value);
  quitus_book_apply (book, change);
}

gboolean
calendar_has_type (GtkWidget *widget, gconstpointer type_name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name);
}

gboolean
calendar_has_class (GtkWidget *widget, gconstpointer css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

/* The first widget below @widget, itself included, that matches. */
GtkWidget *
calendar_find (GtkWidget *widget, CalendarMatch match, gconstpointer what)
{
  if (match (widget, what))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = calendar_find (child, match, what);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The text of the first label in @widget. */
const char *
calendar_get_text (GtkWidget *widget)
{
  return gtk_label_get_label (GTK_LABEL (calendar_find (widget, calendar_has_type, "GtkLabel")));
}

/* How many widgets below @widget match and are on the screen. */
guint
calendar_count (GtkWidget *widget, CalendarMatch match, gconstpointer what)
{
  guint n = match (widget, what) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += calendar_count (child, match, what);
  return n;
}

const char *calendar_last_action;

static void
action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  calendar_last_action = g_intern_string (g_action_get_name (G_ACTION (action)));
}

/* A window on the screen, with the actions that the calendar expects of one. */
GtkWidget *
calendar_window_new (GtkWidget *child, int width, int height)
{
  static const GActionEntry actions[] = {
    { .name = "show-agreement", .activate = action_cb, .parameter_type = "s" },
    { .name = "show-deadline", .activate = action_cb, .parameter_type = "s" },
    { .name = "suppose", .activate = action_cb },
    { .name = "move-deadline", .activate = action_cb, .parameter_type = "s" },
    { .name = "explain-deadline", .activate = action_cb, .parameter_type = "s" },
  };
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  calendar_settle (window);
  return window;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *n_left = data;

  return --*n_left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Waits until what was changed is on the screen. */
void
calendar_settle (GtkWidget *window)
{
  int n_left = 5;

  gtk_widget_add_tick_callback (window, tick_cb, &n_left, NULL);
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
calendar_assert_label (GtkWidget *widget, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       label);
}

static gboolean
has_key (GtkShortcutTrigger *trigger, guint key, GdkModifierType modifiers)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *either = GTK_ALTERNATIVE_TRIGGER (trigger);

      return has_key (gtk_alternative_trigger_get_first (either), key, modifiers) ||
             has_key (gtk_alternative_trigger_get_second (either), key, modifiers);
    }
  return GTK_IS_KEYVAL_TRIGGER (trigger) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers;
}

static gboolean
activate (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (has_key (gtk_shortcut_get_trigger (shortcut), key, modifiers) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

/* Does what the widget does when it is given a key; whether it took it. */
gboolean
calendar_press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          activate (widget, G_LIST_MODEL (controller), key, modifiers))
        return TRUE;
    }
  return FALSE;
}

/* Whether a menu has an item of its own, not of a section, that does an action. */
gboolean
calendar_menu_has (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *found = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &found) &&
          g_str_equal (found, action))
        return TRUE;
    }
  return FALSE;
}
