/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal, and undoing what is in it. */

#include "quitus-cli-commands.h"
#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-table.h"
#include "quitus-cli-words.h"
#include "quitus-language.h"

/* How many changes are read at a time. */
#define PAGE_SIZE 200

/* Helpers */

static GPtrArray *
read_page (QuitusCli *cli, guint64 before, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_history_async (cli->reg, before, PAGE_SIZE, QUITUS_ID_NONE, NULL,
                                 quitus_cli_done_cb, &result);
  return quitus_register_history_finish (cli->reg, quitus_cli_wait (&result), error);
}

static char *
format_time (QuitusJournalEntry *entry, const char *format, gboolean is_local)
{
  gint64 time = quitus_journal_entry_get_time (entry);
  g_autoptr (GDateTime) moment =
      is_local ? g_date_time_new_from_unix_local (time) : g_date_time_new_from_unix_utc (time);

  return moment != NULL ? g_date_time_format (moment, format) : NULL;
}

static const char *
get_action (const QuitusEdit *edit)
{
  if (edit->before == NULL)
    return "insert";
  return edit->after == NULL ? "delete" : "update";
}

static void
add_field_change (JsonBuilder *builder, const QuitusField *field, const QuitusEdit *edit)
{
  g_autofree char *before =
      edit->before != NULL ? quitus_field_to_text (field, edit->before) : NULL;
  g_autofree char *after = edit->after != NULL ? quitus_field_to_text (field, edit->after) : NULL;

  if (g_strcmp0 (before, after) == 0)
    return;
  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "field", field->name);
  quitus_cli_json_add_text (builder, "before", before);
  quitus_cli_json_add_text (builder, "after", after);
  json_builder_end_object (builder);
}

static void
add_edit (JsonBuilder *builder, const QuitusEdit *edit)
{
  const QuitusKindInfo *info = quitus_kind_get_info (quitus_edit_get_kind (edit));
  const QuitusValue *value = edit->after != NULL ? edit->after : edit->before;

  json_builder_begin_object (builder);
  quitus_cli_json_add_text (builder, "action", get_action (edit));
  quitus_cli_json_add_text (builder, "kind", info->name);
  quitus_cli_json_add_id (builder, "id", value->id);
  quitus_cli_json_take_text (builder, "name", quitus_value_get_name (value));
  quitus_cli_json_begin_list (builder, "fields");
  for (guint i = 0; i < info->n_fields; i++)
    add_field_change (builder, &info->fields[i], edit);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_object (QuitusCli *cli, QuitusJournalEntry *entry)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  guint64 undoes = quitus_journal_entry_get_undoes (entry);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_number (builder, "number", (gint64) quitus_journal_entry_get_number (entry));
  quitus_cli_json_take_text (builder, "time", format_time (entry, "%Y-%m-%dT%H:%M:%SZ", FALSE));
  quitus_cli_json_add_text (builder, "author", quitus_journal_entry_get_author (entry));
  quitus_cli_json_add_text (builder, "label", quitus_change_get_label (change));
  quitus_cli_json_add_number (builder, "undoes",
                              undoes != 0 ? (gint64) undoes : QUITUS_NUMBER_NONE);
  quitus_cli_json_begin_list (builder, "edits");
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    add_edit (builder, quitus_change_get_edit (change, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

static void
add_row (QuitusCliTable *table, QuitusJournalEntry *entry)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  guint64 undoes = quitus_journal_entry_get_undoes (entry);

  quitus_cli_table_take (table, g_strdup_printf ("%" G_GUINT64_FORMAT,
                                                 quitus_journal_entry_get_number (entry)));
  quitus_cli_table_take (table, format_time (entry, "%Y-%m-%d %H:%M", TRUE));
  quitus_cli_table_add (table, quitus_journal_entry_get_author (entry));
  quitus_cli_table_take (table, g_strdup_printf ("%u", quitus_change_get_size (change)));
  if (undoes != 0)
    quitus_cli_table_take (table, g_strdup_printf ("%" G_GUINT64_FORMAT, undoes));
  else
    quitus_cli_table_add (table, "");
  quitus_cli_table_add (table, quitus_change_get_label (change));
}

static gboolean
recall (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_recall_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  return quitus_register_recall_finish (cli->reg, quitus_cli_wait (&result), error);
}

/* Public */

/**
 * quitus_cli_run_history:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Lists the changes.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_history (QuitusCli *cli, GError **error)
{
  static const char *const titles[] = { N_ ("Number"),  N_ ("Date"),   N_ ("By"),
                                        N_ ("Records"), N_ ("Undoes"), N_ ("Change") };
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (G_N_ELEMENTS (titles));
  gboolean is_json = quitus_cli_wants_json (cli);
  guint64 before = 0;

  if (!quitus_cli_check_exists (cli, error))
    return FALSE;
  quitus_cli_table_set_has_heading (table);
  quitus_cli_table_set_at_end (table, 0);
  quitus_cli_table_set_at_end (table, 3);
  quitus_cli_table_set_at_end (table, 4);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    quitus_cli_table_add (table, _ (titles[i]));
  if (is_json)
    quitus_cli_json_list_begin (cli->out);
  do
    {
      g_autoptr (GPtrArray) entries = read_page (cli, before, error);

      if (entries == NULL)
        return FALSE;
      before = 0;
      for (guint i = 0; i < entries->len; i++)
        {
          before = quitus_journal_entry_get_number (entries->pdata[i]);
          if (is_json)
            add_object (cli, entries->pdata[i]);
          else
            add_row (table, entries->pdata[i]);
        }
    }
  while (before > 1);
  if (is_json)
    quitus_cli_json_list_end (cli->out);
  else
    quitus_cli_write_table (cli, table, _ ("No change."));
  return TRUE;
}

/**
 * quitus_cli_run_undo:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Undoes the last change, whoever made it.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_undo (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *label = NULL;

  if (!quitus_cli_check_exists (cli, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_WRITE, error) || !recall (cli, error))
    return FALSE;
  label = g_strdup (quitus_register_get_undo_label (cli->reg));
  if (label == NULL)
    return quitus_cli_refuse (error, "%s", _ ("there is nothing to undo"));
  quitus_register_undo_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  if (!quitus_register_undo_finish (cli->reg, quitus_cli_wait (&result), error))
    return FALSE;
  /* Translators: the name of a change */
  quitus_cli_say (cli, _ ("Undone: %s"), label);
  return TRUE;
}

/**
 * quitus_cli_run_redo:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Does again what was undone last.
 *
 * Returns: whether it was done
 */
gboolean
quitus_cli_run_redo (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *label = NULL;

  if (!quitus_cli_check_exists (cli, error) ||
      !quitus_cli_open (cli, QUITUS_REGISTER_WRITE, error) || !recall (cli, error))
    return FALSE;
  label = g_strdup (quitus_register_get_redo_label (cli->reg));
  if (label == NULL)
    return quitus_cli_refuse (error, "%s", _ ("there is nothing to redo"));
  quitus_register_redo_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  if (!quitus_register_redo_finish (cli->reg, quitus_cli_wait (&result), error))
    return FALSE;
  /* Translators: the name of a change */
  quitus_cli_say (cli, _ ("Done again: %s"), label);
  return TRUE;
}
