/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of one record of a draft: a row of the forms that writes into the draft at once. */

#include "quitus-assistant-field.h"

#include "quitus-amount-words.h"
#include "quitus-assistant-page.h"
#include "quitus-field-editor.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-field"
#define FIELDS_KEY "quitus-assistant-fields"

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusId record;
  const QuitusField *field;
  QuitusFieldEditor *editor;
  gulong handler;
  gboolean is_showing;
} Field;

/* Helpers */

/* Figures against words: said at once, recorded all the same. */
static char *
find_warning (const QuitusField *field, const QuitusValue *value)
{
  g_autoptr (GError) error = NULL;

  if (quitus_amount_words_check (field, value, &error))
    return NULL;
  return g_strdup (error->message);
}

static void
show_remark (Field *self, const QuitusValue *value, const char *problem)
{
  g_autofree char *warning = problem == NULL ? find_warning (self->field, value) : NULL;

  quitus_field_editor_set_remark (self->editor, problem != NULL ? problem : warning,
                                  problem != NULL);
}

/* Writes what is typed into @value; what cannot be read is said and stays as it was. */
static gboolean
read_typed (Field *self, QuitusValue *value)
{
  g_autoptr (GError) error = NULL;
  gboolean is_empty = quitus_field_editor_is_empty (self->editor);
  gboolean is_right = quitus_field_editor_read (self->editor, value, &error);

  if (is_right && !is_empty && self->field->type == QUITUS_FIELD_TEXT)
    is_right = quitus_field_check (self->field, value, &error);
  quitus_assistant_draft_set_problem (self->draft, self->record, self->field->name,
                                      is_right ? NULL : error->message);
  show_remark (self, value, is_right ? NULL : error->message);
  if (!is_right)
    quitus_field_clear (self->field, value);
  return is_right;
}

static gboolean
is_as_shown (Field *self, const QuitusValue *value)
{
  g_autoptr (QuitusValue) typed = quitus_value_copy (value);

  return !quitus_field_editor_read (self->editor, typed, NULL) ||
         quitus_field_equal (self->field, typed, value);
}

static void
show (Field *self)
{
  const QuitusValue *value = quitus_assistant_draft_lookup (self->draft, self->record);

  self->is_showing = TRUE;
  if (value != NULL)
    quitus_field_editor_show (self->editor, value);
  self->is_showing = FALSE;
}

/* Callbacks */

static void
edited_cb (gpointer data)
{
  Field *self = data;
  const QuitusValue *before = quitus_assistant_draft_lookup (self->draft, self->record);
  g_autoptr (QuitusValue) after = NULL;

  if (self->is_showing || before == NULL ||
      !quitus_assistant_draft_owns (self->draft, self->record))
    return;
  after = quitus_value_copy (before);
  read_typed (self, after);
  if (quitus_field_equal (self->field, before, after))
    return;
  self->is_showing = TRUE;
  quitus_assistant_draft_set_typed (self->draft, after, self->field->name);
  self->is_showing = FALSE;
}

/* What others have written, such as a proposal, is shown; what is being typed is left alone. */
static void
draft_cb (Field *self)
{
  const QuitusValue *value = quitus_assistant_draft_lookup (self->draft, self->record);

  if (value == NULL)
    return;
  if (!self->is_showing && !is_as_shown (self, value))
    show (self);
  if (g_str_equal (self->field->name, "total_in_words"))
    show_remark (self, value, NULL);
}

static void
free_field (gpointer data)
{
  Field *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  quitus_field_editor_free (self->editor);
  g_object_unref (self->draft);
  g_free (self);
}

/* A row is kept by its editor, so that it is the group that ends both. */
static void
keep (AdwPreferencesGroup *group, Field *self)
{
  GPtrArray *fields = g_object_get_data (G_OBJECT (group), FIELDS_KEY);

  if (fields == NULL)
    {
      fields = g_ptr_array_new_with_free_func (free_field);
      g_object_set_data_full (G_OBJECT (group), FIELDS_KEY, fields,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  g_ptr_array_add (fields, self);
}

/* Public */

/**
 * quitus_assistant_field_add:
 * @group: where the row goes, with the line below it that says what is wrong
 * @draft: a draft
 * @record: a record of the draft; its field is typed there
 * @field_name: the field
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
quitus_assistant_field_add (AdwPreferencesGroup *group,
                            QuitusAssistantDraft *draft,
                            QuitusId record,
                            const char *field_name)
{
  const QuitusValue *value = quitus_assistant_draft_lookup (draft, record);
  Field *self = g_new0 (Field, 1);
  GtkWidget *row;

  self->draft = g_object_ref (draft);
  self->record = record;
  self->field = quitus_kind_get_field (value->kind, field_name);
  self->editor = quitus_field_editor_new (quitus_assistant_draft_get_session (draft), self->field,
                                          quitus_assistant_draft_get_dossier (draft),
                                          quitus_assistant_draft_get_agreement (draft)->value.id,
                                          edited_cb, self);
  row = quitus_field_editor_get_row (self->editor);
  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, quitus_field_editor_get_remark (self->editor));
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data (G_OBJECT (row), KEY, self);
  keep (group, self);
  quitus_assistant_enter_moves_on (row);
  show (self);
  draft_cb (self);
  return row;
}

/**
 * quitus_assistant_field_set_record:
 * @row: a row of quitus_assistant_field_add()
 * @record: another record of the same kind
 *
 * Lets another record be typed there; one of the register can only be read.
 */
void
quitus_assistant_field_set_record (GtkWidget *row, QuitusId record)
{
  Field *self = g_object_get_data (G_OBJECT (row), KEY);

  if (!quitus_id_equal (self->record, record))
    {
      self->record = record;
      show (self);
    }
  gtk_widget_set_sensitive (row, quitus_assistant_draft_owns (self->draft, record));
}

void
quitus_assistant_field_set_shown (GtkWidget *row, gboolean is_shown)
{
  Field *self = g_object_get_data (G_OBJECT (row), KEY);

  quitus_field_editor_set_visible (self->editor, is_shown);
}
