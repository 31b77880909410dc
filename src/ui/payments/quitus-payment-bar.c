/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payment-bar.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-payment-menu.h"

struct _QuitusPaymentBar
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkWidget *call_button;
  GtkWidget *receipt_button;
  GtkWidget *cancel_button;
  /* Which of the payments chosen a button leaves out, and why. */
  GtkLabel *call_remark;
  GtkLabel *receipt_remark;
  GtkSelectionModel *selection;
};

G_DEFINE_FINAL_TYPE (QuitusPaymentBar, quitus_payment_bar, ADW_TYPE_BIN)

/**
 * Choice:
 * @ids: their ids, with spaces between them
 * @n: how many they are
 *
 * The payments chosen for which a step makes sense.
 */
typedef struct
{
  GString *ids;
  guint n;
} Choice;

/* Helpers */

static void
choice_clear (Choice *choice)
{
  g_string_free (choice->ids, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static void
choice_add (Choice *choice, QuitusId instalment)
{
  g_autofree char *id = quitus_id_to_text (instalment);

  g_string_append_printf (choice->ids, choice->ids->len == 0 ? "%s" : " %s", id);
  choice->n++;
}

static void
set_target (GtkWidget *button, const char *action, const char *format, const Choice *choice)
{
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), choice->n);
  g_autofree char *label = g_strdup_printf (format, number);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choice->ids->str);
  /* Without an action a button is not pressed in vain. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), choice->n > 0 ? action : NULL);
  if (choice->n == 0)
    gtk_widget_set_sensitive (button, FALSE);
}

static void
show_remark (GtkLabel *label, const char *format, guint n_left_out)
{
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), n_left_out);
  g_autofree char *text = g_strdup_printf (format, number);

  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), n_left_out > 0);
}

/* What is given in kind is neither called nor received. */
static gboolean
is_cash (QuitusPayment *payment)
{
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  const QuitusInstalmentValue *instalment = quitus_instalment_value (
      quitus_dossier_lookup (quitus_deadline_item_get_dossier (item), QUITUS_KIND_INSTALMENT,
                             quitus_deadline_item_get_deadline (item)->owner));

  return instalment->amount_rule != QUITUS_AMOUNT_IN_KIND;
}

static void
sort_out (QuitusPayment *payment, Choice *to_call, Choice *to_receive, Choice *to_cancel)
{
  const QuitusInstalmentState *state = quitus_payment_get_state (payment);
  QuitusId id = quitus_deadline_item_get_deadline (quitus_payment_get_item (payment))->owner;

  if (quitus_payment_menu_may_call (state) && is_cash (payment))
    choice_add (to_call, id);
  if (quitus_payment_menu_may_receive (state) && is_cash (payment))
    choice_add (to_receive, id);
  if (quitus_payment_menu_may_receive (state))
    choice_add (to_cancel, id);
}

static void
show_sum (QuitusPaymentBar *self, guint n_chosen, QuitusMoney total)
{
  g_autofree char *number = quitus_format_number (quitus_language_get_default (), n_chosen);
  g_autofree char *sum = quitus_format_money (quitus_language_get_default (), total);
  /* Translators: how many payments are chosen, then their sum */
  g_autofree char *text =
      g_strdup_printf (n_ ("%s chosen, %s", "%s chosen, %s", n_chosen), number, sum);

  gtk_label_set_label (self->label, n_chosen > 0 ? text : _ ("No payment chosen"));
  gtk_widget_set_visible (self->call_button, n_chosen > 0);
  gtk_widget_set_visible (self->receipt_button, n_chosen > 0);
  gtk_widget_set_visible (self->cancel_button, n_chosen > 0);
}

/* Callbacks */

static void
selection_changed_cb (QuitusPaymentBar *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  guint n_chosen = (guint) gtk_bitset_get_size (chosen), n_not_to_receive;
  g_auto (Choice) to_call = { g_string_new (NULL), 0 };
  g_auto (Choice) to_receive = { g_string_new (NULL), 0 };
  g_auto (Choice) to_cancel = { g_string_new (NULL), 0 };
  QuitusMoney total = 0;
  GtkBitsetIter iter;
  guint position;

  for (gboolean is_valid = gtk_bitset_iter_init_first (&iter, chosen, &position); is_valid;
       is_valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (QuitusPayment) payment =
          g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      QuitusMoney amount = quitus_payment_get_state (payment)->amount;

      sort_out (payment, &to_call, &to_receive, &to_cancel);
      if (amount != QUITUS_MONEY_NONE)
        total += amount;
    }
  show_sum (self, n_chosen, total);
  set_target (self->call_button, "win.call-payment",
              n_ ("_Call %s Payment…", "_Call %s Payments…", to_call.n), &to_call);
  set_target (self->receipt_button, "win.record-receipt",
              n_ ("_Receive %s Payment…", "_Receive %s Payments…", to_receive.n), &to_receive);
  set_target (self->cancel_button, "win.cancel-payment",
              n_ ("Ca_ncel %s Payment…", "Ca_ncel %s Payments…", to_cancel.n), &to_cancel);
  show_remark (self->call_remark,
               n_ ("%s cannot be called: it is called in full, received, cancelled or in kind.",
                   "%s cannot be called: they are called in full, received, cancelled or in kind.",
                   n_chosen - to_call.n),
               n_chosen - to_call.n);
  n_not_to_receive = n_chosen - to_receive.n;
  show_remark (self->receipt_remark,
               n_ ("%s cannot be received: it is received in full, cancelled or in kind.",
                   "%s cannot be received: they are received in full, cancelled or in kind.",
                   n_not_to_receive),
               n_not_to_receive);
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

static GtkWidget *
make_button (GtkWidget *box)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
  return button;
}

static GtkLabel *
make_remark (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
quitus_payment_bar_init (QuitusPaymentBar *self)
{
  GtkWidget *lines =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                    GTK_ORIENTATION_VERTICAL, "spacing", 3, "margin-start", 18, "margin-end", 18,
                    "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (lines), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The payments chosen"), -1);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  self->call_button = make_button (box);
  self->receipt_button = make_button (box);
  self->cancel_button = make_button (box);
  gtk_box_append (GTK_BOX (lines), box);
  self->call_remark = make_remark (lines);
  self->receipt_remark = make_remark (lines);
  adw_bin_set_child (ADW_BIN (self), lines);
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
