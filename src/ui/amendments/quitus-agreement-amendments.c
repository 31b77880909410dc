/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-amendments.h"

#include "quitus-amendment-group.h"
#include "quitus-date-row.h"
#include "quitus-template.h"

struct _QuitusAgreementAmendments
{
  QuitusAgreementSection parent_instance;

  GtkWidget *as_of_group;
  QuitusDateRow *as_of_row;
  GtkWidget *today_button;
  GtkWidget *amendments_box;
  GtkWidget *new_group;
  GtkWidget *empty_page;
  GtkWidget *empty_button;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementAmendments,
                     quitus_agreement_amendments,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Callbacks */

static void
as_of_cb (QuitusAgreementAmendments *self)
{
  QuitusDay day = quitus_date_row_get_day (self->as_of_row);
  g_autofree char *text = quitus_day_to_iso (day);

  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "agreement.as-of", "s", text);
}

/* Helpers */

/* A day that is shown is applied: the button that would apply it again has nothing to do. */
static void
show_day (QuitusAgreementAmendments *self, QuitusDay day)
{
  if (quitus_date_row_get_day (self->as_of_row) == day)
    return;
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->as_of_row), FALSE);
  quitus_date_row_set_day (self->as_of_row, day);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->as_of_row), TRUE);
}

/* Overrides */

static void
quitus_agreement_amendments_fill (QuitusAgreementSection *section,
                                  QuitusSession *session,
                                  QuitusDossier *dossier)
{
  QuitusAgreementAmendments *self = QUITUS_AGREEMENT_AMENDMENTS (section);
  QuitusDay today = quitus_session_get_today (session);
  gboolean may_write = quitus_session_may_write (session, dossier);
  g_autoptr (GArray) states = quitus_amendments_list (dossier, today);
  QuitusDay day = states->len > 0 ? quitus_dossier_get_day (dossier) : today;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->amendments_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->amendments_box), child);
  for (guint i = 0; i < states->len; i++)
    gtk_box_append (GTK_BOX (self->amendments_box),
                    quitus_amendment_group_new (session, dossier,
                                                &g_array_index (states, QuitusAmendmentState, i)));
  show_day (self, day);
  gtk_widget_set_visible (self->today_button, day != today);
  gtk_widget_set_visible (self->as_of_group, states->len > 0);
  gtk_widget_set_visible (self->amendments_box, states->len > 0);
  gtk_widget_set_visible (self->new_group, states->len > 0 && may_write);
  gtk_widget_set_visible (self->empty_page, states->len == 0);
  gtk_widget_set_visible (self->empty_button, may_write);
}

static void
quitus_agreement_amendments_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_AMENDMENTS);
  G_OBJECT_CLASS (quitus_agreement_amendments_parent_class)->dispose (object);
}

static void
quitus_agreement_amendments_class_init (QuitusAgreementAmendmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_amendments_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_amendments_fill;

  g_type_ensure (QUITUS_TYPE_DATE_ROW);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-amendments.ui");
#define BIND(name)                                                                                 \
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementAmendments, name)
  BIND (as_of_group);
  BIND (as_of_row);
  BIND (today_button);
  BIND (amendments_box);
  BIND (new_group);
  BIND (empty_page);
  BIND (empty_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, as_of_cb);
}

static void
quitus_agreement_amendments_init (QuitusAgreementAmendments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
