/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-reminder-dialog.h"

#include "quitus-arrears.h"
#include "quitus-checked-row.h"
#include "quitus-distance.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"
#include "quitus-money-printer.h"
#include "quitus-payment-names.h"
#include "quitus-record-actions.h"
#include "quitus-rule-words.h"

struct _QuitusReminderDialog
{
  QuitusStepDialog parent_instance;

  QuitusId instalment;
  QuitusDossier *dossier;
  /* (element-type QuitusArrear): what the letter is about; empty where a reminder is corrected. */
  GArray *arrears;
  GtkWidget *recipient_row;
  GtkWidget *note_row;
};

G_DEFINE_FINAL_TYPE (QuitusReminderDialog, quitus_reminder_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static QuitusSession *
get_session (QuitusReminderDialog *self)
{
  return quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self));
}

static const QuitusRemarkValue *
get_value (QuitusReminderDialog *self)
{
  return quitus_remark_value (quitus_step_dialog_get_value (QUITUS_STEP_DIALOG (self)));
}

/* The payments that were called by the day that is typed: nobody was reminded of others. */
static GArray *
list_reminded (QuitusReminderDialog *self)
{
  GArray *instalments = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < self->arrears->len; i++)
    {
      const QuitusArrear *arrear = &g_array_index (self->arrears, QuitusArrear, i);

      if (arrear->called_on <= get_value (self)->done_on)
        g_array_append_val (instalments, arrear->instalment);
    }
  return instalments;
}

/* The name of the payment, or how many they are. */
static char *
get_name (QuitusReminderDialog *self)
{
  g_autoptr (GArray) instalments = list_reminded (self);

  if (instalments->len == 0)
    g_array_append_val (instalments, self->instalment);
  return quitus_payment_names_join (quitus_session_get_book (get_session (self)), instalments);
}

/* The first day on which there was something to remind of. */
static QuitusDay
get_called_on (QuitusReminderDialog *self)
{
  QuitusDay first = QUITUS_DAY_NONE;

  for (guint i = 0; i < self->arrears->len; i++)
    {
      QuitusDay day = g_array_index (self->arrears, QuitusArrear, i).called_on;

      first = i == 0 ? day : MIN (first, day);
    }
  return first;
}

static char *
compose_reason (QuitusReminderDialog *self)
{
  g_autofree char *recipient =
      quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->recipient_row));
  g_autofree char *note = quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->note_row));

  return quitus_arrears_compose_reminder (get_value (self)->done_on, recipient, note,
                                          quitus_language_get_default ());
}

/* Callbacks */

static void
edited_cb (QuitusReminderDialog *self)
{
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

/* The letter has the day that is typed, if something was late by then. */
static void
print_cb (QuitusReminderDialog *self)
{
  g_autofree char *recipient =
      quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->recipient_row));

  quitus_money_printer_run_reminder (get_session (self), self->dossier, self->instalment, recipient,
                                     get_value (self)->done_on,
                                     GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

/* Overrides */

static gboolean
quitus_reminder_dialog_check (QuitusStepDialog *dialog)
{
  QuitusReminderDialog *self = QUITUS_REMINDER_DIALOG (dialog);
  QuitusDay day = get_value (self)->done_on;
  QuitusDay called_on = get_called_on (self);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (!quitus_step_dialog_check_day (dialog, "done_on", day))
    return FALSE;
  if (day >= called_on)
    return TRUE;
  before = quitus_format_day (quitus_language_get_default (), called_on, QUITUS_DAY_STYLE_SHORT);
  /* Translators: a day */
  text = g_strdup_printf (_ ("Called on %s only: there was nothing to remind of"), before);
  quitus_step_dialog_set_remark (dialog, "done_on", text);
  return FALSE;
}

/* One letter is about all that is owed: each payment of it keeps that it was sent. */
static QuitusChange *
quitus_reminder_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusReminderDialog *self = QUITUS_REMINDER_DIALOG (dialog);
  const QuitusRemarkValue *typed = get_value (self);
  const QuitusValue *before = quitus_step_dialog_get_before (dialog);
  g_autofree char *name = get_name (self);
  /* Translators: the label of a change; the name of a payment */
  g_autofree char *label = quitus_label_compose (quitus_language_get_default (),
                                                 before != NULL ? N_ ("Reminder of %s corrected")
                                                                : N_ ("Reminder of %s sent"),
                                                 name);
  g_autoptr (GArray) reminded = list_reminded (self);
  QuitusChange *change = quitus_change_new (label);

  if (before != NULL)
    {
      quitus_change_update (change, before, &typed->value);
      return change;
    }
  for (guint i = 0; i < reminded->len; i++)
    {
      g_autoptr (QuitusValue) after =
          quitus_record_actions_make_draft (get_session (self), QUITUS_KIND_REMARK,
                                            typed->agreement);
      QuitusRemarkValue *remark = (QuitusRemarkValue *) (gpointer) after;

      g_free (remark->deadline);
      remark->deadline =
          quitus_arrears_get_deadline (self->dossier, g_array_index (reminded, QuitusId, i));
      g_free (remark->reason);
      remark->reason = compose_reason (self);
      remark->done_on = typed->done_on;
      remark->recorded_on = quitus_session_get_today (get_session (self));
      quitus_change_insert (change, after);
    }
  return change;
}

