/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-orders-view.h"

#include "quitus-button-text.h"
#include "quitus-consumption.h"
#include "quitus-facts.h"
#include "quitus-format.h"
#include "quitus-known-facts.h"
#include "quitus-language.h"
#include "quitus-money-dialogs.h"
#include "quitus-opening-dialog.h"
#include "quitus-order.h"
#include "quitus-reopening.h"

struct _QuitusOrdersView
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *new_button;
  GtkWidget *open_button;
  /* (element-type GtkWidget): owned by the group. */
  GPtrArray *rows;
  /* The ids, as text, of the orders that are unfolded. */
  GHashTable *unfolded;

  QuitusSession *session;
  QuitusDossier *dossier;
};

G_DEFINE_FINAL_TYPE (QuitusOrdersView, quitus_orders_view, ADW_TYPE_PREFERENCES_GROUP)

/* Helpers */

static char *
say_money (QuitusMoney amount)
{
  return quitus_format_money (quitus_language_get_default (), amount);
}

static char *
say_day (QuitusDay day)
{
  return quitus_format_day (quitus_language_get_default (), day, QUITUS_DAY_STYLE_SHORT);
}

static void
append (GString *text, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "6 Apr 2023 · placed by DGA · 1405132208 · Octo Technology" */
static char *
compose_subtitle (QuitusOrdersView *self, const QuitusCommitmentValue *order)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = say_day (order->ordered_on);
  g_autofree char *startup =
      quitus_facts_name_record (quitus_session_get_book (self->session), order->startup);
  g_autofree char *placer =
      quitus_facts_name_record (quitus_session_get_book (self->session), order->placed_by);
  /* Translators: the name of a party that placed an order */
  g_autofree char *placed = placer != NULL ? g_strdup_printf (_ ("placed by %s"), placer) : NULL;

  append (text, day);
  append (text, placed);
  append (text, order->number);
  append (text, order->supplier);
  append (text, startup);
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_pill (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "status-pill");
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/* The amount of the order and what is left to pay of it, one above the other. */
static GtkWidget *
make_amounts (const QuitusOrder *order)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *amount = say_money (order->committed);
  g_autofree char *left = say_money (order->left_to_pay);
  gboolean is_overpaid = order->paid > order->committed;
  g_autofree char *excess = say_money (order->paid - order->committed);
  /* Translators: an amount */
  g_autofree char *text = is_overpaid ? g_strdup_printf (_ ("%s too much paid"), excess)
                          : order->left_to_pay > 0 ? g_strdup_printf (_ ("%s left to pay"), left)
                                                   : g_strdup (_ ("Paid"));
  GtkWidget *first = gtk_label_new (amount);
  GtkWidget *second = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (first), 1);
  gtk_label_set_xalign (GTK_LABEL (second), 1);
  gtk_widget_add_css_class (first, "numeric");
  gtk_widget_add_css_class (second, "numeric");
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, is_overpaid              ? "warning"
                                    : order->left_to_pay > 0 ? "dimmed"
                                                             : "done");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static GtkWidget *
make_icon_button (const char *icon, const char *tooltip, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* A delivery or a payment, which can be corrected and removed. */
static void
add_event (AdwExpanderRow *row,
           const QuitusValue *value,
           const char *title,
           const char *subtitle,
           QuitusMoney amount)
{
  GtkWidget *event = adw_action_row_new ();
  g_autofree char *id = quitus_id_to_text (value->id);
  g_autofree char *money = say_money (amount);
  GtkWidget *label = gtk_label_new (money);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (event), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (event), title);
  if (subtitle[0] != '\0')
    adw_action_row_set_subtitle (ADW_ACTION_ROW (event), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (event), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (event),
                             make_icon_button ("document-edit-symbolic", _ ("Edit"), "money.edit",
                                               id));
  adw_action_row_add_suffix (ADW_ACTION_ROW (event),
                             make_icon_button ("user-trash-symbolic", _ ("Remove"),
                                               "win.delete-record", id));
  adw_expander_row_add_row (row, event);
}

static void
add_deliveries (QuitusOrdersView *self, AdwExpanderRow *row, QuitusId order)
{
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_DELIVERY); i++)
    {
      const QuitusDeliveryValue *delivery =
          quitus_delivery_value (quitus_dossier_get (self->dossier, QUITUS_KIND_DELIVERY, i));
      g_autofree char *day = NULL;
      g_autofree char *title = NULL;
      g_autoptr (GString) subtitle = g_string_new (NULL);

      if (!quitus_id_equal (delivery->commitment, order))
        continue;
      day = say_day (delivery->certified_on);
      /* Translators: a day */
      title = g_strdup_printf (_ ("Delivery certified on %s"), day);
      append (subtitle, delivery->number);
      append (subtitle, delivery->note);
      add_event (row, &delivery->value, title, subtitle->str, delivery->amount);
    }
}

