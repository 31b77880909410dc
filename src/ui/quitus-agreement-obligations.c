/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-obligations.h"

#include "quitus-button-text.h"
#include "quitus-detail-row.h"
#include "quitus-document-opener.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-deadline-row.h"
#include "quitus-next-step.h"
#include "quitus-obligation-matrix.h"
#include "quitus-place.h"
#include "quitus-template.h"

struct _QuitusAgreementObligations
{
  QuitusAgreementSection parent_instance;

  QuitusObligationMatrix *matrix;
  QuitusFacts *notices_group;
  GtkBox *articles_box;
  GtkWidget *empty_page;
  GtkWidget *add_button;

  QuitusSession *session;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementObligations,
                     quitus_agreement_obligations,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/**
 * Summary:
 * @n_deadlines: how many there are, one for each startup and occurrence
 * @n_done: how many of them are done
 * @first: (nullable): the most urgent one
 *
 * What the deadlines of one obligation say together.
 */
typedef struct
{
  guint n_deadlines;
  guint n_done;
  const QuitusDeadline *first;
} Summary;

/* Helpers */

/* The most urgent first. */
static int
rank_status (QuitusDeadlineStatus status)
{
  static const int ranks[] = {
    [QUITUS_STATUS_LATE] = 0,           [QUITUS_STATUS_DUE] = 1,     [QUITUS_STATUS_UPCOMING] = 2,
    [QUITUS_STATUS_UNDETERMINED] = 3,   [QUITUS_STATUS_UNDATED] = 4, [QUITUS_STATUS_DONE] = 5,
    [QUITUS_STATUS_NOT_APPLICABLE] = 6,
  };

  g_assert (status < G_N_ELEMENTS (ranks));
  return ranks[status];
}

static void
sum_up (Summary *summary, GArray *deadlines, QuitusId owner)
{
  *summary = (Summary) { 0 };
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->owner, owner))
        continue;
      summary->n_deadlines++;
      if (deadline->status == QUITUS_STATUS_DONE)
        summary->n_done++;
      if (summary->first == NULL ||
          rank_status (deadline->status) < rank_status (summary->first->status))
        summary->first = deadline;
    }
}

/* Who must do it, and by when. */
static char *
format_lead (QuitusAgreementObligations *self,
             QuitusDossier *dossier,
             const QuitusObligationValue *obligation,
             const Summary *summary)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *debtor =
      quitus_facts_name_record (quitus_session_get_book (self->session), obligation->debtor);
  const char *who = debtor != NULL ? debtor : _ ("All parties");
  g_autofree char *when = NULL;

  if (summary->first != NULL && summary->first->date != QUITUS_DAY_NONE)
    when = quitus_format_day (language, summary->first->date, QUITUS_DAY_STYLE_LONG);
  else if (summary->first != NULL)
    when = quitus_deadline_get_rule (summary->first, dossier, language);
  return when != NULL ? g_strdup_printf ("%s · %s", who, when) : g_strdup (who);
}

static void
append_field (QuitusAgreementObligations *self,
              QuitusDetailRow *row,
              QuitusDossier *dossier,
              const QuitusObligationValue *obligation,
              const char *name)
{
  const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_OBLIGATION, name);
  g_autofree char *text = quitus_facts_format_field (quitus_session_get_book (self->session),
                                                     dossier, field, obligation);

  quitus_detail_row_append_line (row, _ (field->label), text);
}

static void
append_document (QuitusAgreementObligations *self, QuitusDetailRow *row, QuitusId document)
{
  GtkWidget *button =
      quitus_document_button_new (quitus_session_get_book (self->session), document);

  if (button != NULL)
    quitus_detail_row_append (row, button);
}

/* The pencil of the row is for the obligation; what was done about it is corrected or removed here. */
static void
append_correction (QuitusDetailRow *row, QuitusId evidence)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Correct…"));
  g_autofree char *id = quitus_id_to_text (evidence);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Correct or remove what was recorded"));
  quitus_place_mark (button, id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit-record");
  quitus_detail_row_append (row, button);
}

