/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the status of a deadline looks: an icon and a style class, always beside its word. */

#include "quitus-status.h"

static const struct
{
  const char *icon_name;
  const char *style;
} looks[] = {
  [QUITUS_STATUS_DONE] = { "quitus-done-symbolic",           "done"         },
  [QUITUS_STATUS_LATE] = { "quitus-late-symbolic",           "late"         },
  [QUITUS_STATUS_DUE] = { "quitus-due-symbolic",            "due"          },
  [QUITUS_STATUS_UPCOMING] = { "quitus-upcoming-symbolic",       "upcoming"     },
  [QUITUS_STATUS_UNDETERMINED] = { "quitus-undetermined-symbolic",   "undetermined" },
  [QUITUS_STATUS_UNDATED] = { "quitus-undated-symbolic",        "undetermined" },
  [QUITUS_STATUS_NOT_APPLICABLE] = { "quitus-not-applicable-symbolic", "undetermined" },
};

/**
 * quitus_status_get_icon:
 * @status: a status
 *
 * Returns: (transfer none): the name of its symbolic icon
 */
const char *
quitus_status_get_icon (QuitusDeadlineStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (looks), NULL);

  return looks[status].icon_name;
}

/**
 * quitus_status_style:
 * @widget: a widget
 * @status: a status
 *
 * Gives the widget the style of a status, and takes away that of any other.
 */
void
quitus_status_style (GtkWidget *widget, QuitusDeadlineStatus status)
{
  g_return_if_fail (status < G_N_ELEMENTS (looks));

  /* One that has it already is not styled again. */
  if (gtk_widget_has_css_class (widget, looks[status].style))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (widget, looks[i].style);
  gtk_widget_add_css_class (widget, looks[status].style);
}
