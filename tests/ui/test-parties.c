/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties, their people and their accounts: what is shown, typed, confirmed, replaced and merged. */

#include "pages-fixture.h"

#include "quitus-account-dialog.h"
#include "quitus-agreement-page.h"
#include "quitus-organisation-page.h"
#include "quitus-parties-page.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-reference-row.h"
#include "quitus-refusal.h"
#include "quitus-sending-dialog.h"
#include "quitus-unify-dialog.h"

static void
set_up (Pages *pages, gconstpointer unused)
{
  pages_set_up (pages, TRUE, 1000, 720);
  pages_push (pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
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

static QuitusRecord *
find_organisation (Pages *pages, const char *short_name)
{
  QuitusRecord *record =
      quitus_book_find (get_book (pages), QUITUS_KIND_ORGANISATION, "short_name", short_name);

  g_assert_nonnull (record);
  return record;
}

/* The account of a party of the sample. */
static const QuitusAccountValue *
find_account (Pages *pages, const char *short_name)
{
  QuitusId organisation = quitus_record_get_id (find_organisation (pages, short_name));

  for (guint i = 0; i < quitus_book_count (get_book (pages), QUITUS_KIND_ACCOUNT); i++)
    {
      const QuitusAccountValue *account =
          quitus_account_value (quitus_record_get_value (quitus_book_get (get_book (pages),
                                                                          QUITUS_KIND_ACCOUNT, i)));

      if (quitus_id_equal (account->organisation, organisation) &&
          account->valid_to == QUITUS_DAY_NONE)
        return account;
    }
  g_assert_not_reached ();
}

static GtkWidget *
present (Pages *pages, AdwDialog *dialog)
{
  g_assert_nonnull (dialog);
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static QuitusRecordForm *
get_form (GtkWidget *dialog)
{
  return quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
}

static GtkWidget *
get_row (GtkWidget *dialog, const char *name)
{
  return quitus_record_form_get_row (get_form (dialog), name);
}

static void
type (Pages *pages, GtkWidget *dialog, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, name)), text);
  pages_settle (pages);
}

static void
assert_typed (GtkWidget *dialog, const char *name, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_row (dialog, name))), ==, text);
}

static void
assert_reads (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) == NULL)
    g_error ("“%s” is not in: %s", text, read);
}

static void
assert_does_not_read (GtkWidget *widget, const char *text)
{
  g_autofree char *read = pages_read (widget);

  if (strstr (read, text) != NULL)
    g_error ("“%s” is in: %s", text, read);
}

static gboolean
can_record (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (pages_child (dialog, "record_button"));
}

typedef struct
{
  Pages *pages;
  GtkWidget *dialog;
} Pressed;

static gboolean
is_answered (gpointer data)
{
  Pressed *pressed = data;

  return pressed->pages->toast != NULL ||
         adw_banner_get_revealed (ADW_BANNER (pages_child (pressed->dialog, "banner")));
}

static void
press (Pages *pages, GtkWidget *dialog, const char *button)
{
  Pressed pressed = { pages, g_object_ref (dialog) };

  g_clear_pointer (&pages->toast, g_free);
  g_assert_true (gtk_widget_get_sensitive (pages_child (dialog, button)));
  g_signal_emit_by_name (pages_child (dialog, button), "clicked");
  pages_wait_until (is_answered, &pressed);
  if (pages->toast == NULL)
    g_error ("%s", adw_banner_get_title (ADW_BANNER (pages_child (dialog, "banner"))));
  g_object_unref (dialog);
  pages_settle (pages);
}

static void
mean_it (Pages *pages, GtkWidget *dialog)
{
  GtkWidget *row = pages_find (dialog, ADW_TYPE_SWITCH_ROW, "Record It All the Same");

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_visible (row));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  pages_settle (pages);
}

static GtkWidget *
open_account (Pages *pages, const QuitusValue *draft)
{
  return present (pages, quitus_account_dialog_new (pages->session, draft));
}

/* Tests */

