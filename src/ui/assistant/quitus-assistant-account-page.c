/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bank account, as it stands on the paper: the RIB in one row, the IBAN, the BIC.  One follows
 * from the other; what was computed says so. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-bank.h"
#include "quitus-checked-row.h"
#include "quitus-choice-row.h"
#include "quitus-language.h"
#include "quitus-reference-row.h"

#define KEY "quitus-assistant-account-page"

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusId account;
  /* The record of this page that is typed; another one of the register may be meant. */
  QuitusId own;
  AdwComboRow *known_row;
  GArray *known;
  GtkEditable *rib_row;
  GtkWidget *remark;
  GtkWidget *rows[4];
  gulong handler;
  gboolean is_showing;
} AccountPage;

/* Helpers */

static const QuitusAccountValue *
get_account (AccountPage *self)
{
  return quitus_account_value (quitus_assistant_draft_lookup (self->draft, self->account));
}

static char *
read_rib (const char *text, gconstpointer data, GError **error)
{
  QuitusRib rib;
  g_autofree char *formatted = NULL;

  if (!quitus_rib_parse (&rib, text, error) ||
      !quitus_rib_check (rib.bank, rib.branch, rib.account, rib.key, error))
    return NULL;
  formatted = quitus_rib_format (&rib);
  return g_steal_pointer (&formatted);
}

static void
set_rib (QuitusAccountValue *account, const QuitusRib *rib)
{
  g_set_str (&account->bank_code, rib != NULL ? rib->bank : NULL);
  g_set_str (&account->branch_code, rib != NULL ? rib->branch : NULL);
  g_set_str (&account->account_number, rib != NULL ? rib->account : NULL);
  g_set_str (&account->rib_key, rib != NULL ? rib->key : NULL);
}

/* (nullable): the RIB of an account, as on paper. */
static char *
format_rib (const QuitusAccountValue *account)
{
  QuitusRib rib;

  if (account->account_number == NULL ||
      !quitus_rib_init (&rib, account->bank_code, account->branch_code, account->account_number,
                        account->rib_key, NULL))
    return NULL;
  return quitus_rib_format (&rib);
}

/* What the numbers say together. */
static void
show_remark (AccountPage *self)
{
  const QuitusAccountValue *account = get_account (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  if (account == NULL)
    return;
  if (account->account_number != NULL && account->iban != NULL &&
      !quitus_rib_check_iban (account->bank_code, account->branch_code, account->account_number,
                              account->rib_key, account->iban, &error))
    {
      quitus_assistant_remark_set (self->remark, error->message, TRUE);
      return;
    }
  if (account->bic != NULL && account->iban != NULL)
    warning = quitus_bic_get_warning (account->bic, account->iban);
  if (warning != NULL)
    quitus_assistant_remark_set (self->remark, warning, TRUE);
  else if (account->iban_derived && account->iban != NULL)
    quitus_assistant_remark_set (self->remark,
                                 _ ("The IBAN is computed from the RIB: have it confirmed"), TRUE);
  else if (account->account_number != NULL && account->iban != NULL)
    quitus_assistant_remark_set (self->remark, _ ("The RIB and the IBAN agree"), FALSE);
  else
    quitus_assistant_remark_set (self->remark, NULL, FALSE);
}

static void
show_rib (AccountPage *self)
{
  const QuitusAccountValue *account = get_account (self);
  g_autofree char *text = account != NULL ? format_rib (account) : NULL;

  self->is_showing = TRUE;
  gtk_editable_set_text (self->rib_row, text != NULL ? text : "");
  self->is_showing = FALSE;
}

static void
show_record (AccountPage *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    quitus_assistant_field_set_record (self->rows[i], self->account);
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->rib_row),
                            quitus_assistant_draft_owns (self->draft, self->account));
  show_rib (self);
  show_remark (self);
}

/* Callbacks */

/* The IBAN follows from the RIB until somebody types another one. */
static void
rib_cb (AccountPage *self)
{
  const QuitusAccountValue *before = get_account (self);
  const char *problem = quitus_checked_row_get_problem (QUITUS_CHECKED_ROW (self->rib_row));
  g_autofree char *text = quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->rib_row));
  g_autoptr (QuitusValue) after = NULL;
  QuitusAccountValue *account;
  QuitusRib rib;

  if (self->is_showing || before == NULL)
    return;
  after = quitus_value_copy (&before->value);
  account = (QuitusAccountValue *) (gpointer) after;
  quitus_assistant_draft_set_problem (self->draft, self->account, "rib_key", problem);
  set_rib (account, NULL);
  if (account->iban_derived)
    g_clear_pointer (&account->iban, g_free);
  if (text[0] != '\0' && problem == NULL && quitus_rib_parse (&rib, text, NULL))
    {
      set_rib (account, &rib);
      if (account->iban == NULL)
        {
          account->iban = quitus_rib_to_iban (&rib);
          account->iban_derived = TRUE;
        }
    }
  if (account->iban == NULL)
    account->iban_derived = FALSE;
  self->is_showing = TRUE;
  quitus_assistant_draft_set (self->draft, after);
  self->is_showing = FALSE;
}

