/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches an amount while it is typed: says what is left and, above that, wants to hear that it is
 * meant.  What an act really says can always be recorded. */

#include "quitus-money-guard.h"

#include "quitus-date-row.h"
#include "quitus-early-day.h"
#include "quitus-language.h"
#include "quitus-record-hold.h"

typedef struct
{
  QuitusSession *session;
  QuitusId agreement;
  QuitusRecordForm *form;
  char *day_name;
  QuitusMoneyFindLimit find;
  gpointer data;
  GDestroyNotify destroy;
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

/* Why the day is too early; what is not asked for here is not held here. */
static char *
find_early_day (Guard *self, QuitusDossier *dossier)
{
  g_autoptr (QuitusValue) value = quitus_record_form_read (self->form);

  if (!gtk_widget_get_visible (quitus_record_form_get_row (self->form, self->day_name)))
    return NULL;
  return quitus_early_day_find (dossier, quitus_session_get_outlook (self->session), value,
                                read_day (self), quitus_language_get_default ());
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
  if (limit.day_warning == NULL)
    limit.day_warning = find_early_day (self, dossier);
  is_above = limit.limit != QUITUS_MONEY_NONE && amount != QUITUS_MONEY_NONE &&
             amount > limit.limit && limit.warning != NULL;
  quitus_record_hold_begin (self->form);
  if (is_above)
    quitus_record_hold_say (self->form, "amount", limit.warning);
  else if (limit.note != NULL)
    quitus_record_form_set_note (self->form, "amount", limit.note);
  /* Of a day that has not come the form says that already. */
  if (limit.day_warning != NULL && read_day (self) <= quitus_session_get_today (self->session))
    quitus_record_hold_say (self->form, self->day_name, limit.day_warning);
  quitus_record_hold_end (self->form);
  g_free (limit.day_warning);
  g_free (limit.note);
  g_free (limit.warning);
}

static gboolean
extend (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  return quitus_money_guard_check (((Guard *) data)->form, error);
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
  quitus_record_hold_attach (self->form, "amount");
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
  return quitus_record_hold_check (form, error);
}
