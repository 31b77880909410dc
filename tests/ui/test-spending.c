/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money out and back: AE and CP of both sides, what is left while an order is typed, the alert of
 * the forecast, and a refund that only a confirmed account may receive. */

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-budget-view.h"
#include "quitus-forecast-view.h"
#include "quitus-money-dialogs.h"
#include "quitus-opening-dialog.h"
#include "quitus-orders-view.h"
#include "quitus-record-dialog.h"
#include "quitus-reference-row.h"
#include "quitus-refund-view.h"

/* Helpers */

static gpointer
make (QuitusChange *change, QuitusKind kind, GPtrArray *kept)
{
  QuitusValue *value = quitus_value_new (kind);

  g_ptr_array_add (kept, value);
  return value;
}

static QuitusBook *
get_book (Pages *pages)
{
  return quitus_session_get_book (pages->session);
}

/* The first payment was received, and 75 000 € are open since 31 March 2023. */
static void
receive (Pages *pages)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) quitus_value_unref);
  QuitusReceiptValue *receipt = make (change, QUITUS_KIND_RECEIPT, kept);
  QuitusReceiptAllocationValue *allocation = make (change, QUITUS_KIND_RECEIPT_ALLOCATION, kept);
  QuitusOpeningValue *opening = make (change, QUITUS_KIND_OPENING, kept);
  QuitusOpeningAllocationValue *credits = make (change, QUITUS_KIND_OPENING_ALLOCATION, kept);
  const QuitusInstalmentValue *first = NULL;

  for (guint i = 0; i < quitus_book_count (get_book (pages), QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusInstalmentValue *instalment = quitus_instalment_value (
          quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_INSTALMENT, i)));

      if (instalment->position == 1)
        first = instalment;
    }
  receipt->agreement = opening->agreement = first->agreement;
  receipt->received_on = quitus_day_new (2023, 3, 1);
  receipt->amount = allocation->amount = credits->ae = credits->cp = 7500000;
  allocation->receipt = credits->receipt = receipt->value.id;
  allocation->instalment = first->value.id;
  opening->published_on = quitus_day_new (2023, 3, 31);
  credits->opening = opening->value.id;
  for (guint i = 0; i < kept->len; i++)
    quitus_change_insert (change, kept->pdata[i]);
  pages_commit (pages, change);
}

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
  pages_sign (pages, 0, quitus_day_new (2023, 2, 8));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  receive (pages);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

static GtkWidget *
show_accounts (Pages *pages)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "accounts");
  pages_settle (pages);
  return GTK_WIDGET (page);
}

static GtkWidget *
find (GtkWidget *page, GType type)
{
  GtkWidget *found = pages_find (page, type, "");

  g_assert_nonnull (found);
  return found;
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” cannot be read:\n%s", text, read);
}

static GtkWidget *
present (Pages *pages, AdwDialog *dialog)
{
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static GtkWidget *
get_row (GtkWidget *dialog, const char *name)
{
  return quitus_record_form_get_row (quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog)),
                                     name);
}

static void
type (Pages *pages, GtkWidget *dialog, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, name)), text);
  pages_settle (pages);
}

static gboolean
can_record (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (pages_child (dialog, "record_button"));
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

static void
record (Pages *pages, GtkWidget *dialog)
{
  g_clear_pointer (&pages->toast, g_free);
  g_assert_true (can_record (dialog));
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
}

static QuitusId
get_first (Pages *pages, QuitusKind kind)
{
  return quitus_record_get_id (quitus_book_get (get_book (pages), kind, 0));
}

/* An order of 60 000 € on 3 April 2023, typed and recorded. */
static QuitusId
record_order (Pages *pages)
{
  GtkWidget *dialog =
      present (pages, quitus_order_dialog_new (pages->session,
                                               quitus_record_get_id (pages_get_agreement (pages))));

  type (pages, dialog, "label", "Coaching");
  type (pages, dialog, "ordered_on", "03/04/2023");
  type (pages, dialog, "amount", "60 000");
  record (pages, dialog);
  return get_first (pages, QUITUS_KIND_COMMITMENT);
}

/* Whoever pays is the owner from now on. */
static void
give_to_payer (Pages *pages)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  const QuitusValue *before = quitus_record_get_value (pages_get_agreement (pages));
  g_autoptr (QuitusDossier) dossier = quitus_session_get_dossier (pages->session, before->id);
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  const QuitusInstalmentValue *first =
      quitus_instalment_value (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, 0));
  const QuitusPartyValue *payer =
      quitus_party_value (quitus_dossier_lookup (dossier, QUITUS_KIND_PARTY, first->payer));

  ((QuitusAgreementValue *) (gpointer) after)->owner = payer->organisation;
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

