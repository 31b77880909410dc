/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs of a payment's steps: what they propose, refuse, record and say, and that they stay
 * when nothing could be recorded. */

#include "pages-fixture.h"

#include "quitus-agreement-state.h"
#include "quitus-call-dialog.h"
#include "quitus-cancel-dialog.h"
#include "quitus-condition-dialog.h"
#include "quitus-instalment-step.h"
#include "quitus-opening-dialog.h"
#include "quitus-payment-look.h"
#include "quitus-payment-menu.h"
#include "quitus-payment-names.h"
#include "quitus-payment-steps.h"
#include "quitus-payments-page.h"
#include "quitus-receipt-dialog.h"
#include "quitus-receipt-expander.h"

/* Signed by both on 8 February 2023; it is 15 September. */
static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
}

static void
tear_down (Pages *pages, gconstpointer unused)
{
  pages_tear_down (pages);
}

/* Helpers */

static QuitusBook *
get_book (Pages *pages)
{
  return quitus_session_get_book (pages->session);
}

/* The advance is the first payment of the act, the balance the second. */
static const QuitusInstalmentValue *
get_payment (Pages *pages, gint64 position)
{
  QuitusBook *book = get_book (pages);

  for (guint i = 0; i < quitus_book_count (book, QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *value = quitus_instalment_value (
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_INSTALMENT, i)));

      if (value->position == position)
        return value;
    }
  g_assert_not_reached ();
}

static QuitusInstalmentState
get_state (Pages *pages, gint64 position)
{
  QuitusInstalmentState state;

  g_assert_true (quitus_payment_names_compute (pages->session,
                                               get_payment (pages, position)->value.id, &state));
  return state;
}

static GArray *
list (Pages *pages, gint64 first, gint64 second)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (QuitusId));

  g_array_append_val (ids, get_payment (pages, first)->value.id);
  if (second > 0)
    g_array_append_val (ids, get_payment (pages, second)->value.id);
  return ids;
}

static GtkWidget *
present (Pages *pages, AdwDialog *dialog)
{
  g_assert_nonnull (dialog);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static void
type (Pages *pages, GtkWidget *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  pages_settle (pages);
}

static void
type_field (Pages *pages, GtkWidget *dialog, const char *name, const char *text)
{
  type (pages, quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), name), text);
}

static const char *
read_field (GtkWidget *dialog, const char *name)
{
  return gtk_editable_get_text (
      GTK_EDITABLE (quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), name)));
}

static GtkWidget *
get_button (GtkWidget *dialog)
{
  return pages_find (dialog, GTK_TYPE_BUTTON, "Record");
}

static gboolean
can_record (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (get_button (dialog));
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

/* Records with the key that people use: Enter in a row. */
static void
record (Pages *pages, GtkWidget *dialog, const char *toast)
{
  g_clear_pointer (&pages->toast, g_free);
  g_assert_true (can_record (dialog));
  gtk_widget_activate (adw_dialog_get_default_widget (ADW_DIALOG (dialog)));
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  g_assert_cmpstr (pages->toast, ==, toast);
}

static void
close_dialog (Pages *pages, GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
  g_assert_null (dialog);
}

static GtkWidget *
open_step (Pages *pages, gint64 position, QuitusInstalmentStep expected)
{
  QuitusId id = get_payment (pages, position)->value.id;
  QuitusInstalmentStep step = quitus_payment_steps_get_next (pages->session, id);

  g_assert_cmpint (step, ==, expected);
  return present (pages, quitus_payment_steps_make_dialog (pages->session, id, step));
}

/* What is late is to be asked for first, but may come all the same. */
static GtkWidget *
open_receipt (Pages *pages, gint64 position)
{
  return present (pages, quitus_payment_steps_make_dialog (pages->session,
                                                           get_payment (pages, position)->value.id,
                                                           QUITUS_STEP_RECEIPT));
}

static void
assert_money (const char *text, QuitusMoney amount)
{
  g_assert_cmpint (quitus_money_parse (text, NULL), ==, amount);
}

/* Tests */

/* The agreement is named, then what of it is meant; at the least width nothing of it is cut. */
static void
assert_subject (GtkWidget *dialog, const char *part)
{
  GtkWidget *label =
      GTK_WIDGET (gtk_widget_get_template_child (dialog, QUITUS_TYPE_STEP_DIALOG, "subject_label"));
  const char *text = gtk_label_get_label (GTK_LABEL (label));

  g_assert_true (g_str_has_prefix (text, "IGN-DINUM-2023 · Convention"));
  g_assert_true (g_str_has_suffix (text, part));
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (label)), ==, PANGO_ELLIPSIZE_NONE);
}

