/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is strange but may be true is recorded once somebody has said that it is meant. */

#include "quitus-record-hold.h"

#include "quitus-error.h"
#include "quitus-language.h"

typedef struct
{
  /* The form owns this. */
  QuitusRecordForm *form;
  /* The field that is typed anew, so that the form looks at itself again. */
  char *name;
  GtkWidget *row;
  /* What stands in the way, NULL when nothing does. */
  char *problem;
  /* Whether anything was wrong since it began. */
  gboolean has_said;
} Hold;

/* The data of a form. */
#define HOLD_KEY "quitus-record-hold"

/* Helpers */

static void
free_hold (gpointer data)
{
  Hold *self = data;

  g_free (self->name);
  g_free (self->problem);
  g_free (self);
}

static Hold *
get_hold (QuitusRecordForm *form)
{
  return g_object_get_data (G_OBJECT (form), HOLD_KEY);
}

/* Callbacks */

/* The form itself has to see that nothing stands in the way any more. */
static void
meant_cb (Hold *self)
{
  g_signal_emit_by_name (quitus_record_form_get_row (self->form, self->name), "changed");
}

/* Public */

/**
 * quitus_record_hold_make_row:
 *
 * Returns: (transfer floating): the #AdwSwitchRow by which somebody says that it is meant; it is not
 *   visible yet
 */
GtkWidget *
quitus_record_hold_make_row (void)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Record It All the Same"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("It will stand among what does not agree"));
  gtk_widget_set_visible (row, FALSE);
  return row;
}

/**
 * quitus_record_hold_attach:
 * @form: the form of a record
 * @name: the name of a field of the form that is typed in one row
 *
 * Lets the form hold what is not meant.  Whoever attaches it says again at each change of the form
 * what is wrong: quitus_record_hold_begin(), quitus_record_hold_say() for each thing,
 * quitus_record_hold_end().
 */
void
quitus_record_hold_attach (QuitusRecordForm *form, const char *name)
{
  Hold *self = g_new0 (Hold, 1);

  self->form = form;
  self->name = g_strdup (name);
  self->row = quitus_record_hold_make_row ();
  quitus_record_form_place_below (form, name, self->row);
  g_object_set_data_full (G_OBJECT (form), HOLD_KEY, self, free_hold);
  g_signal_connect_swapped (self->row, "notify::active", G_CALLBACK (meant_cb), self);
}

/**
 * quitus_record_hold_begin:
 * @form: a form to which a hold was attached
 *
 * Forgets what was wrong.
 */
void
quitus_record_hold_begin (QuitusRecordForm *form)
{
  Hold *self = get_hold (form);

  g_clear_pointer (&self->problem, g_free);
  self->has_said = FALSE;
}

/**
 * quitus_record_hold_say:
 * @form: a form to which a hold was attached
 * @name: the name of the field that is wrong
 * @problem: the sentence on it
 *
 * Says what is wrong at its field, and holds it there until somebody says that it is meant.  The
 * question stands below the first field that is wrong.
 */
void
quitus_record_hold_say (QuitusRecordForm *form, const char *name, const char *problem)
{
  Hold *self = get_hold (form);
  gboolean is_meant = adw_switch_row_get_active (ADW_SWITCH_ROW (self->row));

  quitus_record_form_set_remark (form, name, problem, !is_meant);
  if (!self->has_said)
    quitus_record_form_place_below (form, name, self->row);
  self->has_said = TRUE;
  if (!is_meant && self->problem == NULL)
    self->problem = g_strdup (problem);
}

/**
 * quitus_record_hold_end:
 * @form: a form to which a hold was attached
 *
 * Asks the question if anything is wrong.
 */
void
quitus_record_hold_end (QuitusRecordForm *form)
{
  Hold *self = get_hold (form);

  /* Not before: a row that went for a moment would lose the focus. */
  gtk_widget_set_visible (self->row, self->has_said);
}

/**
 * quitus_record_hold_check:
 * @form: a form
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with what stands in the way
 *
 * For a dialog that extends the change by itself.
 *
 * Returns: whether it may be recorded; that of a form without a hold always
 */
gboolean
quitus_record_hold_check (QuitusRecordForm *form, GError **error)
{
  Hold *self = get_hold (form);

  if (self == NULL || self->problem == NULL)
    return TRUE;
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, self->problem);
  return FALSE;
}
