/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-import.h"

#include "quitus-json-parser.h"
#include "quitus-label.h"
#include "quitus-language.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* How kinds of file that are not read begin, and what to say of them. */
static const struct
{
  const char *start;
  gsize length;
  QuitusExchangeError code;
  const char *message;
} strangers[] = {
  { "\xff\xfe",        2,  QUITUS_EXCHANGE_ERROR_ENCODING,
   N_ ("the file is written in UTF-16: save it as UTF-8")                                         },
  { "\xfe\xff",        2,  QUITUS_EXCHANGE_ERROR_ENCODING,
   N_ ("the file is written in UTF-16: save it as UTF-8")                                         },
  { "SQLite format 3", 15, QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
   N_ ("the file is a register: open it, or restore it")                                          },
  { "PK\x03\x04",      4,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
   N_ ("spreadsheets and archives cannot be imported")                                            },
  { "%PDF",            4,  QUITUS_EXCHANGE_ERROR_UNSUPPORTED, N_ ("PDF files cannot be imported") },
  { "BEGIN:VCALENDAR", 15, QUITUS_EXCHANGE_ERROR_UNSUPPORTED, N_ ("calendars cannot be imported") },
};

/* Helpers */

static gboolean
check_size (gsize length, GError **error)
{
  if (length > QUITUS_IMPORT_MAX)
    {
      g_set_error (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_TOO_LARGE,
                   _ ("the file is larger than %d MiB"), QUITUS_IMPORT_MAX / (1024 * 1024));
      return FALSE;
    }
  if (length == 0)
    {
      g_set_error_literal (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_FORMAT,
                           _ ("the file is empty"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_stranger (const char *text, gsize length, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (length >= strangers[i].length &&
        memcmp (text, strangers[i].start, strangers[i].length) == 0)
      {
        g_set_error_literal (error, QUITUS_EXCHANGE_ERROR, strangers[i].code,
                             _ (strangers[i].message));
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_encoding (const char *text, gsize length, GError **error)
{
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  quitus_exchange_set_error (error, QUITUS_EXCHANGE_ERROR_ENCODING, text, end - text, NULL,
                             *end == '\0' ? _ ("a file of text has no zero byte")
                                          : _ ("the text is not UTF-8"));
  return FALSE;
}

/* Only JSON is read: an object, which may stand after spaces. */
static gboolean
check_kind (const char *text, gsize length, GError **error)
{
  gsize i = 0;

  while (i < length && strchr (" \t\r\n", text[i]) != NULL)
    i++;
  if (i < length && text[i] == '{')
    return TRUE;
  quitus_exchange_set_error (error, QUITUS_EXCHANGE_ERROR_UNSUPPORTED, text, i, NULL,
                             _ ("only files in the JSON format of Quitus can be imported: “{” is "
                                "expected"));
  return FALSE;
}

/* Public */

/**
 * quitus_import:
 * @data: the content of a file, of which nothing is trusted
 * @label: what the change is called, as from quitus_import_get_label()
 * @book: the register, which is only read
 * @summary: (out) (optional): what the change does, also for a trial without recording
 * @error: set to a #QuitusExchangeError
 *
 * Reads a file, whose kind is found from its content, and makes the change that brings the register
 * to what it says: see quitus_merge().  Whoever calls has quitus_book_check() look at the change
 * and records it; here nothing is.
 *
 * Returns: (transfer full) (nullable): the change, without edits when there is nothing to do;
 *   %NULL when the file was refused
 */
QuitusChange *
quitus_import (GBytes *data,
               const char *label,
               QuitusBook *book,
               QuitusImportSummary *summary,
               GError **error)
{
  g_autoptr (GBytes) content = g_bytes_ref (data);
  g_autoptr (QuitusDraft) draft = NULL;
  gsize length;
  const char *text = g_bytes_get_data (data, &length);

  if (!check_size (length, error) || !check_stranger (text, length, error))
    return NULL;
  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      g_clear_pointer (&content, g_bytes_unref);
      content = g_bytes_new_from_bytes (data, strlen (BYTE_ORDER_MARK),
                                        length - strlen (BYTE_ORDER_MARK));
      text = g_bytes_get_data (content, &length);
    }
  if (!check_encoding (text, length, error) || !check_kind (text, length, error))
    return NULL;
  draft = quitus_json_parse (content, error);
  if (draft == NULL)
    return NULL;
  return quitus_merge (draft, book, label, summary, error);
}

/**
 * quitus_import_get_label:
 * @name: what people call the file
 *
 * Returns: (transfer full): what to call the change that imports it
 */
char *
quitus_import_get_label (const char *name)
{
  /* Translators: the name of a file */
  return quitus_label_compose (quitus_language_get_default (), N_ ("Import “%s”"), name);
}

/**
 * quitus_import_summary_get_text:
 * @summary: what an import does
 *
 * Returns: (transfer full): a sentence without full stop
 */
char *
quitus_import_summary_get_text (const QuitusImportSummary *summary)
{
  /* Translators: how many records an import touches */
  return g_strdup_printf (_ ("added: %u, changed: %u, removed: %u, unchanged: %u"),
                          summary->n_inserted, summary->n_updated, summary->n_deleted,
                          summary->n_unchanged);
}
