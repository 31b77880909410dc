/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-payments-page.h"

#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-notices.h"
#include "quitus-payment-bar.h"
#include "quitus-payment-columns.h"
#include "quitus-payment-look.h"
#include "quitus-payment-row.h"
#include "quitus-row-actions.h"
#include "quitus-row-check.h"
#include "quitus-status.h"
#include "quitus-template.h"

struct _QuitusPaymentsPage
{
  AdwNavigationPage parent_instance;

  QuitusNotices *notices;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AdwWrapBox *chips_box;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkColumnView *table;
  GtkListView *list;
  GtkLabel *count_label;
  GtkLabel *amount_label;
  GtkLabel *called_label;
  GtkLabel *received_label;
  GtkLabel *left_label;
  GtkWidget *totals_box;
  GtkWidget *spinner;
  GtkToggleButton *choose_button;
  QuitusPaymentBar *bar;

  QuitusSession *session;
  QuitusPaymentModel *model;
  GtkSelectionModel *selection;
  /* One for each state that some payment has, and one for all; the state is their data. */
  GtkToggleButton *first_chip;
  guint64 chip_statuses;
  /* How wide the page is at least. */
  int room;
};

G_DEFINE_FINAL_TYPE (QuitusPaymentsPage, quitus_payments_page, ADW_TYPE_NAVIGATION_PAGE)

#define STATUS_KEY "quitus-status"
#define ROOM_KEY "quitus-room"

/* The widths at which columns yield; where there is less than the last the payments are a list. */
static const int rooms[] = { 1280, 1240, 1200, 1160, 1120, 1080, 1040, 1000, 960 };

/* Helpers */

static void
show_sum (GtkLabel *label, const char *format, QuitusMoney sum)
{
  g_autofree char *money = quitus_format_money (quitus_language_get_default (), sum);
  g_autofree char *text = g_strdup_printf (format, money);

  gtk_label_set_label (label, text);
}

static void
update_totals (QuitusPaymentsPage *self)
{
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;
  QuitusPaymentTotals totals;

  quitus_payment_model_sum (self->model, &totals);
  number = quitus_format_number (quitus_language_get_default (), totals.n_payments);
  count = g_strdup_printf (n_ ("%s payment", "%s payments", totals.n_payments), number);
  gtk_label_set_label (self->count_label, count);
  /* Translators: a sum */
  show_sum (self->amount_label, _ ("Planned %s"), totals.amount);
  /* Translators: a sum */
  show_sum (self->called_label, _ ("Called %s"), totals.called);
  /* Translators: a sum */
  show_sum (self->received_label, _ ("Received %s"), totals.received);
  /* Translators: a sum */
  show_sum (self->left_label, _ ("Left to receive or pay %s"),
            MAX (totals.amount - totals.received, 0));
  gtk_widget_set_visible (self->spinner, !totals.is_complete);
}

static gboolean
is_narrow (QuitusPaymentsPage *self)
{
  return self->room == 0;
}

static gboolean
is_choosing (QuitusPaymentsPage *self)
{
  return gtk_toggle_button_get_active (self->choose_button);
}

static GtkWidget *
get_view (QuitusPaymentsPage *self)
{
  return is_narrow (self) ? GTK_WIDGET (self->list) : GTK_WIDGET (self->table);
}

/* The table and the list show the same; the one that is hidden makes no rows. */
static void
update_layout (QuitusPaymentsPage *self)
{
  gboolean has_items = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;
  gboolean has_payments =
      quitus_book_count (quitus_session_get_book (self->session), QUITUS_KIND_INSTALMENT) > 0;
  const char *name = is_narrow (self) ? "list" : "table";

  if (is_narrow (self))
    gtk_column_view_set_model (self->table, NULL);
  else
    gtk_list_view_set_model (self->list, NULL);
  if (is_narrow (self))
    gtk_list_view_set_model (self->list, self->selection);
  else
    gtk_column_view_set_model (self->table, self->selection);
  if (!has_payments)
    name = "empty";
  else if (!has_items)
    name = "nothing-found";
  gtk_stack_set_visible_child_name (self->stack, name);
  /* On a narrow screen what is chosen takes the place of the sums. */
  gtk_widget_set_visible (self->totals_box,
                          has_payments && !(is_narrow (self) && is_choosing (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->chips_box), has_payments);
}

static int
get_chip_status (GtkWidget *chip)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), STATUS_KEY));
}

/* Callbacks */

static void
chip_toggled_cb (QuitusPaymentsPage *self, GtkToggleButton *chip)
{
  if (gtk_toggle_button_get_active (chip))
    quitus_payment_model_set_status (self->model, get_chip_status (GTK_WIDGET (chip)));
}

/* Helpers */

static void
add_chip (QuitusPaymentsPage *self, int status)
{
  GtkWidget *chip = gtk_toggle_button_new ();

  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data (G_OBJECT (chip), STATUS_KEY, GINT_TO_POINTER (status));
  if (self->first_chip == NULL)
    self->first_chip = GTK_TOGGLE_BUTTON (chip);
  else
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), self->first_chip);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->chips_box, chip);
}

