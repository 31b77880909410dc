/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-receipt-expander.h"

#include "quitus-checked-row.h"
#include "quitus-format.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"

struct _QuitusReceiptExpander
{
  AdwExpanderRow parent_instance;

  GtkWidget *ae_row;
  GtkWidget *cp_row;
};

G_DEFINE_FINAL_TYPE (QuitusReceiptExpander, quitus_receipt_expander, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Helpers */

static gboolean
read_row (GtkWidget *row, QuitusMoney *amount)
{
  g_autofree char *text = quitus_checked_row_get_text (QUITUS_CHECKED_ROW (row));
  QuitusMoney read = text[0] != '\0' ? quitus_money_parse (text, NULL) : 0;

  *amount = MAX (read, 0);
  return read >= 0;
}

static void
show_amount (GtkWidget *row, QuitusMoney amount)
{
  g_autofree char *text = quitus_format_amount (quitus_language_get_default (), amount);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* For what the money came: "Advance, Balance". */
static char *
list_payments (QuitusBook *book, QuitusId receipt)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_RECEIPT_ALLOCATION); i++)
    {
      const QuitusReceiptAllocationValue *allocation = quitus_receipt_allocation_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_RECEIPT_ALLOCATION, i)));
      g_autofree char *name = NULL;

      if (!quitus_id_equal (allocation->receipt, receipt))
        continue;
      name = quitus_payment_names_get (book, allocation->instalment);
      g_string_append_printf (text, text->len == 0 ? "%s" : ", %s", name);
    }
  return g_string_free (text, FALSE);
}

static char *
format_title (const QuitusOpeningShare *share)
{
  QuitusLanguage language = quitus_language_get_default ();
  g_autofree char *amount = quitus_format_money (language, share->received);
  g_autofree char *day = quitus_format_day (language, share->received_on, QUITUS_DAY_STYLE_SHORT);

  /* Translators: an amount, then the day on which it was received */
  return g_strdup_printf (_ ("%s received on %s"), amount, day);
}

/* Callbacks */

static void
changed_cb (QuitusReceiptExpander *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Overrides */

static void
quitus_receipt_expander_class_init (QuitusReceiptExpanderClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
quitus_receipt_expander_init (QuitusReceiptExpander *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);

  self->ae_row = quitus_money_row_new (_ ("Commitment authorisation (AE)"));
  self->cp_row = quitus_money_row_new (_ ("Payment appropriation (CP)"));
  adw_expander_row_add_row (row, self->ae_row);
  adw_expander_row_add_row (row, self->cp_row);
  adw_expander_row_set_show_enable_switch (row, TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/* Public */

/**
 * quitus_receipt_expander_new:
 * @book: a book
 * @share: a receipt in a credit opening, as it is or is proposed
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
quitus_receipt_expander_new (QuitusBook *book, const QuitusOpeningShare *share)
{
  QuitusReceiptExpander *self = g_object_new (QUITUS_TYPE_RECEIPT_EXPANDER, NULL);
  g_autofree char *title = format_title (share);
  g_autofree char *payments = list_payments (book, share->receipt);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), payments);
  show_amount (self->ae_row, share->ae);
  show_amount (self->cp_row, share->cp);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), share->is_included);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), share->is_included);
  g_signal_connect_object (self->ae_row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cp_row, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::enable-expansion", G_CALLBACK (changed_cb), NULL);
  return GTK_WIDGET (self);
}

/**
 * quitus_receipt_expander_read:
 * @self: a row
 * @share: where to put what is ticked and typed
 *
 * Returns: whether it could be read
 */
gboolean
quitus_receipt_expander_read (QuitusReceiptExpander *self, QuitusOpeningShare *share)
{
  gboolean is_right = read_row (self->ae_row, &share->ae) & read_row (self->cp_row, &share->cp);

  share->is_included = adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self));
  return is_right || !share->is_included;
}

/**
 * quitus_receipt_expander_get_ae_row:
 * @self: a row
 *
 * Returns: (transfer none): the row of the AE
 */
GtkWidget *
quitus_receipt_expander_get_ae_row (QuitusReceiptExpander *self)
{
  return self->ae_row;
}

/**
 * quitus_receipt_expander_get_cp_row:
 * @self: a row
 *
 * Returns: (transfer none): the row of the CP
 */
GtkWidget *
quitus_receipt_expander_get_cp_row (QuitusReceiptExpander *self)
{
  return self->cp_row;
}