/* Tests */

static void
test_budget (Pages *pages, gconstpointer width)
{
  GtkWidget *view = find (show_accounts (pages), QUITUS_TYPE_BUDGET_VIEW);
  AdwToggleGroup *sides = ADW_TOGGLE_GROUP (find (view, ADW_TYPE_TOGGLE_GROUP));
  GtkWidget *amount;

  /* The sample is seen from DINUM, which spends the money. */
  g_assert_cmpstr (adw_toggle_group_get_active_name (sides), ==, "recipient");
  assert_reads (view, "Left to commit");
  assert_reads (view, "€75,000.00");
  assert_reads (view, "DINUM");
  amount = pages_find (view, GTK_TYPE_LABEL, "€125,000.00");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (amount), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2023, Left to receive: €125,000.00");
  adw_toggle_group_set_active_name (sides, "payer");
  pages_settle (pages);
  assert_reads (view, "committed in full at the signature");
  amount = pages_find (view, GTK_TYPE_LABEL, "€200,000.00");
  g_assert_nonnull (amount);
  record_order (pages);
  /* Whoever looks at one side goes on looking at it. */
  g_assert_cmpstr (adw_toggle_group_get_active_name (sides), ==, "payer");
  adw_toggle_group_set_active_name (sides, "recipient");
  pages_settle (pages);
  assert_reads (view, "€15,000.00");
  /* Until the agreement is that of another owner. */
  give_to_payer (pages);
  pages_settle (pages);
  g_assert_cmpstr (adw_toggle_group_get_active_name (sides), ==, "payer");
}

static void
test_alert (Pages *pages, gconstpointer width)
{
  GtkWidget *view = find (show_accounts (pages), QUITUS_TYPE_FORECAST_VIEW);
  GtkWidget *alert = pages_child (view, "alert");

  g_assert_true (gtk_widget_get_visible (alert));
  assert_reads (alert, "too late to be spent before the end on 31 December 2023");
  assert_reads (alert, "Ask for an amendment by Friday 1 December 2023.");
  assert_reads (view, "Too late to be spent");
  assert_reads (alert, "An end on 30 Jun 2024 would leave time enough.");
  g_assert_true (gtk_widget_get_mapped (pages_child (view, "propose_button")));
  g_assert_nonnull (pages_find (alert, GTK_TYPE_LABEL, "Payment 2"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (alert), GTK_ACCESSIBLE_ROLE_GROUP);
  /* Without a signature nobody knows when the balance comes; what has come is still at risk. */
  pages_sign (pages, 0, QUITUS_DAY_NONE);
  pages_settle (pages);
  g_assert_null (pages_find (alert, GTK_TYPE_LABEL, "Payment 2"));
  assert_reads (alert, "€75,000.00 May Not Be Spent in Time");
}

/* Whether the question stands below the warning of a field, in the view. */
static void
assert_right_below (GtkWidget *dialog, const char *name, GtkWidget *question)
{
  GtkWidget *warning = gtk_widget_get_next_sibling (get_row (dialog, name));
  graphene_rect_t above, below;

  g_assert_true (gtk_widget_get_mapped (warning));
  g_assert_true (gtk_widget_compute_bounds (warning, dialog, &above));
  g_assert_true (gtk_widget_compute_bounds (question, dialog, &below));
  g_assert_cmpfloat (below.origin.y, >=, above.origin.y + above.size.height - 1);
  g_assert_cmpfloat (below.origin.y, <=, above.origin.y + above.size.height + 12);
}

/* While an order is typed, what is left of the AE stands below; more is recorded only when meant. */
static void
test_order (Pages *pages, gconstpointer width)
{
  GtkWidget *dialog =
      present (pages, quitus_order_dialog_new (pages->session,
                                               quitus_record_get_id (pages_get_agreement (pages))));
  GtkWidget *amount = get_row (dialog, "amount");
  GtkWidget *meant = pages_find (dialog, ADW_TYPE_SWITCH_ROW, "Record It All the Same");

  g_assert_false (gtk_widget_get_mapped (meant));
  type (pages, dialog, "label", "Coaching");
  type (pages, dialog, "ordered_on", "30/03/2023");
  assert_reads (dialog, "AE left on that day: €0.00");
  type (pages, dialog, "ordered_on", "03/04/2023");
  assert_reads (dialog, "AE left on that day: €75,000.00");
  type (pages, dialog, "amount", "75 000");
  g_assert_true (can_record (dialog));
  type (pages, dialog, "amount", "75 000,01");
  assert_reads (dialog, "€0.01 more than the AE that are open on that day: €75,000.00 are left");
  g_assert_false (can_record (dialog));
  g_assert_true (gtk_widget_get_mapped (meant));
  assert_right_below (dialog, "amount", meant);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (amount), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (meant), TRUE);
  pages_settle (pages);
  record (pages, dialog);
  g_assert_cmpint (quitus_book_count (get_book (pages), QUITUS_KIND_COMMITMENT), ==, 1);
}

