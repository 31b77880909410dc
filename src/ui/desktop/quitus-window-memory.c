/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-window-memory.h"

#include "quitus-agreement-page.h"

/* The filters of so many registers are kept. */
#define FILTERS_MAX 20

/* Whose filter is kept, and where. */
typedef struct
{
  GSettings *settings;
  char *path;
} Place;

/* Helpers */

static void
free_place (gpointer data, GClosure *closure)
{
  Place *place = data;

  g_object_unref (place->settings);
  g_free (place->path);
  g_free (place);
}

/* What was chosen in one register means nothing in another: its parties are not there, and a word
 * that finds something in the one would hide all of the other. */
static GVariant *
find_filter (GSettings *settings, const char *path)
{
  g_autoptr (GVariant) kept = g_settings_get_value (settings, "filters");
  GVariantIter iter;
  const char *other;
  GVariant *filter;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&s@a(ss))", &other, &filter))
    {
      if (g_str_equal (other, path))
        return filter;
      g_variant_unref (filter);
    }
  return g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(ss)"), NULL, 0));
}

/* Callbacks */

static void
filter_changed_cb (QuitusDeadlineFilter *filter, Place *place)
{
  g_autoptr (GVariant) kept = g_settings_get_value (place->settings, "filters");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *path;
  GVariant *other;
  guint n = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa(ss))"));
  if (!quitus_deadline_filter_is_empty (filter))
    {
      g_variant_builder_add (&builder, "(s@a(ss))", place->path,
                             quitus_deadline_filter_to_variant (filter));
      n++;
    }
  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_loop (&iter, "(&s@a(ss))", &path, &other))
    if (!g_str_equal (path, place->path) && n++ < FILTERS_MAX)
      g_variant_builder_add (&builder, "(s@a(ss))", path, other);
  g_settings_set_value (place->settings, "filters", g_variant_builder_end (&builder));
}

static void
author_cb (QuitusRegister *reg, const char *key, GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "author");
  g_autofree char *author =
      name[0] != '\0' ? g_strdup (name) : quitus_register_get_default_author ();

  quitus_register_set_author (reg, author);
}

/* Public */

/**
 * quitus_window_memory_take_size:
 * @settings: the settings of the user
 * @window: a new window
 *
 * Gives a window the size of the one before.
 */
void
quitus_window_memory_take_size (GSettings *settings, GtkWindow *window)
{
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

/**
 * quitus_window_memory_keep_size:
 * @settings: the settings of the user
 * @window: a window that is about to be closed
 *
 * Keeps its size for the next one.
 */
void
quitus_window_memory_keep_size (GSettings *settings, GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
}

/**
 * quitus_window_memory_follow_filter:
 * @settings: the settings of the user
 * @session: what a new window works with
 *
 * Sets the filter of deadlines to what it was in the last window of that register, and keeps what
 * becomes of it.
 */
void
quitus_window_memory_follow_filter (GSettings *settings, QuitusSession *session)
{
  QuitusDeadlineFilter *filter = quitus_session_get_filter (session);
  const char *path = quitus_register_get_path (quitus_session_get_register (session));
  g_autoptr (GVariant) kept = find_filter (settings, path);
  Place *place = g_new0 (Place, 1);

  quitus_deadline_filter_set_variant (filter, kept);
  place->settings = g_object_ref (settings);
  place->path = g_strdup (path);
  g_signal_connect_data (filter, "changed", G_CALLBACK (filter_changed_cb), place, free_place,
                         G_CONNECT_DEFAULT);
}

/**
 * quitus_window_memory_follow_author:
 * @settings: the settings of the user
 * @reg: the register of a new window
 *
 * Has what is recorded from now on carry the name that the person goes by then.
 */
void
quitus_window_memory_follow_author (GSettings *settings, QuitusRegister *reg)
{
  g_signal_connect_object (settings, "changed::author", G_CALLBACK (author_cb), reg,
                           G_CONNECT_SWAPPED);
}

/**
 * quitus_window_memory_take_place:
 * @settings: the settings of the user
 * @agreement: (out): the agreement that was on the screen, %QUITUS_ID_NONE when another page was;
 *   the register may not know it
 *
 * Returns: (transfer full): the name of the page that was on the screen, of which nothing is
 *   trusted
 */
char *
quitus_window_memory_take_place (GSettings *settings, QuitusId *agreement)
{
  g_autofree char *id = g_settings_get_string (settings, "agreement");

  if (!quitus_id_from_text (id, agreement))
    *agreement = QUITUS_ID_NONE;
  return g_settings_get_string (settings, "page");
}

/**
 * quitus_window_memory_keep_place:
 * @settings: the settings of the user
 * @page: the name of the page that the window shows
 * @visible: the page that is on the screen: that one, or one that was opened from it
 *
 * Keeps where the person is, for the next window.
 */
void
quitus_window_memory_keep_place (GSettings *settings, const char *page, AdwNavigationPage *visible)
{
  g_autofree char *id = NULL;

  if (QUITUS_IS_AGREEMENT_PAGE (visible))
    id = quitus_id_to_text (quitus_agreement_page_get_agreement (QUITUS_AGREEMENT_PAGE (visible)));
  g_settings_set_string (settings, "page", page);
  g_settings_set_string (settings, "agreement", id != NULL ? id : "");
}
