/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New agreements: the paper of the sample is typed in and says what the sample says; other kinds
 * begin with their templates; what is wrong is said at once and loses nothing. */

#include "pages-fixture.h"

#include "quitus-assistant.h"
#include "quitus-owner.h"
#include "quitus-record-dialog.h"
#include "quitus-sample.h"
#include "quitus-terms.h"
#include "quitus-text-row.h"

typedef struct
{
  Pages pages;
  GtkWidget *assistant;
  /* How much a person has to do. */
  guint n_fields;
  guint n_characters;
} Typing;

/* Helpers */

static void
set_up (Typing *typing, gconstpointer has_sample)
{
  pages_set_up (&typing->pages, GPOINTER_TO_INT (has_sample), 900, 650);
  pages_push (&typing->pages, adw_navigation_page_new (gtk_label_new ("Page"), "Page"));
  typing->assistant = GTK_WIDGET (quitus_assistant_new (typing->pages.session));
  adw_dialog_present (ADW_DIALOG (typing->assistant), typing->pages.window);
  pages_settle (&typing->pages);
}

static void
tear_down (Typing *typing, gconstpointer unused)
{
  pages_tear_down (&typing->pages);
}

static GtkWidget *
find (Typing *typing, const char *title)
{
  AdwNavigationView *navigation =
      ADW_NAVIGATION_VIEW (pages_child (typing->assistant, "navigation"));
  GtkWidget *row =
      pages_find_row (GTK_WIDGET (adw_navigation_view_get_visible_page (navigation)), title);

  if (row == NULL)
    g_error ("There is no row “%s”", title);
  return row;
}

static void
type_into (Typing *typing, GtkWidget *row, const char *text)
{
  if (QUITUS_IS_TEXT_ROW (row))
    quitus_text_row_set_text (QUITUS_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  typing->n_fields++;
  typing->n_characters += (guint) g_utf8_strlen (text, -1);
  pages_wait ();
}

static void
type (Typing *typing, const char *title, const char *text)
{
  type_into (typing, find (typing, title), text);
}

/* A slip, which is no part of the paper. */
static void
mistype (Typing *typing, const char *title, const char *text)
{
  guint n_fields = typing->n_fields;
  guint n_characters = typing->n_characters;

  type (typing, title, text);
  typing->n_fields = n_fields;
  typing->n_characters = n_characters;
}

static void
press (Typing *typing, const char *title)
{
  GtkWidget *row = find (typing, title);

  if (ADW_IS_SWITCH_ROW (row))
    adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  else if (ADW_IS_BUTTON_ROW (row))
    g_signal_emit_by_name (row, "activated");
  else
    adw_action_row_activate (ADW_ACTION_ROW (row));
  typing->n_fields++;
  pages_settle (&typing->pages);
}

static void
go_back (Typing *typing)
{
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages_child (typing->assistant, "navigation")));
  pages_settle (&typing->pages);
}

static void
go_to (Typing *typing, const char *step)
{
  g_assert_true (quitus_assistant_show_step (QUITUS_ASSISTANT (typing->assistant), step));
  pages_settle (&typing->pages);
}

static void
press_next (Typing *typing)
{
  g_signal_emit_by_name (pages_child (typing->assistant, "next_button"), "clicked");
  pages_settle (&typing->pages);
}

static QuitusBook *
get_book (Typing *typing)
{
  return quitus_session_get_book (typing->pages.session);
}

static gboolean
is_answered (gpointer data)
{
  Typing *typing = data;

  return typing->pages.toast != NULL ||
         adw_banner_get_revealed (ADW_BANNER (pages_child (typing->assistant, "banner")));
}

/* Records, and returns the agreement as the book has it; the dialog goes. */
static QuitusDossier *
record (Typing *typing)
{
  QuitusId id = QUITUS_ID_NONE;

