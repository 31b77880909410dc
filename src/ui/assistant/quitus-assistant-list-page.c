/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records of one kind, to tick, to edit, to add: obligations, committees, texts, codes. */

#include "quitus-assistant-page.h"
#include "quitus-assistant-rows.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"
#include "quitus-rule-words.h"

#define CHECK_KEY "quitus-assistant-check"
#define NATURE_KEY "quitus-assistant-nature"
#define KIND_KEY "quitus-assistant-kind"

/* Helpers */

static const char *
get_text (const QuitusValue *value, const char *name)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  return field != NULL ? *(char *const *) QUITUS_FIELD_PLACE_CONST (field, value) : NULL;
}

static const char *
get_title (const QuitusValue *value)
{
  static const char *const names[] = { "label", "text", "authority", "fund", "operational_budget",
                                       "detail" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (get_text (value, names[i]) != NULL)
      return get_text (value, names[i]);
  return _ (quitus_kind_get_info (value->kind)->label);
}

/* "Article 4 · effective date + 6 months, every 6 months" */
static char *
describe (QuitusAssistantDraft *draft, const QuitusValue *value)
{
  const QuitusField *due = quitus_kind_get_field (value->kind, "due");
  const char *article = get_text (value, "article");
  g_autofree char *where =
      article != NULL ? g_strdup_printf (_ ("Article %s"), article) : g_strdup ("");
  g_autofree char *formula = NULL;

  if (due != NULL && !quitus_field_is_empty (due, value))
    formula = quitus_rule_words_formula (QUITUS_FIELD_PLACE_CONST (due, value),
                                         quitus_assistant_draft_get_dossier (draft),
                                         quitus_language_get_default ());
  if (formula == NULL)
    return g_steal_pointer (&where);
  return where[0] != '\0' ? g_strdup_printf ("%s · %s", where, formula)
                          : g_steal_pointer (&formula);
}

/* Callbacks */

static void
ticked_cb (GtkCheckButton *check, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  QuitusId id = quitus_assistant_rows_get_record (GTK_WIDGET (check));
  gboolean is_left_out = !gtk_check_button_get_active (check);

  if (quitus_assistant_draft_is_left_out (draft, id) != is_left_out)
    quitus_assistant_draft_set_left_out (draft, id, is_left_out);
}

static void
open_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  const QuitusValue *value =
      quitus_assistant_draft_lookup (draft, quitus_assistant_rows_get_record (row));

  if (value != NULL && value->kind == QUITUS_KIND_VISA)
    quitus_assistant_open (row, quitus_assistant_visa_page_new (draft, value->id));
  else if (value != NULL)
    quitus_assistant_edit (row, draft, value);
}

static void
add_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KIND_KEY));
  g_autoptr (QuitusValue) value = quitus_assistant_draft_make_part (draft, kind);

  if (kind == QUITUS_KIND_OBLIGATION)
    {
      QuitusObligationValue *obligation = (QuitusObligationValue *) (gpointer) value;

      obligation->nature = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), NATURE_KEY));
      obligation->scope = 0;
    }
  quitus_assistant_edit (row, draft, value);
}

/* Helpers */

static GtkWidget *
make_row (QuitusAssistantDraft *draft, const QuitusValue *value)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 "title-lines", 2, "subtitle-lines", 1, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _ ("In the Agreement"));
  quitus_assistant_rows_set_record (check, value->id);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), draft, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("document-edit-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), draft, 0);
  return row;
}

static void
update_row (QuitusAssistantDraft *draft, const QuitusValue *value, GtkWidget *row)
{
  const QuitusValue *filled =
      quitus_dossier_lookup (quitus_assistant_draft_get_dossier (draft), value->kind, value->id);
  g_autofree char *subtitle = describe (draft, value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 get_title (filled != NULL ? filled : value));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), CHECK_KEY),
                               !quitus_assistant_draft_is_left_out (draft, value->id));
}

/* Public */

/**
 * quitus_assistant_list_page_new:
 * @draft: a draft
 * @title: what is listed
 * @kind: the kind of the records
 * @nature: which obligations, %QUITUS_CHOICE_NONE for records of other kinds
 *
 * Returns: (transfer floating): a page with a row for each record
 */
AdwNavigationPage *
quitus_assistant_list_page_new (QuitusAssistantDraft *draft,
                                const char *title,
                                QuitusKind kind,
                                int nature)
{
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  GtkWidget *add = quitus_assistant_button_row_new (_ ("_Add Another One"));

  g_object_set_data (G_OBJECT (add), KIND_KEY, GINT_TO_POINTER (kind));
  g_object_set_data (G_OBJECT (add), NATURE_KEY, GINT_TO_POINTER (nature));
  g_signal_connect_object (add, "activated", G_CALLBACK (add_cb), draft, 0);
  quitus_assistant_rows_follow (group, draft, kind, nature, make_row, update_row, add);
  return quitus_assistant_subpage_new (title, column);
}
