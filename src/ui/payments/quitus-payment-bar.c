/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-bar.h"

#include "quitus-format.h"
#include "quitus-language.h"

struct _QuitusPaymentBar
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkWidget *call_button;
  GtkWidget *receipt_button;
  GtkSelectionModel *selection;
};

G_DEFINE_FINAL_TYPE (QuitusPaymentBar, quitus_payment_bar, ADW_TYPE_BIN)

/* Helpers */

static void
set_target (GtkWidget *button, const char *action, const char *ids)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ids);
  /* Without an action a button is not pressed in vain. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ids[0] != '\0' ? action : NULL);
  if (ids[0] == '\0')
    gtk_widget_set_sensitive (button, FALSE);
}

static void
add_id (GString *ids, QuitusPayment *payment)
{
  const QuitusDeadline *deadline =
      quitus_deadline_item_get_deadline (quitus_payment_get_item (payment));
  g_autofree char *id = quitus_id_to_text (deadline->owner);

  g_string_append_printf (ids, ids->len == 0 ? "%s" : " %s", id);
}

/* Callbacks */

static void
selection_changed_cb (QuitusPaymentBar *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  guint n_chosen = (guint) gtk_bitset_get_size (chosen);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), n_chosen);
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;
  QuitusMoney total = 0;

  for (guint i = 0; i < n_chosen; i++)
    {
      g_autoptr (QuitusPayment) payment =
          g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (chosen, i));
      QuitusMoney amount = quitus_payment_get_state (payment)->amount;

      add_id (ids, payment);
      if (amount != QUITUS_MONEY_NONE)
        total += amount;
    }
  sum = quitus_format_money (quitus_language_get_default (), total);
  /* Translators: how many payments are chosen, then their sum */
  text = g_strdup_printf (n_ ("%s chosen, %s", "%s chosen, %s", n_chosen), number, sum);
  gtk_label_set_label (self->label, text);
  set_target (self->call_button, "win.call-payment", ids->str);
  set_target (self->receipt_button, "win.record-receipt", ids->str);
}

/* Overrides */

static void
quitus_payment_bar_dispose (GObject *object)
{
  quitus_payment_bar_set_selection (QUITUS_PAYMENT_BAR (object), NULL);
  G_OBJECT_CLASS (quitus_payment_bar_parent_class)->dispose (object);
}

static void
quitus_payment_bar_class_init (QuitusPaymentBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quitus_payment_bar_dispose;
}

static void
quitus_payment_bar_init (QuitusPaymentBar *self)
{
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  self->call_button = gtk_button_new_with_mnemonic (_ ("_Call for Payment…"));
  self->receipt_button = gtk_button_new_with_mnemonic (_ ("Record _Receipts…"));
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The payments chosen"), -1);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->call_button);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->receipt_button);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Public */

/**
 * quitus_payment_bar_set_selection:
 * @self: a bar
 * @selection: (nullable): a selection of #QuitusPayment, %NULL while none are chosen
 *
 * Shows what can be done with what is chosen, or hides.
 */
void
quitus_payment_bar_set_selection (QuitusPaymentBar *self, GtkSelectionModel *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  gtk_widget_set_visible (GTK_WIDGET (self), selection != NULL);
  if (selection == NULL)
    return;
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection_changed_cb (self);
}
