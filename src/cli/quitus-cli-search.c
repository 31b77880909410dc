/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in everything. */

#include "quitus-cli-commands.h"
#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-words.h"
#include "quitus-language.h"
#include "quitus-search-words.h"

/* As many as a window lists: who wants more says more. */
#define N_MOST 50

/* Helpers */

static const char *
find_reference (QuitusBook *book, QuitusId root)
{
  QuitusRecord *record = quitus_book_lookup (book, root);

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_AGREEMENT)
    return NULL;
  return quitus_agreement_value (quitus_record_get_value (record))->reference;
}

static void
add_object (QuitusCli *cli, const QuitusSearchHit *hit, const QuitusSearchWords *words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  quitus_cli_json_add_id (builder, "id", hit->id);
  quitus_cli_json_add_text (builder, "kind", quitus_kind_get_info ((QuitusKind) hit->kind)->name);
  quitus_cli_json_add_text (builder, "agreement",
                            find_reference (quitus_cli_get_book (cli), hit->root));
  quitus_cli_json_add_text (builder, "title", words->title);
  quitus_cli_json_add_text (builder, "detail", words->subtitle);
  quitus_cli_json_add_day (builder, "date", hit->day);
  json_builder_end_object (builder);
  quitus_cli_json_list_add (cli->out, builder);
}

static void
add_row (QuitusCliTable *table, const QuitusSearchHit *hit, const QuitusSearchWords *words)
{
  quitus_cli_table_add (table, _ (quitus_kind_get_info ((QuitusKind) hit->kind)->label));
  quitus_cli_table_add (table, words->title);
  quitus_cli_table_add (table, words->subtitle);
}

/* Public */

/**
 * quitus_cli_run_search:
 * @cli: a run of the program
 * @error: set to why it was refused
 *
 * Finds records by the words after the command, the best first.
 *
 * Returns: whether it was done; to find nothing is no failure
 */
gboolean
quitus_cli_run_search (QuitusCli *cli, GError **error)
{
  g_autofree char *text = g_strjoinv (" ", (char **) cli->operands);
  const QuitusOutlook outlook = { .today = cli->today, .supposed_signature = QUITUS_DAY_NONE };
  g_autoptr (QuitusSearchQuery) query = quitus_search_query_new (text);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (3);
  g_autoptr (QuitusSearchIndex) index = NULL;
  g_autoptr (GArray) hits = NULL;
  gboolean wants_json = quitus_cli_wants_json (cli);

  quitus_cli_table_set_has_heading (table);
  quitus_cli_table_add (table, _ ("Kind of record"));
  quitus_cli_table_add (table, _ ("Name"));
  quitus_cli_table_add (table, _ ("Detail"));
  if (!quitus_cli_open (cli, QUITUS_REGISTER_READ, error))
    return FALSE;
  index = quitus_search_index_new (quitus_cli_get_book (cli), &outlook);
  hits = quitus_search_index_find (index, query->source, cli->language, N_MOST, NULL);
  if (wants_json)
    quitus_cli_json_list_begin (cli->out);
  for (guint i = 0; i < hits->len; i++)
    {
      const QuitusSearchHit *hit = &g_array_index (hits, QuitusSearchHit, i);
      g_autoptr (QuitusSearchWords) words =
          quitus_search_words_new (query, hit, quitus_cli_get_book (cli), &outlook, cli->language);

      if (words != NULL && wants_json)
        add_object (cli, hit, words);
      else if (words != NULL)
        add_row (table, hit, words);
    }
  if (wants_json)
    quitus_cli_json_list_end (cli->out);
  else
    quitus_cli_write_table (cli, table, _ ("No result"));
  return TRUE;
}
