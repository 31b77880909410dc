/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-parties.h"

#include "quitus-facts.h"
#include "quitus-language.h"
#include "quitus-sign-dialog.h"
#include "quitus-template.h"

struct _QuitusAgreementParties
{
  QuitusAgreementSection parent_instance;

  GtkBox *parties_box;
  QuitusFacts *visas_group;
  QuitusFacts *originals_group;

  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementParties,
                     quitus_agreement_parties,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* The data of a button: the id of its party. */
#define PARTY_KEY "quitus-party"

/* Callbacks */

static void
sign_cb (QuitusAgreementParties *self, GtkButton *button)
{
  const QuitusId *party = g_object_get_data (G_OBJECT (button), PARTY_KEY);
  AdwDialog *dialog = quitus_sign_dialog_new_for_party (self->session, *party);

  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Helpers */

static GtkWidget *
make_button (QuitusAgreementParties *self, const QuitusPartyValue *party, const char *name)
{
  gboolean is_signed = party->signed_on != QUITUS_DAY_NONE;
  GtkWidget *button = gtk_button_new_with_mnemonic (is_signed ? _ ("_Correct…") : _ ("_Sign…"));
  g_autofree char *spoken = g_strdup_printf (is_signed ? _ ("Correct the signature of %s")
                                                       : _ ("Record the signature of %s"),
                                             name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), PARTY_KEY,
                          g_memdup2 (&party->value.id, sizeof party->value.id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (sign_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_signature (QuitusAgreementParties *self,
               QuitusFacts *facts,
               QuitusDossier *dossier,
               const QuitusPartyValue *party,
               const char *name)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autofree char *day =
      quitus_facts_format_field (book, dossier,
                                 quitus_kind_get_field (QUITUS_KIND_PARTY, "signed_on"), party);
  GtkWidget *row =
      quitus_facts_add_text (facts, _ ("Signed on"), day != NULL ? day : _ ("Missing"));

  gtk_widget_add_css_class (row, day != NULL ? "signature" : "signature-missing");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (day != NULL
                                                               ? "quitus-done-symbolic"
                                                               : "quitus-undetermined-symbolic"));
  if (!quitus_register_is_read_only (quitus_session_get_register (self->session)))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, party, name));
}

static void
add_party (QuitusAgreementParties *self, QuitusDossier *dossier, const QuitusPartyValue *party)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  const QuitusValue *organisation =
      quitus_dossier_lookup (dossier, QUITUS_KIND_ORGANISATION, party->organisation);
  g_autofree char *name = quitus_facts_name_record (book, party->value.id);
  QuitusFacts *facts = QUITUS_FACTS (quitus_facts_new (name));

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (facts),
                                         _ (quitus_choices_get_label (&quitus_roles, party->role)));
  add_signature (self, facts, dossier, party, name);
  quitus_facts_add_fields (facts, self->session, dossier, party, "representative", "signatory",
                           "by_delegation", "delegation", "original_received_on", "controller",
                           NULL);
  if (organisation != NULL)
    quitus_facts_add_fields (facts, self->session, dossier, organisation, "name", "type", "address",
                             "siren", "siret", "beta_id", "note", NULL);
  quitus_facts_add_fields (facts, self->session, dossier, party, "name_in_act", NULL);
  gtk_box_append (self->parties_box, GTK_WIDGET (facts));
}

static void
add_visa (QuitusAgreementParties *self, QuitusDossier *dossier, const QuitusVisaValue *visa)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  static const char *const names[] = { "authority", "person", "number", "granted_on" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_VISA, names[i]);
      g_autofree char *part = quitus_facts_format_field (book, dossier, field, visa);

      if (part == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: what a fact is called, then what it says */
      g_string_append_printf (text, _ ("%s: %s"), _ (field->label), part);
    }
  quitus_facts_add_text (self->visas_group,
                         _ (quitus_choices_get_label (&quitus_visa_types, visa->type)), text->str);
}

/* Overrides */

static void
quitus_agreement_parties_fill (QuitusAgreementSection *section,
                               QuitusSession *session,
                               QuitusDossier *dossier)
{
  QuitusAgreementParties *self = QUITUS_AGREEMENT_PARTIES (section);
  GtkWidget *child;

  g_set_object (&self->session, session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parties_box))) != NULL)
    gtk_box_remove (self->parties_box, child);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    add_party (self, dossier,
               quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i)));
  quitus_facts_clear (self->visas_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_VISA); i++)
    add_visa (self, dossier, quitus_visa_value (quitus_dossier_get (dossier, QUITUS_KIND_VISA, i)));
  quitus_facts_clear (self->originals_group);
  quitus_facts_add_fields (self->originals_group, session, dossier,
                           quitus_dossier_get_agreement (dossier), "place", "originals",
                           "notified_on", NULL);
}

static void
quitus_agreement_parties_dispose (GObject *object)
{
  QuitusAgreementParties *self = QUITUS_AGREEMENT_PARTIES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_PARTIES);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_parties_parent_class)->dispose (object);
}

static void
quitus_agreement_parties_class_init (QuitusAgreementPartiesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_parties_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_parties_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-parties.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, parties_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, visas_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, originals_group);
}

static void
quitus_agreement_parties_init (QuitusAgreementParties *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