static void
add_payments (QuitusOrdersView *self, AdwExpanderRow *row, QuitusId order)
{
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_DISBURSEMENT); i++)
    {
      const QuitusDisbursementValue *payment =
          quitus_disbursement_value (quitus_dossier_get (self->dossier, QUITUS_KIND_DISBURSEMENT,
                                                         i));
      g_autofree char *day = NULL;
      g_autofree char *title = NULL;
      g_autoptr (GString) subtitle = g_string_new (NULL);

      if (!quitus_id_equal (payment->commitment, order))
        continue;
      day = say_day (payment->paid_on);
      /* Translators: a day */
      title = g_strdup_printf (_ ("Paid on %s"), day);
      append (subtitle, payment->number);
      append (subtitle, payment->invoice);
      append (subtitle, payment->note);
      add_event (row, &payment->value, title, subtitle->str, payment->amount);
    }
}

static GtkWidget *
make_button (const char *label, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* What can be done next with an order. */
static void
add_buttons (AdwExpanderRow *row, const char *id)
{
  GtkWidget *place = adw_preferences_row_new ();
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *remove = make_button (_ ("_Remove"), "win.delete-record", id);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_add_css_class (box, "row-buttons");
  gtk_widget_add_css_class (remove, "destructive-action");
  adw_wrap_box_append (ADW_WRAP_BOX (box),
                       make_button (_ ("_Certify a Delivery…"), "money.certify", id));
  adw_wrap_box_append (ADW_WRAP_BOX (box), make_button (_ ("Record a _Payment…"), "money.pay", id));
  adw_wrap_box_append (ADW_WRAP_BOX (box), make_button (_ ("_Edit…"), "money.edit", id));
  adw_wrap_box_append (ADW_WRAP_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (place), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (place), FALSE);
  gtk_widget_set_focusable (place, FALSE);
  adw_expander_row_add_row (row, place);
}

/* Callbacks */

static void
unfolded_cb (GtkWidget *row, GParamSpec *spec, QuitusOrdersView *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "quitus-order");

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->unfolded, g_strdup (id));
  else
    g_hash_table_remove (self->unfolded, id);
}

/* Helpers */

static void
add_order (QuitusOrdersView *self, const QuitusOrder *order)
{
  GtkWidget *row = adw_expander_row_new ();
  char *id = quitus_id_to_text (order->value->value.id);
  g_autofree char *subtitle = compose_subtitle (self, order->value);

  g_object_set_data_full (G_OBJECT (row), "quitus-order", id, g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), order->value->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_amounts (order));
  if (order->value->irregular)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_pill (_ ("Irregular"), "late"));
  if (order->value->closed_on != QUITUS_DAY_NONE)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row),
                                 make_pill (C_ ("order", "Closed"), "dimmed"));
  add_deliveries (self, ADW_EXPANDER_ROW (row), order->value->value.id);
  add_payments (self, ADW_EXPANDER_ROW (row), order->value->value.id);
  if (quitus_session_may_write (self->session, self->dossier))
    add_buttons (ADW_EXPANDER_ROW (row), id);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 g_hash_table_contains (self->unfolded, id));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (unfolded_cb), self,
                           G_CONNECT_DEFAULT);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* What another body opened on its own budget, and for whom. */
static void
add_opening (QuitusOrdersView *self, const QuitusOpeningValue *opening)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *id = quitus_id_to_text (opening->value.id);
  g_autofree char *day = say_day (opening->published_on);
  g_autofree char *ae = say_money (MAX (opening->ae, 0));
  g_autofree char *cp = say_money (MAX (opening->cp, 0));
  g_autofree char *party =
      quitus_facts_name_record (quitus_session_get_book (self->session), opening->party);
  /* Translators: two amounts */
  g_autofree char *title = g_strdup_printf (_ ("Credits: %s in AE, %s in CP"), ae, cp);
  GString *subtitle = g_string_new (NULL);

  append (subtitle, day);
  append (subtitle, opening->number);
  append (subtitle, party);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "money.edit-credits");
  g_string_free (subtitle, TRUE);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
add_openings (QuitusOrdersView *self)
{
  for (guint i = 0; i < quitus_dossier_count (self->dossier, QUITUS_KIND_OPENING); i++)
    {
      const QuitusOpeningValue *opening =
          quitus_opening_value (quitus_dossier_get (self->dossier, QUITUS_KIND_OPENING, i));

      if (opening->ae != QUITUS_MONEY_NONE || opening->cp != QUITUS_MONEY_NONE)
        add_opening (self, opening);
    }
}