  go_to (typing, "check");
  g_clear_pointer (&typing->pages.toast, g_free);
  g_object_add_weak_pointer (G_OBJECT (typing->assistant), (gpointer *) &typing->assistant);
  g_signal_emit_by_name (pages_child (typing->assistant, "next_button"), "clicked");
  pages_wait_until (is_answered, typing);
  if (typing->pages.toast == NULL)
    g_error ("%s", adw_banner_get_title (ADW_BANNER (pages_child (typing->assistant, "banner"))));
  g_assert_true (quitus_id_from_text (typing->pages.agreement, &id));
  pages_settle (&typing->pages);
  g_assert_null (typing->assistant);
  return quitus_book_get_dossier (get_book (typing), id);
}

static char *
read_all (Typing *typing)
{
  return pages_read (typing->assistant);
}

static void
assert_says (Typing *typing, const char *text)
{
  g_autofree char *all = read_all (typing);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not said in:\n%s", text, all);
}

/* What a record is, without its id. */
static char *
name_record (QuitusDossier *dossier, QuitusId id)
{
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    {
      const QuitusValue *value = quitus_dossier_lookup (dossier, kind, id);

      if (value == NULL)
        continue;
      if (kind == QUITUS_KIND_PARTY)
        return g_strdup_printf ("party %d", (int) quitus_party_value (value)->position);
      return kind == QUITUS_KIND_AGREEMENT ? g_strdup ("agreement") : quitus_value_get_name (value);
    }
  return g_strdup ("nothing");
}

/* Everything that an agreement says, a line for each field, ids apart. */
static char *
describe (QuitusDossier *dossier)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; kind != QUITUS_KIND_SETTINGS && i < quitus_dossier_count (dossier, kind); i++)
      {
        const QuitusValue *value = quitus_dossier_get (dossier, kind, i);
        const QuitusKindInfo *info = quitus_kind_get_info (kind);
        g_autofree char *name = name_record (dossier, value->id);

        for (guint f = 0; f < info->n_fields; f++)
          {
            const QuitusField *field = &info->fields[f];
            g_autofree char *text = quitus_field_to_text (field, value);

            if (text == NULL)
              continue;
            if (field->type == QUITUS_FIELD_REFERENCE)
              {
                g_free (text);
                text = name_record (dossier,
                                    *(const QuitusId *) QUITUS_FIELD_PLACE_CONST (field, value));
              }
            g_ptr_array_add (lines,
                             g_strdup_printf ("%s %s: %s=%s", info->name, name, field->name, text));
          }
      }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
describe_sample (void)
{
  g_autoptr (QuitusBook) book = quitus_book_new ();
  g_autoptr (QuitusChange) change = quitus_sample_import (book, NULL);
  g_autoptr (QuitusDossier) dossier = NULL;

  quitus_book_apply (book, change);
  dossier = quitus_book_get_dossier (
      book, quitus_record_get_id (quitus_book_get (book, QUITUS_KIND_AGREEMENT, 0)));
  return describe (dossier);
}

/* The fields that the assistant leaves to the form behind “All Terms”, or never types. */
static gboolean
is_left (const char *line)
{
  return strstr (line, "agreement agreement: sample=") != NULL ||
         strstr (line, "agreement agreement: preamble=") != NULL;
}

static void
assert_same (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) others = g_strsplit (expected, "\n", -1);

  for (guint i = 0; others[i] != NULL; i++)
    if (!is_left (others[i]) && !g_strv_contains ((const char *const *) lines, others[i]))
      g_error ("Not recorded: %s", others[i]);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!is_left (lines[i]) && !g_strv_contains ((const char *const *) others, lines[i]))
      g_error ("Not in the sample: %s", lines[i]);
}

/* The parts of the paper */

