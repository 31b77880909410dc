/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amendments on the page of an agreement and in their editor, on 15 September 2023: what is written is
 * one change, what it moves is said before, and the page shows any day. */

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-agreements-page.h"
#include "quitus-amendment-draft.h"
#include "quitus-amendment-editor.h"
#include "quitus-amendment-signature.h"
#include "quitus-amendment-terms.h"
#include "quitus-date-row.h"
#include "quitus-instalment-state.h"
#include "quitus-record-dialog.h"

/* Helpers */

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
  for (guint i = 0; i < 2; i++)
    pages_sign (pages, i, quitus_day_new (2023, 2, 8));
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

static QuitusDossier *
get_dossier (Pages *pages)
{
  return quitus_session_get_dossier (pages->session,
                                     quitus_record_get_id (pages_get_agreement (pages)));
}

static guint
count (Pages *pages, QuitusKind kind)
{
  return quitus_book_count (quitus_session_get_book (pages->session), kind);
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” is not in:\n%s", text, read);
}

static void
put_total (QuitusAmendmentDraft *draft, QuitusDossier *dossier, QuitusMoney total)
{
  g_autoptr (QuitusValue) value =
      quitus_value_copy (&quitus_dossier_get_agreement (dossier)->value);

  ((QuitusAgreementValue *) (gpointer) value)->total = total;
  g_clear_pointer (&((QuitusAgreementValue *) (gpointer) value)->total_in_words, g_free);
  quitus_amendment_draft_put (draft, value);
}

static void
name_draft (QuitusAmendmentDraft *draft)
{
  g_autoptr (QuitusValue) value =
      quitus_value_copy (&quitus_amendment_draft_get_amendment (draft)->value);

  g_set_str (&((QuitusAmendmentValue *) (gpointer) value)->label, "More means");
  quitus_amendment_draft_set_amendment (draft, value);
}

static void
commit_draft (Pages *pages, QuitusAmendmentDraft *draft)
{
  g_autoptr (QuitusChange) change = quitus_amendment_draft_make_change (draft, "Amend");

  pages_commit (pages, change);
}

/* Records an amendment that raises the total to 250 000; returns its id. */
static QuitusId
amend (Pages *pages)
{
  g_autoptr (QuitusDossier) dossier = get_dossier (pages);
  g_autoptr (QuitusAmendmentDraft) draft = quitus_amendment_draft_new (dossier, QUITUS_ID_NONE);

  name_draft (draft);
  put_total (draft, dossier, 25000000);
  commit_draft (pages, draft);
  return quitus_amendment_draft_get_amendment (draft)->value.id;
}

static void
sign_amendment (Pages *pages, QuitusId amendment, QuitusDay day)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (QuitusAmendmentSignatureValue) signature = quitus_amendment_signature_value_new ();
      g_autoptr (QuitusChange) change = quitus_change_new ("Sign");

      signature->amendment = amendment;
      signature->party = quitus_record_get_id (pages_get_party (pages, i));
      signature->signed_on = day;
      quitus_change_insert (change, &signature->value);
      pages_commit (pages, change);
    }
}

static GtkWidget *
show_section (Pages *pages)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "amendments");
  pages_settle (pages);
  return GTK_WIDGET (page);
}

/* Whether a button for the action could be pressed there. */
static gboolean
is_enabled (GtkWidget *page, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new ();
  gboolean is_sensitive;

  gtk_widget_set_parent (button, page);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  is_sensitive = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return is_sensitive;
}

static GtkWidget *
find_tip (GtkWidget *widget, const char *tip)
{
  GtkWidget *found = g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tip (child, tip);
  return found;
}

/* Tests */

