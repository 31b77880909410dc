/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal, and undoing what is in it. */

#include "quitus-cli-history.h"

#include "quitus-cli-commands.h"
#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-table.h"
#include "quitus-cli-words.h"
#include "quitus-history-words.h"
#include "quitus-label.h"
#include "quitus-language.h"

/* How many changes are read at a time. */
#define PAGE_SIZE 200

/* What is asked of the journal, and how it is told. */
typedef struct
{
  QuitusCli *cli;
  QuitusId agreement;
  QuitusDay from;
  QuitusDay to;
  QuitusHistoryWords *words;
  QuitusCliTable *table;
} Telling;

/* Helpers */

static GPtrArray *
read_page (QuitusCli *cli, QuitusId agreement, guint64 before, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_history_async (cli->reg, before, PAGE_SIZE, agreement, NULL, quitus_cli_done_cb,
                                 &result);
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
  quitus_cli_json_take_text (builder, "label",
                             quitus_label_translate (quitus_change_get_label (change),
                                                     cli->language));
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
  quitus_cli_table_take (table, quitus_label_translate (quitus_change_get_label (change),
                                                        quitus_language_get_default ()));
}

static gboolean
recall (QuitusCli *cli, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  quitus_register_recall_async (cli->reg, NULL, quitus_cli_done_cb, &result);
  return quitus_register_recall_finish (cli->reg, quitus_cli_wait (&result), error);
}

/* Each record that a change touched and, under it, what each of its facts was and is. */
static void
add_details (Telling *telling, QuitusJournalEntry *entry)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);
  GString *out = telling->cli->out;
  g_autofree char *time = quitus_history_words_format_time (telling->words, entry);
  g_autofree char *author = quitus_cli_make_plain (quitus_journal_entry_get_author (entry));
  g_autofree char *said =
      quitus_label_translate (quitus_change_get_label (change), telling->cli->language);
  g_autofree char *label = quitus_cli_make_plain (said);

  g_string_append_printf (out, "%s%" G_GUINT64_FORMAT "  %s  %s  %s\n", out->len > 0 ? "\n" : "",
                          quitus_journal_entry_get_number (entry), time, author, label);
  for (guint i = 0; i < quitus_change_get_size (change); i++)
    {
      const QuitusEdit *edit = quitus_change_get_edit (change, i);
      g_autofree char *name = quitus_history_words_name_edit (telling->words, edit);
      g_autofree char *plain = quitus_cli_make_plain (name);
      g_autoptr (GArray) list = quitus_history_words_list_fields (telling->words, edit);

      g_string_append_printf (out, "   %s\n", plain);
      for (guint f = 0; f < list->len; f++)
        {
          g_autofree char *line =
              quitus_history_words_format_field (telling->words, edit,
                                                 &g_array_index (list, QuitusFieldWords, f));
          g_autofree char *plain_line = quitus_cli_make_plain (line);

          g_string_append_printf (out, "      %s\n", plain_line);
        }
    }
}

static gboolean
is_asked (Telling *telling, QuitusJournalEntry *entry)
{
  QuitusDay day = quitus_history_words_get_day (telling->words, entry);

  return (telling->from == QUITUS_DAY_NONE || day >= telling->from) &&
         (telling->to == QUITUS_DAY_NONE || day <= telling->to);
}

static void
tell (Telling *telling, QuitusJournalEntry *entry)
{
  quitus_history_words_learn (telling->words, entry);
  if (!is_asked (telling, entry))
    return;
  if (quitus_cli_wants_json (telling->cli))
    add_object (telling->cli, entry);
  else if (telling->table != NULL)
    add_row (telling->table, entry);
  else
    add_details (telling, entry);
}

static QuitusCliTable *
new_table (void)
{
  static const char *const titles[] = { N_ ("Number"),  N_ ("Date"),   N_ ("By"),
                                        N_ ("Records"), N_ ("Undoes"), N_ ("Change") };
  QuitusCliTable *table = quitus_cli_table_new (G_N_ELEMENTS (titles));

  quitus_cli_table_set_has_heading (table);
  quitus_cli_table_set_at_end (table, 0);
  quitus_cli_table_set_at_end (table, 3);
  quitus_cli_table_set_at_end (table, 4);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    quitus_cli_table_add (table, _ (titles[i]));
  return table;
}