static void
test_call (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog = open_step (pages, 1, QUITUS_STEP_CALL);
  GtkWidget *day = quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog), "called_on");

  assert_subject (dialog, "Premier versement");
  assert_money (read_field (dialog, "amount"), 7500000);
  g_assert_cmpstr (read_field (dialog, "called_on"), ==, "15/09/2023");
  type_field (pages, dialog, "called_on", "16/09/2023");
  g_assert_false (can_record (dialog));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_nonnull (pages_find (dialog, GTK_TYPE_LABEL, "today is 15 Sep 2023"));
  type_field (pages, dialog, "called_on", "10/02/2023");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  type_field (pages, dialog, "number", "2023-114");
  type_field (pages, dialog, "amount", "75 000,0x");
  g_assert_false (can_record (dialog));
  type_field (pages, dialog, "amount", "75 000");
  record (pages, dialog, "€75,000.00 called for Premier versement");
  g_assert_cmpint (get_state (pages, 1).called, ==, 7500000);
  g_assert_cmpint (get_state (pages, 1).called_on, ==, quitus_day_new (2023, 2, 10));
  g_assert_cmpstr (quitus_register_get_undo_label (pages->reg), ==, "Call of Premier versement");
  pages_undo (pages);
  g_assert_cmpint (get_state (pages, 1).called, ==, 0);
}

static void
test_call_many (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) both = list (pages, 1, 2);
  GtkWidget *dialog = present (pages, quitus_call_dialog_new (pages->session, both));

  /* Whoever hears the name of a field alone knows what to type there, and for which payment. */
  g_assert_nonnull (pages_find (dialog, ADW_TYPE_ENTRY_ROW,
                                "Number: IGN-DINUM-2023, Premier versement €75,000.00"));
  type (pages, pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Number: IGN-DINUM-2023, Solde €125,000.00"),
        "2023-115");
  record (pages, dialog, "Called: 2 payments");
  g_assert_cmpint (get_state (pages, 1).called, ==, 7500000);
  g_assert_cmpint (get_state (pages, 2).called, ==, 12500000);
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_CALL), ==, 0);
}

/* R6: 70 000 of 75 000 leave 5 000 open; the balance stays 125 000. */
static void
test_arrear (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) advance = list (pages, 1, 0);
  GtkWidget *dialog = present (pages, quitus_receipt_dialog_new (pages->session, advance));
  QuitusReceiptDialog *receipt = QUITUS_RECEIPT_DIALOG (dialog);
  GtkWidget *first =
      quitus_receipt_dialog_get_payment_row (receipt, get_payment (pages, 1)->value.id);
  GtkWidget *second =
      quitus_receipt_dialog_get_payment_row (receipt, get_payment (pages, 2)->value.id);

  assert_money (read_field (dialog, "amount"), 7500000);
  assert_money (gtk_editable_get_text (GTK_EDITABLE (first)), 7500000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (second)), ==, "");
  type_field (pages, dialog, "amount", "70 000");
  assert_money (gtk_editable_get_text (GTK_EDITABLE (first)), 7000000);
  type_field (pages, dialog, "received_on", "1/3/2023");
  type_field (pages, dialog, "reference", "VIR 4711");
  record (pages, dialog, "€70,000.00 received for Premier versement; €5,000.00 still open");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_PARTLY_RECEIVED);
  g_assert_cmpint (get_state (pages, 2).amount, ==, 12500000);
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_RECEIPT), ==, 0);
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_RECEIPT_ALLOCATION), ==, 0);
}

