/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-deadline-model.h"

G_BEGIN_DECLS

/**
 * QuitusChipWords:
 * @titles: (array zero-terminated=1): what may be said of a deadline, the longest first
 * @amounts: (array zero-terminated=1): how its amount is written to the cent, in whole euros and in
 *   thousands, as far as each says it; empty when it has none
 *
 * The words among which a chip chooses by the room that it has.
 */
typedef struct
{
  char **titles;
  char **amounts;
} QuitusChipWords;

/**
 * QuitusAmountStyle:
 * @QUITUS_AMOUNT_STYLE_CENTS: to the cent
 * @QUITUS_AMOUNT_STYLE_EUROS: in whole euros, where it is whole
 * @QUITUS_AMOUNT_STYLE_THOUSANDS: in thousands of euros
 *
 * How exactly an amount is told.
 */
typedef enum
{
  QUITUS_AMOUNT_STYLE_CENTS,
  QUITUS_AMOUNT_STYLE_EUROS,
  QUITUS_AMOUNT_STYLE_THOUSANDS,
} QuitusAmountStyle;

/**
 * QuitusChipMeasure:
 * @text: some words
 * @data: user data
 *
 * Returns: how many pixels they take
 */
typedef int (*QuitusChipMeasure) (const char *text, gpointer data);

/**
 * QuitusChipChoice:
 * @title: (nullable): what is said of the deadline
 * @amount: (nullable): its amount
 * @is_cut: whether @title has less room than it takes, and ends with an ellipsis
 *
 * What a chip shows.
 */
typedef struct
{
  const char *title;
  const char *amount;
  gboolean is_cut;
} QuitusChipChoice;

void quitus_chip_words_set (QuitusChipWords *self, QuitusDeadlineItem *item);
void quitus_chip_words_clear (QuitusChipWords *self);
QuitusAmountStyle quitus_chip_words_find_style (double room);
QuitusChipChoice quitus_chip_words_choose (const QuitusChipWords *self,
                                           QuitusAmountStyle style,
                                           int room,
                                           int spacing,
                                           QuitusChipMeasure measure,
                                           gpointer data);

G_END_DECLS