static void
type_ign (Typing *typing)
{
  press (typing, "Not named yet");
  type (typing, "Name", "Institut national de l’information géographique et forestière");
  type (typing, "Short name", "IGN");
  type (typing, "Address", "73 avenue de Paris\n94165 SAINT-MANDÉ");
  type (typing, "Name in the act", "l’IGN");
  type (typing, "Represented by", "Sébastien Soriano");
  type (typing, "Function", "Directeur général");
  type (typing, "Signatory", "Guillaume Mellier");
  press (typing, "On behalf of the representative");
  type (typing, "Formula of the delegation", "Pour le directeur général et par délégation");
  type (typing, "Controller", "Contrôleur budgétaire de l’IGN");
  go_back (typing);
}

static void
type_dinum (Typing *typing)
{
  press (typing, "DINUM");
  type (typing, "Represented by", "Stéphanie Schaer");
  type (typing, "Function", "Directrice interministérielle du numérique");
  type (typing, "Signatory", "stéphanie schaer");
  go_back (typing);
}

static void
type_refund_account (Typing *typing)
{
  press (typing, "Account for Refunds");
  type (typing, "Account holder", "INSTITUT NATIONAL DE L'INFORMATION GEOGRAPHIQUE ET FORESTIERE");
  type (typing, "Domiciliation", "TTPARIS RGF");
  mistype (typing, "RIB", "10071 75000 00001005161 21");
  assert_says (typing, "RIB");
  g_assert_true (gtk_widget_has_css_class (find (typing, "RIB"), "error"));
  type (typing, "RIB", "10071 75000 00001005161 20");
  assert_says (typing, "The IBAN is computed from the RIB: have it confirmed");
  type (typing, "IBAN", "FR76 1007 1750 0000 0010 0516 120");
  assert_says (typing, "The RIB and the IBAN agree");
  type (typing, "BIC", "TRPUFRP1");
  go_back (typing);
}

static void
type_visa (Typing *typing)
{
  press (typing, "Approvals");
  press (typing, "Contrôleur budgétaire");
  type (typing, "Number", "94/2023");
  type (typing, "Granted on", "8/2/2023");
  type (typing, "Granted by", "B. Dingremont");
  type (typing, "Function", "Contrôleur budgétaire");
  go_back (typing);
  go_back (typing);
}

/* Tests */

static void
test_seed (Typing *typing, gconstpointer unused)
{
  g_autofree char *expected = describe_sample ();
  g_autofree char *found = NULL;
  g_autoptr (QuitusDossier) dossier = NULL;
  const char *note;

  press (typing, "Coaching of an incubator");
  type_ign (typing);
  type_dinum (typing);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (typing, "Title"))), ==,
                   "Convention de partenariat entre l’IGN et la DINUM");
  go_to (typing, "dates");
  type (typing, "Last Day", "31/12/2023");
  go_to (typing, "money");
  type (typing, "Total", "200 000");
  mistype (typing, "Total in words", "deux cent mille");
  type (typing, "Total in words", "deux cent mille euros");
  type (typing, "Premier versement", "75 000");
  assert_says (typing, "The payments add up to the total of €200,000.00");
  type_refund_account (typing);
  go_to (typing, "startups");
  type (typing, "Incubator", "La Fabrique des Géocommuns");
  go_to (typing, "governance");
  type_visa (typing);
  g_test_message ("%u fields and rows, %u characters", typing->n_fields, typing->n_characters);
  /* All of the paper in five minutes, by somebody who types 30 words (150 characters) a minute and
   * needs two seconds to go from row to row. */
  g_assert_cmpuint (typing->n_fields * 2 + typing->n_characters * 60 / 150, <, 300);
  /* The note of the sample is what its editor says of the paper. */
  go_to (typing, "check");
  note = strstr (expected, "note=");
  {
    g_autofree char *text =
        g_strndup (note + strlen ("note="), strcspn (note, "\n") - strlen ("note="));

    type (typing, "Note", text);
  }
  dossier = record (typing);
  found = describe (dossier);
  assert_same (found, expected);
  /* One action, one undo. */
  pages_undo (&typing->pages);
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    g_assert_cmpuint (quitus_book_count (get_book (typing), kind), ==, 0);
}

