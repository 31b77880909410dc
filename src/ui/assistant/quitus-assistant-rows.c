/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group with a row for each record of a kind, which follows the draft: rows stay while their
 * records do, so that the keyboard stays where it is. */

#include "quitus-assistant-rows.h"

#define KEY "quitus-assistant-rows"
#define RECORD_KEY "quitus-assistant-record"

typedef struct
{
  AdwPreferencesGroup *group;
  QuitusAssistantDraft *draft;
  QuitusKind kind;
  int nature;
  QuitusAssistantMakeRow make;
  QuitusAssistantUpdateRow update;
  GtkWidget *last;
  GPtrArray *rows;
  gulong handler;
} Rows;

/* Helpers */

static gboolean
belongs (Rows *self, const QuitusValue *value)
{
  return value->kind != QUITUS_KIND_OBLIGATION || self->nature == QUITUS_CHOICE_NONE ||
         quitus_obligation_value (value)->nature == self->nature;
}

static gboolean
is_same (Rows *self, GPtrArray *values)
{
  if (self->rows->len != values->len)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    if (!quitus_id_equal (quitus_assistant_rows_get_record (self->rows->pdata[i]),
                          ((const QuitusValue *) values->pdata[i])->id))
      return FALSE;
  return TRUE;
}

static void
rebuild (Rows *self, GPtrArray *values)
{
  int focused = quitus_assistant_rows_find_focus (self->rows, self->last);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (self->last != NULL && gtk_widget_get_parent (self->last) != NULL)
    adw_preferences_group_remove (self->group, self->last);
  for (guint i = 0; i < values->len; i++)
    {
      const QuitusValue *value = values->pdata[i];
      GtkWidget *row = self->make (self->draft, value);

      quitus_assistant_rows_set_record (row, value->id);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->group, row);
    }
  if (self->last != NULL)
    adw_preferences_group_add (self->group, self->last);
  quitus_assistant_rows_give_focus (self->rows, focused, self->last);
}

/* Callbacks */

/* A row that is taken away in the middle of its own click may take the keyboard with it later. */
static gboolean
focus_cb (GtkWidget *row, GdkFrameClock *clock, gpointer unused)
{
  GtkRoot *root = gtk_widget_get_root (row);

  if (root != NULL && gtk_root_get_focus (root) == NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
draft_cb (Rows *self)
{
  g_autoptr (GPtrArray) values = quitus_assistant_draft_list (self->draft, self->kind);

  for (guint i = values->len; i > 0; i--)
    if (!belongs (self, values->pdata[i - 1]))
      g_ptr_array_remove_index (values, i - 1);
  if (!is_same (self, values))
    rebuild (self, values);
  for (guint i = 0; i < values->len; i++)
    self->update (self->draft, values->pdata[i], self->rows->pdata[i]);
}

static void
free_rows (gpointer data)
{
  Rows *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_clear_object (&self->last);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Public */

/**
 * quitus_assistant_rows_follow:
 * @group: where the rows go
 * @draft: a draft
 * @kind: the kind of the records
 * @nature: which obligations, %QUITUS_CHOICE_NONE for all
 * @make: makes a row
 * @update: writes into it what the record says
 * @last: (nullable) (transfer floating): a row that stays below them
 */
void
quitus_assistant_rows_follow (AdwPreferencesGroup *group,
                              QuitusAssistantDraft *draft,
                              QuitusKind kind,
                              int nature,
                              QuitusAssistantMakeRow make,
                              QuitusAssistantUpdateRow update,
                              GtkWidget *last)
{
  Rows *self = g_new0 (Rows, 1);

  self->group = group;
  self->draft = g_object_ref (draft);
  self->kind = kind;
  self->nature = nature;
  self->make = make;
  self->update = update;
  self->last = last != NULL ? g_object_ref_sink (last) : NULL;
  self->rows = g_ptr_array_new ();
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (group), KEY, self, free_rows);
  if (self->last != NULL)
    adw_preferences_group_add (group, self->last);
  draft_cb (self);
}

void
quitus_assistant_rows_set_record (GtkWidget *widget, QuitusId record)
{
  QuitusId *id = g_new (QuitusId, 1);

  *id = record;
  g_object_set_data_full (G_OBJECT (widget), RECORD_KEY, id, g_free);
}

QuitusId
quitus_assistant_rows_get_record (GtkWidget *widget)
{
  const QuitusId *id = g_object_get_data (G_OBJECT (widget), RECORD_KEY);

  return id != NULL ? *id : QUITUS_ID_NONE;
}

/**
 * quitus_assistant_rows_find_focus:
 * @rows: (element-type GtkWidget): the first row of each record
 * @last: (nullable): the row below them
 *
 * Returns: the index of the record that has the keyboard, the number of records when the row below
 *   them has it, -1 when it is elsewhere
 */
int
quitus_assistant_rows_find_focus (GPtrArray *rows, GtkWidget *last)
{
  GtkWidget *any = rows->len > 0 ? rows->pdata[0] : last;
  GtkRoot *root = any != NULL ? gtk_widget_get_root (any) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  guint index;

  if (row == NULL)
    return -1;
  if (row == last)
    return (int) rows->len;
  /* A record may have more rows than its first. */
  for (; row != NULL; row = gtk_widget_get_prev_sibling (row))
    if (g_ptr_array_find (rows, row, &index))
      return (int) index;
  return -1;
}

/**
 * quitus_assistant_rows_give_focus:
 * @rows: (element-type GtkWidget): the first row of each record, made anew
 * @index: what quitus_assistant_rows_find_focus() said of the rows before
 * @last: (nullable): the row below them
 *
 * Lets the keyboard stay where it was or, when that has gone, go to the row that took its place, the
 * one before it when it was the last one.
 */
void
quitus_assistant_rows_give_focus (GPtrArray *rows, int index, GtkWidget *last)
{
  GtkWidget *row = rows->len > 0 ? rows->pdata[CLAMP (index, 0, (int) rows->len - 1)] : last;

  if (index < 0 || row == NULL)
    return;
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_add_tick_callback (row, focus_cb, NULL, NULL);
}
