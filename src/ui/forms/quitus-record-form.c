/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-record-form.h"

#include "quitus-error.h"
#include "quitus-field-editor.h"
#include "quitus-form-layout.h"
#include "quitus-format.h"
#include "quitus-future-day.h"
#include "quitus-language.h"
#include "quitus-warnings.h"

struct _QuitusRecordForm
{
  AdwBin parent_instance;

  AdwPreferencesPage *page;

  QuitusSession *session;
  /* What the record said when the form was made. */
  QuitusValue *draft;
  /* (element-type QuitusFieldEditor) */
  GPtrArray *editors;
  /* (element-type AdwPreferencesGroup): those of the fields, owned by the page. */
  GPtrArray *groups;
  /* Names of fields that somebody else types. */
  GHashTable *hidden;
  /* Names of fields in which something was typed: only these are said to be missing. */
  GHashTable *touched;
  gboolean is_showing;
  gboolean is_complete;
};

G_DEFINE_FINAL_TYPE (QuitusRecordForm, quitus_record_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static QuitusFieldEditor *
find_editor (QuitusRecordForm *self, const char *name)
{
  for (guint i = 0; i < self->editors->len; i++)
    if (g_str_equal (quitus_field_editor_get_field (self->editors->pdata[i])->name, name))
      return self->editors->pdata[i];
  return NULL;
}

/* What is typed so far, as far as it can be read: fields that cannot are empty. */
static QuitusValue *
read_all (QuitusRecordForm *self)
{
  QuitusValue *value = quitus_value_copy (self->draft);

  for (guint i = 0; i < self->editors->len; i++)
    quitus_field_editor_read (self->editors->pdata[i], value, NULL);
  return value;
}

static gboolean
is_hidden (QuitusRecordForm *self, const QuitusField *field)
{
  return g_hash_table_contains (self->hidden, field->name);
}

/* What follows from what is typed. */
static char *
find_note (const QuitusValue *value, const QuitusField *field)
{
  const QuitusInstalmentValue *instalment;
  QuitusMoney product;
  g_autofree char *text = NULL;

  if (value->kind != QUITUS_KIND_INSTALMENT || !g_str_equal (field->name, "unit_price"))
    return NULL;
  instalment = quitus_instalment_value (value);
  if (instalment->quantity == QUITUS_NUMBER_NONE || instalment->unit_price == QUITUS_MONEY_NONE ||
      !quitus_money_scale (instalment->unit_price, instalment->quantity, 1, &product))
    return NULL;
  text = quitus_format_money (quitus_language_get_default (), product);
  /* Translators: an amount */
  return g_strdup_printf (_ ("Quantity × price: %s"), text);
}

/* What happened is recorded once it has: typed with a later day it would count for nothing until
 * then. */
static gboolean
check_event (QuitusRecordForm *self,
             const QuitusField *field,
             const QuitusValue *value,
             GError **error)
{
  g_autofree char *problem = NULL;
  QuitusDay day;

  if ((field->flags & QUITUS_FIELD_EVENT) == 0)
    return TRUE;
  day = *(const QuitusDay *) QUITUS_FIELD_PLACE_CONST (field, value);
  problem = g_str_equal (field->name, "signed_on")
                ? quitus_future_day_find_signature_problem (self->session, day)
                : quitus_future_day_find_problem (self->session, day);
  if (problem != NULL)
    g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, problem);
  return problem == NULL;
}

/* Checks one field; returns whether it may be recorded. */
static gboolean
check_editor (QuitusRecordForm *self, QuitusFieldEditor *editor, QuitusValue *value)
{
  const QuitusField *field = quitus_field_editor_get_field (editor);
  g_autoptr (QuitusValue) scratch = quitus_value_copy (value);
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *note = NULL;
  gboolean is_right = quitus_field_editor_read (editor, scratch, &error) &&
                      quitus_field_check (field, scratch, &error) &&
                      check_event (self, field, scratch, &error);

  if (is_right)
    {
      warning = quitus_warnings_find (field, scratch);
      note = find_note (scratch, field);
      quitus_field_editor_set_remark (editor, warning, FALSE);
      if (note != NULL)
        quitus_field_editor_set_note (editor, note);
      return TRUE;
    }
  /* Nobody is told of what is missing before it could be typed. */
  if (quitus_field_editor_is_empty (editor) && !g_hash_table_contains (self->touched, field->name))
    quitus_field_editor_set_remark (editor, NULL, FALSE);
  else
    quitus_field_editor_set_remark (editor, error->message, TRUE);
  return FALSE;
}

