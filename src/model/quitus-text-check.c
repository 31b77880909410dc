/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of texts that the program itself writes, or opens. */

#include "quitus-text-check.h"

#include <string.h>

#include "quitus-error.h"
#include "quitus-language.h"
#include "quitus-value.h"

#define SHA256_LENGTH 64

/* Helpers */

static gboolean
refuse (const char *format, const char *text, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *message = g_strdup_printf (format, valid);

  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, message);
  return FALSE;
}

/* Public */

/**
 * quitus_sha256_check:
 * @text: a hash
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it is 64 small hexadecimal digits
 */
gboolean
quitus_sha256_check (const char *text, GError **error)
{
  if (strspn (text, "0123456789abcdef") == SHA256_LENGTH && text[SHA256_LENGTH] == '\0')
    return TRUE;
  return refuse (_ ("“%s” is not a SHA-256: it has 64 hexadecimal digits"), text, error);
}

/**
 * quitus_id_check:
 * @text: the text of an id
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it is a UUID
 */
gboolean
quitus_id_check (const char *text, GError **error)
{
  QuitusId id;

  return quitus_id_from_text (text, &id) || refuse (_ ("“%s” is not a UUID"), text, error);
}

/**
 * quitus_kind_name_check:
 * @text: the name of a kind of record in files, for example "instalment"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether there is that kind
 */
gboolean
quitus_kind_name_check (const char *text, GError **error)
{
  return (int) quitus_kind_from_name (text) != QUITUS_KIND_NONE ||
         refuse (_ ("“%s” is not a kind of record"), text, error);
}

/**
 * quitus_day_of_year_check:
 * @text: a day of every year, for example "11-30"
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether it is a month and a day that every year has
 */
gboolean
quitus_day_of_year_check (const char *text, GError **error)
{
  /* 2023 has no 29 February. */
  g_autofree char *iso = g_strconcat ("2023-", text, NULL);

  if (strlen (text) == 5 && quitus_day_from_iso (iso) != QUITUS_DAY_NONE)
    return TRUE;
  return refuse (_ ("“%s” is not a day of every year: write month and day, as in 11-30"), text,
                 error);
}

/**
 * quitus_web_address_check:
 * @text: an address on the web
 * @error: set to %QUITUS_MODEL_ERROR_INVALID when it is wrong
 *
 * Returns: whether a browser could open it: it says http or https and names a site
 */
gboolean
quitus_web_address_check (const char *text, GError **error)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if ((g_str_equal (scheme, "http") || g_str_equal (scheme, "https")) && host != NULL &&
      host[0] != '\0' && strpbrk (text, " \t\n") == NULL)
    return TRUE;
  return refuse (_ ("“%s” is not an address on the web: it begins with https:// and names a site"),
                 text, error);
}
