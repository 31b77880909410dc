/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in a French whose every text bears a mark: what has none was not translated, and what
 * is cut off does not fit.
 *
 * usage: test-pseudo-locale QUITUSCTL [TAP-OPTION...] */

#include "pages-fixture.h"

#include "quitus-format.h"
#include "quitus-window.h"

/* They take no room. */
#define OPEN "\u2063"
#define CLOSE "\u2064"

static const char *quitusctl;

typedef struct
{
  char *folder;
  /* All that the register says. */
  char *data;
  QuitusSession *session;
  QuitusWindow *window;
  /* What was found, each once. */
  GHashTable *foreign;
  GHashTable *cut;
  const char *place;
} Fixture;

/* Helpers */

static char *
run (const char *path, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  const char *argument;
  va_list list;

  g_ptr_array_add (arguments, (gpointer) quitusctl);
  g_ptr_array_add (arguments, (gpointer) "--register");
  g_ptr_array_add (arguments, (gpointer) path);
  va_start (list, path);
  do
    {
      argument = va_arg (list, const char *);
      g_ptr_array_add (arguments, (gpointer) argument);
    }
  while (argument != NULL);
  va_end (list);
  if (!g_spawn_sync (NULL, (char **) arguments->pdata, NULL, 0, NULL, NULL, &output, NULL, NULL,
                     &error))
    g_error ("%s", error->message);
  return output;
}

static gboolean
has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* A day, a month, a weekday, a currency: the formats of a language, not its catalogue. */
static gboolean
is_format (const char *word)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *day =
          quitus_format_day (QUITUS_LANGUAGE_FRENCH, quitus_day_new (2023, month, month),
                             QUITUS_DAY_STYLE_LONG);
      g_autofree char *brief =
          quitus_format_day (QUITUS_LANGUAGE_FRENCH, quitus_day_new (2023, month, month),
                             QUITUS_DAY_STYLE_MEDIUM);

      if (strstr (day, word) != NULL || strstr (brief, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether each word outside of marks is one of the register's, or of a format. */
static gboolean
is_known (Fixture *f, const char *text)
{
  g_auto (GStrv) words = NULL;
  GString *outside = g_string_new (NULL);
  int depth = 0;
  gboolean is_known = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, OPEN))
      depth++;
    else if (g_str_has_prefix (p, CLOSE))
      depth--;
    else if (depth == 0)
      g_string_append_unichar (outside,
                               g_unichar_isalpha (g_utf8_get_char (p)) ? g_utf8_get_char (p) : ' ');
  words = g_strsplit (outside->str, " ", -1);
  for (guint i = 0; words[i] != NULL && is_known; i++)
    is_known = g_utf8_strlen (words[i], -1) < 2 || strstr (f->data, words[i]) != NULL ||
               is_format (words[i]);
  g_string_free (outside, TRUE);
  return is_known;
}

static void
note (Fixture *f, GHashTable *findings, const char *text)
{
  g_hash_table_add (findings, g_strdup_printf ("%s: %s", f->place, text));
}

static void
look_at (Fixture *f, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));

      if (has_letters (text) && !is_known (f, text))
        note (f, f->foreign, text);
      /* What the register says may be as long as it likes. */
      if (g_str_has_prefix (text, OPEN) && g_str_has_suffix (text, CLOSE) &&
          strstr (text + 1, OPEN) == NULL && pango_layout_is_ellipsized (layout))
        note (f, f->cut, text);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (f, child);
}

static void
look_in (Fixture *f, const char *place, GtkWidget *widget)
{
  for (int i = 0; i < 20; i++)
    {
      pages_wait ();
      g_usleep (10000);
    }
  f->place = place;
  look_at (f, widget);
}

static void
look (Fixture *f, const char *place)
{
  look_in (f, place, GTK_WIDGET (f->window));
}

static void
assert_none (GHashTable *findings, const char *what)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, findings);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_test_message ("%s: %s", what, (const char *) text);
  g_assert_cmpuint (g_hash_table_size (findings), ==, 0);
}

static gboolean
is_open (gpointer data)
{
  return quitus_session_get_deadlines (((Fixture *) data)->session) != NULL;
}

static gboolean
has_dialog (gpointer data)
{
  GtkWidget *window = GTK_WIDGET (((Fixture *) data)->window);

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL;
}

