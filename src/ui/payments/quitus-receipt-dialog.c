/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quitus-receipt-dialog.h"

#include "quitus-allocation.h"
#include "quitus-checked-row.h"
#include "quitus-instalment-step.h"
#include "quitus-language.h"
#include "quitus-payment-names.h"
#include "quitus-receipt-change.h"
#include "quitus-receipt-words.h"

struct _QuitusReceiptDialog
{
  QuitusStepDialog parent_instance;

  /* (element-type QuitusReceiptShare): what the money can be for, and a row for each. */
  GArray *shares;
  GPtrArray *rows;
  AdwActionRow *sum_row;
  GtkWidget *sum_icon;
  /* The payment that the money is said to be for, none when nobody says so. */
  QuitusId first;
  /* What the shares were last proposed for. */
  QuitusMoney spread;
  /* Each agreement gets a receipt of its own. */
  gboolean is_many;
  /* The owner of the register is the one who pays. */
  gboolean is_out;
  /* Somebody has typed what the payments get. */
  gboolean is_typed;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (QuitusReceiptDialog, quitus_receipt_dialog, QUITUS_TYPE_STEP_DIALOG)

/* Helpers */

static QuitusBook *
get_book (QuitusReceiptDialog *self)
{
  return quitus_session_get_book (quitus_step_dialog_get_session (QUITUS_STEP_DIALOG (self)));
}

static const QuitusReceiptValue *
get_value (QuitusReceiptDialog *self)
{
  return quitus_receipt_value (quitus_step_dialog_get_value (QUITUS_STEP_DIALOG (self)));
}

static QuitusReceiptShare *
get_share (QuitusReceiptDialog *self, guint i)
{
  return &g_array_index (self->shares, QuitusReceiptShare, i);
}

/* Puts what the payments get into their rows. */
static void
show_shares (QuitusReceiptDialog *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *text = quitus_receipt_words_format (get_share (self, i)->amount);

      gtk_editable_set_text (self->rows->pdata[i], text);
    }
  self->is_showing = FALSE;
}

/* Reads what is typed into the shares; an empty row gets nothing. */
static gboolean
read_shares (QuitusReceiptDialog *self)
{
  gboolean is_right = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *text = quitus_checked_row_get_text (self->rows->pdata[i]);
      QuitusMoney amount = text[0] != '\0' ? quitus_money_parse (text, NULL) : 0;

      get_share (self, i)->amount = MAX (amount, 0);
      if (amount < 0)
        is_right = FALSE;
    }
  return is_right;
}

/* Whoever has typed what each payment gets is not contradicted. */
static void
propose (QuitusReceiptDialog *self)
{
  QuitusMoney amount = get_value (self)->amount;

  if (self->is_many || self->is_typed || amount == QUITUS_MONEY_NONE || amount == self->spread)
    return;
  self->spread = amount;
  quitus_allocation_spread (self->shares, self->first, amount);
  show_shares (self);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has_class)
{
  if (has_class)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_sum (QuitusReceiptDialog *self, QuitusMoney amount, QuitusMoney sum)
{
  gboolean is_odd;
  g_autofree char *text = quitus_receipt_words_sum (self->shares, amount, self->is_many, &is_odd);
  gboolean is_wrong = !self->is_many && amount != QUITUS_MONEY_NONE && sum > amount;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sum_row), text);
  gtk_widget_set_visible (self->sum_icon, is_odd);
  set_class (GTK_WIDGET (self->sum_row), "error", is_wrong);
  set_class (GTK_WIDGET (self->sum_row), "warning", is_odd && !is_wrong);
}

/* Callbacks */

