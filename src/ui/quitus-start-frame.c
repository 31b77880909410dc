/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-start-frame.h"

#include "quitus-template.h"

struct _QuitusStartFrame
{
  AdwBin parent_instance;

  AdwToolbarView *view;
};

G_DEFINE_FINAL_TYPE (QuitusStartFrame, quitus_start_frame, ADW_TYPE_BIN)

/* Overrides */

static void
quitus_start_frame_class_init (QuitusStartFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-start-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusStartFrame, view);
}

static void
quitus_start_frame_init (QuitusStartFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_start_frame_new:
 * @content: (transfer floating): what is shown
 *
 * What a window shows while it has no register: a header with the few things that can be done then,
 * above @content.
 *
 * Returns: (transfer floating): the frame
 */
GtkWidget *
quitus_start_frame_new (GtkWidget *content)
{
  QuitusStartFrame *self = g_object_new (QUITUS_TYPE_START_FRAME, NULL);

  adw_toolbar_view_set_content (self->view, content);
  return GTK_WIDGET (self);
}
