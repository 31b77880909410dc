/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of payments; each column is one of the orders. */

#include "quitus-payment-columns.h"

#include "quitus-cell-label.h"
#include "quitus-column-titles.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-payment-look.h"
#include "quitus-row-check.h"
#include "quitus-status.h"

static const struct
{
  const char *title;
  int width;
  gboolean is_wide;
  gboolean is_numeric;
  gboolean has_icon;
} looks[QUITUS_PAYMENT_N_ORDERS] = {
  [QUITUS_PAYMENT_ORDER_DATE] = { N_ ("Due"),       112, FALSE, FALSE, FALSE },
  [QUITUS_PAYMENT_ORDER_AGREEMENT] = { N_ ("Agreement"), 144, FALSE, FALSE, FALSE },
  [QUITUS_PAYMENT_ORDER_LABEL] = { N_ ("Payment"),   -1,  TRUE,  FALSE, FALSE },
  [QUITUS_PAYMENT_ORDER_FLOW] = { N_ ("Flow"),      92,  FALSE, FALSE, TRUE  },
  [QUITUS_PAYMENT_ORDER_AMOUNT] = { N_ ("Amount"),    124, FALSE, TRUE,  FALSE },
  [QUITUS_PAYMENT_ORDER_CALLED] = { N_ ("Called"),    124, FALSE, TRUE,  FALSE },
  [QUITUS_PAYMENT_ORDER_RECEIVED] = { N_ ("Received"),  124, FALSE, TRUE,  FALSE },
  [QUITUS_PAYMENT_ORDER_STATE] = { N_ ("State"),     164, FALSE, FALSE, TRUE  },
};

#define CHECK_WIDTH 48
#define STEP_WIDTH 156
/* The name of a payment, with its parties, is not cut for the sake of any other column. */
#define LABEL_WIDTH 250

/* What yields where there is little room, the first first: what other columns say in another way.
 * The rest fits wherever there is a table. */
static const QuitusPaymentOrder dispensable[] = { QUITUS_PAYMENT_ORDER_FLOW,
                                                  QUITUS_PAYMENT_ORDER_CALLED,
                                                  QUITUS_PAYMENT_ORDER_RECEIVED };

/* Helpers */

static char *
format_money (QuitusMoney amount)
{
  if (amount == QUITUS_MONEY_NONE)
    return g_strdup ("");
  return quitus_format_money (quitus_language_get_default (), amount);
}

static char *
format_cell (QuitusPaymentOrder column, QuitusPayment *payment)
{
  const QuitusInstalmentState *state = quitus_payment_get_state (payment);

  switch (column)
    {
    case QUITUS_PAYMENT_ORDER_DATE:
      return quitus_payment_look_format_day (payment);
    case QUITUS_PAYMENT_ORDER_AGREEMENT:
      return g_strdup (quitus_payment_get_agreement (payment)->reference);
    case QUITUS_PAYMENT_ORDER_LABEL:
      return quitus_payment_look_format_title (payment);
    case QUITUS_PAYMENT_ORDER_FLOW:
      return g_strdup (quitus_payment_look_get_flow (state->flow));
    case QUITUS_PAYMENT_ORDER_AMOUNT:
      return format_money (state->amount);
    case QUITUS_PAYMENT_ORDER_CALLED:
      return state->called != 0 ? format_money (state->called) : g_strdup ("");
    case QUITUS_PAYMENT_ORDER_RECEIVED:
      return state->received != 0 ? format_money (state->received) : g_strdup ("");
    case QUITUS_PAYMENT_ORDER_STATE:
      return g_strdup (quitus_payment_look_get_word (state));
    case QUITUS_PAYMENT_N_ORDERS:
      break;
    }
  g_return_val_if_reached (NULL);
}

static void
show_icon (QuitusPaymentOrder column, QuitusPayment *payment, GtkImage *image, GtkWidget *label)
{
  const QuitusInstalmentState *state = quitus_payment_get_state (payment);
  QuitusDeadlineStatus status;

  if (column == QUITUS_PAYMENT_ORDER_FLOW)
    {
      gtk_image_set_from_icon_name (image, quitus_payment_look_get_flow_icon (state->flow));
      return;
    }
  status = quitus_payment_look_get_status (state);
  gtk_image_set_from_icon_name (image, quitus_status_get_icon (status));
  quitus_status_style (GTK_WIDGET (image), status);
  quitus_status_style (label, status);
}

/* Callbacks */

