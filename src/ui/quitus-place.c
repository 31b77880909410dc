/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a page a thing stands, so that who comes from elsewhere for that thing is led to it. */

#include "quitus-place.h"

/* Frames after which a thing that has not come is not waited for any more. */
#define PATIENCE 60

typedef struct
{
  char *name;
  guint n_frames;
} Search;

/* Helpers */

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("quitus-place");
}

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->name);
  g_free (search);
}

static GtkWidget *
find (GtkWidget *widget, const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_strcmp0 (g_object_get_qdata (G_OBJECT (widget), get_quark ()), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A row is read as a whole; what is in no row is gone to itself. */
static void
focus (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (row == NULL || !gtk_widget_grab_focus (row))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}

static gboolean
tick_cb (GtkWidget *content, GdkFrameClock *clock, gpointer data)
{
  Search *search = data;
  GtkWidget *widget = find (content, search->name);

  /* One that was just made is given its place in this frame. */
  if ((widget == NULL || gtk_widget_get_height (widget) == 0) && ++search->n_frames < PATIENCE)
    return G_SOURCE_CONTINUE;
  if (widget != NULL)
    focus (widget);
  return G_SOURCE_REMOVE;
}

/* Public */

/**
 * quitus_place_get_deadline:
 * @deadline: a deadline
 *
 * Returns: (transfer full): the target of the actions that are about it: the id of its agreement, a
 *   slash and its own id
 */
char *
quitus_place_get_deadline (const QuitusDeadline *deadline)
{
  g_autofree char *agreement = quitus_id_to_text (deadline->agreement);
  g_autofree char *id = quitus_deadline_get_id (deadline);

  return g_strdup_printf ("%s/%s", agreement, id);
}

/**
 * quitus_place_mark:
 * @widget: a row, or something in one
 * @name: the id of what it shows, of a record or of a deadline, or one of the names of the header
 *
 * Lets quitus_place_reveal() find it.
 */
void
quitus_place_mark (GtkWidget *widget, const char *name)
{
  g_object_set_qdata_full (G_OBJECT (widget), get_quark (), g_strdup (name), g_free);
}

/**
 * quitus_place_reveal:
 * @content: a page, which may still be on its way to the screen
 * @name: the id of a record or of a deadline
 *
 * Puts the focus on the row that shows it, the first where there are several, and with that scrolls
 * to it.  Nothing happens when none does.
 */
void
quitus_place_reveal (GtkWidget *content, const char *name)
{
  Search *search = g_new0 (Search, 1);

  search->name = g_strdup (name);
  gtk_widget_add_tick_callback (content, tick_cb, search, search_free);
}
