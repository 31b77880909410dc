/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps in the life of a bank account: entered, confirmed by a second person, replaced, closed. */

#include "quitus-account-dialog.h"

#include "quitus-account-replacement.h"
#include "quitus-account-typing.h"
#include "quitus-bank.h"
#include "quitus-error.h"
#include "quitus-facts.h"
#include "quitus-focus-keeper.h"
#include "quitus-format.h"
#include "quitus-label.h"
#include "quitus-language.h"

/* Who closes or replaces an account, while the dialog is open. */
typedef struct
{
  QuitusSession *session;
  QuitusId account;
  /* The form, which the dialog owns; %NULL where nobody has to be named. */
  QuitusRecordForm *form;
  /* Who typed the details as they are, as the journal has it; whoever is at work until it says. */
  char *typist;
} Step;

/* The data of a dialog. */
#define STEP_KEY "quitus-step"

/* How far back the journal is read. */
#define N_ENTRIES 100

/* Helpers */

static Step *
step_new (QuitusSession *session, QuitusId account)
{
  Step *step = g_new (Step, 1);

  step->session = g_object_ref (session);
  step->account = account;
  step->form = NULL;
  step->typist = g_strdup (quitus_register_get_author (quitus_session_get_register (session)));
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->session);
  g_free (step->typist);
  g_free (step);
}

static const QuitusAccountValue *
look_up (QuitusSession *session, QuitusId id)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), id);

  if (record == NULL || quitus_record_get_kind (record) != QUITUS_KIND_ACCOUNT)
    return NULL;
  return quitus_account_value (quitus_record_get_value (record));
}

static void
hide_all_but (AdwDialog *dialog, const char *const *names)
{
  QuitusRecordForm *form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  const QuitusKindInfo *info = quitus_kind_get_info (QUITUS_KIND_ACCOUNT);

  for (guint i = 0; i < info->n_fields; i++)
    if (!g_strv_contains (names, info->fields[i].name))
      quitus_record_form_hide (form, info->fields[i].name);
}

static void
hide (AdwDialog *dialog, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    quitus_record_form_hide (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                             names[i]);
}

/* What is looked at, before it is said to be right. */
static void
add_details (AdwDialog *dialog, QuitusSession *session, const QuitusAccountValue *account)
{
  QuitusFacts *facts = QUITUS_FACTS (quitus_facts_new (_ ("Bank Details")));
  QuitusRib rib;

  quitus_facts_add_fields (facts, session, NULL, account, "iban", "iban_derived", "bic", NULL);
  if (account->bank_code != NULL &&
      quitus_rib_init (&rib, account->bank_code, account->branch_code, account->account_number,
                       account->rib_key, NULL))
    {
      g_autofree char *text = quitus_rib_format (&rib);

      quitus_facts_add_text (facts, _ ("RIB"), text);
    }
  quitus_facts_add_fields (facts, session, NULL, account, "organisation", "holder", "domiciliation",
                           NULL);
  quitus_record_form_add_first (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                ADW_PREFERENCES_GROUP (facts));
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = g_strstrip (g_utf8_casefold (a, -1));
  g_autofree char *second = g_strstrip (g_utf8_casefold (b, -1));

  return g_str_equal (first, second);
}

/* Two people: whoever typed the account does not confirm it. */
static char *
find_objection (Step *step, const char *name)
{
  if (step->typist == NULL || name == NULL || !is_same_name (step->typist, name))
    return NULL;
  /* Translators: a person */
  return g_strdup_printf (_ ("%s entered the account: a second person must confirm it"),
                          step->typist);
}

/* Whether the details came to be what they are by this edit. */
static gboolean
types_details (const QuitusEdit *edit, QuitusId account)
{
  if (!quitus_id_equal (quitus_edit_get_id (edit), account) || edit->after == NULL)
    return FALSE;
  return edit->before == NULL ||
         !quitus_account_has_same_details (quitus_account_value (edit->before),
                                           quitus_account_value (edit->after));
}

