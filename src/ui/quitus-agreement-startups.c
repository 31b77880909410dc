/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-startups.h"

#include "quitus-committee-checks.h"
#include "quitus-deadline-row.h"
#include "quitus-document-opener.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-phases.h"
#include "quitus-template.h"

struct _QuitusAgreementStartups
{
  QuitusAgreementSection parent_instance;

  QuitusFacts *startups_group;
  QuitusFacts *series_group;
  QuitusFacts *held_group;

  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementStartups,
                     quitus_agreement_startups,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Helpers */

static char *
format_field (QuitusAgreementStartups *self,
              QuitusDossier *dossier,
              gconstpointer value,
              const char *name)
{
  const QuitusField *field =
      quitus_kind_get_field ((QuitusKind) ((const QuitusValue *) value)->kind, name);

  return quitus_facts_format_field (quitus_session_get_book (self->session), dossier, field, value);
}

static void
append_fields (QuitusAgreementStartups *self,
               GtkWidget *row,
               QuitusDossier *dossier,
               gconstpointer value,
               const char *const *names)
{
  for (; *names != NULL; names++)
    {
      QuitusKind kind = ((const QuitusValue *) value)->kind;
      g_autofree char *text = format_field (self, dossier, value, *names);

      quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row),
                                     _ (quitus_kind_get_field (kind, *names)->label), text);
    }
}

static void
append_phases (GtkWidget *row, QuitusDossier *dossier, QuitusId startup)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_PHASE); i++)
    {
      const QuitusPhaseValue *phase =
          quitus_phase_value (quitus_dossier_get (dossier, QUITUS_KIND_PHASE, i));

      if (quitus_id_equal (phase->startup, startup))
        g_ptr_array_add (phases, (gpointer) phase);
    }
  quitus_phases_sort (phases);
  for (guint i = 0; i < phases->len; i++)
    {
      const QuitusPhaseValue *phase = phases->pdata[i];
      g_autofree char *period =
          quitus_phase_format_period (phase, i > 0 ? phases->pdata[i - 1] : NULL, language);

      quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row),
                                     quitus_phase_get_label (phase->name, language), period);
    }
}

static void
add_edit_button (GtkWidget *row, QuitusId record)
{
  quitus_detail_row_add_suffix (QUITUS_DETAIL_ROW (row), quitus_facts_edit_button_new (record));
}

static void
add_startup (QuitusAgreementStartups *self,
             QuitusDossier *dossier,
             const QuitusCoverageValue *coverage)
{
  static const char *const startup_names[] = { "beta_id", "incubator", "note", NULL };
  static const char *const coverage_names[] = { "joined_on", NULL };
  const QuitusStartupValue *startup =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP,
                                                   coverage->startup));
  GtkWidget *row;

  if (startup == NULL)
    return;
  row = quitus_detail_row_new (startup->name);
  if (startup->online_procedure)
    quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row), _ ("Online procedure"));
  append_fields (self, row, dossier, startup, startup_names);
  append_fields (self, row, dossier, coverage, coverage_names);
  append_phases (row, dossier, startup->value.id);
  quitus_detail_row_append_link (QUITUS_DETAIL_ROW (row), startup->url);
  add_edit_button (row, coverage->value.id);
  quitus_facts_add (self->startups_group, row);
}

static void
show_startups (QuitusAgreementStartups *self, QuitusDossier *dossier)
{
  quitus_facts_clear (self->startups_group);
  quitus_facts_add_text (self->startups_group, _ ("Incubator"),
                         quitus_dossier_get_agreement (dossier)->incubator);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE); i++)
    add_startup (self, dossier,
                 quitus_coverage_value (quitus_dossier_get (dossier, QUITUS_KIND_COVERAGE, i)));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->startups_group),
      quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE) == 0
          ? _ ("No startup is named: the agreement is for all those of the incubator.")
          : NULL);
}

static void
add_series (QuitusAgreementStartups *self,
            QuitusDossier *dossier,
            const QuitusCommitteeSeriesValue *series)
{
  static const char *const names[] = { "chair", "due", "documents", NULL };
  GtkWidget *row = quitus_detail_row_new (series->label);
  g_autofree char *article = quitus_facts_format_article (series->article);

  quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row), article);
  quitus_detail_row_set_detail (QUITUS_DETAIL_ROW (row), series->detail);
  append_fields (self, row, dossier, series, names);
  add_edit_button (row, series->value.id);
  quitus_facts_add (self->series_group, row);
}

static void
show_series (QuitusAgreementStartups *self, QuitusDossier *dossier)
{
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));

  quitus_facts_clear (self->series_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE_SERIES); i++)
    add_series (self, dossier,
                quitus_committee_series_value (
                    quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE_SERIES, i)));
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (self->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (deadline->kind == QUITUS_DEADLINE_COMMITTEE ||
          deadline->kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS)
        quitus_facts_add (self->series_group,
                          quitus_deadline_row_new (self->session, dossier, deadline));
    }
}

