/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the calendar is made of and needs no window. */

#include "calendar-book.h"
#include "pages-fixture.h"

#include "quitus-day-dots.h"
#include "quitus-deadline-look.h"
#include "quitus-deadline-menu.h"
#include "quitus-deadline-subset.h"
#include "quitus-language.h"
#include "quitus-month-foot.h"
#include "quitus-month-receipts.h"
#include "quitus-sentence.h"
#include "quitus-text-line.h"

static void
test_subset (void)
{
  QuitusDeadlineStatus undetermined = QUITUS_STATUS_UNDETERMINED;
  QuitusDay day = quitus_day_new (2023, 8, 17);
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model = NULL;
  QuitusDeadlineSubset *subset = quitus_deadline_subset_new ();

  calendar_book_add_payments (book, day, 7);
  model = quitus_deadline_model_new (book, day);
  quitus_deadline_subset_fill_with_day (subset, model, day);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (subset)), ==, 7);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (QuitusDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (subset), i);

      g_assert_cmpint (quitus_deadline_item_get_deadline (item)->date, ==, day);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (subset), 7));
  quitus_deadline_subset_fill_with_day (subset, model, day + 1);
  g_assert_cmpuint (quitus_deadline_subset_size (subset), ==, 0);
  quitus_deadline_subset_fill_with_statuses (subset, model, &undetermined, 1);
  g_assert_cmpuint (quitus_deadline_subset_size (subset), >, 0);
  /* Its positions mean nothing once the model has changed. */
  quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
  g_assert_cmpuint (quitus_deadline_subset_size (subset), ==, 0);
  g_assert_finalize_object (subset);
}

/* What has no day is listed by agreement. */
static void
test_undetermined (void)
{
  QuitusDeadlineStatus undetermined = QUITUS_STATUS_UNDETERMINED;
  g_autoptr (QuitusBook) book = calendar_book_new (FALSE);
  g_autoptr (QuitusDeadlineModel) model = NULL;
  QuitusDeadlineSubset *subset = quitus_deadline_subset_new ();
  g_autofree char *last = g_strdup ("");
  int last_position = 0;

  for (guint i = 0; i < 8; i++)
    calendar_book_add_payments (book, QUITUS_DAY_NONE, 3);
  model = quitus_deadline_model_new (book, quitus_day_new (2024, 2, 1));
  quitus_deadline_subset_fill_with_statuses (subset, model, &undetermined, 1);
  g_assert_cmpuint (quitus_deadline_subset_size (subset), >=, 24);
  for (guint i = 0; i < quitus_deadline_subset_size (subset); i++)
    {
      g_autoptr (QuitusDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (subset), i);
      const char *reference =
          quitus_dossier_get_agreement (quitus_deadline_item_get_dossier (item))->reference;

      const QuitusInstalmentValue *payment = quitus_instalment_value (
          quitus_dossier_lookup (quitus_deadline_item_get_dossier (item), QUITUS_KIND_INSTALMENT,
                                 quitus_deadline_item_get_deadline (item)->owner));

      g_assert_cmpstr (reference, >=, last);
      if (!g_str_equal (reference, last))
        last_position = 0;
      g_set_str (&last, reference);
      if (quitus_deadline_item_get_deadline (item)->kind != QUITUS_DEADLINE_PAYMENT)
        continue;
      /* As in its schedule. */
      g_assert_cmpint (payment->position, ==, last_position + 1);
      last_position = (int) payment->position;
    }
  g_assert_finalize_object (subset);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_receipts (void)
{
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2024, 2, 1));
  QuitusMonthReceipts *receipts = quitus_month_receipts_new (model);
  guint n_changes = 0;

  g_signal_connect_swapped (receipts, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2023, 2, 14)), ==, 0);
  calendar_book_add_receipt (book, quitus_day_new (2023, 2, 1), 100);
  calendar_book_add_receipt (book, quitus_day_new (2023, 2, 28), 23);
  calendar_book_add_receipt (book, quitus_day_new (2024, 2, 1), 5);
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2023, 2, 14)), ==, 123);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2024, 2, 29)), ==, 5);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2023, 3, 1)), ==, 0);
  /* What is not known yet by the day from which all is seen. */
  quitus_deadline_model_set_today (model, quitus_day_new (2023, 2, 27));
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2023, 2, 14)), ==, 100);
  g_assert_cmpint (quitus_month_receipts_get (receipts, quitus_day_new (2024, 2, 29)), ==, 0);
  /* The ends of what a register may hold. */
  g_assert_cmpint (quitus_month_receipts_get (receipts, QUITUS_DAY_MIN), ==, 0);
  g_assert_cmpint (quitus_month_receipts_get (receipts, QUITUS_DAY_MAX), ==, 0);
  calendar_book_add_payments (book, quitus_day_new (2023, 2, 1), 1);
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_finalize_object (receipts);
}

