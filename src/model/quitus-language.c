/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-language.h"

#include <gio/gio.h>

#include "quitus-catalogues.h"

/* A catalogue is the compiled form that msgfmt writes: a header of seven numbers, then two tables
 * of (length, offset), one for the sorted originals and one for their translations. */
#define CATALOGUE_MAGIC 0x950412deu
#define CONTEXT_SEPARATOR "\004"

static int default_language = QUITUS_LANGUAGE_ENGLISH;

/* Helpers */

static guint32
read_number (const guint8 *data, gsize offset)
{
  guint32 number;

  memcpy (&number, data + offset, sizeof number);
  return GUINT32_FROM_LE (number);
}

static GBytes *
load_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  /* Looked up among all resources, so that another catalogue can be tried (G_RESOURCE_OVERLAYS). */
  g_resources_register (quitus_catalogues_get_resource ());
  bytes = g_resources_lookup_data ("/fr/quitus/Quitus/catalogues/fr.mo",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("The French catalogue is missing from the program: %s", error->message);
  if (g_bytes_get_size (bytes) < 28 ||
      read_number (g_bytes_get_data (bytes, NULL), 0) != CATALOGUE_MAGIC)
    g_error ("The French catalogue of the program is damaged");
  return bytes;
}

static const guint8 *
get_catalogue (void)
{
  static GBytes *catalogue;

  if (g_once_init_enter_pointer (&catalogue))
    g_once_init_leave_pointer (&catalogue, load_catalogue ());
  return g_bytes_get_data (catalogue, NULL);
}

/* Returns the translation of @key (of a plural: all its forms, one after the other), or NULL. */
static const char *
look_up (const char *key, gsize *length)
{
  const guint8 *data = get_catalogue ();
  guint32 low = 0, high = read_number (data, 8);
  gsize originals = read_number (data, 12), translations = read_number (data, 16);

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = (const char *) data + read_number (data, originals + 8 * middle + 4);
      int order = strcmp (key, original);

      if (order == 0)
        {
          *length = read_number (data, translations + 8 * middle);
          return *length == 0
                     ? NULL
                     : (const char *) data + read_number (data, translations + 8 * middle + 4);
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* Public */

/**
 * quitus_language_from_code:
 * @code: (nullable): "fr", "en", or a locale such as "fr_FR.UTF-8"
 * @language: (out): the language
 *
 * Returns: whether the program speaks that language
 */
gboolean
quitus_language_from_code (const char *code, QuitusLanguage *language)
{
  gsize length = code != NULL ? strcspn (code, "_.@:") : 0;

  if (length == 2 && g_ascii_strncasecmp (code, "fr", 2) == 0)
    *language = QUITUS_LANGUAGE_FRENCH;
  else if (length == 2 && g_ascii_strncasecmp (code, "en", 2) == 0)
    *language = QUITUS_LANGUAGE_ENGLISH;
  else
    return FALSE;
  return TRUE;
}

/**
 * quitus_language_get_code:
 * @language: a language
 *
 * Returns: "fr" or "en"
 */
const char *
quitus_language_get_code (QuitusLanguage language)
{
  return language == QUITUS_LANGUAGE_FRENCH ? "fr" : "en";
}

/**
 * quitus_language_from_locale:
 *
 * The language that the environment asks for: the first that the program speaks in `LANGUAGE`,
 * `LC_ALL`, `LC_MESSAGES` and `LANG`, in that order.
 *
 * Returns: that language, else English
 */
QuitusLanguage
quitus_language_from_locale (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");
  QuitusLanguage language;

  for (guint i = 0; names[i] != NULL; i++)
    if (quitus_language_from_code (names[i], &language))
      return language;
  return QUITUS_LANGUAGE_ENGLISH;
}

/**
 * quitus_language_get_default:
 *
 * Returns: the language of errors and of screens
 */
QuitusLanguage
quitus_language_get_default (void)
{
  return g_atomic_int_get (&default_language);
}

/**
 * quitus_language_set_default:
 * @language: a language
 *
 * Sets the language of errors and of screens; called once, when a program starts.
 */
void
quitus_language_set_default (QuitusLanguage language)
{
  g_atomic_int_set (&default_language, language);
}

/**
 * quitus_language_text:
 * @language: a language
 * @text: an English text of the program
 *
 * Returns: (transfer none): the text in @language, or @text itself where it is not translated
 */
const char *
quitus_language_text (QuitusLanguage language, const char *text)
{
  const char *translation = NULL;
  gsize length;

  if (language == QUITUS_LANGUAGE_FRENCH && text[0] != '\0')
    translation = look_up (text, &length);
  return translation != NULL ? translation : text;
}

/**
 * quitus_language_context:
 * @language: a language
 * @context: what tells apart texts that are the same in English
 * @text: an English text of the program
 *
 * Returns: (transfer none): the text in @language, or @text itself where it is not translated
 */
const char *
quitus_language_context (QuitusLanguage language, const char *context, const char *text)
{
  g_autofree char *key = NULL;
  const char *translation = NULL;
  gsize length;

  if (language == QUITUS_LANGUAGE_FRENCH)
    {
      key = g_strconcat (context, CONTEXT_SEPARATOR, text, NULL);
      translation = look_up (key, &length);
    }
  return translation != NULL ? translation : text;
}

/**
 * quitus_language_plural:
 * @language: a language
 * @singular: the English text for one
 * @plural: the English text for several
 * @n: how many
 *
 * In French 0 and 1 are singular, in English only 1 is.
 *
 * Returns: (transfer none): the text in @language for @n
 */
const char *
quitus_language_plural (QuitusLanguage language, const char *singular, const char *plural, gulong n)
{
  const char *translation = NULL;
  gsize length;

  if (language == QUITUS_LANGUAGE_FRENCH)
    translation = look_up (singular, &length);
  if (translation == NULL)
    return n == 1 ? singular : plural;
  if (n > 1 && strlen (translation) < length)
    return translation + strlen (translation) + 1;
  return translation;
}
