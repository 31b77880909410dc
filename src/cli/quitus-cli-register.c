/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register, waited for: a command does one thing after the other. */

#include "quitus-cli-register.h"

#include "quitus-amendments.h"
#include "quitus-language.h"
#include "quitus-error.h"

/* Helpers */

static gboolean
is_missing (const GError *problem)
{
  return g_error_matches (problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_NOT_FOUND);
}

static gboolean
refuse_missing (QuitusCli *cli, GError **error)
{
  g_autofree char *path = g_filename_display_name (quitus_register_get_path (cli->reg));

  return quitus_cli_refuse (error,
                            _ ("there is no register “%s” yet: begin with “quitusctl sample” or "
                               "“quitusctl import FILE”"),
                            path);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const QuitusField *field = data;
  const QuitusValue *one = quitus_record_get_value (*(QuitusRecord *const *) a);
  const QuitusValue *two = quitus_record_get_value (*(QuitusRecord *const *) b);
  const char *const *text_one = QUITUS_FIELD_PLACE_CONST (field, one);
  const char *const *text_two = QUITUS_FIELD_PLACE_CONST (field, two);
  int order = g_strcmp0 (*text_one, *text_two);

  return order != 0 ? order : quitus_id_compare (one->id, two->id);
}

static void
unref_dossier (gpointer data)
{
  quitus_dossier_unref (data);
}

/* Public */

/**
 * quitus_cli_done_cb:
 * @source: the register
 * @result: what came of it
 * @user_data: a pointer to where quitus_cli_wait() looks for it
 *
 * Keeps a result for who waits for it.
 */
void
quitus_cli_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/**
 * quitus_cli_wait:
 * @result: where quitus_cli_done_cb() puts the result
 *
 * Waits for it.
 *
 * Returns: (transfer full): the result
 */
GAsyncResult *
quitus_cli_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/**
 * quitus_cli_open:
 * @cli: a run of the program
 * @mode: whether to read or to write
 * @error: set to a #QuitusStoreError or, where there is no register yet, to
 *   %QUITUS_CLI_ERROR_REFUSED
 *
 * Opens the register.
 *
 * Returns: whether it is open
 */
gboolean
quitus_cli_open (QuitusCli *cli, QuitusRegisterMode mode, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) problem = NULL;

  quitus_register_open_async (cli->reg, mode, NULL, quitus_cli_done_cb, &result);
  if (quitus_register_open_finish (cli->reg, quitus_cli_wait (&result), &problem))
    return TRUE;
  if (is_missing (problem))
    return refuse_missing (cli, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * quitus_cli_exists:
 * @cli: a run of the program
 *
 * Returns: whether there is something where the register should be
 */
gboolean
quitus_cli_exists (QuitusCli *cli)
{
  return g_file_test (quitus_register_get_path (cli->reg), G_FILE_TEST_EXISTS);
}

/**
 * quitus_cli_check_exists:
 * @cli: a run of the program
 * @error: set to %QUITUS_CLI_ERROR_REFUSED, saying how to begin
 *
 * For what would make a register where there is none, or says less well that there is none.
 *
 * Returns: whether there is a register
 */
gboolean
quitus_cli_check_exists (QuitusCli *cli, GError **error)
{
  return quitus_cli_exists (cli) || refuse_missing (cli, error);
}

/**
 * quitus_cli_get_book:
 * @cli: a run of the program whose register is open
 *
 * Returns: (transfer none): the book
 */
QuitusBook *
quitus_cli_get_book (QuitusCli *cli)
{
  return quitus_register_get_book (cli->reg);
}

/**
 * quitus_cli_commit:
 * @cli: a run of the program whose register is open for writing
 * @change: a change
 * @error: set to a #QuitusModelError or a #QuitusStoreError
 *
 * Records a change.
 *
 * Returns: whether it is on the disk
 */
gboolean
quitus_cli_commit (QuitusCli *cli, QuitusChange *change, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_commit_async (cli->reg, change, NULL, quitus_cli_done_cb, &result);
  return quitus_register_commit_finish (cli->reg, quitus_cli_wait (&result), error);
}

/**
 * quitus_cli_close:
 * @cli: a run of the program
 * @error: (nullable): set to a #QuitusStoreError
 *
 * Lets go of the register, open or not.
 *
 * Returns: whether that went well
 */
gboolean
quitus_cli_close (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_close_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  return quitus_register_close_finish (cli->reg, quitus_cli_wait (&result), error);
}

/**
 * quitus_cli_find_agreement:
 * @cli: a run of the program whose register is open
 * @reference: the reference of an agreement
 * @error: set to %QUITUS_CLI_ERROR_REFUSED when there is none
 *
 * Returns: (transfer none) (nullable): the agreement
 */
QuitusRecord *
quitus_cli_find_agreement (QuitusCli *cli, const char *reference, GError **error)
{
  QuitusRecord *record =
      quitus_book_find (quitus_cli_get_book (cli), QUITUS_KIND_AGREEMENT, "reference", reference);

  if (record == NULL)
    quitus_cli_refuse (error, _ ("there is no agreement “%s”: see “quitusctl agreements”"),
                       reference);
  return record;
}

/**
 * quitus_cli_get_sorted:
 * @cli: a run of the program whose register is open
 * @kind: a kind of record
 * @field_name: the name of one of its texts
 *
 * Returns: (transfer full) (element-type QuitusRecord): the records of that kind by that text
 */
GPtrArray *
quitus_cli_get_sorted (QuitusCli *cli, QuitusKind kind, const char *field_name)
{
  QuitusBook *book = quitus_cli_get_book (cli);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < quitus_book_count (book, kind); i++)
    g_ptr_array_add (records, quitus_book_get (book, kind, i));
  g_ptr_array_sort_with_data (records, compare_names,
                              (gpointer) quitus_kind_get_field (kind, field_name));
  return records;
}

/**
 * quitus_cli_get_dossier:
 * @cli: a run of the program whose register is open
 * @agreement: an agreement of its book
 *
 * Returns: (transfer full): the agreement as the law is on the day of the run, under the amendments
 *   in force
 */
QuitusDossier *
quitus_cli_get_dossier (QuitusCli *cli, QuitusRecord *agreement)
{
  return quitus_amendments_get_law (quitus_cli_get_book (cli), quitus_record_get_id (agreement),
                                    cli->today);
}

/**
 * quitus_cli_get_dossiers:
 * @cli: a run of the program whose register is open
 *
 * Returns: (transfer full) (element-type QuitusDossier): every agreement with all that belongs to
 *   it, by reference
 */
GPtrArray *
quitus_cli_get_dossiers (QuitusCli *cli)
{
  g_autoptr (GPtrArray) records = quitus_cli_get_sorted (cli, QUITUS_KIND_AGREEMENT, "reference");
  GPtrArray *dossiers = g_ptr_array_new_with_free_func (unref_dossier);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (dossiers, quitus_cli_get_dossier (cli, records->pdata[i]));
  return dossiers;
}
