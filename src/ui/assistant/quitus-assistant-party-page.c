/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One party: the body, who speaks for it, who signs. */

#include "quitus-assistant-field.h"
#include "quitus-assistant-names.h"
#include "quitus-assistant-page.h"
#include "quitus-assistant-steps.h"
#include "quitus-language.h"

#define KEY "quitus-assistant-party-page"
#define N_BODY_ROWS 5

typedef struct
{
  QuitusAssistantDraft *draft;
  QuitusId party;
  /* What is typed about the body. */
  GtkWidget *body_rows[N_BODY_ROWS];
  GtkWidget *function_row;
  GtkWidget *delegation_row;
  gulong handler;
} PartyPage;

/* Helpers */

static const QuitusPartyValue *
get_party (PartyPage *self)
{
  return quitus_party_value (quitus_assistant_draft_lookup (self->draft, self->party));
}

static gboolean
has_name (PartyPage *self, QuitusId person)
{
  const QuitusPersonValue *value =
      quitus_person_value (quitus_assistant_draft_lookup (self->draft, person));

  return value != NULL && value->name != NULL;
}

/* Somebody who is not named yet, so that a function can be typed. */
static QuitusId
make_person (PartyPage *self, QuitusId person)
{
  g_autoptr (QuitusPersonValue) value = NULL;

  if (!quitus_id_is_none (person))
    return person;
  value = quitus_person_value_new ();
  value->organisation = get_party (self)->organisation;
  quitus_assistant_draft_set (self->draft, &value->value);
  return value->value.id;
}

/* Whoever is new belongs to the body. */
static void
set_body (PartyPage *self, QuitusId person)
{
  const QuitusPersonValue *before =
      quitus_person_value (quitus_assistant_draft_lookup (self->draft, person));
  g_autoptr (QuitusValue) after = NULL;

  if (before == NULL || !quitus_assistant_draft_owns (self->draft, person) ||
      !quitus_id_is_none (before->organisation))
    return;
  after = quitus_value_copy (&before->value);
  ((QuitusPersonValue *) (gpointer) after)->organisation = get_party (self)->organisation;
  quitus_assistant_draft_set (self->draft, after);
}

static void
show_delegation (PartyPage *self)
{
  const QuitusPartyValue *party = get_party (self);

  if (party != NULL)
    quitus_assistant_field_set_shown (self->delegation_row, party->by_delegation);
}

/* Callbacks */

static void
body_cb (QuitusId body, gpointer data)
{
  PartyPage *self = data;
  QuitusId before = get_party (self)->organisation;

  /* People and accounts follow. */
  if (!quitus_id_equal (before, body))
    quitus_assistant_draft_redirect (self->draft, before, body);
  for (guint i = 0; i < N_BODY_ROWS; i++)
    quitus_assistant_field_set_record (self->body_rows[i], body);
}

static void
representative_cb (QuitusId person, gpointer data)
{
  PartyPage *self = data;
  g_autoptr (QuitusValue) after = NULL;

  set_body (self, person);
  after = quitus_value_copy (&get_party (self)->value);
  ((QuitusPartyValue *) (gpointer) after)->representative =
      has_name (self, person) ? person : QUITUS_ID_NONE;
  quitus_assistant_draft_set (self->draft, after);
  quitus_assistant_field_set_record (self->function_row, person);
}

static void
signatory_cb (QuitusId person, gpointer data)
{
  PartyPage *self = data;
  g_autoptr (QuitusValue) after = NULL;

  set_body (self, person);
  after = quitus_value_copy (&get_party (self)->value);
  ((QuitusPartyValue *) (gpointer) after)->signatory =
      has_name (self, person) ? person : QUITUS_ID_NONE;
  quitus_assistant_draft_set (self->draft, after);
}

static void
draft_cb (PartyPage *self)
{
  show_delegation (self);
}

static void
free_page (gpointer data)
{
  PartyPage *self = data;

  g_signal_handler_disconnect (self->draft, self->handler);
  g_object_unref (self->draft);
  g_free (self);
}

/* Helpers */

