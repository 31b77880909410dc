/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pages-fixture.h"

#include <glib/gstdio.h>

#include "quitus-sample.h"

/* Long enough for a sanitized build on a slow machine. */
#define PATIENCE (20 * G_USEC_PER_SEC)

/* Callbacks */

static void
done_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
toast_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Pages *) data)->toast, g_variant_get_string (parameter, NULL));
}

static void
show_agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Pages *) data)->agreement, g_variant_get_string (parameter, NULL));
}

static void
show_thing_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_set_str (&((Pages *) data)->thing, g_variant_get_string (parameter, NULL));
}

static void
nothing_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *n_left = data;

  return --*n_left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Helpers */

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

static void
add_actions (Pages *pages)
{
  const GActionEntry entries[] = {
    { "toast", toast_cb, "s" },
    { "tell", toast_cb, "s" },
    { "show-agreement", show_agreement_cb, "s" },
    { "show-record", show_thing_cb, "s" },
    { "show-deadline", show_thing_cb, "s" },
    { "sign", nothing_cb, "s" },
    { "print", nothing_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), pages);
  gtk_widget_insert_action_group (pages->window, "win", G_ACTION_GROUP (actions));
}

static void
read_into (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child))
      read_into (child, text);
}

/* Public */

/* Takes a folder away with all that is in it. */
void
pages_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        pages_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Opens a new register, with the sample or empty, on 15 September 2023. */
void
pages_set_up (Pages *pages, gboolean has_sample, int width, int height)
{
  g_autofree char *path = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pages->folder = g_dir_make_tmp ("quitus-pages-XXXXXX", NULL);
  path = g_build_filename (pages->folder, "register.sqlite", NULL);
  pages->reg = quitus_register_new (path, "C. Martin");
  quitus_register_open_async (pages->reg, QUITUS_REGISTER_WRITE, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  quitus_register_open_finish (pages->reg, result, &error);
  g_assert_no_error (error);
  pages->session = quitus_session_new (pages->reg, quitus_day_new (2023, 9, 15));
  if (has_sample)
    {
      g_autoptr (QuitusChange) sample =
          quitus_sample_import (quitus_register_get_book (pages->reg), &error);

      g_assert_no_error (error);
      pages_commit (pages, sample);
    }
  pages->window = adw_window_new ();
  gtk_widget_set_size_request (pages->window, 360, 300);
  gtk_window_set_default_size (GTK_WINDOW (pages->window), width, height);
  pages->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_window_set_content (ADW_WINDOW (pages->window), GTK_WIDGET (pages->navigation));
  add_actions (pages);
}

/* Everything goes, and nothing is left behind. */
void
pages_tear_down (Pages *pages)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (pages->window));
  pages_wait ();
  quitus_register_close_async (pages->reg, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  quitus_register_close_finish (pages->reg, result, &error);
  g_assert_no_error (error);
  pages_wait ();
  g_assert_finalize_object (pages->session);
  g_clear_object (&result);
  g_assert_finalize_object (pages->reg);
  pages_remove_folder (pages->folder);
  g_free (pages->folder);
  g_free (pages->toast);
  g_free (pages->agreement);
  g_free (pages->thing);
}

/* Does what is to be done now. */
void
pages_wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Waits until what was changed is on the screen. */
void
pages_settle (Pages *pages)
{
  int n_left = 5;

  gtk_widget_add_tick_callback (pages->window, tick_cb, &n_left, NULL);
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
  pages_wait ();
}

void
pages_wait_until (PagesCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* Shows a page and waits until it has its size. */
void
pages_push (Pages *pages, AdwNavigationPage *page)
{
  adw_navigation_view_set_animate_transitions (pages->navigation, FALSE);
  adw_navigation_view_push (pages->navigation, page);
  gtk_window_present (GTK_WINDOW (pages->window));
  pages_settle (pages);
}

void
pages_commit (Pages *pages, QuitusChange *change)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  quitus_register_commit_async (pages->reg, change, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  quitus_register_commit_finish (pages->reg, result, &error);
  g_assert_no_error (error);
}

void
pages_undo (Pages *pages)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  quitus_register_undo_async (pages->reg, NULL, done_cb, &result);
  pages_wait_until (has_result, &result);
  quitus_register_undo_finish (pages->reg, result, &error);
  g_assert_no_error (error);
}

/* Records the signature of a party, or takes it away. */
void
pages_sign (Pages *pages, guint party, QuitusDay day)
{
  const QuitusValue *before = quitus_record_get_value (pages_get_party (pages, party));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  ((QuitusPartyValue *) (gpointer) after)->signed_on = day;
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

QuitusRecord *
pages_get_agreement (Pages *pages)
{
  return quitus_book_get (quitus_register_get_book (pages->reg), QUITUS_KIND_AGREEMENT, 0);
}

QuitusRecord *
pages_get_party (Pages *pages, guint position)
{
  return quitus_book_get (quitus_register_get_book (pages->reg), QUITUS_KIND_PARTY, position);
}

static void
collect_mnemonics (GMenuModel *menu, GHashTable *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      const char *mark;
      gpointer key;

      if (section != NULL)
        {
          collect_mnemonics (section, labels);
          continue;
        }
      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s",
                                                      &label));
      mark = strchr (label, '_');
      if (mark == NULL)
        continue;
      key = GUINT_TO_POINTER (g_unichar_tolower (g_utf8_get_char (mark + 1)));
      if (g_hash_table_contains (labels, key))
        g_error ("“%s” and “%s” have one key", label, (char *) g_hash_table_lookup (labels, key));
      g_hash_table_insert (labels, key, g_steal_pointer (&label));
    }
}

/* No key of a menu stands for two of its items. */
void
pages_assert_mnemonics (GMenuModel *menu)
{
  g_autoptr (GHashTable) labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  collect_mnemonics (menu, labels);
}

/* A child of a template, by its name there. */
GtkWidget *
pages_child (GtkWidget *widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return GTK_WIDGET (child);
}

/* All that can be read in a widget, a line for each label. */
char *
pages_read (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  read_into (widget, text);
  return g_string_free (text, FALSE);
}

/* The first widget of a type in which a text can be read. */
GtkWidget *
pages_find (GtkWidget *widget, GType type, const char *text)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      g_autofree char *read = pages_read (widget);

      if (strstr (read, text) != NULL)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = pages_find (child, type, text);
  return found;
}

/* The first row whose title begins so and that is shown; NULL when there is none. */
GtkWidget *
pages_find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = pages_find_row (child, title);
  return found;
}

/* Whether a weak pointer is gone, for pages_wait_until(). */
gboolean
pages_is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}
