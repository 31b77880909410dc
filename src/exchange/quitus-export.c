/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-export.h"

#include "quitus-csv-writer.h"
#include "quitus-ics-writer.h"
#include "quitus-json-writer.h"
#include "quitus-language.h"
#include "quitus-operation.h"

static const struct
{
  const char *ending;
  QuitusExportKind kind;
} endings[] = {
  { ".json", QUITUS_EXPORT_JSON },
  { ".csv",  QUITUS_EXPORT_CSV  },
  { ".ics",  QUITUS_EXPORT_ICS  },
};

/* Helpers */

static const QuitusValue *
look_up (QuitusBook *book, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (book, id);

  return record != NULL ? quitus_record_get_value (record) : NULL;
}

/* Adds a record that stands alone, and its parts, unless it is there. */
static void
add_root (QuitusBook *book, QuitusId id, GPtrArray *values, GHashTable *seen)
{
  const QuitusValue *value = look_up (book, id);
  GPtrArray *parts = quitus_book_get_parts (book, id);

  if (value == NULL || !g_hash_table_add (seen, (gpointer) &value->id))
    return;
  g_ptr_array_add (values, (gpointer) value);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (values, (gpointer) quitus_record_get_value (parts->pdata[i]));
}

static void
add_references (QuitusBook *book, const QuitusValue *value, GPtrArray *values, GHashTable *seen)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint f = 0; f < info->n_fields; f++)
    if (info->fields[f].type == QUITUS_FIELD_REFERENCE &&
        quitus_kind_get_info ((QuitusKind) info->fields[f].target)->owner == NULL)
      add_root (book, *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (&info->fields[f], value),
                values, seen);
}

/* An agreement, its parts and all that these refer to: the settings of the register stay. */
static GPtrArray *
collect_agreement (QuitusBook *book, QuitusId agreement)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);
  GPtrArray *values = g_ptr_array_new ();

  add_root (book, agreement, values, seen);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      g_autoptr (QuitusValue) content = NULL;

      add_references (book, value, values, seen);
      /* What an amendment says refers to others too. */
      if (value->kind == QUITUS_KIND_AMENDMENT_OPERATION)
        content = quitus_operation_read (quitus_amendment_operation_value (value), NULL);
      if (content != NULL)
        add_references (book, content, values, seen);
    }
  return values;
}

static GPtrArray *
collect_all (QuitusBook *book)
{
  GPtrArray *values = g_ptr_array_new ();

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      g_ptr_array_add (values,
                       (gpointer) quitus_record_get_value (quitus_book_get (book, kind, i)));
  return values;
}

static GBytes *
write_json (QuitusBook *book, QuitusId agreement)
{
  g_autoptr (GPtrArray) values =
      quitus_id_is_none (agreement) ? collect_all (book) : collect_agreement (book, agreement);

  return quitus_json_write (values);
}

/* Public */

/**
 * quitus_export_kind_from_name:
 * @name: the name of a file to write, or the ending alone
 * @kind: (out): what its ending asks for
 * @error: set to %QUITUS_EXCHANGE_ERROR_UNSUPPORTED, naming the endings that are known
 *
 * Returns: whether such files are written
 */
gboolean
quitus_export_kind_from_name (const char *name, QuitusExportKind *kind, GError **error)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_str_has_suffix (lower, endings[i].ending) || g_str_equal (lower, endings[i].ending + 1))
        {
          *kind = endings[i].kind;
          return TRUE;
        }
      g_string_append_printf (known, i == 0 ? "%s" : ", %s", endings[i].ending);
    }
  g_set_error (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_UNSUPPORTED,
               /* Translators: the name of a file, then endings such as “.json” */
               _ ("“%s”: the endings of the files that are written are %s"), name, known->str);
  return FALSE;
}

/**
 * quitus_export:
 * @kind: the kind of file
 * @book: the register
 * @agreement: the agreement to export with all that it refers to, or none for the whole register
 * @outlook: from where deadlines are seen
 * @language: the language of what is composed for people; JSON has nothing of the kind
 * @error: set to %QUITUS_EXCHANGE_ERROR_NOT_FOUND when the register does not have the agreement
 *
 * Writes what the register says.  The same facts, outlook and language always give the same bytes.
 *
 * Returns: (transfer full) (nullable): the content of the file
 */
GBytes *
quitus_export (QuitusExportKind kind,
               QuitusBook *book,
               QuitusId agreement,
               const QuitusOutlook *outlook,
               QuitusLanguage language,
               GError **error)
{
  const QuitusValue *value = look_up (book, agreement);

  if (!quitus_id_is_none (agreement) && (value == NULL || value->kind != QUITUS_KIND_AGREEMENT))
    {
      g_set_error_literal (error, QUITUS_EXCHANGE_ERROR, QUITUS_EXCHANGE_ERROR_NOT_FOUND,
                           _ ("this agreement is not in the register"));
      return NULL;
    }
  switch (kind)
    {
    case QUITUS_EXPORT_JSON:
      return write_json (book, agreement);
    case QUITUS_EXPORT_CSV:
      return quitus_csv_write (book, agreement, outlook, language);
    case QUITUS_EXPORT_ICS:
      return quitus_ics_write (book, agreement, outlook, language);
    }
  g_return_val_if_reached (NULL);
}
