/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUITUS_TYPE_PRINTABLE (quitus_printable_get_type ())

/**
 * QuitusPrintable:
 *
 * A page of the window that can be printed: with what it shows now, filtered as it is.
 */
G_DECLARE_INTERFACE (QuitusPrintable, quitus_printable, QUITUS, PRINTABLE, GtkWidget)

/**
 * QuitusPrintableInterface:
 * @print: asks for a printer and prints
 */
struct _QuitusPrintableInterface
{
  GTypeInterface parent_iface;

  void (*print) (QuitusPrintable *self, GtkWindow *parent);
};

void quitus_printable_print (QuitusPrintable *self, GtkWindow *parent);

G_END_DECLS