static void
test_page (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_parties_page_new (pages->session);
  GtkWidget *search;

  pages_push (pages, page);
  assert_reads (GTK_WIDGET (page), "IGN");
  assert_reads (GTK_WIDGET (page), "DINUM");
  assert_reads (GTK_WIDGET (page), "1 agreement");
  assert_reads (GTK_WIDGET (page), "1 account to be confirmed");
  /* One looks for a body by whom one knows there, whatever the accents. */
  search = pages_child (GTK_WIDGET (page), "search_entry");
  gtk_editable_set_text (GTK_EDITABLE (search), "sebastien");
  g_signal_emit_by_name (search, "search-changed");
  pages_settle (pages);
  assert_reads (GTK_WIDGET (page), "IGN");
  assert_does_not_read (GTK_WIDGET (page), "DINUM");
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
  g_signal_emit_by_name (search, "search-changed");
  pages_settle (pages);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages_child (GTK_WIDGET (page),
                                                                             "stack"))),
                   ==, "nothing-found");
}

static void
test_organisation (Pages *pages, gconstpointer unused)
{
  QuitusRecord *ign = find_organisation (pages, "IGN");
  AdwNavigationPage *page = quitus_organisation_page_new (pages->session, ign);
  g_autoptr (QuitusPersonValue) person =
      (gpointer) quitus_record_actions_make_draft (pages->session, QUITUS_KIND_PERSON,
                                                   quitus_record_get_id (ign));
  g_autoptr (QuitusChange) change = quitus_change_new ("Person");

  pages_push (pages, page);
  assert_reads (GTK_WIDGET (page), "Sébastien Soriano");
  assert_reads (GTK_WIDGET (page), "10071 75000 00001005161 20");
  assert_reads (GTK_WIDGET (page), "FR76 1007 1750 0000 0010 0516 120");
  assert_reads (GTK_WIDGET (page), "To be confirmed by a second person");
  assert_reads (GTK_WIDGET (page), "IGN-DINUM-2023");
  /* The draft of a person added here is one of this party. */
  g_assert_true (quitus_id_equal (person->organisation, quitus_record_get_id (ign)));
  person->name = g_strdup ("Nouvelle Personne");
  quitus_change_insert (change, &person->value);
  pages_commit (pages, change);
  pages_settle (pages);
  assert_reads (GTK_WIDGET (page), "Nouvelle Personne");
}

/* "Clé RIB 41 : pour ces chiffres elle devrait être 40". */
static void
test_typing (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (pages->session, QUITUS_KIND_ACCOUNT,
                                        quitus_record_get_id (find_organisation (pages, "DINUM")));
  GtkWidget *dialog = open_account (pages, draft);
  const QuitusAccountValue *account;
  GtkWidget *compute;

  type (pages, dialog, "holder", "SCBCM");
  type (pages, dialog, "bank_code", "30001 00064 00000092441 41");
  assert_typed (dialog, "bank_code", "30001");
  assert_typed (dialog, "branch_code", "00064");
  assert_typed (dialog, "account_number", "00000092441");
  assert_typed (dialog, "rib_key", "41");
  assert_reads (dialog, "RIB key 41: for these digits it should be 40");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "rib_key", "40");
  assert_does_not_read (dialog, "it should be 40");
  compute = pages_find (dialog, GTK_TYPE_BUTTON, "Compute the IBAN");
  g_assert_nonnull (compute);
  g_assert_true (gtk_widget_get_visible (compute));
  g_signal_emit_by_name (compute, "clicked");
  pages_settle (pages);
  assert_typed (dialog, "iban", "FR7630001000640000009244140");
  assert_reads (dialog, "still to be confirmed");
  assert_reads (dialog, "An open account of DINUM has the same IBAN");
  g_assert_false (gtk_widget_get_visible (compute));
  /* The bank is elsewhere: strange, not wrong. */
  type (pages, dialog, "bic", "DEUTDEFF");
  assert_reads (dialog, "The BIC is of a bank in DE");
  /* What is there already is recorded only when it is meant. */
  g_assert_false (can_record (dialog));
  mean_it (pages, dialog);
  g_assert_true (can_record (dialog));
  type (pages, dialog, "bic", "");
  press (pages, dialog, "record_button");
  account = quitus_account_value (quitus_record_get_value (quitus_book_lookup (get_book (pages),
                                                                               draft->id)));
  g_assert_true (account->iban_derived);
  g_assert_cmpstr (account->iban, ==, "FR7630001000640000009244140");
}