static void
typed_cb (QuitusReceiptDialog *self)
{
  if (self->is_showing)
    return;
  self->is_typed = TRUE;
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

static void
propose_cb (QuitusReceiptDialog *self)
{
  self->is_typed = FALSE;
  self->spread = QUITUS_MONEY_NONE;
  quitus_step_dialog_changed (QUITUS_STEP_DIALOG (self));
}

/* Overrides */

static gboolean
quitus_receipt_dialog_check (QuitusStepDialog *dialog)
{
  QuitusReceiptDialog *self = QUITUS_RECEIPT_DIALOG (dialog);
  QuitusMoney amount = get_value (self)->amount, sum;
  gboolean is_right =
      quitus_step_dialog_check_day (dialog, "received_on", get_value (self)->received_on);

  propose (self);
  is_right &= read_shares (self);
  sum = quitus_allocation_sum (self->shares);
  show_sum (self, amount, sum);
  if (self->is_many)
    return is_right && sum > 0;
  if (amount != QUITUS_MONEY_NONE && amount <= 0)
    {
      quitus_step_dialog_set_remark (dialog, "amount", _ ("An amount above zero is needed."));
      return FALSE;
    }
  return is_right && amount != QUITUS_MONEY_NONE && sum <= amount;
}

static QuitusChange *
quitus_receipt_dialog_make_change (QuitusStepDialog *dialog, GError **error)
{
  QuitusReceiptDialog *self = QUITUS_RECEIPT_DIALOG (dialog);
  QuitusMoney amount =
      self->is_many ? quitus_allocation_sum (self->shares) : get_value (self)->amount;
  g_autofree char *label = quitus_receipt_words_label (amount, self->is_out);
  QuitusChange *change = quitus_change_new (label);

  if (self->is_many)
    quitus_receipt_change_add_many (change, get_book (self), get_value (self), self->shares);
  else
    quitus_receipt_change_add (change, get_book (self), quitus_step_dialog_get_before (dialog),
                               &get_value (self)->value, self->shares);
  return change;
}

static char *
quitus_receipt_dialog_compose_toast (QuitusStepDialog *dialog)
{
  QuitusReceiptDialog *self = QUITUS_RECEIPT_DIALOG (dialog);

  if (quitus_step_dialog_get_before (dialog) != NULL)
    return g_strdup (_ ("Changed"));
  return quitus_receipt_words_toast (quitus_step_dialog_get_session (dialog), self->shares,
                                     self->is_many ? quitus_allocation_sum (self->shares)
                                                   : get_value (self)->amount,
                                     self->is_out);
}

static void
quitus_receipt_dialog_finalize (GObject *object)
{
  QuitusReceiptDialog *self = QUITUS_RECEIPT_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->shares);
  G_OBJECT_CLASS (quitus_receipt_dialog_parent_class)->finalize (object);
}

static void
quitus_receipt_dialog_class_init (QuitusReceiptDialogClass *klass)
{
  QuitusStepDialogClass *step_class = QUITUS_STEP_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quitus_receipt_dialog_finalize;
  step_class->check = quitus_receipt_dialog_check;
  step_class->make_change = quitus_receipt_dialog_make_change;
  step_class->compose_toast = quitus_receipt_dialog_compose_toast;
}

static void
quitus_receipt_dialog_init (QuitusReceiptDialog *self)
{
  self->spread = QUITUS_MONEY_NONE;
  self->shares = g_array_new (FALSE, FALSE, sizeof (QuitusReceiptShare));
  self->rows = g_ptr_array_new ();
}

/* Helpers of construction */

static GtkWidget *
make_proposal_button (QuitusReceiptDialog *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "view-refresh-symbolic");
  /* Translators: a button that shares an amount out among payments */
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("_Spread"));
  adw_button_content_set_use_underline (ADW_BUTTON_CONTENT (content), TRUE);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Spread over What Is Due First"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Spread over What Is Due First"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (propose_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_payments (QuitusReceiptDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *sum_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0,
                                     "activatable", FALSE, NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("For These Payments"));
  if (!self->is_many)
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                             make_proposal_button (self));
  for (guint i = 0; i < self->shares->len; i++)
    {
      g_autofree char *title =
          quitus_receipt_words_title (get_book (self), get_share (self, i), self->is_many);
      GtkWidget *row = quitus_money_row_new (title);

      g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  self->sum_row = ADW_ACTION_ROW (sum_row);
  self->sum_icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "quitus-due-symbolic",
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_action_row_add_prefix (self->sum_row, self->sum_icon);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sum_row);
  quitus_step_dialog_add_group (QUITUS_STEP_DIALOG (self), group);
  show_shares (self);
}

