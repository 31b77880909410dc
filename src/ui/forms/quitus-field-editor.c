/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-field-editor.h"

#include "quitus-checked-row.h"
#include "quitus-choice-row.h"
#include "quitus-date-row.h"
#include "quitus-error.h"
#include "quitus-facts.h"
#include "quitus-form-layout.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-reference-row.h"
#include "quitus-rule-row.h"
#include "quitus-text-row.h"

#define PLACE(type, field, value) (*(type *) QUITUS_FIELD_PLACE (field, value))
#define CONST_PLACE(type, field, value) (*(const type *) QUITUS_FIELD_PLACE_CONST (field, value))

#define LONGEST_LINE 300

struct _QuitusFieldEditor
{
  const QuitusField *field;
  QuitusSession *session;
  QuitusDossier *dossier;
  GtkWidget *row;
  GtkWidget *remark;
  GtkWidget *remark_label;
  /* What a field that nobody types says. */
  QuitusValue *kept;
  QuitusFieldEdited edited;
  gpointer data;
};

/* Helpers */

static gboolean
is_required (const QuitusField *field)
{
  return (field->flags & QUITUS_FIELD_REQUIRED) != 0;
}

static gboolean
is_percentage (const QuitusField *field)
{
  return g_str_equal (field->name, "share") || g_str_equal (field->name, "percentage");
}

/* Of the rules only obligations, payments and committees have any that is repeated. */
static gboolean
happens_once (const QuitusField *field)
{
  return !g_str_equal (field->name, "due");
}

/* How a text that must have a form is usually written; what stands on one line is no book. */
static char *
read_text (const char *text, gconstpointer data, GError **error)
{
  const QuitusField *field = data;

  if (field->check != NULL && !field->check (text, error))
    return NULL;
  if (g_utf8_strlen (text, -1) > LONGEST_LINE)
    {
      g_set_error (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID,
                   _ ("%s: more than %d characters do not fit on a line"), _ (field->label),
                   LONGEST_LINE);
      return NULL;
    }
  return g_strdup ("");
}

static GtkWidget *
make_reference_row (QuitusFieldEditor *self, const char *title, QuitusId root)
{
  GtkWidget *row = quitus_reference_row_new (self->session, title, self->field->target, root,
                                             !is_required (self->field));

  if (self->dossier != NULL)
    quitus_reference_row_set_dossier (QUITUS_REFERENCE_ROW (row), self->dossier);
  return row;
}

static GtkWidget *
make_row (QuitusFieldEditor *self, QuitusId root)
{
  const QuitusField *field = self->field;
  const char *title = _ (field->label);
  GtkWidget *row;

  if (quitus_form_layout_keeps (field))
    return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines",
                         2, "css-classes", (const char *[]) { "property", NULL }, NULL);
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      return quitus_form_layout_has_lines (field)
                 ? quitus_text_row_new (title)
                 : quitus_checked_row_new (title, read_text, field);
    case QUITUS_FIELD_DAY:
      row = g_object_new (QUITUS_TYPE_DATE_ROW, "use-markup", FALSE, "title", title, NULL);
      quitus_date_row_set_near (QUITUS_DATE_ROW (row), quitus_session_get_today (self->session),
                                QUITUS_DAY_NONE);
      return row;
    case QUITUS_FIELD_MONEY:
      return quitus_money_row_new (title);
    case QUITUS_FIELD_NUMBER:
      return quitus_number_row_new (title, is_percentage (field));
    case QUITUS_FIELD_FLAG:
      return g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title", title, NULL);
    case QUITUS_FIELD_CHOICE:
      return quitus_choice_row_new (title, field->choices, !is_required (field));
    case QUITUS_FIELD_REFERENCE:
      return make_reference_row (self, title, root);
    case QUITUS_FIELD_RULE:
      row = quitus_rule_row_new (title, self->dossier);
      if (happens_once (field))
        quitus_rule_row_forbid_repeating (QUITUS_RULE_ROW (row));
      return row;
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_signal (const QuitusFieldEditor *self)
{
  if (ADW_IS_SWITCH_ROW (self->row))
    return "notify::active";
  return ADW_IS_COMBO_ROW (self->row) ? "notify::selected" : "changed";
}

