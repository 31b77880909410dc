/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms: every field of every kind has its place, what is typed is what is recorded, what is wrong
 * is said where it stands, and a failure loses nothing. */

#include "pages-fixture.h"

#include "quitus-checked-row.h"
#include "quitus-form-layout.h"
#include "quitus-programme-dialog.h"
#include "quitus-record-actions.h"
#include "quitus-record-dialog.h"
#include "quitus-reference-row.h"
#include "quitus-rule-row.h"

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

static guint
count_places (QuitusKind kind, const char *name)
{
  guint n_places = 0;

  for (const QuitusFormGroup *group = quitus_form_layout_get (kind); group->fields[0] != NULL;
       group++)
    for (guint i = 0; group->fields[i] != NULL; i++)
      n_places += g_str_equal (group->fields[i], name);
  return n_places;
}

static void
test_layout (void)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusKindInfo *info = quitus_kind_get_info (kind);

      for (const QuitusFormGroup *group = quitus_form_layout_get (kind); group->fields[0] != NULL;
           group++)
        for (guint i = 0; group->fields[i] != NULL; i++)
          if (quitus_kind_get_field (kind, group->fields[i]) == NULL)
            g_error ("%s has no field %s", info->name, group->fields[i]);
      for (guint i = 0; i < info->n_fields; i++)
        {
          const QuitusField *field = &info->fields[i];
          gboolean is_place = field == info->owner || g_str_equal (field->name, "position");

          if (count_places (kind, field->name) != !is_place)
            g_error ("%s.%s stands %u times", info->name, field->name,
                     count_places (kind, field->name));
        }
    }
}

static GtkWidget *
present (Pages *pages, AdwDialog *dialog)
{
  adw_dialog_present (dialog, pages->window);
  pages_settle (pages);
  return GTK_WIDGET (dialog);
}

static QuitusRecordForm *
get_form (GtkWidget *dialog)
{
  return quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
}

static void
type (Pages *pages, GtkWidget *dialog, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (quitus_record_form_get_row (get_form (dialog), name)), text);
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

static QuitusValue *
make_draft (Pages *pages, QuitusKind kind)
{
  return quitus_record_actions_make_draft (pages->session, kind,
                                           quitus_record_get_id (pages_get_agreement (pages)));
}

static const QuitusValue *
get_value (Pages *pages, QuitusId id)
{
  QuitusRecord *found = quitus_book_lookup (quitus_session_get_book (pages->session), id);

  return found != NULL ? quitus_record_get_value (found) : NULL;
}

/* A purchase order: nothing is recorded before what must be known is there, and right. */
static void
test_adds (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft = make_draft (pages, QUITUS_KIND_COMMITMENT);
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));
  GtkWidget *amount = quitus_record_form_get_row (get_form (dialog), "amount");
  const QuitusCommitmentValue *value;

  g_assert_false (can_record (dialog));
  /* What is missing is not yet called wrong. */
  g_assert_false (gtk_widget_has_css_class (amount, "error"));
  type (pages, dialog, "label", "  Coaching, lot 2 ");
  type (pages, dialog, "amount", "190 000,0x");
  g_assert_true (gtk_widget_has_css_class (amount, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (amount), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (can_record (dialog));
  type (pages, dialog, "amount", "190 000,00");
  g_assert_false (gtk_widget_has_css_class (amount, "error"));
  type (pages, dialog, "ordered_on", "1/9/2023");
  record (pages, dialog);
  value = quitus_commitment_value (get_value (pages, draft->id));
  g_assert_cmpstr (value->label, ==, "Coaching, lot 2");
  g_assert_cmpint (value->amount, ==, 19000000);
  g_assert_cmpint (value->ordered_on, ==, quitus_day_new (2023, 9, 1));
  g_assert_cmpstr (quitus_register_get_undo_label (pages->reg), ==,
                   "New: Purchase order “Coaching, lot 2”, €190,000.00");
  pages_undo (pages);
  g_assert_null (get_value (pages, draft->id));
}

/* Identifiers are checked as they are typed, and stored in their normal form. */
static void
test_identifiers (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft = quitus_value_new (QUITUS_KIND_ORGANISATION);
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));

  type (pages, dialog, "name", "Agence nationale de la cohésion des territoires");
  type (pages, dialog, "siren", "130 026 033");
  g_assert_false (can_record (dialog));
  type (pages, dialog, "siren", "130 026 032");
  record (pages, dialog);
  g_assert_cmpstr (quitus_organisation_value (get_value (pages, draft->id))->siren, ==,
                   "130026032");
}

