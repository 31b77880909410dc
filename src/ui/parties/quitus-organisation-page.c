/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-organisation-page.h"

#include "quitus-account-card.h"
#include "quitus-facts.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-template.h"

struct _QuitusOrganisationPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *window_title;
  GtkMenuButton *menu_button;
  QuitusNotices *notices;
  QuitusFacts *identity_group;
  QuitusFacts *people_group;
  QuitusFacts *accounts_group;
  GtkBox *accounts_box;
  QuitusFacts *agreements_group;

  QuitusSession *session;
  QuitusId organisation;
};

G_DEFINE_FINAL_TYPE (QuitusOrganisationPage, quitus_organisation_page, ADW_TYPE_NAVIGATION_PAGE)

/* Helpers */

static gboolean
may_write (QuitusOrganisationPage *self)
{
  return !quitus_register_is_read_only (quitus_session_get_register (self->session));
}

static const QuitusValue *
get_value (QuitusBook *book, QuitusKind kind, guint position)
{
  return quitus_record_get_value (quitus_book_get (book, kind, position));
}

/* What stands where there is nothing yet. */
static void
add_nothing (QuitusFacts *facts, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "dimmed");
  quitus_facts_add (facts, row);
}

static void
show_identity (QuitusOrganisationPage *self, const QuitusOrganisationValue *organisation)
{
  quitus_facts_clear (self->identity_group);
  quitus_facts_add_fields (self->identity_group, self->session, NULL, organisation, "name",
                           "short_name", "type", "siren", "siret", "address", "beta_id", "note",
                           NULL);
}

/* "Directrice générale · email · phone" */
static char *
format_person (const QuitusPersonValue *person)
{
  const char *parts[4] = { NULL };
  guint n = 0;

  if (person->function != NULL)
    parts[n++] = person->function;
  if (person->email != NULL)
    parts[n++] = person->email;
  if (person->phone != NULL)
    parts[n++] = person->phone;
  return g_strjoinv (" · ", (char **) parts);
}

static void
add_person (QuitusOrganisationPage *self, const QuitusPersonValue *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *detail = format_person (person);
  g_autofree char *id = quitus_id_to_text (person->value.id);
  GtkWidget *button;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (may_write (self))
    {
      button = gtk_button_new_from_icon_name ("quitus-unify-symbolic");
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (button, _ ("Merge With…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.unify-record");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 quitus_facts_edit_button_new (person->value.id));
    }
  quitus_facts_add (self->people_group, row);
}

static void
show_people (QuitusOrganisationPage *self, QuitusBook *book)
{
  guint n_people = 0;

  quitus_facts_clear (self->people_group);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PERSON); i++)
    {
      const QuitusPersonValue *person =
          quitus_person_value (get_value (book, QUITUS_KIND_PERSON, i));

      if (!quitus_id_equal (person->organisation, self->organisation))
        continue;
      add_person (self, person);
      n_people++;
    }
  if (n_people == 0)
    add_nothing (self->people_group, _ ("Nobody yet: add who represents it and who signs"));
}

/* Those in use first, then those that were closed. */
static int
compare_accounts (gconstpointer a, gconstpointer b)
{
  const QuitusAccountValue *first = *(const QuitusAccountValue *const *) a;
  const QuitusAccountValue *second = *(const QuitusAccountValue *const *) b;
  QuitusDay ends[] = { first->valid_to, second->valid_to };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i] == QUITUS_DAY_NONE)
      ends[i] = G_MAXINT32;
  return ends[0] < ends[1] ? 1 : ends[0] > ends[1] ? -1 : 0;
}

static void
show_accounts (QuitusOrganisationPage *self, QuitusBook *book)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->accounts_box))) != NULL)
    gtk_box_remove (self->accounts_box, child);
  quitus_facts_clear (self->accounts_group);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (get_value (book, QUITUS_KIND_ACCOUNT, i));

      if (quitus_id_equal (account->organisation, self->organisation))
        g_ptr_array_add (accounts, (gpointer) account);
    }
  g_ptr_array_sort (accounts, compare_accounts);
  for (guint i = 0; i < accounts->len; i++)
    gtk_box_append (self->accounts_box,
                    quitus_account_card_new (self->session, accounts->pdata[i], NULL, NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->accounts_box), accounts->len > 0);
  if (accounts->len == 0)
    add_nothing (self->accounts_group, _ ("No bank account yet"));
}