static void
test_iban_brings_rib (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft =
      quitus_record_actions_make_draft (pages->session, QUITUS_KIND_ACCOUNT,
                                        quitus_record_get_id (find_organisation (pages, "IGN")));
  GtkWidget *dialog = open_account (pages, draft);

  type (pages, dialog, "iban", "FR76 1007 1750 0000 0010 0516 120");
  assert_typed (dialog, "bank_code", "10071");
  assert_typed (dialog, "rib_key", "20");
  /* Another account in one of them is told at once. */
  type (pages, dialog, "bank_code", "30001 00064 00000092441 40");
  assert_reads (dialog, "30001 in the RIB, 10071 in the IBAN");
  g_assert_false (can_record (dialog));
}

/* Payments go to it: its details are not offered to be typed over. */
static void
test_locked (Pages *pages, gconstpointer unused)
{
  const QuitusAccountValue *account = find_account (pages, "DINUM");
  GtkWidget *dialog = open_account (pages, &account->value);

  g_assert_false (gtk_widget_get_sensitive (get_row (dialog, "bank_code")));
  g_assert_false (gtk_widget_get_sensitive (get_row (dialog, "iban")));
  /* What is not known yet may still be added. */
  g_assert_null (account->bic);
  g_assert_true (gtk_widget_get_sensitive (get_row (dialog, "bic")));
  g_assert_true (gtk_widget_get_sensitive (get_row (dialog, "valid_to")));
  assert_reads (dialog, "never overwritten");
}

static void
test_confirmation (Pages *pages, gconstpointer unused)
{
  QuitusId id = find_account (pages, "DINUM")->value.id;
  GtkWidget *dialog = present (pages, quitus_account_dialog_new_confirmation (pages->session, id));
  const QuitusAccountValue *account;

  g_assert_true (find_account (pages, "DINUM")->iban_derived);
  /* What is confirmed stands there to be looked at. */
  assert_reads (dialog, "FR76 3000 1000 6400 0000 9244 140");
  /* Whoever is missing is missed where the name goes. */
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_settle (pages);
  g_assert_true (gtk_widget_has_css_class (get_row (dialog, "confirmed_by"), "error"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                         get_row (dialog, "confirmed_by")));
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "banner"))));
  type (pages, dialog, "evidence", "Letter of the accountant");
  type (pages, dialog, "confirmed_by", " c. MARTIN ");
  assert_reads (dialog, "C. Martin entered the account: a second person must confirm it");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "confirmed_by", "A. Durand");
  g_assert_true (can_record (dialog));
  type (pages, dialog, "confirmed_on", "2023-09-16");
  assert_reads (dialog, "That day is still to come: today is 15 Sep 2023.");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "confirmed_on", "2023-09-15");
  g_assert_true (can_record (dialog));
  press (pages, dialog, "record_button");
  account = find_account (pages, "DINUM");
  g_assert_cmpstr (account->confirmed_by, ==, "A. Durand");
  g_assert_cmpstr (account->evidence, ==, "Letter of the accountant");
  g_assert_cmpint (account->confirmed_on, ==, quitus_day_new (2023, 9, 15));
  g_assert_false (account->iban_derived);
  pages_undo (pages);
  account = find_account (pages, "DINUM");
  g_assert_null (account->confirmed_by);
  g_assert_true (account->iban_derived);
}