static void
change_agreement (Pages *pages, QuitusAgreementType type, QuitusDay terminated_on)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  const QuitusValue *before = quitus_record_get_value (pages_get_agreement (pages));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  QuitusAgreementValue *agreement = (QuitusAgreementValue *) (gpointer) after;

  agreement->type = (int) type;
  agreement->terminated_on = terminated_on;
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

static void
give_in_kind (Pages *pages)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  for (guint i = 0; i < quitus_book_count (get_book (pages), QUITUS_KIND_INSTALMENT); i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_INSTALMENT, i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);

      ((QuitusInstalmentValue *) (gpointer) after)->amount_rule = QUITUS_AMOUNT_IN_KIND;
      quitus_change_update (change, before, after);
    }
  pages_commit (pages, change);
}

/* Only what has happened is recorded, and an order after the end only when it is meant. */
static void
test_order_days (Pages *pages, gconstpointer width)
{
  GtkWidget *dialog;

  change_agreement (pages, QUITUS_AGREEMENT_CONTRIBUTION_FUND, quitus_day_new (2023, 6, 30));
  dialog =
      present (pages, quitus_order_dialog_new (pages->session,
                                               quitus_record_get_id (pages_get_agreement (pages))));
  type (pages, dialog, "label", "Coaching");
  type (pages, dialog, "amount", "1 000");
  type (pages, dialog, "ordered_on", "16/09/2023");
  assert_reads (dialog, "That day is still to come: today is 15 Sep 2023.");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "ordered_on", "01/07/2023");
  assert_reads (dialog, "The agreement ended on 30 Jun 2023");
  assert_right_below (dialog, "ordered_on",
                      pages_find (dialog, ADW_TYPE_SWITCH_ROW, "Record It All the Same"));
  g_assert_false (can_record (dialog));
  type (pages, dialog, "ordered_on", "30/06/2023");
  g_assert_true (can_record (dialog));
}

/* V8: what the delegating body opens on its own budget has no receipt; orders stay within it. */
static void
test_delegation (Pages *pages, gconstpointer width)
{
  GtkWidget *list, *button, *dialog;

  give_in_kind (pages);
  change_agreement (pages, QUITUS_AGREEMENT_MANAGEMENT_DELEGATION, QUITUS_DAY_NONE);
  list = find (show_accounts (pages), QUITUS_TYPE_ORDERS_VIEW);
  button = pages_find (list, GTK_TYPE_BUTTON, "Credits Opened…");
  g_assert_true (gtk_widget_get_mapped (button));
  dialog =
      present (pages, quitus_opening_dialog_new (pages->session,
                                                 quitus_record_get_id (pages_get_agreement (pages)),
                                                 QUITUS_ID_NONE));
  assert_reads (dialog, "Credits Opened by Another Body");
  button = pages_find (dialog, GTK_TYPE_BUTTON, "Record");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog),
                                                                   "ae")),
                         "5 000");
  gtk_editable_set_text (GTK_EDITABLE (quitus_step_dialog_get_row (QUITUS_STEP_DIALOG (dialog),
                                                                   "cp")),
                         "3 000");
  pages_settle (pages);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_clear_pointer (&pages->toast, g_free);
  g_signal_emit_by_name (button, "clicked");
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  assert_reads (list, "Credits: €5,000.00 in AE, €3,000.00 in CP");
}