/* A draft is written, recorded, read again, changed, and leaves nothing behind. */
static void
test_draft (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusDossier) facts = get_dossier (pages);
  g_autoptr (QuitusDossier) recorded = NULL;
  g_autoptr (QuitusAmendmentDraft) draft = quitus_amendment_draft_new (facts, QUITUS_ID_NONE);
  g_autoptr (QuitusAmendmentDraft) again = NULL;
  g_autoptr (QuitusInstalmentValue) extra = NULL;
  const QuitusValue *balance;
  QuitusId id = quitus_amendment_draft_get_amendment (draft)->value.id;
  guint n_payments = count (pages, QUITUS_KIND_INSTALMENT);

  g_assert_true (quitus_amendment_draft_is_new (draft));
  g_assert_cmpint (quitus_amendment_draft_get_amendment (draft)->number, ==, 1);
  name_draft (draft);
  put_total (draft, facts, 25000000);
  balance = quitus_dossier_get (quitus_amendment_draft_get_after (draft), QUITUS_KIND_INSTALMENT,
                                n_payments - 1);
  g_assert_cmpint (quitus_instalment_get_amount (quitus_amendment_draft_get_before (draft),
                                                 quitus_instalment_value (balance)),
                   ==, 12500000);
  g_assert_cmpint (quitus_instalment_get_amount (quitus_amendment_draft_get_after (draft),
                                                 quitus_instalment_value (balance)),
                   ==, 17500000);
  /* What is as it was is no change. */
  put_total (draft, facts, 30000000);
  g_assert_cmpuint (quitus_amendment_draft_count (draft), ==, 1);
  quitus_amendment_draft_put (draft, &quitus_dossier_get_agreement (facts)->value);
  g_assert_cmpuint (quitus_amendment_draft_count (draft), ==, 0);
  put_total (draft, facts, 25000000);
  extra = (QuitusInstalmentValue *) (gpointer) quitus_value_new (QUITUS_KIND_INSTALMENT);
  extra->agreement = quitus_dossier_get_agreement (facts)->value.id;
  extra->position = 9;
  extra->amount_rule = QUITUS_AMOUNT_FIXED;
  extra->amount = 1000000;
  quitus_amendment_draft_put (draft, &extra->value);
  commit_draft (pages, draft);
  g_assert_cmpuint (count (pages, QUITUS_KIND_INSTALMENT), ==, n_payments + 1);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_OPERATION), ==, 2);
  recorded = get_dossier (pages);
  /* Nobody has signed it: it is no part of the law. */
  g_assert_cmpuint (quitus_dossier_count (recorded, QUITUS_KIND_INSTALMENT), ==, n_payments);
  again = quitus_amendment_draft_new (recorded, id);
  g_assert_false (quitus_amendment_draft_is_new (again));
  g_assert_cmpuint (quitus_amendment_draft_count (again), ==, 2);
  quitus_amendment_draft_remove (again, &extra->value);
  g_assert_cmpuint (quitus_amendment_draft_count (again), ==, 1);
  commit_draft (pages, again);
  g_assert_cmpuint (count (pages, QUITUS_KIND_INSTALMENT), ==, n_payments);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_OPERATION), ==, 1);
  pages_undo (pages);
  pages_undo (pages);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT), ==, 0);
  g_assert_cmpuint (count (pages, QUITUS_KIND_INSTALMENT), ==, n_payments);
}