static void
make_remark (QuitusFieldEditor *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->remark = adw_preferences_row_new ();
  self->remark_label = label;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->remark), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->remark), FALSE);
  gtk_widget_set_focusable (self->remark, FALSE);
  gtk_widget_set_visible (self->remark, FALSE);
}

static void
show_text (QuitusFieldEditor *self, const char *text)
{
  if (QUITUS_IS_TEXT_ROW (self->row))
    quitus_text_row_set_text (QUITUS_TEXT_ROW (self->row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->row), text != NULL ? text : "");
}

static void
show_amount (QuitusFieldEditor *self, QuitusMoney amount)
{
  g_autofree char *text = NULL;

  if (amount != QUITUS_MONEY_NONE)
    text = quitus_format_amount (quitus_language_get_default (), amount);
  show_text (self, text);
}

static void
show_number (QuitusFieldEditor *self, gint64 number)
{
  g_autofree char *text = NULL;

  if (number != QUITUS_NUMBER_NONE)
    text = is_percentage (self->field)
               ? quitus_format_percentage (quitus_language_get_default (), number)
               : g_strdup_printf ("%" G_GINT64_FORMAT, number);
  show_text (self, text);
}

static void
show_kept (QuitusFieldEditor *self, const QuitusValue *value)
{
  g_autofree char *text = quitus_facts_format_field (quitus_session_get_book (self->session),
                                                     self->dossier, self->field, value);

  g_clear_pointer (&self->kept, quitus_value_unref);
  self->kept = quitus_value_copy (value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), text != NULL ? text : "");
  gtk_widget_set_visible (self->row, text != NULL);
}

static gboolean
read_entry (QuitusFieldEditor *self, QuitusValue *value, GError **error)
{
  const QuitusField *field = self->field;
  g_autofree char *text = QUITUS_IS_TEXT_ROW (self->row)
                              ? quitus_text_row_get_text (QUITUS_TEXT_ROW (self->row))
                              : quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->row));

  quitus_field_clear (field, value);
  if (text[0] == '\0')
    return TRUE;
  if (field->type == QUITUS_FIELD_TEXT)
    {
      PLACE (char *, field, value) = quitus_field_normalise (field, text);
      return TRUE;
    }
  if (field->type == QUITUS_FIELD_MONEY)
    {
      PLACE (QuitusMoney, field, value) = quitus_money_parse (text, error);
      return PLACE (QuitusMoney, field, value) != QUITUS_MONEY_NONE;
    }
  return quitus_number_parse (text, is_percentage (field), &PLACE (gint64, field, value), error);
}

static gboolean
read_day (QuitusFieldEditor *self, QuitusValue *value, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  QuitusDay day = quitus_date_row_get_day (QUITUS_DATE_ROW (self->row));

  PLACE (QuitusDay, self->field, value) = day;
  return day != QUITUS_DAY_NONE || text[0] == '\0' ||
         quitus_day_parse (text, error) != QUITUS_DAY_NONE;
}

/* Public */

/**
 * quitus_field_editor_new:
 * @session: what the window works with, its register open
 * @field: a field of a kind of record
 * @dossier: (nullable): the agreement that the record belongs to
 * @root: the agreement or other record whose parts a reference may lead to
 * @edited: (scope forever): what to call when something else is typed
 * @data: for @edited
 *
 * Returns: (transfer full): an editor whose widgets are still in no list
 */
QuitusFieldEditor *
quitus_field_editor_new (QuitusSession *session,
                         const QuitusField *field,
                         QuitusDossier *dossier,
                         QuitusId root,
                         QuitusFieldEdited edited,
                         gpointer data)
{
  QuitusFieldEditor *self = g_new0 (QuitusFieldEditor, 1);

  self->field = field;
  self->session = g_object_ref (session);
  self->dossier = dossier != NULL ? quitus_dossier_ref (dossier) : NULL;
  self->edited = edited;
  self->data = data;
  self->row = g_object_ref_sink (make_row (self, root));
  /* Return records, wherever it does not begin a line. */
  if (ADW_IS_ENTRY_ROW (self->row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self->row), TRUE);
  make_remark (self);
  g_object_ref_sink (self->remark);
  if (!quitus_form_layout_keeps (field))
    g_signal_connect_swapped (self->row, get_signal (self), G_CALLBACK (edited), data);
  return self;
}

