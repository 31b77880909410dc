/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The third step: how much, when, to which accounts, on which budget. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-funding.h"
#include "quitus-assistant-instalments.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-assistant-values.h"
#include "quitus-bank.h"
#include "quitus-format.h"
#include "quitus-instalment-state.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-money"
/* What parts the accounts from the payments, and what is left of it below a remark. */
#define GROUP_MARGIN 18
#define GROUP_MARGIN_SMALL 4

typedef struct
{
  QuitusAssistantDraft *draft;
  GtkWidget *sum_label;
  GtkWidget *accounts_group;
  GtkWidget *payment_account_row;
  GtkWidget *refund_account_row;
  GtkWidget *budget_row;
  gulong handler;
} Money;

/* Helpers */

/* What the payments add up to, %QUITUS_MONEY_NONE while one is not known. */
static QuitusMoney
add_up (QuitusDossier *dossier, guint *n)
{
  QuitusMoney sum = 0;

  *n = 0;
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment =
          quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, i));
      QuitusMoney amount = quitus_instalment_get_amount (dossier, instalment);

      if (instalment->amount_rule == QUITUS_AMOUNT_IN_KIND)
        continue;
      if (amount == QUITUS_MONEY_NONE)
        return QUITUS_MONEY_NONE;
      sum += amount;
      ++*n;
    }
  return sum;
}

static void
show_sum (Money *self)
{
  QuitusLanguage language = quitus_language_get_default ();
  QuitusDossier *dossier = quitus_assistant_draft_get_dossier (self->draft);
  QuitusMoney total = quitus_dossier_get_agreement (dossier)->total;
  guint n;
  QuitusMoney sum = add_up (dossier, &n);
  g_autofree char *added = NULL;
  g_autofree char *difference = NULL;
  g_autofree char *text = NULL;

  if (n == 0 || sum == QUITUS_MONEY_NONE || total == QUITUS_MONEY_NONE)
    {
      quitus_assistant_remark_set (self->sum_label, NULL, FALSE);
      return;
    }
  added = quitus_format_money (language, sum);
  difference = quitus_format_money (language, ABS (total - sum));
  if (sum == total)
    text = g_strdup_printf (_ ("The payments add up to the total of %s"), added);
  else if (sum < total)
    /* Translators: what the payments are together, what they lack */
    text = g_strdup_printf (_ ("The payments add up to %s: %s are missing"), added, difference);
  else
    text = g_strdup_printf (_ ("The payments add up to %s: %s too much"), added, difference);
  quitus_assistant_remark_set (self->sum_label, text, sum != total);
}

/* The account that payments go to: that of the first one that names one. */
static QuitusId
find_payment_account (Money *self)
{
  g_autoptr (GPtrArray) instalments =
      quitus_assistant_draft_list (self->draft, QUITUS_KIND_INSTALMENT);

  for (guint i = 0; i < instalments->len; i++)
    {
      const QuitusInstalmentValue *instalment = quitus_instalment_value (instalments->pdata[i]);

      if (!quitus_id_is_none (instalment->account))
        return instalment->account;
    }
  return QUITUS_ID_NONE;
}

static char *
describe_account (Money *self, QuitusId id)
{
  const QuitusAccountValue *account =
      quitus_account_value (quitus_assistant_draft_lookup (self->draft, id));
  const QuitusOrganisationValue *body;
  const char *name;
  g_autofree char *iban = NULL;

  if (account == NULL || quitus_assistant_account_is_empty (account))
    return g_strdup (_ ("No account yet"));
  body = quitus_organisation_value (quitus_assistant_draft_lookup (self->draft,
                                                                   account->organisation));
  name = account->holder != NULL ? account->holder : body != NULL ? body->name : NULL;
  iban = account->iban != NULL ? quitus_iban_format (account->iban)
                               : g_strdup (account->account_number);
  /* Translators: whose bank account, then its number */
  return g_strdup_printf (account->iban_derived ? _ ("%s, %s (computed, to be confirmed)")
                                                : _ ("%s, %s"),
                          name != NULL ? name : "–", iban);
}

static char *
describe_budget (Money *self)
{
  g_autoptr (GPtrArray) codes = quitus_assistant_draft_list (self->draft, QUITUS_KIND_BUDGET_CODE);
  const QuitusBudgetCodeValue *code;

  if (codes->len == 0)
    return g_strdup (_ ("None"));
  code = quitus_budget_code_value (codes->pdata[0]);
  if (codes->len == 1 && code->fund != NULL)
    return code->operational_budget != NULL
               ? g_strdup_printf ("%s, %s", code->fund, code->operational_budget)
               : g_strdup (code->fund);
  return g_strdup_printf (n_ ("%u code", "%u codes", codes->len), codes->len);
}