/* What is typed by hand is not overruled, and never adds up to more than what was received. */
static void
test_shares (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) advance = list (pages, 1, 0);
  GtkWidget *dialog = present (pages, quitus_receipt_dialog_new (pages->session, advance));
  QuitusReceiptDialog *receipt = QUITUS_RECEIPT_DIALOG (dialog);
  GtkWidget *first =
      quitus_receipt_dialog_get_payment_row (receipt, get_payment (pages, 1)->value.id);
  GtkWidget *second =
      quitus_receipt_dialog_get_payment_row (receipt, get_payment (pages, 2)->value.id);

  type_field (pages, dialog, "amount", "215 000");
  assert_money (gtk_editable_get_text (GTK_EDITABLE (second)), 12500000);
  g_assert_cmpstr (quitus_receipt_dialog_get_remark (receipt), ==,
                   "€15,000.00 more than is open: paid too much");
  g_assert_true (can_record (dialog));
  type (pages, first, "100 000,01");
  type (pages, second, "115 000");
  g_assert_cmpstr (quitus_receipt_dialog_get_remark (receipt), ==, "€0.01 more than the amount");
  g_assert_false (can_record (dialog));
  type (pages, first, "75 000x");
  g_assert_false (can_record (dialog));
  type (pages, first, "75 000");
  g_assert_cmpstr (quitus_receipt_dialog_get_remark (receipt), ==, "€25,000.00 for no payment yet");
  type_field (pages, dialog, "amount", "190 000");
  assert_money (gtk_editable_get_text (GTK_EDITABLE (second)), 11500000);
  g_assert_true (can_record (dialog));
  record (pages, dialog, "€190,000.00 received for 2 payments");
  g_assert_cmpint (get_state (pages, 1).received, ==, 7500000);
  g_assert_cmpint (get_state (pages, 2).received, ==, 11500000);
}

static const QuitusValue *
get_receipt (Pages *pages)
{
  return quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_RECEIPT, 0));
}

/* A receipt is corrected with its parts: what gets nothing any more is no part. */
static void
test_correction (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) both = list (pages, 1, 2);
  GtkWidget *dialog = present (pages, quitus_receipt_dialog_new (pages->session, both));
  QuitusReceiptDialog *receipt;

  record (pages, dialog, "€200,000.00 received for 2 payments");
  dialog = present (pages, quitus_payment_steps_make_editor (pages->session, get_receipt (pages)));
  receipt = QUITUS_RECEIPT_DIALOG (dialog);
  type_field (pages, dialog, "amount", "75 000");
  g_assert_false (can_record (dialog));
  type (pages, quitus_receipt_dialog_get_payment_row (receipt, get_payment (pages, 2)->value.id),
        "");
  record (pages, dialog, "Changed");
  g_assert_cmpuint (quitus_book_count (get_book (pages), QUITUS_KIND_RECEIPT_ALLOCATION), ==, 1);
  g_assert_cmpint (get_state (pages, 2).received, ==, 0);
  pages_undo (pages);
  g_assert_cmpint (get_state (pages, 2).received, ==, 12500000);
}

static gboolean
has_banner (gpointer dialog)
{
  GtkWidget *banner = pages_find (dialog, ADW_TYPE_BANNER, "");

  return adw_banner_get_revealed (ADW_BANNER (banner));
}

/* Somebody was faster: nothing is recorded, and what was typed is still there. */
static void
test_conflict (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) advance = list (pages, 1, 0);
  g_autoptr (QuitusValue) other = NULL;
  g_autoptr (QuitusChange) change = quitus_change_new ("Faster");
  GtkWidget *dialog = present (pages, quitus_receipt_dialog_new (pages->session, advance));

  record (pages, dialog, "€75,000.00 received for Premier versement");
  dialog = present (pages, quitus_payment_steps_make_editor (pages->session, get_receipt (pages)));
  other = quitus_value_copy (get_receipt (pages));
  g_set_str (&((QuitusReceiptValue *) (gpointer) other)->reference, "VIR 1");
  quitus_change_update (change, get_receipt (pages), other);
  pages_commit (pages, change);
  g_clear_pointer (&pages->toast, g_free);
  type_field (pages, dialog, "reference", "VIR 2");
  g_signal_emit_by_name (get_button (dialog), "clicked");
  pages_wait_until (has_banner, dialog);
  pages_settle (pages);
  g_assert_null (pages->toast);
  g_assert_cmpstr (read_field (dialog, "reference"), ==, "VIR 2");
  g_assert_true (can_record (dialog));
  close_dialog (pages, dialog);
}

