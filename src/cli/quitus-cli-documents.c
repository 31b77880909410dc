/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of an agreement, and whether their contents are here. */

#include "quitus-cli-documents.h"

#include "quitus-cli-json.h"
#include "quitus-cli-register.h"
#include "quitus-cli-table.h"
#include "quitus-cli-words.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-register-documents.h"

#define GET(dossier, i)                                                                            \
  quitus_document_value (quitus_dossier_get (dossier, QUITUS_KIND_DOCUMENT, i))

/* Helpers */

static const char *
get_nick (QuitusContentState state)
{
  switch (state)
    {
    case QUITUS_CONTENT_PRESENT:
      return "present";
    case QUITUS_CONTENT_MISSING:
      return "missing";
    case QUITUS_CONTENT_DAMAGED:
      return "damaged";
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_words (QuitusContentState state)
{
  switch (state)
    {
    case QUITUS_CONTENT_PRESENT:
      return "";
    case QUITUS_CONTENT_MISSING:
      return _ ("its content is not here");
    case QUITUS_CONTENT_DAMAGED:
      return _ ("its content is damaged");
    }
  g_return_val_if_reached (NULL);
}

/* Public */

/**
 * quitus_cli_documents_look:
 * @cli: a run of the program
 * @dossier: an agreement
 *
 * Returns: (transfer full) (element-type QuitusContentState): what there is of the content of each
 *   of its documents, in their order
 */
GArray *
quitus_cli_documents_look (QuitusCli *cli, QuitusDossier *dossier)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_DOCUMENT); i++)
    g_ptr_array_add (documents, (gpointer) GET (dossier, i));
  quitus_register_look_at_documents_async (cli->reg, documents, NULL, quitus_cli_done_cb, &result);
  return quitus_register_look_at_documents_finish (cli->reg, quitus_cli_wait (&result), NULL);
}

/**
 * quitus_cli_documents_say:
 * @cli: a run of the program
 * @dossier: an agreement
 *
 * Lists the documents: what they are, how large, and what is wrong with their contents.
 */
void
quitus_cli_documents_say (QuitusCli *cli, QuitusDossier *dossier)
{
  guint n = quitus_dossier_count (dossier, QUITUS_KIND_DOCUMENT);
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (4);
  g_autoptr (GArray) states = NULL;

  if (n == 0)
    return;
  states = quitus_cli_documents_look (cli, dossier);
  for (guint i = 0; i < n; i++)
    {
      const QuitusDocumentValue *document = GET (dossier, i);
      g_autofree char *name = g_strconcat ("  ", document->name, NULL);
      g_autofree char *size = quitus_format_size (cli->language, (guint64) document->size);

      quitus_cli_table_add (table, name);
      quitus_cli_table_add (table, quitus_cli_get_choice (&quitus_document_types, document->type));
      quitus_cli_table_add (table, size);
      quitus_cli_table_add (table, get_words (g_array_index (states, QuitusContentState, i)));
    }
  quitus_cli_say (cli, "\n%s", _ ("Documents"));
  quitus_cli_table_write (table, cli->out);
}

/**
 * quitus_cli_documents_add:
 * @cli: a run of the program
 * @dossier: an agreement
 * @builder: in an object
 *
 * Adds the list of the documents, each with what there is of its content.
 */
void
quitus_cli_documents_add (QuitusCli *cli, QuitusDossier *dossier, JsonBuilder *builder)
{
  g_autoptr (GArray) states = quitus_cli_documents_look (cli, dossier);

  quitus_cli_json_begin_list (builder, "documents");
  for (guint i = 0; i < states->len; i++)
    {
      const QuitusDocumentValue *document = GET (dossier, i);

      json_builder_begin_object (builder);
      quitus_cli_json_add_text (builder, "name", document->name);
      quitus_cli_json_add_text (builder, "type",
                                quitus_choices_get_nick (&quitus_document_types, document->type));
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, document->size);
      quitus_cli_json_add_text (builder, "hash", document->hash);
      quitus_cli_json_add_text (builder, "content",
                                get_nick (g_array_index (states, QuitusContentState, i)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