static void
add_agreement (QuitusOrganisationPage *self, QuitusBook *book, const QuitusPartyValue *party)
{
  QuitusRecord *record = quitus_book_lookup (book, party->agreement);
  const QuitusAgreementValue *agreement = quitus_agreement_value (quitus_record_get_value (record));
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *id = quitus_id_to_text (agreement->value.id);
  g_autofree char *detail =
      g_strjoin (" · ", agreement->reference,
                 _ (quitus_choices_get_label (&quitus_roles, party->role)), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), agreement->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-agreement");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  quitus_facts_add (self->agreements_group, row);
}

static void
show_agreements (QuitusOrganisationPage *self, QuitusBook *book)
{
  guint n_agreements = 0;

  quitus_facts_clear (self->agreements_group);
  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_PARTY); i++)
    {
      const QuitusPartyValue *party = quitus_party_value (get_value (book, QUITUS_KIND_PARTY, i));

      if (!quitus_id_equal (party->organisation, self->organisation))
        continue;
      add_agreement (self, book, party);
      n_agreements++;
    }
  if (n_agreements == 0)
    add_nothing (self->agreements_group, _ ("It is party to no agreement"));
}

/* Callbacks */

static void
update (QuitusOrganisationPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  QuitusRecord *record = quitus_book_lookup (book, self->organisation);
  const QuitusOrganisationValue *organisation;
  g_autofree char *name = NULL;

  if (record == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      return;
    }
  organisation = quitus_organisation_value (quitus_record_get_value (record));
  name = quitus_facts_name_record (book, self->organisation);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (self->window_title, name);
  adw_window_title_set_subtitle (self->window_title,
                                 organisation->short_name != NULL ? organisation->name : "");
  show_identity (self, organisation);
  show_people (self, book);
  show_accounts (self, book);
  show_agreements (self, book);
}

/* Overrides */

static void
quitus_organisation_page_dispose (GObject *object)
{
  QuitusOrganisationPage *self = QUITUS_ORGANISATION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_ORGANISATION_PAGE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_organisation_page_parent_class)->dispose (object);
}

static void
quitus_organisation_page_class_init (QuitusOrganisationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_organisation_page_dispose;

  g_type_ensure (QUITUS_TYPE_FACTS);
  g_type_ensure (QUITUS_TYPE_NOTICES);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-organisation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, identity_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, people_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, accounts_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, accounts_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusOrganisationPage, agreements_group);
}

static void
quitus_organisation_page_init (QuitusOrganisationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Helpers of construction */

static void
fill_menu (QuitusOrganisationPage *self)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_ ("_Edit…"),             "win.edit-record"   },
    { N_ ("_Merge With…"),       "win.unify-record"  },
    { N_ ("_Remove the Party…"), "win.delete-record" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *id = quitus_id_to_text (self->organisation);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/* Public */

/**
 * quitus_organisation_page_new:
 * @session: what the window works with, its register open
 * @organisation: an organisation of its book
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_organisation_page_new (QuitusSession *session, QuitusRecord *organisation)
{
  QuitusOrganisationPage *self = g_object_new (QUITUS_TYPE_ORGANISATION_PAGE, NULL);

  self->session = g_object_ref (session);
  self->organisation = quitus_record_get_id (organisation);
  quitus_notices_set_session (self->notices, session);
  if (may_write (self))
    {
      fill_menu (self);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->identity_group),
                                               quitus_facts_edit_button_new (self->organisation));
      quitus_facts_set_addition (self->people_group, QUITUS_KIND_PERSON, self->organisation,
                                 _ ("Add a Person"));
      quitus_facts_set_addition (self->accounts_group, QUITUS_KIND_ACCOUNT, self->organisation,
                                 _ ("Add a Bank Account"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), may_write (self));
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
