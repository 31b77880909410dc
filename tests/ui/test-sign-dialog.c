/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog of a signature: what it refuses, what it records, what it says, and that it stays when
 * nothing could be recorded. */

#include "pages-fixture.h"

#include "quitus-date-row.h"
#include "quitus-entry-into-force.h"
#include "quitus-sign-dialog.h"

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

static QuitusId
get_agreement_id (Pages *pages)
{
  return quitus_record_get_id (pages_get_agreement (pages));
}

static const QuitusPartyValue *
get_party (Pages *pages, guint position)
{
  return quitus_party_value (quitus_record_get_value (pages_get_party (pages, position)));
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
type_day (Pages *pages, GtkWidget *dialog, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (pages_child (dialog, "day_row")), text);
  pages_settle (pages);
}

static void
press (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_toast (gpointer pages)
{
  return ((Pages *) pages)->toast != NULL;
}

static void
record (Pages *pages, GtkWidget *dialog, const char *day)
{
  g_clear_pointer (&pages->toast, g_free);
  type_day (pages, dialog, day);
  press (pages_child (dialog, "record_button"));
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
}

/* Nothing can be recorded before there is a day, nor a day that is still to come. */
static void
test_refuses (Pages *pages, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    gboolean is_taken;
    const char *problem;
  } cases[] = {
    { "",           FALSE, NULL                   },
    { "8/13",       FALSE, "is not a day"         },
    { "8/2",        TRUE,  NULL                   },
    { "31/02/2023", FALSE, "31/02/2023"           },
    { "16/09/2023", FALSE, "today is 15 Sep 2023" },
    { "15/09/2023", TRUE,  NULL                   },
    { "2023-02-08", TRUE,  NULL                   },
  };
  GtkWidget *dialog =
      present (pages, quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));
  GtkWidget *problem = pages_child (dialog, "day_problem");
  GtkWidget *row = pages_child (dialog, "day_row");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_day (pages, dialog, cases[i].text);
      g_assert_cmpint (gtk_widget_get_sensitive (pages_child (dialog, "record_button")), ==,
                       cases[i].is_taken);
      g_assert_cmpint (gtk_widget_get_visible (problem), ==, cases[i].problem != NULL);
      g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==, cases[i].problem != NULL);
      if (cases[i].problem != NULL)
        {
          g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (problem)), cases[i].problem));
          gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row),
                                               GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                               gtk_label_get_label (GTK_LABEL (problem)));
        }
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
}

/* The dialog proposes who signs by the act: somebody else than the representative. */
static void
test_proposes (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog =
      present (pages, quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));
  AdwComboRow *party = ADW_COMBO_ROW (pages_child (dialog, "party_row"));
  AdwComboRow *signatory = ADW_COMBO_ROW (pages_child (dialog, "signatory_row"));
  GtkWidget *formula = pages_child (dialog, "formula_row");

  g_assert_nonnull (pages_find (dialog, GTK_TYPE_LABEL, "IGN-DINUM-2023 · Convention"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (party)), ==, 2);
  g_assert_cmpstr (gtk_string_object_get_string (
                       GTK_STRING_OBJECT (adw_combo_row_get_selected_item (signatory))),
                   ==, "Guillaume Mellier");
  g_assert_true (gtk_widget_get_visible (formula));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (formula)), ==,
                   "Pour le directeur général et par délégation");
  adw_combo_row_set_selected (party, 1);
  pages_settle (pages);
  g_assert_cmpstr (gtk_string_object_get_string (
                       GTK_STRING_OBJECT (adw_combo_row_get_selected_item (signatory))),
                   ==, "Stéphanie Schaer, Directrice interministérielle du numérique");
  g_assert_false (gtk_widget_get_visible (formula));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
}

