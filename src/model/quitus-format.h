/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "quitus-day.h"
#include "quitus-language.h"
#include "quitus-money.h"

G_BEGIN_DECLS

/**
 * QuitusDayStyle:
 * @QUITUS_DAY_STYLE_LONG: "Tuesday 8 August 2023", "mardi 8 août 2023"
 * @QUITUS_DAY_STYLE_MEDIUM: "Tue 8 Aug 2023", "mar. 8 août 2023"
 * @QUITUS_DAY_STYLE_SHORT: "8 Aug 2023", "8 août 2023"
 * @QUITUS_DAY_STYLE_NUMERIC: "08/08/2023" in both languages
 * @QUITUS_DAY_STYLE_MONTH: "August 2023", "août 2023"
 *
 * How a day is written for people.
 */
typedef enum
{
  QUITUS_DAY_STYLE_LONG,
  QUITUS_DAY_STYLE_MEDIUM,
  QUITUS_DAY_STYLE_SHORT,
  QUITUS_DAY_STYLE_NUMERIC,
  QUITUS_DAY_STYLE_MONTH,
} QuitusDayStyle;

/**
 * QuitusNameStyle:
 * @QUITUS_NAME_STYLE_LONG: "Tuesday", "mardi"
 * @QUITUS_NAME_STYLE_SHORT: "Tue", "mar."
 * @QUITUS_NAME_STYLE_LETTER: "T", "M"
 *
 * How the name of a month or of a day of the week is written.
 */
typedef enum
{
  QUITUS_NAME_STYLE_LONG,
  QUITUS_NAME_STYLE_SHORT,
  QUITUS_NAME_STYLE_LETTER,
} QuitusNameStyle;

const char *quitus_format_month (QuitusLanguage language, int month, QuitusNameStyle style);
const char *quitus_format_weekday (QuitusLanguage language,
                                   QuitusWeekday weekday,
                                   QuitusNameStyle style);
char *quitus_format_day (QuitusLanguage language, QuitusDay day, QuitusDayStyle style);
char *quitus_format_number (QuitusLanguage language, gint64 number);
char *quitus_format_text (QuitusLanguage language, const char *format, ...) G_GNUC_PRINTF (2, 3);
char *quitus_format_amount (QuitusLanguage language, QuitusMoney amount);
char *quitus_format_money (QuitusLanguage language, QuitusMoney amount);
char *quitus_format_euros (QuitusLanguage language, QuitusMoney amount);
char *quitus_format_thousands (QuitusLanguage language, QuitusMoney amount);
char *quitus_format_size (QuitusLanguage language, guint64 bytes);
char *quitus_format_percentage (QuitusLanguage language, gint64 ten_thousandths);

G_END_DECLS