/* A heading stands over something. */
static void
update_groups (QuitusRecordForm *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      gboolean has_row = FALSE;

      for (guint e = 0; e < self->editors->len && !has_row; e++)
        {
          GtkWidget *row = quitus_field_editor_get_row (self->editors->pdata[e]);

          has_row =
              gtk_widget_get_visible (row) && gtk_widget_is_ancestor (row, self->groups->pdata[i]);
        }
      gtk_widget_set_visible (self->groups->pdata[i], has_row);
    }
}

static void
update (QuitusRecordForm *self)
{
  g_autoptr (QuitusValue) value = read_all (self);

  self->is_complete = TRUE;
  for (guint i = 0; i < self->editors->len; i++)
    {
      QuitusFieldEditor *editor = self->editors->pdata[i];
      const QuitusField *field = quitus_field_editor_get_field (editor);
      gboolean is_shown = !is_hidden (self, field) && quitus_form_layout_shows (field, value);

      if (!quitus_field_editor_is_empty (editor))
        g_hash_table_add (self->touched, (gpointer) field->name);
      quitus_field_editor_set_visible (editor, is_shown);
      if (is_shown && !check_editor (self, editor, value))
        self->is_complete = FALSE;
    }
  update_groups (self);
}

/* Callbacks */

static void
edited_cb (gpointer data)
{
  QuitusRecordForm *self = data;

  if (self->is_showing)
    return;
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Overrides */

static void
quitus_record_form_dispose (GObject *object)
{
  QuitusRecordForm *self = QUITUS_RECORD_FORM (object);

  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_record_form_parent_class)->dispose (object);
}

static void
quitus_record_form_finalize (GObject *object)
{
  QuitusRecordForm *self = QUITUS_RECORD_FORM (object);

  quitus_value_unref (self->draft);
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->touched);
  G_OBJECT_CLASS (quitus_record_form_parent_class)->finalize (object);
}

static void
quitus_record_form_class_init (QuitusRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_record_form_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_record_form_init (QuitusRecordForm *self)
{
  self->editors = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_field_editor_free);
  self->groups = g_ptr_array_new ();
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_hash_table_new (g_str_hash, g_str_equal);
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

static void
add_group (QuitusRecordForm *self,
           const QuitusFormGroup *layout,
           QuitusDossier *dossier,
           QuitusId root)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (layout->title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (layout->title));
  for (guint i = 0; layout->fields[i] != NULL; i++)
    {
      const QuitusField *field = quitus_kind_get_field (self->draft->kind, layout->fields[i]);
      QuitusFieldEditor *editor =
          quitus_field_editor_new (self->session, field, dossier, root, edited_cb, self);

      g_ptr_array_add (self->editors, editor);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_row (editor));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 quitus_field_editor_get_remark (editor));
    }
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

/* Public */

/**
 * quitus_record_form_new:
 * @session: what the window works with, its register open
 * @draft: what the record says, or what a new one begins with
 * @dossier: (nullable): the agreement that the record belongs to, as it is or will be; %NULL takes
 *   that of the book
 *
 * Returns: (transfer floating): a form
 */