static void
setup_cb (gpointer data, GtkListItem *list_item)
{
  QuitusPaymentOrder column = GPOINTER_TO_INT (data);
  GtkWidget *label = quitus_cell_label_new (looks[column].is_numeric);
  GtkWidget *box;

  if (!looks[column].has_icon)
    {
      gtk_list_item_set_child (list_item, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cb (gpointer data, GtkListItem *list_item)
{
  QuitusPaymentOrder column = GPOINTER_TO_INT (data);
  QuitusPayment *payment = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  GtkWidget *label = looks[column].has_icon ? gtk_widget_get_last_child (child) : child;
  g_autofree char *text = format_cell (column, payment);

  gtk_label_set_label (GTK_LABEL (label), text);
  if (looks[column].has_icon)
    show_icon (column, payment, GTK_IMAGE (gtk_widget_get_first_child (child)), label);
}

static void
setup_step_cb (gpointer unused, GtkListItem *list_item)
{
  GtkWidget *button = quitus_step_button_new ();

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  quitus_step_button_set_short (QUITUS_STEP_BUTTON (button));
  gtk_list_item_set_child (list_item, button);
}

static void
bind_step_cb (gpointer unused, GtkListItem *list_item)
{
  quitus_payment_look_show_step (gtk_list_item_get_item (list_item),
                                 QUITUS_STEP_BUTTON (gtk_list_item_get_child (list_item)));
}

static void
setup_check_cb (gpointer unused, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, quitus_row_check_new ());
}

static void
bind_check_cb (gpointer table, GtkListItem *list_item)
{
  g_autofree char *name = quitus_payment_look_format_name (gtk_list_item_get_item (list_item));

  quitus_row_check_bind (gtk_list_item_get_child (list_item), list_item,
                         gtk_column_view_get_model (table), name);
}

/* The model sorts: what the sorters say is never asked for. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer unused)
{
  return GTK_ORDERING_EQUAL;
}

/* Helpers of construction */

static GtkColumnViewColumn *
add_plain_column (GtkColumnView *table,
                  const char *title,
                  int width,
                  GCallback setup,
                  GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect_swapped (factory, "setup", setup, table);
  g_signal_connect_swapped (factory, "bind", bind, table);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (table, column);
  return column;
}

/* Public */

/**
 * quitus_payment_columns_add:
 * @table: a table without columns
 *
 * Gives a table the columns of a payment: first a box to tick, which is hidden, last its next step.
 */
void
quitus_payment_columns_add (GtkColumnView *table)
{
  gtk_column_view_column_set_visible (add_plain_column (table, NULL, CHECK_WIDTH,
                                                        G_CALLBACK (setup_check_cb),
                                                        G_CALLBACK (bind_check_cb)),
                                      FALSE);
  for (int number = 0; number < QUITUS_PAYMENT_N_ORDERS; number++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
      g_autoptr (GtkColumnViewColumn) column =
          gtk_column_view_column_new (_ (looks[number].title), factory);
      g_autofree char *id = g_strdup_printf ("%d", number);

      g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (number));
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (number));
      gtk_column_view_column_set_id (column, id);
      gtk_column_view_column_set_fixed_width (column, looks[number].width);
      gtk_column_view_column_set_expand (column, looks[number].is_wide);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_append_column (table, column);
      if (looks[number].is_numeric)
        quitus_column_titles_align_last (table);
      if (number == QUITUS_PAYMENT_ORDER_DATE)
        gtk_column_view_sort_by_column (table, column, GTK_SORT_ASCENDING);
    }
  add_plain_column (table, _ ("Next Step"), STEP_WIDTH, G_CALLBACK (setup_step_cb),
                    G_CALLBACK (bind_step_cb));
}

/**
 * quitus_payment_columns_fit:
 * @table: a table of payments
 * @room: how wide it is at least, in pixels
 * @has_checks: whether payments are being chosen
 *
 * Shows or hides the boxes to tick, and as many other columns as there is room for without cutting
 * the names of the payments.
 */
void
quitus_payment_columns_fit (GtkColumnView *table, int room, gboolean has_checks)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  g_autoptr (GtkColumnViewColumn) checks = g_list_model_get_item (columns, 0);
  int width = LABEL_WIDTH + STEP_WIDTH + (has_checks ? CHECK_WIDTH : 0);

  for (int number = 0; number < QUITUS_PAYMENT_N_ORDERS; number++)
    width += MAX (looks[number].width, 0);
  gtk_column_view_column_set_visible (checks, has_checks);
  for (guint i = 0; i < G_N_ELEMENTS (dispensable); i++)
    {
      /* The boxes to tick come first. */
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, dispensable[i] + 1);

      gtk_column_view_column_set_visible (column, width <= room);
      if (width > room)
        width -= looks[dispensable[i]].width;
    }
}

/**
 * quitus_payment_columns_get_order:
 * @table: a table of payments
 * @is_descending: (out): whether the greatest come first
 *
 * Returns: what the header of the table asks to sort by
 */
QuitusPaymentOrder
quitus_payment_columns_get_order (GtkColumnView *table, gboolean *is_descending)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (table));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  *is_descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;
  if (column == NULL || gtk_column_view_column_get_id (column) == NULL)
    return QUITUS_PAYMENT_ORDER_DATE;
  return (QuitusPaymentOrder) g_ascii_strtoll (gtk_column_view_column_get_id (column), NULL, 10);
}
