/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A body, a person or a startup is meant by its name: one that the register knows, or a new one
 * that comes with the agreement. */

#include "quitus-assistant-names.h"

#include "quitus-assistant-page.h"

#define KEY "quitus-assistant-name"

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusNameRow *row;
  QuitusKind kind;
  /* What is meant now, and the new record of this row, which is made when it is needed. */
  QuitusId record;
  QuitusId own;
  QuitusAssistantNamed named;
  gpointer data;
  gboolean is_filling;
} Name;

/* Helpers */

static const char *
get_text (const QuitusValue *value, const char *name)
{
  const QuitusField *field = quitus_kind_get_field (value->kind, name);

  return *(char *const *) QUITUS_FIELD_PLACE_CONST (field, value);
}

static void
add_known (Name *self, const QuitusValue *value)
{
  const char *detail = NULL;

  if (value->kind == QUITUS_KIND_ORGANISATION)
    detail = get_text (value, "short_name");
  else if (value->kind == QUITUS_KIND_PERSON)
    detail = get_text (value, "function");
  if (get_text (value, "name") != NULL)
    quitus_name_row_add_name (self->row, value->id, get_text (value, "name"), detail,
                              value->kind == QUITUS_KIND_ORGANISATION);
}

static void
fill_names (Name *self)
{
  QuitusBook *book = quitus_session_get_book (quitus_assistant_draft_get_session (self->draft));
  g_autoptr (GPtrArray) others = quitus_assistant_draft_list (self->draft, self->kind);

  quitus_name_row_clear_names (self->row);
  for (guint i = 0; i < quitus_book_count (book, self->kind); i++)
    add_known (self, quitus_record_get_value (quitus_book_get (book, self->kind, i)));
  for (guint i = 0; i < others->len; i++)
    if (!quitus_id_equal (((const QuitusValue *) others->pdata[i])->id, self->own))
      add_known (self, others->pdata[i]);
}

static void
show (Name *self)
{
  const QuitusValue *value = quitus_assistant_draft_lookup (self->draft, self->record);
  const char *name = value != NULL ? get_text (value, "name") : NULL;

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->row), name != NULL ? name : "");
  self->is_filling = FALSE;
}

/* The new record of this row, with the name that is typed. */
static void
name_own (Name *self, const char *text)
{
  const QuitusValue *before = quitus_assistant_draft_lookup (self->draft, self->own);
  g_autoptr (QuitusValue) value = before != NULL ? quitus_value_copy (before)
                                                 : quitus_value_new_with_id (self->kind, self->own);
  const QuitusField *field = quitus_kind_get_field (self->kind, "name");

  g_set_str ((char **) QUITUS_FIELD_PLACE (field, value), text[0] != '\0' ? text : NULL);
  quitus_assistant_draft_set (self->draft, value);
}

/* Callbacks */

static void
changed_cb (Name *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));
  QuitusId match;

  if (self->is_filling)
    return;
  /* Somebody may have been named elsewhere since. */
  fill_names (self);
  match = quitus_name_row_get_match (self->row);
  if (quitus_id_is_none (match))
    {
      match = self->own;
      self->record = match;
      name_own (self, text);
    }
  self->record = match;
  self->named (self->record, self->data);
}

static void
entered_cb (Name *self)
{
  fill_names (self);
}

/* Public */

/**
 * quitus_assistant_name_row_new:
 * @draft: a draft
 * @title: whose name it is
 * @kind: an organisation, a person or a startup
 * @record: what is meant at first, none for a new record
 * @named: (scope forever): what to call when something else is meant
 * @data: for @named; it outlives the row
 *
 * Returns: (transfer floating): a row with completion
 */
GtkWidget *
quitus_assistant_name_row_new (QuitusAssistantDraft *draft,
                               const char *title,
                               QuitusKind kind,
                               QuitusId record,
                               QuitusAssistantNamed named,
                               gpointer data)
{
  GtkWidget *row = quitus_name_row_new (title);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Name *self = g_new0 (Name, 1);

  self->draft = draft;
  self->row = QUITUS_NAME_ROW (row);
  self->kind = kind;
  self->own = quitus_assistant_draft_owns (draft, record) ? record : quitus_id_new ();
  self->record = quitus_id_is_none (record) ? self->own : record;
  self->named = named;
  self->data = data;
  g_object_set_data_full (G_OBJECT (row), KEY "-draft", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), KEY, self, g_free);
  fill_names (self);
  show (self);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (row, focus);
  quitus_assistant_enter_moves_on (row);
  return row;
}

/**
 * quitus_assistant_name_row_get_record:
 * @row: a row of quitus_assistant_name_row_new()
 *
 * Returns: what is meant; a new record is in the draft once it has a name
 */
QuitusId
quitus_assistant_name_row_get_record (GtkWidget *row)
{
  return ((Name *) g_object_get_data (G_OBJECT (row), KEY))->record;
}
