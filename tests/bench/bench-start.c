/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start of the window against that of an empty libadwaita window, in the same run: how long
 * until the first frame, until the to-do list is on screen, and the memory that is taken by then.
 * Medians of several starts, as ratios, with registers that are generated: one as large as a big
 * body's, one as large as the limits ask for. */

#include <adwaita.h>
#include <stdio.h>
#include <unistd.h>

#include "quitus-application.h"
#include "quitus-bench.h"

#define N_STARTS 9

/* The medians of some starts: microseconds, and bytes. */
typedef struct
{
  gint64 frame[N_STARTS];
  gint64 list[N_STARTS];
  gint64 memory[N_STARTS];
} Times;

typedef struct
{
  gint64 begin;
  gboolean is_painted;
  gboolean waits_for_list;
} Start;

/* Helpers, in the process that is measured */

static void
report (const Start *start, const char *what)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", what, g_get_monotonic_time () - start->begin);
}

/* What only this process holds in memory. */
static void
report_memory (void)
{
  g_autofree char *text = NULL;
  gint64 resident, shared;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) ||
      sscanf (text, "%*s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, &resident, &shared) != 2)
    g_error ("no memory is told");
  g_print ("memory %" G_GINT64_FORMAT "\n", (resident - shared) * sysconf (_SC_PAGESIZE));
}

static void
leave (void)
{
  report_memory ();
  exit (0);
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  Start *start = data;
  GtkWindow *window = g_object_get_data (G_OBJECT (clock), "window");
  GtkWidget *list;

  if (!start->is_painted)
    report (start, "frame");
  start->is_painted = TRUE;
  if (!start->waits_for_list)
    leave ();
  list = find_widget (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  if (list != NULL)
    {
      report (start, "list");
      leave ();
    }
}

static void
realize_cb (GtkWidget *window, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_object_set_data (G_OBJECT (clock), "window", window);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), data);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, gpointer data)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), data);
}

static void
activate_empty_cb (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 760);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_measured (const char *what, const char *path, Start *start)
{
  g_autoptr (GtkApplication) application = NULL;
  const char *arguments[] = { "quitus", "--register", path,         "--page",
                              "todo",   "--today",    "2024-06-03", NULL };
  gboolean is_empty = g_str_equal (what, "empty");

  if (is_empty)
    {
      application =
          GTK_APPLICATION (adw_application_new ("fr.quitus.Empty", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_empty_cb), NULL);
    }
  else
    {
      application = GTK_APPLICATION (quitus_application_new ("fr.quitus.Quitus"));
      g_application_set_flags (G_APPLICATION (application),
                               G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);
      start->waits_for_list = TRUE;
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), start);
  return g_application_run (G_APPLICATION (application), is_empty ? 1 : 7, (char **) arguments);
}

/* Helpers, in the process that measures */

static gint64
take (const char *output, const char *what)
{
  const char *line = strstr (output, what);

  return line != NULL ? g_ascii_strtoll (line + strlen (what), NULL, 10) : 0;
}

static void
measure (const char *self, const char *what, const char *path, Times *times, int i)
{
  g_autofree char *begin = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *arguments[] = { self, what, path, begin, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  times->frame[i] = take (output, "frame ");
  times->list[i] = take (output, "list ");
  times->memory[i] = take (output, "memory ");
  if (times->frame[i] == 0 || times->memory[i] == 0)
    g_error ("%s showed nothing", what);
}

static double
get_median (gint64 *values)
{
  quitus_bench_sort_times (values, N_STARTS);
  return (double) values[N_STARTS / 2];
}

static void
compare_starts (const char *self, const char *folder, guint n_agreements)
{
  Times empty, full;
  g_autofree char *name = g_strdup_printf ("%u.sqlite", n_agreements);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  guint n_records = quitus_bench_make_register (path, n_agreements, 1);
  double floor, memory;

  for (int i = 0; i < N_STARTS; i++)
    {
      measure (self, "empty", path, &empty, i);
      measure (self, "quitus", path, &full, i);
    }
  floor = get_median (empty.frame);
  memory = get_median (full.memory) - get_median (empty.memory);
  g_print ("%u agreements, %u records\n", n_agreements, n_records);
  g_print ("start: empty libadwaita window  %7.1f ms\n", floor / 1000);
  g_print ("start: first frame              %7.1f ms  ratio %.2f\n", get_median (full.frame) / 1000,
           get_median (full.frame) / floor);
  g_print ("start: to-do list on screen     %7.1f ms  ratio %.2f\n", get_median (full.list) / 1000,
           get_median (full.list) / floor);
  g_print ("memory above the empty window   %7.1f MiB  %.0f bytes per record\n", memory / (1 << 20),
           memory / n_records);
}

static int
run_all (const char *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quitus-bench-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  compare_starts (self, folder, 500);
  compare_starts (self, folder, 10000);
  return 0;
}

int
main (int argc, char **argv)
{
  Start start = { 0 };

  if (argc == 1)
    return run_all (argv[0]);
  start.begin = g_ascii_strtoll (argv[3], NULL, 10);
  return run_measured (argv[1], argv[2], &start);
}
