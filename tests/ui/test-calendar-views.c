/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The year: what it shows, the keyboard, and who does not see it; and the change of views. */

#include "calendar-book.h"

#include "quitus-calendar-page.h"
#include "quitus-month-view.h"
#include "quitus-year-days.h"
#include "quitus-year-view.h"

typedef struct
{
  QuitusBook *book;
  QuitusDeadlineModel *model;
  GtkWidget *page;
  GtkWidget *window;
  QuitusYearView *year;
} Fixture;

static void
set_up_with (Fixture *fixture, const char *view, int width)
{
  fixture->book = calendar_book_new (TRUE);
  fixture->model = quitus_deadline_model_new (fixture->book, quitus_day_new (2023, 8, 3));
  fixture->page =
      g_object_new (QUITUS_TYPE_CALENDAR_PAGE, "model", fixture->model, "view", view, NULL);
  fixture->window = calendar_window_new (fixture->page, width, 720);
  fixture->year =
      QUITUS_YEAR_VIEW (calendar_find (fixture->page, calendar_has_type, "QuitusYearView"));
}

/* The sample as if it had been signed on 8 February 2023, seen on 3 August. */
static void
set_up_year (Fixture *fixture, gconstpointer data)
{
  set_up_with (fixture, "year", 1000);
  quitus_deadline_model_suppose (fixture->model, quitus_day_new (2023, 2, 8));
  calendar_settle (fixture->window);
  quitus_year_view_show_today (fixture->year);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->book);
}

