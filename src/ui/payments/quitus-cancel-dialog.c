/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-cancel-dialog.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

struct _QuitusCancelDialog
{
  QuitusStepDialog parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (QuitusCancelDialog, quitus_cancel_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Overrides */

static gboolean
quitus_cancel_dialog_check (QuitusStepDialog *dialog)
{
  return quitus_step_dialog_check_day (
      dialog, "cancelled_on",
      quitus_instalment_value (quitus_step_dialog_get_value (dialog))->cancelled_on);
}

static QuitusChange *
quitus_cancel_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  g_autoptr (QuitusValue) after = quitus_value_copy (quitus_step_dialog_get_value (dialog));
  /* Translators: the label of a change; the name of a payment */
  g_autofree char *label =
      g_strdup_printf (_ ("Payment cancelled: %s"), QUITUS_CANCEL_DIALOG (dialog)->name);
  QuitusChange *change = quitus_change_new (label);

  quitus_change_update (change, quitus_step_dialog_get_before (dialog), after);
  return change;
}

static char *
quitus_cancel_dialog_compose_toast (QuitusStepDialog *dialog)
{
  return g_strdup_printf (_ ("Payment cancelled: %s"), QUITUS_CANCEL_DIALOG (dialog)->name);
}

static void
quitus_cancel_dialog_finalize (GObject *object)
{
  g_free (QUITUS_CANCEL_DIALOG (object)->name);
  G_OBJECT_CLASS (quitus_cancel_dialog_parent_class)->finalize (object);
}

static void
quitus_cancel_dialog_class_init (QuitusCancelDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_cancel_dialog_finalize;
  step_class->check = quitus_cancel_dialog_check;
  step_class->make_change = quitus_cancel_dialog_make_change;
  step_class->compose_toast = quitus_cancel_dialog_compose_toast;
}

static void
quitus_cancel_dialog_init (QuitusCancelDialog *self)
{
}

/* Public */

/**
 * quitus_cancel_dialog_new:
 * @session: what the window works with, its register open
 * @instalment: the id of a payment
 *
 * Returns: (transfer floating) (nullable): a dialog that cancels it, %NULL when it has gone or is
 *   cancelled already
 */
AdwDialog *
quitus_cancel_dialog_new (QuitusSession *session, QuitusId instalment)
{
  QuitusCancelDialog *self;
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), instalment);
  g_autoptr (QuitusValue) draft = NULL;
  QuitusInstalmentValue *value;

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_INSTALMENT)
    return NULL;
  draft = quitus_value_copy (quitus_record_get_value (record));
  value = (QuitusInstalmentValue *) (gpointer) draft;
  if (value->cancelled_on != QUITUS_DAY_NONE)
    return NULL;
  value->cancelled_on = quitus_session_get_today (session);
  self = g_object_new (QUITUS_TYPE_CANCEL_DIALOG, NULL);
  self->name = quitus_payment_names_get (quitus_session_get_book (session), instalment);
  quitus_step_dialog_start (QUITUS_STEP_DIALOG (self), session, draft, _ ("Cancel the Payment"),
                            self->name);
  quitus_step_dialog_add_fields (QUITUS_STEP_DIALOG (self), "cancelled_on", "note", NULL);
  quitus_step_dialog_focus (QUITUS_STEP_DIALOG (self), "cancelled_on");
  adw_dialog_set_content_height (ADW_DIALOG (self), 360);
  quitus_step_dialog_finish (QUITUS_STEP_DIALOG (self));
  return ADW_DIALOG (self);
}