static char *
quitus_reminder_dialog_compose_toast (QuitusStepDialog *dialog)
{
  g_autofree char *name = get_name (QUITUS_REMINDER_DIALOG (dialog));

  if (quitus_step_dialog_get_before (dialog) != NULL)
    return g_strdup (_ ("Changed"));
  /* Translators: the name of a payment, or how many payments */
  return g_strdup_printf (_ ("Reminder recorded: %s"), name);
}

static void
quitus_reminder_dialog_finalize (GObject *object)
{
  QuitusReminderDialog *self = QUITUS_REMINDER_DIALOG (object);

  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  g_array_unref (self->arrears);
  G_OBJECT_CLASS (quitus_reminder_dialog_parent_class)->finalize (object);
}

static void
quitus_reminder_dialog_class_init (QuitusReminderDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_reminder_dialog_finalize;
  step_class->check = quitus_reminder_dialog_check;
  step_class->make_change = quitus_reminder_dialog_make_change;
  step_class->compose_toast = quitus_reminder_dialog_compose_toast;
}

static void
quitus_reminder_dialog_init (QuitusReminderDialog *self)
{
  self->arrears = g_array_new (FALSE, FALSE, sizeof (QuitusArrear));
}

/* Helpers of construction */

/* "Order 2023-114 · due 8 Feb 2023 · 186 days late" and, of a part, what has come. */
static char *
describe (QuitusReminderDialog *self, const QuitusArrear *arrear)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *numbers =
      quitus_arrears_list_numbers (self->dossier, arrear->instalment,
                                   quitus_session_get_today (get_session (self)));
  g_autofree char *called = quitus_format_day (language, arrear->called_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *due = quitus_format_day (language, arrear->due_on, QUITUS_DAY_STYLE_SHORT);
  g_autofree char *claimed = quitus_format_money (language, arrear->claimed);
  g_autofree char *received = quitus_format_money (language, arrear->received);
  g_autofree char *late = quitus_distance_say_late (arrear->days_late, language);
  GString *text = g_string_new (NULL);

  /* Translators: a day */
  g_string_append_printf (text, _ ("Due on %s"), due);
  g_string_append (text, ", ");
  g_string_append (text, late);
  g_string_append_c (text, '\n');
  if (numbers != NULL)
    /* Translators: the day of a call, then the numbers of its orders */
    g_string_append_printf (text, _ ("Called on %s, order no. %s"), called, numbers);
  else
    /* Translators: a day */
    g_string_append_printf (text, _ ("Called on %s"), called);
  if (arrear->received > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: an amount that was received, then the amount that was called */
      g_string_append_printf (text, _ ("%s received of %s"), received, claimed);
    }
  return g_string_free (text, FALSE);
}

