/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-condition-dialog.h"

#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

struct _QuitusConditionDialog
{
  QuitusStepDialog parent_instance;

  /* (element-type QuitusConditionValue): those that are not fulfilled. */
  GPtrArray *conditions;
  /* (element-type AdwSwitchRow): one for each. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (QuitusConditionDialog, quitus_condition_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static guint
count_chosen (QuitusConditionDialog *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (adw_switch_row_get_active (self->rows->pdata[i]))
      n_chosen++;
  return n_chosen;
}

static const QuitusConditionValue *
get_first_chosen (QuitusConditionDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (adw_switch_row_get_active (self->rows->pdata[i]))
      return self->conditions->pdata[i];
  return self->conditions->pdata[0];
}

static QuitusDay
get_day (QuitusStepDialog *dialog)
{
  return quitus_condition_value (quitus_step_dialog_get_value (dialog))->fulfilled_on;
}

/* Callbacks */

static void
edited_cb (QuitusConditionDialog *self)
{
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

static void
unref_value (gpointer value)
{
  quitus_value_unref (value);
}

/* Overrides */

static gboolean
quitus_condition_dialog_check (QuitusStepDialog *dialog)
{
  return quitus_step_dialog_check_day (dialog, "fulfilled_on", get_day (dialog)) &&
         count_chosen (QUITUS_CONDITION_DIALOG (dialog)) > 0;
}

static QuitusChange *
quitus_condition_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusConditionDialog *self = QUITUS_CONDITION_DIALOG (dialog);
  /* Translators: the label of a change; what a payment waited for */
  g_autofree char *label =
      quitus_label_compose (quitus_language_get_default (), N_ ("Condition fulfilled: %s"),
                            get_first_chosen (self)->label);
  QuitusChange *change = quitus_change_new (label);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const QuitusConditionValue *before = self->conditions->pdata[i];
      g_autoptr (QuitusValue) after = quitus_value_copy (&before->value);

      if (!adw_switch_row_get_active (self->rows->pdata[i]))
        continue;
      ((QuitusConditionValue *) (gpointer) after)->fulfilled_on = get_day (dialog);
      quitus_change_update (change, &before->value, after);
    }
  return change;
}

static char *
quitus_condition_dialog_compose_toast (QuitusStepDialog *dialog)
{
  QuitusConditionDialog *self = QUITUS_CONDITION_DIALOG (dialog);
  guint n_left = self->conditions->len - count_chosen (self);

  if (n_left > 0)
    return g_strdup_printf (n_ ("Condition fulfilled; %u still open",
                                "Condition fulfilled; %u still open", n_left),
                            n_left);
  return g_strdup (_ ("Condition fulfilled: the payment waits for nothing more"));
}

static void
quitus_condition_dialog_finalize (GObject *object)
{
  QuitusConditionDialog *self = QUITUS_CONDITION_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->conditions);
  G_OBJECT_CLASS (quitus_condition_dialog_parent_class)->finalize (object);
}

static void
quitus_condition_dialog_class_init (QuitusConditionDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_condition_dialog_finalize;
  step_class->check = quitus_condition_dialog_check;
  step_class->make_change = quitus_condition_dialog_make_change;
  step_class->compose_toast = quitus_condition_dialog_compose_toast;
}

static void
quitus_condition_dialog_init (QuitusConditionDialog *self)
{
  self->conditions = g_ptr_array_new_with_free_func (unref_value);
  self->rows = g_ptr_array_new ();
}

/* Helpers of construction */

static void
collect (QuitusConditionDialog *self, QuitusDossier *dossier, QuitusId instalment)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_CONDITION); i++)
    {
      const QuitusConditionValue *condition =
          quitus_condition_value (quitus_dossier_get (dossier, QUITUS_KIND_CONDITION, i));

      if (quitus_id_equal (condition->instalment, instalment) &&
          condition->fulfilled_on == QUITUS_DAY_NONE)
        g_ptr_array_add (self->conditions, quitus_value_ref (&condition->value));
    }
}

/* Of several conditions somebody says which are meant. */
static GtkWidget *
make_group (QuitusConditionDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < self->conditions->len; i++)
    {
      const QuitusConditionValue *condition = self->conditions->pdata[i];
      GtkWidget *row =
          g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title", condition->label,
                        "title-lines", 0, "active", self->conditions->len == 1, NULL);

      g_signal_connect_object (row, "notify::active", G_CALLBACK (edited_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

/* Public */

/**
 * quitus_condition_dialog_new:
 * @session: what the window works with, its register open
 * @instalment: the id of a payment
 *
 * Returns: (transfer floating) (nullable): a dialog on its open conditions, %NULL when none is open
 */
AdwDialog *
quitus_condition_dialog_new (QuitusSession *session, QuitusId instalment)
{
  QuitusConditionDialog *self;
  QuitusBook *book = quitus_session_get_book (session);
  g_autofree char *name = quitus_payment_names_get (book, instalment);
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (book, quitus_payment_names_get_agreement (book, instalment));
  g_autoptr (QuitusValue) draft = NULL;

  if (dossier == NULL)
    return NULL;
  self = g_object_new (QUITUS_TYPE_CONDITION_DIALOG, NULL);
  collect (self, dossier, instalment);
  if (self->conditions->len == 0)
    {
      g_object_ref_sink (self);
      g_object_unref (self);
      return NULL;
    }
  draft = quitus_value_copy (self->conditions->pdata[0]);
  ((QuitusConditionValue *) (gpointer) draft)->fulfilled_on = quitus_session_get_today (session);
  quitus_step_dialog_start (QUITUS_STEP_DIALOG (self), session, draft, _ ("Condition Fulfilled"),
                            name);
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), make_group (self));
  quitus_step_dialog_add_fields (QUITUS_STEP_DIALOG (self), "fulfilled_on", NULL);
  quitus_step_dialog_focus (QUITUS_STEP_DIALOG (self), "fulfilled_on");
  quitus_step_dialog_finish (QUITUS_STEP_DIALOG (self));
  return ADW_DIALOG (self);
}