static QuitusId
add_delegated (Pages *pages, QuitusChange *change, const char *name, gint64 position)
{
  g_autoptr (QuitusValue) body = quitus_value_new (QUITUS_KIND_ORGANISATION);
  g_autoptr (QuitusValue) value = quitus_value_new (QUITUS_KIND_PARTY);
  QuitusPartyValue *party = (QuitusPartyValue *) (gpointer) value;

  ((QuitusOrganisationValue *) (gpointer) body)->name = g_strdup (name);
  ((QuitusOrganisationValue *) (gpointer) body)->type = QUITUS_ORGANISATION_CENTRAL_ADMINISTRATION;
  party->agreement = quitus_record_get_id (pages_get_agreement (pages));
  party->position = position;
  party->organisation = body->id;
  party->role = QUITUS_ROLE_DELEGATED;
  quitus_change_insert (change, body);
  quitus_change_insert (change, value);
  return value->id;
}

static void
order_from (Pages *pages, const char *label, QuitusId placer)
{
  GtkWidget *dialog =
      present (pages, quitus_order_dialog_new (pages->session,
                                               quitus_record_get_id (pages_get_agreement (pages))));
  GtkWidget *row = get_row (dialog, "placed_by");

  g_assert_true (gtk_widget_get_mapped (row));
  /* Nobody said, and the two delegated services: not who delegates. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    3);
  type (pages, dialog, "label", label);
  type (pages, dialog, "ordered_on", "03/04/2023");
  type (pages, dialog, "amount", "1 000");
  quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (row), placer);
  pages_settle (pages);
  record (pages, dialog);
}

/* The agreement is that of the body of a party from now on. */
static void
give_to (Pages *pages, QuitusId party)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  const QuitusValue *before = quitus_record_get_value (pages_get_agreement (pages));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);

  ((QuitusAgreementValue *) (gpointer) after)->owner =
      quitus_party_value (quitus_record_get_value (quitus_book_lookup (get_book (pages), party)))
          ->organisation;
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

static void
assert_placer (GtkWidget *dialog, QuitusId expected, guint n_choices)
{
  GtkWidget *row = get_row (dialog, "placed_by");

  g_assert_true (quitus_id_equal (quitus_reference_row_get_record (QUITUS_REFERENCE_ROW (row)),
                                  expected));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    n_choices);
}

/* One's own service is proposed; whoever an order names stays, even if it may not place any. */
static void
test_placer_kept (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusChange) naming = quitus_change_new ("Test");
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  QuitusId order = record_order (pages);
  QuitusId payer = quitus_record_get_id (pages_get_party (pages, 0));
  const QuitusValue *before =
      quitus_record_get_value (quitus_book_lookup (get_book (pages), order));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  QuitusId second;

  g_assert_true (quitus_id_is_none (quitus_commitment_value (before)->placed_by));
  add_delegated (pages, change, "Douanes", 3);
  second = add_delegated (pages, change, "Police", 4);
  pages_commit (pages, change);
  change_agreement (pages, QUITUS_AGREEMENT_MANAGEMENT_DELEGATION, QUITUS_DAY_NONE);
  give_to (pages, second);
  assert_placer (present (pages, quitus_order_dialog_new (pages->session, agreement)), second, 3);
  ((QuitusCommitmentValue *) (gpointer) after)->placed_by = payer;
  quitus_change_update (naming, before, after);
  pages_commit (pages, naming);
  assert_placer (present (pages, quitus_money_dialog_new (pages->session, order)), payer, 4);
}