static void
add_body (PartyPage *self, GtkBox *box)
{
  static const char *const names[N_BODY_ROWS] = { "short_name", "type", "siren", "siret",
                                                  "address" };
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, _ ("Body"));
  QuitusId body = get_party (self)->organisation;
  GtkWidget *row = quitus_assistant_name_row_new (self->draft, _ ("Name"), QUITUS_KIND_ORGANISATION,
                                                  body, body_cb, self);

  gtk_widget_set_name (row, "body");
  adw_preferences_group_add (group, row);
  for (guint i = 0; i < N_BODY_ROWS; i++)
    {
      /* A body of the register is shown, not typed. */
      self->body_rows[i] = quitus_assistant_field_add (group, self->draft, body, names[i]);
      quitus_assistant_field_set_record (self->body_rows[i], body);
    }
}

static void
add_act (PartyPage *self, GtkBox *box)
{
  AdwPreferencesGroup *group = quitus_assistant_group_new (box, _ ("In the Agreement"));
  const QuitusPartyValue *party = get_party (self);
  QuitusId representative = make_person (self, party->representative);
  QuitusId signatory = get_party (self)->signatory;
  GtkWidget *row;

  quitus_assistant_field_add (group, self->draft, self->party, "role");
  quitus_assistant_field_add (group, self->draft, self->party, "name_in_act");
  row = quitus_assistant_name_row_new (self->draft, _ ("Represented by"), QUITUS_KIND_PERSON,
                                       representative, representative_cb, self);
  gtk_widget_set_name (row, "representative");
  adw_preferences_group_add (group, row);
  self->function_row = quitus_assistant_field_add (group, self->draft, representative, "function");
  quitus_assistant_field_set_record (self->function_row, representative);
  row = quitus_assistant_name_row_new (self->draft, _ ("Signatory"), QUITUS_KIND_PERSON, signatory,
                                       signatory_cb, self);
  gtk_widget_set_name (row, "signatory");
  adw_preferences_group_add (group, row);
  quitus_assistant_field_add (group, self->draft, self->party, "by_delegation");
  self->delegation_row = quitus_assistant_field_add (group, self->draft, self->party, "delegation");
  quitus_assistant_field_add (group, self->draft, self->party, "controller");
  show_delegation (self);
}

/* Two columns where there is room for them. */
static GtkWidget *
make_columns (GtkBox **left, GtkBox **right)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  AdwBreakpoint *breakpoint =
      adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 640sp"));
  g_auto (GValue) vertical = G_VALUE_INIT;
  GtkBox **columns[] = { left, right };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

      gtk_widget_set_hexpand (column, TRUE);
      gtk_widget_set_margin_start (column, 12);
      gtk_widget_set_margin_end (column, 12);
      gtk_widget_set_margin_top (column, 6);
      gtk_widget_set_margin_bottom (column, 12);
      gtk_box_append (GTK_BOX (box), column);
      *columns[i] = GTK_BOX (column);
    }
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_set_size_request (bin, 300, 200);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), scrolled);
  g_value_init (&vertical, GTK_TYPE_ORIENTATION);
  g_value_set_enum (&vertical, GTK_ORIENTATION_VERTICAL);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (box), "orientation", &vertical);
  g_value_unset (&vertical);
  g_value_init (&vertical, G_TYPE_BOOLEAN);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (box), "homogeneous", &vertical);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
  return bin;
}

/* Public */

/**
 * quitus_assistant_party_page_new:
 * @draft: a draft
 * @party: one of its parties
 *
 * Returns: (transfer floating): a page in which all about the party is typed
 */
AdwNavigationPage *
quitus_assistant_party_page_new (QuitusAssistantDraft *draft, QuitusId party)
{
  PartyPage *self = g_new0 (PartyPage, 1);
  g_autofree char *name = quitus_assistant_draft_name_party (draft, party);
  GtkBox *left, *right;
  GtkWidget *columns = make_columns (&left, &right);
  AdwNavigationPage *page;

  self->draft = g_object_ref (draft);
  self->party = party;
  add_body (self, left);
  add_act (self, right);
  page = quitus_assistant_subpage_new (name != NULL ? name : _ ("Party"), columns);
  self->handler = g_signal_connect_swapped (draft, "changed", G_CALLBACK (draft_cb), self);
  g_object_set_data_full (G_OBJECT (page), KEY, self, free_page);
  return page;
}
