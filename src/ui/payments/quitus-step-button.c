/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-step-button.h"

#include "quitus-button-text.h"
#include "quitus-language.h"

struct _QuitusStepButton
{
  GtkButton parent_instance;

  QuitusId instalment;
  gboolean is_short;
};

G_DEFINE_FINAL_TYPE (QuitusStepButton, quitus_step_button, GTK_TYPE_BUTTON)

/* Helpers */

/* In a table the heading says that it is the next step. */
static const char *
get_short_label (QuitusInstalmentStep step)
{
  switch (step)
    {
    case QUITUS_STEP_CONDITION:
      return C_ ("step", "Condition…");
    case QUITUS_STEP_CALL:
      return C_ ("step", "Funds Call…");
    case QUITUS_STEP_RECEIPT:
      return C_ ("step", "Receipt…");
    case QUITUS_STEP_PAYMENT:
      return C_ ("step", "Payment…");
    case QUITUS_STEP_REMINDER:
      return C_ ("step", "Reminder…");
    case QUITUS_STEP_REQUEST:
      return C_ ("step", "Attachment…");
    case QUITUS_STEP_ORDER:
      return C_ ("step", "Order…");
    case QUITUS_STEP_AVAILABILITY:
      return C_ ("step", "Availability…");
    case QUITUS_STEP_NONE:
      return "";
    }
  g_return_val_if_reached ("");
}

/* Overrides */

static void
quitus_step_button_class_init (QuitusStepButtonClass *klass)
{
}

static void
quitus_step_button_init (QuitusStepButton *self)
{
  self->instalment = QUITUS_ID_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* Public */

/**
 * quitus_step_button_new:
 *
 * Returns: (transfer floating): a button about nothing yet
 */
GtkWidget *
quitus_step_button_new (void)
{
  return g_object_new (QUITUS_TYPE_STEP_BUTTON, NULL);
}

/**
 * quitus_step_button_set_short:
 * @self: a button
 *
 * Makes it say its step in one word.
 */
void
quitus_step_button_set_short (QuitusStepButton *self)
{
  self->is_short = TRUE;
}

/**
 * quitus_step_button_show:
 * @self: a button
 * @instalment: the id of a payment
 * @step: what is to be recorded next about it
 *
 * Offers that step.
 */
void
quitus_step_button_show (QuitusStepButton *self, QuitusId instalment, QuitusInstalmentStep step)
{
  const char *label = _ (quitus_choices_get_label (&quitus_instalment_steps, (int) step));
  g_autofree char *id = quitus_id_to_text (instalment);

  self->instalment = instalment;
  gtk_button_set_label (GTK_BUTTON (self), self->is_short ? get_short_label (step) : label);
  if (!self->is_short)
    quitus_button_text_wrap (GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->is_short ? label : NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.record-step");
  gtk_widget_set_visible (GTK_WIDGET (self), step != QUITUS_STEP_NONE);
}

/**
 * quitus_step_button_get_instalment:
 * @self: a button
 *
 * Returns: the id of the payment that it is about
 */
QuitusId
quitus_step_button_get_instalment (QuitusStepButton *self)
{
  return self->instalment;
}