/* V8: which of several delegated services engaged what; elsewhere nobody is asked. */
static void
test_placer (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  GtkWidget *page;
  GtkWidget *dialog =
      present (pages, quitus_order_dialog_new (pages->session,
                                               quitus_record_get_id (pages_get_agreement (pages))));
  QuitusId first, second;

  g_assert_false (gtk_widget_get_visible (get_row (dialog, "placed_by")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  first = add_delegated (pages, change, "Douanes", 3);
  second = add_delegated (pages, change, "Police", 4);
  pages_commit (pages, change);
  change_agreement (pages, QUITUS_AGREEMENT_MANAGEMENT_DELEGATION, QUITUS_DAY_NONE);
  order_from (pages, "Radar", first);
  page = show_accounts (pages);
  assert_reads (find (page, QUITUS_TYPE_ORDERS_VIEW), "placed by Douanes");
  g_assert_null (pages_find (find (page, QUITUS_TYPE_BUDGET_VIEW), GTK_TYPE_LABEL, "Douanes"));
  order_from (pages, "Drone", second);
  assert_reads (find (page, QUITUS_TYPE_ORDERS_VIEW), "placed by Police");
  g_assert_true (gtk_widget_get_mapped (pages_find (find (page, QUITUS_TYPE_BUDGET_VIEW),
                                                    GTK_TYPE_LABEL, "Douanes")));
}

/* An order that is corrected does not count against itself. */
static void
test_correction (Pages *pages, gconstpointer width)
{
  QuitusId order = record_order (pages);
  GtkWidget *dialog = present (pages, quitus_money_dialog_new (pages->session, order));

  type (pages, dialog, "amount", "75 000");
  assert_reads (dialog, "AE left on that day: €75,000.00");
  record (pages, dialog);
  g_assert_cmpint (quitus_commitment_value (
                       quitus_record_get_value (quitus_book_lookup (get_book (pages), order)))
                       ->amount,
                   ==, 7500000);
}

/* From the order to the payment, with what each dialog proposes. */
static void
test_delivery_and_payment (Pages *pages, gconstpointer width)
{
  QuitusId order = record_order (pages);
  GtkWidget *page = show_accounts (pages);
  GtkWidget *list = find (page, QUITUS_TYPE_ORDERS_VIEW);
  GtkWidget *dialog;

  assert_reads (list, "Coaching");
  assert_reads (list, "€60,000.00 left to pay");
  /* What is unfolded stays so while more is recorded. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find (list, ADW_TYPE_EXPANDER_ROW)), TRUE);
  dialog = present (pages, quitus_delivery_dialog_new (pages->session, order));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, "amount"))), ==,
                   "60,000.00");
  type (pages, dialog, "amount", "60 000,01");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "amount", "40 000");
  record (pages, dialog);
  dialog = present (pages, quitus_disbursement_dialog_new (pages->session, order));
  assert_reads (dialog, "Certified and not paid: €40,000.00");
  type (pages, dialog, "amount", "40 000,01");
  assert_reads (dialog, "More than what is certified and not paid: €40,000.00");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "amount", "40 000");
  type (pages, dialog, "paid_on", "02/04/2023");
  assert_reads (dialog, "Before the order, which is of 3 April 2023");
  assert_right_below (dialog, "paid_on",
                      pages_find (dialog, ADW_TYPE_SWITCH_ROW, "Record It All the Same"));
  g_assert_false (can_record (dialog));
  type (pages, dialog, "paid_on", "15/09/2023");
  record (pages, dialog);
  pages_settle (pages);
  assert_reads (list, "€20,000.00 left to pay");
  assert_reads (list, "Delivery certified on 15 Sep 2023");
  assert_reads (list, "Paid on 15 Sep 2023");
}

static void
test_actions (Pages *pages, gconstpointer width)
{
  GtkWidget *list = find (show_accounts (pages), QUITUS_TYPE_ORDERS_VIEW);
  GtkWidget *button = pages_find (list, GTK_TYPE_BUTTON, "New Order…");

  assert_reads (list, "Nothing was ordered on this agreement yet.");
  g_assert_true (gtk_widget_get_focusable (button));
  g_signal_emit_by_name (button, "clicked");
  pages_settle (pages);
  g_assert_nonnull (pages_find (pages->window, QUITUS_TYPE_RECORD_DIALOG, "Purchase order"));
}

static void
confirm_account (Pages *pages)
{
  const QuitusAgreementValue *agreement =
      quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)));
  const QuitusValue *before =
      quitus_record_get_value (quitus_book_lookup (get_book (pages), agreement->refund_account));
  g_autoptr (QuitusValue) after = quitus_value_copy (before);
  QuitusAccountValue *account = (QuitusAccountValue *) (gpointer) after;
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");

  account->confirmed_by = g_strdup ("A. Durand");
  account->confirmed_on = quitus_day_new (2023, 9, 1);
  account->evidence = g_strdup ("RIB of 1 September 2023");
  quitus_change_update (change, before, after);
  pages_commit (pages, change);
}

/* Nothing is no refund, and more than is left is recorded only when it is meant. */
static void
type_refund (Pages *pages, GtkWidget *dialog)
{
  assert_reads (dialog, "Left to give back to IGN: €75,000.00");
  type (pages, dialog, "amount", "0");
  assert_reads (dialog, "A refund is of more than zero.");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "amount", "75 000,01");
  assert_reads (dialog, "€0.01 more than what is left to give back to IGN: €75,000.00");
  g_assert_false (can_record (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_find (dialog, ADW_TYPE_SWITCH_ROW,
                                                         "Record It All the Same")),
                             TRUE);
  pages_settle (pages);
  g_assert_true (can_record (dialog));
  type (pages, dialog, "amount", "75 000");
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_find (dialog, ADW_TYPE_SWITCH_ROW,
                                                         "Record It All the Same")),
                             FALSE);
  type (pages, dialog, "decided_on", "07/02/2023");
  assert_reads (dialog, "Before the agreement takes effect, on 8 February 2023");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "decided_on", "15/09/2023");
  g_assert_true (can_record (dialog));
}

