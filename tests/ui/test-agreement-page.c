/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an agreement: every fact is readable, and the page follows what happens. */

#include "pages-fixture.h"

#include "quitus-agreement-page.h"
#include "quitus-facts.h"
#include "quitus-money-strip.h"

static const char *const sections[] = { "schedule",    "parties",    "startups",
                                        "obligations", "accounts",   "terms",
                                        "documents",   "amendments", "history" };

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, TRUE, GPOINTER_TO_INT (width), 720);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

static GtkWidget *
show_page (Pages *pages)
{
  AdwNavigationPage *page = quitus_agreement_page_new (pages->session, pages_get_agreement (pages));

  pages_push (pages, page);
  return GTK_WIDGET (page);
}

static void
assert_reads (GtkWidget *page, const char *text)
{
  g_autofree char *read = pages_read (page);

  if (strstr (read, text) == NULL)
    g_error ("“%s” cannot be read on the page:\n%s", text, read);
}

/* Facts that say how others are kept rather than anything of the agreement. */
static gboolean
is_silent (const QuitusField *field, const QuitusValue *value)
{
  if ((field->flags & (QUITUS_FIELD_OWNER | QUITUS_FIELD_ORDER)) != 0)
    return TRUE;
  /* What is not so goes without saying. */
  return field->type == QUITUS_FIELD_FLAG &&
         !*(const gboolean *) QUITUS_FIELD_PLACE_CONST (field, value);
}

/* The four parts of a RIB stand on one line, a label of a programme only while it is in force, what
 * is usual is not said, and the account of a payment stands with the account. */
static gboolean
is_said_otherwise (const QuitusField *field, const QuitusValue *value)
{
  static const struct
  {
    QuitusKind kind;
    const char *name;
  } exceptions[] = {
    { QUITUS_KIND_ACCOUNT,         "iban_derived" },
    { QUITUS_KIND_PROGRAMME_LABEL, "valid_from"   },
    { QUITUS_KIND_OBLIGATION,      "nature"       },
    { QUITUS_KIND_OBLIGATION,      "scope"        },
    { QUITUS_KIND_INSTALMENT,      "amount_rule"  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (exceptions[i].kind == value->kind && g_str_equal (exceptions[i].name, field->name))
      return TRUE;
  return value->kind == QUITUS_KIND_PROGRAMME_LABEL &&
         quitus_programme_label_value (value)->valid_to != QUITUS_DAY_NONE;
}

static void
assert_reads_value (Pages *pages,
                    QuitusDossier *dossier,
                    const char *read,
                    const QuitusValue *value)
{
  const QuitusKindInfo *info = quitus_kind_get_info (value->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const QuitusField *field = &info->fields[i];
      g_autofree char *text = NULL;

      if (is_silent (field, value) || is_said_otherwise (field, value))
        continue;
      text = quitus_facts_format_field (quitus_session_get_book (pages->session), dossier, field,
                                        value);
      if (text != NULL && strstr (read, text) == NULL)
        g_error ("“%s” of %s cannot be read anywhere: %s", field->name, info->name, text);
    }
}

/* Every fact of the sample can be read in one of the sections. */
static void
test_every_fact (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  g_autoptr (QuitusDossier) dossier =
      quitus_book_get_dossier (quitus_session_get_book (pages->session),
                               quitus_record_get_id (pages_get_agreement (pages)));
  g_autoptr (GString) read = g_string_new (NULL);

  /* History says everything once more: it does not count. */
  for (guint i = 0; i + 1 < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *section = NULL;

      quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), sections[i]);
      pages_settle (pages);
      section = pages_read (page);
      g_string_append (read, section);
    }
  for (int kind = 0; kind < QUITUS_N_KINDS; kind++)
    for (guint i = 0; i < quitus_dossier_count (dossier, kind); i++)
      if (kind != QUITUS_KIND_SETTINGS)
        assert_reads_value (pages, dossier, read->str, quitus_dossier_get (dossier, kind, i));
  g_assert_nonnull (strstr (read->str, "FR76 3000 1000 6400 0000 9244 140"));
  g_assert_nonnull (strstr (read->str, "10071 75000 00001005161 20"));
  g_assert_nonnull (strstr (read->str, "352 – Innovation et transformation numériques"));
}

