/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-button-text.h"

/* Public */

/**
 * quitus_button_text_wrap:
 * @button: a button that has a label
 *
 * Lets what a button says go on to a second line where the window is narrow or the letters are large.
 * Where there is room it stays on one.
 */
void
quitus_button_text_wrap (GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}
