/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cli-amendments.h"

#include "quitus-amendment-effects.h"
#include "quitus-amendment-words.h"
#include "quitus-cli-fields.h"
#include "quitus-cli-table.h"
#include "quitus-cli-words.h"
#include "quitus-language.h"

/* Helpers */

/* What an amendment changes; until it is signed, as if it were today. */
static GArray *
list_terms (QuitusCli *cli,
            QuitusDossier *dossier,
            const QuitusAmendmentState *state,
            QuitusDossier **before,
            QuitusDossier **after)
{
  quitus_amendments_surround (dossier, state->amendment->value.id, cli->today, before, after);
  return quitus_amendment_effects_list_terms (*before, *after);
}

static void
add_cell (QuitusCliTable *table, const char *text)
{
  quitus_cli_table_add (table, text != NULL ? text : "—");
}

static void
say_term (QuitusCli *cli,
          QuitusCliTable *table,
          const QuitusTermChange *term,
          QuitusDossier *before,
          QuitusDossier *after)
{
  const QuitusValue *value = term->after != NULL ? term->after : term->before;
  g_autofree char *name = quitus_value_get_name (value);
  g_autofree char *plain = quitus_cli_make_plain (name);
  g_autofree char *label = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (term->field == NULL)
    {
      label = g_strdup_printf ("    %s", plain);
      quitus_cli_table_add (table, label);
      add_cell (table, term->after != NULL ? _ ("added") : _ ("removed"));
      return;
    }
  label = value->kind == QUITUS_KIND_AGREEMENT
              ? g_strdup_printf ("    %s", _ (term->field->label))
              /* Translators: a record, then the label of one of its fields */
              : g_strdup_printf (_ ("    %s: %s"), plain, _ (term->field->label));
  old = quitus_cli_format_field (cli, before, term->field, term->before);
  new = quitus_cli_format_field (cli, after, term->field, term->after);
  quitus_cli_table_add (table, label);
  quitus_cli_table_take (table, g_strdup_printf ("%s → %s", old != NULL ? old : "—",
                                                 new != NULL ? new : "—"));
}

static void
say_amendment (QuitusCli *cli, QuitusDossier *dossier, const QuitusAmendmentState *state)
{
  g_autoptr (QuitusCliTable) table = quitus_cli_table_new (2);
  g_autoptr (QuitusDossier) before = NULL;
  g_autoptr (QuitusDossier) after = NULL;
  g_autoptr (GArray) terms = list_terms (cli, dossier, state, &before, &after);
  g_autofree char *name = quitus_amendment_words_get_name (state, cli->language);
  g_autofree char *plain = quitus_cli_make_plain (name);
  g_autofree char *where = quitus_amendment_words_get_state (state, cli->language);

  quitus_cli_say (cli, "  %s", plain);
  quitus_cli_say (cli, "    %s", where);
  for (guint i = 0; i < terms->len; i++)
    say_term (cli, table, &g_array_index (terms, QuitusTermChange, i), before, after);
  quitus_cli_table_write (table, cli->out);
}

static void
add_texts (JsonBuilder *builder, const QuitusTermChange *term)
{
  quitus_cli_json_take_text (builder, "before",
                             term->field != NULL ? quitus_field_to_text (term->field, term->before)
                                                 : NULL);
  quitus_cli_json_take_text (builder, "after",
                             term->field != NULL ? quitus_field_to_text (term->field, term->after)
                                                 : NULL);
}

static void
add_terms (JsonBuilder *builder, GArray *terms)
{
  quitus_cli_json_begin_list (builder, "changes");
  for (guint i = 0; i < terms->len; i++)
    {
      const QuitusTermChange *term = &g_array_index (terms, QuitusTermChange, i);
      const QuitusValue *value = term->after != NULL ? term->after : term->before;

      json_builder_begin_object (builder);
      quitus_cli_json_add_text (builder, "action",
                                term->before == NULL  ? "add"
                                : term->after == NULL ? "remove"
                                                      : "set");
      quitus_cli_json_add_text (builder, "kind", quitus_kind_get_info (value->kind)->name);
      quitus_cli_json_add_id (builder, "record", value->id);
      quitus_cli_json_add_text (builder, "field", term->field != NULL ? term->field->name : NULL);
      add_texts (builder, term);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Public */

/**
 * quitus_cli_say_amendments:
 * @cli: a run of the program whose register is open
 * @dossier: an agreement
 *
 * Says where each amendment is and what it changes; nothing when there are none.
 */
void
quitus_cli_say_amendments (QuitusCli *cli, QuitusDossier *dossier)
{
  g_autoptr (GArray) states = quitus_amendments_list (dossier, cli->today);

  if (states->len == 0)
    return;
  quitus_cli_say (cli, "\n%s", _ ("Amendments"));
  for (guint i = 0; i < states->len; i++)
    say_amendment (cli, dossier, &g_array_index (states, QuitusAmendmentState, i));
}

/**
 * quitus_cli_json_add_amendments:
 * @builder: an object under way
 * @cli: a run of the program whose register is open
 * @dossier: an agreement
 *
 * Adds where each amendment is and what it changes.
 */
void
quitus_cli_json_add_amendments (JsonBuilder *builder, QuitusCli *cli, QuitusDossier *dossier)
{
  g_autoptr (GArray) states = quitus_amendments_list (dossier, cli->today);

  quitus_cli_json_begin_list (builder, "amendments");
  for (guint i = 0; i < states->len; i++)
    {
      const QuitusAmendmentState *state = &g_array_index (states, QuitusAmendmentState, i);
      g_autoptr (QuitusDossier) before = NULL;
      g_autoptr (QuitusDossier) after = NULL;
      g_autoptr (GArray) terms = list_terms (cli, dossier, state, &before, &after);

      json_builder_begin_object (builder);
      quitus_cli_json_add_id (builder, "id", state->amendment->value.id);
      quitus_cli_json_add_number (builder, "number", state->amendment->number);
      quitus_cli_json_add_text (builder, "label", state->amendment->label);
      quitus_cli_json_add_choice (builder, "status", &quitus_amendment_statuses,
                                  (int) state->status);
      quitus_cli_json_add_number (builder, "signatures", state->n_signatures);
      quitus_cli_json_add_number (builder, "signers", state->n_signers);
      quitus_cli_json_add_day (builder, "signed_on", state->signed_on);
      quitus_cli_json_add_day (builder, "in_force_on", state->in_force_on);
      add_terms (builder, terms);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