/**
 * quitus_field_editor_free:
 * @self: (transfer full): an editor
 *
 * Lets go of it and of its widgets.
 */
void
quitus_field_editor_free (QuitusFieldEditor *self)
{
  g_signal_handlers_disconnect_by_data (self->row, self->data);
  g_object_unref (self->row);
  g_object_unref (self->remark);
  g_object_unref (self->session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_clear_pointer (&self->kept, quitus_value_unref);
  g_free (self);
}

/**
 * quitus_field_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none): its field
 */
const QuitusField *
quitus_field_editor_get_field (QuitusFieldEditor *self)
{
  return self->field;
}

/**
 * quitus_field_editor_get_row:
 * @self: an editor
 *
 * Returns: (transfer none): its row
 */
GtkWidget *
quitus_field_editor_get_row (QuitusFieldEditor *self)
{
  return self->row;
}

/**
 * quitus_field_editor_get_remark:
 * @self: an editor
 *
 * Returns: (transfer none): the row that stands below and says what is wrong
 */
GtkWidget *
quitus_field_editor_get_remark (QuitusFieldEditor *self)
{
  return self->remark;
}

/**
 * quitus_field_editor_show:
 * @self: an editor
 * @value: what a record says
 *
 * Puts what the field says into the row.
 */
void
quitus_field_editor_show (QuitusFieldEditor *self, const QuitusValue *value)
{
  const QuitusField *field = self->field;

  if (quitus_form_layout_keeps (field))
    {
      show_kept (self, value);
      return;
    }
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
      show_text (self, CONST_PLACE (char *, field, value));
      break;
    case QUITUS_FIELD_DAY:
      quitus_date_row_set_day (QUITUS_DATE_ROW (self->row), CONST_PLACE (QuitusDay, field, value));
      break;
    case QUITUS_FIELD_MONEY:
      show_amount (self, CONST_PLACE (QuitusMoney, field, value));
      break;
    case QUITUS_FIELD_NUMBER:
      show_number (self, CONST_PLACE (gint64, field, value));
      break;
    case QUITUS_FIELD_FLAG:
      adw_switch_row_set_active (ADW_SWITCH_ROW (self->row), CONST_PLACE (gboolean, field, value));
      break;
    case QUITUS_FIELD_CHOICE:
      quitus_choice_row_set_choice (ADW_COMBO_ROW (self->row), CONST_PLACE (int, field, value));
      break;
    case QUITUS_FIELD_REFERENCE:
      quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (self->row),
                                       CONST_PLACE (QuitusId, field, value));
      break;
    case QUITUS_FIELD_RULE:
      quitus_rule_row_set_rule (QUITUS_RULE_ROW (self->row),
                                &CONST_PLACE (QuitusDateRule, field, value));
      break;
    }
}

/**
 * quitus_field_editor_read:
 * @self: an editor
 * @value: a value that is still being made
 * @error: set to a #QuitusModelError when what is typed cannot be read
 *
 * Puts what is typed into the field of the value; what does not show is empty.
 *
 * Returns: whether what is typed could be read; whether it may be recorded is another question
 */
