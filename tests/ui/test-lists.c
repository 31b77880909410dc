/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages that list agreements and payments: order, search, states, sums, wide and narrow. */

#include "pages-fixture.h"

#include "quitus-agreements-page.h"
#include "quitus-payment-model.h"
#include "quitus-payment-columns.h"
#include "quitus-payments-page.h"

/* An agreement with payments, each on its own day. */
typedef struct
{
  const char *reference;
  const char *title;
  QuitusMoney total;
  QuitusDay first;
  guint n_payments;
} Example;

#define DAY(year, month, day) quitus_day_new (year, month, day)

static void
set_up (Pages *pages, gconstpointer width)
{
  pages_set_up (pages, FALSE, GPOINTER_TO_INT (width), 720);
}

static void
tear_down (Pages *pages, gconstpointer width)
{
  pages_tear_down (pages);
}

/* Payments of 100.00 €, 200.00 €… on days a month apart. */
static void
add_example (Pages *pages, const Example *example)
{
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusAgreementValue) agreement = quitus_agreement_value_new ();

  agreement->reference = g_strdup (example->reference);
  agreement->title = g_strdup (example->title);
  agreement->type = QUITUS_AGREEMENT_OTHER;
  agreement->renewal = QUITUS_RENEWAL_NONE;
  agreement->total = example->total;
  agreement->end.anchor = QUITUS_ANCHOR_DAY;
  agreement->end.day = example->first + 400;
  quitus_change_insert (change, &agreement->value);
  for (guint i = 0; i < example->n_payments; i++)
    {
      g_autoptr (QuitusInstalmentValue) payment = quitus_instalment_value_new ();

      payment->agreement = agreement->value.id;
      payment->position = i + 1;
      payment->label = g_strdup_printf ("Échéance n° %u", i + 1);
      payment->amount_rule = QUITUS_AMOUNT_FIXED;
      payment->amount = (i + 1) * 10000;
      payment->due.anchor = QUITUS_ANCHOR_DAY;
      payment->due.day = quitus_day_add_months (example->first, (int) i);
      quitus_change_insert (change, &payment->value);
    }
  pages_commit (pages, change);
}

static void
add_examples (Pages *pages)
{
  const Example examples[] = {
    { "CONV-10", "Écologie",   30000, DAY (2023, 1, 10), 2 },
    { "CONV-9",  "Zone libre", 90000, DAY (2023, 2, 10), 3 },
    { "CONV-2",  "abeilles",   10000, DAY (2024, 1, 10), 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    add_example (pages, &examples[i]);
}

/* The references of the agreements that a table lists, in order. */
static char *
list_references (GtkWidget *page)
{
  GtkSelectionModel *model =
      gtk_column_view_get_model (GTK_COLUMN_VIEW (pages_child (page, "table")));
  GString *references = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (QuitusRecord) record = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (references, i > 0 ? " %s" : "%s",
                              quitus_agreement_value (quitus_record_get_value (record))->reference);
    }
  return g_string_free (references, FALSE);
}

static void
assert_references (GtkWidget *page, const char *expected)
{
  g_autofree char *references = list_references (page);

  g_assert_cmpstr (references, ==, expected);
}

static void
sort_by (GtkWidget *page, guint column, GtkSortType order)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (pages_child (page, "table"));
  g_autoptr (GtkColumnViewColumn) found =
      g_list_model_get_item (gtk_column_view_get_columns (table), column);

  gtk_column_view_sort_by_column (table, found, order);
}

static void
search (Pages *pages, GtkWidget *page, const char *text)
{
  GtkWidget *entry = pages_child (page, "search_entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  pages_settle (pages);
}

static const char *
get_place (GtkWidget *page)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (pages_child (page, "stack")));
}

