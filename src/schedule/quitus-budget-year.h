/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-dossier.h"

G_BEGIN_DECLS

/**
 * QuitusUsualDelays:
 * @payment_min: days that a partner needs to pay, at least
 * @payment_max: the same, at most
 * @attachment_min: days from the receipt of the money until its credits are open, at least
 * @attachment_max: the same, at most
 * @ordering: days that it takes to order with it
 * @spending: days that it takes to have it spent
 *
 * How long money usually takes on its way.
 */
typedef struct
{
  int payment_min;
  int payment_max;
  int attachment_min;
  int attachment_max;
  int ordering;
  int spending;
} QuitusUsualDelays;

/* Days between the due day of a payment and the day after which it is late. */
#define QUITUS_USUAL_SETTLEMENT_DELAY 30

void quitus_usual_delays_init (QuitusUsualDelays *delays, QuitusDossier *dossier);

QuitusDay quitus_budget_year_get_last_payment (QuitusDossier *dossier, int year);
QuitusDay quitus_budget_year_get_last_order (QuitusDossier *dossier, int year);
QuitusDay quitus_budget_year_get_carry_over (QuitusDossier *dossier, int year);
QuitusDay quitus_budget_year_find_last_payment (QuitusDossier *dossier, QuitusDay end);
QuitusDay quitus_budget_year_find_last_order (QuitusDossier *dossier, QuitusDay end);

void quitus_settings_fill (QuitusSettingsValue *settings);

G_END_DECLS