/* Beside what is typed stands what results, at once. */
static void
test_results (Typing *typing, gconstpointer unused)
{
  press (typing, "Coaching of an incubator");
  go_to (typing, "dates");
  type (typing, "Last Day", "31/12/2023");
  g_usleep (200 * 1000);
  pages_settle (&typing->pages);
  assert_says (typing, "Sunday 31 December 2023");
  assert_says (typing, "Friday 1 December 2023");
  assert_says (typing, "Undetermined: signature + 6 months");
  go_to (typing, "money");
  type (typing, "Total", "200 000");
  type (typing, "Premier versement", "75 000");
  g_usleep (200 * 1000);
  pages_settle (&typing->pages);
  assert_says (typing, "€125,000.00");
}

static double
get_overflow (GtkWidget *widget)
{
  double overflow = 0;

  if (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_mapped (widget))
    {
      GtkAdjustment *adjustment =
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    overflow = MAX (overflow, get_overflow (child));
  return overflow;
}

/* Nothing has to be scrolled at 900 × 650, and the keyboard is in the first field. */
static void
test_steps_fit (Typing *typing, gconstpointer unused)
{
  static const char *const steps[] = { "parties", "dates", "money", "startups", "governance" };
  GtkWidget *stack;

  press (typing, "Coaching of an incubator");
  stack = pages_child (typing->assistant, "stack");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *step, *focus;

      go_to (typing, steps[i]);
      step = adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack));
      if (get_overflow (step) > 0)
        g_error ("%s is %g too high", steps[i], get_overflow (step));
      focus = gtk_root_get_focus (gtk_widget_get_root (typing->assistant));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, step));
    }
  /* Nor when there is something to say. */
  go_to (typing, "money");
  type (typing, "Total", "200 000");
  type (typing, "Premier versement", "250 000");
  pages_settle (&typing->pages);
  assert_says (typing, "€50,000.00");
  g_assert_cmpfloat (get_overflow (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack))), <=,
                     0);
  go_to (typing, "parties");
  press (typing, "Not named yet");
  g_assert_cmpfloat (get_overflow (GTK_WIDGET (adw_navigation_view_get_visible_page (
                         ADW_NAVIGATION_VIEW (pages_child (typing->assistant, "navigation"))))),
                     <=, 0);
}

/* V2: the State pays a GIP for two startups, each with its amount. */
static void
test_fast (Typing *typing, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  QuitusMoney sum = 0;
  g_autofree char *choice = pages_read (GTK_WIDGET (typing->assistant));

  g_assert_nonnull (strstr (choice, "The terms of these templates are in French"));
  press (typing, "FAST, two startups");
  press (typing, "Not named yet");
  type (typing, "Name", "GIP Plateforme de l’inclusion");
  type (typing, "Short name", "Plateforme de l’inclusion");
  type (typing, "SIREN", "130 030 134");
  g_assert_true (gtk_widget_has_css_class (find (typing, "SIREN"), "error"));
  type (typing, "SIREN", "130 030 133");
  go_back (typing);
  go_to (typing, "money");
  type (typing, "Total", "425 000");
  go_to (typing, "startups");
  {
    GtkWidget *first = find (typing, "State Startup");
    GtkWidget *second = gtk_widget_get_next_sibling (first);
    GtkWidget *entries[2];

    type_into (typing, first, "Immersion facilitée");
    type_into (typing, second, "Le marché de l’inclusion");
    entries[0] = pages_find (first, GTK_TYPE_ENTRY, "");
    entries[1] = pages_find (second, GTK_TYPE_ENTRY, "");
    type_into (typing, entries[0], "300 000");
    type_into (typing, entries[1], "120 000");
    assert_says (typing, "€5,000.00 are missing");
    type_into (typing, entries[1], "125 000");
    assert_says (typing, "The startups add up to the total of €425,000.00");
  }
  dossier = record (typing);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_STARTUP), ==, 2);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_COVERAGE), ==, 2);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_FUNDING_LINE), ==, 2);
  for (guint i = 0; i < 2; i++)
    sum += quitus_funding_line_value (quitus_dossier_get (dossier, QUITUS_KIND_FUNDING_LINE, i))
               ->amount;
  g_assert_cmpint (sum, ==, 42500000);
  /* The account of the GIP was not typed: it is left out, the rest is recorded. */
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_ACCOUNT), ==, 0);
  g_assert_cmpstr (quitus_organisation_value (
                       quitus_dossier_lookup (
                           dossier, QUITUS_KIND_ORGANISATION,
                           quitus_party_value (quitus_dossier_get (dossier, QUITUS_KIND_PARTY, 1))
                               ->organisation))
                       ->siren,
                   ==, "130030133");
}