static void
test_agreements_sort (Pages *pages, gconstpointer width)
{
  static const struct
  {
    guint column;
    const char *ascending;
  } cases[] = {
    { 0, "CONV-2 CONV-9 CONV-10" },
    { 4, "CONV-10 CONV-9 CONV-2" },
    { 5, "CONV-2 CONV-10 CONV-9" },
  };
  GtkWidget *page = GTK_WIDGET (quitus_agreements_page_new (pages->session));

  add_examples (pages);
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  /* Numbers in references count as numbers, from the start. */
  assert_references (page, "CONV-2 CONV-9 CONV-10");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].ascending, " ", -1);
      g_autofree char *descending = g_strjoin (" ", words[2], words[1], words[0], NULL);

      sort_by (page, cases[i].column, GTK_SORT_ASCENDING);
      assert_references (page, cases[i].ascending);
      sort_by (page, cases[i].column, GTK_SORT_DESCENDING);
      assert_references (page, descending);
    }
}

static void
test_agreements_search (Pages *pages, gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (quitus_agreements_page_new (pages->session));

  add_examples (pages);
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  search (pages, page, "ecolo");
  assert_references (page, "CONV-10");
  search (pages, page, "ABEILLES");
  assert_references (page, "CONV-2");
  /* Several words, in any order, and without their accents. */
  search (pages, page, "ecolo CONV");
  assert_references (page, "CONV-10");
  search (pages, page, "900 €");
  assert_references (page, "CONV-9");
  search (pages, page, "abeilles ecolo");
  g_assert_cmpstr (get_place (page), ==, "nothing-found");
  search (pages, page, "conv-");
  assert_references (page, "CONV-2 CONV-9 CONV-10");
  search (pages, page, "nowhere");
  g_assert_cmpstr (get_place (page), ==, "nothing-found");
  search (pages, page, "");
  g_assert_cmpstr (get_place (page), ==, "table");
}

/* From an empty register to a first agreement, and what becomes of it. */
static void
test_agreements_follow (Pages *pages, gconstpointer width)
{
  const Example example = { "CONV-1", "First", 10000, DAY (2023, 1, 10), 1 };
  GtkWidget *page = GTK_WIDGET (quitus_agreements_page_new (pages->session));
  g_autoptr (QuitusChange) change = quitus_change_new ("Test");
  g_autoptr (QuitusValue) after = NULL;
  g_autofree char *read = NULL;

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  g_assert_cmpstr (get_place (page), ==, "empty");
  add_example (pages, &example);
  pages_settle (pages);
  g_assert_cmpstr (get_place (page), ==, "table");
  after = quitus_value_copy (quitus_record_get_value (pages_get_agreement (pages)));
  g_set_str (&((QuitusAgreementValue *) (gpointer) after)->title, "Renamed");
  quitus_change_update (change, quitus_record_get_value (pages_get_agreement (pages)), after);
  pages_commit (pages, change);
  pages_settle (pages);
  read = pages_read (page);
  g_assert_nonnull (strstr (read, "Renamed"));
}

static void
test_agreements_narrow (Pages *pages, gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (quitus_agreements_page_new (pages->session));
  g_autofree char *id = NULL;
  int minimum;

  add_examples (pages);
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  g_assert_cmpstr (get_place (page), ==, "list");
  g_assert_null (gtk_column_view_get_model (GTK_COLUMN_VIEW (pages_child (page, "table"))));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  /* The first line is CONV-2, the third record. */
  g_signal_emit_by_name (pages_child (page, "list"), "activate", 0);
  id = quitus_id_to_text (quitus_record_get_id (
      quitus_book_get (quitus_session_get_book (pages->session), QUITUS_KIND_AGREEMENT, 2)));
  g_assert_cmpstr (pages->agreement, ==, id);
}

/* The amounts that a model lists, in euros. */
static char *
list_amounts (QuitusPaymentModel *model)
{
  GString *amounts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (QuitusPayment) payment = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (amounts, i > 0 ? " %d" : "%d",
                              (int) (quitus_payment_get_state (payment)->amount / 100));
    }
  return g_string_free (amounts, FALSE);
}

