/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuitusLanguage:
 *
 * A language that the program speaks.  Sentences are composed in a given language, whatever the
 * locale of the process: a document may be printed in English from a French session, and a command
 * may run where no locale is installed.
 */
typedef enum
{
  QUITUS_LANGUAGE_ENGLISH,
  QUITUS_LANGUAGE_FRENCH,
} QuitusLanguage;

gboolean quitus_language_from_code (const char *code, QuitusLanguage *language);
const char *quitus_language_get_code (QuitusLanguage language);
QuitusLanguage quitus_language_from_locale (void);
QuitusLanguage quitus_language_get_default (void);
void quitus_language_set_default (QuitusLanguage language);
const char *quitus_language_text (QuitusLanguage language, const char *text);
const char *quitus_language_context (QuitusLanguage language,
                                     const char *context,
                                     const char *text);
const char *quitus_language_plural (QuitusLanguage language,
                                    const char *singular,
                                    const char *plural,
                                    gulong n);

/* What is marked for translation and, in the first three, translated to the default language. */
#define _(text) quitus_language_text (quitus_language_get_default (), (text))
#define C_(context, text)                                                                          \
  quitus_language_context (quitus_language_get_default (), (context), (text))
#define n_(singular, plural, n)                                                                    \
  quitus_language_plural (quitus_language_get_default (), (singular), (plural), (n))
#define N_(text) text

G_END_DECLS