/* The section follows the amendment from the draft to its last signature. */
static void
test_section (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_section (pages);
  QuitusId id;
  int minimum;

  assert_reads (page, "No Amendment");
  id = amend (pages);
  pages_settle (pages);
  assert_reads (page, "Amendment no. 1: More means");
  assert_reads (page, "Draft: nobody has signed it");
  assert_reads (page, "Total: €200,000.00 → €250,000.00");
  assert_reads (page, "If it took effect today");
  sign_amendment (pages, id, quitus_day_new (2023, 5, 2));
  pages_settle (pages);
  assert_reads (page, "Amendment no. 1 of 2 May 2023: More means");
  assert_reads (page, "In force since 2 May 2023");
  assert_reads (page, "Tuesday 2 May 2023");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The page shows any day, says so, and comes back. */
static void
test_as_of (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_section (pages);
  AdwBanner *banner = ADW_BANNER (pages_child (page, "as_of_banner"));
  static const char *const writing[] = { "agreement.edit", "agreement.remove", "agreement.close",
                                         "agreement.duplicate", "agreement.save-template" };
  QuitusId id = amend (pages);

  sign_amendment (pages, id, quitus_day_new (2023, 5, 2));
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "schedule");
  pages_settle (pages);
  g_assert_false (adw_banner_get_revealed (banner));
  assert_reads (page, "€175,000.00");
  gtk_widget_activate_action (page, "agreement.as-of", "s", "2023-05-01");
  pages_settle (pages);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   "As of Monday 1 May 2023: only to look at, nothing can be changed");
  assert_reads (page, "€125,000.00");
  /* What is only looked at changes nothing. */
  g_assert_true (quitus_agreement_page_is_past (QUITUS_AGREEMENT_PAGE (page)));
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_false (is_enabled (page, writing[i], NULL));
  g_assert_false (is_enabled (page, "agreement.amend", ""));
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "amendments");
  pages_settle (pages);
  g_assert_null (pages_find (page, GTK_TYPE_BUTTON, "_Correct…"));
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "schedule");
  gtk_widget_activate_action (page, "agreement.as-of", "s", "");
  pages_settle (pages);
  g_assert_false (quitus_agreement_page_is_past (QUITUS_AGREEMENT_PAGE (page)));
  g_assert_true (is_enabled (page, "agreement.amend", ""));
  g_assert_false (adw_banner_get_revealed (banner));
  assert_reads (page, "€175,000.00");
}

/* The list of agreements says the total in force. */
static void
test_list (Pages *pages, gconstpointer width)
{
  AdwNavigationPage *page = quitus_agreements_page_new (pages->session);
  QuitusId id = amend (pages);

  pages_push (pages, page);
  assert_reads (GTK_WIDGET (page), "€200,000.00");
  sign_amendment (pages, id, quitus_day_new (2023, 5, 2));
  pages_settle (pages);
  assert_reads (GTK_WIDGET (page), "€250,000.00");
}

static gboolean
has_toast (gpointer data)
{
  return ((Pages *) data)->toast != NULL;
}

/* In the editor: nothing can be recorded without a purpose and a change; a day after the end is
 * refused where it stands; one change is recorded. */
static void
test_editor (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_section (pages);
  g_autoptr (QuitusDossier) dossier = get_dossier (pages);
  GtkWidget *dialog =
      GTK_WIDGET (quitus_amendment_editor_new (pages->session, dossier, QUITUS_ID_NONE));
  GtkWidget *record = pages_child (dialog, "record_button");
  GtkWidget *problem = pages_child (dialog, "supposed_problem");
  QuitusDateRow *supposed = QUITUS_DATE_ROW (pages_child (dialog, "supposed_row"));
  g_autofree char *balance =
      quitus_id_to_text (quitus_dossier_get (dossier, QUITUS_KIND_INSTALMENT, 1)->id);

  adw_dialog_present (ADW_DIALOG (dialog), page);
  pages_settle (pages);
  g_assert_false (gtk_widget_get_sensitive (record));
  assert_reads (dialog, "None moves");
  gtk_widget_activate_action (dialog, "editor.remove", "s", balance);
  pages_settle (pages);
  assert_reads (dialog, "Taken away: €125,000.00, signature + 6 months");
  assert_reads (dialog, "No longer: ");
  assert_reads (dialog, "€125,000.00 of the total are in no payment");
  /* What is missing is said where it is typed, when one tries. */
  g_signal_emit_by_name (record, "clicked");
  pages_settle (pages);
  assert_reads (dialog, "it is missing");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                         pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Purpose")));
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Purpose")), "Less");
  pages_settle (pages);
  g_assert_true (gtk_widget_get_sensitive (record));
  quitus_date_row_set_day (supposed, quitus_day_new (2024, 1, 1));
  pages_settle (pages);
  g_assert_true (gtk_widget_get_visible (problem));
  g_signal_emit_by_name (record, "clicked");
  pages_settle (pages);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                         GTK_WIDGET (supposed)));
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT), ==, 0);
  quitus_date_row_set_day (supposed, quitus_day_new (2023, 12, 31));
  pages_settle (pages);
  g_assert_false (gtk_widget_get_visible (problem));
  /* A13: one click adds what is missing. */
  g_signal_emit_by_name (pages_child (dialog, "gap_button"), "clicked");
  pages_settle (pages);
  assert_reads (dialog, "Brought in: €125,000.00, amendment no. 1");
  /* Taken out by mistake it is had back by one press. */
  g_signal_emit_by_name (find_tip (dialog, "Do Not Add"), "clicked");
  pages_settle (pages);
  assert_reads (dialog, "is no longer added");
  g_signal_emit_by_name (pages_child (dialog, "banner"), "button-clicked");
  pages_settle (pages);
  assert_reads (dialog, "Brought in: €125,000.00, amendment no. 1");
  g_assert_true (gtk_widget_get_sensitive (record));
  g_signal_emit_by_name (record, "clicked");
  pages_wait_until (has_toast, pages);
  g_assert_cmpstr (pages->toast, ==, "Amendment recorded");
  pages_settle (pages);
  assert_reads (page, "Amendment no. 1: Less");
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_OPERATION), ==, 2);
  pages_undo (pages);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT), ==, 0);
}

