/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fifth step: who meets when, what each must do, who approves, on what it all stands. */

#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

#define KEY "quitus-assistant-governance"

/* What is listed behind each row. */
static const struct
{
  const char *title;
  QuitusKind kind;
  const char *nature;
} collections[] = {
  { N_ ("Committees"),         QUITUS_KIND_COMMITTEE_SERIES, NULL           },
  { N_ ("Obligations"),        QUITUS_KIND_OBLIGATION,       "obligation"   },
  { N_ ("Deliverables"),       QUITUS_KIND_OBLIGATION,       "deliverable"  },
  { N_ ("Management Reports"), QUITUS_KIND_OBLIGATION,       "report"       },
  { N_ ("Transmissions"),      QUITUS_KIND_OBLIGATION,       "transmission" },
  { N_ ("Publications"),       QUITUS_KIND_OBLIGATION,       "publication"  },
  { N_ ("Approvals"),          QUITUS_KIND_VISA,             NULL           },
  { N_ ("Legal Bases"),        QUITUS_KIND_LEGAL_BASIS,      NULL           },
};

typedef struct
{
  QuitusAssistantDraft *draft;
  GtkWidget *rows[G_N_ELEMENTS (collections)];
  gulong handler;
} Governance;

/* Helpers */

static int
get_nature (guint index)
{
  return collections[index].nature != NULL
             ? quitus_choices_from_nick (&quitus_natures, collections[index].nature)
             : QUITUS_CHOICE_NONE;
}

/* What is listed there, those that are left out not counted. */
static GPtrArray *
list_ticked (QuitusAssistantDraft *draft, guint index, guint *n_all)
{
  GPtrArray *values = quitus_assistant_draft_list (draft, collections[index].kind);
  int nature = get_nature (index);

  *n_all = 0;
  for (guint i = values->len; i > 0; i--)
    {
      const QuitusValue *value = values->pdata[i - 1];

      if (nature != QUITUS_CHOICE_NONE && quitus_obligation_value (value)->nature != nature)
        {
          g_ptr_array_remove_index (values, i - 1);
          continue;
        }
      ++*n_all;
      if (quitus_assistant_draft_is_left_out (draft, value->id))
        g_ptr_array_remove_index (values, i - 1);
    }
  return values;
}

/* When the only one is due, or its number. */
static char *
describe_one (QuitusAssistantDraft *draft, const QuitusValue *raw)
{
  const QuitusField *due = quitus_kind_get_field (raw->kind, "due");
  /* With the names of the parties. */
  const QuitusValue *value =
      quitus_dossier_lookup (quitus_assistant_draft_get_dossier (draft), raw->kind, raw->id);

  if (due != NULL && !quitus_field_is_empty (due, value))
    return quitus_rule_words_formula (QUITUS_FIELD_PLACE_CONST (due, value),
                                      quitus_assistant_draft_get_dossier (draft),
                                      quitus_language_get_default ());
  if (value->kind == QUITUS_KIND_VISA)
    return quitus_visa_value (value)->number != NULL
               ? g_strdup_printf (_ ("%s, number %s"), quitus_visa_value (value)->authority,
                                  quitus_visa_value (value)->number)
               : g_strdup (quitus_visa_value (value)->authority);
  if (value->kind == QUITUS_KIND_OBLIGATION)
    return g_strdup (quitus_obligation_value (value)->label);
  return NULL;
}

static char *
describe (QuitusAssistantDraft *draft, guint index)
{
  guint n_all;
  g_autoptr (GPtrArray) ticked = list_ticked (draft, index, &n_all);
  g_autofree char *one = ticked->len == 1 ? describe_one (draft, ticked->pdata[0]) : NULL;

  if (n_all == 0)
    return g_strdup (_ ("None"));
  if (one != NULL)
    return g_steal_pointer (&one);
  if (ticked->len < n_all)
    /* Translators: how many are in the agreement, of how many that could be */
    return g_strdup_printf (_ ("%u of %u"), ticked->len, n_all);
  return g_strdup_printf ("%u", n_all);
}

/* Callbacks */

static void
open_cb (GtkWidget *row, gpointer data)
{
  Governance *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    if (self->rows[i] == row)
      quitus_assistant_open (row,
                             quitus_assistant_list_page_new (self->draft, _ (collections[i].title),
                                                             collections[i].kind, get_nature (i)));
}

static void
draft_cb (Governance *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    {
      g_autofree char *text = describe (self->draft, i);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), text);
    }
}

static void
free_governance (gpointer data)
{
  Governance *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_governance_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_governance_new (QuitusAssistantDraft *draft)
{
  Governance *self = g_new0 (Governance, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);

  self->draft = g_object_ref (draft);
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    {
      self->rows[i] = quitus_assistant_link_new (_ (collections[i].title), NULL);
      adw_preferences_group_add (group, self->rows[i]);
      g_signal_connect (self->rows[i], "activated", G_CALLBACK (open_cb), self);
    }
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (column), KEY, self, free_governance);
  draft_cb (self);
  return column;
}
