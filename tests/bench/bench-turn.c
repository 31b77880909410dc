/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A turn of the page of each view of the calendar: all the time that the program spends on it, on
 * whichever processor, until nothing more is to be done.  With a register of a few agreements for
 * comparison, in the same run. */

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
report (Turns *turns)
{
  quitus_bench_sort_times (turns->times, N_TURNS);
  g_print ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", views[turns->view],
           turns->times[N_TURNS / 2], turns->times[N_TURNS - 1]);
}

static void
show_view (Turns *turns)
{
  turns->turn = -N_BEFORE;
  gtk_widget_activate_action (turns->page, "calendar.view", "s", views[turns->view]);
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
      report (turns);
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

/* In the process that is measured. */
static int
run_measured (const char *path)
{
  g_autoptr (GtkApplication) application = NULL;
  const char *arguments[] = { "quitus",   "--register", path,         "--page",
                              "calendar", "--today",    "2024-06-03", NULL };
  Turns turns = { 0 };

  application = GTK_APPLICATION (quitus_application_new ("fr.quitus.Quitus"));
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &turns);
  return g_application_run (G_APPLICATION (application), 7, (char **) arguments);
}

/* Milliseconds of each view: the median, and the most. */
static void
measure (const char *self, const char *folder, guint n_agreements, double *medians)
{
  g_autofree char *name = g_strdup_printf ("%u.sqlite", n_agreements);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *arguments[] = { self, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  quitus_bench_make_register (path, n_agreements, 1);
  if (!g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  g_print ("%u agreements\n", n_agreements);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const char *line = strstr (output, views[i]);
      char *rest = NULL;
      double median, most;

      if (line == NULL)
        g_error ("the page of the %s was not turned", views[i]);
      median = g_ascii_strtod (line + strlen (views[i]), &rest) / 1000;
      most = g_ascii_strtod (rest, NULL) / 1000;
      g_print ("turn: %-10s %6.1f ms, at most %6.1f ms", views[i], median, most);
      if (medians[i] > 0)
        g_print ("  ratio to fewer agreements %.2f", median / medians[i]);
      if (i == 0)
        g_print ("  ratio to the limit %.2f", median / MONTH_LIMIT);
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

  if (argc > 1)
    return run_measured (argv[1]);
  folder = g_dir_make_tmp ("quitus-bench-XXXXXX", &error);
  if (folder == NULL)
    g_error ("%s", error->message);
  measure (argv[0], folder, 50, medians);
  measure (argv[0], folder, 10000, medians);
  return 0;
}