/* Each kind has its own icon, and the program brings it. */
static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_icon_theme_add_resource_path (theme, "/fr/quitus/Quitus/icons");
  for (int kind = 0; kind < quitus_deadline_kinds.n_choices; kind++)
    {
      const char *name = quitus_deadline_kind_get_icon_name (kind);

      g_assert_true (gtk_icon_theme_has_icon (theme, name));
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
    }
}

static void
test_urgency (void)
{
  static const QuitusDeadlineStatus order[] = {
    QUITUS_STATUS_LATE,           QUITUS_STATUS_DUE, QUITUS_STATUS_UPCOMING, QUITUS_STATUS_DONE,
    QUITUS_STATUS_NOT_APPLICABLE,
  };

  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpint (quitus_deadline_status_get_urgency (order[i - 1]), >,
                     quitus_deadline_status_get_urgency (order[i]));
}

/* The most urgent shape comes first, whatever the order of the model. */
static void
test_dots (void)
{
  QuitusDay day = quitus_day_new (2023, 12, 1);
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model = NULL;
  GtkWidget *dots = g_object_ref_sink (quitus_day_dots_new ());
  GtkWidget *image;
  int urgency = G_MAXINT, worst = 0;
  guint first, n;

  calendar_book_add_payments (book, day, 2);
  model = quitus_deadline_model_new (book, day + 10);
  n = quitus_deadline_model_find_range (model, day, day, &first);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    worst = MAX (worst, quitus_deadline_status_get_urgency (
                            quitus_deadline_model_get (model, first + i)->status));
  quitus_day_dots_bind (QUITUS_DAY_DOTS (dots), model, first, n);
  for (image = gtk_widget_get_first_child (dots); GTK_IS_IMAGE (image);
       image = gtk_widget_get_next_sibling (image))
    {
      int its_urgency = gtk_widget_has_css_class (image, "late")  ? 4
                        : gtk_widget_has_css_class (image, "due") ? 3
                                                                  : 2;

      if (urgency == G_MAXINT)
        g_assert_cmpint (its_urgency, ==, worst);
      g_assert_cmpint (its_urgency, <=, urgency);
      urgency = its_urgency;
    }
  g_assert_finalize_object (dots);
}

