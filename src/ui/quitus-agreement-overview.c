/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-overview.h"

#include "quitus-agreement-status.h"
#include "quitus-consumption.h"
#include "quitus-deadline-row.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-money-strip.h"
#include "quitus-template.h"

struct _QuitusAgreementOverview
{
  QuitusAgreementSection parent_instance;

  GtkLabel *status_label;
  GtkLabel *period_label;
  AdwWrapBox *parties_box;
  QuitusMoneyStrip *strip;
  AdwWrapBox *figures_box;
  QuitusFacts *next_group;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementOverview,
                     quitus_agreement_overview,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

/* "In force since 8 February 2023, until 31 December 2023", or how many have signed. */
static char *
format_period (const QuitusAgreementState *state)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (state->last_day != QUITUS_DAY_NONE)
    end = quitus_format_day (language, state->last_day, QUITUS_DAY_STYLE_SHORT);
  if (state->effective_on != QUITUS_DAY_NONE)
    {
      start = quitus_format_day (language, state->effective_on, QUITUS_DAY_STYLE_SHORT);
      /* Translators: the first and the last day of an agreement */
      return end != NULL ? g_strdup_printf (_ ("From %s to %s"), start, end)
                         : g_strdup_printf (_ ("From %s"), start);
    }
  if (end == NULL)
    return g_strdup_printf (n_ ("%u of %u signatures", "%u of %u signatures", state->n_signatures),
                            state->n_signatures, state->n_parties);
  /* Translators: the number of signatures, how many there should be, the last day */
  return g_strdup_printf (n_ ("%u of %u signatures · end on %s", "%u of %u signatures · end on %s",
                              state->n_signatures),
                          state->n_signatures, state->n_parties, end);
}

static void
clear (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

static void
add_party (QuitusAgreementOverview *self, QuitusBook *book, const QuitusPartyValue *party)
{
  g_autofree char *name = quitus_facts_name_record (book, party->value.id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *role_label = gtk_label_new (_ (quitus_choices_get_label (&quitus_roles, party->role)));

  gtk_widget_add_css_class (name_label, "heading");
  gtk_widget_add_css_class (role_label, "dimmed");
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), role_label);
  adw_wrap_box_append (self->parties_box, box);
}

static void
add_figure (QuitusAgreementOverview *self, const char *title, QuitusMoney amount, const char *band)
{
  g_autofree char *text = quitus_format_money (quitus_language_get_default (), amount);
  GtkWidget *figure = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *amount_label = gtk_label_new (text);

  if (band != NULL)
    {
      GtkWidget *swatch = g_object_new (ADW_TYPE_BIN, "valign", GTK_ALIGN_CENTER, NULL);

      gtk_widget_add_css_class (swatch, "swatch");
      gtk_widget_add_css_class (swatch, band);
      gtk_box_append (GTK_BOX (heading), swatch);
    }
  gtk_widget_add_css_class (title_label, "caption");
  gtk_widget_add_css_class (title_label, "dimmed");
  gtk_widget_add_css_class (amount_label, "numeric");
  gtk_widget_add_css_class (amount_label, "heading");
  gtk_label_set_xalign (GTK_LABEL (amount_label), 0);
  gtk_box_append (GTK_BOX (heading), title_label);
  gtk_box_append (GTK_BOX (figure), heading);
  gtk_box_append (GTK_BOX (figure), amount_label);
  adw_wrap_box_append (self->figures_box, figure);
}

/* Who pays has promised, is called, and pays; what becomes of the money then is not in its budget. */
static void
show_money_out (QuitusAgreementOverview *self, const QuitusAgreementState *state)
{
  add_figure (self, _ ("Promised"), state->planned, "planned");
  add_figure (self, _ ("Called"), state->called, "called");
  add_figure (self, _ ("Paid"), state->received, "received");
  if (state->refunded > 0)
    add_figure (self, _ ("Got back"), state->refunded, NULL);
}

static void
show_money (QuitusAgreementOverview *self, const QuitusAgreementState *state, QuitusFlow flow)
{
  clear (self->figures_box);
  quitus_money_strip_show (self->strip, state, flow);
  if (state->total != QUITUS_MONEY_NONE)
    add_figure (self, _ ("Total"), state->total, NULL);
  if (flow == QUITUS_FLOW_OUT)
    {
      show_money_out (self, state);
      return;
    }
  add_figure (self, _ ("Planned"), state->planned, "planned");
  add_figure (self, _ ("Called"), state->called, "called");
  /* Without an owner the register is nobody's: money goes from one party to another. */
  add_figure (self, flow == QUITUS_FLOW_IN ? _ ("Received") : _ ("Received or paid"),
              state->received, "received");
  if (state->attached_ae == state->attached_cp)
    add_figure (self, _ ("Attached"), state->attached_cp, "attached");
  else
    {
      add_figure (self, _ ("Attached (AE)"), state->attached_ae, NULL);
      add_figure (self, _ ("Attached (CP)"), state->attached_cp, "attached");
    }
  if (state->spent > 0 || state->attached_cp > 0)
    add_figure (self, _ ("Spent"), state->spent, "spent");
  if (state->refunded > 0)
    add_figure (self, _ ("Refunded"), state->refunded, NULL);
}

/* What comes first of what is not done; what has no day yet comes after what has one. */
static void
show_next (QuitusAgreementOverview *self, QuitusSession *session, QuitusDossier *dossier)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_facts_clear (self->next_group);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->status == QUITUS_STATUS_DONE ||
          deadline->status == QUITUS_STATUS_NOT_APPLICABLE)
        continue;
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->next_group),
                                       deadline->status == QUITUS_STATUS_LATE
                                           ? _ ("Late Deadline")
                                           : _ ("Next Deadline"));
      quitus_facts_add (self->next_group, quitus_deadline_row_new (session, dossier, deadline));
      return;
    }
}

/* Overrides */

static void
quitus_agreement_overview_fill (QuitusAgreementSection *section,
                                QuitusSession *session,
                                QuitusDossier *dossier)
{
  QuitusAgreementOverview *self = QUITUS_AGREEMENT_OVERVIEW (section);
  g_autofree char *period = NULL;
  QuitusAgreementState state;

  quitus_agreement_compute (dossier, quitus_session_get_outlook (session), &state);
  quitus_agreement_status_show (self->status_label, state.status);
  period = format_period (&state);
  gtk_label_set_label (self->period_label, period);
  clear (self->parties_box);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PARTY); i++)
    add_party (self, quitus_session_get_book (session),
               quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, i)));
  show_money (self, &state, quitus_side_get_flow (dossier));
  show_next (self, session, dossier);
}

static void
quitus_agreement_overview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_OVERVIEW);
  G_OBJECT_CLASS (quitus_agreement_overview_parent_class)->dispose (object);
}

static void
quitus_agreement_overview_class_init (QuitusAgreementOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_overview_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_overview_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  g_type_ensure (QUITUS_TYPE_MONEY_STRIP);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, status_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, period_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, parties_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, strip);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, figures_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementOverview, next_group);
}

static void
quitus_agreement_overview_init (QuitusAgreementOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