GtkWidget *
quitus_record_form_new (QuitusSession *session, const QuitusValue *draft, QuitusDossier *dossier)
{
  QuitusRecordForm *self = g_object_new (QUITUS_TYPE_RECORD_FORM, NULL);
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId root = quitus_book_get_root (book, draft);
  g_autoptr (QuitusDossier) own = NULL;

  self->session = g_object_ref (session);
  self->draft = quitus_value_copy (draft);
  own = dossier != NULL ? quitus_dossier_ref (dossier) : quitus_book_get_dossier (book, root);
  for (const QuitusFormGroup *group = quitus_form_layout_get (draft->kind);
       group->fields[0] != NULL; group++)
    add_group (self, group, own, root);
  self->is_showing = TRUE;
  for (guint i = 0; i < self->editors->len; i++)
    quitus_field_editor_show (self->editors->pdata[i], draft);
  self->is_showing = FALSE;
  update (self);
  return GTK_WIDGET (self);
}

/**
 * quitus_record_form_get_value:
 * @self: a form
 * @error: set to a #QuitusModelError that names the field
 *
 * Returns: (transfer full) (nullable): what the record is to say, of the same id as the draft
 */
QuitusValue *
quitus_record_form_get_value (QuitusRecordForm *self, GError **error)
{
  g_autoptr (QuitusValue) value = quitus_value_copy (self->draft);
  g_autoptr (QuitusValue) all = read_all (self);

  for (guint i = 0; i < self->editors->len; i++)
    {
      QuitusFieldEditor *editor = self->editors->pdata[i];
      const QuitusField *field = quitus_field_editor_get_field (editor);

      if (is_hidden (self, field))
        continue;
      if (!quitus_form_layout_shows (field, all))
        quitus_field_clear (field, value);
      else if (!quitus_field_editor_read (editor, value, error))
        return NULL;
    }
  if (!quitus_value_check (value, error))
    return NULL;
  return g_steal_pointer (&value);
}

/**
 * quitus_record_form_read:
 * @self: a form
 *
 * Returns: (transfer full): what is typed so far: a field that cannot be read is empty, and what must
 *   be known may be missing
 */
QuitusValue *
quitus_record_form_read (QuitusRecordForm *self)
{
  return read_all (self);
}