/* A payment shows what its rule needs; what it does not need is emptied. */
static void
test_amount_rules (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft = make_draft (pages, QUITUS_KIND_INSTALMENT);
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));
  QuitusRecordForm *form = get_form (dialog);
  GtkWidget *rule = quitus_record_form_get_row (form, "amount_rule");
  g_autofree char *text = NULL;
  const QuitusInstalmentValue *value;

  type (pages, dialog, "amount", "20 000");
  g_assert_false (gtk_widget_get_visible (quitus_record_form_get_row (form, "quantity")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (rule), QUITUS_AMOUNT_QUANTITY);
  pages_settle (pages);
  g_assert_false (gtk_widget_get_visible (quitus_record_form_get_row (form, "amount")));
  type (pages, dialog, "quantity", "62");
  type (pages, dialog, "unit_price", "322");
  text = pages_read (dialog);
  g_assert_nonnull (strstr (text, "19,964.00"));
  record (pages, dialog);
  value = quitus_instalment_value (get_value (pages, draft->id));
  g_assert_cmpint (value->quantity, ==, 62);
  g_assert_cmpint (value->unit_price, ==, 32200);
  g_assert_cmpint (value->amount, ==, QUITUS_MONEY_NONE);
  g_assert_cmpint (value->position, ==, 3);
}

/* Every rule that the row can say comes back the same. */
static void
test_rules (Pages *pages, gconstpointer unused)
{
  static const char *const rules[] = {
    "signature",
    "signature +6 months",
    "end -4 weeks clear",
    "day:2023-12-31",
    "day:2024-01-31 every 1 years shift previous calendar alsace-moselle",
    "letter-received +1 months",
    "letter-sent +30 days",
    "committee +6 months every 6 months",
    "final-budget-year +1 months",
  };
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (pages->session),
                               quitus_record_get_id (pages_get_agreement (pages)));
  GtkWidget *row = g_object_ref_sink (quitus_rule_row_new ("Due", dossier));

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      QuitusDateRule rule, found;
      g_autofree char *text = NULL;

      g_assert_true (quitus_date_rule_parse (rules[i], &rule, NULL));
      quitus_rule_row_set_rule (QUITUS_RULE_ROW (row), &rule);
      g_assert_true (quitus_rule_row_get_rule (QUITUS_RULE_ROW (row), &found, NULL));
      text = quitus_date_rule_to_text (&found);
      g_assert_cmpstr (text, ==, rules[i]);
    }
  g_assert_finalize_object (row);
}

/* Somebody was faster: the dialog stays with what was typed. */
static gboolean
has_banner (gpointer dialog)
{
  return adw_banner_get_revealed (ADW_BANNER (pages_child (dialog, "banner")));
}

static void
test_conflict (Pages *pages, gconstpointer unused)
{
  QuitusRecord *party = pages_get_party (pages, 0);
  GtkWidget *dialog =
      present (pages, quitus_record_dialog_new (pages->session, quitus_record_get_value (party)));

  type (pages, dialog, "name_in_act", "« l’Institut »");
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_wait_until (has_banner, dialog);
  g_assert_true (gtk_widget_get_mapped (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       quitus_record_form_get_row (get_form (dialog), "name_in_act"))),
                   ==, "« l’Institut »");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  pages_settle (pages);
  g_assert_null (dialog);
}

/* A record opened and recorded again without a touch says what it said, of every kind there is. */
static void
test_reads_as_shown (Pages *pages, gconstpointer unused)
{
  QuitusBook *book = quitus_session_get_book (pages->session);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_book_count (book, kind); i++)
      {
        const QuitusValue *value = quitus_record_get_value (quitus_book_get (book, kind, i));
        GtkWidget *form = g_object_ref_sink (quitus_record_form_new (pages->session, value, NULL));
        g_autoptr (GError) error = NULL;
        g_autoptr (QuitusValue) read =
            quitus_record_form_get_value (QUITUS_RECORD_FORM (form), &error);
        g_autofree char *difference = NULL;

        g_assert_no_error (error);
        difference = quitus_value_to_text (read, value);
        g_assert_cmpstr (difference, ==, "");
        g_assert_finalize_object (form);
      }
}

