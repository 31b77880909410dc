/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bank account: what is on its paper, since when and until when it is used, who has confirmed it,
 * and what can be done with it. */

#include "quitus-account-card.h"

#include "quitus-account.h"
#include "quitus-bank.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"

/* Helpers */

static GMenuModel *
make_menu (const QuitusAccountValue *account, gboolean is_open)
{
  const struct
  {
    const char *label;
    const char *action;
    gboolean is_offered;
  } items[] = {
    { _ ("_Confirm…"), "win.confirm-account", is_open && !quitus_account_is_confirmed (account) },
    { _ ("_Edit…"),    "win.edit-record",     TRUE                                              },
    { _ ("_Replace…"), "win.replace-account", is_open                                           },
    { _ ("C_lose…"),   "win.close-account",   account->valid_to == QUITUS_DAY_NONE              },
  };
  GMenu *menu = g_menu_new ();
  g_autofree char *id = quitus_id_to_text (account->value.id);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (items[i].label, NULL);

      if (!items[i].is_offered)
        continue;
      g_menu_item_set_action_and_target (item, items[i].action, "s", id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
add_menu (QuitusFacts *facts, const QuitusAccountValue *account, gboolean is_open)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (account, is_open);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("What Can Be Done with the Account"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (facts), button);
}

static void
add_rib (QuitusFacts *facts, QuitusSession *session, const QuitusAccountValue *account)
{
  QuitusRib rib;

  if (account->bank_code != NULL && account->branch_code != NULL &&
      account->account_number != NULL &&
      quitus_rib_init (&rib, account->bank_code, account->branch_code, account->account_number,
                       account->rib_key != NULL ? account->rib_key : "", NULL))
    {
      g_autofree char *text = quitus_rib_format (&rib);

      quitus_facts_add_text (facts, _ ("RIB"), text);
    }
  else
    quitus_facts_add_fields (facts, session, NULL, account, "bank_code", "branch_code",
                             "account_number", "rib_key", NULL);
}

static void
add_iban (QuitusFacts *facts, const QuitusAccountValue *account)
{
  g_autofree char *iban = account->iban != NULL ? quitus_iban_format (account->iban) : NULL;
  GtkWidget *row = quitus_facts_add_text (facts,
                                          account->iban_derived
                                              ? _ ("IBAN, computed from the RIB, to be confirmed")
                                              : _ ("IBAN"),
                                          iban);
  GtkWidget *image;

  if (row == NULL || !account->iban_derived)
    return;
  image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (image, "due");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
}

/* "by C. Martin on 8 February 2023: letter of the accountant" */
static char *
format_confirmation (const QuitusAccountValue *account)
{
  g_autofree char *day = NULL;

  if (!quitus_account_is_confirmed (account))
    return g_strdup (_ ("To be confirmed by a second person"));
  day = quitus_format_day (quitus_language_get_default (), account->confirmed_on,
                           QUITUS_DAY_STYLE_LONG);
  if (account->evidence == NULL)
    /* Translators: a person; a day */
    return g_strdup_printf (_ ("By %s on %s"), account->confirmed_by, day);
  /* Translators: a person; a day; on the strength of what */
  return g_strdup_printf (_ ("By %s on %s: %s"), account->confirmed_by, day, account->evidence);
}

static void
add_confirmation (QuitusFacts *facts,
                  QuitusSession *session,
                  const QuitusAccountValue *account,
                  gboolean is_open)
{
  gboolean is_confirmed = quitus_account_is_confirmed (account);
  g_autofree char *text = format_confirmation (account);
  g_autofree char *id = quitus_id_to_text (account->value.id);
  GtkWidget *row = quitus_facts_add_text (facts, _ ("Confirmation"), text);
  GtkWidget *image = gtk_image_new_from_icon_name (is_confirmed ? "quitus-done-symbolic"
                                                                : "dialog-warning-symbolic");
  GtkWidget *button;

  gtk_widget_add_css_class (image, is_confirmed ? "done" : "due");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (is_confirmed || !is_open ||
      quitus_register_is_read_only (quitus_session_get_register (session)))
    return;
  button = gtk_button_new_with_mnemonic (_ ("_Confirm…"));
  gtk_widget_add_css_class (button, "row-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.confirm-account");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* Public */

/**
 * quitus_account_card_new:
 * @session: what the window works with, its register open
 * @account: a bank account of the book
 * @title: (nullable): what to call it; %NULL takes its holder
 * @use: (nullable): what it is for
 *
 * Returns: (transfer floating): the account with all that is known of it
 */
GtkWidget *
quitus_account_card_new (QuitusSession *session,
                         const QuitusAccountValue *account,
                         const char *title,
                         const char *use)
{
  QuitusDay today = quitus_session_get_today (session);
  gboolean is_open = account->valid_to == QUITUS_DAY_NONE || today <= account->valid_to;
  QuitusFacts *facts = QUITUS_FACTS (quitus_facts_new (title != NULL ? title : account->holder));
  g_autofree char *description = NULL;

  if (!is_open)
    description = g_strdup (C_ ("account", "Closed"));
  else if (use != NULL)
    description = g_markup_escape_text (use, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (facts), description);
  if (title != NULL)
    quitus_facts_add_fields (facts, session, NULL, account, "holder", NULL);
  quitus_facts_add_fields (facts, session, NULL, account, "domiciliation", NULL);
  add_rib (facts, session, account);
  add_iban (facts, account);
  quitus_facts_add_fields (facts, session, NULL, account, "bic", "valid_from", "valid_to", NULL);
  add_confirmation (facts, session, account, is_open);
  if (!quitus_register_is_read_only (quitus_session_get_register (session)))
    add_menu (facts, account, is_open);
  return GTK_WIDGET (facts);
}