/**
 * quitus_record_form_get_row:
 * @self: a form
 * @name: the name of a field
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
quitus_record_form_get_row (QuitusRecordForm *self, const char *name)
{
  QuitusFieldEditor *editor = find_editor (self, name);

  return editor != NULL ? quitus_field_editor_get_row (editor) : NULL;
}

/* A row takes no focus itself when what one types in it does. */
static void
grab_row (GtkWidget *row)
{
  if (GTK_IS_EDITABLE (row))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))));
  else if (!gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

/**
 * quitus_record_form_demand:
 * @self: a form
 *
 * Says also what is missing, though nothing was typed there yet, and puts the focus on the first
 * field that is not right.
 *
 * Returns: whether every field is right
 */
gboolean
quitus_record_form_demand (QuitusRecordForm *self)
{
  for (guint i = 0; i < self->editors->len; i++)
    g_hash_table_add (self->touched,
                      (gpointer) quitus_field_editor_get_field (self->editors->pdata[i])->name);
  update (self);
  for (guint i = 0; i < self->editors->len; i++)
    {
      GtkWidget *row = quitus_field_editor_get_row (self->editors->pdata[i]);

      if (!gtk_widget_get_visible (row) || !gtk_widget_has_css_class (row, "error"))
        continue;
      grab_row (row);
      return FALSE;
    }
  return self->is_complete;
}

/**
 * quitus_record_form_set_remark:
 * @self: a form
 * @name: the name of a field of the form
 * @text: (nullable): a sentence on what is typed there
 * @is_problem: whether it stands in the way of recording
 *
 * Says what only the owner of the form can know.  It stays until something else is typed; set it
 * again when the form has `changed`.
 */
void
quitus_record_form_set_remark (QuitusRecordForm *self,
                               const char *name,
                               const char *text,
                               gboolean is_problem)
{
  QuitusFieldEditor *editor = find_editor (self, name);

  g_return_if_fail (editor != NULL);
  quitus_field_editor_set_remark (editor, text, is_problem);
  if (text != NULL && is_problem)
    self->is_complete = FALSE;
}

/**
 * quitus_record_form_set_note:
 * @self: a form
 * @name: the name of a field of the form
 * @text: a sentence that helps to type, such as what is left
 *
 * Says something below a field, unless something is wrong with what is typed there.  It stays until
 * something else is typed; set it again when the form has `changed`.
 */
void
quitus_record_form_set_note (QuitusRecordForm *self, const char *name, const char *text)
{
  QuitusFieldEditor *editor = find_editor (self, name);

  g_return_if_fail (editor != NULL);
  if (!gtk_widget_has_css_class (quitus_field_editor_get_row (editor), "error"))
    quitus_field_editor_set_note (editor, text);
}

/**
 * quitus_record_form_hide:
 * @self: a form
 * @name: the name of a field of the form
 *
 * Takes a field out of the form: it stays what it is in the draft.
 */
void
quitus_record_form_hide (QuitusRecordForm *self, const char *name)
{
  g_hash_table_add (self->hidden, g_strdup (name));
  update (self);
}

/**
 * quitus_record_form_add:
 * @self: a form
 * @group: (transfer floating): more rows
 *
 * Adds rows of the owner's own below the fields.
 */
void
quitus_record_form_add (QuitusRecordForm *self, AdwPreferencesGroup *group)
{
  adw_preferences_page_add (self->page, group);
}

/**
 * quitus_record_form_add_first:
 * @self: a form
 * @group: (transfer floating): more rows
 *
 * Adds rows of the owner's own above the fields: what is to be read before anything is typed.
 */
void
quitus_record_form_add_first (QuitusRecordForm *self, AdwPreferencesGroup *group)
{
  adw_preferences_page_add (self->page, group);
  /* A page only takes groups at its end. */
  for (guint i = 0; i < self->groups->len; i++)
    {
      g_autoptr (AdwPreferencesGroup) own = g_object_ref (self->groups->pdata[i]);

      adw_preferences_page_remove (self->page, own);
      adw_preferences_page_add (self->page, own);
    }
}

/**
 * quitus_record_form_place_below:
 * @self: a form
 * @name: the name of a field of the form
 * @row: (transfer floating): a row of the owner's own, perhaps already below another field
 *
 * Puts a row right below a field and what is said of it, where whoever types there sees it.
 */
void
quitus_record_form_place_below (QuitusRecordForm *self, const char *name, GtkWidget *row)
{
  QuitusFieldEditor *editor = find_editor (self, name);
  GtkWidget *remark, *list;
  g_autoptr (GtkWidget) kept = NULL;

  g_return_if_fail (editor != NULL);
  remark = quitus_field_editor_get_remark (editor);
  if (gtk_widget_get_prev_sibling (row) == remark)
    return;
  list = gtk_widget_get_parent (remark);
  kept = g_object_ref_sink (row);
  if (gtk_widget_get_parent (row) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  gtk_list_box_insert (GTK_LIST_BOX (list), row,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (remark)) + 1);
}

/**
 * quitus_record_form_restrict:
 * @self: a form
 * @name: the name of a field in which a record is chosen
 * @filter: (scope notified): tells which records can be chosen
 * @data: for @filter
 * @destroy: (nullable): for @data
 *
 * Lets only some records be chosen; to be called once, before anything is typed.
 */
void
quitus_record_form_restrict (QuitusRecordForm *self,
                             const char *name,
                             QuitusReferenceRowFilter filter,
                             gpointer data,
                             GDestroyNotify destroy)
{
  self->is_showing = TRUE;
  quitus_reference_row_set_filter (QUITUS_REFERENCE_ROW (quitus_record_form_get_row (self, name)),
                                   filter, data, destroy);
  self->is_showing = FALSE;
  update (self);
}

/**
 * quitus_record_form_is_complete:
 * @self: a form
 *
 * Returns: whether each field may be recorded by itself; what they say together is told by
 *   quitus_record_form_get_value()
 */
gboolean
quitus_record_form_is_complete (QuitusRecordForm *self)
{
  return self->is_complete;
}