/* The words of the total follow it by one press, in the editor. */
static void
test_words (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_section (pages);
  g_autoptr (QuitusDossier) dossier = get_dossier (pages);
  g_autoptr (QuitusAmendmentDraft) draft = quitus_amendment_draft_new (dossier, QUITUS_ID_NONE);
  g_autoptr (QuitusValue) value =
      quitus_value_copy (&quitus_dossier_get_agreement (dossier)->value);
  GtkWidget *dialog, *row;

  name_draft (draft);
  ((QuitusAgreementValue *) (gpointer) value)->total = 26000000;
  quitus_amendment_draft_put (draft, value);
  commit_draft (pages, draft);
  pages_settle (pages);
  assert_reads (page, "The words still say €200,000.00");
  g_clear_pointer (&dossier, quitus_dossier_unref);
  dossier = get_dossier (pages);
  dialog = GTK_WIDGET (quitus_amendment_editor_new (
      pages->session, dossier, quitus_amendment_draft_get_amendment (draft)->value.id));
  adw_dialog_present (ADW_DIALOG (dialog), page);
  pages_settle (pages);
  row = pages_child (dialog, "words_row");
  g_assert_true (gtk_widget_get_visible (row));
  assert_reads (row, "deux cent soixante mille euros");
  g_signal_emit_by_name (pages_child (dialog, "words_button"), "clicked");
  pages_settle (pages);
  g_assert_false (gtk_widget_get_visible (row));
  assert_reads (dialog, "deux cent mille euros → deux cent soixante mille euros");
}

/* Every term stands once; none says what happened. */
static void
test_terms (Pages *pages, gconstpointer width)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_terms;
  const QuitusAmendmentTerm *terms = quitus_amendment_terms_list (&n_terms);

  for (guint i = 0; i < n_terms; i++)
    for (guint j = 0; terms[i].fields[j] != NULL; j++)
      {
        g_assert_nonnull (quitus_kind_get_field (QUITUS_KIND_AGREEMENT, terms[i].fields[j]));
        g_assert_true (g_hash_table_add (seen, (gpointer) terms[i].fields[j]));
      }
  g_assert_false (g_hash_table_contains (seen, "closed_on"));
  g_assert_false (g_hash_table_contains (seen, "reference"));
}