static gboolean
tell_all (Telling *telling, GError **error)
{
  guint64 before = 0;

  do
    {
      g_autoptr (GPtrArray) entries = read_page (telling->cli, telling->agreement, before, error);

      if (entries == NULL)
        return FALSE;
      before = entries->len == PAGE_SIZE
                   ? quitus_journal_entry_get_number (entries->pdata[PAGE_SIZE - 1])
                   : 0;
      for (guint i = 0; i < entries->len; i++)
        tell (telling, entries->pdata[i]);
    }
  while (before > 1);
  return TRUE;
}

/* Names and references need the book, the rest only the journal. */
static gboolean
prepare (Telling *telling, GError **error)
{
  QuitusCli *cli = telling->cli;
  const char *reference = cli->arguments->values[QUITUS_OPTION_AGREEMENT];
  gboolean has_details = cli->arguments->values[QUITUS_OPTION_DETAILS] != NULL;
  QuitusRecord *agreement = NULL;

  if (!quitus_cli_get_day (cli, QUITUS_OPTION_FROM, &telling->from, error) ||
      !quitus_cli_get_day (cli, QUITUS_OPTION_TO, &telling->to, error) ||
      !quitus_cli_check_exists (cli, error))
    return FALSE;
  if ((reference != NULL || has_details) && !quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  if (reference != NULL)
    {
      agreement = quitus_cli_find_agreement (cli, reference, error);
      if (agreement == NULL)
        return FALSE;
      telling->agreement = quitus_record_get_id (agreement);
    }
  telling->words = quitus_cli_new_history_words (cli);
  if (!has_details && !quitus_cli_wants_json (cli))
    telling->table = new_table ();
  return TRUE;
}

/* Public */

/**
 * quitus_cli_new_history_words:
 * @cli: a run of the program
 *
 * Returns: (transfer full): words for its changes, in its language and the local time
 */
QuitusHistoryWords *
quitus_cli_new_history_words (QuitusCli *cli)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return quitus_history_words_new (quitus_cli_get_book (cli), cli->language, zone);
}

/**
 * quitus_cli_read_journal:
 * @cli: a run of the program
 * @agreement: an agreement, or none for the whole register
 * @error: set to why it could not be read
 *
 * Returns: (transfer full) (nullable) (element-type QuitusJournalEntry): all its changes, newest
 *   first
 */
GPtrArray *
quitus_cli_read_journal (QuitusCli *cli, QuitusId agreement, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_read;

  do
    {
      guint64 before =
          all->len > 0 ? quitus_journal_entry_get_number (all->pdata[all->len - 1]) : 0;
      g_autoptr (GPtrArray) entries = read_page (cli, agreement, before, error);

      if (entries == NULL)
        return NULL;
      n_read = entries->len;
      for (guint i = 0; i < n_read; i++)
        g_ptr_array_add (all, g_object_ref (entries->pdata[i]));
    }
  while (n_read == PAGE_SIZE);
  return g_steal_pointer (&all);
}

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
  Telling telling = { .cli = cli, .agreement = QUITUS_ID_NONE };
  g_autoptr (QuitusHistoryWords) words = NULL;
  g_autoptr (QuitusCliTable) table = NULL;
  gboolean is_done = prepare (&telling, error);

  words = telling.words;
  table = telling.table;
  if (!is_done)
    return FALSE;
  if (quitus_cli_wants_json (cli))
    quitus_cli_json_list_begin (cli->out);
  if (!tell_all (&telling, error))
    return FALSE;
  if (quitus_cli_wants_json (cli))
    quitus_cli_json_list_end (cli->out);
  else if (table != NULL)
    quitus_cli_write_table (cli, table, _ ("No change."));
  else if (cli->out->len == 0)
    quitus_cli_say (cli, "%s", _ ("No change."));
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