static void
set_up (Fixture *f, gconstpointer width)
{
  g_autofree char *path = NULL;
  g_autofree char *exported = NULL;
  g_autofree char *author = NULL;
  g_autoptr (QuitusRegister) reg = NULL;
  g_autoptr (GSettings) settings = g_settings_new ("fr.quitus.Quitus");

  f->folder = g_dir_make_tmp ("quitus-pseudo-XXXXXX", NULL);
  path = g_build_filename (f->folder, "register.sqlite", NULL);
  g_free (run (path, "sample", NULL));
  exported = run (path, "export", "-", "--as", "json", NULL);
  author = quitus_register_get_default_author ();
  f->data = g_strjoin (" ", exported, author, "Quitus", NULL);
  f->foreign = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  f->cut = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_settings_set_int (settings, "window-width", width != NULL ? GPOINTER_TO_INT (width) : 1200);
  reg = quitus_register_new (path, "C. Martin");
  f->session = quitus_session_new (reg, quitus_day_new (2023, 9, 15));
  f->window = quitus_window_new (NULL, f->session, settings);
  gtk_window_present (GTK_WINDOW (f->window));
  pages_wait_until (is_open, f);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  pages_wait ();
  g_clear_object (&f->session);
  g_hash_table_unref (f->foreign);
  g_hash_table_unref (f->cut);
  pages_remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->data);
}

/* Tests */

/* That the search finds what it is there to find. */
static void
test_finds (Fixture *f, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *cut = gtk_label_new (OPEN "Enregistrer l’encaissement" CLOSE);
  GtkWidget *window = adw_window_new ();

  gtk_label_set_ellipsize (GTK_LABEL (cut), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (cut), 5);
  gtk_widget_set_halign (cut, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), cut);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Forgotten words"));
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Solde, 125 000,00 €, mardi 8 août 2023"));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  look_in (f, "made", window);
  g_assert_true (g_hash_table_contains (f->foreign, "made: Forgotten words"));
  g_assert_cmpuint (g_hash_table_size (f->foreign), ==, 1);
  g_assert_cmpuint (g_hash_table_size (f->cut), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pages (Fixture *f, gconstpointer width)
{
  static const char *pages[] = { "todo",     "calendar", "agreements", "payments", "committees",
                                 "startups", "parties",  "overview",   "history" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      quitus_window_show_page (f->window, pages[i]);
      look (f, pages[i]);
      /* The frame that a window draws by itself takes some pixels. */
      g_assert_cmpint (ABS (gtk_widget_get_width (GTK_WIDGET (f->window)) -
                            GPOINTER_TO_INT (width)),
                       <=, 20);
    }
  assert_none (f->foreign, "not translated");
  assert_none (f->cut, "cut off");
}

static void
test_calendar (Fixture *f, gconstpointer unused)
{
  static const char *views[] = { "month", "year", "timeline", "agenda" };

  quitus_session_suppose (f->session, quitus_day_new (2023, 2, 8));
  quitus_window_show_page (f->window, "calendar");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      AdwNavigationPage *page = adw_navigation_view_get_visible_page (
          ADW_NAVIGATION_VIEW (pages_child (GTK_WIDGET (f->window), "navigation")));

      g_object_set (page, "view", views[i], NULL);
      look (f, views[i]);
    }
  assert_none (f->foreign, "not translated");
  assert_none (f->cut, "cut off");
}

static void
test_dialogs (Fixture *f, gconstpointer unused)
{
  static const char *actions[] = { "win.new-agreement", "win.suppose", "win.settings", "win.search",
                                   "win.check" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      gtk_widget_activate_action (GTK_WIDGET (f->window), actions[i], NULL);
      pages_wait_until (has_dialog, f);
      look (f, actions[i]);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
      adw_dialog_force_close (dialog);
      pages_wait ();
    }
  assert_none (f->foreign, "not translated");
  assert_none (f->cut, "cut off");
}

static void
test_agreement (Fixture *f, gconstpointer unused)
{
  static const char *sections[] = { "schedule",    "parties",    "startups",
                                    "obligations", "accounts",   "terms",
                                    "documents",   "amendments", "history" };
  QuitusRecord *agreement =
      quitus_book_get (quitus_session_get_book (f->session), QUITUS_KIND_AGREEMENT, 0);
  g_autofree char *id = quitus_id_to_text (quitus_record_get_id (agreement));
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-agreement", "s", id);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (
      ADW_NAVIGATION_VIEW (pages_child (GTK_WIDGET (f->window), "navigation"))));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pages_child (page, "stack")),
                                             sections[i]);
      look (f, sections[i]);
    }
  assert_none (f->foreign, "not translated");
  assert_none (f->cut, "cut off");
}

int
main (int argc, char *argv[])
{
  quitusctl = argv[1];
  gtk_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  quitus_language_set_default (QUITUS_LANGUAGE_FRENCH);
  /* Without the other catalogue nothing below could fail. */
  g_assert_true (g_str_has_prefix (_ ("To Do"), OPEN));

  g_test_add ("/pseudo-locale/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/pseudo-locale/wide", Fixture, GINT_TO_POINTER (1200), set_up, test_pages,
              tear_down);
  g_test_add ("/pseudo-locale/narrow", Fixture, GINT_TO_POINTER (370), set_up, test_pages,
              tear_down);
  g_test_add ("/pseudo-locale/calendar", Fixture, NULL, set_up, test_calendar, tear_down);
  g_test_add ("/pseudo-locale/agreement", Fixture, NULL, set_up, test_agreement, tear_down);
  g_test_add ("/pseudo-locale/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  return g_test_run ();
}