static gboolean
entry_types_details (QuitusJournalEntry *entry, QuitusId account)
{
  QuitusChange *change = quitus_journal_entry_get_change (entry);

  for (guint i = 0; i < quitus_change_get_size (change); i++)
    if (types_details (quitus_change_get_edit (change, i), account))
      return TRUE;
  return FALSE;
}

/* What still sends money to the account, %NULL when nothing does. */
static char *
describe_uses (QuitusSession *session, QuitusId account)
{
  QuitusAccountUses uses;
  g_autofree char *payments = NULL;
  g_autofree char *refunds = NULL;
  g_autofree char *agreements = NULL;
  const char *parts[4];
  g_autofree char *text = NULL;
  guint n = 0;

  if (quitus_account_count_open_uses (quitus_session_get_book (session), account, &uses) == 0)
    return NULL;
  if (uses.n_payments > 0)
    parts[n++] = payments =
        quitus_format_text (quitus_language_get_default (),
                            n_ ("%u payment", "%u payments", uses.n_payments), uses.n_payments);
  if (uses.n_refunds > 0)
    parts[n++] = refunds =
        quitus_format_text (quitus_language_get_default (),
                            n_ ("%u refund", "%u refunds", uses.n_refunds), uses.n_refunds);
  if (uses.n_agreements > 0)
    parts[n++] = agreements =
        quitus_format_text (quitus_language_get_default (),
                            n_ ("the refunds of %u agreement", "the refunds of %u agreements",
                                uses.n_agreements),
                            uses.n_agreements);
  parts[n] = NULL;
  text = g_strjoinv (", ", (char **) parts);
  /* Translators: payments and refunds, each with how many they are */
  return g_strdup_printf (_ ("Money still goes to this account: %s. Replace it instead."), text);
}

/* Callbacks */

static gboolean
confirm_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  g_autofree char *objection = find_objection (data, quitus_account_value (value)->confirmed_by);

  if (objection != NULL)
    g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_INVALID, objection);
  return objection == NULL;
}

/* Whoever confirms, and how, is said at its field, where it is put right. */
static gboolean
check_cb (gpointer data)
{
  static const struct
  {
    const char *name;
    const char *problem;
  } needs[] = {
    { "confirmed_by", N_ ("Whoever confirmed the account must be named") },
    { "evidence",     N_ ("What proves it must be named")                },
  };
  Step *step = data;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      GtkWidget *row = quitus_record_form_get_row (step->form, needs[i].name);

      if (gtk_editable_get_text (GTK_EDITABLE (row))[0] != '\0')
        continue;
      quitus_record_form_set_remark (step->form, needs[i].name, _ (needs[i].problem), TRUE);
      gtk_widget_grab_focus (row);
      return FALSE;
    }
  return TRUE;
}

/* Told while it is typed, too. */
static void
confirmer_cb (QuitusRecordForm *form, gpointer data)
{
  GtkWidget *row = quitus_record_form_get_row (form, "confirmed_by");
  g_autofree char *objection = find_objection (data, gtk_editable_get_text (GTK_EDITABLE (row)));

  if (objection != NULL)
    quitus_record_form_set_remark (form, "confirmed_by", objection, TRUE);
}

static void
history_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuitusRecordDialog) dialog = data;
  g_autoptr (GPtrArray) entries =
      quitus_register_history_finish (QUITUS_REGISTER (object), result, NULL);
  Step *step = g_object_get_data (G_OBJECT (dialog), STEP_KEY);

  for (guint i = 0; step != NULL && entries != NULL && i < entries->len; i++)
    if (entry_types_details (entries->pdata[i], step->account))
      {
        g_set_str (&step->typist, quitus_journal_entry_get_author (entries->pdata[i]));
        return;
      }
}

/* A computed IBAN that somebody has confirmed is an IBAN like any other. */
static void
confirmed_cb (QuitusValue *value, gpointer data)
{
  ((QuitusAccountValue *) value)->iban_derived = FALSE;
}

