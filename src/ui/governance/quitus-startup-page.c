/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-startup-page.h"

#include "quitus-deadline-row.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-phases.h"
#include "quitus-startup-facts.h"
#include "quitus-template.h"

struct _QuitusStartupPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *edit_button;
  QuitusNotices *notices;
  QuitusFacts *identity_group;
  QuitusFacts *phases_group;
  QuitusFacts *agreements_group;
  QuitusFacts *committees_group;
  QuitusFacts *held_group;
  QuitusFacts *obligations_group;

  QuitusSession *session;
  QuitusRecord *startup;
};

G_DEFINE_FINAL_TYPE (QuitusStartupPage, quitus_startup_page, ADW_TYPE_NAVIGATION_PAGE)

/* Helpers */

static int
compare_held (gconstpointer a, gconstpointer b)
{
  const QuitusCommitteeValue *first = *(const QuitusCommitteeValue *const *) a;
  const QuitusCommitteeValue *second = *(const QuitusCommitteeValue *const *) b;

  return first->held_on > second->held_on ? -1 : first->held_on < second->held_on;
}

static void
show_phase (QuitusStartupPage *self, const QuitusPhaseValue *phase, const QuitusPhaseValue *next)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *text = quitus_phase_format_period (phase, next, language);
  GtkWidget *row = quitus_facts_add_text (self->phases_group,
                                          quitus_phase_get_label (phase->name, language), text);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), quitus_facts_edit_button_new (phase->value.id));
}

static void
show_phases (QuitusStartupPage *self)
{
  GPtrArray *parts = quitus_book_get_parts (quitus_session_get_book (self->session),
                                            quitus_record_get_id (self->startup));
  g_autoptr (GPtrArray) phases = g_ptr_array_new ();

  quitus_facts_clear (self->phases_group);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    g_ptr_array_add (phases, (gpointer) quitus_record_get_value (parts->pdata[i]));
  quitus_phases_sort (phases);
  for (guint i = 0; i < phases->len; i++)
    show_phase (self, phases->pdata[i], i > 0 ? phases->pdata[i - 1] : NULL);
}

static void
show_identity (QuitusStartupPage *self)
{
  const QuitusStartupValue *value = quitus_startup_value (quitus_record_get_value (self->startup));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), value->name);
  quitus_facts_clear (self->identity_group);
  quitus_facts_add_fields (self->identity_group, self->session, NULL, value, "incubator",
                           "online_procedure", "beta_id", "url", "note", NULL);
}

/* One deadline with the button that does its next step. */
static void
add_deadline (QuitusStartupPage *self,
              QuitusFacts *group,
              QuitusDossier *dossier,
              const QuitusDeadline *deadline)
{
  quitus_facts_add (group, quitus_deadline_row_new (self->session, dossier, deadline));
}

static void
show_agreement (QuitusStartupPage *self, QuitusDossier *dossier)
{
  const QuitusAgreementValue *agreement = quitus_dossier_get_agreement (dossier);
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  g_autofree char *id = quitus_id_to_text (agreement->value.id);
  GtkWidget *row =
      quitus_facts_add_text (self->agreements_group, agreement->reference, agreement->title);

  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-agreement");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  quitus_deadlines_compute (dossier, quitus_session_get_outlook (self->session), deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const QuitusDeadline *deadline = &g_array_index (deadlines, QuitusDeadline, i);

      if (!quitus_id_equal (deadline->startup, quitus_record_get_id (self->startup)))
        continue;
      add_deadline (self,
                    deadline->kind == QUITUS_DEADLINE_COMMITTEE ||
                            deadline->kind == QUITUS_DEADLINE_COMMITTEE_DOCUMENTS
                        ? self->committees_group
                        : self->obligations_group,
                    dossier, deadline);
    }
}