static void
add_owed (GtkWidget *group, const char *title, const char *subtitle, QuitusMoney left)
{
  g_autofree char *amount = quitus_format_money (quitus_language_get_default (), left);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, NULL);
  GtkWidget *label = gtk_label_new (amount);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What is owed, by whom, since when. */
static void
add_arrears (QuitusReminderDialog *self)
{
  QuitusId payer = g_array_index (self->arrears, QuitusArrear, 0).payer;
  const char *name = quitus_rule_words_get_party (self->dossier, payer);
  g_autofree char *title = name != NULL
                               /* Translators: the name of a party, before what it owes */
                               ? g_strdup_printf (_ ("Left to Pay by %s"), name)
                               : g_strdup (_ ("Left to Pay"));
  g_autofree char *escaped = NULL;
  GtkWidget *group = adw_preferences_group_new ();

  /* A title is markup, a name is not. */
  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  for (guint i = 0; i < self->arrears->len; i++)
    {
      const QuitusArrear *arrear = &g_array_index (self->arrears, QuitusArrear, i);
      g_autofree char *payment =
          quitus_payment_names_get (quitus_session_get_book (get_session (self)),
                                    arrear->instalment);
      g_autofree char *subtitle = describe (self, arrear);

      add_owed (group, payment, subtitle, arrear->left);
    }
  if (self->arrears->len > 1)
    add_owed (group, _ ("Total"), "", quitus_arrears_add_up (self->arrears));
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

static GtkWidget *
add_row (QuitusReminderDialog *self, GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = quitus_checked_row_new (title, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

/* What to look at before the letter names an account; %NULL for nothing. */
static const char *
find_account_problem (QuitusReminderDialog *self)
{
  for (guint i = 0; i < self->arrears->len; i++)
    {
      const QuitusInstalmentValue *payment = quitus_instalment_value (
          quitus_dossier_lookup (self->dossier, QUITUS_KIND_INSTALMENT,
                                 g_array_index (self->arrears, QuitusArrear, i).instalment));
      const QuitusAccountValue *account =
          quitus_account_value (quitus_dossier_lookup (self->dossier, QUITUS_KIND_ACCOUNT,
                                                       payment->account));

      if (account == NULL)
        return _ ("The letter names no bank account for what has none");
      if (account->iban_derived || account->confirmed_on == QUITUS_DAY_NONE)
        return _ ("The bank account that the letter names is not confirmed: check it first");
    }
  return NULL;
}

/* Where whoever is written to can be reached, to be copied. */
static void
add_reach (GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL)
    return;
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", text,
                      "subtitle-selectable", TRUE, NULL);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* Who is written to, and the letter. */
static void
add_letter (QuitusReminderDialog *self)
{
  QuitusId payer = g_array_index (self->arrears, QuitusArrear, 0).payer;
  const QuitusPersonValue *contact = quitus_arrears_find_contact (self->dossier, payer);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *print_row = adw_button_row_new ();

  self->recipient_row =
      add_row (self, group, _ ("Written To"),
               contact != NULL ? contact->name
                               : quitus_rule_words_get_party (self->dossier, payer));
  if (contact != NULL)
    {
      add_reach (group, _ ("Email"), contact->email);
      add_reach (group, _ ("Phone"), contact->phone);
    }
  self->note_row = add_row (self, group, _ ("Note"), NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         find_account_problem (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (print_row), _ ("_Print the Letter…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (print_row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (print_row), "printer-symbolic");
  g_signal_connect_object (print_row, "activated", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), print_row);
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

/* What was already sent about the payment, the last one first. */
static void
add_reminders (QuitusReminderDialog *self)
{
  g_autoptr (GPtrArray) reminders = quitus_arrears_list_reminders (self->dossier, self->instalment);
  GtkWidget *group;

  if (reminders->len == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Earlier Reminders"));
  for (guint i = reminders->len; i > 0; i--)
    {
      const QuitusRemarkValue *reminder = reminders->pdata[i - 1];
      g_autofree char *ago =
          quitus_distance_say (quitus_session_get_today (get_session (self)), reminder->done_on,
                               quitus_language_get_default ());

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                               reminder->reason, "subtitle", ago, NULL));
    }
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
}

static void
name_day (QuitusStepDialog *dialog)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (quitus_step_dialog_get_row (dialog,
                                                                                  "done_on")),
                                 _ ("Sent on"));
}

/* Public */

/**
 * quitus_reminder_dialog_new:
 * @session: what the window works with, its register open
 * @instalment: the id of a payment
 *
 * Returns: (transfer floating) (nullable): a dialog that reminds whoever owes the payment of all that
 *   they owe under the agreement; %NULL when it is not late, was not called, or has gone
 */
AdwDialog *
quitus_reminder_dialog_new (QuitusSession *session, QuitusId instalment)
{
  QuitusBook *book = quitus_session_get_book (session);
  QuitusId agreement = quitus_payment_names_get_agreement (book, instalment);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (GArray) arrears = NULL;
  g_autoptr (QuitusValue) draft = NULL;
  g_autofree char *reference = NULL;
  QuitusReminderDialog *self;
  QuitusStepDialog *dialog;

  if (dossier == NULL)
    return NULL;
  arrears = quitus_arrears_list_with (dossier, instalment, quitus_session_get_outlook (session));
  if (arrears->len == 0)
    return NULL;
  self = g_object_new (QUITUS_TYPE_REMINDER_DIALOG, NULL);
  dialog = QUITUS_STEP_DIALOG (self);
  self->instalment = instalment;
  self->dossier = quitus_dossier_ref (dossier);
  g_array_append_vals (self->arrears, arrears->data, arrears->len);
  draft = quitus_record_actions_make_draft (session, QUITUS_KIND_REMARK, agreement);
  ((QuitusRemarkValue *) (gpointer) draft)->done_on = quitus_session_get_today (session);
  reference = quitus_payment_names_get_reference (book, instalment);
  quitus_step_dialog_start (dialog, session, draft, _ ("Payment Reminder"), reference);
  add_arrears (self);
  add_reminders (self);
  quitus_step_dialog_add_fields (dialog, "done_on", NULL);
  name_day (dialog);
  add_letter (self);
  quitus_step_dialog_focus (dialog, "done_on");
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}

/**
 * quitus_reminder_dialog_new_for_reminder:
 * @session: what the window works with, its register open
 * @reminder: a remark of the book
 *
 * Returns: (transfer floating) (nullable): a dialog that corrects or removes it, %NULL when it is no
 *   reminder
 */
AdwDialog *
quitus_reminder_dialog_new_for_reminder (QuitusSession *session, const QuitusValue *reminder)
{
  const QuitusRemarkValue *remark = quitus_remark_value (reminder);
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, remark->agreement);
  QuitusId instalment =
      dossier != NULL ? quitus_arrears_find_reminded (dossier, remark) : QUITUS_ID_NONE;
  g_autofree char *name = NULL;
  QuitusReminderDialog *self;
  QuitusStepDialog *dialog;

  if (quitus_id_is_none (instalment))
    return NULL;
  self = g_object_new (QUITUS_TYPE_REMINDER_DIALOG, NULL);
  dialog = QUITUS_STEP_DIALOG (self);
  self->instalment = instalment;
  self->dossier = quitus_dossier_ref (dossier);
  name = quitus_payment_names_get (quitus_session_get_book (session), instalment);
  quitus_step_dialog_start (dialog, session, reminder, _ ("Payment Reminder"), name);
  quitus_step_dialog_add_fields (dialog, "done_on", "reason", NULL);
  name_day (dialog);
  quitus_step_dialog_add_removal (dialog);
  quitus_step_dialog_focus (dialog, "done_on");
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}
