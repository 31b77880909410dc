/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts and days in every spelling, brought to one key each. */

#pragma once

#include "quitus-day.h"
#include "quitus-money.h"
#include "quitus-search-text.h"

G_BEGIN_DECLS

/* The longest key, with its final zero. */
#define QUITUS_SEARCH_KEY_SIZE 32

/**
 * QuitusSearchKey:
 * @text: what it is found by, "" when it is none: "#125000", "#125000.50", "@20230808", or
 *   "@????0808" for the day of any year
 * @is_whole: whether nothing more may follow; otherwise it is the beginning of keys
 *
 * An amount or a day as it is found.
 */
typedef struct
{
  char text[QUITUS_SEARCH_KEY_SIZE];
  gboolean is_whole;
} QuitusSearchKey;

void quitus_search_key_of_amount (QuitusMoney amount, QuitusSearchKey *key);
void quitus_search_key_of_day (QuitusDay day, QuitusSearchKey *key);
gboolean quitus_search_key_is_yearless (const QuitusSearchKey *key);
gboolean quitus_search_key_matches (const QuitusSearchKey *wanted, const char *text);
gboolean quitus_search_read_amount (QuitusSearchText *text,
                                    guint first,
                                    guint n_words,
                                    QuitusSearchKey *key);
gboolean quitus_search_read_day (QuitusSearchText *text,
                                 guint first,
                                 guint n_words,
                                 QuitusSearchKey *key);

G_END_DECLS
