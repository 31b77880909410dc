/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches an amount while it is typed: says what is left and, above that, wants to hear that it is
 * meant.  What an act really says can always be recorded. */

#include "quitus-money-guard.h"

#include "quitus-date-row.h"
#include "quitus-error.h"
#include "quitus-language.h"

typedef struct
{
  QuitusSession *session;
  QuitusId agreement;
  QuitusRecordForm *form;
  char *day_name;
  QuitusMoneyFindLimit find;
  gpointer data;
  GDestroyNotify destroy;
  GtkWidget *switch_row;
  /* What stands in the way, NULL when nothing does. */
  char *problem;
} Guard;

/* The data of a form. */
#define GUARD_KEY "quitus-money-guard"

/* Helpers */

static void
free_guard (gpointer data)
{
  Guard *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_object_unref (self->session);
  g_free (self->day_name);
  g_free (self->problem);
  g_free (self);
}

static QuitusMoney
read_amount (Guard *self)
{
  GtkWidget *row = quitus_record_form_get_row (self->form, "amount");
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return text[0] != '\0' ? quitus_money_parse (text, NULL) : QUITUS_MONEY_NONE;
}

static QuitusDay
read_day (Guard *self)
{
  GtkWidget *row = quitus_record_form_get_row (self->form, self->day_name);

  return QUITUS_IS_DATE_ROW (row) ? quitus_date_row_get_day (QUITUS_DATE_ROW (row))
                                  : QUITUS_DAY_NONE;
}

static gboolean
is_meant (Guard *self)
{
  return adw_switch_row_get_active (ADW_SWITCH_ROW (self->switch_row));
}

/* Callbacks */

static void
update (Guard *self)
{
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (self->session, self->agreement);
  QuitusMoney amount = read_amount (self);
  QuitusMoneyLimit limit = { .limit = QUITUS_MONEY_NONE };
  gboolean is_above;

  if (dossier == NULL)
    return;
  self->find (dossier, read_day (self), amount, self->data, &limit);
  is_above = limit.limit != QUITUS_MONEY_NONE && amount != QUITUS_MONEY_NONE &&
             amount > limit.limit && limit.warning != NULL;
  g_clear_pointer (&self->problem, g_free);
  if ((is_above || limit.day_warning != NULL) && !is_meant (self))
    self->problem = g_strdup (is_above ? limit.warning : limit.day_warning);
  if (is_above)
    quitus_record_form_set_remark (self->form, "amount", limit.warning, !is_meant (self));
  else if (limit.note != NULL)
    quitus_record_form_set_note (self->form, "amount", limit.note);
  /* Of a day that has not come the form says that already. */
  if (limit.day_warning != NULL && read_day (self) <= quitus_session_get_today (self->session))
    quitus_record_form_set_remark (self->form, self->day_name, limit.day_warning, !is_meant (self));
  /* The question stands with what it is about, not out of sight at the end of the form. */
  quitus_record_form_place_below (self->form, is_above ? "amount" : self->day_name,
                                  self->switch_row);
  gtk_widget_set_visible (self->switch_row, is_above || limit.day_warning != NULL);
  g_free (limit.day_warning);
  g_free (limit.note);
  g_free (limit.warning);
}

/* The form itself has to see that nothing stands in the way any more. */
static void
meant_cb (Guard *self)
{
  g_signal_emit_by_name (quitus_record_form_get_row (self->form, "amount"), "changed");
}

static gboolean
extend (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  return quitus_money_guard_check (((Guard *) data)->form, error);
}

static void
add_switch (Guard *self)
{
  self->switch_row = adw_switch_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->switch_row),
                                 _ ("Record It All the Same"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->switch_row),
                               _ ("It will stand among what does not agree"));
  gtk_widget_set_visible (self->switch_row, FALSE);
  quitus_record_form_place_below (self->form, "amount", self->switch_row);
  g_signal_connect_swapped (self->switch_row, "notify::active", G_CALLBACK (meant_cb), self);
}

/* Public */

/**
 * quitus_money_guard_attach:
 * @dialog: a #QuitusRecordDialog whose record has an amount
 * @session: what the window works with, its register open
 * @agreement: the agreement of the record
 * @day_name: the name of the field whose day counts
 * @find: (scope notified): finds how much may be typed
 * @data: for @find
 * @destroy: (nullable): for @data
 *
 * Says below the amount how much is left.  More than that is recorded only once somebody has said
 * that it is meant.
 */
void
quitus_money_guard_attach (AdwDialog *dialog,
                           QuitusSession *session,
                           QuitusId agreement,
                           const char *day_name,
                           QuitusMoneyFindLimit find,
                           gpointer data,
                           GDestroyNotify destroy)
{
  Guard *self = g_new0 (Guard, 1);

  self->session = g_object_ref (session);
  self->agreement = agreement;
  self->form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  self->day_name = g_strdup (day_name);
  self->find = find;
  self->data = data;
  self->destroy = destroy;
  add_switch (self);
  /* The guard goes with the form, which is what it looks at. */
  g_object_set_data_full (G_OBJECT (self->form), GUARD_KEY, self, free_guard);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (update), self);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), extend, self, NULL);
  update (self);
}

/**
 * quitus_money_guard_check:
 * @form: the form of a dialog to which a guard was attached
 * @error: set to %QUITUS_MODEL_ERROR_INVALID, with what stands in the way
 *
 * For a dialog that extends the change by itself.
 *
 * Returns: whether the amount may be recorded; that of a form without a guard always
 */
gboolean
quitus_money_guard_check (QuitusRecordForm *form, GError **error)
{
  Guard *self = g_object_get_data (G_OBJECT (form), GUARD_KEY);

  if (self == NULL || self->problem == NULL)
    return TRUE;
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, self->problem);
  return FALSE;
}
