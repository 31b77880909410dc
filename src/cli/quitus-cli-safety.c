/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking a register, copying it, and putting a copy in its place. */

#include "quitus-agreement-state.h"
#include "quitus-cli-commands.h"
#include "quitus-cli-documents.h"
#include "quitus-cli-files.h"
#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-error.h"
#include "quitus-language.h"
#include "quitus-record-problems.h"

/**
 * Remark:
 * @agreement: (owned) (nullable): the reference of an agreement, %NULL for what several share
 * @text: (owned): what does not agree in it
 */
typedef struct
{
  char *agreement;
  char *text;
} Remark;

/* Helpers */

static void
clear_remark (gpointer data)
{
  Remark *remark = data;

  g_free (remark->agreement);
  g_free (remark->text);
}

/* Damage is what the check is there to find; anything else keeps it from looking. */
static gboolean
is_damage (const GError *problem)
{
  return g_error_matches (problem, QUITUS_STORE_ERROR, QUITUS_STORE_ERROR_CORRUPT);
}

/* What is wrong with the file and its journal; NULL when it could not be looked at. */
static GPtrArray *
find_damage (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) damage = NULL;

  quitus_register_check_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  damage = quitus_register_check_finish (cli->reg, quitus_cli_wait (&result), &problem);
  if (damage == NULL && is_damage (problem))
    {
      damage = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (damage, g_strdup (problem->message));
    }
  else if (damage == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return g_steal_pointer (&damage);
}

static void
add_remark (GArray *remarks, QuitusDossier *dossier, const char *text)
{
  Remark remark = { .agreement = g_strdup (quitus_cli_get_reference (dossier)),
                    .text = g_strdup (text) };

  g_array_append_val (remarks, remark);
}

/* It may have come by import, without its content. */
static void
collect_missing (QuitusCli *cli, QuitusDossier *dossier, GArray *remarks)
{
  g_autoptr (GArray) states = quitus_cli_documents_look (cli, dossier);

  for (guint i = 0; i < states->len; i++)
    {
      const QuitusDocumentValue *document =
          quitus_document_value (quitus_dossier_get (dossier, QUITUS_KIND_DOCUMENT, i));
      g_autofree char *text = NULL;

      if (g_array_index (states, QuitusContentState, i) != QUITUS_CONTENT_MISSING)
        continue;
      text = g_strdup_printf (_ ("The content of the document “%s” is not here"), document->name);
      add_remark (remarks, dossier, text);
    }
}

static void
collect_remarks (QuitusCli *cli, GArray *remarks)
{
  QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (GPtrArray) dossiers = quitus_cli_get_dossiers (cli);

  for (guint i = 0; i < dossiers->len; i++)
    {
      g_autoptr (GPtrArray) texts =
          quitus_agreement_find_problems (dossiers->pdata[i], &outlook, cli->language);

      for (guint j = 0; j < texts->len; j++)
        add_remark (remarks, dossiers->pdata[i], texts->pdata[j]);
      collect_missing (cli, dossiers->pdata[i], remarks);
    }
}

static gboolean
is_told (GArray *remarks, const char *text)
{
  for (guint i = 0; i < remarks->len; i++)
    if (g_str_equal (g_array_index (remarks, Remark, i).text, text))
      return TRUE;
  return FALSE;
}

/* Of accounts that no agreement names as well. */
static void
collect_accounts (QuitusCli *cli, GArray *remarks)
{
  g_autoptr (GPtrArray) texts =
      quitus_record_find_account_problems (quitus_cli_get_book (cli), cli->today, cli->language);

  for (guint i = 0; i < texts->len; i++)
    if (!is_told (remarks, texts->pdata[i]))
      {
        Remark remark = { .text = g_strdup (texts->pdata[i]) };

        g_array_append_val (remarks, remark);
      }
}