/* Nothing is known of the signatures, so nothing that counts from them has a day. */
static void
test_unsigned (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  GtkWidget *sign = pages_child (page, "sign_button");

  g_assert_true (gtk_widget_get_visible (sign));
  assert_reads (page, "Being signed");
  assert_reads (page, "Undetermined: signature + 6 months");
  quitus_session_suppose (pages->session, quitus_day_new (2023, 2, 8));
  pages_settle (pages);
  assert_reads (page, "In force");
  assert_reads (page, "Tuesday 8 August 2023");
  g_assert_true (gtk_widget_get_visible (sign));
  quitus_session_suppose (pages->session, QUITUS_DAY_NONE);
  pages_settle (pages);
  assert_reads (page, "Undetermined: signature + 6 months");
}

static void
test_follows (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);

  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "parties");
  assert_reads (page, "Missing");
  pages_sign (pages, 0, quitus_day_new (2023, 1, 30));
  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  pages_settle (pages);
  assert_reads (page, "Monday 30 January 2023");
  assert_reads (page, "Wednesday 8 February 2023");
  g_assert_false (gtk_widget_get_visible (pages_child (page, "sign_button")));
  /* A section that was not on screen is as new when it comes to be. */
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "schedule");
  pages_settle (pages);
  assert_reads (page, "Tuesday 8 August 2023");
  pages_undo (pages);
  pages_settle (pages);
  assert_reads (page, "Undetermined: signature + 6 months");
}

static gboolean
reads_before_and_after (gpointer page)
{
  g_autofree char *read = pages_read (page);

  return strstr (read, "C. Martin") != NULL;
}

/* Payments without a day stand in the order of the act, whatever their ids are. */
static void
test_payment_order (Pages *pages, gconstpointer width)
{
  QuitusBook *book = quitus_session_get_book (pages->session);
  g_autoptr (QuitusChange) change = quitus_change_new ("Turn them round");
  g_autofree char *text = NULL;
  const char *first, *balance;
  GtkWidget *page;

  for (guint i = 0; i < 2; i++)
    {
      const QuitusValue *before =
          quitus_record_get_value (quitus_book_get (book, QUITUS_KIND_INSTALMENT, i));
      g_autoptr (QuitusValue) after = quitus_value_copy (before);

      ((QuitusInstalmentValue *) (gpointer) after)->position =
          3 - quitus_instalment_value (before)->position;
      quitus_change_update (change, before, after);
    }
  pages_commit (pages, change);
  page = show_page (pages);
  text = pages_read (pages_child (page, "stack"));
  first = strstr (text, "Premier versement");
  balance = strstr (text, "Solde");
  g_assert_nonnull (first);
  g_assert_nonnull (balance);
  g_assert_true (balance < first);
}

static gboolean
has_focus_on (GtkWidget *page, const char *text)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));
  g_autofree char *read = GTK_IS_LIST_BOX_ROW (focus) ? pages_read (focus) : NULL;

  return read != NULL && strstr (read, text) != NULL;
}

/* Who comes for one deadline or one record is led to it, however far down the page it is. */
static void
test_reveal (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  g_autoptr (QuitusDossier) dossier =
      quitus_session_get_dossier (pages->session,
                                  quitus_record_get_id (pages_get_agreement (pages)));
  g_autoptr (GArray) deadlines = g_array_new (FALSE, FALSE, sizeof (QuitusDeadline));
  GtkScrolledWindow *scrolled =
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (pages_child (page, "stack"),
                                                    GTK_TYPE_SCROLLED_WINDOW));
  const QuitusDeadline *last = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autofree char *obligation = NULL;

  quitus_deadlines_compute (dossier, quitus_session_get_outlook (pages->session), deadlines);
  last = &g_array_index (deadlines, QuitusDeadline, deadlines->len - 1);
  label = quitus_deadline_get_label (last, dossier, quitus_language_get_default ());
  name = quitus_deadline_get_id (last);
  quitus_agreement_page_reveal (QUITUS_AGREEMENT_PAGE (page), name);
  pages_settle (pages);
  g_assert_true (has_focus_on (page, label));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scrolled)), >,
                     0);

  obligation = quitus_id_to_text (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, 0)->id);
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "obligations");
  quitus_agreement_page_reveal (QUITUS_AGREEMENT_PAGE (page), obligation);
  pages_settle (pages);
  g_assert_true (has_focus_on (
      page,
      quitus_obligation_value (quitus_dossier_get (dossier, QUITUS_KIND_OBLIGATION, 0))->label));
  /* What is not there leaves the keyboard where it is. */
  quitus_agreement_page_reveal (QUITUS_AGREEMENT_PAGE (page), "none");
  pages_settle (pages);
  g_assert_true (GTK_IS_LIST_BOX_ROW (gtk_root_get_focus (gtk_widget_get_root (page))));
}