/* An IBAN that was typed is no longer a computed one, and tells the RIB where there is none. */
static void
iban_cb (AccountPage *self)
{
  const QuitusAccountValue *before = get_account (self);
  g_autofree char *text = quitus_checked_row_get_text (QUITUS_CHECKED_ROW (self->rows[2]));
  g_autofree char *normal = quitus_iban_normalise (text);
  g_autofree char *computed = NULL;
  g_autoptr (QuitusValue) after = NULL;
  QuitusAccountValue *account;
  QuitusRib rib;

  if (self->is_showing || before == NULL || !quitus_iban_check (normal, NULL) ||
      !quitus_assistant_draft_owns (self->draft, self->account))
    return;
  after = quitus_value_copy (&before->value);
  account = (QuitusAccountValue *) (gpointer) after;
  g_set_str (&account->iban, normal);
  account->iban_derived = FALSE;
  if (account->account_number == NULL && quitus_rib_from_iban (&rib, normal))
    set_rib (account, &rib);
  quitus_assistant_draft_set (self->draft, after);
  show_rib (self);
}

static void
known_cb (AccountPage *self)
{
  guint selected = adw_combo_row_get_selected (self->known_row);
  QuitusId chosen;

  if (selected >= self->known->len)
    return;
  chosen = g_array_index (self->known, QuitusId, selected);
  if (quitus_id_equal (chosen, self->account))
    return;
  quitus_assistant_draft_redirect (self->draft, self->account, chosen);
  self->account = chosen;
  show_record (self);
}

static void
draft_cb (AccountPage *self)
{
  show_remark (self);
}

static void
free_page (gpointer data)
{
  AccountPage *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_array_unref (self->known);
  g_free (self);
}

/* Helpers */

/* The accounts that the register has of the same body. */
static void
add_known (AccountPage *self, AdwPreferencesGroup *group)
{
  QuitusBook *book = quitus_session_get_book (quitus_assistant_draft_get_session (self->draft));
  QuitusId body = get_account (self)->organisation;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint chosen = 0;

  self->known = g_array_new (FALSE, FALSE, sizeof (QuitusId));
  g_array_append_val (self->known, self->own);
  gtk_string_list_append (names, _ ("A new account"));
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_ACCOUNT,
                                                                          i)));
      g_autofree char *name = NULL;

      if (!quitus_id_equal (account->organisation, body))
        continue;
      name = quitus_reference_row_name (book, account->value.id);
      gtk_string_list_append (names, name);
      if (quitus_id_equal (account->value.id, self->account))
        chosen = self->known->len;
      g_array_append_val (self->known, account->value.id);
    }
  self->known_row = ADW_COMBO_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Bank Account"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  quitus_choice_row_show_whole (self->known_row);
  adw_combo_row_set_model (self->known_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->known_row, chosen);
  gtk_widget_set_visible (row, self->known->len > 1);
  adw_preferences_group_add (group, row);
}

/* What is typed when none of the register is meant. */
static void
find_own (AccountPage *self)
{
  g_autoptr (QuitusAccountValue) account = NULL;

  self->own = self->account;
  if (quitus_assistant_draft_owns (self->draft, self->account))
    return;
  account = quitus_account_value_new ();
  account->organisation = get_account (self)->organisation;
  self->own = account->value.id;
  quitus_assistant_draft_set (self->draft, &account->value);
}

/* Public */

/**
 * quitus_assistant_account_page_new:
 * @draft: a draft
 * @account: a bank account of the draft or of the register
 * @title: what the account is for
 *
 * Returns: (transfer floating): a page in which the account is typed or chosen
 */
AdwNavigationPage *
quitus_assistant_account_page_new (QuitusAssistantDraft *draft, QuitusId account, const char *title)
{
  static const char *const names[] = { "holder", "domiciliation", "iban", "bic" };
  AccountPage *self = g_new0 (AccountPage, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  AdwNavigationPage *page = quitus_assistant_subpage_new (title, column);

  self->draft = g_object_ref (draft);
  self->account = account;
  find_own (self);
  add_known (self, group);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      /* The RIB stands before the IBAN, as on paper. */
      if (i == 2)
        {
          GtkWidget *row =
              quitus_checked_row_new (_ ("RIB: Bank, Branch, Account, Key"), read_rib, NULL);

          self->rib_row = GTK_EDITABLE (row);
          gtk_widget_set_name (row, "rib");
          quitus_assistant_enter_moves_on (row);
          adw_preferences_group_add (group, row);
        }
      self->rows[i] = quitus_assistant_field_add (group, draft, self->own, names[i]);
    }
  self->remark = quitus_assistant_remark_new ();
  gtk_box_append (box, self->remark);
  show_record (self);
  g_signal_connect_swapped (self->rib_row, "changed", G_CALLBACK (rib_cb), self);
  g_signal_connect_swapped (self->rows[2], "changed", G_CALLBACK (iban_cb), self);
  g_signal_connect_swapped (self->known_row, "notify::selected", G_CALLBACK (known_cb), self);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (page), KEY, self, free_page);
  return page;
}