/* "Done on 8 August 2023, Geoplateforme, recorded by C. Martin" */
static void
append_evidence (QuitusAgreementObligations *self,
                 QuitusDetailRow *row,
                 const QuitusEvidenceValue *evidence)
{
  QuitusLanguage language = quitus_language_get_default ();
  const char *state = _ (quitus_choices_get_label (&quitus_evidence_states, evidence->state));
  g_autofree char *startup =
      quitus_facts_name_record (quitus_session_get_book (self->session), evidence->startup);
  g_autofree char *day = NULL;
  const char *parts[5] = { NULL };
  guint n_parts = 0;
  g_autofree char *text = NULL;

  if (evidence->done_on != QUITUS_DAY_NONE)
    day = quitus_format_day (language, evidence->done_on, QUITUS_DAY_STYLE_SHORT);
  if (day != NULL)
    parts[n_parts++] = day;
  if (startup != NULL)
    parts[n_parts++] = startup;
  if (evidence->note != NULL)
    parts[n_parts++] = evidence->note;
  if (evidence->recorded_by != NULL)
    parts[n_parts++] = evidence->recorded_by;
  text = g_strjoinv (", ", (char **) parts);
  quitus_detail_row_append_line (row, n_parts > 0 ? state : NULL, n_parts > 0 ? text : state);
  quitus_detail_row_append_link (row, evidence->url);
  append_document (self, row, evidence->document);
  append_correction (row, evidence->value.id);
}

/* What can be done about the most urgent one, where one button is enough; the matrix has the
 * others. */
static void
append_step (QuitusDetailRow *row,
             QuitusDossier *dossier,
             const QuitusDeadline *deadline,
             const QuitusOutlook *outlook)
{
  GtkWidget *step = quitus_next_step_button_new (deadline, dossier, outlook);

  if (step == NULL)
    return;
  quitus_button_text_wrap (step);
  quitus_detail_row_append (row, step);
}

static void
append_notice_facts (QuitusAgreementObligations *self,
                     QuitusDetailRow *row,
                     QuitusDossier *dossier,
                     const QuitusNoticeValue *notice,
                     const QuitusDeadline *deadline)
{
  static const char *const names[] = { "subject",     "sender",      "recipient",    "sent_on",
                                       "received_on", "answered_on", "terminated_on" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const QuitusField *field = quitus_kind_get_field (QUITUS_KIND_NOTICE, names[i]);
      g_autofree char *text = quitus_facts_format_field (quitus_session_get_book (self->session),
                                                         dossier, field, notice);

      quitus_detail_row_append_line (row, _ (field->label), text);
    }
  append_document (self, row, notice->document);
  append_step (row, dossier, deadline, quitus_session_get_outlook (self->session));
  quitus_detail_row_add_suffix (row, quitus_facts_edit_button_new (notice->value.id));
}

static GtkWidget *
make_row (QuitusAgreementObligations *self,
          QuitusDossier *dossier,
          const QuitusObligationValue *obligation,
          const Summary *summary)
{
  QuitusDetailRow *row = QUITUS_DETAIL_ROW (quitus_detail_row_new (obligation->label));
  g_autofree char *lead = format_lead (self, dossier, obligation, summary);

  if (summary->first != NULL)
    quitus_detail_row_set_status (row, summary->first->status);
  if (summary->n_deadlines > 1)
    {
      g_autofree char *count =
          quitus_format_text (quitus_language_get_default (),
                              n_ ("%u of %u done", "%u of %u done", summary->n_done),
                              summary->n_done, summary->n_deadlines);

      quitus_detail_row_set_state (row, count);
    }
  quitus_detail_row_set_lead (row, lead);
  quitus_detail_row_set_detail (row, obligation->detail);
  if (obligation->nature != QUITUS_NATURE_OBLIGATION)
    append_field (self, row, dossier, obligation, "nature");
  if (obligation->scope != QUITUS_SCOPE_AGREEMENT)
    append_field (self, row, dossier, obligation, "scope");
  append_field (self, row, dossier, obligation, "creditor");
  append_field (self, row, dossier, obligation, "recipient");
  append_field (self, row, dossier, obligation, "place");
  append_field (self, row, dossier, obligation, "due");
  if (obligation->online_procedures_only)
    append_field (self, row, dossier, obligation, "online_procedures_only");
  quitus_detail_row_append_link (row, obligation->url);
  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_EVIDENCE); i++)
    {
      const QuitusEvidenceValue *evidence =
          quitus_evidence_value (quitus_dossier_get (dossier, QUITUS_KIND_EVIDENCE, i));

      if (quitus_id_equal (evidence->obligation, obligation->value.id))
        append_evidence (self, row, evidence);
    }
  if (summary->first != NULL && quitus_id_is_none (summary->first->startup))
    append_step (row, dossier, summary->first, quitus_session_get_outlook (self->session));
  quitus_detail_row_add_suffix (row, quitus_facts_edit_button_new (obligation->value.id));
  return GTK_WIDGET (row);
}