/* The whole way, as the form of each step proposes it. */
static void
test_chain (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog = open_step (pages, 1, QUITUS_STEP_CALL);
  QuitusReceiptExpander *row;

  type_field (pages, dialog, "called_on", "10/02/2023");
  record (pages, dialog, "€75,000.00 called for Premier versement");
  dialog = open_receipt (pages, 1);
  type_field (pages, dialog, "received_on", "10/03/2023");
  record (pages, dialog, "€75,000.00 received for Premier versement");
  dialog = open_step (pages, 1, QUITUS_STEP_REQUEST);
  row = QUITUS_RECEIPT_EXPANDER (quitus_opening_dialog_get_receipt_row (
      QUITUS_OPENING_DIALOG (dialog), get_receipt (pages)->id));
  assert_money (gtk_editable_get_text (GTK_EDITABLE (quitus_receipt_expander_get_ae_row (row))),
                7500000);
  type_field (pages, dialog, "requested_on", "15/03/2023");
  type (pages, quitus_receipt_expander_get_cp_row (row), "75 000,01");
  g_assert_false (can_record (dialog));
  g_assert_cmpstr (quitus_opening_dialog_get_remark (QUITUS_OPENING_DIALOG (dialog)), ==,
                   "Of what was received on 10 Mar 2023 only €75,000.00 in AE and €75,000.00 in "
                   "CP are left");
  type (pages, quitus_receipt_expander_get_cp_row (row), "75 000");
  record (pages, dialog, "Attachment of €75,000.00 requested");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_ATTACHMENT_REQUESTED);
  dialog = open_step (pages, 1, QUITUS_STEP_ORDER);
  type_field (pages, dialog, "published_on", "14/03/2023");
  g_assert_false (can_record (dialog));
  g_assert_nonnull (pages_find (dialog, GTK_TYPE_LABEL, "before the step that it follows"));
  type_field (pages, dialog, "published_on", "24/04/2023");
  type_field (pages, dialog, "number", "ECOB2311");
  record (pages, dialog, "€75,000.00 attached by order ECOB2311");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_ATTACHED);
  dialog = open_step (pages, 1, QUITUS_STEP_AVAILABILITY);
  type_field (pages, dialog, "available_on", "28/04/2023");
  record (pages, dialog, "€75,000.00 available");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_AVAILABLE);
  g_assert_cmpint (quitus_payment_steps_get_next (pages->session, get_payment (pages, 1)->value.id),
                   ==, QUITUS_STEP_NONE);
  pages_undo (pages);
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_ATTACHED);
}

/* The whole agreement: 75 000 and 125 000 are received, one order opens the credits of both. */
static void
test_both (Pages *pages, gconstpointer unused)
{
  QuitusOutlook outlook = { quitus_session_get_today (pages->session), QUITUS_DAY_NONE };
  g_autoptr (GArray) both = list (pages, 1, 2);
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusAgreementState state;
  GtkWidget *dialog = present (pages, quitus_call_dialog_new (pages->session, both));

  type_field (pages, dialog, "called_on", "8/8/2023");
  record (pages, dialog, "Called: 2 payments");
  dialog = open_receipt (pages, 1);
  type_field (pages, dialog, "received_on", "20/8/2023");
  record (pages, dialog, "€75,000.00 received for Premier versement");
  dialog = open_receipt (pages, 2);
  type_field (pages, dialog, "received_on", "21/8/2023");
  record (pages, dialog, "€125,000.00 received for Solde");
  dialog =
      present (pages, quitus_opening_dialog_new (pages->session,
                                                 quitus_record_get_id (pages_get_agreement (pages)),
                                                 QUITUS_ID_NONE));
  g_assert_cmpstr (quitus_opening_dialog_get_remark (QUITUS_OPENING_DIALOG (dialog)), ==,
                   "Sum €200,000.00 in AE, €200,000.00 in CP");
  type_field (pages, dialog, "requested_on", "22/8/2023");
  type_field (pages, dialog, "published_on", "1/9/2023");
  type_field (pages, dialog, "available_on", "5/9/2023");
  record (pages, dialog, "€200,000.00 available");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_AVAILABLE);
  g_assert_cmpint (get_state (pages, 2).status, ==, QUITUS_INSTALMENT_AVAILABLE);
  g_assert_cmpint (get_state (pages, 2).attached_ae, ==, 12500000);
  dossier = quitus_book_get_dossier (get_book (pages),
                                     quitus_record_get_id (pages_get_agreement (pages)));
  quitus_agreement_compute (dossier, &outlook, &state);
  g_assert_cmpint (state.called, ==, 20000000);
  g_assert_cmpint (state.received, ==, 20000000);
  g_assert_cmpint (state.attached_cp, ==, 20000000);
}