static void
write_json (QuitusCli *cli, const char *path, GPtrArray *damage, GArray *remarks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "path", path);
  quitus_cli_json_add_flag (builder, "intact", damage->len == 0);
  quitus_cli_json_begin_list (builder, "damage");
  for (guint i = 0; i < damage->len; i++)
    json_builder_add_string_value (builder, damage->pdata[i]);
  json_builder_end_array (builder);
  quitus_cli_json_begin_list (builder, "remarks");
  for (guint i = 0; i < remarks->len; i++)
    {
      const Remark *remark = &g_array_index (remarks, Remark, i);

      json_builder_begin_object (builder);
      quitus_cli_json_add_text (builder, "agreement", remark->agreement);
      quitus_cli_json_add_text (builder, "text", remark->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  quitus_cli_json_write (cli->out, builder);
}

static void
say_line (QuitusCli *cli, const char *before, const char *text)
{
  g_autofree char *plain = quitus_cli_make_plain (text);

  quitus_cli_say (cli, "%s%s", before, plain);
}

static void
write_text (QuitusCli *cli, const char *path, GPtrArray *damage, GArray *remarks)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);

  quitus_cli_say (cli, "%s", path);
  if (damage->len == 0)
    quitus_cli_say (cli, "%s", _ ("The file and its journal are intact."));
  else
    quitus_cli_say (cli, "%s", _ ("The file is damaged:"));
  for (guint i = 0; i < damage->len; i++)
    say_line (cli, "  ", damage->pdata[i]);
  if (remarks->len == 0)
    {
      if (damage->len == 0)
        quitus_cli_say (cli, "%s", _ ("What the agreements say agrees."));
      return;
    }
  quitus_cli_say (cli, "%s", _ ("To be looked at by a person:"));
  for (guint i = 0; i < remarks->len; i++)
    {
      const Remark *remark = &g_array_index (remarks, Remark, i);
      g_autofree char *reference =
          g_strconcat ("  ", remark->agreement != NULL ? remark->agreement : "", NULL);

      quitus_cli_table_add (table, reference);
      quitus_cli_table_add (table, remark->text);
    }
  quitus_cli_table_write (table, cli->out);
}

/* Public */

/**
 * quitus_cli_run_check:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Checks the file, its journal and what it says.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_check (QuitusCli *cli, GError **error)
{
  g_autofree char *path = g_filename_display_name (quitus_register_get_path (cli->reg));
  g_autoptr (GArray) remarks = g_array_new (FALSE, FALSE, sizeof (Remark));
  g_autoptr (GPtrArray) damage = NULL;
  g_autoptr (GError) problem = NULL;

  g_array_set_clear_func (remarks, clear_remark);
  if (quitus_cli_open (cli, QUITUS_REGISTER_READ, &problem))
    {
      damage = find_damage (cli, error);
      collect_remarks (cli, remarks);
      collect_accounts (cli, remarks);
    }
  else if (is_damage (problem))
    {
      damage = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (damage, g_strdup (problem->message));
    }
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  if (damage == NULL)
    return FALSE;
  if (quitus_cli_wants_json (cli))
    write_json (cli, path, damage, remarks);
  else
    write_text (cli, path, damage, remarks);
  if (damage->len == 0)
    return TRUE;
  cli->tells_all = TRUE;
  return quitus_cli_refuse (error, _ ("“%s” is damaged"), path);
}

/**
 * quitus_cli_run_backup:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Copies the register.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_backup (QuitusCli *cli, GError **error)
{
  const char *path = cli->operands[0];
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GAsyncResult) result = NULL;
  guint n_left_out;

  if (quitus_cli_is_standard (path))
    return quitus_cli_refuse_usage (error, "%s", _ ("a copy needs a file"));
  if (!quitus_cli_check_exists (cli, error))
    return FALSE;
  quitus_register_backup_async (cli->reg, path, NULL, quitus_cli_done_cb, &result);
  if (!quitus_register_backup_finish (cli->reg, quitus_cli_wait (&result), &n_left_out, error))
    return FALSE;
  quitus_cli_say (cli, _ ("The copy “%s” was made and verified."), name);
  if (n_left_out > 0)
    quitus_cli_say (cli,
                    n_ ("The content of %u document is not in it: it is not here or is damaged.",
                        "The content of %u documents is not in it: it is not here or is damaged.",
                        n_left_out),
                    n_left_out);
  return TRUE;
}

/**
 * quitus_cli_run_restore:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Puts a copy in the place of the register.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_restore (QuitusCli *cli, GError **error)
{
  const char *path = cli->operands[0];
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *aside = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (quitus_cli_is_standard (path))
    return quitus_cli_refuse_usage (error, "%s", _ ("a copy needs a file"));
  quitus_register_restore_async (cli->reg, path, NULL, quitus_cli_done_cb, &result);
  if (!quitus_register_restore_finish (cli->reg, quitus_cli_wait (&result), &aside, error))
    return FALSE;
  quitus_cli_say (cli, _ ("The copy “%s” is in the place of the register."), name);
  if (aside != NULL)
    {
      g_autofree char *shown = g_filename_display_name (aside);

      quitus_cli_say (cli, _ ("What was there before is now “%s”."), shown);
    }
  return TRUE;
}
