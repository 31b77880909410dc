/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-agreement-history.h"

#include "quitus-history-model.h"
#include "quitus-history-row.h"
#include "quitus-template.h"

struct _QuitusAgreementHistory
{
  QuitusAgreementSection parent_instance;

  GtkListBox *list_box;
  GtkWidget *more_button;
  GtkLabel *problem_label;

  QuitusSession *session;
  QuitusHistoryModel *model;
};

G_DEFINE_FINAL_TYPE (QuitusAgreementHistory,
                     quitus_agreement_history,
                     QUITUS_TYPE_AGREEMENT_SECTION)

/* Callbacks */

static void
update (QuitusAgreementHistory *self)
{
  const char *problem = quitus_history_model_get_problem (self->model);

  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0);
  gtk_widget_set_visible (self->more_button, !quitus_history_model_is_complete (self->model) &&
                                                 !quitus_history_model_is_loading (self->model));
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer data)
{
  QuitusAgreementHistory *self = data;
  GtkWidget *content = quitus_history_row_new (self->session);
  GtkWidget *row = gtk_list_box_row_new ();

  quitus_history_row_set_list_row (QUITUS_HISTORY_ROW (content), item);
  gtk_widget_add_css_class (content, "history-content");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  content, NULL, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), gtk_tree_list_row_is_expandable (item));
  return row;
}

static void
row_activated_cb (QuitusAgreementHistory *self, GtkListBoxRow *row)
{
  GtkTreeListRow *list_row =
      quitus_history_row_get_list_row (QUITUS_HISTORY_ROW (gtk_list_box_row_get_child (row)));

  gtk_tree_list_row_set_expanded (list_row, !gtk_tree_list_row_get_expanded (list_row));
}

static void
load_cb (QuitusAgreementHistory *self)
{
  quitus_agreement_history_load_more (self);
}

/* Overrides */

/* What is recorded later comes into the list by itself. */
static void
quitus_agreement_history_fill (QuitusAgreementSection *section,
                               QuitusSession *session,
                               QuitusDossier *dossier)
{
  QuitusAgreementHistory *self = QUITUS_AGREEMENT_HISTORY (section);
  g_autoptr (GtkTreeListModel) tree = NULL;

  if (self->model != NULL)
    return;
  self->session = g_object_ref (session);
  self->model =
      quitus_history_model_new (session, quitus_dossier_get_agreement (dossier)->value.id);
  tree = quitus_history_tree_new (G_LIST_MODEL (self->model));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (tree), create_row_cb, self, NULL);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
quitus_agreement_history_dispose (GObject *object)
{
  QuitusAgreementHistory *self = QUITUS_AGREEMENT_HISTORY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_AGREEMENT_HISTORY);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_agreement_history_parent_class)->dispose (object);
}

static void
quitus_agreement_history_class_init (QuitusAgreementHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_agreement_history_dispose;
  QUITUS_AGREEMENT_SECTION_CLASS (klass)->fill = quitus_agreement_history_fill;

  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-agreement-history.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, list_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, more_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusAgreementHistory, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, load_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
quitus_agreement_history_init (QuitusAgreementHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_agreement_history_load_more:
 * @self: the history of an agreement
 *
 * Reads older changes, if there may be some and none are being read.
 */
void
quitus_agreement_history_load_more (QuitusAgreementHistory *self)
{
  if (self->model != NULL)
    quitus_history_model_load_more (self->model);
}