/* Each formal notice, with the day until which it may be answered. */
static void
show_notices (QuitusAgreementObligations *self, QuitusDossier *dossier, GArray *deadlines)
{
  quitus_facts_set_addition (self->notices_group, QUITUS_KIND_NOTICE,
                             quitus_dossier_get_agreement (dossier)->value.id,
                             _ ("Add a Formal Notice"));
  quitus_facts_clear (self->notices_group);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);
      const QuitusValue *notice =
          quitus_dossier_lookup (dossier, QUITUS_KIND_NOTICE, deadline->owner);
      GtkWidget *row;

      if (deadline->kind != QUITUS_DEADLINE_NOTICE || notice == NULL)
        continue;
      row = quitus_deadline_row_new_without_step (self->session, dossier, deadline);
      append_notice_facts (self, QUITUS_DETAIL_ROW (row), dossier, quitus_notice_value (notice),
                           deadline);
      quitus_facts_add (self->notices_group, row);
    }
}

/* Overrides */

static void
quitus_agreement_obligations_fill (QuitusAgreementSection *section,
                                   QuitusSession *session,
                                   QuitusDossier *dossier)
{
  QuitusAgreementObligations *self = QUITUS_AGREEMENT_OBLIGATIONS (section);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  guint n_obligations = quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION);
  QuitusFacts *facts = NULL;
  const char *article = NULL;
  g_autofree char *agreement = quitus_id_to_text (quitus_dossier_get_agreement (dossier)->value.id);
  g_autofree char *place = g_strconcat ("obligation:", agreement, NULL);
  GtkWidget *child;

  g_set_object (&self->session, session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.add-record");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->articles_box))) != NULL)
    gtk_box_remove (self->articles_box, child);
  gtk_widget_set_visible (self->empty_page, n_obligations == 0);
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (session), deadlines);
  quitus_obligation_matrix_show (self->matrix, session, dossier);
  show_notices (self, dossier, deadlines);
  for (guint i = 0; i < n_obligations; i++)
    {
      const QuitusObligationValue *obligation =
          quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, i));
      Summary summary;

      /* They stand in the order of the text. */
      if (facts == NULL || g_strcmp0 (article, obligation->article) != 0)
        {
          g_autofree char *title = quitus_facts_format_article (obligation->article);

          facts =
              QUITUS_FACTS (quitus_facts_new (title != NULL ? title : _ ("Without an Article")));
          gtk_box_append (self->articles_box, GTK_WIDGET (facts));
          article = obligation->article;
        }
      sum_up (&summary, deadlines, obligation->value.id);
      quitus_facts_add (facts, make_row (self, dossier, obligation, &summary));
    }
}

static void
quitus_agreement_obligations_dispose (GObject *object)
{
  QuitusAgreementObligations *self = QUITUS_AGREEMENT_OBLIGATIONS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_OBLIGATIONS);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_obligations_parent_class)->dispose (object);
}

static void
quitus_agreement_obligations_class_init (QuitusAgreementObligationsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_obligations_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_obligations_fill;

  g_type_ensure (QUITUS_TYPE_FACTS);
  g_type_ensure (QUITUS_TYPE_OBLIGATION_MATRIX);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-obligations.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementObligations, matrix);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementObligations, notices_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementObligations, articles_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementObligations, empty_page);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementObligations, add_button);
}

static void
quitus_agreement_obligations_init (QuitusAgreementObligations *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