/* V7: half of a budget, and 62 trainings at 322 € beside it. */
static void
test_percentage (Typing *typing, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  AdwDialog *dialog;
  QuitusRecordForm *form;

  press (typing, "Percentage of a budget");
  press (typing, "Not named yet");
  type (typing, "Name", "Agence nationale de la cohésion des territoires");
  type (typing, "SIREN", "130 026 032");
  go_back (typing);
  press (typing, "Not named yet");
  type (typing, "Name", "Une association");
  go_back (typing);
  go_to (typing, "dates");
  type (typing, "Latest end", "31/12/2025");
  go_to (typing, "money");
  type (typing, "Total", "69 964");
  type (typing, "Versement unique", "50");
  type (typing, "Base of the percentage", "100 000");
  assert_says (typing, "€19,964.00 are missing");
  press (typing, "A_dd a Payment");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (typing->pages.window));
  g_assert_true (QUITUS_IS_RECORD_DIALOG (dialog));
  form = quitus_record_dialog_get_form (QUITUS_RECORD_DIALOG (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (quitus_record_form_get_row (form, "amount_rule")),
                              QUITUS_AMOUNT_QUANTITY);
  pages_settle (&typing->pages);
  type_into (typing, quitus_record_form_get_row (form, "quantity"), "62");
  type_into (typing, quitus_record_form_get_row (form, "unit_price"), "322");
  g_signal_emit_by_name (pages_child (GTK_WIDGET (dialog), "record_button"), "clicked");
  pages_settle (&typing->pages);
  assert_says (typing, "The payments add up to the total of €69,964.00");
  dossier = record (typing);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT), ==, 2);
  g_assert_cmpint (quitus_dossier_get_agreement (dossier)->end.anchor, ==,
                   QUITUS_ANCHOR_DELIVERABLE);
  g_assert_nonnull (quitus_dossier_lookup (dossier, QUITUS_KIND_OBLIGATION,
                                           quitus_dossier_get_agreement (dossier)->end.record));
}

/* V8: one delegating service and four delegated ones. */
static void
test_many_parties (Typing *typing, gconstpointer unused)
{
  static const char *const names[] = { "MILDECA", "Direction A", "Direction B", "Direction C",
                                       "Direction D" };
  g_autoptr (QuitusDossier) dossier = NULL;

  press (typing, "Delegation to four services");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      press (typing, "Not named yet");
      type (typing, "Name", names[i]);
      go_back (typing);
    }
  go_to (typing, "dates");
  type (typing, "Last Day", "31/12/2024");
  dossier = record (typing);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_PARTY), ==, 5);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_INSTALMENT), ==, 0);
  g_assert_cmpstr (quitus_dossier_get_agreement (dossier)->reference, ==,
                   "MILDECA-DIRECTION-A-2023");
  g_assert_true (g_str_has_suffix (quitus_dossier_get_agreement (dossier)->title,
                                   "\u202f: MILDECA – Direction A – Direction B – Direction C – "
                                   "Direction D"));
}

