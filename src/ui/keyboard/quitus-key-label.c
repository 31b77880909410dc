/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-key-label.h"

#include "quitus-language.h"

/* Helpers */

static char *
name_key (guint key, gboolean is_spoken)
{
  gunichar letter = g_unichar_toupper (gdk_keyval_to_unicode (key));

  switch (key)
    {
    case GDK_KEY_Left:
      return g_strdup (is_spoken ? C_ ("key", "Left") : "←");
    case GDK_KEY_Right:
      return g_strdup (is_spoken ? C_ ("key", "Right") : "→");
    case GDK_KEY_Up:
      return g_strdup (is_spoken ? C_ ("key", "Up") : "↑");
    case GDK_KEY_Down:
      return g_strdup (is_spoken ? C_ ("key", "Down") : "↓");
    case GDK_KEY_Home:
      return g_strdup (C_ ("key", "Home"));
    case GDK_KEY_End:
      return g_strdup (C_ ("key", "End"));
    case GDK_KEY_Page_Up:
      return g_strdup (C_ ("key", "Page Up"));
    case GDK_KEY_Page_Down:
      return g_strdup (C_ ("key", "Page Down"));
    case GDK_KEY_Return:
      return g_strdup (C_ ("key", "Enter"));
    case GDK_KEY_space:
      return g_strdup (C_ ("key", "Space"));
    default:
      return letter != 0 ? g_ucs4_to_utf8 (&letter, 1, NULL, NULL, NULL)
                         : g_strdup (gdk_keyval_name (key));
    }
}

/* What is pressed together, the key last. */
static GStrv
list_keys (const char *accelerator, gboolean is_spoken)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GdkModifierType held = 0;
  guint key = 0;

  gtk_accelerator_parse (accelerator, &key, &held);
  if ((held & GDK_CONTROL_MASK) != 0)
    g_strv_builder_add (names, is_spoken ? C_ ("key", "Control") : C_ ("key", "Ctrl"));
  if ((held & GDK_ALT_MASK) != 0)
    g_strv_builder_add (names, C_ ("key", "Alt"));
  if ((held & GDK_SHIFT_MASK) != 0)
    g_strv_builder_add (names, C_ ("key", "Shift"));
  g_strv_builder_take (names, name_key (key, is_spoken));
  return g_strv_builder_end (names);
}

/* Public */

/**
 * quitus_key_label_new:
 * @accelerator: keys that are pressed together, as GTK writes them
 *
 * Returns: (transfer floating): their caps side by side, which no screen reader reads
 */
GtkWidget *
quitus_key_label_new (const char *accelerator)
{
  g_auto (GStrv) caps = list_keys (accelerator, FALSE);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 4, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  for (guint i = 0; caps[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (caps[i]);

      gtk_widget_add_css_class (cap, "quitus-keycap");
      gtk_box_append (GTK_BOX (box), cap);
    }
  return box;
}

/**
 * quitus_key_label_speak:
 * @accelerator: keys that are pressed together, as GTK writes them
 *
 * Returns: (transfer full): their names, such as "Control+Page Up"
 */
char *
quitus_key_label_speak (const char *accelerator)
{
  g_auto (GStrv) names = list_keys (accelerator, TRUE);

  return g_strjoinv ("+", names);
}