/* Of an amendment as of an agreement, a signature to come is refused. */
static void
test_future_signature (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusAmendmentSignatureValue) signature = quitus_amendment_signature_value_new ();
  GtkWidget *form;
  QuitusDay today = quitus_session_get_today (pages->session);

  signature->amendment = amend (pages);
  signature->party = quitus_record_get_id (pages_get_party (pages, 0));
  for (int i = 0; i < 2; i++)
    {
      signature->signed_on = today + i;
      form = g_object_ref_sink (quitus_record_form_new (pages->session, &signature->value, NULL));
      g_assert_cmpint (quitus_record_form_is_complete (QUITUS_RECORD_FORM (form)), ==, i == 0);
      g_object_unref (form);
    }
}

static AdwDialog *
present_signature (Pages *pages, QuitusId amendment, guint party)
{
  AdwDialog *dialog =
      quitus_amendment_signature_dialog_new (pages->session, amendment,
                                             quitus_record_get_id (pages_get_party (pages, party)));

  g_assert_nonnull (dialog);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return dialog;
}

static void
press_record (AdwDialog *dialog)
{
  GtkWidget *button = pages_child (GTK_WIDGET (dialog), "record_button");

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* The last signature says what it brings; a party that signed is not offered and, when that was
 * recorded elsewhere in the meantime, is said to have signed, and when. */
static void
test_signatures (Pages *pages, gconstpointer width)
{
  QuitusId amendment = amend (pages);
  AdwDialog *dialog, *late;
  QuitusRecordForm *form;

  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  dialog = present_signature (pages, amendment, 0);
  late = quitus_amendment_signature_dialog_new (pages->session, amendment,
                                                quitus_record_get_id (pages_get_party (pages, 0)));
  g_object_ref_sink (late);
  g_clear_pointer (&pages->toast, g_free);
  press_record (dialog);
  pages_wait_until (has_toast, pages);
  g_assert_cmpstr (pages->toast, ==, "Recorded");
  pages_settle (pages);

  adw_dialog_present (late, pages->window);
  pages_settle (pages);
  press_record (late);
  pages_settle (pages);
  assert_reads (GTK_WIDGET (late), "IGN signed on Friday 15 September 2023");
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_SIGNATURE), ==, 1);
  adw_dialog_force_close (late);
  pages_settle (pages);
  g_object_unref (late);

  dialog = present_signature (pages, amendment, 1);
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (
                        ADW_COMBO_ROW (quitus_record_form_get_row (form, "party")))),
                    ==, 1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW,
                                                         "Record It All the Same")),
                             TRUE);
  g_clear_pointer (&pages->toast, g_free);
  press_record (dialog);
  pages_wait_until (has_toast, pages);
  if (!g_str_has_prefix (pages->toast, "Amendment no. 1 in force on 15 Sep 2023: ") ||
      g_str_has_suffix (pages->toast, " 0 deadlines move"))
    g_error ("%s", pages->toast);
}

static void
record_signature (Pages *pages, AdwDialog *dialog)
{
  g_clear_pointer (&pages->toast, g_free);
  press_record (dialog);
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
}

/* The last signature names what would not agree, and the first one does not yet. */
static void
sign_in_spite (Pages *pages, QuitusId amendment)
{
  const char *problem = "The agreement ends on 1 January 2022";
  AdwDialog *dialog = present_signature (pages, amendment, 0);

  g_assert_null (pages_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, problem));
  record_signature (pages, dialog);
  dialog = present_signature (pages, amendment, 1);
  g_assert_nonnull (pages_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, problem));
  g_clear_pointer (&pages->toast, g_free);
  press_record (dialog);
  pages_settle (pages);
  g_assert_null (pages->toast);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_SIGNATURE), ==, 1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_find (GTK_WIDGET (dialog), ADW_TYPE_SWITCH_ROW,
                                                         "Record It All the Same")),
                             TRUE);
  record_signature (pages, dialog);
  g_assert_cmpuint (count (pages, QUITUS_KIND_AMENDMENT_SIGNATURE), ==, 2);
}

/* A funding line that no longer fits, a payment that was added and taken out, an end that comes too
 * early: each is said as what it is, with what puts it right. */
