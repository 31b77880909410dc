/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuitusSummaryRow:
 *
 * A row of a long list: what it is and, below, more about it; at the end an amount or a number and,
 * below, a state.  What is not said takes no place.
 */
#define QUITUS_TYPE_SUMMARY_ROW (quitus_summary_row_get_type ())
G_DECLARE_FINAL_TYPE (QuitusSummaryRow, quitus_summary_row, QUITUS, SUMMARY_ROW, AdwBin)

GtkWidget *quitus_summary_row_new (void);
void quitus_summary_row_show (QuitusSummaryRow *self,
                              const char *title,
                              const char *subtitle,
                              const char *end,
                              const char *state);

G_END_DECLS