static gboolean
replace_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  Step *step = data;
  QuitusDay day = quitus_account_value (value)->valid_from;

  if (day == QUITUS_DAY_NONE)
    {
      g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_MISSING,
                           _ ("The first day of the new account is needed"));
      return FALSE;
    }
  return quitus_account_add_replacement (change, quitus_session_get_book (step->session),
                                         step->account, value->id, day, error);
}

static gboolean
close_cb (QuitusChange *change, const QuitusValue *value, gpointer data, GError **error)
{
  Step *step = data;
  g_autofree char *uses = NULL;

  if (quitus_account_value (value)->valid_to != QUITUS_DAY_NONE)
    uses = describe_uses (step->session, step->account);
  if (uses == NULL)
    return TRUE;
  g_set_error_literal (error, QUITUS_MODEL_ERROR, QUITUS_MODEL_ERROR_IN_USE, uses);
  return FALSE;
}

/* The window opens the other dialog once this one has gone. */
static void
replace_instead_cb (GtkWidget *button, gpointer data)
{
  GtkWidget *dialog = data;
  Step *step = g_object_get_data (G_OBJECT (dialog), STEP_KEY);
  g_autofree char *id = quitus_id_to_text (step->account);

  gtk_widget_activate_action (dialog, "win.replace-account", "s", id);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Helpers of construction */

/* What is in the way is said before anybody tries, with the way out. */
static void
add_way_out (AdwDialog *dialog, QuitusSession *session, QuitusId account)
{
  g_autofree char *uses = describe_uses (session, account);
  GtkWidget *group, *row, *button;

  if (uses == NULL)
    return;
  group = adw_preferences_group_new ();
  row = adw_action_row_new ();
  button = gtk_button_new_with_mnemonic (_ ("_Replace…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (replace_instead_cb), dialog, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), uses);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  quitus_record_form_add_first (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                ADW_PREFERENCES_GROUP (group));
}

/* Public */

/**
 * quitus_account_dialog_new:
 * @session: what the window works with, its register open
 * @draft: a bank account of the book, or what a new one begins with
 *
 * Returns: (transfer floating): a dialog in which its details are typed
 */
AdwDialog *
quitus_account_dialog_new (QuitusSession *session, const QuitusValue *draft)
{
  static const char *const later[] = { "confirmed_by", "confirmed_on", "evidence", NULL };
  AdwDialog *dialog = quitus_record_dialog_new (session, draft);

  hide (dialog, later);
  quitus_account_typing_help (QUITUS_RECORD_DIALOG (dialog), session, quitus_account_value (draft),
                              QUITUS_ID_NONE);
  return dialog;
}

/**
 * quitus_account_dialog_new_replacement:
 * @session: what the window works with, its register open
 * @former: the id of a bank account
 *
 * Returns: (transfer floating) (nullable): a dialog on the account that takes its place, %NULL when
 *   the former one has gone
 */
AdwDialog *
quitus_account_dialog_new_replacement (QuitusSession *session, QuitusId former)
{
  static const char *const later[] = {
    "organisation", "valid_to", "confirmed_by", "confirmed_on", "evidence", NULL,
  };
  const QuitusAccountValue *account = look_up (session, former);
  g_autoptr (QuitusAccountValue) draft = NULL;
  g_autofree char *label = NULL;
  AdwDialog *dialog;

  if (account == NULL)
    return NULL;
  draft = quitus_account_value_new ();
  draft->organisation = account->organisation;
  draft->holder = g_strdup (account->holder);
  draft->valid_from = quitus_session_get_today (session);
  /* Translators: the label of a change; who holds the new bank account */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Bank account replaced: %s"),
                                account->holder);
  dialog = quitus_record_dialog_new_step (session, &draft->value, _ ("Replace the Account"),
                                          account->holder, label);
  hide (dialog, later);
  quitus_account_typing_help (QUITUS_RECORD_DIALOG (dialog), session, draft, former);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), replace_cb,
                                   step_new (session, former), step_free);
  return dialog;
}