/* A body that the register knows is not recorded again, nor is its account. */
static void
test_known (Typing *typing, gconstpointer unused)
{
  QuitusBook *book = get_book (typing);
  guint n_bodies = quitus_book_count (book, QUITUS_KIND_ORGANISATION);
  guint n_accounts = quitus_book_count (book, QUITUS_KIND_ACCOUNT);
  g_autoptr (QuitusDossier) dossier = NULL;

  press (typing, "Coaching of an incubator");
  press (typing, "Not named yet");
  type (typing, "Name", "Institut national de l’information géographique et forestièr");
  g_assert_true (gtk_widget_get_sensitive (find (typing, "Short name")));
  type (typing, "Name", "ign");
  g_assert_false (gtk_widget_get_sensitive (find (typing, "Short name")));
  type (typing, "Represented by", "Sébastien Soriano");
  go_back (typing);
  dossier = record (typing);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_ORGANISATION), ==, n_bodies);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_ACCOUNT), ==, n_accounts);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_PROGRAMME), ==, 1);
  g_assert_cmpuint (quitus_book_count (book, QUITUS_KIND_PERSON), ==, 4);
  g_assert_cmpstr (quitus_dossier_get_agreement (dossier)->reference, ==, "IGN-DINUM-2023-2");
}

/* What is refused stays on the screen; going back loses nothing. */
static void
test_nothing_is_lost (Typing *typing, gconstpointer unused)
{
  GtkWidget *banner = pages_child (typing->assistant, "banner");
  g_autoptr (QuitusDossier) dossier = NULL;

  press (typing, "Coaching of an incubator");
  type (typing, "Reference", "IGN-DINUM-2023");
  press (typing, "Not named yet");
  type (typing, "Name", "Ville de Lyon");
  go_back (typing);
  go_to (typing, "money");
  type (typing, "Total", "12 000");
  go_to (typing, "check");
  assert_says (typing, "To Be Corrected");
  /* The account that nobody has typed is missing, not to be confirmed. */
  g_assert_null (pages_find (typing->assistant, ADW_TYPE_ACTION_ROW, "account of –"));
  press_next (typing);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpuint (quitus_book_count (get_book (typing), QUITUS_KIND_AGREEMENT), ==, 1);
  g_signal_emit_by_name (pages_child (typing->assistant, "back_button"), "clicked");
  go_to (typing, "money");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (typing, "Total"))), ==, "12 000");
  go_to (typing, "parties");
  type (typing, "Reference", "LYON-DINUM");
  dossier = record (typing);
  g_assert_cmpstr (quitus_dossier_get_agreement (dossier)->reference, ==, "LYON-DINUM");
}

/* What is not ticked is not recorded. */
static void
test_ticks (Typing *typing, gconstpointer unused)
{
  g_autoptr (QuitusDossier) dossier = NULL;
  GtkWidget *check;

  press (typing, "Coaching of an incubator");
  press (typing, "Not named yet");
  type (typing, "Name", "Ville de Lyon");
  type (typing, "Name in the act", "la Ville");
  go_back (typing);
  go_to (typing, "governance");
  assert_says (typing, "Fournir à la Ville de quoi poursuivre les développements");
  press (typing, "Deliverables");
  assert_says (typing, "Fournir à la Ville de quoi poursuivre les développements");
  check = pages_find (find (typing, "Fournir à la Ville"), GTK_TYPE_CHECK_BUTTON, "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  go_back (typing);
  dossier = record (typing);
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION), ==, 17);
}

