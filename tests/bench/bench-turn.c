/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A turn of the page of each view of the calendar: all the time that the program spends on it, on
 * whichever processor, until nothing more is to be done.  For comparison, in the same run: a register
 * of a few agreements, and a plain grid of as many labels and images as a full month has, which are
 * given other words. */

#include <adwaita.h>
#include <time.h>

#include "quitus-application.h"
#include "quitus-bench.h"
#include "quitus-calendar-page.h"

/* Turns that are measured, after those with which everything is there. */
#define N_TURNS 25
#define N_BEFORE 3

/* Milliseconds until a turn has certainly come to rest. */
#define REST 400

/* What the month may take, whatever the size of the register, in milliseconds. */
#define MONTH_LIMIT 60.0

#define TODAY "2024-06-03"

/* What a month has: its days, and the chips in each of them. */
#define PLAIN "plain"
#define N_DAYS 42
#define N_CHIPS 4
#define WINDOW_WIDTH 1200
#define WINDOW_HEIGHT 760

static const char *const views[] = { "month", "year", "timeline", "agenda" };

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  guint view;
  int turn;
  gint64 before;
  gint64 times[N_TURNS];
} Turns;

/* Helpers */

/* Microseconds of all threads. */
static gint64
get_spent (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static GtkWidget *
find_page (GtkWidget *widget)
{
  if (QUITUS_IS_CALENDAR_PAGE (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_page (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
report (Turns *turns, const char *what)
{
  quitus_bench_sort_times (turns->times, N_TURNS);
  g_print ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", what, turns->times[N_TURNS / 2],
           turns->times[N_TURNS - 1]);
}

/* Each view begins at today: the turns of the one before may have gone beyond all deadlines. */
static void
show_view (Turns *turns)
{
  turns->turn = -N_BEFORE;
  gtk_widget_activate_action (turns->page, "calendar.view", "s", views[turns->view]);
  quitus_calendar_page_show_day (QUITUS_CALENDAR_PAGE (turns->page), quitus_day_from_iso (TODAY));
}

static gboolean
rest_cb (gpointer data)
{
  Turns *turns = data;
  gint64 now = get_spent ();

  /* What is done once at the start, such as the copy of the day, is no part of a turn. */
  if (turns->page == NULL)
    {
      gboolean is_at_rest = now - turns->before < REST * 1000 / 100;

      turns->before = now;
      turns->page = is_at_rest ? find_page (turns->window) : NULL;
      if (turns->page != NULL)
        show_view (turns);
      return G_SOURCE_CONTINUE;
    }
  if (turns->turn > 0)
    turns->times[turns->turn - 1] = now - turns->before;
  if (turns->turn == N_TURNS)
    {
      report (turns, views[turns->view]);
      if (++turns->view == G_N_ELEMENTS (views))
        exit (0);
      show_view (turns);
      return G_SOURCE_CONTINUE;
    }
  turns->turn++;
  turns->before = get_spent ();
  g_signal_emit_by_name (gtk_widget_get_template_child (turns->page, QUITUS_TYPE_CALENDAR_PAGE,
                                                        "next_button"),
                         "clicked");
  return G_SOURCE_CONTINUE;
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  Turns *turns = data;

  if (turns->window != NULL)
    return;
  turns->window = GTK_WIDGET (window);
  g_timeout_add (REST, rest_cb, turns);
}

/* In the process that is measured, without Quitus */

/* A number of the day, and chips of an icon, a name and an amount. */
static GtkWidget *
build_day (void)
{
  GtkWidget *day = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (day), gtk_label_new (NULL));
  for (guint i = 0; i < N_CHIPS; i++)
    {
      GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

      gtk_box_append (GTK_BOX (chip), gtk_image_new ());
      for (guint word = 0; word < 2; word++)
        gtk_box_append (GTK_BOX (chip),
                        g_object_new (GTK_TYPE_INSCRIPTION, "hexpand", TRUE, "nat-lines", 1, NULL));
      gtk_box_append (GTK_BOX (day), chip);
    }
  return day;
}

static void
fill_day (GtkWidget *day, guint seed)
{
  static const char *const icons[] = { "folder-symbolic", "user-trash-symbolic" };
  GtkWidget *child = gtk_widget_get_first_child (day);
  g_autofree char *number = g_strdup_printf ("%u", seed % 31 + 1);

  gtk_label_set_label (GTK_LABEL (child), number);
  while ((child = gtk_widget_get_next_sibling (child)) != NULL)
    {
      GtkWidget *image = gtk_widget_get_first_child (child);
      GtkWidget *name = gtk_widget_get_next_sibling (image);
      g_autofree char *word = g_strdup_printf ("Partner %u", seed * 7919 % 10000);
      g_autofree char *amount = g_strdup_printf ("%u k€", seed * 104729 % 1000);

      gtk_image_set_from_icon_name (GTK_IMAGE (image), icons[seed % G_N_ELEMENTS (icons)]);
      gtk_inscription_set_text (GTK_INSCRIPTION (name), word);
      gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_next_sibling (name)), amount);
      seed++;
    }
}

static gboolean
turn_plain_cb (gpointer data)
{
  Turns *turns = data;
  guint seed = (guint) (turns->turn + N_BEFORE) * N_DAYS * N_CHIPS;

  if (turns->turn > 0)
    turns->times[turns->turn - 1] = get_spent () - turns->before;
  if (turns->turn == N_TURNS)
    {
      report (turns, PLAIN);
      exit (0);
    }
  turns->turn++;
  turns->before = get_spent ();
  for (GtkWidget *day = gtk_widget_get_first_child (turns->page); day != NULL;
       day = gtk_widget_get_next_sibling (day), seed += N_CHIPS)
    fill_day (day, seed);
  return G_SOURCE_CONTINUE;
}

static int
run_plain (void)
{
  Turns turns = { .turn = -N_BEFORE };

  adw_init ();
  turns.page = gtk_grid_new ();
  gtk_grid_set_row_homogeneous (GTK_GRID (turns.page), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (turns.page), TRUE);
  for (int i = 0; i < N_DAYS; i++)
    gtk_grid_attach (GTK_GRID (turns.page), build_day (), i % 7, i / 7, 1, 1);
  turns.window = g_object_new (ADW_TYPE_WINDOW, "default-width", WINDOW_WIDTH, "default-height",
                               WINDOW_HEIGHT, "content", turns.page, NULL);
  gtk_window_present (GTK_WINDOW (turns.window));
  g_timeout_add (REST, turn_plain_cb, &turns);
  while (g_main_context_iteration (NULL, TRUE))
    ;
  return 1;
}

/* In the process that is measured. */
static int
run_measured (const char *path)
{
  g_autoptr (GtkApplication) application = NULL;
  const char *arguments[] = { "quitus",   "--register", path,  "--page",
                              "calendar", "--today",    TODAY, NULL };
  Turns turns = { 0 };

  application = GTK_APPLICATION (quitus_application_new ("fr.quitus.Quitus"));
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &turns);
  return g_application_run (G_APPLICATION (application), 7, (char **) arguments);
}