static void
label_chip (GtkWidget *chip, const guint *counts)
{
  int status = get_chip_status (chip);
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;

  if (status == QUITUS_CHOICE_NONE)
    {
      gtk_button_set_label (GTK_BUTTON (chip), _ ("All"));
      return;
    }
  number = quitus_format_number (quitus_language_get_default (), counts[status]);
  label =
      g_strdup_printf ("%s %s", _ (quitus_choices_get_label (&quitus_instalment_statuses, status)),
                       number);
  gtk_button_set_label (GTK_BUTTON (chip), label);
}

/* Removes every chip; returns the state that was chosen. */
static int
remove_chips (QuitusPaymentsPage *self)
{
  int chosen = QUITUS_CHOICE_NONE;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips_box))) != NULL)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
        chosen = get_chip_status (chip);
      adw_wrap_box_remove (self->chips_box, chip);
    }
  self->first_chip = NULL;
  return chosen;
}

/* A state that no payment has any more keeps its chip while it is the one chosen. */
static void
make_chips (QuitusPaymentsPage *self, const guint *counts)
{
  int chosen = remove_chips (self);

  add_chip (self, QUITUS_CHOICE_NONE);
  for (int status = 0; status < QUITUS_PAYMENT_N_STATUSES; status++)
    if (counts[status] > 0 || status == chosen)
      add_chip (self, status);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (get_chip_status (chip) == chosen)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

static void
update_chips (QuitusPaymentsPage *self)
{
  guint counts[QUITUS_PAYMENT_N_STATUSES];
  guint64 statuses = 0;

  quitus_payment_model_count (self->model, counts);
  for (int status = 0; status < QUITUS_PAYMENT_N_STATUSES; status++)
    if (counts[status] > 0)
      statuses |= G_GUINT64_CONSTANT (1) << status;
  if (statuses != self->chip_statuses || self->first_chip == NULL)
    make_chips (self, counts);
  self->chip_statuses = statuses;
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips_box)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    label_chip (chip, counts);
}

/* Callbacks */

static void
totals_changed_cb (QuitusPaymentsPage *self)
{
  update_totals (self);
  update_layout (self);
}

static void
counts_changed_cb (QuitusPaymentsPage *self)
{
  update_chips (self);
}

static void
sorter_changed_cb (QuitusPaymentsPage *self)
{
  gboolean is_descending;
  QuitusPaymentOrder order = quitus_payment_columns_get_order (self->table, &is_descending);

  quitus_payment_model_sort (self->model, order, is_descending);
}

static void
search_changed_cb (QuitusPaymentsPage *self)
{
  quitus_payment_model_set_search (self->model,
                                   gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusPaymentsPage *self = QUITUS_PAYMENTS_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
activate_cb (QuitusPaymentsPage *self, guint position)
{
  g_autoptr (QuitusPayment) payment =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *id = NULL;

  if (payment == NULL)
    return;
  id = quitus_id_to_text (
      quitus_deadline_item_get_deadline (quitus_payment_get_item (payment))->owner);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", id);
}

/* While payments are chosen a click chooses, and Enter or two clicks open. */
static void
choose_toggled_cb (QuitusPaymentsPage *self)
{
  gboolean has_checks = is_choosing (self);
  g_autoptr (GListModel) model = g_object_ref (G_LIST_MODEL (self->model));

  g_clear_object (&self->selection);
  self->selection = has_checks
                        ? GTK_SELECTION_MODEL (gtk_multi_selection_new (g_steal_pointer (&model)))
                        : GTK_SELECTION_MODEL (gtk_no_selection_new (g_steal_pointer (&model)));
  gtk_column_view_set_single_click_activate (self->table, !has_checks);
  gtk_list_view_set_single_click_activate (self->list, !has_checks);
  quitus_payment_columns_fit (self->table, self->room, has_checks);
  quitus_payment_bar_set_selection (self->bar, has_checks ? self->selection : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payments.choose-all", has_checks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payments.stop-choosing", has_checks);
  update_layout (self);
  /* Arrows choose at once, without a way through the page. */
  if (has_checks)
    gtk_widget_grab_focus (get_view (self));
}

static void
choose_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_widget_get_mapped (widget))
    gtk_selection_model_select_all (QUITUS_PAYMENTS_PAGE (widget)->selection);
}

static void
stop_choosing_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuitusPaymentsPage *self = QUITUS_PAYMENTS_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_toggle_button_set_active (self->choose_button, FALSE);
  gtk_widget_grab_focus (get_view (self));
}

static void
set_room (QuitusPaymentsPage *self, int room)
{
  self->room = room;
  if (self->selection == NULL)
    return;
  quitus_payment_columns_fit (self->table, room, is_choosing (self));
  update_layout (self);
}

static void
narrowed_cb (QuitusPaymentsPage *self, AdwBreakpoint *breakpoint)
{
  set_room (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (breakpoint), ROOM_KEY)));
}

