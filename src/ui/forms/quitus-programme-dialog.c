/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A budget programme with its labels, which change from one finance act to another. */

#include "quitus-programme-dialog.h"

#include "quitus-facts.h"
#include "quitus-field-editor.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-record-dialog.h"

/**
 * FirstLabel:
 * @form: (unowned): the form of the programme, which owns this
 * @draft: the label that is being typed
 * @editors: (element-type QuitusFieldEditor): its fields
 *
 * The label that a new programme gets at once.
 */
typedef struct
{
  QuitusRecordForm *form;
  QuitusValue *draft;
  GPtrArray *editors;
} FirstLabel;

#define KEY "quitus-first-label"

/* Helpers */

static void
free_first_label (gpointer data)
{
  FirstLabel *self = data;

  quitus_value_unref (self->draft);
  g_ptr_array_unref (self->editors);
  g_free (self);
}

/* "From 1 January 2023 to 31 December 2024" */
static char *
format_validity (const QuitusProgrammeLabelValue *label)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *from = quitus_format_day (language, label->valid_from, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *to = quitus_format_day (language, label->valid_to, QUITUS_DAY_STYLE_SHORT);

  if (from != NULL && to != NULL)
    return g_strdup_printf (_ ("From %s to %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_ ("From %s"), from);
  return to != NULL ? g_strdup_printf (_ ("Until %s"), to) : g_strdup (_ ("On every day"));
}

static gboolean
is_typed (FirstLabel *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (!quitus_field_editor_is_empty (self->editors->pdata[i]))
      return TRUE;
  return FALSE;
}

/* What is typed, once it may be recorded. */
static QuitusValue *
read_label (FirstLabel *self, GError **error)
{
  g_autoptr (QuitusValue) value = quitus_value_copy (self->draft);

  for (guint i = 0; i < self->editors->len; i++)
    if (!quitus_field_editor_read (self->editors->pdata[i], value, error))
      return NULL;
  if (!quitus_value_check (value, error))
    return NULL;
  return g_steal_pointer (&value);
}

/* Callbacks */

/* What is wrong is said where it stands. */
static void
edited_cb (gpointer data)
{
  FirstLabel *self = data;
  g_autoptr (QuitusValue) scratch = quitus_value_copy (self->draft);

  for (guint i = 0; i < self->editors->len; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean is_right = quitus_field_editor_read (self->editors->pdata[i], scratch, &error);

      quitus_field_editor_set_remark (self->editors->pdata[i], is_right ? NULL : error->message,
                                      !is_right);
    }
  g_signal_emit_by_name (self->form, "changed");
}

static gboolean
extend_cb (QuitusChange *change, const QuitusValue *programme, gpointer data, GError **error)
{
  FirstLabel *self = data;
  g_autoptr (QuitusValue) label = NULL;

  if (!is_typed (self))
    return TRUE;
  label = read_label (self, error);
  if (label == NULL)
    return FALSE;
  quitus_change_insert (change, label);
  return TRUE;
}

/* Helpers */

static void
add_first_label (QuitusRecordDialog *dialog, QuitusSession *session, QuitusId programme)
{
  const QuitusKindInfo *info = quitus_kind_get_info (QUITUS_KIND_PROGRAMME_LABEL);
  FirstLabel *self = g_new (FirstLabel, 1);
  GtkWidget *group = adw_preferences_group_new ();

  self->form = quitus_record_dialog_get_form (dialog);
  self->draft = quitus_value_new (QUITUS_KIND_PROGRAMME_LABEL);
  ((QuitusProgrammeLabelValue *) (gpointer) self->draft)->programme = programme;
  self->editors = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_field_editor_free);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("A finance act may rename a programme: each label holds for its days."));
  for (guint i = 0; i < info->n_fields; i++)
    {
      QuitusFieldEditor *editor;

      if (&info->fields[i] == info->owner)
        continue;
      editor =
          quitus_field_editor_new (session, &info->fields[i], NULL, programme, edited_cb, self);
      g_ptr_array_add (self->editors, editor);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_row (editor));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_remark (editor));
    }
  quitus_record_form_add (self->form, ADW_PREFERENCES_GROUP (group));
  g_object_set_data_full (G_OBJECT (self->form), KEY, self, free_first_label);
  quitus_record_dialog_set_extend (dialog, extend_cb, self, NULL);
}

static void
fill_labels (QuitusFacts *facts, QuitusBook *book, QuitusId programme)
{
  quitus_facts_clear (facts);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PROGRAMME_LABEL); i++)
    {
      const QuitusProgrammeLabelValue *label = quitus_programme_label_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PROGRAMME_LABEL, i)));
      g_autofree char *validity = NULL;
      GtkWidget *row;

      if (!quitus_id_equal (label->programme, programme))
        continue;
      validity = format_validity (label);
      row = quitus_facts_add_text (facts, validity, label->label);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 quitus_facts_edit_button_new (label->value.id));
    }
}

/* Callbacks */

static void
book_cb (QuitusBook *book, QuitusChange *change, QuitusFacts *facts)
{
  const QuitusId *programme = g_object_get_data (G_OBJECT (facts), KEY);

  fill_labels (facts, book, *programme);
}

/* Helpers */

/* Labels are records of their own: each is added and corrected by itself. */
static void
add_labels (QuitusRecordDialog *dialog, QuitusSession *session, QuitusId programme)
{
  QuitusFacts *facts = QUITUS_FACTS (quitus_facts_new (_ ("Labels")));
  QuitusBook *book = quitus_session_get_book (session);

  g_object_set_data_full (G_OBJECT (facts), KEY, g_memdup2 (&programme, sizeof programme), g_free);
  quitus_facts_set_addition (facts, QUITUS_KIND_PROGRAMME_LABEL, programme, _ ("Add a Label"));
  fill_labels (facts, book, programme);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_cb), facts, 0);
  quitus_record_form_add (quitus_record_dialog_get_form (dialog), ADW_PREFERENCES_GROUP (facts));
}

/* Public */

/**
 * quitus_programme_dialog_new:
 * @session: what the window works with, its register open
 * @draft: a programme of the book, or what a new one begins with
 *
 * A new programme is recorded with its first label in one change; those of a programme of the book
 * are listed, to add and to correct.
 *
 * Returns: (transfer floating): a dialog on a programme and its labels
 */
AdwDialog *
quitus_programme_dialog_new (QuitusSession *session, const QuitusValue *draft)
{
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);

  if (quitus_book_lookup (quitus_session_get_book (session), draft->id) != NULL)
    add_labels (QUITUS_RECORD_DIALOG (dialog), session, draft->id);
  else
    add_first_label (QUITUS_RECORD_DIALOG (dialog), session, draft->id);
  return dialog;
}