static void
test_removal (Pages *pages, gconstpointer unused)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  QuitusRecord *series = quitus_book_get (book, QUITUS_KIND_COMMITTEE_SERIES, 0);
  QuitusId id = quitus_record_get_id (series);
  g_autoptr (QuitusCommitteeValue) held = quitus_committee_value_new ();
  g_autoptr (QuitusChange) add = quitus_change_new ("Committee");
  g_autoptr (QuitusChange) removal = NULL;
  g_autoptr (QuitusChange) refused = NULL;

  held->series = id;
  held->held_on = quitus_day_new (2023, 8, 8);
  quitus_change_insert (add, &held->value);
  pages_commit (pages, add);
  removal = quitus_record_actions_make_removal (book, id);
  g_assert_cmpuint (quitus_change_get_size (removal), ==, 2);
  pages_commit (pages, removal);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_COMMITTEE), ==, 0);
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_COMMITTEE), ==, 1);
  /* What is in use stays. */
  refused = quitus_record_actions_make_removal (
      book, quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_ORGANISATION, 0)));
  g_assert_false (quitus_book_check (book, refused, NULL));
}

/* A label is recorded with its programme, and is listed there from then on. */
static void
test_programme (Pages *pages, gconstpointer unused)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  guint n_labels = quitus_book_count (book, QUITUS_KIND_PROGRAMME_LABEL);
  g_autoptr (QuitusValue) draft = quitus_value_new (QUITUS_KIND_PROGRAMME);
  GtkWidget *dialog = present (pages, quitus_programme_dialog_new (pages->session, draft));
  const QuitusProgrammeLabelValue *label;
  g_autofree char *text = NULL;

  type (pages, dialog, "number", "129");
  gtk_editable_set_text (GTK_EDITABLE (pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Label")),
                         "Coordination du travail gouvernemental");
  gtk_editable_set_text (GTK_EDITABLE (pages_find (dialog, ADW_TYPE_ENTRY_ROW, "Valid from")),
                         "1/1/2023");
  pages_settle (pages);
  record (pages, dialog);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_PROGRAMME_LABEL), ==, n_labels + 1);
  label = quitus_programme_label_value (
      quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PROGRAMME_LABEL, n_labels)));
  g_assert_true (quitus_id_equal (label->programme, draft->id));
  g_assert_cmpstr (label->label, ==, "Coordination du travail gouvernemental");
  g_assert_cmpint (label->valid_from, ==, quitus_day_new (2023, 1, 1));
  dialog =
      present (pages, quitus_programme_dialog_new (pages->session, get_value (pages, draft->id)));
  text = pages_read (dialog);
  g_assert_nonnull (strstr (text, "Coordination du travail gouvernemental"));
  g_assert_nonnull (strstr (text, "From 1 Jan 2023"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  /* Both came in one change. */
  pages_undo (pages);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_PROGRAMME_LABEL), ==, n_labels);
  g_assert_null (quitus_book_lookup (book, draft->id));
}

static void
collect_mnemonics (GtkWidget *widget, GHashTable *keys)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      guint key = gtk_label_get_mnemonic_keyval (GTK_LABEL (widget));

      if (key != GDK_KEY_VoidSymbol &&
          !g_hash_table_add (keys, GUINT_TO_POINTER (gdk_keyval_to_lower (key))))
        g_error ("Alt+%s does two things", gdk_keyval_name (key));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_mnemonics (child, keys);
}

/* A record of the book can be removed, too: each key does one thing. */
static void
test_mnemonics (Pages *pages, gconstpointer unused)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  const QuitusValue *value =
      quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_PROGRAMME, 0));
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, value));
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  collect_mnemonics (dialog, keys);
  g_assert_cmpuint (g_hash_table_size (keys), ==, 3);
  g_assert_true (g_hash_table_contains (keys, GUINT_TO_POINTER (GDK_KEY_r)));
}

