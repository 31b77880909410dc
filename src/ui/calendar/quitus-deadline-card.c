/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-deadline-card.h"

#include "quitus-deadline-look.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-move.h"
#include "quitus-next-step.h"
#include "quitus-place.h"
#include "quitus-remark-dialog.h"
#include "quitus-remarks.h"
#include "quitus-status-pill.h"
#include "quitus-template.h"

struct _QuitusDeadlineCard
{
  AdwBin parent_instance;

  GtkImage *kind_image;
  GtkLabel *title_label;
  GtkLabel *parties_label;
  QuitusStatusPill *pill;
  GtkLabel *amount_label;
  GtkLabel *work_day_label;
  GtkLabel *strict_day_label;
  GtkLabel *original_day_label;
  GtkLabel *why_label;
  GtkButton *step_button;
  GtkButton *other_button;
  GtkWidget *put_off_button;
  GtkLabel *original_day_name;
  GtkWidget *move_button;
  GtkActionable *agreement_button;
  GtkLabel *reference_label;

  QuitusDeadline deadline;
  QuitusNextStep step;
  QuitusNextStep other;
};

G_DEFINE_FINAL_TYPE (QuitusDeadlineCard, quitus_deadline_card, ADW_TYPE_BIN)

/* Helpers */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_day (GtkLabel *label, QuitusDay day)
{
  g_autofree char *text = NULL;

  if (day != QUITUS_DAY_NONE)
    text = quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_MEDIUM);
  gtk_label_set_label (label, text != NULL ? text : _ ("undetermined"));
}

/* Takes the target of the step. */
static void
show_step (GtkButton *button, gboolean has_step, QuitusNextStep *place, QuitusNextStep step)
{
  g_free (place->target);
  *place = has_step ? step : (QuitusNextStep) { 0 };
  gtk_widget_set_visible (GTK_WIDGET (button), has_step);
  if (has_step)
    gtk_button_set_label (button, step.label);
}

/* Only what can be done. */
static void
show_actions (QuitusDeadlineCard *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  QuitusNextStep step = { 0 };
  const QuitusOutlook *outlook = quitus_deadline_item_get_outlook (item);
  gboolean has_step = quitus_next_step_find (deadline, dossier, outlook, &step);

  show_step (self->step_button, has_step, &self->step, step);
  has_step = quitus_next_step_find_other (deadline, dossier, outlook, &step);
  show_step (self->other_button, has_step, &self->other, step);
  gtk_widget_set_visible (self->put_off_button, quitus_remark_may_put_off (deadline));
  gtk_button_set_label (GTK_BUTTON (self->put_off_button), quitus_remark_get_label (deadline));
  gtk_widget_set_visible (self->move_button,
                          deadline->date != QUITUS_DAY_NONE &&
                              !quitus_deadline_has_moved (deadline) &&
                              quitus_move_judge (deadline, dossier,
                                                 quitus_deadline_item_get_outlook (item)) ==
                                  QUITUS_MOVABLE);
}

/* Callbacks */

static void
close_place (QuitusDeadlineCard *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

/* The place goes first: what it gives the focus back to is then under the dialog that comes. */
static void
leave_for (QuitusDeadlineCard *self, const char *action, const char *target)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  close_place (self);
  gtk_widget_activate_action (root, action, "s", target);
}

static void
step_cb (QuitusDeadlineCard *self)
{
  leave_for (self, self->step.action, self->step.target);
}

static void
other_cb (QuitusDeadlineCard *self)
{
  leave_for (self, self->other.action, self->other.target);
}

static void
put_off_cb (QuitusDeadlineCard *self)
{
  g_autofree char *target = quitus_place_get_deadline (&self->deadline);

  leave_for (self, "win.explain-deadline", target);
}

static void
move_cb (QuitusDeadlineCard *self)
{
  g_autofree char *target = quitus_deadline_make_move_target (&self->deadline, QUITUS_DAY_NONE);

  leave_for (self, "win.move-deadline", target);
}

/* What the card stands in goes, once the action of the button has shown the agreement. */
static void
agreement_cb (QuitusDeadlineCard *self)
{
  close_place (self);
}

/* Overrides */

static void
quitus_deadline_card_finalize (GObject *object)
{
  QuitusDeadlineCard *self = QUITUS_DEADLINE_CARD (object);

  g_free (self->step.target);
  g_free (self->other.target);
  G_OBJECT_CLASS (quitus_deadline_card_parent_class)->finalize (object);
}

static void
quitus_deadline_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_DEADLINE_CARD);
  G_OBJECT_CLASS (quitus_deadline_card_parent_class)->dispose (object);
}

static void
quitus_deadline_card_class_init (QuitusDeadlineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_deadline_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_deadline_card_finalize;

  g_type_ensure (QUITUS_TYPE_STATUS_PILL);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-deadline-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, kind_image);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, parties_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, pill);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, amount_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, work_day_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, strict_day_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, original_day_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, why_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, step_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, other_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, put_off_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, original_day_name);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, move_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, agreement_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusDeadlineCard, reference_label);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_off_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_cb);
}

static void
quitus_deadline_card_init (QuitusDeadlineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public */

/**
 * quitus_deadline_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
quitus_deadline_card_new (void)
{
  return g_object_new (QUITUS_TYPE_DEADLINE_CARD, NULL);
}

/**
 * quitus_deadline_card_bind:
 * @self: a card
 * @item: a deadline
 *
 * Shows a deadline.
 */
void
quitus_deadline_card_bind (QuitusDeadlineCard *self, QuitusDeadlineItem *item)
{
  const QuitusDeadline *deadline = quitus_deadline_item_get_deadline (item);
  QuitusDossier *dossier = quitus_deadline_item_get_dossier (item);
  g_autofree char *place = quitus_place_get_deadline (deadline);
  g_autofree char *amount = NULL;

  if (deadline->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_money (quitus_language_get_default (), deadline->amount);
  gtk_image_set_from_icon_name (self->kind_image,
                                quitus_deadline_kind_get_icon_name (deadline->kind));
  gtk_label_set_label (self->title_label, quitus_deadline_item_get_name (item));
  set_text (self->parties_label, quitus_deadline_item_get_parties (item));
  quitus_status_pill_bind (self->pill, deadline);
  set_text (self->amount_label, amount);
  set_day (self->work_day_label, deadline->date);
  set_day (self->strict_day_label, deadline->strict_date);
  set_day (self->original_day_label,
           quitus_deadline_get_original_day (deadline, dossier,
                                             quitus_deadline_item_get_outlook (item)));
  gtk_label_set_label (self->original_day_name,
                       deadline->is_planned ? _ ("Limit") : _ ("Original deadline"));
  gtk_widget_set_visible (GTK_WIDGET (self->original_day_label),
                          quitus_deadline_has_moved (deadline));
  set_text (self->why_label, quitus_deadline_item_get_why (item));
  self->deadline = *deadline;
  show_actions (self, item);
  gtk_label_set_label (self->reference_label, quitus_dossier_get_agreement (dossier)->reference);
  gtk_actionable_set_action_target (self->agreement_button, "s", place);
  gtk_actionable_set_action_name (self->agreement_button, "win.show-deadline");
}