/* Whoever is at work may confirm what a colleague entered. */
static void
test_confirmed_by_another (Pages *pages, gconstpointer unused)
{
  QuitusId id = find_account (pages, "DINUM")->value.id;
  GtkWidget *dialog;

  quitus_register_set_author (pages->reg, "A. Durand");
  dialog = present (pages, quitus_account_dialog_new_confirmation (pages->session, id));
  type (pages, dialog, "evidence", "Letter of the accountant");
  type (pages, dialog, "confirmed_by", "C. Martin");
  assert_reads (dialog, "C. Martin entered the account");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "confirmed_by", "A. Durand");
  press (pages, dialog, "record_button");
  g_assert_cmpstr (find_account (pages, "DINUM")->confirmed_by, ==, "A. Durand");
}

/* Without evidence nothing is confirmed, and what was typed stays. */
static void
test_no_evidence (Pages *pages, gconstpointer unused)
{
  QuitusId id = find_account (pages, "DINUM")->value.id;
  GtkWidget *dialog = present (pages, quitus_account_dialog_new_confirmation (pages->session, id));

  type (pages, dialog, "confirmed_by", "A. Durand");
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_settle (pages);
  g_assert_true (gtk_widget_has_css_class (get_row (dialog, "evidence"), "error"));
  assert_typed (dialog, "confirmed_by", "A. Durand");
  g_assert_null (find_account (pages, "DINUM")->confirmed_by);
}

static void
test_replacement (Pages *pages, gconstpointer unused)
{
  QuitusId former = find_account (pages, "DINUM")->value.id;
  GtkWidget *dialog =
      present (pages, quitus_account_dialog_new_replacement (pages->session, former));
  const QuitusAccountValue *latter;
  const QuitusInstalmentValue *instalment;

  type (pages, dialog, "iban", "FR76 3000 1000 6400 0000 9244 140");
  assert_reads (dialog, "This is the IBAN of the account that is replaced");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "iban", "");
  type (pages, dialog, "bank_code", "");
  type (pages, dialog, "branch_code", "");
  type (pages, dialog, "account_number", "");
  type (pages, dialog, "rib_key", "");
  type (pages, dialog, "iban", "FR33 3000 2005 5000 0015 7841 Z25");
  type (pages, dialog, "valid_from", "1/10/2023");
  press (pages, dialog, "record_button");
  latter = find_account (pages, "DINUM");
  g_assert_false (quitus_id_equal (latter->value.id, former));
  g_assert_cmpint (latter->valid_from, ==, quitus_day_new (2023, 10, 1));
  g_assert_cmpint (
      quitus_account_value (quitus_record_get_value (quitus_book_lookup (get_book (pages), former)))
          ->valid_to,
      ==, quitus_day_new (2023, 9, 30));
  instalment = quitus_instalment_value (
      quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_INSTALMENT, 0)));
  g_assert_true (quitus_id_equal (instalment->account, latter->value.id));
  g_assert_nonnull (strstr (quitus_register_get_undo_label (pages->reg), "replaced"));
}

static void
test_closing (Pages *pages, gconstpointer unused)
{
  QuitusId id = find_account (pages, "DINUM")->value.id;
  GtkWidget *dialog = present (pages, quitus_account_dialog_new_closing (pages->session, id));

  assert_reads (dialog, "Money still goes to this account: 2 payments. Replace it instead.");
  g_assert_nonnull (pages_find (dialog, GTK_TYPE_BUTTON, "Replace…"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (pages->window)),
                                         get_row (dialog, "valid_to")));
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_settle (pages);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "banner"))));
  g_assert_cmpint (find_account (pages, "DINUM")->valid_to, ==, QUITUS_DAY_NONE);
}

static QuitusId
add_body (Pages *pages, const char *name, const char *siren)
{
  g_autoptr (QuitusOrganisationValue) body = quitus_organisation_value_new ();
  g_autoptr (QuitusChange) change = quitus_change_new (name);

  body->name = g_strdup (name);
  body->siren = g_strdup (siren);
  quitus_change_insert (change, &body->value);
  pages_commit (pages, change);
  return body->value.id;
}

static GtkWidget *
open_merge (Pages *pages, QuitusId kept, QuitusId other)
{
  GtkWidget *dialog = present (pages, quitus_unify_dialog_new (pages->session, kept));
  GtkWidget *row = pages_find (dialog, QUITUS_TYPE_REFERENCE_ROW, "Goes");

  g_assert_false (gtk_widget_get_sensitive (pages_child (dialog, "merge_button")));
  quitus_reference_row_set_record (QUITUS_REFERENCE_ROW (row), other);
  pages_settle (pages);
  return dialog;
}