static QuitusYearGrid *
get_grid (Fixture *fixture, int month)
{
  return quitus_year_month_get_grid (quitus_year_view_get_month (fixture->year, month));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
assert_selected (Fixture *fixture, int year, int month, int day)
{
  g_assert_cmpint (quitus_year_view_get_selected_day (fixture->year), ==,
                   quitus_day_new (year, month, day));
  g_assert_cmpint (quitus_year_view_get_year (fixture->year), ==, year);
  g_assert_true (get_focus (fixture) == GTK_WIDGET (get_grid (fixture, month)));
}

/* Days */

/* Every day of a month has one place of the grid, in its column, and every place that day or none. */
static void
test_places (void)
{
  QuitusDay last = quitus_day_new (2100, 12, 31);

  for (QuitusDay month = quitus_day_new (2000, 1, 1); month <= last;
       month = quitus_day_add_months (month, 1))
    {
      QuitusDay end = quitus_day_last_of_month (month);
      int n_days = 0;

      for (QuitusDay day = month; day <= end; day++)
        {
          int cell = quitus_year_get_cell (day);

          g_assert_cmpint (cell, >=, 0);
          g_assert_cmpint (cell, <, QUITUS_YEAR_N_CELLS);
          g_assert_cmpint (cell % 7 + 1, ==, quitus_day_get_weekday (day));
          g_assert_cmpint (quitus_year_get_day (month, cell), ==, day);
        }
      for (int cell = 0; cell < QUITUS_YEAR_N_CELLS; cell++)
        {
          QuitusDay day = quitus_year_get_day (month, cell);

          if (day == QUITUS_DAY_NONE)
            continue;
          n_days++;
          g_assert_cmpint (quitus_year_get_cell (day), ==, cell);
        }
      g_assert_cmpint (n_days, ==, end - month + 1);
    }
}

/* What is much depends on the other days, and a single one does not change it. */
static void
test_scale (void)
{
  guint few[] = { 1, 1, 3, 1 }, many[12] = { 20, 12, 300, 14, 11, 15, 10, 13, 16, 19, 17, 18 };
  guint same[] = { 9, 9, 9 };
  QuitusLoadScale scale = quitus_load_scale_get (NULL, 0);

  g_assert_cmpuint (scale.middle, ==, 2);
  g_assert_cmpuint (scale.great, ==, 4);
  scale = quitus_load_scale_get (few, G_N_ELEMENTS (few));
  g_assert_cmpuint (scale.middle, ==, 2);
  g_assert_cmpuint (scale.great, ==, 4);
  scale = quitus_load_scale_get (many, G_N_ELEMENTS (many));
  g_assert_cmpuint (scale.middle, ==, 16);
  g_assert_cmpuint (scale.great, ==, 20);
  scale = quitus_load_scale_get (same, G_N_ELEMENTS (same));
  g_assert_cmpuint (scale.middle, ==, 9);
  g_assert_cmpuint (scale.great, ==, 10);
}

static guint
get_step (guint n_deadlines, const QuitusLoadScale *scale)
{
  return (n_deadlines > 0) + (n_deadlines >= scale->middle) + (n_deadlines >= scale->great);
}

/* Against every deadline of the model, one by one. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  guint n_shown = 0, n_dated = 0;

  calendar_book_add_payments (fixture->book, quitus_day_new (2024, 2, 29), 5);
  calendar_book_add_payments (fixture->book, quitus_day_new (2023, 12, 31), 1);
  calendar_book_add_payments (fixture->book, quitus_day_new (2024, 1, 1), 2);
  for (int year = 2020; year <= 2035; year++)
    {
      QuitusYearLoad load;

      quitus_year_load_fill (&load, fixture->model, year);
      g_assert_cmpuint (load.n_days, ==, quitus_day_is_leap_year (year) ? 366 : 365);
      for (guint i = 0; i < load.n_days; i++)
        {
          QuitusDayLoad expected = { 0 };
          const QuitusDayLoad *shown = quitus_year_load_get (&load, load.first + i);

          for (guint j = 0; j < quitus_deadline_model_size (fixture->model); j++)
            {
              const QuitusDeadline *deadline = quitus_deadline_model_get (fixture->model, j);

              if (deadline->date != load.first + (QuitusDay) i)
                continue;
              expected.n_deadlines++;
              expected.n_late += deadline->status == QUITUS_STATUS_LATE;
              expected.n_supposed += deadline->is_supposed;
            }
          g_assert_cmpuint (shown->n_deadlines, ==, expected.n_deadlines);
          g_assert_cmpuint (shown->n_late, ==, expected.n_late);
          g_assert_cmpuint (shown->n_supposed, ==, expected.n_supposed);
          g_assert_cmpuint (shown->step, ==, get_step (expected.n_deadlines, &load.scale));
          n_shown += shown->n_deadlines;
        }
    }
  for (guint i = 0; i < quitus_deadline_model_size (fixture->model); i++)
    {
      QuitusDay day = quitus_deadline_model_get (fixture->model, i)->date;

      n_dated += day >= quitus_day_new (2020, 1, 1) && day <= quitus_day_new (2035, 12, 31);
    }
  g_assert_cmpuint (n_shown, ==, n_dated);
  g_assert_cmpuint (n_shown, >, 8);
}

/* What is drawn at a place is the day that is found there, mirrored or not. */
static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  for (int direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      gtk_widget_set_direction (GTK_WIDGET (get_grid (fixture, 10)), direction);
      for (QuitusDay day = quitus_day_new (2023, 10, 1); day <= quitus_day_new (2023, 10, 31);
           day++)
        {
          graphene_rect_t area;
          graphene_point_t middle;

          quitus_year_grid_get_area (get_grid (fixture, 10), day, &area);
          graphene_rect_get_center (&area, &middle);
          g_assert_cmpint (quitus_year_grid_find_day (get_grid (fixture, 10), middle.x, middle.y),
                           ==, day);
        }
    }
  g_assert_cmpint (quitus_year_grid_find_day (get_grid (fixture, 10), 1, 1), ==, QUITUS_DAY_NONE);
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  struct
  {
    QuitusDay day;
    const char *sentence;
  } cases[] = {
    { quitus_day_new (2023, 8, 8),  "Tuesday 8 August 2023, 2 deadlines, 2 of them supposed" },
    { quitus_day_new (2023, 8, 3),  "Thursday 3 August 2023, today"                          },
    { quitus_day_new (2023, 8, 15), "Tuesday 15 August 2023, public holiday: Assumption Day" },
    { quitus_day_new (2023, 1, 2),  "Monday 2 January 2023"                                  },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QuitusYearGrid *grid = get_grid (fixture, quitus_day_get_month (cases[i].day));

      quitus_year_view_select_day (fixture->year, cases[i].day);
      calendar_assert_label (GTK_WIDGET (grid), cases[i].sentence);
    }
  /* A month without the keyboard says how much there is in it. */
  calendar_assert_label (GTK_WIDGET (get_grid (fixture, 11)), "November 2023, 0 deadlines");
}

