/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements to print in tests. */

#pragma once

#include "quitus-dossier.h"

G_BEGIN_DECLS

/**
 * PrintFixture:
 * @signed_on: the day on which both parties signed, %QUITUS_DAY_NONE for neither
 * @n_instalments: 0 for the two of the agreement between IGN and DINUM, else how many equal ones,
 *   a month apart from the signature
 * @ends_with_balance: whether the last of @n_instalments is the balance, each other €1,234.56
 * @settlement_delay: 0 for what holds where nothing is said, else the days of the agreement
 * @label: (nullable): what every label says instead of its own words
 * @is_spent: whether 200 000 € were received, 190 000 € of them ordered and 163 250.40 € paid
 * @is_placed: whether the first order says that the payee placed it, the second that the payer did
 * @is_called: whether every payment was called, the balance in August, and €30,000.50 of the first
 *   were received
 * @has_other_payer: whether a third party pays the second payment
 * @refund: 0 for none, else what was decided to be given back
 * @refunded_on: when that was paid, 0 for not yet
 * @is_judged: whether a committee judged the first startup on 12 September 2023, late, and left the
 *   second without one
 * @is_bare: whether it has nothing but its reference and its title
 *
 * Which agreement is wanted.
 */
typedef struct
{
  QuitusDay signed_on;
  guint n_instalments;
  gboolean ends_with_balance;
  gint64 settlement_delay;
  const char *label;
  gboolean is_spent;
  gboolean is_placed;
  gboolean is_called;
  gboolean has_other_payer;
  QuitusMoney refund;
  QuitusDay refunded_on;
  gboolean is_judged;
  gboolean is_bare;
} PrintFixture;

QuitusDossier *print_fixture_new (const PrintFixture *fixture);

G_END_DECLS