/* An account that nobody has confirmed is refused, at the decision and at the payment. */
static void
test_refund (Pages *pages, gconstpointer width)
{
  QuitusId agreement = quitus_record_get_id (pages_get_agreement (pages));
  QuitusId payee = QUITUS_ID_NONE, account;
  GtkWidget *view = find (show_accounts (pages), QUITUS_TYPE_REFUND_VIEW);
  const QuitusRefundValue *refund;
  GtkWidget *dialog;

  for (guint i = 0; i < 2; i++)
    if (quitus_party_value (quitus_record_get_value (pages_get_party (pages, i)))->role ==
        QUITUS_ROLE_CONTRIBUTOR)
      payee = quitus_record_get_id (pages_get_party (pages, i));
  account = quitus_agreement_value (quitus_record_get_value (pages_get_agreement (pages)))
                ->refund_account;
  assert_reads (view, "Strict Reading");
  assert_reads (view, "is not confirmed by a second person");
  dialog = present (pages, quitus_refund_dialog_new (pages->session, agreement, payee,
                                                     QUITUS_REFUND_STRICT));
  g_assert_true (can_record (dialog));
  type_refund (pages, dialog);
  quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (get_row (dialog, "account")), account);
  pages_settle (pages);
  assert_reads (dialog, "nothing can be refunded to it");
  g_assert_false (can_record (dialog));
  quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (get_row (dialog, "account")),
                                   QUITUS_ID_NONE);
  pages_settle (pages);
  record (pages, dialog);
  refund = quitus_refund_value (quitus_record_get_value (quitus_book_get (get_book (pages),
                                                                          QUITUS_KIND_REFUND, 0)));
  g_assert_cmpint (refund->amount, ==, 7500000);
  g_assert_true (quitus_id_equal (refund->payee, payee));
  assert_reads (view, "Refund to IGN");
  assert_reads (view, "barred after 31 Dec 2027");
  dialog = present (pages, quitus_refund_payment_dialog_new (pages->session, refund->value.id));
  quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (get_row (dialog, "account")), account);
  pages_settle (pages);
  g_assert_false (can_record (dialog));
  confirm_account (pages);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
  /* Confirmed since, it is proposed, beside no account of anybody else; nothing is removed there. */
  dialog = present (pages, quitus_refund_payment_dialog_new (pages->session, refund->value.id));
  g_assert_true (quitus_id_equal (
      quitus_reference_row_get_record (QUITUS_REFERENCE_ROW (get_row (dialog, "account"))),
      account));
  g_assert_cmpuint (g_list_model_get_n_items (
                        adw_combo_row_get_model (ADW_COMBO_ROW (get_row (dialog, "account")))),
                    ==, 2);
  g_assert_null (pages_find (dialog, ADW_TYPE_BUTTON_ROW, "Remove"));
  type (pages, dialog, "reference", "VIR 12");
  g_assert_true (can_record (dialog));
  record (pages, dialog);
  assert_reads (view, "paid on 15 Sep 2023");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, GINT_TO_POINTER (1000), set_up, test, tear_down)
  ADD ("/spending/budget", test_budget);
  ADD ("/spending/alert", test_alert);
  ADD ("/spending/order", test_order);
  ADD ("/spending/order-days", test_order_days);
  ADD ("/spending/delegation", test_delegation);
  ADD ("/spending/placer", test_placer);
  ADD ("/spending/placer-kept", test_placer_kept);
  ADD ("/spending/correction", test_correction);
  ADD ("/spending/delivery-and-payment", test_delivery_and_payment);
  ADD ("/spending/actions", test_actions);
  ADD ("/spending/refund", test_refund);
#undef ADD
  g_test_add ("/spending/narrow", Pages, GINT_TO_POINTER (360), set_up, test_budget, tear_down);
  return g_test_run ();
}
