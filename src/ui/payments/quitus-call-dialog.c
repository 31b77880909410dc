/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-call-dialog.h"

#include "quitus-checked-row.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

struct _QuitusCallDialog
{
  QuitusStepDialog parent_instance;

  /* (element-type QuitusId): the payments that are called. */
  GArray *instalments;
  /* (element-type GtkWidget): the row of the number of each, when there are several. */
  GPtrArray *numbers;
};

G_DEFINE_FINAL_TYPE (QuitusCallDialog, quitus_call_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static QuitusBook *
get_book (QuitusCallDialog *self)
{
  return quitus_session_get_book (quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self)));
}

static const QuitusCallValue *
get_value (QuitusCallDialog *self)
{
  return quitus_call_value (quitus_step_dialog_get_value (QUITUS_STEP_DIALOG (self)));
}

/* The State issues collection orders, other public bodies receipt orders. */
static int
guess_type (QuitusSession *session, QuitusId instalment)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, quitus_payment_names_get_agreement (book, instalment));
  const QuitusInstalmentValue *value =
      quitus_instalment_value (quitus_dossier_lookup (dossier, QUITUS_KIND_INSTALMENT, instalment));
  const QuitusPartyValue *party =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, value->payee));
  const QuitusOrganisationValue *payee =
      party != NULL
          ? quitus_organisation_value (quitus_dossier_lookup (dossier, QUITUS_KIND_ORGANISATION,
                                                              party->organisation))
          : NULL;

  if (payee == NULL || payee->type == QUITUS_CHOICE_NONE ||
      payee->type == QUITUS_ORGANISATION_CENTRAL_ADMINISTRATION ||
      payee->type == QUITUS_ORGANISATION_DECENTRALISED_SERVICE)
    return QUITUS_CALL_COLLECTION_ORDER;
  return QUITUS_CALL_RECEIPT_ORDER;
}

static QuitusMoney
propose_amount (QuitusSession *session, QuitusId instalment)
{
  QuitusInstalmentState state;

  if (!quitus_payment_names_compute (session, instalment, &state) ||
      state.amount == QUITUS_MONEY_NONE)
    return QUITUS_MONEY_NONE;
  return MAX (state.amount - MAX (state.called, state.received), 0);
}

static QuitusCallValue *
make_draft (QuitusSession *session, QuitusId instalment)
{
  QuitusCallValue *draft = quitus_call_value_new ();

  draft->instalment = instalment;
  draft->type = guess_type (session, instalment);
  draft->called_on = quitus_session_get_today (session);
  draft->amount = propose_amount (session, instalment);
  return draft;
}

/* Callbacks */

static void
edited_cb (QuitusCallDialog *self)
{
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

/* Overrides */

static gboolean
quitus_call_dialog_check (QuitusStepDialog *dialog)
{
  const QuitusCallValue *value = get_value (QUITUS_CALL_DIALOG (dialog));
  gboolean is_right = quitus_step_dialog_check_day (dialog, "called_on", value->called_on);

  if (quitus_step_dialog_get_before (dialog) != NULL && value->cancelled_on != QUITUS_DAY_NONE)
    is_right &= quitus_step_dialog_check_day (dialog, "cancelled_on", value->cancelled_on);
  return is_right;
}

static QuitusChange *
make_many (QuitusCallDialog *self, QuitusChange *change)
{
  const QuitusCallValue *typed = get_value (self);
  QuitusSession *session = quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self));

  for (guint i = 0; i < self->instalments->len; i++)
    {
      g_autoptr (QuitusCallValue) call =
          make_draft (session, g_array_index (self->instalments, QuitusId, i));
      g_autofree char *number = quitus_checked_row_get_text (self->numbers->pdata[i]);

      call->type = typed->type;
      call->called_on = typed->called_on;
      if (number[0] != '\0')
        call->number = g_steal_pointer (&number);
      quitus_change_insert (change, &call->value);
    }
  return change;
}

static QuitusChange *
quitus_call_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusCallDialog *self = QUITUS_CALL_DIALOG (dialog);
  g_autoptr (QuitusValue) after = quitus_value_copy (&get_value (self)->value);
  const QuitusValue *before = quitus_step_dialog_get_before (dialog);
  g_autofree char *name = quitus_payment_names_join (get_book (self), self->instalments);
  /* Translators: the label of a change; the name of a payment */
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (),
                            before != NULL ? N_ ("Call of %s corrected") : N_ ("Call of %s"), name);
  QuitusChange *change = quitus_change_new (label);

  if (self->instalments->len > 1)
    return make_many (self, change);
  if (before != NULL)
    quitus_change_update (change, before, after);
  else
    quitus_change_insert (change, after);
  return change;
}