static void
assert_amounts (QuitusPaymentModel *model, const char *expected)
{
  g_autofree char *amounts = list_amounts (model);

  g_assert_cmpstr (amounts, ==, expected);
}

static void
test_payment_model (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusPaymentModel) model = NULL;
  guint counts[QUITUS_PAYMENT_N_STATUSES], n = 0;
  QuitusPaymentTotals totals;

  add_examples (pages);
  model = quitus_payment_model_new (pages->session);
  /* By date: 10 January, 10 February twice (the order of two agreements is not told), March… */
  quitus_payment_model_sort (model, QUITUS_PAYMENT_ORDER_AGREEMENT, FALSE);
  assert_amounts (model, "100 100 200 300 100 200");
  quitus_payment_model_sort (model, QUITUS_PAYMENT_ORDER_AMOUNT, TRUE);
  assert_amounts (model, "300 200 200 100 100 100");
  quitus_payment_model_sum (model, &totals);
  g_assert_true (totals.is_complete);
  g_assert_cmpuint (totals.n_payments, ==, 6);
  g_assert_cmpint (totals.amount, ==, 100000);
  g_assert_cmpint (totals.received, ==, 0);
  quitus_payment_model_count (model, counts);
  for (guint i = 0; i < QUITUS_PAYMENT_N_STATUSES; i++)
    n += counts[i];
  g_assert_cmpuint (n, ==, 6);
  quitus_payment_model_set_search (model, "ecologie");
  assert_amounts (model, "200 100");
  quitus_payment_model_set_search (model, "Echeance n° 3");
  assert_amounts (model, "300");
  quitus_payment_model_set_search (model, "300");
  assert_amounts (model, "300");
  /* In any spelling, with other words. */
  quitus_payment_model_set_search (model, "300,00 € echeance");
  assert_amounts (model, "300");
  quitus_payment_model_set_search (model, "300,00 € ecologie");
  assert_amounts (model, "");
  quitus_payment_model_set_search (model, NULL);
  for (int status = 0; status < QUITUS_PAYMENT_N_STATUSES; status++)
    {
      quitus_payment_model_set_status (model, status);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, counts[status]);
    }
}

/* The greatest and the least of many, whatever the order in which they came. */
static void
test_payment_model_random (Pages *pages, gconstpointer width)
{
  g_autoptr (QuitusPaymentModel) model = quitus_payment_model_new (pages->session);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *reference = g_strdup_printf ("R-%d", i);
      const Example example = { reference, reference, 100000,
                                DAY (2023, 1, 1) + g_test_rand_int_range (0, 700),
                                g_test_rand_int_range (1, 6) };

      add_example (pages, &example);
    }
  for (int order = 0; order < QUITUS_PAYMENT_N_ORDERS; order++)
    for (int descending = 0; descending < 2; descending++)
      {
        guint n =
            quitus_book_count (quitus_session_get_book (pages->session), QUITUS_KIND_INSTALMENT);

        quitus_payment_model_sort (model, order, descending);
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n);
        for (guint i = 0; i + 1 < n; i++)
          {
            g_autoptr (QuitusPayment) a = g_list_model_get_item (G_LIST_MODEL (model), i);
            g_autoptr (QuitusPayment) b = g_list_model_get_item (G_LIST_MODEL (model), i + 1);
            QuitusMoney first = quitus_payment_get_state (descending ? b : a)->amount;
            QuitusMoney second = quitus_payment_get_state (descending ? a : b)->amount;

            if (order == QUITUS_PAYMENT_ORDER_AMOUNT)
              g_assert_cmpint (first, <=, second);
            if (order == QUITUS_PAYMENT_ORDER_DATE)
              g_assert_cmpint (quitus_payment_get_state (descending ? b : a)->date, <=,
                               quitus_payment_get_state (descending ? a : b)->date);
          }
      }
}