/**
 * quitus_account_dialog_new_confirmation:
 * @session: what the window works with, its register open
 * @account: the id of a bank account
 *
 * Returns: (transfer floating) (nullable): a dialog in which a second person, and the evidence, are
 *   named; %NULL when the account has gone
 */
AdwDialog *
quitus_account_dialog_new_confirmation (QuitusSession *session, QuitusId account)
{
  static const char *const names[] = { "confirmed_by", "confirmed_on", "evidence", NULL };
  const QuitusAccountValue *value = look_up (session, account);
  g_autoptr (QuitusValue) draft = NULL;
  g_autofree char *label = NULL;
  QuitusRecordForm *form;
  AdwDialog *dialog;
  Step *step;

  if (value == NULL)
    return NULL;
  draft = quitus_value_copy (&value->value);
  if (value->confirmed_on == QUITUS_DAY_NONE)
    ((QuitusAccountValue *) draft)->confirmed_on = quitus_session_get_today (session);
  /* Translators: the label of a change; who holds the bank account */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Bank account confirmed: %s"),
                                value->holder);
  dialog = quitus_record_dialog_new_step (session, draft, _ ("Confirm the Account"), value->holder,
                                          label);
  hide_all_but (dialog, names);
  add_details (dialog, session, value);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  step = step_new (session, account);
  step->form = form;
  /* The step lives as long as the dialog, which holds the form. */
  g_signal_connect (form, "changed", G_CALLBACK (confirmer_cb), step);
  quitus_record_dialog_set_adjust (QUITUS_RECORD_DIALOG (dialog), confirmed_cb, NULL);
  g_object_set_data_full (G_OBJECT (dialog), STEP_KEY, step, step_free);
  quitus_record_dialog_set_check (QUITUS_RECORD_DIALOG (dialog), check_cb, step);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), confirm_cb, step, NULL);
  quitus_register_history_async (quitus_session_get_register (session), 0, N_ENTRIES, account, NULL,
                                 history_cb, g_object_ref (dialog));
  return dialog;
}

/**
 * quitus_account_dialog_new_closing:
 * @session: what the window works with, its register open
 * @account: the id of a bank account
 *
 * Returns: (transfer floating) (nullable): a dialog on its last day, %NULL when it has gone
 */
AdwDialog *
quitus_account_dialog_new_closing (QuitusSession *session, QuitusId account)
{
  static const char *const names[] = { "valid_to", NULL };
  const QuitusAccountValue *value = look_up (session, account);
  g_autoptr (QuitusValue) draft = NULL;
  g_autofree char *label = NULL;
  AdwDialog *dialog;
  GtkWidget *row;
  Step *step;

  if (value == NULL)
    return NULL;
  draft = quitus_value_copy (&value->value);
  if (value->valid_to == QUITUS_DAY_NONE)
    ((QuitusAccountValue *) draft)->valid_to = quitus_session_get_today (session);
  /* Translators: the label of a change; who holds the bank account */
  label = quitus_label_compose (quitus_language_get_default (), N_ ("Bank account closed: %s"),
                                value->holder);
  dialog =
      quitus_record_dialog_new_step (session, draft, _ ("Close the Account"), value->holder, label);
  hide_all_but (dialog, names);
  add_details (dialog, session, value);
  add_way_out (dialog, session, account);
  step = step_new (session, account);
  g_object_set_data_full (G_OBJECT (dialog), STEP_KEY, step, step_free);
  quitus_record_dialog_set_extend (QUITUS_RECORD_DIALOG (dialog), close_cb, step, NULL);
  row = quitus_record_form_get_row (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                    "valid_to");
  /* The row itself takes no focus, its text does. */
  quitus_focus_keeper_begin (dialog, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))));
  return dialog;
}
