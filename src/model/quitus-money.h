/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusMoney:
 *
 * An amount of euros, as a whole number of cents.  %QUITUS_MONEY_NONE means that the amount is not
 * known.
 */
typedef gint64 QuitusMoney;

#define QUITUS_MONEY_NONE G_MININT64

/* The greatest amount that a register may hold: ten thousand billion euros.  Sums of a hundred
 * thousand of them still fit. */
#define QUITUS_MONEY_MAX G_GINT64_CONSTANT (1000000000000000)

QuitusMoney quitus_money_parse (const char *text, GError **error);
gboolean quitus_money_scale (QuitusMoney amount,
                             gint64 numerator,
                             gint64 denominator,
                             QuitusMoney *result);
gboolean quitus_money_share (QuitusMoney amount,
                             const gint64 *weights,
                             gsize n_weights,
                             QuitusMoney *shares);

G_END_DECLS