static char *
quitus_call_dialog_compose_toast (QuitusStepDialog *dialog)
{
  QuitusCallDialog *self = QUITUS_CALL_DIALOG (dialog);
  const QuitusCallValue *value = get_value (self);
  g_autofree char *name = quitus_payment_names_join (get_book (self), self->instalments);
  g_autofree char *amount = NULL;

  if (quitus_step_dialog_get_before (dialog) != NULL)
    return g_strdup (_ ("Changed"));
  if (self->instalments->len > 1 || value->amount == QUITUS_MONEY_NONE)
    /* Translators: the name of a payment, or how many payments */
    return g_strdup_printf (_ ("Called: %s"), name);
  amount = quitus_format_money (quitus_language_get_default (), value->amount);
  /* Translators: an amount, then the name of a payment */
  return g_strdup_printf (_ ("%s called for %s"), amount, name);
}

static void
quitus_call_dialog_dispose (GObject *object)
{
  QuitusCallDialog *self = QUITUS_CALL_DIALOG (object);

  g_ptr_array_set_size (self->numbers, 0);
  G_OBJECT_CLASS (quitus_call_dialog_parent_class)->dispose (object);
}

static void
quitus_call_dialog_finalize (GObject *object)
{
  QuitusCallDialog *self = QUITUS_CALL_DIALOG (object);

  g_ptr_array_unref (self->numbers);
  g_array_unref (self->instalments);
  G_OBJECT_CLASS (quitus_call_dialog_parent_class)->finalize (object);
}

static void
quitus_call_dialog_class_init (QuitusCallDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_call_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_call_dialog_finalize;
  step_class->check = quitus_call_dialog_check;
  step_class->make_change = quitus_call_dialog_make_change;
  step_class->compose_toast = quitus_call_dialog_compose_toast;
}

static void
quitus_call_dialog_init (QuitusCallDialog *self)
{
  self->instalments = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  self->numbers = g_ptr_array_new ();
}

/* Helpers of construction */

static void
add_numbers (QuitusCallDialog *self)
{
  QuitusSession *session = quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self));
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Numbers of the Calls"));
  for (guint i = 0; i < self->instalments->len; i++)
    {
      QuitusId id = g_array_index (self->instalments, QuitusId, i);
      QuitusMoney amount = propose_amount (session, id);
      g_autofree char *name = quitus_payment_names_get (get_book (self), id);
      g_autofree char *reference = quitus_payment_names_get_reference (get_book (self), id);
      g_autofree char *money = amount != QUITUS_MONEY_NONE
                                   ? quitus_format_money (quitus_language_get_default (), amount)
                                   : g_strdup ("");
      /* Translators: the number of the call of a payment: the reference of its agreement, its name,
       * its amount */
      g_autofree char *title = g_strdup_printf (_ ("Number: %s, %s %s"), reference, name, money);
      GtkWidget *row = quitus_checked_row_new (title, NULL, NULL);

      g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->numbers, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

/* Public */

/**
 * quitus_call_dialog_new:
 * @session: what the window works with, its register open
 * @instalments: (element-type QuitusId): the payments to call, of the book
 *
 * Returns: (transfer floating): a dialog that calls them
 */
AdwDialog *
quitus_call_dialog_new (QuitusSession *session, GArray *instalments)
{
  QuitusCallDialog *self = g_object_new (QUITUS_TYPE_CALL_DIALOG, NULL);
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  g_autoptr (QuitusCallValue) draft =
      make_draft (session, g_array_index (instalments, QuitusId, 0));
  g_autofree char *name =
      quitus_payment_names_join (quitus_session_get_book (session), instalments);

  g_array_append_vals (self->instalments, instalments->data, instalments->len);
  quitus_step_dialog_start (dialog, session, &draft->value, _ ("Call"), name);
  if (quitus_payment_names_is_mixed (quitus_session_get_book (session), instalments))
    quitus_step_dialog_set_subject (dialog, name);
  if (instalments->len > 1)
    {
      quitus_step_dialog_add_fields (dialog, "type", "called_on", NULL);
      add_numbers (self);
      quitus_step_dialog_focus (dialog, "called_on");
    }
  else
    {
      quitus_step_dialog_add_fields (dialog, "type", "number", "called_on", "amount", "document",
                                     NULL);
      quitus_step_dialog_focus (dialog, "number");
    }
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}

/**
 * quitus_call_dialog_new_for_call:
 * @session: what the window works with, its register open
 * @call: a call of the book
 *
 * Returns: (transfer floating): a dialog that corrects, cancels or removes it
 */
AdwDialog *
quitus_call_dialog_new_for_call (QuitusSession *session, const QuitusValue *call)
{
  QuitusCallDialog *self = g_object_new (QUITUS_TYPE_CALL_DIALOG, NULL);
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  QuitusId instalment = quitus_call_value (call)->instalment;
  g_autofree char *name = quitus_payment_names_get (quitus_session_get_book (session), instalment);

  g_array_append_val (self->instalments, instalment);
  quitus_step_dialog_start (dialog, session, call, _ ("Call"), name);
  quitus_step_dialog_add_fields (dialog, "type", "number", "called_on", "amount", "cancelled_on",
                                 "document", NULL);
  quitus_step_dialog_add_removal (dialog);
  quitus_step_dialog_focus (dialog, "number");
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}