/* Return in a field records what is complete. */
static void
test_return (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft = quitus_value_new (QUITUS_KIND_PROGRAMME);
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));
  GtkWidget *row = quitus_record_form_get_row (get_form (dialog), "number");

  g_assert_true (adw_entry_row_get_activates_default (ADW_ENTRY_ROW (row)));
  g_assert_true (adw_dialog_get_default_widget (ADW_DIALOG (dialog)) ==
                 pages_child (dialog, "record_button"));
}

/* What is a number, but none that can be meant, is not called no number. */
static void
test_below_zero (Pages *pages, gconstpointer unused)
{
  static const struct
  {
    const char *text;
    const char *problem;
  } cases[] = {
    { "-3",   "“-3” is below zero: it must be at least 0" },
    { "−3",   "“−3” is below zero: it must be at least 0" },
    { "-",    "“-” is not a whole number"                 },
    { "-3 m", "“-3 m” is not a whole number"              },
    { "3,5",  "“3,5” is not a whole number"               },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 number;

      g_assert_false (quitus_number_parse (cases[i].text, FALSE, &number, &error));
      g_assert_cmpstr (error->message, ==, cases[i].problem);
    }
}

/* An end never repeats; an obligation may. */
static void
test_end_never_repeats (Pages *pages, gconstpointer unused)
{
  const struct
  {
    QuitusKind kind;
    const char *name;
    gboolean may_repeat;
  } cases[] = {
    { QUITUS_KIND_AGREEMENT,  "end", FALSE },
    { QUITUS_KIND_OBLIGATION, "due", TRUE  },
  };
  QuitusDateRule rule = { .anchor = QUITUS_ANCHOR_DAY,
                          .calendar = QUITUS_CHOICE_NONE,
                          .day = quitus_day_new (2024, 1, 1) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (QuitusValue) draft = make_draft (pages, cases[i].kind);
      GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));
      GtkWidget *row = quitus_record_form_get_row (get_form (dialog), cases[i].name);
      GtkWidget *day;

      quitus_rule_row_set_rule (QUITUS_RULE_ROW (row), &rule);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      pages_settle (pages);
      g_assert_cmpint (gtk_widget_get_visible (pages_find (row, ADW_TYPE_SPIN_ROW,
                                                           "Repeated Every")),
                       ==, cases[i].may_repeat);
      day = pages_find (row, ADW_TYPE_ENTRY_ROW, "Day");
      g_assert_true (adw_entry_row_get_activates_default (ADW_ENTRY_ROW (day)));
      adw_dialog_force_close (ADW_DIALOG (dialog));
      pages_settle (pages);
    }
}

/* A new form reproaches nothing, and no heading stands over nothing. */
static void
test_new_is_calm (Pages *pages, gconstpointer unused)
{
  g_autoptr (QuitusValue) draft = make_draft (pages, QUITUS_KIND_COMMITTEE_SERIES);
  GtkWidget *dialog = present (pages, quitus_record_dialog_new (pages->session, draft));
  GtkWidget *due = quitus_record_form_get_row (get_form (dialog), "due");
  GtkWidget *group = gtk_widget_get_ancestor (due, ADW_TYPE_PREFERENCES_GROUP);

  g_assert_false (gtk_widget_has_css_class (due, "error"));
  g_assert_true (gtk_widget_get_visible (group));
  quitus_record_form_hide (get_form (dialog), "due");
  quitus_record_form_hide (get_form (dialog), "documents");
  g_assert_false (gtk_widget_get_visible (group));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Pages, NULL, set_up, test, tear_down)
  g_test_add_func ("/forms/layout", test_layout);
  ADD ("/forms/adds", test_adds);
  ADD ("/forms/identifiers", test_identifiers);
  ADD ("/forms/amount-rules", test_amount_rules);
  ADD ("/forms/end-never-repeats", test_end_never_repeats);
  ADD ("/forms/below-zero", test_below_zero);
  ADD ("/forms/rules", test_rules);
  ADD ("/forms/conflict", test_conflict);
  ADD ("/forms/reads-as-shown", test_reads_as_shown);
  ADD ("/forms/removal", test_removal);
  ADD ("/forms/programme", test_programme);
  ADD ("/forms/mnemonics", test_mnemonics);
  ADD ("/forms/return", test_return);
  ADD ("/forms/new-is-calm", test_new_is_calm);
#undef ADD
  return g_test_run ();
}
