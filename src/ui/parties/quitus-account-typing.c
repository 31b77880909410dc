/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Help with bank details while they are typed: a whole RIB goes to its four parts, an IBAN brings
 * its RIB along, an IBAN is computed where only the RIB is known, and a wrong key is told at once. */

#include "quitus-account-typing.h"

#include "quitus-account.h"
#include "quitus-bank.h"
#include "quitus-facts.h"
#include "quitus-language.h"
#include "quitus-record-hold.h"

static const char *const part_names[] = { "bank_code", "branch_code", "account_number", "rib_key" };

/* What cannot be typed over once payments name the account. */
static const char *const detail_names[] = {
  "organisation", "holder", "bank_code", "branch_code", "account_number", "rib_key", "iban", "bic",
};

typedef struct
{
  /* The dialog owns this, and the form. */
  QuitusRecordForm *form;
  QuitusSession *session;
  QuitusId account;
  /* The account that this one replaces, none when it does not. */
  QuitusId former;
  /* Whether the book has it: what was recorded already is not asked again. */
  gboolean is_recorded;
  GtkWidget *compute_button;
  /* The IBAN that was computed and that nobody has confirmed. */
  char *derived;
  gboolean is_filling;
} Typing;

/* Helpers */

static void
free_typing (gpointer data)
{
  Typing *typing = data;

  g_object_unref (typing->session);
  g_free (typing->derived);
  g_free (typing);
}

static const char *
get_text (Typing *typing, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (quitus_record_form_get_row (typing->form, name)));
}

static void
set_text (Typing *typing, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (typing->form, name)), text);
}

static gboolean
has_no_rib (Typing *typing)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_names); i++)
    if (get_text (typing, part_names[i])[0] != '\0')
      return FALSE;
  return TRUE;
}

static void
fill_rib (Typing *typing, const QuitusRib *rib)
{
  const char *const parts[] = { rib->bank, rib->branch, rib->account, rib->key };

  typing->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (part_names); i++)
    set_text (typing, part_names[i], parts[i]);
  typing->is_filling = FALSE;
}

/* The RIB as typed so far; whether its key is there too. */
static gboolean
read_rib (Typing *typing, QuitusRib *rib)
{
  return quitus_rib_init (rib, get_text (typing, "bank_code"), get_text (typing, "branch_code"),
                          get_text (typing, "account_number"), get_text (typing, "rib_key"), NULL);
}

/* Whatever is pasted whole into one row goes where it belongs. */
static void
spread (Typing *typing)
{
  const char *bank = get_text (typing, "bank_code");
  const char *iban = get_text (typing, "iban");
  QuitusRib rib;

  if (quitus_iban_check (bank, NULL) && quitus_rib_from_iban (&rib, bank))
    {
      g_autofree char *whole = quitus_iban_normalise (bank);

      fill_rib (typing, &rib);
      typing->is_filling = TRUE;
      set_text (typing, "iban", whole);
      typing->is_filling = FALSE;
    }
  else if (strlen (bank) > strlen (rib.bank) && quitus_rib_parse (&rib, bank, NULL))
    fill_rib (typing, &rib);
  else if (has_no_rib (typing) && quitus_iban_check (iban, NULL) &&
           quitus_rib_from_iban (&rib, iban))
    fill_rib (typing, &rib);
}

/* Of whom another open account has that IBAN, %NULL when none has. */
static char *
find_other_holder (Typing *typing, const char *iban)
{
  QuitusBook *book = quitus_session_get_book (typing->session);
  const QuitusAccountValue account = { .value = { .id = typing->account }, .iban = (char *) iban };
  const QuitusAccountValue *other =
      quitus_account_find_same_iban (book, &account, quitus_session_get_today (typing->session));

  return other != NULL ? quitus_facts_name_record (book, other->organisation) : NULL;
}

static gboolean
is_former_iban (Typing *typing, const char *iban)
{
  QuitusRecord *record =
      quitus_book_lookup (quitus_session_get_book (typing->session), typing->former);
  g_autofree char *normal = quitus_iban_normalise (iban);

  return record != NULL &&
         g_strcmp0 (quitus_account_value (quitus_record_get_value (record))->iban, normal) == 0;
}

/* What is strange about a right IBAN: one that is there already is most often typed by mistake. */
static void
show_iban (Typing *typing, const char *iban)
{
  g_autofree char *normal = quitus_iban_normalise (iban);
  g_autofree char *holder =
      quitus_iban_check (iban, NULL) ? find_other_holder (typing, iban) : NULL;
  g_autofree char *same = NULL;
  g_autofree char *text = NULL;
  const char *derived = NULL;

  if (typing->derived != NULL && g_str_equal (typing->derived, normal))
    derived = _ ("Computed from the RIB: it is still to be confirmed");
  if (is_former_iban (typing, iban))
    quitus_record_form_set_remark (typing->form, "iban",
                                   _ ("This is the IBAN of the account that is replaced"), TRUE);
  else if (holder != NULL)
    {
      /* Translators: a body */
      same = g_strdup_printf (_ ("An open account of %s has the same IBAN"), holder);
      text = derived != NULL ? g_strjoin ("\n", derived, same, NULL) : g_strdup (same);
      if (typing->is_recorded)
        quitus_record_form_set_remark (typing->form, "iban", text, FALSE);
      else
        quitus_record_hold_say (typing->form, "iban", text);
    }
  else if (derived != NULL)
    quitus_record_form_set_remark (typing->form, "iban", derived, FALSE);
}