static void
test_money (Fixture *fixture, gconstpointer data)
{
  QuitusYearMonth *august = quitus_year_view_get_month (fixture->year, 8);

  g_assert_cmpstr (quitus_year_month_get_due (august), ==, "€125,000.00");
  g_assert_cmpstr (quitus_year_month_get_received (august), ==, "€0.00");
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 8, 31), 7500050);
  calendar_book_add_receipt (fixture->book, quitus_day_new (2023, 9, 1), 99);
  calendar_settle (fixture->window);
  g_assert_cmpstr (quitus_year_month_get_received (august), ==, "€0.00");
  quitus_deadline_model_set_today (fixture->model, quitus_day_new (2023, 8, 31));
  calendar_settle (fixture->window);
  g_assert_cmpstr (quitus_year_month_get_received (august), ==, "€75,000.50");
  quitus_year_view_turn_months (fixture->year, 12);
  g_assert_cmpstr (quitus_year_month_get_due (august), ==, "€0.00");
}

/* Keyboard */

static void
test_walk (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int from[3];
    guint key;
    GdkModifierType modifiers;
    int to[3];
  } cases[] = {
    { { 2023, 1, 31 },  GDK_KEY_Right,     0,                { 2023, 2, 1 }   },
    { { 2023, 3, 1 },   GDK_KEY_Left,      0,                { 2023, 2, 28 }  },
    { { 2024, 3, 1 },   GDK_KEY_Left,      0,                { 2024, 2, 29 }  },
    { { 2023, 12, 31 }, GDK_KEY_Right,     0,                { 2024, 1, 1 }   },
    { { 2024, 1, 1 },   GDK_KEY_Left,      0,                { 2023, 12, 31 } },
    { { 2023, 12, 28 }, GDK_KEY_Down,      0,                { 2024, 1, 4 }   },
    { { 2023, 8, 3 },   GDK_KEY_Up,        0,                { 2023, 7, 27 }  },
    { { 2023, 8, 3 },   GDK_KEY_Home,      0,                { 2023, 7, 31 }  },
    { { 2022, 12, 30 }, GDK_KEY_End,       0,                { 2023, 1, 1 }   },
    { { 2023, 3, 31 },  GDK_KEY_Page_Up,   0,                { 2023, 2, 28 }  },
    { { 2023, 12, 5 },  GDK_KEY_Page_Down, 0,                { 2024, 1, 5 }   },
    { { 2024, 2, 29 },  GDK_KEY_Page_Down, GDK_CONTROL_MASK, { 2025, 2, 28 }  },
    { { 2024, 2, 29 },  GDK_KEY_Page_Up,   GDK_CONTROL_MASK, { 2023, 2, 28 }  },
    { { 2031, 5, 1 },   GDK_KEY_Home,      GDK_CONTROL_MASK, { 2023, 8, 3 }   },
  };

  gtk_widget_grab_focus (GTK_WIDGET (fixture->year));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *from = cases[i].from, *to = cases[i].to;

      g_test_message ("case %u", i);
      quitus_year_view_select_day (fixture->year, quitus_day_new (from[0], from[1], from[2]));
      g_assert_true (calendar_press (GTK_WIDGET (fixture->year), cases[i].key, cases[i].modifiers));
      assert_selected (fixture, to[0], to[1], to[2]);
    }
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  QuitusDay last = QUITUS_DAY_MAX - 31;

  quitus_year_view_select_day (fixture->year, last);
  quitus_year_view_turn_months (fixture->year, 12);
  g_assert_cmpint (quitus_year_view_get_selected_day (fixture->year), ==, last);
  quitus_year_view_select_day (fixture->year, QUITUS_DAY_NONE);
  g_assert_cmpint (quitus_year_view_get_selected_day (fixture->year), ==, last);
}

