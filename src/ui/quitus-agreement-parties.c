/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-parties.h"

#include "quitus-amendment-words.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-reopening.h"
#include "quitus-sign-dialog.h"
#include "quitus-template.h"

struct _QuitusAgreementParties
{
  QuitusAgreementSection parent_instance;

  GtkBox *parties_box;
  GtkWidget *add_row;
  QuitusFacts *visas_group;
  QuitusFacts *originals_group;
  QuitusFacts *sendings_group;

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

  quitus_reopening_present (self->session, *party,
                            quitus_sign_dialog_new_for_party (self->session, *party),
                            GTK_WIDGET (self));
}

/* Helpers */

static gboolean
may_write (QuitusAgreementParties *self)
{
  return quitus_agreement_section_may_write (QUITUS_AGREEMENT_SECTION (self));
}

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
  g_autofree char *entry =
      quitus_amendment_words_get_entry (dossier, party, quitus_language_get_default ());
  GtkWidget *row, *image;

  if (entry != NULL)
    {
      quitus_facts_add_text (facts, _ ("Party"), entry);
      return;
    }
  row = quitus_facts_add_text (facts, _ ("Signed on"), day != NULL ? day : _ ("Missing"));

  gtk_widget_add_css_class (row, day != NULL ? "signature" : "signature-missing");
  image = gtk_image_new_from_icon_name (day != NULL ? "quitus-done-symbolic"
                                                    : "quitus-undetermined-symbolic");
  gtk_widget_add_css_class (image, day != NULL ? "done" : "undetermined");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (may_write (self))
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
  if (may_write (self))
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (facts),
                                             quitus_facts_edit_button_new (party->value.id));
  gtk_box_append (self->parties_box, GTK_WIDGET (facts));
}

/* "N° 94/2023" is not "not yet granted": what is requested and not there says so. */
static const char *
get_visa_state (const QuitusVisaValue *visa)
{
  if (visa->granted_on != QUITUS_DAY_NONE)
    return NULL;
  return visa->requested_on != QUITUS_DAY_NONE ? _ ("Not granted yet") : _ ("Not requested yet");
}

static void
add_visa (QuitusAgreementParties *self, QuitusDossier *dossier, const QuitusVisaValue *visa)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  static const char *const names[] = { "authority",    "person",     "number",
                                       "requested_on", "granted_on", "document" };
  const char *state = get_visa_state (visa);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *row, *image;

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
  if (state != NULL)
    g_string_append_printf (text, "\n%s", state);
  row = quitus_facts_add_text (self->visas_group,
                               _ (quitus_choices_get_label (&quitus_visa_types, visa->type)),
                               text->str);
  image = gtk_image_new_from_icon_name (state == NULL ? "quitus-done-symbolic"
                                                      : "quitus-undetermined-symbolic");
  gtk_widget_add_css_class (image, state == NULL ? "done" : "undetermined");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (may_write (self))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), quitus_facts_edit_button_new (visa->value.id));
}

/* "1 of 2", as far as the parties have sent theirs back. */
static void
add_originals (QuitusAgreementParties *self, QuitusDossier *dossier)
{
  guint n_parties = quitus_dossier_count (dossier, QUITUS_KIND_PARTY), n_received = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_parties; i++)
    if (quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i))
            ->original_received_on != QUITUS_DAY_NONE)
      n_received++;
  if (n_parties == 0)
    return;
  /* Translators: how many originals came back signed, of how many parties */
  text = g_strdup_printf (_ ("%u of %u"), n_received, n_parties);
  quitus_facts_add_text (self->originals_group, _ ("Originals Received"), text);
}

static const QuitusEvidenceValue *
find_sending (QuitusDossier *dossier, QuitusId obligation)
{
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_EVIDENCE); i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, obligation) &&
          evidence->state == QUITUS_EVIDENCE_DONE)
        return evidence;
    }
  return NULL;
}

/* "8 February 2023, CBCM" */
static char *
format_sending (const QuitusObligationValue *obligation, const QuitusEvidenceValue *evidence)
{
  const char *place = obligation->place != NULL ? obligation->place : obligation->recipient;
  g_autofree char *day = NULL;

  if (evidence == NULL)
    return g_strdup (place != NULL ? place : _ ("Not done yet"));
  if (evidence->done_on == QUITUS_DAY_NONE)
    return g_strdup (_ ("Done"));
  day =
      quitus_format_day (quitus_language_get_default (), evidence->done_on, QUITUS_DAY_STYLE_LONG);
  return g_strjoin (", ", day, evidence->note, NULL);
}

static void
add_sending (QuitusAgreementParties *self,
             QuitusDossier *dossier,
             const QuitusObligationValue *obligation)
{
  const QuitusEvidenceValue *evidence = find_sending (dossier, obligation->value.id);
  gboolean is_publication = obligation->nature == QUITUS_NATURE_PUBLICATION;
  g_autofree char *text = format_sending (obligation, evidence);
  g_autofree char *id = quitus_id_to_text (obligation->value.id);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image =
      gtk_image_new_from_icon_name (evidence != NULL ? "quitus-done-symbolic"
                                                     : "quitus-undetermined-symbolic");
  GtkWidget *button;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), obligation->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (image, evidence != NULL ? "done" : "undetermined");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (may_write (self))
    {
      button = gtk_button_new_with_mnemonic (evidence != NULL ? _ ("_Correct…")
                                             : is_publication ? _ ("_Published…")
                                                              : _ ("_Sent…"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record-sending");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  quitus_facts_add (self->sendings_group, row);
  if (evidence != NULL)
    quitus_facts_add_link (self->sendings_group, _ ("Address on the web"), evidence->url);
}

static void
show_sendings (QuitusAgreementParties *self, QuitusDossier *dossier)
{
  quitus_facts_clear (self->sendings_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));

      if (obligation->nature == QUITUS_NATURE_TRANSMISSION ||
          obligation->nature == QUITUS_NATURE_PUBLICATION)
        add_sending (self, dossier, obligation);
    }
}

static void
show_originals (QuitusAgreementParties *self, QuitusDossier *dossier)
{
  quitus_facts_clear (self->originals_group);
  quitus_facts_add_fields (self->originals_group, self->session, dossier,
                           quitus_dossier_get_agreement (dossier), "place", "originals",
                           "notified_on", NULL);
  add_originals (self, dossier);
}

static void
show_additions (QuitusAgreementParties *self, QuitusId agreement)
{
  g_autofree char *id = quitus_id_to_text (agreement);
  g_autofree char *target = g_strdup_printf ("party:%s", id);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_row), "win.add-record");
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->add_row, ADW_TYPE_PREFERENCES_GROUP),
                          may_write (self));
  if (!may_write (self))
    return;
  quitus_facts_set_addition (self->visas_group, QUITUS_KIND_VISA, agreement, _ ("Add an Approval"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->originals_group),
                                           quitus_facts_edit_button_new (agreement));
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
  show_additions (self, quitus_dossier_get_agreement (dossier)->value.id);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parties_box))) != NULL)
    gtk_box_remove (self->parties_box, child);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    add_party (self, dossier,
               quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i)));
  quitus_facts_clear (self->visas_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_VISA); i++)
    add_visa (self, dossier, quitus_visa_value (quitus_dossier_get (dossier, QUITUS_KIND_VISA, i)));
  show_originals (self, dossier);
  show_sendings (self, dossier);
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
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, add_row);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, visas_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, originals_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementParties, sendings_group);
}

static void
quitus_agreement_parties_init (QuitusAgreementParties *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