/* Where there is no room for all, shapes go and the count stays whole. */
static void
test_dots_room (void)
{
  QuitusDay day = quitus_day_new (2023, 12, 1);
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model = NULL;
  GtkWidget *dots = g_object_ref_sink (quitus_day_dots_new ());
  GtkWidget *count;
  int natural, height, n_before = G_MAXINT;
  guint first, n;

  calendar_book_add_payments (book, day, 20);
  model = quitus_deadline_model_new (book, day + 10);
  n = quitus_deadline_model_find_range (model, day, day, &first);
  quitus_day_dots_bind (QUITUS_DAY_DOTS (dots), model, first, n);
  count = gtk_widget_get_last_child (dots);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (count)), ==, "21");
  gtk_widget_measure (dots, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (dots, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  for (int width = natural; width >= natural - 20; width -= 10)
    {
      graphene_rect_t bounds;
      int n_shown = 0;

      gtk_widget_allocate (dots, width, height, -1, NULL);
      for (GtkWidget *child = gtk_widget_get_first_child (dots); child != count;
           child = gtk_widget_get_next_sibling (child))
        n_shown += gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child);
      g_assert_true (gtk_widget_compute_bounds (count, dots, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpint (n_shown, <, n_before);
      n_before = n_shown;
    }
  g_assert_cmpint (n_before, ==, 0);
  g_assert_finalize_object (dots);
}

static void
test_capital (void)
{
  static const char *const cases[][2] = {
    { "",          ""          },
    { "août 2023", "Août 2023" },
    { "été",       "Été"       },
    { "8 août",    "8 août"    },
    { "August",    "August"    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = quitus_sentence_capitalise (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

/* The weight of the first text that is drawn. */
static int
get_weight (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      {
        PangoFontDescription *font = pango_font_describe (gsk_text_node_get_font (node));
        int weight = pango_font_description_get_weight (font);

        pango_font_description_free (font);
        return weight;
      }
    case GSK_CLIP_NODE:
      return get_weight (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      return get_weight (gsk_transform_node_get_child (node));
    case GSK_CONTAINER_NODE:
      return get_weight (gsk_container_node_get_child (node, 0));
    default:
      g_error ("a node of type %d", gsk_render_node_get_node_type (node));
    }
}

static void
assert_weight (GtkWidget *line, int weight)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (line);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (line),
                          gtk_widget_get_height (line));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (get_weight (node), ==, weight);
}

/* A line of text has the font of its style, in whichever window it has been before. */
static void
test_text_line (void)
{
  GtkWidget *line = quitus_text_line_new (TRUE), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = calendar_window_new (box, 300, 200);

  g_object_ref_sink (line);
  quitus_text_line_set_text (QUITUS_TEXT_LINE (line), "Août");
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_add_css_class (line, "heading");
  calendar_settle (window);
  assert_weight (line, PANGO_WEIGHT_BOLD);
  gtk_box_remove (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), line);
  calendar_settle (window);
  assert_weight (line, PANGO_WEIGHT_BOLD);
  gtk_widget_remove_css_class (line, "heading");
  calendar_settle (window);
  assert_weight (line, PANGO_WEIGHT_NORMAL);
  quitus_text_line_set_text (QUITUS_TEXT_LINE (line), "Septembre");
  calendar_settle (window);
  assert_weight (line, PANGO_WEIGHT_NORMAL);
  g_object_unref (line);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The month is offered where it is not seen, and each key stands for one item, in each language. */
static void
test_menus (void)
{
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model =
      quitus_deadline_model_new (book, quitus_day_new (2024, 3, 1));

  quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
  for (int language = 0; language < 2; language++)
    {
      quitus_language_set_default ((QuitusLanguage) language);
      for (guint i = 0; i < quitus_deadline_model_size (model); i++)
        {
          g_autoptr (QuitusDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
          g_autoptr (GMenuModel) menu = quitus_deadline_menu_new (item, FALSE);
          g_autoptr (GMenuModel) in_month = quitus_deadline_menu_new (item, TRUE);

          g_assert_cmpint (calendar_menu_has (menu, "calendar.show-month"), ==,
                           quitus_deadline_item_get_deadline (item)->date != QUITUS_DAY_NONE);
          g_assert_false (calendar_menu_has (in_month, "calendar.show-month"));
          g_assert_true (calendar_menu_has (in_month, "win.show-deadline"));
          pages_assert_mnemonics (menu);
        }
    }
  quitus_language_set_default (QUITUS_LANGUAGE_ENGLISH);
}

/* What the legend of a month says, as "Payment, Committee". */
static char *
say_legend (GtkWidget *foot)
{
  GtkWidget *box = calendar_find (foot, calendar_has_type, "AdwWrapBox");
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "kind") && gtk_widget_get_visible (child))
      {
        GtkWidget *icon = gtk_widget_get_first_child (child);

        g_assert_nonnull (gtk_image_get_icon_name (GTK_IMAGE (icon)));
        g_strv_builder_add (words,
                            gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (icon))));
      }
  all = g_strv_builder_end (words);
  return g_strjoinv (", ", all);
}

/* The icons of a month are told in words under it, and only those; shapes of states need none. */
static void
test_legend (void)
{
  static const struct
  {
    int year;
    int month;
    gboolean is_compact;
    const char *legend;
  } cases[] = {
    { 2023, 8, FALSE, "Payment, Committee, Documents of a committee" },
    { 2030, 3, FALSE, "Payment"                                      },
    /* Its grid shows the first days of March. */
    { 2030, 2, FALSE, "Payment"                                      },
    { 2030, 3, TRUE,  ""                                             },
    { 2030, 4, FALSE, ""                                             },
  };
  g_autoptr (QuitusBook) book = calendar_book_new (TRUE);
  g_autoptr (QuitusDeadlineModel) model = NULL;
  g_autoptr (QuitusMonthReceipts) receipts = NULL;
  g_autoptr (GtkWidget) foot = g_object_ref_sink (g_object_new (QUITUS_TYPE_MONTH_FOOT, NULL));

  calendar_book_add_payments (book, quitus_day_new (2030, 3, 2), 2);
  model = quitus_deadline_model_new (book, quitus_day_new (2023, 8, 3));
  quitus_deadline_model_suppose (model, quitus_day_new (2023, 2, 8));
  receipts = quitus_month_receipts_new (model);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *legend = NULL;

      g_object_set (foot, "compact", cases[i].is_compact, NULL);
      quitus_month_foot_show_month (QUITUS_MONTH_FOOT (foot), model, receipts,
                                    quitus_day_new (cases[i].year, cases[i].month, 1));
      legend = say_legend (foot);
      g_assert_cmpstr (legend, ==, cases[i].legend);
    }
  /* Room that comes back shows it at once. */
  quitus_month_foot_show_month (QUITUS_MONTH_FOOT (foot), model, receipts,
                                quitus_day_new (2030, 3, 1));
  for (int is_compact = 1; is_compact >= 0; is_compact--)
    {
      g_autofree char *legend = NULL;

      g_object_set (foot, "compact", is_compact, NULL);
      legend = say_legend (foot);
      g_assert_cmpstr (legend, ==, is_compact ? "" : "Payment");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/calendar/parts/subset", test_subset);
  g_test_add_func ("/calendar/parts/undetermined", test_undetermined);
  g_test_add_func ("/calendar/parts/receipts", test_receipts);
  g_test_add_func ("/calendar/parts/icons", test_icons);
  g_test_add_func ("/calendar/parts/urgency", test_urgency);
  g_test_add_func ("/calendar/parts/dots", test_dots);
  g_test_add_func ("/calendar/parts/dots-room", test_dots_room);
  g_test_add_func ("/calendar/parts/capital", test_capital);
  g_test_add_func ("/calendar/parts/text-line", test_text_line);
  g_test_add_func ("/calendar/parts/menus", test_menus);
  g_test_add_func ("/calendar/parts/legend", test_legend);
  return g_test_run ();
}