/* The one who pays says when it paid. */
static void
name_rows (QuitusReceiptDialog *self)
{
  if (self->is_out)
    adw_preferences_row_set_title (
        ADW_PREFERENCES_ROW (quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (self), "received_on")),
        _ ("Paid on"));
}

static gboolean
is_paid_out (QuitusSession *session, QuitusId instalment)
{
  QuitusInstalmentState state;

  return quitus_payment_names_compute (session, instalment, &state) &&
         state.flow == QUITUS_FLOW_OUT;
}

static GArray *
list_instalments (QuitusReceiptDialog *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  for (guint i = 0; i < self->shares->len; i++)
    g_array_append_val (list, get_share (self, i)->instalment);
  return list;
}

static AdwDialog *
fill (QuitusReceiptDialog *self, QuitusSession *session, const QuitusValue *draft)
{
  QuitusStepDialog *dialog = QUITUS_STEP_DIALOG (self);
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (GArray) instalments = list_instalments (self);
  g_autofree char *payments =
      instalments->len > 0 ? quitus_payment_names_join (book, instalments) : g_strdup ("");

  if (self->shares->len > 0)
    self->is_out = is_paid_out (session, get_share (self, 0)->instalment);
  quitus_step_dialog_start (dialog, session, draft,
                            self->is_out ? _ ("Payment Made") : _ ("Receipt of Funds"),
                            instalments->len == 1 ? payments : NULL);
  if (quitus_payment_names_is_mixed (book, instalments))
    quitus_step_dialog_set_subject (dialog, payments);
  if (self->is_many)
    quitus_step_dialog_add_fields (dialog, "received_on", "reference", "account", NULL);
  else
    quitus_step_dialog_add_fields (dialog, "received_on", "amount", "reference", "account", NULL);
  name_rows (self);
  add_payments (self);
  quitus_step_dialog_focus (dialog, "received_on");
  if (quitus_step_dialog_get_before (dialog) != NULL)
    quitus_step_dialog_add_removal (dialog);
  quitus_step_dialog_finish (dialog);
  return ADW_DIALOG (self);
}

static QuitusReceiptValue *
make_draft (QuitusSession *session, QuitusId agreement, QuitusId instalment)
{
  QuitusRecord *record = quitus_book_lookup (quitus_session_get_book (session), instalment);
  QuitusReceiptValue *draft = quitus_receipt_value_new ();

  draft->agreement = agreement;
  draft->received_on = quitus_session_get_today (session);
  if (record != NULL)
    draft->account = quitus_instalment_value (quitus_record_get_value (record))->account;
  return draft;
}

static gboolean
contains (GArray *ids, QuitusId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (quitus_id_equal (g_array_index (ids, QuitusId, i), id))
      return TRUE;
  return FALSE;
}

/* What is open of the payments that somebody chose; the others stay in the list when they are of
 * the same agreement. */
static QuitusMoney
choose (QuitusReceiptDialog *self, GArray *instalments)
{
  QuitusMoney sum = 0;

  for (guint i = self->shares->len; i-- > 0;)
    {
      QuitusReceiptShare *share = get_share (self, i);

      if (contains (instalments, share->instalment))
        share->amount = MAX (share->open, 0);
      else if (self->is_many)
        {
          g_array_remove_index (self->shares, i);
          continue;
        }
      sum += share->amount;
    }
  return sum;
}