/* What only all the parts together can say. */
static void
show_remarks (Typing *typing)
{
  const char *iban = get_text (typing, "iban");
  g_autoptr (GError) error = NULL;
  gboolean is_rib;
  QuitusRib rib;

  is_rib = read_rib (typing, &rib);
  quitus_record_hold_begin (typing->form);
  if (is_rib && !quitus_rib_check (rib.bank, rib.branch, rib.account, rib.key, &error))
    quitus_record_form_set_remark (typing->form, "rib_key", error->message, TRUE);
  else if (is_rib && quitus_iban_check (iban, NULL) &&
           !quitus_rib_check_iban (rib.bank, rib.branch, rib.account, rib.key, iban, &error))
    quitus_record_form_set_remark (typing->form, "iban", error->message, TRUE);
  else
    show_iban (typing, iban);
  quitus_record_hold_end (typing->form);
  gtk_widget_set_visible (typing->compute_button, is_rib && error == NULL && iban[0] == '\0');
}

/* Callbacks */

static void
changed_cb (QuitusRecordForm *form, gpointer data)
{
  Typing *typing = data;

  if (typing->is_filling)
    return;
  spread (typing);
  show_remarks (typing);
}

static void
compute_cb (GtkButton *button, gpointer data)
{
  Typing *typing = data;
  QuitusRib rib;

  if (!read_rib (typing, &rib))
    return;
  g_free (typing->derived);
  typing->derived = quitus_rib_to_iban (&rib);
  set_text (typing, "iban", typing->derived);
  gtk_widget_grab_focus (quitus_record_form_get_row (typing->form, "iban"));
}

static void
adjust_cb (QuitusValue *value, gpointer data)
{
  QuitusAccountValue *account = (QuitusAccountValue *) value;
  Typing *typing = data;

  account->iban_derived = account->iban != NULL && g_strcmp0 (account->iban, typing->derived) == 0;
}

/* Helpers of construction */

static void
add_compute_button (Typing *typing)
{
  typing->compute_button = gtk_button_new_with_mnemonic (_ ("Compute the _IBAN"));
  gtk_widget_set_valign (typing->compute_button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (typing->compute_button, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (quitus_record_form_get_row (typing->form, "iban")),
                            typing->compute_button);
  g_signal_connect (typing->compute_button, "clicked", G_CALLBACK (compute_cb), typing);
}

/* Rather than refuse afterwards, let nobody begin. */
static void
lock_details (Typing *typing, QuitusSession *session, const QuitusAccountValue *draft)
{
  gboolean is_confirmed = quitus_account_is_confirmed (draft);

  if (!is_confirmed && !quitus_account_is_used (quitus_session_get_book (session), draft->value.id))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (detail_names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_ACCOUNT, detail_names[i]);

      if (is_confirmed || !quitus_field_is_empty (field, draft))
        gtk_widget_set_sensitive (quitus_record_form_get_row (typing->form, detail_names[i]),
                                  FALSE);
    }
  quitus_record_form_set_remark (typing->form, "holder",
                                 is_confirmed
                                     ? _ ("The account is confirmed. Its details are replaced by "
                                          "those of a new account, never overwritten.")
                                     : _ ("Payments use the account. Its details are replaced by "
                                          "those of a new account, never overwritten."),
                                 FALSE);
}

/* Public */

/**
 * quitus_account_typing_help:
 * @dialog: a dialog on a bank account
 * @session: what the window works with, its register open
 * @draft: what the dialog began with
 * @former: the id of the account that this one replaces, or none
 *
 * Helps whoever types bank details there.
 */
void
quitus_account_typing_help (QuitusRecordDialog *dialog,
                            QuitusSession *session,
                            const QuitusAccountValue *draft,
                            QuitusId former)
{
  Typing *typing = g_new0 (Typing, 1);

  typing->form = quitus_record_dialog_get_form (dialog);
  typing->session = g_object_ref (session);
  typing->account = draft->value.id;
  typing->former = former;
  typing->is_recorded =
      quitus_book_lookup (quitus_session_get_book (session), draft->value.id) != NULL;
  if (draft->iban_derived)
    typing->derived = g_strdup (draft->iban);
  g_object_set_data_full (G_OBJECT (typing->form), "quitus-typing", typing, free_typing);
  quitus_record_form_hide (typing->form, "iban_derived");
  add_compute_button (typing);
  quitus_record_hold_attach (typing->form, "iban");
  g_signal_connect (typing->form, "changed", G_CALLBACK (changed_cb), typing);
  quitus_record_dialog_set_adjust (dialog, adjust_cb, typing);
  show_remarks (typing);
  lock_details (typing, session, draft);
}
