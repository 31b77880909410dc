/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-overview-list.h"

#include "quitus-format.h"
#include "quitus-language.h"

#define FIRST_ROWS 5
#define MORE_ROWS 20

struct _QuitusOverviewList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  guint n_rows;
  guint n_shown;
  QuitusOverviewRowFunc make_row;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (QuitusOverviewList, quitus_overview_list, ADW_TYPE_PREFERENCES_GROUP)

/* Helpers */

static void
add (QuitusOverviewList *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_last (QuitusOverviewList *self)
{
  GtkWidget *row = g_ptr_array_steal_index (self->rows, self->rows->len - 1);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
}

static void more_cb (QuitusOverviewList *self);

static void
add_more (QuitusOverviewList *self, guint n)
{
  GtkWidget *button;
  g_autofree char *title = NULL;

  for (; self->n_shown < self->n_rows && n > 0; n--)
    add (self, self->make_row (self->n_shown++, self->data));
  if (self->n_shown == self->n_rows)
    return;
  /* Translators: how many are shown, and how many there are */
  title = quitus_format_text (quitus_language_get_default (), _ ("Show More (%u of %u)"),
                              self->n_shown, self->n_rows);
  button = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), title);
  g_signal_connect_object (button, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  add (self, button);
}

/* Callbacks */

/* The keyboard goes on with the first of the new rows. */
static void
more_cb (QuitusOverviewList *self)
{
  guint first = self->n_shown;

  remove_last (self);
  add_more (self, MORE_ROWS);
  gtk_widget_grab_focus (self->rows->pdata[first]);
}

/* Overrides */

static void
quitus_overview_list_finalize (GObject *object)
{
  g_ptr_array_unref (QUITUS_OVERVIEW_LIST (object)->rows);
  G_OBJECT_CLASS (quitus_overview_list_parent_class)->finalize (object);
}

static void
quitus_overview_list_class_init (QuitusOverviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quitus_overview_list_finalize;
}

static void
quitus_overview_list_init (QuitusOverviewList *self)
{
  self->rows = g_ptr_array_new ();
}

/* Public */

/**
 * quitus_overview_list_fill:
 * @self: a list
 * @n_rows: how many rows it has
 * @empty: what to say when there is none
 * @make_row: makes a row
 * @data: (unowned): for @make_row, as long as the list lives or until it is filled again
 *
 * Shows the first rows.
 */
void
quitus_overview_list_fill (QuitusOverviewList *self,
                           guint n_rows,
                           const char *empty,
                           QuitusOverviewRowFunc make_row,
                           gpointer data)
{
  while (self->rows->len > 0)
    remove_last (self);
  self->n_rows = n_rows;
  self->n_shown = 0;
  self->make_row = make_row;
  self->data = data;
  if (n_rows == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), empty);
      gtk_widget_add_css_class (row, "dimmed");
      add (self, row);
    }
  else
    add_more (self, FIRST_ROWS);
}