/* The last signature says what followed from it; undo takes it back. */
static void
test_records (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog =
      present (pages, quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));

  record (pages, dialog, "30/01/2023");
  g_assert_cmpstr (pages->toast, ==, "Signature of IGN recorded");
  g_assert_cmpint (get_party (pages, 0)->signed_on, ==, quitus_day_new (2023, 1, 30));
  g_assert_true (get_party (pages, 0)->by_delegation);
  g_assert_cmpstr (quitus_register_get_undo_label (pages->reg), ==,
                   "Signature of IGN on 30 Jan 2023");

  dialog = present (pages, quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));
  record (pages, dialog, "8/2/2023");
  /* Two payments, two openings of credits, the committee and its documents. */
  g_assert_cmpstr (pages->toast, ==, "In force on 8 Feb 2023: 6 deadlines dated");
  g_assert_null (quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));

  pages_undo (pages);
  g_assert_cmpint (get_party (pages, 1)->signed_on, ==, QUITUS_DAY_NONE);
  g_assert_cmpint (get_party (pages, 0)->signed_on, ==, quitus_day_new (2023, 1, 30));
}

/* Typed in the form of the party, the last signature says the same. */
static void
test_tells_in_form (Pages *pages, gconstpointer unused)
{
  for (guint i = 0; i < 2; i++)
    {
      const QuitusPartyValue *party = get_party (pages, i);
      AdwDialog *dialog = quitus_record_dialog_new (pages->session, &party->value);
      QuitusRecordForm *form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));

      quitus_entry_into_force_watch (QUITUS_RECORD_DIALOG (dialog), pages->session, party);
      present (pages, dialog);
      gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (form, "signed_on")),
                             "8/2/2023");
      pages_settle (pages);
      g_clear_pointer (&pages->toast, g_free);
      press (pages_child (GTK_WIDGET (dialog), "record_button"));
      pages_wait_until (has_toast, pages);
      pages_settle (pages);
      g_assert_cmpstr (pages->toast, ==,
                       i == 0 ? "Changed" : "In force on 8 Feb 2023: 6 deadlines dated");
    }
}

static void
test_corrects (Pages *pages, gconstpointer unused)
{
  QuitusId party = quitus_record_get_id (pages_get_party (pages, 0));
  GtkWidget *dialog;

  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  dialog = present (pages, quitus_sign_dialog_new_for_party (pages->session, party));
  g_assert_cmpint (quitus_date_row_get_day (QUITUS_DATE_ROW (pages_child (dialog, "day_row"))), ==,
                   quitus_day_new (2023, 1, 30));
  record (pages, dialog, "31/01/2023");
  g_assert_cmpint (get_party (pages, 0)->signed_on, ==, quitus_day_new (2023, 1, 31));

  dialog = present (pages, quitus_sign_dialog_new_for_party (pages->session, party));
  g_clear_pointer (&pages->toast, g_free);
  g_signal_emit_by_name (pages_find (dialog, ADW_TYPE_BUTTON_ROW, "Remove the Signature"),
                         "activated");
  pages_wait_until (has_toast, pages);
  pages_settle (pages);
  g_assert_cmpstr (pages->toast, ==, "Signature of IGN removed");
  g_assert_cmpint (get_party (pages, 0)->signed_on, ==, QUITUS_DAY_NONE);
  /* Who was to sign is still known. */
  g_assert_false (quitus_id_is_none (get_party (pages, 0)->signatory));
}

static gboolean
has_banner (gpointer dialog)
{
  return adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "banner")));
}

/* Somebody was faster: nothing is recorded, and what was typed is still there. */
static void
test_fails (Pages *pages, gconstpointer unused)
{
  GtkWidget *dialog =
      present (pages, quitus_sign_dialog_new (pages->session, get_agreement_id (pages)));

  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  type_day (pages, dialog, "8/2/2023");
  press (pages_child (dialog, "record_button"));
  pages_wait_until (has_banner, dialog);
  pages_settle (pages);
  g_assert_null (pages->toast);
  g_assert_cmpint (get_party (pages, 0)->signed_on, ==, quitus_day_new (2023, 1, 30));
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (pages_child (dialog, "day_row"))), ==,
                   "8/2/2023");
  g_assert_true (gtk_widget_get_sensitive (pages_child (dialog, "record_button")));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
  g_assert_null (dialog);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, NULL, set_up, test, tear_down)
  ADD ("/sign-dialog/refuses", test_refuses);
  ADD ("/sign-dialog/proposes", test_proposes);
  ADD ("/sign-dialog/records", test_records);
  ADD ("/sign-dialog/tells-in-form", test_tells_in_form);
  ADD ("/sign-dialog/corrects", test_corrects);
  ADD ("/sign-dialog/fails", test_fails);
#undef ADD
  return g_test_run ();
}