static void
add_condition (Pages *pages, const char *label)
{
  g_autoptr (QuitusConditionValue) condition = quitus_condition_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new ("Condition");

  condition->instalment = get_payment (pages, 2)->value.id;
  condition->label = g_strdup (label);
  quitus_change_insert (change, &condition->value);
  pages_commit (pages, change);
}

/* V7: of two conditions one is fulfilled; the payment still waits for the other. */
static void
test_condition (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog;

  g_assert_null (quitus_condition_dialog_new (pages->session, get_payment (pages, 2)->value.id));
  add_condition (pages, "Report accepted");
  add_condition (pages, "Committee has decided");
  g_assert_cmpint (get_state (pages, 2).status, ==, QUITUS_INSTALMENT_AWAITING_CONDITION);
  dialog = open_step (pages, 2, QUITUS_STEP_CONDITION);
  assert_subject (dialog, "Solde");
  g_assert_false (can_record (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_find (dialog, ADW_TYPE_SWITCH_ROW,
                                                         "Report accepted")),
                             TRUE);
  pages_settle (pages);
  type_field (pages, dialog, "fulfilled_on", "");
  g_assert_false (can_record (dialog));
  type_field (pages, dialog, "fulfilled_on", "1/9/2023");
  record (pages, dialog, "Condition fulfilled; 1 still open");
  dialog = open_step (pages, 2, QUITUS_STEP_CONDITION);
  record (pages, dialog, "Condition fulfilled: the payment waits for nothing more");
  g_assert_cmpint (get_state (pages, 2).status, ==, QUITUS_INSTALMENT_DUE);
}

/* The balance takes over what is cancelled, which is said before. */
static void
test_cancel_effect (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) one = list (pages, 1, 0);
  g_autoptr (GArray) balance = list (pages, 2, 0);
  GtkWidget *dialog = present (pages, quitus_cancel_dialog_new (pages->session, one));
  g_autofree char *text = pages_read (dialog);
  g_autofree char *other = NULL;

  g_assert_nonnull (strstr (text, "€125,000.00 → €200,000.00"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
  dialog = present (pages, quitus_cancel_dialog_new (pages->session, balance));
  other = pages_read (dialog);
  g_assert_null (strstr (other, "What Changes"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
}

static void
test_cancel (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) one = list (pages, 2, 0);
  GtkWidget *dialog = present (pages, quitus_cancel_dialog_new (pages->session, one));

  record (pages, dialog, "Payment cancelled: Solde");
  g_assert_cmpint (get_state (pages, 2).status, ==, QUITUS_INSTALMENT_CANCELLED);
  g_assert_null (quitus_cancel_dialog_new (pages->session, one));
  pages_undo (pages);
  g_assert_cmpint (get_state (pages, 2).status, !=, QUITUS_INSTALMENT_CANCELLED);
}

/* Seen from whoever pays, the money goes out and is attached to nothing. */
static void
test_out (Pages *pages, gconstpointer unused)
{
  const QuitusAgreementValue *agreement =
      quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)));
  g_autoptr (QuitusValue) after = quitus_value_copy (&agreement->value);
  g_autoptr (QuitusChange) change = quitus_change_new ("Point of view");
  GtkWidget *dialog;

  ((QuitusAgreementValue *) (gpointer) after)->owner =
      quitus_party_value (quitus_record_get_value (pages_get_party (pages, 0)))->organisation;
  quitus_change_update (change, &agreement->value, after);
  pages_commit (pages, change);
  g_assert_cmpint (get_state (pages, 1).flow, ==, QUITUS_FLOW_OUT);
  dialog = open_step (pages, 1, QUITUS_STEP_PAYMENT);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Payment Made");
  type_field (pages, dialog, "amount", "80 000");
  record (pages, dialog, "€80,000.00 paid for 2 payments");
  g_assert_cmpint (quitus_payment_steps_get_next (pages->session, get_payment (pages, 1)->value.id),
                   ==, QUITUS_STEP_NONE);
}

