/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-row.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-payment-look.h"
#include "quitus-row-check.h"
#include "quitus-status.h"
#include "quitus-template.h"

struct _QuitusPaymentRow
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *amount_label;
  GtkLabel *flow_label;
  GtkLabel *reference_label;
  GtkLabel *day_label;
  GtkImage *state_icon;
  GtkLabel *state_label;
  QuitusStepButton *step_button;
  AdwBin *check_place;
};

G_DEFINE_FINAL_TYPE (QuitusPaymentRow, quitus_payment_row, ADW_TYPE_BIN)

/* Overrides */

static void
quitus_payment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_PAYMENT_ROW);
  G_OBJECT_CLASS (quitus_payment_row_parent_class)->dispose (object);
}

static void
quitus_payment_row_class_init (QuitusPaymentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_payment_row_dispose;

  g_type_ensure (QUITUS_TYPE_STEP_BUTTON);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-payment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, flow_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, reference_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, day_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, step_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentRow, check_place);
}

static void
quitus_payment_row_init (QuitusPaymentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_bin_set_child (self->check_place, quitus_row_check_new ());
  g_object_bind_property (adw_bin_get_child (self->check_place), "visible", self->check_place,
                          "visible", G_BINDING_SYNC_CREATE);
}

/* Public */

/**
 * quitus_payment_row_new:
 *
 * Returns: (transfer floating): a row, empty
 */
GtkWidget *
quitus_payment_row_new (void)
{
  return g_object_new (QUITUS_TYPE_PAYMENT_ROW, NULL);
}

/**
 * quitus_payment_row_show:
 * @self: a row
 * @payment: a payment
 *
 * Shows a payment.
 */
void
quitus_payment_row_show (QuitusPaymentRow *self, QuitusPayment *payment)
{
  const QuitusInstalmentState *state = quitus_payment_get_state (payment);
  g_autofree char *flow = quitus_payment_look_format_flow (payment);
  g_autofree char *day = quitus_payment_look_format_day (payment);
  g_autofree char *difference = quitus_payment_look_format_difference (state);
  g_autofree char *amount = NULL;
  QuitusDeadlineStatus status = quitus_payment_look_get_status (state);

  if (state->amount != QUITUS_MONEY_NONE)
    amount = quitus_format_money (quitus_language_get_default (), state->amount);
  gtk_label_set_label (self->title_label,
                       quitus_deadline_item_get_label (quitus_payment_get_item (payment)));
  gtk_label_set_label (self->amount_label, amount != NULL ? amount : "");
  gtk_label_set_label (self->flow_label, flow);
  gtk_label_set_label (self->reference_label, quitus_payment_get_agreement (payment)->reference);
  gtk_label_set_label (self->day_label, day);
  gtk_label_set_label (self->state_label,
                       difference != NULL ? difference : quitus_payment_look_get_word (state));
  gtk_image_set_from_icon_name (self->state_icon, quitus_status_get_icon (status));
  quitus_status_style (GTK_WIDGET (self->state_icon), status);
  quitus_status_style (GTK_WIDGET (self->state_label), status);
  quitus_payment_look_show_step (payment, self->step_button);
}

/**
 * quitus_payment_row_get_check:
 * @self: a row
 *
 * Returns: (transfer none): its box to tick
 */
GtkWidget *
quitus_payment_row_get_check (QuitusPaymentRow *self)
{
  return adw_bin_get_child (self->check_place);
}
