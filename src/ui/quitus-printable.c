/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-printable.h"

G_DEFINE_INTERFACE (QuitusPrintable, quitus_printable, GTK_TYPE_WIDGET)

/* Overrides */

static void
quitus_printable_default_init (QuitusPrintableInterface *iface)
{
}

/* Public */

/**
 * quitus_printable_print:
 * @self: a page
 * @parent: the window
 *
 * Asks for a printer and prints what the page shows.
 */
void
quitus_printable_print (QuitusPrintable *self, GtkWindow *parent)
{
  QUITUS_PRINTABLE_GET_IFACE (self)->print (self, parent);
}
