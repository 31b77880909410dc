/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <signal.h>

#include "quitus-application.h"
#include "quitus-language.h"

/* Texts in templates are translated by gettext, all others by the catalogue inside the program;
 * both follow the locale of the user, and speak the same language even where that locale is not
 * installed. */
static void
choose_language (void)
{
  const char *folder = g_getenv ("QUITUS_LOCALE_DIR");
  QuitusLanguage language = quitus_language_from_locale ();

  if (setlocale (LC_ALL, "") == NULL || g_str_equal (setlocale (LC_MESSAGES, NULL), "C"))
    setlocale (LC_ALL, "C.UTF-8");
  if (language != QUITUS_LANGUAGE_ENGLISH)
    g_setenv ("LANGUAGE", quitus_language_get_code (language), TRUE);
  quitus_language_set_default (language);
  bindtextdomain ("quitus", folder != NULL ? folder : QUITUS_LOCALE_DIR);
  bind_textdomain_codeset ("quitus", "UTF-8");
  textdomain ("quitus");
}

int
main (int argc, char **argv)
{
  g_autoptr (QuitusApplication) application = NULL;

  /* A file that may not grow is an error to tell, as a full disk is, not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  choose_language ();
  /* It is chosen, and other threads are at work before GTK is. */
  gtk_disable_setlocale ();
  application = quitus_application_new (QUITUS_APPLICATION_ID);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
