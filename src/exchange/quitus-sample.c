/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-sample.h"

#include "quitus-import.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-sample-resources.h"

#define RESOURCE_PATH "/fr/quitus/Quitus/sample/ign-dinum-2023.json"

/* Helpers */

/* Keeps a record, and its own parts, out of what goes. */
static void
keep (GHashTable *going, QuitusBook *book, QuitusId id)
{
  GPtrArray *parts = quitus_book_get_parts (book, id);

  g_hash_table_remove (going, &id);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_hash_table_remove (going, quitus_record_peek_id (parts->pdata[i]));
}

/* Keeps what a record that stays refers to; returns whether there was anything. */
static gboolean
keep_references (GHashTable *going, QuitusBook *book, const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);
  gboolean has_kept = FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      const QuitusId *id = QUITUS_FIELD_PLACE_CONST (field, value);

      if (field->type == QUITUS_FIELD_REFERENCE && g_hash_table_contains (going, id))
        {
          keep (going, book, *id);
          has_kept = TRUE;
        }
    }
  return has_kept;
}

/* Keeps what the rest of the register needs, and what that needs in turn. */
static void
keep_needed (GHashTable *going, QuitusBook *book)
{
  gboolean has_kept = TRUE;

  while (has_kept)
    {
      has_kept = FALSE;
      for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
        for (guint i = 0; i < quitus_book_count (book, kind); i++)
          {
            QuitusRecord *record = quitus_book_get (book, kind, i);

            if (!g_hash_table_contains (going, quitus_record_peek_id (record)) &&
                keep_references (going, book, quitus_record_get_value (record)))
              has_kept = TRUE;
          }
    }
}

/* Public */

/**
 * quitus_sample_get_data:
 *
 * The agreement between IGN and DINUM of 2023, a real one that was published, in the format of
 * Quitus.
 *
 * Returns: (transfer full): the file
 */
GBytes *
quitus_sample_get_data (void)
{
  GBytes *data = g_resource_lookup_data (quitus_sample_get_resource (), RESOURCE_PATH,
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (data != NULL);
  return data;
}

/**
 * quitus_sample_import:
 * @book: the register, which is only read
 * @error: set to a #QuitusExchangeError when the register contradicts the sample
 *
 * Makes the change that adds the sample, or brings it back to what it was.
 *
 * Returns: (transfer full) (nullable): the change, without edits when the sample is there as it is
 */
QuitusChange *
quitus_sample_import (QuitusBook *book, GError **error)
{
  g_autoptr (GBytes) data = quitus_sample_get_data ();
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Add the sample agreement"));

  return quitus_import (data, label, book, NULL, error);
}

/**
 * quitus_sample_remove:
 * @book: the register, which is only read
 * @agreement: the id of an agreement that says that it is a sample
 *
 * Makes the change that takes the sample away: the agreement, all its parts, and those bodies,
 * people, accounts and programmes that came with it and that nothing else uses.
 *
 * Returns: (transfer full): the change
 */
QuitusChange *
quitus_sample_remove (QuitusBook *book, QuitusId agreement)
{
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Remove the sample agreement"));
  QuitusChange *change = quitus_change_new (label);
  g_autoptr (QuitusDossier) dossier = quitus_book_get_dossier (book, agreement);
  g_autoptr (GHashTable) going = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  g_return_val_if_fail (dossier != NULL && quitus_dossier_get_agreement (dossier)->sample, change);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; kind != QUITUS_KIND_SETTINGS && i < quitus_dossier_count (dossier, kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, kind, i);

        g_hash_table_insert (going, (gpointer) &value->id, (gpointer) value);
      }
  keep_needed (going, book);
  /* Parts go before what they are parts of, as they come after it in the order of kinds. */
  for (int kind = QUITUS_N_KINDS - 1; kind >= 0; kind--)
    for (guint i = 0; kind != QUITUS_KIND_SETTINGS && i < quitus_dossier_count (dossier, kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, kind, i);

        if (g_hash_table_contains (going, &value->id))
          quitus_change_delete (change, value);
      }
  return change;
}