static void
test_merge (Pages *pages, gconstpointer unused)
{
  QuitusId ign = quitus_record_get_id (find_organisation (pages, "IGN"));
  QuitusId other = add_body (pages, "Institut géographique", "180067019");
  GtkWidget *dialog = open_merge (pages, other, ign);

  g_assert_false (gtk_widget_get_visible (pages_child (dialog, "problem_group")));
  press (pages, dialog, "merge_button");
  g_assert_null (quitus_book_lookup (get_book (pages), ign));
  /* It learned the short name. */
  g_assert_true (quitus_id_equal (quitus_record_get_id (find_organisation (pages, "IGN")), other));
  pages_undo (pages);
  g_assert_true (quitus_id_equal (quitus_record_get_id (find_organisation (pages, "IGN")), ign));
}

/* From the duplicate, too, one can keep the other; what moves is told before. */
static void
test_merge_swapped (Pages *pages, gconstpointer unused)
{
  QuitusId ign = quitus_record_get_id (find_organisation (pages, "IGN"));
  QuitusId other = add_body (pages, "Institut géographique", "180067019");
  GtkWidget *dialog = open_merge (pages, other, ign);
  GtkWidget *swap = pages_child (dialog, "swap_row");

  assert_reads (dialog, "Party to the agreement: 1");
  g_signal_emit_by_name (swap, "activated");
  pages_settle (pages);
  assert_reads (dialog, "Nothing names the one that goes");
  press (pages, dialog, "merge_button");
  g_assert_null (quitus_book_lookup (get_book (pages), other));
  g_assert_true (quitus_id_equal (quitus_record_get_id (find_organisation (pages, "IGN")), ign));
}

/* Two numbers, two bodies: unless one is told otherwise. */
static void
test_merge_doubtful (Pages *pages, gconstpointer unused)
{
  QuitusId kept = add_body (pages, "Institut géographique", "180067019");
  QuitusId other = add_body (pages, "Autre institut", "732829320");
  GtkWidget *dialog = open_merge (pages, kept, other);

  assert_reads (dialog, "SIREN: one says 180067019, the other 732829320");
  g_assert_false (gtk_widget_get_sensitive (pages_child (dialog, "merge_button")));
  adw_switch_row_set_active (ADW_SWITCH_ROW (pages_child (dialog, "sure_row")), TRUE);
  pages_settle (pages);
  press (pages, dialog, "merge_button");
  g_assert_null (quitus_book_lookup (get_book (pages), other));
}

/* Nothing overrules that a body would make an agreement with itself. */
static void
test_merge_refused (Pages *pages, gconstpointer unused)
{
  QuitusId ign = quitus_record_get_id (find_organisation (pages, "IGN"));
  QuitusId dinum = quitus_record_get_id (find_organisation (pages, "DINUM"));
  GtkWidget *dialog = open_merge (pages, ign, dinum);

  assert_reads (dialog, "Both are parties to the agreement IGN-DINUM-2023");
  g_assert_false (gtk_widget_get_visible (pages_child (dialog, "sure_row")));
  g_assert_false (gtk_widget_get_sensitive (pages_child (dialog, "merge_button")));
}

static QuitusId
find_obligation (Pages *pages, QuitusNature nature)
{
  for (guint i = 0; i < quitus_book_count (get_book (pages), QUITUS_KIND_OBLIGATION); i++)
    {
      const QuitusValue *value =
          quitus_record_get_value (quitus_book_get (get_book (pages), QUITUS_KIND_OBLIGATION, i));

      if (quitus_obligation_value (value)->nature == (int) nature)
        return value->id;
    }
  g_assert_not_reached ();
}