static void
widened_cb (QuitusPaymentsPage *self)
{
  set_room (self, G_MAXINT);
}

static void
bind_table_row_cb (QuitusPaymentsPage *self, GtkColumnViewRow *row)
{
  QuitusPayment *payment = gtk_column_view_row_get_item (row);
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  g_autofree char *spoken = quitus_payment_look_describe (payment);

  gtk_column_view_row_set_accessible_label (row, spoken);
  gtk_column_view_row_set_accessible_description (row, quitus_deadline_item_get_why (item));
}

static void
setup_row_cb (QuitusPaymentsPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_payment_row_new ());
}

static void
bind_row_cb (QuitusPaymentsPage *self, GtkListItem *list_item)
{
  QuitusPayment *payment = gtk_list_item_get_item (list_item);
  QuitusDeadlineItem *item = quitus_payment_get_item (payment);
  QuitusPaymentRow *row = QUITUS_PAYMENT_ROW (gtk_list_item_get_child (list_item));
  g_autofree char *name = quitus_payment_look_format_name (payment);
  g_autofree char *spoken = quitus_payment_look_describe (payment);

  quitus_payment_row_show (row, payment);
  quitus_row_check_bind (quitus_payment_row_get_check (row), list_item, self->selection, name);
  gtk_list_item_set_accessible_label (list_item, spoken);
  gtk_list_item_set_accessible_description (list_item, quitus_deadline_item_get_why (item));
}

/* Helpers of construction */

static void
add_breakpoints (QuitusPaymentsPage *self)
{
  GtkWidget *bin = adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      int room = i + 1 < G_N_ELEMENTS (rooms) ? rooms[i + 1] : 0;
      AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_new_length (
          ADW_BREAKPOINT_CONDITION_MAX_WIDTH, rooms[i], ADW_LENGTH_UNIT_SP));

      g_object_set_data (G_OBJECT (breakpoint), ROOM_KEY, GINT_TO_POINTER (room));
      g_signal_connect_object (breakpoint, "apply", G_CALLBACK (narrowed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (widened_cb), self,
                               G_CONNECT_SWAPPED);
      adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), breakpoint);
    }
}

static void
fill_views (QuitusPaymentsPage *self)
{
  g_autoptr (GtkListItemFactory) table_rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  quitus_payment_columns_add (self->table);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table_rows, "bind", G_CALLBACK (bind_table_row_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (self->table, table_rows);
  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  quitus_row_actions_add_space (GTK_WIDGET (self->table));
  quitus_row_actions_add_space (GTK_WIDGET (self->list));
  quitus_row_actions_add_menu (GTK_WIDGET (self->table), self->session);
  quitus_row_actions_add_menu (GTK_WIDGET (self->list), self->session);
}

/* Overrides */

static void
quitus_payments_page_dispose (GObject *object)
{
  QuitusPaymentsPage *self = QUITUS_PAYMENTS_PAGE (object);

  self->first_chip = NULL;
  /* Columns that go change the order: nobody is to hear of it any more. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->table),
                                          sorter_changed_cb, self);
  /* Nor of breakpoints that go. */
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUITUS_TYPE_PAYMENTS_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (quitus_payments_page_parent_class)->dispose (object);
}

static void
quitus_payments_page_class_init (QuitusPaymentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quitus_payments_page_dispose;

  g_type_ensure (QUITUS_TYPE_NOTICES);
  g_type_ensure (QUITUS_TYPE_PAYMENT_BAR);
  quitus_template_set (widget_class, "/fr/quitus/Quitus/quitus-payments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, notices);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, chips_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, table);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, totals_box);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, amount_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, called_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, received_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, left_label);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, QuitusPaymentsPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_toggled_cb);
  gtk_widget_class_install_action (widget_class, "payments.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "payments.choose-all", NULL, choose_all_cb);
  gtk_widget_class_install_action (widget_class, "payments.stop-choosing", NULL, stop_choosing_cb);
}

static void
quitus_payments_page_init (QuitusPaymentsPage *self)
{
  self->room = G_MAXINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_breakpoints (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payments.choose-all", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payments.stop-choosing", FALSE);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/* Public */

/**
 * quitus_payments_page_new:
 * @session: what the window works with, its register open
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
quitus_payments_page_new (QuitusSession *session)
{
  QuitusPaymentsPage *self = g_object_new (QUITUS_TYPE_PAYMENTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->model = quitus_payment_model_new (session);
  self->selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  quitus_notices_set_session (self->notices, session);
  fill_views (self);
  quitus_payment_columns_fit (self->table, self->room, FALSE);
  g_signal_connect_object (self->model, "totals-changed", G_CALLBACK (totals_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "counts-changed", G_CALLBACK (counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_chips (self);
  totals_changed_cb (self);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * quitus_payments_page_get_toasts:
 * @self: the page
 *
 * Returns: (transfer none): where a toast stands above the sums of the page
 */
AdwToastOverlay *
quitus_payments_page_get_toasts (QuitusPaymentsPage *self)
{
  return self->toasts;
}