/* What it says of itself when it is measured. */
static char *
run_self (const char *self, const char *argument)
{
  const char *arguments[] = { self, argument, NULL };
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  return output;
}

/* Milliseconds: returns the median. */
static double
read_times (const char *output, const char *what, double *most)
{
  const char *line = strstr (output, what);
  char *rest = NULL;
  double median;

  if (line == NULL)
    g_error ("the page of the %s was not turned", what);
  median = g_ascii_strtod (line + strlen (what), &rest) / 1000;
  *most = g_ascii_strtod (rest, NULL) / 1000;
  return median;
}

static double
measure_plain (const char *self)
{
  g_autofree char *output = run_self (self, PLAIN);
  double most;
  double median = read_times (output, PLAIN, &most);

  g_print ("a plain grid of as many words  %6.1f ms, at most %6.1f ms\n", median, most);
  return median;
}

/* Milliseconds of each view: the median, and the most. */
static void
measure (const char *self, const char *folder, guint n_agreements, double plain, double *medians)
{
  g_autofree char *name = g_strdup_printf ("%u.sqlite", n_agreements);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *output = NULL;

  quitus_bench_make_register (path, n_agreements, 1);
  output = run_self (self, path);
  g_print ("%u agreements\n", n_agreements);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      double most;
      double median = read_times (output, views[i], &most);

      g_print ("turn: %-10s %6.1f ms, at most %6.1f ms", views[i], median, most);
      if (medians[i] > 0)
        g_print ("  ratio to fewer agreements %.2f", median / medians[i]);
      if (i == 0)
        g_print ("  ratio to the plain grid %.2f, to the limit %.2f", median / plain,
                 median / MONTH_LIMIT);
      g_print ("\n");
      medians[i] = median;
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  double medians[G_N_ELEMENTS (views)] = { 0 };
  double plain;

  if (argc > 1)
    return g_str_equal (argv[1], PLAIN) ? run_plain () : run_measured (argv[1]);
  folder = g_dir_make_tmp ("quitus-bench-XXXXXX", &error);
  if (folder == NULL)
    g_error ("%s", error->message);
  plain = measure_plain (argv[0]);
  measure (argv[0], folder, 50, plain, medians);
  measure (argv[0], folder, 10000, plain, medians);
  return 0;
}
