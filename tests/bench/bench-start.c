/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start of the window against that of an empty libadwaita window, in the same run: how long
 * until the first frame, and until the to-do list is on screen.  Medians of several starts, as
 * ratios; the register is generated. */

#include <adwaita.h>

#include "quitus-application.h"
#include "quitus-generator.h"
#include "quitus-store.h"

#define N_STARTS 9
#define N_AGREEMENTS 10000

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
    exit (0);
  list = find_widget (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  if (list != NULL)
    {
      report (start, "list");
      exit (0);
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

static gboolean
measure (const char *self, const char *what, const char *path, gint64 *frame, gint64 *list)
{
  g_autofree char *begin = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *arguments[] = { self, what, path, begin, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &output, NULL, NULL, &error))
    {
      g_printerr ("bench-start: %s\n", error->message);
      return FALSE;
    }
  *frame = take (output, "frame ");
  *list = take (output, "list ");
  return *frame > 0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static double
get_median (gint64 *times)
{
  qsort (times, N_STARTS, sizeof *times, compare_times);
  return (double) times[N_STARTS / 2] / 1000.0;
}

static gboolean
make_register (const char *path, GError **error)
{
  g_autoptr (GPtrArray) values = quitus_generator_make (N_AGREEMENTS, 1);
  g_autoptr (QuitusChange) change = quitus_change_new ("Generated register");
  g_autoptr (QuitusStore) store = quitus_store_open (path, QUITUS_STORE_WRITE, "bench", error);
  guint64 number;

  for (guint i = 0; i < values->len; i++)
    quitus_change_insert (change, values->pdata[i]);
  return store != NULL && quitus_store_commit (store, change, "bench", 1, 0, &number, error) &&
         quitus_store_close (store, error);
}

static int
run_all (const char *self)
{
  gint64 empty[N_STARTS], frame[N_STARTS], list[N_STARTS], none;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("quitus-bench-XXXXXX", &error);
  g_autofree char *path = NULL;
  double floor;

  if (folder == NULL)
    g_error ("%s", error->message);
  path = g_build_filename (folder, "register.sqlite", NULL);
  if (!make_register (path, &error))
    g_error ("%s", error->message);
  for (int i = 0; i < N_STARTS; i++)
    if (!measure (self, "empty", path, &empty[i], &none) ||
        !measure (self, "quitus", path, &frame[i], &list[i]))
      return 1;
  floor = get_median (empty);
  g_print ("start: empty libadwaita window        %7.1f ms\n", floor);
  g_print ("start: first frame, %d agreements  %7.1f ms  ratio %.2f\n", N_AGREEMENTS,
           get_median (frame), get_median (frame) / floor);
  g_print ("start: to-do list on screen           %7.1f ms  ratio %.2f\n", get_median (list),
           get_median (list) / floor);
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