/* The last one first, those of a day by startup. */
static int
compare_held (gconstpointer a, gconstpointer b, gpointer dossier)
{
  const QuitusCommitteeValue *one = *(const QuitusCommitteeValue *const *) a;
  const QuitusCommitteeValue *other = *(const QuitusCommitteeValue *const *) b;
  const QuitusStartupValue *first, *second;

  if (one->held_on != other->held_on)
    return one->held_on > other->held_on ? -1 : 1;
  first = quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP, one->startup));
  second =
      quitus_startup_value (quitus_dossier_lookup (dossier, QUITUS_KIND_STARTUP, other->startup));
  return g_utf8_collate (first != NULL ? first->name : "", second != NULL ? second->name : "");
}

/* That it came late, and why. */
static void
append_lateness (QuitusAgreementStartups *self,
                 GtkWidget *row,
                 QuitusDossier *dossier,
                 const QuitusCommitteeValue *committee)
{
  QuitusLateness lateness;
  g_autofree char *due = NULL;
  g_autofree char *detail = NULL;

  quitus_committee_get_lateness (dossier, quitus_session_get_outlook (self->session), committee,
                                 &lateness);
  if (lateness.is_late)
    {
      due = quitus_format_day (quitus_language_get_default (), lateness.due, QUITUS_DAY_STYLE_LONG);
      /* Translators: a day */
      detail = g_strdup_printf (_ ("Held late: it was due by %s"), due);
      quitus_detail_row_set_detail (QUITUS_DETAIL_ROW (row), detail);
    }
  if (lateness.is_late && lateness.reason == NULL)
    quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row), _ ("Reason for lateness"),
                                   _ ("not given"));
  else
    quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row), _ ("Reason for lateness"),
                                   lateness.is_late ? lateness.reason : committee->late_reason);
}

static void
add_held (QuitusAgreementStartups *self,
          QuitusDossier *dossier,
          const QuitusCommitteeValue *committee)
{
  static const char *const names[] = {
    "amount", "months", "documents_sent_on", "present", "order_requested_on", NULL
  };
  static const char *const notes[] = { "note", NULL };
  g_autofree char *day =
      quitus_format_day (quitus_language_get_default (), committee->held_on, QUITUS_DAY_STYLE_LONG);
  g_autofree char *startup = format_field (self, dossier, committee, "startup");
  g_autofree char *decision = format_field (self, dossier, committee, "decision");
  GtkWidget *row = quitus_detail_row_new (day);
  GtkWidget *document =
      quitus_document_button_new (quitus_session_get_book (self->session), committee->document);

  quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row), startup);
  quitus_detail_row_set_state (QUITUS_DETAIL_ROW (row), decision);
  append_lateness (self, row, dossier, committee);
  append_fields (self, row, dossier, committee, names);
  append_fields (self, row, dossier, committee, notes);
  if (document != NULL)
    quitus_detail_row_append (QUITUS_DETAIL_ROW (row), document);
  add_edit_button (row, committee->value.id);
  quitus_facts_add (self->held_group, row);
}

static void
show_held (QuitusAgreementStartups *self, QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new ();

  quitus_facts_clear (self->held_group);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    g_ptr_array_add (held, (gpointer) quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));
  g_ptr_array_sort_with_data (held, compare_held, dossier);
  for (guint i = 0; i < held->len; i++)
    add_held (self, dossier, held->pdata[i]);
}

/* Overrides */

static void
quitus_agreement_startups_fill (QuitusAgreementSection *section,
                                QuitusSession *session,
                                QuitusDossier *dossier)
{
  QuitusAgreementStartups *self = QUITUS_AGREEMENT_STARTUPS (section);
  QuitusId agreement = quitus_dossier_get_agreement (dossier)->value.id;

  g_set_object (&self->session, session);
  quitus_facts_set_addition (self->startups_group, QUITUS_KIND_COVERAGE, agreement,
                             _ ("Add a Startup to the Agreement"));
  quitus_facts_set_addition (self->series_group, QUITUS_KIND_COMMITTEE_SERIES, agreement,
                             _ ("Add a Series of Committees"));
  show_startups (self, dossier);
  show_series (self, dossier);
  show_held (self, dossier);
}

static void
quitus_agreement_startups_dispose (GObject *object)
{
  QuitusAgreementStartups *self = QUITUS_AGREEMENT_STARTUPS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_STARTUPS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_startups_parent_class)->dispose (object);
}

static void
quitus_agreement_startups_class_init (QuitusAgreementStartupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_startups_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_startups_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-startups.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementStartups, startups_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementStartups, series_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementStartups, held_group);
}

static void
quitus_agreement_startups_init (QuitusAgreementStartups *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