static void
test_history (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  GtkWidget *row;

  pages_sign (pages, 1, quitus_day_new (2023, 2, 8));
  quitus_agreement_page_show_section (QUITUS_AGREEMENT_PAGE (page), "history");
  pages_wait_until (reads_before_and_after, page);
  /* The newest first; it opens to what it did. */
  row = pages_find (page, GTK_TYPE_LIST_BOX_ROW, "C. Martin");
  assert_reads (row, "Test");
  gtk_widget_activate (row);
  pages_settle (pages);
  assert_reads (page, "Signed on: – → Wednesday 8 February 2023");
  gtk_widget_activate (pages_find (page, GTK_TYPE_LIST_BOX_ROW, "C. Martin"));
  pages_settle (pages);
  g_assert_null (pages_find (page, GTK_TYPE_LIST_BOX_ROW, "Signed on: –"));
}

/* The agreement goes while its page is shown: the page goes too. */
static void
test_leaves (Pages *pages, gconstpointer width)
{
  AdwNavigationPage *first = adw_navigation_page_new (gtk_label_new ("First page"), "First page");
  GtkWidget *page;

  adw_navigation_view_push (pages->navigation, first);
  page = show_page (pages);
  g_assert_true (adw_navigation_view_get_visible_page (pages->navigation) ==
                 ADW_NAVIGATION_PAGE (page));
  pages_undo (pages);
  pages_settle (pages);
  g_assert_true (adw_navigation_view_get_visible_page (pages->navigation) == first);
}

static void
test_accessible (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  GtkWidget *overview = pages_child (page, "overview");
  GtkWidget *strip = pages_child (overview, "strip");
  GtkWidget *row = pages_find (page, g_type_from_name ("QuitusDetailRow"), "Solde");

  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "€0.00 received of €200,000.00");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Solde · IGN → DINUM, €125,000.00, Undetermined: signature + 6 months, Draft");
}

/* In a narrow window the sections are chosen in a list, and nothing is wider than the window. */
static void
test_narrow (Pages *pages, gconstpointer width)
{
  GtkWidget *page = show_page (pages);
  GtkWidget *dropdown = pages_child (page, "switcher_dropdown");
  AdwViewStack *stack = ADW_VIEW_STACK (pages_child (page, "stack"));

  g_assert_true (gtk_widget_get_visible (dropdown));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      int minimum;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (dropdown), i);
      pages_settle (pages);
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, sections[i]);
      gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      gtk_widget_measure (GTK_WIDGET (stack), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_assert_cmpint (minimum, <=, 336);
    }
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
  ADD ("/agreement-page/every-fact", 1000, test_every_fact);
  ADD ("/agreement-page/unsigned", 1000, test_unsigned);
  ADD ("/agreement-page/follows", 1000, test_follows);
  ADD ("/agreement-page/payment-order", 1000, test_payment_order);
  ADD ("/agreement-page/reveal", 1000, test_reveal);
  ADD ("/agreement-page/reveal-narrow", 360, test_reveal);
  ADD ("/agreement-page/history", 1000, test_history);
  ADD ("/agreement-page/leaves", 1000, test_leaves);
  ADD ("/agreement-page/accessible", 1000, test_accessible);
  ADD ("/agreement-page/narrow", 360, test_narrow);
#undef ADD
  return g_test_run ();
}
