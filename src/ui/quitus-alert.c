/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-alert.h"

/* By which libadwaita marks the heading for wide dialogs; that for narrow ones wraps already. */
#define HEADING_CLASS "title-2"

/* Helpers */

static GtkWidget *
find_heading (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, HEADING_CLASS))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_heading (child);
  return found;
}

/* Public */

/**
 * quitus_alert_wrap_heading:
 * @dialog: an alert, not presented yet
 *
 * Lets a heading wrap that may be long, such as one with the name of a file.  libadwaita asks the
 * heading for wide dialogs for its height at whatever width there is, which GTK complains of when it
 * is more narrow than the heading.
 */
void
quitus_alert_wrap_heading (AdwAlertDialog *dialog)
{
  /* It is no child of the dialog before that is presented. */
  GtkWidget *content = adw_dialog_get_child (ADW_DIALOG (dialog));
  GtkWidget *heading = content != NULL ? find_heading (content) : NULL;

  if (heading == NULL)
    return;
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (heading), GTK_NATURAL_WRAP_NONE);
}