/* A duplicate begins with everything but a reference, and ends with one of its own. */
static void
test_duplicate (Typing *typing, gconstpointer unused)
{
  g_autoptr (QuitusDossier) model =
      quitus_book_get_dossier (get_book (typing),
                               quitus_record_get_id (pages_get_agreement (&typing->pages)));
  g_autoptr (GPtrArray) values = quitus_terms_copy (model);
  g_autoptr (QuitusDossier) dossier = NULL;

  adw_dialog_force_close (ADW_DIALOG (typing->assistant));
  typing->assistant = GTK_WIDGET (quitus_assistant_new_from (typing->pages.session, values));
  adw_dialog_present (ADW_DIALOG (typing->assistant), typing->pages.window);
  pages_settle (&typing->pages);
  go_to (typing, "dates");
  type (typing, "Last Day", "31/12/2024");
  dossier = record (typing);
  g_assert_cmpstr (quitus_dossier_get_agreement (dossier)->reference, ==, "IGN-DINUM-2023-2");
  g_assert_cmpuint (quitus_dossier_count (dossier, QUITUS_KIND_OBLIGATION), ==, 18);
  g_assert_cmpuint (quitus_book_count (get_book (typing), QUITUS_KIND_ORGANISATION), ==, 2);
  g_assert_false (quitus_dossier_get_agreement (dossier)->sample);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *tip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tip);
  return found;
}

static void
press_button (Typing *typing, const char *row, const char *tip)
{
  GtkWidget *button = find_button (find (typing, row), tip);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  pages_settle (&typing->pages);
}

static void
assert_keyboard_in (Typing *typing, const char *row)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (typing->pages.window));

  g_assert_nonnull (focus);
  g_assert_true (focus == find (typing, row) || gtk_widget_is_ancestor (focus, find (typing, row)));
}

/* No row takes the keyboard with it when it goes. */
static void
test_keyboard (Typing *typing, gconstpointer unused)
{
  GtkWidget *dialog;

  press (typing, "Coaching of an incubator");
  go_to (typing, "money");
  press_button (typing, "Premier versement", "Edit This Payment");
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (typing->pages.window)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (pages_find_row (dialog, "Rule of the amount")),
                              QUITUS_AMOUNT_PERCENTAGE);
  pages_settle (&typing->pages);
  g_signal_emit_by_name (pages_child (dialog, "record_button"), "clicked");
  pages_settle (&typing->pages);
  assert_keyboard_in (typing, "Premier versement");
  press_button (typing, "Premier versement", "Remove This Payment");
  assert_keyboard_in (typing, "Solde");
  press_button (typing, "Solde", "Remove This Payment");
  assert_keyboard_in (typing, "A_dd a Payment");
  go_to (typing, "startups");
  press (typing, "A_dd a Startup");
  press (typing, "A_dd a Startup");
  press_button (typing, "State Startup", "Remove This Startup");
  assert_keyboard_in (typing, "State Startup");
}

/* The register of a body of the templates has it as they do, however it is called. */
static void
test_owner (Typing *typing, gconstpointer unused)
{
  static const char *const names[] = { "dinum", "Direction interministérielle du numérique" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (QuitusChange) change = quitus_owner_change_new (get_book (typing), NULL, names[i]);
      const QuitusOrganisationValue *body =
          quitus_organisation_value (quitus_change_get_edit (change, 0)->after);

      g_assert_cmpuint (quitus_change_get_size (change), ==, 2);
      g_assert_cmpstr (body->name, ==, names[1]);
      g_assert_cmpstr (body->short_name, ==, "DINUM");
      g_assert_nonnull (body->address);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, has_sample, test)                                                                \
  g_test_add (path, Typing, GINT_TO_POINTER (has_sample), set_up, test, tear_down)
  ADD ("/assistant/seed", FALSE, test_seed);
  ADD ("/assistant/results", FALSE, test_results);
  ADD ("/assistant/steps-fit", FALSE, test_steps_fit);
  ADD ("/assistant/fast", FALSE, test_fast);
  ADD ("/assistant/percentage", FALSE, test_percentage);
  ADD ("/assistant/many-parties", FALSE, test_many_parties);
  ADD ("/assistant/known", TRUE, test_known);
  ADD ("/assistant/nothing-is-lost", TRUE, test_nothing_is_lost);
  ADD ("/assistant/ticks", FALSE, test_ticks);
  ADD ("/assistant/duplicate", TRUE, test_duplicate);
  ADD ("/assistant/keyboard", FALSE, test_keyboard);
  ADD ("/assistant/owner", FALSE, test_owner);
#undef ADD
  return g_test_run ();
}