gboolean
quitus_field_editor_read (QuitusFieldEditor *self, QuitusValue *value, GError **error)
{
  const QuitusField *field = self->field;

  if (quitus_form_layout_keeps (field))
    {
      if (self->kept != NULL)
        quitus_field_copy (field, self->kept, value);
      return TRUE;
    }
  switch (field->type)
    {
    case QUITUS_FIELD_TEXT:
    case QUITUS_FIELD_MONEY:
    case QUITUS_FIELD_NUMBER:
      return read_entry (self, value, error);
    case QUITUS_FIELD_DAY:
      return read_day (self, value, error);
    case QUITUS_FIELD_FLAG:
      PLACE (gboolean, field, value) = adw_switch_row_get_active (ADW_SWITCH_ROW (self->row));
      return TRUE;
    case QUITUS_FIELD_CHOICE:
      PLACE (int, field, value) = quitus_choice_row_get_choice (ADW_COMBO_ROW (self->row));
      return TRUE;
    case QUITUS_FIELD_REFERENCE:
      PLACE (QuitusId, field, value) =
          quitus_reference_row_get_record (QUITUS_REFERENCE_ROW (self->row));
      return TRUE;
    case QUITUS_FIELD_RULE:
      return quitus_rule_row_get_rule (QUITUS_RULE_ROW (self->row),
                                       &PLACE (QuitusDateRule, field, value), error);
    }
  g_return_val_if_reached (FALSE);
}

/**
 * quitus_field_editor_set_visible:
 * @self: an editor
 * @is_visible: whether its field means something
 *
 * Shows or hides the field with its remark.
 */
void
quitus_field_editor_set_visible (QuitusFieldEditor *self, gboolean is_visible)
{
  if (quitus_form_layout_keeps (self->field))
    is_visible = is_visible && adw_action_row_get_subtitle (ADW_ACTION_ROW (self->row))[0] != '\0';
  gtk_widget_set_visible (self->row, is_visible);
  if (!is_visible)
    gtk_widget_set_visible (self->remark, FALSE);
}

/**
 * quitus_field_editor_set_remark:
 * @self: an editor
 * @text: (nullable): a sentence, %NULL for none
 * @is_problem: whether it stands in the way of recording, or only makes one think
 *
 * Says something about what is typed, below the row.
 */
void
quitus_field_editor_set_remark (QuitusFieldEditor *self, const char *text, gboolean is_problem)
{
  gtk_label_set_label (GTK_LABEL (self->remark_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->remark, text != NULL && gtk_widget_get_visible (self->row));
  gtk_widget_remove_css_class (self->remark_label, "dimmed");
  gtk_widget_remove_css_class (self->remark_label, is_problem ? "warning" : "error");
  gtk_widget_add_css_class (self->remark_label, is_problem ? "error" : "warning");
  if (text == NULL || !is_problem)
    {
      gtk_widget_remove_css_class (self->row, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_FALSE, -1);
    }
  else
    {
      gtk_widget_add_css_class (self->row, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
}

/**
 * quitus_field_editor_is_empty:
 * @self: an editor
 *
 * Returns: whether nothing is typed or chosen yet; what is chosen from the start is not empty
 */
gboolean
quitus_field_editor_is_empty (QuitusFieldEditor *self)
{
  if (GTK_IS_EDITABLE (self->row))
    return gtk_editable_get_text (GTK_EDITABLE (self->row))[0] == '\0';
  if (QUITUS_IS_TEXT_ROW (self->row))
    {
      g_autofree char *text = quitus_text_row_get_text (QUITUS_TEXT_ROW (self->row));

      return text[0] == '\0';
    }
  if (QUITUS_IS_REFERENCE_ROW (self->row))
    return quitus_id_is_none (quitus_reference_row_get_record (QUITUS_REFERENCE_ROW (self->row)));
  if (QUITUS_IS_RULE_ROW (self->row))
    {
      QuitusDateRule rule;

      return quitus_rule_row_get_rule (QUITUS_RULE_ROW (self->row), &rule, NULL) &&
             quitus_date_rule_is_none (&rule);
    }
  return FALSE;
}

/**
 * quitus_field_editor_set_note:
 * @self: an editor
 * @text: a sentence
 *
 * Says something that helps to type, below the row.
 */
void
quitus_field_editor_set_note (QuitusFieldEditor *self, const char *text)
{
  quitus_field_editor_set_remark (self, text, FALSE);
  gtk_widget_remove_css_class (self->remark_label, "warning");
  gtk_widget_add_css_class (self->remark_label, "dimmed");
}