/* Too much and too little look like a warning, in words as well. */
static void
test_difference (Pages *pages, gconstpointer unused)
{
  static const struct
  {
    const char *amount;
    const char *sum;
    const char *difference;
    const char *word;
  } cases[] = {
    { "80000", "€5,000.00 more than is open: paid too much", "€5,000.00 too much", "Overpaid" },
    { "70000", "€5,000.00 less than is open: paid in part",  "€5,000.00 missing",  "Partly"   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) one = list (pages, 1, 0);
      GtkWidget *dialog = present (pages, quitus_receipt_dialog_new (pages->session, one));
      GtkWidget *payment;
      QuitusInstalmentState state;
      g_autofree char *difference = NULL;

      payment = quitus_receipt_dialog_get_payment_row (QUITUS_RECEIPT_DIALOG (dialog),
                                                       get_payment (pages, 1)->value.id);
      type_field (pages, dialog, "amount", cases[i].amount);
      type (pages, payment, cases[i].amount);
      /* The other payment gets nothing of it. */
      type (pages,
            quitus_receipt_dialog_get_payment_row (QUITUS_RECEIPT_DIALOG (dialog),
                                                   get_payment (pages, 2)->value.id),
            "");
      g_assert_nonnull (pages_find (dialog, ADW_TYPE_ACTION_ROW, cases[i].sum));
      g_assert_true (gtk_widget_has_css_class (pages_find (dialog, ADW_TYPE_ACTION_ROW,
                                                           cases[i].sum),
                                               "warning"));
      g_clear_pointer (&pages->toast, g_free);
      gtk_widget_activate (adw_dialog_get_default_widget (ADW_DIALOG (dialog)));
      pages_wait_until (has_toast, pages);
      state = get_state (pages, 1);
      difference = quitus_payment_look_format_difference (&state);
      g_assert_cmpstr (difference, ==, cases[i].difference);
      g_assert_true (g_str_has_prefix (quitus_payment_look_get_word (&state), cases[i].word));
      g_assert_cmpint (quitus_payment_look_get_status (&state), ==, QUITUS_STATUS_DUE);
      pages_undo (pages);
    }
}

/* Several are cancelled in one change, those that are already are left as they are. */
static void
test_cancel_many (Pages *pages, gconstpointer unused)
{
  g_autoptr (GArray) both = list (pages, 1, 2);
  GtkWidget *dialog = present (pages, quitus_cancel_dialog_new (pages->session, both));
  g_autofree char *text = pages_read (dialog);

  g_assert_nonnull (strstr (text, "Cancel the Payments"));
  g_assert_nonnull (strstr (text, "Solde"));
  type_field (pages, dialog, "cancelled_on", "14/9/2023");
  record (pages, dialog, "Cancelled: 2 payments");
  g_assert_cmpint (get_state (pages, 1).status, ==, QUITUS_INSTALMENT_CANCELLED);
  g_assert_cmpint (get_payment (pages, 2)->cancelled_on, ==, quitus_day_new (2023, 9, 14));
  pages_undo (pages);
  g_assert_cmpint (get_state (pages, 1).status, !=, QUITUS_INSTALMENT_CANCELLED);
  g_assert_cmpint (get_state (pages, 2).status, !=, QUITUS_INSTALMENT_CANCELLED);
}

static const char *
get_target (GtkWidget *bar, const char *label)
{
  GtkWidget *button = pages_find (bar, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)),
                               NULL);
}

/* Payments that are chosen together are called and received together; those for which that makes no
 * sense are named. */
static void
test_choosing (Pages *pages, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (quitus_payments_page_new (pages->session));
  GtkColumnView *table;
  GtkWidget *bar, *dialog;
  g_autoptr (GArray) second_alone = list (pages, 2, 0);
  g_autofree char *ids = NULL;
  g_autofree char *first = quitus_id_to_text (get_payment (pages, 1)->value.id);
  g_autofree char *second = quitus_id_to_text (get_payment (pages, 2)->value.id);
  g_autofree char *text = NULL;

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  table = GTK_COLUMN_VIEW (pages_child (page, "table"));
  bar = pages_child (page, "bar");
  g_assert_true (GTK_IS_NO_SELECTION (gtk_column_view_get_model (table)));
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_widget_activate_action (page, "payments.choose-all", NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pages_child (page, "choose_button")), TRUE);
  pages_settle (pages);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (pages_find (bar, GTK_TYPE_LABEL, "No payment chosen"));
  g_assert_true (gtk_widget_activate_action (page, "payments.choose-all", NULL));
  pages_settle (pages);
  g_assert_nonnull (pages_find (bar, GTK_TYPE_LABEL, "2 chosen, €200,000.00"));
  ids = g_strdup_printf ("%s %s", first, second);
  g_assert_cmpstr (get_target (bar, "Receive 2 Payments"), ==, ids);
  g_assert_cmpstr (get_target (bar, "Cancel 2 Payments"), ==, ids);
  dialog = present (pages, quitus_cancel_dialog_new (pages->session, second_alone));
  record (pages, dialog, "Payment cancelled: Solde");
  gtk_selection_model_select_all (gtk_column_view_get_model (table));
  pages_settle (pages);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pages_find (GTK_WIDGET (table),
                                                                   GTK_TYPE_CHECK_BUTTON, "")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Choose Premier versement, IGN-DINUM-2023");
  g_assert_cmpstr (get_target (bar, "Call 1 Payment"), ==, first);
  text = pages_read (bar);
  g_assert_nonnull (strstr (text, "1 cannot be called: it is called in full"));
  g_assert_nonnull (strstr (text, "1 cannot be received: it is received in full"));
  gtk_selection_model_unselect_item (gtk_column_view_get_model (table), 1);
  pages_settle (pages);
  g_assert_nonnull (pages_find (bar, GTK_TYPE_LABEL, "1 chosen, €75,000.00"));
  gtk_widget_activate_action (page, "payments.stop-choosing", NULL);
  pages_settle (pages);
  g_assert_false (gtk_widget_get_visible (bar));
}