static void
test_payments_page (Pages *pages, gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (quitus_payments_page_new (pages->session));
  GtkWidget *chip;
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *left = NULL;

  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  g_assert_cmpstr (get_place (page), ==, "empty");
  add_examples (pages);
  pages_settle (pages);
  g_assert_cmpstr (get_place (page), ==, "table");
  full = pages_read (page);
  g_assert_nonnull (strstr (full, "6 payments"));
  g_assert_nonnull (strstr (full, "Planned €1,000.00"));
  chip = pages_find (page, GTK_TYPE_TOGGLE_BUTTON, "Draft 6");
  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  search (pages, page, "zone");
  left = pages_read (page);
  g_assert_nonnull (strstr (left, "3 payments"));
  g_assert_nonnull (strstr (left, "Planned €600.00"));
  sort_by (page, QUITUS_PAYMENT_ORDER_AMOUNT, GTK_SORT_DESCENDING);
  pages_settle (pages);
  search (pages, page, "nowhere");
  g_assert_cmpstr (get_place (page), ==, "nothing-found");
}

static void
test_payments_narrow (Pages *pages, gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (quitus_payments_page_new (pages->session));
  QuitusId id = QUITUS_ID_NONE;
  int minimum;

  add_examples (pages);
  pages_push (pages, ADW_NAVIGATION_PAGE (page));
  g_assert_cmpstr (get_place (page), ==, "list");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_signal_emit_by_name (pages_child (page, "list"), "activate", 0);
  g_assert_true (quitus_id_from_text (pages->thing, &id));
  g_assert_cmpint (
      quitus_record_get_kind (quitus_book_lookup (quitus_session_get_book (pages->session), id)),
      ==, QUITUS_KIND_INSTALMENT);
}

static guint
count_columns (GtkColumnView *table, gboolean *has_label, gboolean *has_step)
{
  GListModel *columns = gtk_column_view_get_columns (table);
  guint n_columns = g_list_model_get_n_items (columns), n_shown = 0;

  *has_label = *has_step = FALSE;
  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (!gtk_column_view_column_get_visible (column))
        continue;
      n_shown++;
      *has_label |= i == QUITUS_PAYMENT_ORDER_LABEL + 1;
      *has_step |= i == n_columns - 1;
    }
  return n_shown;
}

/* Columns yield one after the other, sooner beside boxes to tick; the name and the step stay. */
static void
test_payments_columns (Pages *pages, gconstpointer width)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  static const struct
  {
    int room;
    gboolean has_checks;
    guint n_columns;
  } cases[] = {
    { G_MAXINT, FALSE, 9  },
    { G_MAXINT, TRUE,  10 },
    { 1080,     FALSE, 7  },
    { 1080,     TRUE,  7  },
    /* The window of 1280 pixels, beside the sidebar. */
    { 1020,     FALSE, 6  },
    { 960,      TRUE,  7  },
    { 960,      FALSE, 6  },
  };

  quitus_payment_columns_add (table);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean has_label, has_step;

      quitus_payment_columns_fit (table, cases[i].room, cases[i].has_checks);
      g_assert_cmpuint (count_columns (table, &has_label, &has_step), ==, cases[i].n_columns);
      g_assert_true (has_label && has_step);
    }
  g_assert_finalize_object (table);
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
  ADD ("/agreements-page/sort", 1000, test_agreements_sort);
  ADD ("/agreements-page/search", 1000, test_agreements_search);
  ADD ("/agreements-page/follow", 1000, test_agreements_follow);
  ADD ("/agreements-page/narrow", 360, test_agreements_narrow);
  ADD ("/payment-model/cases", 1000, test_payment_model);
  ADD ("/payment-model/random", 1000, test_payment_model_random);
  ADD ("/payments-page/wide", 1000, test_payments_page);
  ADD ("/payments-page/columns", 1000, test_payments_columns);
  ADD ("/payments-page/narrow", 360, test_payments_narrow);
#undef ADD
  return g_test_run ();
}
