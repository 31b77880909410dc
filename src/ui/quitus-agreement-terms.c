/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-terms.h"

#include "quitus-agreement-state.h"
#include "quitus-detail-row.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-template.h"

struct _QuitusAgreementTerms
{
  QuitusAgreementSection parent_instance;

  QuitusFacts *problems_group;
  QuitusFacts *purpose_group;
  QuitusFacts *bases_group;
  QuitusFacts *money_group;
  QuitusFacts *duration_group;
  QuitusFacts *amendment_group;
  QuitusFacts *termination_group;
  QuitusFacts *refund_group;
  QuitusFacts *duties_group;
  QuitusFacts *register_group;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementTerms, quitus_agreement_terms, QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

static void
set_article (QuitusFacts *facts, const char *article)
{
  g_autofree char *text = quitus_facts_format_article (article);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (facts), text);
}

static void
show_problems (QuitusAgreementTerms *self, QuitusSession *session, QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) problems =
      quitus_agreement_find_problems (dossier, quitus_session_get_outlook (session),
                                      quitus_language_get_default ());

  quitus_facts_clear (self->problems_group);
  for (guint i = 0; i < problems->len; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (image, "due");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problems->pdata[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      quitus_facts_add (self->problems_group, row);
    }
}

static void
show_bases (QuitusAgreementTerms *self, QuitusSession *session, QuitusDossier *dossier)
{
  gboolean may_write = quitus_session_may_write (session, dossier);

  if (may_write)
    quitus_facts_set_addition (self->bases_group, QUITUS_KIND_LEGAL_BASIS,
                               quitus_dossier_get_agreement (dossier)->value.id,
                               _ ("Add a Legal Basis"));
  quitus_facts_clear (self->bases_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_LEGAL_BASIS); i++)
    {
      const QuitusLegalBasisValue *basis =
          quitus_legal_basis_value (quitus_dossier_get (dossier, QUITUS_KIND_LEGAL_BASIS, i));

      GtkWidget *row = quitus_facts_add_text (self->bases_group,
                                              basis->reference != NULL ? basis->reference
                                                                       : _ ("Without a reference"),
                                              basis->text);

      if (may_write)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                   quitus_facts_edit_button_new (basis->value.id));
      quitus_facts_add_link (self->bases_group, _ ("Address on the web"), basis->url);
    }
}

static void
show_day (QuitusFacts *facts, const char *title, QuitusDay day, gboolean is_supposed)
{
  g_autofree char *text = NULL;

  if (day == QUITUS_DAY_NONE)
    {
      quitus_facts_add_text (facts, title, _ ("Undetermined"));
      return;
    }
  text = quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_LONG);
  if (is_supposed)
    {
      /* Translators: a day that follows from a supposed signature */
      g_autofree char *supposed = g_strdup_printf (_ ("%s (supposed)"), text);

      quitus_facts_add_text (facts, title, supposed);
    }
  else
    quitus_facts_add_text (facts, title, text);
}

/* The rule as the text has it, then the day that it gives. */
static void
show_duration (QuitusAgreementTerms *self, QuitusSession *session, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  QuitusFacts *facts = self->duration_group;
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, quitus_session_get_outlook (session), &state);
  quitus_facts_clear (facts);
  quitus_facts_add_fields (facts, session, dossier, agreement, "start", "start_article", NULL);
  show_day (facts, _ ("First Day"), state.effective_on,
            state.is_supposed && state.n_signatures < state.n_parties);
  quitus_facts_add_fields (facts, session, dossier, agreement, "end", "end_article", "long_stop",
                           NULL);
  if (agreement->end.anchor != QUITUS_ANCHOR_DAY)
    show_day (facts, _ ("Last Day"), state.end, state.is_supposed);
  quitus_facts_add_fields (facts, session, dossier, agreement, "payments_within_period", "renewal",
                           "terminated_on", "closed_on", "closing_note", NULL);
}

static void
add_duty (QuitusAgreementTerms *self,
          QuitusSession *session,
          QuitusDossier *dossier,
          const QuitusObligationValue *obligation)
{
  QuitusBook *book = quitus_session_get_book (session);
  static const char *const names[] = { "recipient", "creditor", "place", "due" };
  g_autofree char *article = quitus_facts_format_article (obligation->article);
  GtkWidget *row = quitus_detail_row_new (obligation->label);

  quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row), article);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_OBLIGATION, names[i]);
      g_autofree char *text = quitus_facts_format_field (book, dossier, field, obligation);

      quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row), _ (field->label), text);
    }
  quitus_facts_add (self->duties_group, row);
}

static void
show_duties (QuitusAgreementTerms *self, QuitusSession *session, QuitusDossier *dossier)
{
  quitus_facts_clear (self->duties_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));

      if (obligation->nature == QUITUS_NATURE_REPORT ||
          obligation->nature == QUITUS_NATURE_TRANSMISSION ||
          obligation->nature == QUITUS_NATURE_PUBLICATION)
        add_duty (self, session, dossier, obligation);
    }
}

/* Overrides */

static void
quitus_agreement_terms_fill (QuitusAgreementSection *section,
                             QuitusSession *session,
                             QuitusDossier *dossier)
{
  QuitusAgreementTerms *self = QUITUS_AGREEMENT_TERMS (section);
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);

  show_problems (self, session, dossier);
  if (quitus_session_may_write (session, dossier))
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->purpose_group),
                                             quitus_facts_edit_button_new (agreement->value.id));
  quitus_facts_clear (self->purpose_group);
  quitus_facts_add_fields (self->purpose_group, session, dossier, agreement, "title", "reference",
                           "type", "purpose", "nature", "preamble", NULL);
  show_bases (self, session, dossier);
  quitus_facts_clear (self->money_group);
  set_article (self->money_group, agreement->total_article);
  quitus_facts_add_fields (self->money_group, session, dossier, agreement, "total",
                           "total_in_words", "settlement_delay", NULL);
  show_duration (self, session, dossier);
  quitus_facts_clear (self->amendment_group);
  set_article (self->amendment_group, agreement->amendment_article);
  quitus_facts_add_fields (self->amendment_group, session, dossier, agreement, "amendment_clause",
                           "amendment_request", NULL);
  quitus_facts_clear (self->termination_group);
  set_article (self->termination_group, agreement->termination_article);
  quitus_facts_add_fields (self->termination_group, session, dossier, agreement, "termination",
                           "notice", NULL);
  quitus_facts_clear (self->refund_group);
  set_article (self->refund_group, agreement->refund_article);
  quitus_facts_add_fields (self->refund_group, session, dossier, agreement, "refund_clause",
                           "refund_due", "refund_account", NULL);
  show_duties (self, session, dossier);
  quitus_facts_clear (self->register_group);
  quitus_facts_add_fields (self->register_group, session, dossier, agreement, "owner",
                           "holiday_calendar", "sample", "note", NULL);
}

static void
quitus_agreement_terms_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_TERMS);
  G_OBJECT_CLASS (quitus_agreement_terms_parent_class)->dispose (object);
}

static void
quitus_agreement_terms_class_init (QuitusAgreementTermsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_terms_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_terms_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-terms.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, problems_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, purpose_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, bases_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, money_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, duration_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, amendment_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, termination_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, refund_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, duties_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementTerms, register_group);
}

static void
quitus_agreement_terms_init (QuitusAgreementTerms *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
