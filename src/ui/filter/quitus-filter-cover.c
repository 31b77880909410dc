/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-filter-cover.h"

#include "quitus-language.h"

struct _QuitusFilterCover
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBanner *banner;
  gboolean is_kept;
  QuitusSession *session;
  QuitusDeadlineModel *shown;
};

G_DEFINE_FINAL_TYPE (QuitusFilterCover, quitus_filter_cover, ADW_TYPE_BIN)

/* Callbacks */

static void
update (QuitusFilterCover *self)
{
  gboolean is_hidden = self->shown != NULL && quitus_deadline_model_is_filtered (self->shown) &&
                       !quitus_deadline_model_is_pending (self->shown) &&
                       quitus_deadline_model_size (self->shown) == 0;

  gtk_stack_set_visible_child_name (self->stack,
                                    is_hidden && !self->is_kept ? "hidden" : "content");
  /* One that is only folded up would still give its title to what it stands in. */
  gtk_widget_set_visible (GTK_WIDGET (self->banner), is_hidden && self->is_kept);
  adw_banner_set_revealed (self->banner, is_hidden && self->is_kept);
}

static void
shown_cb (QuitusFilterCover *self)
{
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, update, self);
  g_set_object (&self->shown, quitus_session_get_shown (self->session));
  if (self->shown != NULL)
    {
      g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->shown, "notify::pending", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
    }
  update (self);
}

/* Overrides */

static void
quitus_filter_cover_dispose (GObject *object)
{
  QuitusFilterCover *self = QUITUS_FILTER_COVER (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_filter_cover_parent_class)->dispose (object);
}

static void
quitus_filter_cover_class_init (QuitusFilterCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_filter_cover_dispose;
}

static void
quitus_filter_cover_init (QuitusFilterCover *self)
{
}

/* Public */

/**
 * quitus_filter_cover_make_page:
 * @scope: what the page shows
 *
 * Returns: (transfer floating): what is in the place of deadlines, or of sums, that the filter hides;
 *   its button is the action `filter.clear`
 */
GtkWidget *
quitus_filter_cover_make_page (QuitusFilterScope scope)
{
  gboolean is_of_sums = scope == QUITUS_FILTER_OF_AGREEMENTS;
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Clear Filters"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "quitus-filter-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page),
                             is_of_sums ? _ ("Nothing to Add Up") : _ ("No Deadline Found"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      is_of_sums
          ? _ ("The filter finds no agreement with money. What is typed is looked for in the "
               "names of agreements, parties, startups and incubators.")
          : _ ("The filter hides all deadlines."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "filter.clear");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

/**
 * quitus_filter_cover_new:
 * @session: what the window works with
 * @content: what shows deadlines
 *
 * Returns: (transfer floating): the content, or that all is hidden
 */
GtkWidget *
quitus_filter_cover_new (QuitusSession *session, GtkWidget *content)
{
  QuitusFilterCover *self = g_object_new (QUITUS_TYPE_FILTER_COVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  self->banner = ADW_BANNER (adw_banner_new (_ ("The filter hides all deadlines.")));
  adw_banner_set_button_label (self->banner, _ ("_Clear Filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "filter.clear");
  gtk_stack_add_named (self->stack, content, "content");
  gtk_stack_add_named (self->stack, quitus_filter_cover_make_page (QUITUS_FILTER_OF_DEADLINES),
                       "hidden");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::shown", G_CALLBACK (shown_cb), self,
                           G_CONNECT_SWAPPED);
  shown_cb (self);
  return GTK_WIDGET (self);
}

/**
 * quitus_filter_cover_set_kept:
 * @self: a cover
 * @is_kept: whether its content is worth seeing without deadlines, as the days of a month are
 *
 * Keeps the content on the screen when the filter hides every deadline.
 */
void
quitus_filter_cover_set_kept (QuitusFilterCover *self, gboolean is_kept)
{
  self->is_kept = is_kept;
  update (self);
}