static void
test_publication (Pages *pages, gconstpointer unused)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));
  GtkWidget *dialog;

  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "parties");
  pages_settle (pages);
  assert_reads (GTK_WIDGET (page), "Transmissions and Publication");
  dialog = present (pages,
                    quitus_sending_dialog_new (pages->session,
                                               find_obligation (pages, QUITUS_NATURE_PUBLICATION)));
  /* What is published is somewhere. */
  type (pages, dialog, "url", "");
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_settle (pages);
  assert_reads (dialog, "The address on the web where it is published is needed");
  type (pages, dialog, "url", "https://www.data.gouv.fr/fr/datasets/conventions-de-partenariat/");
  press (pages, dialog, "record_button");
  assert_reads (GTK_WIDGET (page),
                "https://www.data.gouv.fr/fr/datasets/conventions-de-partenariat/");
}

static void
test_signatures (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusVisaValue) visa = (gpointer) quitus_record_actions_make_draft (
      pages->session, QUITUS_KIND_VISA, quitus_record_get_id (pages_get_agreement (pages)));
  g_autoptr (QuitusChange) change = quitus_change_new ("Approval requested");
  const QuitusPartyValue *party =
      quitus_party_value (quitus_record_get_value (pages_get_party (pages, 0)));
  g_autoptr (QuitusPartyValue) received = (gpointer) quitus_value_copy (&party->value);
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  visa->authority = g_strdup ("CBCM");
  visa->requested_on = quitus_day_new (2023, 2, 1);
  received->original_received_on = quitus_day_new (2023, 2, 10);
  quitus_change_insert (change, &visa->value);
  quitus_change_update (change, &party->value, &received->value);
  pages_commit (pages, change);
  pages_push (pages, page);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "parties");
  pages_settle (pages);
  assert_reads (GTK_WIDGET (page), "Not granted yet");
  assert_reads (GTK_WIDGET (page), "1 of 2");
  assert_reads (GTK_WIDGET (page), "Add a Party…");
}

#define ADD(path, function) g_test_add (path, Pages, NULL, set_up, function, tear_down)

/* What is in use cannot go, but something can be done. */
static void
test_refusal (Pages *pages, gconstpointer unused)
{
  const QuitusValue *values[] = {
    &find_account (pages, "DINUM")->value,
    quitus_record_get_value (find_organisation (pages, "DINUM")),
  };
  static const char *const ways[][3] = {
    { "win.replace-account", "win.close-account", NULL },
    { "win.unify-record", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (QuitusChange) change =
          quitus_record_actions_make_removal (get_book (pages), values[i]->id);
      g_autoptr (GError) error = NULL;
      AdwAlertDialog *dialog;

      g_assert_false (quitus_book_check (get_book (pages), change, &error));
      quitus_refusal_present (error, values[i], pages->window);
      pages_settle (pages);
      dialog = ADW_ALERT_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (pages->window)));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (dialog), "IGN-DINUM-2023"));
      for (guint j = 0; ways[i][j] != NULL; j++)
        g_assert_true (adw_alert_dialog_has_response (dialog, ways[i][j]));
      adw_dialog_force_close (ADW_DIALOG (dialog));
      pages_settle (pages);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  ADD ("/parties/page", test_page);
  ADD ("/parties/organisation", test_organisation);
  ADD ("/parties/typing", test_typing);
  ADD ("/parties/iban-brings-rib", test_iban_brings_rib);
  ADD ("/parties/locked", test_locked);
  ADD ("/parties/confirmation", test_confirmation);
  ADD ("/parties/confirmed-by-another", test_confirmed_by_another);
  ADD ("/parties/no-evidence", test_no_evidence);
  ADD ("/parties/replacement", test_replacement);
  ADD ("/parties/closing", test_closing);
  ADD ("/parties/merge", test_merge);
  ADD ("/parties/merge-swapped", test_merge_swapped);
  ADD ("/parties/merge-doubtful", test_merge_doubtful);
  ADD ("/parties/merge-refused", test_merge_refused);
  ADD ("/parties/publication", test_publication);
  ADD ("/parties/refusal", test_refusal);
  ADD ("/parties/signatures", test_signatures);
  return g_test_run ();
}