/* What committees decided about it, the last one first. */
static void
show_held (QuitusStartupPage *self, QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  QuitusLanguage language = quitus_language_get_default ();

  for (guint i = 0; i < quitus_dossier_count (dossier, QUITUS_KIND_COMMITTEE); i++)
    {
      const QuitusCommitteeValue *committee =
          quitus_committee_value (quitus_dossier_get (dossier, QUITUS_KIND_COMMITTEE, i));

      if (quitus_id_is_none (committee->startup) ||
          quitus_id_equal (committee->startup, quitus_record_get_id (self->startup)))
        g_ptr_array_add (held, (gpointer) committee);
    }
  g_ptr_array_sort (held, compare_held);
  for (guint i = 0; i < held->len; i++)
    {
      const QuitusCommitteeValue *committee = held->pdata[i];
      g_autofree char *day =
          quitus_format_day (language, committee->held_on, QUITUS_DAY_STYLE_LONG);
      GtkWidget *row = quitus_detail_row_new (day);

      quitus_detail_row_set_lead (QUITUS_DETAIL_ROW (row),
                                  quitus_dossier_get_agreement (dossier)->reference);
      if (committee->decision != QUITUS_CHOICE_NONE)
        quitus_detail_row_set_state (QUITUS_DETAIL_ROW (row),
                                     _ (quitus_choices_get_label (&quitus_decisions,
                                                                  committee->decision)));
      quitus_detail_row_append_line (QUITUS_DETAIL_ROW (row), _ ("Reason for lateness"),
                                     committee->late_reason);
      quitus_detail_row_add_suffix (QUITUS_DETAIL_ROW (row),
                                    quitus_facts_edit_button_new (committee->value.id));
      quitus_facts_add (self->held_group, row);
    }
}

/* Callbacks */

static void
update (QuitusStartupPage *self)
{
  QuitusBook *book = quitus_session_get_book (self->session);
  g_autoptr (GPtrArray) dossiers = NULL;

  if (quitus_book_lookup (book, quitus_record_get_id (self->startup)) == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      return;
    }
  show_identity (self);
  show_phases (self);
  quitus_facts_clear (self->agreements_group);
  quitus_facts_clear (self->committees_group);
  quitus_facts_clear (self->held_group);
  quitus_facts_clear (self->obligations_group);
  dossiers =
      quitus_startup_facts_list_dossiers (self->session, quitus_record_get_id (self->startup));
  for (guint i = 0; i < dossiers->len; i++)
    {
      show_agreement (self, dossiers->pdata[i]);
      show_held (self, dossiers->pdata[i]);
    }
}

/* Overrides */

static void
quitus_startup_page_dispose (GObject *object)
{
  QuitusStartupPage *self = QUITUS_STARTUP_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_STARTUP_PAGE);
  g_clear_object (&self->startup);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_startup_page_parent_class)->dispose (object);
}

static void
quitus_startup_page_class_init (QuitusStartupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_startup_page_dispose;
  g_type_ensure (QUITUS_TYPE_FACTS);
  g_type_ensure (QUITUS_TYPE_NOTICES);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-startup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, identity_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, phases_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, agreements_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, committees_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, held_group);
  gtk_widget_class_bind_template_child (widget_class, QuitusStartupPage, obligations_group);
}

static void
quitus_startup_page_init (QuitusStartupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_startup_page_new:
 * @session: what the window works with, its register open
 * @startup: a startup of its book
 *
 * Returns: (transfer floating): all about a startup: its phases, its agreements, and what each of
 *   them asks for it
 */
AdwNavigationPage *
quitus_startup_page_new (QuitusSession *session, QuitusRecord *startup)
{
  QuitusStartupPage *self = g_object_new (QUITUS_TYPE_STARTUP_PAGE, NULL);
  g_autofree char *id = quitus_id_to_text (quitus_record_get_id (startup));

  self->session = g_object_ref (session);
  self->startup = g_object_ref (startup);
  quitus_notices_set_session (self->notices, session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s", id);
  quitus_facts_set_addition (self->phases_group, QUITUS_KIND_PHASE, quitus_record_get_id (startup),
                             _ ("Add a Phase"));
  g_signal_connect_object (quitus_session_get_book (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::today", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return ADW_NAVIGATION_PAGE (self);
}