static QuitusId
find_party_body (Money *self, gboolean pays)
{
  g_autoptr (GPtrArray) instalments =
      quitus_assistant_draft_list (self->draft, QUITUS_KIND_INSTALMENT);
  g_autoptr (GPtrArray) parties = quitus_assistant_draft_list (self->draft, QUITUS_KIND_PARTY);
  const QuitusPartyValue *party = NULL;

  if (instalments->len > 0)
    {
      const QuitusInstalmentValue *first = quitus_instalment_value (instalments->pdata[0]);

      party = quitus_party_value (quitus_assistant_draft_lookup (self->draft, pays ? first->payer
                                                                                   : first->payee));
    }
  if (party == NULL && parties->len > (pays ? 0 : 1))
    party = quitus_party_value (parties->pdata[pays ? 0 : 1]);
  return party != NULL ? party->organisation : QUITUS_ID_NONE;
}

static QuitusId
make_account (Money *self, gboolean pays)
{
  g_autoptr (QuitusAccountValue) account = quitus_account_value_new ();

  account->organisation = find_party_body (self, pays);
  quitus_assistant_draft_set (self->draft, &account->value);
  return account->value.id;
}

/* Callbacks */

static void
payment_account_cb (Money *self)
{
  QuitusId account = find_payment_account (self);

  if (quitus_id_is_none (account))
    {
      g_autoptr (GPtrArray) instalments =
          quitus_assistant_draft_list (self->draft, QUITUS_KIND_INSTALMENT);

      account = make_account (self, FALSE);
      for (guint i = 0; i < instalments->len; i++)
        {
          g_autoptr (QuitusValue) after = quitus_value_copy (instalments->pdata[i]);

          ((QuitusInstalmentValue *) (gpointer) after)->account = account;
          quitus_assistant_draft_set (self->draft, after);
        }
    }
  quitus_assistant_open (self->payment_account_row,
                         quitus_assistant_account_page_new (self->draft, account,
                                                            _ ("Account for Payments")));
}

static void
refund_account_cb (Money *self)
{
  const QuitusAgreementValue *agreement = quitus_assistant_draft_get_agreement (self->draft);
  QuitusId account = agreement->refund_account;

  if (quitus_id_is_none (account))
    {
      g_autoptr (QuitusValue) after = NULL;

      account = make_account (self, TRUE);
      after = quitus_value_copy (&quitus_assistant_draft_get_agreement (self->draft)->value);
      ((QuitusAgreementValue *) (gpointer) after)->refund_account = account;
      quitus_assistant_draft_set (self->draft, after);
    }
  quitus_assistant_open (self->refund_account_row,
                         quitus_assistant_account_page_new (self->draft, account,
                                                            _ ("Account for Refunds")));
}

static void
budget_cb (Money *self)
{
  quitus_assistant_open (self->budget_row,
                         quitus_assistant_list_page_new (self->draft, _ ("Budget Codes"),
                                                         QUITUS_KIND_BUDGET_CODE,
                                                         QUITUS_CHOICE_NONE));
}

static void
draft_cb (Money *self)
{
  g_autofree char *payment = describe_account (self, find_payment_account (self));
  g_autofree char *refund =
      describe_account (self, quitus_assistant_draft_get_agreement (self->draft)->refund_account);
  g_autofree char *budget = describe_budget (self);

  quitus_assistant_sync_funding (self->draft);
  show_sum (self);
  gtk_widget_set_margin_top (self->accounts_group, gtk_widget_get_visible (self->sum_label)
                                                       ? GROUP_MARGIN_SMALL
                                                       : GROUP_MARGIN);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->payment_account_row), payment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->refund_account_row), refund);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->budget_row), budget);
}

static void
free_money (gpointer data)
{
  Money *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Helpers */

static GtkWidget *
add_link (Money *self, AdwPreferencesGroup *group, const char *title, GCallback callback)
{
  GtkWidget *row = quitus_assistant_link_new (title, NULL);

  adw_preferences_group_add (group, row);
  g_signal_connect_swapped (row, "activated", callback, self);
  return row;
}

/* Public */

/**
 * quitus_assistant_money_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_money_new (QuitusAssistantDraft *draft)
{
  Money *self = g_new0 (Money, 1);
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;

  self->draft = g_object_ref (draft);
  quitus_assistant_field_add (group, draft, agreement, "total");
  quitus_assistant_field_add (group, draft, agreement, "total_in_words");
  gtk_box_append (box, quitus_assistant_instalments_new (draft));
  self->sum_label = quitus_assistant_remark_new ();
  gtk_box_append (box, self->sum_label);
  group = quitus_assistant_group_new (box, NULL);
  self->accounts_group = GTK_WIDGET (group);
  self->payment_account_row =
      add_link (self, group, _ ("Account for Payments"), G_CALLBACK (payment_account_cb));
  self->refund_account_row =
      add_link (self, group, _ ("Account for Refunds"), G_CALLBACK (refund_account_cb));
  self->budget_row = add_link (self, group, _ ("Budget Codes"), G_CALLBACK (budget_cb));
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (column), KEY, self, free_money);
  draft_cb (self);
  return column;
}
