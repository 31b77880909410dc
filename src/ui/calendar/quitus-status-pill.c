/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-status-pill.h"

#include "quitus-deadline-look.h"
#include "quitus-language.h"
#include "quitus-status.h"

struct _QuitusStatusPill
{
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (QuitusStatusPill, quitus_status_pill, GTK_TYPE_WIDGET)

/* Overrides */

static void
quitus_status_pill_dispose (GObject *object)
{
  QuitusStatusPill *self = QUITUS_STATUS_PILL (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (quitus_status_pill_parent_class)->dispose (object);
}

static void
quitus_status_pill_class_init (QuitusStatusPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_status_pill_dispose;
  gtk_widget_class_set_css_name (widget_class, "statuspill");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
quitus_status_pill_init (QuitusStatusPill *self)
{
  self->image = gtk_image_new ();
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_status_pill_bind:
 * @self: a pill
 * @deadline: a deadline
 *
 * Shows the state of a deadline, and whether it is a simulation.
 */
void
quitus_status_pill_bind (QuitusStatusPill *self, const QuitusDeadline *deadline)
{
  g_autofree char *word = quitus_deadline_get_state (deadline, quitus_language_get_default ());
  g_autofree char *text = NULL;

  /* Translators: the state of a deadline, then that it follows from a supposed date */
  text = deadline->is_supposed ? g_strdup_printf (_ ("%s, simulation"), word) : g_strdup (word);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), quitus_deadline_get_icon_name (deadline));
  gtk_label_set_label (GTK_LABEL (self->label), text);
  quitus_deadline_style (GTK_WIDGET (self), deadline);
}