static void
list_payments (QuitusReceiptDialog *self, QuitusSession *session, GArray *instalments)
{
  QuitusBook *book = quitus_session_get_book (session);
  g_autoptr (GHashTable) seen = g_hash_table_new (quitus_id_hash, quitus_id_equal_ptr);

  for (guint i = 0; i < instalments->len; i++)
    {
      QuitusId agreement =
          quitus_payment_names_get_agreement (book, g_array_index (instalments, QuitusId, i));
      QuitusRecord *record = quitus_book_lookup (book, agreement);
      g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
      g_autoptr (GArray) shares = NULL;

      if (dossier == NULL || !g_hash_table_add (seen, (gpointer) quitus_record_peek_id (record)))
        continue;
      shares = quitus_allocation_list_payments (dossier, quitus_session_get_outlook (session),
                                                QUITUS_ID_NONE);
      g_array_append_vals (self->shares, shares->data, shares->len);
    }
  self->is_many = g_hash_table_size (seen) > 1;
}

/* Public */

/**
 * quitus_receipt_dialog_new:
 * @session: what the window works with, its register open
 * @instalments: (element-type QuitusId): the payments that the money is for, of the book
 *
 * Returns: (transfer floating): a dialog that proposes all that is open of them
 */
AdwDialog *
quitus_receipt_dialog_new (QuitusSession *session, GArray *instalments)
{
  QuitusReceiptDialog *self = g_object_new (QUITUS_TYPE_RECEIPT_DIALOG, NULL);
  QuitusId first = g_array_index (instalments, QuitusId, 0);
  g_autoptr (QuitusReceiptValue) draft =
      make_draft (session,
                  quitus_payment_names_get_agreement (quitus_session_get_book (session), first),
                  first);
  QuitusMoney sum;

  list_payments (self, session, instalments);
  sum = choose (self, instalments);
  self->first = first;
  self->is_typed = instalments->len > 1;
  draft->amount = sum > 0 ? sum : QUITUS_MONEY_NONE;
  return fill (self, session, &draft->value);
}

/**
 * quitus_receipt_dialog_new_for_agreement:
 * @session: what the window works with, its register open
 * @agreement: the id of an agreement
 *
 * Returns: (transfer floating) (nullable): a dialog on money for whatever is due first, %NULL when
 *   the agreement has gone
 */
AdwDialog *
quitus_receipt_dialog_new_for_agreement (QuitusSession *session, QuitusId agreement)
{
  QuitusReceiptDialog *self;
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (session, agreement);
  g_autoptr (QuitusReceiptValue) draft = make_draft (session, agreement, QUITUS_ID_NONE);

  if (dossier == NULL)
    return NULL;
  self = g_object_new (QUITUS_TYPE_RECEIPT_DIALOG, NULL);
  g_array_unref (self->shares);
  self->shares = quitus_allocation_list_payments (dossier, quitus_session_get_outlook (session),
                                                  QUITUS_ID_NONE);
  return fill (self, session, &draft->value);
}

/**
 * quitus_receipt_dialog_new_for_receipt:
 * @session: what the window works with, its register open
 * @receipt: a receipt of the book
 *
 * Returns: (transfer floating): a dialog that corrects or removes it
 */
AdwDialog *
quitus_receipt_dialog_new_for_receipt (QuitusSession *session, const QuitusValue *receipt)
{
  QuitusReceiptDialog *self = g_object_new (QUITUS_TYPE_RECEIPT_DIALOG, NULL);
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (session, quitus_receipt_value (receipt)->agreement);

  g_array_unref (self->shares);
  self->shares =
      quitus_allocation_list_payments (dossier, quitus_session_get_outlook (session), receipt->id);
  self->is_typed = TRUE;
  return fill (self, session, receipt);
}

/**
 * quitus_receipt_dialog_get_payment_row:
 * @self: a dialog
 * @instalment: the id of a payment
 *
 * Returns: (transfer none) (nullable): the row in which is typed what the payment gets
 */
GtkWidget *
quitus_receipt_dialog_get_payment_row (QuitusReceiptDialog *self, QuitusId instalment)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (quitus_id_equal (get_share (self, i)->instalment, instalment))
      return self->rows->pdata[i];
  return NULL;
}

/**
 * quitus_receipt_dialog_get_remark:
 * @self: a dialog
 *
 * Returns: (transfer none): what it says about the sum
 */
const char *
quitus_receipt_dialog_get_remark (QuitusReceiptDialog *self)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->sum_row));
}