static void
test_repairs (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_section (pages);
  g_autoptr (QuitusDossier) dossier = get_dossier (pages);
  g_autoptr (QuitusAmendmentDraft) draft = NULL;
  g_autoptr (QuitusValue) agreement = NULL;
  GtkWidget *dialog, *problem, *hold;

  draft = quitus_amendment_draft_new (dossier, QUITUS_ID_NONE);
  name_draft (draft);
  agreement = quitus_value_copy (&quitus_dossier_get_agreement (dossier)->value);
  ((QuitusAgreementValue *) (gpointer) agreement)->total = 25000000;
  ((QuitusAgreementValue *) (gpointer) agreement)->end = (QuitusDateRule) {
    .anchor = QUITUS_ANCHOR_DAY, .calendar = QUITUS_CHOICE_NONE, .day = quitus_day_new (2022, 1, 1)
  };
  quitus_amendment_draft_put (draft, agreement);
  commit_draft (pages, draft);
  g_clear_pointer (&dossier, quitus_dossier_unref);
  dossier = get_dossier (pages);
  dialog = GTK_WIDGET (quitus_amendment_editor_new (
      pages->session, dossier, quitus_amendment_draft_get_amendment (draft)->value.id));
  adw_dialog_present (ADW_DIALOG (dialog), page);
  pages_settle (pages);

  g_assert_true (adw_dialog_get_default_widget (ADW_DIALOG (dialog)) ==
                 pages_child (dialog, "record_button"));
  problem = pages_find (dialog, ADW_TYPE_ACTION_ROW, "The agreement ends on 1 January 2022");
  g_assert_nonnull (problem);
  g_assert_true (gtk_widget_has_css_class (problem, "error"));
  assert_reads (dialog, "The funding lines are €50,000.00 less than the total");
  g_signal_emit_by_name (pages_child (dialog, "funding_button"), "clicked");
  pages_settle (pages);
  g_assert_false (gtk_widget_get_visible (pages_child (dialog, "funding_row")));
  assert_reads (dialog, "€200,000.00 → €250,000.00");
  /* What would not agree is recorded only when it is meant, and it is brought into view. */
  hold = pages_find (dialog, ADW_TYPE_SWITCH_ROW, "Record It All the Same");
  g_assert_nonnull (hold);
  g_assert_true (gtk_widget_get_visible (hold));
  g_clear_pointer (&pages->toast, g_free);
  press_record (ADW_DIALOG (dialog));
  pages_settle (pages);
  g_assert_null (pages->toast);
  problem = pages_find (dialog, ADW_TYPE_ACTION_ROW, "The agreement ends on 1 January 2022");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (pages->window)) == problem);
  adw_switch_row_set_active (ADW_SWITCH_ROW (hold), TRUE);
  press_record (ADW_DIALOG (dialog));
  pages_wait_until (has_toast, pages);
  g_assert_cmpstr (pages->toast, ==, "Amendment recorded");
  pages_settle (pages);
  sign_in_spite (pages, quitus_amendment_draft_get_amendment (draft)->value.id);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, width, test)                                                                     \
  g_test_add (path, Pages, GINT_TO_POINTER (width), set_up, test, tear_down)
  ADD ("/amendment-pages/draft", 1000, test_draft);
  ADD ("/amendment-pages/section", 1000, test_section);
  ADD ("/amendment-pages/section-narrow", 360, test_section);
  ADD ("/amendment-pages/as-of", 1000, test_as_of);
  ADD ("/amendment-pages/list", 1000, test_list);
  ADD ("/amendment-pages/list-narrow", 360, test_list);
  ADD ("/amendment-pages/editor", 1000, test_editor);
  ADD ("/amendment-pages/words", 1000, test_words);
  ADD ("/amendment-pages/terms", 1000, test_terms);
  ADD ("/amendment-pages/future-signature", 1000, test_future_signature);
  ADD ("/amendment-pages/signatures", 1000, test_signatures);
  ADD ("/amendment-pages/repairs", 1000, test_repairs);

  return g_test_run ();
}