static guint
count_items (GMenuModel *menu)
{
  guint n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      n_items += (guint) g_menu_model_get_n_items (section);
    }
  return n_items;
}

/* Nobody calls money that is there, nor attaches money that is not; each key stands for one item, in
 * each language. */
static void
test_menu (void)
{
  static const struct
  {
    QuitusInstalmentState state;
    guint n_items;
  } cases[] = {
    { { .status = QUITUS_INSTALMENT_DUE, .amount = 100 },                                            5 },
    { { .status = QUITUS_INSTALMENT_CALLED, .amount = 100, .called = 100 },                          4 },
    { { .status = QUITUS_INSTALMENT_PARTLY_RECEIVED, .amount = 100, .called = 100, .received = 60 },
     5                                                                                                 },
    { { .status = QUITUS_INSTALMENT_RECEIVED, .amount = 100, .called = 100, .received = 100 },       2 },
    { { .status = QUITUS_INSTALMENT_LATE, .amount = 100, .called = 100, .days_late = 3 },            5 },
    { { .status = QUITUS_INSTALMENT_LATE,
        .amount = 100,
        .called = 100,
        .called_on = 19500,
        .received = 60,
        .days_late = 3 },
     6                                                                                                 },
    { { .status = QUITUS_INSTALMENT_AVAILABLE, .amount = 100, .called = 100, .received = 100 },      1 },
    { { .status = QUITUS_INSTALMENT_CANCELLED, .amount = 100 },                                      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GMenuModel) menu =
          quitus_payment_menu_new (quitus_id_new (), QUITUS_ID_NONE, &cases[i].state);

      g_assert_cmpuint (count_items (menu), ==, cases[i].n_items);
      for (int language = 1; language >= 0; language--)
        {
          g_autoptr (GMenuModel) whole = NULL;

          quitus_language_set_default ((QuitusLanguage) language);
          whole = quitus_payment_menu_new (quitus_id_new (), quitus_id_new (), &cases[i].state);
          pages_assert_mnemonics (whole);
        }
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, NULL, set_up, test, tear_down)
  g_test_add_func ("/payment-dialogs/menu", test_menu);
  ADD ("/payment-dialogs/call", test_call);
  ADD ("/payment-dialogs/call-many", test_call_many);
  ADD ("/payment-dialogs/arrear", test_arrear);
  ADD ("/payment-dialogs/shares", test_shares);
  ADD ("/payment-dialogs/correction", test_correction);
  ADD ("/payment-dialogs/conflict", test_conflict);
  ADD ("/payment-dialogs/chain", test_chain);
  ADD ("/payment-dialogs/both", test_both);
  ADD ("/payment-dialogs/condition", test_condition);
  ADD ("/payment-dialogs/cancel", test_cancel);
  ADD ("/payment-dialogs/cancel-effect", test_cancel_effect);
  ADD ("/payment-dialogs/difference", test_difference);
  ADD ("/payment-dialogs/cancel-many", test_cancel_many);
  ADD ("/payment-dialogs/choosing", test_choosing);
  ADD ("/payment-dialogs/out", test_out);
#undef ADD
  return g_test_run ();
}