static void
clear (QuitusOrdersView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static QuitusId
read_id (GVariant *parameter)
{
  QuitusId id = QUITUS_ID_NONE;

  quitus_id_from_text (g_variant_get_string (parameter, NULL), &id);
  return id;
}

static void
present (QuitusOrdersView *self, AdwDialog *dialog)
{
  quitus_reopening_present (self->session, quitus_dossier_get_agreement (self->dossier)->value.id,
                            dialog, GTK_WIDGET (self));
}

/* Callbacks */

static void
new_order_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);

  present (self, quitus_order_dialog_new (self->session,
                                          quitus_dossier_get_agreement (self->dossier)->value.id));
}

static void
open_credits_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);

  present (self, quitus_opening_dialog_new (self->session,
                                            quitus_dossier_get_agreement (self->dossier)->value.id,
                                            QUITUS_ID_NONE));
}

static void
edit_credits_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);
  const QuitusValue *opening =
      quitus_dossier_lookup (self->dossier, QUITUS_KIND_OPENING, read_id (parameter));

  if (opening != NULL)
    present (self,
             quitus_opening_dialog_new_for_opening (self->session, opening, QUITUS_STEP_NONE));
}

static void
certify_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);

  present (self, quitus_delivery_dialog_new (self->session, read_id (parameter)));
}

static void
pay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);

  present (self, quitus_disbursement_dialog_new (self->session, read_id (parameter)));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (widget);

  present (self, quitus_money_dialog_new (self->session, read_id (parameter)));
}

/* Overrides */

static void
quitus_orders_view_dispose (GObject *object)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  G_OBJECT_CLASS (quitus_orders_view_parent_class)->dispose (object);
}

static void
quitus_orders_view_finalize (GObject *object)
{
  QuitusOrdersView *self = QUITUS_ORDERS_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->unfolded);
  G_OBJECT_CLASS (quitus_orders_view_parent_class)->finalize (object);
}

static void
quitus_orders_view_class_init (QuitusOrdersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_orders_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = quitus_orders_view_finalize;
  gtk_widget_class_install_action (widget_class, "money.new-order", NULL, new_order_cb);
  gtk_widget_class_install_action (widget_class, "money.open-credits", NULL, open_credits_cb);
  gtk_widget_class_install_action (widget_class, "money.edit-credits", "s", edit_credits_cb);
  gtk_widget_class_install_action (widget_class, "money.certify", "s", certify_cb);
  gtk_widget_class_install_action (widget_class, "money.pay", "s", pay_cb);
  gtk_widget_class_install_action (widget_class, "money.edit", "s", edit_cb);
}

static void
quitus_orders_view_init (QuitusOrdersView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->rows = g_ptr_array_new ();
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->new_button = gtk_button_new_with_mnemonic (_ ("New _Order…"));
  gtk_widget_set_valign (self->new_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new_button), "money.new-order");
  self->open_button = gtk_button_new_with_mnemonic (_ ("_Credits Opened…"));
  gtk_widget_set_valign (self->open_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "money.open-credits");
  quitus_button_text_wrap (self->open_button);
  quitus_button_text_wrap (self->new_button);
  gtk_box_append (GTK_BOX (box), self->open_button);
  gtk_box_append (GTK_BOX (box), self->new_button);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Purchase Orders"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), box);
}

/* Public */

/**
 * quitus_orders_view_show:
 * @self: a list
 * @session: what the window works with
 * @dossier: an agreement
 *
 * Shows the orders of an agreement; those that are unfolded stay so.  Under a management delegation
 * the credits that another body opened come first.
 */
void
quitus_orders_view_show (QuitusOrdersView *self, QuitusSession *session, QuitusDossier *dossier)
{
  g_autoptr (GArray) orders = quitus_order_list (dossier);
  g_autoptr (QuitusDossier) known =
      quitus_known_facts_ensure (dossier, quitus_session_get_today (session));
  gboolean may_write = quitus_session_may_write (session, dossier);

  g_set_object (&self->session, session);
  g_clear_pointer (&self->dossier, quitus_dossier_unref);
  self->dossier = quitus_dossier_ref (dossier);
  clear (self);
  gtk_widget_set_visible (self->open_button, quitus_side_is_delegated (dossier));
  add_openings (self);
  for (guint i = 0; i < orders->len; i++)
    {
      QuitusOrder *order = &g_array_index (orders, QuitusOrder, i);

      /* Its sums are those of today, like all others; what it is made of is there to be changed. */
      if (known != dossier &&
          quitus_dossier_lookup (known, QUITUS_KIND_COMMITMENT, order->value->value.id) != NULL)
        quitus_order_init (order, known, order->value);
      add_order (self, order);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         orders->len == 0
                                             ? _ ("Nothing was ordered on this agreement yet.")
                                             : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.new-order", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.open-credits", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.edit-credits", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.certify", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.pay", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money.edit", may_write);
}