/* One month has the keyboard; Enter opens the day, and the keyboard comes back to it. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (get_grid (fixture, 8));
  GtkWidget *popover;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->year));
  quitus_year_view_select_day (fixture->year, quitus_day_new (2023, 8, 8));
  for (int month = 1; month <= 12; month++)
    g_assert_cmpint (gtk_widget_get_can_focus (GTK_WIDGET (get_grid (fixture, month))), ==,
                     month == 8);
  g_assert_true (calendar_press (grid, GDK_KEY_Return, 0));
  calendar_settle (fixture->window);
  popover = calendar_find (fixture->page, calendar_has_type, "QuitusDayPopover");
  g_assert_nonnull (popover);
  g_assert_true (gtk_widget_get_mapped (popover));
  g_assert_cmpuint (calendar_count (popover, calendar_has_type, "QuitusCalendarRow"), ==, 2);
  gtk_popover_popdown (GTK_POPOVER (popover));
  calendar_settle (fixture->window);
  g_assert_true (get_focus (fixture) == grid);
}

/* The views of the page */

static void
test_month_title (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *month =
      QUITUS_MONTH_VIEW (calendar_find (fixture->page, calendar_has_type, "QuitusMonthView"));
  g_autofree char *view = NULL;

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (month)));
  g_signal_emit_by_name (calendar_find (GTK_WIDGET (quitus_year_view_get_month (fixture->year, 5)),
                                        calendar_has_class, "month-title"),
                         "clicked");
  calendar_settle (fixture->window);
  g_object_get (fixture->page, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "month");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (month)));
  g_assert_cmpint (quitus_month_view_get_month (month), ==, quitus_day_new (2023, 5, 1));
}

/* The day goes along from view to view. */
static void
test_day_stays (Fixture *fixture, gconstpointer data)
{
  QuitusMonthView *month =
      QUITUS_MONTH_VIEW (calendar_find (fixture->page, calendar_has_type, "QuitusMonthView"));

  quitus_year_view_select_day (fixture->year, quitus_day_new (2025, 3, 14));
  g_object_set (fixture->page, "view", "month", NULL);
  g_assert_cmpint (quitus_month_view_get_selected_day (month), ==, quitus_day_new (2025, 3, 14));
  quitus_month_view_turn (month, 10);
  g_object_set (fixture->page, "view", "year", NULL);
  g_assert_cmpint (quitus_year_view_get_year (fixture->year), ==, 2026);
  /* A name of another version changes nothing. */
  g_object_set (fixture->page, "view", "decade", NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->year)));
}

static void
test_columns (void)
{
  static const int cases[][2] = {
    { 336, 1 },
    { 399, 1 },
    { 400, 2 },
    { 540, 3 },
    { 700, 4 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (quitus_year_view_count_columns (cases[i][0]), ==, cases[i][1]);
}

static void
test_narrow (gconstpointer view)
{
  Fixture fixture;
  int minimum;

  set_up_with (&fixture, view, 360);
  for (int i = 0; i < 4; i++)
    calendar_settle (fixture.window);
  gtk_widget_measure (fixture.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture.window), ==, 360);
  tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, begin, test) g_test_add (name, Fixture, NULL, begin, test, tear_down)
  g_test_add_func ("/calendar/year/places", test_places);
  g_test_add_func ("/calendar/year/scale", test_scale);
  g_test_add_func ("/calendar/year/columns", test_columns);
  ADD ("/calendar/year/load", set_up_year, test_load);
  ADD ("/calendar/year/pointer", set_up_year, test_pointer);
  ADD ("/calendar/year/labels", set_up_year, test_labels);
  ADD ("/calendar/year/money", set_up_year, test_money);
  ADD ("/calendar/year/walk", set_up_year, test_walk);
  ADD ("/calendar/year/bounds", set_up_year, test_bounds);
  ADD ("/calendar/year/open", set_up_year, test_open);
  ADD ("/calendar/year/month-title", set_up_year, test_month_title);
  ADD ("/calendar/views/day-stays", set_up_year, test_day_stays);
  g_test_add_data_func ("/calendar/views/narrow-month", "month", test_narrow);
  g_test_add_data_func ("/calendar/views/narrow-year", "year", test_narrow);
  g_test_add_data_func ("/calendar/views/narrow-agenda", "agenda", test_narrow);
#undef ADD
  return g_test_run ();
}
