/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first step: what the agreement is called, and between whom. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-rows.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"

#define REMOVE_KEY "quitus-assistant-remove"

/* Helpers */

/* "Contributor · Sébastien Soriano, signed by Guillaume Mellier" */
static char *
describe (QuitusAssistantDraft *draft, const QuitusPartyValue *party)
{
  const QuitusPersonValue *person =
      quitus_person_value (quitus_assistant_draft_lookup (draft, party->representative));
  const QuitusPersonValue *signatory =
      quitus_person_value (quitus_assistant_draft_lookup (draft, party->signatory));
  const char *role = _ (quitus_choices_get_label (&quitus_roles, MAX (party->role, 0)));

  if (person != NULL && signatory != NULL && person != signatory)
    /* Translators: a role, who represents the party, who signs for it */
    return g_strdup_printf (_ ("%s · %s, signed by %s"), role, person->name, signatory->name);
  if (person != NULL || signatory != NULL)
    return g_strdup_printf ("%s · %s", role, (person != NULL ? person : signatory)->name);
  return g_strdup (role);
}

/* Callbacks */

static void
open_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;

  quitus_assistant_open (row,
                         quitus_assistant_party_page_new (draft,
                                                          quitus_assistant_rows_get_record (row)));
}

static void
removal_chosen_cb (AdwAlertDialog *dialog, const char *response, gpointer data)
{
  if (g_str_equal (response, "remove"))
    quitus_assistant_draft_remove (data, quitus_assistant_rows_get_record (GTK_WIDGET (dialog)));
}

/* Payments, people and accounts go with it, and nothing in the assistant takes it back. */
static void
remove_cb (GtkWidget *button, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  QuitusId party = quitus_assistant_rows_get_record (button);
  g_autofree char *name = quitus_assistant_draft_name_party (draft, party);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Remove This Party?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: the name of a party */
                                _ ("%s leaves the agreement, with what was typed about it and "
                                   "whatever names it."),
                                name != NULL ? name : _ ("The party without a name"));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove",
                                  _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "remove",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  quitus_assistant_rows_set_record (GTK_WIDGET (dialog), party);
  g_signal_connect_object (dialog, "response", G_CALLBACK (removal_chosen_cb), draft, 0);
  adw_dialog_present (dialog, button);
}

static void
add_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  g_autoptr (QuitusValue) party = quitus_assistant_draft_make_part (draft, QUITUS_KIND_PARTY);
  g_autoptr (GPtrArray) others = quitus_assistant_draft_list (draft, QUITUS_KIND_PARTY);

  /* One more of the last: delegated services come in numbers. */
  ((QuitusPartyValue *) (gpointer) party)->role =
      others->len > 0 ? quitus_party_value (others->pdata[others->len - 1])->role : 0;
  quitus_assistant_draft_set (draft, party);
  quitus_assistant_open (row, quitus_assistant_party_page_new (draft, party->id));
}

/* The texts at the head of an act. */
static void
texts_cb (GtkWidget *row, gpointer data)
{
  QuitusAssistantDraft *draft = data;
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);

  quitus_assistant_field_add (group, draft, agreement, "purpose");
  quitus_assistant_field_add (group, draft, agreement, "preamble");
  quitus_assistant_open (row, quitus_assistant_subpage_new (_ ("Purpose and Preamble"), column));
}

static GtkWidget *
make_row (QuitusAssistantDraft *draft, const QuitusValue *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkWidget *row = quitus_assistant_link_new ("", button);

  gtk_widget_set_tooltip_text (button, _ ("Remove This Party"));
  quitus_assistant_rows_set_record (button, value->id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), draft, 0);
  g_object_set_data (G_OBJECT (row), REMOVE_KEY, button);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), draft, 0);
  return row;
}

static void
update_row (QuitusAssistantDraft *draft, const QuitusValue *value, GtkWidget *row)
{
  g_autofree char *name = quitus_assistant_draft_name_party (draft, value->id);
  g_autofree char *subtitle = describe (draft, quitus_party_value (value));
  g_autoptr (GPtrArray) parties = quitus_assistant_draft_list (draft, QUITUS_KIND_PARTY);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 name != NULL ? name : _ ("Not named yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  /* Two are always needed: one is rather renamed. */
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), REMOVE_KEY), parties->len > 2);
}

/* Public */

/**
 * quitus_assistant_parties_new:
 * @draft: a draft
 *
 * Returns: (transfer floating): the step
 */
GtkWidget *
quitus_assistant_parties_new (QuitusAssistantDraft *draft)
{
  GtkBox *box;
  GtkWidget *column = quitus_assistant_column_new (&box);
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, NULL);
  QuitusId agreement = quitus_assistant_draft_get_agreement (draft)->value.id;
  GtkWidget *add = quitus_assistant_button_row_new (_ ("_Add a Party"));
  GtkWidget *texts = quitus_assistant_link_new (_ ("Purpose and Preamble"), NULL);

  quitus_assistant_field_add (group, draft, agreement, "reference");
  quitus_assistant_field_add (group, draft, agreement, "title");
  quitus_assistant_field_add (group, draft, agreement, "type");
  g_signal_connect_object (texts, "activated", G_CALLBACK (texts_cb), draft, 0);
  adw_preferences_group_add (group, texts);
  group = quitus_assistant_group_new (box, _ ("Parties"));
  g_signal_connect_object (add, "activated", G_CALLBACK (add_cb), draft, 0);
  quitus_assistant_rows_follow (group, draft, QUITUS_KIND_PARTY, QUITUS_CHOICE_NONE, make_row,
                                update_row, add);
  return column;
}
